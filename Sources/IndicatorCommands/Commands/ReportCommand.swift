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
      --eject writes the built-in report as such a file, to edit. With --region its instructions are \
      about that region; with --each-region there is such a report for every municipality of the \
      year, and a page that leads to them all.

      Example:
        kommunetall report --all --year 2012 -o out
        kommunetall report --agreement A2 A6 -o out --language nn
        kommunetall report --all --year 2012 --eject arsrapport.md
        kommunetall report arsrapport.md -o out
        kommunetall report kommunen.md --year 2015 --each-region -o kommuner
        kommunetall report arsrapport.md -o out --boundaries 2024
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

  @Option(
    name: .shortAndLong,
    help: "The region that a report file is about; the whole country if not given."
  )
  var region: String?

  @Flag(help: "A report file for every municipality of the year.")
  var eachRegion = false

  @Option(
    help: ArgumentHelp(
      "Write the built-in report as a file to edit; - is standard output.",
      valueName: "file.md"
    )
  )
  var eject: String?

  @Flag(help: "Lay the report into a folder with other files; those stay.")
  var force = false

  @OptionGroup var boundaries: BoundaryOptions
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
    if file == nil, region != nil || eachRegion {
      throw ValidationError("--region and --each-region are for a report file.")
    }
    if let wrong = year.first(where: { !(1900...2200).contains($0) }) {
      throw ValidationError("--year \(wrong): expected a year from 1900 to 2200.")
    }
    if region != nil, eachRegion {
      throw ValidationError("Give --region or --each-region, not both.")
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
    try store.requireWhole()
    let reference = try store.reference()
    var selection = try BoundarySelection(boundaries, register: reference.register)
    // What the command line says of maps wins over the file.
    if boundaries.boundaries == nil { try selection.take(settings, of: path) }
    guard let year = year.first ?? settings.year else {
      throw CommandFailure(
        .usage,
        "\(path): no year; write 'year: 2012' between '---' at its head, or use --year"
      )
    }
    if eachRegion {
      let day = history.asOf
      let map = selection
      let mapYear = if case .year(let chosen) = selection.choice { chosen } else { year }
      let reports = RegionalReports(
        body: body,
        name: path,
        title: settings.title,
        year: year,
        language: language,
        regions: municipalities(of: mapYear, reference),
        counties: counties(of: mapYear, reference)
      ) {
        try StoredReportData(
          try workspace.openForReading(asOf: day),
          reference: reference,
          boundaries: map
        )
      }
      return try write(reports, language: language, sparing: [path, workspace.databasePath])
    }
    let data = try StoredReportData(store, reference: reference, boundaries: selection)
    let name = slug(of: URL(filePath: path).deletingPathExtension().lastPathComponent)
    let page = name.isEmpty ? "rapport" : name
    let home = region ?? settings.region
    let file = ReportFile(
      body: body,
      named: path,
      year: year,
      in: language,
      about: try home.flatMap { try data.region(named: $0, in: year) }
    )
    let document = try file.document(title: settings.title, pageName: page, from: data)
    var folder = ReportFolder()
    folder.add(document, as: page)
    try add(document, as: "\(page).docx", to: &folder)
    try write(folder, language: language, sparing: [path, workspace.databasePath])
  }

  /// The municipalities of the map at the end of a year.
  private func municipalities(of year: Int, _ reference: ReferenceData) -> [Region] {
    reference.register.regions(at: .municipality, on: .last(of: year))
  }

  /// The names of the counties at the end of a year, by code.
  private func counties(of year: Int, _ reference: ReferenceData) -> [String: String] {
    let counties = reference.register.regions(at: .county, on: .last(of: year))
    return Dictionary(counties.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
  }

  private func write(_ reports: RegionalReports, language: Language, sparing inputs: [String])
    throws
  {
    guard let output else { return }
    try spare(inputs, from: output)
    guard !reports.regions.isEmpty else {
      throw CommandFailure(.noInput, "no municipalities are known at the end of \(reports.year)")
    }
    var hasWord = true
    try ReportFolder.fill(output, overwrites: force) {
      hasWord = try reports.write(into: $0)
    }
    if !hasWord { sayNoWord("Word files") }
    let pages = reports.regions.count + 1
    Console.say(Wording.reportWritten(to: output, pages: pages, in: language))
  }

  // MARK: The built-in report

  private func renderAgreements() throws {
    let workspace = Workspace(shared)
    let store = try workspace.openForReading(asOf: history.asOf)
    let reference = try store.reference()
    let data = try StoredReportData(
      store,
      reference: reference,
      boundaries: try BoundarySelection(boundaries, register: reference.register)
    )
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
    guard path != "-" else { return try Console.write(text) }
    try OutputFile.write(text, to: path, sparing: [workspace.databasePath])
  }

  private func add(_ document: ReportDocument, as path: String, to folder: inout ReportFolder)
    throws
  {
    guard let pictures = try PictureMaker.pictures(of: document.figures) else {
      sayNoWord(path)
      return
    }
    folder.add(DocxDocument(document, pictures: pictures).bytes(), as: path)
  }

  private func sayNoWord(_ what: String) {
    Console.say(
      "warning: no \(what): rsvg-convert is not installed; install the package librsvg2-bin"
    )
  }

  private func write(_ folder: ReportFolder, language: Language, sparing inputs: [String]) throws {
    guard let output else { return }
    try spare(inputs, from: output)
    try folder.write(to: output, overwrites: force)
    Console.say(Wording.reportWritten(to: output, pages: folder.pageCount, in: language))
  }

  /// Refuses a folder that the command reads from.
  private func spare(_ inputs: [String], from output: String) throws {
    for input in inputs where OutputFile.isSame(output, input) {
      throw CommandFailure(
        .cannotCreate,
        "'\(output)' is read by this command; choose another folder"
      )
    }
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
