import IndicatorModel

/// Whose signs a table is printed with, where neither its title nor the file's name says who
/// publishes it: a source line around the table, or headers that only one publisher writes.
struct PublisherEvidence {
  /// The legend of the publisher.
  let legend: SymbolLegend
  /// Why.
  let reason: Message

  /// Looks for evidence; `nil` where there is none, or where it speaks for several publishers.
  ///
  /// - Parameters:
  ///   - sample: The first rows of the table.
  ///   - headers: The header cells of each column.
  init?(_ sample: TableSample, headers: [[String]]) {
    if let (legend, line) = Self.sourceLine(in: sample) {
      self.legend = legend
      reason = "the file says '\(TableWalk.excerpt(line))'"
      return
    }
    for legend in SymbolLegend.all {
      guard let header = Self.tellingHeader(of: legend.publisher, among: headers) else { continue }
      self.legend = legend
      reason = "'\(TableWalk.excerpt(header))' is a header of \(legend.publisher)'s"
      return
    }
    return nil
  }

  /// Words that begin a line about the source, in the languages of the Nordic offices and English.
  private static let sourceWords = [
    "kilde", "kjelde", "källa", "source", "lähde", "heimild", "datakilde", "statistikkilde",
  ]

  /// The legend that a line like `Källa: SCB` names; the name may stand in the line below.
  private static func sourceLine(in sample: TableSample) -> (SymbolLegend, String)? {
    for (index, row) in sample.rows.enumerated() where (1...2).contains(row.filled) {
      let start = row.cell(0).tidied.lowercased()
      guard sourceWords.contains(where: start.hasPrefix) else { continue }
      var texts = row.cells.map(\.tidied).filter { !$0.isEmpty }
      if texts.count == 1, texts[0].hasSuffix(":"), index + 1 < sample.rows.count {
        texts += sample.rows[index + 1].cells.map(\.tidied).filter { !$0.isEmpty }
      }
      let line = texts.joined(separator: " ")
      if let legend = SymbolLegend.only(namedIn: line) { return (legend, line) }
    }
    return nil
  }

  /// Headers that only one publisher writes, in small letters; the beginning of a word is enough
  /// where it ends in a star.
  private static let telling: [String: [String]] = [
    "Udir": [
      "enhetnivaa", "enhetnivå", "barnehageenhet*", "indikatornivaa", "trinnkode",
      "alle eierformer",
      "eierform",
    ],
    "SCB": ["kön", "ålder", "tabellinnehåll", "civilstånd", "födelseland", "kommun", "län"],
    "DST": ["køn", "indhold", "tabelindhold", "herkomst", "civilstand"],
    "StatFin": ["vuosi", "sukupuoli", "ikä", "alue", "kunta", "maakunta", "tiedot"],
    "Eurostat": ["obs_flag", "geo\\time", "geo\\time_period"],
  ]

  private static func tellingHeader(of publisher: String, among headers: [[String]]) -> String? {
    if publisher == "IMDi" { return keyedHeader(among: headers) }
    guard let words = telling[publisher] else { return nil }
    return headers.joined().first { header in
      // Udir sets the parts of a header apart by points, Eurostat the keys of a row by commas.
      let parts = HeaderCell.dotted(header) + header.split(separator: ",").map(String.init)
      return parts.contains { part in
        let part = part.lowercased()
        return words.contains { word in
          word.hasSuffix("*") ? part.hasPrefix(word.dropLast()) : part == word
        }
      }
    }
  }

  /// IMDi heads each column with several lines of `Enhet: Personer`.
  private static func keyedHeader(among headers: [[String]]) -> String? {
    headers.last { cells in
      cells.count > 1 && cells.allSatisfy { $0.contains(": ") }
    }?.first
  }
}
