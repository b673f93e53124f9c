extension JSONStatDataset {
  /// Reads values and statuses.
  mutating func readCells(into cube: inout Cube, cellCount: Int) throws(JSONStatError) {
    guard let value = root["value"] else {
      throw .structure(path: place("value"), found: "nothing", expected: "the figures")
    }
    let label = root["label"]?.text ?? path
    let isEmpty =
      switch value {
      case .array(let items): items.isEmpty
      case .null: true
      default: false
      }
    guard !isEmpty || cellCount == 0 else { throw .metadata(label: label, cells: cellCount) }
    var marks = MarkColumn(cellCount: cellCount)
    cube.values = try values(value, cellCount: cellCount, marks: &marks)
    cube.printedMarks = Set(marks.texts)
    if let status = root["status"], status != .null {
      try readStatus(status, cellCount: cellCount, marks: &marks)
    }
    cube.marks = marks.indices
    cube.markTexts = marks.texts
  }

  private func values(
    _ value: JSONValue,
    cellCount: Int,
    marks: inout MarkColumn
  ) throws(JSONStatError) -> [Double] {
    let place = place("value")
    switch value {
    case .numbers(let numbers):
      guard numbers.count == cellCount else {
        throw lengthMismatch(numbers.count, cellCount, at: place)
      }
      return numbers
    case .array(let items):
      guard items.count == cellCount else {
        throw lengthMismatch(items.count, cellCount, at: place)
      }
      var values = [Double](repeating: .nan, count: cellCount)
      for (cell, item) in items.enumerated() {
        try read(item, into: &values, at: cell, path: "\(place)[\(cell)]", marks: &marks)
      }
      return values
    case .object(let object):
      // A sparse table of mere air costs nothing until here; forty bytes must not ask for gigabytes.
      guard cellCount <= max(5_000_000, object.members.count * 100) else {
        throw .structure(
          path: place,
          found: "\(object.members.count) of \(cellCount) cells",
          expected: "at least one cell in a hundred"
        )
      }
      var values = [Double](repeating: .nan, count: cellCount)
      for member in object.members {
        guard let cell = Int(member.name), (0..<cellCount).contains(cell) else {
          throw .structure(
            path: place,
            found: "the cell number '\(member.name)'",
            expected: "0 to \(cellCount - 1)"
          )
        }
        try read(
          member.value,
          into: &values,
          at: cell,
          path: "\(place).\(member.name)",
          marks: &marks
        )
      }
      return values
    default:
      throw .structure(path: place, found: value.kind, expected: "a list or an object of figures")
    }
  }

  /// Reads one cell: a number, nothing, or a text that is a number or a mark.
  private func read(
    _ item: JSONValue,
    into values: inout [Double],
    at cell: Int,
    path: String,
    marks: inout MarkColumn
  ) throws(JSONStatError) {
    switch item {
    case .null: break
    case .number(let number): values[cell] = number
    case .text(let text):
      if let number = DecimalText.number(Array(text.utf8)[...]) {
        values[cell] = number
      } else if !marks.set(text, at: cell) {
        throw tooManyMarks(at: path)
      }
    default: throw .structure(path: path, found: item.kind, expected: "a number or null")
    }
  }

  /// Reads the statuses, which may stand beside a number: then they are marks and the number stays.
  private func readStatus(
    _ status: JSONValue,
    cellCount: Int,
    marks: inout MarkColumn
  ) throws(JSONStatError) {
    let place = place("status")
    switch status {
    case .text(let text):
      for cell in 0..<cellCount { try set(text, at: cell, path: place, marks: &marks) }
    case .array, .numbers:
      let items = status.items ?? []
      if items.count == 1, cellCount != 1, let text = items.first?.text {
        // Deprecated: one item means all cells.
        for cell in 0..<cellCount { try set(text, at: cell, path: place, marks: &marks) }
        return
      }
      guard items.count == cellCount else {
        throw lengthMismatch(items.count, cellCount, at: place)
      }
      for (cell, item) in items.enumerated() {
        guard let text = item.text else {
          guard item == .null else {
            throw .structure(
              path: "\(place)[\(cell)]",
              found: item.kind,
              expected: "a text or null"
            )
          }
          continue
        }
        try set(text, at: cell, path: place, marks: &marks)
      }
    case .object(let object):
      // Eurostat once wrote the list inside an object, beside the explanations of the codes.
      if let inner = object["value"], object["category"]?.object != nil {
        try readStatus(inner, cellCount: cellCount, marks: &marks)
        return
      }
      for member in object.members {
        guard let cell = Int(member.name), (0..<cellCount).contains(cell) else {
          throw .structure(
            path: place,
            found: "the cell number '\(member.name)'",
            expected: "0 to \(cellCount - 1)"
          )
        }
        guard let text = member.value.text else { continue }
        try set(text, at: cell, path: place, marks: &marks)
      }
    default:
      throw .structure(path: place, found: status.kind, expected: "a text, a list or an object")
    }
  }

  private func set(
    _ text: String,
    at cell: Int,
    path: String,
    marks: inout MarkColumn
  ) throws(JSONStatError) {
    guard !text.isEmpty else { return }
    guard marks.set(text, at: cell) else { throw tooManyMarks(at: path) }
  }

  private func tooManyMarks(at path: String) -> JSONStatError {
    .structure(
      path: path,
      found: "more than \(MarkColumn.limit) different texts",
      expected: "numbers, and a few marks for what is missing"
    )
  }

  private func lengthMismatch(_ found: Int, _ expected: Int, at path: String) -> JSONStatError {
    .structure(
      path: path,
      found: "\(found) items",
      expected: "\(expected), the product of 'size'"
    )
  }
}
