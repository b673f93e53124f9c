internal import IndicatorModel

extension Region.Level {
  /// The kind of place that a code's form tells, for codes that the register does not know.
  ///
  /// `0` is the country, two digits a county, four a municipality, six a city district; a rest that
  /// has no place ends in 99 (`9999`, `0399`); KOSTRA's groups begin with `E`.
  init(shapeOf code: String) {
    let bytes = Array(code.utf8)
    let isNumber = bytes.allSatisfy { (0x30...0x39).contains($0) }
    self =
      switch bytes.count {
      case 1 where code == Region.countryCode: .country
      case 2 where isNumber: code == "99" ? .unknownPlace : .county
      case 4 where isNumber: code.hasSuffix("99") ? .unknownPlace : .municipality
      case 6 where isNumber: code.hasSuffix("99") ? .unknownPlace : .district
      case 3... where code.hasPrefix("E") && !isNumber: .kostraGroup
      default: .other
      }
  }
}
