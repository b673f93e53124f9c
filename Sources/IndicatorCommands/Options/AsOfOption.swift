import ArgumentParser
import IndicatorModel

/// The option of commands that can answer from an earlier state of the database.
struct AsOfOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Use only what had been imported by the end of a day (UTC): 2026-01-31.",
      valueName: "date"
    )
  )
  var asOf: CalendarDate?
}
