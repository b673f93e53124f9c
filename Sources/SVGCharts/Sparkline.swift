/// A line as high as a line of text, for the cell of a table whose other cells hold its numbers.
///
/// From the lowest to the highest value; gaps and breaks stay gaps; the last value is a dot. It has no
/// ids, so that any number of them fit into one page.
package struct Sparkline: Hashable, Sendable {
  /// One value in time.
  package struct Point: Hashable, Sendable {
    /// The place in time.
    package var x: Double
    /// The value; `nil` is a gap.
    package var value: Double?
    /// Whether it must not be compared with the one before.
    package var breakBefore: Bool

    /// Makes a value.
    package init(x: Double, value: Double?, breakBefore: Bool = false) {
      self.x = x
      self.value = value
      self.breakBefore = breakBefore
    }
  }

  /// The values in the order of time.
  package var points: [Point]
  /// What assistive technology reads: first, last, lowest, highest.
  package var title: String
  /// The language of the title.
  package var language: String
  /// Its colours.
  package var theme: ChartTheme

  /// Makes a line.
  package init(
    points: [Point],
    title: String,
    language: String,
    theme: ChartTheme = .standard
  ) {
    self.points = points
    self.title = title
    self.language = language
    self.theme = theme
  }

  /// Its size in CSS pixels.
  private static let size = (width: 96.0, height: 20.0)
  /// The room around the line for its thickness and its dot.
  private static let margin = 4.0

  /// The line as SVG text for a place inside a page.
  package var svg: String {
    let usable = points.filter { $0.x.isFinite }.map { point in
      Point(
        x: point.x,
        value: point.value.flatMap { $0.isFinite ? $0 : nil },
        breakBefore: point.breakBefore
      )
    }
    let known = usable.compactMap(\.value)
    let xScale = LinearScale(
      domain: (usable.first?.x ?? 0, usable.last?.x ?? 1),
      range: (Self.margin, Self.size.width - Self.margin)
    )
    let yScale = LinearScale(
      domain: (known.min() ?? 0, known.max() ?? 0),
      range: (Self.size.height - Self.margin, Self.margin)
    )
    var marks: [Element] = []
    var run: [SVGCharts.Point] = []
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
    var end: SVGCharts.Point?
    for point in usable {
      if point.breakBefore { finish() }
      guard let value = point.value else {
        finish()
        continue
      }
      let place = SVGCharts.Point(
        x: xScale.position(of: point.x),
        y: yScale.position(of: value)
      )
      run.append(place)
      end = place
    }
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
        language: language
      ),
      as: UTF8.self
    )
  }
}
