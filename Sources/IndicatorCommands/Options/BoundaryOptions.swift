import ArgumentParser
import IndicatorAnalysis

/// The map on which figures are shown, as users name it.
enum BoundaryChoice: Hashable, ExpressibleByArgument {
  /// Each period on its own map.
  case asPublished
  /// The areas that can be compared without an estimate.
  case exact
  /// The map of 1 January of a year.
  case year(Int)

  /// The years whose maps are known: the register begins before the first, and 2024's map is that
  /// of the last.
  static let years = 1994...2026

  init?(argument: String) {
    switch argument {
    case "as-published": self = .asPublished
    case "exact": self = .exact
    default:
      guard argument.utf8.count == 4, let year = Int(argument), Self.years.contains(year) else {
        return nil
      }
      self = .year(year)
    }
  }

  static var allValueStrings: [String] { ["as-published", "exact", "1994 to 2026"] }

  var defaultValueDescription: String {
    switch self {
    case .asPublished: "as-published"
    case .exact: "exact"
    case .year(let year): String(year)
    }
  }
}

extension SplitMethod: WordChoice {}

/// How series are carried through mergers and divisions, and which groups there are.
struct BoundaryOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The map for all periods: a year (1994 to 2026), as-published (default), or exact (areas that need no estimate).",
      valueName: "map"
    )
  )
  var boundaries: BoundaryChoice?

  @Option(
    help:
      "What becomes of divided municipalities with --boundaries YEAR: none (a rest of its own), ssb (as Statistics Norway), population (estimates, marked)."
  )
  var splitMethod: SplitMethod = .none

  @Option(
    help: ArgumentHelp(
      "A YAML list of groups of your own (id, name, members), to name by id as regions.",
      valueName: "file.yaml"
    )
  )
  var groups: String?

  func validate() throws {
    if splitMethod != .none {
      guard case .year = boundaries else {
        throw ValidationError("--split-method needs --boundaries with a year.")
      }
    }
  }
}
