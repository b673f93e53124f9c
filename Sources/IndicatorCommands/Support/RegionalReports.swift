import Foundation
import IndicatorModel
import IndicatorReport
import IndicatorStore
import Synchronization

/// One report file rendered for many regions, on all cores.
struct RegionalReports: Sendable {
  /// The Markdown without front matter.
  let body: String
  /// The report file as messages name it.
  let name: String
  /// The title; the region's name is added.
  let title: String?
  /// The year reported.
  let year: Int
  /// The language.
  let language: Language
  /// The regions, by code.
  let regions: [Region]
  /// The names of the counties, by code.
  let counties: [String: String]
  /// Opens the figures; each core has its own reader of the database.
  let open: @Sendable () throws -> StoredReportData

  /// How far the cores have come, together.
  private struct Progress {
    var done = 0
    var failures: [Int: any Error] = [:]
    /// Whether every report has its Word file.
    var isWhole = true
  }

  /// Writes the reports and a page that leads to them into a folder.
  ///
  /// - Returns: Whether Word files were made too; they need rsvg-convert.
  /// - Throws: The mistakes of the report file, or what writing throws.
  func write(into folder: URL) throws -> Bool {
    let index = indexPage()
    var pages = ReportFolder()
    pages.add(index, as: "index")
    try pages.build(in: folder)
    // Mistakes in the report file are the same for every region: the first one tells them.
    let progress = Mutex(Progress())
    let bar = ProgressBar(total: regions.count)
    let cores = min(ProcessInfo.processInfo.activeProcessorCount, regions.count)
    DispatchQueue.concurrentPerform(iterations: cores) { core in
      do {
        let data = try open()
        for index in stride(from: core, to: regions.count, by: cores) {
          guard progress.withLock({ $0.failures.isEmpty }) else { return }
          do {
            let hasWord = try write(regions[index], from: data, into: folder)
            progress.withLock { progress in
              progress.done += 1
              progress.isWhole = progress.isWhole && hasWord
              bar.show(progress.done, regions[index].name)
            }
          } catch {
            progress.withLock { $0.failures[index] = error }
          }
        }
      } catch {
        progress.withLock { $0.failures[core] = error }
      }
    }
    Console.progress("")
    let result = progress.withLock { $0 }
    if let first = result.failures.min(by: { $0.key < $1.key }) { throw first.value }
    return result.isWhole
  }

  private static func pageName(of region: Region) -> String {
    slug(of: "\(region.code) \(region.name)")
  }

  private func title(of region: Region) -> String? {
    title.map { "\($0), \(VisibleText.of(region.name))" }
  }

  private func write(_ region: Region, from data: StoredReportData, into folder: URL) throws -> Bool
  {
    let page = Self.pageName(of: region)
    let file = ReportFile(
      body: body,
      named: name,
      year: year,
      in: language,
      about: region,
      saysMissing: true
    )
    let document = try file.document(
      title: title(of: region),
      home: .init(page: "index", text: Wording.overviewTitle(in: language), detail: ""),
      pageName: page,
      from: data
    )
    var pages = ReportFolder()
    pages.add(document, as: page)
    let pictures = try PictureMaker.pictures(of: document.figures, inParallel: false)
    if let pictures {
      pages.add(DocxDocument(document, pictures: pictures).bytes(), as: "\(page).docx")
    }
    try pages.build(in: folder)
    return pictures != nil
  }

  /// The page with a link to every report, by county.
  private func indexPage() -> ReportDocument {
    var blocks: [ReportDocument.Block] = []
    let byCounty = Dictionary(grouping: regions) { $0.countyCode ?? String($0.code.prefix(2)) }
    for (county, members) in byCounty.sorted(by: { $0.key < $1.key }) {
      blocks.append(.heading(level: 2, VisibleText.of(counties[county] ?? county)))
      blocks.append(
        .links(
          NorwegianOrder.sorted(members, by: \.name).map {
            .init(page: Self.pageName(of: $0), text: $0.name, detail: "")
          }
        )
      )
    }
    let heading = Wording.regionalTitle(year: year, in: language)
    return ReportDocument(
      title: title.map { "\($0): \(heading)" } ?? heading,
      language: language.rawValue,
      blocks: blocks
    )
  }
}
