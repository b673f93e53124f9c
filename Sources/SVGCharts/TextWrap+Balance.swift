extension WrappedText {
  /// How the lines of a text share its words.
  package enum Filling: Hashable, Sendable {
    /// Every line takes what it can.
    case greedy
    /// Lines of about the same length, as few as ever: for headings, where a last line of one word
    /// reads as a slip.
    case balanced
    /// Full lines, but no last line of a single short word: for footnotes.
    case withoutOrphan
  }

  /// The share of the width that the last line of a footnote fills at least, where that can be had
  /// without one line more.
  private static let leastLastLine = 0.2

  /// Sets a text in at most `maximumLines` lines that share its words as told.
  package init(
    _ text: String,
    width: Double,
    size: Double,
    isBold: Bool = false,
    maximumLines: Int,
    filling: Filling
  ) {
    func set(_ width: Double) -> WrappedText {
      WrappedText(text, width: width, size: size, isBold: isBold, maximumLines: maximumLines)
    }
    self = set(width)
    guard filling != .greedy, lines.count > 1, !isShortened else { return }
    let count = lines.count
    let isOrphan =
      Typeface.reservedWidth(of: lines[count - 1], size: size, isBold: isBold)
      < Self.leastLastLine * width
    guard filling == .balanced || isOrphan else { return }
    // Of two lines one a sentence, where each fits.
    if filling == .withoutOrphan, count == 2,
      let end = text.ranges(of: ". ").last?.lowerBound,
      text[text.index(end, offsetBy: 2)...].first?.isUppercase == true
    {
      let sentences = [String(text[...end]), String(text[text.index(end, offsetBy: 2)...])]
      let widths = sentences.map { Typeface.reservedWidth(of: $0, size: size, isBold: isBold) }
      if widths.allSatisfy({ Self.leastLastLine * width <= $0 && $0 <= width }) {
        lines = sentences
        return
      }
    }
    let narrowest = min(width, Self.widestWord(of: text, size: size, isBold: isBold))
    // The narrowest column that takes no line more; of a footnote the widest without an orphan.
    var low = narrowest
    var high = width
    for _ in 0..<10 {
      let middle = (low + high) / 2
      let tried = set(middle)
      guard tried.lines.count == count, !tried.isShortened else {
        low = middle
        continue
      }
      let last = Typeface.reservedWidth(of: tried.lines[count - 1], size: size, isBold: isBold)
      if filling == .withoutOrphan, last >= Self.leastLastLine * width {
        self = tried
        low = middle
      } else {
        if filling == .balanced { self = tried }
        high = middle
      }
    }
  }
}
