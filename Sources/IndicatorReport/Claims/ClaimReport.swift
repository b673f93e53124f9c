package import IndicatorClaims
package import IndicatorModel

/// The figures of a text with their verdicts, for people and for programs.
package struct ClaimReport: Sendable {
  private let claims: [Claim]
  private let language: Language
  private let reading: Prose.Reading

  /// Makes a report of claims.
  ///
  /// - Parameters:
  ///   - claims: The claims.
  ///   - language: The language.
  ///   - reading: How their places are to be understood.
  package init(_ claims: [Claim], in language: Language, reading: Prose.Reading = .lines) {
    self.claims = claims
    self.language = language
    self.reading = reading
  }

  /// One line a claim that is not simply right, then the counts.
  package func text(file: String) -> String {
    var result = ""
    for claim in claims where claim.verdict != .agrees && claim.verdict != .notJudged {
      result += VisibleText.of(file) + place(of: claim)
      result += "«\(VisibleText.of(claim.text))» \(word(claim.verdict))"
      if let expected = expected(of: claim) {
        result += language.choose("; riktig er ", "; rett er ", "; right is ") + expected
      }
      if let source = source(of: claim) { result += " (\(source))" }
      result += "\n"
    }
    let figures = claims.filter { !$0.isWord }
    let words = claims.filter(\.isWord)
    var counts = Claim.Verdict.allCases.compactMap { verdict -> String? in
      let count = figures.filter { $0.verdict == verdict }.count
      return count == 0 ? nil : "\(count) \(word(verdict))"
    }
    if !words.isEmpty {
      let name = language.choose("ord", "ord", words.count == 1 ? "word" : "words")
      counts.append("\(words.count) \(name) \(word(.inconsistent))")
    }
    let total = language.choose(
      "\(figures.count) tall i teksten",
      "\(figures.count) tal i teksten",
      "\(figures.count) figures in the text"
    )
    return result + total + (counts.isEmpty ? "" : ": " + counts.joined(separator: ", ")) + "\n"
  }

  /// `{"claims": [{"line", "column", "text", "verdict", "expected", "source"}]}`.
  package func json() -> String {
    let rows = claims.map { claim in
      let expected = expected(of: claim).map(JSONText.quoted) ?? "null"
      let source = source(of: claim).map(JSONText.quoted) ?? "null"
      return
        "  {\"line\": \(claim.place.line), \"column\": \(claim.place.column), \"text\": \(JSONText.quoted(claim.text)), \"verdict\": \"\(claim.verdict.rawValue)\", \"expected\": \(expected), \"source\": \(source)}"
    }
    return rows.isEmpty
      ? "{\"claims\": []}\n" : "{\"claims\": [\n" + rows.joined(separator: ",\n") + "\n]}\n"
  }

  /// ":12:5: " in files with lines; else the paragraph or page, in words.
  private func place(of claim: Claim) -> String {
    let (line, column) = (claim.place.line, claim.place.column)
    switch reading {
    case .lines: return ":\(line):\(column): "
    case .paragraphs:
      let start = language.choose("avsnitt", "avsnitt", "paragraph")
      let sign = language.choose("tegn", "teikn", "character")
      return ": \(start) \(line) (\(VisibleText.of(claim.opening))), \(sign) \(column): "
    case .pages(let starts):
      let page = starts.lastIndex { $0 <= line } ?? 0
      let first = starts.indices.contains(page) ? starts[page] : 1
      let pageWord = language.choose("side", "side", "page")
      let lineWord = language.choose("linje", "linje", "line")
      return ": \(pageWord) \(page + 1), \(lineWord) \(line - first + 1): "
    }
  }

  private func word(_ verdict: Claim.Verdict) -> String {
    switch verdict {
    case .agrees: language.choose("stemmer", "stemmer", "agrees")
    case .roundsDifferently:
      language.choose("er avrundet annerledes", "er avrunda annleis", "rounds differently")
    case .contradicts:
      language.choose(
        "stemmer ikke med databasen",
        "stemmer ikkje med databasen",
        "contradicts the database"
      )
    case .inconsistent:
      language.choose(
        "stemmer ikke med tallene i setningen",
        "stemmer ikkje med tala i setninga",
        "does not fit the numbers of its sentence"
      )
    case .notFound:
      language.choose(
        "finnes ikke i databasen",
        "finst ikkje i databasen",
        "is not in the database"
      )
    case .notJudged: language.choose("ikke vurdert", "ikkje vurdert", "not judged")
    }
  }

  /// The right figure as it is printed.
  private func expected(of claim: Claim) -> String? {
    guard let expected = claim.expected else { return nil }
    let numbers = NumberStyle(language)
    let isSigned = expected.isOtherWay
    switch expected.kind {
    case .percent:
      return numbers.percent(
        isSigned ? expected.value : abs(expected.value),
        decimals: max(1, expected.decimals),
        isSigned: isSigned
      )
    case .points:
      return numbers.points(
        isSigned ? expected.value : abs(expected.value),
        decimals: max(1, expected.decimals),
        isSigned: isSigned
      )
    case .difference:
      return numbers.text(
        isSigned ? expected.value : abs(expected.value),
        decimals: expected.decimals,
        isSigned: isSigned
      )
    case .value:
      guard let source = claim.source else {
        return numbers.text(expected.value, decimals: expected.decimals)
      }
      let quantity = Quantity(
        id: source.indicator.id,
        indicator: source.indicator,
        name: source.indicator.name,
        unit: source.indicator.unit,
        decimals: source.indicator.decimals
      )
      return ValueText(language).phrase(source.observation, of: quantity)
    }
  }

  /// "bostotte-mottakere:0:2011": the number's name, which `explain` takes.
  private func source(of claim: Claim) -> String? {
    guard let source = claim.source else { return nil }
    guard let previous = source.previous else {
      return FigureID(source.indicator.id, region: source.region, period: source.period).description
    }
    let part: FigureID.Part =
      switch claim.expected?.kind {
      case .points: .points
      case .difference: .change
      default: source.indicator.unit.changesInPoints ? .points : .percent
      }
    return FigureID(
      source.indicator.id,
      region: source.region,
      period: source.period,
      from: previous,
      as: part
    ).description
  }
}
