/// Places names above dots, each with an upright line to its dot, in as few lanes as possible.
///
/// No name touches another, and no line to a name passes through the name of another dot.
struct NameLanes {
  /// A name in its place.
  struct Placed {
    /// Its number among those given.
    var index: Int
    /// What stands at the place of the dot: the beginning, middle or end of the name.
    var anchor: TextRun.Anchor
    /// The lane, counted from the one next to the dots.
    var lane: Int
    /// The left edge of its room.
    var left: Double
    /// The right edge of its room.
    var right: Double
  }

  /// The names that found a place.
  private(set) var placed: [Placed] = []
  /// The numbers of those that did not.
  private(set) var dropped: [Int] = []

  /// How many lanes are used.
  var count: Int { (placed.map(\.lane).max() ?? -1) + 1 }

  /// The least space between two names of a lane, and between a name and a line that passes it.
  private static let gap = 4.0
  /// How far a name that begins or ends at its dot stands beyond it.
  private static let overhang = 4.0
  /// A search that takes longer is given up for one with more lanes.
  private static let longestSearch = 20_000

  private let xs: [Double]
  private let widths: [Double]
  private let limits: (left: Double, right: Double)
  private var steps = 0

  /// Places names.
  ///
  /// - Parameters:
  ///   - xs: Where the dots are, in order.
  ///   - widths: The widths of the names.
  ///   - limits: The edges that no name crosses.
  init(_ xs: [Double], widths: [Double], limits: (left: Double, right: Double)) {
    self.xs = xs
    self.widths = widths
    self.limits = limits
    var indices = Array(xs.indices)
    while !indices.isEmpty {
      for lanes in 1...indices.count {
        steps = 0
        placed = []
        if place(indices[...], lanes: lanes) { return }
      }
      placed = []
      // The widest leaves most room for the others.
      let widest = indices.max { (widths[$0], $1) < (widths[$1], $0) } ?? indices[0]
      indices.removeAll { $0 == widest }
      dropped.append(widest)
      dropped.sort()
    }
  }

  /// Places the first of some names wherever it can, and then the others.
  private mutating func place(_ rest: ArraySlice<Int>, lanes: Int) -> Bool {
    guard let index = rest.first else { return true }
    for lane in 0..<lanes {
      for anchor in [TextRun.Anchor.middle, .start, .end] {
        steps += 1
        guard steps < Self.longestSearch else { return false }
        let candidate = candidate(index, anchor, lane)
        guard candidate.left >= limits.left, candidate.right <= limits.right,
          placed.allSatisfy({ areApart(candidate, $0) })
        else { continue }
        placed.append(candidate)
        if place(rest.dropFirst(), lanes: lanes) { return true }
        placed.removeLast()
      }
    }
    return false
  }

  private func candidate(_ index: Int, _ anchor: TextRun.Anchor, _ lane: Int) -> Placed {
    let left =
      switch anchor {
      case .start: xs[index] - Self.overhang
      case .middle: xs[index] - widths[index] / 2
      case .end: xs[index] + Self.overhang - widths[index]
      }
    return Placed(
      index: index,
      anchor: anchor,
      lane: lane,
      left: left,
      right: left + widths[index]
    )
  }

  private func areApart(_ one: Placed, _ other: Placed) -> Bool {
    func covers(_ name: Placed, _ x: Double) -> Bool {
      name.left - Self.gap < x && x < name.right + Self.gap
    }
    if one.lane == other.lane {
      return one.right + Self.gap <= other.left || other.right + Self.gap <= one.left
    }
    let (upper, lower) = one.lane > other.lane ? (one, other) : (other, one)
    return !covers(lower, xs[upper.index])
  }
}
