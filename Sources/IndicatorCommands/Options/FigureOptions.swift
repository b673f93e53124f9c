import ArgumentParser
import IndicatorModel
import IndicatorReport
import SVGCharts

/// The sizes of figures, by the names that users give.
enum FigureSize: String, WordChoice {
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

/// The colours of figures, by the names that users give.
enum FigureTheme: String, WordChoice {
  case standard
  case ssb
  case print

  /// The colours as the chart knows them.
  var chartTheme: ChartTheme {
    switch self {
    case .standard: .standard
    case .ssb: .ssb
    case .print: .print
    }
  }
}

/// How a figure is written.
enum FigureFormat: String, WordChoice {
  case svg
  case png
  case pdf
}

/// How every kind of figure looks and is written.
struct FigureStyleOptions: ParsableArguments {
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Regions to emphasise; the others become grey.", valueName: "region")
  )
  var highlight: [String] = []

  @Option(help: "Where it is shown: web (640×360), page (160 mm wide) or column (78 mm).")
  var size: FigureSize = .web

  @Option(help: "Its colours: standard, ssb (as on ssb.no), or print (greys and dashes).")
  var theme: FigureTheme = .standard

  @Option(
    help: ArgumentHelp(
      "How it is written: svg, png or pdf; without it as the file's name ends. PNG and PDF need rsvg-convert.",
      valueName: "svg|png|pdf"
    )
  )
  var format: FigureFormat?

  /// The settings that the options mean.
  ///
  /// - Parameters:
  ///   - highlighted: The codes of the regions to emphasise.
  ///   - title: A title in place of the indicator's name.
  ///   - path: The file to write; its name is in the ids, so that figures fit into one page.
  ///   - language: The language.
  /// - Returns: The settings.
  func settings(
    highlighted: Set<String>,
    title: String?,
    path: String,
    in language: Language
  ) -> FigureSettings {
    let file = path.split(separator: "/").last.map(String.init) ?? ""
    let name = file.split(separator: ".").first.map(String.init) ?? ""
    return FigureSettings(
      language: language,
      title: title,
      highlighted: highlighted,
      idPrefix: "figur-\(slug(of: name))",
      size: size.chartSize,
      theme: theme.chartTheme
    )
  }
}

/// What every kind of figure takes.
struct FigureOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, .svg, .png or .pdf; - is standard output.",
      valueName: "file.svg"
    )
  )
  var output: String

  @Option(help: "A title in place of the indicator's name, of at most 15 words.")
  var title: String?

  @OptionGroup var style: FigureStyleOptions

  func validate() throws {
    let count = FigureText.words(of: title ?? "").count
    guard count <= FigureText.mostWords else {
      throw ValidationError(
        "--title has \(count) words; expected at most \(FigureText.mostWords): say the rest below the figure"
      )
    }
  }

  /// The settings that the options mean.
  func settings(for selected: Selection, in language: Language) throws -> FigureSettings {
    style.settings(
      highlighted: Set(try selected.codes(of: style.highlight)),
      title: title,
      path: output,
      in: language
    )
  }
}

/// The option of figures that can show what agreements want.
struct TargetOption: ParsableArguments {
  @Flag(help: "Draw the targets that agreements set for the indicators.")
  var targets = false
}

/// The option of figures that hold a place against many others.
struct GroupOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Compare the municipalities of a county (46), a KOSTRA group (EKG11), or a group of --groups; without it all.",
      valueName: "group"
    )
  )
  var group: String?
}
