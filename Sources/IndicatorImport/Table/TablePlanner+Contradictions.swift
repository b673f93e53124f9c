import IndicatorModel

/// What headers and cells say against each other: neither is believed.
extension TablePlanner {
  /// Refuses a table whose header names a region where the cells name none, and nothing of the kind
  /// where they do: the headers were exchanged, or a row is shifted.
  mutating func refuseExchangedHeaders() throws(ImportError) {
    guard options.regionColumn == nil, options.periodColumn == nil else { return }
    if let chosen = roles.firstIndex(of: .region), profiles[chosen].filled > 0,
      knownShare(chosen) < 0.2,
      let other = roles.indices.first(where: { $0 != chosen && holdsOnlyRegions($0) })
    {
      throw contradiction(chosen, other, "region")
    }
    let years = roles.indices.filter { index in
      let profile = profiles[index]
      return meaning(index) == .period && profile.filled > 0 && profile.periods == 0
        && profile.compactPeriods == 0 && !holdsParts(index)
    }
    if let first = years.first,
      profiles[first].numbers == profiles[first].filled || holdsOnlyRegions(first),
      let other = roles.indices.first(where: { index in
        guard index != first, profiles[index].isPeriod else { return false }
        switch meaning(index) {
        case .region, .regionCode, .measure: return true
        default: return false
        }
      })
    {
      throw contradiction(first, other, "period")
    }
  }

  /// Whether nearly all cells of a column name regions that are known, beyond what chance gives.
  private func holdsOnlyRegions(_ index: Int) -> Bool {
    let profile = profiles[index]
    guard roles[index] != .ignored, roles[index] != .period, profile.filled > 0,
      profile.measuredNumbers == 0, !profile.isPeriod, !HeaderWords.speaksOfRegion(name(index))
    else { return false }
    switch meaning(index) {
    case .region, .regionCode: return false
    default: break
    }
    if profile.isNumeric, profile.distinct.contains(where: { $0.utf8.count != 4 }) { return false }
    guard knownShare(index) >= 0.8 else { return false }
    // One place alone, as the country beside schools, must have number and name.
    return profile.distinct.count > 1
      || profile.distinct.contains { text in
        let region = RegionText(text)
        return !region.code.isEmpty && !region.name.isEmpty
      }
  }

  private func contradiction(_ first: Int, _ second: Int, _ kind: String) -> ImportError {
    let option = kind == "region" ? "--region-column" : "--period-column"
    return .refusal(
      "exchanged-headers",
      "column '\(name(first))' holds no \(kind), but column '\(name(second))' does; put the headers right, or say which is which with \(option)",
      at: .init(
        file: file,
        line: sample.rows[outline.headers.lowerBound].line,
        column: first + 1
      )
    )
  }

  /// Refuses a column of figures of which some are written so that they are no numbers here; as
  /// categories they would be lost without a word.
  func refuseTornFigures() throws(ImportError) {
    for index in open where profiles[index].figures > 0 {
      let profile = profiles[index]
      guard profile.figures + profile.numbers + profile.marks == profile.filled,
        let example = profile.distinct.sorted().first(where: isTornFigure),
        let row = data.first(where: { $0.cell(index).tidied == example })
      else { continue }
      throw ImportError.refusal(
        "malformed-number",
        "'\(example)' in column '\(name(index))' is no number as this file writes them; add --decimal-mark, or leave the column out with --ignore-column '\(name(index))'",
        at: .init(file: file, line: row.line, column: index + 1)
      )
    }
  }

  /// Tells of a column of decimals that becomes one of categories for a cell that begins with a zero,
  /// as codes do.
  mutating func noteNumbersAsCategories() {
    for index in open where profiles[index].leadingZeros > 0 {
      let profile = profiles[index]
      // Codes of industries, 01.1 and 47, have no decimals below one.
      guard profile.numbers + profile.marks == profile.filled,
        profile.distinct.contains(where: { $0.hasPrefix("0.") || $0.hasPrefix("0,") }),
        let example = profile.distinct.sorted().first(where: { text in
          text.utf8.count > 1 && text.hasPrefix("0") && text.allSatisfy(\.isNumber)
        })
      else { continue }
      note(
        "numbers-as-categories",
        "the numbers in '\(name(index))' are taken for categories, for '\(example)' begins with a zero as codes do (otherwise: --value-column)",
        .warning
      )
    }
  }

  /// Whether a text is a number in another way of writing than the file's.
  private func isTornFigure(_ text: String) -> Bool {
    guard let bare = NumberFormatSniffer.bare(text), PeriodText(text) == nil,
      NumberText(text, format: format) == nil
    else { return false }
    return (["," as Unicode.Scalar, "."]).contains { mark in
      NumberFormatSniffer.isGrouped(Array(bare.unicodeScalars), by: mark)
        || bare.unicodeScalars.contains(mark)
          && bare.filter { !$0.isNumber }.count == 1
    }
  }
}
