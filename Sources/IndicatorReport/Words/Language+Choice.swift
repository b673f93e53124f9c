import IndicatorModel

extension Language {
  /// One of three sentences; only the chosen one is made.
  func choose(
    _ nb: @autoclosure () -> String,
    _ nn: @autoclosure () -> String,
    _ en: @autoclosure () -> String
  ) -> String {
    switch self {
    case .nb: nb()
    case .nn: nn()
    case .en: en()
    }
  }
}
