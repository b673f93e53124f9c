import IndicatorModel

/// Reads the fields of one entry of a YAML file, and tells every mistake in them.
///
/// The readers of fields return `nil` where a field is absent or wrong. What is wrong has then been
/// told, and since reference data with any problem is refused, a caller need not tell the two
/// apart.
struct EntryReader {
  /// The entry in words, for messages: `indicator 'folketall'`.
  let entry: String
  /// Where it begins.
  let location: Finding.Location
  /// Takes what is wrong.
  let problems: ProblemCollector
  /// The fields around this entry, with a dot at the end: `source.`.
  private let path: String
  private let fields: [String: YAMLValue.Field]
  /// The fields that an unknown one is most likely meant to be; they are not told as missing too.
  private let misspelt: Set<String>

  /// Makes a reader; `nil`, with the problem told, where the value is no entry.
  ///
  /// - Parameters:
  ///   - value: What should be an entry.
  ///   - allowed: All fields it may have; another one is an error.
  ///   - entry: The entry in words.
  ///   - path: Where in the entry it is: `source`, `goals[2].demand`; empty at its top.
  ///   - problems: Takes what is wrong.
  init?(
    _ value: YAMLValue,
    allowed: [String],
    entry: String,
    path: String = "",
    problems: ProblemCollector
  ) {
    guard case .entry(let list) = value.content else {
      let expected = "an entry with the fields \(allowed.joined(separator: ", "))"
      problems.add(
        .wrongShape(found: value.shape, expected: expected),
        at: value.location,
        entry: entry,
        field: path
      )
      return nil
    }
    self.entry = entry
    self.problems = problems
    self.path = path.isEmpty ? "" : path + "."
    location = value.location
    fields = Dictionary(list.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    let unknown = list.filter { !allowed.contains($0.name) }
    misspelt = Set(unknown.compactMap { nearest(to: $0.name, among: allowed) })
    for field in unknown {
      problems.add(
        .unknownField(self.path + field.name, allowed: allowed),
        at: field.location,
        entry: entry
      )
    }
  }

  /// A field with its surroundings, as messages name it.
  func name(_ field: String) -> String { path + field }

  /// Whether the field is there.
  func has(_ field: String) -> Bool { fields[field] != nil }

  /// Whether one of the fields is there, be it misspelt.
  func seemsToHave(_ names: [String]) -> Bool {
    names.contains { has($0) || misspelt.contains($0) }
  }

  /// Where a field's value begins; the entry's place if it has none.
  func place(of field: String) -> Finding.Location { fields[field]?.value.location ?? location }

  /// Tells a problem of a field; of the whole entry if no field is named.
  func report(_ kind: CatalogueError.Kind, in field: String? = nil) {
    let subject = field.map(name) ?? String(path.dropLast())
    problems.add(
      kind,
      at: field.map { place(of: $0) } ?? location,
      entry: entry,
      field: subject
    )
  }

  /// A field that need not be there.
  func optional(_ field: String) -> YAMLValue? { fields[field]?.value }

  /// A field that must be there.
  func required(_ field: String) -> YAMLValue? {
    if let value = fields[field]?.value { return value }
    if !misspelt.contains(field) {
      problems.add(.missingField, at: location, entry: entry, field: name(field))
    }
    return nil
  }

  /// An entry inside this one.
  func reader(_ field: String, allowed: [String], isRequired: Bool = true) -> EntryReader? {
    guard let value = isRequired ? required(field) : optional(field) else { return nil }
    return EntryReader(
      value,
      allowed: allowed,
      entry: entry,
      path: name(field),
      problems: problems
    )
  }

  /// A list; `nil` if the field is not there, and told if it is no list.
  func list(_ field: String, isRequired: Bool = true, of what: String) -> [YAMLValue]? {
    guard let value = isRequired ? required(field) : optional(field) else { return nil }
    guard case .list(let items) = value.content else {
      report(.wrongShape(found: value.shape, expected: "a list of \(what)"), in: field)
      return nil
    }
    return items
  }

  /// A list of texts on one line each, no text twice, with their places.
  func texts(_ field: String, isRequired: Bool = true, of what: String) -> [PlacedText]? {
    guard let items = list(field, isRequired: isRequired, of: what) else { return nil }
    var texts: [PlacedText] = []
    for (index, item) in items.enumerated() {
      let subject = "\(name(field))[\(index + 1)]"
      guard let text = line(item, named: subject) else { continue }
      if let first = texts.first(where: { $0.text == text }) {
        problems.add(
          .taken(text, by: first.location),
          at: item.location,
          entry: entry,
          field: subject
        )
      }
      texts.append(.init(text: text, location: item.location, field: subject))
    }
    return texts
  }

  /// A text of one line.
  func text(_ field: String, isRequired: Bool = true) -> String? {
    guard let value = isRequired ? required(field) : optional(field) else { return nil }
    return line(value, named: name(field))
  }

  /// A text of one line, of a value anywhere in this entry.
  func line(_ value: YAMLValue, named subject: String) -> String? {
    readText(value, named: subject, mayBreak: false)
  }

  /// A text in the three languages.
  func localized(
    _ field: String,
    isRequired: Bool = true,
    mayBreak: Bool = false
  ) -> LocalizedText? {
    guard let value = isRequired ? required(field) : optional(field) else { return nil }
    return localized(value, named: name(field), mayBreak: mayBreak)
  }

  /// A text in the three languages, of a value anywhere in this entry.
  func localized(_ value: YAMLValue, named subject: String, mayBreak: Bool) -> LocalizedText? {
    let languages = Language.allCases.map(\.rawValue)
    let reader = EntryReader(
      value,
      allowed: languages,
      entry: entry,
      path: subject,
      problems: problems
    )
    guard let reader else { return nil }
    let texts = languages.map { language in
      reader.required(language).flatMap {
        readText($0, named: "\(subject).\(language)", mayBreak: mayBreak)
      }
    }
    guard let nb = texts[0], let nn = texts[1], let en = texts[2] else { return nil }
    return LocalizedText(nb: nb, nn: nn, en: en)
  }

  private func readText(_ value: YAMLValue, named subject: String, mayBreak: Bool) -> String? {
    let expected = mayBreak ? "a text" : "a text of one line"
    guard case .text(let written) = value.content, !written.isEmpty else {
      problems.add(
        .wrongShape(found: value.shape, expected: expected),
        at: value.location,
        entry: entry,
        field: subject
      )
      return nil
    }
    let text = written.withoutOuterBlanks
    // A sign that cannot be seen, or that turns the direction of reading, is a mistake or a trick.
    let isClean = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .control: mayBreak && scalar == "\n"
      case .lineSeparator, .paragraphSeparator: false
      case .format: scalar == "\u{AD}"
      default: true
      }
    }
    guard !text.isEmpty, isClean else {
      problems.add(
        .malformed(written, expected: "\(expected) without control characters"),
        at: value.location,
        entry: entry,
        field: subject
      )
      return nil
    }
    return text
  }
}

/// A text with where it stands.
struct PlacedText {
  /// The text.
  let text: String
  /// Where it stands.
  let location: Finding.Location
  /// The field as messages name it.
  let field: String
}

extension String {
  /// The text without blanks and line breaks at its ends.
  var withoutOuterBlanks: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
