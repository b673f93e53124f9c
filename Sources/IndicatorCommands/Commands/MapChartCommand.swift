import ArgumentParser
import IndicatorModel
import IndicatorReport
import SVGCharts

/// The command `kommunetall chart map`.
struct MapChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Draw a map in classes, from a GeoJSON file of your own.",
    discussion: """
      The file holds areas in degrees (RFC 7946) with the regions' numbers in a property, as the maps \
      of Kartverket do; the property is found by its values. Areas without a value are hatched. \
      Without --period the last period with a value is drawn.

      Example:
        kommunetall chart map folketall --geojson norge.geojson -o kart.svg
        kommunetall chart map folketall --geojson n.json --limits 5000 -o k.svg
      """
  )

  @Argument(help: "An indicator by id, or a CSV file.")
  var indicator: String

  @Option(help: ArgumentHelp("The map: a GeoJSON file.", valueName: "file.geojson"))
  var geojson: String

  @Option(
    help: ArgumentHelp(
      "The property of the file that holds the regions' numbers.",
      valueName: "property"
    )
  )
  var codeProperty: String?

  @Option(
    help: ArgumentHelp(
      "Whom the map is from, for the lines under the figure: «Kartverket».",
      valueName: "name"
    )
  )
  var mapSource: String?

  @Option(help: "So many classes of about equally many regions each, 2 to 5; default 5.")
  var classes: Int?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "The values from which on a new class begins, at most four.",
      valueName: "number"
    )
  )
  var limits: [Double] = []

  @OptionGroup var peers: GroupOption
  @OptionGroup var selection: SelectionOptions
  @OptionGroup var figure: FigureOptions
  @OptionGroup var shared: SharedOptions

  func validate() throws {
    if classes != nil, !limits.isEmpty {
      throw ValidationError("Give either --classes or --limits.")
    }
    if let classes, !(2...5).contains(classes) {
      throw ValidationError("--classes \(classes): expected 2 to 5.")
    }
    if limits.count > 4 {
      throw ValidationError("--limits names \(limits.count) values; expected at most four.")
    }
  }

  func run() throws {
    let selected = try Selection([indicator], selection, shared: shared)
    let language = shared.language
    let comparison = try Comparison(selected, among: peers.group, selection, in: language)
    guard let period = selection.period ?? comparison.lastPeriod,
      let values = comparison.values(at: period)
    else { return try selected.requireRows(0) }
    let settings = try figure.settings(for: selected, in: language)
    FigureCheck.warnOfAbsent(figure.style.highlight, settings, among: [values])
    let source = mapSource.map { name in
      Wording.mapSource(name, in: language)
    }
    let map = MapFigure(
      values: values,
      geometry: try geometry(for: Set(values.entries.map(\.region.code))),
      classes: limits.isEmpty ? .quantiles(classes ?? 5) : .limits(limits),
      datasets: comparison.result.datasets,
      notes: FigureCheck.notes([comparison.result], at: period, in: language)
        + [source].compactMap { $0 },
      settings: settings
    )
    try FigureWriter.write(map, figure, sparing: selected.inputs + [geojson])
  }

  private func geometry(for codes: Set<String>) throws(CommandFailure) -> MapGeometry {
    let bytes = try InputText.bytes(of: geojson, limit: 512 << 20)
    do {
      return try MapGeometry(try GeoJSONFile(bytes), property: codeProperty, known: codes)
    } catch let error as GeoJSONError {
      throw CommandFailure(.refused, "\(geojson): \(error.description)")
    } catch let error as MapGeometryError {
      throw CommandFailure(.refused, "\(geojson): \(error.description)")
    } catch {
      throw CommandFailure(error)
    }
  }
}
