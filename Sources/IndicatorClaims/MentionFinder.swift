/// Finds the figures of a sentence and reads what the words around say of them.
struct MentionFinder {
  let tokens: [Token]

  init(_ sentence: Sentence) { tokens = sentence.tokens }

  /// The figures in order.
  func mentions() -> [Mention] {
    var found: [Mention] = []
    var index = 0
    while index < tokens.count {
      if let mention = mention(at: index), isStatement(mention) {
        found.append(mention)
        index = max(index + 1, mention.end)
      } else {
        index += 1
      }
    }
    return withRoles(found)
  }

  /// The word at a place in lower case; nothing outside the sentence.
  func word(_ index: Int) -> String {
    tokens.indices.contains(index) ? tokens[index].lower : ""
  }

  private func isWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
  }

  /// Whether a number says something: it has a unit or a noun, or stands where a figure stands.
  ///
  /// What is left are numbers of headings, list items and footnotes.
  private func isStatement(_ mention: Mention) -> Bool {
    guard case .count(nil) = mention.unit else { return true }
    let isPart =
      ["av", "of"].contains(word(mention.end)) && mention.end + 1 < tokens.count
      && tokens[mention.end + 1].figure != nil
    // "… og vedtok å bosette 11 714": a number in groups of three is no heading's.
    if tokens[mention.end - 1].isGroupedNumber { return true }
    return isPart || mention.exactness != .exact || mention.upper != nil
      || ProseWords.beforeFigure.contains(word(mention.first - 1)) || closesStatement(mention)
  }

  /// "I 2011 var antall koordinatorer 72.": the last number after a verb, behind the noun that it
  /// counts, and not behind the name of what is numbered ("i tabell 4", "vedlegg 3").
  private func closesStatement(_ mention: Mention) -> Bool {
    let noun = mention.first - 1
    let ends = [".", ",", "!", "?", "i", "in", "("]
    guard isWord(noun), !tokens[noun].isCapitalised, !ProseWords.numbered.contains(word(noun)),
      !ProseWords.small.contains(word(noun)), !["i", "in", "se", "see"].contains(word(noun - 1)),
      mention.end >= tokens.count || ends.contains(word(mention.end))
    else { return false }
    return tokens[..<noun].contains { ProseWords.linking.contains($0.lower) }
  }

  private func mention(at index: Int) -> Mention? {
    if let figure = tokens[index].figure { return mention(of: figure, at: index) }
    guard tokens[index].kind == .word else { return nil }
    return share(at: index) ?? count(inWordsAt: index)
  }

  // MARK: Digits

  private func mention(of figure: Token.Figure, at index: Int) -> Mention? {
    if let share = ratio(figure.value, decimals: figure.decimals, at: index) { return share }
    // "per 1 000 innbyggere": the number says per how many.
    if ProseWords.per.contains(word(index - 1)) { return nil }
    // An age, or a length of time, is not a figure of statistics here.
    if ["år", "års", "year", "years", "års-", "o'clock"].contains(word(index + 1)) { return nil }
    var step = 1.0
    for _ in 0..<figure.decimals { step /= 10 }
    var end = index + 1
    var unit: Mention.Unit = .count(noun: nil)
    var scale = 1.0
    var isMoney = false
    if ProseWords.percent.contains(word(end)) {
      unit = .percent
      end += 1
      if word(end) == "-", word(end + 1) == "poeng" {
        unit = .points
        end += 2
      }
    } else if word(end) == "per", word(end + 1) == "cent" {
      unit = .percent
      end += 2
    } else if ProseWords.points.contains(word(end)) {
      unit = .points
      end += 1
    } else if word(end) == "percentage", word(end + 1).hasPrefix("point") {
      unit = .points
      end += 2
    } else {
      if ProseWords.thousands.contains(word(end)) {
        scale = 1000
        end += 1
      } else if ProseWords.millionsOfKroner.contains(word(end)) {
        (scale, isMoney) = (1_000_000, true)
        end += 1
      } else if ProseWords.millions.contains(word(end)) {
        scale = 1_000_000
        end += 1
      } else if ProseWords.billions.contains(word(end)) {
        scale = 1_000_000_000
        end += 1
      }
      if ProseWords.money.contains(word(end)) {
        isMoney = true
        end += 1
      } else if ["kr", "kr.", "nok", "kroner"].contains(word(index - 1)) {
        isMoney = true
      }
      unit = isMoney ? .money : .count(noun: noun(at: end))
      if !isMoney, noun(at: end) != nil { end = nounEnd(at: end) }
    }
    var mention = Mention(
      value: figure.value * scale,
      upper: figure.upper.map { $0 * scale },
      step: step * scale,
      unit: unit,
      exactness: .exact,
      role: .level,
      first: index,
      end: end
    )
    if ProseWords.per.contains(word(end)) || word(end) == "for" && word(end + 1) == "hver",
      tokens.indices.contains(end + 1),
      tokens[end + 1].figure != nil || word(end + 1) == "innbygger"
    {
      mention.unit = .rate
      mention.end = min(tokens.count, end + (isWord(end + 2) ? 3 : 2))
    }
    return exact(mention)
  }

  /// The noun that a number counts: the next word, past one adjective; `nil` where a small word
  /// or a sign follows.
  private func noun(at index: Int) -> String? {
    guard isWord(index), !ProseWords.small.contains(word(index)), !tokens[index].isCapitalised
    else { return nil }
    return tokens[nounEnd(at: index) - 1].lower
  }

  private func nounEnd(at index: Int) -> Int {
    let isAdjective = [
      "regionale", "kommunale", "nye", "ulike", "norske", "different", "regional",
      "municipal", "kommunalt", "bosatte", "busette",
    ].contains(word(index))
    guard isAdjective, isWord(index + 1), !ProseWords.small.contains(word(index + 1)) else {
      return index + 1
    }
    return word(index) == "kommunalt" && isWord(index + 2) && word(index + 1) == "disponerte"
      ? index + 3 : index + 2
  }

  // MARK: Words

  /// "9 av 10 skoler", "ni av ti": both numbers small; `nil` for "70 av 316 kommuner".
  private func ratio(_ part: Double, decimals: Int, at index: Int) -> Mention? {
    guard decimals == 0, ["av", "of", "out", "in"].contains(word(index + 1)) else { return nil }
    let position = word(index + 1) == "out" ? index + 3 : index + 2
    guard tokens.indices.contains(position) else { return nil }
    let whole = tokens[position].figure?.value ?? ProseWords.numbers[word(position)]
    guard let whole, (2...12).contains(whole) || whole == 100, part > 0, part < whole else {
      return nil
    }
    let noun = isWord(position + 1) && !ProseWords.small.contains(word(position + 1))
    return exact(
      Mention(
        value: 100 * part / whole,
        step: 100 / whole,
        unit: .percent,
        exactness: .exact,
        role: .level,
        first: index,
        end: position + 1,
        whole: noun ? position + 1..<position + 2 : nil
      )
    )
  }

  private func share(at index: Int) -> Mention? {
    func part(_ value: Double, step: Double, end: Int) -> Mention? {
      exact(
        Mention(
          value: value,
          step: step,
          unit: .percent,
          exactness: .exact,
          role: .level,
          first: index,
          end: end,
          whole: isWord(end) && !ProseWords.small.contains(word(end)) ? end..<end + 1 : nil
        )
      )
    }
    if ProseWords.every.contains(word(index)), let of = ProseWords.ordinals[word(index + 1)] {
      return part(100 / of, step: 100 / of / 4, end: index + 2)
    }
    if ProseWords.half.contains(word(index)) { return part(50, step: 5, end: index + 1) }
    let isOne = ProseWords.ones.contains(word(index))
    guard let number = isOne ? 1 : ProseWords.numbers[word(index)] else { return nil }
    if let of = ProseWords.parts[word(index + 1)], number < of {
      return part(100 * number / of, step: 100 / of / 4, end: index + 2)
    }
    return ratio(number, decimals: 0, at: index)
  }

  private func count(inWordsAt index: Int) -> Mention? {
    guard let value = ProseWords.numbers[word(index)], let noun = noun(at: index + 1) else {
      return nil
    }
    // English "to" and "ten"-like words of other languages are told apart by what follows.
    guard word(index) != "to" || noun != word(index) else { return nil }
    return exact(
      Mention(
        value: value,
        step: 1,
        unit: .count(noun: noun),
        exactness: .exact,
        role: .level,
        first: index,
        end: nounEnd(at: index + 1)
      )
    )
  }

  // MARK: Exactness

  private func exact(_ mention: Mention) -> Mention {
    var mention = mention
    let first = mention.first
    for (words, exactness) in ProseWords.phrases where first >= words.count {
      if words.indices.allSatisfy({ word(first - words.count + $0) == words[$0] }) {
        mention.exactness = exactness
        mention.first = first - words.count
        return mention
      }
    }
    var before = word(first - 1)
    // "77 prosent av skoleeierne, mot 68 prosent av rektorene": held against another figure.
    if before == "mot", tokens[..<(first - 1)].contains(where: { $0.figure != nil }) { before = "" }
    let single: Mention.Exactness? =
      ProseWords.about.contains(before)
      ? .about
      : ProseWords.over.contains(before)
        ? .over
        : ProseWords.under.contains(before)
          ? .under : ProseWords.bounds.contains(before) ? .bound : nil
    if let single {
      mention.exactness = single
      mention.first = first - 1
    }
    return mention
  }
}
