import IndicatorModel

/// What the header cells above one column of values say, taken apart.
struct HeaderCell: Hashable {
  /// The period, where a part is one.
  var period: TimePeriod?
  /// Whether the period is marked as provisional.
  var isProvisional = false
  /// The other parts in order; each with the name of its dimension where the header gives it.
  var parts: [Part] = []

  /// One part of a header.
  struct Part: Hashable {
    /// The dimension's name, from `Enhet: Personer`; empty if the header gives none.
    var dimension: String
    /// The category.
    var label: String
  }

  /// Takes the header cells of a column apart, from the top row to the lowest.
  ///
  /// - Parameters:
  ///   - rows: The texts.
  ///   - hyphens: How `2010-11` is meant, which the other headers tell.
  init(rows: [String], hyphens: PeriodText.HyphenStyle = .schoolYear) {
    for row in rows {
      let text = row.tidied
      if text.isEmpty { continue }
      take(text, hyphens: hyphens)
    }
  }

  private mutating func take(_ text: String, hyphens: PeriodText.HyphenStyle) {
    if period == nil, let whole = PeriodText(text, hyphens: hyphens) {
      return set(whole)
    }
    // "År: 1995", "Enhet: Personer"
    if let colon = text.firstIndex(of: ":"), text[text.index(after: colon)...].first == " " {
      let name = text[..<colon].description.tidied
      let value = text[text.index(after: colon)...].description.tidied
      let isTableNumber = name.allSatisfy { $0.isNumber }
      if !name.isEmpty, !value.isEmpty, name.count <= 30, !isTableNumber {
        if period == nil, let found = PeriodText(value) { return set(found) }
        parts.append(Part(dimension: name, label: value))
        return
      }
    }
    let pieces = Self.dotted(text)
    if pieces.count >= 2, period == nil, let found = PeriodText(pieces[0]) {
      set(found)
      for piece in pieces.dropFirst() { parts.append(Part(dimension: "", label: piece)) }
      return
    }
    if period == nil, let (rest, found) = Self.splittingPeriod(text) {
      set(found)
      if !rest.isEmpty { parts.append(Part(dimension: "", label: rest)) }
      return
    }
    parts.append(Part(dimension: "", label: text))
  }

  private mutating func set(_ found: PeriodText) {
    period = found.period
    isProvisional = found.isProvisional
  }

  /// The parts of `2021.Alle eierformer.Antall`; a point before a space belongs to its word.
  static func dotted(_ text: String) -> [String] {
    var pieces: [String] = [""]
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      if character == ".", next != " ", next != "." {
        pieces.append("")
      } else {
        pieces[pieces.count - 1].append(character)
      }
    }
    return pieces.map(\.tidied)
  }

  /// What stands before a period that is given as code and text: `Personer1 - Personer 2023 - 2023`.
  private static func withoutCode(_ rest: String, of period: PeriodText) -> String {
    guard rest.hasSuffix(" -"), let (before, code) = splittingPeriod(String(rest.dropLast(2))),
      code.period == period.period
    else { return rest }
    return before
  }

  /// A text that ends or begins with a period: "Personer 2020", "2020 Personer", "ar_1950".
  private static func splittingPeriod(_ text: String) -> (rest: String, period: PeriodText)? {
    // "Andel 2020 (%)": the unit stands behind the period.
    if text.hasSuffix(")"), let bracket = text.lastIndex(of: "("),
      PeriodText(text[bracket...].dropFirst().dropLast()) == nil,
      let (rest, found) = splittingPeriod(String(text[..<bracket]).tidied)
    {
      return (rest + " " + text[bracket...], found)
    }
    // The longest ending that is a period: "Ledige 1. kvartal 2012" before "2012".
    let words = text.split(separator: " ").map(String.init)
    for start in stride(from: max(1, words.count - 4), to: words.count, by: 1) where words.count > 1
    {
      let ending = words[start...].joined(separator: " ")
      if let found = PeriodText(ending), found.certainty >= .year {
        return (withoutCode(words[..<start].joined(separator: " "), of: found), found)
      }
    }
    if words.count > 1, let found = PeriodText(words[0]), found.certainty >= .year {
      return (words[1...].joined(separator: " "), found)
    }
    if let line = text.lastIndex(where: { $0 == "_" || $0 == "." }) {
      let ending = text[text.index(after: line)...]
      let beginning = String(text[..<line])
      if let found = PeriodText(ending), found.certainty >= .year {
        // "ar_1950" says only that 1950 is a year.
        let isYearWord =
          HeaderWords.meaning(of: beginning) == .period || beginning.lowercased() == "ar"
        return (isYearWord ? "" : beginning, found)
      }
    }
    return nil
  }
}
