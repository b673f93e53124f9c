import ArgumentParser
import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The command `kommunetall explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Show what one number was made of: file, checksum, row, formula, rounding.",
    discussion: """
      Takes the name that a number bears on a report page, or an indicator with region and period.

      Example:
        kommunetall explain bostotte-mottakere --region 0 --period 2011
        kommunetall explain bostotte-mottakere:0:2011:2010:percent
        kommunetall explain A6:G1:2012:0:2012H1:gap
      """
  )

  @Argument(help: ArgumentHelp("A number's name, or an indicator.", valueName: "name"))
  var name: String

  @Option(name: .shortAndLong, help: "The region, by code or name; the whole country if not given.")
  var region: String?

  @Option(name: .shortAndLong, help: "The period; the last one with a value if not given.")
  var period: TimePeriod?

  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if FigureID(name) != nil || GoalNumberID(name) != nil, region != nil || period != nil {
      throw ValidationError("A number's name says region and period itself; leave the options out.")
    }
  }

  func run() throws {
    let store = try Workspace(shared).openForReading()
    let reference = try store.reference()
    let lookup = try SeriesLookup(store, register: reference.register)
    let explainer = Explainer(
      lookup: lookup,
      imports: try store.imports(),
      language: shared.language
    )
    if let id = FigureID(name) {
      try Console.write(try explainer.lines(for: id).joined(separator: "\n") + "\n")
      return
    }
    if let id = GoalNumberID(name) {
      try Console.write(try explainer.lines(for: id).joined(separator: "\n") + "\n")
      return
    }
    let quantity = try lookup.quantity(named: name)
    let codes =
      try region.map {
        try RegionLookup(reference.register)
          .codes(of: [$0], known: try store.regionCodes(among: [$0]))
      } ?? [Region.countryCode]
    let id = try number(of: quantity, in: codes, lookup)
    try Console.write(try explainer.lines(for: id).joined(separator: "\n") + "\n")
  }

  /// The number that is asked for: of a place that has had several numbers, by the one with a figure
  /// in the period.
  private func number(of quantity: Quantity, in codes: [String], _ lookup: SeriesLookup) throws
    -> FigureID
  {
    let series = try lookup.series(of: quantity, regions: codes).series
    let last = series.compactMap { one in one.observations.last { $0.value != nil }?.period }.max()
    guard let period = period ?? last else {
      let place = codes.joined(separator: ", ")
      throw CommandFailure(.noInput, "no figures of '\(name)' in region \(place)")
    }
    let cells = series.compactMap { one in
      one.observation(at: period).map { (code: one.region.code, cell: $0) }
    }
    let found =
      cells.last { $0.cell.value != nil } ?? cells.last { $0.cell.status != .cannotExist }
      ?? cells.last
    let register = try lookup.register
    let valid = codes.last { register.region($0, in: period) != nil }
    let code = found?.code ?? valid ?? codes.last ?? Region.countryCode
    return FigureID(quantity.id, region: code, period: period)
  }
}
