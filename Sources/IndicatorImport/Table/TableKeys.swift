import DelimitedText
import IndicatorModel

/// The numbers of a file's regions.
struct RegionKeys {
  private let recognizer: RegionRecognizer
  private var codes = ByteDictionary()
  private var numbers: [Int32] = []
  private var last: Int32?
  private var byReference: [String: Int32] = [:]
  private(set) var references: [RegionReference] = []
  private var delivered = 0
  /// The codes that got back a lost zero.
  private(set) var restored: Set<String> = []

  /// The names with a code in brackets that the register does not know for them.
  private(set) var unconfirmed: [String] = []
  /// The codes that may have lost a zero, with nothing to confirm it.
  private(set) var doubtful: Set<Int32> = []
  private let restoresZeros: Bool
  private let doubtsZeros: Bool

  init(recognizer: RegionRecognizer, plan: TablePlan) {
    self.recognizer = recognizer
    restoresZeros = plan.restoresZeros
    doubtsZeros = plan.doubtsZeros
  }

  /// The number of a reference that a header or the plan gives.
  mutating func number(of told: RegionReference) -> Int32 {
    let reference = recognizer.keptApart(told)
    let key = reference.code.isEmpty ? "\u{1}" + reference.name : reference.code
    if let known = byReference[key] {
      if references[Int(known)].name.isEmpty, !reference.name.isEmpty, Int(known) >= delivered {
        references[Int(known)].name = reference.name
      }
      return known
    }
    let number = Int32(references.count)
    references.append(reference)
    byReference[key] = number
    return number
  }

  /// The number of the region in a row.
  mutating func number(_ row: borrowing CellRow, code: Int, name: Int?) -> Int32 {
    let (number, isNew) = codes.number(of: row.bytes.span.extracting(row.range(code)))
    if isNew { numbers.append(add(row.text(code), name: name.map { row.text($0) })) }
    last = doubtful.contains(numbers[Int(number)]) ? nil : numbers[Int(number)]
    return numbers[Int(number)]
  }

  /// The number of the region of a cell, if it is the one looked up last and nothing about it is in
  /// doubt.
  @inline(__always)
  func repeated(_ cell: Span<UInt8>) -> Int32? { codes.isLast(cell) ? last : nil }

  private mutating func add(_ cell: String, name: String?) -> Int32 {
    var text = RegionText(cell)
    if let name {
      if text.code.isEmpty { text.code = text.name }
      text.name = name.tidied
    } else if !text.name.isEmpty, !text.code.isEmpty, !recognizer.knows(code: text.code),
      text.code.count < 2
    {
      // "1 person": a single digit before a name is a code only if the register says so.
      text.name = cell.tidied
      text.code = ""
    }
    // Udir's "I".
    if text.code.count == 1, text.code.first?.isLetter == true, recognizer.isCountry(text.name) {
      text.code = Region.countryCode
    }
    if let told = text.codeInBrackets {
      if recognizer.isName(told.name, of: told.code) {
        text = told
      } else if PeriodText(told.code) == nil {
        unconfirmed.append(text.name)
      }
    }
    if let code = recognizer.restored(text), allowsRestoring(text) {
      restored.insert(text.code)
      text.code = code
    }
    let number = number(of: RegionReference(code: text.code, name: text.name))
    if doubtsZeros, text.code.count == 3, recognizer.restored(text) != nil {
      doubtful.insert(number)
    }
    return number
  }

  private func allowsRestoring(_ text: RegionText) -> Bool {
    if restoresZeros { return true }
    let full = "0" + text.code
    return !text.name.isEmpty && recognizer.isName(text.name, of: full)
  }

  /// The references that no batch has brought yet.
  mutating func takeNew() -> [RegionReference] {
    defer { delivered = references.count }
    return Array(references[delivered...])
  }
}

/// The numbers of a file's periods.
struct PeriodKeys {
  private let hyphens: PeriodText.HyphenStyle
  private let readsDatesAsYears: Bool
  /// Whether `2021-2022` is a school year, as the header says.
  private let areSchoolYears: Bool
  private var texts = ByteDictionary()
  private var packed: [Int32] = []
  private var provisional: Set<Int32> = []
  private var hasProvisional = false

  init(plan: TablePlan) {
    hyphens = plan.hyphens
    readsDatesAsYears = plan.readsDatesAsYears
    areSchoolYears = plan.columns.contains { column in
      column.role == .period && HeaderWords.namesSchoolYear(column.name)
    }
    let headers = plan.columns.filter { $0.role == .value }.map(\.header)
    let marked = headers.filter(\.isProvisional).compactMap(\.period)
    provisional = Set(marked.map { Int32($0.packed) })
    hasProvisional = !marked.isEmpty
  }

  /// The packed period of a cell; `nil` where it is none.
  @inline(__always)
  mutating func number(of cell: Span<UInt8>) -> Int32? {
    let (number, isNew) = texts.number(of: cell)
    if isNew { add(texts.text(Int(number))) }
    let found = packed[Int(number)]
    return found == 0 ? nil : found
  }

  private mutating func add(_ text: String) {
    guard let period = PeriodText(text, hyphens: hyphens) else { return packed.append(0) }
    var found = period.period
    if readsDatesAsYears, found.frequency == .day { found = .year(found.year) }
    if areSchoolYears, found.frequency == .span, found.index == 2 {
      found = .schoolYear(startingIn: found.year)
    }
    let number = Int32(found.packed)
    packed.append(number)
    if period.isProvisional {
      provisional.insert(number)
      hasProvisional = true
    }
  }

  /// Marks a part of a year as provisional where its year is.
  mutating func takeProvisional(of year: Int32, for part: Int32) {
    if hasProvisional, provisional.contains(year) { provisional.insert(part) }
  }

  /// The sign `*` for values of a period that is marked so, else none.
  @inline(__always)
  func provisionalSymbol(_ period: Int32, _ symbols: inout SymbolKeys) -> Int16 {
    !hasProvisional || !provisional.contains(period)
      ? -1 : symbols.number(of: "*", status: .provisional)
  }
}

/// What the cells of a column of months, quarters or weeks add to the year of their row.
struct PeriodPartKeys {
  private let frequency: TimePeriod.Frequency?
  private var texts = ByteDictionary()
  private var offsets: [Int32?] = []

  init(frequency: TimePeriod.Frequency?) { self.frequency = frequency }

  /// What is added to a packed year; `nil` where the cell is no part of a year.
  mutating func offset(of cell: Span<UInt8>) -> Int32? {
    let (number, isNew) = texts.number(of: cell)
    if isNew {
      let part = PeriodPart(texts.text(Int(number)), expected: frequency)
      offsets.append(part?.offset)
    }
    return offsets[Int(number)]
  }
}

/// The numbers of a file's signs.
struct SymbolKeys {
  private var numbers: [SymbolMeaning: Int16] = [:]
  private(set) var meanings: [SymbolMeaning] = []
  private var delivered = 0
  /// The flags that may stand behind a number.
  let flags: Set<String>

  init(legend: SymbolLegend) { flags = Set(legend.flags.keys) }

  /// The number of a sign.
  mutating func number(of symbol: String, status: ObservationStatus) -> Int16 {
    let meaning = SymbolMeaning(symbol: symbol, status: status)
    if let known = numbers[meaning] { return known }
    let number = Int16(meanings.count)
    numbers[meaning] = number
    meanings.append(meaning)
    return number
  }

  /// The signs that no batch has brought yet.
  mutating func takeNew() -> [SymbolMeaning] {
    defer { delivered = meanings.count }
    return Array(meanings[delivered...])
  }
}
