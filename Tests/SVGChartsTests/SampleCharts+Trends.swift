import SVGCharts

extension SampleCharts {
  /// Trend charts.
  static func trends(_ size: ChartSize) -> [(name: String, chart: TrendChart)] {
    [
      ("one", oneCase(size)),
      ("close", closeCase(size)),
      ("reached", reachedCase(size)),
      ("missed", missedCase(size)),
      ("negative", negativeCase(size)),
      ("tiny", tinyCase(size)),
      ("millions", millionsCase(size)),
      ("threeyears", threeyearsCase(size)),
      ("thirtyyears", thirtyyearsCase(size)),
      ("break", breakCase(size)),
      ("lonely", lonelyCase(size)),
      ("empty", emptyCase(size)),
      ("sami", samiCase(size)),
      ("eight", eight(size, highlighted: false)),
      ("highlight", eight(size, highlighted: true)),
      ("gaps", gaps(size)),
    ]
  }

  private static func oneCase(_ size: ChartSize) -> TrendChart {
    TrendChart(
      frame: frame(
        "Flere husstander fikk bostøtte i 2011",
        "Antall husstander, hele landet, 2005–2011",
        size: size
      ),
      lines: [
        line(
          "Hele landet",
          2005,
          [118_000, 112_500, 108_400, 107_900, 131_200, 150_100, 155_500]
        )
      ],
      format: plain(0)
    )
  }

  private static func closeCase(_ size: ChartSize) -> TrendChart {
    TrendChart(
      frame: frame(
        "Andelen med tilbud er nesten lik i de fire fylkene",
        "Andel av befolkningen, prosent, 2015–2024",
        size: size
      ),
      lines: [
        line("Akershus", 2015, [62, 62.4, 63, 63.2, 63.9, 64, 64.6, 64.8, 65.1, 65.3]),
        line("Innlandet", 2015, [61, 61.9, 62.7, 62.9, 63.2, 63.9, 64.2, 64.7, 65, 65.24]),
        line("Vestland", 2015, [60.3, 61, 62.1, 62.6, 63.5, 63.7, 64.4, 64.5, 64.9, 65.28]),
        line("Trøndelag", 2015, [63, 62.9, 63.1, 63.5, 63.3, 64.1, 64.5, 64.9, 65.2, 65.34]),
      ],
      format: percent(1)
    )
  }

  private static func reachedCase(_ size: ChartSize) -> TrendChart {
    TrendChart(
      frame: frame(
        "Målet om plan i fire av fem kommuner ble nådd to år før fristen",
        "Andel kommuner med plan, prosent, 2008–2014",
        size: size
      ),
      lines: [line("Kommuner med plan", 2008, [12, 31, 55, 74, 81, 86, 88])],
      targets: [
        TrendChart.Target(label: "Mål 2014: 80\u{A0}%", value: 80, from: 2010, through: 2014)
      ],
      format: percent(0)
    )
  }

  private static func missedCase(_ size: ChartSize) -> TrendChart {
    TrendChart(
      frame: frame(
        "Mentorordningen nådde ikke målet",
        "Andel skoleeiere med tilbud, prosent, 2009–2013",
        size: size
      ),
      lines: [line("Skoleeiere", 2009, [48, 57, 66, 77])],
      targets: [
        TrendChart.Target(label: "Mål 2013: 100\u{A0}%", value: 100, from: 2009, through: 2013)
      ],
      format: percent(0)
    )
  }

  private static func negativeCase(_ size: ChartSize) -> TrendChart {
    TrendChart(
      frame: frame(
        "Fraflyttingen snudde i 2016",
        "Netto innflytting, personer, 2012–2020",
        size: size
      ),
      lines: [
        line("Vardø", 2012, [-42, -55, -31, -12, 8, 24, 3, -6, 14], highlighted: true),
        line("Vadsø", 2012, [-12, -24, -33, -20, -4, 4, 11, 7, 2]),
        line("Båtsfjord", 2012, [5, -4, -13, -22, -24, -14, -31, -27, -20]),
      ],
      format: plain(0)
    )
  }

  private static func tinyCase(_ size: ChartSize) -> TrendChart {
    TrendChart(
      frame: frame(
        "Svært små andeler",
        "Tilfeller per innbygger, 2010–2016",
        size: size
      ),
      lines: [
        line("Landet", 2010, [0.0012, 0.0019, 0.0021, 0.0033, 0.0041, 0.0038, 0.0047]),
        line("Oslo", 2010, [0.0022, 0.0024, 0.0026, 0.0029, 0.0031, 0.0037, 0.0042]),
      ],
      format: plain(4)
    )
  }

  private static func millionsCase(_ size: ChartSize) -> TrendChart {
    let people: [Double?] = (0..<20).map { year in
      let count: Int = 4_606_363 + year * 49_800 + (year * year % 7) * 3000
      return Double(count)
    }
    return TrendChart(
      frame: frame(
        "Folketallet passerte fem millioner i 2012",
        "Personer 1. januar, 2005–2024",
        size: size
      ),
      lines: [
        line("Norge", 2005, people)
      ],
      format: plain(0)
    )
  }

  private static func threeyearsCase(_ size: ChartSize) -> TrendChart {
    TrendChart(
      frame: frame("Færre startlån for hvert år", "Antall saker, 2010–2012", size: size),
      lines: [
        line("Startlån", 2010, [9_620, 9_104, 8_870]),
        line("Tilskudd til etablering og tilpasning av bolig", 2010, [4_120, 4_403, 4_290]),
      ],
      format: plain(0)
    )
  }

  private static func thirtyyearsCase(_ size: ChartSize) -> TrendChart {
    var thirty = line("Skjervøy", 1995, [])
    for year in 0..<30 {
      let wave = Double((year * 37) % 11) * 9
      thirty.points.append(
        TrendChart.Point(
          x: Double(1995 + year),
          value: 3000 - Double(year) * 12 + wave,
          state: year == 29 ? .estimated : .normal
        )
      )
    }
    return TrendChart(
      frame: frame("Færre bor i Skjervøy", "Personer 1. januar, 1995–2024", size: size),
      lines: [thirty],
      format: plain(0)
    )
  }

  private static func breakCase(_ size: ChartSize) -> TrendChart {
    var last = line("Hele landet", 2005, [22.1, 23.4, 24.8, 25.1, 28.3, 29.0, 29.4])
    last.points[3].breakBefore = true
    last.points[6].state = .provisional
    return TrendChart(
      frame: frame(
        "Andelen økte, men tallene før og etter 2008 kan ikke sammenlignes",
        "Andel av mottakerne, prosent, 2005–2011",
        notes: ["Brudd i 2008: ny definisjon av mottaker."],
        size: size
      ),
      lines: [last],
      format: percent(1)
    )
  }

  private static func lonelyCase(_ size: ChartSize) -> TrendChart {
    TrendChart(
      frame: frame(
        "Bare ett år har tall",
        "Årsverk, 2015–2020",
        notes: [".. Tall mangler."],
        size: size
      ),
      lines: [line("Utsira", 2015, [nil, nil, 4, nil, nil, nil])],
      format: plain(0)
    )
  }

  private static func emptyCase(_ size: ChartSize) -> TrendChart {
    TrendChart(
      frame: frame("Ingen år har tall", "Årsverk, 2015–2020", size: size),
      lines: [line("Utsira", 2015, [nil, nil, nil])],
      format: plain(0)
    )
  }

  private static func samiCase(_ size: ChartSize) -> TrendChart {
    TrendChart(
      frame: frame(
        "Kommunar med namn på fleire språk har hatt ulik utvikling sidan kommunereforma",
        "Personer 1. januar, 2018–2024",
        language: "nn",
        size: size
      ),
      lines: [
        line(
          "Porsanger – Porsáŋgu – Porsanki",
          2018,
          [3964, 3951, 3998, 3907, 3946, 3949, 3985]
        ),
        line(
          "Guovdageaidnu – Kautokeino",
          2018,
          [2938, 2931, 2910, 2920, 2888, 2844, 2864]
        ),
        line("Deatnu – Tana", 2018, [2922, 2909, 2918, 2874, 2850, 2819, 2795]),
        line("Unjárga – Nesseby", 2018, [926, 947, 926, 887, 862, 871, 841]),
      ],
      format: plain(0)
    )
  }

  /// Eight lines, all emphasised or one of them.
  static func eight(_ size: ChartSize, highlighted: Bool) -> TrendChart {
    let names = [
      "Bergen", "Trondheim", "Stavanger", "Kristiansand", "Fredrikstad", "Drammen", "Tromsø",
      "Sandnes",
    ]
    return TrendChart(
      frame: frame(
        "Trondheim ligger nær de andre storbyene",
        "Årsverk per 1 000 innbyggere, 2014–2024",
        size: size
      ),
      lines: names.enumerated().map { index, name in
        line(
          name,
          2014,
          (0..<11).map { wave(index, $0) },
          highlighted: highlighted && index == 1
        )
      },
      format: plain(1)
    )
  }

  /// Gaps, confidential points, a line that ends early, and a target that starts late.
  static func gaps(_ size: ChartSize) -> TrendChart {
    var first = line("Loppa", 2010, [14, 16, nil, 19, nil, nil, 22, 24, 21, 25])
    first.points[4].symbol = ":"
    return TrendChart(
      frame: frame(
        "Loppa har hatt flest årsverk de fleste år",
        "Årsverk, 2010–2019",
        notes: [".. Tall mangler.", ": Vises ikke av hensyn til personvern."],
        size: size
      ),
      lines: [first, line("Hasvik", 2010, [11, 12, nil, 12, nil, 14, 15, nil, nil, nil])],
      targets: [TrendChart.Target(label: "Mål: 20 årsverk", value: 20, from: 2015, through: 2019)],
      format: plain(0)
    )
  }

  private static func wave(_ index: Int, _ year: Int) -> Double? {
    let noise = Double((year * (index + 3) * 7) % 10) * 0.22
    return 20 + Double(index) * 0.9 + noise
  }
}
