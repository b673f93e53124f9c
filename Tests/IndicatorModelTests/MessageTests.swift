import IndicatorModel
import Testing

@Suite struct MessageTests {
  @Test func `words and facts are kept apart`() {
    let message: Message = "column \(3) is '\("år")'"
    #expect(message.template == "column {} is '{}'")
    #expect(message.facts == ["3", "år"])
    #expect(message.description == "column 3 is 'år'")
  }

  @Test func `parts become one sentence`() {
    let more: Message = ", and \(2) more"
    let sentence: Message = "'\("a")' is 0\(more)"
    #expect(sentence + "; look" == "'\("a")' is 0, and \(2) more; look")
  }

  @Test func `facts follow the order of another language`() {
    let message: Message = "\("a") has \(2)"
    #expect(message.filled(into: "{2} i {1}") == "2 i a")
    #expect(message.filled(into: "{} har {}") == "a har 2")
    #expect(message.filled(into: "{3}.") == ".")
  }

  @Test func `braces in a fact stay as they are`() {
    let message: Message = "'\("{} {1}")' is damaged"
    #expect(message.description == "'{} {1}' is damaged")
    #expect(Message(verbatim: "{2}").description == "{2}")
  }
}
