/// An agreement between the state and the local authorities (avtale).
package struct Agreement: Hashable, Sendable {
  /// When an agreement holds.
  package struct Duration: Hashable, Sendable {
    /// The first day; `nil` where the agreement does not say.
    package var from: CalendarDate?
    /// The last day as first agreed, included; `nil` where the agreement does not say.
    package var to: CalendarDate?
    /// The last day after prolongation, included; `nil` if not prolonged or without an end.
    package var prolongedTo: CalendarDate?
    /// Whether it was prolonged.
    package var isProlonged: Bool
    /// The duration in words, with what dates alone do not say ("prolongert til våren 2013").
    package var words: LocalizedText

    /// Makes a duration.
    package init(
      from: CalendarDate?,
      to: CalendarDate?,
      prolongedTo: CalendarDate? = nil,
      isProlonged: Bool = false,
      words: LocalizedText
    ) {
      self.from = from
      self.to = to
      self.prolongedTo = prolongedTo
      self.isProlonged = isProlonged
      self.words = words
    }

    /// Whether the agreement says when it holds.
    package var isDefined: Bool { from != nil || to != nil }

    /// Whether it is in force on some day of a year; undefined durations never are.
    package func isInForce(in year: Int) -> Bool {
      guard isDefined else { return false }
      if let from, from.year > year { return false }
      let end = isProlonged ? prolongedTo : to
      if let end, end.year < year { return false }
      return true
    }
  }

  /// The parts of a yearly report, in the order in which they are printed.
  package enum Section: String, Hashable, Sendable, CaseIterable {
    /// "Hva avtalen har bidratt til".
    case contribution
    /// "Vurdering av måloppnåelse": the part that is computed; the text stands before the figures.
    case attainment
    /// "Hva partene er særlig fornøyd med".
    case satisfaction
    /// "Vurdering av hvordan samarbeidet har fungert".
    case cooperation
    /// "Status for de faktiske utfordringene avtalen skal møte".
    case status
    /// "Hva partene vurderer som særlig utfordringer framover".
    case challenges
  }

  /// The identifier: `A2`.
  package var id: String
  /// The readable part of addresses and file names: `boligsosialt-arbeid`.
  package var slug: String
  /// The name.
  package var name: LocalizedText
  /// Who signed, as abbreviations: `KS`, `KRD`.
  package var parties: [String]
  /// Whose fields it touches without their having signed.
  package var touches: [String]
  /// When it holds.
  package var duration: Duration
  /// What it is for, in our own words.
  package var purpose: LocalizedText
  /// The year whose end the written assessment speaks of.
  package var assessed: Int
  /// The indicators to report, in order.
  package var indicators: [String]
  /// The written parts: a list of paragraphs for each section that has content.
  package var texts: [Section: [LocalizedText]]
  /// The goals.
  package var targets: [Target]
  /// The document the facts were read from.
  package var source: String

  /// Makes an agreement.
  package init(
    id: String,
    slug: String,
    name: LocalizedText,
    parties: [String],
    touches: [String] = [],
    duration: Duration,
    purpose: LocalizedText,
    assessed: Int,
    indicators: [String] = [],
    texts: [Section: [LocalizedText]] = [:],
    targets: [Target] = [],
    source: String = ""
  ) {
    self.id = id
    self.slug = slug
    self.name = name
    self.parties = parties
    self.touches = touches
    self.duration = duration
    self.purpose = purpose
    self.assessed = assessed
    self.indicators = indicators
    self.texts = texts
    self.targets = targets
    self.source = source
  }
}
