internal import GRDB

extension IndicatorStore {
  /// Those of some texts that are codes of regions that some imported series is about.
  package func regionCodes(among texts: [String]) throws -> Set<String> {
    var codes: Set<String> = []
    try read { database in
      let rows = try RawStatement(
        "SELECT code FROM place NOT INDEXED WHERE code IN (SELECT value FROM json_each(?))",
        on: database
      )
      rows.bind(try StoredJSON.text(texts), at: 1)
      try rows.forEachRow { codes.insert($0.text(0) ?? "") }
    }
    return codes
  }
}
