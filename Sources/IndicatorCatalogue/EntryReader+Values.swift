import IndicatorModel

extension EntryReader {
  /// One of the words of an enumeration.
  func word<Word: RawRepresentable & CaseIterable>(
    _ field: String,
    as type: Word.Type = Word.self,
    isRequired: Bool = true
  ) -> Word? where Word.RawValue == String {
    guard let text = text(field, isRequired: isRequired) else { return nil }
    if let word = Word(rawValue: text) { return word }
    report(.unknownWord(text, allowed: Word.allCases.map(\.rawValue)), in: field)
    return nil
  }

  /// A whole number of a range.
  func integer(_ field: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(field) else { return nil }
    let isPlain = text.utf8.count <= 9 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    if isPlain, let number = Int(text), range.contains(number) { return number }
    let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
    report(.malformed(text, expected: expected), in: field)
    return nil
  }

  /// A number written with digits and at most one decimal point.
  func number(_ field: String, isRequired: Bool = true, isNegativeAllowed: Bool = false) -> Double?
  {
    guard let text = text(field, isRequired: isRequired) else { return nil }
    let digits = isNegativeAllowed && text.hasPrefix("-") ? text.dropFirst() : text[...]
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let isPlain =
      parts.count <= 2 && digits.utf8.count <= 30
      && parts.allSatisfy { part in
        !part.isEmpty && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
      }
    if isPlain, let number = Double(text) { return number }
    let sign = isNegativeAllowed ? "" : " without a sign"
    report(
      .malformed(text, expected: "a number\(sign), with a decimal point if any (27.5)"),
      in: field
    )
    return nil
  }

  /// A day, `2014-04-23`.
  func date(_ field: String) -> CalendarDate? {
    guard let text = text(field, isRequired: false) else { return nil }
    if let date = CalendarDate(iso: text) { return date }
    report(.malformed(text, expected: "a day of the calendar as YYYY-MM-DD"), in: field)
    return nil
  }

  /// A period by its code.
  func period(_ field: String, isRequired: Bool = true) -> TimePeriod? {
    guard let value = isRequired ? required(field) : optional(field) else { return nil }
    return period(value, named: name(field))
  }

  /// A period by its code, of a value anywhere in this entry.
  func period(_ value: YAMLValue, named subject: String) -> TimePeriod? {
    guard let text = line(value, named: subject) else { return nil }
    if let period = TimePeriod(code: text) { return period }
    problems.add(
      .malformed(text, expected: "a period such as 2014, 2010/2011, 2024K1 or 2024M03"),
      at: value.location,
      entry: entry,
      field: subject
    )
    return nil
  }

  /// An identifier made of lower-case letters, digits and hyphens.
  func identifier(_ field: String) -> String? {
    guard let text = text(field) else { return nil }
    let proposal = slug(of: text)
    if proposal == text { return text }
    report(
      .malformed(
        text,
        expected: "lower-case letters a–z, digits and hyphens, such as '\(proposal)'"
      ),
      in: field
    )
    return nil
  }
}

extension YAMLValue {
  /// The items of a file that is one list; `nil`, with the problem told, if it is none.
  func items(of what: String, problems: ProblemCollector) -> [YAMLValue]? {
    if case .list(let items) = content { return items }
    problems.add(.wrongShape(found: shape, expected: "a list of \(what)"), at: location)
    return nil
  }

  /// The entry in words: its kind with its id where it has one, else its number in the file.
  func title(_ kind: String, number: Int? = nil, idField: String = "id") -> String {
    if case .entry(let fields) = content,
      let field = fields.first(where: { $0.name == idField }),
      case .text(let id) = field.value.content, !id.isEmpty, id.unicodeScalars.count <= 80,
      id.unicodeScalars.allSatisfy({ $0.properties.generalCategory != .control })
    {
      return "\(kind) '\(id)'"
    }
    return number.map { "\(kind) \($0)" } ?? kind
  }
}
