package import IndicatorModel

/// Series of one quantity on another map, with what a reader must know of them.
package struct Recomputation: Sendable {
  /// Something that the figures alone do not tell.
  package enum Remark: Hashable, Sendable {
    /// A municipality's figures are given to no successor; they lie in the rest.
    case undivided(Region, into: [Region], rest: Region)
    /// A municipality's figures are given whole to one of its successors.
    case ruled(Region, to: Region, others: [Region])
    /// A municipality's figures are shared out by estimated weights, each with the other estimate.
    case estimated(Region, shares: [Share])
    /// A place has no figure because a municipality in it has none.
    case incomplete(Region, missing: [String])
    /// A place has no figure because shares and rates of several municipalities cannot be added.
    case notSummable(Region)
    /// A source's figures under a number that was not valid, taken as the source's own recomputation.
    case publishedOnLaterMap(Region)
    /// Figures under numbers that were not valid, left out because others cover the same place.
    case leftOut(String)
    /// A number whose borders changed within a series as published, so that the figures before and
    /// after are not about the same area; the day, and the municipalities that came or went.
    case newBorders(Region, CalendarDate, others: [Region])
  }

  /// An estimated share.
  package struct Share: Hashable, Sendable {
    /// The successor.
    package let region: Region
    /// The share that was used.
    package let weight: Double
    /// The share by the other assumption.
    package let alternative: Double

    /// Makes a share.
    package init(region: Region, weight: Double, alternative: Double) {
      self.region = region
      self.weight = weight
      self.alternative = alternative
    }
  }

  /// A remark with the periods it is about and, where it is about one municipality's figures, them.
  package struct Note: Hashable, Sendable {
    /// What.
    package let remark: Remark
    /// When, oldest first.
    package internal(set) var periods: [TimePeriod]
    /// The municipality's figures in those periods that have any.
    package internal(set) var observations: [Observation]

    /// Makes a note.
    package init(_ remark: Remark, periods: [TimePeriod], observations: [Observation] = []) {
      self.remark = remark
      self.periods = periods
      self.observations = observations
    }
  }

  /// The series of the map's places, by number.
  package internal(set) var series: [Series] = []
  /// The series of places that only together have figures, so that nobody vanishes.
  package internal(set) var rests: [Series] = []
  /// What to know.
  package internal(set) var notes: [Note] = []

  private var noteIndex: [Remark: Int] = [:]

  mutating func note(_ remark: Remark, _ period: TimePeriod, _ observation: Observation? = nil) {
    let index = noteIndex[remark] ?? notes.count
    if index == notes.count {
      notes.append(Note(remark, periods: []))
      noteIndex[remark] = index
    }
    if notes[index].periods.last != period { notes[index].periods.append(period) }
    if let observation { notes[index].observations.append(observation) }
  }

  mutating func sortNotes() {
    for index in notes.indices {
      notes[index].periods = Set(notes[index].periods).sorted()
      notes[index].observations.sort { $0.period < $1.period }
    }
    noteIndex = [:]
  }
}
