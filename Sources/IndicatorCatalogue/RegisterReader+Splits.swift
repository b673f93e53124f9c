import IndicatorModel

/// How divided municipalities are followed. Both files may be missing: a folder of reference data
/// that knows no division is whole without them.
extension RegisterReader {
  /// The estimated shares of the successors of divided municipalities.
  func splitShares(codes: Set<String>) -> [RegionSplitShare] {
    let columns = [
      "date", "old_code", "new_code", "weight", "weight_alt", "weight_ssb", "basis",
    ]
    guard let table = optionalTable("regions/delingsvekter.csv", columns: columns) else {
      return []
    }
    return table.rows.compactMap { row in
      let date = table.date("date", of: row)
      let old = known("old_code", of: row, in: table, codes: codes)
      let new = known("new_code", of: row, in: table, codes: codes)
      let weight = share("weight", of: row, in: table)
      let alternative = share("weight_alt", of: row, in: table)
      let official =
        table.cell("weight_ssb", of: row).isEmpty ? nil : share("weight_ssb", of: row, in: table)
      guard let date, let old, let new, let weight, let alternative else { return nil }
      return RegionSplitShare(
        date: date,
        oldCode: old,
        newCode: new,
        weight: weight,
        alternativeWeight: alternative,
        officialWeight: official,
        basis: table.cell("basis", of: row)
      )
    }
  }

  /// The municipalities that came back within their old borders, from the list that leads every
  /// number to its latest one.
  func restorations(codes: Set<String>) -> [RegionRestoration] {
    let columns = ["code", "code_2024", "weight", "method"]
    guard let table = optionalTable("regions/serie2024.csv", columns: columns) else { return [] }
    let methods = ["gjeldende", "entydig", "gjenoppstått", "delt"]
    return table.rows.compactMap { row in
      let old = known("code", of: row, in: table, codes: codes)
      let new = known("code_2024", of: row, in: table, codes: codes)
      let method = table.cell("method", of: row)
      if !methods.contains(method) {
        table.report(.unknownWord(method, allowed: methods), in: "method", of: row)
      }
      guard method == "gjenoppstått", let old, let new else { return nil }
      return RegionRestoration(oldCode: old, newCode: new)
    }
  }

  private func optionalTable(_ path: String, columns: [String]) -> RegisterTable? {
    folder.files.contains { $0.path == path } ? table(path, columns: columns) : nil
  }

  /// A share from 0 to 1 with a decimal point.
  private func share(
    _ column: String,
    of row: RegisterTable.Row,
    in table: RegisterTable
  ) -> Double? {
    let text = table.cell(column, of: row)
    if let share = Double(text), (0...1).contains(share) { return share }
    table.report(.malformed(text, expected: "a share from 0 to 1"), in: column, of: row)
    return nil
  }
}
