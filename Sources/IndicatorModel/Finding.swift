/// Something that was noticed while working and that did not stop the work (merknad).
package struct Finding: Hashable, Sendable {
  /// How much attention a finding asks for.
  package enum Severity: String, Hashable, Sendable, Comparable, CaseIterable {
    /// Worth knowing; nothing to do.
    case note
    /// Something may be wrong; `--strict` refuses it.
    case warning
    /// Part of the input was not taken.
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
      let order: [Severity] = [.note, .warning, .error]
      return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }
  }

  /// What kind of thing was noticed, as a stable name: `missing-marks`, `footnotes`.
  package struct Category: RawRepresentable, Hashable, Sendable {
    /// The name, lower case with hyphens.
    package let rawValue: String
    /// Makes a category of its name.
    package init(rawValue: String) { self.rawValue = rawValue }
    /// Makes a category of its name.
    package init(_ name: String) { self.rawValue = name }
  }

  /// A place in an input file; lines and columns count from one.
  package struct Location: Hashable, Sendable {
    /// The file as the user named it.
    package var file: String?
    /// The line.
    package var line: Int?
    /// The column: the number of the cell in its row, or of the character in its line.
    package var column: Int?

    /// Makes a place.
    package init(file: String? = nil, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// How much attention it asks for.
  package var severity: Severity
  /// What kind of thing it is.
  package var category: Category
  /// What was found, in one sentence without a full stop.
  package var message: Message
  /// Where it was found.
  package var location: Location

  /// Makes a finding.
  package init(
    _ severity: Severity,
    _ category: Category,
    _ message: Message,
    at location: Location = .init()
  ) {
    self.severity = severity
    self.category = category
    self.message = message
    self.location = location
  }
}

extension Finding.Category: ExpressibleByStringLiteral {
  package init(stringLiteral name: String) { self.rawValue = name }
}

extension Finding.Location: CustomStringConvertible {
  /// `file:line:column`, as far as known.
  package var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
  }
}
