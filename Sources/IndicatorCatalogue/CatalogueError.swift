package import IndicatorModel

/// Why reference data cannot be used: everything that is wrong in its files, in their order.
///
/// All mistakes are told at once, so that a file is corrected in one go. No more than
/// ``capacity`` are kept; how many there were beyond is counted.
package struct CatalogueError: Error, Hashable, Sendable {
  /// The most problems that are kept.
  package static let capacity = 50

  /// The problems, by file, line and column; never empty.
  package let problems: [Problem]
  /// How many more there are.
  package let omitted: Int

  /// One mistake, and where it stands.
  package struct Problem: Hashable, Sendable {
    /// The file with line and column, from one.
    package var location: Finding.Location
    /// The entry it is in: `indicator 'folketall'`; empty if it is in none.
    package var entry: String
    /// The field, with the fields around it: `source.table`, `goals[2].demand`; empty if it is in
    /// none.
    package var field: String
    /// What is wrong.
    package var kind: Kind

    /// Makes a problem.
    package init(
      _ kind: Kind,
      at location: Finding.Location,
      entry: String = "",
      field: String = ""
    ) {
      self.location = location
      self.entry = entry
      self.field = field
      self.kind = kind
    }
  }

  /// What can be wrong.
  package enum Kind: Hashable, Sendable {
    /// There is no such file or folder; the text says what belongs there.
    case missing(expected: String)
    /// It is there but cannot be read; the text says why.
    case unreadable(reason: String)
    /// The file is not UTF-8 text.
    case notUTF8
    /// The file is not YAML or CSV; the text is the parser's.
    case syntax(String)
    /// A YAML anchor or alias, by which a small file can stand for a huge one.
    case anchor
    /// A field that the entry does not have; those that it has.
    case unknownField(String, allowed: [String])
    /// A field that must be there is not.
    case missingField
    /// A field stands twice.
    case repeatedField
    /// A field holds another kind of thing: a list in place of a text.
    case wrongShape(found: String, expected: String)
    /// A text that cannot be read as a number, date, period, identifier.
    case malformed(String, expected: String)
    /// A word that is not one of those allowed.
    case unknownWord(String, allowed: [String])
    /// An identifier that nothing has; what kind of thing it should be, and those there are.
    case unknownReference(String, to: String, known: [String])
    /// An identifier that something else has already.
    case taken(String, by: Finding.Location)
    /// Facts that exclude each other, in a sentence with what to do.
    case contradiction(String)
  }

  /// Makes an error of the problems found, in the order of their places.
  ///
  /// - Parameters:
  ///   - found: The problems; at least one.
  ///   - files: The files in the order in which they were read; a file's problems come in this
  ///     order.
  init(_ found: [Problem], files: [String] = []) {
    precondition(!found.isEmpty, "an error needs a problem")
    let order = Dictionary(
      files.enumerated().map { ($1, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let sorted = found.enumerated().sorted { left, right in
      func key(_ item: (offset: Int, element: Problem)) -> (Int, Int, Int, Int) {
        let place = item.element.location
        let file = place.file.flatMap { order[$0] } ?? -1
        return (file, place.line ?? 0, place.column ?? 0, item.offset)
      }
      return key(left) < key(right)
    }.map(\.element)
    problems = Array(sorted.prefix(Self.capacity))
    omitted = sorted.count - problems.count
  }

  /// Whether all that is wrong is that a file or folder is not there.
  package var isOnlyMissingInput: Bool {
    problems.allSatisfy { if case .missing = $0.kind { true } else { false } }
  }
}
