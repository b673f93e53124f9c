import IndicatorAnalysis
import IndicatorModel

extension ReportBuilder {
  /// The facts of an agreement that an instruction names.
  private mutating func facts(of name: String, _ directive: Directive) throws -> AgreementFacts {
    var year = file.year
    if let text = directive.options["year"] {
      guard let number = Int(text), (1900...2200).contains(number) else {
        throw DirectiveError("'\(VisibleText.of(text))' is not a year; expected four digits")
      }
      year = number
    }
    let facts = try data.facts(
      of: try data.agreement(named: name),
      year: year,
      region: file.region?.code ?? Region.countryCode
    )
    use(facts.figures)
    if !facts.agreement.source.isEmpty, !documents.contains(facts.agreement.source) {
      documents.append(facts.agreement.source)
    }
    return facts
  }

  /// An agreement's section, or one part of it.
  mutating func agreement(_ directive: Directive) throws -> [Block] {
    try checkAgreement(directive)
    let facts = try facts(of: directive.words[0], directive)
    var level = 3
    if let text = directive.options["level"] {
      guard let number = Int(text), (2...5).contains(number) else {
        throw DirectiveError(
          "'\(VisibleText.of(text))' is not a level of headings; expected 2 to 5"
        )
      }
      level = number
    }
    var section = AgreementSection(
      facts,
      in: file.language,
      headingLevel: level,
      firstFigure: figureCount + 1,
      firstSentence: sentenceCount
    )
    defer {
      figureCount = section.nextFigure - 1
      sentenceCount = section.nextSentence
    }
    guard let name = directive.options["part"] else { return try section.everything() }
    guard let part = AgreementSection.Part(rawValue: name) else {
      throw DirectiveError.unknown(
        "part of an agreement",
        name,
        among: AgreementSection.Part.allCases.map(\.rawValue)
      )
    }
    return try section.blocks(of: part)
  }

  private func checkAgreement(_ directive: Directive) throws {
    let allowed = ["part", "level", "year"]
    if let unknown = directive.options.keys.sorted().first(where: { !allowed.contains($0) }) {
      throw DirectiveError.unknown("setting", unknown, among: allowed)
    }
    guard directive.words.count == 1 else {
      throw DirectiveError("'agreement' has \(directive.words.count) names; expected 1")
    }
  }

  /// The verdict on one goal with its reason, a sentence for each period judged.
  mutating func goal(_ directive: Directive) throws -> String {
    let facts = try facts(of: directive.words[0], directive)
    let wanted = directive.words[1]
    let entries = facts.goals.filter {
      $0.attainment.target?.id.lowercased() == wanted.lowercased()
    }
    guard !entries.isEmpty else {
      throw DirectiveError.unknown(
        "goal of \(facts.agreement.id)",
        wanted,
        among: facts.agreement.targets.map(\.id)
      )
    }
    return entries.map {
      AgreementSection.verdict(
        of: $0,
        among: facts.goals,
        in: file.language,
        year: facts.year,
        home: facts.region
      )
    }.joined(separator: " ")
  }

  /// How need, offer and result deviate for an agreement, in as many rows as asked for.
  mutating func deviations(of name: String, _ directive: Directive) throws -> [Block] {
    let facts = try facts(of: name, directive)
    var limit: Int?
    if let text = directive.options["rows"] {
      guard let number = Int(text), (1...1000).contains(number) else {
        throw DirectiveError(
          "'\(VisibleText.of(text))' is not a number of rows; expected 1 to 1000"
        )
      }
      limit = number
    }
    let tables = try data.deviations(
      of: facts.agreement,
      year: facts.year,
      region: file.region?.code ?? Region.countryCode,
      in: file.language
    )
    guard !tables.isEmpty else {
      throw DirectiveError(
        "no goal of \(facts.agreement.id) names need, offer and result with figures in \(facts.year)"
      )
    }
    return tables.map { .table($0.table(in: file.language, limit: limit)) }
  }

  /// The table of an agreement's goals.
  mutating func goals(of name: String, _ directive: Directive) throws -> [Block] {
    let facts = try facts(of: name, directive)
    let judged = facts.goals.filter { $0.attainment.target != nil }
    guard !judged.isEmpty else { return [] }
    let caption =
      "\(Wording.goals[file.language]), \(VisibleText.of(facts.agreement.name[file.language]))"
    let table = GoalTable(entries: judged).table(
      caption: caption,
      in: file.language,
      markingYear: facts.year
    )
    return [.table(table)]
  }
}
