import ArgumentParser
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The command `kommunetall db`.
struct DatabaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "db",
    abstract: "Look after the database file.",
    discussion: """
      Example:
        kommunetall db check
      """,
    subcommands: [DatabaseCheckCommand.self]
  )
}

/// The command `kommunetall db check`.
struct DatabaseCheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check that the database is whole, and take back what a crash left unfinished.",
    discussion: """
      Example:
        kommunetall db check
      """
  )

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let path = Workspace(shared).databasePath
    let store = try open(path)
    let problems = try store.check()
    guard problems.isEmpty else {
      for problem in problems { try Console.write(VisibleText.of(problem) + "\n") }
      throw CommandFailure(
        .notOurs,
        "\(path): damaged; restore a copy, or import the files anew into another database"
      )
    }
    try Console.write(Wording.databaseIsWhole(path, in: shared.language) + "\n")
  }

  /// Opens with write access where that is allowed, so that SQLite takes back unfinished changes.
  private func open(_ path: String) throws -> IndicatorStore {
    do {
      return try IndicatorStore.open(path, access: .readWrite(create: false), search: .nothing)
    } catch StoreError.readOnly {
      return try IndicatorStore.open(path, access: .readOnly, search: .nothing)
    }
  }
}
