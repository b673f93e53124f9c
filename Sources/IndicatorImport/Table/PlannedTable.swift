import IndicatorModel

/// A table that was understood, with the rows that it is read from.
struct PlannedTable {
  var planner: TablePlanner
  var plan: TablePlan
  var rows: any RowSource

  /// Understands the table of a sheet or text file; several, where such of the same form lie side by
  /// side.
  ///
  /// - Parameters:
  ///   - rows: The rows.
  ///   - planner: Makes the planner for a sample of rows.
  /// - Returns: The tables, from left, and what is said of their lying side by side.
  /// - Throws: ``ImportError`` where there is no table that can be understood.
  static func all(
    in rows: any RowSource,
    _ planner: (TableSample) throws(ImportError) -> TablePlanner
  ) throws -> (tables: [PlannedTable], findings: [Finding]) {
    let sample = try TableSample(of: rows)
    var whole = try planner(sample)
    if let sides = SideTables(sample, whole.outline),
      let tables = try? sides.taken.map({ columns in
        let first = whole.outline.headers.lowerBound
        var planner = try planner(sample.block(columns, from: first))
        let plan = try planner.plan()
        let isLast = sides.left.isEmpty && columns == sides.taken.last
        let block = BlockRows(source: rows, columns: columns, isLast: isLast)
        return PlannedTable(planner: planner, plan: plan, rows: block)
      })
    {
      return (tables, [sides.finding(file: whole.file)])
    }
    let plan = try whole.plan()
    return ([PlannedTable(planner: whole, plan: plan, rows: rows)], [])
  }

  /// Whether another table has the same columns: most headers are the same, word for word.
  func hasForm(of other: PlannedTable) -> Bool {
    let own = planner.headers
    let others = other.planner.headers
    guard own.count == others.count else { return false }
    let same = zip(own, others).count { $0 == $1 }
    return same * 3 >= own.count * 2
  }

  /// The rows of data in the sample.
  var data: Set<[String]> { Set(planner.data.map { $0.cells.map(\.tidied) }) }
}
