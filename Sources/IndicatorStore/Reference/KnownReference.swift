internal import GRDB
internal import IndicatorModel
internal import Synchronization

/// The units, indicators, agreements and register of a database, each read once and when first asked for.
///
/// A command asks for them many times, for every series once. What was read counts as long as the
/// database holds the edition it was read from.
final class KnownReference: Sendable {
  /// What has been read of one edition of the data.
  private struct Edition {
    var checksum: String?
    var units: [UnitMeasure]?
    var indicators: [Indicator]?
    var agreements: [Agreement]?
    var register: RegionRegister?
  }

  private let edition = Mutex(Edition())

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

  /// The agreements with their goals, in order.
  func agreements(in database: Database) throws -> [Agreement] {
    try part(\.agreements, in: database) { try Agreement.all(in: database) }
  }

  /// The regions through time.
  func register(in database: Database) throws -> RegionRegister {
    try part(\.register, in: database) { try RegionRegister.stored(in: database) }
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
