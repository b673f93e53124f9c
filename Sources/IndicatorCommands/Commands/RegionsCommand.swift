import ArgumentParser
import Foundation
import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

extension CalendarDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(iso: argument) }
}

extension Region.Level: WordChoice {}

/// The years whose changes are listed: one, a span, or all.
struct ChangeYears: Hashable, ExpressibleByArgument {
  /// The years; those of the register's changes where all are meant.
  var years: ClosedRange<Int>?

  init?(argument: String) {
    if argument == "all" { return }
    let parts = argument.split(separator: "-", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { $0.utf8.count == 4 ? Int($0) : nil }
    guard (1...2).contains(parts.count), numbers.count == parts.count,
      let first = numbers.first, let last = numbers.last, first <= last
    else { return nil }
    years = first...last
  }
}

/// The command `kommunetall regions`.
struct RegionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regions",
    abstract: "List municipalities and counties, on a day or through time.",
    discussion: """
      A single number shows its life: which numbers it came from and became, and when. How many people \
      moved is told where the register says it, or the database has the population.

      Example:
        kommunetall regions 0219
        kommunetall regions Bærum
        kommunetall regions --at 2019-01-01 --level kommune
        kommunetall regions --changes 2020
        kommunetall regions EKG12 --at 2024-01-01
      """
  )

  @Argument(help: "A number, or words that number or name must hold.")
  var words: [String] = []

  @Option(help: ArgumentHelp("Only places that exist on this day.", valueName: "yyyy-mm-dd"))
  var at: CalendarDate?

  @Option(help: "Only places of this level: land, fylke, kommune.")
  var level: Region.Level?

  @Option(
    help: ArgumentHelp(
      "The changes of a year, of years as 2018-2020, or all, in place of places.",
      valueName: "year"
    )
  )
  var changes: ChangeYears?

  @OptionGroup var formatting: FormatOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if changes != nil, at != nil {
      throw ValidationError("Give either --at or --changes.")
    }
  }

  func run() throws {
    let workspace = Workspace(shared)
    let register = try workspace.knownReference().register
    if let changes {
      try printChanges(in: changes, register, workspace)
    } else if let word = words.first, words.count == 1, let group = KostraGroup(code: word) {
      try printMembers(of: group, register)
    } else if let code = words.first, words.count == 1, at == nil, level == nil,
      let life = RegionLife(of: code, in: register)
    {
      try printLife(life, register, workspace)
    } else {
      try printPlaces(register)
    }
  }

  private var printer: Printer { Printer(format: formatting.format, language: shared.language) }

  private func printPlaces(_ register: RegionRegister) throws {
    let search = SearchWords(words)
    let regions = register.regions.filter { region in
      (at.map { region.isValid(on: $0) } ?? true) && (level.map { region.level == $0 } ?? true)
        && search.match([region.code, region.name])
    }.sorted { left, right in
      (left.code, left.validFrom ?? .first(of: 1)) < (right.code, right.validFrom ?? .first(of: 1))
    }
    let table = RegionTable(regions)
    try printer.print(
      [
        table.table(
          caption: Wording.regionList(in: shared.language),
          in: shared.language
        )
      ],
      data: DataTable(columns: RegionTable.dataColumns, rows: table.dataRows())
    )
  }

  private func printMembers(of group: KostraGroup, _ register: RegionRegister) throws {
    let day = at ?? RegionRegister.lastKnownDay
    let regions = group.members(in: register, on: day).compactMap { register.region($0, on: day) }
    let table = RegionTable(regions)
    try printer.print(
      [
        table.table(
          caption: Wording.groupMembers(
            group.region(in: register, on: day),
            on: day,
            in: shared.language
          ),
          in: shared.language
        )
      ],
      data: DataTable(columns: RegionTable.dataColumns, rows: table.dataRows())
    )
  }

  private func printLife(
    _ life: RegionLife,
    _ register: RegionRegister,
    _ workspace: Workspace
  ) throws {
    let language = shared.language
    let places = RegionTable(life.places)
    let name = register.places(of: life.code).last?.name ?? life.code
    var tables = [
      places.table(caption: Wording.life(of: name, stages: life.stages), in: language)
    ]
    if !life.changes.isEmpty {
      var events = try RegionChangeTable(entries(life.changes, register, workspace))
        .table(caption: Wording.lifeEvents(in: language), in: language)
      events.notes += restorations(life.restorations, register)
      tables.append(events)
    }
    try printer.print(
      tables,
      data: DataTable(columns: RegionTable.dataColumns, rows: places.dataRows())
    )
  }

  private func restorations(_ all: [RegionRestoration], _ register: RegionRegister) -> [String] {
    Set(all.map(\.newCode)).sorted().compactMap { code in
      guard let new = register.places(of: code).last else { return nil }
      let old = all.filter { $0.newCode == code }.compactMap {
        register.places(of: $0.oldCode).last
      }
      return Wording.restoration(old, as: new, in: shared.language)
    }
  }

  private func printChanges(
    in chosen: ChangeYears,
    _ register: RegionRegister,
    _ workspace: Workspace
  ) throws {
    let known = register.changes.map(\.date.year)
    let years = chosen.years ?? (known.min() ?? 0)...(known.max() ?? 0)
    // A single number means the changes of its life.
    let life = words.count == 1 ? words.first.flatMap { RegionLife(of: $0, in: register) } : nil
    let search = SearchWords(life == nil ? words : [])
    let table = try RegionChangeTable(
      entries(life?.changes ?? register.changes, register, workspace) { entry in
        years.contains(entry.change.date.year)
          && (level.map { entry.old.level == $0 } ?? true)
          && search.match([entry.old.code, entry.old.name, entry.new.code, entry.new.name])
      }
    )
    try printer.print(
      [table.table(caption: Wording.mapChanges(years, in: shared.language), in: shared.language)],
      data: DataTable(columns: RegionChangeTable.dataColumns, rows: table.dataRows())
    )
  }

  /// The changes with names and, where the database has the population, with how many moved.
  private func entries(
    _ changes: [RegionChange],
    _ register: RegionRegister,
    _ workspace: Workspace,
    where isWanted: (RegionChangeTable.Entry) -> Bool = { _ in true }
  ) throws -> [RegionChangeTable.Entry] {
    let wanted = changes.map { RegionChangeTable.Entry($0, persons: nil, register: register) }
      .filter(isWanted)
    let population = try Self.population(of: Set(wanted.map(\.old.code)), workspace)
    return wanted.map { entry in
      RegionChangeTable.Entry(
        entry.change,
        persons: MovedPersons(
          entry.change,
          register: register,
          population: population[entry.old.code]
        ),
        register: register
      )
    }
  }

  /// The indicator that tells how many people live where.
  private static let populationID = "folketall"

  private static func population(
    of codes: Set<String>,
    _ workspace: Workspace
  ) throws -> [String: Series] {
    guard FileManager.default.fileExists(atPath: workspace.databasePath) else { return [:] }
    let series = try workspace.openForReading().series(
      of: populationID,
      regions: .codes(codes.sorted())
    )
    return Dictionary(
      series.map { ($0.region.code, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }
}
