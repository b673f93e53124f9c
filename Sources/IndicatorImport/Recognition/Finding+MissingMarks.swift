import IndicatorModel

extension Finding {
  /// Says which signs of a file stand for missing values; `nil` where none does.
  ///
  /// - Parameters:
  ///   - meanings: The signs met.
  ///   - legend: Whose legend tells what they mean.
  ///   - file: The file.
  /// - Returns: A note.
  static func missingMarks(_ meanings: [SymbolMeaning], legend: String, file: String) -> Finding? {
    let missing = meanings.filter(\.status.isMissing)
    guard !missing.isEmpty else { return nil }
    let signs = missing.filter { !$0.symbol.isEmpty }.map { "'\($0.symbol)'" }
      .joined(separator: ", ")
    let message: Message =
      if signs.isEmpty {
        "empty cells are missing values"
      } else if missing.contains(where: \.symbol.isEmpty) {
        "signs for missing values, by the legend of \(legend): \(signs), and empty cells"
      } else { "signs for missing values, by the legend of \(legend): \(signs)" }
    return Finding(
      .note,
      "missing-marks",
      message,
      at: .init(file: file)
    )
  }
}
