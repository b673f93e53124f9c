package import IndicatorModel

/// What an import tells people of one file: what was understood, and what to look at.
package struct ImportListing: Hashable, Sendable {
  /// How often a sign stands for a missing value.
  package struct Missing: Hashable, Sendable {
    var symbol: String
    var count: Int
    /// Makes a count.
    package init(symbol: String, count: Int) {
      self.symbol = symbol
      self.count = count
    }
  }

  /// Something noticed.
  package struct Remark: Hashable, Sendable {
    var severity: Finding.Severity
    var category: String
    var message: Message
    var line: Int?
    /// Makes a remark.
    package init(severity: Finding.Severity, category: String, message: Message, line: Int?) {
      self.severity = severity
      self.category = category
      self.message = message
      self.line = line
    }
  }

  /// A guess with its reason.
  package struct Assumption: Hashable, Sendable {
    var subject: Message
    var value: Message
    var evidence: Message
    var option: String
    /// Makes an assumption.
    package init(subject: Message, value: Message, evidence: Message, option: String) {
      self.subject = subject
      self.value = value
      self.evidence = evidence
      self.option = option
    }
  }

  var file: String
  var isUnchanged: Bool
  var publisher: String
  var table: String
  var title: String
  var code: String
  var measures: [String]
  var regionCount: Int
  var firstPeriod: TimePeriod?
  var lastPeriod: TimePeriod?
  var periodCount: Int
  var numbers: Int
  var missing: [Missing]
  var format: String
  var encoding: String
  var delimiter: String
  var decimalMark: String
  var layout: String
  var legend: String
  var changed: Int
  var added: Int
  var rejected: Int
  var findings: [Remark]
  var guesses: [Assumption]

  /// Makes a listing.
  package init(
    file: String,
    isUnchanged: Bool,
    publisher: String,
    table: String,
    title: String,
    code: String,
    measures: [String],
    regionCount: Int,
    firstPeriod: TimePeriod?,
    lastPeriod: TimePeriod?,
    periodCount: Int,
    numbers: Int,
    missing: [Missing],
    format: String,
    encoding: String,
    delimiter: String,
    decimalMark: String,
    layout: String,
    legend: String,
    changed: Int,
    added: Int,
    rejected: Int,
    findings: [Remark],
    guesses: [Assumption]
  ) {
    self.file = file
    self.isUnchanged = isUnchanged
    self.publisher = publisher
    self.table = table
    self.title = title
    self.code = code
    self.measures = measures
    self.regionCount = regionCount
    self.firstPeriod = firstPeriod
    self.lastPeriod = lastPeriod
    self.periodCount = periodCount
    self.numbers = numbers
    self.missing = missing
    self.format = format
    self.encoding = encoding
    self.delimiter = delimiter
    self.decimalMark = decimalMark
    self.layout = layout
    self.legend = legend
    self.changed = changed
    self.added = added
    self.rejected = rejected
    self.findings = findings
    self.guesses = guesses
  }

  /// The listing as text.
  package func text(isDryRun: Bool, in language: Language) -> String {
    let words = ImportWords(language)
    let numberStyle = NumberStyle(language)
    func count(_ number: Int) -> String { numberStyle.text(Double(number), decimals: 0) }
    let state = isDryRun ? words.understood : isUnchanged ? words.unchanged : words.imported
    var lines = ["\(VisibleText.of(file)): \(state)"]
    func line(_ heading: String, _ text: String) {
      lines.append("  " + heading.padding(to: 12) + VisibleText.of(text))
    }
    let name = [publisher, table].filter { !$0.isEmpty }.joined(separator: " ")
    line(words.table, name.isEmpty ? title : "\(name): \(title)")
    line(words.dataset, code)
    line(words.measured, short(measures, more: words.more))
    if regionCount > 0 { line(words.regions, count(regionCount)) }
    if let firstPeriod, let lastPeriod {
      let span =
        firstPeriod == lastPeriod ? firstPeriod.code : "\(firstPeriod.code)–\(lastPeriod.code)"
      line(words.periods, periodCount > 1 ? "\(span) (\(count(periodCount)))" : span)
    }
    let gaps = missing.map {
      "\($0.symbol.isEmpty ? words.empty : "'\($0.symbol)'") \(count($0.count))"
    }
    line(
      words.figures,
      count(numbers) + (gaps.isEmpty ? "" : "; \(words.missing): \(gaps.joined(separator: ", "))")
    )
    if !isUnchanged, !isDryRun, changed > 0 {
      line(words.changes, "\(count(added)) \(words.new), \(count(changed)) \(words.revised)")
    }
    line(words.readAs, reading(words))
    if rejected > 0 { line(words.rejected, count(rejected)) }
    for finding in findings { line(words.severity(finding.severity), place(finding, words)) }
    for guess in guesses {
      let (subject, value) = (guess.subject.text(in: language), guess.value.text(in: language))
      line(
        words.guess,
        "\(subject): \(value) (\(guess.evidence.text(in: language)); \(guess.option))"
      )
    }
    return lines.joined(separator: "\n")
  }

  private func place(_ finding: Remark, _ words: ImportWords) -> String {
    let line = finding.line.map { "\(words.line) \($0): " } ?? ""
    return "\(line)\(finding.message.text(in: words.language)) [\(finding.category)]"
  }

  private func reading(_ words: ImportWords) -> String {
    [
      format, encoding, words.delimiter(delimiter),
      format == "csv" ? words.decimalMark(decimalMark) : "",
      layout, legend.isEmpty ? "" : "\(words.symbols) \(legend)",
    ].filter { !$0.isEmpty }.joined(separator: ", ")
  }

  private func short(_ names: [String], more: String) -> String {
    names.count > 4
      ? names.prefix(3).joined(separator: "; ") + "; … (\(names.count) \(more))"
      : names.joined(separator: "; ")
  }
}

extension String {
  fileprivate func padding(to width: Int) -> String {
    self + String(repeating: " ", count: max(1, width - count))
  }
}

/// The words of the listing of an import.
private struct ImportWords {
  let language: Language
  init(_ language: Language) { self.language = language }
  private func choose(_ nb: String, _ nn: String, _ en: String) -> String {
    language.choose(nb, nn, en)
  }

  var imported: String { choose("importert", "importert", "imported") }
  var unchanged: String {
    choose("uendret, importert før", "uendra, importert før", "unchanged, imported before")
  }
  var understood: String {
    choose("forstått, ikke lagret", "forstått, ikkje lagra", "understood, not stored")
  }
  var table: String { choose("Tabell", "Tabell", "Table") }
  var dataset: String { choose("Datasett", "Datasett", "Dataset") }
  var measured: String { choose("Målt", "Målt", "Measured") }
  var regions: String { choose("Regioner", "Regionar", "Regions") }
  var periods: String { choose("Perioder", "Periodar", "Periods") }
  var figures: String { choose("Tall", "Tal", "Figures") }
  var missing: String { choose("uten tall", "utan tal", "missing") }
  var empty: String { choose("tomme", "tomme", "empty") }
  var changes: String { choose("Endringer", "Endringar", "Changes") }
  var new: String { choose("nye", "nye", "new") }
  var revised: String { choose("reviderte", "reviderte", "revised") }
  var readAs: String { choose("Lest som", "Lese som", "Read as") }
  var rejected: String { choose("Utelatt", "Utelate", "Left out") }
  var guess: String { choose("Gjetning", "Gjetting", "Guess") }
  var line: String { choose("linje", "linje", "line") }
  var more: String { choose("i alt", "i alt", "in all") }
  var symbols: String { choose("tegn som hos", "teikn som hos", "signs as at") }

  func severity(_ severity: Finding.Severity) -> String {
    switch severity {
    case .note: choose("Merknad", "Merknad", "Note")
    case .warning: choose("Advarsel", "Åtvaring", "Warning")
    case .error: choose("Feil", "Feil", "Error")
    }
  }

  func delimiter(_ sign: String) -> String {
    switch sign {
    case "": ""
    case ";": choose("semikolon", "semikolon", "semicolon")
    case ",": choose("komma", "komma", "comma")
    case "\t": choose("tabulator", "tabulator", "tab")
    default: "'\(sign)'"
    }
  }

  func decimalMark(_ sign: String) -> String {
    sign == ","
      ? choose("desimalkomma", "desimalkomma", "decimal comma")
      : choose("desimalpunktum", "desimalpunktum", "decimal point")
  }
}

extension Wording {
  /// Sums up the import of several files.
  package static func importSummary(imported: Int, refused: Int, in language: Language) -> String {
    language.choose(
      "\(imported) \(imported == 1 ? "fil" : "filer") er importert, \(refused) er avvist; se meldingene ovenfor",
      "\(imported) \(imported == 1 ? "fil er importert" : "filer er importerte"), \(refused) er \(refused == 1 ? "avvist" : "avviste"); sjå meldingane ovanfor",
      "\(imported) \(imported == 1 ? "file" : "files") imported, \(refused) refused; see the messages above"
    )
  }
}
