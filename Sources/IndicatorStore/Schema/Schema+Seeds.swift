internal import IndicatorModel

extension Schema {
  /// The rows that a new database holds: the words of precision, which observations number.
  static let seeds = Precision.allCases.filter { $0 != .exact }.map { precision in
    let side =
      switch precision.side {
      case .above: "'above'"
      case .below: "'below'"
      case .either: "NULL"
      }
    return "INSERT INTO precision (id, word, side) "
      + "VALUES (\(precision.storedNumber), '\(precision.rawValue)', \(side))"
  }
}

extension Precision {
  /// The number that stands for the word in an observation; 0 for exact, which is stored as NULL.
  var storedNumber: Int {
    switch self {
    case .exact: 0
    case .about: 1
    case .wellOver: 2
    case .slightlyOver: 3
    case .nearly: 4
    case .slightlyUnder: 5
    case .interval: 6
    }
  }

  /// The precision that a ``storedNumber`` stands for; exact for NULL.
  init(storedNumber: Int?) {
    self = Self.allCases.first { $0.storedNumber == storedNumber } ?? .exact
  }
}
