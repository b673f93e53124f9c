import Foundation
import GRDB
import IndicatorModel
import TestSupport
import Testing

@testable import IndicatorStore

@Suite struct OpeningTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String
    /// The bytes of the file; `nil` for none.
    var bytes: [UInt8]?
    /// SQL that another program ran on the file.
    var sql: String?
    var message: String
  }

  static let refused = [
    Case(
      testDescription: "missing",
      bytes: nil,
      message: "no database here; import a file first, or name another one with --database"
    ),
    Case(
      testDescription: "empty",
      bytes: [],
      message: "no database here; import a file first, or name another one with --database"
    ),
    Case(
      testDescription: "text",
      bytes: Array("region;år\n".utf8),
      message: "not a SQLite file, or a damaged one, expected a database made by kommunetall; "
        + "restore a copy, or name another one with --database"
    ),
    Case(
      testDescription: "another program's",
      sql: "CREATE TABLE other (a)",
      message: "a database of another program, expected a database made by kommunetall; "
        + "restore a copy, or name another one with --database"
    ),
  ]

  @Test(arguments: refused) func `what is not ours is refused untouched`(_ example: Case) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "a.sqlite")
      if let bytes = example.bytes { try Data(bytes).write(to: file) }
      if let sql = example.sql {
        try DatabaseQueue(path: file.path).write { try $0.execute(sql: sql) }
      }
      let before = try? Data(contentsOf: file)
      let message = try storeError {
        _ = try IndicatorStore.open(file.path, access: .readOnly)
      }
      #expect(message == "\(file.path): \(example.message)")
      #expect((try? Data(contentsOf: file)) == before)
    }
  }

  /// A database with one import, changed by SQL.
  private func withDatabase(
    changedBy sql: String = "",
    _ body: (URL) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let file = folder.appending(path: "a.sqlite")
      try SampleFile([SampleRow(1)]).load(
        into: try IndicatorStore.open(file.path, access: .readWrite(create: true))
      )
      try DatabaseQueue(path: file.path).writeWithoutTransaction { try $0.execute(sql: sql) }
      try body(file)
    }
  }

  @Test func `a newer database is refused untouched`() throws {
    try withDatabase(changedBy: "PRAGMA user_version = 9999") { file in
      let before = try Data(contentsOf: file)
      for access in [IndicatorStore.Access.readOnly, .readWrite(create: true)] {
        let message = try storeError { _ = try IndicatorStore.open(file.path, access: access) }
        #expect(
          message == "\(file.path): made by a newer version of kommunetall (schema 9999, this one "
            + "knows 1); update kommunetall"
        )
      }
      #expect(try Data(contentsOf: file) == before)
    }
  }

  @Test func `NULL in a column that has none is damage, not a crash`() throws {
    let damage = """
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'title TEXT NOT NULL', 'title TEXT')
      WHERE name = 'dataset';
      PRAGMA writable_schema = RESET;
      UPDATE dataset SET title = NULL;
      PRAGMA writable_schema = ON;
      UPDATE sqlite_schema SET sql = replace(sql, 'title TEXT', 'title TEXT NOT NULL')
      WHERE name = 'dataset';
      """
    try withDatabase(changedBy: damage) { file in
      let message = try storeError { _ = try IndicatorStore.open(file.path, access: .readOnly) }
      #expect(
        message == "\(file.path): the database is damaged (NULL value in dataset.title); restore a "
          + "copy, or import the files anew into another one"
      )
      let store = try IndicatorStore.open(file.path, access: .readOnly, search: .nothing)
      #expect(try store.check() == ["NULL value in dataset.title"])
    }
  }

  @Test func `a definition that another program changed is damage`() throws {
    let damage = "DROP VIEW changes; CREATE VIEW changes AS SELECT 1 AS change"
    try withDatabase(changedBy: damage) { file in
      let message = try storeError { _ = try IndicatorStore.open(file.path, access: .readOnly) }
      #expect(
        message
          == "\(file.path): the database is damaged (view changes was changed by another program); "
          + "restore a copy, or import the files anew into another one"
      )
    }
  }

  @Test func `a trigger that another program added is damage`() throws {
    let damage = "CREATE TRIGGER own AFTER INSERT ON observation BEGIN SELECT 1; END"
    try withDatabase(changedBy: damage) { file in
      let message = try storeError { _ = try IndicatorStore.open(file.path, access: .readOnly) }
      #expect(
        message
          == "\(file.path): the database is damaged (trigger own was added by another program); "
          + "restore a copy, or import the files anew into another one"
      )
    }
  }

  @Test(arguments: 1...60) func `no damage ends the process`(seed: Int) throws {
    try withDatabase { file in
      var random = SeededGenerator(seed: UInt64(seed))
      var bytes = try Data(contentsOf: file)
      for _ in 0..<20 {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(
          in: 0...255,
          using: &random
        )
      }
      try bytes.write(to: file)
      // Refused or read: either is right, and each ends with an error of ours at worst.
      _ = try storeError {
        let store = try IndicatorStore.open(file.path, access: .readOnly)
        _ = try store.quantities()
        _ = try store.reference()
        _ = try store.rows(sql: "SELECT * FROM observations")
      }
    }
  }
}
