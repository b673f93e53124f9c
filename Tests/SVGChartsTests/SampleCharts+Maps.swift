import SVGCharts

extension SampleCharts {
  /// Maps of made-up areas with crooked borders in common.
  static func maps(_ size: ChartSize) -> [(name: String, chart: any Chart)] {
    [
      ("map", map(size, classes: .quantiles(5))),
      ("maplimits", map(size, classes: .limits([20, 40]))),
      ("mapempty", map(size, classes: .quantiles(5), hasValues: false)),
    ]
  }

  private static func map(_ size: ChartSize, classes: MapChart.Classes, hasValues: Bool = true)
    -> MapChart
  {
    MapChart(
      frame: frame("Nord har høyest andel", "Andel, prosent, 2024", size: size),
      areas: cells(columns: 5, rows: 9).enumerated().map { index, rings in
        let step: Int = index * 37 % 61
        return MapChart.Area(
          name: "Område \(index + 1)",
          rings: rings,
          value: !hasValues || index % 11 == 7 ? nil : Double(step) + 0.5,
          isHighlighted: index == 12
        )
      },
      classes: classes,
      format: percent(1)
    )
  }

  /// The rings of areas in rows and columns between 5 and 15 degrees east, 58 and 71 north.
  ///
  /// A border is the same chain of points for both of its areas; one area has a hole.
  static func cells(columns: Int, rows: Int) -> [[[Point]]] {
    let (width, height) = (10 / Double(columns), 13 / Double(rows))
    func noise(_ seed: Int) -> Double {
      let mixed = (seed &* 2_654_435_761) & 0xFFFF
      return Double(mixed) / 65_536 - 0.5
    }
    func corner(_ column: Int, _ row: Int) -> Point {
      let seed: Int = column * 31 + row * 17
      return Point(
        x: 5 + (Double(column) + 0.5 * noise(seed)) * width,
        y: 58 + (Double(row) + 0.5 * noise(seed + 5)) * height
      )
    }
    func border(_ start: Point, _ end: Point, _ seed: Int) -> [Point] {
      (0..<40).map { step in
        let share = Double(step) / 40
        let swing = step == 0 ? 0 : 0.12 * noise(seed * 97 + step)
        return Point(
          x: start.x + (end.x - start.x) * share + swing,
          y: start.y + (end.y - start.y) * share + swing * 0.5
        )
      }
    }
    func along(_ column: Int, _ row: Int) -> [Point] {
      border(corner(column, row), corner(column + 1, row), column * 100 + row)
        + [corner(column + 1, row)]
    }
    func up(_ column: Int, _ row: Int) -> [Point] {
      border(corner(column, row), corner(column, row + 1), column * 100 + row + 5000)
        + [corner(column, row + 1)]
    }
    var areas: [[[Point]]] = []
    for row in 0..<rows {
      for column in 0..<columns {
        let ring =
          along(column, row).dropLast() + up(column + 1, row).dropLast()
          + along(column, row + 1).reversed().dropLast() + up(column, row).reversed().dropLast()
        var rings = [Array(ring)]
        if column == 1, row == 1 {
          let middle = Point(x: 5 + width * 1.5, y: 58 + height * 1.5)
          let hole = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)].map {
            Point(x: middle.x + $0.0 * 0.3, y: middle.y + $0.1 * 0.2)
          }
          rings.append(hole)
        }
        areas.append(rings)
      }
    }
    return areas
  }
}
