package import SVGCharts

/// The areas of a GeoJSON file by region number.
package struct MapGeometry: Sendable {
  /// The rings of every area whose number the file gives, by number; areas of several parts have all
  /// their rings.
  package let rings: [String: [[Point]]]
  /// The property that holds the number.
  package let property: String

  /// Finds the property that holds region numbers, and the areas by it.
  ///
  /// A number that lost its leading zero (301) is taken for the one with it where that is known.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - property: The property that holds the number; `nil` to find it by its values.
  ///   - known: The numbers of the places to be drawn.
  /// - Throws: Where no property, or not the one named, holds any of the numbers.
  package init(
    _ file: GeoJSONFile,
    property: String? = nil,
    known: Set<String>
  ) throws(MapGeometryError) {
    let names = Set(file.areas.flatMap { $0.properties.keys }).sorted()
    if let property, !names.contains(property) {
      throw .noSuchProperty(property, known: names)
    }
    var best: (name: String, count: Int)?
    for name in property.map({ [$0] }) ?? names {
      let codes = file.areas.compactMap { $0.properties[name] }
        .compactMap { Self.code($0, known: known) }
      let count = Set(codes).count
      if count > best?.count ?? 0 { best = (name, count) }
    }
    guard let best else { throw .noCodes(names, in: property) }
    var rings: [String: [[Point]]] = [:]
    for area in file.areas {
      guard let text = area.properties[best.name] else { continue }
      rings[Self.code(text, known: known) ?? text, default: []] += area.rings
    }
    self.rings = rings
    self.property = best.name
  }

  /// The region number that a property's text means; `nil` where it is none of those known.
  private static func code(_ text: String, known: Set<String>) -> String? {
    if known.contains(text) { return text }
    let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isNumber, known.contains("0" + text) else { return nil }
    return "0" + text
  }
}

/// Why a file cannot be joined with figures.
package enum MapGeometryError: Error, Hashable, Sendable {
  /// The file has no such property.
  case noSuchProperty(String, known: [String])
  /// No property holds a number of the places to be drawn.
  case noCodes([String], in: String?)
}

extension MapGeometryError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .noSuchProperty(let name, let known):
      "no area has the property '\(VisibleText.of(name))'; there are \(Self.list(known))"
    case .noCodes(let names, nil):
      """
      no property holds numbers of the regions drawn, such as 0301 (found \(Self.list(names))); \
      expected a map of these regions, of the same year's municipalities
      """
    case .noCodes(_, let name?):
      """
      the property '\(VisibleText.of(name))' holds no number of the regions drawn; expected numbers \
      such as 0301
      """
    }
  }

  private static func list(_ names: [String]) -> String {
    guard !names.isEmpty else { return "none" }
    return names.prefix(12).map { VisibleText.of($0) }.joined(separator: ", ")
      + (names.count > 12 ? " …" : "")
  }
}
