package import IndicatorAnalysis
package import IndicatorModel

/// What is said of figures: how high a value is, and how it changed.
///
/// Each kind of sentence has a few forms, so that ten in a row do not read like a machine; which
/// one is used is told by its place in the text, never by chance.
package struct FigureSentences: Sendable {
  /// The language.
  package let language: Language
  /// The region that the sentences name; `nil` for the whole country, which is not named.
  package let region: Region?
  private let values: ValueText

  /// Makes sentences in a language.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - region: The region named in the sentences; `nil` for the whole country.
  ///   - marks: Whether numbers get their names, for `explain`.
  package init(_ language: Language, region: Region? = nil, marks: Bool = false) {
    self.language = language
    let isCountry = region?.code == Region.countryCode
    self.region = isCountry ? nil : region
    values = ValueText(
      language,
      markingRegion: marks ? region?.code ?? Region.countryCode : nil
    )
  }

  /// Says how high a value is: that the number of dwellings was about 101 600 in 2011.
  ///
  /// - Parameters:
  ///   - observation: The value, or the cell that has none.
  ///   - quantity: What it is of.
  ///   - variant: The sentence's number in its text; chooses the form.
  /// - Returns: The sentence, with a remark where the value is provisional or estimated.
  package func level(_ observation: Observation, of quantity: Quantity, variant: Int = 0) -> String
  {
    let subject = subject(of: quantity)
    let when = Wording.inPeriod(observation.period, in: language)
    guard observation.value != nil else {
      let meaning = Wording.meaning(of: observation.status, in: language)
      let sign = Wording.sign(of: observation)
      let year = Wording.forPeriod(observation.period, in: language)
      return language.choose(
        "\(subject) er ikke oppgitt \(year) («\(sign)»: \(meaning)).",
        "\(subject) er ikkje oppgitt \(year) («\(sign)»: \(meaning)).",
        "\(subject) is not stated \(year) (“\(sign)”: \(meaning))."
      )
    }
    let value = values.phrase(observation, of: quantity, after: subject)
    let sentence: String
    if Self.form(variant, of: 2) == 0 {
      sentence = language.choose(
        "\(subject) var \(value) \(when).",
        "\(subject) var \(value) \(when).",
        "\(subject) was \(value) \(when)."
      )
    } else {
      let (opening, inner) = (Self.capitalised(when), Self.inner(subject))
      sentence = language.choose(
        "\(opening) var \(inner) \(value).",
        "\(opening) var \(inner) \(value).",
        "\(opening), \(inner) was \(value)."
      )
    }
    return sentence + caveat(of: observation)
  }

  /// Says how a value changed: from 150 100 in 2010 to 155 500 in 2011, an increase of 3.6 percent.
  ///
  /// - Parameters:
  ///   - change: The value and the one before it; without one before it the level is said.
  ///   - quantity: What they are of.
  ///   - variant: The sentence's number in its text; chooses the form.
  /// - Returns: The sentence, with a remark where the value is provisional or estimated.
  package func change(_ change: Change, of quantity: Quantity, variant: Int = 0) -> String {
    guard let previous = change.previous, let absolute = change.absolute,
      change.observation.value != nil
    else { return level(change.observation, of: quantity, variant: variant) }
    let parts = ChangeParts(
      subject: subject(of: quantity),
      from: values.phrase(previous, of: quantity, after: subject(of: quantity)),
      to: values.phrase(change.observation, of: quantity, after: subject(of: quantity)),
      since: Wording.inPeriod(previous.period, in: language),
      when: Wording.inPeriod(change.period, in: language),
      amount: ChangeText(values).text(change, of: quantity, withDifference: true)
    )
    let sentence: String
    if absolute == 0 {
      sentence = unchanged(parts)
    } else {
      switch Self.form(variant, of: 3) {
      case 1: sentence = compared(parts, isUp: absolute > 0)
      case 2: sentence = between(parts, isUp: absolute > 0)
      default: sentence = moved(parts, isUp: absolute > 0)
      }
    }
    return sentence + caveat(from: previous, to: change.observation)
  }

  /// The pieces of a sentence about a change.
  private struct ChangeParts {
    var subject: String
    var from: String
    var to: String
    var since: String
    var when: String
    var amount: String
  }

  private func unchanged(_ parts: ChangeParts) -> String {
    let (subject, to, since, when) = (parts.subject, parts.to, parts.since, parts.when)
    return language.choose(
      "\(subject) var \(to) både \(since) og \(when).",
      "\(subject) var \(to) både \(since) og \(when).",
      "\(subject) was \(to) both \(since) and \(when)."
    )
  }

  /// The form "X økte fra a i 2010 til b i 2011, en økning på p".
  private func moved(_ parts: ChangeParts, isUp: Bool) -> String {
    let (subject, from, to) = (parts.subject, parts.from, parts.to)
    let (since, when, amount) = (parts.since, parts.when, parts.amount)
    return isUp
      ? language.choose(
        "\(subject) økte fra \(from) \(since) til \(to) \(when), en økning på \(amount).",
        "\(subject) auka frå \(from) \(since) til \(to) \(when), ein auke på \(amount).",
        "\(subject) rose from \(from) \(since) to \(to) \(when), an increase of \(amount)."
      )
      : language.choose(
        "\(subject) gikk ned fra \(from) \(since) til \(to) \(when), en nedgang på \(amount).",
        "\(subject) gjekk ned frå \(from) \(since) til \(to) \(when), ein nedgang på \(amount).",
        "\(subject) fell from \(from) \(since) to \(to) \(when), a decrease of \(amount)."
      )
  }

  /// The form "I 2011 var x b, mot a i 2010, en økning på p".
  private func compared(_ parts: ChangeParts, isUp: Bool) -> String {
    let (from, to, since, amount) = (parts.from, parts.to, parts.since, parts.amount)
    let (opening, inner) = (Self.capitalised(parts.when), Self.inner(parts.subject))
    return isUp
      ? language.choose(
        "\(opening) var \(inner) \(to), mot \(from) \(since), en økning på \(amount).",
        "\(opening) var \(inner) \(to), mot \(from) \(since), ein auke på \(amount).",
        "\(opening), \(inner) was \(to), against \(from) \(since), an increase of \(amount)."
      )
      : language.choose(
        "\(opening) var \(inner) \(to), mot \(from) \(since), en nedgang på \(amount).",
        "\(opening) var \(inner) \(to), mot \(from) \(since), ein nedgang på \(amount).",
        "\(opening), \(inner) was \(to), against \(from) \(since), a decrease of \(amount)."
      )
  }

  /// The form "X var a i 2010 og økte med p til b i 2011".
  private func between(_ parts: ChangeParts, isUp: Bool) -> String {
    let (subject, from, to) = (parts.subject, parts.from, parts.to)
    let (since, when, amount) = (parts.since, parts.when, parts.amount)
    return isUp
      ? language.choose(
        "\(subject) var \(from) \(since) og økte med \(amount) til \(to) \(when).",
        "\(subject) var \(from) \(since) og auka med \(amount) til \(to) \(when).",
        "\(subject) was \(from) \(since) and rose by \(amount) to \(to) \(when)."
      )
      : language.choose(
        "\(subject) var \(from) \(since) og gikk ned med \(amount) til \(to) \(when).",
        "\(subject) var \(from) \(since) og gjekk ned med \(amount) til \(to) \(when).",
        "\(subject) was \(from) \(since) and fell by \(amount) to \(to) \(when)."
      )
  }

  /// What to know of a value that is not plain.
  private func caveat(of observation: Observation) -> String {
    switch observation.status {
    case .seriesBreak:
      language.choose(
        " Det er brudd i tidsserien.",
        " Det er brot i tidsserien.",
        " The time series is broken."
      )
    case .definitionDiffers:
      language.choose(
        " Definisjonen avviker fra resten av tidsserien.",
        " Definisjonen avvik frå resten av tidsserien.",
        " The definition differs from the rest of the time series."
      )
    default: standing(of: observation, namingPeriod: false)
    }
  }

  /// What to know of a change's two values.
  private func caveat(from previous: Observation, to observation: Observation) -> String {
    let earlier = standing(of: previous, namingPeriod: true)
    guard !earlier.isEmpty else { return caveat(of: observation) }
    let own = standing(of: observation, namingPeriod: true)
    return earlier + (own.isEmpty ? caveat(of: observation) : own)
  }

  /// How certain a value is, as a sentence: "Tallet er foreløpig", "Tallet for 2010 er foreløpig".
  private func standing(of observation: Observation, namingPeriod: Bool) -> String {
    guard let words = standing(of: observation) else { return "" }
    let year = namingPeriod ? Wording.forPeriod(observation.period, in: language) + " " : ""
    return language.choose(
      " Tallet \(year)\(words).",
      " Talet \(year)\(words).",
      " The figure \(year)\(words)."
    )
  }

  /// How certain a value is, as a predicate: "er foreløpig"; `nil` for one that is.
  private func standing(of observation: Observation) -> String? {
    switch observation.status {
    case .provisional: language.choose("er foreløpig", "er førebels", "is provisional")
    case .estimated, .imputed:
      language.choose("er et anslag", "er eit overslag", "is an estimate")
    case .forecast: language.choose("er en framskriving", "er ei framskriving", "is a forecast")
    case .uncertain: language.choose("er usikkert", "er usikkert", "is uncertain")
    default: nil
    }
  }

  private func subject(of quantity: Quantity) -> String {
    var subject = VisibleText.of(quantity.indicator?.subject[language] ?? quantity.name[language])
    // In Norwegian a comma ends a relative clause.
    let ends = language != .en && subject.contains(" som ") ? "," : ""
    if let region {
      let name = VisibleText.of(region.name)
      subject += language.choose(" i \(name)", " i \(name)", " in \(name)")
    }
    return subject + ends
  }

  /// Which of some forms a sentence's number chooses.
  private static func form(_ variant: Int, of count: Int) -> Int {
    ((variant % count) + count) % count
  }

  private static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }

  /// A subject inside a sentence: its first letter small, unless it is a name or an abbreviation.
  private static func inner(_ subject: String) -> String {
    let second = subject.dropFirst().first
    guard let second, second.isLowercase else { return subject }
    return subject.prefix(1).lowercased() + subject.dropFirst()
  }
}
