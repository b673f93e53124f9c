package import IndicatorAnalysis
package import IndicatorModel

/// Changes of the map, for people and for programs.
package struct RegionChangeTable: Sendable {
  /// A change with what is known of it.
  package struct Entry: Sendable {
    /// The change.
    package var change: RegionChange
    /// The place before.
    package var old: Region
    /// The place after.
    package var new: Region
    /// How many persons it moved, if known.
    package var persons: MovedPersons?

    /// Makes an entry; the places are those of the day before and of the day.
    package init(_ change: RegionChange, persons: MovedPersons?, register: RegionRegister) {
      let before = CalendarDate(ordinal: change.date.ordinal - 1)
      func place(_ code: String, _ day: CalendarDate) -> Region {
        register.region(code, on: day) ?? register.places(of: code).last
          ?? Region(code: code, name: code, level: .other)
      }
      self.change = change
      old = place(change.oldCode, before)
      new = place(change.newCode, change.date)
      self.persons = persons
    }
  }

  /// The changes.
  package let entries: [Entry]

  /// Makes a table.
  package init(_ entries: [Entry]) { self.entries = entries }

  /// The table for people.
  package func table(caption: String, in language: Language) -> TextTable {
    let numbers = NumberStyle(language)
    var table = TextTable(
      caption: caption,
      columns: [
        .init(language.choose("Dato", "Dato", "Date")),
        .init(language.choose("Fra", "Frå", "From")),
        .init(language.choose("Hendelse", "Hending", "Event")),
        .init(language.choose("Til", "Til", "To")),
        .init(language.choose("Personer", "Personar", "Persons"), isNumeric: true),
        .init(Wording.note[language]),
      ]
    )
    table.rows = entries.map { entry in
      [
        entry.change.date.description, RegionLabel.text(entry.old, in: language),
        Wording.changeKind(entry.change.kind, in: language),
        RegionLabel.text(entry.new, in: language),
        entry.persons.map { numbers.text($0.count, decimals: 0) + Self.mark(of: $0) } ?? "",
        VisibleText.of(entry.change.remark.replacing(" -> ", with: " → ")),
      ]
    }
    table.notes = notes(in: language)
    return table.withoutEmptyColumns()
  }

  private static func mark(of persons: MovedPersons) -> String {
    switch persons.basis {
    case .stated: ""
    case .population: "¹"
    case .estimate: "²"
    }
  }

  private func notes(in language: Language) -> [String] {
    var notes: [String] = []
    let bases = entries.compactMap { $0.persons?.basis }
    if bases.contains(where: { if case .population = $0 { true } else { false } }) {
      notes.append(
        language.choose(
          "¹ Folketallet siste 1. januar før endringen.",
          "¹ Folketalet siste 1. januar før endringa.",
          "¹ The population on the last 1 January before the change."
        )
      )
    }
    if bases.contains(where: { if case .estimate = $0 { true } else { false } }) {
      notes.append(
        language.choose(
          "² Anslag: registerets delingsvekt ganget med folketallet siste 1. januar før endringen.",
          "² Overslag: delingsvekta i registeret gonga med folketalet siste 1. januar før endringa.",
          "² Estimate: the register's share times the population on the last 1 January before the change."
        )
      )
    }
    return notes
  }

  /// The columns of the rows for programs.
  package static let dataColumns = [
    "date", "old_code", "old_name", "new_code", "new_name", "kind", "persons", "persons_basis",
    "note",
  ]

  /// The changes for programs; the note is the register's own, in Norwegian.
  package func dataRows() -> [[DataValue]] {
    entries.map { entry in
      [
        .text(entry.change.date.description), .text(entry.old.code), .text(entry.old.name),
        .text(entry.new.code), .text(entry.new.name), .text(entry.change.kind.rawValue),
        entry.persons.map { .number($0.count) } ?? .null,
        entry.persons.map { .text(Self.basis($0.basis)) } ?? .null, .text(entry.change.note),
      ]
    }
  }

  private static func basis(_ basis: MovedPersons.Basis) -> String {
    switch basis {
    case .stated: "register"
    case .population(let period): "population \(period.code)"
    case .estimate(let period): "estimate of population \(period.code)"
    }
  }
}
