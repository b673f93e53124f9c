/// Powers of ten that a `Double` holds exactly.
enum PowerOfTen {
  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1.0) { power, _ in power * 10 }
  }

  /// A power of ten; the exponent is 0 to 22.
  @inline(__always)
  static func of(_ exponent: Int) -> Double {
    // Most figures have few decimals, and a constant is faster than the table.
    switch exponent {
    case 1: 10
    case 2: 100
    case 3: 1000
    default: powers[exponent]
    }
  }
}
