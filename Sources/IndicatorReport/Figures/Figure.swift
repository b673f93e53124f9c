import IndicatorModel
package import SVGCharts

/// A figure made of data: the chart, the text for those who do not see it, and the numbers drawn.
///
/// Title, description and table are computed from the data, in the language of the settings.
package protocol Figure: Sendable {
  /// The kind of chart.
  associatedtype Picture: Chart

  /// What the user said.
  var settings: FigureSettings { get set }
  /// The heading.
  var title: String { get }
  /// The chart, ready to be drawn.
  ///
  /// - Throws: What makes a truthful figure impossible.
  func chart() throws -> Picture
  /// What the figure shows, in words.
  func description() -> String
  /// The numbers drawn.
  func table() -> TextTable
}

extension Figure {
  /// The figure as a report or page shows it.
  ///
  /// - Parameter name: The file's name without folder and ending.
  /// - Returns: The picture with its text and numbers.
  /// - Throws: What makes a truthful figure impossible.
  package func reportFigure(named name: String) throws -> ReportFigure {
    var narrow = self
    narrow.settings.size = .column
    narrow.settings.idPrefix += "-smal"
    return ReportFigure(
      name: name,
      svg: try chart().svg(),
      narrowSVG: try narrow.chart().svg(),
      caption: title,
      description: description(),
      table: table(),
      tableHeading: Wording.numbersInFigure[settings.language]
    )
  }
}
