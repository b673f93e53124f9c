/// One event in the history of the regions (SSB Klass): a merger, a split, a new number.
package struct RegionChange: Hashable, Sendable {
  /// What happened to the old code.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The same place got another number.
    case renumber
    /// The place became part of a larger one.
    case merge
    /// The same number, another name.
    case rename
    /// The place was divided between several successors.
    case split
    /// A part of the place moved elsewhere; never followed when a series is recomputed.
    case transfer
  }

  /// The day from which the new code is valid.
  package var date: CalendarDate
  /// The code before.
  package var oldCode: String
  /// The code after.
  package var newCode: String
  /// What happened.
  package var kind: Kind
  /// The register's remark.
  package var note: String

  /// Makes a change.
  package init(date: CalendarDate, oldCode: String, newCode: String, kind: Kind, note: String) {
    self.date = date
    self.oldCode = oldCode
    self.newCode = newCode
    self.kind = kind
    self.note = note
  }
}

extension RegionChange {
  /// How many persons the remark says moved: 225 of "225 personer, 16 km2"; `nil` where it says
  /// nothing.
  package var statedPersons: Int? {
    guard let end = note.firstRange(of: " personer")?.lowerBound else { return nil }
    // Digits in groups of three with blanks between, read from the right.
    let words = note[..<end].split { " \u{A0}".contains($0) }.map(String.init)
    var digits = ""
    for word in words.reversed() {
      guard !word.isEmpty, word.allSatisfy({ $0.isASCII && $0.isNumber }),
        digits.isEmpty || digits.count % 3 == 0
      else { break }
      digits = word + digits
      if word.count != 3 { break }
    }
    return Int(digits)
  }

  /// The remark without the names of the two places, which end it.
  package var remark: String {
    note.split(separator: "; ").dropLast().joined(separator: "; ")
  }
}

/// The membership of a municipality in a KOSTRA group in one year.
package struct RegionGroupMembership: Hashable, Sendable {
  /// The municipality.
  package var code: String
  /// The year in which it belongs to the group.
  package var year: Int
  /// The group, two digits: `01` to `17`.
  package var group: String
  /// Where the fact comes from, as the register says it.
  package var basis: String

  /// Makes a membership.
  package init(code: String, year: Int, group: String, basis: String) {
    self.code = code
    self.year = year
    self.group = group
    self.basis = basis
  }
}
