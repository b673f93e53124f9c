import Foundation
import IndicatorAnalysis
import IndicatorCatalogue
import IndicatorModel
import TestSupport

/// The population of every municipality 2005–2026 as the repository has it, and the register.
struct Population {
  /// Read once for all tests.
  static let shared = Result { try Population() }

  let register: RegionRegister
  /// The series by number, without the country.
  let series: [Series]
  /// The published national figures by year.
  let country: [Int: Double]
  private let byCode: [String: Series]

  static let quantity = quantity("folketall")

  static func quantity(_ id: String, kind: UnitMeasure.Kind = .count) -> Quantity {
    Quantity(
      id: id,
      name: LocalizedText(nb: id, nn: id, en: id),
      unit: UnitMeasure(id: "u", kind: kind, names: [:]),
      decimals: 0
    )
  }

  private init() throws {
    register = try Catalogue.embedded().register
    let file = Places.datasets.appending(path: "figures/folketall-07459.csv")
    let text = try String(contentsOf: file, encoding: .isoLatin1)
    let lines = text.split(whereSeparator: \.isNewline)
    let rows = lines.map { $0.split(separator: ";", omittingEmptySubsequences: false) }
      .filter { $0.count > 2 }
    let years = rows.first.map { $0.dropFirst().compactMap { Int($0.filter(\.isNumber)) } } ?? []
    var series: [Series] = []
    var country: [Int: Double] = [:]
    for row in rows.dropFirst() {
      let code = String(row[0].dropFirst().prefix { $0 != " " })
      let cells = zip(years, row.dropFirst()).map { year, cell in
        Double(cell).map { Observation(.year(year), $0) }
          ?? Observation(.year(year), nil, status: .cannotExist, symbol: String(cell))
      }
      if code == "0" {
        for cell in cells { country[cell.period.year] = cell.value }
        continue
      }
      let region =
        register.places(of: code).last ?? Region(code: code, name: code, level: .other)
      series.append(Series(quantity: Self.quantity, region: region, observations: cells))
    }
    self.series = series
    byCode = Dictionary(uniqueKeysWithValues: series.map { ($0.region.code, $0) })
    self.country = country
  }

  /// The population of a number in a year, by the file.
  func count(_ code: String, _ year: Int) -> Double? {
    byCode[code]?.observation(at: .year(year))?.value
  }

  /// The population recomputed on the map of a year.
  func recomputed(on year: Int = 2024, method: SplitMethod = .none) -> Recomputation {
    BoundaryMap(year: year, method: method, register: register).recomputed(series, maySum: true)
  }
}

extension Recomputation {
  /// The cell of a place in a year.
  func cell(_ code: String, _ year: Int) -> Observation? {
    (series + rests).first { $0.region.code == code }?.observation(at: .year(year))
  }

  /// The sum of all places and rests in a year.
  func sum(_ year: Int) -> Double {
    (series + rests).reduce(0) { $0 + ($1.observation(at: .year(year))?.value ?? 0) }
  }
}
