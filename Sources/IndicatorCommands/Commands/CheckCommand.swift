import ArgumentParser
import IndicatorClaims
import IndicatorModel
import IndicatorReport
import IndicatorStore

/// The command `kommunetall check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Hold the figures in a written text against the database and against each other.",
    discussion: """
      Reads Markdown, plain text, HTML, Word (.docx) and PDF (by pdftotext, where installed). Running \
      text is checked; tables, code, notes and hidden text are not. A figure is called wrong only where \
      its words name one indicator for certain; the others are counted as not judged. Exit status 1 \
      when a figure contradicts the database or its own sentence.

      Each figure has a line and a column. In Word files a line is a paragraph, counted from the top \
      with those in tables, and a column a character of it; in PDF files lines are those of the text \
      that pdftotext takes out.

      Example:
        kommunetall check utkast.md
        kommunetall check utkast.docx --format json
      """
  )

  /// How claims are printed.
  enum Format: String, WordChoice {
    case text
    case json
  }

  @Argument(help: ArgumentHelp("The text; - for standard input.", valueName: "file"))
  var file: String

  @Option(
    name: .shortAndLong,
    help: "The region that figures without a place name are about; the whole country if not given."
  )
  var region: String?

  @Option(name: .shortAndLong, help: "How to print: text or json.")
  var format: Format = .text

  @OptionGroup var shared: SharedOptions

  func run() throws {
    let store = try Workspace(shared).openForReading()
    let reference = try store.reference()
    let lookup = try SeriesLookup(store, register: reference.register)
    let prose = try ProseFile.read(file)
    var national: [String: [Observation]] = [:]
    for indicator in reference.indicators {
      let quantity = try lookup.quantity(named: indicator.id)
      national[indicator.id] = try lookup.national(of: quantity).series?.observations
    }
    let home = try region.map {
      try RegionLookup(reference.register)
        .codes(of: [$0], known: try store.regionCodes(among: [$0])).last ?? $0
    }
    let figures = KnownFigures(
      indicators: reference.indicators,
      national: national,
      register: reference.register
    ) { indicator, code in
      try lookup.series(of: try lookup.quantity(named: indicator), regions: [code])
        .series.first?.observations ?? []
    }
    let claims = try ClaimChecker(figures).claims(in: prose, region: home)
    let report = ClaimReport(claims, in: shared.language, reading: prose.reading)
    try Console.write(format == .json ? report.json() : report.text(file: file))
    if claims.contains(where: \.verdict.asksForAttention) {
      throw ExitCode(CommandFailure.Status.attention.rawValue)
    }
  }
}
