package import IndicatorModel

extension Prose {
  /// The language a text is written in, by its commonest small words; bokmål where they do not tell.
  package var language: Language {
    var counts: [Language: Int] = [:]
    for block in blocks {
      for word in block.text.lowercased().split(whereSeparator: { !$0.isLetter }) {
        if Self.english.contains(String(word)) { counts[.en, default: 0] += 1 }
        if Self.bokmaal.contains(String(word)) { counts[.nb, default: 0] += 1 }
        if Self.nynorsk.contains(String(word)) { counts[.nn, default: 0] += 1 }
        if Self.norwegian.contains(String(word)) {
          counts[.nb, default: 0] += 1
          counts[.nn, default: 0] += 1
        }
      }
    }
    let (nb, nn, en) = (counts[.nb] ?? 0, counts[.nn] ?? 0, counts[.en] ?? 0)
    if en > nb, en > nn { return .en }
    return nn > nb ? .nn : .nb
  }

  private static let english: Set<String> = [
    "the", "of", "and", "was", "were", "is", "from", "with", "by", "this", "that", "which", "are",
  ]
  private static let norwegian: Set<String> = ["og", "av", "på", "til", "det", "som", "er", "var"]
  private static let bokmaal: Set<String> = [
    "ikke", "fra", "økte", "en", "hvor", "jeg", "noe", "ble", "kommuner", "mye", "økning",
  ]
  private static let nynorsk: Set<String> = [
    "ikkje", "frå", "auka", "ein", "kvar", "eg", "noko", "vart", "blei", "kommunar", "mykje",
    "auke", "ei", "dei",
  ]
}
