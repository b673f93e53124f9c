import IndicatorModel

/// The variables of a cube: a measure with the categories of every other dimension.
struct CubeVariables {
  /// All, in the order of the file.
  let all: [Variable]
  /// For each variable the number of its measure.
  let measure: [Int32]

  init(_ cube: Cube, axes: CubeAxes, note: SourceNote, unitSpellings: Set<String>, subject: String)
  {
    let others = cube.dimensions.indices.filter { $0 != axes.time && $0 != axes.region }
    var combinations: [[Int]] = [[]]
    for axis in others {
      combinations = combinations.flatMap { combination in
        cube.dimensions[axis].categories.indices.map { combination + [$0] }
      }
    }
    let shown = cube.decimals == nil ? Self.decimalsSeen(cube, axes: axes, others: others) : []
    let contents = Self.contents(of: cube, subject: subject)
    all = combinations.enumerated().map { index, combination in
      var variable = Variable(measure: note.measure ?? contents, unit: note.unit ?? "")
      var decimals: Int?
      for (axis, place) in zip(others, combination) {
        let dimension = cube.dimensions[axis]
        let category = dimension.categories[place]
        if variable.unit.isEmpty { variable.unit = category.unit }
        if let told = category.decimals { decimals = max(decimals ?? 0, told) }
        if axis == axes.measure {
          variable.measure = Self.measure(category, of: dimension, contents: contents)
        } else {
          variable.categories.append(.init(dimension: dimension.label, label: category.label))
        }
      }
      if variable.unit.isEmpty, !Self.isShare(variable.measure) { variable.unit = cube.unit }
      if variable.unit.isEmpty {
        variable.unit = UnitText.unit(of: variable.measure, known: unitSpellings)
      }
      variable.decimals = decimals ?? cube.decimals ?? shown[index]
      return variable
    }
    var numbers: [String: Int32] = [:]
    measure = all.map { variable in
      let number = numbers[variable.measure] ?? Int32(numbers.count)
      numbers[variable.measure] = number
      return number
    }
  }

  /// The name of a measure; the parts that PCAxis computes get the name of what they are parts of.
  private static func measure(
    _ category: Cube.Category,
    of dimension: Cube.Dimension,
    contents: String
  ) -> String {
    dimension.label == "$$SORT" ? "\(contents), \(category.label)" : category.label
  }

  /// What all cells count, for a cube without a dimension of measures: what the file says, else what
  /// its title says.
  private static func contents(of cube: Cube, subject: String) -> String {
    var text = cube.contents
    let number = text.prefix { $0.isASCII && $0.isNumber }
    let behind = text.dropFirst(number.count)
    if number.count == 5, behind.first == ":" { text = String(behind.dropFirst()) }
    while let last = text.last, last == "," || last.isWhitespace { text.removeLast() }
    text = text.tidied
    return text.isEmpty ? subject : text
  }

  /// Whether a name says that its numbers are shares, whatever the unit of the table.
  static func isShare(_ name: String) -> Bool {
    let folded = name.lowercased()
    return ["per cent", "percent", "prosent", "procent", "%"].contains { folded.contains($0) }
  }

  /// The most decimals seen in the cells of each variable, for files that do not tell.
  private static func decimalsSeen(_ cube: Cube, axes: CubeAxes, others: [Int]) -> [Int] {
    let count = others.reduce(1) { $0 * cube.dimensions[$1].categories.count }
    var seen = [Int](repeating: 0, count: count)
    var cursor = CubeCursor(cube, axes: axes)
    for (cell, value) in cube.values.enumerated() {
      let variable = cursor.place(of: cell).variable
      if !value.isNaN { seen[variable] = max(seen[variable], DecimalText.decimals(of: value)) }
    }
    return seen
  }
}
