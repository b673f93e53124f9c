/// Leaves out the points of outlines that nobody sees, alike on both sides of a common border, so
/// that neighbours neither gape nor overlap.
///
/// Points are laid on a fine grid; borders are cut where three areas meet, and each piece is
/// simplified by itself, always from the same end (Douglas and Peucker 1973).
struct OutlineSimplifier {
  /// A place on the grid.
  private struct Place: Hashable {
    var x: Int32
    var y: Int32

    /// An order of places: from west to east, from north to south.
    static func < (left: Place, right: Place) -> Bool {
      (left.x, left.y) < (right.x, right.y)
    }
  }

  /// The neighbours of a place along all rings; a third one makes it a junction.
  private struct Neighbours {
    var first: Place
    var second: Place?
    var isJunction = false

    mutating func add(_ place: Place) {
      guard place != first, place != second else { return }
      if second == nil { second = place } else { isJunction = true }
    }
  }

  /// How many places of the grid a unit has.
  private static let grid = 10.0
  /// How far an outline may move, in places of the grid.
  private static let tolerance = 3.5
  /// Rings with less area than this, in square places, are left out where the area has a larger one.
  private static let leastArea = 40.0

  /// Simplifies the rings of all areas of a map together.
  ///
  /// - Parameter areas: The rings of each area, in units of the drawing.
  /// - Returns: The same areas; each keeps at least its largest ring.
  static func simplified(_ areas: [[[Point]]]) -> [[[Point]]] {
    let rings = areas.map { $0.map(placed) }
    var neighbours: [Place: Neighbours] = [:]
    func note(_ place: Place, _ other: Place) {
      if neighbours[place] == nil {
        neighbours[place] = Neighbours(first: other)
      } else {
        neighbours[place]?.add(other)
      }
    }
    for ring in rings.joined() where ring.count > 1 {
      for (index, place) in ring.enumerated() {
        note(place, ring[(index + 1) % ring.count])
        note(place, ring[(index + ring.count - 1) % ring.count])
      }
    }
    return rings.map { rings in
      let largest = rings.indices.max { area(rings[$0]) < area(rings[$1]) }
      return rings.indices.compactMap { index in
        let ring = rings[index]
        guard index == largest || area(ring) >= leastArea else { return nil }
        let short = simplified(ring) { neighbours[$0]?.isJunction ?? false }
        return (short.count >= 3 ? short : dot(ring)).map {
          Point(x: Double($0.x) / grid, y: Double($0.y) / grid)
        }
      }
    }
  }

  /// A ring on the grid without a place twice in a row.
  private static func placed(_ ring: [Point]) -> [Place] {
    var places: [Place] = []
    places.reserveCapacity(ring.count)
    for point in ring {
      let place = Place(x: Int32((point.x * grid).rounded()), y: Int32((point.y * grid).rounded()))
      if places.last != place { places.append(place) }
    }
    if places.count > 1, places.first == places.last { places.removeLast() }
    return places
  }

  /// A visible mark for an area that is smaller than a point.
  private static func dot(_ ring: [Place]) -> [Place] {
    guard let place = ring.first else { return [] }
    return [(-4, -4), (4, -4), (4, 4), (-4, 4)].map {
      Place(x: place.x + Int32($0.0), y: place.y + Int32($0.1))
    }
  }

  /// The area of a ring in square places.
  private static func area(_ ring: [Place]) -> Double {
    var sum = 0.0
    for (index, place) in ring.enumerated() {
      let next = ring[(index + 1) % ring.count]
      sum += Double(place.x) * Double(next.y) - Double(next.x) * Double(place.y)
    }
    return sum.magnitude / 2
  }

  private static func simplified(_ ring: [Place], isJunction: (Place) -> Bool) -> [Place] {
    guard ring.count > 3 else { return ring }
    // From a junction, or where there is none from the same place in whichever ring it is.
    let start =
      ring.indices.first { isJunction(ring[$0]) }
      ?? ring.indices.min { ring[$0] < ring[$1] } ?? 0
    let turned = Array(ring[start...] + ring[..<start]) + [ring[start]]
    var result: [Place] = []
    var piece: [Place] = [turned[0]]
    for (index, place) in turned.enumerated().dropFirst() {
      piece.append(place)
      guard index == turned.count - 1 || isJunction(place) else { continue }
      result += thinned(piece).dropLast()
      piece = [place]
    }
    return result
  }

  /// A piece of border between two junctions, thinned from the same end in both directions.
  private static func thinned(_ piece: [Place]) -> [Place] {
    guard piece.count > 2, let first = piece.first, let last = piece.last else { return piece }
    let isTurned = first == last ? piece[piece.count - 2] < piece[1] : last < first
    let points = isTurned ? Array(piece.reversed()) : piece
    var keeps = [Bool](repeating: false, count: points.count)
    keeps[0] = true
    keeps[points.count - 1] = true
    var open = [(0, points.count - 1)]
    while let (low, high) = open.popLast() {
      guard high - low > 1 else { continue }
      var farthest = low
      var distance = 0.0
      for index in (low + 1)..<high {
        let away = self.distance(points[index], points[low], points[high])
        if away > distance { (farthest, distance) = (index, away) }
      }
      // A closed piece keeps its farthest place, so that it does not fold into a line.
      guard distance > tolerance || (points[low] == points[high] && distance > 0) else { continue }
      keeps[farthest] = true
      open.append((low, farthest))
      open.append((farthest, high))
    }
    let kept = points.indices.filter { keeps[$0] }.map { points[$0] }
    return isTurned ? kept.reversed() : kept
  }

  /// The distance of a place from the straight line between two others, or from their common place.
  private static func distance(_ place: Place, _ start: Place, _ end: Place) -> Double {
    let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
    let (px, py) = (Double(place.x - start.x), Double(place.y - start.y))
    let length = (dx * dx + dy * dy).squareRoot()
    guard length > 0 else { return (px * px + py * py).squareRoot() }
    return (px * dy - py * dx).magnitude / length
  }
}
