package import IndicatorAnalysis
package import IndicatorModel

/// What is said of many regions at once: how many reach a goal, and what a total leaves out.
package struct CoverageSentences: Sendable {
  /// The language.
  package let language: Language
  private let numbers: NumberStyle
  private let marks: Bool

  /// Makes sentences in a language.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - marks: Whether the counts of what a total is made of get their names, for `explain`.
  package init(_ language: Language, marks: Bool = false) {
    self.language = language
    self.marks = marks
    numbers = NumberStyle(language)
  }

  /// Gives a count of municipalities its name.
  package typealias CountNaming = (_ text: String, _ part: GoalNumberID.Part) -> String

  /// "70 av 316 kommuner nådde målet (22,2 %), 246 gjorde ikke det. 112 kan ikke vurderes."
  ///
  /// - Parameters:
  ///   - coverage: The municipalities.
  ///   - naming: Gives the counts their names.
  /// - Returns: The sentences.
  package func summary(_ coverage: Coverage, naming: CountNaming = { text, _ in text }) -> String {
    let assessable = coverage.reached.count + coverage.notReached.count
    let unknown = naming(count(coverage.notAssessable.count), .unknown)
    guard assessable > 0 else {
      return coverage.notAssessable.count == 1
        ? language.choose(
          "Den ene kommunen kan ikke vurderes.",
          "Den eine kommunen kan ikkje vurderast.",
          "The one municipality cannot be assessed."
        )
        : language.choose(
          "Ingen av de \(unknown) kommunene kan vurderes.",
          "Ingen av dei \(unknown) kommunane kan vurderast.",
          "None of the \(unknown) municipalities can be assessed."
        )
    }
    var text = judged(coverage, naming: naming)
    if !coverage.notAssessable.isEmpty {
      let isOne = coverage.notAssessable.count == 1
      text += language.choose(
        " \(unknown) \(isOne ? "kommune" : "kommuner") kan ikke vurderes.",
        " \(unknown) \(isOne ? "kommune" : "kommunar") kan ikkje vurderast.",
        " \(unknown) \(isOne ? "municipality" : "municipalities") cannot be assessed."
      )
    }
    return text
  }

  /// How those that can be judged do.
  private func judged(_ coverage: Coverage, naming: CountNaming) -> String {
    let (reached, missed) = (coverage.reached.count, coverage.notReached.count)
    let all = naming(count(reached + missed), .assessable)
    if reached + missed == 1 {
      return reached == 1
        ? language.choose(
          "Den ene kommunen som kan vurderes, nådde målet.",
          "Den eine kommunen som kan vurderast, nådde målet.",
          "The one municipality that can be assessed reached the target."
        )
        : language.choose(
          "Den ene kommunen som kan vurderes, nådde ikke målet.",
          "Den eine kommunen som kan vurderast, nådde ikkje målet.",
          "The one municipality that can be assessed did not reach the target."
        )
    }
    if missed == 0 {
      return language.choose(
        "Alle de \(all) kommunene som kan vurderes, nådde målet.",
        "Alle dei \(all) kommunane som kan vurderast, nådde målet.",
        "All \(all) municipalities that can be assessed reached the target."
      )
    }
    if reached == 0 {
      return language.choose(
        "Ingen av de \(all) kommunene som kan vurderes, nådde målet.",
        "Ingen av dei \(all) kommunane som kan vurderast, nådde målet.",
        "None of the \(all) municipalities that can be assessed reached the target."
      )
    }
    let share = naming(numbers.percent(100 * Double(reached) / Double(reached + missed)), .share)
    let (done, rest) = (naming(count(reached), .reached), naming(count(missed), .missed))
    return language.choose(
      "\(done) av \(all) kommuner som kan vurderes, nådde målet (\(share)); \(rest) nådde det ikke.",
      "\(done) av \(all) kommunar som kan vurderast, nådde målet (\(share)); \(rest) nådde det ikkje.",
      "\(done) of \(all) municipalities that can be assessed reached the target (\(share)); \(rest) did not."
    )
  }

  /// Names the regions of a list, in Norwegian order: "Kommuner som ikke nådde målet: …".
  ///
  /// - Parameters:
  ///   - regions: The municipalities.
  ///   - missed: Whether they missed the goal; otherwise they cannot be judged.
  ///   - naming: Gives their number its name.
  /// - Returns: The line; `nil` for none.
  package func names(
    _ regions: [Region],
    missed: Bool,
    naming: CountNaming = { text, _ in text }
  ) -> String? {
    guard !regions.isEmpty else { return nil }
    let names = NorwegianOrder.sorted(regions.map { "\($0.name) (\($0.code))" })
    let heading =
      missed
      ? language.choose(
        "Kommuner som ikke nådde målet",
        "Kommunar som ikkje nådde målet",
        "Municipalities that did not reach the target"
      )
      : language.choose(
        "Kommuner som ikke kan vurderes",
        "Kommunar som ikkje kan vurderast",
        "Municipalities that cannot be assessed"
      )
    let number = naming(count(regions.count), missed ? .missed : .unknown)
    return "\(heading) (\(number)): \(names.joined(separator: ", "))"
  }

  /// The lines below a table about the national totals in it: where they are many, only of those
  /// that are not simply the sum of everything.
  package func remarks(on totals: [(quantity: Quantity, total: Total)]) -> [String] {
    let said =
      totals.count <= 4
      ? totals : totals.filter { !$0.total.missing.isEmpty || ($0.total.unplaced ?? 0) != 0 }
    return lines(on: said)
  }

  /// The lines below a table about every one of some national totals, and what the signs of the
  /// cells in none of them mean.
  package func lines(on totals: [(quantity: Quantity, total: Total)]) -> [String] {
    totals.map { contents(of: $0.total, quantity: $0.quantity) } + signs(in: totals.map(\.total))
  }

  /// What the signs of the cells mean that are in no sum: ": = vises ikke av konfidensialitetshensyn".
  package func signs(in totals: [Total]) -> [String] {
    TableNotes.signs(
      in: totals.filter { !$0.missing.isEmpty }.flatMap(\.signs),
      language: language
    )
  }

  /// What a national total is made of: "Sum av 317 publiserte kommunetall; 112 av summen …".
  package func contents(of total: Total, quantity: Quantity) -> String {
    let name = quantity.name[language]
    let period = Wording.label(total.period, in: language)
    func marked(_ text: String, _ part: FigureID.Part) -> String {
      guard marks else { return text }
      let region = Region.countryCode
      return MarkedText.number(
        text,
        FigureID(quantity.id, region: region, period: total.period, part: part)
      )
    }
    let counted = marked(count(total.counted), .counted)
    let isOne = total.counted == 1
    var text = language.choose(
      "\(name), \(period): summen av \(counted) \(isOne ? "publisert" : "publiserte") tall.",
      "\(name), \(period): summen av \(counted) \(isOne ? "publisert" : "publiserte") tal.",
      "\(name), \(period): the sum of \(counted) published \(isOne ? "figure" : "figures")."
    )
    if let unplaced = total.unplaced, unplaced != 0 {
      let amount = marked(ValueText(language).number(unplaced, of: quantity), .unplaced)
      text += language.choose(
        " \(amount) av summen gjelder uoppgitt kommune.",
        " \(amount) av summen gjeld uoppgjeven kommune.",
        " \(amount) of the sum belongs to no stated municipality."
      )
    }
    if !total.missing.isEmpty {
      let list = signs(of: total) { marked($0, .missing) }
      text += language.choose(
        " Ikke med i summen: \(list).",
        " Ikkje med i summen: \(list).",
        " Not in the sum: \(list)."
      )
    }
    return text
  }

  /// The cells that are in no sum, by sign: "147 «.» og 52 «:»".
  func signs(of total: Total, naming: (_ count: String) -> String = { $0 }) -> String {
    let parts = total.missing.sorted { $0.key < $1.key }.map {
      "\(naming(count($0.value)))\u{A0}«\($0.key.isEmpty ? " " : VisibleText.of($0.key))»"
    }
    return Wording.list(parts, in: language)
  }

  func count(_ number: Int) -> String { numbers.text(Double(number), decimals: 0) }
}
