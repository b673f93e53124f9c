import DelimitedText
import IndicatorModel

/// Finds the sign between cells from the start of a text.
///
/// A sign is right if the rows fall into the same number of cells, more than one. A comma may be a
/// decimal mark: it loses against a semicolon or tab that does as well.
enum DelimiterSniffer {
  /// A delimiter and why.
  struct Choice {
    var delimiter: UInt8
    var evidence: Message
    /// Whether the first row only says the delimiter (`sep=;`).
    var isDeclared: Bool
  }

  private static let candidates: [UInt8] = [0x3B, 0x09, 0x7C, 0x2C]

  /// Chooses from a text that may be cut anywhere; `nil` where every row is one cell.
  static func choice(for start: [UInt8]) -> Choice? {
    if let declared = declaration(in: start) {
      return Choice(delimiter: declared, evidence: "the file says sep=", isDeclared: true)
    }
    var best: (score: Double, delimiter: UInt8, width: Int)?
    for delimiter in candidates {
      let widths = widths(of: start, delimiter: delimiter)
      let filled = widths.filter { $0 > 0 }
      guard !filled.isEmpty else { continue }
      let counts = Dictionary(grouping: filled, by: { $0 }).mapValues(\.count)
      // Titles and footnotes are rows of one cell; they say nothing.
      guard
        let common = counts.filter({ $0.key > 1 }).max(by: {
          ($0.value, $0.key) < ($1.value, $1.key)
        })
      else { continue }
      let others = filled.filter { $0 > 1 && $0 != common.key }.count
      let agreement = Double(common.value) / Double(common.value + others)
      let coverage = Double(common.value + others) / Double(filled.count)
      var score = coverage * (0.3 + 0.7 * agreement)
      if delimiter == 0x2C { score *= 0.8 }
      score += Double(min(common.key, 10)) * 0.001
      if let known = best, known.score >= score { continue }
      best = (score, delimiter, common.key)
    }
    return best.map {
      Choice(delimiter: $0.delimiter, evidence: "\($0.width) cells in most rows", isDeclared: false)
    }
  }

  /// The delimiter that a first line `sep=;` declares.
  private static func declaration(in start: [UInt8]) -> UInt8? {
    let prefix = Array("sep=".utf8)
    guard start.count > 5, zip(start, prefix).allSatisfy({ $0 | 0x20 == $1 || $0 == $1 }) else {
      return nil
    }
    let behind = start[5]
    return behind == 0x0A || behind == 0x0D ? start[4] : nil
  }

  /// How many cells the first rows have; quotes are followed, without libcsv's strictness.
  private static func widths(of text: [UInt8], delimiter: UInt8) -> [Int] {
    var widths: [Int] = []
    var cells = 1
    var isQuoted = false
    var isEmpty = true
    for byte in text {
      if byte == 0x22 {
        isQuoted.toggle()
        isEmpty = false
      } else if isQuoted {
        continue
      } else if byte == delimiter {
        cells += 1
        isEmpty = false
      } else if byte == 0x0A || byte == 0x0D {
        if !isEmpty { widths.append(cells) }
        cells = 1
        isEmpty = true
        if widths.count >= 300 { break }
      } else {
        isEmpty = false
      }
    }
    // The last row may be cut; it counts only where it is the whole text.
    if widths.count < 2, !isEmpty { widths.append(cells) }
    return widths
  }
}
