package import DelimitedText
package import IndicatorModel

/// What a user tells of a file in place of what would be guessed.
package struct ImportOptions: Sendable {
  /// The encoding; `nil` to find it, as for all that follow.
  package var encoding: TextEncoding?
  /// The byte between cells.
  package var delimiter: UInt8?
  /// The sign before decimals.
  package var decimalMark: DecimalMark?
  /// The legend of signs.
  package var legend: SymbolLegend?
  /// How many lines stand before the header.
  package var skippedRows: Int?
  /// How many header lines the table has; 0 for none.
  package var headerRows: Int?
  /// The sheet of a workbook, by name or number.
  package var sheet: String?
  /// The header or number of the column with regions.
  package var regionColumn: String?
  /// The header or number of the column with periods.
  package var periodColumn: String?
  /// The headers or numbers of the columns with values.
  package var valueColumns: [String] = []
  /// The headers or numbers of columns to leave out.
  package var ignoredColumns: [String] = []
  /// Publisher, table, title, and the region, period, measure and unit of all values, where the
  /// file does not say them.
  package var note = SourceNote(file: "")
  /// Whether rows that cannot be read are left out instead of refusing the file.
  package var skipsBadRows = false
  /// How large the parts of a text may be.
  package var limits = TextLimits()
  /// The most different regions, and the most combinations of measure and categories, that a table
  /// may have; text of another kind would make as many series as it has rows.
  package var categoryLimit = 100_000
  /// The spellings of known units, in lower case.
  package var unitSpellings: Set<String> = []
  /// The regions that codes and names are held against.
  package var register = RegionRegister.empty

  /// Makes options that leave everything to be found.
  package init() {}

  /// The encodings, by the names that users read.
  package static var encodingNames: [String] { TextEncoding.allCases.map(\.rawValue) }

  /// Sets the encoding by any of its names.
  ///
  /// - Parameter name: `UTF-8`, `latin1`, `cp1252` and the like.
  /// - Returns: Whether the name is known.
  package mutating func setEncoding(named name: String) -> Bool {
    guard let found = TextEncoding(named: name) else { return false }
    encoding = found
    return true
  }

  /// Sets how large the parts of a text may be; `nil` leaves a limit as it is.
  ///
  /// - Parameters:
  ///   - cellBytes: The most bytes in one cell.
  ///   - rowBytes: The most bytes in one row.
  ///   - columns: The most cells in one row.
  package mutating func setLimits(cellBytes: Int?, rowBytes: Int?, columns: Int?) {
    limits = TextLimits(
      cellBytes: cellBytes ?? limits.cellBytes,
      rowBytes: rowBytes ?? limits.rowBytes,
      columns: columns ?? limits.columns
    )
  }
}
