import IndicatorModel

extension BoundaryGraph {
  /// Where the figures of one area go on another day's map.
  enum Placement: Hashable, Sendable {
    /// All of it lies in one area.
    case whole(Int)
    /// It is given to one area by rule though a part of it lies in others.
    case assigned(Int, others: [Int])
    /// It is shared out by estimated weights.
    case estimated([Weighted])
    /// It lies in several areas, and nothing says how much in each.
    case undivided([Int])
  }

  /// A part of an area's figures.
  struct Weighted: Hashable, Sendable {
    var area: Int
    var weight: Double
    var alternative: Double
  }

  /// What reaches an area from an earlier one.
  private struct Flow {
    var weight: Double? = 1
    var alternative: Double? = 1
    var official: Double? = 1

    func along(_ step: Step) -> Flow {
      guard step.isPart else { return self }
      func product(_ left: Double?, _ right: Double?) -> Double? {
        left.flatMap { left in right.map { left * $0 } }
      }
      return Flow(
        weight: product(weight, step.share?.weight),
        alternative: product(alternative, step.share?.alternativeWeight),
        official: product(official, step.share?.officialWeight)
      )
    }

    func adding(_ other: Flow) -> Flow {
      func sum(_ left: Double?, _ right: Double?) -> Double? {
        left.flatMap { left in right.map { left + $0 } }
      }
      return Flow(
        weight: sum(weight, other.weight),
        alternative: sum(alternative, other.alternative),
        official: sum(official, other.official)
      )
    }
  }

  /// Where an area's figures go on the map of a day.
  ///
  /// - Parameters:
  ///   - area: The area.
  ///   - day: The day of the map.
  ///   - method: What becomes of a divided area.
  /// - Returns: The place; `nil` where the area has no successor or predecessor on that day.
  func placement(of area: Int, on day: CalendarDate, method: SplitMethod) -> Placement? {
    if areas[area].exists(on: day) { return .whole(area) }
    if day < areas[area].from {
      let earlier = origins(of: area, on: day).sorted()
      return earlier.count > 1 ? .undivided(earlier) : earlier.first.map { .whole($0) }
    }
    var flows: [Int: Flow] = [:]
    follow(area, to: day, carrying: Flow(), into: &flows)
    let reached = flows.keys.sorted()
    guard let first = reached.first else { return nil }
    if reached.count == 1 { return .whole(first) }
    switch method {
    case .none: return .undivided(reached)
    case .ssb:
      let all = reached.filter { flows[$0]?.official == 1 }
      let nothing = reached.filter { flows[$0]?.official == 0 }
      guard all.count == 1, all.count + nothing.count == reached.count, let one = all.first else {
        return .undivided(reached)
      }
      return .assigned(one, others: nothing)
    case .population:
      let shares = reached.compactMap { area in
        flows[area].flatMap { flow in
          flow.weight.map {
            Weighted(area: area, weight: $0, alternative: flow.alternative ?? $0)
          }
        }
      }
      guard shares.count == reached.count else { return .undivided(reached) }
      // Rounded weights must not lose anybody: the shares are made to sum to one.
      let sum = shares.reduce(0) { $0 + $1.weight }
      let otherSum = shares.reduce(0) { $0 + $1.alternative }
      guard sum > 0, otherSum > 0 else { return .undivided(reached) }
      return .estimated(
        shares.map {
          Weighted(
            area: $0.area,
            weight: $0.weight / sum,
            alternative: $0.alternative / otherSum
          )
        }
      )
    }
  }

  private func follow(
    _ area: Int,
    to day: CalendarDate,
    carrying flow: Flow,
    into flows: inout [Int: Flow]
  ) {
    if areas[area].exists(on: day) {
      flows[area] = flows[area]?.adding(flow) ?? flow
      return
    }
    // Back within the old borders: the way through the merger would make an estimate of it.
    if let back = restored[area], areas[back].from <= day {
      follow(back, to: day, carrying: flow, into: &flows)
      return
    }
    for step in successors[area] {
      follow(step.area, to: day, carrying: flow.along(step), into: &flows)
    }
  }

  /// The areas of an earlier day that a later one has its land from.
  private func origins(of area: Int, on day: CalendarDate) -> Set<Int> {
    if areas[area].exists(on: day) { return [area] }
    if let earlier = restoredFrom[area], earlier.contains(where: { isEndedAfter($0, day) }) {
      return earlier.reduce(into: []) { $0.formUnion(origins(of: $1, on: day)) }
    }
    return predecessors[area].reduce(into: []) { $0.formUnion(origins(of: $1, on: day)) }
  }

  private func isEndedAfter(_ area: Int, _ day: CalendarDate) -> Bool {
    areas[area].to.map { day < $0 } ?? true
  }

  /// The groups of areas that new numbers, mergers and divisions connect between two days.
  ///
  /// Within a group every figure can be summed without an estimate; from 1994 to 2024 there are 352.
  func connectedGroups(from first: CalendarDate, through last: CalendarDate) -> [[Int]] {
    var parent = Array(areas.indices)
    func root(_ area: Int) -> Int {
      var area = area
      while parent[area] != area {
        parent[area] = parent[parent[area]]
        area = parent[area]
      }
      return area
    }
    func isInside(_ area: Int) -> Bool {
      areas[area].from <= last && (areas[area].to.map { first < $0 } ?? true)
    }
    for area in areas.indices where isInside(area) {
      for step in successors[area] where isInside(step.area) {
        parent[root(step.area)] = root(area)
      }
    }
    return Dictionary(grouping: areas.indices.filter(isInside), by: root).values
      .map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
  }
}
