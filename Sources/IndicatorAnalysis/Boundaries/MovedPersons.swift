package import IndicatorModel

/// How many persons a change of the map moved, and how that is known.
package struct MovedPersons: Hashable, Sendable {
  /// How the number is known.
  package enum Basis: Hashable, Sendable {
    /// The register's remark states it.
    case stated
    /// All who lived under the old number in a period.
    case population(TimePeriod)
    /// A share of them, by the register's estimate.
    case estimate(TimePeriod)
  }

  /// How many.
  package let count: Double
  /// How it is known.
  package let basis: Basis

  /// Finds the number; `nil` where nobody moved or nothing tells how many.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - register: The register, for the shares of divided municipalities.
  ///   - population: The population of the old number; `nil` where it is not known.
  package init?(_ change: RegionChange, register: RegionRegister, population: Series?) {
    if change.kind == .rename { return nil }
    if let stated = change.statedPersons {
      self.init(count: Double(stated), basis: .stated)
      return
    }
    guard change.kind != .transfer,
      let last = population?.observations.last(where: { cell in
        cell.value != nil && cell.period.firstDay < change.date
      }), let value = last.value
    else { return nil }
    guard change.kind == .split else {
      self.init(count: value, basis: .population(last.period))
      return
    }
    let share = register.splitShares.first {
      $0.date == change.date && $0.oldCode == change.oldCode && $0.newCode == change.newCode
    }
    guard let share else { return nil }
    self.init(count: (value * share.weight).rounded(), basis: .estimate(last.period))
  }

  private init(count: Double, basis: Basis) {
    self.count = count
    self.basis = basis
  }
}
