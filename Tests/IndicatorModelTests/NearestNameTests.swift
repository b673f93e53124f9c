import IndicatorModel
import Testing

struct NearestNameTests {
  @Test func one() { #expect(nearest(to: "unti", among: ["unit"]) == "unit") }
}
