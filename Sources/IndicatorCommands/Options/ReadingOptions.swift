import ArgumentParser
import IndicatorImport

/// What is told of a file in place of what would be guessed.
struct ReadingOptions: ParsableArguments {
  @Option(help: "UTF-8, ISO-8859-1, Windows-1252, UTF-16LE or UTF-16BE.")
  var encoding: String?

  @Option(help: "The sign between cells: semicolon, comma, tab, pipe, or the sign itself.")
  var delimiter: String?

  @Option(help: "The sign before decimals: comma or point.")
  var decimalMark: String?

  @Option(
    help:
      "Whose signs for missing values are used: SSB, Udir, NAV, IMDi, SCB, DST, StatFin, Eurostat."
  )
  var symbols: String?

  @Option(help: "How many lines stand before the header.")
  var skipRows: Int?

  @Option(help: "How many header lines there are; 0 for none.")
  var headerRows: Int?

  @Option(help: "The sheet of a workbook, by name or number.")
  var sheet: String?

  @Option(help: "The column with regions, by header or number.")
  var regionColumn: String?

  @Option(help: "The column with periods, by header or number.")
  var periodColumn: String?

  @Option(
    name: .customLong("value-column"),
    parsing: .upToNextOption,
    help: "The columns with values, by header or number."
  )
  var valueColumns: [String] = []

  @Option(
    name: .customLong("ignore-column"),
    parsing: .upToNextOption,
    help: "Columns to leave out, by header or number."
  )
  var ignoredColumns: [String] = []

  @Option(help: "The most bytes in one cell (default 1 MiB).")
  var maxCellBytes: Int?

  @Option(help: "The most bytes in one row (default 2 MB).")
  var maxRowBytes: Int?

  @Option(help: "The most cells in one row (default 10000).")
  var maxColumns: Int?

  @Option(
    help:
      "The most different regions, and combinations of measure and categories (default 100000)."
  )
  var maxCategories: Int?

  /// The options as the import takes them.
  func options() throws -> ImportOptions {
    var options = ImportOptions()
    if let encoding, !options.setEncoding(named: encoding) {
      throw CommandFailure(
        .usage,
        "--encoding '\(encoding)' is not known; expected \(ImportOptions.encodingNames.joined(separator: ", "))"
      )
    }
    if let delimiter { options.delimiter = try Self.byte(ofDelimiter: delimiter) }
    if let decimalMark {
      switch decimalMark.lowercased() {
      case "comma", "komma", ",": options.decimalMark = .comma
      case "point", "punktum", "punkt", ".": options.decimalMark = .point
      default:
        throw CommandFailure(
          .usage,
          "--decimal-mark '\(decimalMark)' is not known; expected comma or point"
        )
      }
    }
    if let symbols {
      guard
        let legend = SymbolLegend.all.first(where: {
          $0.publisher.lowercased() == symbols.lowercased()
        })
      else {
        throw CommandFailure(
          .usage,
          "--symbols '\(symbols)' is not known; expected \(SymbolLegend.all.map(\.publisher).joined(separator: ", "))"
        )
      }
      options.legend = legend
    }
    options.skippedRows = skipRows
    options.headerRows = headerRows
    options.sheet = sheet
    options.regionColumn = regionColumn
    options.periodColumn = periodColumn
    options.valueColumns = valueColumns
    options.ignoredColumns = ignoredColumns
    options.setLimits(cellBytes: maxCellBytes, rowBytes: maxRowBytes, columns: maxColumns)
    if let maxCategories { options.categoryLimit = maxCategories }
    return options
  }

  private static func byte(ofDelimiter name: String) throws(CommandFailure) -> UInt8 {
    switch name.lowercased() {
    case "semicolon", "semikolon": return 0x3B
    case "comma", "komma": return 0x2C
    case "tab", "tabulator", "\\t": return 0x09
    case "pipe", "strek": return 0x7C
    default:
      guard name.utf8.count == 1, let byte = name.utf8.first, byte != 0x22, byte != 0x0A,
        byte != 0x0D
      else {
        throw CommandFailure(
          .usage,
          "--delimiter '\(name)' is not one sign; expected semicolon, comma, tab, pipe or the sign itself"
        )
      }
      return byte
    }
  }
}
