import ArgumentParser

/// The command `kommunetall chart KIND`.
struct ChartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "chart",
    abstract: "Draw a figure as SVG, PNG or PDF.",
    discussion: """
      Example:
        kommunetall chart trend folketall --region 0 -o folketall.svg
        kommunetall chart bar folketall --region 0301 4601 -o byer.svg
        kommunetall chart rank folketall --highlight Bodø -o plass.svg
      """,
    subcommands: [
      TrendChartCommand.self, BarChartCommand.self, RankChartCommand.self,
      ChangeChartCommand.self, GoalChartCommand.self, MultiplesChartCommand.self,
      DistributionChartCommand.self, MapChartCommand.self,
    ]
  )
}
