package import IndicatorModel

extension Wording {
  /// What happened to a place, in a word or two.
  package static func changeKind(_ kind: RegionChange.Kind, in language: Language) -> String {
    switch kind {
    case .renumber: language.choose("nytt nummer", "nytt nummer", "new number")
    case .merge: language.choose("slått sammen", "slått saman", "merged")
    case .rename: language.choose("nytt navn", "nytt namn", "new name")
    case .split: language.choose("delt", "delt", "divided")
    case .transfer: language.choose("en del flyttet", "ein del flytta", "a part moved")
    }
  }

  /// The heading of a number's life, with its last name: "Bærum: 0219 → 3024 → 3201".
  package static func life(of name: String, stages: [[String]]) -> String {
    let path = stages.map { codes in
      codes.count > 8
        ? codes.prefix(8).joined(separator: ", ") + " …" : codes.joined(separator: ", ")
    }
    return "\(name): \(path.joined(separator: " → "))"
  }

  /// The heading of the events of a number's life.
  package static func lifeEvents(in language: Language) -> String {
    language.choose("Hva som hendte", "Kva som hende", "What happened")
  }

  /// The heading of the changes of the map in some years.
  package static func mapChanges(_ years: ClosedRange<Int>, in language: Language) -> String {
    let span =
      years.lowerBound == years.upperBound
      ? "\(years.lowerBound)" : "\(years.lowerBound)–\(years.upperBound)"
    return language.choose(
      "Endringer i kommuner og fylker \(span)",
      "Endringar i kommunar og fylke \(span)",
      "Changes of municipalities and counties \(span)"
    )
  }

  /// Says that a place came back within the borders of earlier ones.
  package static func restoration(_ old: [Region], as new: Region, in language: Language) -> String
  {
    let places = list(old.map { RegionLabel.text($0, in: language) }, in: language)
    let name = RegionLabel.text(new, in: language)
    return language.choose(
      "\(name) har grensene som \(places) hadde.",
      "\(name) har grensene som \(places) hadde.",
      "\(name) has the boundaries that \(places) had."
    )
  }

  /// The heading of the members of a group on a day.
  package static func groupMembers(
    _ group: Region,
    on day: CalendarDate,
    in language: Language
  ) -> String {
    let name = RegionLabel.text(group, in: language)
    let date = Wording.day(day, in: language)
    return language.choose(
      "\(name), medlemmer per \(date)",
      "\(name), medlemmer per \(date)",
      "\(name), members on \(date)"
    )
  }
}
