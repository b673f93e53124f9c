import IndicatorAnalysis
import IndicatorModel

extension Attainment {
  /// How exact the distance to the target is: no more than the value that it is counted from.
  ///
  /// A value that is a little higher than printed lies a little farther above its target, or not
  /// quite as far below it.
  var gapPrecision: Precision {
    guard let observation, let value = observation.value, let targetValue else { return .exact }
    let isAbove = value > targetValue
    switch observation.precision.side {
    case .either: return observation.precision == .about ? .about : .exact
    case .above: return isAbove ? observation.precision : .nearly
    case .below: return isAbove ? observation.precision : .wellOver
    }
  }

  /// The words of ``gapPrecision`` before the distance: "om lag ", or nothing.
  func gapWord(in language: Language) -> String {
    Wording.precision(gapPrecision, in: language).map { $0 + " " } ?? ""
  }
}
