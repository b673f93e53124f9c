package import IndicatorModel

/// The lines between `---` at the head of a report file.
package enum FrontMatter {
  private static let fields = [
    "title", "year", "language", "boundaries", "split-method", "region", "database",
  ]

  /// Reads the front matter of a report file.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - name: The file as messages name it.
  /// - Returns: The settings, and the text with the lines of the front matter emptied, so that all
  ///   others keep their numbers. A file without front matter has no settings.
  /// - Throws: Everything that is wrong in it.
  package static func read(
    _ text: String,
    named name: String
  ) throws(CatalogueError) -> (settings: ReportSettings, body: String) {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    if let first = lines.first, first.hasPrefix("\u{FEFF}") { lines[0] = first.dropFirst() }
    guard lines.first == "---",
      let end = lines.dropFirst().firstIndex(where: { $0 == "---" || $0 == "..." })
    else { return (ReportSettings(), lines.joined(separator: "\n")) }
    // A comment in place of the first line keeps the parser's line numbers those of the file.
    let yaml = (["#"] + lines[1..<end]).joined(separator: "\n")
    for index in 0...end { lines[index] = "" }
    return (try settings(in: yaml, named: name), lines.joined(separator: "\n"))
  }

  private static func settings(
    in yaml: String,
    named name: String
  ) throws(CatalogueError) -> ReportSettings {
    let problems = ProblemCollector()
    var settings = ReportSettings()
    let value = yamlValue(of: yaml, named: name, problems: problems)
    // Front matter with nothing but comments is a text, not an entry.
    let isEmpty = if case .text("") = value?.content { true } else { false }
    if let value, !isEmpty,
      let reader = EntryReader(value, allowed: fields, entry: "front matter", problems: problems)
    {
      settings.title = reader.text("title", isRequired: false)
      settings.region = reader.text("region", isRequired: false)
      settings.database = reader.text("database", isRequired: false)
      if reader.has("year") { settings.year = reader.integer("year", in: 1900...2200) }
      settings.boundaries = reader.text("boundaries", isRequired: false)
      settings.splitMethod = reader.text("split-method", isRequired: false)
      if reader.has("language") { settings.language = reader.word("language") }
    }
    try problems.finish(files: [name])
    return settings
  }
}
