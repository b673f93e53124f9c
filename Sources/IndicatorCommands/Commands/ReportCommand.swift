import ArgumentParser
import Foundation
import IndicatorCatalogue
import IndicatorModel
import IndicatorReport
import IndicatorStore
import SVGCharts

/// The command `kommunetall report`.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write the annual report: pages, figures and a Word file.",
    discussion: """
      With --all or --agreement a folder with index.html, and for every agreement a page (HTML, which \
      stands alone) and the same as Markdown, the figures in figures/, and the whole as rapport.docx. \
      The folder is replaced as a whole. With several years each gets a folder of its own.

      FILE.md is a report of your own: Markdown with instructions such as `{sentence startlan-saker}`. \
      --eject writes the built-in report as such a file, to edit.

      Example:
        kommunetall report --all --year 2012 -o out
        kommunetall report --agreement A2 A6 -o out --language nn
        kommunetall report --all --year 2012 --eject arsrapport.md
        kommunetall report arsrapport.md -o out
      """
  )

  @Argument(help: ArgumentHelp("A report file.", valueName: "file.md"))
  var file: String?

  @Option(
    name: .shortAndLong,
    parsing: .upToNextOption,
    help: ArgumentHelp("Agreements by id or name.", valueName: "agreement")
  )
  var agreement: [String] = []

  @Flag(help: "All agreements in force in the year, and those without dates.")
  var all = false

  @Option(
    name: .shortAndLong,
    parsing: .upToNextOption,
    help: "The year reported; several give a report each."
  )
  var year: [Int] = []

  @Option(name: .shortAndLong, help: ArgumentHelp("The folder to write.", valueName: "folder"))
  var output: String?

  @Option(help: ArgumentHelp("Write the built-in report as a file to edit.", valueName: "file.md"))
  var eject: String?

  @Flag(help: "Lay the report into a folder with other files; those stay.")
  var force = false

  @OptionGroup var history: AsOfOption
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    let ways = (all ? 1 : 0) + (agreement.isEmpty ? 0 : 1) + (file == nil ? 0 : 1)
    guard ways == 1 else {
      throw ValidationError("Give one of: a report file, --all, or --agreement with agreements.")
    }
    guard (output == nil) != (eject == nil) else {
      throw ValidationError("Give the folder with -o, or the file with --eject.")
    }
    if file != nil, eject != nil || year.count > 1 {
      throw ValidationError("A report file is rendered with -o, for one year.")
    }
  }

  func run() throws {
    if let output, OutputFile.isSame(output, ".") {
      throw CommandFailure(.cannotCreate, "-o names the current folder; give a folder of its own")
    }
    do {
      if let file { try render(file) } else { try renderAgreements() }
    } catch let error as ChartError {
      throw CommandFailure(.bug, error.description)
    }
  }

  // MARK: A report file

  private func render(_ path: String) throws {
    let bytes = try InputText.bytes(of: path)
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure(.refused, "\(path): not UTF-8 text; save the report file as UTF-8")
    }
    let (settings, body) = try FrontMatter.read(text, named: path)
    var options = shared
    if options.database == nil, let database = settings.database {
      let folder = URL(filePath: path).deletingLastPathComponent()
      options.database = database.hasPrefix("/") ? database : folder.appending(path: database).path
    }
    let language = settings.language ?? shared.language
    let workspace = Workspace(options)
    let store = try workspace.openForReading(asOf: history.asOf)
    let reference = try store.reference()
    var boundaries = BoundarySelection()
    if let map = settings.boundaries {
      guard BoundaryChoice.years.contains(map) else {
        throw CommandFailure(
          .refused,
          "\(path): boundaries: \(map) is not a year whose municipal map is known; expected \(BoundaryChoice.years.lowerBound) to \(BoundaryChoice.years.upperBound)"
        )
      }
      boundaries.choice = .year(map)
    }
    let data = try StoredReportData(store, reference: reference, boundaries: boundaries)
    guard let year = year.first ?? settings.year else {
      throw CommandFailure(
        .usage,
        "\(path): no year; write 'year: 2012' between '---' at its head, or use --year"
      )
    }
    let name = slug(of: URL(filePath: path).deletingPathExtension().lastPathComponent)
    let document = try ReportFile(body: body, named: path, year: year, in: language)
      .document(title: settings.title, pageName: name.isEmpty ? "rapport" : name, from: data)
    var folder = ReportFolder()
    let page = name.isEmpty ? "rapport" : name
    folder.add(document, as: page)
    try add(document, as: "\(page).docx", to: &folder)
    try write(folder, language: language, sparing: [path, workspace.databasePath])
  }

  // MARK: The built-in report

  private func renderAgreements() throws {
    let workspace = Workspace(shared)
    let store = try workspace.openForReading(asOf: history.asOf)
    let reference = try store.reference()
    let data = try StoredReportData(store, reference: reference)
    let years = try self.years(of: reference)
    if let eject { return try self.eject(to: eject, years, data, reference, workspace) }
    var folder = ReportFolder()
    for year in years {
      let agreements = try agreements(in: year, reference: reference)
      let collected = try agreements.map { try data.facts(of: $0, year: year) }
      let subfolder = years.count > 1 ? String(year) : ""
      folder.add(
        OverviewPage(collected, year: year, in: shared.language).document(),
        as: "index",
        in: subfolder
      )
      for one in collected {
        let file = ReportFile(
          body: BuiltInTemplate.page(of: one),
          named: one.agreement.id,
          year: year,
          in: shared.language
        )
        let document = try file.document(
          title: one.agreement.name[shared.language],
          home: .init(page: "index", text: Wording.overviewTitle(in: shared.language), detail: ""),
          pageName: one.pageName,
          from: data
        )
        folder.add(document, as: one.pageName, in: subfolder)
      }
      let whole = try whole(of: collected, year: year, data: data)
      try add(whole, as: (subfolder.isEmpty ? "" : subfolder + "/") + "rapport.docx", to: &folder)
    }
    if years.count > 1 {
      folder.add(YearsPage(years, in: shared.language).document(), as: "index")
    }
    try write(folder, language: shared.language, sparing: [workspace.databasePath])
  }

  private func whole(of facts: [AgreementFacts], year: Int, data: StoredReportData) throws
    -> ReportDocument
  {
    let text = try BuiltInTemplate.report(on: facts, year: year, in: shared.language)
    let (settings, body) = try FrontMatter.read(text, named: "rapport.md")
    return try ReportFile(body: body, named: "rapport.md", year: year, in: shared.language)
      .document(title: settings.title, pageName: "rapport", from: data)
  }

  private func eject(
    to path: String,
    _ years: [Int],
    _ data: StoredReportData,
    _ reference: ReferenceData,
    _ workspace: Workspace
  ) throws {
    guard years.count == 1, let year = years.first else {
      throw CommandFailure(.usage, "--eject writes one report; give one --year")
    }
    let facts = try agreements(in: year, reference: reference).map {
      try data.facts(of: $0, year: year)
    }
    let text = try BuiltInTemplate.report(on: facts, year: year, in: shared.language)
    try OutputFile.write(text, to: path, sparing: [workspace.databasePath])
  }

  private func add(_ document: ReportDocument, as path: String, to folder: inout ReportFolder)
    throws
  {
    guard let pictures = try PictureMaker.pictures(of: document.figures) else {
      Console.say(
        "warning: no \(path): rsvg-convert is not installed; install the package librsvg2-bin"
      )
      return
    }
    folder.add(DocxDocument(document, pictures: pictures).bytes(), as: path)
  }

  private func write(_ folder: ReportFolder, language: Language, sparing inputs: [String]) throws {
    guard let output else { return }
    for input in inputs where OutputFile.isSame(output, input) {
      throw CommandFailure(
        .cannotCreate,
        "'\(output)' is read by this command; choose another folder"
      )
    }
    try folder.write(to: output, overwrites: force)
    Console.say(Wording.reportWritten(to: output, pages: folder.pageCount, in: language))
  }

  /// The years asked for; else those that the agreements' own assessments speak of.
  private func years(of reference: ReferenceData) throws -> [Int] {
    if !year.isEmpty { return Set(year).sorted() }
    let chosen =
      agreement.isEmpty
      ? reference.agreements
      : try AgreementLookup(agreements: reference.agreements).agreements(named: agreement)
    return Set(chosen.map(\.assessed)).sorted()
  }

  private func agreements(in year: Int, reference: ReferenceData) throws -> [Agreement] {
    let lookup = AgreementLookup(agreements: reference.agreements)
    guard !all else { return lookup.agreements(inForceIn: year) }
    let named = try lookup.agreements(named: agreement)
    return self.year.isEmpty ? named.filter { $0.assessed == year } : named
  }
}
