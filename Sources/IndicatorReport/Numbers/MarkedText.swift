/// Text in which numbers bear their names, between Unicode's interlinear annotation marks.
///
/// Sentences and cells are made as plain strings; a number that `explain` knows is written as
/// anchor, number, separator, name, terminator (U+FFF9, U+FFFA, U+FFFB). HTML turns the marks into
/// elements; every other output takes them out. Data never brings such marks along: `VisibleText`
/// shows them as visible signs.
package enum MarkedText {
  private static let anchor: Character = "\u{FFF9}"
  private static let separator: Character = "\u{FFFA}"
  private static let terminator: Character = "\u{FFFB}"

  /// A stretch of text, with the name of the number it is.
  package struct Piece: Hashable, Sendable {
    /// The text as printed.
    package var text: String
    /// The number's name; `nil` for what is no number.
    package var id: String?
  }

  /// Gives a printed number its name.
  package static func number(_ text: String, _ id: FigureID?) -> String {
    number(text, named: id?.description)
  }

  /// Gives a printed number a name as it is printed.
  package static func number(_ text: String, named name: String?) -> String {
    guard let name else { return text }
    return "\(anchor)\(text)\(separator)\(name)\(terminator)"
  }

  /// Takes a text apart.
  package static func pieces(of text: String) -> [Piece] {
    guard text.contains(anchor) else { return text.isEmpty ? [] : [Piece(text: text)] }
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let start = rest.firstIndex(of: anchor) {
      let before = rest[..<start]
      if !before.isEmpty { pieces.append(Piece(text: String(before))) }
      let inner = rest[rest.index(after: start)...]
      guard let middle = inner.firstIndex(of: separator),
        let end = inner[middle...].firstIndex(of: terminator)
      else {
        rest = inner
        continue
      }
      pieces.append(
        Piece(
          text: String(inner[..<middle]),
          id: String(inner[inner.index(after: middle)..<end])
        )
      )
      rest = inner[inner.index(after: end)...]
    }
    if !rest.isEmpty { pieces.append(Piece(text: String(rest))) }
    return pieces
  }

  /// The text without the marks and names.
  package static func plain(_ text: String) -> String {
    text.contains(anchor) ? pieces(of: text).map(\.text).joined() : text
  }
}
