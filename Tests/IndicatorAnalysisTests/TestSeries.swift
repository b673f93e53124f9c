import IndicatorModel

/// Small series for the tests of this room.
enum TestSeries {
  /// A unit of a kind.
  static func unit(_ kind: UnitMeasure.Kind) -> UnitMeasure {
    UnitMeasure(id: kind.rawValue, kind: kind, names: [:])
  }

  /// A quantity of a kind of unit.
  static func quantity(_ kind: UnitMeasure.Kind = .count, id: String = "antall") -> Quantity {
    Quantity(id: id, name: LocalizedText(same: id), unit: unit(kind), decimals: 0)
  }

  /// A region by code; "0" is the country.
  static func region(_ code: String) -> Region {
    Region(code: code, name: code, level: code == "0" ? .country : .municipality)
  }

  /// A series of cells.
  static func of(
    _ cells: [Observation],
    kind: UnitMeasure.Kind = .count,
    region: String = "0",
    id: String = "antall"
  ) -> Series {
    Series(quantity: quantity(kind, id: id), region: Self.region(region), observations: cells)
  }

  /// A series of yearly values from a first year on; `nil` is a missing cell.
  static func years(
    from first: Int,
    _ values: [Double?],
    kind: UnitMeasure.Kind = .count,
    region: String = "0"
  ) -> Series {
    let cells = values.enumerated().map { Observation(.year(first + $0), $1) }
    return of(cells, kind: kind, region: region)
  }
}
