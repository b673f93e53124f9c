/// What a published method says: its own word, its score, and every number of its formula.
package struct MethodResult: Hashable, Sendable {
  /// A number of a formula by its name there: `CAGR_o`, `R`, `miss`.
  package struct Number: Hashable, Sendable {
    /// The name in the formula.
    package var name: String
    /// The number.
    package var value: Double
    /// Makes a number.
    package init(_ name: String, _ value: Double) {
      self.name = name
      self.value = value
    }
  }

  /// The method's own word.
  package var grade: Grade
  /// The number that the grade is read from: a ratio of growths, or a yearly growth.
  package var value: Double?
  /// The method's score, where it has one.
  package var score: Double?
  /// The numbers of the formula, in the order in which they are computed.
  package var numbers: [Number]

  /// Makes a result.
  package init(
    _ grade: Grade,
    value: Double? = nil,
    score: Double? = nil,
    numbers: [Number] = []
  ) {
    self.grade = grade
    self.value = value
    self.score = score
    self.numbers = numbers
  }

  /// The grades of all methods, by the words that their publishers use.
  package enum Grade: String, Hashable, Sendable, CaseIterable {
    // Open SDG and Statistics Canada; some words are shared with the others.
    case targetAchieved = "target_achieved"
    case substantialProgress = "substantial_progress"
    case moderateProgress = "moderate_progress"
    case limitedProgress = "limited_progress"
    case deterioration
    case notAvailable = "not_available"
    // Eurostat and Eustat.
    case significantProgress = "significant_progress"
    case insufficientProgress = "insufficient_progress"
    case noProgress = "no_progress"
    case movementAway = "movement_away"
    case moderateMovementAway = "moderate_movement_away"
    case significantMovementAway = "significant_movement_away"
    case moderateDeterioration = "moderate_deterioration"
    case significantDeterioration = "significant_deterioration"
    // The United Nations' progress chart.
    case onTrackOrMet = "on_track_or_met"
    case fairProgress = "fair_progress"
    case stagnationOrRegression = "stagnation_or_regression"
    // Destatis' weather.
    case sun
    case sunAndCloud = "sun_and_cloud"
    case cloud
    case thunderstorm
    case suspended
    // The Sustainable Development Report.
    case onTrackOrMaintaining = "on_track_or_maintaining"
    case moderatelyImproving = "moderately_improving"
    case stagnating
    case decreasing

    /// The verdict that the grade stands for while the deadline lies ahead, and its reason.
    var judgement: (Attainment.Verdict, Attainment.Reason) {
      switch self {
      case .targetAchieved: (.reached, .methodGrade)
      case .substantialProgress, .significantProgress, .onTrackOrMet, .sun, .onTrackOrMaintaining:
        (.onTrack, .methodGrade)
      case .moderateProgress, .limitedProgress, .insufficientProgress, .fairProgress,
        .stagnationOrRegression, .sunAndCloud, .cloud, .moderatelyImproving, .stagnating,
        .noProgress:
        (.behind, .methodGrade)
      case .deterioration, .movementAway, .moderateMovementAway, .significantMovementAway,
        .moderateDeterioration, .significantDeterioration, .thunderstorm, .decreasing:
        (.wrongDirection, .methodGrade)
      case .notAvailable: (.notAssessable, .formulaUndefined)
      case .suspended: (.notAssessable, .tooFewPoints)
      }
    }
  }
}
