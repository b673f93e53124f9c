import ArgumentParser

/// The command `kommunetall chart KIND`.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Draw a figure as SVG.",
    discussion: """
      Example:
        kommunetall chart trend folketall --region 0 -o folketall.svg
        kommunetall chart bar folketall --region 0301 4601 -o byer.svg
      """,
    subcommands: [TrendChartCommand.self, BarChartCommand.self]
  )
}
