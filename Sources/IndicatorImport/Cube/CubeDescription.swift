import IndicatorModel

/// What a cube and its user say of the table as a whole.
struct CubeDescription {
  /// The table.
  let dataset: Dataset
  /// What the title says is measured.
  let subject: String

  init(_ cube: Cube, file: String, note: SourceNote) {
    // The title is read as a CSV's is, so that both ways give one dataset.
    let titles = cube.title.isEmpty ? [] : [cube.title.tidied]
    var told = note
    let named = DatasetDescription(titles: titles, path: file, note: SourceNote(file: ""))
    if told.table == nil, !cube.table.isEmpty { told.table = cube.table.tidied }
    if told.publisher == nil, !cube.source.isEmpty {
      told.publisher = Self.shortName(ofPublisher: cube.source.tidied)
    }
    var description = DatasetDescription(titles: titles, path: file, note: told)
    if description.publisher.isEmpty { description.publisher = named.publisher }
    subject = description.subject.isEmpty ? description.title : description.subject
    dataset = Dataset(
      code: description.code(path: file),
      publisher: description.publisher,
      table: description.table,
      title: description.title,
      dimensions: cube.dimensions.map(\.label),
      sourceLine: note.sourceLine ?? "",
      licence: note.licence ?? "",
      updated: cube.updated,
      notes: cube.notes
    )
  }

  /// The name by which a publisher is quoted, for those whose files spell it out.
  private static func shortName(ofPublisher name: String) -> String {
    let names: [String: String] = [
      "statistisk sentralbyrå": "SSB", "statistics norway": "SSB", "ssb": "SSB",
      "statistiska centralbyrån": "SCB", "statistics sweden": "SCB",
      "danmarks statistik": "DST", "statistics denmark": "DST",
      "tilastokeskus": "StatFin", "statistics finland": "StatFin",
      "helsedirektoratet": "Helsedirektoratet", "folkehelseinstituttet": "FHI",
    ]
    return names[name.lowercased()] ?? name
  }
}
