import IndicatorAnalysis
package import IndicatorModel
package import SVGCharts

/// Goals as bullet bars: value, target, baseline, and the verdict in a word beside a shape.
///
/// Goals that name no number cannot be drawn; they are listed below.
package struct GoalFigure: Figure {
  /// The results with their quantities.
  package let entries: [GoalTable.Entry]
  /// What the figure is about: the agreement's name.
  package let heading: String
  /// The datasets the values come from.
  package let datasets: [Dataset]
  /// Footnotes from the data.
  package let notes: [String]
  /// What the user said.
  package var settings: FigureSettings

  /// Makes a figure.
  package init(
    entries: [GoalTable.Entry],
    heading: String,
    datasets: [Dataset] = [],
    notes: [String] = [],
    settings: FigureSettings
  ) {
    self.entries = entries
    self.heading = heading
    self.datasets = datasets
    self.notes = notes
    self.settings = settings
  }

  private var language: Language { settings.language }

  /// The heading of the figure.
  package var title: String { settings.title ?? VisibleText.of(heading) }

  /// The results that name a number to be reached.
  private var drawn: [GoalTable.Entry] { entries.filter(Self.isDrawn) }

  /// Whether a goal has a number to be reached; one that only sets off a decision has not.
  package static func isDrawn(_ entry: GoalTable.Entry) -> Bool {
    if case .trigger = entry.attainment.target?.demand { return false }
    return entry.attainment.targetValue != nil && entry.quantity != nil
  }

  private func isShare(_ entry: GoalTable.Entry) -> Bool {
    entry.attainment.coverage != nil || entry.quantity?.unit.kind == .percent
  }

  private func unit(_ entry: GoalTable.Entry) -> String {
    entry.attainment.coverage != nil ? "percent" : entry.quantity?.unit.id ?? ""
  }

  /// The name of a goal: what tells it from the others of the figure, region and agreement first.
  private func name(_ entry: GoalTable.Entry) -> String {
    let result = entry.attainment
    let name = VisibleText.of(result.target?.name[language] ?? "")
    let regions = Set(drawn.compactMap { $0.attainment.region?.code })
    let targets = Set(drawn.compactMap { $0.attainment.target?.id })
    var parts: [String] = []
    if regions.count > 1, let region = result.region {
      parts.append(VisibleText.of(Wording.regionName(region, in: language)))
    }
    if Set(drawn.map(\.attainment.agreement)).count > 1 { parts.append(result.agreement) }
    guard targets.count > 1 || parts.isEmpty else { return parts.joined(separator: ", ") }
    return parts.isEmpty ? name : "\(parts.joined(separator: ", ")): \(name)"
  }

  private func value(_ entry: GoalTable.Entry) -> String {
    guard let observation = entry.attainment.observation, let quantity = entry.quantity,
      let value = observation.value
    else { return language.choose("ingen tall", "ingen tal", "no figure") }
    return entry.attainment.coverage != nil
      ? NumberStyle(language).percent(value) : ValueText(language).cell(observation, of: quantity)
  }

  /// Value, period and demand in words: "77 % i 2012, mål: minst 100 %".
  private func detail(_ entry: GoalTable.Entry) -> String {
    // What is asked for stays on one line: «minst 100 %».
    let demand = GoalSentences(language).demand(of: entry.attainment, quantity: entry.quantity)
      .replacing(" ", with: NumberStyle.noBreakSpace)
    let goal = language.choose("mål: \(demand)", "mål: \(demand)", "target: \(demand)")
    let periods = Set(drawn.compactMap(\.attainment.period))
    guard periods.count > 1, let period = entry.attainment.period else {
      return "\(value(entry)), \(goal)"
    }
    return "\(value(entry)) \(Wording.inPeriod(period, in: language)), \(goal)"
  }

  /// The chart.
  package func chart() throws -> GoalChart {
    let drawn = drawn
    guard let first = drawn.first, let quantity = first.quantity else {
      throw ChartError.nothingToDraw
    }
    let numbers = NumberStyle(language)
    let hasShares = drawn.allSatisfy(isShare)
    let decimals = hasShares ? 0 : quantity.shownDecimals([])
    return GoalChart(
      frame: settings.frame(
        title: title,
        subtitle: subtitle,
        datasets: datasets,
        notes: notes + ownNotes,
        description: description()
      ),
      rows: drawn.map { entry in
        let result = entry.attainment
        return GoalChart.Row(
          name: name(entry),
          value: result.observation?.value,
          target: result.targetValue ?? 0,
          baseline: result.baseline?.value,
          verdict: Self.shape(of: result.verdict),
          word: Wording.verdict(result.verdict, in: language),
          detail: detail(entry),
          isHighlighted: result.region.map { settings.highlighted.contains($0.code) } ?? false
        )
      },
      hasSharedAxis: Set(drawn.map(unit)).count == 1,
      format: hasShares
        ? ValueFormat(decimals: decimals, bounds: 0...100) { value, decimals in
          numbers.percent(value, decimals: decimals)
        } : .format(of: quantity, decimals: decimals, in: language)
    )
  }

  private static func shape(of verdict: Attainment.Verdict) -> GoalChart.Verdict {
    switch verdict {
    case .reached: .reached
    case .missed: .missed
    case .onTrack, .rightDirection: .better
    case .behind, .wrongDirection: .worse
    case .tooEarly, .notAssessable: .none
    }
  }

  /// Unit, where all have one, and the periods judged.
  private var subtitle: String {
    let units = Set(drawn.map(unit))
    let periods = Set(drawn.compactMap(\.attainment.period)).sorted()
    let span =
      periods.first.map { FigureLabels.span($0, periods.last ?? $0, in: language) } ?? ""
    let measure =
      units.count == 1
      ? drawn.first(where: { $0.attainment.coverage == nil })?.quantity
        .map { FigureText.heading(of: $0.unit, in: language) } ?? "" : ""
    return FigureText.subtitle(measure, [regionName ?? "", span])
  }

  /// The one region that all results are of; `nil` for several, which the rows name, and for the
  /// country, which a figure without a name is about.
  private var regionName: String? {
    let regions = drawn.map(\.attainment.region)
    guard let first = regions.first, let region = first, region.level != .country,
      regions.allSatisfy({ $0?.code == region.code })
    else { return nil }
    return VisibleText.of(Wording.regionName(region, in: language))
  }

  private var ownNotes: [String] {
    let others = entries.filter { $0.attainment.target != nil && !Self.isDrawn($0) }
    var names: [String] = []
    for name in others.compactMap({ $0.attainment.target?.name[language] }).map(VisibleText.of)
    where !names.contains(name) {
      names.append(name)
    }
    var lines: [String] = []
    if !names.isEmpty {
      let list = Wording.list(names, most: 4, in: language, between: "; ")
      lines.append(
        language.choose(
          "Mål uten tall er ikke tegnet: \(list)",
          "Mål utan tal er ikkje teikna: \(list)",
          "Goals without a number are not drawn: \(list)"
        )
      )
    }
    return lines
      + TableNotes.signs(
        in: drawn.filter { $0.attainment.coverage == nil }.compactMap(\.attainment.observation),
        language: language
      )
  }

  /// The text for those who do not see the figure: every goal with its value and verdict.
  package func description() -> String {
    let count = drawn.count
    let place = regionName.map { ", \($0)" } ?? ""
    let kind = language.choose(
      "Stolper for \(count) mål\(place).",
      "Stolpar for \(count) mål\(place).",
      "Bars for \(count) \(count == 1 ? "goal" : "goals")\(place)."
    )
    let lines = drawn.map { entry in
      "\(name(entry)): \(detail(entry)), \(Wording.verdict(entry.attainment.verdict, in: language))."
    }
    return FigureText.joined([kind], entries: lines.map { [$0] }) {
      FigureText.more($0, in: language)
    }
  }

  /// The goals with the numbers drawn.
  package func table() -> TextTable {
    GoalTable(entries: entries).table(caption: title, in: language)
  }
}
