internal import GRDB

extension IndicatorStore {
  /// Opens a second connection that sees the same state of the file as this one, for another thread.
  ///
  /// Both hold that state from now on until they are closed: a writer waits meanwhile.
  ///
  /// - Returns: `nil` where there is nothing that a second connection could see (a store in memory,
  ///   an earlier state), or where a writer waits already and would not let it in.
  /// - Throws: ``StoreError``.
  package func secondReader() throws -> IndicatorStore? {
    guard path != Self.temporaryPath else { return nil }
    let showsEarlierState = try read { database in
      try Bool.fetchOne(database, sql: "SELECT count(*) > 0 FROM sqlite_temp_schema") ?? false
    }
    guard !showsEarlierState else { return nil }
    try holdState()
    do {
      // The pages have been looked through already, and the two share what they find of the cells.
      let second = try Self.open(
        path,
        access: .readOnly,
        schema: schema,
        search: .nothing,
        cellWatch: cellWatch
      )
      try second.holdState()
      return second
    } catch StoreError.busy {
      return nil
    }
  }

  /// Begins a transaction that lasts until the store is closed.
  private func holdState() throws {
    try translating {
      try queue.inDatabase { database in
        guard !database.isInsideTransaction else { return }
        try database.execute(sql: "BEGIN")
        // The first reading takes the lock, and with it the state that is seen.
        _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM metadata")
      }
    }
  }
}
