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
    var sentences = [kind()]
    for (one, name) in zip(series, names).prefix(Self.describedLines) {
      sentences += line(one, named: name)
    }
    if series.count > Self.describedLines {
      let rest = series.count - Self.describedLines
      sentences.append(
        language.choose(
          "\(rest) linjer til.",
          "\(rest) linjer til.",
          "\(rest) more lines."
        )
      )
    }
    sentences += figure.targets.map(target)
    return FigureText.joined(sentences)
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
    let missing = series.observations.filter { $0.value == nil }
    if !missing.isEmpty {
      let periods = missing.prefix(6).map { Wording.label($0.period, in: language) }
      let list =
        missing.count > 6
        ? "\(periods.joined(separator: ", ")) …" : Wording.list(periods, in: language)
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
