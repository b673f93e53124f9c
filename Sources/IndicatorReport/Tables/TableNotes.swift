package import IndicatorModel

/// The lines under a table or figure: what the signs mean, and where the numbers come from.
package enum TableNotes {
  /// Explains every sign that stands in place of a number or beside one, in a fixed order.
  package static func signs(in observations: some Sequence<Observation>, language: Language)
    -> [String]
  {
    var meanings: [String: [ObservationStatus]] = [:]
    func note(_ sign: String, _ status: ObservationStatus) {
      if !meanings[sign, default: []].contains(status) {
        meanings[sign, default: []].append(status)
      }
    }
    for observation in observations {
      if observation.value == nil {
        note(Wording.sign(of: observation), observation.status)
      } else if let sign = ValueText.sign(beside: observation.status) {
        note(sign, observation.status)
      }
    }
    return meanings.sorted { $0.key < $1.key }.map { sign, statuses in
      let words = ObservationStatus.allCases.filter(statuses.contains)
        .map { Wording.meaning(of: $0, in: language) }
      return "\(sign) = \(words.joined(separator: "; "))"
    }
  }

  /// Lines, each once: what a sign means may be said of a sum as well as of the cells shown.
  package static func distinct(_ lines: [String]) -> [String] {
    var said: Set<String> = []
    return lines.filter { said.insert($0).inserted }
  }

  /// The source line: "Kilde: SSB, tabell 07459".
  package static func source(_ datasets: [Dataset], language: Language) -> String? {
    var lines: [String] = []
    for dataset in datasets {
      let line = citation(of: dataset, language: language)
      if !line.isEmpty, !lines.contains(line) { lines.append(line) }
    }
    guard !lines.isEmpty else { return nil }
    return "\((lines.count > 1 ? Wording.sources : Wording.source)[language]): "
      + lines.joined(separator: "; ")
  }

  /// How a dataset is quoted: its own line, else publisher and table.
  package static func citation(of dataset: Dataset, language: Language) -> String {
    if !dataset.sourceLine.isEmpty { return dataset.sourceLine }
    guard !dataset.publisher.isEmpty else { return dataset.title }
    if dataset.table.isEmpty { return "\(dataset.publisher), \(dataset.title)" }
    let isNumber = dataset.table.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return isNumber
      ? "\(dataset.publisher), \(Wording.tableNumber[language]) \(dataset.table)"
      : "\(dataset.publisher), \(dataset.table)"
  }
}
