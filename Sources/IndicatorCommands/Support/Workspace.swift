import Foundation
import IndicatorCatalogue
import IndicatorModel
import IndicatorReport
import IndicatorStore
import OperatingSystem
import Synchronization

/// Where a command works: which database, which reference data.
struct Workspace {
  /// The database file.
  let databasePath: String
  private let datasetsFolder: String?

  init(_ options: SharedOptions) {
    func named(_ option: String?, _ variable: String) -> String? {
      [option, Environment.value(of: variable)].compactMap { $0 }.first { !$0.isEmpty }
    }
    databasePath = named(options.database, "KOMMUNETALL_DATABASE") ?? "kommunetall.sqlite"
    datasetsFolder = named(options.datasets, "KOMMUNETALL_DATASETS")
  }

  /// The catalogue, agreements and register: from the folder that was named, else built in.
  func reference() throws -> ReferenceData {
    guard let datasetsFolder else { return try Catalogue.embedded() }
    return try Catalogue.folder(datasetsFolder)
  }

  /// Opens the database to read, as it is or as it was at the end of a day; never makes one.
  ///
  /// - Parameters:
  ///   - day: The day; `nil` for the database as it is.
  ///   - search: How much is looked through for damage first.
  /// - Returns: The open store.
  /// - Throws: Where there is no database of ours, or it is damaged.
  func openForReading(
    asOf day: CalendarDate? = nil,
    search: DamageSearch = .whole
  ) throws -> IndicatorStore {
    if let day { return try IndicatorStore.open(databasePath, asOf: day) }
    let store = try IndicatorStore.open(databasePath, access: .readOnly, search: search)
    Self.opened.withLock { $0.append(store) }
    return store
  }

  /// What has been opened to read.
  ///
  /// A process that ends leaves closing to the system: a reader has nothing to finish, and closing by
  /// hand starts threads first.
  private static let opened = Mutex<[IndicatorStore]>([])

  /// Lets go of what has been opened to read, for a process that goes on.
  static func close() { opened.withLock { $0 = [] } }

  /// Opens the database to write, makes it where there is none, and brings its reference data up to
  /// date.
  func openForWriting() throws -> IndicatorStore {
    let store = try IndicatorStore.open(databasePath, access: .readWrite(create: true))
    do { try prepare(store) } catch {
      try? store.removeIfNew()
      throw error
    }
    return store
  }

  /// A store in memory with the reference data, for commands on a file at once.
  func openInMemory() throws -> IndicatorStore {
    let store = try IndicatorStore.inMemory()
    try prepare(store)
    return store
  }

  /// The reference data of the database if there is one, else what the tool knows by itself.
  func knownReference() throws -> ReferenceData {
    guard datasetsFolder == nil, FileManager.default.fileExists(atPath: databasePath) else {
      return try reference()
    }
    return try openForReading().reference()
  }

  private func prepare(_ store: IndicatorStore) throws {
    let reasonTexts = Wording.reasonTexts(in: .nb)
    // Reading the catalogue takes longer than importing most files.
    let isCurrent =
      try datasetsFolder == nil
      && store.holds(edition: Catalogue.embeddedChecksum, reasonTexts: reasonTexts)
    if !isCurrent { try store.write(reference: try reference(), reasonTexts: reasonTexts) }
  }
}
