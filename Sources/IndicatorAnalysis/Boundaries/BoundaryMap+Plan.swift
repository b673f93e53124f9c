import IndicatorModel

extension BoundaryMap {
  /// Where the figures of one day's municipalities go on the map.
  struct Plan: Sendable {
    /// A municipality's share in a place.
    struct Part: Sendable {
      var code: String
      var weight: Double
      var alternative: Double
    }

    /// How a place's figures stand to the place.
    enum Standing: Hashable, Sendable {
      /// The parts are the place.
      case exact
      /// A part was given to one successor by rule: more or less than the place.
      case ruled
      /// A part is shared out by estimate.
      case estimated
      /// A part is not divided; its figures lie in the rest with this index.
      case undivided(Int)
      /// No municipality of the day has its land there.
      case empty
    }

    /// Places that only together have figures.
    struct Rest: Sendable {
      var places: [Int]
      /// All municipalities whose figures lie there.
      var codes: [String]
      /// Those of them that are not divided.
      var undivided: [String]
    }

    /// The parts of each place.
    var parts: [[Part]]
    /// The standing of each place.
    var standings: [Standing]
    /// The places that only together have figures.
    var rests: [Rest]
    /// The municipalities given to one successor by rule, with that place.
    var ruled: [(code: String, place: Int, others: [Int])] = []
    /// The municipalities shared out, with the weights by place.
    var estimated: [(code: String, shares: [(place: Int, weight: Double, alternative: Double)])] =
      []
  }

  /// Where the figures of the municipalities of a day go; made once for all quantities.
  func plan(from source: CalendarDate) -> Plan {
    knownPlans.plan(from: source) { makePlan(from: source) }
  }

  private func makePlan(from source: CalendarDate) -> Plan {
    var parts = [[Plan.Part]](repeating: [], count: places.count)
    var standings = [Plan.Standing](repeating: .exact, count: places.count)
    var plan = Plan(parts: [], standings: [], rests: [])
    var parent = Array(places.indices)
    func root(_ place: Int) -> Int {
      var place = place
      while parent[place] != place { place = parent[place] }
      return place
    }
    var undivided: [(code: String, places: [Int])] = []
    for area in graph.areas(on: source) {
      let code = graph.areas[area].code
      func add(to place: Int, _ weight: Double = 1, _ alternative: Double = 1) {
        parts[place].append(Plan.Part(code: code, weight: weight, alternative: alternative))
      }
      switch placement(of: area) {
      case nil: continue
      case .whole(let target)?:
        if let place = placeOfArea[target] { add(to: place) }
      case .assigned(let target, let others)?:
        guard let place = placeOfArea[target] else { continue }
        add(to: place)
        let others = others.compactMap { placeOfArea[$0] }
        for place in [place] + others { standings[place] = .ruled }
        plan.ruled.append((code, place, others))
      case .estimated(let shares)?:
        var known: [(place: Int, weight: Double, alternative: Double)] = []
        for share in shares {
          guard let place = placeOfArea[share.area] else { continue }
          add(to: place, share.weight, share.alternative)
          standings[place] = .estimated
          known.append((place, share.weight, share.alternative))
        }
        plan.estimated.append((code, known))
      case .undivided(let targets)?:
        let reached = Array(Set(targets.compactMap { placeOfArea[$0] })).sorted()
        // Divided only outside of what the map tells apart.
        if reached.count == 1, let place = reached.first {
          add(to: place)
          continue
        }
        undivided.append((code, reached))
        for place in reached.dropFirst() {
          if let first = reached.first { parent[root(place)] = root(first) }
        }
      }
    }
    let touched = Set(undivided.flatMap(\.places))
    let groups = Dictionary(grouping: touched.sorted(), by: root).values
      .map { $0.sorted() }.sorted { ($0.first ?? 0) < ($1.first ?? 0) }
    for (index, group) in groups.enumerated() {
      let inside = undivided.filter { !Set($0.places).isDisjoint(with: group) }.map(\.code)
      plan.rests.append(
        Plan.Rest(
          places: group,
          codes: (group.flatMap { parts[$0].map(\.code) } + inside).sorted(),
          undivided: inside
        )
      )
      for place in group { standings[place] = .undivided(index) }
    }
    for place in places.indices where standings[place] == .exact && parts[place].isEmpty {
      standings[place] = .empty
    }
    plan.parts = parts
    plan.standings = standings
    return plan
  }
}
