package import IndicatorModel

extension Wording {
  private static let months: [LocalizedText] = [
    LocalizedText(nb: "januar", nn: "januar", en: "January"),
    LocalizedText(nb: "februar", nn: "februar", en: "February"),
    LocalizedText(nb: "mars", nn: "mars", en: "March"),
    LocalizedText(nb: "april", nn: "april", en: "April"),
    LocalizedText(nb: "mai", nn: "mai", en: "May"),
    LocalizedText(nb: "juni", nn: "juni", en: "June"),
    LocalizedText(nb: "juli", nn: "juli", en: "July"),
    LocalizedText(nb: "august", nn: "august", en: "August"),
    LocalizedText(nb: "september", nn: "september", en: "September"),
    LocalizedText(nb: "oktober", nn: "oktober", en: "October"),
    LocalizedText(nb: "november", nn: "november", en: "November"),
    LocalizedText(nb: "desember", nn: "desember", en: "December"),
  ]

  /// Writes a day as its language does, `1 January 2025`.
  package static func day(_ date: CalendarDate, in language: Language) -> String {
    let month = months[date.month - 1][language]
    return language == .en
      ? "\(date.day) \(month) \(date.year)" : "\(date.day). \(month) \(date.year)"
  }

  /// Names a period as a label, `2011` or `mars 2024`.
  package static func label(_ period: TimePeriod, in language: Language) -> String {
    let (year, index) = (period.year, period.index)
    func ordinal(_ nb: String, _ nn: String, _ en: String) -> String {
      switch language {
      case .nb: "\(index). \(nb) \(year)"
      case .nn: "\(index). \(nn) \(year)"
      case .en: "\(en) \(index) \(year)"
      }
    }
    switch period.frequency {
    case .year, .schoolYear: return period.code
    case .span: return "\(year)–\(year + index - 1)"
    case .halfYear:
      return language == .en
        ? "\(index == 1 ? "first" : "second") half of \(year)" : "\(index). halvår \(year)"
    case .quarter: return ordinal("kvartal", "kvartal", "quarter")
    case .month: return "\(months[index - 1][language]) \(year)"
    case .week:
      return language == .en
        ? "week \(index) of \(year)"
        : "uke \(index) \(year)"
          .replacingWeekWord(in: language)
    case .day: return day(period.firstDay, in: language)
    }
  }

  /// Places something in a period, `i 2011` or `i skoleåret 2010/2011`.
  package static func inPeriod(_ period: TimePeriod, in language: Language) -> String {
    let name = name(of: period, in: language)
    return period.frequency == .day
      ? language.choose("per \(name)", "per \(name)", "as of \(name)")
      : language.choose("i \(name)", "i \(name)", "in \(name)")
  }

  /// Says which period a figure is of, `for 2011` or `for skoleåret 2010/2011`.
  package static func forPeriod(_ period: TimePeriod, in language: Language) -> String {
    "for \(name(of: period, in: language))"
  }

  /// A period as it is called after a preposition.
  private static func name(of period: TimePeriod, in language: Language) -> String {
    let label = label(period, in: language)
    switch (period.frequency, language) {
    case (.schoolYear, .nb): return "skoleåret \(label)"
    case (.schoolYear, .nn): return "skuleåret \(label)"
    case (.schoolYear, .en): return "the school year \(label)"
    case (.halfYear, .en): return "the \(label)"
    case (.week, .nb): return "uke \(period.index) i \(period.year)"
    case (.week, .nn): return "veke \(period.index) i \(period.year)"
    default: return label
    }
  }

  /// Ends a stretch of time at a period: "utgangen av 2014", "skoleåret 2010/2011".
  package static func end(of period: TimePeriod, in language: Language) -> String {
    let label = label(period, in: language)
    switch (period.frequency, language) {
    case (.year, .nb), (.year, .nn): return "utgangen av \(label)"
    case (.year, .en): return "the end of \(label)"
    default: return name(of: period, in: language)
    }
  }
}

extension String {
  /// Nynorsk says "veke" where bokmål says "uke".
  fileprivate func replacingWeekWord(in language: Language) -> String {
    language == .nn && hasPrefix("uke") ? "veke" + dropFirst(3) : self
  }
}
