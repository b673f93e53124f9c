/// A line as high as a line of text, for the cell of a table whose other cells hold its numbers.
///
/// From the lowest to the highest value; gaps stay gaps; the last value is a dot.
package struct Sparkline: Sendable {
  /// The values at equal distances; `nil` is a gap.
  package var values: [Double?]
  /// What assistive technology reads: first, last, lowest, highest.
  package var title: String
  /// The language of the title.
  package var language: String
  /// Stands before the id.
  package var idPrefix: String
  /// Its colours.
  package var theme: ChartTheme

  /// Makes a line.
  package init(
    values: [Double?],
    title: String,
    language: String,
    idPrefix: String,
    theme: ChartTheme = .standard
  ) {
    self.values = values
    self.title = title
    self.language = language
    self.idPrefix = idPrefix
    self.theme = theme
  }

  /// Its size in CSS pixels.
  private static let size = (width: 96.0, height: 20.0)
  /// The room around the line for its thickness and its dot.
  private static let margin = 4.0

  /// The line as SVG text for a place inside a page.
  package var svg: String {
    let usable = values.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    let known = usable.compactMap { $0 }
    let xScale = LinearScale(
      domain: (0, Double(max(1, usable.count - 1))),
      range: (Self.margin, Self.size.width - Self.margin)
    )
    let yScale = LinearScale(
      domain: (known.min() ?? 0, known.max() ?? 0),
      range: (Self.size.height - Self.margin, Self.margin)
    )
    var marks: [Element] = []
    var run: [Point] = []
    func finish() {
      if run.count == 1 {
        marks.append(
          .circle(center: run[0], radius: 1.5, fill: theme.emphasis[0], stroke: nil, nil)
        )
      } else if run.count > 1 {
        marks.append(.polyline(run, Stroke(theme.emphasis[0], width: 1.5), nil))
      }
      run = []
    }
    for (index, value) in usable.enumerated() {
      if let value {
        run.append(
          Point(x: xScale.position(of: Double(index)), y: yScale.position(of: value))
        )
      } else {
        finish()
      }
    }
    let end = run.last
    finish()
    if let end {
      marks.append(.circle(center: end, radius: 2.5, fill: theme.emphasis[0], stroke: nil, nil))
    }
    var writer = SVGWriter()
    return String(
      decoding: writer.bytes(
        ofInline: .group(.series, series: nil, title: nil, marks),
        width: Self.size.width,
        height: Self.size.height,
        title: title,
        language: language,
        idPrefix: idPrefix
      ),
      as: UTF8.self
    )
  }
}
