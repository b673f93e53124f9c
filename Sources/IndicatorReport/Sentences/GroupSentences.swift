package import IndicatorAnalysis
package import IndicatorModel

/// What the figures of a group of municipalities are made of.
package struct GroupSentences: Sendable {
  /// The language.
  package let language: Language

  /// Makes sentences in a language.
  package init(_ language: Language) { self.language = language }

  /// How the members' figures became one: "vektet gjennomsnitt".
  package func measure(_ measure: GroupFigures.Measure) -> String {
    switch measure {
    case .sum: language.choose("sum", "sum", "sum")
    case .weightedMean:
      language.choose("vektet gjennomsnitt", "vekta gjennomsnitt", "weighted mean")
    case .unweightedMean:
      language.choose("uvektet gjennomsnitt", "uvekta gjennomsnitt", "unweighted mean")
    }
  }

  /// The group's region, its name saying how the figures became one.
  package func region(of figures: GroupFigures) -> Region {
    var region = figures.group.region
    region.name = "\(Wording.regionName(region, in: language)), \(measure(figures.measure))"
    return region
  }

  /// "11 Rogaland: sum av alle 23 kommuner." or, for each period that lacks some, "356 av 357".
  ///
  /// - Parameters:
  ///   - figures: The group's figures.
  ///   - shown: The periods that the reader sees.
  /// - Returns: The sentence; `nil` where no period shown has a figure.
  package func contents(of figures: GroupFigures, in shown: Set<TimePeriod>) -> String? {
    let memberships = figures.memberships.filter { shown.contains($0.period) }
    guard !memberships.isEmpty else { return nil }
    let name = RegionLabel.text(figures.group.region, in: language)
    let kind = measure(figures.measure)
    let lacking = memberships.filter { !$0.isComplete }
    guard !lacking.isEmpty else {
      let counts = Set(memberships.map(\.expected)).sorted()
      if counts == [1] {
        return language.choose(
          "\(name): \(kind) av 1 kommune.",
          "\(name): \(kind) av 1 kommune.",
          "\(name): \(kind) of 1 municipality."
        )
      }
      let count = counts.count == 1 ? "\(counts[0])" : "\(counts[0])–\(counts[counts.count - 1])"
      return language.choose(
        "\(name): \(kind) av alle \(count) kommuner.",
        "\(name): \(kind) av alle \(count) kommunar.",
        "\(name): \(kind) of all \(count) municipalities."
      )
    }
    let parts = lacking.prefix(8).map { membership in
      let missing = Wording.list(membership.missing, most: 5, in: language)
      let when = Wording.inPeriod(membership.period, in: language)
      let (counted, expected) = (membership.counted, membership.expected)
      return language.choose(
        "\(counted) av \(expected) \(when) (mangler \(missing))",
        "\(counted) av \(expected) \(when) (manglar \(missing))",
        "\(counted) of \(expected) \(when) (missing \(missing))"
      )
    }
    let rest = lacking.count - parts.count
    let more =
      rest > 0
      ? language.choose(
        "; slik også i \(rest) \(rest == 1 ? "periode" : "perioder") til",
        "; slik òg i \(rest) \(rest == 1 ? "periode" : "periodar") til",
        "; likewise in \(rest) more \(rest == 1 ? "period" : "periods")"
      ) : ""
    return language.choose(
      "\(name): \(kind) av kommunene som har tall, merket (u) der noen mangler: \(parts.joined(separator: "; "))\(more).",
      "\(name): \(kind) av kommunane som har tal, merkt (u) der nokon manglar: \(parts.joined(separator: "; "))\(more).",
      "\(name): \(kind) of the municipalities with a figure, marked (u) where some are missing: \(parts.joined(separator: "; "))\(more)."
    )
  }
}
