package import IndicatorModel

/// The values of one quantity in one period, by place: what ranks, distributions and maps draw.
package struct PeriodValues: Sendable {
  /// A place with its cell.
  package struct Entry: Hashable, Sendable {
    /// The place.
    package var region: Region
    /// Its name, with its number where two have the same.
    package var name: String
    /// The cell.
    package var observation: Observation
    /// The value, where there is one.
    package var value: Double? { observation.value }
  }

  /// What is measured.
  package let quantity: Quantity
  /// The period.
  package let period: TimePeriod
  /// The name of the group that the places belong to; `nil` for all, or for places chosen one by
  /// one.
  package let group: String?
  /// The places by number.
  package let entries: [Entry]
  /// The places with a value whose number meant no municipality in the period: they count nowhere.
  package let leftOut: [Region]
  private let language: Language

  /// Picks the cells of a period.
  ///
  /// - Parameters:
  ///   - series: The series of one quantity, one a place.
  ///   - period: The period.
  ///   - group: The name of the group that they belong to.
  ///   - leftOut: The places with a value that are not among the series, to be told of.
  ///   - language: The language of the names.
  package init?(
    _ series: [Series],
    at period: TimePeriod,
    group: String? = nil,
    leavingOut leftOut: [Region] = [],
    in language: Language
  ) {
    guard let quantity = series.first?.quantity else { return nil }
    self.quantity = quantity
    self.period = period
    self.group = group
    self.leftOut = leftOut.sorted { $0.code < $1.code }
    self.language = language
    let cells = series.compactMap { one in
      one.observation(at: period).map { (one.region, $0) }
    }
    let names = cells.map { VisibleText.of(Wording.regionName($0.0, in: language)) }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    entries = zip(cells, names).map { cell, name in
      Entry(
        region: cell.0,
        name: counts[name, default: 0] > 1 ? "\(name) (\(cell.0.code))" : name,
        observation: cell.1
      )
    }.sorted { $0.region.code < $1.region.code }
    guard !entries.isEmpty else { return nil }
  }

  /// The last period in which some series has a value.
  package static func lastPeriod(of series: [Series]) -> TimePeriod? {
    series.compactMap { one in one.observations.last { $0.value != nil }?.period }.max()
  }

  /// Those with a value, the highest first; equal ones by number.
  var ranked: [Entry] {
    entries.filter { $0.value != nil }.sorted { left, right in
      left.value == right.value
        ? left.region.code < right.region.code : (left.value ?? 0) > (right.value ?? 0)
    }
  }

  /// The one with the lowest value; of equal ones the first by number.
  var lowest: Entry? {
    let ranked = ranked
    return ranked.first { $0.value == ranked.last?.value }
  }

  /// Those without a value.
  var missing: [Entry] { entries.filter { $0.value == nil } }

  /// "356 kommuner", "15 fylker", "4 regioner".
  var count: String { count(of: ranked.count) }

  /// So many places of the kind at hand.
  func count(of number: Int) -> String {
    let levels = Set(entries.map(\.region.level))
    return Wording.places(number, levels.count == 1 ? levels.first : nil, in: language)
  }

  /// Which places these are: the group's name, or "alle kommuner".
  var scope: String {
    if let group { return group }
    let levels = Set(entries.map(\.region.level))
    return levels == [.municipality] && entries.count > 100
      ? language.choose("alle kommuner", "alle kommunar", "all municipalities") : count
  }

  /// The line under a figure about places without a value; `nil` where all have one.
  ///
  /// With their signs as printed: "12 kommuner uten tall (3 «:», 9 «..»)".
  var missingLine: String? {
    let missing = missing
    guard !missing.isEmpty else { return nil }
    let signs = Dictionary(
      missing.map { (Wording.sign(of: $0.observation), 1) },
      uniquingKeysWith: +
    ).sorted { $0.key < $1.key }
    let list = signs.map { signs.count == 1 ? "«\($0.key)»" : "\($0.value)\u{A0}«\($0.key)»" }
      .joined(separator: ", ")
    let count = count(of: missing.count)
    return language.choose(
      "\(count) uten tall (\(list))",
      "\(count) utan tal (\(list))",
      "\(count) without a figure (\(list))"
    )
  }

  /// The most places without a valid number that are named.
  private static let mostNamed = 3

  /// The line under a figure about numbers that were not valid in the period; `nil` where all were.
  ///
  /// A file that has each period on the maps of several years has a municipality several times.
  var leftOutLine: String? {
    guard !leftOut.isEmpty else { return nil }
    let when = Wording.label(period, in: language)
    let count = leftOut.count
    let line = language.choose(
      "\(count) \(count == 1 ? "nummer" : "numre") som ikke gjaldt i \(when) er utelatt",
      "\(count) nummer som ikkje galdt i \(when) er \(count == 1 ? "utelate" : "utelatne")",
      "\(count) \(count == 1 ? "number" : "numbers") not valid in \(when) left out"
    )
    guard count <= Self.mostNamed else { return line }
    let names = leftOut.map { one in
      VisibleText.of("\(one.code) \(Wording.regionName(one, in: language))")
    }
    return "\(line): \(Wording.list(names, in: language))"
  }

  /// What is said of places that have no value or do not count, for descriptions and footnotes.
  var remarks: [String] { [missingLine, leftOutLine].compactMap { $0 } }

  /// The subtitle: unit, places and period.
  var subtitle: String {
    FigureText.subtitle(
      quantity.unit,
      [scope, Wording.label(period, in: language)],
      in: language
    )
  }

  /// Footnotes: who has no value, who does not count, and what the signs mean.
  var notes: [String] {
    remarks
      + TableNotes.signs(in: entries.map(\.observation), language: language)
  }

  /// The values as a table, the highest first, those without a value last.
  func table(caption: String) -> TextTable {
    let values = ValueText(language)
    var table = TextTable(
      caption: "\(caption), \(Wording.label(period, in: language))",
      columns: [
        .init(Wording.region[language]), .init(Wording.value[language], isNumeric: true),
      ]
    )
    table.rows = (ranked + missing).map { entry in
      [entry.name, values.cell(entry.observation, of: quantity)]
    }
    table.notes = notes
    return table
  }
}
