import Foundation
import FoundationXML
import SVGCharts

/// An SVG file read back as a reader's machine sees it: elements from back to front, each with the
/// role and series of the groups around it.
struct ParsedSVG {
  /// One element.
  final class Node {
    let name: String
    let attributes: [String: String]
    var children: [Node] = []
    var text = ""
    /// The roles of the groups around it, the innermost last.
    let roles: [String]
    /// The name of the series it belongs to.
    let series: String?
    /// The type size of its text, its own or that of an element around it.
    let textSize: Double

    init(_ name: String, _ attributes: [String: String], inside parent: Node?) {
      self.name = name
      self.attributes = attributes
      let inherited = parent?.roles ?? []
      roles = inherited + (attributes["data-role"].map { [$0] } ?? [])
      series = attributes["data-series"] ?? parent?.series
      textSize = attributes["font-size"].flatMap(Double.init) ?? parent?.textSize ?? 0
    }

    func number(_ name: String) -> Double { attributes[name].flatMap(Double.init) ?? 0 }
    func has(role: String) -> Bool { roles.contains(role) }

    /// The numbers of an attribute that holds several.
    func numbers(_ name: String) -> [Double] {
      (attributes[name] ?? "").split { $0 == " " || $0 == "," }.compactMap { Double($0) }
    }

    /// The corners of a line or polyline.
    var points: [Point] {
      if name == "line" {
        return [
          Point(x: number("x1"), y: number("y1")), Point(x: number("x2"), y: number("y2")),
        ]
      }
      let numbers = numbers("points")
      return stride(from: 0, to: numbers.count - 1, by: 2).map {
        Point(x: numbers[$0], y: numbers[$0 + 1])
      }
    }

    /// The rings of a path.
    var rings: [[Point]] {
      (attributes["d"] ?? "").split(separator: "Z").map { ring in
        let numbers = ring.split { "ML ,".contains($0) }.compactMap { Double($0) }
        return stride(from: 0, to: numbers.count - 1, by: 2).map {
          Point(x: numbers[$0], y: numbers[$0 + 1])
        }
      }
    }

    /// What the mark covers at most.
    var bounds: Rect {
      switch name {
      case "rect": return rect
      case "circle":
        let radius = number("r")
        return Rect(
          x: number("cx") - radius,
          y: number("cy") - radius,
          width: 2 * radius,
          height: 2 * radius
        )
      default:
        let points = name == "path" ? rings.flatMap { $0 } : points
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        let (left, top) = (xs.min() ?? 0, ys.min() ?? 0)
        return Rect(
          x: left,
          y: top,
          width: (xs.max() ?? 0) - left,
          height: (ys.max() ?? 0) - top
        )
      }
    }

    /// The area of a rectangle.
    var rect: Rect {
      Rect(x: number("x"), y: number("y"), width: number("width"), height: number("height"))
    }

    /// A colour attribute, `nil` where nothing is painted.
    func color(_ name: String) -> Color? {
      guard let text = attributes[name], text.hasPrefix("#") else { return nil }
      return UInt32(text.dropFirst(), radix: 16).map { Color($0) }
    }

    /// The text with its measure.
    var run: TextRun {
      let anchor: TextRun.Anchor =
        switch attributes["text-anchor"] {
        case "middle": .middle
        case "end": .end
        default: .start
        }
      return TextRun(
        text,
        at: Point(x: number("x"), y: number("y")),
        size: textSize,
        color: color("fill") ?? Color(0),
        isBold: attributes["font-weight"] == "700",
        anchor: anchor
      )
    }
  }

  let root: Node
  /// All elements in the order they are painted.
  let nodes: [Node]

  /// Reads a file; `nil` where it is not well-formed.
  init?(_ svg: String) {
    let reader = Reader()
    let parser = XMLParser(data: Data(svg.utf8))
    parser.delegate = reader
    guard parser.parse(), let root = reader.root else { return nil }
    self.root = root
    var nodes: [Node] = []
    func walk(_ node: Node) {
      nodes.append(node)
      node.children.forEach(walk)
    }
    walk(root)
    self.nodes = nodes
  }

  var width: Double { root.numbers("viewBox").dropFirst(2).first ?? 0 }
  var height: Double { root.numbers("viewBox").last ?? 0 }
  var texts: [Node] { nodes.filter { $0.name == "text" } }
  var title: String { root.children.first { $0.name == "title" }?.text ?? "" }
  var description: String { root.children.first { $0.name == "desc" }?.text ?? "" }
  /// All text that a reader sees.
  var visibleText: String { texts.map(\.text).joined(separator: "\n") }

  private final class Reader: NSObject, XMLParserDelegate {
    var root: Node?
    var open: [Node] = []

    func parser(
      _ parser: XMLParser,
      didStartElement elementName: String,
      namespaceURI: String?,
      qualifiedName qName: String?,
      attributes attributeDict: [String: String]
    ) {
      let node = Node(elementName, attributeDict, inside: open.last)
      if let parent = open.last { parent.children.append(node) } else { root = node }
      open.append(node)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) { open.last?.text += string }

    func parser(
      _ parser: XMLParser,
      didEndElement elementName: String,
      namespaceURI: String?,
      qualifiedName qName: String?
    ) { open.removeLast() }
  }
}
