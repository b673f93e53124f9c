import Foundation
import IndicatorCatalogue
import IndicatorImport
import IndicatorModel
import IndicatorStore

/// Imports files into a store: recognises each, reads it and stores it in one transaction.
struct FileImporter {
  /// What became of a file.
  struct Report {
    /// What the file is.
    var understood: UnderstoodFile
    /// What the store did.
    var outcome: ImportOutcome
    /// What was counted while reading.
    var tally: ImportTally
    /// What only the whole file told.
    var result: ReadingResult
    /// Everything that was noticed, in order.
    var findings: [Finding]
  }

  let store: IndicatorStore
  var options: ImportOptions
  /// Whether a warning refuses the file.
  var isStrict = false
  /// The time that `history` shows.
  var importedAt: String?

  private let register: RegionRegister
  private let unitKinds: [String: UnitMeasure.Kind]

  init(into store: IndicatorStore, options: ImportOptions = .init()) throws {
    self.store = store
    self.options = options
    register = try store.register()
    unitKinds = UnitMeasure.kinds(of: try store.units())
  }

  /// Imports a file whose summary nobody asks for.
  func importQuietly(_ path: String) throws { try importFile(path) }

  /// Imports a file.
  ///
  /// - Parameters:
  ///   - path: The file; `-` for standard input.
  ///   - announce: Tells of the import, before it is kept; what it throws takes the import back.
  /// - Returns: What became of the file.
  /// - Throws: ``ImportError``, ``StoreError``; the store is then as it was.
  @discardableResult
  func importFile(_ path: String, announce: (Report) throws -> Void = { _ in }) throws -> Report {
    let input = try InputSpool(path)
    defer { input.remove() }
    var options = options
    options.register = register
    options.unitSpellings = Set(unitKinds.keys)
    options.note = try note(for: path, overriddenBy: options.note)
    let path = InputSpool.name(of: path)
    let reader = try openFile(input.path, named: path, options: options)
    let understood = reader.understood
    var tally = ImportTally()
    var watch = RegionWatch(register: register, units: unitKinds)
    var final: ReadingResult?
    func report(_ outcome: ImportOutcome) -> Report {
      guard let final else { preconditionFailure("an import that ends has read its file") }
      return Report(
        understood: understood,
        outcome: outcome,
        tally: tally,
        result: final,
        findings: outcome.findings
      )
    }
    do {
      let outcome = try store.importDataset(
        understood.dataset,
        importedAt: importedAt,
        check: { try refuseIfStrict($0, path: path) },
        announce: { try announce(report($0)) }
      ) { writer in
        let result = try BatchQueue.batches(of: reader) { batch in
          try Interruption.check()
          var batch = batch
          tally.take(batch)
          watch.take(&batch)
          try writer.append(batch)
        }
        final = result
        var dataset = understood.dataset
        dataset.notes += result.notes
        if dataset.updated.isEmpty { dataset.updated = result.updated }
        return ImportSummary(
          origin: understood.origin,
          dataset: dataset,
          rows: result.rows,
          rejected: result.rejectedCount,
          findings: understood.findings + result.findings + watch.findings(file: path),
          impossibleZeros: watch.zeros
        )
      }
      return report(outcome)
    } catch StoreError.conflictingRows(let first, let second, let cell) {
      throw ImportError.refusal(
        "duplicate-key",
        "\(cell) has another value here than in line \(first); remove one of the two rows",
        at: .init(file: path, line: second)
      )
    }
  }

  private func refuseIfStrict(_ findings: [Finding], path: String) throws {
    let serious = findings.filter { $0.severity >= .warning }
    guard isStrict, !serious.isEmpty else { return }
    let problems = serious.map { finding in
      Finding(
        .error,
        finding.category,
        "\(finding.message) (refused because of --strict)",
        at: finding.location
      )
    }
    throw ImportError.refused(file: path, problems: problems, total: problems.count)
  }

  /// What `sources.yaml` beside a file and the user's options say of it; options win.
  private func note(for path: String, overriddenBy told: SourceNote) throws -> SourceNote {
    let folder = URL(filePath: path).deletingLastPathComponent()
    let file = folder.appending(path: "sources.yaml").path
    var note = SourceNote(file: URL(filePath: path).lastPathComponent)
    if FileManager.default.fileExists(atPath: file) {
      let notes = try SourceNotes.read(file: file)
      note = notes.first { $0.file == note.file } ?? note
    }
    note.publisher = told.publisher ?? note.publisher
    note.table = told.table ?? note.table
    note.title = told.title ?? note.title
    note.sourceLine = told.sourceLine ?? note.sourceLine
    note.address = told.address ?? note.address
    note.retrieved = told.retrieved ?? note.retrieved
    note.licence = told.licence ?? note.licence
    note.region = told.region ?? note.region
    note.period = told.period ?? note.period
    note.measure = told.measure ?? note.measure
    note.unit = told.unit ?? note.unit
    return note
  }
}
