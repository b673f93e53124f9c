import IndicatorModel

extension TablePlanner {
  /// The table's description.
  func dataset(_ plan: TablePlan) -> Dataset {
    let dimensions = plan.columns.compactMap { column -> String? in
      switch column.role {
      case .region, .period, .measure, .dimension: column.name
      default: nil
      }
    }
    return Dataset(
      code: description.code(path: path),
      publisher: evidence?.legend.publisher ?? description.publisher,
      table: description.table,
      title: description.title,
      dimensions: dimensions,
      sourceLine: options.note.sourceLine ?? "",
      licence: options.note.licence ?? "",
      updated: updated
    )
  }
}
