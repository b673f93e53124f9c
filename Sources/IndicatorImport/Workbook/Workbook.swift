import XMLReading
import ZipArchive

/// An Excel workbook (.xlsx, ECMA-376) in memory: its sheets by name, each read when asked for.
package struct Workbook {
  /// A sheet's place in the workbook.
  package struct Tab: Hashable, Sendable {
    /// The name.
    package var name: String
    /// Whether the sheet is hidden from who opens the workbook.
    package var isHidden: Bool
    /// The part of the archive that holds it.
    var part: String
  }

  /// The sheets with cells, in the order of their tabs; chart sheets are none.
  package let tabs: [Tab]
  let archive: ZipArchive
  let styles: CellStyles
  let sharedTexts: [String]

  /// Opens a workbook.
  package init(_ bytes: [UInt8]) throws(WorkbookError) {
    archive = try Self.catching { () throws(ZipError) in try ZipArchive(bytes) }
    let main = try Self.mainPart(of: archive)
    let folder = main.contains("/") ? String(main.prefix(upTo: Self.lastSlash(main))) : ""
    let relations = try Self.relations(of: main, in: archive)
    var tabs: [Tab] = []
    var usesDatesFrom1904 = false
    try Self.walk(main, in: archive) { reader, node in
      guard case .start(let name) = node else { return }
      if name == "workbookPr" {
        usesDatesFrom1904 = ["1", "true"].contains(reader.attribute("date1904") ?? "")
      } else if name == "sheet" {
        guard let title = reader.attribute("name"),
          let relation = reader.attribute(local: "id").flatMap({ relations[$0] }),
          relation.type.hasSuffix("/worksheet")
        else { return }
        let state = reader.attribute("state") ?? "visible"
        tabs.append(
          Tab(
            name: title,
            isHidden: state != "visible",
            part: Self.resolve(relation.target, in: folder)
          )
        )
      }
    }
    guard !tabs.isEmpty else { throw .notAWorkbook(kind: "a workbook without sheets of cells") }
    self.tabs = tabs
    func part(_ type: String) -> String? {
      relations.values.filter { $0.type.hasSuffix("/\(type)") }.map(\.target).min()
        .map { Self.resolve($0, in: folder) }
    }
    styles = try CellStyles(
      part: part("styles"),
      archive: archive,
      usesDatesFrom1904: usesDatesFrom1904
    )
    sharedTexts = try SharedTexts.read(part: part("sharedStrings"), archive: archive)
  }

  /// The sheet of a name, or of a number from one.
  package func tab(_ choice: String) throws(WorkbookError) -> Tab {
    if let tab = tabs.first(where: { $0.name == choice }) { return tab }
    let folded = choice.lowercased()
    if let tab = tabs.first(where: { $0.name.lowercased() == folded }) { return tab }
    if let number = Int(choice), tabs.indices.contains(number - 1) { return tabs[number - 1] }
    throw .noSheet(choice, known: tabs.map(\.name))
  }

  // MARK: - Parts

  /// A link from one part of the archive to another.
  private struct Relation {
    var type: String
    var target: String
  }

  private static func lastSlash(_ path: String) -> String.Index {
    path.lastIndex(of: "/") ?? path.startIndex
  }

  /// The path of a target, which is relative to a folder unless it begins with a slash.
  private static func resolve(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }

  /// The part that lists the sheets; by convention `xl/workbook.xml`.
  private static func mainPart(of archive: ZipArchive) throws(WorkbookError) -> String {
    if let mime = archive.entry(named: "mimetype") {
      let text = String(
        decoding: try catching { () throws(ZipError) in try archive.contents(of: mime) },
        as: UTF8.self
      )
      if text.hasPrefix("application/vnd.oasis.opendocument.spreadsheet") {
        throw .notAWorkbook(kind: "an OpenDocument spreadsheet (.ods)")
      }
      if text.hasPrefix("application/vnd.oasis") {
        throw .notAWorkbook(kind: "an OpenDocument file")
      }
    }
    if archive.entry(named: "xl/workbook.bin") != nil {
      throw .notAWorkbook(kind: "a binary workbook (.xlsb)")
    }
    if archive.entry(named: "word/document.xml") != nil {
      throw .notAWorkbook(kind: "a Word document")
    }
    let relations = try relations(of: "", in: archive)
    let target = relations.values.filter { $0.type.hasSuffix("/officeDocument") }.map(\.target)
      .min()
    let part = target.map { resolve($0, in: "") } ?? "xl/workbook.xml"
    guard archive.entry(named: part) != nil else {
      throw .notAWorkbook(kind: "a ZIP archive")
    }
    return part
  }

  private static func relations(
    of part: String,
    in archive: ZipArchive
  ) throws(WorkbookError) -> [String: Relation] {
    let slash = part.contains("/") ? part.index(after: lastSlash(part)) : part.startIndex
    let name = "\(part[..<slash])_rels/\(part[slash...]).rels"
    guard archive.entry(named: name) != nil else { return [:] }
    var relations: [String: Relation] = [:]
    try walk(name, in: archive) { reader, node in
      guard node == .start("Relationship"), let id = reader.attribute("Id"),
        let type = reader.attribute("Type"), let target = reader.attribute("Target")
      else { return }
      relations[id] = Relation(type: type, target: target)
    }
    return relations
  }

  /// Walks through a part of the archive, without holding more than a piece of it.
  static func walk(
    _ part: String,
    in archive: ZipArchive,
    _ body: (XMLReader, XMLReader.Node) throws -> Void
  ) throws(WorkbookError) {
    guard let entry = archive.entry(named: part) else { throw .missingPart(part) }
    do {
      let content = try archive.open(entry)
      let reader = try XMLReader { count in try content.next(atMost: count) }
      while let node = try reader.next() { try body(reader, node) }
    } catch let error as WorkbookError {
      throw error
    } catch let error as ZipError {
      throw .archive(error)
    } catch let error as XMLError {
      throw .xml(part: part, error)
    } catch {
      throw .missingPart(part)
    }
  }

  private static func catching<Result>(
    _ body: () throws(ZipError) -> Result
  ) throws(WorkbookError) -> Result {
    do { return try body() } catch { throw .archive(error) }
  }
}
