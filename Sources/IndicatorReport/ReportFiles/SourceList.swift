import IndicatorModel

/// The list of sources of a report: each dataset once, with licence, day and checksum.
struct SourceList {
  private let datasets: [Dataset]
  private let documents: [String]
  private let language: Language

  init(_ datasets: [Dataset], documents: [String] = [], in language: Language) {
    self.datasets = datasets
    self.documents = documents
    self.language = language
  }

  /// The list; nothing where there is no source.
  func blocks(origin: (String) -> Origin?) -> [ReportDocument.Block] {
    var lines: [String] = []
    for dataset in datasets {
      let line = line(of: dataset, origin: origin(dataset.code))
      if !lines.contains(line) { lines.append(line) }
    }
    lines += documents.map { $0 + "." }
    return lines.isEmpty ? [] : [.list(lines)]
  }

  /// "SSB, tabell 07459, lisens CC BY 4.0, hentet 1. mars 2026 (folketall-07459.csv)."
  private func line(of dataset: Dataset, origin: Origin?) -> String {
    var line = VisibleText.of(TableNotes.citation(of: dataset, language: language))
    line +=
      dataset.licence.isEmpty
      ? language.choose(
        ", lisens ikke oppgitt",
        ", lisens ikkje oppgitt",
        ", licence not given"
      ) : ", \(Wording.licence[language]) \(VisibleText.of(dataset.licence))"
    if let day = origin?.retrieved {
      line += ", \(Wording.retrieved[language]) \(Wording.day(day, in: language))"
    } else {
      line += language.choose(
        ", hentedato ikke oppgitt",
        ", hentedato ikkje oppgitt",
        ", date of retrieval not given"
      )
    }
    if let origin {
      let name = origin.file.split(separator: "/").last.map(String.init) ?? origin.file
      let file = language.choose("fil", "fil", "file")
      line += " (\(file) \(VisibleText.of(name)), SHA-256 \(origin.sha256.prefix(12)))"
    }
    return line + "."
  }
}
