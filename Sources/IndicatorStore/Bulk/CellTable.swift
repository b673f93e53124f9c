internal import GRDB
internal import GRDBSQLite

/// A table in SQL whose rows are a piece of memory: `SELECT … FROM incomingCell`.
///
/// One `INSERT … SELECT` from it stores many thousand cells in one step of SQLite's machine, which
/// costs less than half of a step for every cell. The table is eponymous (it needs no `CREATE`), can
/// only be scanned from beginning to end, and exists on one connection for one import.
@safe final class CellTable {
  /// What the table's rows are at the moment.
  @unsafe private struct Source {
    var cells: UnsafePointer<IncomingCell>?
    var count: Int
    var symbols: UnsafeMutablePointer<Int64>
  }

  /// SQLite's view of the table, which must begin with SQLite's own part.
  @unsafe private struct Table {
    var base: sqlite3_vtab
    var source: UnsafeMutablePointer<Source>
  }

  /// A scan of the table, which must begin with SQLite's own part.
  @unsafe private struct Cursor {
    var base: sqlite3_vtab_cursor
    var cell: UnsafePointer<IncomingCell>?
    var end: UnsafePointer<IncomingCell>?
    var symbols: UnsafeMutablePointer<Int64>
  }

  private static let name = "incomingCell"
  private let connection: OpaquePointer
  private let source: UnsafeMutablePointer<Source>

  /// The functions of the table; never freed, for SQLite lets go of a table only some time after its
  /// last statement.
  private nonisolated(unsafe) static let module: UnsafeMutablePointer<sqlite3_module> = {
    let module = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
    unsafe module.initialize(to: makeModule())
    return unsafe module
  }()

  /// Makes the table on a connection.
  init(on database: Database) throws {
    guard let connection = unsafe database.sqliteConnection else {
      throw DatabaseError(resultCode: .SQLITE_MISUSE, message: "the connection is closed")
    }
    unsafe self.connection = connection
    unsafe source = .allocate(capacity: 1)
    let symbols = UnsafeMutablePointer<Int64>.allocate(capacity: Int(Int16.max) + 1)
    unsafe symbols.initialize(repeating: 0, count: Int(Int16.max) + 1)
    unsafe source.initialize(to: Source(cells: nil, count: 0, symbols: symbols))
    let code = unsafe sqlite3_create_module_v2(connection, Self.name, Self.module, source, nil)
    guard code == SQLITE_OK else {
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: "the bulk table cannot be made"
      )
    }
  }

  deinit {
    unsafe sqlite3_create_module_v2(connection, Self.name, nil, nil, nil)
    unsafe source.pointee.symbols.deallocate()
    unsafe source.deallocate()
  }

  /// Tells the number that a symbol has in the database.
  func setSymbol(_ index: Int16, to id: Int64) {
    unsafe source.pointee.symbols[Int(index)] = id
  }

  /// Runs a statement while the table has these rows.
  func with(_ cells: UnsafeMutableBufferPointer<IncomingCell>, run statement: RawStatement) throws {
    unsafe source.pointee.cells = unsafe UnsafePointer(cells.baseAddress)
    unsafe source.pointee.count = cells.count
    defer { unsafe source.pointee.count = 0 }
    try statement.run()
  }

  private static func makeModule() -> sqlite3_module {
    var module = sqlite3_module()
    unsafe module.xConnect = { connection, source, _, _, table, _ in
      let code = unsafe sqlite3_declare_vtab(
        connection,
        "CREATE TABLE x (cell, value, upperValue, precision, symbol, sourceRow)"
      )
      guard code == SQLITE_OK, let source = unsafe source else { return code }
      let made = UnsafeMutablePointer<Table>.allocate(capacity: 1)
      unsafe made.initialize(
        to: Table(
          base: sqlite3_vtab(),
          source: source.assumingMemoryBound(to: Source.self)
        )
      )
      unsafe table?.pointee = unsafe UnsafeMutableRawPointer(made).assumingMemoryBound(
        to: sqlite3_vtab.self
      )
      return SQLITE_OK
    }
    unsafe module.xDisconnect = { table in
      unsafe UnsafeMutableRawPointer(table)?.assumingMemoryBound(to: Table.self).deallocate()
      return SQLITE_OK
    }
    unsafe module.xBestIndex = { _, plan in
      unsafe plan?.pointee.estimatedCost = 1e6
      unsafe plan?.pointee.estimatedRows = 1_000_000
      return SQLITE_OK
    }
    unsafe module.xOpen = { table, cursor in
      guard let table = unsafe UnsafeMutableRawPointer(table)?.assumingMemoryBound(to: Table.self)
      else { return SQLITE_MISUSE }
      let made = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
      unsafe made.initialize(
        to: Cursor(
          base: sqlite3_vtab_cursor(),
          cell: nil,
          end: nil,
          symbols: table.pointee.source.pointee.symbols
        )
      )
      unsafe cursor?.pointee = unsafe UnsafeMutableRawPointer(made).assumingMemoryBound(
        to: sqlite3_vtab_cursor.self
      )
      return SQLITE_OK
    }
    unsafe module.xClose = { cursor in
      unsafe UnsafeMutableRawPointer(cursor)?.assumingMemoryBound(to: Cursor.self).deallocate()
      return SQLITE_OK
    }
    unsafe module.xFilter = { cursor, _, _, _, _ in
      guard let cursor = unsafe CellTable.cursor(cursor),
        let table = unsafe UnsafeMutableRawPointer(cursor.pointee.base.pVtab)?
          .assumingMemoryBound(to: Table.self)
      else { return SQLITE_MISUSE }
      let source = unsafe table.pointee.source
      unsafe cursor.pointee.cell = unsafe source.pointee.cells
      unsafe cursor.pointee.end = unsafe source.pointee.cells.map {
        unsafe $0 + source.pointee.count
      }
      return SQLITE_OK
    }
    unsafe module.xNext = { cursor in
      guard let cursor = unsafe CellTable.cursor(cursor) else { return SQLITE_MISUSE }
      unsafe cursor.pointee.cell = unsafe cursor.pointee.cell?.successor()
      return SQLITE_OK
    }
    unsafe module.xEof = { cursor in
      guard let cursor = unsafe CellTable.cursor(cursor) else { return 1 }
      return unsafe cursor.pointee.cell == cursor.pointee.end ? 1 : 0
    }
    unsafe module.xColumn = { cursor, result, column in
      guard let cursor = unsafe CellTable.cursor(cursor), let cell = unsafe cursor.pointee.cell
      else {
        return SQLITE_MISUSE
      }
      switch column {
      case 0: unsafe sqlite3_result_int64(result, cell.pointee.key)
      case 1: unsafe CellTable.give(cell.pointee.value, to: result)
      case 2: unsafe CellTable.give(cell.pointee.upperValue, to: result)
      case 3:
        let precision = unsafe cell.pointee.precision
        if precision > 0 { unsafe sqlite3_result_int64(result, Int64(precision)) }
      case 4:
        let symbol = unsafe cell.pointee.symbol
        if symbol >= 0 {
          unsafe sqlite3_result_int64(result, cursor.pointee.symbols[Int(symbol)])
        }
      default: unsafe sqlite3_result_int64(result, Int64(cell.pointee.row))
      }
      return SQLITE_OK
    }
    unsafe module.xRowid = { cursor, row in
      guard let cursor = unsafe CellTable.cursor(cursor), let cell = unsafe cursor.pointee.cell
      else {
        return SQLITE_MISUSE
      }
      unsafe row?.pointee = unsafe Int64(cell.pointee.row)
      return SQLITE_OK
    }
    return module
  }

  @inline(__always)
  private static func cursor(
    _ base: UnsafeMutablePointer<sqlite3_vtab_cursor>?
  ) -> UnsafeMutablePointer<Cursor>? {
    unsafe UnsafeMutableRawPointer(base)?.assumingMemoryBound(to: Cursor.self)
  }

  /// Gives SQLite a number, or NULL for none; whole numbers as integers, which take less room.
  @inline(__always)
  private static func give(_ value: Double, to result: OpaquePointer?) {
    if let whole = Int64(exactly: value), abs(whole) < 1 << 47 {
      unsafe sqlite3_result_int64(result, whole)
    } else {
      // SQLite itself takes a NaN for NULL.
      unsafe sqlite3_result_double(result, value)
    }
  }
}
