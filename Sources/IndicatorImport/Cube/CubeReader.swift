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
  package init(
    _ cube: Cube, origin: Origin, format: FileFormat, encoding: String = "", options: ImportOptions
  ) throws(ImportError) {
    self.cube = cube
    let names = options.register.regions.isEmpty ? nil : RegionNames(options.register)
    axes = try CubeAxes(cube, options: options, names: names, file: origin.file)
    let publisher = options.note.publisher ?? cube.source
    let legend = options.legend ?? SymbolLegend.legend(ofPublisher: publisher)
    marks = CubeMarks(cube, legend: legend)
    variables = CubeVariables(cube, axes: axes, note: options.note)
    let table = CubeRegions(cube, axis: axes.region, names: names, note: options.note)
    regions = table.references
    var findings = cube.findings + table.findings
    findings += CubeFindings(cube: cube, axes: axes, variables: variables).all
    try Self.checkPrintedMarks(cube, marks: marks, file: origin.file)
    understood = UnderstoodFile(
      origin: origin, format: format, encoding: encoding, decimalMark: ".", layout: "cube",
      dataset: Self.dataset(cube, note: options.note, publisher: publisher),
      legend: legend.publisher, guesses: axes.guesses, findings: findings)
  }

  /// Refuses texts in place of numbers that no legend knows, with every place.
  private static func checkPrintedMarks(
    _ cube: Cube, marks: CubeMarks, file: String
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
          .error, .init("malformed-number"),
          "value[\(cell)]: '\(text)' is neither a number nor a known sign",
          at: .init(file: file)))
    }
    throw .refused(file: file, problems: problems, total: total)
  }

  private static func dataset(_ cube: Cube, note: SourceNote, publisher: String) -> Dataset {
    let table = note.table ?? cube.table
    let title = note.title ?? (cube.title.isEmpty ? cube.contents : cube.title)
    let name = [publisher, table.isEmpty ? title : table].filter { !$0.isEmpty }
      .joined(separator: " ")
    return Dataset(
      code: slug(of: name), publisher: publisher, table: table, title: title,
      dimensions: cube.dimensions.map(\.label), sourceLine: note.sourceLine ?? "",
      licence: note.licence ?? "", updated: cube.updated, notes: cube.notes)
  }

  package func read(_ deliver: (ObservationBatch) throws -> Void) throws -> ReadingResult {
    var cursor = CubeCursor(cube, axes: axes)
    var symbols = SymbolTable()
    var seenVariables = 0
    var seenRegions = 0
    var batch = ObservationBatch()
    var missing = 0
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
        if marks.isZero(symbol.symbol) { value = 0 } else { missing += 1 }
        meaning = symbol
      } else if let mark = cube.mark(of: cell) {
        meaning = marks.meaningBesideNumber(mark)
      } else if axes.periods.isProvisional[place.period] {
        meaning = SymbolMeaning(symbol: "*", status: .provisional)
      }
      batch.variable.append(Int32(place.variable))
      batch.region.append(Int32(place.region))
      batch.period.append(Int32(axes.periods.periods[place.period].packed))
      batch.value.append(value)
      batch.symbol.append(meaning.map { symbols.index(of: $0, in: &batch) } ?? -1)
      batch.row.append(Int32(clamping: cell + 1))
      if batch.count == Self.batchSize {
        try deliver(batch)
        batch = ObservationBatch()
      }
    }
    if batch.count > 0 { try deliver(batch) }
    var findings: [Finding] = []
    if missing > 0 {
      findings.append(
        Finding(.note, .init("missing-marks"), "\(missing) cells have no figure"))
    }
    return ReadingResult(rows: cube.values.count, findings: findings)
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
