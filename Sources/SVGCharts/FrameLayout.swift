/// Title and subtitle above the plot, keys, notes and source below it, set for the size at hand.
struct FrameLayout {
  /// One entry of the line that explains dashes and markers.
  struct Key {
    /// Its words.
    var text: String
    /// The width of the drawn sample before the words; 0 for none.
    var sampleWidth: Double
    /// Draws the sample: given its left end and its middle height.
    var sample: @Sendable (Point) -> [Element]
  }

  /// The frame laid out.
  let frame: ChartFrame
  /// Where the plot with its axis labels may begin.
  let bodyTop: Double
  /// The height of everything below the plot, the lower margin included.
  let footerHeight: Double

  private let titleLines: WrappedText
  private let subtitleLines: WrappedText
  private let legendRows: [[Key]]
  private let legendTop: Double
  private let keyRows: [[Key]]
  private let noteLines: [String]
  private let sourceLines: [String]

  /// The space between two keys of a row.
  private static let keyGap = 18.0
  /// The space between the sample of a key and its words.
  private static let sampleGap = 6.0

  /// Lays out everything but the plot.
  ///
  /// - Parameters:
  ///   - frame: The texts and the size.
  ///   - legend: What tells series apart, above the plot.
  ///   - keys: What explains dashes and markers, below it.
  ///   - extraNotes: Notes after the frame's own.
  init(_ frame: ChartFrame, legend: [Key] = [], keys: [Key], extraNotes: [String]) {
    let size = frame.size
    let width = size.width - 2 * size.margin
    self.frame = frame
    titleLines = WrappedText(
      CleanText.cleaned(frame.title),
      width: width,
      size: size.titleSize,
      isBold: true,
      maximumLines: size.titleLines,
      filling: .balanced
    )
    subtitleLines = WrappedText(
      CleanText.cleaned(frame.subtitle),
      width: width,
      size: size.subtitleSize,
      maximumLines: 3,
      filling: .balanced
    )
    let titleHeight =
      Double(titleLines.lines.count) * ChartSize.lineHeight(size.titleSize)
      + Double(subtitleLines.lines.count) * ChartSize.lineHeight(size.subtitleSize)
    legendRows = Self.rows(of: legend, width: width, size: size.textSize)
    legendTop = size.margin + titleHeight + 4
    let legendHeight = Double(legendRows.count) * ChartSize.lineHeight(size.textSize)
    bodyTop = size.margin + titleHeight + 10 + legendHeight
    keyRows = Self.rows(of: keys, width: width, size: size.textSize)

    func wrapped(_ text: String) -> [String] {
      guard !text.isEmpty else { return [] }
      return WrappedText(
        CleanText.cleaned(text),
        width: width,
        size: size.textSize,
        maximumLines: 12,
        filling: .withoutOrphan
      ).lines
    }
    noteLines = (frame.notes + extraNotes).flatMap(wrapped)
    sourceLines = wrapped(frame.source)
    let lines = keyRows.count + noteLines.count + sourceLines.count
    footerHeight =
      Double(lines) * ChartSize.lineHeight(size.textSize) + (lines > 0 ? 8 : 0) + size.margin
  }

  /// Keys in rows of limited width; a text that is wider than a row is shortened.
  private static func rows(of keys: [Key], width: Double, size: Double) -> [[Key]] {
    var rows: [[Key]] = []
    var room = 0.0
    for var key in keys {
      let sample = key.sampleWidth + (key.sampleWidth > 0 ? sampleGap : 0)
      let text = WrappedText(
        CleanText.cleaned(key.text),
        width: width - sample,
        size: size,
        maximumLines: 1
      )
      key.text = text.lines.first ?? ""
      let needed = sample + Typeface.reservedWidth(of: key.text, size: size)
      if rows.isEmpty || room < needed {
        rows.append([])
        room = width
      }
      rows[rows.count - 1].append(key)
      room -= needed + keyGap
    }
    return rows
  }

  /// The keys of some rows, from a height downwards.
  private func elements(of rows: [[Key]], from top: inout Double) -> [Element] {
    let size = frame.size
    var elements: [Element] = []
    for row in rows {
      var x = size.margin
      top += ChartSize.lineHeight(size.textSize)
      for key in row {
        let baseline = top - 0.25 * size.textSize
        if key.sampleWidth > 0 {
          let middle = Point(x: x, y: baseline - 0.35 * size.textSize)
          elements.append(.group(.key, series: nil, title: nil, key.sample(middle)))
          x += key.sampleWidth + Self.sampleGap
        }
        let run = TextRun(
          key.text,
          at: Point(x: x, y: baseline),
          size: size.textSize,
          color: frame.theme.mutedInk
        )
        elements.append(.text(run))
        x = run.box.right + Self.keyGap
      }
    }
    return elements
  }

  /// The height that the chart needs for a plot of `bodyHeight`: the one of its size, or more.
  func height(bodyHeight: Double) -> Double {
    max(frame.size.height, (bodyTop + bodyHeight + footerHeight).rounded(.up))
  }

  /// A filled square as the sample of a colour.
  static func swatch(_ color: Color, _ text: String, outline: Color? = nil) -> Key {
    Key(text: text, sampleWidth: 12) { left in
      [
        .rect(
          Rect(x: left.x, y: left.y - 6, width: 12, height: 12),
          fill: color,
          stroke: outline.map { Stroke($0, width: 1) },
          nil
        )
      ]
    }
  }

  /// The full title where the drawn one is shortened.
  private func titleElement(_ wrapped: WrappedText, _ full: String, _ texts: [Element]) -> [Element]
  {
    wrapped.isShortened ? [.group(nil, series: nil, title: full, texts)] : texts
  }

  /// The background, the texts and the keys of a chart of a height.
  func elements(height: Double) -> [Element] {
    let size = frame.size
    let theme = frame.theme
    var elements: [Element] = [
      .rect(
        Rect(x: 0, y: 0, width: size.width, height: height),
        fill: theme.background,
        stroke: nil,
        nil
      )
    ]
    var y = size.margin
    func set(
      _ lines: [String],
      _ typeSize: Double,
      _ color: Color,
      isBold: Bool = false
    ) -> [Element] {
      lines.map { line in
        y += ChartSize.lineHeight(typeSize)
        return .text(
          TextRun(
            line,
            at: Point(x: size.margin, y: y - 0.25 * typeSize),
            size: typeSize,
            color: color,
            isBold: isBold
          )
        )
      }
    }
    elements += titleElement(
      titleLines,
      frame.title,
      set(titleLines.lines, size.titleSize, theme.ink, isBold: true)
    )
    elements += titleElement(
      subtitleLines,
      frame.subtitle,
      set(subtitleLines.lines, size.subtitleSize, theme.mutedInk)
    )

    y = legendTop
    elements += self.elements(of: legendRows, from: &y)
    y = height - footerHeight + 8
    elements += self.elements(of: keyRows, from: &y)
    elements += set(noteLines, size.textSize, theme.mutedInk)
    elements += set(sourceLines, size.textSize, theme.mutedInk)
    return elements
  }

  /// The finished drawing: the frame with the plot's elements on top.
  ///
  /// - Parameters:
  ///   - plot: What is drawn between header and footer.
  ///   - height: The height of the whole.
  ///   - remarks: Sentences about the drawing itself, added to the description.
  ///   - unlabelled: Names that found no room.
  /// - Returns: The whole chart.
  func drawing(
    plot: [Element],
    height: Double,
    remarks: [String] = [],
    unlabelled: [String] = []
  ) -> Drawing {
    Drawing(
      width: frame.size.width,
      height: height,
      printedWidth: frame.size.printedWidth,
      textSize: frame.size.textSize,
      language: frame.language,
      idPrefix: frame.idPrefix,
      title: frame.subtitle.isEmpty ? frame.title : "\(frame.title) – \(frame.subtitle)",
      description: description(with: remarks),
      elements: elements(height: height) + plot,
      unlabelled: unlabelled
    )
  }

  /// The caller's description and the remarks, at most 600 characters; the remarks are kept whole,
  /// and of the description as many whole sentences as there is room for.
  private func description(with remarks: [String]) -> String {
    let tail = remarks.map { " \($0)." }.joined()
    let room = max(0, 600 - tail.count)
    let text = frame.description
    guard text.count > room else { return text + tail }
    let head = text.prefix(room)
    // A sentence ends where a capital letter follows; «1. januar» does not.
    for end in head.indices.reversed() where head[end] == "." {
      let next = text.index(after: end)
      let rest = text[next...].drop { $0 == " " }
      guard rest.startIndex != next, rest.first?.isUppercase == true else { continue }
      return String(text[...end]) + tail
    }
    return String(text.prefix(max(0, room - 1))) + "…" + tail
  }
}
