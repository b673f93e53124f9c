package import IndicatorModel
import SVGCharts

/// The values of series, for people and for programs.
package struct ValueTable: Sendable {
  /// The series, all of one quantity.
  package let series: [Series]
  /// The datasets they come from.
  package let datasets: [Dataset]
  /// What else a reader must know: what is in a total and what is not.
  package let remarks: [String]

  /// Makes a table of one quantity's series.
  package init(series: [Series], datasets: [Dataset], remarks: [String] = []) {
    self.series = series
    self.datasets = datasets
    self.remarks = remarks
  }

  /// Most periods that stand side by side; longer tables have a row for each cell.
  private static let widestPeriods = 8

  /// The table for people: regions down and periods across while that fits, else a row a cell.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - marks: Whether numbers get their names, for `explain`.
  /// - Returns: The table with its notes.
  package func table(in language: Language, marks: Bool = false) -> TextTable {
    let periods = Set(series.flatMap { $0.observations.map(\.period) }).sorted()
    func values(_ one: Series) -> ValueText {
      ValueText(language, markingRegion: marks ? one.region.code : nil)
    }
    var table = TextTable(caption: caption(in: language), columns: [])
    if series.count > 1, periods.count <= Self.widestPeriods {
      table.columns =
        [.init(Wording.region[language])]
        + periods.map { .init(Wording.label($0, in: language), isNumeric: true) }
      table.rows = series.map { one in
        [label(of: one.region, in: language)]
          + periods.map { period in
            one.observation(at: period).map { values(one).cell($0, of: one.quantity) } ?? ""
          }
      }
      table.trends = series.map { Sparkline(of: $0, in: language) }
      table.trendHeading = Wording.course[language]
    } else {
      let hasRegions = series.count > 1
      table.columns =
        (hasRegions ? [.init(Wording.region[language])] : [])
        + [
          .init(Wording.period[language]), .init(Wording.value[language], isNumeric: true),
        ]
      table.rows = series.flatMap { one in
        one.observations.map { observation in
          (hasRegions ? [label(of: one.region, in: language)] : []) + [
            Wording.label(observation.period, in: language),
            values(one).cell(observation, of: one.quantity),
          ]
        }
      }
    }
    table.notes =
      TableNotes.distinct(
        remarks + TableNotes.signs(in: series.flatMap(\.observations), language: language)
      )
      + (TableNotes.source(datasets, language: language).map { [$0] } ?? [])
    return table
  }

  /// The columns of the view `observations`.
  package static let dataColumns = [
    "dataset", "series", "indicator", "measure", "breakdown", "unit", "region", "region_name",
    "region_level", "period", "year", "value", "value_high", "precision", "status", "symbol",
    "import_id", "source_row",
  ]

  /// Writes the cells with the columns of the view `observations`.
  package func write(to rows: inout DataRows) {
    for one in series {
      let quantity = one.quantity
      let prefix = rows.prefix([
        .text(quantity.datasetCodes.joined(separator: " ")), one.code.map { .text($0) } ?? .null,
        quantity.indicator.map { .text($0.id) } ?? .null, .text(quantity.measure),
        .text(quantity.breakdown), .text(quantity.unit.id), .text(one.region.code),
        .text(one.region.name), .text(one.region.level.rawValue),
      ])
      for observation in one.observations {
        rows.begin(prefix)
        rows.append(observation.period)
        rows.append(observation.period.reportingYear)
        rows.append(observation.value)
        rows.append(observation.upperValue)
        rows.append(observation.precision.rawValue)
        rows.append(observation.status.rawValue)
        rows.append(observation.symbol)
        if let provenance = observation.provenance {
          rows.append(provenance.importID)
          rows.append(provenance.row)
        } else {
          rows.appendNull()
          rows.appendNull()
        }
        rows.endRow()
      }
    }
  }

  private func caption(in language: Language) -> String {
    guard let first = series.first else { return "" }
    var caption = Wording.name(
      first.quantity.name[language],
      withUnit: unitName(of: first.quantity, in: language)
    )
    if series.count == 1 { caption += ", \(label(of: first.region, in: language))" }
    return caption
  }

  private func label(of region: Region, in language: Language) -> String {
    RegionLabel.text(region, in: language)
  }

  private func unitName(of quantity: Quantity, in language: Language) -> String {
    quantity.unit.name(for: nil, in: language)
  }
}
