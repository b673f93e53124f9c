import IndicatorAnalysis
package import IndicatorModel
import SVGCharts

/// The figures of an agreement in one table: last value, the one before, and the change.
package struct KeyFigureTable: Sendable {
  private let figures: [AgreementFacts.Figures]

  /// Makes a table of figures.
  package init(_ figures: [AgreementFacts.Figures]) { self.figures = figures }

  /// The table, with a row an indicator.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - marks: Whether numbers get their names, for `explain`.
  /// - Returns: The table with its notes.
  package func table(in language: Language, marks: Bool = true) -> TextTable {
    var table = TextTable(
      caption: Wording.keyFigures[language],
      columns: [
        .init(Wording.indicator[language]), .init(Wording.period[language]),
        .init(Wording.value[language], isNumeric: true),
        .init(Wording.previousPeriod[language]),
        .init(Wording.previousValue[language], isNumeric: true),
        .init(Wording.change[language], isNumeric: true),
        .init(Wording.relativeChange[language], isNumeric: true),
      ]
    )
    for one in figures {
      let quantity = one.series.quantity
      let change = one.change
      let region = marks ? one.series.region.code : nil
      let values = ValueText(language, markingRegion: region)
      func name(_ part: FigureID.Part) -> FigureID? {
        guard let region, let previous = change.previous else { return nil }
        return FigureID(
          quantity.id,
          region: region,
          period: change.period,
          from: previous.period,
          as: part
        )
      }
      table.rows.append([
        Wording.name(
          quantity.name[language],
          withUnit: quantity.unit.name(for: nil, in: language)
        ),
        Wording.label(change.period, in: language),
        values.cell(change.observation, of: quantity),
        change.previous.map { Wording.label($0.period, in: language) } ?? "",
        change.previous.map { values.cell($0, of: quantity) } ?? "",
        change.absolute.map {
          MarkedText.number(
            values.change($0, of: quantity),
            name(change.points == nil ? .change : .points)
          )
        } ?? "",
        change.percent.map {
          MarkedText.number(values.numbers.percent($0, isSigned: true), name(.percent))
        } ?? "",
      ])
    }
    table.trends = figures.map { Sparkline(of: $0.series, in: language) }
    table.trendHeading = Wording.course[language]
    let coverage = CoverageSentences(language, marks: marks)
    // Several figures may rest on the same national total; it is said once.
    var said: Set<String> = []
    table.notes = figures.flatMap(\.comparedTotals).map {
      coverage.contents(of: $0.total, quantity: $0.quantity)
    }.filter { said.insert($0).inserted }
    table.notes += figures.flatMap { one in
      let shown = Set([one.change.period, one.change.previous?.period].compactMap { $0 })
      return one.regional.lines(shown: shown, in: language)
    }.filter { said.insert($0).inserted }
    let shown = figures.flatMap { [$0.change.observation, $0.change.previous].compactMap { $0 } }
    table.notes += TableNotes.distinct(
      coverage.signs(in: figures.flatMap(\.comparedTotals).map(\.total))
        + TableNotes.signs(in: shown, language: language)
    )
    table.notes +=
      TableNotes.source(figures.flatMap(\.datasets), language: language).map { [$0] } ?? []
    return table.withoutEmptyColumns()
  }
}
