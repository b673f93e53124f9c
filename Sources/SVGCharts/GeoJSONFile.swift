/// The areas of a GeoJSON file (RFC 7946): polygons in degrees with their properties.
///
/// Points, lines and features without geometry are left out and counted.
package struct GeoJSONFile: Hashable, Sendable {
  /// An area.
  package struct Area: Hashable, Sendable {
    /// Its properties as text: numbers and truth values as the file writes them.
    package var properties: [String: String]
    /// Its closed rings of degrees, x eastwards and y northwards; a ring inside another is a hole.
    package var rings: [[Point]]
  }

  /// The areas in the order of the file.
  package var areas: [Area] = []
  /// How many features are no areas.
  package var otherFeatures = 0

  /// Reads a file.
  ///
  /// - Throws: Where and why it is not GeoJSON with areas in degrees.
  package init(_ bytes: [UInt8]) throws(GeoJSONError) {
    var reader = JSONReader(bytes)
    let root = try reader.document()
    guard case .object(let members) = root else { throw .notGeoJSON("no object at the top") }
    switch members["type"]?.text {
    case "FeatureCollection":
      guard case .array(let features)? = members["features"] else {
        throw .notGeoJSON("a FeatureCollection without 'features'")
      }
      for feature in features { try add(feature) }
    case "Feature": try add(root)
    case "Topology": throw .topology
    case let type: throw .notGeoJSON("the type '\(type ?? "")'")
    }
    guard !areas.isEmpty else { throw .noAreas }
  }

  private mutating func add(_ feature: JSONReader.Value) throws(GeoJSONError) {
    guard case .object(let members) = feature, members["type"]?.text == "Feature" else {
      throw .notGeoJSON("a member of 'features' that is no Feature")
    }
    guard case .object(let geometry)? = members["geometry"] else {
      otherFeatures += 1
      return
    }
    var polygons: [JSONReader.Value] = []
    func collect(_ geometry: [String: JSONReader.Value]) {
      switch (geometry["type"]?.text, geometry["coordinates"]) {
      case ("Polygon", let polygon?): polygons.append(polygon)
      case ("MultiPolygon", .array(let several)?): polygons += several
      case ("GeometryCollection", _):
        guard case .array(let members)? = geometry["geometries"] else { return }
        for case .object(let member) in members { collect(member) }
      default: break
      }
    }
    collect(geometry)
    var rings: [[Point]] = []
    for case .array(let list) in polygons {
      for ring in list { rings.append(try Self.ring(ring)) }
    }
    rings.removeAll { $0.count < 3 }
    guard !rings.isEmpty else {
      otherFeatures += 1
      return
    }
    var properties: [String: String] = [:]
    if case .object(let members)? = members["properties"] {
      for (name, value) in members { properties[name] = value.text }
    }
    if let id = members["id"]?.text, properties["id"] == nil { properties["id"] = id }
    areas.append(Area(properties: properties, rings: rings))
  }

  private static func ring(_ value: JSONReader.Value) throws(GeoJSONError) -> [Point] {
    guard case .array(let positions) = value else {
      throw .notGeoJSON("a ring that is no list of positions")
    }
    var ring: [Point] = []
    ring.reserveCapacity(positions.count)
    for position in positions {
      guard case .numbers(let numbers) = position, numbers.count >= 2 else {
        throw .notGeoJSON("a position that is no list of two numbers")
      }
      guard numbers[0].magnitude <= 180.000_001, numbers[1].magnitude <= 90.000_001 else {
        throw .notDegrees(numbers[0], numbers[1])
      }
      ring.append(Point(x: numbers[0], y: numbers[1]))
    }
    if ring.count > 1, ring.first == ring.last { ring.removeLast() }
    return ring
  }
}

/// Why a file is no map.
package enum GeoJSONError: Error, Hashable, Sendable {
  /// The text is not JSON at this byte.
  case malformed(String, line: Int, column: Int)
  /// JSON, but not as RFC 7946 has it.
  case notGeoJSON(String)
  /// TopoJSON, another format.
  case topology
  /// Coordinates that are no degrees.
  case notDegrees(Double, Double)
  /// No polygon in the whole file.
  case noAreas
}

extension GeoJSONError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .malformed(let found, let line, let column):
      "line \(line), column \(column): \(found); expected JSON"
    case .notGeoJSON(let found): "found \(found); expected a GeoJSON FeatureCollection (RFC 7946)"
    case .topology:
      "found TopoJSON; expected GeoJSON; convert it, for example with 'ogr2ogr map.geojson map.json'"
    case .notDegrees(let x, let y):
      """
      found the position \(x), \(y); expected longitude and latitude in degrees (RFC 7946); convert \
      it, for example with 'ogr2ogr -t_srs EPSG:4326 map.geojson FILE'
      """
    case .noAreas: "found no Polygon or MultiPolygon; expected at least one area"
    }
  }
}
