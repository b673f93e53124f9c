package import IndicatorModel

/// What became of a number and where it came from: Bærum, 0219 → 3024 → 3201.
///
/// Mergers, divisions and new numbers are followed in both directions, each number only within the
/// time in which it meant one place; a part that moved is told but not followed.
package struct RegionLife: Sendable {
  /// The number that was asked for.
  package let code: String
  /// The numbers of each stage, oldest first; the number itself stands alone in its stage.
  package let stages: [[String]]
  /// The places of all stages, by stage and number, each with its times.
  package let places: [Region]
  /// What happened to any of them, oldest first.
  package let changes: [RegionChange]
  /// Places that came back within the borders of an earlier one.
  package let restorations: [RegionRestoration]

  /// A number within the time in which it meant a place without a rest between.
  private struct Stretch: Hashable {
    var code: String
    var from: CalendarDate
    /// The first day no longer.
    var to: CalendarDate?

    func holds(_ day: CalendarDate) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }
  }

  /// Finds the life of a number; `nil` for one that the register does not know.
  package init?(of code: String, in register: RegionRegister) {
    let own = Self.stretches(of: code, in: register)
    guard !own.isEmpty else { return nil }
    var later: [(stretch: Stretch, since: CalendarDate, stage: Int)] = []
    var earlier: [(stretch: Stretch, until: CalendarDate, stage: Int)] = []
    var changes: [RegionChange] = []
    let followed = register.changes.filter {
      [.merge, .split, .renumber].contains($0.kind)
    }
    func keep(_ change: RegionChange) { if !changes.contains(change) { changes.append(change) } }
    // Forward: every number that the land went to.
    var open = own.map { ($0, $0.from, 0) }
    while let (stretch, since, stage) = open.popLast() {
      for change in followed
      where change.oldCode == stretch.code && since < change.date && stretch.holds(change.date) {
        keep(change)
        guard change.newCode != stretch.code,
          let next = Self.stretch(of: change.newCode, on: change.date, in: register),
          !own.contains(next), !later.contains(where: { $0.stretch == next })
        else { continue }
        later.append((next, change.date, stage + 1))
        open.append((next, change.date, stage + 1))
      }
    }
    // Backward: every number that it came from.
    var closed = own.map { ($0, $0.to, 0) }
    while let (stretch, until, stage) = closed.popLast() {
      for change in followed
      where change.newCode == stretch.code && stretch.holds(change.date)
        && change.date != stretch.to && (until.map { change.date < $0 } ?? true)
      {
        keep(change)
        let before = CalendarDate(ordinal: change.date.ordinal - 1)
        guard change.oldCode != stretch.code,
          let next = Self.stretch(of: change.oldCode, on: before, in: register),
          !own.contains(next), !earlier.contains(where: { $0.stretch == next })
        else { continue }
        earlier.append((next, change.date, stage + 1))
        closed.append((next, change.date, stage + 1))
      }
    }
    func codes(_ stretches: [Stretch]) -> [String] { Set(stretches.map(\.code)).sorted() }
    let depth = earlier.map(\.stage).max() ?? 0
    let height = later.map(\.stage).max() ?? 0
    let before = stride(from: depth, to: 0, by: -1).map { stage in
      codes(earlier.filter { $0.stage == stage }.map(\.stretch))
    }
    let after = (0..<height).map { stage in
      codes(later.filter { $0.stage == stage + 1 }.map(\.stretch))
    }
    self.code = code
    stages = before + [[code]] + after
    let all = own + earlier.map(\.stretch) + later.map(\.stretch)
    places = stages.flatMap { $0 }.flatMap { code in
      register.places(of: code).filter { place in
        all.contains { $0.code == code && $0.holds(place.validFrom ?? $0.from) }
      }
    }
    // New names and moved parts of the number itself and of those it simply became.
    for change in register.changes where [.rename, .transfer].contains(change.kind) {
      let touched = [change.oldCode, change.newCode]
      if own.contains(where: { touched.contains($0.code) && $0.holds(change.date) })
        || (earlier.map(\.stretch) + later.map(\.stretch)).contains(where: { one in
          touched.contains(one.code) && one.holds(change.date) && change.kind == .rename
        })
      {
        keep(change)
      }
    }
    self.changes = changes.sorted {
      ($0.date, $0.oldCode, $0.newCode) < ($1.date, $1.oldCode, $1.newCode)
    }
    let known = Set(all.map(\.code))
    restorations = register.restorations.filter {
      known.contains($0.oldCode) && known.contains($0.newCode)
    }
  }

  private static func stretches(of code: String, in register: RegionRegister) -> [Stretch] {
    var stretches: [Stretch] = []
    for place in register.places(of: code) {
      let from = place.validFrom ?? .first(of: 1)
      if let last = stretches.last, last.to == from {
        stretches[stretches.count - 1].to = place.validTo
      } else {
        stretches.append(Stretch(code: code, from: from, to: place.validTo))
      }
    }
    return stretches
  }

  private static func stretch(
    of code: String,
    on day: CalendarDate,
    in register: RegionRegister
  ) -> Stretch? {
    stretches(of: code, in: register).first { one in
      one.from <= day && (one.to.map { day < $0 } ?? true)
    }
  }
}
