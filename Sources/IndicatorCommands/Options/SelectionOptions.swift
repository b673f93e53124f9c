import ArgumentParser
import IndicatorModel

extension TimePeriod: ExpressibleByArgument {
  package init?(argument: String) { self.init(code: argument) }
}

/// Which regions and periods a command shows.
struct SelectionOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Regions by code or name: 0 for the whole country, 0301, Oslo; several after one another.",
      valueName: "region"
    )
  )
  var region: [String] = []

  @Option(
    name: .shortAndLong,
    help: "One period: 2011, 2010/2011, 2012H1, 2024K1, 2024M03, 2012-09-21."
  )
  var period: TimePeriod?

  @Option(help: ArgumentHelp("The first period.", valueName: "period"))
  var from: TimePeriod?

  @Option(help: ArgumentHelp("The last period.", valueName: "period"))
  var to: TimePeriod?

  @OptionGroup var boundaries: BoundaryOptions
  @OptionGroup var history: AsOfOption

  /// The first period asked for.
  var first: TimePeriod? { period ?? from }
  /// The last period asked for.
  var last: TimePeriod? { period ?? to }

  func validate() throws {
    if period != nil, from != nil || to != nil {
      throw ValidationError("Give either --period, or --from and --to.")
    }
    if let from, let to, to < from {
      throw ValidationError("--from \(from.code) is later than --to \(to.code).")
    }
  }
}
