package import IndicatorModel
private import MarkdownSyntax

/// A report written in Markdown, with instructions in place of what is computed.
package struct ReportFile {
  let file: String
  let body: String
  let year: Int
  let language: Language
  /// The region that instructions without one are about; `nil` for the whole country.
  let region: Region?
  /// Whether a figure that is not there is said in words instead of refusing the report.
  let saysMissing: Bool

  /// Makes a report of a text.
  ///
  /// - Parameters:
  ///   - body: The Markdown, without front matter.
  ///   - file: The file as messages name it.
  ///   - year: The year reported.
  ///   - language: The language of what is computed.
  ///   - region: The region that instructions without one are about; `nil` for the whole country.
  ///   - saysMissing: Whether a figure that is not there is said in words: one report of many must
  ///     not be refused for a place without figures.
  package init(
    body: String,
    named file: String,
    year: Int,
    in language: Language,
    about region: Region? = nil,
    saysMissing: Bool = false
  ) {
    self.body = body
    self.file = file
    self.year = year
    self.language = language
    self.region = region
    self.saysMissing = saysMissing
  }

  /// The report as a page.
  ///
  /// - Parameters:
  ///   - title: The page's title; where `nil`, the first heading of level 1.
  ///   - home: A link back to an overview.
  ///   - pageName: What the names of figures begin with.
  ///   - data: Where the figures come from.
  /// - Returns: The page, with numbered captions.
  /// - Throws: Every mistake in the file as a ``ReportFileError``; other errors of the data as they
  ///   are.
  package func document(
    title: String?,
    home: ReportDocument.Link? = nil,
    pageName: String,
    from data: some ReportData
  ) throws -> ReportDocument {
    let root: MarkdownNode
    do {
      root = try MarkdownParser.document(body)
    } catch {
      throw ReportFileError(file: file, problems: [.init(line: 1, message: error.description)])
    }
    var nodes = root.children
    var title = title
    var builder = ReportBuilder(self, data: data, pageName: pageName)
    if title == nil, let first = nodes.first, first.kind == .heading(level: 1) {
      title = first.plainText
      for child in first.children where child.kind == .text {
        builder.noteStrays(in: child, of: first)
      }
      nodes.removeFirst()
    }
    for node in nodes { try builder.add(node) }
    if !builder.problems.isEmpty {
      throw ReportFileError(file: file, problems: builder.problems)
    }
    return ReportDocument(
      title: title ?? pageName,
      language: language.rawValue,
      home: home,
      blocks: try builder.finishedBlocks()
    ).numbered(in: language)
  }
}
