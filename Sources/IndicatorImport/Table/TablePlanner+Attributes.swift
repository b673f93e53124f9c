import IndicatorModel

/// Columns that hold no statistics: numbers of rows, sort keys, coordinates, and what another column
/// tells already.
extension TablePlanner {
  /// Leaves out columns that hold nothing, or only number the rows.
  mutating func ignoreEmptyAndRunning() {
    for index in open {
      if profiles[index].filled == 0, headers[index].allSatisfy(\.isEmpty) {
        roles[index] = .ignored
      } else if numbersRows(index) {
        roles[index] = .ignored
        note(
          "index-column",
          "column \(index + 1) only numbers the rows and is left out",
          // Numbers in no order may be figures whose header is lost.
          rises(index) ? .note : .warning
        )
      }
    }
  }

  /// The columns of the view `observations` that say nothing of the figures themselves.
  private static let ownKeys: Set<String> = [
    "dataset", "series", "indicator", "region_level", "year", "breakdown", "value_high",
    "precision", "import_id", "source_row",
  ]

  /// Leaves out what our own export gives beside the figures; breakdowns, intervals and words for
  /// exactness only where there are none.
  mutating func ignoreOwnKeys() {
    let names = Set(roles.indices.map { name($0) })
    guard names.isSuperset(of: ["series", "measure", "breakdown", "import_id", "source_row"]) else {
      return
    }
    for index in open where Self.ownKeys.contains(name(index)) {
      let isKey = !["breakdown", "value_high", "precision"].contains(name(index))
      if isKey || profiles[index].filled == 0 { roles[index] = .ignored }
    }
  }

  /// How programs name the column of row numbers that they write in front of a table.
  private static let rowNumberNames: Set<String> = [
    "index", "x", "v1", "...1", "id", "nr", "#", "row", "rad", "radnr", "rownr", "rownames",
    "row_names", "row_id", "løpenr", "løpenummer", "lopenr", "objectid", "fid", "ogc_fid",
  ]

  /// Whether a column holds another whole number in each row, which the other columns tell apart
  /// without it.
  ///
  /// Rows that were taken out of a longer table keep their numbers: they need not be in order.
  private func numbersRows(_ index: Int) -> Bool {
    let profile = profiles[index]
    let isNameless = headers[index].allSatisfy(\.isEmpty)
    let name = name(index).lowercased()
    guard !outline.headers.isEmpty,
      isNameless && index == 0 || name.hasPrefix("unnamed:") || Self.rowNumberNames.contains(name),
      profile.filled == data.count, profile.distinct.count == data.count,
      profile.numbers == data.count, profile.measuredNumbers == 0, profile.leadingZeros == 0,
      !profile.isPeriod, profile.isRunning || !isRegional(index)
    else { return false }
    return othersTellApart(without: index)
  }

  /// Whether the numbers of a column grow from row to row.
  private func rises(_ index: Int) -> Bool {
    if profiles[index].isRunning { return true }
    let numbers = data.compactMap { Int($0.cell(index).tidied) }
    return numbers.count > 2 && zip(numbers, numbers.dropFirst()).allSatisfy(<)
  }

  /// Whether most rows differ in what is not counted or measured, without looking at one column.
  private func othersTellApart(without index: Int) -> Bool {
    let keys = roles.indices.filter { other in
      guard other != index, profiles[other].filled > 0 else { return false }
      if !profiles[other].isNumeric || profiles[other].isPeriod { return true }
      switch meaning(other) {
      case .period, .region, .regionCode, .measure, .key: return true
      default: return false
      }
    }
    guard !keys.isEmpty else { return false }
    let different = Set(data.map { row in keys.map { row.cell($0).tidied } })
    return different.count * 2 > data.count
  }

  /// Leaves out numbers that only put categories in order (`SortKommune`).
  mutating func ignoreSortKeys() {
    for index in open where Self.isSortName(name(index)) {
      guard profiles[index].isNumeric, profiles[index].measuredNumbers == 0 else { continue }
      roles[index] = .ignored
      note(
        "sort-column",
        "column '\(name(index))' only puts the rows in order and is left out",
        name(index).lowercased().hasPrefix("sort") ? .note : .warning
      )
    }
  }

  /// Whether the first word of a header says that it sorts: `SortKommune`, `sort_order`.
  private static func isSortName(_ header: String) -> Bool {
    var word = ""
    for character in header {
      if !character.isLetter || character.isUppercase && word.last?.isLowercase == true { break }
      word.append(character)
    }
    let words: Set = [
      "sort", "sortby", "sortering", "sorteringsnøkkel", "sortorder", "sortkey", "sorting",
      "rekkefølge", "rekkefoelge", "rekkefolge", "rang", "rank", "rangering", "ranking",
      "plassering",
    ]
    return words.contains(word.lowercased())
  }

  /// Leaves out places on the map; a table of nothing else is no statistic.
  mutating func ignoreCoordinates() throws(ImportError) {
    let found = open.filter { profiles[$0].isNumeric && Self.isCoordinate(name($0)) }
    // One alone may be anything: a table has both, and seldom more than one pair of each kind.
    guard (2...6).contains(found.count) else { return }
    let values = open.filter {
      !found.contains($0) && profiles[$0].isNumeric && !profiles[$0].isPeriod && !isRegional($0)
        && meaning($0) != .key
    }
    let names = found.map { "'\(name($0))'" }.joined(separator: ", ")
    guard !values.isEmpty else {
      throw ImportError.refusal(
        "not-a-statistic",
        "a list of places on the map, not a statistic: \(names) are coordinates (columns: \(columnList))",
        at: .init(file: file, line: sample.rows[outline.headers.lowerBound].line)
      )
    }
    for index in found { roles[index] = .ignored }
    note("coordinates", "\(names) are coordinates and are left out")
  }

  private static func isCoordinate(_ header: String) -> Bool {
    let words = header.lowercased().split { !$0.isLetter }.map(String.init)
    let names: Set = [
      "lat", "lon", "lng", "long", "latitude", "longitude", "breddegrad", "lengdegrad", "easting",
      "northing", "koordinat", "xkoordinat", "ykoordinat", "utm",
    ]
    if words.contains(where: names.contains) { return true }
    return words.last == "x" || words.last == "y"
  }

  /// Leaves out what the period tells already, as the year beside year and month.
  ///
  /// As a dimension it would part each series into one for every period.
  mutating func ignorePeriodAttributes() {
    guard let period = roles.firstIndex(of: .period) else { return }
    for index in open where headers[index].allSatisfy(\.isEmpty) && !outline.headers.isEmpty {
      guard holdsYears(index, of: period) else { continue }
      roles[index] = .ignored
      note(
        "nameless-column",
        "column \(index + 1) has no header; its cells are the years of '\(name(period))' and are left out"
      )
    }
    guard profiles[period].distinct.count > 1 else { return }
    for index in open
    where !profiles[index].isConstant && profiles[index].blank == 0 && !isRegional(index) {
      guard profiles[index].distinct.allSatisfy(Self.namesTime), isDetermined(index, by: period)
      else { continue }
      // Figures of one place may all look like years.
      if profiles[index].numbers == profiles[index].filled, !holdsYears(index, of: period) {
        continue
      }
      roles[index] = .ignored
      note("period-attribute", "column '\(name(index))' follows from the period and is left out")
    }
  }

  /// Whether a column holds the year of each row's period.
  private func holdsYears(_ index: Int, of period: Int) -> Bool {
    profiles[index].isPeriod
      && data.allSatisfy { row in
        let year = PeriodText(row.cell(index).tidied)?.period
        return year?.frequency == .year
          && year?.year == PeriodText(row.cell(period).tidied)?.period.year
      }
  }

  /// Whether a text is a period, a month, or has a year in it.
  private static func namesTime(_ text: String) -> Bool {
    if PeriodText(text) != nil || PeriodNames.month(text.lowercased()) != nil { return true }
    return text.split { !($0.isASCII && $0.isNumber) }.contains { digits in
      digits.count == 4 && Int(digits).map(PeriodText.years.contains) == true
    }
  }

  /// Whether a column of years holds the same day of every year, as programs that know only dates
  /// write them (`2018-01-01` under `År`).
  func holdsDatesForYears(_ index: Int) -> Bool {
    guard headers[index].contains(where: HeaderWords.namesYear) else { return false }
    var days: Set<Int> = []
    for text in profiles[index].distinct {
      guard let period = PeriodText(text)?.period, period.frequency == .day else { return false }
      days.insert(period.index)
    }
    return days.count == 1
  }
}
