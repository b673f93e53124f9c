import IndicatorModel

/// An instruction that stands in running text, outside backticks, where nothing would carry it out.
struct StrayInstruction: Hashable {
  /// The name behind the brace, as written.
  var name: String
  /// The instruction that is meant.
  var meant: Directive.Name
  /// The line, from one.
  var line: Int
  /// The column of the brace, in characters from one.
  var column: Int

  /// Finds those of a piece of text.
  ///
  /// A text in braces counts where it begins with the name of an instruction or a slip of one; not
  /// where the file has a backslash before the brace.
  ///
  /// - Parameters:
  ///   - text: The text as CommonMark reads it.
  ///   - line: The line that it begins on.
  ///   - column: The column that it begins at, in bytes; 1 where it is not known.
  ///   - source: The lines of the file.
  /// - Returns: Those found, in order.
  static func all(
    in text: String,
    line: Int,
    column: Int,
    of source: [Substring]
  ) -> [StrayInstruction] {
    guard text.contains("{") else { return [] }
    let written = source.indices.contains(line - 1) ? Array(source[line - 1]) : []
    var from = characters(of: written, before: column)
    var found: [StrayInstruction] = []
    for piece in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let name = String(piece.prefix { $0.isLetter || $0 == "-" })
      let next = piece.dropFirst(name.count).first
      guard next.map({ $0.isWhitespace || $0 == "}" }) ?? true, let meant = meant(by: name),
        let place = place(of: name, in: written, from: from)
          ?? place(of: name, in: written, from: 0)
      else { continue }
      from = place + 1
      found.append(StrayInstruction(name: name, meant: meant, line: line, column: place + 1))
    }
    return found
  }

  /// The instruction that a name is, or is a slip of.
  private static func meant(by name: String) -> Directive.Name? {
    if let known = Directive.Name(rawValue: name) { return known }
    guard name.count >= 4 else { return nil }
    return nearest(to: name, among: Directive.Name.allCases.map(\.rawValue))
      .flatMap(Directive.Name.init(rawValue:))
  }

  /// How many characters stand before a column told in bytes.
  private static func characters(of line: [Character], before column: Int) -> Int {
    var bytes = 0
    for (index, character) in line.enumerated() {
      if bytes >= column - 1 { return index }
      bytes += character.utf8.count
    }
    return 0
  }

  /// Where a brace with a name stands that no backslash makes a plain sign.
  private static func place(of name: String, in line: [Character], from start: Int) -> Int? {
    let wanted = ["{"] + Array(name)
    guard line.count >= wanted.count, start <= line.count - wanted.count else { return nil }
    return (start...(line.count - wanted.count)).first { index in
      Array(line[index..<index + wanted.count]) == wanted
        && (index == 0 || line[index - 1] != "\\")
    }
  }

  /// What is wrong and what to do, in one line.
  var message: String {
    let example = meant == .region || meant == .sources || meant == .method ? "" : " …"
    let advice =
      "write `{\(meant.rawValue)\(example)}` with a backtick before and behind, or \\{ for a brace that is text"
    return name == meant.rawValue
      ? "'{\(name)' stands outside backticks and would be printed as it is; \(advice)"
      : "no directive '\(name)'; did you mean '\(meant.rawValue)'? \(advice)"
  }
}
