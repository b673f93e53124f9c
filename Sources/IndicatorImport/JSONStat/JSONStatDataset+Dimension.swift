import IndicatorModel

extension JSONStatDataset {
  /// Reads a dimension, whose categories must be exactly as many as `size` says.
  mutating func dimension(
    _ identifier: String,
    length: Int,
    role: Cube.Role?
  ) throws(JSONStatError) -> Cube.Dimension {
    let path = place("dimension.\(identifier)")
    guard let object = dimensionObject[identifier]?.object,
      let category = object["category"]?.object
    else {
      throw .structure(
        path: "\(path).category",
        found: "nothing",
        expected: "an object with 'index' or 'label'"
      )
    }
    let codes = try codes(of: category, path: "\(path).category")
    guard codes.count == length else {
      throw .structure(
        path: "\(path).category",
        found: "\(codes.count) categories",
        expected: "\(length), as 'size' says"
      )
    }
    let labels = try labels(of: category, codes: codes, path: "\(path).category.label")
    var categories: [Cube.Category] = []
    categories.reserveCapacity(length)
    let units = category["unit"]?.object.map(Self.table) ?? [:]
    for code in codes {
      var item = Cube.Category(code: code, label: labels[code] ?? code)
      if let unit = units[code]?.object { apply(unit, to: &item) }
      categories.append(item)
    }
    for code in units.keys.sorted() where labels[code] == nil && !codes.contains(code) {
      warn("unknown-category", "\(path).category.unit names '\(code)', which is no category")
    }
    return Cube.Dimension(
      code: identifier,
      label: object["label"]?.text ?? identifier,
      role: role,
      categories: categories,
      hasLabels: !labels.isEmpty
    )
  }

  /// The members of an object by name.
  static func table(_ object: JSONObject) -> [String: JSONValue] {
    Dictionary(object.members.map { ($0.name, $0.value) }) { _, last in last }
  }

  /// The codes in the order of the cells.
  ///
  /// `index` is a list of codes, or an object of positions that need not stand in order; it may be
  /// left out where the only category is named by its label.
  private func codes(of category: JSONObject, path: String) throws(JSONStatError) -> [String] {
    guard let index = category["index"] else {
      guard let labels = category["label"]?.object, labels.members.count == 1 else {
        throw .structure(
          path: "\(path).index",
          found: "nothing",
          expected: "the codes in the order of the cells"
        )
      }
      return labels.members.map(\.name)
    }
    if let object = index.object {
      return try codes(byPosition: object, path: "\(path).index")
    }
    guard let items = index.items else {
      throw .structure(path: "\(path).index", found: index.kind, expected: "a list or an object")
    }
    var codes: [String] = []
    var known: Set<String> = []
    for item in items {
      let code: String
      switch item {
      case .text(let text): code = text
      case .number(let number): code = JSONValue.print(number)
      default:
        throw .structure(path: "\(path).index", found: item.kind, expected: "codes in quotes")
      }
      guard known.insert(code).inserted else {
        throw .structure(path: "\(path).index", found: "'\(code)' twice", expected: "each once")
      }
      codes.append(code)
    }
    return codes
  }

  private func codes(
    byPosition object: JSONObject,
    path: String
  ) throws(JSONStatError) -> [String] {
    var codes = [String?](repeating: nil, count: object.members.count)
    for member in object.members {
      guard let position = member.value.integer, codes.indices.contains(position) else {
        throw .structure(
          path: "\(path).\(member.name)",
          found: member.value.kind,
          expected: "a position from 0 to \(codes.count - 1)"
        )
      }
      if let other = codes[position] {
        throw .structure(
          path: "\(path).\(member.name)",
          found: "position \(position), which '\(other)' has too",
          expected: "a position of its own"
        )
      }
      codes[position] = member.name
    }
    return codes.compactMap(\.self)
  }

  private mutating func labels(
    of category: JSONObject,
    codes: [String],
    path: String
  ) throws(JSONStatError) -> [String: String] {
    guard let value = category["label"] else { return [:] }
    var labels: [String: String] = [:]
    if let items = value.items, items.count == codes.count {
      // Not by the specification, but met: labels as a list in the order of the codes.
      for (code, item) in zip(codes, items) { labels[code] = item.text }
      return labels
    }
    guard let object = value.object else {
      throw .structure(path: path, found: value.kind, expected: "an object from code to text")
    }
    let known = Set(codes)
    for member in object.members {
      guard known.contains(member.name) else {
        warn("unknown-category", "\(path) names '\(member.name)', which is no category")
        continue
      }
      guard let text = member.value.text else {
        throw .structure(
          path: "\(path).\(member.name)",
          found: member.value.kind,
          expected: "a text"
        )
      }
      labels[member.name] = text
    }
    return labels
  }

  /// The unit in words: `base` in PxWeb, `label` by the specification, else the symbol.
  private func apply(_ unit: JSONObject, to category: inout Cube.Category) {
    let words = [unit["base"], unit["label"], unit["symbol"]].compactMap { $0?.text }
    category.unit = words.first { !$0.isEmpty } ?? ""
    if let multiplier = (unit["multiplier"] ?? unit["mult"])?.integer, multiplier != 0,
      !category.unit.isEmpty
    {
      category.unit += " × 10^\(multiplier)"
    }
    // A known fault of PxWebApi writes -1 where the table does not say.
    if let decimals = unit["decimals"]?.integer, (0...15).contains(decimals) {
      category.decimals = decimals
    }
  }
}
