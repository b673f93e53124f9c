/// The names of rows at the left of a plot, set in lines and aligned at its axis.
struct NameColumn {
  /// A name.
  struct Name {
    /// The whole name.
    var text: String
    /// Whether it is emphasised.
    var isBold = false
    /// Whether it is no name but a remark.
    var isMuted = false
  }

  /// The names in lines.
  let wrapped: [WrappedText]
  /// The room that the widest one takes.
  let width: Double
  /// The most lines that one of them has, at least one.
  let mostLines: Int

  private let names: [Name]
  private let frame: ChartFrame

  /// The space between a name and the axis.
  static let gap = 6.0

  /// Sets names in at most a share of the width of the chart.
  init(_ names: [Name], frame: ChartFrame, share: Double? = nil) {
    self.names = names
    self.frame = frame
    let size = frame.size
    let room = size.width * (share ?? size.nameShare + 0.06)
    let wrapped = names.map { name in
      WrappedText(
        CleanText.cleaned(name.text),
        width: room,
        size: size.textSize,
        isBold: name.isBold,
        maximumLines: name.isMuted ? 1 : size.nameLines
      )
    }
    self.wrapped = wrapped
    width =
      zip(wrapped, names).map { $0.reservedWidth(size: size.textSize, isBold: $1.isBold) }.max()
      ?? 0
    mostLines = max(1, wrapped.map(\.lines.count).max() ?? 1)
  }

  /// The height that the tallest name needs.
  var height: Double { Double(mostLines) * ChartSize.lineHeight(frame.size.textSize) }

  /// The name of a row, its middle at a height.
  func element(_ index: Int, right: Double, middle: Double) -> Element {
    let size = frame.size.textSize
    let lineHeight = ChartSize.lineHeight(size)
    let name = names[index]
    let text = wrapped[index]
    let top = middle - Double(text.lines.count) * lineHeight / 2
    let lines: [Element] = text.lines.enumerated().map { line, content in
      .text(
        TextRun(
          content,
          at: Point(x: right, y: top + (Double(line) + 0.5) * lineHeight + 0.35 * size),
          size: size,
          color: name.isMuted ? frame.theme.mutedInk : frame.theme.ink,
          isBold: name.isBold,
          anchor: .end
        )
      )
    }
    return .group(.label, series: nil, title: text.isShortened ? name.text : nil, lines)
  }
}
