/// Why a PC-Axis file gives no statistics.
package enum PCAxisError: Error, Hashable, Sendable {
  /// The text does not follow the grammar `KEYWORD[lang]("variable")=value;`.
  case grammar(found: String, expected: String, line: Int)
  /// A keyword that the figures depend on is damaged.
  case damagedKeyword(String, line: Int)
  /// A keyword that every file must have is missing.
  case missingKeyword(String)
  /// There is no `DATA`: the file was cut off.
  case noData
  /// The number of cells differs from the product of the variables' values.
  case cellCount(found: Int, expected: Int, size: [Int])
  /// A cell is neither a number nor one of the signs.
  case malformedCell(String, line: Int)
  /// A row's key is no value of its variable.
  case unknownKey(String, variable: String, line: Int)
  /// Something contradicts something else.
  case contradiction(keyword: String, found: String, expected: String, line: Int)
}

extension PCAxisError: CustomStringConvertible {
  package var description: String { (line.map { "line \($0): " } ?? "") + problem }

  /// The line it was found on, where there is one.
  var line: Int? {
    switch self {
    case .grammar(_, _, let line), .damagedKeyword(_, let line), .malformedCell(_, let line),
      .unknownKey(_, _, let line), .contradiction(_, _, _, let line):
      line
    case .missingKeyword, .noData, .cellCount: nil
    }
  }

  /// What is wrong, without the place.
  var problem: String {
    switch self {
    case .grammar(let found, let expected, _): "found \(found); PC-Axis needs \(expected)"
    case .damagedKeyword(let keyword, _):
      "the value of \(keyword) is damaged (a quote too many or too few); the table cannot be read "
        + "without it: download the file again"
    case .missingKeyword(let keyword):
      "the keyword \(keyword), which every PC-Axis file has, is missing; download the file again"
    case .noData: "there is no DATA; the file is cut off: download it again"
    case .cellCount(let found, let expected, let size):
      "DATA holds \(found) cells; the variables have "
        + "\(size.map(String.init).joined(separator: " × ")) = \(expected): download the file again"
    case .malformedCell(let text, _):
      "'\(text)' in DATA is neither a number nor one of the signs '.' to '.......' and '-'"
    case .unknownKey(let key, let variable, _): "'\(key)' in DATA is no value of '\(variable)'"
    case .contradiction(let keyword, let found, let expected, _):
      "\(keyword) has \(found); expected \(expected)"
    }
  }
}
