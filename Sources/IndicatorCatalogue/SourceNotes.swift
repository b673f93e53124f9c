package import IndicatorModel

/// The reader of `sources.yaml`: what a user tells of files that they cannot hold themselves.
package enum SourceNotes {
  private static let fields = [
    "file", "publisher", "table", "title", "sourceLine", "address", "retrieved", "licence",
    "region", "period", "measure", "unit",
  ]

  /// Reads a file.
  ///
  /// - Parameter file: The path; messages name it as given.
  /// - Returns: The notes in the order of the file; no file is named twice.
  /// - Throws: Everything that is wrong in it.
  package static func read(file: String) throws(CatalogueError) -> [SourceNote] {
    let bytes = try DatasetFolder.bytes(of: file, expected: "a file of source notes")
    return try notes(in: DatasetFile(name: file, bytes: bytes))
  }

  /// Reads the text of a file.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - name: The file as messages name it.
  /// - Returns: The notes in the order of the file.
  /// - Throws: Everything that is wrong in it.
  package static func read(
    text: String,
    named name: String
  ) throws(CatalogueError) -> [SourceNote] {
    try notes(in: DatasetFile(name: name, bytes: Array(text.utf8)))
  }

  private static func notes(in file: DatasetFile) throws(CatalogueError) -> [SourceNote] {
    let problems = ProblemCollector()
    var notes: [SourceNote] = []
    var places: [String: Finding.Location] = [:]
    let value = file.text(problems: problems).flatMap {
      yamlValue(of: $0, named: file.name, problems: problems)
    }
    for (index, item) in (value?.items(of: "files", problems: problems) ?? []).enumerated() {
      let title = item.title("file", number: index + 1, idField: "file")
      let reader = EntryReader(item, allowed: fields, entry: title, problems: problems)
      guard let reader, let name = fileName(reader) else { continue }
      if let first = places[name] { reader.report(.taken(name, by: first), in: "file") }
      places[name] = reader.place(of: "file")
      func text(_ field: String) -> String? { reader.text(field, isRequired: false) }
      notes.append(
        SourceNote(
          file: name,
          publisher: text("publisher"),
          table: text("table"),
          title: text("title"),
          sourceLine: text("sourceLine"),
          address: text("address"),
          retrieved: reader.date("retrieved"),
          licence: text("licence"),
          region: text("region"),
          period: reader.period("period", isRequired: false),
          measure: text("measure"),
          unit: text("unit")
        )
      )
    }
    try problems.finish(files: [file.name])
    return notes
  }

  private static func fileName(_ reader: EntryReader) -> String? {
    guard let name = reader.text("file") else { return nil }
    guard !name.contains("/") else {
      reader.report(.malformed(name, expected: "a file name without folder"), in: "file")
      return nil
    }
    return name
  }
}
