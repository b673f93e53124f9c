import SVGCharts

/// Charts of every named case, as the tests draw them and as a person looks at them.
enum SampleCharts {
  /// The words of a language.
  static func words(_ language: String) -> ChartWords {
    switch language {
    case "nn":
      ChartWords(
        axisStartsAt: { "Aksen startar på \($0)" },
        seriesBreak: "Brot",
        provisional: "førebels",
        estimated: "overslag",
        interval: "mellom to tal",
        noValues: "Ingen tal",
        unlabelled: { "Utan namn i figuren: \($0.joined(separator: ", "))" },
        rowsLeftOut: { "… \($0) til" },
        rank: { "nummer \($0) av \($1)" },
        lowerQuartile: "nedre kvartil",
        median: "median",
        upperQuartile: "øvre kvartil",
        classBelow: { "under \($0)" },
        classBetween: { "\($0) til under \($1)" },
        classFrom: { "\($0) eller meir" },
        allValues: "alle verdiar",
        baseline: "utgangspunkt",
        target: "mål"
      )
    case "en":
      ChartWords(
        axisStartsAt: { "The axis starts at \($0)" },
        seriesBreak: "Break",
        provisional: "provisional",
        estimated: "estimate",
        interval: "between two numbers",
        noValues: "No figures",
        unlabelled: { "Without a name in the figure: \($0.joined(separator: ", "))" },
        rowsLeftOut: { "… \($0) more" },
        rank: { "number \($0) of \($1)" },
        lowerQuartile: "lower quartile",
        median: "median",
        upperQuartile: "upper quartile",
        classBelow: { "under \($0)" },
        classBetween: { "\($0) to under \($1)" },
        classFrom: { "\($0) or more" },
        allValues: "all values",
        baseline: "baseline",
        target: "target"
      )
    default:
      ChartWords(
        axisStartsAt: { "Aksen starter på \($0)" },
        seriesBreak: "Brudd",
        provisional: "foreløpig",
        estimated: "anslag",
        interval: "mellom to tall",
        noValues: "Ingen tall",
        unlabelled: { "Uten navn i figuren: \($0.joined(separator: ", "))" },
        rowsLeftOut: { "… \($0) til" },
        rank: { "nummer \($0) av \($1)" },
        lowerQuartile: "nedre kvartil",
        median: "median",
        upperQuartile: "øvre kvartil",
        classBelow: { "under \($0)" },
        classBetween: { "\($0) til under \($1)" },
        classFrom: { "\($0) eller mer" },
        allValues: "alle verdier",
        baseline: "utgangspunkt",
        target: "mål"
      )
    }
  }

  /// A number as Norwegians write it: decimal comma, no-break space, minus sign.
  static func number(_ value: Double, _ decimals: Int) -> String {
    var power = 1.0
    for _ in 0..<decimals { power *= 10 }
    let scaled = Int64((value.magnitude * power).rounded())
    var digits = String(scaled)
    while digits.count <= decimals { digits = "0" + digits }
    var grouped = ""
    for (index, digit) in digits.dropLast(decimals).reversed().enumerated() {
      if index > 0, index.isMultiple(of: 3) { grouped = "\u{A0}" + grouped }
      grouped = String(digit) + grouped
    }
    let fraction = decimals > 0 ? "," + digits.suffix(decimals) : ""
    return (value < 0 && scaled > 0 ? "\u{2212}" : "") + grouped + fraction
  }

  /// Counts and other plain numbers.
  static func plain(_ decimals: Int) -> ValueFormat {
    ValueFormat(decimals: decimals, text: number)
  }

  /// Percentages from 0 to 100.
  static func percent(_ decimals: Int) -> ValueFormat {
    ValueFormat(decimals: decimals, bounds: 0...100) { number($0, $1) + "\u{A0}%" }
  }

  /// A frame with some texts of its own.
  static func frame(
    _ title: String,
    _ subtitle: String,
    notes: [String] = [],
    language: String = "nb",
    size: ChartSize = .web
  ) -> ChartFrame {
    ChartFrame(
      title: title,
      subtitle: subtitle,
      source: "Kilde: SSB, tabell 07459",
      notes: notes,
      description: "Linjediagram. \(title).",
      language: language,
      idPrefix: "k1",
      size: size,
      words: words(language)
    )
  }

  /// A line of yearly values from a first year on; `nil` is missing.
  static func line(
    _ name: String,
    _ first: Int,
    _ values: [Double?],
    highlighted: Bool = false
  ) -> TrendChart.Line {
    TrendChart.Line(
      name: name,
      points: values.enumerated().map { index, value in
        TrendChart.Point(
          x: Double(first + index),
          value: value,
          symbol: value == nil ? ".." : nil
        )
      },
      isHighlighted: highlighted
    )
  }

  /// All named cases in a size, by file name.
  static func all(_ size: ChartSize) -> [(name: String, chart: any Chart)] {
    trends(size).map { ($0, $1 as any Chart) } + bars(size).map { ($0, $1 as any Chart) }
      + kinds(size) + maps(size)
  }

}
