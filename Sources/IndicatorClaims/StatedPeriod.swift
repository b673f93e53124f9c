import IndicatorModel

/// A time as prose states it: a year, some years, a day, a part of a year.
struct StatedPeriod: Hashable {
  /// The first year.
  var first: Int
  /// The last year; the same as the first for one year.
  var last: Int
  /// 1 for spring, 2 for autumn, where the prose says so.
  var half: Int?
  /// How many years it lies from another time that the text states: −1 for "året før"; `nil` for a
  /// time that stands by itself.
  var offset: Int?
  /// How long it is where it is shorter than a year and no half of one: a day, a month, a summer.
  var part: Part?
  /// The token it stands at, in its sentence; `nil` where it was taken over from an earlier one.
  var token: Int?

  /// A part of a year.
  enum Part: Hashable {
    case day
    case month
    case season
  }

  private static let months: Set<String> = [
    "januar", "februar", "mars", "april", "mai", "juni", "juli", "august", "september", "oktober",
    "november", "desember", "january", "february", "march", "may", "june", "july", "october",
    "december", "jan", "feb", "aug", "sept", "okt", "nov", "des",
  ]
  private static let seasons: Set<String> = [
    "sommeren", "sumaren", "vinteren", "vintren", "summer", "winter", "påsken", "julen", "jula",
  ]

  /// Whether a period is the very time, and not one around it or within it.
  func isTime(of period: TimePeriod) -> Bool {
    switch part {
    case .day: return period.frequency == .day
    case .month: return period.frequency == .month
    case .season: return false
    case nil: break
    }
    if first < last {
      return period == .span(first, through: last)
        || last == first + 1 && period == .schoolYear(startingIn: first)
    }
    if let half { return period == .part(.halfYear, half, of: first) }
    return period == .year(first)
  }

  /// The times of a sentence, in order.
  static func periods(in sentence: Sentence) -> [StatedPeriod] {
    let tokens = sentence.tokens
    var result: [StatedPeriod] = []
    for (index, token) in tokens.enumerated() {
      let before = index > 0 ? tokens[index - 1] : nil
      switch token.kind {
      case .year(let year):
        // "(Rambøll 2010)" says where something is read, not when it was so.
        let isCitation =
          before?.isCapitalised == true && index > 1 && tokens[index - 2].text == "("
        if isCitation { continue }
        let season: [String: Int] = [
          "våren": 1, "høsten": 2, "hausten": 2, "spring": 1, "autumn": 2,
        ]
        var half = before.flatMap { season[$0.lower] }
        if before?.lower == "of", index > 1 {
          half = tokens[index - 2].lower == "half" ? nil : half
        }
        let part: Part? = before.flatMap {
          months.contains($0.lower) ? .month : seasons.contains($0.lower) ? .season : nil
        }
        result.append(StatedPeriod(first: year, last: year, half: half, part: part, token: index))
      case .years(let first, let last):
        result.append(StatedPeriod(first: first, last: last, token: index))
      case .date(let year?):
        result.append(StatedPeriod(first: year, last: year, part: .day, token: index))
      default:
        // "… 155 500 i 2011, mot 150 100 året før".
        if let offset = offset(at: index, in: tokens) {
          result.append(StatedPeriod(first: 0, last: 0, offset: offset, token: index))
        }
      }
    }
    return result.indices.map { index in
      guard result[index].offset != nil else { return result[index] }
      let other =
        result[..<index].last { $0.offset == nil } ?? result[index...].first { $0.offset == nil }
      return result[index].resolved(by: other)
    }
  }

  /// How far from another time a time lies that begins at a token; `nil` where none does.
  ///
  /// "Fra året før" is no time of a figure: it tells what a change is from.
  private static func offset(at index: Int, in tokens: [Token]) -> Int? {
    let words = tokens[index...].prefix(2).map(\.lower)
    let known: [[String]: Int] = [
      ["året", "før"]: -1, ["year", "before"]: -1, ["year", "earlier"]: -1, ["i", "fjor"]: -1,
      ["last", "year"]: -1, ["året", "etter"]: 1, ["year", "after"]: 1, ["year", "later"]: 1,
    ]
    guard let offset = known[words] else { return nil }
    let before = index > 0 ? tokens[index - 1].lower : ""
    let hasArticle = index > 1 && ["the", "a"].contains(before)
    let word = hasArticle ? tokens[index - 2].lower : before
    return ["fra", "frå", "from", "enn", "than", "over", "on"].contains(word) ? nil : offset
  }

  /// Whether the time it is told by is not known.
  var isOpen: Bool { offset != nil && first == 0 }

  /// The time, told by another one.
  func resolved(by other: StatedPeriod?) -> StatedPeriod {
    guard isOpen, let offset, let other, !other.isOpen else { return self }
    var result = self
    result.first = other.first + offset
    result.last = result.first
    return result
  }

  /// The observation that is about this time: of the very period, else the only one within it or
  /// around it; `nil` where there is none or more than one could be meant.
  func observation(in observations: [Observation]) -> Observation? {
    func only(_ matches: (TimePeriod) -> Bool) -> Observation? {
      let found = observations.filter { matches($0.period) }
      return found.count == 1 ? found.first : nil
    }
    if first < last {
      if let span = TimePeriod.span(first, through: last), let exact = only({ $0 == span }) {
        return exact
      }
      if last == first + 1, let year = only({ $0 == .schoolYear(startingIn: first) }) {
        return year
      }
      return only { $0.frequency == .span && $0.year <= first && $0.reportingYear >= last }
    }
    if let half, let part = TimePeriod.part(.halfYear, half, of: first),
      let exact = only({ $0 == part })
    {
      return exact
    }
    if let exact = only({ $0 == .year(first) }) { return exact }
    guard !observations.contains(where: { $0.period == .year(first) }) else { return nil }
    return only { $0.firstDay.year <= first && $0.reportingYear >= first }
  }
}
