import IndicatorModel

/// Reads the units of `units.yaml`.
struct UnitReader {
  private static let fields = ["id", "kind", "nb", "nn", "en", "aliases"]

  /// Takes what is wrong.
  let problems: ProblemCollector
  /// The units, also those with mistakes, in the order of the file.
  private(set) var units: [UnitMeasure] = []
  /// The ids of all units, also of those with mistakes.
  private(set) var ids = KnownIDs(kind: "unit")
  private var aliasPlaces: [String: Finding.Location] = [:]

  /// Makes a reader.
  init(problems: ProblemCollector) { self.problems = problems }

  /// Reads the file; `nil` for one that could not be parsed.
  mutating func read(_ file: YAMLValue?) {
    guard let items = file?.items(of: "units", problems: problems) else {
      ids.areComplete = false
      return
    }
    for (index, item) in items.enumerated() {
      let reader = EntryReader(
        item,
        allowed: Self.fields,
        entry: item.title("unit", number: index + 1),
        problems: problems
      )
      guard let reader else {
        ids.areComplete = false
        continue
      }
      let id = reader.identifier("id")
      let kind: UnitMeasure.Kind? = reader.word("kind")
      var names: [Language: UnitMeasure.Name] = [:]
      for language in Language.allCases {
        let name = reader.reader(language.rawValue, allowed: ["one", "many"])
        if let one = name?.text("one"), let many = name?.text("many") {
          names[language] = .init(one: one, many: many)
        }
      }
      let aliases = reader.texts("aliases", isRequired: false, of: "spellings") ?? []
      for alias in aliases {
        // Two units with the same spelling would make the reading of a file depend on chance.
        if let first = aliasPlaces[alias.text.lowercased()] {
          problems.add(
            .taken(alias.text, by: first),
            at: alias.location,
            entry: reader.entry,
            field: alias.field
          )
        }
        aliasPlaces[alias.text.lowercased()] = alias.location
      }
      ids.insert(id, of: reader)
      guard let id else { continue }
      // With a mistake elsewhere in it, the unit is still known to the indicators that use it.
      units.append(
        UnitMeasure(
          id: id,
          kind: kind ?? .other,
          names: names,
          aliases: aliases.map { $0.text.lowercased() }
        )
      )
    }
  }
}
