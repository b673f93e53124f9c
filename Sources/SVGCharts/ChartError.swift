/// A reason why no chart is drawn.
package enum ChartError: Error, Hashable, Sendable {
  /// More lines are to be told apart than a reader can.
  case tooManyEmphasisedLines(Int)
  /// More parts of a whole than the palette has colours that are told apart.
  case tooManyParts(Int, most: Int)
  /// More small charts than a page shows readably.
  case tooManyPanels(Int, most: Int)
  /// More rows than a reader can follow.
  case tooManyRows(Int, most: Int)
  /// A part of a whole is below zero.
  case negativePart(Double, of: String)
  /// There is neither a line nor a bar.
  case nothingToDraw
  /// A number is not finite or so large that it cannot be drawn truly.
  case unusableNumber(Double, of: String)
  /// A line has two points at the same place in time.
  case repeatedPeriod(Double, of: String)

  /// The most emphasised lines of one chart.
  package static let maximumEmphasis = 8
}

extension ChartError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .tooManyEmphasisedLines(let count):
      """
      the chart has \(count) emphasised lines; expected at most \(Self.maximumEmphasis); \
      highlight one or a few of them, so that the rest become grey context, or draw several charts
      """
    case .tooManyParts(let count, let most):
      """
      the bars have \(count) parts; expected at most \(most); put the smallest together, or draw a \
      bar chart for each
      """
    case .tooManyPanels(let count, let most):
      """
      the figure has \(count) small charts; expected at most \(most); choose fewer regions or draw \
      several figures
      """
    case .tooManyRows(let count, let most):
      """
      the figure has \(count) rows; expected at most \(most); choose fewer regions, periods or goals
      """
    case .negativePart(let number, let name):
      """
      '\(name)' has the part '\(number)'; expected none below zero, for parts are laid end to end; \
      draw grouped bars
      """
    case .nothingToDraw:
      "the chart has nothing to draw; give it at least one line, bar or area, also without values"
    case .unusableNumber(let number, let name):
      """
      '\(name)' holds the number '\(number)'; expected a finite one within ±1e15; \
      give a larger unit, or no value where it is missing
      """
    case .repeatedPeriod(let x, let name):
      "'\(name)' has two points at '\(x)'; expected one point a period; sum or select them first"
    }
  }
}
