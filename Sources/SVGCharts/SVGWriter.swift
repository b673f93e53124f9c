/// Writes a drawing in the part of SVG that browsers, librsvg, Inkscape, LibreOffice and Office
/// all read alike.
///
/// Presentation attributes only; no style sheet, class, variable, clip, mask, image, script or
/// link; text as text; numbers with at most two decimals. One element a line, so that two versions
/// can be compared.
struct SVGWriter {
  private var out = ByteBuffer(capacity: 16_384)
  /// The type size that the root says for all texts that do not say their own.
  private var textSize = 0.0

  /// The whole file.
  mutating func bytes(of drawing: Drawing) -> [UInt8] {
    out.write("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
    if let width = drawing.printedWidth {
      out.write(width)
      out.write("mm\" height=\"")
      out.write(width * drawing.height / drawing.width)
      out.write("mm")
    } else {
      out.write(drawing.width)
      out.write("\" height=\"")
      out.write(drawing.height)
    }
    out.write("\" viewBox=\"0 0 ")
    out.write(drawing.width)
    out.write(" ")
    out.write(drawing.height)
    out.write("\" role=\"img\" lang=\"")
    out.writeEscaped(drawing.language)
    out.write("\" aria-labelledby=\"")
    out.writeEscaped(drawing.idPrefix)
    out.write("-title ")
    out.writeEscaped(drawing.idPrefix)
    out.write("-desc\" font-family=\"Arial, 'Liberation Sans', Helvetica, sans-serif\"")
    textSize = drawing.textSize
    attribute(" font-size=\"", textSize)
    out.write(">\n")
    out.write("<title id=\"")
    out.writeEscaped(drawing.idPrefix)
    out.write("-title\">")
    out.writeEscaped(drawing.title)
    out.write("</title>\n<desc id=\"")
    out.writeEscaped(drawing.idPrefix)
    out.write("-desc\">")
    out.writeEscaped(drawing.description)
    out.write("</desc>\n")
    for element in drawing.elements { write(element) }
    out.write("</svg>\n")
    return out.bytes
  }

  /// A small picture with nothing but a title, for a place in running text.
  ///
  /// - Parameters:
  ///   - element: What is drawn.
  ///   - width: The width in CSS pixels.
  ///   - height: The height in CSS pixels.
  ///   - title: What assistive technology reads.
  ///   - language: Its language.
  /// - Returns: The bytes of one `svg` element without a line break after it.
  mutating func bytes(
    ofInline element: Element,
    width: Double,
    height: Double,
    title: String,
    language: String
  ) -> [UInt8] {
    out.write("<svg xmlns=\"http://www.w3.org/2000/svg\"")
    attribute(" width=\"", width)
    attribute(" height=\"", height)
    out.write(" viewBox=\"0 0 ")
    out.write(width)
    out.write(" ")
    out.write(height)
    out.write("\" role=\"img\" lang=\"")
    out.writeEscaped(language)
    out.write("\" aria-label=\"")
    out.writeEscaped(title)
    out.write("\"><title>")
    out.writeEscaped(title)
    out.write("</title>\n")
    write(element)
    out.write("</svg>")
    return out.bytes
  }

  private mutating func write(_ element: Element) {
    switch element {
    case .line(let from, let to, let stroke, let data):
      out.write("<line")
      attribute(" x1=\"", from.x)
      attribute(" y1=\"", from.y)
      attribute(" x2=\"", to.x)
      attribute(" y2=\"", to.y)
      write(stroke)
      write(data)
      out.write("/>\n")
    case .polyline(let points, let stroke, let data):
      out.write("<polyline points=\"")
      for (index, point) in points.enumerated() {
        if index > 0 { out.write(byte: UInt8(ascii: " ")) }
        out.write(point.x)
        out.write(byte: UInt8(ascii: ","))
        out.write(point.y)
      }
      out.write("\" fill=\"none\" stroke-linejoin=\"round\"")
      write(stroke)
      write(data)
      out.write("/>\n")
    case .rect(let rect, let fill, let stroke, let data):
      out.write("<rect")
      attribute(" x=\"", rect.x)
      attribute(" y=\"", rect.y)
      attribute(" width=\"", rect.width)
      attribute(" height=\"", rect.height)
      write(fill: fill)
      if let stroke { write(stroke) }
      write(data)
      out.write("/>\n")
    case .circle(let center, let radius, let fill, let stroke, let data):
      out.write("<circle")
      attribute(" cx=\"", center.x)
      attribute(" cy=\"", center.y)
      attribute(" r=\"", radius)
      write(fill: fill)
      if let stroke { write(stroke) }
      write(data)
      out.write("/>\n")
    case .path(let rings, let fill, let stroke, let data):
      out.write("<path d=\"")
      for ring in rings {
        for (index, point) in ring.enumerated() {
          out.write(byte: UInt8(ascii: index == 0 ? "M" : index == 1 ? "L" : " "))
          out.write(point.x)
          out.write(byte: UInt8(ascii: ","))
          out.write(point.y)
        }
        out.write(byte: UInt8(ascii: "Z"))
      }
      out.write(byte: UInt8(ascii: "\""))
      if rings.count > 1 { out.write(" fill-rule=\"evenodd\"") }
      write(fill: fill)
      if let stroke {
        out.write(" stroke-linejoin=\"round\"")
        write(stroke)
      }
      write(data)
      out.write("/>\n")
    case .text(let run): write(run)
    case .group(let role, let series, let title, let children):
      guard !children.isEmpty else { return }
      out.write("<g")
      if let role {
        out.write(" data-role=\"")
        out.writeEscaped(role.rawValue)
        out.write(byte: UInt8(ascii: "\""))
      }
      if let series {
        out.write(" data-series=\"")
        out.writeEscaped(series)
        out.write(byte: UInt8(ascii: "\""))
      }
      out.write(">\n")
      if let title {
        out.write("<title>")
        out.writeEscaped(title)
        out.write("</title>\n")
      }
      for child in children { write(child) }
      out.write("</g>\n")
    }
  }

  private mutating func write(_ run: TextRun) {
    out.write("<text")
    attribute(" x=\"", run.at.x)
    attribute(" y=\"", run.at.y)
    if run.size != textSize { attribute(" font-size=\"", run.size) }
    if run.isBold { out.write(" font-weight=\"700\"") }
    switch run.anchor {
    case .start: break
    case .middle: out.write(" text-anchor=\"middle\"")
    case .end: out.write(" text-anchor=\"end\"")
    }
    write(fill: run.color)
    out.write(byte: UInt8(ascii: ">"))
    out.writeEscaped(run.text)
    out.write("</text>\n")
  }

  private mutating func write(_ stroke: Stroke) {
    out.write(" stroke=\"")
    out.write(stroke.color)
    out.write(byte: UInt8(ascii: "\""))
    attribute(" stroke-width=\"", stroke.width)
    guard !stroke.dash.isEmpty else { return }
    out.write(" stroke-dasharray=\"")
    for (index, length) in stroke.dash.enumerated() {
      if index > 0 { out.write(byte: UInt8(ascii: " ")) }
      out.write(length)
    }
    out.write(byte: UInt8(ascii: "\""))
  }

  private mutating func write(fill: Color?) {
    out.write(" fill=\"")
    if let fill { out.write(fill) } else { out.write("none") }
    out.write(byte: UInt8(ascii: "\""))
  }

  private mutating func write(_ data: DataValues?) {
    guard let data else { return }
    if !data.years.isEmpty {
      out.write(" data-year=\"")
      for (index, year) in data.years.enumerated() {
        if index > 0 { out.write(byte: UInt8(ascii: " ")) }
        out.write(year, decimals: 3)
      }
      out.write(byte: UInt8(ascii: "\""))
    }
    guard !data.values.isEmpty else { return }
    out.write(" data-value=\"")
    for (index, value) in data.values.enumerated() {
      if index > 0 { out.write(byte: UInt8(ascii: " ")) }
      out.write(value: value, decimals: data.decimals)
    }
    out.write(byte: UInt8(ascii: "\""))
  }

  private mutating func attribute(_ opening: String, _ number: Double) {
    out.write(opening)
    out.write(number)
    out.write(byte: UInt8(ascii: "\""))
  }
}
