import IndicatorAnalysis
import IndicatorCatalogue
import IndicatorModel
import IndicatorReport
import TestSupport
import Testing

/// The golden list of what is said of goals: every kind of demand and every reason for a verdict,
/// in three languages.
@Suite struct GoalSentenceListTests {
  private static let name = LocalizedText(nb: "Målet", nn: "Målet", en: "The goal")

  private static func target(_ demand: Target.Demand, _ quantity: Quantity) -> Target {
    Target(id: "G1", name: name, indicator: quantity.id, demand: demand)
  }

  private static func demands(in language: Language) throws -> [String] {
    let share = try Quantity.catalogued("mentorordning-skoleeiere")
    let count = try Quantity.catalogued("startlan-saker")
    let time = try Quantity.catalogued("tid-til-utsoking")
    let cases: [(Target.Demand, Quantity)] = [
      (.atLeast(100), share), (.atLeast(82.5), share), (.atMost(0), count), (.atMost(2), time),
      (.atMost(1), time), (.exactly(0), count), (.between(1000, 1500), count),
      (.between(10, 12.5), share), (.yesNo(true), count), (.yesNo(false), count),
      (.atLeastShare(95, of: "anmodede-flyktninger"), count),
      (.withinMonths(3, sharePercent: 100), time), (.withinMonths(1, sharePercent: 90), time),
      (.direction(.up), share),
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

  /// What is known where a verdict has a reason: the value, where it stood in 2010, and whether it
  /// is of the deadline or of a year before it.
  private struct Facts {
    var value: Double?
    var baseline: Double?
    var isAtDeadline = false
  }

  /// Facts that fit a reason: for a share that is to be at least 100, and for a count that is to be
  /// at most 9 000; `nil` where the reason cannot be given for it.
  private static func facts(for reason: Attainment.Reason, isShare: Bool) -> Facts? {
    func facts(_ share: Double, _ count: Double, from: Bool = false, late: Bool = false) -> Facts {
      Facts(
        value: isShare ? share : count,
        baseline: from ? (isShare ? 60 : 9500) : nil,
        isAtDeadline: late
      )
    }
    switch reason {
    case .meetsTarget, .kept, .keptSoFar: return facts(100, 8900)
    case .withinTolerance: return facts(98, 9050, late: true)
    case .shortAtDeadline: return facts(77, 9089, late: true)
    case .upperBoundShort: return isShare ? facts(77, 0, late: true) : nil
    case .lowerBoundOver: return isShare ? nil : facts(0, 9089, late: true)
    case .gapAheadOfTime: return facts(77, 9089, from: true)
    case .gapBehindTime: return facts(66, 9400, from: true)
    case .furtherThanBaseline, .movedAgainst: return facts(55, 9700, from: true)
    case .movedAsWanted: return facts(77, 9089, from: true)
    case .unchanged: return facts(60, 9500, from: true)
    case .triggerExceeded: return isShare ? nil : facts(0, 10_300, from: true)
    case .triggerNotExceeded: return isShare ? nil : facts(0, 9700, from: true)
    case .agreementTooYoung, .noTargets, .noIndicator, .noData, .noValue, .valueMissing,
      .zeroDenominator:
      return isShare ? Facts() : nil
    case .allRegionsReach, .regionsMissing, .regionsUnknown: return nil
    default: return facts(77, 9089)
    }
  }

  private static func reasons(in language: Language) throws -> [String] {
    let share = try Quantity.catalogued("mentorordning-skoleeiere")
    let count = try Quantity.catalogued("startlan-saker")
    let sentences = GoalSentences(language)
    var lines: [String] = []
    for reason in Attainment.Reason.allCases {
      for (quantity, goal) in [(share, 100.0), (count, 9000)] {
        let isShare = quantity.id == share.id
        guard let facts = facts(for: reason, isShare: isShare) else { continue }
        let period = TimePeriod.year(facts.isAtDeadline ? 2015 : 2012)
        var result = Attainment(
          agreement: "A1",
          target: target(isShare ? .atLeast(goal) : .atMost(goal), quantity),
          region: .country,
          period: period,
          observation: facts.value.map { Observation(period, $0) },
          targetValue: goal,
          deadline: .year(2015),
          baseline: facts.baseline.map { Observation(.year(2010), $0) },
          verdict: .notAssessable,
          reason: reason
        )
        if let value = facts.value {
          result.gap = abs(goal - value)
          if let start = facts.baseline {
            result.progressPercent = 100 * (value - start) / (goal - start)
            result.timePercent = 40
          }
        }
        if reason == .valueMissing || reason == .zeroDenominator {
          result.observation = Observation(period, nil, status: .suppressed, symbol: ":")
        }
        lines.append("\(reason.rawValue): \(sentences.reason(for: result, quantity: quantity))")
      }
    }
    return lines
  }

  /// The verdicts in a word, and the reasons as data formats and views give them.
  private static func shortReasons(in language: Language) -> [String] {
    let verdicts: [Attainment.Verdict] = [
      .reached, .missed, .onTrack, .behind, .wrongDirection, .rightDirection, .tooEarly,
      .notAssessable,
    ]
    return verdicts.map {
      "\($0.rawValue): \(Wording.sign(of: $0)) \(Wording.verdict($0, in: language))"
    }
      + Attainment.Reason.allCases.map {
        "\($0.rawValue), short: \(Wording.reason($0, in: language))"
      }
  }

  private static func coverages(in language: Language) -> [String] {
    func regions(_ count: Int, _ start: Int) -> [Region] {
      (0..<count).map {
        Region(code: "\(start + $0)", name: "Kommune \(start + $0)", level: .municipality)
      }
    }
    let sentences = CoverageSentences(language)
    return [
      (70, 246, 112), (1, 0, 1), (0, 1, 0), (4, 0, 0), (2, 1, 0), (0, 3, 0), (0, 0, 5), (0, 0, 1),
    ].map {
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
      text += Self.shortReasons(in: language).joined(separator: "\n") + "\n"
      text += Self.coverages(in: language).joined(separator: "\n") + "\n"
    }
    #expect(text.split(separator: "\n").count >= 300)
    expectSnapshot(text.replacing("\u{A0}", with: "~"), named: "goal-sentences.txt")
  }

  @Test(arguments: [
    (Precision.exact, 9089.0, "9~089, 89"), (.about, 9089, "om lag 9~089, om lag 89"),
    (.wellOver, 9089, "vel 9~089, vel 89"), (.nearly, 9089, "nesten 9~089, nesten 89"),
  ]) func `a distance is no more exact than its value`(
    precision: Precision,
    value: Double,
    words: String
  ) throws {
    let quantity = try Quantity.catalogued("startlan-saker")
    let result = Attainment(
      agreement: "A1",
      target: Self.target(.atMost(9000), quantity),
      region: .country,
      period: .year(2015),
      observation: Observation(.year(2015), value, precision: precision),
      targetValue: 9000,
      deadline: .year(2015),
      gap: value - 9000,
      verdict: .missed,
      reason: .shortAtDeadline
    )
    let sentence = GoalSentences(.nb).reason(for: result, quantity: quantity)
    #expect(
      sentence.replacing("\u{A0}", with: "~")
        == "Fristen var utgangen av 2015. Verdien i 2015 var \(words) over målet."
    )
  }

  @Test func `what is nearly reached lies a little more than the distance below`() throws {
    let quantity = try Quantity.catalogued("mentorordning-skoler")
    let result = Attainment(
      agreement: "A6",
      target: Self.target(.atLeast(100), quantity),
      region: .country,
      period: .year(2012),
      observation: Observation(.year(2012), 90, precision: .nearly),
      targetValue: 100,
      deadline: .year(2012),
      gap: 10,
      verdict: .missed,
      reason: .shortAtDeadline
    )
    let sentence = GoalSentences(.nb).reason(for: result, quantity: quantity)
    #expect(sentence.contains("nesten 90\u{A0}%, vel 10\u{A0}prosentpoeng under målet"))
  }
}
