internal import GRDB

extension IndicatorStore {
  /// The largest database that is looked through as a whole, in bytes.
  private static let smallEnough: Int64 = 16 << 20

  /// The tables that are looked through in a larger one: all but those of the observations, and those
  /// that are looked through when they are first read.
  private static let smallTables =
    [
      "metadata", "dataset", "importRun", "finding", "supersededText", "place", "symbol",
      "precision", "period", "variable",
    ] + referenceTables.filter { !KnownReference.lateTables.contains($0) }

  /// Refuses a damaged database whatever its size, for a command that reads most of it anyway.
  ///
  /// - Throws: ``StoreError/damaged(path:detail:)``.
  package func requireWhole() throws {
    try read { database in
      try Self.quickCheck(database, ["PRAGMA quick_check(1)"], path: path)
      try CellWatch.requireOrder(of: database)
    }
  }

  /// Refuses a database whose pages, columns or definitions are not as we make them.
  ///
  /// A value that cannot be there (NULL in a column that has none) would otherwise end the process,
  /// or worse, be taken for a figure. `quick_check` finds those; it takes a few milliseconds for a
  /// database of some megabytes.
  static func refuseIfDamaged(
    _ database: Database,
    path: String,
    schema: Schema,
    _ search: DamageSearch
  ) throws {
    try refuseIfSchemaDiffers(database, path: path, schema: schema)
    var checks: [String] = []
    func look(through tables: [String], _ check: String = "quick_check") {
      checks += tables.map { "PRAGMA \(check)('\($0)')" }
    }
    if search == .tables {
      look(through: smallTables)
    } else {
      // A quick check does not hold indexes against their tables, and what is looked up in a damaged
      // one is as if it were not there.
      if try isSmall(database) {
        checks = ["PRAGMA quick_check(1)"]
        look(through: ["variable", "place", "series"], "integrity_check")
      } else {
        look(through: smallTables + KnownReference.lateTables)
        look(through: ["variable", "place"], "integrity_check")
      }
    }
    try quickCheck(database, checks, path: path)
  }

  static func isSmall(_ database: Database) throws -> Bool {
    func number(_ pragma: String) throws -> Int64 {
      var number: Int64 = 0
      try RawStatement("PRAGMA \(pragma)", on: database).forEachRow { number = $0.integer(0) }
      return number
    }
    return try number("page_count") * number("page_size") <= smallEnough
  }

  static func quickCheck(_ database: Database, _ checks: [String], path: String) throws {
    for check in checks {
      var answer: String?
      try RawStatement(check, on: database).forEachRow { row in answer = answer ?? row.text(0) }
      guard let answer, answer != "ok" else { continue }
      // SQLite puts the name of the database on a line of its own before what it found.
      let found = answer.split(separator: "\n").last.map(String.init) ?? answer
      throw StoreError.damaged(path: path, detail: found)
    }
  }

  /// Refuses a database that lacks one of our tables or views, holds another under its name, or has
  /// a trigger, which would change what we write.
  ///
  /// What else a user has added (an index, a view of his own) is left alone here; `db check` tells
  /// of it.
  private static func refuseIfSchemaDiffers(
    _ database: Database,
    path: String,
    schema: Schema
  ) throws {
    let present = try Schema.objects(of: database)
    // SQLite keeps definitions as they were written, so that most often the texts are the same.
    let definitions = Set(present.values)
    let statements = schema.steps.joined().filter { $0.hasPrefix("CREATE") }
    let trigger = present.keys.sorted().first { $0.hasPrefix("trigger ") }
    if let trigger {
      throw StoreError.damaged(path: path, detail: "\(trigger) was added by another program")
    }
    if statements.allSatisfy(definitions.contains) { return }
    let expected = try expectedObjects(of: schema)
    let differing = expected.keys.sorted().first { present[$0] != expected[$0] }
    if let differing {
      throw StoreError.damaged(
        path: path,
        detail: present[differing] == nil
          ? "\(differing) is not there" : "\(differing) was changed by another program"
      )
    }
  }
}
