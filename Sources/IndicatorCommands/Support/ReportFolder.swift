import Foundation
import IndicatorReport

/// A folder of pages, written whole or not at all: built beside its place, then moved there.
struct ReportFolder {
  /// What a folder holds, which its mark tells: a folder of one kind never replaces one of another.
  enum Kind: String {
    /// Pages of a report.
    case report
    /// Figures of many regions.
    case figures

    /// The mark of a folder that we made and may replace.
    var marker: String { ".kommunetall-\(rawValue)" }
  }

  private let kind: Kind
  private var files: [(path: String, content: [UInt8])] = []

  /// Begins a folder.
  init(_ kind: Kind = .report) { self.kind = kind }

  /// How many HTML pages it holds.
  var pageCount: Int { files.filter { $0.path.hasSuffix(".html") }.count }

  /// Adds a file; the path is relative to the folder and made of slugs only.
  mutating func add(_ text: String, as path: String) { files.append((path, Array(text.utf8))) }

  /// Adds a file of bytes.
  mutating func add(_ bytes: [UInt8], as path: String) { files.append((path, bytes)) }

  /// Adds a page in HTML and Markdown, and its figures.
  mutating func add(_ document: ReportDocument, as page: String, in subfolder: String = "") {
    let prefix = subfolder.isEmpty ? "" : subfolder + "/"
    add(document.html(), as: "\(prefix)\(page).html")
    add(document.markdown(), as: "\(prefix)\(page).md")
    for figure in document.figures { add(figure.svg, as: "\(prefix)figures/\(figure.name).svg") }
  }

  /// Writes the folder.
  ///
  /// - Parameters:
  ///   - path: Where to.
  ///   - overwrites: Whether files may be laid into a folder that we did not make; what is there
  ///     already stays, but for files of the same name.
  /// - Throws: Where the folder cannot be written, or holds files that are not ours.
  func write(to path: String, overwrites: Bool) throws {
    try Self.fill(path, with: kind, overwrites: overwrites) { try build(in: $0) }
  }

  /// Writes a folder by what fills it, whole or not at all.
  ///
  /// - Parameters:
  ///   - path: Where to.
  ///   - kind: What the folder holds.
  ///   - overwrites: As for ``write(to:overwrites:)``.
  ///   - body: Writes the files into the folder it is given.
  /// - Throws: What the body throws, or where the folder cannot be written.
  static func fill(
    _ path: String,
    with kind: Kind = .report,
    overwrites: Bool,
    _ body: (URL) throws -> Void
  ) throws {
    let manager = FileManager.default
    let target = URL(filePath: path).standardizedFileURL
    try check(target, named: path, kind, overwrites: overwrites)
    let process = ProcessInfo.processInfo.processIdentifier
    let parent = target.deletingLastPathComponent()
    let fresh = parent.appending(path: ".\(target.lastPathComponent).\(process).new")
    let old = parent.appending(path: ".\(target.lastPathComponent).\(process).old")
    defer { try? manager.removeItem(at: fresh) }
    do {
      try body(fresh)
      if !manager.fileExists(atPath: target.path) {
        try manager.moveItem(at: fresh, to: target)
      } else if isOurs(target, kind) || isEmpty(target) {
        try manager.moveItem(at: target, to: old)
        do {
          try manager.moveItem(at: fresh, to: target)
        } catch {
          try manager.moveItem(at: old, to: target)
          throw error
        }
        try manager.removeItem(at: old)
      } else {
        try body(target)
      }
    } catch {
      let domain = (error as NSError).domain
      guard domain == NSCocoaErrorDomain || domain == NSPOSIXErrorDomain else { throw error }
      throw OutputFile.failure(error, path: path)
    }
  }

  /// Writes the files into a folder.
  func build(in folder: URL) throws {
    let manager = FileManager.default
    let marker = Array("Made by kommunetall; replaced by the next run.\n".utf8)
    for (path, content) in files + [(kind.marker, marker)] {
      let file = folder.appending(path: path)
      try manager.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try OutputFile.write(content, to: file.path)
    }
  }

  private static func check(_ target: URL, named path: String, _ kind: Kind, overwrites: Bool)
    throws(CommandFailure)
  {
    guard let isFolder = OutputFile.isFolder(target.path) else { return }
    guard isFolder else {
      throw CommandFailure(
        .cannotCreate,
        "'\(path)' is a file; give the name of a folder with -o"
      )
    }
    guard target.path != "/" else {
      throw CommandFailure(.cannotCreate, "'/' cannot be the folder; give one of its own")
    }
    guard overwrites || isOurs(target, kind) || isEmpty(target) else {
      throw CommandFailure(
        .cannotCreate,
        "'\(path)' holds files that kommunetall did not make; choose another folder, or use --force to lay the new files among them"
      )
    }
  }

  private static func isOurs(_ folder: URL, _ kind: Kind) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: kind.marker).path)
  }

  private static func isEmpty(_ folder: URL) -> Bool {
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty) ?? false
  }
}
