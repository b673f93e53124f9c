package import IndicatorAnalysis
package import IndicatorModel

/// What national totals leave out, in as few lines as have room under a figure.
extension CoverageSentences {
  /// The most periods whose cells are told by their signs.
  private static let mostBySign = 4
  /// The most periods that are told one by one.
  private static let mostPeriods = 8

  /// The lines below a figure about the national totals in it: one for each quantity of which some
  /// total is not simply the sum of everything.
  package func shortRemarks(on totals: [(quantity: Quantity, total: Total)]) -> [String] {
    let partial = totals.filter { one in
      !one.total.missing.isEmpty || (one.total.unplaced ?? 0) != 0
    }
    var quantities: [Quantity] = []
    for one in partial where !quantities.contains(one.quantity) { quantities.append(one.quantity) }
    return quantities.map { quantity in
      let own = partial.filter { $0.quantity == quantity }.map(\.total)
        .sorted { $0.period < $1.period }
      return own.count == 1
        ? contents(of: own[0], quantity: quantity) : several(own, of: quantity)
    }
  }

  private func several(_ totals: [Total], of quantity: Quantity) -> String {
    let name = VisibleText.of(quantity.name[language])
    let missing = totals.filter { !$0.missing.isEmpty }
    let unplaced = totals.filter { ($0.unplaced ?? 0) != 0 }
    var parts: [String] = []
    if let text = leftOut(missing) {
      parts.append(
        language.choose(
          "ikke med i summene: \(text)",
          "ikkje med i summane: \(text)",
          "not in the sums: \(text)"
        )
      )
    }
    if !unplaced.isEmpty {
      let values = ValueText(language)
      let list = unplaced.map { total in
        "\(label(total)):\u{A0}\(values.number(total.unplaced ?? 0, of: quantity))"
      }
      let text = Wording.list(list, most: Self.mostPeriods, in: language)
      parts.append(
        language.choose(
          "av uoppgitt kommune i summene: \(text)",
          "av uoppgjeven kommune i summane: \(text)",
          "of no stated municipality in the sums: \(text)"
        )
      )
    }
    return "\(name), \(parts.joined(separator: "; "))."
  }

  /// "2018: 147 «.» og 52 «:»; 2019: 19 «:»", "2012: 2 tall, 2014: 112", or the fewest and the most.
  private func leftOut(_ totals: [Total]) -> String? {
    guard !totals.isEmpty else { return nil }
    if totals.count <= Self.mostBySign {
      return totals.map { "\(label($0)):\u{A0}\(signs(of: $0))" }.joined(separator: "; ")
    }
    let counts = totals.map { $0.missing.values.reduce(0, +) }
    if totals.count <= Self.mostPeriods {
      return zip(totals, counts).enumerated().map { index, one in
        let cells = index == 0 ? cells(one.1) : count(one.1)
        return "\(label(one.0)):\u{A0}\(cells)"
      }.joined(separator: ", ")
    }
    let stretch = FigureLabels.span(totals[0].period, totals[totals.count - 1].period, in: language)
    let (fewest, most) = (count(counts.min() ?? 0), cells(counts.max() ?? 0))
    return language.choose(
      "\(fewest) til \(most) i hver av \(totals.count) perioder \(stretch); se «kommunetall table»",
      "\(fewest) til \(most) i kvar av \(totals.count) periodar \(stretch); sjå «kommunetall table»",
      "\(fewest) to \(most) in each of \(totals.count) periods \(stretch); see “kommunetall table”"
    )
  }

  private func cells(_ number: Int) -> String {
    let isOne = number == 1
    return "\(count(number))\u{A0}"
      + language.choose(
        "tall",
        "tal",
        isOne ? "figure" : "figures"
      )
  }

  private func label(_ total: Total) -> String { Wording.label(total.period, in: language) }
}
