import IndicatorAnalysis
import IndicatorModel
import IndicatorReport

/// A trend figure for every municipality, in one folder with a page to browse them.
struct RegionFigures {
  let selected: Selection
  let selection: SelectionOptions
  let figure: FigureOptions
  let hasTargets: Bool
  let language: Language

  /// Draws the figures and writes the folder, whole or not at all.
  func write(overwrites: Bool) throws {
    if OutputFile.isSame(figure.output, ".") {
      throw CommandFailure(.cannotCreate, "-o names the current folder; give a folder of its own")
    }
    for input in selected.inputs where OutputFile.isSame(figure.output, input) {
      throw CommandFailure(
        .cannotCreate,
        "'\(figure.output)' is read by this command; choose another folder"
      )
    }
    let results = try selected.quantities.map { quantity in
      try selected.lookup.series(
        of: quantity,
        regions: selected.regions,
        from: selection.first,
        to: selection.last
      )
    }
    let series = results.flatMap { $0.labelled(in: language) }
    try FigureCheck.requireOneUnit(series)
    let regions = regions(of: series)
    try selected.requireRows(regions.count)
    var folder = ReportFolder(.figures)
    var items: [FigureIndexPage.Item] = []
    let format = figure.style.format ?? .svg
    let bar = ProgressBar(total: regions.count)
    defer { Console.progress("") }
    for (number, region) in regions.enumerated() {
      bar.show(number, region.name)
      let own = series.filter { $0.region.code == region.code }
      let name = uniqueName(of: region, besides: items.map(\.name))
      let one = try trend(of: own, results, named: name)
      let file = "\(name).\(format.rawValue)"
      folder.add(try FigureWriter.bytes(of: one, as: format, size: figure.style.size), as: file)
      items.append(
        FigureIndexPage.Item(
          region: region,
          name: name,
          file: file,
          description: one.description()
        )
      )
    }
    let page = FigureIndexPage(
      title: figure.title
        ?? FigureIndexPage.title(of: series, results.flatMap(\.datasets), in: language),
      items: items,
      size: figure.style.size.chartSize,
      counties: try counties(of: regions),
      source: FigureIndexPage.source(of: results.flatMap(\.datasets), in: language),
      language: language
    )
    folder.add(page.html(), as: "index.html")
    try folder.write(to: figure.output, overwrites: overwrites)
    Console.progress("")
    Console.say(Wording.figuresWritten(to: figure.output, figures: items.count, in: language))
  }

  /// The regions asked for; without any, the municipalities of the last period with a value.
  private func regions(of series: [Series]) -> [Region] {
    var seen: Set<String> = []
    let all = series.map(\.region).filter { seen.insert($0.code).inserted }
    guard selected.regions == nil, let last = PeriodValues.lastPeriod(of: series) else {
      return all
    }
    let present = series.filter { one in
      one.region.level == .municipality
        && (one.observation(at: last).map { $0.status != .cannotExist } ?? false)
    }
    let codes = Set(present.map(\.region.code))
    return all.filter { codes.contains($0.code) }.sorted { $0.code < $1.code }
  }

  private func trend(
    of series: [Series],
    _ results: [SeriesLookup.Result],
    named name: String
  ) throws -> TrendFigure {
    var settings = try figure.settings(for: selected, in: language)
    settings.idPrefix = "figur-\(name)"
    let code = series.first?.region.code
    // What is said below a figure is about its own region.
    let own = results.map { result in
      var result = result
      result.series.removeAll { $0.region.code != code }
      result.groups.removeAll { $0.series.region.code != code }
      result.boundaryNotes.removeAll { !$0.note.remark.concerns(code ?? "") }
      return result
    }
    return TrendFigure(
      series: series,
      targets: try hasTargets ? FigureTargets(selected.lookup.store).targets(of: series) : [],
      datasets: FigureCheck.distinct(results.flatMap(\.datasets)),
      notes: FigureCheck.notes(own, in: language),
      settings: settings
    )
  }

  /// The name of a file: number and name in plain letters, `0301-oslo`; never one twice.
  private func uniqueName(of region: Region, besides taken: [String]) -> String {
    let name = String(slug(of: "\(region.code) \(region.name)").prefix(72))
    guard taken.contains(name) || name == "index" else { return name }
    var number = 2
    while taken.contains("\(name)-\(number)") { number += 1 }
    return "\(name)-\(number)"
  }

  /// The names of the counties of municipalities, by number.
  private func counties(of regions: [Region]) throws -> [String: String] {
    let register = try selected.lookup.register
    var names: [String: String] = [:]
    for code in Set(regions.compactMap(\.countyCode)) {
      let places = register.places(of: code)
      names[code] = (places.last { $0.level == .county } ?? places.last)?.name ?? code
    }
    return names
  }
}

extension Recomputation.Remark {
  /// Whether the remark is about a place.
  fileprivate func concerns(_ code: String) -> Bool {
    switch self {
    case .undivided(let region, let successors, let rest):
      region.code == code || rest.code == code || successors.contains { $0.code == code }
    case .ruled(let region, let successor, let others):
      region.code == code || successor.code == code || others.contains { $0.code == code }
    case .estimated(let region, let shares):
      region.code == code || shares.contains { $0.region.code == code }
    case .incomplete(let region, _), .notSummable(let region), .publishedOnLaterMap(let region),
      .newBorders(let region, _, _):
      region.code == code
    case .leftOut(let number): number == code
    }
  }
}
