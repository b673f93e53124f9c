import IndicatorAnalysis
package import IndicatorModel

/// The first page of a report: which agreements, and how their goals stand.
package struct OverviewPage: Sendable {
  private let facts: [AgreementFacts]
  private let year: Int
  private let language: Language

  /// Makes the overview of a year's agreements.
  package init(_ facts: [AgreementFacts], year: Int, in language: Language) {
    self.facts = facts
    self.year = year
    self.language = language
  }

  /// The page.
  package func document() -> ReportDocument {
    var document = ReportDocument(
      title: "\(Wording.reportTitle[language]) \(year)",
      language: language.rawValue
    )
    document.blocks.append(.heading(level: 2, Wording.agreements[language]))
    document.blocks.append(
      .links(
        facts.map { one in
          let agreement = one.agreement
          let details = [
            Wording.list(agreement.parties, in: language), agreement.duration.words[language],
          ]
          return .init(
            page: one.pageName,
            text: "\(agreement.id) \(agreement.name[language])",
            detail: details.joined(separator: ". ")
          )
        }
      )
    )
    let goals = facts.flatMap { one in one.goals.map { (one.agreement, $0) } }
    var table = TextTable(
      caption: "\(Wording.goals[language]), \(year)",
      columns: [
        .init(Wording.agreement[language]), .init(Wording.goal[language]),
        .init(Wording.period[language]), .init(Wording.verdict[language]),
      ]
    )
    table.rows = goals.map { agreement, entry in
      let result = entry.attainment
      let word = Wording.verdict(result.verdict, in: language)
      let name = result.target.map {
        "\($0.id) \(GoalMarks(year: year).numbers(in: $0.name[language], of: result))"
      }
      return [
        agreement.id, name ?? "",
        result.period.map { Wording.label($0, in: language) } ?? "",
        "\(Wording.sign(of: result.verdict)) \(word)",
      ]
    }
    document.blocks += [.heading(level: 2, Wording.goals[language]), .table(table)]
    return document
  }
}
