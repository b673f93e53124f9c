/// The words around a figure, read for what they may make of it besides its indicator's value.
struct Surroundings {
  let reading: SentenceReading
  let names: [RegionNames.Found]
  let vocabulary: Vocabulary

  /// Whether the words beside a figure are all plain words or words of an indicator.
  ///
  /// - Parameters:
  ///   - entry: The indicator.
  ///   - zone: The tokens beside the figure. Before them the words of other indicators may stand,
  ///     and after them anything but the name of a place or an office that is not known.
  ///   - mention: The figure. Between it and the one before it the words of both stand.
  /// - Returns: Whether nothing beside it narrows it, foretells it, or tells of something else.
  func speakOnly(of entry: Vocabulary.Entry, in zone: Range<Int>, around mention: Mention) -> Bool {
    let own = entry.allStems.union(entry.unitStems)
    let tokens = reading.sentence.tokens
    for (index, token) in tokens.enumerated() where token.kind == .word {
      if isOfNumber(index) || isOfPlace(index) { continue }
      let word = token.lower
      if zone.contains(index) {
        if ProseWords.modal.contains(word), !isThatIs(index) { return false }
        let stems = Vocabulary.stems(of: word)
        if ProseWords.narrowing.contains(word), !own.contains(Stem.of(word)) { return false }
        let isShared = index < mention.first && zone.lowerBound > 0
        let known = isShared ? vocabulary.allStems : own
        if !ProseWords.isPlain(word), !stems.isSubset(of: known) { return false }
      } else if index < zone.lowerBound || token.isCapitalised {
        let isKnown = Vocabulary.stems(of: word).allSatisfy { vocabulary.allStems.contains($0) }
        if !ProseWords.isPlain(word), !isKnown { return false }
      }
    }
    return true
  }

  /// "det vil si" foretells nothing.
  private func isThatIs(_ index: Int) -> Bool {
    let tokens = reading.sentence.tokens
    return tokens[index].lower == "vil" && index + 1 < tokens.count
      && ["si", "seie"].contains(tokens[index + 1].lower)
  }

  /// "i underkant av", "prosent": words that belong to a number.
  private func isOfNumber(_ index: Int) -> Bool {
    ProseWords.ofNumbers.contains(reading.sentence.tokens[index].lower)
      && reading.mentions.contains { ($0.first..<$0.end).contains(index) }
  }

  /// "Bærum kommune": words of a place's name, and the word for its kind behind it.
  private func isOfPlace(_ index: Int) -> Bool {
    names.contains { name in
      let end = name.token + name.name.split(separator: " ").count
      let isKind =
        index == end
        && ["kommune", "fylke", "municipality", "county"].contains(
          reading.sentence.tokens[index].lower
        )
      return (name.token..<end).contains(index) || isKind
    }
  }
}
