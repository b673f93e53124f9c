import IndicatorAnalysis
package import IndicatorModel

/// The words about a place among others.
package struct PeerSentences: Sendable {
  /// The language.
  package let language: Language

  /// Makes words in a language.
  package init(_ language: Language) { self.language = language }

  var group: String { language.choose("Gruppe", "Gruppe", "Group") }
  var place: String { language.choose("Plass", "Plass", "Rank") }
  var counted: String { language.choose("Med tall", "Med tal", "With a figure") }
  var percentile: String { language.choose("Persentil", "Persentil", "Percentile") }
  var quartile: String { language.choose("Kvartil", "Kvartil", "Quartile") }
  var median: String { language.choose("Median", "Median", "Median") }
  var distance: String {
    language.choose("Avstand til medianen", "Avstand til medianen", "Distance to the median")
  }
  var assessment: String { language.choose("Vurdering", "Vurdering", "Assessment") }

  /// The place in words: "3 av 7", "delt 3 av 7".
  func place(_ position: PeerPosition) -> String {
    let of = language.choose("av", "av", "of")
    let place = "\(position.own.rank) \(of) \(position.count)"
    return position.ties == 0 ? place : "\(language.choose("delt", "delt", "shared")) \(place)"
  }

  /// How many members have a figure: "6 av 7".
  func counted(_ standing: PeerStanding) -> String {
    "\(standing.counted) \(language.choose("av", "av", "of")) \(standing.expected)"
  }

  /// What the position is worth; nothing where the indicator has no wanted direction or the group no
  /// other member.
  func assessment(_ position: PeerPosition) -> String {
    // Held against itself nobody is better or worse.
    if position.count == 1 {
      return language.choose("alene", "åleine", "alone")
    }
    switch position.assessment {
    case .better:
      return language.choose("bedre enn medianen", "betre enn medianen", "better than the median")
    case .worse:
      return language.choose(
        "dårligere enn medianen",
        "dårlegare enn medianen",
        "worse than the median"
      )
    case .same: return language.choose("lik medianen", "lik medianen", "equal to the median")
    case .neutral: return ""
    }
  }

  /// Why there is no position.
  func unranked(_ standing: PeerStanding) -> String {
    if standing.expected == 0 {
      return language.choose("ingen kjente medlemmer", "ingen kjende medlemmer", "no known members")
    }
    guard let observation = standing.observation, observation.value != nil else {
      return language.choose("ikke noe tall", "ikkje noko tal", "no figure")
    }
    return observation.upperValue != nil
      ? language.choose(
        "tallet er bare kjent mellom to grenser",
        "talet er berre kjent mellom to grenser",
        "the figure is only known between two bounds"
      )
      : language.choose("er ikke med i gruppen", "er ikkje med i gruppa", "not in the group")
  }

  /// Says which end has the first place, what a quarter is, and why.
  func order(of position: PeerPosition) -> String {
    let quarters = language.choose(
      " Kvartil 1 har de laveste verdiene, 4 de høyeste.",
      " Kvartil 1 har dei lågaste verdiane, 4 dei høgaste.",
      " Quartile 1 has the lowest values, 4 the highest."
    )
    if !position.isHighestFirst {
      return language.choose(
        "Plass 1 har den laveste verdien, fordi lavere er bedre.",
        "Plass 1 har den lågaste verdien, fordi lågare er betre.",
        "Rank 1 has the lowest value, as lower is better."
      ) + quarters
    }
    return language.choose(
      "Plass 1 har den høyeste verdien.",
      "Plass 1 har den høgaste verdien.",
      "Rank 1 has the highest value."
    ) + quarters
  }

  /// A line for each group and period that lacks members, with their numbers.
  func missing(_ standings: [PeerStanding]) -> [String] {
    var lines: [String] = []
    for standing in standings where !standing.missing.isEmpty {
      let shown = Wording.list(standing.missing, most: 8, in: language)
      let name = RegionLabel.text(standing.group.region, in: language)
      let period = Wording.label(standing.period, in: language)
      let line = language.choose(
        "\(name), \(period): \(counted(standing)) kommuner har tall (mangler \(shown)).",
        "\(name), \(period): \(counted(standing)) kommunar har tal (manglar \(shown)).",
        "\(name), \(period): \(counted(standing)) municipalities have a figure (missing \(shown))."
      )
      if !lines.contains(line) { lines.append(line) }
    }
    let limit = 12
    guard lines.count > limit else { return lines }
    let rest = lines.count - limit
    return lines.prefix(limit) + [
      language.choose(
        "… og \(rest) linjer til om kommuner uten tall.",
        "… og \(rest) linjer til om kommunar utan tal.",
        "… and \(rest) more lines on municipalities without a figure."
      )
    ]
  }

  /// Says that the KOSTRA group of a period is not known.
  package func unknownKostraGroup(before year: Int) -> String {
    language.choose(
      "Kostragrupper er kjent fra \(year); eldre perioder og kart har ingen.",
      "Kostragrupper er kjende frå \(year); eldre periodar og kart har ingen.",
      "KOSTRA groups are known from \(year); earlier periods and maps have none."
    )
  }

  /// Says that the last KOSTRA groups known are taken for later periods.
  package func lastKostraGroups(of year: Int) -> String {
    language.choose(
      "Kostragruppene er de fra \(year), de siste som er kjent.",
      "Kostragruppene er dei frå \(year), dei siste som er kjende.",
      "The KOSTRA groups are those of \(year), the last ones known."
    )
  }
}
