import ArgumentParser
import Foundation
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
      Reads Markdown, plain text and PDF (by pdftotext, where installed). A figure is called wrong only
      where its words name one indicator for certain; the others are counted as not judged. Exit
      status 1 when a figure contradicts the database or its own sentence.

      Example:
        kommunetall check utkast.md
        kommunetall check utkast.md --format json
      """
  )

  /// How claims are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
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
    let lookup = try SeriesLookup(store, reference: reference)
    let prose = try ProseFile.read(file)
    var national: [String: [Observation]] = [:]
    for indicator in reference.indicators {
      let quantity = try lookup.quantity(named: indicator.id)
      national[indicator.id] = try lookup.national(of: quantity).series?.observations
    }
    let home = try region.map {
      try RegionLookup(reference.register).codes(of: [$0], known: try store.regionCodes()).last
        ?? $0
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
    let report = ClaimReport(claims, in: shared.language)
    try Console.write(format == .json ? report.json() : report.text(file: file))
    if claims.contains(where: \.verdict.asksForAttention) {
      throw ExitCode(CommandFailure.Status.attention.rawValue)
    }
  }
}

/// Reads the prose of a file, by its ending.
enum ProseFile {
  /// The prose of a file; text where the ending tells nothing else.
  static func read(_ path: String) throws -> Prose {
    let ending = URL(filePath: path).pathExtension.lowercased()
    switch ending {
    case "pdf":
      guard let program = SystemProgram.path(of: "pdftotext") else {
        throw CommandFailure(
          .refused,
          "'\(path)': pdftotext is not installed; install the package poppler-utils"
        )
      }
      let bytes = try InputText.bytes(of: path)
      return Prose(
        plainText: try text(
          try SystemProgram.output(of: program, ["-enc", "UTF-8", "-", "-"], input: bytes),
          of: path
        )
      )
    case "docx", "odt", "html", "htm", "rtf":
      throw CommandFailure(
        .refused,
        "'\(path)': .\(ending) is not read; save it as Markdown, text or PDF first"
      )
    case "md", "markdown":
      do {
        return try Prose(markdown: try text(try InputText.bytes(of: path), of: path))
      } catch let failure as CommandFailure {
        throw failure
      } catch {
        throw CommandFailure(.refused, "\(path): \(error)")
      }
    default: return Prose(plainText: try text(try InputText.bytes(of: path), of: path))
    }
  }

  private static func text(_ bytes: [UInt8], of path: String) throws(CommandFailure) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CommandFailure(.refused, "'\(path)': not UTF-8 text; save it as UTF-8")
    }
    return text
  }
}
