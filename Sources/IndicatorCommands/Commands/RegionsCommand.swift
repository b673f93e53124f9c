import ArgumentParser
import IndicatorModel
import IndicatorReport

extension CalendarDate: ExpressibleByArgument {
  package init?(argument: String) { self.init(iso: argument) }
}

extension Region.Level: ExpressibleByArgument {}

/// The command `kommunetall regions`.
struct RegionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "regions",
    abstract: "List municipalities and counties, on a day or through time.",
    discussion: """
      Example:
        kommunetall regions Bærum
        kommunetall regions --at 2019-01-01 --level kommune
      """
  )

  @Argument(help: "Words that code or name must hold.")
  var words: [String] = []

  @Option(help: ArgumentHelp("Only places that exist on this day.", valueName: "yyyy-mm-dd"))
  var at: CalendarDate?

  @Option(help: "Only places of this level: land, fylke, kommune.")
  var level: Region.Level?

  @OptionGroup var formatting: FormatOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let language = shared.language
    let search = SearchWords(words)
    let register = try Workspace(shared).knownReference().register
    let regions = register.regions.filter { region in
      (at.map { region.isValid(on: $0) } ?? true) && (level.map { region.level == $0 } ?? true)
        && search.match([region.code, region.name])
    }.sorted { left, right in
      (left.code, left.validFrom ?? .first(of: 1)) < (right.code, right.validFrom ?? .first(of: 1))
    }
    var table = TextTable(
      caption: Wording.regionList(in: language),
      columns: Wording.regionColumns(in: language).map { TextTable.Column($0) }
    )
    table.rows = regions.map { region in
      [
        region.code, region.name, region.level.rawValue, region.validFrom?.description ?? "",
        region.validTo?.description ?? "", region.countyCode ?? "",
      ]
    }
    let data = DataTable(
      columns: ["code", "name", "level", "valid_from", "valid_to", "county_code"],
      rows: regions.map { region in
        [
          .text(region.code), .text(region.name), .text(region.level.rawValue),
          region.validFrom.map { .text($0.description) } ?? .null,
          region.validTo.map { .text($0.description) } ?? .null,
          region.countyCode.map { .text($0) } ?? .null,
        ]
      }
    )
    try Printer(format: formatting.format, language: language).print([table], data: data)
  }
}
