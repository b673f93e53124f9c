internal import GRDB
internal import IndicatorModel
internal import Synchronization

/// The units, indicators, agreements and register of a database, each read once and when first asked for.
///
/// A command asks for them many times, for every series once. What was read counts as long as the
/// database holds the edition it was read from. The tables of register and agreements, which not every
/// command needs, are looked through for damage when they are first read, unless they have been already.
final class KnownReference: Sendable {
  /// What has been read of one edition of the data.
  private struct Edition {
    var checksum: String?
    var units: [UnitMeasure]?
    var indicators: [Indicator]?
    var agreements: [Agreement]?
    var register: RegionRegister?
    /// What was read by itself.
    var someIndicators: [String: Indicator] = [:]
    var someUnits: [String: UnitMeasure] = [:]
    /// How many parts of the register were asked for.
    var partsRead = 0
  }

  private let edition = Mutex(Edition())
  private let path: String
  private let isSearched: Bool

  /// For how many regions a part of the register is read, and how many parts; after that all of it is.
  private static let few = 32
  private static let fewParts = 4

  private static let registerTables = [
    "region", "regionChange", "regionGroup", "regionSplitShare", "regionRestoration",
  ]
  private static let agreementTables = ["agreement", "agreementText", "target", "targetDeadline"]

  /// The tables that are looked through for damage when they are first read.
  static let lateTables = registerTables + agreementTables

  /// What is known of the database at a path; `isSearched` where its pages have been looked through
  /// already.
  init(path: String, isSearched: Bool) {
    self.path = path
    self.isSearched = isSearched
  }

  /// The units of measurement, in the order of the catalogue.
  func units(in database: Database) throws -> [UnitMeasure] {
    try part(\.units, in: database) { try UnitMeasure.all(in: database) }
  }

  /// The entries of the catalogue, in its order.
  func indicators(in database: Database) throws -> [Indicator] {
    try part(\.indicators, in: database) {
      try Indicator.all(in: database, units: try units(in: database))
    }
  }

  /// The entries of the catalogue with these ids; a figure needs one of many.
  func indicators(_ ids: Set<String>, in database: Database) throws -> [Indicator] {
    try some(
      ids,
      of: { ($0.indicators, $0.someIndicators) },
      keep: { edition, found in for one in found { edition.someIndicators[one.id] = one } },
      id: { $0.id },
      in: database
    ) { missing in
      let units = try Indicator.units(of: missing, in: database)
      if units.isEmpty { return [] }
      return try Indicator.all(
        in: database,
        ids: missing,
        units: try UnitMeasure.all(in: database, ids: units)
      )
    }
  }

  /// The unit with an id.
  func unit(_ id: String, in database: Database) throws -> UnitMeasure? {
    try some(
      [id],
      of: { ($0.units, $0.someUnits) },
      keep: { edition, found in for one in found { edition.someUnits[one.id] = one } },
      id: { $0.id },
      in: database
    ) { missing in
      try UnitMeasure.all(in: database, ids: missing)
    }.first
  }

  /// The parts with these ids: of all if these have been read, else of those that were read by
  /// themselves, which the missing ones join.
  private func some<Part: Sendable>(
    _ ids: Set<String>,
    of parts: @Sendable (Edition) -> (all: [Part]?, some: [String: Part]),
    keep: @Sendable (inout Edition, [Part]) -> Void,
    id: (Part) -> String,
    in database: Database,
    read: ([String]) throws -> [Part]
  ) throws -> [Part] {
    let checksum = try IndicatorStore.checksum(in: database)
    let (whole, known) = edition.withLock { edition in
      edition.checksum == checksum ? parts(edition) : (nil, [:])
    }
    if let whole { return whole.filter { ids.contains(id($0)) } }
    let missing = ids.filter { known[$0] == nil }.sorted()
    let found = missing.isEmpty ? [] : try read(missing)
    edition.withLock { edition in
      if edition.checksum != checksum { edition = Edition(checksum: checksum) }
      keep(&edition, found)
    }
    return found + ids.sorted().compactMap { known[$0] }
  }

  /// The agreements with their goals, in order.
  func agreements(in database: Database) throws -> [Agreement] {
    try part(\.agreements, in: database) {
      try look(at: Self.agreementTables, in: database)
      return try Agreement.all(in: database)
    }
  }

  /// The regions through time.
  func register(in database: Database) throws -> RegionRegister {
    try part(\.register, in: database) {
      try look(at: Self.registerTables, in: database)
      return try RegionRegister.stored(in: database)
    }
  }

  /// A register that knows the places of these codes at least, and may know no changes.
  ///
  /// A figure of one place does not wait until thousands of rows are read for its name.
  func places(of codes: [String], in database: Database) throws -> RegionRegister {
    if try !isWorthReadingAlone(codes, in: database) { return try register(in: database) }
    return RegionRegister(
      regions: try RegionRegister.regions(in: database, codes: codes),
      changes: [],
      memberships: []
    )
  }

  /// A register that knows what it takes to tell of borders that moved while these codes went on: then
  /// a change names the code on both sides; `nil` where the whole register is to be asked.
  func registerOfBorders(of codes: [String], in database: Database) throws -> RegionRegister? {
    guard try isWorthReadingAlone(codes, in: database) else { return nil }
    let changes = try RegionRegister.changes(in: database, to: codes)
    guard changes.contains(where: { $0.oldCode == $0.newCode }) else { return .empty }
    return RegionRegister(
      regions: try RegionRegister.regions(in: database, codes: codes + changes.map(\.oldCode)),
      changes: changes,
      memberships: []
    )
  }

  private func isWorthReadingAlone(_ codes: [String], in database: Database) throws -> Bool {
    guard codes.count <= Self.few else { return false }
    let checksum = try IndicatorStore.checksum(in: database)
    return edition.withLock { edition in
      if edition.checksum != checksum { edition = Edition(checksum: checksum) }
      edition.partsRead += 1
      return edition.register == nil && edition.partsRead <= Self.fewParts
    }
  }

  private func look(at tables: [String], in database: Database) throws {
    if isSearched { return }
    let checks = tables.map { "PRAGMA quick_check('\($0)')" }
    try IndicatorStore.quickCheck(database, checks, path: path)
  }

  private func part<Part: Sendable>(
    _ part: any WritableKeyPath<Edition, Part?> & Sendable,
    in database: Database,
    read: () throws -> Part
  ) throws -> Part {
    let checksum = try IndicatorStore.checksum(in: database)
    let known = edition.withLock { $0.checksum == checksum ? $0[keyPath: part] : nil }
    if let known { return known }
    let value = try read()
    edition.withLock { edition in
      if edition.checksum != checksum { edition = Edition(checksum: checksum) }
      edition[keyPath: part] = value
    }
    return value
  }
}
