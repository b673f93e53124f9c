import Foundation
import IndicatorModel
import Testing

@testable import IndicatorReport

@Suite struct MessageWordsTests {
  @Test func `every translation has a place for each fact`() {
    for (english, words) in Wording.messages {
      let places = english.components(separatedBy: "{}").count
      #expect(words.nb.components(separatedBy: "{}").count == places, "\(english)")
      #expect(words.nn.components(separatedBy: "{}").count == places, "\(english)")
    }
  }

  @Test func `a sentence is said in the language asked for`() {
    let message: Message = "\(3) rows could not be read and are left out"
    #expect(message.text(in: .nb) == "3 rader kunne ikke leses og er utelatt")
    #expect(message.text(in: .nn) == "3 rader kunne ikkje lesast og er utelatne")
    #expect(message.text(in: .en) == "3 rows could not be read and are left out")
  }

  @Test func `a sentence without translation is said in English`() {
    let message: Message = "nobody has put \("this") into other words"
    #expect(message.text(in: .nn) == "nobody has put this into other words")
    #expect(!message.isTranslated)
  }
}
