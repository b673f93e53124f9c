import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// Tells what a printed number was made of, back to the rows of files.
struct Explainer {
  let lookup: SeriesLookup
  let imports: [ImportRun]
  let language: Language

  /// The lines about one number.
  func lines(for id: FigureID) throws -> [String] {
    let quantity = try lookup.quantity(named: id.quantity)
    let result = try lookup.series(of: quantity, regions: [id.region])
    guard let series = result.series.first, let observation = series.observation(at: id.period)
    else {
      throw CommandFailure(
        .noInput,
        "no figure of '\(id.quantity)' in region \(id.region), \(id.period.code); 'kommunetall table \(id.quantity)' shows those there are"
      )
    }
    let words = ExplanationText(language)
    var lines = [
      words.title(quantity, region: series.region, period: id.period)
    ]
    if let indicator = quantity.indicator { lines.append(words.definition(indicator)) }
    if let previous = id.previous {
      guard let earlier = series.observation(at: previous) else {
        throw CommandFailure(
          .noInput,
          "no figure of '\(id.quantity)' in region \(id.region), \(previous.code)"
        )
      }
      var change = changes(in: series, from: id.period, to: id.period, against: .base(previous))
        .first
      change?.index = nil
      lines += words.change(
        change,
        part: id.part,
        from: earlier,
        to: observation,
        quantity: quantity
      )
      lines += try value(earlier, of: quantity, region: id.region, result: result)
    }
    lines += try value(observation, of: quantity, region: id.region, result: result)
    return lines
  }

  /// Where a value comes from: a row, a formula over other values, or a sum of municipalities.
  private func value(
    _ observation: Observation,
    of quantity: Quantity,
    region: String,
    result: SeriesLookup.Result
  ) throws -> [String] {
    let words = ExplanationText(language)
    var lines = [words.value(observation, of: quantity)]
    if let provenance = observation.provenance {
      lines += row(provenance, of: observation, words)
      return lines
    }
    if case .formula(let formula) = quantity.indicator?.values {
      let (above, below) = try lookup.parts(of: formula)
      lines.append(words.formula(formula, above: above, below: below))
      for part in [above, below] {
        let parts = try lookup.series(of: part, regions: [region])
        guard let value = parts.series.first?.observation(at: observation.period) else { continue }
        lines += try self.value(value, of: part, region: region, result: parts).map { "  " + $0 }
      }
      return lines
    }
    for total in result.totals where total.total.period == observation.period {
      lines.append(
        CoverageSentences(language).contents(of: total.total, quantity: total.quantity)
      )
    }
    return lines + (try partRows(of: quantity, in: observation.period, words))
  }

  /// The files and rows that a national sum adds up.
  private func partRows(of quantity: Quantity, in period: TimePeriod, _ words: ExplanationText)
    throws -> [String]
  {
    let parts = try lookup.direct(of: quantity, codes: nil, from: period, to: period)
    var rows: [Int: [Int]] = [:]
    for series in parts {
      guard let cell = series.observation(at: period), cell.value != nil,
        let provenance = cell.provenance
      else { continue }
      rows[provenance.importID, default: []].append(provenance.row)
    }
    return rows.sorted { $0.key < $1.key }.flatMap { id, rows -> [String] in
      guard let run = imports.first(where: { $0.id == id }) else { return [] }
      return words.file(run.origin, importID: id, number: nil)
        + [words.rows(rows.sorted())]
    }
  }

  private func row(
    _ provenance: Observation.Provenance,
    of observation: Observation,
    _ words: ExplanationText
  ) -> [String] {
    guard let run = imports.first(where: { $0.id == provenance.importID }) else { return [] }
    return words.file(run.origin, importID: run.id, number: provenance.row)
      + words.symbol(of: observation)
  }
}
