extension Variable {
  /// Whether the values of several regions may be added, as far as unit and name tell.
  ///
  /// Shares, rates, means and indexes may not. A unit of the catalogue decides where it is known.
  /// Where neither unit nor name says anything the answer is `true`, as most of what is published
  /// for municipalities are counts.
  ///
  /// - Parameter units: The kinds of units by their spellings in lower case.
  /// - Returns: Whether the values of regions may be added up.
  package func maySum(units: [String: UnitMeasure.Kind] = [:]) -> Bool {
    if let kind = units[unit.lowercased()], kind != .other {
      return kind == .count || kind == .amount
    }
    let text = " \(unit) \(measure) \(breakdown) ".lowercased()
    return !Self.signsOfRatios.contains { text.contains($0) }
  }

  /// Parts of words, Norwegian and English, by which a name shows that its values are no counts.
  private static let signsOfRatios = [
    "%", "prosent", "percent", "per cent", "promille", "andel", "share", "per 1", "per innb",
    "per capita", "per person", "per elev", "per barn", "per årsverk", "per mottaker", "per bruker",
    "per husholdning", "per time", "pr. ", "gjennomsnitt", "snitt", "average", "mean", "median",
    "indeks", "index", "rate ", "ratio", "grad ", "dekning", "poeng",
  ]
}
