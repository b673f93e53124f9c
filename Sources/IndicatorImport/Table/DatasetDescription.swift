import Foundation
import IndicatorModel

/// What title, file name and the user's note say of a table: publisher, number, title.
struct DatasetDescription {
  var publisher = ""
  var table = ""
  var title = ""
  /// The names of the dimensions that the title lists: "etter region, statistikkvariabel og år".
  var dimensions: [String] = []
  /// What the title says is measured.
  var subject = ""

  init(titles: [String], path: String, note: SourceNote) {
    let stem = URL(filePath: path).deletingPathExtension().lastPathComponent
    if let first = titles.first { readTitle(first) }
    if table.isEmpty { readFileName(stem) }
    publisher = note.publisher ?? publisher
    table = note.table ?? table
    title = note.title ?? (title.isEmpty ? (titles.first ?? stem) : title)
  }

  /// The name by which commands know the dataset.
  func code(path: String) -> String {
    let stem = URL(filePath: path).deletingPathExtension().lastPathComponent
    let words = [publisher, table].filter { !$0.isEmpty }
    return slug(
      of: table.isEmpty ? (words + [stem]).joined(separator: "-") : words.joined(separator: "-")
    )
  }

  /// "07459: Befolkning, etter region, statistikkvariabel og år", "12d2 -- Recidivism by gender".
  private mutating func readTitle(_ text: String) {
    title = text
    var rest = text[...]
    if text.hasPrefix("Tabell ") { rest = rest.dropFirst(7) }
    let number = rest.prefix { $0.isASCII && ($0.isNumber || $0.isLetter) }
    let behind = rest.dropFirst(number.count)
    if number.count >= 4, number.count <= 8, number.contains(where: \.isNumber) {
      if behind.hasPrefix(":") {
        table = String(number)
        if number.count == 5, number.allSatisfy(\.isNumber) { publisher = "SSB" }
        title = String(behind.dropFirst()).tidied
      } else if behind.hasPrefix(" -- ") {
        table = String(number)
        publisher = "StatFin"
        title = String(behind.dropFirst(4)).tidied
      }
    }
    for word in [", etter ", ", by ", " by ", ", efter ", " efter "] {
      guard let range = title.range(of: word) else { continue }
      let ands = word.contains("by") ? [" and "] : [" og ", " och "]
      subject = String(title[..<range.lowerBound]).tidied
      dimensions = ands.reduce(String(title[range.upperBound...])) { $0.replacing($1, with: ", ") }
        .split(separator: ", ")
        .map { String($0).tidied }
      break
    }
    if subject.isEmpty { subject = title }
  }

  /// "SSB_11616_20220427-120901", "Utdanningsnivå 2020 SSB 09429".
  private mutating func readFileName(_ stem: String) {
    let words = stem.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    for (index, word) in words.enumerated() {
      if word.uppercased() == "SSB", index + 1 < words.count, Self.isTableNumber(words[index + 1]) {
        (publisher, table) = ("SSB", words[index + 1])
        return
      }
      if word.count == 8, word.uppercased().hasPrefix("SSB"),
        Self.isTableNumber(String(word.suffix(5)))
      {
        (publisher, table) = ("SSB", String(word.suffix(5)))
        return
      }
    }
    if let first = words.first, Self.isTableNumber(first),
      first.hasPrefix("0") || first.hasPrefix("1")
    {
      (publisher, table) = ("SSB", first)
    }
    for (word, name) in [("udir", "Udir"), ("imdi", "IMDi"), ("nav", "NAV"), ("kostra", "SSB")]
    where words.contains(where: { $0.lowercased() == word }) && publisher.isEmpty {
      publisher = name
    }
  }

  private static func isTableNumber(_ word: String) -> Bool {
    word.utf8.count == 5 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// The one year that a file name names, if it is one.
  static func year(inFileName path: String) -> TimePeriod? {
    let stem = URL(filePath: path).deletingPathExtension().lastPathComponent
    let runs = stem.split { !($0.isASCII && $0.isNumber) }
    let years = runs.filter { $0.count == 4 }.compactMap { Int($0) }.filter {
      (1900...2100).contains($0)
    }
    return years.count == 1 && runs.allSatisfy({ $0.count <= 4 }) ? .year(years[0]) : nil
  }
}
