import IndicatorModel

/// The identifiers of one kind of thing that the files have, for looking up references.
struct KnownIDs {
  /// What they identify, for messages: `indicator`.
  let kind: String
  /// Whether every identifier could be read.
  ///
  /// If not, a reference that is not found is not told: the mistake is elsewhere, and has been told.
  var areComplete = true
  private var places: [String: Finding.Location] = [:]

  /// Makes an empty set.
  init(kind: String) { self.kind = kind }

  /// Adds the identifier of an entry, `nil` for one that could not be read; tells a second use.
  mutating func insert(_ id: String?, of reader: EntryReader) {
    guard let id else {
      areComplete = false
      return
    }
    if let first = places[id] {
      reader.report(.taken(id, by: first), in: "id")
    } else {
      places[id] = reader.place(of: "id")
    }
  }

  /// What is wrong with a reference; `nil` if nothing is.
  func problem(of id: String) -> CatalogueError.Kind? {
    guard areComplete, places[id] == nil else { return nil }
    return .unknownReference(id, to: kind, known: places.keys.sorted())
  }
}
