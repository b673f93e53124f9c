/// What a user tells of a file that the file itself does not say: one entry of `sources.yaml`.
package struct SourceNote: Hashable, Sendable {
  /// The file's name, without folder.
  package var file: String
  /// The publisher; `nil` to read it from the file, as for all that follow.
  package var publisher: String?
  /// The table number or name.
  package var table: String?
  /// The title.
  package var title: String?
  /// The source line to quote.
  package var sourceLine: String?
  /// The address it was downloaded from.
  package var address: String?
  /// The day it was downloaded.
  package var retrieved: CalendarDate?
  /// The licence.
  package var licence: String?
  /// The region of all rows, where the file has no region column: a code.
  package var region: String?
  /// The period of all rows, where the file has no period column.
  package var period: TimePeriod?
  /// The measure of all values, where the file names none.
  package var measure: String?
  /// The unit of all values, where the file names none.
  package var unit: String?

  /// Makes a note.
  package init(
    file: String,
    publisher: String? = nil,
    table: String? = nil,
    title: String? = nil,
    sourceLine: String? = nil,
    address: String? = nil,
    retrieved: CalendarDate? = nil,
    licence: String? = nil,
    region: String? = nil,
    period: TimePeriod? = nil,
    measure: String? = nil,
    unit: String? = nil
  ) {
    self.file = file
    self.publisher = publisher
    self.table = table
    self.title = title
    self.sourceLine = sourceLine
    self.address = address
    self.retrieved = retrieved
    self.licence = licence
    self.region = region
    self.period = period
    self.measure = measure
    self.unit = unit
  }
}
