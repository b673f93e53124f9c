package import IndicatorModel

/// Observations written for people: number, exactness, unit, or the sign of what is missing.
package struct ValueText: Hashable, Sendable {
  /// The language.
  package let language: Language
  /// The number style of the language.
  package let numbers: NumberStyle

  /// The region whose numbers are marked with their names; `nil` where none are.
  package let markedRegion: String?

  /// Makes a writer in a language.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - region: The code of the region whose numbers get their names, for `explain`; `nil` for
  ///     plain text.
  package init(_ language: Language, markingRegion region: String? = nil) {
    self.language = language
    numbers = NumberStyle(language)
    markedRegion = region
  }

  /// The name of a value, where values are marked.
  func id(of quantity: Quantity, in period: TimePeriod) -> FigureID? {
    markedRegion.map { FigureID(quantity.id, region: $0, period: period) }
  }

  /// Writes a value for a cell or label: `om lag 101 600`, `77 %`, `4–6`, `..`, `155 500*`.
  package func cell(_ observation: Observation, of quantity: Quantity) -> String {
    guard let value = observation.value else { return Wording.sign(of: observation) }
    var text = number(value, of: quantity)
    if let upper = observation.upperValue {
      text = "\(bareNumber(value, of: quantity))–\(number(upper, of: quantity))"
    }
    text = MarkedText.number(text, id(of: quantity, in: observation.period))
    if let word = Wording.precision(observation.precision, in: language) {
      text = "\(word) \(text)"
    }
    return text + mark(of: observation)
  }

  /// Writes a value for a sentence, with its unit where the number alone would not be understood.
  ///
  /// - Parameters:
  ///   - observation: The value.
  ///   - quantity: What it is of.
  ///   - subject: The subject of the sentence; a unit that it names already is not said again.
  /// - Returns: The number with exactness and unit, or the sign of what is missing.
  package func phrase(
    _ observation: Observation,
    of quantity: Quantity,
    after subject: String = ""
  ) -> String {
    guard let value = observation.value else { return Wording.sign(of: observation) }
    let words = quantity.unit.name(for: nil, in: language)
    let isSaid =
      quantity.unit.kind != .percent && !words.isEmpty && subject.lowercased().contains(words)
    let unit = isSaid ? "" : unitPhrase(for: observation.upperValue ?? value, of: quantity)
    if let upper = observation.upperValue {
      let id = id(of: quantity, in: observation.period)
      let low = MarkedText.number(bareNumber(value, of: quantity), id)
      let high = MarkedText.number(bareNumber(upper, of: quantity), id)
      return (language == .en ? "between \(low) and \(high)" : "mellom \(low) og \(high)") + unit
    }
    let word = Wording.precision(observation.precision, in: language).map { $0 + " " } ?? ""
    let id = id(of: quantity, in: observation.period)
    return word + MarkedText.number(bareNumber(value, of: quantity), id) + unit
  }

  /// Writes a number of the quantity with its percent sign, without other units.
  package func number(_ value: Double, of quantity: Quantity) -> String {
    quantity.unit.kind == .percent
      ? numbers.percent(value, decimals: decimals(for: value, of: quantity))
      : bareNumber(value, of: quantity)
  }

  /// Writes a change in the unit of the quantity: `+5 400`, `+6,2 prosentpoeng`.
  package func change(_ value: Double, of quantity: Quantity, isSigned: Bool = true) -> String {
    let decimals = decimals(for: value, of: quantity)
    return quantity.unit.changesInPoints
      ? numbers.points(value, decimals: decimals, isSigned: isSigned)
      : numbers.text(value, decimals: decimals, isSigned: isSigned)
  }

  /// Writes the number alone.
  package func bareNumber(_ value: Double, of quantity: Quantity) -> String {
    numbers.text(value, decimals: decimals(for: value, of: quantity))
  }

  /// The decimals shown: those of the quantity; where it is not in the catalogue, those needed.
  func decimals(for value: Double, of quantity: Quantity) -> Int {
    quantity.shownDecimals([value])
  }

  private func unitPhrase(for value: Double, of quantity: Quantity) -> String {
    switch quantity.unit.kind {
    case .percent: language == .en ? "%" : "\(NumberStyle.noBreakSpace)%"
    case .amount, .rate, .duration: " " + quantity.unit.name(for: value, in: language)
    case .count, .index, .other: ""
    }
  }

  /// The sign behind a number that is not plain.
  private func mark(of observation: Observation) -> String {
    guard let sign = Self.sign(beside: observation.status) else { return "" }
    return sign == "*" ? sign : " \(sign)"
  }

  /// The sign of a number that is not plain: provisional `*`, estimate `(e)`, forecast `(f)`, break
  /// `(b)`, another definition `(d)`, uncertain `(u)`; `nil` for a plain number.
  static func sign(beside status: ObservationStatus) -> String? {
    switch status {
    case .provisional: "*"
    case .estimated, .imputed: "(e)"
    case .forecast: "(f)"
    case .seriesBreak: "(b)"
    case .definitionDiffers: "(d)"
    case .uncertain: "(u)"
    case .normal, .missing, .suppressed, .cannotExist, .notCollected: nil
    }
  }
}
