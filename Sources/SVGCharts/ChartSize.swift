/// Where a chart is shown: how wide it is, and how large its type.
///
/// Each size is laid out anew; none is another one scaled down. Lengths are user units of the
/// viewBox, which are CSS pixels on the web. On paper the unit is chosen so that the smallest text
/// is at least 8 points.
package struct ChartSize: Hashable, Sendable {
  /// The width of the viewBox.
  package var width: Double
  /// The height of the viewBox; a chart that needs more grows.
  package var height: Double
  /// The printed width in millimetres, or `nil` on the web.
  package var printedWidth: Double?
  /// The type size of the title.
  package var titleSize: Double
  /// The type size of the subtitle.
  package var subtitleSize: Double
  /// The type size of everything else, the smallest.
  package var textSize: Double
  /// The margin on all sides.
  package var margin: Double
  /// The most ticks that the value axis has.
  package var maximumTicks: Int
  /// The largest share of the width that names beside the plot take.
  package var nameShare: Double
  /// The most lines of such a name.
  package var nameLines: Int
  /// How thick lines and markers are, 1 on the web.
  package var strokeScale: Double
  /// The most lines of the title.
  package var titleLines = 2

  /// A page on a screen, 640 by 360.
  package static let web = ChartSize(
    width: 640,
    height: 360,
    printedWidth: nil,
    titleSize: 17,
    subtitleSize: 13,
    textSize: 12,
    margin: 12,
    maximumTicks: 7,
    nameShare: 0.34,
    nameLines: 2,
    strokeScale: 1
  )
  /// The full width of a printed page: 160 by 90 mm, smallest type 8.5 points.
  package static let page = ChartSize(
    width: 640,
    height: 360,
    printedWidth: 160,
    titleSize: 17,
    subtitleSize: 13,
    textSize: 12,
    margin: 4,
    maximumTicks: 7,
    nameShare: 0.34,
    nameLines: 2,
    strokeScale: 0.9
  )
  /// A column of half a page: 78 by 70 mm, smallest type 8.5 points.
  package static let column = ChartSize(
    width: 312,
    height: 280,
    printedWidth: 78,
    titleSize: 14,
    subtitleSize: 12,
    textSize: 12,
    margin: 4,
    maximumTicks: 6,
    nameShare: 0.3,
    nameLines: 3,
    strokeScale: 0.8,
    titleLines: 3
  )

  /// The distance between two lines of text of a type size.
  package static func lineHeight(_ size: Double) -> Double { (size * 1.22).rounded(.up) }
}
