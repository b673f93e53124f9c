import IndicatorAnalysis
package import IndicatorModel

/// The part of the annual report that is about one agreement.
package struct AgreementPage: Sendable {
  private let facts: AgreementFacts
  private let language: Language

  /// Makes the page of an agreement.
  package init(_ facts: AgreementFacts, in language: Language) {
    self.facts = facts
    self.language = language
  }

  /// The page, with the parts in the order of the yearly report and only those with content.
  package func document() throws -> ReportDocument {
    let agreement = facts.agreement
    var document = ReportDocument(
      title: agreement.name[language], language: language.rawValue,
      home: .init(page: "index", text: Wording.overview[language], detail: ""))
    document.blocks += opening()
    let hasTexts = agreement.assessed == facts.year
    for section in Agreement.Section.allCases {
      var blocks: [ReportDocument.Block] = []
      if hasTexts {
        blocks += (agreement.texts[section] ?? []).map { .paragraph($0[language]) }
      }
      if section == .attainment { blocks += try attainment() }
      guard !blocks.isEmpty else { continue }
      document.blocks.append(
        .heading(level: 2, Wording.heading(of: section, in: language)))
      document.blocks += blocks
    }
    if !hasTexts, !agreement.texts.isEmpty {
      document.blocks.append(.remark(Wording.textsAreOf(agreement.assessed, in: language)))
    }
    document.blocks += municipalities() + sources()
    return document
  }

  private func opening() -> [ReportDocument.Block] {
    let agreement = facts.agreement
    var blocks: [ReportDocument.Block] = [
      .fact(label: Wording.duration[language], text: agreement.duration.words[language]),
      .fact(
        label: Wording.parties[language], text: Wording.list(agreement.parties, in: language)),
    ]
    if !agreement.touches.isEmpty {
      blocks.append(
        .fact(
          label: Wording.touches[language], text: Wording.list(agreement.touches, in: language)))
    }
    blocks.append(.fact(label: Wording.purpose[language], text: agreement.purpose[language]))
    return blocks
  }

  private func attainment() throws -> [ReportDocument.Block] {
    var blocks: [ReportDocument.Block] = []
    let sentences = FigureSentences(language)
    for figures in facts.figures {
      let quantity = figures.series.quantity
      blocks.append(
        .paragraph(
          figures.change.previous?.value == nil
            ? sentences.level(figures.change.observation, of: quantity)
            : sentences.change(figures.change, of: quantity)))
    }
    let isTooEarly = facts.goals.contains { $0.attainment.verdict == .tooEarly }
    if isTooEarly, facts.figures.isEmpty {
      blocks.append(
        .paragraph(
          language.choose(
            "For tidlig å vurdere.", "For tidleg å vurdere.", "Too early to assess.")))
    }
    if !facts.figures.isEmpty {
      blocks.append(.table(KeyFigureTable(facts.figures).table(in: language)))
      for figure in try ReportFigures(facts, in: language).all() { blocks.append(.figure(figure)) }
    }
    let judged = facts.goals.filter { $0.attainment.target != nil }
    if !judged.isEmpty {
      blocks.append(.heading(level: 3, Wording.goals[language]))
      for entry in judged {
        if let target = entry.attainment.target {
          blocks.append(.paragraph(verdict(of: entry, target: target)))
        }
      }
      blocks.append(
        .table(GoalTable(entries: judged).table(caption: Wording.goals[language], in: language)))
    }
    return blocks
  }

  /// "G1 Alle skoleeiere tilbyr veiledning: ✗ ikke nådd. Fristen var …"
  private func verdict(of entry: GoalTable.Entry, target: Target) -> String {
    let result = entry.attainment
    let reason = GoalSentences(language).reason(for: result, quantity: entry.quantity)
    let word = Wording.verdict(result.verdict, in: language)
    let note = target.note.map { " " + $0[language] } ?? ""
    let when =
      result.period.map { period in
        facts.goals.filter { $0.attainment.target?.id == target.id }.count > 1
          ? " (\(Wording.label(period, in: language)))" : ""
      } ?? ""
    return "\(target.id) \(target.name[language])\(when): \(word). \(reason)\(note)"
  }

  private func municipalities() -> [ReportDocument.Block] {
    guard !facts.municipal.isEmpty else { return [] }
    let sentences = CoverageSentences(language)
    var blocks: [ReportDocument.Block] = [
      .heading(level: 2, Wording.municipalAppendix[language])
    ]
    for result in facts.municipal {
      let period = Wording.label(result.period, in: language)
      blocks.append(.heading(level: 3, "\(result.target.name[language]), \(period)"))
      blocks.append(.paragraph(sentences.summary(result.coverage)))
      for text in [
        sentences.names(result.coverage.notReached, missed: true),
        sentences.names(result.coverage.notAssessable, missed: false),
      ].compactMap({ $0 }) {
        blocks.append(.remark(text))
      }
    }
    return blocks
  }

  private func sources() -> [ReportDocument.Block] {
    var lines: [String] = []
    for dataset in facts.figures.flatMap(\.datasets) {
      var line = TableNotes.citation(of: dataset, language: language)
      if !dataset.licence.isEmpty { line += ", \(Wording.licence[language]) \(dataset.licence)" }
      if let day = facts.origins[dataset.code]?.retrieved {
        line += ", \(Wording.retrieved[language]) \(Wording.day(day, in: language))"
      }
      line += "."
      if !lines.contains(line) { lines.append(line) }
    }
    if !facts.agreement.source.isEmpty { lines.append(facts.agreement.source + ".") }
    guard !lines.isEmpty else { return [] }
    return [.heading(level: 2, Wording.sources[language]), .list(lines)]
  }
}
