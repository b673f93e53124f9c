package import IndicatorModel

/// Reads the observations of a cube: one variable for each combination of the categories that are
/// neither region nor period, in the order of the file.
package struct CubeReader: ObservationReader {
  package let understood: UnderstoodFile
  private let cube: Cube
  private let axes: CubeAxes
  private let marks: CubeMarks
  private let regions: [RegionReference]
  private let variables: CubeVariables

  /// Cells handed over at a time.
  private static let batchSize = 8192

  /// Understands a cube.
  ///
  /// - Parameters:
  ///   - cube: The table.
  ///   - origin: The file it came from.
  ///   - format: Its format.
  ///   - encoding: Its encoding as users know it; empty where the format fixes it.
  ///   - options: What the user tells.
  /// - Throws: A refusal where something that every observation needs is missing.
  package init(
    _ cube: Cube,
    origin: Origin,
    format: FileFormat,
    encoding: String = "",
    options: ImportOptions
  ) throws(ImportError) {
    self.cube = cube
    let file = origin.file
    let recognizer = RegionRecognizer(options.register)
    axes = try CubeAxes(cube, options: options, recognizer: recognizer, file: file)
    try Self.refuseTooManyCategories(cube, axes: axes, limit: options.categoryLimit, file: file)
    let description = CubeDescription(cube, file: file, note: options.note)
    let legend = options.legend ?? .legend(ofPublisher: description.dataset.publisher)
    marks = CubeMarks(cube, legend: legend)
    variables = CubeVariables(
      cube,
      axes: axes,
      note: options.note,
      unitSpellings: options.unitSpellings,
      subject: description.subject
    )
    let regions = CubeRegions(cube, axis: axes.region, recognizer: recognizer, options: options)
    self.regions = regions.references
    var findings = cube.findings + CubeFindings(cube: cube, axes: axes, variables: variables).all
    RegionFindings(
      places: regions.references,
      restored: regions.restored,
      register: options.register,
      recognizer: recognizer,
      publisher: description.dataset.publisher
    ).report { category, message, severity in
      findings.append(Finding(severity, category, message))
    }
    if axes.region == nil, options.note.region == nil {
      findings.append(
        Finding(
          .note,
          .init("no-region"),
          "no dimension holds regions; for the whole country, add --region 0"
        )
      )
    }
    try Self.checkPrintedMarks(cube, marks: marks, file: file)
    var origin = origin
    origin.reading = [
      "format=\(format.rawValue)", "encoding=\(encoding)", "legend=\(legend.publisher)",
      "region=\(axes.region.map { String($0 + 1) } ?? "none")",
      "period=\(axes.time.map { String($0 + 1) } ?? "told")",
    ].joined(separator: " ")
    understood = UnderstoodFile(
      origin: origin,
      format: format,
      encoding: encoding,
      decimalMark: ".",
      layout: "cube",
      dataset: description.dataset,
      legend: legend.publisher,
      guesses: axes.guesses,
      findings: findings.map { finding in
        var finding = finding
        finding.location.file = file
        return finding
      }
    )
  }

  /// Refuses a cube with more combinations of categories than a statistic has.
  private static func refuseTooManyCategories(
    _ cube: Cube,
    axes: CubeAxes,
    limit: Int,
    file: String
  ) throws(ImportError) {
    let sizes = cube.dimensions.indices.filter { $0 != axes.time && $0 != axes.region }
      .map { cube.dimensions[$0].categories.count }
    let regions = axes.region.map { cube.dimensions[$0].categories.count } ?? 0
    guard max(sizes.reduce(1, *), regions) > limit else { return }
    throw ImportError.refusal(
      "too-many-categories",
      "there are more than \(limit) regions, or combinations of measure and categories; download the table in parts, or raise the limit with --max-categories",
      at: .init(file: file)
    )
  }

  /// Refuses texts in place of numbers that no legend knows, with every place.
  private static func checkPrintedMarks(
    _ cube: Cube,
    marks: CubeMarks,
    file: String
  ) throws(ImportError) {
    let unknown = Set(cube.printedMarks.filter { !marks.isKnown($0) })
    guard !unknown.isEmpty else { return }
    var problems: [Finding] = []
    var total = 0
    for cell in cube.values.indices {
      guard let text = cube.mark(of: cell), unknown.contains(text) else { continue }
      total += 1
      guard problems.count < 1000 else { continue }
      problems.append(
        Finding(
          .error,
          .init("malformed-number"),
          "value[\(cell)]: '\(text)' is neither a number nor a known sign",
          at: .init(file: file)
        )
      )
    }
    throw .refused(file: file, problems: problems, total: total)
  }

  package func read(_ deliver: (ObservationBatch) throws -> Void) throws -> ReadingResult {
    var cursor = CubeCursor(cube, axes: axes)
    var symbols = SymbolTable()
    var seenVariables = 0
    var seenRegions = 0
    var batch = ObservationBatch()
    var missing: [SymbolMeaning] = []
    var zeros = ZeroWatch()
    for cell in cube.values.indices {
      let place = cursor.place(of: cell)
      // Variables and regions are first met in their own order, the slowest dimension last to turn.
      if place.variable >= seenVariables {
        batch.newVariables += variables.all[seenVariables...place.variable]
        seenVariables = place.variable + 1
      }
      if place.region >= seenRegions {
        batch.newRegions += regions[seenRegions...place.region]
        seenRegions = place.region + 1
      }
      var value = cube.values[cell]
      var meaning: SymbolMeaning?
      if value.isNaN {
        let symbol = marks.meaningOfMissing(cube.mark(of: cell) ?? "")
        if marks.isZero(symbol.symbol) {
          value = 0
        } else if !missing.contains(symbol) {
          missing.append(symbol)
        }
        meaning = symbol
      } else if let mark = cube.mark(of: cell) {
        meaning = marks.meaningBesideNumber(mark)
      } else if axes.periods.isProvisional[place.period] {
        meaning = SymbolMeaning(symbol: "*", status: .provisional)
      }
      let period = Int32(axes.periods.periods[place.period].packed)
      batch.cells.append(
        ObservationBatch.Cell(
          variable: Int32(place.variable),
          region: Int32(place.region),
          period: period,
          row: Int32(clamping: cell + 1),
          value: value,
          symbol: meaning.map { symbols.index(of: $0, in: &batch) } ?? -1
        )
      )
      zeros.take(variable: variables.measure[place.variable], period: period, value: value)
      if batch.count == Self.batchSize {
        try deliver(batch)
        batch = ObservationBatch()
      }
    }
    if batch.count > 0 { try deliver(batch) }
    let signs = Finding.missingMarks(
      missing,
      legend: understood.legend,
      file: understood.origin.file
    )
    return ReadingResult(
      rows: cube.values.count,
      findings: [signs].compactMap { $0 } + unpublishedZeros(zeros)
    )
  }

  private func unpublishedZeros(_ zeros: ZeroWatch) -> [Finding] {
    let found = zeros.suspicious()
    guard let first = found.first else { return [] }
    let periods = first.periods.compactMap { TimePeriod(packed: Int($0))?.code }
    let more: Message = found.count > 1 ? ", and so in \(found.count - 1) more measures" : ""
    let measure = variables.measure.firstIndex(of: Int32(first.variable)) ?? 0
    return [
      Finding(
        .warning,
        "zero-not-published",
        "all values of '\(variables.all[measure].measure)' are 0 in "
          + "\(periods.joined(separator: ", "))\(more): most likely not published yet",
        at: .init(file: understood.origin.file)
      )
    ]
  }
}

/// Gives meanings their numbers, and puts new ones into the batch they are first met in.
private struct SymbolTable {
  private var indices: [SymbolMeaning: Int16] = [:]

  mutating func index(of meaning: SymbolMeaning, in batch: inout ObservationBatch) -> Int16 {
    if let index = indices[meaning] { return index }
    let index = Int16(clamping: indices.count)
    indices[meaning] = index
    batch.newSymbols.append(meaning)
    return index
  }
}
