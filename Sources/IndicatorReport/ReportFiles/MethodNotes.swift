import IndicatorModel

/// The appendix on method: what the indicators of a report count, and the rules of its arithmetic.
struct MethodNotes {
  private let indicators: [Indicator]
  private let language: Language

  init(_ indicators: [Indicator], in language: Language) {
    self.indicators = indicators
    self.language = language
  }

  /// The notes.
  func blocks() -> [ReportDocument.Block] {
    let definitions = indicators.map { indicator in
      "\(VisibleText.of(indicator.name[language])) (\(indicator.unit.name(for: nil, in: language))): "
        + VisibleText.of(indicator.definition[language])
    }
    return (definitions.isEmpty ? [] : [.list(definitions)]) + rules.map { .paragraph($0) }
  }

  private var rules: [String] {
    [
      language.choose(
        "Et antall endrer seg i prosent av verdien det sammenlignes med. En andel endrer seg i prosentpoeng. Prosent av null, av en negativ verdi eller av en verdi som mangler, er ikke regnet ut.",
        "Eit tal på noko endrar seg i prosent av verdien det blir samanlikna med. Ein del endrar seg i prosentpoeng. Prosent av null, av ein negativ verdi eller av ein verdi som manglar, er ikkje rekna ut.",
        "A count changes in percent of the value it is compared with. A share changes in percentage points. A percent of zero, of a negative value or of a missing value is not computed."
      ),
      language.choose(
        "Tallene er avrundet én gang, til slutt, med halve oppover i tallverdi. Ord som «om lag», «vel» og «nesten» er kildens egne og følger tallet.",
        "Tala er avrunda éin gong, til slutt, med halve oppover i talverdi. Ord som «om lag», «vel» og «nesten» er dei kjelda sjølv bruker, og følgjer talet.",
        "Numbers are rounded once, at the end, halves away from zero. Words such as “about” and “nearly” are the source's own and stay with the number."
      ),
      language.choose(
        "Hvert tall på nettsiden har et navn, som vises når pekeren hviler på tallet. Kommandoen «kommunetall explain» med dette navnet viser fil, rad, formel og avrunding.",
        "Kvart tal på nettsida har eit namn, som blir vist når peikaren kviler på talet. Kommandoen «kommunetall explain» med dette namnet viser fil, rad, formel og avrunding.",
        "Every number on the web page has a name, shown when the pointer rests on it. The command “kommunetall explain” with this name shows file, row, formula and rounding."
      ),
    ]
  }
}
