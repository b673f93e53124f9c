import IndicatorModel

/// Looks for keywords that name a variable or a value the table does not have.
///
/// None of them changes a figure; PxWeb reads such files too, and so does this, with a warning.
struct PCAxisConsistency {
  let keywords: PCAxisKeywords
  let dimensions: [Cube.Dimension]
  let contents: Cube.Dimension?

  /// Keywords whose first key is a variable.
  private static let ofVariables = [
    "VALUES", "CODES", "TIMEVAL", "DOMAIN", "MAP", "ELIMINATION", "PRESTEXT", "DOUBLECOLUMN",
    "VARIABLE-TYPE", "HIERARCHIES", "KEYS", "VARIABLECODE", "NOTE", "NOTEX", "VALUENOTE",
    "VALUENOTEX", "PRECISION", "PARTITIONED",
  ]
  /// Keywords whose only key is a value of the variable with contents.
  private static let ofContents = [
    "LAST-UPDATED", "STOCKFA", "CFPRICES", "DAYADJ", "SEASADJ", "CONTACT", "REFPERIOD",
    "BASEPERIOD",
  ]
  /// Keywords with one key for each variable.
  private static let ofCells = ["CELLNOTE", "CELLNOTEX"]

  /// What was found, in the order of the file.
  func findings() -> [Finding] {
    var findings: [Finding] = []
    func add(_ keyword: PCAxisKeyword, _ problem: Message) {
      findings.append(
        .init(
          .warning,
          .init("unknown-category"),
          "\(keyword.name) \(problem)",
          at: .init(line: keyword.line)
        )
      )
    }
    for name in Self.ofVariables {
      for keyword in keywords.all(name) {
        guard let variable = keyword.keys.first else { continue }
        guard let dimension = dimensions.first(where: { $0.label == variable }) else {
          add(keyword, "names '\(variable)', which is no variable of the table")
          continue
        }
        if keyword.keys.count > 1, !has(dimension, keyword.keys[1]) {
          add(keyword, "names '\(keyword.keys[1])', which is no value of '\(variable)'")
        }
        if name == "ELIMINATION", !["YES", "NO"].contains(keyword.text.uppercased()),
          !has(dimension, keyword.text)
        {
          add(keyword, "names '\(keyword.text)', which is no value of '\(variable)'")
        }
      }
    }
    for name in Self.ofContents {
      for keyword in keywords.all(name) {
        guard let value = keyword.keys.first, let contents, !has(contents, value) else { continue }
        add(keyword, "names '\(value)', which is no value of '\(contents.label)'")
      }
    }
    for name in Self.ofCells {
      for keyword in keywords.all(name) where keyword.keys.count != dimensions.count {
        add(keyword, "names \(keyword.keys.count) of the table's \(dimensions.count) variables")
      }
    }
    if let keyword = keywords.first("DESCRIPTIONDEFAULT"), keyword.text.uppercased() == "YES",
      keywords.first("DESCRIPTION") == nil
    {
      add(keyword, "asks for DESCRIPTION as the title, and there is none")
    }
    return findings.sorted { ($0.location.line ?? 0) < ($1.location.line ?? 0) }
  }

  private func has(_ dimension: Cube.Dimension, _ value: String) -> Bool {
    dimension.categories.contains { $0.label == value || $0.code == value }
  }
}
