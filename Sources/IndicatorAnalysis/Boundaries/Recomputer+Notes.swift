import IndicatorModel

/// The rests, and what a reader must know.
extension Recomputer {
  mutating func addRests(reaching wanted: Set<Int>?) {
    var observations: [[Int]: [Observation]] = [:]
    for period in periods.indices {
      for rest in plans[planOfPeriod[period]].rests {
        guard wanted.map({ !$0.isDisjoint(with: rest.places) }) ?? true else { continue }
        let found = rest.codes.map { ($0, 1.0, observation(of: $0, period)) }
        guard found.contains(where: { $0.2 != nil }) else { continue }
        let region = self.region(of: rest)
        let sum: Observation
        if maySum {
          let lacking = found.filter { $0.2?.value == nil }
          sum =
            lacking.isEmpty
            ? BoundaryMap.sum(
              found.compactMap { part in part.2.map { ($0, 1) } },
              in: periods[period],
              isEstimate: false
            )
            : BoundaryMap.reason(for: lacking.map(\.2), in: periods[period])
          if !lacking.isEmpty {
            result.note(.incomplete(region, missing: lacking.map(\.0)), periods[period])
          }
        } else {
          sum = Observation(
            periods[period],
            nil,
            status: .missing,
            symbol: BoundaryMap.missingSymbol
          )
          result.note(.notSummable(region), periods[period])
        }
        observations[rest.places, default: []].append(sum)
        for code in rest.undivided {
          guard let place = map.register.region(code, in: periods[period]) else { continue }
          result.note(
            .undivided(place, into: targets(of: code, in: period), rest: region),
            periods[period],
            observation(of: code, period)
          )
        }
      }
    }
    for (places, cells) in observations.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      result.rests.append(
        Series(
          quantity: quantity,
          region: region(of: .init(places: places, codes: [], undivided: [])),
          observations: cells
        )
      )
    }
  }

  private func region(of rest: BoundaryMap.Plan.Rest) -> Region {
    BoundaryMap.region(
      of: rest.places.flatMap { map.places[$0].codes }.sorted(),
      on: map.day,
      in: map.register
    )
  }

  private func targets(of code: String, in period: Int) -> [Region] {
    guard let area = map.graph.area(code, on: periods[period].daysOfMap.0),
      case .undivided(let areas)? = map.placement(of: area)
    else { return [] }
    return Set(areas.compactMap { map.placeOfArea[$0] }).sorted().map { map.places[$0].region }
  }

  mutating func noteRules(reaching wanted: Set<Int>?) {
    func isWanted(_ places: [Int]) -> Bool {
      wanted.map { !$0.isDisjoint(with: places) } ?? true
    }
    for period in periods.indices {
      let plan = plans[planOfPeriod[period]]
      let time = periods[period]
      for (code, place, others) in plan.ruled where isWanted([place] + others) {
        guard let region = map.register.region(code, in: time),
          let found = observation(of: code, period)
        else { continue }
        result.note(
          .ruled(
            region,
            to: map.places[place].region,
            others: others.map { map.places[$0].region }
          ),
          time,
          found
        )
      }
      for (code, shares) in plan.estimated where isWanted(shares.map(\.place)) {
        guard let region = map.register.region(code, in: time),
          let found = observation(of: code, period)
        else { continue }
        let shares = shares.map {
          Recomputation.Share(
            region: map.places[$0.place].region,
            weight: $0.weight,
            alternative: $0.alternative
          )
        }
        result.note(.estimated(region, shares: shares), time, found)
      }
    }
  }

  /// Figures under numbers that were not valid and that no place took.
  mutating func noteStrangers(reaching wanted: Set<Int>?) {
    for period in periods.indices {
      let plan = plans[planOfPeriod[period]]
      for place in map.places.indices where wanted?.contains(place) ?? true {
        guard let found = strangers[place * periods.count + period] else { continue }
        let isCovered = plan.parts[place].contains {
          observation(of: $0.code, period)?.value != nil
        }
        guard isCovered || !taken.contains(place * periods.count + period) else { continue }
        for stranger in found {
          result.note(
            .leftOut(series[stranger.series].region.code),
            periods[period],
            observation(stranger.series, period)
          )
        }
      }
    }
  }
}
