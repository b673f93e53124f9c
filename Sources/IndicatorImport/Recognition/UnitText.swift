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
    for text in bracketed(measure).reversed() {
      let folded = text.lowercased()
      if percents.contains(folded) { return "%" }
      if known.contains(folded) { return text }
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
  private static func bracketed(_ text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "("),
      let close = rest[open...].firstIndex(of: ")")
    {
      found.append(String(rest[rest.index(after: open)..<close]).tidied)
      rest = rest[rest.index(after: close)...]
    }
    return found
  }
}
