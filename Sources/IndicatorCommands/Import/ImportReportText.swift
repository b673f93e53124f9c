import IndicatorImport
import IndicatorModel
import IndicatorReport
import IndicatorStore

extension FileImporter.Report {
  /// The summary for people.
  func listing(explainsGuesses: Bool) -> ImportListing {
    let dataset = understood.dataset
    let span = tally.periodSpan
    return ImportListing(
      file: understood.origin.file,
      isUnchanged: outcome.kind == .unchanged,
      publisher: dataset.publisher,
      table: dataset.table,
      title: dataset.title,
      code: dataset.code,
      measures: tally.measures,
      regionCount: tally.regionCount,
      firstPeriod: span?.first,
      lastPeriod: span?.last,
      periodCount: span?.count ?? 0,
      numbers: outcome.run.observations,
      missing: tally.missing.sorted { $0.key < $1.key }.map {
        .init(symbol: $0.key, count: $0.value)
      },
      format: understood.format.rawValue,
      encoding: understood.encoding,
      delimiter: understood.delimiter,
      decimalMark: understood.decimalMark,
      layout: understood.layout,
      legend: understood.legend,
      changed: outcome.run.changed,
      added: outcome.run.added,
      rejected: result.rejectedCount,
      findings: findings.map {
        .init(
          severity: $0.severity,
          category: $0.category.rawValue,
          message: $0.message,
          line: $0.location.line
        )
      },
      guesses: explainsGuesses
        ? understood.guesses.map {
          .init(subject: $0.subject, value: $0.value, evidence: $0.evidence, option: $0.option)
        }
        : []
    )
  }

  /// The object that `import --format json` prints.
  func json() -> String {
    let dataset = understood.dataset
    func list(_ texts: [String]) -> String {
      "[" + texts.map(JSONText.quoted).joined(separator: ", ") + "]"
    }
    func number(_ value: Int?) -> String { value.map { String($0) } ?? "null" }
    func text(_ value: String?) -> String { value.map(JSONText.quoted) ?? "null" }
    let span = tally.periodSpan
    let missing = tally.missing.sorted { $0.key < $1.key }
      .map { "\(JSONText.quoted($0.key)): \($0.value)" }.joined(separator: ", ")
    let found = findings.map { finding in
      "{\"severity\": \(text(finding.severity.rawValue)), \"category\": \(text(finding.category.rawValue)), "
        + "\"message\": \(text(finding.message.description)), \"line\": \(number(finding.location.line)), "
        + "\"column\": \(number(finding.location.column))}"
    }
    let fields = [
      ("file", text(understood.origin.file)), ("sha256", text(understood.origin.sha256)),
      ("format", text(understood.format.rawValue)), ("encoding", text(understood.encoding)),
      ("delimiter", text(understood.delimiter)), ("decimalMark", text(understood.decimalMark)),
      ("layout", text(understood.layout)),
      (
        "dataset",
        "{\"code\": \(text(dataset.code)), \"title\": \(text(dataset.title)), "
          + "\"measures\": \(list(tally.measures)), \"dimensions\": \(list(dataset.dimensions))}"
      ),
      ("observations", String(outcome.run.observations)), ("missing", "{\(missing)}"),
      ("regions", String(tally.regionCount)),
      (
        "periods",
        "{\"first\": \(text(span?.first.code)), \"last\": \(text(span?.last.code)), "
          + "\"count\": \(span?.count ?? 0)}"
      ),
      ("rows", String(result.rows)), ("rejected", String(result.rejectedCount)),
      ("findings", found.isEmpty ? "[]" : "[\n    " + found.joined(separator: ",\n    ") + "\n  ]"),
    ]
    return "{\n" + fields.map { "  \(JSONText.quoted($0.0)): \($0.1)" }.joined(separator: ",\n")
      + "\n}"
  }
}
