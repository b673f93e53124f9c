import Foundation
import SVGCharts

/// What is wrong with a chart, in sentences; empty for one that may be printed.
///
/// These are the rules that a careful editor holds a figure against; they look at the file alone,
/// never at the code that made it.
struct ChartChecks {
  let svg: String
  let parsed: ParsedSVG

  /// Reads a chart; a finding in place of it where it is not well-formed.
  static func findings(in svg: String) -> [String] {
    guard let parsed = ParsedSVG(svg) else { return ["not well-formed"] }
    let checks = ChartChecks(svg: svg, parsed: parsed)
    return checks.structure() + checks.attributes() + checks.clipping() + checks.overlaps()
      + checks.crossings() + checks.contrast() + checks.numbersInNorwegian()
  }

  /// The elements that every reader of SVG draws alike.
  static let elements: Set<String> = [
    "svg", "title", "desc", "g", "line", "polyline", "path", "rect", "circle", "text",
  ]

  /// The attributes that every reader of SVG understands alike, and our own ones.
  static let attributes: Set<String> = [
    "xmlns", "width", "height", "viewBox", "role", "lang", "aria-labelledby", "font-family", "id",
    "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "d", "points", "fill", "fill-rule", "stroke",
    "stroke-width", "stroke-dasharray", "stroke-linejoin", "font-size", "font-weight",
    "text-anchor", "fill-opacity", "data-role", "data-series", "data-year", "data-value",
  ]

  // MARK: Structure

  /// Root, title, description, ids.
  func structure() -> [String] {
    var found: [String] = []
    let root = parsed.root
    if root.name != "svg" { found.append("the root is \(root.name)") }
    if root.attributes["role"] != "img" { found.append("the role is not img") }
    if (root.attributes["lang"] ?? "").isEmpty { found.append("no language") }
    if root.children.first?.name != "title" || parsed.title.isEmpty {
      found.append("title is not the first child, or empty")
    }
    if root.children.dropFirst().first?.name != "desc" || parsed.description.isEmpty {
      found.append("no description")
    }
    if parsed.description.count > 600 {
      found.append("the description has \(parsed.description.count) characters")
    }
    let ids = parsed.nodes.compactMap { $0.attributes["id"] }
    if Set(ids).count != ids.count { found.append("an id twice") }
    for id in (root.attributes["aria-labelledby"] ?? "").split(separator: " ")
    where !ids.contains(String(id)) { found.append("aria-labelledby points to nothing: \(id)") }
    if svg.contains("<!") || svg.contains("<?") {
      found.append("a DOCTYPE, comment or instruction")
    }
    return found
  }

  /// Nothing outside the subset; every number short and finite.
  func attributes() -> [String] {
    var found: [String] = []
    for node in parsed.nodes {
      if !Self.elements.contains(node.name) { found.append("the element \(node.name)") }
      for (name, value) in node.attributes.sorted(by: { $0.key < $1.key }) {
        if !Self.attributes.contains(name) { found.append("the attribute \(name)") }
        switch name {
        case "fill", "stroke":
          let isColor =
            value == "none"
            || (value.count == 7 && value.hasPrefix("#")
              && value.dropFirst().allSatisfy { $0.isHexDigit && !$0.isUppercase })
          if !isColor { found.append("\(name)='\(value)'") }
        case "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "points", "d", "stroke-width",
          "stroke-dasharray", "font-size", "fill-opacity", "viewBox":
          let words = value.split { " ,MLZ".contains($0) }
          for word in words where !Self.isShortNumber(word) { found.append("\(name)='\(word)'") }
        case "data-value", "data-year":
          for word in value.split(separator: " ") where Double(word)?.isFinite != true {
            found.append("\(name)='\(word)'")
          }
        default: break
        }
      }
    }
    return found
  }

  /// Digits with at most two decimals, no exponent.
  private static func isShortNumber(_ word: some StringProtocol) -> Bool {
    var parts = word.split(separator: ".", omittingEmptySubsequences: false)[...]
    guard let whole = parts.popFirst(), !parts.contains(where: { $0.count > 2 || $0.isEmpty }),
      parts.count <= 1
    else { return false }
    let digits = whole.hasPrefix("-") ? whole.dropFirst() : whole
    func areDigits(_ text: some StringProtocol) -> Bool {
      !text.isEmpty && text.allSatisfy { $0.isASCII && $0.isNumber }
    }
    return areDigits(digits) && parts.allSatisfy { areDigits($0) }
  }

  // MARK: Text

  /// Every text lies in the picture, its ascenders and descenders too.
  func clipping() -> [String] {
    parsed.texts.compactMap { node in
      let run = node.run
      let box = run.box
      let isInside =
        box.x >= -0.5 && box.right <= parsed.width + 0.5 && run.at.y - 0.905 * run.size >= -0.5
        && run.at.y + 0.212 * run.size <= parsed.height + 0.5
      return isInside ? nil : "clipped: '\(node.text)'"
    }
  }

  /// No two texts touch, whatever of the usual fonts the reader has.
  func overlaps() -> [String] {
    var found: [String] = []
    let runs = parsed.texts.map(\.run)
    for (index, one) in runs.enumerated() where !one.text.isEmpty {
      for other in runs.dropFirst(index + 1) where !other.text.isEmpty {
        let a = one.box.expanded(by: -0.25)
        if a.overlaps(other.box.expanded(by: -0.25)) {
          found.append("text overlap: '\(one.text)' | '\(other.text)'")
        }
      }
    }
    return found
  }

  /// No line or edge of a mark runs through a text, unless something opaque lies between them.
  func crossings() -> [String] {
    var found: [String] = []
    for (index, node) in parsed.nodes.enumerated() where node.name == "text" && !node.text.isEmpty {
      let run = node.run
      var box = run.box
      let width = Typeface.width(of: run.text, size: run.size, isBold: run.isBold)
      if run.anchor == .end { box.x = run.at.x - width }
      if run.anchor == .middle { box.x = run.at.x - width / 2 }
      box.width = width
      let inner = Rect(
        x: box.x + 0.5,
        y: box.y + 0.05 * run.size,
        width: max(0, box.width - 1),
        height: 0.72 * run.size
      )
      var crossing: String?
      for mark in parsed.nodes[..<index] {
        switch mark.name {
        case "line", "polyline":
          let background = backgroundColor
          guard let stroke = mark.color("stroke"), stroke.contrast(to: background) > 1.6 else {
            continue
          }
          let points = mark.points
          let half = mark.number("stroke-width") / 2
          if zip(points, points.dropFirst()).contains(where: {
            inner.expanded(by: half).isCrossed(from: $0, to: $1)
          }) {
            crossing = "\(mark.roles.last ?? "") \(mark.name)"
          }
        case "circle", "path":
          let bounds = mark.bounds
          guard mark.color("fill") != nil || mark.color("stroke") != nil else { continue }
          if bounds.expanded(by: -0.15 * bounds.width).overlaps(inner) { crossing = mark.name }
        case "rect":
          guard mark.color("fill") != nil else { continue }
          let rect = mark.rect
          if rect.contains(inner) {
            crossing = nil
          } else if rect.overlaps(inner), mark.color("fill") != backgroundColor {
            crossing = "an edge of a \(mark.roles.last ?? "") rect"
          }
        default: break
        }
      }
      if let crossing { found.append("\(crossing) crosses the text '\(node.text)'") }
    }
    return found
  }

  // MARK: Colour

  /// The colour of the rectangle behind everything.
  var backgroundColor: Color { parsed.nodes.first { $0.name == "rect" }?.color("fill") ?? .white }

  /// Text 4.5:1 to what lies under it, marks 3:1 to the background, grid lines at most 1.5:1.
  func contrast() -> [String] {
    var found: [String] = []
    let background = backgroundColor
    for (index, node) in parsed.nodes.enumerated() {
      if node.name == "text" {
        let box = node.run.box
        let middle = Rect(x: box.x + box.width / 2, y: box.y + box.height / 2, width: 0, height: 0)
        let under = parsed.nodes[..<index].last {
          $0.name == "rect" && $0.color("fill") != nil && $0.rect.contains(middle)
        }
        let contrast = (node.color("fill") ?? .white).contrast(to: under?.color("fill") ?? .white)
        if contrast < 4.5 { found.append("contrast \(contrast) of '\(node.text)'") }
        continue
      }
      if node.has(role: "grid"), let stroke = node.color("stroke"),
        stroke.contrast(to: background) > 1.5
      {
        found.append("a grid line stands out")
      }
      guard !node.has(role: "halo"), node.attributes["fill-opacity"] == nil else { continue }
      for role in [
        "series", "bar", "target", "axis", "reference", "break", "interval", "point", "verdict",
      ]
      where node.has(role: role) {
        for name in ["stroke", "fill"] {
          guard let color = node.color(name), color.contrast(to: background) < 3 else { continue }
          found.append("\(role): \(name) has contrast \(color.contrast(to: background))")
        }
      }
    }
    return found
  }

  // MARK: Numbers

  /// Thousands by U+00A0, minus by U+2212, in everything a reader sees.
  func numbersInNorwegian() -> [String] {
    guard ["nb", "nn"].contains(parsed.root.attributes["lang"]) else { return [] }
    var found: [String] = []
    let drawn = parsed.texts.filter { $0.text.first.map { $0.isNumber || $0 == "-" } ?? false }
    for text in drawn.map(\.text) + [parsed.description] {
      if text.firstMatch(of: /[0-9][ .][0-9]{3}(?![0-9])/) != nil {
        found.append("thousands: \(text)")
      }
      if text.firstMatch(of: /(^|\s)-[0-9]/) != nil { found.append("minus: \(text)") }
    }
    return found
  }
}

extension Color {
  /// The relative luminance of WCAG 2.1.
  var luminance: Double {
    func linear(_ shift: UInt32) -> Double {
      let channel = Double((rgb >> shift) & 0xFF) / 255
      return channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(16) + 0.7152 * linear(8) + 0.0722 * linear(0)
  }

  /// The contrast ratio of WCAG 2.1, 1 … 21.
  func contrast(to other: Color) -> Double {
    let pair = [luminance, other.luminance].sorted()
    return (pair[1] + 0.05) / (pair[0] + 0.05)
  }
}
