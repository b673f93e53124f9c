import Foundation
import IndicatorModel
import Testing

@testable import IndicatorStore

@Suite struct StoredJSONTests {
  static let texts = [
    LocalizedText(nb: "Folketall", nn: "Folketal", en: "Population"),
    LocalizedText(nb: "", nn: "", en: ""),
    LocalizedText(nb: "de \"små\"", nn: "a\\b", en: "two\nlines"),
    LocalizedText(nb: "nb", nn: "en", en: "nn"),
    LocalizedText(nb: "a, b: {c} [d]", nn: "Kárášjohka", en: "1/2 \u{1F600}"),
  ]

  @Test(arguments: texts) func `a text of three languages is read as it was written`(
    text: LocalizedText
  ) throws {
    #expect(try StoredJSON.localized(StoredJSON.text(text)) == text)
  }

  @Test func `a text of three languages may stand in any order, and a language be lacking`() throws
  {
    let texts = try StoredJSON.localized(#"{"nb": "en", "en":"nb"}"#)
    #expect(texts == LocalizedText(nb: "en", nn: "", en: "nb"))
  }

  @Test(arguments: [
    [], [""], ["a"], ["a", "b"], ["\"", "\\"], ["a\",\"b", "[]"], ["å", ",", ":"],
  ])
  func `a list is read as it was written`(list: [String]) throws {
    #expect(try StoredJSON.list(StoredJSON.text(list)) == list)
  }

  /// Variables are known by such texts, so that databases of older versions must stay readable.
  @Test(arguments: [
    [["a"], ["b", "c"]], [], [[]], [["\"", "\\"], ["/", "\n"]],
    [["\u{1}\u{7F}\u{2028}"], ["å\u{1F600}"]],
  ])
  func `lists are written as Foundation's encoder writes them`(lists: [[String]]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    #expect(try StoredJSON.text(lists) == String(decoding: encoder.encode(lists), as: UTF8.self))
  }

  @Test(arguments: ["", "[", "[\"a\"", "\"a\"]", "{\"a\":\"b\"}", "[1]", "[\"a\" \"b\"]", "null"])
  func `what is no list is an error`(text: String) {
    #expect(throws: (any Error).self) { try StoredJSON.list(text) }
  }
}
