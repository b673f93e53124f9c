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
    let words = missing.map { $0.symbol.isEmpty ? "empty cells" : "'\($0.symbol)'" }
    return Finding(
      .note,
      "missing-marks",
      "signs for missing values, by the legend of \(legend): \(words.joined(separator: ", "))",
      at: .init(file: file)
    )
  }
}
