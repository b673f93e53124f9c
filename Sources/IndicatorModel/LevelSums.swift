/// Holds the municipalities of a file against its counties and its country, row by row.
///
/// A bank publishes the same measure for municipalities, counties and the country. Where the parts
/// do not add up to the whole, rows are lost or stand under a code that means something else, and
/// the user must know. Memory grows with variables and periods, not with rows.
package struct LevelSums: Sendable {
  /// What a region's figures are added to.
  package enum Role: Hashable, Sendable {
    /// A municipality of a county, by the county's two digits.
    case municipality(county: Int)
    /// A county, by its two digits.
    case county(Int)
    /// The country.
    case country
    /// Persons or things whose municipality is not stated; part of the country.
    case unplaced
    /// Not part of the check: districts, groups, codes that the register does not know.
    case none
  }

  /// Municipalities that do not add up.
  package struct Difference: Hashable, Sendable {
    /// The index of the variable.
    package var variable: Int
    /// The period.
    package var period: TimePeriod
    /// The code of the county; `0` for the country.
    package var code: String
    /// The published value of the county or country.
    package var published: Double
    /// The sum of its municipalities.
    package var sum: Double
    /// How many municipalities are in the sum.
    package var count: Int

    /// Makes a difference.
    package init(
      variable: Int,
      period: TimePeriod,
      code: String,
      published: Double,
      sum: Double,
      count: Int
    ) {
      self.variable = variable
      self.period = period
      self.code = code
      self.published = published
      self.sum = sum
      self.count = count
    }
  }

  /// What became of the check.
  package struct Outcome: Hashable, Sendable {
    /// How many sums were held against a published figure.
    package var compared = 0
    /// How many sums could not be, because a municipality's figure is missing.
    package var incomplete = 0
    /// The sums that differ, by variable, period and code.
    package var differences: [Difference] = []
    /// Whether there were more variables and periods than are kept, so that some went unchecked.
    package var isCutShort = false
  }

  /// The sums of one variable and period: a cell for each county, then country and unplaced.
  private struct Cell {
    var sum = 0.0
    var count: Int32 = 0
    var missing: Int32 = 0
    var published = Double.nan
  }

  private static let countryCell = 100
  private static let cellsPerSlot = 101

  private let limit: Int
  private var slots: [UInt64: Int] = [:]
  private var cells: [Cell] = []
  private var isCutShort = false
  // The slots met last, by a part of the key: a wide file walks over the same periods row by row.
  private var recentKeys = [UInt64](repeating: .max, count: 256)
  private var recentSlots = [Int](repeating: 0, count: 256)

  /// Makes an empty check.
  ///
  /// - Parameter limit: The most pairs of variable and period that are kept (2.4 KB each); rows of
  ///   others go unchecked, and the outcome says so.
  package init(limit: Int = 4000) { self.limit = limit }

  /// The role of a region.
  ///
  /// - Parameters:
  ///   - code: The code with its zeros.
  ///   - register: The register that knows it.
  /// - Returns: Its role; none for what is no part of the check.
  package static func role(of code: String, in register: RegionRegister) -> Role {
    if code == Region.countryCode { return .country }
    if code == "9999" || code == "99" { return .unplaced }
    guard let place = register.places(of: code).last else { return .none }
    switch place.level {
    case .municipality:
      return place.countyCode.flatMap { Int($0) }.map { .municipality(county: $0) } ?? .none
    case .county: return Int(place.code).map { .county($0) } ?? .none
    default: return .none
    }
  }

  /// Takes a row.
  ///
  /// Call it only for rows whose code is valid in the period; the zeros that a bank prints in other
  /// years are no figures.
  ///
  /// - Parameters:
  ///   - variable: The index of the variable.
  ///   - period: ``TimePeriod/packed``.
  ///   - role: What the region's figures are added to.
  ///   - value: The value; not a number where there is none.
  package mutating func add(variable: Int32, period: Int32, role: Role, value: Double) {
    if role == .none { return }
    let key = UInt64(UInt32(bitPattern: variable)) << 32 | UInt64(UInt32(bitPattern: period))
    let place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> 56)
    let slot: Int
    if recentKeys[place] == key {
      slot = recentSlots[place]
    } else {
      guard let known = slots[key] ?? newSlot(key) else { return }
      slot = known
      recentKeys[place] = key
      recentSlots[place] = slot
    }
    let base = slot * Self.cellsPerSlot
    switch role {
    case .municipality(let county):
      let isMissing = value.isNaN
      for cell in [base + county, base + Self.countryCell] {
        cells[cell].sum += isMissing ? 0 : value
        cells[cell].count += isMissing ? 0 : 1
        cells[cell].missing += isMissing ? 1 : 0
      }
    case .unplaced:
      cells[base + Self.countryCell].sum += value.isNaN ? 0 : value
      cells[base + Self.countryCell].missing += value.isNaN ? 1 : 0
    case .county(let county): cells[base + county].published = value
    case .country: cells[base + Self.countryCell].published = value
    case .none: break
    }
  }

  private mutating func newSlot(_ key: UInt64) -> Int? {
    guard slots.count < limit else {
      isCutShort = true
      return nil
    }
    let slot = slots.count
    slots[key] = slot
    cells.append(contentsOf: repeatElement(Cell(), count: Self.cellsPerSlot))
    return slot
  }

  /// Compares every sum with the figure published for the county or country.
  ///
  /// A sum is only judged where every municipality of the register has a figure in the period.
  ///
  /// - Parameters:
  ///   - register: The register that knows how many municipalities there are.
  ///   - maySum: Whether a variable, by its index, may be summed (see ``Variable/maySum``).
  ///   - tolerance: How far a sum may differ, by the index of the variable: 0 for counts; half the
  ///     last decimal for each municipality where the source rounds.
  /// - Returns: What was compared, what could not be, and what differs.
  package func outcome(
    register: RegionRegister,
    maySum: (Int) -> Bool,
    tolerance: (Int) -> Double = { _ in 0 }
  ) -> Outcome {
    var outcome = Outcome(isCutShort: isCutShort)
    var expected: [CalendarDate: [Int: Int32]] = [:]
    for key in slots.keys.sorted() {
      let variable = Int(key >> 32)
      guard maySum(variable), let slot = slots[key],
        let period = TimePeriod(packed: Int(key & 0xFFFF_FFFF))
      else { continue }
      let day = period.daysOfMap.0
      let counts = expected[day] ?? Self.municipalities(in: register, on: day)
      expected[day] = counts
      for index in [Self.countryCell] + Array(0..<Self.countryCell) {
        let cell = cells[slot * Self.cellsPerSlot + index]
        guard !cell.published.isNaN, cell.count > 0 else { continue }
        guard cell.missing == 0, cell.count == counts[index] ?? 0 else {
          outcome.incomplete += 1
          continue
        }
        outcome.compared += 1
        let difference = abs(cell.published - cell.sum)
        // What binary numbers cannot hold is no difference.
        let noise = 1e-9 * max(abs(cell.published), 1)
        guard difference > tolerance(variable) * Double(cell.count) + noise else { continue }
        outcome.differences.append(
          Difference(
            variable: variable,
            period: period,
            code: index == Self.countryCell ? Region.countryCode : Self.countyCode(index),
            published: cell.published,
            sum: cell.sum,
            count: Int(cell.count)
          )
        )
      }
    }
    return outcome
  }

  private static func municipalities(
    in register: RegionRegister,
    on day: CalendarDate
  ) -> [Int: Int32] {
    var counts: [Int: Int32] = [:]
    for region in register.regions(at: .municipality, on: day) {
      guard let county = region.countyCode.flatMap({ Int($0) }) else { continue }
      counts[county, default: 0] += 1
      counts[countryCell, default: 0] += 1
    }
    return counts
  }

  private static func countyCode(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }
}
