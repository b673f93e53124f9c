import ArgumentParser
import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The command `kommunetall diff`.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Show what a revised file changed: values, and the verdicts on goals.",
    discussion: """
      Without a number it is about the last import that changed a value; `history` has the numbers. \
      csv and json print the values, or with --goals the verdicts.

      Example:
        kommunetall diff
        kommunetall diff 7 --goals --format csv
      """
  )

  @Argument(help: ArgumentHelp("The number of an import.", valueName: "import"))
  var number: Int?

  @Flag(help: "In csv and json: the goals with another verdict in place of the values.")
  var goals = false

  @OptionGroup var formatting: FormatOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let workspace = Workspace(shared)
    let store = try workspace.openForReading()
    let language = shared.language
    guard let run = try chosen(in: store) else {
      let printer = Printer(format: formatting.format, language: language)
      let empty = TextTable(caption: Wording.nothingRevised(in: language), columns: [])
      return try printer.print([empty], data: goals ? goalData([]) : cellData([], run: 0))
    }
    let cells = try store.revisedCells(import: run.id)
    let turned = try TurnedGoal.all(in: workspace.databasePath, import: run.id)
    var tables = [try cellTable(cells, run: run, store: store)]
    if !turned.isEmpty { tables.append(goalTable(turned)) }
    try Printer(format: formatting.format, language: language).print(
      tables,
      data: goals ? goalData(turned) : cellData(cells, run: run.id)
    )
  }

  private func chosen(in store: IndicatorStore) throws -> ImportRun? {
    guard let number else { return try store.lastRevision() }
    if let run = try store.imports().first(where: { $0.id == number }) { return run }
    throw CommandFailure(.usage, "no import \(number); 'kommunetall history' lists them")
  }

  private func cellTable(
    _ cells: [RevisedCell],
    run: ImportRun,
    store: IndicatorStore
  ) throws -> TextTable {
    let language = shared.language
    let quantities = Dictionary(
      try store.quantities().map { ($0.quantity.id, $0.quantity) },
      uniquingKeysWith: { first, _ in first }
    )
    var table = TextTable(
      caption: Wording.revision(import: run.id, file: run.origin.file, in: language),
      columns: Wording.revisionColumns(in: language).enumerated().map {
        TextTable.Column($1, isNumeric: $0 > 2)
      }
    )
    let values = ValueText(language)
    table.rows = cells.map { cell in
      func text(_ observation: Observation) -> String {
        quantities[cell.quantityID].map { values.cell(observation, of: $0) } ?? ""
      }
      return [
        quantities[cell.quantityID]?.name[language] ?? cell.quantityID,
        "\(cell.region) \(cell.regionName)", Wording.label(cell.new.period, in: language),
        text(cell.old), text(cell.new),
      ]
    }
    return table
  }

  private func goalTable(_ turned: [TurnedGoal]) -> TextTable {
    let language = shared.language
    func word(_ verdict: String?) -> String {
      verdict.flatMap { Attainment.Verdict(rawValue: $0) }
        .map { Wording.verdict($0, in: language) } ?? ""
    }
    var table = TextTable(
      caption: Wording.turnedGoals(in: language),
      columns: Wording.turnedGoalColumns(in: language).map { TextTable.Column($0) }
    )
    table.rows = turned.map {
      [
        $0.key.agreement, $0.key.goal, $0.key.region, $0.key.period, word($0.old), word($0.new),
      ]
    }
    return table
  }

  private func cellData(_ cells: [RevisedCell], run: Int) -> DataTable {
    DataTable(
      columns: [
        "import_id", "dataset", "indicator", "measure", "breakdown", "region", "region_name",
        "period", "old_value", "old_status", "old_symbol", "old_import_id", "new_value",
        "new_status", "new_symbol", "source_row",
      ],
      rows: cells.map { cell in
        func value(_ observation: Observation) -> [DataValue] {
          [
            observation.value.map { .number($0) } ?? .null, .text(observation.status.rawValue),
            observation.symbol.map { .text($0) } ?? .null,
          ]
        }
        let place: [DataValue] = [
          .integer(run), .text(cell.datasetCode), cell.indicator.map { .text($0) } ?? .null,
          .text(cell.measure), .text(cell.breakdown), .text(cell.region), .text(cell.regionName),
          .text(cell.new.period.code),
        ]
        let oldImport = cell.old.provenance.map { DataValue.integer($0.importID) } ?? .null
        let row = cell.new.provenance.map { DataValue.integer($0.row) } ?? .null
        return place + value(cell.old) + [oldImport] + value(cell.new) + [row]
      }
    )
  }

  private func goalData(_ turned: [TurnedGoal]) -> DataTable {
    func text(_ value: String?) -> DataValue {
      value.flatMap { $0.isEmpty ? nil : .text($0) } ?? .null
    }
    return DataTable(
      columns: ["agreement", "goal", "region", "period", "old_verdict", "new_verdict"],
      rows: turned.map {
        [
          text($0.key.agreement), text($0.key.goal), text($0.key.region), text($0.key.period),
          text($0.old), text($0.new),
        ]
      }
    )
  }
}
