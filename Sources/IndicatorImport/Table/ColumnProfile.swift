import IndicatorModel

/// What the cells of one column look like in the sample.
struct ColumnProfile {
  /// How many cells hold something.
  var filled = 0
  /// How many are empty.
  var blank = 0
  /// How many are numbers, percentages and flagged ones too.
  var numbers = 0
  /// How many are numbers with decimals, a sign, a percent sign or a group mark: surely no keys.
  var measuredNumbers = 0
  /// How many are neither numbers nor periods but look like figures: `1.234.5`, `12,5,1`.
  var figures = 0
  /// How many are signs of the legend.
  var marks = 0
  /// How many are periods in a form that is nothing else.
  var certainPeriods = 0
  /// How many are periods, years too.
  var periods = 0
  /// How many are six digits that could be year and month.
  var compactPeriods = 0
  /// How many begin with a zero and have more digits: a code.
  var leadingZeros = 0
  /// How many end in a percent sign.
  var percents = 0
  /// The different texts (up to a limit).
  var distinct: Set<String> = []
  /// Whether the cells are running numbers from 0 or 1.
  var isRunning = true

  private static let distinctLimit = 4000

  /// What a text is; the same ones come again and again in a column of keys.
  private struct Kind {
    var certainty: PeriodText.Certainty?
    var isNumber = false
    var isPercent = false
    var isPlainDigits = false
    var hasLeadingZero = false
    var isMark = false
    var isFigure = false

    init(_ text: String, format: NumberFormat, legend: SymbolLegend) {
      certainty = PeriodText(text)?.certainty
      if let number = NumberText(text, format: format, flags: Set(legend.flags.keys)) {
        isNumber = true
        isPercent = number.isPercent
        isPlainDigits = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        hasLeadingZero = isPlainDigits && text.utf8.count > 1 && text.hasPrefix("0")
      } else {
        isMark = legend.marks[text] != nil || legend.zeros.contains(text)
        isFigure =
          !isMark && certainty == nil && text.first?.isNumber == true
          && text.allSatisfy { $0.isNumber || ",.' %".contains($0) }
      }
    }
  }

  private var kinds: [String: Kind] = [:]

  /// Takes a cell into account; `position` counts the rows of data from zero.
  mutating func look(at cell: String, position: Int, format: NumberFormat, legend: SymbolLegend) {
    let text = cell.tidied
    if isRunning, text != String(position), text != String(position + 1) { isRunning = false }
    if text.isEmpty {
      blank += 1
      return
    }
    filled += 1
    let kind: Kind
    if let known = kinds[text] {
      kind = known
    } else {
      kind = Kind(text, format: format, legend: legend)
      kinds[text] = kind
      if distinct.count < Self.distinctLimit { distinct.insert(text) }
    }
    switch kind.certainty {
    case .certain:
      certainPeriods += 1
      periods += 1
    case .year: periods += 1
    case .compact: compactPeriods += 1
    case nil: break
    }
    if kind.isNumber {
      numbers += 1
      if kind.isPercent { percents += 1 }
      if !kind.isPlainDigits { measuredNumbers += 1 }
      if kind.hasLeadingZero { leadingZeros += 1 }
    } else if kind.isMark {
      marks += 1
    } else if kind.isFigure {
      figures += 1
    }
  }

  /// Whether half of the filled cells or more are numbers or signs, and at least one is a number.
  ///
  /// Words beside signs are words: `*` stands for a name withheld too.
  var looksNumeric: Bool {
    filled > 0 && (numbers + marks) * 2 >= filled && (numbers > 0 || marks == filled)
      && leadingZeros == 0
  }
  /// Whether every filled cell is a number or sign.
  var isNumeric: Bool {
    filled > 0 && numbers + marks == filled && leadingZeros == 0 && numbers + marks > 0
  }
  /// Whether every filled cell is a period.
  var isPeriod: Bool { filled > 0 && periods == filled }
  /// Whether the years of a column are spread as years are, and not as counts that happen to lie
  /// between 1900 and 2100: they repeat, or follow each other.
  var looksLikeYears: Bool {
    let years = distinct.compactMap { PeriodText($0)?.period.year }.sorted()
    guard let first = years.first, let last = years.last, first >= 1900, last <= 2100 else {
      return false
    }
    if years.count * 2 <= filled { return true }
    let steps = Set(zip(years, years.dropFirst()).map { $1 - $0 })
    return years.count == filled && years.count > 2 && steps.count == 1
  }
  /// Whether every filled cell is a period or year-and-month digits.
  var isCompactPeriod: Bool { filled > 0 && compactPeriods == filled }
  /// Whether the cells are whole numbers that repeat, as codes do.
  var couldBeKey: Bool {
    measuredNumbers == 0 && marks == 0 && numbers == filled && distinct.count * 2 <= filled
  }
  /// Whether all cells are the same.
  var isConstant: Bool { distinct.count == 1 && blank == 0 }
}
