package import IndicatorModel

extension Wording {
  /// The heading of the list of cells that an import changed.
  package static func revision(import number: Int, file: String, in language: Language) -> String {
    language.choose(
      "Endret av import \(number), \(file)",
      "Endra av import \(number), \(file)",
      "Changed by import \(number), \(file)"
    )
  }

  /// The columns of the list of changed cells.
  package static func revisionColumns(in language: Language) -> [String] {
    switch language {
    case .nb: ["Indikator", "Region", "Periode", "Før", "Nå"]
    case .nn: ["Indikator", "Region", "Periode", "Før", "No"]
    case .en: ["Indicator", "Region", "Period", "Before", "Now"]
    }
  }

  /// The heading of the list of goals whose verdict an import turned.
  package static func turnedGoals(in language: Language) -> String {
    language.choose(
      "Mål som fikk en annen vurdering",
      "Mål som fekk ei anna vurdering",
      "Goals with another verdict"
    )
  }

  /// The columns of the list of goals with another verdict.
  package static func turnedGoalColumns(in language: Language) -> [String] {
    switch language {
    case .nb: ["Avtale", "Mål", "Region", "Periode", "Før", "Nå"]
    case .nn: ["Avtale", "Mål", "Region", "Periode", "Før", "No"]
    case .en: ["Agreement", "Goal", "Region", "Period", "Before", "Now"]
    }
  }

  /// Says that no import has replaced a value.
  package static func nothingRevised(in language: Language) -> String {
    language.choose(
      "Ingen import har endret en verdi",
      "Ingen import har endra ein verdi",
      "No import has changed a value"
    )
  }

  /// Says that an import was taken back.
  package static func importTakenBack(_ number: Int, file: String, in language: Language) -> String
  {
    language.choose(
      "Import \(number), \(file), er tatt tilbake",
      "Import \(number), \(file), er teken tilbake",
      "Import \(number), \(file), is taken back"
    )
  }
}
