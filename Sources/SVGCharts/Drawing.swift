/// How a line is drawn.
package struct Stroke: Hashable, Sendable {
  /// Its colour.
  package var color: Color
  /// Its thickness.
  package var width: Double
  /// Lengths of dashes and gaps in turn; empty for a solid line.
  package var dash: [Double]

  /// Makes a stroke.
  package init(_ color: Color, width: Double, dash: [Double] = []) {
    self.color = color
    self.width = width
    self.dash = dash
  }
}

/// A line of text; its place is a point on the baseline, because nothing else is portable.
package struct TextRun: Hashable, Sendable {
  /// Which part of the text is at the place.
  package enum Anchor: Hashable, Sendable {
    /// Its beginning.
    case start
    /// Its middle.
    case middle
    /// Its end.
    case end
  }

  /// The text.
  package var text: String
  /// The place of its anchor on the baseline.
  package var at: Point
  /// The type size.
  package var size: Double
  /// Whether it is bold.
  package var isBold: Bool
  /// What of it is at the place.
  package var anchor: Anchor
  /// Its colour.
  package var color: Color

  /// Makes a line of text.
  package init(
    _ text: String,
    at place: Point,
    size: Double,
    color: Color,
    isBold: Bool = false,
    anchor: Anchor = .start
  ) {
    self.text = text
    self.at = place
    self.size = size
    self.isBold = isBold
    self.anchor = anchor
    self.color = color
  }

  /// The room that the text needs, also in a wider font than the one asked for.
  package var box: Rect {
    let width = Typeface.reservedWidth(of: text, size: size, isBold: isBold)
    let left =
      switch anchor {
      case .start: at.x
      case .middle: at.x - width / 2
      case .end: at.x - width
      }
    return Rect(x: left, y: at.y - 0.75 * size, width: width, height: 0.95 * size)
  }
}

/// What a mark stands for: read by tests, scripts and style sheets, never shown.
package enum Role: String, Hashable, Sendable {
  /// Ticks and lines of the axes.
  case axis
  /// A bar.
  case bar
  /// A box around the middle half of the values.
  case box
  /// A place where the series was broken.
  case seriesBreak = "break"
  /// Light lines behind the marks.
  case grid
  /// A white disc that hides what lies under an open marker.
  case halo
  /// The span between two numbers where the source gives no single one.
  case interval
  /// Explains a dash, a marker or a colour.
  case key
  /// The name of a line or bar.
  case label
  /// One value among many.
  case point
  /// A reference line across bars.
  case reference
  /// An area of a map.
  case region
  /// A data line with its markers.
  case series
  /// A target line.
  case target
  /// A shape that says how something ended, beside the word for it.
  case verdict
}

/// The numbers behind a mark, as `data-year` and `data-value`.
package struct DataValues: Hashable, Sendable {
  /// The position in time of each value; empty where there is none.
  package var years: [Double]
  /// The values, as many as the mark has points; empty for a mark of the time axis.
  package var values: [Double]
  /// The decimals to keep, enough for a twentieth of a pixel.
  package var decimals: Int

  /// Makes the numbers behind a mark.
  package init(years: [Double] = [], values: [Double], decimals: Int) {
    self.years = years
    self.values = values
    self.decimals = decimals
  }
}

/// One thing drawn.
package enum Element: Hashable, Sendable {
  /// A straight line.
  case line(from: Point, to: Point, Stroke, DataValues?)
  /// Straight lines from point to point.
  case polyline([Point], Stroke, DataValues?)
  /// A filled rectangle, an outlined one, or both.
  case rect(Rect, fill: Color?, stroke: Stroke?, DataValues?)
  /// A filled circle, an outlined one, or both.
  case circle(center: Point, radius: Double, fill: Color?, stroke: Stroke?, DataValues?)
  /// An area inside closed rings of straight lines: what lies inside a second ring is a hole.
  case path([[Point]], fill: Color?, stroke: Stroke?, DataValues?)
  /// A line of text.
  case text(TextRun)
  /// Several elements with a role and, where they belong to one, the name of their series; the
  /// title is the full text where the drawn one is shortened.
  case group(Role?, series: String?, title: String?, [Element])
}

/// A picture as a value: what is drawn where, before it becomes text.
package struct Drawing: Hashable, Sendable {
  /// The size of the viewBox.
  package var width: Double
  /// The size of the viewBox.
  package var height: Double
  /// The printed width in millimetres, or `nil` on the web.
  package var printedWidth: Double?
  /// The type size of most texts.
  package var textSize: Double
  /// The language of all texts, a BCP 47 tag.
  package var language: String
  /// Stands before every id, so that several drawings fit into one page.
  package var idPrefix: String
  /// The name that assistive technology reads.
  package var title: String
  /// The description that assistive technology reads.
  package var description: String
  /// What is drawn, from back to front.
  package var elements: [Element]
  /// Names that found no room beside their lines; they are listed under the chart.
  package var unlabelled: [String]

  /// All lines of text, from back to front.
  package var texts: [TextRun] {
    var found: [TextRun] = []
    func walk(_ elements: [Element]) {
      for element in elements {
        switch element {
        case .text(let run): found.append(run)
        case .group(_, _, _, let children): walk(children)
        case .line, .polyline, .rect, .circle, .path: break
        }
      }
    }
    walk(elements)
    return found
  }

  /// The drawing as the bytes of an SVG file.
  package var svgBytes: [UInt8] {
    var writer = SVGWriter()
    return writer.bytes(of: self)
  }

  /// The drawing as SVG text.
  package var svg: String { String(decoding: svgBytes, as: UTF8.self) }
}
