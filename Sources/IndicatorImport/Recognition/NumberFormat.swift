/// The sign between the whole and the decimals of a number.
package enum DecimalMark: String, Hashable, Sendable, CaseIterable {
  /// `12,5`
  case comma = ","
  /// `12.5`
  case point = "."

  /// The byte of the sign.
  var byte: UInt8 { self == .comma ? 0x2C : 0x2E }
}

/// How a file writes its numbers.
package struct NumberFormat: Hashable, Sendable {
  /// The sign before the decimals.
  package var decimalMark: DecimalMark
  /// The signs that may stand between groups of three digits: space (any kind), `.`, `,`, `'`.
  package var groupMarks: Set<GroupMark>

  /// Whether cells of the file speak for both marks, so that `1,234` could be either.
  package var isDisputed = false

  /// A sign between groups of three digits.
  package enum GroupMark: String, Hashable, Sendable, CaseIterable {
    /// A space, a no-break space or a narrow no-break space.
    case space = " "
    /// A point.
    case point = "."
    /// A comma.
    case comma = ","
    /// An apostrophe, straight or typographic.
    case apostrophe = "'"
  }

  /// Makes a format; spaces between groups are always understood.
  package init(decimalMark: DecimalMark, groupMarks: Set<GroupMark> = [.space]) {
    self.decimalMark = decimalMark
    self.groupMarks = groupMarks.union([.space])
  }

  /// What programs write: a decimal point, no groups.
  package static let machine = NumberFormat(decimalMark: .point)
}
