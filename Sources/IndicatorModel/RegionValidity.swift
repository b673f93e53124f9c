/// When the codes of a register mean a place, prepared for a question per row of a file.
package struct RegionValidity: Sendable {
  private let codes: [String: CodeValidity]

  /// Prepares a register.
  package init(_ register: RegionRegister) {
    codes = Dictionary(grouping: register.regions, by: \.code).mapValues(CodeValidity.init)
  }

  /// When a code means a place; `nil` for a code the register does not know, of which nothing can
  /// be said.
  package subscript(code: String) -> CodeValidity? { codes[code] }
}

/// The years in which one code means a place.
///
/// A period counts as one in which the code is valid if a single day of its years is: a figure for
/// such a period can exist. The register's changes are all on 1 January, so that whole years tell
/// it exactly.
package struct CodeValidity: Hashable, Sendable {
  /// The years, first to last, without overlap, oldest first.
  package let years: [ClosedRange<Int>]
  private let firstPacked: Int32
  private let lastPacked: Int32

  /// Makes the validity of one code from all its places.
  package init(_ places: [Region]) {
    let ranges = places.map { place in
      let first = place.validFrom?.year ?? 1
      let last = place.validTo.map { CalendarDate(ordinal: $0.ordinal - 1).year } ?? 9999
      return first...max(first, last)
    }.sorted { $0.lowerBound < $1.lowerBound }
    var years: [ClosedRange<Int>] = []
    for range in ranges {
      // A new name the day after the old one leaves no gap.
      if let before = years.last, range.lowerBound <= before.upperBound + 1 {
        years[years.count - 1] = before.lowerBound...max(before.upperBound, range.upperBound)
      } else {
        years.append(range)
      }
    }
    self.years = years
    // The first stretch is asked for most; later ones take the long way.
    firstPacked = years.first.map { Int32($0.lowerBound * 10_000) } ?? 1
    lastPacked = years.first.map { Int32($0.upperBound * 10_000 + 9999) } ?? 0
  }

  /// The packed periods of the first years, which most rows fall in; empty where there are none.
  package var firstStretch: (lowerBound: Int32, upperBound: Int32) { (firstPacked, lastPacked) }

  /// Whether the code means a place on some day of a period, given as ``TimePeriod/packed``.
  package func covers(packed period: Int32) -> Bool {
    if firstPacked <= period && period <= lastPacked { return true }
    return coversLater(Int(period))
  }

  /// Whether the code means a place on some day of a period.
  package func covers(_ period: TimePeriod) -> Bool { covers(packed: Int32(period.packed)) }

  private func coversLater(_ period: Int) -> Bool {
    let first = period / 10_000
    let last =
      switch TimePeriod.Frequency(rawValue: period / 1000 % 10) {
      case .schoolYear: first + 1
      case .span: first + period % 1000 - 1
      default: first
      }
    return years.contains { $0.lowerBound <= last && first <= $0.upperBound }
  }
}
