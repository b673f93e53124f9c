import IndicatorModel
import SVGCharts

extension ChartWords {
  /// The words that a chart needs by itself, in a language.
  static func words(in language: Language) -> ChartWords {
    ChartWords(
      axisStartsAt: { value in
        language.choose(
          "Aksen starter på \(value)", "Aksen startar på \(value)", "The axis starts at \(value)")
      },
      seriesBreak: language.choose("Brudd", "Brot", "Break"),
      provisional: language.choose("foreløpig", "førebels", "provisional"),
      estimated: language.choose("anslag", "overslag", "estimate"),
      noValues: language.choose("Ingen tall", "Ingen tal", "No figures"),
      unlabelled: { names in
        let list = names.joined(separator: ", ")
        return language.choose(
          "Uten navn i figuren: \(list)", "Utan namn i figuren: \(list)",
          "Not named in the figure: \(list)")
      },
      rowsLeftOut: { count in
        language.choose("… \(count) til", "… \(count) til", "… \(count) more")
      })
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
