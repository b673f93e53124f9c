import ArgumentParser

/// Which goals are shown, and in which regions.
struct GoalOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    parsing: .upToNextOption,
    help: ArgumentHelp("Agreements by id or name; all if none is given.", valueName: "agreement")
  )
  var agreement: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Goals by id; all of the agreements if none is given.", valueName: "goal")
  )
  var goal: [String] = []

  @Option(
    name: .shortAndLong,
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Regions by code or name: 0 for the whole country, 0301, Oslo; all if none is given.",
      valueName: "region"
    )
  )
  var region: [String] = []

  @Option(name: .shortAndLong, help: "The year at whose end the goals are judged.")
  var year: Int?
}
