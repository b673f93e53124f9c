import IndicatorModel

/// How a table lies: what each column is, where the rows of data begin, how numbers are written.
struct TablePlan {
  /// What a column is.
  enum Role: Hashable {
    /// The region: code, name or both.
    case region
    /// The region's name, where the code stands in another column.
    case regionName
    /// The period.
    case period
    /// Which part of the year the period is, where the year stands elsewhere.
    case periodPart
    /// The name of what is measured.
    case measure
    /// A further dimension.
    case dimension
    /// Values.
    case value
    /// The word for how exact the value in the row is.
    case precision
    /// The upper end of the value in the row.
    case upperValue
    /// The sign beside the values in the row: a publisher's, or a code of SDMX.
    case sign
    /// The unit of the value in the row.
    case unit
    /// Left out: running numbers, empty, or told by the region.
    case ignored
  }

  /// A column.
  struct Column {
    /// What it is.
    var role: Role
    /// Its name.
    var name: String
    /// The constant parts that its header gives to its values; for values only.
    var header = HeaderCell(rows: [])
    /// The part of the year that its header names, where the year stands elsewhere; for values only.
    var periodPart: PeriodPart?
    /// The region that its header names; for values only.
    var region: RegionReference?
    /// The measure that its values are of; `nil` where a column of the row tells.
    var measure: String?
    /// The unit of its values, as far as the header tells.
    var unit = ""
    /// The categories that its header gives.
    var categories: [Variable.Category] = []
  }

  /// The title lines before the table.
  var titles: [String]
  /// How many rows stand before the first row of data.
  var rowsBeforeData: Int
  /// The columns; cells behind them must be empty.
  var columns: [Column]
  /// Whether empty keys repeat those above.
  var fillsDown: Bool
  /// The columns whose keys stand in rows of their own, where empty keys repeat those above.
  var headingColumns: Set<Int> = []
  /// Whether the unit of a row tells what is measured: persons and percent of the same thing.
  var unitsDiffer = false
  /// The most cells a row may have, empty ones at the end among them.
  var widest = Int.max
  /// How numbers are written.
  var numberFormat: NumberFormat
  /// What signs mean.
  var legend: SymbolLegend
  /// Whether nothing says that the legend is the publisher's.
  var assumesLegend = false
  /// How `2010-11` is meant.
  var hyphens: PeriodText.HyphenStyle
  /// What a column of parts of the year counts.
  var partFrequency: TimePeriod.Frequency?
  /// Whether dates stand for their years.
  var readsDatesAsYears = false
  /// The region of all values, where no column tells.
  var fixedRegion: RegionReference?
  /// The period of all values, where no column tells.
  var fixedPeriod: TimePeriod?
  /// The measure of all values, where neither column nor header tells.
  var fixedMeasure: String
  /// The unit of all values that the user tells; empty where the file's own count.
  var fixedUnit = ""
  /// The spellings of known units, in lower case.
  var unitSpellings: Set<String> = []
  /// Whether region codes of one and three digits have lost a zero in front.
  var restoresZeros = false
  /// Whether such codes may have lost a zero, but nothing says so.
  var doubtsZeros = false
  /// The layout's name: `long`, `wide`, `crosstab`, `stepped`.
  var layout: String

  /// The columns of a role, from zero.
  func indexes(of role: Role) -> [Int] { columns.indices.filter { columns[$0].role == role } }
}
