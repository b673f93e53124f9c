internal import GRDB
package import IndicatorModel

extension IndicatorStore {
  /// Replaces catalogue, agreements and register, and matches what was imported anew.
  ///
  /// Nothing is written where the database already holds the data with this checksum and these
  /// sentences; the file then stays as it is, byte for byte.
  ///
  /// - Parameters:
  ///   - reference: The data.
  ///   - reasonTexts: The sentence for each reason of a verdict, by the reason's code; the view
  ///     `goal_status` shows them.
  /// - Throws: ``StoreError``; nothing is changed then.
  package func write(reference: ReferenceData, reasonTexts: [String: String]) throws {
    if try holds(edition: reference.checksum, reasonTexts: reasonTexts) { return }
    try takingBackOnFailure {
      try queue.writeWithoutTransaction { database in
        try database.inTransaction(.immediate) {
          for table in Self.referenceTables { try database.execute(sql: "DELETE FROM \(table)") }
          try database.insert(reference)
          for (reason, text) in reasonTexts.sorted(by: { $0.key < $1.key }) {
            try database.executePrepared(
              sql: "INSERT INTO reasonText (reason, text) VALUES (?, ?)",
              arguments: [reason, text]
            )
          }
          try database.execute(
            sql: "INSERT OR REPLACE INTO metadata (key, value) VALUES ('datasets', ?)",
            arguments: [reference.checksum]
          )
          try SourceMatching.resolve(database)
          return .commit
        }
      }
    }
  }

  /// Whether ``write(reference:reasonTexts:)`` has nothing to do for the data with a checksum, which
  /// need not even be read then.
  package func holds(edition checksum: String, reasonTexts: [String: String]) throws -> Bool {
    try read { database in
      try Self.checksum(in: database) == checksum && Self.reasonTexts(in: database) == reasonTexts
    }
  }

  /// The catalogue, agreements and register that the database was given last; empty before that.
  package func reference() throws -> ReferenceData {
    try read { database in
      ReferenceData(
        units: try known.units(in: database),
        indicators: try known.indicators(in: database),
        agreements: try known.agreements(in: database),
        register: try known.register(in: database),
        checksum: try Self.checksum(in: database) ?? ""
      )
    }
  }

  /// The units of measurement, in the order of the catalogue.
  package func units() throws -> [UnitMeasure] { try read(known.units) }

  /// The entries of the catalogue, in its order.
  package func indicators() throws -> [Indicator] { try read(known.indicators) }

  /// The agreements with their goals, in order.
  package func agreements() throws -> [Agreement] { try read(known.agreements) }

  /// The regions through time.
  package func register() throws -> RegionRegister { try read(known.register) }

  /// What the register knows of the borders that moved while some codes went on: the codes' places, the
  /// changes that led to them, and the places that these came from.
  ///
  /// It is empty where no border did; `nil` where the whole register is better asked: for many codes,
  /// or where it has been read, or is asked for again and again.
  package func registerOfBorders(of codes: [String]) throws -> RegionRegister? {
    try read { database in try known.registerOfBorders(of: codes, in: database) }
  }

  /// The tables that ``write(reference:reasonTexts:)`` fills; those that refer to others first.
  static let referenceTables = [
    "targetDeadline", "target", "agreementText", "agreement", "indicator", "unit", "region",
    "regionChange", "regionGroup", "regionSplitShare", "regionRestoration", "reasonText",
  ]

  /// The checksum of the edition that the database holds; `nil` where it was never given one.
  static func checksum(in database: Database) throws -> String? {
    try String.fetchOne(database, sql: "SELECT value FROM metadata WHERE key = 'datasets'")
  }

  private static func reasonTexts(in database: Database) throws -> [String: String] {
    let rows = try Row.fetchAll(database, sql: "SELECT reason, text FROM reasonText")
    return Dictionary(rows.map { ($0[0], $0[1]) }, uniquingKeysWith: { first, _ in first })
  }
}
