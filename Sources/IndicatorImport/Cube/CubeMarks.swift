import IndicatorModel

/// What the marks of a cube mean: by the file's own words, else by its publisher's legend.
struct CubeMarks {
  private let legend: SymbolLegend
  private let words: [String: ObservationStatus]

  init(_ cube: Cube, legend: SymbolLegend) {
    self.legend = legend
    var words: [String: ObservationStatus] = [:]
    for entry in cube.legend {
      if let status = Self.status(inWords: entry.text) { words[entry.symbol] = status }
    }
    self.words = words
  }

  /// Whether a mark is a true zero.
  func isZero(_ mark: String) -> Bool { legend.zeros.contains(mark) || mark == "-" }

  /// Whether a text in place of a number is a known mark.
  func isKnown(_ mark: String) -> Bool {
    legend.marks[mark] != nil || words[mark] != nil || isZero(mark)
  }

  /// What a mark means in a cell without a number.
  func meaningOfMissing(_ mark: String) -> SymbolMeaning {
    if isZero(mark) { return SymbolMeaning(symbol: mark, status: .normal) }
    let status = words[mark] ?? legend.marks[mark] ?? .missing
    return SymbolMeaning(symbol: mark, status: status.isMissing ? status : .missing)
  }

  /// What a mark says of the number it stands beside.
  func meaningBesideNumber(_ mark: String) -> SymbolMeaning {
    let status = legend.flags[mark] ?? legend.flags[mark.lowercased()] ?? .normal
    return SymbolMeaning(symbol: mark, status: status.isMissing ? .normal : status)
  }

  /// The status that an explanation means, in the languages of the Nordic offices and English.
  private static func status(inWords text: String) -> ObservationStatus? {
    let folded = text.lowercased()
    func has(_ words: String...) -> Bool { words.contains { folded.contains($0) } }
    if has(
      "konfidens",
      "confiden",
      "vises ikke",
      "skjul",
      "hidden",
      "secret",
      "secrecy",
      "sekret",
      "prikk"
    ) {
      return .suppressed
    }
    if has(
      "ikke mulig",
      "ikkje mogleg",
      "not applicable",
      "not possible",
      "category not in use",
      "kan ikke forekomme",
      "kan inte förekomma"
    ) {
      return .cannotExist
    }
    if has(
      "mangler",
      "manglar",
      "not available",
      "unknown",
      "missing",
      "n.a.",
      "usikre",
      "uppgift saknas",
      "uncertain"
    ) {
      return .missing
    }
    return nil
  }
}
