/// How exact a published figure is (presisjon): the word the source put before the number.
///
/// The word is data and is printed with the value; it is never dropped and never turned into a
/// number. The raw value is what the column `presisjon` of a CSV file and the view `observations`
/// hold.
package enum Precision: String, Hashable, Sendable, CaseIterable {
  /// The number as counted.
  case exact = ""
  /// Rounded, in either direction: "om lag".
  case about = "om lag"
  /// A little more than the number: "vel".
  case wellOver = "vel"
  /// A little more than the number: "i overkant av".
  case slightlyOver = "i overkant av"
  /// A little less than the number: "nesten".
  case nearly = "nesten"
  /// A little less than the number: "i underkant av".
  case slightlyUnder = "i underkant av"
  /// Somewhere between two numbers, both included.
  case interval = "intervall"

  /// On which side of the printed number the true one lies, where that is known.
  package enum Side: Hashable, Sendable {
    /// Not known, or exactly at it.
    case either
    /// The true value is at least the printed one.
    case above
    /// The true value is at most the printed one.
    case below
  }

  /// The side of the printed number on which the true one lies.
  package var side: Side {
    switch self {
    case .wellOver, .slightlyOver: .above
    case .nearly, .slightlyUnder: .below
    case .exact, .about, .interval: .either
    }
  }
}
