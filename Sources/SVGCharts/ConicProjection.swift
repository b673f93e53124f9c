import Foundation

/// Albers' equal-area conic projection, its cone laid through the areas at hand: areas keep their
/// proportions, as a map of classes needs.
///
/// Snyder, Map Projections: A Working Manual (USGS 1987), equations 14-1 to 14-6, on the sphere.
struct ConicProjection {
  private let cone: Double
  private let constant: Double
  private let origin: Double
  private let meridian: Double

  /// Makes the projection of areas between two latitudes and longitudes, in degrees.
  ///
  /// The standard parallels lie a sixth from the southern and northern end.
  init(latitudes: ClosedRange<Double>, longitudes: ClosedRange<Double>) {
    let span = latitudes.upperBound - latitudes.lowerBound
    let south = Self.radians(latitudes.lowerBound + span / 6)
    let north = Self.radians(latitudes.upperBound - span / 6)
    let sum = (sin(south) + sin(north)) / 2
    // On both sides of the equator the cone becomes a cylinder, which a very slender cone is too.
    cone = sum.magnitude < 1e-6 ? 1e-6 : sum
    constant = cos(south) * cos(south) + 2 * cone * sin(south)
    origin = (max(0, constant - 2 * cone * sin((south + north) / 2))).squareRoot() / cone
    meridian = (longitudes.lowerBound + longitudes.upperBound) / 2
  }

  private static func radians(_ degrees: Double) -> Double { degrees * .pi / 180 }

  /// The place of a position of degrees, x eastwards and y southwards, in radii of the earth.
  func place(of position: Point) -> Point {
    let radius =
      max(0, constant - 2 * cone * sin(Self.radians(position.y))).squareRoot() / cone
    let angle = cone * Self.radians(position.x - meridian)
    return Point(x: radius * sin(angle), y: radius * cos(angle) - origin)
  }
}
