package import IndicatorModel

/// Holds the rows of a file against the register on their way into the store.
///
/// A statistics bank prints every number in every year. Zeros and marks in years in which a number
/// was not valid say nothing of the place; they become cells that cannot exist, with the sign as
/// printed. A figure other than zero stays, and is told: the source has put its years on another
/// map, or a number is wrong. Municipalities are added up and held against what the file gives for
/// counties and country.
package struct RegionWatch: Sendable {
  /// How many zeros were made cells that cannot exist.
  package private(set) var zeros = 0
  /// How many marks were.
  package private(set) var marks = 0

  /// What is met in years in which a region's code was not valid.
  private struct Stranger {
    var count = 0
    var firstPeriod: Int32 = 0
  }

  private let register: RegionRegister
  private let validity: RegionValidity
  private let units: [String: UnitMeasure.Kind]
  private var variables: [Variable] = []
  // Of each region of the file; plain columns, as every row asks for them.
  private var codes: [String] = []
  private var validities: [CodeValidity?] = []
  private var firstValid: [Int32] = []
  private var lastValid: [Int32] = []
  private var roles: [LevelSums.Role] = []
  private var strangers: [Stranger] = []
  /// How many figures were met in periods in which the code was not valid.
  private var figures = 0
  private var sums = LevelSums()
  /// Whether a county or the country has been met; without one there is nothing to hold sums against.
  private var hasWhole = false

  /// The signs of the file, in the numbers of the reader.
  private var symbols: [SymbolMeaning] = []
  /// The number by which the store knows each of the reader's signs.
  private var storedSymbol: [Int16] = []
  /// The number by which the store knows the sign of a cell that cannot exist, by its text.
  private var impossible: [String: Int16] = [:]
  private var storedCount: Int16 = 0

  /// What a zero was printed as.
  private static let zero = "0"
  /// Added to a number of the store's while the rows of a batch still have the reader's.
  private static let stored = Int16.min

  /// Makes a watch.
  ///
  /// - Parameters:
  ///   - register: The register.
  ///   - units: The kinds of units by their spellings in lower case.
  package init(register: RegionRegister, units: [String: UnitMeasure.Kind] = [:]) {
    self.register = register
    self.units = units
    validity = RegionValidity(register)
  }

  /// Looks through a batch, and makes cells that cannot exist of zeros and marks where it must.
  package mutating func take(_ batch: inout ObservationBatch) {
    meet(batch)
    for row in 0..<batch.count {
      let cell = batch.cells[row]
      let (region, period) = (Int(cell.region), cell.period)
      if firstValid[region] <= period && period <= lastValid[region]
        || validities[region]?.covers(packed: period) ?? true
      {
        guard hasWhole else { continue }
        sums.add(
          variable: cell.variable,
          period: period,
          role: roles[region],
          value: cell.value
        )
      } else {
        judge(row, of: &batch)
      }
    }
    translateSymbols(in: &batch)
  }

  private mutating func meet(_ batch: ObservationBatch) {
    variables += batch.newVariables
    for (variable, decimals) in batch.raisedDecimals { variables[variable].decimals = decimals }
    for region in batch.newRegions {
      let role = LevelSums.role(of: region.code, in: register)
      switch role {
      case .county, .country: hasWhole = true
      case .municipality, .unplaced, .none: break
      }
      let known = validity[region.code]
      codes.append(region.code)
      validities.append(known)
      firstValid.append(known?.firstStretch.lowerBound ?? .min)
      lastValid.append(known?.firstStretch.upperBound ?? .max)
      roles.append(role)
      strangers.append(Stranger())
    }
    symbols += batch.newSymbols
    for _ in batch.newSymbols {
      storedSymbol.append(storedCount)
      storedCount += 1
    }
  }

  /// Decides on a row whose code was not valid in its period.
  private mutating func judge(_ row: Int, of batch: inout ObservationBatch) {
    let cell = batch.cells[row]
    // Where figures stand in such periods throughout, the source has put them on another year's map,
    // and its zeros and signs are as good as elsewhere.
    if cell.value.isNaN || cell.value == 0, figures > 0, figures * 4 >= zeros + marks { return }
    let region = Int(cell.region)
    if cell.value.isNaN {
      let sign = cell.symbol < 0 ? nil : symbols[Int(cell.symbol)]
      // The source says so itself.
      if sign?.status == .cannotExist { return }
      marks += 1
      let printed = sign?.symbol ?? ""
      batch.cells[row].symbol = Self.stored + signOfImpossible(printed, in: &batch)
    } else if cell.value == 0, batch.imprecise[row] == nil {
      zeros += 1
      batch.cells[row].value = .nan
      batch.cells[row].symbol = Self.stored + signOfImpossible(Self.zero, in: &batch)
    } else {
      if strangers[region].count == 0 { strangers[region].firstPeriod = cell.period }
      strangers[region].count += 1
      figures += 1
    }
  }

  /// The store's number of the sign of a cell that cannot exist, which it gets to know on first use.
  private mutating func signOfImpossible(
    _ printed: String,
    in batch: inout ObservationBatch
  ) -> Int16 {
    if let known = impossible[printed] { return known }
    let number = storedCount
    storedCount += 1
    impossible[printed] = number
    batch.newSymbols.append(SymbolMeaning(symbol: printed, status: .cannotExist))
    return number
  }

  /// Gives the signs of all rows the numbers that the store knows them by.
  private func translateSymbols(in batch: inout ObservationBatch) {
    // Before the first sign of ours the numbers are the same.
    guard !impossible.isEmpty else { return }
    for row in batch.cells.indices where batch.cells[row].symbol != -1 {
      let symbol = batch.cells[row].symbol
      batch.cells[row].symbol = symbol < 0 ? symbol - Self.stored : storedSymbol[Int(symbol)]
    }
  }
}

extension RegionWatch {
  /// How many places a finding names.
  private static let named = 3

  /// What is worth knowing when all rows have passed.
  ///
  /// - Parameter file: The file as the user named it.
  /// - Returns: The findings.
  package func findings(file: String) -> [Finding] {
    let location = Finding.Location(file: file)
    var findings: [Finding] = []
    if zeros + marks > 0 {
      findings.append(
        Finding(
          .note,
          "cannot-exist",
          "\(zeros) zeros and \(marks) signs for missing values stand in periods in which the number of the place was not in use; they are kept as cells that cannot exist",
          at: location
        )
      )
    }
    let found = strangers.indices.filter { strangers[$0].count > 0 }
    if !found.isEmpty {
      let examples = found.prefix(Self.named).map { region in
        let period = TimePeriod(packed: Int(strangers[region].firstPeriod))?.code ?? ""
        return "\(codes[region]) \(period)"
      }
      let list = examples.joined(separator: ", ") + (found.count > Self.named ? ", …" : "")
      findings.append(
        Finding(
          .warning,
          "code-out-of-time",
          "\(figures) figures of \(found.count) places stand in periods in which their number was not in use (\(list)); the source has put them on another year's map, or the numbers are wrong",
          at: location
        )
      )
    }
    if let message = sumMessage() {
      findings.append(Finding(.warning, "level-sums", message, at: location))
    }
    return findings
  }

  /// How many sums differ, and the one that differs most.
  private func sumMessage() -> Message? {
    let outcome = sums.outcome(
      register: register,
      maySum: { variables[$0].maySum(units: units) },
      tolerance: { variable in
        // Figures that the source rounds may each be half of the last digit off.
        let variable = variables[variable]
        let isRounded = variable.decimals > 0 || units[variable.unit.lowercased()] == .amount
        return isRounded ? 0.5 / PowerOfTen.of(variable.decimals) : 0
      }
    )
    func size(_ one: LevelSums.Difference) -> Double { abs(one.sum - one.published) }
    guard let largest = outcome.differences.max(by: { size($0) < size($1) }) else { return nil }
    let name = register.places(of: largest.code).last?.name ?? ""
    let measure = variables[largest.variable].measure
    let difference = Self.text(largest.sum - largest.published)
    return
      "in \(outcome.differences.count) of \(outcome.compared) sums the municipalities do not add up to the county or country; the largest difference is \(difference): '\(measure)' \(largest.period.code), \(largest.count) municipalities sum to \(Self.text(largest.sum)), and '\(largest.code) \(name)' is given as \(Self.text(largest.published))"
  }

  /// A number as short as it can be written.
  private static func text(_ number: Double) -> String {
    let number = (number * 1e6).rounded() / 1e6
    return number == number.rounded() && abs(number) < 1e15
      ? String(Int(number)) : String(number)
  }
}
