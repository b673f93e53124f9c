package import IndicatorModel
package import SVGCharts

extension ChartWords {
  /// The words that a chart needs by itself, in a language.
  package static func words(in language: Language) -> ChartWords {
    ChartWords(
      axisStartsAt: { value in
        language.choose(
          "Aksen starter på \(value)",
          "Aksen startar på \(value)",
          "The axis starts at \(value)"
        )
      },
      seriesBreak: language.choose("Brudd", "Brot", "Break"),
      provisional: language.choose("foreløpig", "førebels", "provisional"),
      estimated: language.choose("anslag", "overslag", "estimate"),
      interval: language.choose(
        "mellom to tall",
        "mellom to tal",
        "between two numbers"
      ),
      noValues: language.choose("Ingen tall", "Ingen tal", "No figures"),
      unlabelled: { names in
        let list = names.joined(separator: ", ")
        return language.choose(
          "Uten navn i figuren: \(list)",
          "Utan namn i figuren: \(list)",
          "Not named in the figure: \(list)"
        )
      },
      rowsLeftOut: { count in
        language.choose("… \(count) til", "… \(count) til", "… \(count) more")
      },
      rank: { rank, count in
        language.choose(
          "nummer \(rank) av \(count)",
          "nummer \(rank) av \(count)",
          "number \(rank) of \(count)"
        )
      },
      lowerQuartile: language.choose("nedre kvartil", "nedre kvartil", "lower quartile"),
      median: "median",
      upperQuartile: language.choose("øvre kvartil", "øvre kvartil", "upper quartile"),
      classBelow: { limit in
        language.choose("under \(limit)", "under \(limit)", "under \(limit)")
      },
      classBetween: { low, high in
        language.choose(
          "\(low) til under \(high)",
          "\(low) til under \(high)",
          "\(low) to under \(high)"
        )
      },
      classFrom: { limit in
        language.choose("\(limit) eller mer", "\(limit) eller meir", "\(limit) or more")
      },
      allValues: language.choose("alle verdier", "alle verdiar", "all values"),
      baseline: language.choose("utgangspunkt", "utgangspunkt", "baseline"),
      target: language.choose("mål", "mål", "target")
    )
  }
}

extension ValueFormat {
  /// How a chart writes the values of a quantity.
  static func format(of quantity: Quantity, decimals: Int, in language: Language) -> ValueFormat {
    let numbers = NumberStyle(language)
    let isPercent = quantity.unit.kind == .percent
    return ValueFormat(decimals: decimals, bounds: isPercent ? 0...100 : nil) { value, decimals in
      isPercent
        ? numbers.percent(value, decimals: decimals) : numbers.text(value, decimals: decimals)
    }
  }
}
