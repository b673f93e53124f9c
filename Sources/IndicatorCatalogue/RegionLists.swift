package import IndicatorModel

/// The reader of a user's own groups of municipalities: a YAML list of id, name and members.
///
///     - id: naboer
///       name: Naboene
///       members: [Bærum, "0301", Lørenskog]
package enum RegionLists {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - file: The path; messages name it as given.
  ///   - names: What finds the members by number or name.
  /// - Returns: The groups in the order of the file.
  /// - Throws: Everything that is wrong in it.
  package static func read(
    file: String,
    names: RegionNames
  ) throws(CatalogueError) -> [RegionList] {
    let bytes = try DatasetFolder.bytes(of: file, expected: "a file of groups")
    return try lists(in: DatasetFile(name: file, bytes: bytes), names: names)
  }

  /// Reads the text of a file.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - name: The file as messages name it.
  ///   - names: What finds the members by number or name.
  /// - Returns: The groups in the order of the file.
  /// - Throws: Everything that is wrong in it.
  package static func read(
    text: String,
    named name: String,
    names: RegionNames
  ) throws(CatalogueError) -> [RegionList] {
    try lists(in: DatasetFile(name: name, bytes: Array(text.utf8)), names: names)
  }

  private static func lists(
    in file: DatasetFile,
    names: RegionNames
  ) throws(CatalogueError) -> [RegionList] {
    let problems = ProblemCollector()
    var lists: [RegionList] = []
    var places: [String: Finding.Location] = [:]
    let value = file.text(problems: problems).flatMap {
      yamlValue(of: $0, named: file.name, problems: problems)
    }
    for (index, item) in (value?.items(of: "groups", problems: problems) ?? []).enumerated() {
      let title = item.title("group", number: index + 1)
      let reader = EntryReader(
        item,
        allowed: ["id", "name", "members"],
        entry: title,
        problems: problems
      )
      guard let reader else { continue }
      let id = reader.identifier("id")
      let name = reader.text("name")
      let members = members(reader, names: names)
      guard let id, let name, let members else { continue }
      if let first = places[id] { reader.report(.taken(id, by: first), in: "id") }
      places[id] = reader.place(of: "id")
      lists.append(RegionList(id: id, name: name, members: members))
    }
    try problems.finish(files: [file.name])
    return lists
  }

  /// The members' numbers: for each the last that it has had.
  private static func members(_ reader: EntryReader, names: RegionNames) -> [String]? {
    guard let texts = reader.texts("members", of: "municipalities by number or name") else {
      return nil
    }
    func report(_ kind: CatalogueError.Kind, _ text: PlacedText) {
      reader.problems.add(kind, at: text.location, entry: reader.entry, field: text.field)
    }
    return texts.compactMap { text in
      do throws(RegionNameError) {
        guard let code = try names.codes(of: text.text).last else { return nil }
        guard names.register.places(of: code).last?.level == .municipality else {
          report(.malformed(text.text, expected: "a municipality by number or name"), text)
          return nil
        }
        return code
      } catch {
        report(.contradiction(error.description), text)
        return nil
      }
    }
  }
}
