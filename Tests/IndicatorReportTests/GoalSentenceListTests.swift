import IndicatorAnalysis
import IndicatorCatalogue
import IndicatorModel
import IndicatorReport
import TestSupport
import Testing

/// The golden list of what is said of goals: every kind of demand and every reason for a verdict,
/// in three languages.
@Suite struct GoalSentenceListTests {
  private static func quantity(_ id: String) throws -> Quantity {
    let indicator = try #require(try Catalogue.embedded().indicators.first { $0.id == id })
    return Quantity(
      id: indicator.id,
      indicator: indicator,
      name: indicator.name,
      unit: indicator.unit,
      decimals: indicator.decimals
    )
  }

  private static let name = LocalizedText(nb: "Målet", nn: "Målet", en: "The goal")

  private static func target(_ demand: Target.Demand, _ quantity: Quantity) -> Target {
    Target(id: "G1", name: name, indicator: quantity.id, demand: demand)
  }

  private static func demands(in language: Language) throws -> [String] {
    let share = try quantity("mentorordning-skoleeiere")
    let count = try quantity("startlan-saker")
    let time = try quantity("tid-til-utsoking")
    let cases: [(Target.Demand, Quantity)] = [
      (.atLeast(100), share), (.atLeast(82.5), share), (.atMost(0), count), (.atMost(2), time),
      (.atMost(1), time), (.exactly(0), count), (.between(1000, 1500), count),
      (.between(10, 12.5), share), (.yesNo(true), count), (.yesNo(false), count),
      (.atLeastShare(95, of: "anmodede-flyktninger"), count),
      (.withinMonths(3, sharePercent: 100), time), (.direction(.up), share),
      (.direction(.down), share), (.yearlyDate(month: 4, day: 15), count),
      (.trigger(increase: 750), count),
    ]
    let sentences = GoalSentences(language)
    return cases.map { demand, quantity in
      let result = Attainment(
        agreement: "A1",
        target: target(demand, quantity),
        verdict: .notAssessable,
        reason: .noData
      )
      return sentences.demand(of: result, quantity: quantity)
    }
  }

  private static func reasons(in language: Language) throws -> [String] {
    let share = try quantity("mentorordning-skoleeiere")
    let count = try quantity("startlan-saker")
    let sentences = GoalSentences(language)
    var lines: [String] = []
    for reason in Attainment.Reason.allCases {
      for (quantity, low, value, goal) in [(share, 60.0, 77.0, 100.0), (count, 9500, 9089, 9000)] {
        var result = Attainment(
          agreement: "A1",
          target: target(quantity.id == share.id ? .atLeast(goal) : .atMost(goal), quantity),
          region: .country,
          period: .year(2012),
          observation: Observation(.year(2012), value),
          targetValue: goal,
          deadline: .year(2015),
          baseline: Observation(.year(2010), low),
          progressPercent: 100 * (value - low) / (goal - low),
          timePercent: 40,
          gap: abs(goal - value),
          verdict: .notAssessable,
          reason: reason
        )
        if reason == .valueMissing || reason == .zeroDenominator {
          result.observation = Observation(.year(2012), nil, status: .suppressed, symbol: ":")
        }
        lines.append("\(reason.rawValue): \(sentences.reason(for: result, quantity: quantity))")
      }
    }
    return lines
  }

  private static func coverages(in language: Language) -> [String] {
    func regions(_ count: Int, _ start: Int) -> [Region] {
      (0..<count).map {
        Region(code: "\(start + $0)", name: "Kommune \(start + $0)", level: .municipality)
      }
    }
    let sentences = CoverageSentences(language)
    return [(70, 246, 112), (1, 0, 1), (2, 1, 0), (0, 3, 0), (0, 0, 5), (0, 0, 1)].map {
      sentences.summary(
        Coverage(
          reached: regions($0.0, 1000),
          notReached: regions($0.1, 2000),
          notAssessable: regions($0.2, 3000)
        )
      )
    }
  }

  @Test func `what is said of goals reads as it was read through`() throws {
    var text = ""
    for language in Language.allCases {
      text += "# \(language.rawValue)\n"
      text += try Self.demands(in: language).joined(separator: "\n") + "\n"
      text += try Self.reasons(in: language).joined(separator: "\n") + "\n"
      text += Self.coverages(in: language).joined(separator: "\n") + "\n"
    }
    #expect(text.split(separator: "\n").count >= 300)
    expectSnapshot(text.replacing("\u{A0}", with: "~"), named: "goal-sentences.txt")
  }
}
