import IndicatorModel

/// One JSON-stat data set on its way to a ``Cube``.
struct JSONStatDataset {
  let root: JSONObject
  /// Where it stands in the file, for messages: `dataset`.
  let path: String
  /// The object with the dimensions; in 1.x also `id`, `size` and `role`.
  let dimensionObject: JSONObject
  private(set) var findings: [Finding] = []

  init(_ root: JSONObject, path: String) throws(JSONStatError) {
    self.root = root
    self.path = path
    guard let dimensions = root["dimension"]?.object else {
      throw .structure(
        path: path.isEmpty ? "dimension" : "\(path).dimension",
        found: root["dimension"]?.kind ?? "nothing",
        expected: "an object of dimensions"
      )
    }
    dimensionObject = dimensions
  }

  func place(_ part: String) -> String { path.isEmpty ? part : "\(path).\(part)" }

  /// A member that 2.0 has at the root and 1.x inside `dimension`.
  private func member(_ name: String) -> JSONValue? {
    if let value = root[name] { return value }
    // In 1.x a dimension could itself be named `id`; then it is an object and not the list.
    guard let value = dimensionObject[name] else { return nil }
    if name == "role" { return value }
    return value.object == nil ? value : nil
  }

  mutating func cube() throws(JSONStatError) -> Cube {
    let identifiers = try identifiers()
    let size = try size(of: identifiers)
    guard let cellCount = Cube.cellCount(of: size), cellCount <= Int(Int32.max) else {
      throw .structure(
        path: place("size"),
        found: "\(size)",
        expected: "a product below 2 147 483 648 cells"
      )
    }
    let roles = try roles(of: identifiers)
    var dimensions: [Cube.Dimension] = []
    for (identifier, length) in zip(identifiers, size) {
      dimensions.append(
        try dimension(identifier, length: length, role: roles[identifier])
      )
    }
    var cube = Cube(dimensions: dimensions, values: [])
    try readCells(into: &cube, cellCount: cellCount)
    readTexts(into: &cube)
    cube.findings = findings
    return cube
  }

  mutating func warn(_ category: String, _ message: Message) {
    findings.append(.init(.warning, .init(category), message))
  }

  private func identifiers() throws(JSONStatError) -> [String] {
    guard let items = member("id")?.items else {
      throw .structure(
        path: place("id"),
        found: member("id")?.kind ?? "nothing",
        expected: "the list of dimensions"
      )
    }
    var identifiers: [String] = []
    for item in items {
      guard let text = item.text else {
        throw .structure(path: place("id"), found: item.kind, expected: "names of dimensions")
      }
      guard !identifiers.contains(text) else {
        throw .structure(
          path: place("id"),
          found: "'\(text)' twice",
          expected: "each dimension once"
        )
      }
      guard dimensionObject[text]?.object != nil else {
        throw .structure(
          path: place("id"),
          found: "'\(text)'",
          expected: "a dimension described in 'dimension'"
        )
      }
      identifiers.append(text)
    }
    guard !identifiers.isEmpty else {
      throw .structure(path: place("id"), found: "no dimension", expected: "at least one")
    }
    return identifiers
  }

  private mutating func size(of identifiers: [String]) throws(JSONStatError) -> [Int] {
    let place = place("size")
    guard let items = member("size")?.items else {
      throw .structure(
        path: place,
        found: member("size")?.kind ?? "nothing",
        expected: "the number of categories of each dimension"
      )
    }
    var size: [Int] = []
    for item in items {
      guard let length = item.integer, length >= 0 else {
        throw .structure(path: place, found: item.kind, expected: "whole numbers")
      }
      size.append(length)
    }
    if items.contains(where: { $0.text != nil }) {
      findings.append(
        .init(.note, .init("size-as-text"), "\(place) gives numbers as texts, and was read as such")
      )
    }
    guard size.count == identifiers.count else {
      throw .structure(
        path: place,
        found: "\(size.count) sizes",
        expected: "\(identifiers.count), one for each dimension in 'id'"
      )
    }
    return size
  }

  private mutating func roles(of identifiers: [String]) throws(JSONStatError) -> [String: Cube.Role]
  {
    var roles: [String: Cube.Role] = [:]
    let names: [(String, Cube.Role)] = [("time", .time), ("geo", .region), ("metric", .measure)]
    guard let object = member("role")?.object else { return roles }
    for (name, role) in names {
      guard let value = object[name] else { continue }
      for item in value.items ?? [value] {
        guard let text = item.text else { continue }
        if identifiers.contains(text) {
          roles[text] = role
        } else {
          warn("unknown-role", "\(place("role.\(name)")) names '\(text)', which is no dimension")
        }
      }
    }
    return roles
  }

  private func readTexts(into cube: inout Cube) {
    let px = root["extension"]?.object?["px"]?.object
    cube.title = root["label"]?.text ?? ""
    cube.source = root["source"]?.text ?? ""
    cube.updated = root["updated"]?.text ?? ""
    cube.language = px?["language"]?.text ?? root["language"]?.text ?? ""
    cube.contents = px?["contents"]?.text ?? ""
    cube.table = px?["tableid"]?.text ?? ""
    if cube.table.isEmpty { cube.table = px?["matrix"]?.text ?? "" }
    cube.decimals = px?["decimals"]?.integer
    var notes = texts(root["note"])
    for dimension in cube.dimensions {
      let object = dimensionObject[dimension.code]?.object
      notes += texts(object?["note"])
      let categoryNotes = object?["category"]?.object?["note"]?.object
      for category in dimension.categories {
        notes += texts(categoryNotes?[category.code]).map { "\(category.label): \($0)" }
      }
    }
    for note in notes where !cube.notes.contains(note) { cube.notes.append(note) }
    // Statistics Finland tells what the statuses of missing values mean.
    let told = root["extension"]?.object?["missingValueDescriptions"]?.object?.members ?? []
    cube.legend =
      told.compactMap { member in
        member.value.text.map { Cube.LegendEntry(symbol: member.name, text: $0) }
      } + Cube.legend(in: cube.notes)
  }

  private func texts(_ value: JSONValue?) -> [String] {
    guard let value else { return [] }
    let items = value.items ?? [value]
    return items.compactMap(\.text).filter { !$0.isEmpty }
  }
}
