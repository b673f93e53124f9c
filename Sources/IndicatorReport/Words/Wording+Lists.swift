package import IndicatorModel

extension Wording {
  /// Said in place of an empty list.
  package static func nothing(in language: Language) -> String { noRows[language] }

  /// The heading of the list of datasets.
  package static func datasets(in language: Language) -> String {
    language.choose("Datasett", "Datasett", "Datasets")
  }

  /// The columns of the list of datasets.
  package static func datasetColumns(in language: Language) -> [String] {
    switch language {
    case .nb: ["Kode", "Utgiver", "Tabell", "Tittel", "Lisens"]
    case .nn: ["Kode", "Utgjevar", "Tabell", "Tittel", "Lisens"]
    case .en: ["Code", "Publisher", "Table", "Title", "Licence"]
    }
  }

  /// The heading of the list of indicators.
  package static func indicators(in language: Language) -> String {
    language.choose("Indikatorer", "Indikatorar", "Indicators")
  }

  /// The columns of the list of indicators.
  package static func indicatorColumns(in language: Language) -> [String] {
    switch language {
    case .nb: ["Id", "Navn", "Enhet", "Perioder", "Regioner"]
    case .nn: ["Id", "Namn", "Eining", "Periodar", "Regionar"]
    case .en: ["Id", "Name", "Unit", "Periods", "Regions"]
    }
  }

  /// The heading of the list of agreements.
  package static func agreementList(in language: Language) -> String { agreements[language] }

  /// The columns of the list of agreements.
  package static func agreementColumns(in language: Language) -> [String] {
    switch language {
    case .nb: ["Id", "Avtale", "Parter", "Varighet", "Mål"]
    case .nn: ["Id", "Avtale", "Partar", "Lengd", "Mål"]
    case .en: ["Id", "Agreement", "Parties", "Duration", "Goals"]
    }
  }

  /// The heading of the list of regions.
  package static func regionList(in language: Language) -> String {
    language.choose("Regioner", "Regionar", "Regions")
  }

  /// The columns of the list of regions; the last day is not included, as in SSB Klass.
  package static func regionColumns(in language: Language) -> [String] {
    switch language {
    case .nb: ["Nummer", "Navn", "Nivå", "Gyldig fra", "Gyldig til", "Fylke"]
    case .nn: ["Nummer", "Namn", "Nivå", "Gyldig frå", "Gyldig til", "Fylke"]
    case .en: ["Code", "Name", "Level", "Valid from", "Valid to", "County"]
    }
  }
}

extension Wording {
  /// The heading of the list of imports.
  package static func importList(in language: Language) -> String {
    language.choose("Importer", "Importar", "Imports")
  }

  /// The columns of the list of imports.
  package static func importColumns(in language: Language) -> [String] {
    switch language {
    case .nb: ["Nr.", "Datasett", "Fil", "Tall", "Uten tall", "Nye", "Endret", "Avvist"]
    case .nn: ["Nr.", "Datasett", "Fil", "Tal", "Utan tal", "Nye", "Endra", "Avviste"]
    case .en: ["No.", "Dataset", "File", "Figures", "Missing", "New", "Changed", "Rejected"]
    }
  }

  /// Says that nothing is wrong with a database.
  package static func databaseIsWhole(_ path: String, in language: Language) -> String {
    language.choose(
      "\(path): databasen er hel",
      "\(path): databasen er heil",
      "\(path): the database is whole"
    )
  }
}
