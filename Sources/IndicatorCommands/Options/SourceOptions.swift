import ArgumentParser
import IndicatorModel

/// What a user tells of a file that it does not say itself.
struct SourceOptions: ParsableArguments {
  @Option(help: "Who publishes the table: SSB, IMDi, Udir …")
  var publisher: String?

  @Option(name: .customLong("table"), help: "The table's number or name.")
  var tableName: String?

  @Option(help: "The table's title.")
  var title: String?

  @Option(help: "The source line to quote.")
  var sourceLine: String?

  @Option(help: "The address it was downloaded from.")
  var address: String?

  @Option(help: ArgumentHelp("The day it was downloaded.", valueName: "yyyy-mm-dd"))
  var retrieved: CalendarDate?

  @Option(help: "The licence.")
  var licence: String?

  @Option(help: "The region of all rows, by code: 0 for the whole country.")
  var region: String?

  @Option(help: "The period of all rows.")
  var period: TimePeriod?

  @Option(help: "What is measured.")
  var measure: String?

  @Option(help: "The unit of the values.")
  var unit: String?

  /// The options as a note.
  func note() -> SourceNote {
    SourceNote(
      file: "",
      publisher: publisher,
      table: tableName,
      title: title,
      sourceLine: sourceLine,
      address: address,
      retrieved: retrieved,
      licence: licence,
      region: region,
      period: period,
      measure: measure,
      unit: unit
    )
  }
}
