package import IndicatorModel

/// The municipalities through time, as areas that follow one another.
///
/// An area is a number within a time in which its borders are the same: 1804 Bodø before and after
/// Skjerstad became part of it are two. Areas are joined by new numbers, mergers and divisions; a
/// `transfer` of a part is never followed (the register says how many persons, if anybody knows).
package struct BoundaryGraph: Sendable {
  /// A number within the time of its borders.
  package struct Area: Hashable, Sendable {
    /// The number.
    package let code: String
    /// The first day.
    package let from: CalendarDate
    /// The first day no longer; `nil` while it lasts.
    package let to: CalendarDate?

    /// Whether it exists on a day.
    package func exists(on day: CalendarDate) -> Bool {
      from <= day && (to.map { day < $0 } ?? true)
    }
  }

  /// A step to an area that follows.
  struct Step: Sendable {
    var area: Int
    /// What the register estimates that it got; `nil` for a step that takes everything.
    var share: RegionSplitShare?
    var isPart: Bool
  }

  /// The areas, by number and time.
  package let areas: [Area]
  let successors: [[Step]]
  let predecessors: [[Int]]
  /// The area that came back within the borders of an earlier one, by the earlier one.
  let restored: [Int: Int]
  let restoredFrom: [Int: [Int]]
  private let areasByCode: [String: [Int]]

  /// Prepares the municipalities of a register.
  package init(_ register: RegionRegister) {
    let codes = Set(register.regions.filter { $0.level == .municipality }.map(\.code)).sorted()
    let changes = register.changes.filter {
      [.merge, .split, .renumber].contains($0.kind) && $0.oldCode.utf8.count == 4
    }
    let cuts = Dictionary(
      grouping: changes.filter { $0.oldCode == $0.newCode },
      by: \.oldCode
    ).mapValues { Set($0.map(\.date)) }
    let areas = codes.flatMap { code in
      Self.areas(of: register.places(of: code), cuts: cuts[code] ?? [])
    }
    let byCode = Dictionary(grouping: areas.indices, by: { areas[$0].code })
    func area(_ code: String, beginning day: CalendarDate) -> Int? {
      byCode[code]?.first { areas[$0].exists(on: day) }
    }
    func area(_ code: String, ending day: CalendarDate) -> Int? {
      byCode[code]?.last { areas[$0].to == day }
    }
    var successors = [[Step]](repeating: [], count: areas.count)
    var predecessors = [[Int]](repeating: [], count: areas.count)
    for change in changes {
      guard let old = area(change.oldCode, ending: change.date),
        let new = area(change.newCode, beginning: change.date)
      else { continue }
      let share = register.splitShares.first {
        $0.date == change.date && $0.oldCode == change.oldCode && $0.newCode == change.newCode
      }
      successors[old].append(Step(area: new, share: share, isPart: change.kind == .split))
      predecessors[new].append(old)
    }
    var restored: [Int: Int] = [:]
    for restoration in register.restorations {
      guard let old = byCode[restoration.oldCode]?.last, let new = byCode[restoration.newCode]?.last
      else { continue }
      restored[old] = new
    }
    self.areas = areas
    self.successors = successors
    self.predecessors = predecessors
    self.restored = restored
    restoredFrom = Dictionary(grouping: restored.keys.sorted(), by: { restored[$0] ?? $0 })
    areasByCode = byCode
  }

  /// The stretches of one number in which its borders are the same; a new name is no new border.
  private static func areas(of places: [Region], cuts: Set<CalendarDate>) -> [Area] {
    var areas: [Area] = []
    for place in places {
      let from = place.validFrom ?? .first(of: 1)
      if let last = areas.last, last.to == from, !cuts.contains(from) {
        areas[areas.count - 1] = Area(code: place.code, from: last.from, to: place.validTo)
      } else {
        areas.append(Area(code: place.code, from: from, to: place.validTo))
      }
      // A number that goes on after a merger, under the same name.
      for cut in cuts.sorted() {
        guard let last = areas.last, last.from < cut, last.to.map({ cut < $0 }) ?? true else {
          continue
        }
        areas[areas.count - 1] = Area(code: last.code, from: last.from, to: cut)
        areas.append(Area(code: last.code, from: cut, to: last.to))
      }
    }
    return areas
  }

  /// The area of a number on a day.
  package func area(_ code: String, on day: CalendarDate) -> Int? {
    areasByCode[code]?.first { areas[$0].exists(on: day) }
  }

  /// The areas that a number has meant, oldest first; empty for a number that is no municipality's.
  package func areas(of code: String) -> [Int] { areasByCode[code] ?? [] }

  /// All areas of a day, by number.
  package func areas(on day: CalendarDate) -> [Int] {
    areas.indices.filter { areas[$0].exists(on: day) }
  }

  /// The days on which borders or numbers change, oldest first.
  package var days: [CalendarDate] { Set(areas.map(\.from)).sorted() }
}
