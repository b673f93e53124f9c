/// An opaque colour of the sRGB space, `0xRRGGBB`.
package struct Color: Hashable, Sendable {
  /// Red, green and blue, eight bits each.
  package let rgb: UInt32

  /// Makes a colour of `0xRRGGBB`.
  package init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }

  /// White.
  package static let white = Color(0xFFFFFF)
}

/// The colours of a chart.
///
/// Every colour of a data mark has a contrast of at least 3:1 to the background, every colour of
/// text 4.5:1 (WCAG 2.1, 1.4.11 and 1.4.3); the test suite computes both.
package struct ChartTheme: Hashable, Sendable {
  /// The rectangle behind everything, so that a chart stays readable on a dark page.
  package var background: Color
  /// Titles, labels and values.
  package var ink: Color
  /// Subtitle, axis labels, notes.
  package var mutedInk: Color
  /// Grid lines, which stay behind: at most 1.5:1.
  package var grid: Color
  /// Axis and zero line.
  package var axis: Color
  /// Target and reference lines.
  package var target: Color
  /// Lines and bars that are only context for a highlighted one.
  package var context: Color
  /// Emphasised lines, in order of use; told apart under every kind of colour blindness.
  package var emphasis: [Color]
  /// Bars where none is highlighted.
  package var bar: Color
  /// A highlighted bar.
  package var highlightedBar: Color

  /// The default: the four colours of Statistics Norway's palette that lie farthest apart, also
  /// for the colour-blind (smallest CAM02-UCS distance 42.5), with their dark text colour.
  package static let standard = ChartTheme(
    background: .white,
    ink: Color(0x21383A),
    mutedInk: Color(0x4F5F61),
    grid: Color(0xDFE4E4),
    axis: Color(0x6B7B7D),
    target: Color(0x21383A),
    context: Color(0x8A8F90),
    emphasis: [Color(0x0F2080), Color(0xC78800), Color(0x1D9DE2), Color(0x471F00)],
    bar: Color(0x1D9DE2),
    highlightedBar: Color(0x0F2080)
  )
}
