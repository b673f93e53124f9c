import IndicatorAnalysis
import IndicatorCatalogue
import IndicatorModel

/// What a user chose about maps and groups.
struct BoundarySelection {
  /// The map.
  var choice: BoundaryChoice = .asPublished
  /// What becomes of divided municipalities.
  var method: SplitMethod = .none
  /// Groups of the user's own.
  var lists: [RegionList] = []

  init() {}

  init(_ options: BoundaryOptions, register: RegionRegister) throws {
    choice = options.boundaries ?? .asPublished
    method = options.splitMethod
    if let file = options.groups {
      lists = try RegionLists.read(file: file, names: RegionNames(register))
    }
  }
}

extension BoundarySelection {
  /// Takes the map and the rule for divided municipalities that a report file's head names.
  mutating func take(_ settings: ReportSettings, of path: String) throws(CommandFailure) {
    if let map = settings.boundaries {
      guard let choice = BoundaryChoice(argument: map) else {
        throw CommandFailure(
          .refused,
          "\(path): boundaries: '\(map)' is no municipal map; expected a year from \(BoundaryChoice.years.lowerBound) to \(BoundaryChoice.years.upperBound), exact or as-published"
        )
      }
      self.choice = choice
    }
    guard let rule = settings.splitMethod else { return }
    guard let method = SplitMethod(rawValue: rule) else {
      let known = SplitMethod.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandFailure(
        .refused,
        "\(path): split-method: '\(rule)' is no rule; expected one of \(known)"
      )
    }
    guard case .year = choice else {
      throw CommandFailure(
        .refused,
        "\(path): split-method needs 'boundaries' with a year beside it"
      )
    }
    self.method = method
  }
}

/// Maps and groups as a command needs them, each prepared once.
final class RegionalCalculation {
  let register: RegionRegister
  let selection: BoundarySelection
  private(set) lazy var graph = BoundaryGraph(register)
  private var maps: [String: BoundaryMap] = [:]

  init(register: RegionRegister, selection: BoundarySelection) {
    self.register = register
    self.selection = selection
  }

  /// The map that figures from one period to another are shown on; `nil` for each period's own.
  func map(from first: TimePeriod, to last: TimePeriod) -> BoundaryMap? {
    let key: String
    switch selection.choice {
    case .asPublished: return nil
    case .year(let year): key = "\(year)"
    case .exact: key = "\(first.daysOfMap.0) \(last.daysOfMap.0)"
    }
    if let map = maps[key] { return map }
    let map =
      if case .year(let year) = selection.choice {
        BoundaryMap(year: year, method: selection.method, register: register, graph: graph)
      } else {
        BoundaryMap(
          exactFrom: first.daysOfMap.0,
          through: last.daysOfMap.0,
          register: register,
          graph: graph
        )
      }
    maps[key] = map
    return map
  }

  /// The group that a code names: the user's own, a county, a KOSTRA group.
  func group(_ code: String, on day: CalendarDate) -> RegionGroup? {
    if let list = selection.lists.first(where: { $0.id == code }) {
      return RegionGroup(
        Region(code: list.id, name: list.name, level: .other),
        kind: .own(members: list.members)
      )
    }
    return RegionGroup(code: code, register: register, on: day)
  }
}
