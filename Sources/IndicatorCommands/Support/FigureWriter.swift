import Foundation
import IndicatorReport
import SVGCharts

/// Draws a figure and writes it as SVG, PNG or PDF.
enum FigureWriter {
  /// The most words of a title that readers take in at a glance (ONS, Service Manual, chart text).
  private static let titleWords = 15

  /// Draws a figure and writes it where the options say.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - options: Where to, and in which format.
  ///   - inputs: The files that the command reads, which are never replaced.
  /// - Throws: Where the figure cannot be drawn truly, or not be written.
  static func write(_ figure: some Figure, _ options: FigureOptions, sparing inputs: [String])
    throws
  {
    try write(
      figure,
      to: options.output,
      format: options.style.format,
      size: options.style.size,
      sparing: inputs
    )
  }

  /// Draws a figure and writes it.
  ///
  /// - Parameters:
  ///   - figure: The figure.
  ///   - path: The file; `-` is standard output.
  ///   - format: The format; `nil` for the one that the file's name means.
  ///   - size: The size, which gives a PNG its pixels.
  ///   - inputs: The files that the command reads, which are never replaced.
  /// - Throws: Where the figure cannot be drawn truly, or not be written.
  static func write(
    _ figure: some Figure,
    to path: String,
    format: FigureFormat?,
    size: FigureSize,
    sparing inputs: [String]
  ) throws {
    let format = try self.format(of: path, asked: format)
    let words = figure.title.split(whereSeparator: \.isWhitespace).count
    if words > titleWords {
      Console.say(
        "warning: the title has \(words) words; readers take in \(titleWords), so give a shorter one with --title"
      )
    }
    let bytes = try bytes(of: figure, as: format, size: size)
    if path == "-" {
      try Console.write(bytes)
    } else {
      try OutputFile.write(bytes, to: path, sparing: inputs)
    }
  }

  /// The figure as SVG.
  static func bytes(of figure: some Figure) throws -> [UInt8] {
    do {
      return try figure.chart().svgBytes()
    } catch let error as ChartError {
      throw CommandFailure(.usage, error.description)
    }
  }

  /// The figure in a format.
  static func bytes(of figure: some Figure, as format: FigureFormat, size: FigureSize) throws
    -> [UInt8]
  {
    try converted(try bytes(of: figure), to: format, size: size)
  }

  /// The format that a file's name and the option mean together.
  static func format(of path: String, asked: FigureFormat?) throws(CommandFailure) -> FigureFormat {
    let ending = path.split(separator: "/").last.flatMap { name in
      name.contains(".") ? name.split(separator: ".").last?.lowercased() : nil
    }
    let named = ending.flatMap { FigureFormat(rawValue: $0) }
    if let asked {
      guard let named, named != asked else { return asked }
      throw CommandFailure(
        .usage,
        "'\(path)' ends in .\(named.rawValue), but --format is \(asked.rawValue); give one of the two"
      )
    }
    guard let ending, path != "-" else { return .svg }
    guard let named else {
      throw CommandFailure(
        .usage,
        "'\(path)' ends in .\(ending); expected .svg, .png or .pdf, or --format with one of them"
      )
    }
    return named
  }

  /// The picture in a format; SVG as it is.
  private static func converted(_ svg: [UInt8], to format: FigureFormat, size: FigureSize)
    throws(CommandFailure) -> [UInt8]
  {
    guard format != .svg else { return svg }
    guard let program = PictureMaker.program else {
      throw CommandFailure(
        .cannotCreate,
        "a figure as \(format.rawValue.uppercased()) needs rsvg-convert, which is not installed; install it with 'sudo apt-get install librsvg2-bin', or write .svg"
      )
    }
    return try PictureMaker.picture(of: svg, by: program, format: format, width: size.pixels)
  }
}

extension FigureSize {
  /// The pixels across of a PNG: two for each on the screen, 300 to the inch on paper.
  fileprivate var pixels: Int {
    guard let millimetres = chartSize.printedWidth else { return Int(2 * chartSize.width) }
    return Int((millimetres / 25.4 * 300).rounded())
  }
}
