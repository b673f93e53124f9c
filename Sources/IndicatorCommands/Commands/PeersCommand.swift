import ArgumentParser
import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore
import SVGCharts

/// The command `kommunetall peers`.
struct PeersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "peers",
    abstract: "Show where a municipality stands among others.",
    discussion: """
      Rank, percentile, quartile and distance to the median in the KOSTRA group, the county and the \
      country, in the last period with a figure. A position is called better or worse only where the \
      catalogue says which way is better. -o also draws the ranking in the first group.

      Example:
        kommunetall peers folketall --region Bærum
        kommunetall peers folketall --region 4601 --group EKG12 46 --members
        kommunetall peers folketall --region Bærum --boundaries 2024 --from 2010
        kommunetall peers folketall --region Bærum --group 32 -o rang.svg
      """
  )

  @Argument(help: "Indicators by id, or a CSV file.")
  var indicators: [String]

  @Option(
    name: .shortAndLong,
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Groups to compare with: EKG13, a county, 0 for the country, an id of --groups.",
      valueName: "group"
    )
  )
  var group: [String] = []

  @Flag(help: "List all members of each group with their places.")
  var members = false

  @OptionGroup var selection: SelectionOptions
  @OptionGroup var formatting: FormatOption
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Also draw the ranking into this file.", valueName: "file.svg")
  )
  var output: String?
  @Option(help: "A title for the figure in place of the indicator's name.")
  var title: String?
  @Option(help: "Where the figure is shown: web (640×360), page (160 mm wide) or column (78 mm).")
  var size: FigureSize = .web
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if selection.region.isEmpty {
      throw ValidationError("Name the municipality with --region.")
    }
    if output != nil, indicators.count > 1 {
      throw ValidationError("A figure shows one indicator; give one with -o.")
    }
  }

  func run() throws {
    let selected = try Selection(indicators, selection, shared: shared)
    try requireMunicipalities(selected)
    let language = shared.language
    let results = try PeerSelection(
      selected: selected,
      groups: try groupCodes(selected),
      period: selection.period,
      from: selection.from,
      to: selection.to,
      language: language
    ).results()
    try requireRows(results, selected)
    let printer = Printer(format: formatting.format, language: language)
    if members {
      let lists = results.flatMap(lists)
      let register = try selected.lookup.register
      try printer.print(
        lists.map { $0.table(in: language) },
        data: DataTable(
          columns: PeerListTable.dataColumns,
          rows: lists.flatMap { $0.dataRows(in: language, register: register) }
        )
      )
    } else {
      let tables = results.map(table)
      try printer.print(
        tables.map { $0.table(in: language) },
        data: DataTable(
          columns: PeerTable.dataColumns,
          rows: tables.flatMap { $0.dataRows(in: language) }
        )
      )
    }
    if let output { try draw(results, to: output, sparing: selected.inputs) }
  }

  private func table(_ result: PeerSelection.Result) -> PeerTable {
    PeerTable(
      quantity: result.quantity,
      standings: result.standings,
      datasets: result.datasets,
      remarks: result.remarks(
        in: Set(result.standings.map(\.period)),
        language: shared.language
      )
    )
  }

  /// A list for each group and period, once however many of the regions are in it.
  private func lists(_ result: PeerSelection.Result) -> [PeerListTable] {
    let own = Set(result.standings.map(\.region.code))
    var seen: Set<String> = []
    return result.standings.filter { standing in
      standing.position != nil
        && seen.insert("\(standing.group.region.code) \(standing.period.packed)").inserted
    }.map { standing in
      PeerListTable(
        quantity: result.quantity,
        standing: standing,
        own: own,
        datasets: result.datasets,
        remarks: result.remarks(in: [standing.period], language: shared.language)
      )
    }
  }

  private func draw(_ results: [PeerSelection.Result], to path: String, sparing inputs: [String])
    throws
  {
    guard let result = results.first,
      let standing = result.standings.last(where: { one in
        one.position != nil && one.group == result.standings.first?.group
      }) ?? result.standings.last(where: { $0.position != nil })
    else {
      throw CommandFailure(.noInput, "no region has a figure that can be ranked; nothing is drawn")
    }
    let figure = RankFigure(
      quantity: result.quantity,
      standing: standing,
      datasets: result.datasets,
      notes: result.remarks(in: [standing.period], language: shared.language),
      settings: FigureSettings(
        language: shared.language,
        title: title,
        highlighted: Set(result.standings.map(\.region.code)),
        size: size.chartSize
      )
    )
    if let figure {
      try FigureWriter.write(figure, to: path, format: nil, size: size, sparing: inputs)
    }
  }

  /// The codes of the groups; a county may be named, by the number it had last.
  private func groupCodes(_ selected: Selection) throws -> [String] {
    try group.compactMap { try selected.places.groupCodes(of: $0).last }
  }

  private func requireMunicipalities(_ selected: Selection) throws {
    let register = try selected.lookup.register
    for code in selected.regions ?? [] {
      guard register.places(of: code).last?.level != .municipality else { continue }
      throw CommandFailure(
        .usage,
        "'\(code)' is no municipality; peers ranks municipalities, --group names what they are compared with"
      )
    }
  }

  private func requireRows(_ results: [PeerSelection.Result], _ selected: Selection) throws {
    guard results.isEmpty else { return }
    let names = selected.quantities.map(\.id).joined(separator: ", ")
    let codes = (selected.regions ?? []).joined(separator: ", ")
    let when = selection.period.map { " in \($0.code)" } ?? ""
    throw CommandFailure(
      .noInput,
      "no figures for \(names) in \(codes)\(when); 'kommunetall indicators \(names)' shows what there is, 'kommunetall regions \(codes)' when a number was valid"
    )
  }
}
