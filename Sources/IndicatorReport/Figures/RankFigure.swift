package import IndicatorAnalysis
package import IndicatorModel
package import SVGCharts

/// The places of a group's members in one period as a chart, the own municipality emphasised.
package struct RankFigure: Sendable {
  /// What is compared.
  package let quantity: Quantity
  /// The standing whose group is drawn.
  package let standing: PeerStanding
  /// The datasets the values come from.
  package let datasets: [Dataset]
  /// Footnotes from the data.
  package let notes: [String]
  /// What the user said; its highlighted regions stand out.
  package let settings: FigureSettings

  /// Makes a figure.
  package init(
    quantity: Quantity,
    standing: PeerStanding,
    datasets: [Dataset] = [],
    notes: [String] = [],
    settings: FigureSettings
  ) {
    self.quantity = quantity
    self.standing = standing
    self.datasets = datasets
    self.notes = notes
    self.settings = settings
  }

  private var language: Language { settings.language }
  private var values: ValueText { ValueText(language) }

  /// The chart, ready to be drawn.
  package func chart() throws -> RankChart {
    guard let position = standing.position else { throw ChartError.nothingToDraw }
    let sentences = PeerSentences(language)
    let labels = FigureLabels([], in: language)
    let group = VisibleText.of(Wording.regionName(standing.group.region, in: language))
    let subtitle = labels.subtitle(unit: quantity.unit, periods: [standing.period])
    let median = values.number(position.median, of: quantity)
    return RankChart(
      frame: ChartFrame(
        title: settings.title ?? VisibleText.of(quantity.name[language]),
        subtitle: "\(subtitle), \(group)",
        source: TableNotes.source(datasets, language: language) ?? "",
        notes: sentences.missing([standing]) + notes,
        description: description(of: position),
        language: language.rawValue,
        idPrefix: settings.idPrefix,
        size: settings.size,
        words: .words(in: language)
      ),
      entries: zip(position.members, names(of: position)).map { member, name in
        BarChart.Bar(
          name: name,
          value: member.value,
          text: values.number(member.value, of: quantity),
          isHighlighted: settings.highlighted.contains(member.region.code)
        )
      },
      isLowestFirst: !position.isHighestFirst,
      references: [
        BarChart.Reference(label: "\(sentences.median): \(median)", value: position.median)
      ],
      format: .format(of: quantity, decimals: quantity.decimals, in: language)
    )
  }

  /// The members' names; those of one name have their numbers.
  private func names(of position: PeerPosition) -> [String] {
    let names = position.members.map { VisibleText.of(Wording.regionName($0.region, in: language)) }
    var counts: [String: Int] = [:]
    for name in names { counts[name, default: 0] += 1 }
    return zip(position.members, names).map { member, name in
      counts[name, default: 0] > 1 ? "\(name) (\(member.region.code))" : name
    }
  }

  /// The text for those who do not see the figure: how many are ranked, the own value, the median,
  /// the ends; the chart itself adds the own place.
  private func description(of position: PeerPosition) -> String {
    let group = VisibleText.of(Wording.regionName(standing.group.region, in: language))
    let period = Wording.label(standing.period, in: language)
    var sentences = [
      language.choose(
        "Rangering av \(position.count) kommuner i \(group), \(period).",
        "Rangering av \(position.count) kommunar i \(group), \(period).",
        "Ranking of \(position.count) municipalities in \(group), \(period)."
      )
    ]
    func text(_ member: PeerPosition.Member) -> String {
      "\(VisibleText.of(member.region.name)) \(values.number(member.value, of: quantity))"
    }
    for member in position.members where settings.highlighted.contains(member.region.code) {
      sentences.append("\(text(member)).")
    }
    let median = values.number(position.median, of: quantity)
    sentences.append(
      language.choose(
        "Medianen er \(median).",
        "Medianen er \(median).",
        "The median is \(median)."
      )
    )
    if let first = position.members.first, let last = position.members.last, position.count > 1 {
      sentences.append(
        language.choose(
          "Først: \(text(first)). Sist: \(text(last)).",
          "Først: \(text(first)). Sist: \(text(last)).",
          "First: \(text(first)). Last: \(text(last))."
        )
      )
    }
    if !standing.missing.isEmpty {
      sentences.append(
        language.choose(
          "\(standing.missing.count) uten tall.",
          "\(standing.missing.count) utan tal.",
          "\(standing.missing.count) without a figure."
        )
      )
    }
    return sentences.joined(separator: " ")
  }
}
