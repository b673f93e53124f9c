internal import Foundation
internal import GRDB
internal import IndicatorModel

/// Texts in several languages and lists, as JSON in a text column.
enum StoredJSON {
  /// Writes a value; the same value gives the same text.
  static func text(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  /// Writes a text of three languages.
  static func text(_ value: LocalizedText) throws -> String {
    try text(["nb": value.nb, "nn": value.nn, "en": value.en])
  }

  /// Reads what ``text(_:)-(Encodable)`` wrote.
  static func value<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
    do { return try JSONDecoder().decode(type, from: Data(text.utf8)) } catch {
      throw DatabaseError(
        resultCode: .SQLITE_CORRUPT,
        message: "a cell does not hold the JSON that belongs there"
      )
    }
  }

  /// Reads a list of texts.
  static func list(_ text: String) throws -> [String] {
    if text == "[]" { return [] }
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    guard !text.utf8.contains(UInt8(ascii: "\\")), parts.first == "[", parts.last == "]" else {
      return try value([String].self, text)
    }
    return stride(from: 1, to: parts.count - 1, by: 2).map { String(parts[$0]) }
  }

  /// Reads a text of three languages.
  static func localized(_ text: String) throws -> LocalizedText {
    // As written here, without anything escaped: every quotation mark ends or begins a text.
    let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
    if parts.count == 13, !text.utf8.contains(UInt8(ascii: "\\")),
      [parts[1], parts[5], parts[9]] == ["en", "nb", "nn"]
    {
      return LocalizedText(nb: String(parts[7]), nn: String(parts[11]), en: String(parts[3]))
    }
    let texts = try value([String: String].self, text)
    return LocalizedText(nb: texts["nb"] ?? "", nn: texts["nn"] ?? "", en: texts["en"] ?? "")
  }
}
