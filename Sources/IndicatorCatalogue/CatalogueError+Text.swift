import IndicatorModel

extension CatalogueError: CustomStringConvertible {
  /// One problem a line.
  package var description: String {
    var lines = problems.map(\.description)
    if omitted > 0 { lines.append("and \(omitted) more; correct these first") }
    return lines.joined(separator: "\n")
  }
}

extension CatalogueError.Problem: CustomStringConvertible {
  /// Place, what was found, what was expected, and the next thing to do, on one line.
  package var description: String {
    let place = location.description
    return place.isEmpty ? text : "\(place): \(text)"
  }

  private var text: String {
    let inEntry = entry.isEmpty ? "" : " in \(entry)"
    let subject =
      field.isEmpty ? (entry.isEmpty ? "the file" : entry) : "field '\(field)'\(inEntry)"
    switch kind {
    case .missing(let expected): return "does not exist; expected \(expected)"
    case .unreadable(let reason): return "cannot be read: \(reason)"
    case .notUTF8: return "is not UTF-8 text; save the file as UTF-8"
    case .syntax(let problem): return problem
    case .anchor:
      return "anchors (&) and aliases (*) are not read; write the text out, or put it in quotes"
    case .unknownField(let name, let allowed):
      return "unknown field \(quoted(name))\(inEntry)"
        + Self.suggestion(for: name.split(separator: ".").last.map(String.init) ?? name, allowed)
    case .missingField: return "\(subject) is missing; add it"
    case .repeatedField: return "\(subject) stands twice; remove one"
    case .wrongShape(let found, let expected): return "\(subject) is \(found); expected \(expected)"
    case .malformed(let found, let expected):
      return "\(subject) is \(quoted(found)); expected \(expected)"
    case .unknownWord(let found, let allowed):
      return "\(subject) is \(quoted(found))" + Self.suggestion(for: found, allowed)
    case .unknownReference(let found, let target, let known):
      let hint = nearest(to: found, among: known).map { "; did you mean '\($0)'?" }
      return "\(subject) is \(quoted(found)), but there is no such \(target)"
        + (hint ?? "; correct it or add the \(target)")
    case .taken(let id, let place):
      return "\(subject) is \(quoted(id)), which stands already at \(place); choose another"
    case .contradiction(let sentence): return "\(subject): \(sentence)"
    }
  }

  /// The nearest of the allowed words, or all of them.
  private static func suggestion(for word: String, _ allowed: [String]) -> String {
    let all = "; expected " + (allowed.count > 1 ? "one of " : "") + allowed.joined(separator: ", ")
    guard let near = nearest(to: word, among: allowed) else { return all }
    return allowed.count > 8 ? "; did you mean '\(near)'?" : "\(all); did you mean '\(near)'?"
  }

  /// A text of a file in quotes, on one line and not endless.
  private func quoted(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars.prefix(80) {
      let isHidden = [.control, .format, .lineSeparator, .paragraphSeparator]
        .contains(scalar.properties.generalCategory)
      if isHidden {
        line += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
    return text.unicodeScalars.count > 80 ? "'\(line)…'" : "'\(line)'"
  }
}
