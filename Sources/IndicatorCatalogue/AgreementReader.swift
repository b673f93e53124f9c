import IndicatorModel

/// Reads the files of agreements, one agreement a file.
struct AgreementReader {
  private static let fields = [
    "id", "slug", "name", "parties", "touches", "duration", "purpose", "assessed", "source",
    "indicators", "texts", "goals",
  ]

  /// Takes what is wrong.
  let problems: ProblemCollector
  /// The indicators.
  private let indicators: KnownIDs
  /// The agreements without mistakes, in the order of the files.
  private(set) var agreements: [Agreement] = []
  private var idPlaces: [String: Finding.Location] = [:]
  private var slugPlaces: [String: Finding.Location] = [:]

  /// Makes a reader that knows the ids of all indicators.
  init(indicators: KnownIDs, problems: ProblemCollector) {
    self.indicators = indicators
    self.problems = problems
  }

  /// Reads a file.
  mutating func read(_ file: YAMLValue) {
    let reader = EntryReader(
      file,
      allowed: Self.fields,
      entry: file.title("agreement"),
      problems: problems
    )
    guard let reader else { return }
    let id = self.id(reader)
    let slug = reader.identifier("slug")
    if let slug {
      if let first = slugPlaces[slug] { reader.report(.taken(slug, by: first), in: "slug") }
      slugPlaces[slug] = reader.place(of: "slug")
    }
    let name = reader.localized("name")
    let parties = reader.texts("parties", of: "parties")
    if parties?.isEmpty == true {
      reader.report(.wrongShape(found: "an empty list", expected: "at least one"), in: "parties")
    }
    let touches = reader.texts("touches", isRequired: false, of: "parties")
    let duration = duration(reader)
    let purpose = reader.localized("purpose", mayBreak: true)
    let assessed = reader.integer("assessed", in: 1900...2999)
    let source = reader.text("source", isRequired: false)
    let reported = reader.texts("indicators", isRequired: false, of: "indicator ids") ?? []
    for id in reported {
      if let unknown = indicators.problem(of: id.text) {
        problems.add(unknown, at: id.location, entry: reader.entry, field: id.field)
      }
    }
    let texts = texts(reader)
    let goals = GoalReader(indicators: indicators, agreement: reader).goals()
    guard let id, let slug, let name, let parties, let duration, let purpose, let assessed else {
      return
    }
    agreements.append(
      Agreement(
        id: id,
        slug: slug,
        name: name,
        parties: parties.map(\.text),
        touches: touches?.map(\.text) ?? [],
        duration: duration,
        purpose: purpose,
        assessed: assessed,
        indicators: reported.map(\.text),
        texts: texts,
        targets: goals,
        source: source ?? ""
      )
    )
  }

  private mutating func id(_ reader: EntryReader) -> String? {
    guard let id = reader.text("id") else { return nil }
    // It becomes a part of file names and addresses.
    let isPlain =
      id.utf8.count <= 20
      && id.unicodeScalars.allSatisfy {
        switch $0 {
        case "A"..."Z", "a"..."z", "0"..."9", "-": true
        default: false
        }
      }
    guard isPlain else {
      reader.report(
        .malformed(id, expected: "at most 20 letters A–Z, digits and hyphens, such as 'A2'"),
        in: "id"
      )
      return nil
    }
    if let first = idPlaces[id] { reader.report(.taken(id, by: first), in: "id") }
    idPlaces[id] = reader.place(of: "id")
    return id
  }

  private func duration(_ reader: EntryReader) -> Agreement.Duration? {
    let inner = reader.reader("duration", allowed: ["from", "to", "prolonged", "words"])
    guard let inner else { return nil }
    let from = inner.date("from")
    let to = inner.date("to")
    if let from, let to, to < from {
      inner.report(.contradiction("\(to) is before 'from', \(from); correct one"), in: "to")
    }
    var prolongedTo: CalendarDate?
    if inner.has("prolonged") {
      let prolonged = inner.reader("prolonged", allowed: ["to"])
      prolongedTo = prolonged?.date("to")
      if let prolongedTo, let end = to ?? from, prolongedTo <= end {
        prolonged?.report(
          .contradiction("\(prolongedTo) is not after the first end, \(end); correct one"),
          in: "to"
        )
      }
      if !inner.has("to") {
        inner.report(
          .contradiction("there is no 'to' that could be prolonged; add it or remove this"),
          in: "prolonged"
        )
      }
    }
    guard let words = inner.localized("words") else { return nil }
    return Agreement.Duration(
      from: from,
      to: to,
      prolongedTo: prolongedTo,
      isProlonged: inner.has("prolonged"),
      words: words
    )
  }

  private func texts(_ reader: EntryReader) -> [Agreement.Section: [LocalizedText]] {
    let sections = Agreement.Section.allCases.map(\.rawValue)
    let inner = reader.reader("texts", allowed: sections, isRequired: false)
    guard let inner else { return [:] }
    var texts: [Agreement.Section: [LocalizedText]] = [:]
    for section in Agreement.Section.allCases {
      let field = section.rawValue
      guard let items = inner.list(field, isRequired: false, of: "paragraphs") else { continue }
      if items.isEmpty {
        inner.report(
          .wrongShape(found: "an empty list", expected: "paragraphs, or no such field"),
          in: field
        )
      }
      texts[section] = items.enumerated().compactMap { index, item in
        inner.localized(item, named: "\(inner.name(field))[\(index + 1)]", mayBreak: true)
      }
    }
    return texts
  }
}
