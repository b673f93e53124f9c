import Foundation
import SVGCharts

/// How different colours look, also to the colour-blind: Euclidean distance in CAM02-UCS (Luo, Cui
/// and Li 2006), under the simulations of Machado, Oliveira and Fernandes (2009) at full severity.
enum ColorVision {
  /// Normal vision and three kinds of dichromacy, as matrices on linear sRGB.
  static let simulations: [[Double]] = [
    [1, 0, 0, 0, 1, 0, 0, 0, 1],
    [
      0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998,
    ],
    [
      0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881,
    ],
    [
      1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900,
    ],
  ]

  /// The smallest distance between any two of the colours under any vision.
  static func worstDistance(of colors: [Color]) -> Double {
    var worst = Double.infinity
    for (index, one) in colors.enumerated() {
      for other in colors.dropFirst(index + 1) { worst = min(worst, distance(one, other)) }
    }
    return worst
  }

  /// The smallest distance between two colours under any vision.
  static func distance(_ one: Color, _ other: Color) -> Double {
    simulations.map { matrix in
      let a = uniform(apply(matrix, linear(one)))
      let b = uniform(apply(matrix, linear(other)))
      return zip(a, b).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
    }.min() ?? 0
  }

  static func linear(_ color: Color) -> [Double] {
    [16, 8, 0].map { shift in
      let channel = Double((color.rgb >> UInt32(shift)) & 0xFF) / 255
      return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
  }

  private static func apply(_ matrix: [Double], _ v: [Double]) -> [Double] {
    stride(from: 0, to: 9, by: 3).map {
      matrix[$0] * v[0] + matrix[$0 + 1] * v[1] + matrix[$0 + 2] * v[2]
    }
  }

  /// Linear sRGB in CAM02-UCS under the viewing conditions of sRGB: D65, average surround,
  /// L_A = 64/π/5, Y_b = 20.
  private static func uniform(_ rgb: [Double]) -> [Double] {
    let toXYZ = [
      0.4124, 0.3576, 0.1805, 0.2126, 0.7152, 0.0722, 0.0193, 0.1192, 0.9505,
    ]
    let xyz = apply(toXYZ, rgb).map { $0 * 100 }
    let white = [95.047, 100, 108.883]
    let adapting = 64 / Double.pi / 5
    let k = 1 / (5 * adapting + 1)
    let fl = 0.2 * pow(k, 4) * 5 * adapting + 0.1 * pow(1 - pow(k, 4), 2) * cbrt(5 * adapting)
    let n = 20.0 / 100
    let nbb = 0.725 * pow(1 / n, 0.2)
    let z = 1.48 + n.squareRoot()
    let degree = 1 - 1 / 3.6 * exp((-adapting - 42) / 92)
    let cat02 = [0.7328, 0.4296, -0.1624, -0.7036, 1.6975, 0.0061, 0.0030, 0.0136, 0.9834]
    let hunt = [0.38971, 0.68898, -0.07868, -0.22981, 1.18340, 0.04641, 0, 0, 1]
    let back = [
      1.096124, -0.278869, 0.182745, 0.454369, 0.473533, 0.072098, -0.009628, -0.005698, 1.015326,
    ]
    let whiteCone = apply(cat02, white)
    func response(_ xyz: [Double]) -> [Double] {
      let cone = apply(cat02, xyz)
      let adapted = zip(cone, whiteCone).map { $0 * (100 / $1 * degree + 1 - degree) }
      return apply(hunt, apply(back, adapted)).map { value in
        let power = pow(fl * value.magnitude / 100, 0.42)
        return (value < 0 ? -1 : 1) * 400 * power / (27.13 + power) + 0.1
      }
    }
    let r = response(xyz)
    let w = response(white)
    func achromatic(_ r: [Double]) -> Double { (2 * r[0] + r[1] + r[2] / 20 - 0.305) * nbb }
    let a = r[0] - 12 * r[1] / 11 + r[2] / 11
    let b = (r[0] + r[1] - 2 * r[2]) / 9
    let h = atan2(b, a)
    let eccentricity = (cos(h + 2) + 3.8) / 4
    let lightness = 100 * pow(max(0, achromatic(r) / achromatic(w)), 0.69 * z)
    let t =
      50_000.0 / 13 * nbb * eccentricity * (a * a + b * b).squareRoot()
      / (r[0] + r[1] + 21 * r[2] / 20)
    let chroma =
      pow(max(0, t), 0.9) * (lightness / 100).squareRoot() * pow(1.64 - pow(0.29, n), 0.73)
    let m = chroma * pow(fl, 0.25)
    let scaled = log(1 + 0.0228 * m) / 0.0228
    return [1.7 * lightness / (1 + 0.007 * lightness), scaled * cos(h), scaled * sin(h)]
  }
}
