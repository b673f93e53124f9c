/// A text set in lines of limited width.
package struct WrappedText: Hashable, Sendable {
  /// The lines, without the spaces between them.
  package var lines: [String]
  /// Whether something was left out; the last line then ends with an ellipsis.
  package var isShortened: Bool

  /// Sets a text in at most `maximumLines` lines.
  ///
  /// Breaks at spaces and after hyphens, slashes and dashes (a dash between spaces stays at the
  /// end of its line); a word that is wider than a line is broken between letters.
  package init(
    _ text: String,
    width: Double,
    size: Double,
    isBold: Bool = false,
    maximumLines: Int
  ) {
    func fits(_ text: String) -> Bool {
      Typeface.reservedWidth(of: text, size: size, isBold: isBold) <= width
    }
    isShortened = false
    guard !fits(text) else {
      lines = [text]
      return
    }
    lines = []
    var line = ""
    var pieces = Self.pieces(text)[...]
    while let piece = pieces.first {
      let joined = line.isEmpty ? piece.trimmedOfSpaces : line + piece
      if fits(joined.trimmedOfSpaces) {
        line = joined
        pieces.removeFirst()
        continue
      }
      if line.isEmpty {
        // At least one character a line, so that a very narrow column ends too.
        var head = String(joined.prefix(1))
        for character in joined.dropFirst() {
          guard fits(head + String(character)) else { break }
          head.append(character)
        }
        pieces[pieces.startIndex] = String(joined.dropFirst(head.count))
        line = head
        if pieces.first?.isEmpty == true { pieces.removeFirst() }
      }
      guard lines.count + 1 < maximumLines else {
        if !pieces.isEmpty {
          line = Self.shortened(line + pieces.joined(), fits: fits)
          isShortened = true
        }
        break
      }
      lines.append(line.trimmedOfSpaces)
      line = ""
    }
    if !line.trimmedOfSpaces.isEmpty { lines.append(line.trimmedOfSpaces) }
  }

  /// The width of the widest word of a text: what a column must have so that no word is cut.
  static func widestWord(of text: String, size: Double, isBold: Bool = false) -> Double {
    pieces(text).map {
      Typeface.reservedWidth(of: $0.trimmedOfSpaces, size: size, isBold: isBold)
    }.max() ?? 0
  }

  /// The room that the widest line takes.
  func reservedWidth(size: Double, isBold: Bool = false) -> Double {
    lines.map { Typeface.reservedWidth(of: $0, size: size, isBold: isBold) }.max() ?? 0
  }

  /// The longest beginning that fits with an ellipsis after it.
  private static func shortened(_ text: String, fits: (String) -> Bool) -> String {
    var head = ""
    for character in text {
      guard fits(head + String(character) + "…") else { break }
      head.append(character)
    }
    // No dash or comma before the ellipsis.
    let end = head.lastIndex { !" –-/,;:(".contains($0) }
    return (end.map { String(head[...$0]) } ?? head.trimmedOfSpaces) + "…"
  }

  /// The text cut where a line may end; a piece begins with the space before it, if any.
  private static func pieces(_ text: String) -> [String] {
    var pieces: [String] = []
    var current = ""
    var previous: Character = " "
    var beforePrevious: Character = " "
    for character in text {
      let isDash = character == "–" || character == "-" || character == "/"
      let endsWord =
        (previous == "-" || previous == "–" || previous == "/") && beforePrevious != " "
      // «-->» and «(2015–)» are one word: only letters and digits begin a line. Asked last: what kind
      // of character it is takes longest to find out.
      if character == " "
        || (endsWord && !isDash && (character.isLetter || character.isNumber))
      {
        pieces.append(current)
        current = ""
      }
      current.append(character)
      beforePrevious = previous
      previous = character
    }
    pieces.append(current)
    // A dash of its own is never the first on a line.
    var joined: [String] = []
    for piece in pieces where !piece.isEmpty {
      if piece == " –" || piece == " -", !joined.isEmpty {
        joined[joined.count - 1] += piece
      } else {
        joined.append(piece)
      }
    }
    return joined
  }
}

extension String {
  /// The text without ASCII spaces at its ends.
  fileprivate var trimmedOfSpaces: String {
    var view = self[...]
    while view.first == " " { view.removeFirst() }
    while view.last == " " { view.removeLast() }
    return view.utf8.count == utf8.count ? self : String(view)
  }
}
