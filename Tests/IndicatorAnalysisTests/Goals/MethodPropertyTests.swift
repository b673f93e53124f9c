import IndicatorModel
import TestSupport
import Testing

@testable import IndicatorAnalysis

/// What holds of the published methods over 10 000 random cases, and for what does not, the case.
///
/// The help of `goals` says the same.
@Suite struct MethodPropertyTests {
  typealias Name = JudgingMethod.Name

  private static let published: [Name] = [.openSDG, .eurostat, .eustat, .un2023, .dns, .sdsn]
  private static let compound: [Name] = [.openSDG, .eurostat, .eustat, .un2023]
  private static let zeroMoving: [Name] = [.openSDG, .eurostat, .eustat]

  private func grade(_ name: Name, _ input: ProgressInput) -> MethodResult.Grade {
    JudgingMethod(name).result(of: input).grade
  }

  /// The grades of all methods, best first; those on one line are of different methods.
  private static let order: [[MethodResult.Grade]] = [
    [.targetAchieved, .significantProgress, .onTrackOrMet, .sun, .onTrackOrMaintaining],
    [.substantialProgress, .sunAndCloud],
    [.moderateProgress, .fairProgress, .cloud, .moderatelyImproving],
    [.limitedProgress, .insufficientProgress, .noProgress, .stagnating],
    [.stagnationOrRegression, .moderateMovementAway, .moderateDeterioration],
    [
      .deterioration, .movementAway, .significantMovementAway, .significantDeterioration,
      .thunderstorm, .decreasing,
    ],
  ]

  /// 0 for the best; `nil` where nothing is judged.
  private func rank(_ grade: MethodResult.Grade) -> Int? {
    Self.order.firstIndex { $0.contains(grade) }
  }

  private func input(
    _ points: [(Int, Double)],
    target: Double?,
    _ direction: Indicator.Direction,
    limit: Double? = nil
  ) -> ProgressInput {
    ProgressInput(
      points: points.map { .init(year: Double($0.0), value: $0.1) },
      target: target,
      targetYear: 2030,
      direction: direction,
      limit: limit
    )
  }

  /// Whole numbers from 1 to 99, so that mirrored and scaled ones are exact.
  private func random(_ generator: inout SeededGenerator) -> ProgressInput {
    let last = 2018 + Int.random(in: 0...6, using: &generator)
    let points = (2015...last).map { year in
      (year, Double(Int.random(in: 1...99, using: &generator)))
    }
    let hasTarget = Int.random(in: 1...4, using: &generator) > 1
    return input(
      points,
      target: hasTarget ? Double(Int.random(in: 1...99, using: &generator)) : nil,
      Bool.random(using: &generator) ? .up : .down
    )
  }

  private func forEachInput(
    seed: UInt64,
    _ body: (ProgressInput, inout SeededGenerator) -> Void
  ) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<10_000 { body(random(&generator), &generator) }
  }

  private func mapped(_ input: ProgressInput, _ map: (Double) -> Double) -> ProgressInput {
    var other = input
    other.points = input.points.map { .init(year: $0.year, value: map($0.value)) }
    other.target = input.target.map(map)
    return other
  }

  private func mirrored(_ input: ProgressInput) -> ProgressInput {
    var other = mapped(input) { 100 - $0 }
    other.direction = input.direction.opposite
    return other
  }

  // MARK: A better current value never worsens the grade

  @Test(arguments: published) func `a better current value never worsens the grade`(name: Name) {
    forEachInput(seed: 11) { input, generator in
      var better = input
      let gain = Double(Int.random(in: 1...40, using: &generator))
      better.points[better.points.count - 1].value += input.sign * gain
      // Growth has no meaning across zero.
      guard (better.points.last?.value ?? 0) > 0, let worse = rank(grade(name, input)) else {
        return
      }
      let found = grade(name, better)
      #expect((rank(found) ?? 9) <= worse, "\(name) \(found) for \(better) after \(input)")
    }
  }

  @Test(arguments: compound) func `a better value past zero has no grade, since growth has none`(
    name: Name
  ) {
    let below = input([(2015, -10), (2023, -5)], target: -2, .up)
    let past = input([(2015, -10), (2023, 5)], target: 20, .up)
    #expect(rank(grade(name, below)) != nil)
    #expect(grade(name, past) == .notAvailable)
  }

  @Test func `dns: a better value early in the window worsens the symbol`() {
    let low = input([(2015, 10), (2016, 12), (2017, 14), (2018, 16)], target: 40, .up)
    let high = input([(2015, 14), (2016, 12), (2017, 14), (2018, 16)], target: 40, .up)
    #expect(grade(.dns, low) == .sun)
    #expect(grade(.dns, high) == .cloud)
  }

  // MARK: Mirroring the direction mirrors the result

  @Test(arguments: [Name.dns, .sdsn]) func `mirroring the direction leaves a linear method`(
    name: Name
  ) {
    forEachInput(seed: 12) { input, _ in
      #expect(grade(name, mirrored(input)) == grade(name, input), "\(name) \(input)")
    }
  }

  @Test(
    arguments: [
      (.openSDG, .moderateProgress, .limitedProgress),
      (.eurostat, .moderateProgress, .insufficientProgress),
      (.eustat, .moderateProgress, .moderateDeterioration),
    ] as [(Name, MethodResult.Grade, MethodResult.Grade)]
  )
  func `compound growth: the share with and the share without differ`(
    name: Name,
    plain: MethodResult.Grade,
    mirror: MethodResult.Grade
  ) {
    let share = input([(2015, 10), (2022, 20)], target: 50, .up)
    #expect(grade(name, share) == plain)
    #expect(grade(name, mirrored(share)) == mirror)
  }

  @Test func `un2023: the share with and the share without differ`() {
    let share = input([(2015, 10), (2022, 21)], target: 50, .up)
    #expect(grade(.un2023, share) == .onTrackOrMet)
    #expect(grade(.un2023, mirrored(share)) == .fairProgress)
  }

  // MARK: Scaling the unit leaves it

  @Test(arguments: published) func `scaling the unit leaves the grade`(name: Name) {
    forEachInput(seed: 13) { input, _ in
      for factor in [8.0, 0.125] {
        #expect(
          grade(name, mapped(input) { factor * $0 }) == grade(name, input),
          "\(name) \(input)"
        )
      }
    }
  }

  @Test(
    arguments: [
      (.openSDG, .limitedProgress), (.eurostat, .insufficientProgress),
      (.eustat, .moderateDeterioration),
    ] as [(Name, MethodResult.Grade)]
  )
  func `zero goals: the 0,001 put in their place makes the unit matter`(
    name: Name,
    persons: MethodResult.Grade
  ) {
    let count = input([(2015, 8), (2022, 4)], target: 0, .down)
    #expect(grade(name, count) == persons)
    let thousands = mapped(count) { $0 / 1000 }
    #expect(grade(name, thousands) == .moderateProgress)
    let numbers = JudgingMethod(name).result(of: count).numbers
    #expect(numbers.contains { $0.name == CompoundProgress.movedZero })
  }

  @Test(arguments: [Name.un2023, .dns, .sdsn]) func `zero goals: the unit does not matter`(
    name: Name
  ) {
    let count = input([(2015, 8), (2018, 7), (2020, 5), (2022, 4)], target: 0, .down)
    #expect(grade(name, mapped(count) { $0 / 1000 }) == grade(name, count))
    #expect(rank(grade(name, count)) != nil)
  }

  // MARK: The status never contradicts the score

  @Test func `opensdg: the status never contradicts the score`() {
    forEachInput(seed: 14) { input, generator in
      var input = input
      if Bool.random(using: &generator) { input.limit = 100 }
      let result = JudgingMethod(.openSDG).result(of: input)
      guard let score = result.score else { return }
      let range: ClosedRange<Double> =
        switch result.grade {
        case .targetAchieved: 5...5
        case .substantialProgress: 2.4999...5
        case .moderateProgress: -0.0001...2.5001
        case .limitedProgress: -2.5...0.0001
        default: -5...(-2.5)
        }
      #expect(range.contains(score), "\(result) \(input)")
    }
  }

  @Test(
    arguments: [
      (.eurostat, .significantMovementAway), (.eustat, .significantDeterioration),
    ] as [(Name, MethodResult.Grade)]
  )
  func `at the end of the scale the score is 5 beside a deterioration`(
    name: Name,
    status: MethodResult.Grade
  ) {
    let result = JudgingMethod(name, limit: 50)
      .result(of: input([(2015, 50), (2023, 46.7)], target: nil, .up, limit: 50))
    #expect((result.grade, result.score) == (status, 5))
  }

  @Test func `eustat: no change, and 40 percent of the gap, are deteriorations`() {
    #expect(
      grade(.eustat, input([(2015, 20.6), (2023, 20.6)], target: 10.3, .down))
        == .moderateDeterioration
    )
    #expect(
      grade(.eustat, input([(2015, 3.5), (2024, 2.8)], target: 1.75, .down))
        == .moderateDeterioration
    )
  }

  @Test func `un2023: a fall from past the target is on track`() {
    let fall = input([(2015, 90), (2023, 79)], target: 80, .up)
    #expect(grade(.un2023, fall) == .onTrackOrMet)
  }

  @Test(arguments: [Name.dns, .sdsn])
  func `the symbol never contradicts the change it is read from`(
    name: Name
  ) {
    forEachInput(seed: 15) { input, _ in
      let result = JudgingMethod(name).result(of: input)
      guard let now = input.points.last, let value = result.value else { return }
      let isMet = input.target.map { input.achieves(now.value, $0) } ?? false
      switch result.grade {
      case .thunderstorm, .decreasing: #expect(value <= 0)
      case .sun where input.target != nil && !isMet: #expect(value < 0.05)
      case .sun, .onTrackOrMaintaining, .moderatelyImproving: #expect(value >= 0)
      default: break
      }
    }
  }

  @Test func `sdsn: a goal once passed and left again stagnates at any pace`() {
    let steep = input([(2015, 90), (2020, 50), (2025, 79)], target: 80, .up)
    #expect(grade(.sdsn, steep) == .stagnating)
  }
}
