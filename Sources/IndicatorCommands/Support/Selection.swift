import Foundation
import IndicatorModel
import IndicatorStore

/// What a command was asked to show: indicators of the database or the series of a file, and
/// regions.
struct Selection {
  /// How series are found.
  let lookup: SeriesLookup
  /// The quantities, in the order asked for.
  let quantities: [Quantity]
  /// The codes of the regions; `nil` for all.
  let regions: [String]?
  /// The database or file that is read, which no output may replace.
  let inputs: [String]
  /// How regions and groups are found by name.
  let places: RegionLookup

  /// Finds what was asked for.
  ///
  /// - Parameters:
  ///   - names: Indicators by id, or files.
  ///   - all: Whether every quantity that the database holds is asked for instead.
  ///   - options: Regions, periods and maps.
  ///   - shared: Which database.
  /// - Throws: ``CommandFailure`` for names that mean nothing; where the database cannot be read.
  init(
    _ names: [String],
    all: Bool = false,
    _ options: SelectionOptions,
    shared: SharedOptions
  ) throws {
    let workspace = Workspace(shared)
    let files = names.filter(Self.isFile)
    let store: IndicatorStore
    if files.isEmpty {
      store = try workspace.openForReading(
        asOf: options.history.asOf,
        search: all ? .whole : .tables
      )
      inputs = [workspace.databasePath]
    } else if files.count == names.count {
      guard options.history.asOf == nil else {
        throw CommandFailure(
          .usage,
          "--as-of chooses imports of the database; leave it out for files"
        )
      }
      store = try workspace.openInMemory()
      for file in files { try FileImporter(into: store).importQuietly(file) }
      inputs = files
    } else {
      throw CommandFailure(
        .usage,
        "give either indicators of the database or files, not both in one command"
      )
    }
    let boundaries = try BoundarySelection(options.boundaries, register: store.register())
    let lookup = try SeriesLookup(store, boundaries: boundaries)
    self.lookup = lookup
    quantities =
      all
      ? try store.storedQuantities()
      : files.isEmpty
        ? try names.map { try lookup.quantity(named: $0) }
        : try store.quantities().filter { $0.regionCount > 0 }.map(\.quantity)
    let places = RegionLookup(try lookup.register, lists: boundaries.lists)
    self.places = places
    regions =
      options.region.isEmpty
      ? nil
      : try places.codes(
        of: options.region,
        known: try store.regionCodes(among: options.region)
      )
  }

  /// The codes of regions that the user names.
  func codes(of names: [String]) throws -> [String] {
    guard !names.isEmpty else { return [] }
    return try places.codes(of: names, known: try lookup.store.regionCodes(among: names))
  }

  /// The series of every quantity asked for.
  func results(from: TimePeriod?, to: TimePeriod?) throws -> [SeriesLookup.Result] {
    try quantities.map { try lookup.series(of: $0, regions: regions, from: from, to: to) }
  }

  /// Says what was found to be empty instead of printing nothing.
  func requireRows(_ count: Int) throws(CommandFailure) {
    guard count == 0 else { return }
    let names = quantities.map(\.id).joined(separator: ", ")
    throw CommandFailure(
      .noInput,
      "no figures for \(names) in these regions and periods; 'kommunetall indicators \(names)' shows what there is"
    )
  }

  /// Whether a name is a file rather than an indicator's id.
  private static func isFile(_ name: String) -> Bool {
    name.contains("/") || name.contains(".") || FileManager.default.fileExists(atPath: name)
  }
}

extension Series {
  /// The series with the cells of one period only, or as it is.
  func limited(to period: TimePeriod?) -> Series {
    guard let period else { return self }
    var series = self
    series.observations = observations.filter { $0.period == period }
    return series
  }
}
