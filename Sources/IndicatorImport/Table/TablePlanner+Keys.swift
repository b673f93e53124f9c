import IndicatorModel

extension TablePlanner {
  /// Finds the column of periods: by its values, with the header as a witness.
  mutating func choosePeriodColumn() {
    guard !roles.contains(.period) else { return }
    var best: (index: Int, score: Int)?
    for index in open {
      let profile = profiles[index]
      var score = 0
      let says = meaning(index) == .period
      let hasNoHeader = headers[index].allSatisfy(\.isEmpty)
      if says { score += 4 }
      if profile.certainPeriods > 0, profile.isPeriod { score += 4 }
      if profile.isPeriod { score += 2 }
      if hasNoHeader, profile.isPeriod || profile.isCompactPeriod { score += 2 }
      if says, profile.isCompactPeriod { score += 2 }
      if HeaderWords.namesOtherYear(name(index)) || holdsParts(index) { continue }
      let speaksOfMonths =
        profile.isCompactPeriod && HeaderWords.speaksOfMonths(name(index))
      if speaksOfMonths { score += 6 }
      // Of "2014-2016" beside its first day only the stretch tells the whole.
      if says || namesTime(index), profile.isPeriod, profile.distinct.allSatisfy(Self.namesStretch)
      {
        score += 9
      }
      // Years that fall together with a header that names values are values.
      let isValueWord = meaning(index) == .value
      let isLast = index == roles.count - 1
      guard
        says
          || (profile.isPeriod
            && (profile.certainPeriods > 0 || hasNoHeader || !isLast && profile.looksLikeYears))
          || (hasNoHeader && profile.isCompactPeriod) || speaksOfMonths, !isValueWord, score >= 2
      else { continue }
      if let known = best, known.score >= score { continue }
      best = (index, score)
    }
    guard let (index, _) = best else { return }
    roles[index] = .period
    let reason: Message =
      meaning(index) == .period
      ? "its header names a time" : "all \(profiles[index].filled) cells are periods"
    guesses.append(
      Guess(
        "period column",
        .init(verbatim: name(index)),
        evidence: reason,
        option: "--period-column"
      )
    )
    if headers[index].allSatisfy(\.isEmpty), outline.headers.count > 0, index > 0 || !isStubUnnamed
    {
      note("nameless-column", "column \(index + 1) has no header; its cells are periods")
    }
  }

  /// Whether a word of a header names a time: "År (intervall)".
  private func namesTime(_ index: Int) -> Bool {
    let words = name(index).lowercased().split { !$0.isLetter }
    return words.contains { HeaderWords.meaning(of: String($0)) == .period }
  }

  /// Whether a cell is a stretch of years.
  private static func namesStretch(_ cell: String) -> Bool {
    guard let period = PeriodText(cell)?.period else { return false }
    return period.frequency == .span || period.frequency == .schoolYear
  }

  /// Whether no column left of the first value has a header, as in a crosstab.
  var isStubUnnamed: Bool {
    let first = roles.firstIndex(of: .value) ?? roles.count
    return (0..<first).allSatisfy { headers[$0].allSatisfy(\.isEmpty) }
  }

  /// How much of a column's different cells are known regions, from 0 to 1.
  func knownShare(_ index: Int) -> Double {
    let distinct = profiles[index].distinct
    guard !distinct.isEmpty else { return 0 }
    let isTold = HeaderWords.speaksOfRegion(name(index))
    let known = distinct.count { cell in
      let text = RegionText(cell)
      // "01 Jordbruk" is an industry, "01 Østfold" a county.
      if !isTold, !text.code.isEmpty, !text.name.isEmpty, !recognizer.knows(name: text.name) {
        return false
      }
      return recognizer.knows(text)
    }
    return Double(known) / Double(distinct.count)
  }

  /// Whether a column is about regions, by header or values.
  func isRegional(_ index: Int) -> Bool {
    let profile = profiles[index]
    switch meaning(index) {
    case .value, .measure, .period: return false
    default: if profile.filled == 0 { return false }
    }
    if case .region? = meaning(index) { return !(profile.isNumeric && profile.measuredNumbers > 0) }
    if case .regionCode? = meaning(index) { return true }
    // Numbers with decimals are no codes; holding thousands of them against the register takes time.
    if profile.isNumeric && profile.measuredNumbers > 0 { return false }
    let share = knownShare(index)
    // Oslo numbers its districts from 01: the numbers of old counties.
    let codes = profile.distinct.map { RegionText($0).code }
    if HeaderWords.level(name(index)).map({ $0 > 4 }) == true,
      codes.contains(where: { !$0.isEmpty }),
      codes.allSatisfy({ $0.utf8.count < 6 })
    {
      return false
    }
    if profile.isNumeric || profile.leadingZeros > 0 {
      // Digits alone could be anything: they need a header that speaks of regions, or the length of
      // a municipality's number and zeros in front; 01 to 12 are months as well as counties.
      let isLong = codes.count { $0.utf8.count > 2 } * 2 >= codes.count
      let areCodes =
        HeaderWords.speaksOfRegion(name(index))
        || isLong && (profile.leadingZeros > 0 || outline.headers.isEmpty)
        || isLong && meaning(index) == .key && profile.distinct.count >= 20
      return areCodes && profile.measuredNumbers == 0 && share >= 0.8 && profile.distinct.count > 1
    }
    if HeaderWords.speaksOfRegion(name(index)), share >= 0.3 { return true }
    return share >= 0.8 && (profile.distinct.count > 2 || share == 1)
  }

  /// Finds the columns that name the region: the most detailed one, and its name if that stands in
  /// a column of its own.
  mutating func chooseRegionColumns() {
    if let chosen = roles.firstIndex(of: .region) {
      chooseNameColumn(for: chosen, among: open.filter(isRegional))
      return
    }
    let candidates = open.filter(isRegional)
    guard !candidates.isEmpty else {
      // A column that asks for regions and has none is told, row by row, not left out.
      if options.note.region == nil, let empty = open.first(where: asksForRegion) {
        roles[empty] = .region
      }
      return
    }
    func isCode(_ index: Int) -> Bool {
      if case .regionCode? = meaning(index) { return true }
      return profiles[index].distinct.allSatisfy { !RegionText($0).code.isEmpty }
    }
    let most = candidates.map { profiles[$0].distinct.count }.max() ?? 0
    // A name column may have fewer different cells than its code column: names repeat.
    let detailed = candidates.filter { profiles[$0].distinct.count * 10 >= most * 7 }
    // A table of one municipality names its county as often.
    let finest = detailed.map(level).max() ?? 0
    let closest = detailed.filter { level($0) == finest && (isCode($0) || profiles[$0].blank == 0) }
    let chosen =
      closest.first(where: isCode) ?? detailed.first { isCode($0) && level($0) == 0 }
      ?? closest.first ?? detailed.first { profiles[$0].blank == 0 } ?? candidates[0]
    roles[chosen] = .region
    let share = Int((knownShare(chosen) * 100).rounded())
    guesses.append(
      Guess(
        "region column",
        .init(verbatim: name(chosen)),
        evidence: "\(share) of 100 different cells are known regions",
        option: "--region-column"
      )
    )
    // A column of names may leave some out.
    let named = candidates.filter {
      $0 != chosen && (detailed.contains($0) || profiles[$0].blank > 0)
    }
    chooseNameColumn(for: chosen, among: named)
  }

  /// Whether a column without any cell has a header that names regions.
  private func asksForRegion(_ index: Int) -> Bool {
    guard profiles[index].filled == 0 else { return false }
    switch meaning(index) {
    case .region, .regionCode: return true
    default: return false
    }
  }

  /// How fine the places of a column are: 2 for counties, 4 for municipalities, 6 for districts; 0
  /// where neither header nor codes tell.
  func level(_ index: Int) -> Int {
    if let told = HeaderWords.level(name(index)) { return told }
    let digits = profiles[index].distinct.map { RegionText($0).code.utf8.count }.max() ?? 0
    // A column of codes of some kind is as fine as the names beside it.
    return meaning(index) == .regionCode ? max(digits, 4) : digits
  }

  private mutating func chooseNameColumn(for code: Int, among candidates: [Int]) {
    guard
      profiles[code].blank > 0 || meaning(code) == .regionCode
        || profiles[code].distinct.contains(where: { RegionText($0).name.isEmpty })
    else { return }
    // A municipality's own name goes before that of its county.
    let near = candidates.filter { level($0) == level(code) }
    for index in near + candidates.filter({ !near.contains($0) }) where holdsWords(index) {
      let isNamed =
        meaning(index) == .region || HeaderWords.speaksOfRegion(name(index))
        || name(index).lowercased() == "navn" || name(index).lowercased() == "name"
      guard isNamed, isDetermined(index, by: code) else { continue }
      roles[index] = .regionName
      reportEmptyNames(index, code: code)
      return
    }
    for index in open
    where ["navn", "name", "regionnavn"].contains(name(index).lowercased())
      && isDetermined(index, by: code)
    {
      roles[index] = .regionName
      reportEmptyNames(index, code: code)
      return
    }
  }

  /// Whether some cell of a column has a letter: names do, codes beside codes do not.
  private func holdsWords(_ index: Int) -> Bool {
    profiles[index].distinct.contains { $0.contains(where: \.isLetter) }
  }

  private mutating func reportEmptyNames(_ index: Int, code: Int) {
    guard profiles[index].blank > 0, profiles[code].blank == 0 else { return }
    note(
      "empty-region-name",
      "\(profiles[index].blank) of the first \(data.count) rows have a code but no name; the code counts"
    )
  }

  /// Whether each cell of a column always has the same companion in another.
  func isDetermined(_ index: Int, by key: Int) -> Bool {
    var known: [String: String] = [:]
    for row in data {
      let value = row.cell(index).tidied
      guard let earlier = known.updateValue(value, forKey: row.cell(key).tidied) else { continue }
      // A name may be left out in some rows.
      if earlier != value, !earlier.isEmpty, !value.isEmpty { return false }
    }
    return true
  }

  /// Whether region codes lost their zeros in a spreadsheet: some have three digits, others four.
  func zerosLost() -> (isSure: Bool, isPossible: Bool) {
    guard let region = roles.firstIndex(of: .region) else { return (false, false) }
    let texts = profiles[region].distinct.map { RegionText($0) }
    // A code that still has its zero shows that none were lost.
    guard !texts.contains(where: { $0.code.hasPrefix("0") && $0.code.count > 1 }) else {
      return (false, false)
    }
    let short = texts.filter { recognizer.restored($0) != nil }
    let full = texts.filter { $0.code.count == 4 && recognizer.knows(code: $0.code) }
    let isSure =
      short.contains { $0.code.count == 3 } && !full.isEmpty
      || short.contains { $0.code.count == 1 }
        && texts.contains { $0.code.count == 2 && recognizer.knows(code: $0.code) }
    // The number of a county has two digits.
    let isCounty = HeaderWords.level(name(region)) == 2 && short.contains { $0.code.count == 1 }
    return (isSure || isCounty, short.contains { $0.code.count == 3 })
  }

  /// A table of codes and names is a register, not a statistic.
  func refuseCodeLists() throws(ImportError) {
    let names = Set(roles.indices.map { name($0).lowercased() })
    let isKlass = names.contains("parentcode") && names.contains("code")
    let hasPeriod =
      roles.contains(.period) || options.note.period != nil
      || headers.contains {
        HeaderCell(rows: $0).period != nil && HeaderCell(rows: $0).parts.isEmpty
      }
    let candidates = roles.indices.filter { roles[$0] == nil || roles[$0] == .value }
    let numeric = candidates.filter { index in
      let profile = profiles[index]
      guard profile.isNumeric else { return false }
      if profile.measuredNumbers > 0 || meaning(index) == .value { return true }
      // Codes, flags and other keys are no measurements.
      let isFlag = candidates.count <= 3 && profile.distinct.allSatisfy { $0 == "0" || $0 == "1" }
      return !isFlag && meaning(index) != .key && !isRegional(index)
        && !HeaderWords.speaksOfRegion(name(index)) && !isIdentifier(profile)
    }
    let regional = roles.indices.filter {
      roles[$0] == .region || roles[$0] == .regionName || HeaderWords.speaksOfRegion(name($0))
        || isRegional($0)
    }
    let isRegister =
      !hasPeriod && numeric.isEmpty && options.valueColumns.isEmpty && regional.count >= 2
    guard isKlass || isRegister else { return }
    throw ImportError.refusal(
      "not-a-statistic",
      "a list of codes and names, not a statistic: there is no column of values (columns: \(columnList))",
      at: .init(file: file, line: sample.rows[outline.headers.lowerBound].line)
    )
  }

  /// Whether a column holds numbers of organisations and the like: all nine digits.
  private func isIdentifier(_ profile: ColumnProfile) -> Bool {
    profile.distinct.allSatisfy { $0.utf8.count == 9 }
  }

  /// Finds the column that names what is measured.
  mutating func chooseMeasureColumn() {
    guard
      let index = open.first(where: {
        meaning($0) == .measure && !profiles[$0].isNumeric && profiles[$0].filled > 0
      })
    else {
      return
    }
    roles[index] = .measure
  }

  /// Whether a column tells something of the region and not of the row: its county, its level.
  func followsFrom(_ region: Int, _ index: Int) -> Bool {
    let regions = profiles[region].distinct.count
    let rows = Set(data.map(\.cells)).count
    let repeats = regions > 1 && rows >= regions * 2
    let isUnique = regions == rows && regions >= 20
    return (repeats || isUnique || isRegional(index) || HeaderWords.speaksOfRegion(name(index)))
      && isDetermined(index, by: region)
  }

  /// Leaves out what the region tells already: its county, its level, the name of a parent.
  mutating func ignoreRegionAttributes() {
    guard let region = roles.firstIndex(of: .region) else { return }
    for index in open where !profiles[index].isConstant || HeaderWords.speaksOfRegion(name(index)) {
      guard followsFrom(region, index) else { continue }
      roles[index] = .ignored
      note("region-attribute", "column '\(name(index))' follows from the region and is left out")
    }
  }
}
