import ArgumentParser

/// What a command shows: indicators by id, the series of files, or everything in the database.
struct QuantityOptions: ParsableArguments {
  @Argument(help: "Indicators by id, or a CSV file.")
  var indicators: [String] = []

  @Flag(help: "Every indicator and series of the database.")
  var all = false

  func validate() throws {
    if indicators.isEmpty, !all {
      throw ValidationError("Missing expected argument '<indicators> ...'")
    }
    if all, !indicators.isEmpty {
      throw ValidationError("Give either indicators or --all.")
    }
  }
}
