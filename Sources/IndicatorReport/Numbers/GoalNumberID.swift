import IndicatorAnalysis
package import IndicatorModel

/// The name of one number said of a goal, by which `explain` finds what it was made of.
///
/// Agreement, goal, year at whose end it is judged, region, period and what the number says:
/// `A6:G1:2012:0:2012H1:gap`. A goal that was held against no period has `-` there.
package struct GoalNumberID: Hashable, Sendable {
  /// What a number says of a goal.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    /// What is demanded.
    case target
    /// The accepted deviation.
    case tolerance
    /// The value that is judged.
    case value
    /// The value at the start of the way.
    case baseline
    /// The value that the demand is a share of.
    case need
    /// What is lacking.
    case gap
    /// The share of the way gone.
    case progress
    /// The share of the time used.
    case time
    /// Another number of the judging method.
    case calculation
    /// How many municipalities can be judged.
    case assessable
    /// How many municipalities reach the goal.
    case reached
    /// Their share of those that can be judged.
    case share
    /// How many municipalities do not reach it.
    case missed
    /// How many municipalities cannot be judged.
    case unknown

    /// Whether it counts municipalities.
    package var isCount: Bool {
      switch self {
      case .assessable, .reached, .share, .missed, .unknown: true
      default: false
      }
    }
  }

  /// The agreement's id.
  package var agreement: String
  /// The goal's id.
  package var goal: String
  /// The year at whose end it is judged.
  package var year: Int
  /// The code of the region.
  package var region: String
  /// The period judged; `nil` where there is none.
  package var period: TimePeriod?
  /// What the number says.
  package var part: Part

  /// Makes a name.
  package init(
    agreement: String,
    goal: String,
    year: Int,
    region: String,
    period: TimePeriod?,
    part: Part
  ) {
    self.agreement = agreement
    self.goal = goal
    self.year = year
    self.region = region
    self.period = period
    self.part = part
  }

  /// Reads a name as it is printed; `nil` for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 6, parts.allSatisfy({ !$0.isEmpty }), let year = Int(parts[2]),
      (1900...2200).contains(year), let part = Part(rawValue: parts[5])
    else { return nil }
    var period: TimePeriod?
    if parts[4] != "-" {
      guard let known = TimePeriod(code: parts[4]) else { return nil }
      period = known
    }
    self.init(
      agreement: parts[0],
      goal: parts[1],
      year: year,
      region: parts[3],
      period: period,
      part: part
    )
  }
}

extension GoalNumberID: CustomStringConvertible {
  package var description: String {
    "\(agreement):\(goal):\(year):\(region):\(period?.code ?? "-"):\(part.rawValue)"
  }
}

/// Gives the numbers said of goals their names, where a page wants them.
struct GoalMarks: Hashable, Sendable {
  /// The year at whose end goals are judged; `nil` where numbers get no names.
  let year: Int?

  /// A printed number with its name.
  func number(_ text: String, _ part: GoalNumberID.Part, of result: Attainment) -> String {
    guard let year, let target = result.target else { return text }
    let id = GoalNumberID(
      agreement: result.agreement,
      goal: target.id,
      year: year,
      region: result.region?.code ?? Region.countryCode,
      period: result.period,
      part: part
    )
    return MarkedText.number(text, named: id.description)
  }

  /// A text of the catalogue, in which each number is the goal's.
  func numbers(in text: String, of result: Attainment) -> String {
    guard year != nil else { return text }
    var marked = ""
    var digits = ""
    for character in text + "\u{0}" {
      if character.isASCII, character.isNumber {
        digits.append(character)
        continue
      }
      if !digits.isEmpty { marked += number(digits, .target, of: result) }
      digits = ""
      if character != "\u{0}" { marked.append(character) }
    }
    return marked
  }
}
