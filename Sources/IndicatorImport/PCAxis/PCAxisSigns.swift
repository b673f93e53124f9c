/// How a file shows the signs that `DATA` stores: `DATASYMBOL1` for `.` to `DATASYMBOL6` for
/// `......`, `DATASYMBOLSUM` for `.......`, `DATASYMBOLNIL` for `-`.
///
/// SSB stores `.` and means `..`: the file must be asked before a sign is understood. Where the file
/// gives a word instead of a sign ("hidden"), the stored sign stays and the word explains it.
struct PCAxisSigns {
  /// The sign shown, by the stored one.
  private let shown: [String: String]
  /// Words given instead of signs.
  let words: [Cube.LegendEntry]

  /// The signs that statistics offices show.
  private static let signs: Set<String> = [".", "..", "...", ":", "-", "–", "*", "…", "x", "X"]

  init(keywords: PCAxisKeywords) {
    var shown: [String: String] = [:]
    var words: [Cube.LegendEntry] = []
    var stored = (1...6).map { ("DATASYMBOL\($0)", String(repeating: ".", count: $0)) }
    stored.append(("DATASYMBOLSUM", "......."))
    stored.append(("DATASYMBOLNIL", "-"))
    for (name, sign) in stored {
      guard let text = keywords.first(name)?.text, !text.isEmpty else { continue }
      if Self.signs.contains(text) {
        shown[sign] = text
      } else {
        words.append(.init(symbol: sign, text: text))
      }
    }
    self.shown = shown
    self.words = words
  }

  /// The sign as the source shows it, or `nil` where the text is no stored sign.
  func shown(_ text: String) -> String? {
    guard text == "-" || (1...7).contains(text.utf8.count) && text.utf8.allSatisfy({ $0 == 0x2E })
    else { return nil }
    return shown[text] ?? text
  }
}
