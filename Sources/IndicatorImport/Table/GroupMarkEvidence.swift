import IndicatorModel

/// Tells decimals from thousands by the company of a number: `1.234` beside `708` in one series of
/// figures is a thousand and more, and `1,907` beside `1907` is not.
struct GroupMarkEvidence {
  /// The numbers of one series.
  private struct Series {
    /// The different numbers of up to three digits without a mark.
    var small: Set<String> = []
    /// How many have four digits, or more, and no mark.
    var four = 0
    var long = 0
    var marked = 0
    /// How many of the marked have one digit before the mark.
    var thousands = 0
    /// How many of the marked end in zero.
    var roundEnds = 0
  }

  private var series: [String: Series] = [:]
  private var marks: Set<Character> = []

  /// Takes a cell into account.
  mutating func look(at cell: String, series key: String) {
    guard let text = NumberFormatSniffer.bare(cell) else { return }
    var found = series[key] ?? Series()
    defer { series[key] = found }
    if text.allSatisfy(\.isNumber) {
      switch text.count {
      // Nothing at all and all of something are whole in any series.
      case ...3: if !["0", "1", "10", "100"].contains(text) { found.small.insert(text) }
      case 4: found.four += 1
      default: found.long += 1
      }
      return
    }
    guard let mark = text.first(where: { !$0.isNumber }) else { return }
    marks.insert(mark)
    found.marked += 1
    if text.hasSuffix("0") { found.roundEnds += 1 }
    if text.dropFirst().first == mark { found.thousands += 1 }
  }

  /// The format and the reason; `nil` where nothing is certain, or series contradict each other.
  var verdict: (format: NumberFormat, reason: Message)? {
    guard marks.count == 1, let mark = marks.first, mark == "," || mark == "." else { return nil }
    let own: DecimalMark = mark == "," ? .comma : .point
    let groups = series.values.contains { one in
      // Three decimals that keep their zeros would stand behind whole numbers too; decimals that drop
      // them would not all be three.
      one.roundEnds > 0 && one.small.count >= 2 && one.marked >= 2
        || one.small.count >= 3 && one.marked >= 3
    }
    // Four digits may go without a mark where five have one.
    let decimals = series.values.contains { one in
      one.marked > 0 && one.long > 0 || one.thousands > 0 && one.four > 0
    }
    guard groups != decimals else { return nil }
    if decimals {
      return (
        NumberFormat(decimalMark: own),
        "numbers of thousands stand in the same series without a mark"
      )
    }
    return (
      NumberFormat(
        decimalMark: own == .comma ? .point : .comma,
        groupMarks: [own == .comma ? .comma : .point]
      ),
      "numbers under a thousand stand in the same series without a mark"
    )
  }
}
