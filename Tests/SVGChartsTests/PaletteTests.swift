import Foundation
import SVGCharts
import Testing

/// Every palette is held to the contrast of WCAG 2.1 and to what the colour-blind can tell apart.
@Suite struct PaletteTests {
  static let themes: [(name: String, theme: ChartTheme)] = [
    ("standard", .standard), ("ssb", .ssb), ("print", .print),
  ]

  @Test(arguments: themes.map(\.name)) func contrast(name: String) throws {
    let theme = try #require(Self.themes.first { $0.name == name }).theme
    for text in [theme.ink, theme.mutedInk] { #expect(text.contrast(to: theme.background) >= 4.5) }
    let marks =
      theme.emphasis + [theme.axis, theme.target, theme.context, theme.bar, theme.highlightedBar]
    for mark in marks {
      #expect(mark.contrast(to: theme.background) >= 3, "\(String(mark.rgb, radix: 16))")
    }
    #expect(theme.grid.contrast(to: theme.background) <= 1.5)
  }

  @Test(arguments: ["standard", "ssb"]) func `lines are told apart under every colour vision`(
    name: String
  ) throws {
    let theme = try #require(Self.themes.first { $0.name == name }).theme
    let worst = ColorVision.worstDistance(of: theme.emphasis)
    print("\(name): smallest distance \((worst * 10).rounded() / 10)")
    #expect(worst >= 11)
  }

  @Test func `greys are told apart by dash, and by lightness where they lie side by side`() {
    let theme = ChartTheme.print
    #expect(theme.emphasis.allSatisfy { Set([$0.rgb & 0xFF, $0.rgb >> 8 & 0xFF]).count == 1 })
    #expect(Set(theme.dashes).count == theme.emphasis.count)
    // Neither of the other dashes means a line of its own.
    #expect(!theme.dashes.contains([4, 3]) && !theme.dashes.contains([8, 4]))
    for (one, next) in zip(theme.parts, theme.parts.dropFirst()) {
      #expect(one.contrast(to: next) >= 1.5)
    }
  }

  @Test(arguments: themes.map(\.name)) func `parts and classes are told apart`(name: String) throws
  {
    let theme = try #require(Self.themes.first { $0.name == name }).theme
    for part in theme.parts { #expect(part.contrast(to: theme.background) >= 3) }
    #expect(Set(theme.parts).count == theme.parts.count)
    let lightness = theme.classes.map(\.luminance)
    #expect(lightness == lightness.sorted(by: >))
    for (light, dark) in zip(theme.classes, theme.classes.dropFirst()) {
      #expect(light.contrast(to: dark) >= 1.3, "\(String(dark.rgb, radix: 16))")
    }
  }

  @Test func `the distance is the one that others compute`() {
    // Computed with colorspacious 1.1 for the same colours.
    let four = [Color(0x1D9DE2), Color(0x0F2080), Color(0xC78800), Color(0x471F00)]
    #expect((ColorVision.worstDistance(of: four) - 42.5).magnitude < 0.1)
    let gaf = [Color(0x12436D), Color(0x28A197), Color(0x801650), Color(0xF46A25)]
    #expect((ColorVision.worstDistance(of: gaf) - 7.7).magnitude < 0.1)
  }
}
