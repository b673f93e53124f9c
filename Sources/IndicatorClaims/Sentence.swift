import IndicatorModel

/// A sentence of a block: its tokens, and where it stands.
struct Sentence: Hashable {
  /// The tokens in order.
  var tokens: [Token]
  /// The block's number in the text.
  var block: Int

  /// The sentences of a block.
  ///
  /// A full stop, question or exclamation mark ends one where a capital letter, a digit or nothing
  /// follows; an abbreviation has its full stop inside its own token. Bullets and semicolons end
  /// one too, so that a list of figures is judged figure by figure.
  static func sentences(of block: Prose.Block, number: Int, in language: Language) -> [Sentence] {
    let tokens = Tokenizer.tokens(of: block, in: language)
    var result: [Sentence] = []
    var current: [Token] = []
    func close() {
      if !current.isEmpty { result.append(Sentence(tokens: current, block: number)) }
      current = []
    }
    for (index, token) in tokens.enumerated() {
      current.append(token)
      guard token.kind == .sign else { continue }
      let next = index + 1 < tokens.count ? tokens[index + 1] : nil
      switch token.text {
      case ".", "!", "?":
        let isGlued = next.map { $0.start == token.end } ?? false
        let opens =
          next.map { $0.text.first?.isUppercase == true || $0.figure != nil || $0.kind == .sign }
          ?? true
        if opens, !isGlued { close() }
      case ";", "•", "●", "▪", "◦": close()
      default: break
      }
    }
    close()
    return result
  }
}
