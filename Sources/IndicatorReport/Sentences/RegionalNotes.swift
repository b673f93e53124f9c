package import IndicatorAnalysis
package import IndicatorModel

/// What a reader must know of the map and the groups that figures are about, and of zeros that are
/// no figures.
package struct RegionalNotes: Sendable {
  /// The map that the series are on; `nil` for each period's own.
  package var map: BoundaryMap?
  /// What recomputing did, by the quantity that was recomputed.
  package var boundaries: [(quantity: Quantity, note: Recomputation.Note)]
  /// What the map leaves of the country, where figures are not divided, or by rule or estimate.
  package var residuals: [(quantity: Quantity, residuals: [Residual])]
  /// The groups among the series, with what their figures are made of.
  package var groups: [GroupFigures]
  /// The last periods that hold nothing but zeros not published yet, by the quantity that has them.
  package var unpublished: [(quantity: Quantity, periods: [TimePeriod])]

  /// Makes notes.
  package init(
    map: BoundaryMap? = nil,
    boundaries: [(quantity: Quantity, note: Recomputation.Note)] = [],
    residuals: [(quantity: Quantity, residuals: [Residual])] = [],
    groups: [GroupFigures] = [],
    unpublished: [(quantity: Quantity, periods: [TimePeriod])] = []
  ) {
    self.map = map
    self.boundaries = boundaries
    self.residuals = residuals
    self.groups = groups
    self.unpublished = unpublished
  }

  /// The lines under a table or figure.
  ///
  /// - Parameters:
  ///   - shown: The periods that the reader sees.
  ///   - language: The language.
  /// - Returns: A line for each thing to know; none for figures simply as published.
  package func lines(shown: Set<TimePeriod>, in language: Language) -> [String] {
    let sentences = BoundarySentences(language)
    var lines = unpublished.compactMap { one in
      let periods = one.periods.filter(shown.contains)
      return periods.isEmpty
        ? nil : Wording.unpublishedZeros(of: one.quantity, in: periods, language: language)
    }
    lines += map.map { [sentences.map($0)] } ?? []
    var quantities: [Quantity] = []
    for one in boundaries where !quantities.contains(one.quantity) {
      quantities.append(one.quantity)
    }
    for quantity in quantities {
      let notes = boundaries.filter { $0.quantity == quantity }.compactMap {
        $0.note.limited(to: shown)
      }
      // Of the parts of a formula each has its own figures.
      let name = quantities.count > 1 ? "\(VisibleText.of(quantity.name[language])): " : ""
      for line in sentences.lines(of: notes, quantity: quantity) where !lines.contains(name + line)
      {
        lines.append(name + line)
      }
      guard notes.contains(where: \.remark.isAboutDivision) else { continue }
      let residuals = self.residuals.filter { $0.quantity == quantity }.flatMap(\.residuals)
        .filter { shown.contains($0.period) }
      if let line = sentences.residual(residuals, of: quantity) { lines.append(name + line) }
    }
    let groups = GroupSentences(language)
    return lines + self.groups.compactMap { groups.contents(of: $0, in: shown) }
  }
}

extension Recomputation.Remark {
  /// Whether it tells what became of a divided municipality.
  package var isAboutDivision: Bool {
    switch self {
    case .undivided, .ruled, .estimated: true
    case .incomplete, .notSummable, .publishedOnLaterMap, .leftOut, .newBorders: false
    }
  }
}

extension Recomputation.Note {
  /// The note about the periods that are shown; `nil` if it is about none of them.
  fileprivate func limited(to shown: Set<TimePeriod>) -> Recomputation.Note? {
    if case .newBorders = remark {
      // Both sides must be seen for the break to matter.
      return periods.allSatisfy(shown.contains) ? self : nil
    }
    let periods = periods.filter(shown.contains)
    guard !periods.isEmpty else { return nil }
    return Recomputation.Note(
      remark,
      periods: periods,
      observations: observations.filter { shown.contains($0.period) }
    )
  }
}
