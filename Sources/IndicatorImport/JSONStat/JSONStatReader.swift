/// Reads JSON-stat 1.x and 2.0: data sets, bundles and collections with data sets inside.
///
/// The specification is json-stat.org/full; what differs in practice is told where it is handled.
package struct JSONStatReader {
  /// A data set with the name it has in its bundle, empty where it stands alone.
  package struct NamedCube: Hashable, Sendable {
    /// The name.
    package var name: String
    /// The table.
    package var cube: Cube
  }

  /// Returns the tables of a file, in the order of the file, at least one.
  package static func cubes(in bytes: [UInt8]) throws(JSONStatError) -> [NamedCube] {
    let head = bytes.prefix(4096).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
    guard head.first != 0x3C else { throw .webPage }
    let root: JSONValue
    do { root = try JSONParser.value(of: bytes) } catch { throw .syntax(error) }
    return try cubes(in: root)
  }

  private static func cubes(in root: JSONValue) throws(JSONStatError) -> [NamedCube] {
    if case .array(let items) = root, items.count == 1, let only = items.first {
      return try cubes(in: only)
    }
    guard let object = root.object else {
      throw .notJSONStat(members: [root.kind], wrapped: [])
    }
    switch object["class"]?.text {
    case "dataset": return [.init(name: "", cube: try cube(object, at: ""))]
    case "collection": return try collection(object)
    case "dimension": throw .dimension(label: object["label"]?.text ?? "")
    default: break
    }
    if isDataset(object) { return [.init(name: "", cube: try cube(object, at: ""))] }
    var found: [NamedCube] = []
    for member in object.members {
      guard let child = member.value.object, isDataset(child) else { continue }
      found.append(.init(name: member.name, cube: try cube(child, at: member.name)))
    }
    guard found.isEmpty else { return found }
    throw .notJSONStat(
      members: object.members.map(\.name),
      wrapped: wrappedTexts(in: root, path: "")
    )
  }

  /// Whether an object has what every data set has, of any version.
  private static func isDataset(_ object: JSONObject) -> Bool {
    object["dimension"]?.object != nil && object["value"] != nil
  }

  private static func collection(_ object: JSONObject) throws(JSONStatError) -> [NamedCube] {
    var found: [NamedCube] = []
    var links = 0
    for (index, item) in (object["link"]?.object?["item"]?.items ?? []).enumerated() {
      links += 1
      guard let child = item.object, isDataset(child) else { continue }
      let path = "link.item[\(index)]"
      found.append(.init(name: child["label"]?.text ?? path, cube: try cube(child, at: path)))
    }
    guard found.isEmpty else { return found }
    throw .collection(label: object["label"]?.text ?? "", links: links)
  }

  /// Paths of texts that are themselves JSON-stat: an answer that a program kept in its log.
  private static func wrappedTexts(in value: JSONValue, path: String) -> [String] {
    switch value {
    case .text(let text):
      let looksRight = text.utf8.count > 40 && text.contains("\"dimension\"")
      return looksRight && text.contains("\"value\"") ? [path] : []
    case .array(let items):
      return items.enumerated().flatMap { wrappedTexts(in: $1, path: "\(path)[\($0)]") }
    case .object(let object):
      return object.members.flatMap { member in
        wrappedTexts(
          in: member.value,
          path: path.isEmpty ? member.name : "\(path).\(member.name)"
        )
      }
    default: return []
    }
  }

  private static func cube(_ object: JSONObject, at path: String) throws(JSONStatError) -> Cube {
    var dataset = try JSONStatDataset(object, path: path)
    return try dataset.cube()
  }
}
