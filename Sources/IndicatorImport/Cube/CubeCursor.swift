/// Finds variable, region and period of a cell by its number.
struct CubeCursor {
  /// Where a cell belongs.
  struct Place {
    var variable: Int
    var region: Int
    var period: Int
  }

  private let size: [Int]
  private let time: Int?
  private let region: Int?
  private var position: [Int]
  private var cell = -1

  init(_ cube: Cube, axes: CubeAxes) {
    size = cube.size
    time = axes.time
    region = axes.region
    position = [Int](repeating: 0, count: size.count)
  }

  /// The place of a cell; cells are asked for in order, from the first.
  mutating func place(of cell: Int) -> Place {
    if cell == self.cell + 1, cell > 0 {
      var axis = size.count - 1
      while axis >= 0 {
        position[axis] += 1
        guard position[axis] == size[axis] else { break }
        position[axis] = 0
        axis -= 1
      }
    }
    self.cell = cell
    var variable = 0
    for axis in size.indices where axis != time && axis != region {
      variable = variable * size[axis] + position[axis]
    }
    return Place(
      variable: variable,
      region: region.map { position[$0] } ?? 0,
      period: time.map { position[$0] } ?? 0
    )
  }
}
