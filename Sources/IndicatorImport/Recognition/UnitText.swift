import IndicatorModel

/// The unit that the name of a measure tells: `Folketall (personer)`, `Andel (prosent)`.
///
/// A share that is not known to be one would change in percent instead of percentage points.
enum UnitText {
  private static let percents: Set<String> = [
    "prosent", "procent", "percent", "per cent", "pct", "pct.", "pst", "pst.", "%", "i prosent",
    "i %", "in per cent",
  ]
  /// Words before which a percentage is only a condition of what is counted.
  private static let counts = ["antall", "antal ", "tallet på", "tal på", "number of", "personer "]

  /// The unit; empty where the name tells none.
  ///
  /// - Parameters:
  ///   - measure: The name.
  ///   - known: The spellings of known units, in lower case.
  /// - Returns: The unit as printed; `%` for a percentage.
  static func unit(of measure: String, known: Set<String>) -> String {
    // Most names have no brackets, or one pair.
    for text in bracketed(measure).reversed() {
      let folded = text.lowercased()
      if percents.contains(folded) { return "%" }
      // "Folketall (kommune)" says where, not in what.
      if known.contains(folded), !HeaderWords.speaksOfRegion(folded) { return String(text) }
    }
    let folded = measure.lowercased()
    if counts.contains(where: folded.hasPrefix) { return "" }
    let isPercent =
      folded == "prosent" || folded.hasPrefix("prosent av ") || folded.hasSuffix(", prosent")
      || folded.hasSuffix(" i prosent") || folded.contains(" i prosent av ")
      || folded.hasSuffix(", per cent") || folded.hasSuffix(" in per cent")
      || folded.hasSuffix(", %")
    return isPercent ? "%" : ""
  }

  /// What stands in brackets, in order.
  private static func bracketed(_ text: String) -> [Substring] {
    var found: [Substring] = []
    var rest = text.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "(")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: ")"))
    {
      found.append(text[text.utf8.index(after: open)..<close])
      rest = rest[text.utf8.index(after: close)...]
    }
    return found
  }
}
