/// One observation in the database's own numbers, on its way into the table.
///
/// 32 bytes of plain numbers, so that a window of them can be sorted, written to a file and read
/// back as it is.
struct IncomingCell: BitwiseCopyable {
  /// The key of the table: the series above, the packed period in the lower bits.
  var key: Int64
  /// The value; not a number where there is none.
  var value: Double
  /// The upper end of an interval; not a number where there is none.
  var upperValue: Double
  /// The line in the file, from one.
  var row: Int32
  /// Index of the symbol among those the import has met, or ``noSymbol``.
  var symbol: Int16
  /// The number that stands for the precision in the database, 0 for exact.
  var precision: UInt8

  /// The index that stands for a plain number.
  static let noSymbol: Int16 = -1

  /// The key of a series' cell in a period.
  static func key(series: UInt32, period: Int32) -> Int64 {
    Int64(series) << Int64(Schema.periodBits) | Int64(period)
  }

  /// The number of the series.
  var series: UInt32 { UInt32(truncatingIfNeeded: key >> Int64(Schema.periodBits)) }

  /// The packed period.
  var period: Int32 {
    Int32(truncatingIfNeeded: key & (1 << Int64(Schema.periodBits) - 1))
  }

  /// Whether the order of the key, and within a key of the file, puts this cell first.
  func precedes(_ other: IncomingCell) -> Bool {
    key == other.key ? row < other.row : key < other.key
  }

  /// Whether two cells state the same.
  func states(_ other: IncomingCell) -> Bool {
    Self.isSame(value, other.value) && Self.isSame(upperValue, other.upperValue)
      && symbol == other.symbol && precision == other.precision
  }

  /// Whether two numbers are equal, or both are none.
  static func isSame(_ left: Double, _ right: Double) -> Bool {
    left == right || (left.isNaN && right.isNaN)
  }
}
