package import IndicatorModel

extension BoundaryGraph {
  /// Where a series as published goes on under the same number with other borders: Bodø in 2005,
  /// when Skjerstad became part of it.
  ///
  /// - Parameters:
  ///   - series: A municipality's series as published.
  ///   - register: The register, for the names.
  /// - Returns: A note for each such day that lies between two figures of the series.
  package func borderNotes(of series: Series, register: RegionRegister) -> [Recomputation.Note] {
    let code = series.region.code
    let known = areas(of: code)
    guard known.count > 1 else { return [] }
    let valued = series.observations.filter { $0.value != nil }
    return zip(known, known.dropFirst()).compactMap { before, after in
      let day = areas[after].from
      // The same number again after a rest is another place, not another border.
      guard areas[before].to == day,
        let last = valued.last(where: { $0.period.daysOfMap.0 < day }),
        let next = valued.first(where: { $0.period.daysOfMap.0 >= day })
      else { return nil }
      let others = predecessors[after].filter { areas[$0].code != code }
        .compactMap { register.region(areas[$0].code, on: CalendarDate(ordinal: day.ordinal - 1)) }
      let place = register.region(code, on: day) ?? series.region
      return Recomputation.Note(
        .newBorders(place, day, others: others),
        periods: [last.period, next.period]
      )
    }
  }
}
