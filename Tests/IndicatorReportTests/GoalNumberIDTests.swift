import IndicatorModel
import IndicatorReport
import Testing

@Suite struct GoalNumberIDTests {
  @Test(arguments: [
    "A6:G1:2012:0:2012H1:gap", "B2:G5:2015:0:-:target", "B2:G4:2014:0301:2014:value",
  ]) func `a name is read as it is printed`(text: String) {
    #expect(GoalNumberID(text)?.description == text)
    #expect(FigureID(text) == nil)
  }

  @Test(arguments: [
    "", "A6:G1:2012:0:2012H1", "A6:G1:12:0:2012H1:gap", "A6:G1:2012:0:x:gap", "A6::2012:0:-:gap",
    "A6:G1:2012:0:-:speed", "A6:G1:2012:0:-:gap:x",
  ]) func `anything else is no name`(text: String) { #expect(GoalNumberID(text) == nil) }

  @Test(arguments: [
    "folketall:0:2015", "folketall:0:2015:counted", "folketall:0:2015:2014:percent",
  ]) func `names of figures are read as they are printed`(text: String) {
    #expect(FigureID(text)?.description == text)
    #expect(GoalNumberID(text) == nil)
  }

  @Test(arguments: [
    "folketall:0", "folketall:0:2015:percent", "folketall:0:2015:2014:counted",
    "folketall:0:2015:value", "folketall:0:2015:2014:value", ":0:2015",
  ]) func `other names are no figures`(text: String) { #expect(FigureID(text) == nil) }
}
