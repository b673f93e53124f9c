import IndicatorAnalysis
import IndicatorModel

extension ReportBuilder {
  /// The blocks that an instruction standing alone asks for.
  mutating func blocks(for directive: Directive) throws -> [Block] {
    switch try kind(of: directive) {
    case .value, .change, .region: return [.rich([.text(try text(for: directive))])]
    case .sentence:
      try check(directive, words: 1...50, options: ["region", "period", "from"])
      let sentences = try directive.words.map { try sentence(about: $0, directive) }
      return [.rich([.text(sentences.joined(separator: " "))])]
    case .goal: return [.rich([.text(try text(for: directive))])]
    case .table:
      if let table = try table(directive) { return [.table(table)] }
      return [try noFigures(of: directive)]
    case .keyFigures:
      try check(directive, words: 1...100, options: ["region"])
      var rows: [AgreementFacts.Figures] = []
      var absent: [String] = []
      for id in directive.words {
        if let row = try figures(of: id, directive) {
          rows.append(row)
        } else {
          absent.append(try data.quantity(named: id).name[file.language])
        }
      }
      let remarks: [Block] =
        absent.isEmpty ? [] : [.remark(Wording.noFigures(of: absent, in: file.language))]
      return rows.isEmpty
        ? remarks : [.table(KeyFigureTable(rows).table(in: file.language))] + remarks
    case .figure: return try figure(directive)
    case .goals:
      try check(directive, words: 1...50, options: ["year"])
      return try directive.words.flatMap { try goals(of: $0, directive) }
    case .deviation:
      try check(directive, words: 1...1, options: ["year", "rows"])
      return try deviations(of: directive.words[0], directive)
    case .agreement: return try agreement(directive)
    case .sources, .method:
      throw DirectiveError(
        "'\(directive.name)' stands in a paragraph of its own at the top of the file"
      )
    }
  }

  /// The text that an instruction within a sentence asks for.
  mutating func text(for directive: Directive) throws -> String {
    let kind = try kind(of: directive)
    switch kind {
    case .region:
      try check(directive, words: 0...0, options: [])
      return VisibleText.of(Wording.regionName(file.region ?? .country, in: file.language))
    case .value:
      try check(directive, words: 1...1, options: ["region", "period"])
      guard let (figures, region) = try required(directive) else { return missing }
      let observation = try observation(directive, in: figures.series)
      guard observation.value != nil || !file.saysMissing else { return missing }
      return ValueText(file.language, markingRegion: region)
        .phrase(observation, of: figures.series.quantity)
        + (observation.value == nil ? "" : year(of: observation.period, directive))
    case .change:
      try check(directive, words: 1...1, options: ["region", "period", "from"])
      guard let (figures, region) = try required(directive) else { return missing }
      let change = try change(directive, in: figures)
      return ChangeText(file.language, markingRegion: region).text(
        change,
        of: figures.series.quantity,
        isSigned: true
      ) + (change.absolute == nil ? "" : year(of: change.period, directive))
    case .sentence:
      try check(directive, words: 1...50, options: ["region", "period", "from"])
      return try directive.words.map { try sentence(about: $0, directive) }.joined(separator: " ")
    case .goal:
      try check(directive, words: 2...2, options: ["year"])
      return try goal(directive)
    default:
      throw DirectiveError(
        "'\(directive.name)' stands in a paragraph of its own, not within a sentence"
      )
    }
  }

  private func kind(of directive: Directive) throws -> Directive.Name {
    guard let kind = directive.kind else {
      throw DirectiveError.unknown(
        "directive",
        directive.name,
        among: Directive.Name.allCases.map(\.rawValue)
      )
    }
    return kind
  }

  private func check(_ directive: Directive, words: ClosedRange<Int>, options: [String]) throws {
    if let unknown = directive.options.keys.sorted().first(where: { !options.contains($0) }) {
      throw DirectiveError.unknown("setting", unknown, among: options)
    }
    guard words.contains(directive.words.count) else {
      let expected = words.count == 1 ? "\(words.lowerBound)" : "at least \(words.lowerBound)"
      throw DirectiveError(
        "'\(directive.name)' has \(directive.words.count) names; expected \(expected)"
      )
    }
  }

  // MARK: Figures of indicators

  private func region(_ directive: Directive) throws -> String {
    try directive.options["region"].map { try data.regionCode(named: $0, in: file.year) }
      ?? file.region?.code ?? Region.countryCode
  }

  private mutating func figures(of id: String, _ directive: Directive) throws
    -> AgreementFacts.Figures?
  {
    let quantity = try data.quantity(named: id)
    let figures = try data.figures(
      of: quantity,
      region: try region(directive),
      through: file.year
    )
    if let figures { use([figures]) }
    return figures
  }

  /// The figures that an instruction needs; `nil` where there are none and that may be said.
  private mutating func required(_ directive: Directive) throws
    -> (figures: AgreementFacts.Figures, region: String)?
  {
    let id = directive.words.first ?? ""
    guard let figures = try figures(of: id, directive) else {
      if file.saysMissing { return nil }
      throw nothing(of: id, directive)
    }
    return (figures, try region(directive))
  }

  /// " (2021)" behind a number that is older than the report, unless its period was asked for: no
  /// other word of the sentence would tell.
  private func year(of period: TimePeriod, _ directive: Directive) -> String {
    guard directive.options["period"] == nil, period.reportingYear < file.year else { return "" }
    return " (\(Wording.label(period, in: file.language)))"
  }

  /// What stands in place of a figure that is not there.
  private var missing: String {
    file.language.choose("(tall mangler)", "(tal manglar)", "(no figure)")
  }

  /// The line in place of a table or figure without figures.
  private func noFigures(of directive: Directive) throws -> Block {
    let names = try directive.words.map { try data.quantity(named: $0).name[file.language] }
    return .remark(Wording.noFigures(of: names, in: file.language))
  }

  private func nothing(of id: String, _ directive: Directive) -> DirectiveError {
    let place = directive.options["region"].map { " for '\(VisibleText.of($0))'" } ?? ""
    return DirectiveError(
      "no figures of '\(VisibleText.of(id))'\(place) through \(file.year); import them first"
    )
  }

  private func period(_ directive: Directive, _ option: String) throws -> TimePeriod? {
    guard let text = directive.options[option] else { return nil }
    guard let period = TimePeriod(code: text) else {
      throw DirectiveError(
        "'\(VisibleText.of(text))' is not a period; expected 2011, 2010/2011, 2012H1, 2024K1, 2024M03 or 2012-09-21"
      )
    }
    return period
  }

  private func observation(_ directive: Directive, in series: Series) throws -> Observation {
    guard let period = try period(directive, "period") else {
      return series.observations.last { $0.value != nil } ?? Observation(.year(file.year), nil)
    }
    guard let found = series.observation(at: period) else {
      if file.saysMissing { return Observation(period, nil, status: .missing) }
      throw DirectiveError(
        "no figure of '\(series.quantity.id)' in \(period.code); there are \(Self.periods(of: series))"
      )
    }
    return found
  }

  private static func periods(of series: Series) -> String {
    let codes = series.observations.filter { $0.value != nil }.map(\.period.code)
    return codes.count <= 6
      ? codes.joined(separator: ", ") : "\(codes.first ?? "") to \(codes.last ?? "")"
  }

  private func change(_ directive: Directive, in figures: AgreementFacts.Figures) throws -> Change {
    let from = try period(directive, "from")
    guard from != nil || directive.options["period"] != nil else { return figures.change }
    let observation = try observation(directive, in: figures.series)
    if let from, !file.saysMissing, figures.series.observation(at: from) == nil {
      throw DirectiveError(
        "no figure of '\(figures.series.quantity.id)' in \(from.code); there are \(Self.periods(of: figures.series))"
      )
    }
    var found = changes(
      in: figures.series,
      from: observation.period,
      to: observation.period,
      against: from.map { .base($0) } ?? .yearEarlier
    ).first
    found?.index = nil
    return found ?? Change(observation: observation, previous: nil, notes: [.noPreviousPeriod])
  }

  private mutating func sentence(about id: String, _ directive: Directive) throws -> String {
    guard let figures = try figures(of: id, directive) else {
      guard file.saysMissing else { throw nothing(of: id, directive) }
      let quantity = try data.quantity(named: id)
      return Wording.noFigures(of: [quantity.name[file.language]], in: file.language)
    }
    let sentences = FigureSentences(file.language, region: figures.series.region, marks: true)
    let quantity = figures.series.quantity
    defer { sentenceCount += 1 }
    if directive.options["period"] != nil, directive.options["from"] == nil {
      let observation = try observation(directive, in: figures.series)
      return sentences.level(observation, of: quantity, variant: sentenceCount)
    }
    let change = try change(directive, in: figures)
    return change.previous?.value == nil
      ? sentences.level(change.observation, of: quantity, variant: sentenceCount)
      : sentences.change(change, of: quantity, variant: sentenceCount)
  }

  private mutating func table(_ directive: Directive) throws -> TextTable? {
    try check(directive, words: 1...1, options: ["region", "from", "to", "period"])
    let id = directive.words[0]
    let quantity = try data.quantity(named: id)
    let names = directive.options["region"]?.split(separator: ",").map { String($0).trimmed }
    let codes =
      try names?.map { try data.regionCode(named: $0, in: file.year) } ?? [try region(directive)]
    let only = try period(directive, "period")
    let (from, to) = (try period(directive, "from") ?? only, try period(directive, "to") ?? only)
    var found: [AgreementFacts.Figures] = []
    var known: [TimePeriod] = []
    for code in codes {
      guard var one = try data.figures(of: quantity, region: code, through: file.year) else {
        if file.saysMissing { continue }
        throw nothing(of: id, directive)
      }
      known += one.series.observations.map(\.period)
      one.series.observations.removeAll { observation in
        from.map { observation.period < $0 } ?? false || to.map { observation.period > $0 } ?? false
      }
      found.append(one)
    }
    guard found.contains(where: { !$0.series.observations.isEmpty }) else {
      guard let first = known.min(), let last = known.max(), !file.saysMissing else { return nil }
      throw DirectiveError(
        "no figures of '\(id)' in these periods; there are \(first.code) to \(last.code)"
      )
    }
    use(found)
    var seen: Set<String> = []
    let sources = found.flatMap(\.datasets).filter { seen.insert($0.code).inserted }
    var said: Set<String> = []
    let remarks = found.flatMap { one in
      one.regional.lines(
        shown: Set(one.series.observations.map(\.period)),
        in: file.language
      )
    }.filter { said.insert($0).inserted }
    return ValueTable(series: found.map(\.series), datasets: sources, remarks: remarks)
      .table(in: file.language, marks: true)
  }

  private mutating func figure(_ directive: Directive) throws -> [Block] {
    try check(directive, words: 1...8, options: ["region", "title"])
    var found: [AgreementFacts.Figures] = []
    for id in directive.words {
      guard let figures = try figures(of: id, directive) else {
        if file.saysMissing { continue }
        throw nothing(of: id, directive)
      }
      found.append(figures)
    }
    guard !found.isEmpty else { return [try noFigures(of: directive)] }
    if let problem = SharedAxis.problem(of: found.map(\.series)) { throw DirectiveError(problem) }
    let drawn = try ReportFigures(
      found,
      named: pageName,
      firstNumber: figureCount + 1,
      in: file.language
    ).together(title: directive.options["title"])
    figureCount += 1
    return [.figure(drawn)]
  }

  /// Notes what the list of sources and the notes on method must name.
  mutating func use(_ figures: [AgreementFacts.Figures]) {
    for one in figures {
      for dataset in one.datasets where !datasets.contains(where: { $0.code == dataset.code }) {
        datasets.append(dataset)
      }
      if let indicator = one.series.quantity.indicator,
        !indicators.contains(where: { $0.id == indicator.id })
      {
        indicators.append(indicator)
      }
    }
  }
}
