/// A unit of measurement (måleenhet): persons, dwellings, årsverk, percent, NOK.
package struct UnitMeasure: Hashable, Sendable {
  /// What arithmetic and wording a unit allows.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A number of things; changes in percent, may be summed.
    case count
    /// An amount of money or work; changes in percent, may be summed.
    case amount
    /// A percentage; changes in percentage points (prosentpoeng), never summed.
    case percent
    /// A rate, per 1 000 inhabitants and the like; changes in percent, never summed.
    case rate
    /// A duration; changes in percent, never summed.
    case duration
    /// An index; changes in percent, never summed.
    case index
    /// Unknown: treated as a count that may not be summed.
    case other
  }

  /// The unit's word after a number, and standing alone.
  package struct Name: Hashable, Sendable {
    /// After the number one: "person".
    package var one: String
    /// After any other number: "personer".
    package var many: String
    /// Makes a name.
    package init(one: String, many: String) {
      self.one = one
      self.many = many
    }
  }

  /// The identifier used in the catalogue: `persons`.
  package var id: String
  /// What arithmetic it allows.
  package var kind: Kind
  /// Its words by language.
  package var names: [Language: Name]
  /// The spellings that statistics sites use for it, lower case.
  package var aliases: [String]

  /// Makes a unit.
  package init(id: String, kind: Kind, names: [Language: Name], aliases: [String] = []) {
    self.id = id
    self.kind = kind
    self.names = names
    self.aliases = aliases
  }

  /// Makes the unit of a series that no catalogue entry claims, from the words of its source.
  package init(asPrinted text: String) {
    let name = Name(one: text, many: text)
    self.init(id: text, kind: .other, names: [.nb: name, .nn: name, .en: name])
  }

  /// The kinds of units by every spelling of them, in lower case; the first of two units wins.
  package static func kinds(of units: [UnitMeasure]) -> [String: Kind] {
    var kinds: [String: Kind] = [:]
    for unit in units {
      let names = unit.names.values.flatMap { [$0.one, $0.many] }
      for spelling in [unit.id] + unit.aliases + names {
        let spelling = spelling.lowercased()
        if kinds[spelling] == nil { kinds[spelling] = unit.kind }
      }
    }
    kinds[""] = nil
    return kinds
  }

  /// Whether a change is given in percentage points.
  package var changesInPoints: Bool { kind == .percent }

  /// The word that goes with a number.
  package func name(for value: Double?, in language: Language) -> String {
    guard let name = names[language] else { return id }
    return value == 1 ? name.one : name.many
  }
}
