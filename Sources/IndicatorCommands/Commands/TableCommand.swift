import ArgumentParser
import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The command `kommunetall table`.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table",
    abstract: "Show values, from the database or straight from a file.",
    discussion: """
      Example:
        kommunetall table bostotte-mottakere --region 0
        kommunetall table folketall --region Bærum Oslo --from 2019 --to 2024
        kommunetall table folketall --region Bærum --boundaries 2024
        kommunetall table nedlastet.csv
        kommunetall table --all --format csv
      """
  )

  @OptionGroup var quantities: QuantityOptions
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var formatting: FormatOption
  @OptionGroup var shared: SharedOptions

  func run() throws {
    let selected = try Selection(
      quantities.indicators,
      all: quantities.all,
      selection,
      shared: shared
    )
    let language = shared.language
    let period = selection.period
    if let format = formatting.format.forPrograms {
      return try selected.printRows(
        in: format,
        columns: ValueTable.dataColumns,
        from: selection.from,
        to: selection.to
      ) { result, rows in
        let series = result.labelled(in: language).map { $0.limited(to: period) }
        ValueTable(series: series, datasets: []).write(to: &rows)
      }
    }
    let coverage = CoverageSentences(language)
    var tables: [ValueTable] = []
    for result in try selected.results(from: selection.from, to: selection.to) {
      let series = result.labelled(in: language).map { $0.limited(to: period) }
        .filter { !$0.observations.isEmpty }
      guard !series.isEmpty else { continue }
      let shown = Set(series.flatMap { $0.observations.map(\.period) })
      let totals = result.totals.filter { shown.contains($0.total.period) }
      tables.append(
        ValueTable(
          series: series,
          datasets: result.datasets,
          remarks: coverage.remarks(on: totals)
            + result.regionalRemarks(shown: shown, in: language)
        )
      )
    }
    try selected.requireRows(tables.count)
    try Printer(format: formatting.format, language: language).print(
      tables.map { $0.table(in: language) }
    )
  }
}
