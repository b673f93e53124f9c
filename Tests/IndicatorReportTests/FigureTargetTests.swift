import IndicatorModel
import IndicatorReport
import Testing

@Suite struct FigureTargetTests {
  private static func target(_ value: Double, _ from: Int, _ through: Int) -> FigureTarget {
    FigureTarget(value: value, from: .year(from), through: .year(through))
  }

  @Test func `the same target at several dates is drawn once over all of them`() {
    #expect(
      FigureTarget.merged([Self.target(100, 2014, 2015), Self.target(100, 2015, 2015)])
        == [Self.target(100, 2014, 2015)]
    )
    #expect(
      FigureTarget.merged([Self.target(100, 2015, 2016), Self.target(100, 2013, 2015)])
        == [Self.target(100, 2013, 2016)]
    )
  }

  @Test func `targets of other values or of times apart stay`() {
    let apart = [Self.target(100, 2010, 2011), Self.target(100, 2015, 2016)]
    #expect(FigureTarget.merged(apart) == apart)
    let different = [Self.target(90, 2014, 2015), Self.target(100, 2014, 2015)]
    #expect(FigureTarget.merged(different) == different)
  }
}
