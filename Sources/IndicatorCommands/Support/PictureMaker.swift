import Foundation
import IndicatorReport
import Synchronization

/// Makes pictures of figures by rsvg-convert.
enum PictureMaker {
  /// The pixels across: 150 to the inch at the width of the page, for readers that know no SVG.
  private static let width = 960

  /// Where rsvg-convert lies; `nil` where it is not installed.
  static var program: String? { SystemProgram.path(of: "rsvg-convert") }

  /// Pictures as they are made on several cores.
  private struct Collected {
    var pictures: [String: [UInt8]] = [:]
    var failure: CommandFailure?
  }

  /// The pictures of figures by name; `nil` where rsvg-convert is not installed.
  ///
  /// - Parameters:
  ///   - figures: The figures.
  ///   - inParallel: Whether several cores work on them.
  /// - Returns: The PNG of each.
  /// - Throws: Where rsvg-convert cannot be run or fails.
  static func pictures(of figures: [ReportFigure], inParallel: Bool = true) throws(CommandFailure)
    -> [String: [UInt8]]?
  {
    guard let program else { return nil }
    let collected = Mutex(Collected())
    @Sendable func draw(_ index: Int) {
      do throws(CommandFailure) {
        let picture = try Self.picture(
          of: Array(figures[index].svg.utf8),
          by: program,
          format: .png,
          width: width
        )
        collected.withLock { $0.pictures[figures[index].name] = picture }
      } catch {
        collected.withLock { $0.failure = error }
      }
    }
    if inParallel {
      DispatchQueue.concurrentPerform(iterations: figures.count) { draw($0) }
    } else {
      for index in figures.indices { draw(index) }
    }
    let result = collected.withLock { $0 }
    if let failure = result.failure { throw failure }
    return result.pictures
  }

  /// A figure as PNG or PDF.
  ///
  /// - Parameters:
  ///   - svg: The figure.
  ///   - program: Where rsvg-convert lies.
  ///   - format: What to make.
  ///   - width: The pixels across of a PNG; a PDF has the size that the figure names.
  /// - Returns: The bytes of the file.
  /// - Throws: Where the program cannot be run or fails.
  static func picture(
    of svg: [UInt8],
    by program: String,
    format: FigureFormat,
    width: Int
  ) throws(CommandFailure) -> [UInt8] {
    var arguments = ["--format", format.rawValue]
    if format == .png { arguments += ["--width", String(width), "--keep-aspect-ratio"] }
    return try SystemProgram.output(of: program, arguments, input: svg)
  }
}

/// Programs of the system that do what no library here does.
enum SystemProgram {
  /// Where a program lies on the search path; `nil` where it is not installed.
  static func path(of name: String) -> String? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(
      separator: ":"
    )
    return folders.map { "\($0)/\(name)" }.first {
      FileManager.default.isExecutableFile(atPath: $0)
    }
  }

  /// Runs a program and gives what it writes.
  ///
  /// - Parameters:
  ///   - program: Its path.
  ///   - arguments: What it is told.
  ///   - input: What it reads; a file, since a full pipe would stop both.
  /// - Returns: Its standard output.
  /// - Throws: Where it cannot be run or fails.
  static func output(of program: String, _ arguments: [String], input: [UInt8] = [])
    throws(CommandFailure) -> [UInt8]
  {
    let folder = FileManager.default.temporaryDirectory
    let source = folder.appending(path: "kommunetall-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: source) }
    let name = program.split(separator: "/").last.map(String.init) ?? program
    do {
      try Data(input).write(to: source)
      let process = Process()
      process.executableURL = URL(filePath: program)
      process.arguments = arguments
      // The same input gives the same bytes: a PDF's date is not that of the run.
      let epoch = ["SOURCE_DATE_EPOCH": "0"]
      process.environment = ProcessInfo.processInfo.environment.merging(epoch) { $1 }
      let pipe = Pipe()
      process.standardInput = try FileHandle(forReadingFrom: source)
      process.standardOutput = pipe
      process.standardError = FileHandle.nullDevice
      // Foundation's own waiting looks at a run loop from time to time.
      let end = DispatchSemaphore(value: 0)
      process.terminationHandler = { _ in end.signal() }
      try process.run()
      let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
      end.wait()
      guard process.terminationStatus == 0 else {
        throw CommandFailure(.refused, "\(name) failed with status \(process.terminationStatus)")
      }
      return Array(data)
    } catch let failure as CommandFailure {
      throw failure
    } catch {
      throw CommandFailure(.inputOutput, "cannot run \(name): \(SystemErrorText.of(error))")
    }
  }
}
