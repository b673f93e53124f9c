import Foundation
import IndicatorCatalogue
import IndicatorModel

/// A small correct set of reference data, of which a test changes one file.
struct SmallCatalogue {
  /// The texts by path.
  var files: [String: String] = [
    "units.yaml": """
    - id: persons
      kind: count
      nb: {one: person, many: personer}
      nn: {one: person, many: personar}
      en: {one: person, many: persons}
      aliases: [Personer, "antall personer"]
    - id: percent
      kind: percent
      nb: {one: prosent, many: prosent}
      nn: {one: prosent, many: prosent}
      en: {one: percent, many: percent}
    """,
    "indicators/a.yaml": """
    \(Self.indicator("folketall"))
    \(Self.indicator("bosatte", measure: "Bosatte"))
    """,
    "indicators/b.yaml": Self.indicator(
      "andel",
      unit: "percent",
      aggregation: "ratio",
      values: "formula: {numerator: bosatte, denominator: folketall, factor: 100}"
    ),
    "agreements/a2.yaml": Self.agreement(),
    "regions/fylker.csv":
      "code,name,valid_from,valid_to,ssb_label\n03,Oslo,1925-01-01,,Oslo - Oslove\n",
    "regions/kommuner.csv": "code,name,valid_from,valid_to,county_code\n0301,Oslo,1925-01-01,,03\n",
    "regions/endringer.csv":
      "date,old_code,new_code,kind,note\n2020-01-01,0301,0301,rename,\"Oslo, \"\"hovedstaden\"\"\"\n",
    "regions/kostragrupper.csv": "code,year,kostragruppe,basis\n0301,2024,13,kilde\n",
  ]

  /// An indicator as YAML.
  static func indicator(
    _ id: String,
    measure: String = "Personer",
    unit: String = "persons",
    aggregation: String = "sum",
    values: String? = nil
  ) -> String {
    """
    - id: \(id)
      name: {nb: Navn, nn: Namn, en: Name}
      short: {nb: Navn, nn: Namn, en: Name}
      subject: {nb: Navn, nn: Namn, en: Name}
      definition: {nb: Navn, nn: Namn, en: Name}
      unit: \(unit)
      decimals: 0
      direction: none
      aggregation: \(aggregation)
      \(values ?? "source: {publisher: SSB, table: 07459, measure: \(measure)}")
    """
  }

  /// An agreement as YAML.
  static func agreement(
    id: String = "A2",
    slug: String = "bolig",
    duration: String = "from: 2011-09-20",
    more: String = ""
  ) -> String {
    """
    id: \(id)
    slug: \(slug)
    name: {nb: Navn, nn: Namn, en: Name}
    parties: [KS, KRD]
    duration: {\(duration), words: {nb: Ord, nn: Ord, en: Words}}
    purpose: {nb: Ord, nn: Ord, en: Words}
    assessed: 2012
    \(more)
    """
  }

  /// A set with one file changed, added or (with `nil`) removed.
  init(_ path: String? = nil, _ text: String? = nil) {
    if let path { files[path] = text }
  }

  /// Writes it into a folder.
  func write(to folder: URL) throws {
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      let file = folder.appending(path: path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
    }
  }

  /// Reads it.
  func read() throws(CatalogueError) -> ReferenceData {
    let sorted = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return try Catalogue.files(sorted.map { (path: $0.key, contents: $0.value) }, named: "D")
  }

  /// What reading it says; "" if nothing is wrong.
  var message: String {
    do throws(CatalogueError) {
      _ = try read()
      return ""
    } catch {
      return error.description
    }
  }
}
