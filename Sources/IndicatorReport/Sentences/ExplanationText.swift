package import IndicatorAnalysis
package import IndicatorModel

/// The lines that tell what a printed number was made of.
package struct ExplanationText: Sendable {
  private let language: Language
  private let values: ValueText

  /// Makes lines in a language.
  package init(_ language: Language) {
    self.language = language
    values = ValueText(language)
  }

  /// "Mottakere av bostøtte, Hele landet, 2011".
  package func title(_ quantity: Quantity, region: Region, period: TimePeriod) -> String {
    let parts = [
      quantity.name[language], Wording.regionName(region, in: language),
      Wording.label(period, in: language),
    ]
    return parts.map(VisibleText.of).joined(separator: ", ")
  }

  /// The goal in words, and whose it is.
  package func goal(_ target: Target, of agreement: Agreement, year: Int) -> [String] {
    let name = VisibleText.of(target.name[language])
    let agreed = VisibleText.of(agreement.name[language])
    return [
      "\(target.id) \(name)",
      language.choose("Avtale: ", "Avtale: ", "Agreement: ") + "\(agreement.id) \(agreed)",
      language.choose(
        "Vurdert ved utgangen av \(year)",
        "Vurdert ved utgangen av \(year)",
        "Judged at the end of \(year)"
      ),
    ]
  }

  /// What is demanded, and the document that says so.
  package func demand(_ demand: String, source: String) -> String {
    let document = source.isEmpty ? "" : " (\(VisibleText.of(source)))"
    return language.choose("Krav: ", "Krav: ", "Demand: ") + demand + document
  }

  /// The inputs and numbers of the formula.
  package func calculation(_ line: String) -> String {
    language.choose("Utregning: ", "Utrekning: ", "Calculation: ") + line
  }

  /// What the indicator counts.
  package func definition(_ indicator: Indicator) -> String {
    language.choose("Definisjon: ", "Definisjon: ", "Definition: ")
      + VisibleText.of(indicator.definition[language])
  }

  /// A value as printed and as stored, and how it was rounded.
  package func value(_ observation: Observation, of quantity: Quantity) -> String {
    let period = Wording.label(observation.period, in: language)
    let shown = values.cell(observation, of: quantity)
    guard let value = observation.value else {
      return "\(period): \(shown) (\(Wording.meaning(of: observation.status, in: language)))"
    }
    let stored = NumberStyle.machineText(value)
    let decimals = values.decimals(for: value, of: quantity)
    return "\(period): \(shown) = \(stored)"
      + language.choose(
        ", vist med \(decimals) desimaler",
        ", vist med \(decimals) desimalar",
        ", shown with \(decimals) decimals"
      )
  }

  /// The formula of a change with its numbers.
  package func change(
    _ change: Change?,
    part: FigureID.Part,
    from: Observation,
    to: Observation,
    quantity: Quantity
  ) -> [String] {
    guard let change, let old = from.value, let new = to.value else { return [] }
    let (a, b) = (NumberStyle.machineText(old), NumberStyle.machineText(new))
    switch part {
    case .percent:
      guard let percent = change.percent else { return [] }
      return [
        "100 · (\(b) − \(a)) / \(a) = \(NumberStyle.machineText(percent)) → \(values.numbers.percent(percent, isSigned: true))",
        rounding,
      ]
    case .change, .points:
      guard let difference = change.absolute else { return [] }
      return [
        "\(b) − \(a) = \(NumberStyle.machineText(difference)) → \(values.change(difference, of: quantity))",
        rounding,
      ]
    case .value, .counted, .missing, .unplaced: return []
    }
  }

  private var rounding: String {
    language.choose(
      "Avrunding: én gang, til slutt, halve oppover i tallverdi",
      "Avrunding: éin gong, til slutt, halve oppover i talverdi",
      "Rounding: once, at the end, halves away from zero"
    )
  }

  /// A formula of the catalogue in words.
  package func formula(_ formula: Indicator.Formula, above: Quantity, below: Quantity) -> String {
    let factor = NumberStyle.machineText(formula.factor)
    let year =
      switch formula.denominatorYears {
      case 0: ""
      case 1...: language.choose(" (året etter)", " (året etter)", " (the year after)")
      default: language.choose(" (året før)", " (året før)", " (the year before)")
      }
    return language.choose("Formel: ", "Formel: ", "Formula: ")
      + "\(factor) · \(above.name[language]) / \(below.name[language])\(year)"
  }

  /// The file with checksum, import, row and column.
  ///
  /// - Parameters:
  ///   - origin: The file.
  ///   - importID: The import.
  ///   - row: The row; `nil` for several.
  ///   - period: The period of the value, by which its column is known.
  /// - Returns: A line each.
  package func file(_ origin: Origin, importID: Int, number row: Int?, period: TimePeriod? = nil)
    -> [String]
  {
    let column = period.flatMap { Self.column(of: $0, in: origin.reading) }
    var lines = [
      language.choose("Fil: ", "Fil: ", "File: ") + VisibleText.of(origin.file)
        + (row.map { language.choose(", rad \($0)", ", rad \($0)", ", row \($0)") } ?? "")
        + (column.map {
          language.choose(", kolonne \($0)", ", kolonne \($0)", ", column \($0)")
        } ?? ""),
      "SHA-256: \(origin.sha256)",
      "Import: \(importID)",
    ]
    if !origin.reading.isEmpty {
      lines.append(
        language.choose("Lest som: ", "Lesen som: ", "Read as: ") + VisibleText.of(origin.reading)
      )
    }
    return lines
  }

  /// The column that the values of a period stand in, by how the file was read; `nil` where that
  /// tells of none, or of several.
  private static func column(of period: TimePeriod, in reading: String) -> Int? {
    guard let start = reading.firstRange(of: "columns=")?.upperBound,
      !reading.hasSuffix("…")
    else { return nil }
    let columns = reading[start...].prefix { $0 != " " }.split(separator: ",")
    let values = columns.filter { $0.split(separator: ":").last?.hasPrefix("value") == true }
    let own = values.filter { $0.hasSuffix(":value=\(period.code)") }
    let found = own.isEmpty && values.count == 1 ? values : own
    guard found.count == 1 else { return nil }
    return found.first?.split(separator: ":").first.flatMap { Int($0) }
  }

  /// The rows that a sum adds up.
  package func rows(_ rows: [Int]) -> String {
    language.choose("Rader: ", "Rader: ", "Rows: ")
      + rows.map(String.init).joined(separator: ", ")
  }

  /// What the source printed in place of the number or beside it.
  package func symbol(of observation: Observation) -> [String] {
    guard let symbol = observation.symbol, !symbol.isEmpty else { return [] }
    return [
      language.choose("Tegn: ", "Teikn: ", "Symbol: ") + "«\(VisibleText.of(symbol))»: "
        + Wording.meaning(of: observation.status, in: language)
    ]
  }
}
