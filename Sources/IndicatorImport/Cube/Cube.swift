package import IndicatorModel

/// A table as JSON-stat and PC-Axis hold it: ordered dimensions and one cell for each combination.
///
/// Cells stand in row-major order, the last dimension fastest. They are two plain columns of
/// numbers, so that a table of a million cells costs some megabytes and no text for each cell.
package struct Cube: Hashable, Sendable {
  /// What a dimension counts along.
  package enum Role: String, Hashable, Sendable {
    /// Periods.
    case time
    /// Places.
    case region
    /// What is measured: each category has its own unit.
    case measure
  }

  /// One value of a dimension.
  package struct Category: Hashable, Sendable {
    /// The code; the label where the file gives no codes.
    package var code: String
    /// The text; the code where the file gives no texts.
    package var label: String
    /// The unit of the cells under it; empty if the file names none.
    package var unit: String
    /// The decimals the source shows; `nil` if the file does not say.
    package var decimals: Int?

    /// Makes a category.
    package init(code: String, label: String, unit: String = "", decimals: Int? = nil) {
      self.code = code
      self.label = label
      self.unit = unit
      self.decimals = decimals
    }
  }

  /// One axis of the table.
  package struct Dimension: Hashable, Sendable {
    /// The code, which does not depend on language.
    package var code: String
    /// The name as printed.
    package var label: String
    /// What it counts along, if the file says so.
    package var role: Role?
    /// Its categories, in the order of the cells.
    package var categories: [Category]
    /// Whether the file gives texts beside the codes.
    package var hasLabels: Bool

    /// Makes a dimension.
    package init(
      code: String,
      label: String,
      role: Role? = nil,
      categories: [Category],
      hasLabels: Bool = true
    ) {
      self.code = code
      self.label = label
      self.role = role
      self.categories = categories
      self.hasLabels = hasLabels
    }
  }

  /// The dimensions, slowest first.
  package var dimensions: [Dimension]
  /// One number for each cell; not a number where there is none.
  package var values: [Double]
  /// For each cell the index of its mark in ``markTexts``, or -1; empty if no cell has a mark.
  package var marks: [Int16] = []
  /// The marks met, as the source shows them; an empty one means an empty cell.
  package var markTexts: [String] = []
  /// What the file itself says of marks: the mark and its explanation.
  package var legend: [LegendEntry] = []
  /// Marks that stood as texts among the numbers and not in a column of statuses; one of them that
  /// no legend knows is a mistake.
  package var printedMarks: Set<String> = []
  /// The title.
  package var title = ""
  /// What the table counts, without its dimensions; empty if not told.
  package var contents = ""
  /// The table number or name.
  package var table = ""
  /// The publisher, as the file spells it.
  package var source = ""
  /// When the publisher last changed it, as printed.
  package var updated = ""
  /// The language of the texts, by its code; empty if not told.
  package var language = ""
  /// The unit of all cells, where the categories name none.
  package var unit = ""
  /// The decimals shown of all cells, where the categories name none.
  package var decimals: Int?
  /// Footnotes of the table, its dimensions and categories.
  package var notes: [String] = []
  /// What was noticed while reading.
  package var findings: [Finding] = []

  /// A mark with the explanation the file gives of it.
  package struct LegendEntry: Hashable, Sendable {
    /// The mark as shown.
    package var symbol: String
    /// The explanation.
    package var text: String
    /// Makes an entry.
    package init(symbol: String, text: String) {
      self.symbol = symbol
      self.text = text
    }
  }

  /// Makes a cube.
  package init(dimensions: [Dimension], values: [Double]) {
    self.dimensions = dimensions
    self.values = values
  }

  /// The number of categories of each dimension.
  package var size: [Int] { dimensions.map(\.categories.count) }

  /// The product of sizes, or `nil` where it does not fit in an integer.
  package static func cellCount(of size: [Int]) -> Int? {
    var product = 1
    for length in size {
      let (next, overflow) = product.multipliedReportingOverflow(by: length)
      guard !overflow, length >= 0 else { return nil }
      product = next
    }
    return product
  }

  /// The category indices of a cell, one for each dimension.
  package func position(of cell: Int) -> [Int] {
    var rest = cell
    var position = [Int](repeating: 0, count: dimensions.count)
    for axis in dimensions.indices.reversed() {
      let length = max(1, dimensions[axis].categories.count)
      position[axis] = rest % length
      rest /= length
    }
    return position
  }

  /// The mark of a cell, or `nil` if it has none.
  package func mark(of cell: Int) -> String? {
    guard cell < marks.count, marks[cell] >= 0 else { return nil }
    return markTexts[Int(marks[cell])]
  }
}
