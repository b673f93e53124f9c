package import IndicatorAnalysis
package import IndicatorModel

/// What is said of a deviation: the whole, how many regions are within what is accepted, and which
/// explain most of what is lacking.
package struct DeviationSentences: Sendable {
  /// The language.
  package let language: Language
  private let values: ValueText

  /// Makes sentences in a language.
  package init(_ language: Language) {
    self.language = language
    values = ValueText(language)
  }

  /// All that is said of one report.
  ///
  /// - Parameters:
  ///   - report: The report.
  ///   - quantity: What need, offer and result are counted in.
  /// - Returns: One or more sentences, each a line of its own.
  package func lines(of report: DeviationReport, quantity: Quantity) -> [String] {
    [whole(of: report, quantity), within(report), most(of: report, quantity)].compactMap { $0 }
  }

  private func whole(of report: DeviationReport, _ quantity: Quantity) -> String? {
    let total = report.total
    guard let need = total.need, need.value != nil else { return nil }
    let when = Wording.inPeriod(report.period, in: language)
    func clause(_ cell: Observation?, _ deviation: Double?, _ word: LocalizedText) -> String? {
      guard let cell, cell.value != nil, let deviation else { return nil }
      return
        "\(word[language].lowercased()) \(values.cell(cell, of: quantity)) (\(side(deviation, quantity)))"
    }
    let clauses = [
      clause(total.offer, total.ofOffer, Wording.offer),
      clause(total.realised, total.ofRealised, Wording.realised),
    ].compactMap { $0 }
    let text = values.cell(need, of: quantity)
    let start = language.choose(
      "Behovet \(when) var \(text)",
      "Behovet \(when) var \(text)",
      "The need \(when) was \(text)"
    )
    return clauses.isEmpty ? "\(start)." : "\(start); \(clauses.joined(separator: ", "))."
  }

  /// "3 189 under behovet".
  private func side(_ deviation: Double, _ quantity: Quantity) -> String {
    let text = values.change(abs(deviation), of: quantity, isSigned: false)
    if deviation == 0 {
      return language.choose("lik behovet", "lik behovet", "equal to the need")
    }
    return deviation < 0
      ? language.choose("\(text) under behovet", "\(text) under behovet", "\(text) below the need")
      : language.choose("\(text) over behovet", "\(text) over behovet", "\(text) above the need")
  }

  private func within(_ report: DeviationReport) -> String? {
    guard let share = report.withinPercent else { return nil }
    let (within, open) = (report.coverage.reached.count, report.coverage.notAssessable.count)
    let judged = within + report.coverage.notReached.count
    let allowed = values.numbers.percent(
      report.total.allowedPercent,
      decimals: NumberStyle.decimals(needed: report.total.allowedPercent)
    )
    let percent = values.numbers.percent(share)
    return language.choose(
      "Godtatt avvik er \(allowed) av behovet. \(within) av \(judged) kommuner med tall er innenfor (\(percent)); \(open) kan ikke vurderes.",
      "Godteke avvik er \(allowed) av behovet. \(within) av \(judged) kommunar med tal er innanfor (\(percent)); \(open) kan ikkje vurderast.",
      "The allowed deviation is \(allowed) of the need. \(within) of \(judged) municipalities with figures are within it (\(percent)); \(open) cannot be judged."
    )
  }

  private func most(of report: DeviationReport, _ quantity: Quantity) -> String? {
    let regions = report.explainingMost
    guard !regions.isEmpty else { return nil }
    let lack = values.change(report.shortfall, of: quantity, isSigned: false)
    let short = report.regions.count { ($0.ofRealised ?? 0) < 0 }
    return language.choose(
      "\(short) kommuner mangler til sammen \(lack); \(regions.count) av dem står for minst halvparten.",
      "\(short) kommunar manglar til saman \(lack); \(regions.count) av dei står for minst halvparten.",
      "\(short) municipalities lack \(lack) together; \(regions.count) of them account for at least half."
    )
  }
}
