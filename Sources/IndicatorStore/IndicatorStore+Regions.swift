internal import GRDB

extension IndicatorStore {
  /// The codes of all regions that some imported series is about.
  package func regionCodes() throws -> Set<String> {
    try read { database in try Set(String.fetchAll(database, sql: "SELECT code FROM place")) }
  }
}
