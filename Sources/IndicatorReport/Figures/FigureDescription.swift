import IndicatorModel

/// What a trend figure shows, in words computed from its data: kind, first and last value, highest
/// and lowest, targets, gaps and breaks; at most 600 characters.
struct FigureDescription {
  private let figure: TrendFigure
  private let series: [Series]
  private let language: Language
  private let values: ValueText

  init(_ figure: TrendFigure) {
    self.figure = figure
    series = figure.drawnSeries
    language = figure.settings.language
    values = ValueText(language)
  }

  /// Most lines that are described one by one.
  private static let describedLines = 4

  func text() -> String {
    let names = FigureLabels(series, in: language).names
    let lines = zip(series, names).prefix(Self.describedLines).map { line($0, named: $1) }
    return FigureText.joined(
      [kind()],
      entries: lines,
      closing: figure.targets.map(target),
      untold: series.count - lines.count
    ) { rest in
      let isOne = rest == 1
      return language.choose(
        "\(rest) \(isOne ? "linje" : "linjer") til.",
        "\(rest) \(isOne ? "linje" : "linjer") til.",
        "\(rest) more \(isOne ? "line" : "lines")."
      )
    }
  }

  private func kind() -> String {
    let count = series.count
    return count == 1
      ? language.choose("Linjediagram.", "Linjediagram.", "Line chart.")
      : language.choose(
        "Linjediagram med \(count) linjer.",
        "Linjediagram med \(count) linjer.",
        "Line chart with \(count) lines."
      )
  }

  private func line(_ series: Series, named name: String) -> [String] {
    let known = series.observations.filter { $0.value != nil }
    guard let first = known.first, let last = known.last else {
      return [
        language.choose(
          "\(name): ingen tall.",
          "\(name): ingen tal.",
          "\(name): no figures."
        )
      ]
    }
    var sentences: [String] = []
    if known.count == 1 {
      sentences.append("\(name): \(value(last, of: series)) \(when(last)).")
    } else {
      sentences.append(
        language.choose(
          "\(name): fra \(value(first, of: series)) \(when(first)) til \(value(last, of: series)) \(when(last)).",
          "\(name): frå \(value(first, of: series)) \(when(first)) til \(value(last, of: series)) \(when(last)).",
          "\(name): from \(value(first, of: series)) \(when(first)) to \(value(last, of: series)) \(when(last))."
        )
      )
    }
    if known.count > 2,
      let highest = known.max(by: { ($0.value ?? 0) < ($1.value ?? 0) }),
      let lowest = known.min(by: { ($0.value ?? 0) < ($1.value ?? 0) })
    {
      sentences.append(
        language.choose(
          "Høyest \(value(highest, of: series)) \(when(highest)), lavest \(value(lowest, of: series)) \(when(lowest)).",
          "Høgast \(value(highest, of: series)) \(when(highest)), lågast \(value(lowest, of: series)) \(when(lowest)).",
          "Highest \(value(highest, of: series)) \(when(highest)), lowest \(value(lowest, of: series)) \(when(lowest))."
        )
      )
    }
    if let list = missing(in: series) {
      sentences.append(
        language.choose(
          "Tall mangler for \(list).",
          "Tal manglar for \(list).",
          "No figure for \(list)."
        )
      )
    }
    let breaks = series.observations.filter { $0.status == .seriesBreak }
    if !breaks.isEmpty {
      let list = Wording.list(breaks.map { Wording.label($0.period, in: language) }, in: language)
      sentences.append(
        language.choose(
          "Brudd i serien ved \(list).",
          "Brot i serien ved \(list).",
          "Break in the series at \(list)."
        )
      )
    }
    return sentences
  }

  /// Most stretches of missing periods that are named.
  private static let namedStretches = 6

  /// The periods without a value, stretches of them as one: "2003–2009 og 2011"; where they are too
  /// many to be named, how many of all; `nil` for none.
  private func missing(in series: Series) -> String? {
    var stretches: [(first: TimePeriod, last: TimePeriod)] = []
    var isOpen = false
    for observation in series.observations {
      if observation.value != nil {
        isOpen = false
      } else if isOpen {
        stretches[stretches.count - 1].last = observation.period
      } else {
        stretches.append((observation.period, observation.period))
        isOpen = true
      }
    }
    guard !stretches.isEmpty else { return nil }
    guard stretches.count <= Self.namedStretches else {
      let (all, missing) = (
        series.observations.count, series.observations.count { $0.value == nil }
      )
      return language.choose(
        "\(missing) av \(all) perioder",
        "\(missing) av \(all) periodar",
        "\(missing) of \(all) periods"
      )
    }
    return Wording.list(
      stretches.map { FigureLabels.span($0.first, $0.last, in: language) },
      in: language
    )
  }

  private func target(_ target: FigureTarget) -> String {
    let number = series.first.map { target.text(of: $0.quantity, in: language) } ?? ""
    let end = Wording.label(target.through, in: language)
    return language.choose(
      "Målet er \(number) (\(end)).",
      "Målet er \(number) (\(end)).",
      "The target is \(number) (\(end))."
    )
  }

  private func value(_ observation: Observation, of series: Series) -> String {
    values.cell(observation, of: series.quantity)
  }

  private func when(_ observation: Observation) -> String {
    Wording.inPeriod(observation.period, in: language)
  }
}
