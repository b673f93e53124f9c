import IndicatorAnalysis
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// Tells what a printed number was made of, back to the rows of files.
struct Explainer {
  let lookup: SeriesLookup
  let imports: [ImportRun]
  let language: Language
  private let judgements = Judgements()

  /// What has been judged already: many numbers are of the same goals.
  private final class Judgements {
    var known: [String: GoalResults.Judged] = [:]
  }

  init(lookup: SeriesLookup, imports: [ImportRun], language: Language) {
    self.lookup = lookup
    self.imports = imports
    self.language = language
  }

  /// An agreement's goals at the end of a year.
  func judged(_ agreement: Agreement, in year: Int) throws -> GoalResults.Judged {
    let key = "\(agreement.id) \(year)"
    if let known = judgements.known[key] { return known }
    let result = try GoalResults(lookup: lookup).judge(agreement, year: year)
    judgements.known[key] = result
    return result
  }

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
    if [.counted, .missing, .unplaced].contains(id.part) {
      return [words.title(quantity, region: series.region, period: id.period)]
        + totals(of: result, in: id.period)
        + (try sums(of: quantity, in: id.period, words))
    }
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
        var parts = try lookup.series(of: part, regions: [region])
        let period = part == below ? formula.denominatorPeriod(for: observation.period) : nil
        if part == below, region != Region.countryCode {
          // Of another year it may be published under another number.
          let above = try lookup.direct(
            of: above,
            codes: [region],
            from: observation.period,
            to: observation.period
          )
          parts.series = try lookup.denominators(
            of: below,
            codes: [region],
            over: above,
            formula: formula
          )
        }
        guard let value = parts.series.first?.observation(at: period ?? observation.period) else {
          continue
        }
        lines += try self.value(value, of: part, region: region, result: parts).map { "  " + $0 }
      }
      return lines
    }
    lines += totals(of: result, in: observation.period)
    return lines
      + (try rows(
        of: quantity,
        in: observation.period,
        members: try members(of: region, result, in: observation.period),
        words
      ))
  }

  /// The numbers of the members of a group in a period; `nil` for a region that is none.
  private func members(
    of region: String,
    _ result: SeriesLookup.Result,
    in period: TimePeriod
  ) throws -> Set<String>? {
    guard let group = result.groups.first(where: { $0.series.region.code == region })?.group else {
      return nil
    }
    let calculator = GroupCalculator(
      register: try lookup.register,
      graph: try lookup.regions.graph,
      map: result.map
    )
    return Set(calculator.members(of: group, in: period).codes)
  }

  /// What the national totals of a period are made of.
  private func totals(of result: SeriesLookup.Result, in period: TimePeriod) -> [String] {
    result.totals.filter { $0.total.period == period }.map {
      CoverageSentences(language).contents(of: $0.total, quantity: $0.quantity)
    }
  }

  /// The rows of everything that a national sum adds up: of a formula, those above and below.
  private func sums(of quantity: Quantity, in period: TimePeriod, _ words: ExplanationText) throws
    -> [String]
  {
    guard case .formula(let formula) = quantity.indicator?.values else {
      return try rows(of: quantity, in: period, words)
    }
    let (above, below) = try lookup.parts(of: formula)
    return try sums(of: above, in: period, words) + sums(of: below, in: period, words)
  }

  /// The files and rows of a period which a sum or count is made of: those of the municipalities, and
  /// of what belongs to no place; of a group those of its members.
  func rows(
    of quantity: Quantity,
    in period: TimePeriod,
    members: Set<String>? = nil,
    _ words: ExplanationText
  ) throws -> [String] {
    let parts = try lookup.direct(of: quantity, codes: nil, from: period, to: period)
    var rows: [Int: [Int]] = [:]
    for series in parts {
      // Counties and the country would count their municipalities twice.
      let isPart =
        members?.contains(series.region.code)
        ?? [.municipality, .unknownPlace].contains(series.region.level)
      guard isPart, let cell = series.observation(at: period), cell.value != nil,
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
    return words.file(
      run.origin,
      importID: run.id,
      number: provenance.row,
      period: observation.period
    )
      + words.symbol(of: observation)
  }
}
