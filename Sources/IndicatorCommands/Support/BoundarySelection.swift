import IndicatorAnalysis
import IndicatorCatalogue
import IndicatorModel
import IndicatorStore

/// What a user chose about maps and groups.
struct BoundarySelection {
  /// The map.
  var choice: BoundaryChoice = .asPublished
  /// What becomes of divided municipalities.
  var method: SplitMethod = .none
  /// Groups of the user's own.
  var lists: [RegionList] = []

  init() {}

  /// Takes the options; the register is read only for the names of the user's own groups.
  init(
    _ options: BoundaryOptions,
    register: @autoclosure () throws -> RegionRegister
  ) throws {
    choice = options.boundaries ?? .asPublished
    method = options.splitMethod
    if let file = options.groups {
      lists = try RegionLists.read(file: file, names: RegionNames(register()))
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
///
/// The register is read when something is first asked of it: what is about the country alone never
/// does.
final class RegionalCalculation {
  let selection: BoundarySelection
  private let read: () throws -> RegionRegister
  private var known: (register: RegionRegister?, graph: BoundaryGraph?)
  private var maps: [String: BoundaryMap] = [:]

  /// Prepares maps of a register; where it is `nil`, `read` gives it.
  init(
    selection: BoundarySelection,
    register: RegionRegister?,
    read: @escaping () throws -> RegionRegister
  ) {
    known = (register, nil)
    self.read = read
    self.selection = selection
  }

  /// The regions through time.
  var register: RegionRegister {
    get throws {
      if let register = known.register { return register }
      let register = try read()
      known.register = register
      return register
    }
  }

  /// What the municipalities through time are made of.
  var graph: BoundaryGraph {
    get throws {
      if let graph = known.graph { return graph }
      let graph = BoundaryGraph(try register)
      known.graph = graph
      return graph
    }
  }

  /// Register and graph as far as they are about the borders of some codes.
  ///
  /// For a few of them a part of the register will do, which is soon read.
  func borders(
    of codes: [String],
    in store: IndicatorStore
  ) throws -> (register: RegionRegister, graph: BoundaryGraph) {
    guard known.register == nil, let part = try store.registerOfBorders(of: codes) else {
      return (try register, try graph)
    }
    return (part, BoundaryGraph(part))
  }

  /// The map that figures from one period to another are shown on; `nil` for each period's own.
  func map(from first: TimePeriod, to last: TimePeriod) throws -> BoundaryMap? {
    let key: String
    switch selection.choice {
    case .asPublished: return nil
    case .year(let year): key = "\(year)"
    case .exact: key = "\(first.daysOfMap.0) \(last.daysOfMap.0)"
    }
    if let map = maps[key] { return map }
    let map =
      if case .year(let year) = selection.choice {
        BoundaryMap(
          year: year,
          method: selection.method,
          register: try register,
          graph: try graph
        )
      } else {
        BoundaryMap(
          exactFrom: first.daysOfMap.0,
          through: last.daysOfMap.0,
          register: try register,
          graph: try graph
        )
      }
    maps[key] = map
    return map
  }

  /// The group that a code names: the user's own, a county, a KOSTRA group.
  func group(_ code: String, on day: CalendarDate) throws -> RegionGroup? {
    if let list = selection.lists.first(where: { $0.id == code }) {
      return RegionGroup(
        Region(code: list.id, name: list.name, level: .other),
        kind: .own(members: list.members)
      )
    }
    return RegionGroup(code: code, register: try register, on: day)
  }
}
