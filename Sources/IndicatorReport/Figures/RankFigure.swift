package import IndicatorAnalysis
package import IndicatorModel
package import SVGCharts

/// Places among all in one period: the own ones, their neighbours, the first and the last.
package struct RankFigure: Figure {
  /// The places with their values.
  package let values: PeriodValues
  /// The value of the whole country, to be drawn as a line; `nil` where it says nothing.
  package let country: Observation?
  /// Whether the lowest value has the first place: where less is better.
  package let isLowestFirst: Bool
  /// The datasets the values come from.
  package let datasets: [Dataset]
  /// Footnotes from the data.
  package let notes: [String]
  /// What the user said.
  package var settings: FigureSettings

  /// Makes a figure.
  package init(
    values: PeriodValues,
    country: Observation? = nil,
    isLowestFirst: Bool? = nil,
    datasets: [Dataset] = [],
    notes: [String] = [],
    settings: FigureSettings
  ) {
    self.values = values
    self.country = country
    self.isLowestFirst = isLowestFirst ?? (values.quantity.indicator?.direction == .down)
    self.datasets = datasets
    self.notes = notes
    self.settings = settings
  }

  /// Makes a figure of a municipality's standing in a group; `nil` where it has none.
  package init?(
    quantity: Quantity,
    standing: PeerStanding,
    datasets: [Dataset] = [],
    notes: [String] = [],
    settings: FigureSettings
  ) {
    guard let position = standing.position else { return nil }
    let language = settings.language
    let values = PeriodValues(
      position.members.map { member in
        Series(
          quantity: quantity,
          region: member.region,
          observations: [
            standing.cells[member.region.code] ?? Observation(standing.period, member.value)
          ]
        )
      },
      at: standing.period,
      group: VisibleText.of(Wording.regionName(standing.group.region, in: language)),
      in: language
    )
    guard let values else { return nil }
    self.init(
      values: values,
      isLowestFirst: !position.isHighestFirst,
      datasets: datasets,
      notes: PeerSentences(language).missing([standing]) + notes,
      settings: settings
    )
  }

  private var language: Language { settings.language }
  private var quantity: Quantity { values.quantity }

  /// The heading of the figure.
  package var title: String { settings.title ?? VisibleText.of(quantity.name[language]) }

  /// The chart; those without a value have no place and stand there only where they are highlighted.
  package func chart() throws -> RankChart {
    let texts = ValueText(language)
    let shown = values.entries.filter { $0.value != nil || isHighlighted($0) }
    return RankChart(
      frame: settings.frame(
        title: title,
        subtitle: values.subtitle,
        datasets: datasets,
        notes: notes + values.notes,
        description: description()
      ),
      entries: shown.map { entry in
        BarChart.Bar(
          name: entry.name,
          value: entry.value,
          upper: entry.observation.upperValue,
          text: entry.value == nil ? nil : texts.cell(entry.observation, of: quantity),
          isHighlighted: isHighlighted(entry),
          symbol: entry.value == nil ? Wording.sign(of: entry.observation) : nil
        )
      },
      isLowestFirst: isLowestFirst,
      references: references,
      format: .format(of: quantity, decimals: decimals, in: language)
    )
  }

  private func isHighlighted(_ entry: PeriodValues.Entry) -> Bool {
    settings.highlighted.contains(entry.region.code)
  }

  private var decimals: Int {
    quantity.shownDecimals(values.entries.compactMap(\.value))
  }

  /// The country's own value; where there is none, the median of the places.
  ///
  /// Two lines near each other could not be told apart by their labels.
  private var references: [BarChart.Reference] {
    let texts = ValueText(language)
    if let country, let value = country.value {
      let text = texts.cell(country, of: quantity)
      return [.init(label: "\(Wording.wholeCountry[language]): \(text)", value: value)]
    }
    let known = values.ranked.compactMap(\.value)
    guard known.count > 2, let median = DistributionChart.Quartiles(of: known)?.median else {
      return []
    }
    let text = texts.number(median, of: quantity)
    return [.init(label: "\(PeerSentences(language).median): \(text)", value: median)]
  }

  /// The text for those who do not see the figure: how many, the first, the last; the drawing adds
  /// the places of the highlighted ones.
  package func description() -> String {
    let texts = ValueText(language)
    let ranked = values.ranked
    func text(_ entry: PeriodValues.Entry) -> String {
      "\(entry.name) \(texts.cell(entry.observation, of: quantity))"
    }
    let place = values.group.map { language == .en ? " in \($0)" : " i \($0)" } ?? ""
    let when = Wording.inPeriod(values.period, in: language)
    let what = "\(values.count)\(place) \(when)"
    var sentences = [
      isLowestFirst
        ? language.choose(
          "Rangering av \(what), lavest først.",
          "Rangering av \(what), lågast først.",
          "Ranking of \(what), lowest first."
        )
        : language.choose(
          "Rangering av \(what), høyest først.",
          "Rangering av \(what), høgast først.",
          "Ranking of \(what), highest first."
        )
    ]
    if let highest = ranked.first, let lowest = values.lowest {
      sentences.append(
        Wording.extremes(highest: text(highest), lowest: text(lowest), in: language)
      )
    }
    let named = ranked.filter { entry in isHighlighted(entry) }
    return FigureText.joined(
      sentences,
      entries: named.map { ["\(text($0))."] },
      closing: references.map { "\($0.label)." } + values.remarks.map { "\($0)." }
    ) { FigureText.more($0, in: language) }
  }

  /// The numbers of all, also of those that the figure leaves out.
  package func table() -> TextTable {
    var table = values.table(caption: title)
    if isLowestFirst {
      let known = values.ranked.count
      table.rows = table.rows.prefix(known).reversed() + table.rows.dropFirst(known)
    }
    return table
  }
}
