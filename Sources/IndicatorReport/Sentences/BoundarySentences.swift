package import IndicatorAnalysis
package import IndicatorModel

/// What a reader must know of series that were recomputed on another map, a line for each thing.
package struct BoundarySentences: Sendable {
  /// The language.
  package let language: Language
  private let values: ValueText
  private let numbers: NumberStyle

  /// Makes sentences in a language.
  package init(_ language: Language) {
    self.language = language
    values = ValueText(language)
    numbers = NumberStyle(language)
  }

  /// Names the map on which all years are shown.
  package func map(_ map: BoundaryMap) -> String {
    let day = Wording.day(map.day, in: language)
    return map.places.contains { $0.region.level == .other }
      ? language.choose(
        "Områder som kan sammenlignes uten anslag, med navn per \(day).",
        "Område som kan samanliknast utan overslag, med namn per \(day).",
        "Areas that can be compared without an estimate, with the names of \(day)."
      )
      : language.choose(
        "Alle år på kommunegrensene per \(day).",
        "Alle år på kommunegrensene per \(day).",
        "All years on the municipal boundaries of \(day)."
      ) + laterThanRegister(map.day)
  }

  /// Says that a map is taken to be the last one known.
  private func laterThanRegister(_ day: CalendarDate) -> String {
    let last = RegionRegister.lastKnownDay.year
    guard day.year > last else { return "" }
    return language.choose(
      " Registeret slutter i \(last); grensene derfra er brukt.",
      " Registeret sluttar i \(last); grensene derifrå er brukte.",
      " The register ends in \(last); its boundaries are used."
    )
  }

  /// A line for each note; notes of one kind about many places share a line.
  ///
  /// - Parameters:
  ///   - notes: The notes.
  ///   - quantity: What is measured, for writing its figures.
  /// - Returns: The lines, in the order of the notes.
  package func lines(of notes: [Recomputation.Note], quantity: Quantity) -> [String] {
    var lines: [String] = []
    var incomplete: [String] = []
    var notSummable: [String] = []
    var publishedOnMap: [String] = []
    var leftOut: [String] = []
    for note in notes {
      let when = periods(note.periods)
      switch note.remark {
      case .undivided(let place, let into, let rest):
        lines.append(undivided(place, into, rest, note, quantity))
      case .ruled(let place, let target, let others):
        lines.append(ruled(place, target, others, when))
      case .estimated(let place, let shares): lines.append(estimated(place, shares, when))
      case .newBorders(let place, let day, let others):
        lines.append(newBorders(place, day, others))
      case .incomplete(let place, let missing):
        incomplete.append("\(label(place)) (\(missing.joined(separator: ", ")); \(when))")
      case .notSummable(let place): notSummable.append("\(label(place)) (\(when))")
      case .publishedOnLaterMap(let place): publishedOnMap.append("\(label(place)) (\(when))")
      case .leftOut(let code):
        let last = note.observations.last.map { values.cell($0, of: quantity) } ?? ""
        leftOut.append("\(code) (\(when): \(last))")
      }
    }
    if !incomplete.isEmpty {
      lines.append(
        language.choose(
          "Uten tall fordi en kommune som inngår, mangler: \(shortened(incomplete)).",
          "Utan tal fordi ein kommune som inngår, manglar: \(shortened(incomplete)).",
          "Without a figure because a municipality in it has none: \(shortened(incomplete))."
        )
      )
    }
    if !notSummable.isEmpty {
      lines.append(
        language.choose(
          "Andeler og rater for flere kommuner kan ikke legges sammen, og delene er ikke kjent: \(shortened(notSummable)).",
          "Delar og ratar for fleire kommunar kan ikkje leggjast saman, og delane er ikkje kjende: \(shortened(notSummable)).",
          "Shares and rates of several municipalities cannot be added, and their parts are not known: \(shortened(notSummable))."
        )
      )
    }
    if !publishedOnMap.isEmpty {
      lines.append(
        language.choose(
          "Kilden har selv regnet om til senere grenser: \(shortened(publishedOnMap)).",
          "Kjelda har sjølv rekna om til seinare grenser: \(shortened(publishedOnMap)).",
          "Recomputed to later boundaries by the source itself: \(shortened(publishedOnMap))."
        )
      )
    }
    if !leftOut.isEmpty {
      lines.append(
        language.choose(
          "Tall under numre som ikke var gyldige, er ikke med: \(shortened(leftOut)).",
          "Tal under nummer som ikkje var gyldige, er ikkje med: \(shortened(leftOut)).",
          "Figures under numbers that were not valid are left out: \(shortened(leftOut))."
        )
      )
    }
    return lines
  }

  /// What the places of a map leave of the country: "Rest til landet: 2018 54 127, 2019 53 951".
  ///
  /// - Parameters:
  ///   - residuals: The residuals of the periods that the reader sees.
  ///   - quantity: What is measured.
  /// - Returns: The line; `nil` without residuals.
  package func residual(_ residuals: [Residual], of quantity: Quantity) -> String? {
    guard !residuals.isEmpty else { return nil }
    let none = residuals.filter { $0.value == 0 }
    let some = residuals.filter { $0.value != 0 }
    let zero = values.number(0, of: quantity)
    guard let last = some.last else {
      return language.choose(
        "Rest til landet: \(zero) i alle viste perioder (\(periods(none.map(\.period)))).",
        "Rest til landet: \(zero) i alle viste periodar (\(periods(none.map(\.period)))).",
        "Residual to the country: \(zero) in all periods shown (\(periods(none.map(\.period))))."
      )
    }
    var parts = some.suffix(6).map { one in
      "\(values.number(one.value, of: quantity)) (\(Wording.label(one.period, in: language)))"
    }
    let earlier = some.count - parts.count
    let before =
      earlier == 0
      ? ""
      : language.choose(
        "\(earlier) \(earlier == 1 ? "tidligere periode" : "tidligere perioder") og ",
        "\(earlier) \(earlier == 1 ? "tidlegare periode" : "tidlegare periodar") og ",
        "\(earlier) earlier \(earlier == 1 ? "period" : "periods") and "
      )
    if !none.isEmpty { parts.append("\(zero) (\(periods(none.map(\.period))))") }
    let list = before + parts.joined(separator: ", ")
    let (sum, country) = (
      values.number(last.sum, of: quantity), values.number(last.country, of: quantity)
    )
    let when = Wording.label(last.period, in: language)
    return language.choose(
      "Rest til landet: \(list). Kommunene på kartet summerer i \(when) til \(sum) av \(country).",
      "Rest til landet: \(list). Kommunane på kartet summerer i \(when) til \(sum) av \(country).",
      "Residual to the country: \(list). In \(when) the municipalities of the map sum to \(sum) of \(country)."
    )
  }

  private func undivided(
    _ place: Region,
    _ into: [Region],
    _ rest: Region,
    _ note: Recomputation.Note,
    _ quantity: Quantity
  ) -> String {
    let targets = Wording.list(into.map(label), in: language)
    let figure = note.observations.last.map {
      "\(Wording.label($0.period, in: language)): \(values.cell($0, of: quantity))"
    }
    let amount = figure.map { " (\($0))" } ?? ""
    let when = periods(note.periods)
    return language.choose(
      "\(label(place)) ligger i \(targets). Tallene for \(when)\(amount) er ikke fordelt, men står i \(rest.code).",
      "\(label(place)) ligg i \(targets). Tala for \(when)\(amount) er ikkje fordelte, men står i \(rest.code).",
      "\(label(place)) lies in \(targets). The figures of \(when)\(amount) are not shared out; they stand in \(rest.code)."
    )
  }

  private func ruled(_ place: Region, _ target: Region, _ others: [Region], _ when: String)
    -> String
  {
    let rest = Wording.list(others.map(label), in: language)
    return language.choose(
      "Etter SSBs regel er alle tall for \(label(place)) (\(when)) lagt til \(label(target)), og ingen til \(rest).",
      "Etter SSBs regel er alle tal for \(label(place)) (\(when)) lagde til \(label(target)), og ingen til \(rest).",
      "By Statistics Norway's rule all figures of \(label(place)) (\(when)) are given to \(label(target)), and none to \(rest)."
    )
  }

  private func estimated(_ place: Region, _ shares: [Recomputation.Share], _ when: String) -> String
  {
    let parts = shares.map { share in
      let (weight, other) = (
        numbers.percent(100 * share.weight), numbers.percent(100 * share.alternative)
      )
      return language.choose(
        "\(label(share.region)) \(weight) (\(other) etter en annen forutsetning)",
        "\(label(share.region)) \(weight) (\(other) etter ein annan føresetnad)",
        "\(label(share.region)) \(weight) (\(other) by another assumption)"
      )
    }
    let list = Wording.list(parts, in: language)
    return language.choose(
      "\(label(place)) (\(when)) er delt etter anslag, merket (e): \(list). Summen er uendret.",
      "\(label(place)) (\(when)) er delt etter overslag, merkt (e): \(list). Summen er uendra.",
      "\(label(place)) (\(when)) is shared out by estimate, marked (e): \(list). The sum is unchanged."
    )
  }

  private func newBorders(_ place: Region, _ day: CalendarDate, _ others: [Region]) -> String {
    let date = Wording.day(day, in: language)
    let names = Wording.list(others.map(label), in: language)
    return others.isEmpty
      ? language.choose(
        "\(label(place)) har nye grenser fra \(date); tall før og etter gjelder ikke samme område.",
        "\(label(place)) har nye grenser frå \(date); tal før og etter gjeld ikkje same området.",
        "\(label(place)) has new boundaries from \(date); figures before and after are not about the same area."
      )
      : language.choose(
        "\(label(place)) omfatter \(names) fra \(date); tall før og etter gjelder ikke samme område.",
        "\(label(place)) omfattar \(names) frå \(date); tal før og etter gjeld ikkje same området.",
        "\(label(place)) includes \(names) from \(date); figures before and after are not about the same area."
      )
  }

  private func label(_ region: Region) -> String { RegionLabel.text(region, in: language) }

  /// Periods as a reader names them: "2005–2019, 2021".
  func periods(_ periods: [TimePeriod]) -> String {
    var stretches: [(first: TimePeriod, last: TimePeriod)] = []
    for period in periods {
      if let last = stretches.last?.last, period.previous == last {
        stretches[stretches.count - 1].last = period
      } else {
        stretches.append((period, period))
      }
    }
    return stretches.map { first, last in
      let start = Wording.label(first, in: language)
      return first == last ? start : "\(start)–\(Wording.label(last, in: language))"
    }.joined(separator: ", ")
  }

  /// A list that stays readable: the first ten, and how many more.
  private func shortened(_ items: [String]) -> String {
    guard items.count > 10 else { return items.joined(separator: ", ") }
    let more = items.count - 10
    return items.prefix(10).joined(separator: ", ")
      + language.choose(" og \(more) til", " og \(more) til", " and \(more) more")
  }
}
