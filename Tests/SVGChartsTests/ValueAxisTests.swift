import Foundation
import SVGCharts
import TestSupport
import Testing

/// Ticks: allowed steps, exact multiples, four to seven, over all sorts of ranges.
@Suite struct ValueAxisTests {
  /// A range and the axis it should get.
  struct Case: CustomTestStringConvertible {
    var testDescription: String
    var low: Double?
    var high: Double?
    var startsAtZero = false
    var bounds: ClosedRange<Double>?
    var ticks: [Double]
    var decimals: Int
    var isCropped = false
  }

  static let cases = [
    Case(
      testDescription: "counts far from zero",
      low: 118_000,
      high: 155_500,
      ticks: [100_000, 120_000, 140_000, 160_000],
      decimals: 0,
      isCropped: true
    ),
    Case(
      testDescription: "from near zero",
      low: 2.5,
      high: 9.5,
      ticks: [0, 2, 4, 6, 8, 10],
      decimals: 0
    ),
    Case(
      testDescription: "a percentage of the whole",
      low: 12,
      high: 97,
      bounds: 0...100,
      ticks: [0, 20, 40, 60, 80, 100],
      decimals: 0
    ),
    Case(
      testDescription: "bars always start at zero",
      low: 95,
      high: 99,
      startsAtZero: true,
      bounds: 0...100,
      ticks: [0, 20, 40, 60, 80, 100],
      decimals: 0
    ),
    Case(
      testDescription: "tiny",
      low: 0.0012,
      high: 0.0047,
      ticks: [0, 0.001, 0.002, 0.003, 0.004, 0.005],
      decimals: 3
    ),
    Case(
      testDescription: "both signs",
      low: -55,
      high: 24,
      ticks: [-60, -40, -20, 0, 20, 40],
      decimals: 0
    ),
    Case(
      testDescription: "no value at all",
      low: nil,
      high: nil,
      ticks: [0, 1, 2, 3, 4],
      decimals: 0
    ),
    Case(
      testDescription: "nothing but zero",
      low: 0,
      high: 0,
      ticks: [0, 1, 2, 3, 4],
      decimals: 0
    ),
    Case(
      testDescription: "zero percent",
      low: 0,
      high: 0,
      bounds: 0...100,
      ticks: [0, 20, 40, 60, 80, 100],
      decimals: 0
    ),
    Case(
      testDescription: "one value",
      low: 42,
      high: 42,
      ticks: [0, 10, 20, 30, 40, 50],
      decimals: 0
    ),
  ]

  @Test(arguments: cases) func axis(_ c: Case) {
    let axis = ValueAxis(
      low: c.low,
      high: c.high,
      startsAtZero: c.startsAtZero,
      bounds: c.bounds
    )
    #expect(axis.ticks == c.ticks)
    #expect(axis.decimals == c.decimals)
    #expect(axis.isCropped == c.isCropped)
  }

  /// What is wrong with the axis of a range.
  static func findings(_ axis: ValueAxis, low: Double, high: Double) -> [String] {
    var found: [String] = []
    let ticks = axis.ticks
    if !(4...7).contains(ticks.count) { found.append("\(ticks.count) ticks: \(ticks)") }
    guard ticks.count > 1 else { return found }
    let step = ticks[1] - ticks[0]
    var mantissa = step
    while mantissa >= 9.999_999 { mantissa /= 10 }
    while mantissa < 0.999_999_9 { mantissa *= 10 }
    let allowed = [1, 2, 5, 2.5, 10].contains { (mantissa - $0).magnitude < 1e-6 }
    if !allowed { found.append("a step of \(step)") }
    for (index, tick) in ticks.enumerated() {
      let multiple = (tick / step).rounded()
      if (tick - multiple * step).magnitude > 1e-9 * step { found.append("\(tick) is no multiple") }
      if index > 0, (tick - ticks[index - 1] - step).magnitude > 1e-9 * max(step, tick.magnitude) {
        found.append("uneven at \(tick)")
      }
      // Printed with the axis' decimals, a tick is still exact.
      let scaled = tick * pow(10, Double(axis.decimals))
      if axis.decimals < 15,
        (scaled - scaled.rounded()).magnitude > 1e-6 * max(1, scaled.magnitude * 1e-9)
      {
        found.append("\(tick) needs more than \(axis.decimals) decimals")
      }
    }
    let slack = 1e-9 * max(low.magnitude, high.magnitude)
    if axis.lower > low + slack || axis.upper < high - slack { found.append("values stick out") }
    let height = axis.upper - axis.lower
    // Unless one tick more would be too many.
    if ticks.count < 7, (ticks.last ?? 0) < high - slack,
      (ticks.last ?? 0) + step - high < 0.2 * height - slack
    {
      found.append("the top value has no tick above it")
    }
    return found
  }

  @Test func `ranges of the oracle get at least as good ticks`() throws {
    guard let folder = Places.specimens("KOMMUNETALL_TICK_CASES", "tools"),
      let table = try? String(
        contentsOf: folder.appending(path: "ticks_oracle.tsv"),
        encoding: .utf8
      )
    else {
      print("skipped: ticks_oracle.tsv is not on this machine")
      return
    }
    var passed = 0
    for row in table.split(separator: "\n").dropFirst() {
      let cells = row.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count > 1, let low = Double(cells[0]), let high = Double(cells[1]) else {
        continue
      }
      for startsAtZero in [false, true] {
        let axis = ValueAxis(low: low, high: high, startsAtZero: startsAtZero)
        let found = Self.findings(axis, low: low, high: high)
        #expect(found == [], "\(low) … \(high): \(axis.ticks)")
        if startsAtZero { #expect(axis.lower <= 0 && axis.upper >= 0, "\(low) … \(high)") }
      }
      passed += 1
    }
    print("\(passed) ranges of the oracle hold")
    #expect(passed > 200)
  }

  @Test(arguments: 0..<300) func `any range gets allowed ticks`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    let magnitude = pow(10, Double.random(in: -9...12, using: &random))
    var low = Double.random(in: -1...1, using: &random) * magnitude
    var high = low + Double.random(in: 0...1, using: &random) * magnitude
    if seed.isMultiple(of: 5) { low = high * 0.97 }
    if low > high { swap(&low, &high) }
    let axis = ValueAxis(low: low, high: high)
    #expect(Self.findings(axis, low: low, high: high) == [], "\(low) … \(high): \(axis.ticks)")
  }

  @Test(arguments: 0..<200) func `the lowest point of a cropped axis lies where it should`(
    seed: Int
  ) {
    var random = SeededGenerator(seed: UInt64(seed))
    let high = Double.random(in: 10...1_000_000, using: &random)
    let low = high * Double.random(in: 0.61...0.99, using: &random)
    let axis = ValueAxis(low: low, high: high)
    let gap = (low - axis.lower) / (axis.upper - axis.lower)
    // A quarter to a third of the height, with a little leave for round numbers.
    #expect(
      axis.lower == 0 || (0.18...0.42).contains(gap),
      "\(low) … \(high): \(axis.ticks), \(gap)"
    )
  }
}
