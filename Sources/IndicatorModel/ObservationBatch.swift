/// One measure with the categories of every dimension but region and time.
package struct Variable: Hashable, Sendable {
  /// A dimension with its category.
  package struct Category: Hashable, Sendable {
    /// The dimension, as printed.
    package var dimension: String
    /// The category, as printed.
    package var label: String
    /// Makes a category.
    package init(dimension: String, label: String) {
      self.dimension = dimension
      self.label = label
    }
  }

  /// The measure (statistikkvariabel), as printed.
  package var measure: String
  /// The unit, as printed; empty if the file names none.
  package var unit: String
  /// The most decimals seen.
  package var decimals: Int
  /// The categories, in the order of the file's dimensions.
  package var categories: [Category]

  /// Makes a variable.
  package init(measure: String, unit: String = "", decimals: Int = 0, categories: [Category] = []) {
    self.measure = measure
    self.unit = unit
    self.decimals = decimals
    self.categories = categories
  }

  /// The categories as one line.
  package var breakdown: String {
    categories.map { "\($0.dimension): \($0.label)" }.joined(separator: "; ")
  }
}

/// A region as a file names it.
package struct RegionReference: Hashable, Sendable {
  /// The code with its zeros; empty where the file gives none and the register knows none.
  package var code: String
  /// The name as printed; empty where the file gives none.
  package var name: String
  /// Makes a reference.
  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }
}

/// Some of a file's observations, with the texts they refer to in dictionaries.
///
/// A reader hands over batches of some thousand rows, so that memory does not grow with the file.
/// Dictionaries only grow: an index means the same in every later batch of the same file.
package struct ObservationBatch: Sendable {
  /// Variables first met in this batch; they follow those of earlier batches.
  package var newVariables: [Variable] = []
  /// Regions first met in this batch.
  package var newRegions: [RegionReference] = []
  /// Symbols first met in this batch, with the status each means.
  package var newSymbols: [SymbolMeaning] = []
  /// Decimals of variables of earlier batches (by index) that turned out to have more.
  package var raisedDecimals: [Int: Int] = [:]
  /// The observations, in the order of the file.
  package var cells: [Cell] = []
  /// Precision of the cells (index in this batch) that are not exact; the upper end of intervals.
  package var imprecise: [Int: Imprecision] = [:]

  /// A precision that is not exact.
  package struct Imprecision: Hashable, Sendable {
    /// The word.
    package var precision: Precision
    /// The upper end, for intervals.
    package var upperValue: Double?
    /// Makes an imprecision.
    package init(precision: Precision, upperValue: Double? = nil) {
      self.precision = precision
      self.upperValue = upperValue
    }
  }

  /// Makes an empty batch.
  package init() {}

  /// How many observations it holds.
  package var count: Int { cells.count }

  /// One observation, in the numbers of the dictionaries.
  package struct Cell: BitwiseCopyable, Hashable, Sendable {
    /// Index of the variable.
    package var variable: Int32
    /// Index of the region.
    package var region: Int32
    /// ``TimePeriod/packed``.
    package var period: Int32
    /// The line in the file, from one.
    package var row: Int32
    /// The value; not a number where there is none.
    package var value: Double
    /// Index of the symbol, or -1 for a plain number.
    package var symbol: Int16

    /// Makes a cell.
    @inlinable @inline(__always) package init(
      variable: Int32,
      region: Int32,
      period: Int32,
      row: Int32,
      value: Double,
      symbol: Int16
    ) {
      self.variable = variable
      self.region = region
      self.period = period
      self.row = row
      self.value = value
      self.symbol = symbol
    }
  }
}

/// What a source's printed sign stands for.
package struct SymbolMeaning: Hashable, Sendable {
  /// The sign as printed; empty for an empty cell.
  package var symbol: String
  /// The status it means.
  package var status: ObservationStatus
  /// Makes a meaning.
  package init(symbol: String, status: ObservationStatus) {
    self.symbol = symbol
    self.status = status
  }
}
