package import IndicatorAnalysis
package import IndicatorModel

/// The inputs and the numbers of the formula behind one verdict, on one line.
///
/// An auditor must be able to redo the sum: the letters are those of the formulas in the help of
/// `goals`, and no number is left out.
package struct CalculationLine: Sendable {
  /// The language.
  package let language: Language
  private let numbers: NumberStyle
  private let marks: GoalMarks

  /// Makes lines in a language.
  ///
  /// - Parameters:
  ///   - language: The language.
  ///   - year: The year at whose end goals are judged, where numbers get their names, for `explain`.
  package init(_ language: Language, markingYear year: Int? = nil) {
    self.language = language
    marks = GoalMarks(year: year)
    numbers = NumberStyle(language)
  }

  /// "G1, Hele landet, 2012: metode plan; v = 77; T = 100; frist 2010/2011; avstand 23".
  ///
  /// - Parameters:
  ///   - result: The result.
  ///   - namesRegion: Whether the region is told, where a table has several.
  /// - Returns: `nil` where nothing was judged.
  package func text(for result: Attainment, namesRegion: Bool) -> String? {
    guard let target = result.target, result.observation?.value != nil else { return nil }
    var place = [target.id]
    if namesRegion, let region = result.region {
      place.append(Wording.regionName(region, in: language))
    }
    if let period = result.period { place.append(Wording.label(period, in: language)) }
    var parts = ["\(word("metode", "metode", "method")) \(result.method.name.rawValue)"]
    parts += inputs(of: result)
    if let method = result.methodResult {
      let known: Set = ["b", "v", "T"]
      parts += method.numbers.filter { !known.contains($0.name) }.map {
        named($0.name, $0.value, .calculation, result)
      }
      if let score = method.score {
        parts.append(named(word("poeng", "poeng", "score"), score, .calculation, result))
      }
      parts.append(method.grade.rawValue)
    } else {
      parts += plan(result)
    }
    return "\(place.joined(separator: ", ")): \(parts.joined(separator: "; "))"
  }

  private func inputs(of result: Attainment) -> [String] {
    var parts: [String] = []
    if let baseline = result.baseline, let value = baseline.value {
      let label = Wording.label(baseline.period, in: language)
      parts.append("\(named("b", value, .baseline, result)) (\(label))")
    }
    if let value = result.observation?.value { parts.append(named("v", value, .value, result)) }
    if let need = result.need?.value {
      parts.append(named(word("behov", "behov", "need"), need, .need, result))
    }
    if let goal = result.targetValue {
      let end =
        result.upperTargetValue.map { "–\(marks.number(plain($0), .target, of: result))" } ?? ""
      parts.append("\(named("T", goal, .target, result))\(end)")
    }
    if let deadline = result.deadline {
      let label = Wording.label(deadline, in: language)
      parts.append("\(word("frist", "frist", "deadline")) \(label)")
    }
    if let tolerance = result.target?.tolerance, tolerance != 0 {
      let name = word("godtatt avvik", "godteke avvik", "accepted deviation")
      parts.append(named(name, tolerance, .tolerance, result))
    }
    return parts
  }

  private func plan(_ result: Attainment) -> [String] {
    var parts: [String] = []
    func share(_ percent: Double, _ part: GoalNumberID.Part) -> String {
      marks.number(numbers.percent(percent), part, of: result)
    }
    if let gap = result.gap {
      parts.append(named(word("avstand", "avstand", "gap"), gap, .gap, result))
    }
    if let progress = result.progressPercent {
      let name = word("lukket", "lukka", "closed")
      parts.append("\(name) (v − b) / (T − b) = \(share(progress, .progress))")
    }
    if let time = result.timePercent {
      parts.append("\(word("tid brukt", "tid brukt", "time used")) = \(share(time, .time))")
    }
    if let needed = result.neededPerYear {
      let name = word("trengs per år", "trengst per år", "needed per year")
      let text = numbers.text(needed, decimals: Self.decimals(of: needed), isSigned: true)
      parts.append("\(name) = \(marks.number(text, .calculation, of: result))")
    }
    return parts
  }

  private func named(
    _ name: String,
    _ value: Double,
    _ part: GoalNumberID.Part,
    _ result: Attainment
  ) -> String { "\(name) = \(marks.number(plain(value), part, of: result))" }

  private func plain(_ value: Double) -> String {
    numbers.text(value, decimals: Self.decimals(of: value))
  }

  /// The decimals of a number that may be a growth of a thousandth or a count of thousands.
  private static func decimals(of value: Double) -> Int {
    let needed = NumberStyle.decimals(needed: value)
    return abs(value) >= 1000 ? min(1, needed) : min(4, needed)
  }

  private func word(_ nb: String, _ nn: String, _ en: String) -> String {
    language.choose(nb, nn, en)
  }
}
