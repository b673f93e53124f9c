package import IndicatorModel
package import SVGCharts

/// The values of places in one period as a map in classes.
package struct MapFigure: Figure {
  /// The places with their values.
  package let values: PeriodValues
  /// Where the places are.
  package let geometry: MapGeometry
  /// How values are put into classes.
  package let classes: MapChart.Classes
  /// The datasets the values come from.
  package let datasets: [Dataset]
  /// Footnotes from the data, and the source of the map.
  package let notes: [String]
  /// What the user said.
  package var settings: FigureSettings

  /// Makes a figure.
  package init(
    values: PeriodValues,
    geometry: MapGeometry,
    classes: MapChart.Classes,
    datasets: [Dataset] = [],
    notes: [String] = [],
    settings: FigureSettings
  ) {
    self.values = values
    self.geometry = geometry
    self.classes = classes
    self.datasets = datasets
    self.notes = notes
    self.settings = settings
  }

  private var language: Language { settings.language }
  private var quantity: Quantity { values.quantity }

  /// The heading of the figure.
  package var title: String { settings.title ?? VisibleText.of(quantity.name[language]) }

  /// The chart; areas of the file without a value are hatched.
  package func chart() throws -> MapChart {
    var entries: [String: PeriodValues.Entry] = [:]
    for entry in values.entries { entries[entry.region.code] = entry }
    return MapChart(
      frame: settings.frame(
        title: title,
        subtitle: values.subtitle,
        datasets: datasets,
        notes: notes + ownNotes,
        description: description()
      ),
      areas: geometry.rings.sorted { $0.key < $1.key }.map { code, rings in
        MapChart.Area(
          name: entries[code]?.name ?? VisibleText.of(code),
          rings: rings,
          value: entries[code]?.value,
          isHighlighted: settings.highlighted.contains(code)
        )
      },
      classes: classes,
      format: .format(
        of: quantity,
        decimals: quantity.shownDecimals(values.entries.compactMap(\.value)),
        in: language
      )
    )
  }

  /// The places that the map does not have.
  private var absent: [PeriodValues.Entry] {
    values.entries.filter { geometry.rings[$0.region.code] == nil }
  }

  private var ownNotes: [String] {
    let absent = absent
    guard !absent.isEmpty else { return values.notes }
    let list = Wording.list(absent.map(\.name), most: 6, in: language)
    let line = language.choose(
      "Ikke på kartet: \(list)",
      "Ikkje på kartet: \(list)",
      "Not on the map: \(list)"
    )
    return [line] + values.notes
  }

  /// The text for those who do not see the figure.
  package func description() -> String {
    let texts = ValueText(language)
    let ranked = values.ranked
    func text(_ entry: PeriodValues.Entry) -> String {
      "\(entry.name) \(texts.cell(entry.observation, of: quantity))"
    }
    let when = Wording.inPeriod(values.period, in: language)
    var sentences = [
      language.choose(
        "Kart over \(values.count) \(when), fra lyst for de laveste til mørkt for de høyeste verdiene.",
        "Kart over \(values.count) \(when), frå lyst for dei lågaste til mørkt for dei høgaste verdiane.",
        "Map of \(values.count) \(when), from light for the lowest to dark for the highest values."
      )
    ]
    if let highest = ranked.first, let lowest = values.lowest {
      sentences.append(
        Wording.extremes(highest: text(highest), lowest: text(lowest), in: language)
      )
    }
    let named = ranked.filter { entry in settings.highlighted.contains(entry.region.code) }
    return FigureText.joined(
      sentences,
      entries: named.map { ["\(text($0))."] },
      closing: values.remarks.map { "\($0)." }
    ) { FigureText.more($0, in: language) }
  }

  /// The numbers drawn.
  package func table() -> TextTable { values.table(caption: title) }
}
