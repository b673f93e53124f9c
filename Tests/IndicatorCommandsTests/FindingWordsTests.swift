import Foundation
import IndicatorCatalogue
import IndicatorImport
import IndicatorModel
import IndicatorReport
import TestSupport
import Testing

/// What an import says of a file can be said in every language.
@Suite struct FindingWordsTests {
  @Test func `every finding and guess on our own figures has words in all languages`() throws {
    try expectWords(in: Places.datasets.appending(path: "figures"))
  }

  @Test(
    .enabled(if: Places.specimens("KOMMUNETALL_REAL_FILES", "real") != nil, "no real files here")
  )
  func `every finding and guess on real files has words in all languages`() throws {
    try expectWords(in: #require(Places.specimens("KOMMUNETALL_REAL_FILES", "real")))
  }

  @Test(
    .enabled(if: Places.specimens("KOMMUNETALL_FORMAT_FILES", "formats") != nil, "no fixtures here")
  )
  func `every finding and guess on cubes has words in all languages`() throws {
    try expectWords(in: #require(Places.specimens("KOMMUNETALL_FORMAT_FILES", "formats")))
  }

  private func expectWords(in folder: URL) throws {
    var options = ImportOptions()
    options.register = try Catalogue.embedded().register
    var said = 0
    for file in Places.files(under: folder) {
      // Files that are refused have nothing to say here.
      guard let reader = try? openFile(file.path, named: file.lastPathComponent, options: options),
        let result = try? reader.read({ _ in })
      else { continue }
      let guesses = reader.understood.guesses.flatMap { [$0.subject, $0.value, $0.evidence] }
      for message in (reader.understood.findings + result.findings).map(\.message) + guesses {
        said += 1
        #expect(message.isTranslated, "\(file.lastPathComponent): \(message.template)")
      }
    }
    #expect(said > 0)
  }
}
