import IndicatorModel
import Testing

@Suite struct CalendarDateTests {
  @Test(arguments: ["2014-04-23", "2024-02-29", "0001-01-01", "9999-12-31"])
  func `an ISO date is read`(text: String) {
    #expect(CalendarDate(iso: text)?.description == text)
    #expect(CalendarDate(iso: text[...])?.description == text)
  }

  @Test(arguments: [
    "", "2014", "2014-4-23", "2014-04-2", "2014-04-231", "2014/04/23", "2014-04-3O", "2014-13-01",
    "2023-02-29", "0000-01-01", "2014-04--3", "-014-04-23", "+014-04-23", " 2014-04-23",
    "2014-04-23 ", "２014-04-23", "20140-4-23",
  ])
  func `anything else is not`(text: String) {
    #expect(CalendarDate(iso: text) == nil)
    #expect(CalendarDate(iso: text[...]) == nil)
  }
}
