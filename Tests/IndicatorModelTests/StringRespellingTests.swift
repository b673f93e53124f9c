import IndicatorModel
import Testing

@Suite struct StringRespellingTests {
  @Test(arguments: [
    ("måneskinn på sjø", "å", "aa", "maaneskinn paa sjø"),
    ("Møre og Romsdal", " og ", " ", "Møre Romsdal"),
    ("aaa", "aa", "b", "ba"),
    ("–", "–", "-", "-"),
    ("Oslo", "–", "-", "Oslo"),
    ("", "a", "b", ""),
    ("Oslo", "", "b", "Oslo"),
    ("a\u{308}ä", "ä", "a", "a\u{308}a"),
  ])
  func `every occurrence is exchanged`(text: String, old: String, new: String, expected: String) {
    let found = text.respelling(old, as: new)
    #expect(Array(found.unicodeScalars) == Array(expected.unicodeScalars))
  }
}
