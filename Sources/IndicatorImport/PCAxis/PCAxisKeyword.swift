/// One `KEYWORD[lang]("variable","value")=values;` of a PC-Axis file.
struct PCAxisKeyword: Hashable, Sendable {
  /// The keyword in upper case.
  var name: String
  /// The language in brackets; `nil` for the file's own.
  var language: String?
  /// What the parentheses hold.
  var keys: [String] = []
  /// The values.
  var values: [String] = []
  /// For `TIMEVAL` the scale in `TLIST(A1)`.
  var timeScale: String?
  /// Whether a dash between two values makes them an interval, as in `TLIST(A1,"1994"-"1996")`.
  var isInterval = false
  /// The line it begins on.
  var line: Int

  /// The values as one text.
  var text: String { values.joined(separator: ",") }
}
