import IndicatorAnalysis
import IndicatorModel

/// What a report says of one agreement, part by part.
///
/// The parts stand in the order of the yearly report, and only those with content.
struct AgreementSection {
  typealias Block = ReportDocument.Block

  /// The parts, by the names that report files use.
  enum Part: String, CaseIterable {
    /// Duration, parties, purpose.
    case facts
    /// The written part "Hva avtalen har bidratt til".
    case contribution
    /// What is written on attainment, and a sentence for each figure.
    case attainment
    /// The table of figures.
    case keyFigures = "key-figures"
    /// The pictures.
    case figures
    /// The verdicts.
    case goals
    /// The written part "Hva partene er særlig fornøyd med".
    case satisfaction
    /// The written part "Vurdering av hvordan samarbeidet har fungert".
    case cooperation
    /// The written part "Status for de faktiske utfordringene avtalen skal møte".
    case status
    /// The written part "Hva partene vurderer som særlig utfordringer framover".
    case challenges
    /// What every municipality reached.
    case municipalities
    /// The sources.
    case sources
  }

  private let facts: AgreementFacts
  private let language: Language
  private let headingLevel: Int
  /// The number of the next figure.
  private(set) var nextFigure: Int
  /// The number of the next sentence, which chooses its form.
  private(set) var nextSentence: Int

  init(
    _ facts: AgreementFacts,
    in language: Language,
    headingLevel: Int = 2,
    firstFigure: Int = 1,
    firstSentence: Int = 0
  ) {
    self.facts = facts
    self.language = language
    self.headingLevel = headingLevel
    nextFigure = firstFigure
    nextSentence = firstSentence
  }

  private var agreement: Agreement { facts.agreement }
  private var hasTexts: Bool { agreement.assessed == facts.year }

  /// All parts with content, each under its heading.
  mutating func everything() throws -> [Block] {
    var result: [Block] = []
    for part in Part.allCases {
      let blocks = try blocks(of: part)
      guard !blocks.isEmpty else { continue }
      if let heading = heading(of: part, after: result) {
        result.append(heading)
      }
      result += blocks
    }
    if !hasTexts, !agreement.texts.isEmpty {
      result.append(.remark(Wording.textsAreOf(agreement.assessed, in: language)))
    }
    return result
  }

  /// The heading over a part; the parts on attainment share one.
  private func heading(of part: Part, after blocks: [Block]) -> Block? {
    switch part {
    case .facts: return nil
    case .goals: return .heading(level: headingLevel + 1, Wording.goals[language])
    case .municipalities: return .heading(level: headingLevel, Wording.municipalAppendix[language])
    case .sources: return .heading(level: headingLevel, Wording.sources[language])
    case .attainment, .keyFigures, .figures:
      let heading = Block.heading(
        level: headingLevel,
        Wording.heading(of: .attainment, in: language)
      )
      return blocks.contains(heading) ? nil : heading
    case .contribution, .satisfaction, .cooperation, .status, .challenges:
      return Agreement.Section(rawValue: part.rawValue).map {
        .heading(level: headingLevel, Wording.heading(of: $0, in: language))
      }
    }
  }

  /// The text of the heading over a part in a report file; `nil` where it has none of its own.
  func title(of part: Part, after blocks: [Block] = []) -> (level: Int, text: String)? {
    guard case .heading(let level, let text) = heading(of: part, after: blocks) else { return nil }
    return (level, text)
  }

  /// The blocks of a part; none where it has no content.
  mutating func blocks(of part: Part) throws -> [Block] {
    switch part {
    case .facts: return opening()
    case .attainment: return attainment()
    case .keyFigures:
      return facts.figures.isEmpty
        ? [] : [.table(KeyFigureTable(facts.figures).table(in: language, marks: true))]
    case .figures:
      let drawn = try ReportFigures(facts, firstNumber: nextFigure, in: language).all()
      nextFigure += drawn.count
      return drawn.map { .figure($0) }
    case .goals: return goals()
    case .municipalities: return municipalities()
    case .sources:
      return SourceList(
        facts.figures.flatMap(\.datasets),
        documents: agreement.source.isEmpty ? [] : [agreement.source],
        in: language
      ).blocks { facts.origins[$0] }
    case .contribution, .satisfaction, .cooperation, .status, .challenges:
      return Agreement.Section(rawValue: part.rawValue).map { written($0) } ?? []
    }
  }

  private func written(_ section: Agreement.Section) -> [Block] {
    hasTexts ? (agreement.texts[section] ?? []).map { .paragraph($0[language]) } : []
  }

  private func opening() -> [Block] {
    var blocks: [Block] = [
      .fact(label: Wording.duration[language], text: agreement.duration.words[language]),
      .fact(
        label: Wording.parties[language],
        text: Wording.list(agreement.parties, in: language)
      ),
    ]
    if !agreement.touches.isEmpty {
      blocks.append(
        .fact(
          label: Wording.touches[language],
          text: Wording.list(agreement.touches, in: language)
        )
      )
    }
    blocks.append(.fact(label: Wording.purpose[language], text: agreement.purpose[language]))
    return blocks
  }

  private mutating func attainment() -> [Block] {
    var blocks = written(.attainment)
    for figures in facts.figures {
      let sentences = FigureSentences(language, region: figures.series.region, marks: true)
      let quantity = figures.series.quantity
      blocks.append(
        .paragraph(
          figures.change.previous?.value == nil
            ? sentences.level(figures.change.observation, of: quantity, variant: nextSentence)
            : sentences.change(figures.change, of: quantity, variant: nextSentence)
        )
      )
      nextSentence += 1
    }
    let isTooEarly = facts.goals.contains { $0.attainment.verdict == .tooEarly }
    if isTooEarly, facts.figures.isEmpty {
      blocks.append(
        .paragraph(
          language.choose(
            "For tidlig å vurdere.",
            "For tidleg å vurdere.",
            "Too early to assess."
          )
        )
      )
    }
    return blocks
  }

  private func goals() -> [Block] {
    let judged = facts.goals.filter { $0.attainment.target != nil }
    guard !judged.isEmpty else { return [] }
    return judged.map {
      .paragraph(
        Self.verdict(
          of: $0,
          among: facts.goals,
          in: language,
          year: facts.year,
          home: facts.region
        )
      )
    } + [
      .table(
        GoalTable(entries: judged).table(
          caption: Wording.goals[language],
          in: language,
          markingYear: facts.year
        )
      )
    ]
  }

  /// "G1 Alle skoleeiere tilbyr veiledning: ikke nådd. Fristen var …"
  static func verdict(
    of entry: GoalTable.Entry,
    among all: [GoalTable.Entry],
    in language: Language,
    year: Int,
    home: String
  ) -> String {
    let result = entry.attainment
    guard let target = result.target else { return "" }
    let reason = GoalSentences(language, markingYear: year)
      .reason(for: result, quantity: entry.quantity)
    let name = GoalMarks(year: year).numbers(in: target.name[language], of: result)
    let word = Wording.verdict(result.verdict, in: language)
    let note = target.note.map { " " + $0[language] } ?? ""
    let isRepeated = all.filter { $0.attainment.target?.id == target.id }.count > 1
    // A report of one municipality says so where only the country is judged.
    let isElsewhere =
      home != Region.countryCode && result.region?.code == Region.countryCode
    let place = isElsewhere ? ", \(Wording.regionName(.country, in: language))" : ""
    let when =
      result.period.map { isRepeated ? " (\(Wording.label($0, in: language)))" : "" } ?? ""
    return "\(target.id) \(name)\(when)\(place): \(word). \(reason)\(note)"
  }

  private func municipalities() -> [Block] {
    let sentences = CoverageSentences(language)
    var blocks: [Block] = []
    for result in facts.municipal {
      let judged = Attainment(
        coverage: result.coverage,
        in: result.period,
        of: result.target,
        agreement.id
      )
      func naming(_ text: String, _ part: GoalNumberID.Part) -> String {
        GoalMarks(year: facts.year).number(text, part, of: judged)
      }
      let period = Wording.label(result.period, in: language)
      blocks.append(
        .heading(level: headingLevel + 1, "\(result.target.name[language]), \(period)")
      )
      blocks.append(.paragraph(sentences.summary(result.coverage, naming: naming)))
      for text in [
        sentences.names(result.coverage.notReached, missed: true, naming: naming),
        sentences.names(result.coverage.notAssessable, missed: false, naming: naming),
      ].compactMap({ $0 }) {
        blocks.append(.remark(text))
      }
    }
    guard !blocks.isEmpty else { return [] }
    let shown = Set(facts.municipal.map(\.period))
    return blocks + facts.regional.lines(shown: shown, in: language).map { .remark($0) }
  }
}
