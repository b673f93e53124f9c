/// A figure in a sentence: the number, its unit and exactness as written, and what it says.
struct Mention: Hashable {
  /// What the words after the number make of it.
  enum Unit: Hashable {
    /// A share: %, pst., "9 av 10", "hver fjerde".
    case percent
    /// A change of a share.
    case points
    /// Kroner.
    case money
    /// A rate per so many.
    case rate
    /// Things counted, by the noun that follows; `nil` where none does.
    case count(noun: String?)
  }

  /// How exactly the sentence states the number.
  enum Exactness: Hashable {
    /// The bare number.
    case exact
    /// "om lag".
    case about
    /// "vel", "i overkant av": a little more.
    case over
    /// "nesten", "i underkant av": a little less.
    case under
    /// "mer enn", "minst", "høyst", "ikke": a bound or a denial, which is not judged by value.
    case bound
  }

  /// What the number says of its quantity.
  enum Role: Hashable {
    /// How high it is.
    case level
    /// Where a movement starts.
    case from
    /// Where it ends.
    case to
    /// By how much it changed; up, down, or not said.
    case change(Direction?)
  }

  /// Which way something went.
  enum Direction: Hashable {
    case up
    case down
  }

  /// The number, with "mill." multiplied out.
  var value: Double
  /// The upper end of an interval.
  var upper: Double?
  /// The size of one step in the last digit written: 0.1 for "3,6", 1 000 000 for "407 mill.".
  var step: Double
  /// The unit.
  var unit: Unit
  /// The exactness.
  var exactness: Exactness
  /// What it says.
  var role: Role
  /// The first token that belongs to it, in the sentence.
  var first: Int
  /// The token after the last one that belongs to it.
  var end: Int
  /// The tokens that say of whom a share is taken: "av skoleeierne".
  var whole: Range<Int>?
}
