import ArgumentParser
import IndicatorModel
import IndicatorReport
import SVGCharts

/// The sizes of figures, by the names that users give.
enum FigureSize: String, ExpressibleByArgument, CaseIterable {
  case web
  case page
  case column

  /// The size as the chart knows it.
  var chartSize: ChartSize {
    switch self {
    case .web: .web
    case .page: .page
    case .column: .column
    }
  }
}

/// What every kind of figure takes.
struct FigureOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: ArgumentHelp("The SVG file to write.", valueName: "file.svg"))
  var output: String

  @Option(help: "A title in place of the indicator's name.")
  var title: String?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Regions to emphasise; the others become grey.", valueName: "region")
  )
  var highlight: [String] = []

  @Option(help: "Where it is shown: web (640×360), page (160 mm wide) or column (78 mm).")
  var size: FigureSize = .web

  @Flag(help: "Draw the targets that agreements set for the indicators.")
  var targets = false

  /// The settings that the options mean.
  func settings(in language: Language, register: RegionRegister) throws -> FigureSettings {
    FigureSettings(
      language: language,
      title: title,
      highlighted: Set(try RegionLookup(register).codes(of: highlight)),
      size: size.chartSize
    )
  }
}
