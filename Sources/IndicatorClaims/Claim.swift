package import IndicatorModel

/// A figure that a text states, and what the database and the text itself say of it (påstand).
///
/// A word that its sentence's figures speak against is one too: "gikk ned fra 9 089 til 9 686".
package struct Claim: Hashable, Sendable {
  /// What came out when the figure was held against what is known.
  package enum Verdict: String, Hashable, Sendable, CaseIterable {
    /// It is the published or computed figure, as exactly as it is written.
    case agrees
    /// It is near, but not how the figure is rounded.
    case roundsDifferently = "rounds-differently"
    /// The database has another figure for this quantity, place and time.
    case contradicts
    /// The numbers of the sentence itself do not fit together.
    case inconsistent
    /// The quantity is known, but not for this place and time.
    case notFound = "not-found"
    /// Nothing, or nothing certain, tells what it should be.
    case notJudged = "not-judged"

    /// Whether somebody should look at the text.
    package var asksForAttention: Bool { self == .contradicts || self == .inconsistent }
  }

  /// The figure that should stand there.
  package struct Expected: Hashable, Sendable {
    /// The kind of number.
    package enum Kind: Hashable, Sendable {
      /// A value of the indicator.
      case value
      /// A change in the indicator's unit.
      case difference
      /// A change in percent.
      case percent
      /// A change in percentage points.
      case points
    }
    /// The number; the lower end of an interval.
    package var value: Double
    /// The kind.
    package var kind: Kind
    /// The decimals that the text used.
    package var decimals: Int
    /// Whether the sentence went the other way than its numbers.
    package var isOtherWay = false
  }

  /// What a claim was held against.
  package struct Source: Hashable, Sendable {
    /// The indicator.
    package var indicator: Indicator
    /// The code of the region.
    package var region: String
    /// The period.
    package var period: TimePeriod
    /// The earlier period, for changes.
    package var previous: TimePeriod?
    /// The observation.
    package var observation: Observation
  }

  /// Where the figure stands.
  package var place: Prose.Place
  /// The first words of the paragraph, by which it is found where a format has no lines.
  package var opening = ""
  /// The figure as written, with the words that belong to it.
  package var text: String
  /// Whether it is a word and no figure.
  package var isWord = false
  /// What came out.
  package var verdict: Verdict
  /// What should stand there, where it is known.
  package var expected: Expected?
  /// What it was held against; `nil` where nothing was found, or the sentence itself tells.
  package var source: Source?
}
