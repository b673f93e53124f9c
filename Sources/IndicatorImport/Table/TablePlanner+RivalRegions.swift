import IndicatorModel

extension TablePlanner {
  /// Refuses a table whose rows have two regions each, as of those who move or commute from one place
  /// to another: which of them the figures are about, only the user can tell.
  ///
  /// A column that follows from the region, or from which the region follows, is no rival: its county,
  /// its number before a change of the map. In a short table all may seem to follow, so that a header
  /// that tells from where or where to counts for itself.
  mutating func refuseRivalRegions() throws(ImportError) {
    guard let chosen = roles.firstIndex(of: .region) else { return }
    let rivals = open.filter { index in
      guard profiles[index].distinct.count > 1, isRegional(index) else { return false }
      return Self.tellsDirection(name(index)) || Self.tellsDirection(name(chosen))
        || !isDetermined(index, by: chosen) && !isDetermined(chosen, by: index)
    }
    if options.regionColumn != nil {
      for index in rivals { roles[index] = .dimension }
      return
    }
    if let rival = rivals.first(where: { profiles[$0].blank == 0 && mayBeAsFine($0, as: chosen) }) {
      let (first, second) = (name(min(chosen, rival)), name(max(chosen, rival)))
      throw ImportError.refusal(
        "two-region-columns",
        "columns '\(first)' and '\(second)' both hold regions; say which of them the figures are about: add --region-column '\(first)' or --region-column '\(second)' (the other one becomes a category)",
        at: .init(file: file, line: sample.rows[outline.headers.lowerBound].line)
      )
    }
    for index in rivals {
      roles[index] = .dimension
      note(
        "second-region-column",
        "column '\(name(index))' holds regions too; the figures are taken for those of '\(name(chosen))' (otherwise: --region-column)",
        .warning
      )
    }
  }

  /// Whether two columns may be of places of one kind; names alone do not tell.
  private func mayBeAsFine(_ index: Int, as other: Int) -> Bool {
    let levels = (level(index), level(other))
    return levels.0 == levels.1 || levels.0 == 0 || levels.1 == 0
  }

  /// Whether a header says from where or where to: `Fra`, `Til kommune`, `bostedskommune`.
  private static func tellsDirection(_ header: String) -> Bool {
    let words = header.lowercased().split { !$0.isLetter }
    let whole: Set = ["fra", "til", "frå", "from", "to", "från", "origin", "destination"]
    let stems = [
      "bosted", "bustad", "arbeidssted", "arbeidsstad", "arbeidskommune", "fraflytt",
      "tilflytt", "innflytt", "utflytt", "flyttet", "flytta",
    ]
    return words.contains { word in
      whole.contains(String(word)) || stems.contains(where: word.hasPrefix)
    }
  }
}
