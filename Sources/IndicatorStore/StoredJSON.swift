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

  /// Writes a list of texts.
  static func text(_ list: [String]) throws -> String {
    if let plain = plain(list) { return plain }
    let value: any Encodable = list
    return try text(value)
  }

  /// Writes lists of texts.
  static func text(_ lists: [[String]]) throws -> String {
    let plain = lists.compactMap(plain)
    if plain.count == lists.count { return "[" + plain.joined(separator: ",") + "]" }
    let value: any Encodable = lists
    return try text(value)
  }

  /// A list in which nothing has to be escaped, as most are, or `nil`.
  ///
  /// Foundation's encoder takes twenty times as long.
  private static func plain(_ list: [String]) -> String? {
    let isPlain = list.allSatisfy { text in
      text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
    return isPlain ? "[" + list.map { "\"\($0)\"" }.joined(separator: ",") + "]" : nil
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
    guard let parts = plainParts(of: text), parts.count % 2 == 1, parts.first == "[",
      parts.last == "]",
      stride(from: 2, to: parts.count - 1, by: 2).allSatisfy({ parts[$0] == "," })
    else { return try value([String].self, text) }
    return stride(from: 1, to: parts.count - 1, by: 2).map { parts[$0] }
  }

  /// Reads a text of three languages.
  static func localized(_ text: String) throws -> LocalizedText {
    if let parts = plainParts(of: text), parts.count == 13,
      [parts[1], parts[5], parts[9]] == ["en", "nb", "nn"],
      stride(from: 0, to: 13, by: 2).map({ parts[$0] }) == ["{", ":", ",", ":", ",", ":", "}"]
    {
      return LocalizedText(nb: parts[7], nn: parts[11], en: parts[3])
    }
    let texts = try value([String: String].self, text)
    return LocalizedText(nb: texts["nb"] ?? "", nn: texts["nn"] ?? "", en: texts["en"] ?? "")
  }

  /// What stands between the quotation marks of JSON in which nothing is escaped, so that each of
  /// them begins or ends a text; `nil` where something is.
  ///
  /// Foundation's decoder takes fifty times as long for a text of three languages, and every command
  /// reads hundreds.
  private static func plainParts(of text: String) -> [String]? {
    guard !text.utf8.contains(UInt8(ascii: "\\")) else { return nil }
    return text.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
  }
}
