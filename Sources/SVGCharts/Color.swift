/// An opaque colour of the sRGB space, `0xRRGGBB`.
package struct Color: Hashable, Sendable {
  /// Red, green and blue, eight bits each.
  package let rgb: UInt32

  /// Makes a colour of `0xRRGGBB`.
  package init(_ rgb: UInt32) { self.rgb = rgb & 0xFF_FFFF }

  /// How bright it is, 0 … 1: the weights of WCAG 2.1 on squared channels, near enough to choose
  /// between black and white text; the test suite computes the exact contrast.
  private var brightness: Double {
    func squared(_ shift: UInt32) -> Double {
      let channel = Double((rgb >> shift) & 0xFF) / 255
      return channel * channel
    }
    return 0.2126 * squared(16) + 0.7152 * squared(8) + 0.0722 * squared(0)
  }

  /// Black or white, whichever stands out more from an area of this colour.
  package var ink: Color { brightness > 0.21 ? Color(0x000000) : .white }

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
  /// The parts of a whole, in order of use: at most so many are told apart.
  package var parts: [Color]
  /// Classes from the lowest to the highest, light to dark.
  package var classes: [Color]
  /// The dashes of emphasised lines where colour does not tell them apart; empty where it does.
  package var dashes: [[Double]]

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
    highlightedBar: Color(0x0F2080),
    parts: [
      Color(0x0F2080), Color(0xC78800), Color(0x1D9DE2), Color(0x471F00), Color(0x909090),
      Color(0x000000),
    ],
    classes: [
      Color(0xD6E6F4), Color(0x9CC4E4), Color(0x5A9BD0), Color(0x2A6BB0), Color(0x0F2080),
    ],
    dashes: []
  )

  /// The colours of ssb.no in its own order, green first: smallest distance of the first four 11.1.
  package static let ssb: ChartTheme = {
    var theme = standard
    theme.emphasis = [Color(0x1A9D49), Color(0x274247), Color(0x1D9DE2), Color(0x0F2080)]
    theme.bar = Color(0x1A9D49)
    theme.highlightedBar = Color(0x274247)
    theme.parts = theme.emphasis
    theme.classes = [
      Color(0xE3F1E6), Color(0xA9D6B5), Color(0x5FB57C), Color(0x1A7F45), Color(0x0C4A35),
    ]
    return theme
  }()

  /// Greys for a printer without colour; lines differ by dash too.
  package static let print: ChartTheme = {
    var theme = standard
    theme.ink = Color(0x000000)
    theme.mutedInk = Color(0x3D3D3D)
    theme.grid = Color(0xDDDDDD)
    theme.axis = Color(0x6B6B6B)
    theme.target = Color(0x000000)
    theme.context = Color(0x8F8F8F)
    theme.emphasis = [Color(0x000000), Color(0x6E6E6E), Color(0x474747), Color(0x949494)]
    theme.bar = Color(0x8F8F8F)
    theme.highlightedBar = Color(0x000000)
    theme.parts = [Color(0x000000), Color(0x949494), Color(0x474747), Color(0x6E6E6E)]
    theme.classes = [
      Color(0xF2F2F2), Color(0xC4C4C4), Color(0x939393), Color(0x5E5E5E), Color(0x1E1E1E),
    ]
    theme.dashes = [[], [9, 4], [2, 3], [9, 3, 2, 3]]
    return theme
  }()
}
