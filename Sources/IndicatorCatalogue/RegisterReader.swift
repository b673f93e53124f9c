import IndicatorModel

/// Reads the register of regions from its six CSV files; the last two may be left out.
struct RegisterReader {
  /// The folder of reference data.
  let folder: DatasetFolder
  /// Takes what is wrong.
  let problems: ProblemCollector

  /// The register; without what is wrong, which is told.
  func register() -> RegionRegister {
    let country = Region(code: Region.countryCode, name: "Hele landet", level: .country)
    let counties = regions(
      "regions/fylker.csv",
      columns: ["code", "name", "valid_from", "valid_to", "ssb_label"],
      digits: [2],
      counties: nil
    )
    let municipalities = regions(
      "regions/kommuner.csv",
      columns: ["code", "name", "valid_from", "valid_to", "county_code"],
      digits: [4, 6],
      counties: Set(counties.map(\.code))
    )
    let regions = [country] + counties + municipalities
    let codes = Set(regions.map(\.code))
    return RegionRegister(
      regions: regions,
      changes: changes(codes: codes),
      memberships: memberships(codes: codes),
      splitShares: splitShares(codes: codes),
      restorations: restorations(codes: codes)
    )
  }

  private func regions(
    _ path: String,
    columns: [String],
    digits: Set<Int>,
    counties: Set<String>?
  ) -> [Region] {
    guard let table = table(path, columns: columns) else { return [] }
    var regions: [Region] = []
    var lines: [String: [(region: Region, row: RegisterTable.Row)]] = [:]
    for row in table.rows {
      let code = table.code("code", of: row, digits: digits)
      let name = table.text("name", of: row)
      let from = table.date("valid_from", of: row)
      let to = table.date("valid_to", of: row)
      if let from, let to, to <= from {
        table.report(
          .contradiction("\(to) is not after valid_from, \(from); correct one"),
          in: "valid_to",
          of: row
        )
      }
      var county: String?
      if let counties {
        county = table.text("county_code", of: row)
        if let county, !counties.contains(county) {
          table.report(
            .unknownReference(county, to: "county in fylker.csv", known: counties.sorted()),
            in: "county_code",
            of: row
          )
        }
      }
      guard let code, let name else { continue }
      let region = Region(
        code: code,
        name: name,
        level: Self.level(of: code),
        validFrom: from,
        validTo: to,
        countyCode: county,
        otherNames: otherNames(
          of: row,
          named: name,
          in: table,
          hasLabel: columns.contains("ssb_label")
        )
      )
      // A code that means two places on one day would make every figure for it a guess.
      if let other = lines[code]?.first(where: { Self.overlap($0.region, region) }) {
        table.report(
          .contradiction(
            "\(code) is valid at the same time as \(other.region.name) in line \(other.row.line);"
              + " correct one"
          ),
          in: "valid_from",
          of: row
        )
      }
      lines[code, default: []].append((region, row))
      regions.append(region)
    }
    return regions
  }

  /// The label that Statistics Norway shows, where it says more than the name.
  private func otherNames(
    of row: RegisterTable.Row,
    named name: String,
    in table: RegisterTable,
    hasLabel: Bool
  ) -> [String] {
    guard hasLabel else { return [] }
    let label = table.cell("ssb_label", of: row)
    return label.isEmpty || label == name ? [] : [label]
  }

  private func changes(codes: Set<String>) -> [RegionChange] {
    let columns = ["date", "old_code", "new_code", "kind", "note"]
    guard let table = table("regions/endringer.csv", columns: columns) else { return [] }
    return table.rows.compactMap { row in
      let date = table.date("date", of: row)
      if table.cell("date", of: row).isEmpty {
        table.report(
          .wrongShape(found: "empty", expected: "a day as YYYY-MM-DD"),
          in: "date",
          of: row
        )
      }
      let old = known("old_code", of: row, in: table, codes: codes)
      let new = known("new_code", of: row, in: table, codes: codes)
      let word = table.cell("kind", of: row)
      let kind = RegionChange.Kind(rawValue: word)
      if kind == nil {
        table.report(
          .unknownWord(word, allowed: RegionChange.Kind.allCases.map(\.rawValue)),
          in: "kind",
          of: row
        )
      }
      guard let date, let old, let new, let kind else { return nil }
      return RegionChange(
        date: date,
        oldCode: old,
        newCode: new,
        kind: kind,
        note: table.cell("note", of: row)
      )
    }
  }

  private func memberships(codes: Set<String>) -> [RegionGroupMembership] {
    let columns = ["code", "year", "kostragruppe", "basis"]
    guard let table = table("regions/kostragrupper.csv", columns: columns) else { return [] }
    var lines: [String: Int] = [:]
    return table.rows.compactMap { row in
      let code = known("code", of: row, in: table, codes: codes)
      let year = table.code("year", of: row, digits: [4]).flatMap(Int.init)
      let group = table.code("kostragruppe", of: row, digits: [2])
      guard let code, let year, let group else { return nil }
      if let first = lines.updateValue(row.line, forKey: "\(code) \(year)") {
        table.report(
          .contradiction("\(code) is in a group for \(year) in line \(first) already; remove one"),
          in: "code",
          of: row
        )
      }
      return RegionGroupMembership(
        code: code,
        year: year,
        group: group,
        basis: table.cell("basis", of: row)
      )
    }
  }

  /// A code of two, four or six digits that the register has.
  func known(
    _ column: String,
    of row: RegisterTable.Row,
    in table: RegisterTable,
    codes: Set<String>
  ) -> String? {
    guard let code = table.code(column, of: row, digits: [2, 4, 6]) else { return nil }
    if codes.contains(code) { return code }
    // Codes that differ by one digit are other places, so there is no nearest one.
    table.report(.unknownReference(code, to: "region", known: []), in: column, of: row)
    return nil
  }

  func table(_ path: String, columns: [String]) -> RegisterTable? {
    folder.file(path, problems: problems).flatMap {
      RegisterTable($0, columns: columns, problems: problems)
    }
  }

  /// The kind of place by the length of its code; a code of nines means no place.
  private static func level(of code: String) -> Region.Level {
    if code == "99" || code == "9999" { return .unknownPlace }
    return switch code.utf8.count {
    case 2: .county
    case 4: .municipality
    default: .district
    }
  }

  private static func overlap(_ left: Region, _ right: Region) -> Bool {
    let leftIsBefore = left.validTo.map { to in right.validFrom.map { to <= $0 } ?? false } ?? false
    let rightIsBefore =
      right.validTo.map { to in left.validFrom.map { to <= $0 } ?? false } ?? false
    return !leftIsBefore && !rightIsBefore
  }
}
