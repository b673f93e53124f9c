internal import GRDB
internal import IndicatorModel

/// The texts that imports replaced: kept, taken back, and read as they were.
enum SupersededText {
  /// What a text belongs to; the raw value is the table's name.
  enum Kind: String, CaseIterable {
    /// The description of a dataset.
    case dataset
    /// Unit and decimals of a variable.
    case variable
    /// The name of a place.
    case place

    /// The columns that a later import may replace.
    var columns: [String] {
      switch self {
      case .dataset:
        [
          "publisher", "tableNumber", "title", "dimensions", "sourceLine", "licence", "updated",
          "notes",
        ]
      case .variable: ["unit", "decimals"]
      case .place: ["name"]
      }
    }
  }

  /// Keeps the columns of an item as they are, before an import replaces them for the first time.
  static func keep(
    _ kind: Kind,
    _ item: Int64,
    replacedBy run: Int64,
    in database: Database
  ) throws {
    let pairs = kind.columns.map { "'\($0)', \($0)" }.joined(separator: ", ")
    try database.execute(
      sql: """
        INSERT OR IGNORE INTO supersededText (kind, item, replacedBy, text)
        SELECT '\(kind.rawValue)', id, ?, json_object(\(pairs))
        FROM \(kind.rawValue) WHERE id = ?
        """,
      arguments: [run, item]
    )
  }

  /// Whether an import left a text other than it was: a file in which a unit goes to and fro
  /// replaces nothing.
  static func isChanged(by run: Int64, in database: Database) throws -> Bool {
    try Kind.allCases.contains { kind in
      let pairs = kind.columns.map { "'\($0)', i.\($0)" }.joined(separator: ", ")
      return try Bool.fetchOne(
        database,
        sql: """
          SELECT EXISTS (
            SELECT 1 FROM supersededText AS t JOIN \(kind.rawValue) AS i ON i.id = t.item
            WHERE t.kind = '\(kind.rawValue)' AND t.replacedBy = ?
              AND t.text <> json_object(\(pairs)))
          """,
        arguments: [run]
      ) ?? false
    }
  }

  /// What there is to tell of the units that an import replaced: they are the same figures, read
  /// otherwise.
  static func unitFindings(replacedBy run: Int64, in database: Database) throws -> [Finding] {
    let changes = try Row.fetchAll(
      database,
      sql: """
        SELECT t.text ->> '$.unit' AS old, v.unit AS new, min(v.id) AS first, v.measure AS measure,
          count(*) - 1 AS others
        FROM supersededText AS t JOIN variable AS v ON v.id = t.item
        WHERE t.kind = 'variable' AND t.replacedBy = ? AND t.text ->> '$.unit' <> v.unit
        GROUP BY old, new ORDER BY first
        """,
      arguments: [run]
    )
    return changes.map { change in
      let (old, new): (String, String) = (change["old"], change["new"])
      let (measure, others): (String, Int) = (change["measure"], change["others"])
      let item: Message =
        switch others {
        case 0: "'\(measure)'"
        case 1: "'\(measure)' and one more series"
        default: "'\(measure)' and \(others) more series"
        }
      return Finding(
        .note,
        .init("unit-changed"),
        old.isEmpty
          ? "the unit of \(item) is now '\(new)'; the database had none"
          : "the unit of \(item) is now '\(new)'; the database had '\(old)'"
      )
    }
  }

  /// Gives all items back what an import replaced, and forgets it.
  static func restore(replacedBy run: Int64, in database: Database) throws {
    for kind in Kind.allCases {
      let columns = kind.columns.map { "\($0) = t.text ->> '$.\($0)'" }.joined(separator: ", ")
      try database.execute(
        sql: """
          UPDATE \(kind.rawValue) AS i SET \(columns)
          FROM supersededText AS t
          WHERE t.kind = '\(kind.rawValue)' AND t.item = i.id AND t.replacedBy = ?
          """,
        arguments: [run]
      )
    }
    try database.execute(sql: "DELETE FROM supersededText WHERE replacedBy = ?", arguments: [run])
  }

  /// Sets a copy of an item's table to what it was after an import.
  static func rewind(_ kind: Kind, to run: Int, in database: Database) throws {
    let columns = kind.columns.map { "\($0) = t.text ->> '$.\($0)'" }.joined(separator: ", ")
    try database.execute(
      sql: """
        UPDATE \(kind.rawValue) AS i SET \(columns)
        FROM (
          SELECT item, text, min(replacedBy) FROM main.supersededText
          WHERE kind = '\(kind.rawValue)' AND replacedBy > ? GROUP BY item
        ) AS t
        WHERE t.item = i.id
        """,
      arguments: [run]
    )
  }
}
