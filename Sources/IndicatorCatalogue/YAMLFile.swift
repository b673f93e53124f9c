import IndicatorModel
import Yams

/// Reads the text of a YAML file as one value with places; `nil`, with the problem told, if it is
/// none.
///
/// - Parameters:
///   - text: The whole text.
///   - name: The file as messages name it.
///   - problems: Takes what is wrong.
/// - Returns: The value; `nil` where the text is no YAML.
func yamlValue(of text: String, named name: String, problems: ProblemCollector) -> YAMLValue? {
  let start = Finding.Location(file: name, line: 1, column: 1)
  do throws(YAMLProblem) {
    guard let root = try composed(anchorFree(text)) else {
      // Only comments, or nothing: what was expected is told by whoever expected it.
      return YAMLValue(content: .text(""), location: start)
    }
    return value(of: root, in: name, problems: problems)
  } catch {
    let place = Finding.Location(file: name, line: error.line, column: error.column)
    problems.add(error.kind, at: place, field: error.field)
    return nil
  }
}

/// Why a text is not YAML that we read.
private struct YAMLProblem: Error {
  var kind: CatalogueError.Kind
  var field = ""
  var line: Int
  var column: Int
}

/// Composes the one document of a text.
///
/// The resolver knows no rule, so that no text is taken for a number or boolean (and the parser
/// spends no time on asking).
private func composed(_ text: String) throws(YAMLProblem) -> Node? {
  do {
    return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
  } catch let error as YamlError {
    throw YAMLProblem(error, in: text)
  } catch {
    throw YAMLProblem(kind: .unreadable(reason: "\(error)"), line: 1, column: 1)
  }
}

/// Returns the text if it has neither anchors nor aliases, and throws otherwise.
///
/// A few nested aliases can stand for more values than memory holds, so they must be found before
/// the text is composed. Only the parser knows whether an `&` begins an anchor or stands in a
/// sentence. So each sign that could be one is replaced by another sign of the same length that
/// may stand in the same place and is harmless: a tag for an anchor, a text for an alias. It was an
/// anchor or alias if the parser then sees a value begin there.
private func anchorFree(_ text: String) throws(YAMLProblem) -> String {
  guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x2A }) else { return text }
  var defused = String.UnicodeScalarView()
  var suspects: Set<Place> = []
  var place = Place(line: 1, column: 1)
  var before: Unicode.Scalar?
  let scalars = text.unicodeScalars
  for index in scalars.indices {
    let scalar = scalars[index]
    switch scalar {
    case "\n" where before == "\r": break
    // Exactly what YAML 1.1, and so the parser, counts as the end of a line.
    case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
      place = Place(line: place.line + 1, column: 1)
    default:
      let next = scalars.index(after: index)
      if scalar == "&" || scalar == "*", next < scalars.endIndex, isNameSign(scalars[next]) {
        suspects.insert(place)
        defused.append(scalar == "&" ? "!" : "x")
        before = scalar
        place.column += 1
        continue
      }
      place.column += 1
    }
    defused.append(scalar)
    before = scalar
  }
  if !suspects.isEmpty, let root = try composed(String(defused)),
    let found = firstStart(in: root, among: suspects)
  {
    throw YAMLProblem(kind: .anchor, line: found.line, column: found.column)
  }
  return text
}

/// A place in a text, from one.
private struct Place: Hashable {
  var line: Int
  var column: Int
}

/// Whether the name of an anchor may begin with a sign.
private func isNameSign(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "0"..."9", "A"..."Z", "a"..."z", "_", "-": true
  default: false
  }
}

/// The first of some places at which a value begins.
private func firstStart(in node: Node, among places: Set<Place>) -> Place? {
  if let mark = node.mark {
    let place = Place(line: mark.line, column: mark.column)
    if places.contains(place) { return place }
  }
  switch node {
  case .scalar, .alias: return nil
  case .sequence(let items):
    for item in items {
      if let place = firstStart(in: item, among: places) { return place }
    }
  case .mapping(let pairs):
    for pair in pairs {
      if let place = firstStart(in: pair.key, among: places)
        ?? firstStart(in: pair.value, among: places)
      {
        return place
      }
    }
  }
  return nil
}

/// The value of a parsed node; fields whose names are not texts are told and left out.
private func value(of node: Node, in file: String, problems: ProblemCollector) -> YAMLValue {
  let location = Finding.Location(
    file: file,
    line: node.mark?.line ?? 1,
    column: node.mark?.column ?? 1
  )
  switch node {
  case .scalar(let scalar):
    return YAMLValue(content: .text(scalar.string), location: location)
  case .alias:
    problems.add(.anchor, at: location)
    return YAMLValue(content: .text(""), location: location)
  case .sequence(let items):
    let values = items.map { value(of: $0, in: file, problems: problems) }
    return YAMLValue(content: .list(values), location: location)
  case .mapping(let pairs):
    var fields: [YAMLValue.Field] = []
    for pair in pairs {
      let value = value(of: pair.value, in: file, problems: problems)
      let place = Finding.Location(
        file: file,
        line: pair.key.mark?.line ?? 1,
        column: pair.key.mark?.column ?? 1
      )
      guard case .scalar(let name) = pair.key else {
        problems.add(
          .wrongShape(found: "named by a list or an entry", expected: "a word as the name"),
          at: place,
          entry: "a field"
        )
        continue
      }
      fields.append(.init(name: name.string, location: place, value: value))
    }
    return YAMLValue(content: .entry(fields), location: location)
  }
}

extension YAMLProblem {
  /// What to do about the parser's commonest complaints, by a part of their texts.
  private static let advice: KeyValuePairs = [
    "mapping values are not allowed":
      "; put a text that holds a colon in quotes, and indent the fields of an entry alike",
    "cannot start any token": "; put the text in quotes",
    "tab character": "; indent with spaces",
    "unexpected end of stream": "; close the quote",
    "did not find expected ',' or": "; close the bracket, and put a text with brackets in quotes",
    "did not find expected key": "; indent the fields of an entry alike",
    "could not find expected ':'": "; write a field as 'name: value'",
    "another document": "; remove the line '---'",
  ]

  /// The parser's error in our words.
  fileprivate init(_ error: YamlError, in text: String) {
    switch error {
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      if problem.hasPrefix("Maximum nesting level") {
        let sentence = "not YAML that is read here: more than 1000 lists stand in each other"
        self.init(kind: .syntax(sentence), line: mark.line, column: mark.column)
        return
      }
      var sentence = "not YAML: "
      if let context { sentence += context.text.trimmed + " " }
      sentence += problem.trimmed
      if let context, context.mark.line != mark.line, context.mark.line > 0 {
        sentence += " (begun in line \(context.mark.line))"
      }
      sentence += Self.advice.first { problem.contains($0.key) }?.value ?? ""
      self.init(kind: .syntax(sentence), line: mark.line, column: mark.column)
    case .reader(let problem, let offset, let value, let yaml):
      let index = yaml.index(yaml.startIndex, offsetBy: offset ?? 0, limitedBy: yaml.endIndex)
      let before = yaml[..<(index ?? yaml.startIndex)].unicodeScalars
      let line = before.count { $0 == "\n" } + 1
      let column = before.reversed().prefix { $0 != "\n" }.count + 1
      let sign =
        value >= 0 ? " (U+\(String(value, radix: 16, uppercase: true).paddedCode))" : ""
      self.init(kind: .syntax("not YAML: \(problem)\(sign)"), line: line, column: column)
    case .duplicatedKeysInMapping(let names, let context):
      self.init(
        kind: .repeatedField,
        field: names.sorted().joined(separator: "', '"),
        line: context.mark.line,
        column: context.mark.column
      )
    default:
      self.init(kind: .syntax("not YAML: \(error)"), line: 1, column: 1)
    }
  }
}

extension String {
  /// Without blanks at the ends.
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// With zeros in front, to four digits, as the numbers of characters are written.
  fileprivate var paddedCode: String {
    String(repeating: "0", count: max(0, 4 - count)) + self
  }
}
