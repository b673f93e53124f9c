/// Tries every allowed step near the right size and keeps the axis with the least to regret.
struct TickSearch {
  /// An axis under consideration: ticks are `first` … `last` times mantissa × 10^exponent.
  struct Candidate {
    /// 1, 2, 5 or 25.
    var mantissa: Double
    /// The power of ten.
    var exponent: Int
    /// The lowest tick in steps.
    var first: Int
    /// The highest tick in steps.
    var last: Int
    /// The value at the bottom.
    var lower: Double
    /// The value at the top.
    var upper: Double
  }

  /// The lowest value; not below zero if the axis may be cropped.
  let low: Double
  /// The highest value, above `low`.
  let high: Double
  /// Whether the axis may start above zero.
  let isCropped: Bool
  /// The range that the axis should stay in.
  let bounds: ClosedRange<Double>?
  /// The most ticks.
  let maximumTicks: Int

  /// The best axis.
  var best: Candidate {
    var best: (candidate: Candidate, regret: Double)?
    let exponent = Self.exponent(of: high - low)
    for power in stride(from: exponent + 1, through: exponent - 2, by: -1) {
      for mantissa in [5.0, 2, 1] {
        for candidate in candidates(mantissa, power) {
          let regret = regret(candidate)
          if best.map({ regret < $0.regret - 1e-9 }) ?? true { best = (candidate, regret) }
        }
      }
    }
    // Quarters of the whole, for percentages and shares.
    for (whole, power) in [(100.0, 0), (1.0, -2)] where bounds == 0...whole {
      for candidate in candidates(25, power) {
        let regret = regret(candidate) + 0.05
        if best.map({ regret < $0.regret - 1e-9 }) ?? true { best = (candidate, regret) }
      }
    }
    if let best { return best.candidate }
    // Bounds that no axis keeps to are given up, so that there always is one.
    guard bounds != nil else {
      return Candidate(mantissa: 1, exponent: 0, first: 0, last: 4, lower: 0, upper: 4)
    }
    return TickSearch(
      low: low,
      high: high,
      isCropped: isCropped,
      bounds: nil,
      maximumTicks: maximumTicks
    ).best
  }

  /// All axes with one step: tops that are ticks and tops that are not, and, where the axis may be
  /// cropped, several bottoms.
  private func candidates(_ mantissa: Double, _ exponent: Int) -> [Candidate] {
    let step = PowersOfTen.scaled(mantissa, exponent)
    guard high / step < 1e12, low / step > -1e12 else { return [] }
    let lowest = Int((low / step + 1e-9).rounded(.down))
    let loose = Int((high / step - 1e-9).rounded(.up))
    let tight = Int((high / step + 1e-9).rounded(.down))
    // The lowest value lies at most a third of the height above the bottom, so that no bottom
    // farther down than the range itself can be the best one.
    let bottoms = isCropped ? max(0, lowest - maximumTicks)...lowest : lowest...lowest
    var found: [Candidate] = []
    for first in bottoms {
      let lower = PowersOfTen.scaled(Double(first) * mantissa, exponent)
      if let bounds, lower < bounds.lowerBound { continue }
      func add(_ last: Int, _ upper: Double) {
        guard last > first, upper > lower else { return }
        if let bounds, upper > bounds.upperBound * (1 + 1e-12) { return }
        found.append(
          Candidate(
            mantissa: mantissa,
            exponent: exponent,
            first: first,
            last: last,
            lower: lower,
            upper: upper
          )
        )
      }
      add(loose, PowersOfTen.scaled(Double(loose) * mantissa, exponent))
      if isCropped {
        add(loose + 1, PowersOfTen.scaled(Double(loose + 1) * mantissa, exponent))
      }
      if tight < loose {
        // The top is a little above the highest value, or at the end of what is possible.
        let top = high + 0.02 * (high - lower)
        add(tight, bounds.map { min($0.upperBound, top) } ?? top)
      }
    }
    return found
  }

  /// What speaks against an axis; the smaller the better.
  private func regret(_ axis: Candidate) -> Double {
    let height = axis.upper - axis.lower
    let step = PowersOfTen.scaled(axis.mantissa, axis.exponent)
    let count = axis.last - axis.first + 1
    var regret = 0.04 * Double(abs(count - 5))
    if count < 4 { regret += 100 * Double(4 - count) }
    if count > maximumTicks { regret += 100 * Double(count - maximumTicks) }
    let waste = (axis.upper - high) / height
    // A top that is no tick is for where a tick would waste more than a fifth of the height.
    let topTick = Double(axis.last) * step
    if topTick < high - 1e-9 * step { regret += 0.9 }
    regret += waste > 0.2 + 1e-9 ? 1 + waste : waste
    let gap = (low - axis.lower) / height
    guard isCropped else { return regret + gap }
    // An axis that reaches down to zero needs no gap below the lowest value.
    return regret + 10 * max(axis.first == 0 ? 0 : 0.25 - gap, gap - 1.0 / 3, 0)
  }

  /// The power of ten at or below a positive number.
  private static func exponent(of number: Double) -> Int {
    var exponent = 0
    var rest = number
    while rest >= 10, exponent < 20 {
      rest /= 10
      exponent += 1
    }
    while rest < 1, exponent > -20 {
      rest *= 10
      exponent -= 1
    }
    return exponent
  }
}
