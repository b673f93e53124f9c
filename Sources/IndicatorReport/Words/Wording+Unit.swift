extension Wording {
  /// What is measured with its unit behind it: "Folketall (personer)"; alone where the file told none, or
  /// where the name says it already.
  static func name(_ name: String, withUnit unit: String) -> String {
    let folded = name.lowercased()
    let isPercent = percentWords.contains(unit.lowercased())
    let told = isPercent ? percentWords : [unit.lowercased()]
    if unit.isEmpty || told.contains(where: { folded.contains("(\($0))") }) { return name }
    return "\(name) (\(unit))"
  }

  /// How names print that they are percentages.
  private static let percentWords = ["prosent", "percent", "per cent", "%"]
}
