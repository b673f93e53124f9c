package import IndicatorModel
package import SVGCharts

/// A page to browse the figures of many regions, by county; it stands beside them.
package struct FigureIndexPage: Sendable {
  /// A figure.
  package struct Item: Sendable {
    /// What it is of.
    package var region: Region
    /// The file's name without ending.
    package var name: String
    /// The file's name.
    package var file: String
    /// What it shows, in words.
    package var description: String

    /// Makes an item.
    package init(region: Region, name: String, file: String, description: String) {
      self.region = region
      self.name = name
      self.file = file
      self.description = description
    }
  }

  private let title: String
  private let items: [Item]
  private let size: ChartSize
  private let counties: [String: String]
  private let source: String
  private let language: Language

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - title: What the figures are about.
  ///   - items: The figures, by number of region.
  ///   - size: Their size.
  ///   - counties: The names of the counties, by number.
  ///   - source: Where the numbers come from.
  ///   - language: The language.
  package init(
    title: String,
    items: [Item],
    size: ChartSize,
    counties: [String: String],
    source: String,
    language: Language
  ) {
    self.title = title
    self.items = items
    self.size = size
    self.counties = counties
    self.source = source
    self.language = language
  }

  /// The heading of figures of some series.
  package static func title(
    of series: [Series],
    _ datasets: [Dataset],
    in language: Language
  ) -> String {
    FigureText.title(of: series, datasets, in: language)
  }

  /// The line that names the sources.
  package static func source(of datasets: [Dataset], in language: Language) -> String {
    TableNotes.source(datasets, language: language) ?? ""
  }

  /// The page: no script; the pictures are read when they come into sight.
  package func html() -> String {
    let groups = groups()
    var body = "<h1>\(HTMLText.escaped(title))</h1>\n"
    if groups.count > 1 {
      let links = groups.enumerated().map { number, group in
        "<li><a href=\"#del-\(number + 1)\">\(HTMLText.escaped(group.name))</a> (\(group.items.count))</li>\n"
      }
      body += "<ul class=\"jump\">\n\(links.joined())</ul>\n"
    }
    for (number, group) in groups.enumerated() {
      if !group.name.isEmpty {
        body += "<h2 id=\"del-\(number + 1)\">\(HTMLText.escaped(group.name))</h2>\n"
      }
      body += "<ul class=\"figures\">\n" + group.items.map(entry).joined() + "</ul>\n"
    }
    if !source.isEmpty { body += "<p class=\"note\">\(HTMLText.escaped(source))</p>\n" }
    return HTMLPage(
      title: title,
      language: language.rawValue,
      hasPictures: true,
      css: Self.css,
      main: body
    ).html()
  }

  private static let css = """
    main { max-width: 84rem; }
    .jump, .figures { list-style: none; padding: 0; }
    .jump { columns: 14rem; }
    .figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(19rem, 100%), 1fr)); gap: 1rem; }
    .figures img { display: block; width: 100%; height: auto; border: 1px solid #c5cccc; }
    @media print { .jump { display: none; } .figures { grid-template-columns: 1fr 1fr; } }
    """

  /// One figure with its name; a picture in a page is a link to the whole.
  private func entry(_ item: Item) -> String {
    let name = HTMLText.escaped(RegionLabel.text(item.region, in: language))
    let file = HTMLText.escaped(item.file)
    let picture =
      item.file.hasSuffix(".pdf")
      ? ""
      : "<img src=\"\(file)\" alt=\"\(HTMLText.escaped(item.description))\" width=\"\(Int(size.width))\" height=\"\(Int(size.height))\" loading=\"lazy\">"
    return "<li><a href=\"\(file)\">\(name)</a>\(picture)</li>\n"
  }

  /// The figures by county; all in one where no county is known.
  private func groups() -> [(name: String, items: [Item])] {
    var order: [String] = []
    var members: [String: [Item]] = [:]
    for item in items {
      let county = item.region.countyCode ?? ""
      if members[county] == nil { order.append(county) }
      members[county, default: []].append(item)
    }
    return order.map { code in
      (code.isEmpty ? "" : VisibleText.of(counties[code] ?? code), members[code] ?? [])
    }
  }
}
