/// A report as a Word file (Office Open XML, ISO/IEC 29500), made to be read by everybody.
///
/// Headings are heading styles, tables have a marked header row and a text alternative, figures are
/// SVG with a PNG beside it for readers that know no SVG, both with a text alternative; captions
/// are numbered by fields, so that a list of figures can be made; the language is set. The same
/// report gives the same bytes.
package struct DocxDocument {
  private let document: ReportDocument
  private let pictures: [String: [UInt8]]

  /// Makes a Word file of a page.
  ///
  /// - Parameters:
  ///   - document: The page, with numbered captions.
  ///   - pictures: The PNG of each figure, by the figure's name.
  package init(_ document: ReportDocument, pictures: [String: [UInt8]]) {
    self.document = document
    self.pictures = pictures
  }

  /// The bytes of the file.
  package func bytes() -> [UInt8] {
    var body = DocxBody(language: document.language)
    body.title(document.title)
    for block in document.blocks { body.add(block) }
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", Self.contentTypes)
    zip.add("_rels/.rels", Self.packageRelations)
    zip.add("docProps/core.xml", core())
    zip.add("word/document.xml", body.xml())
    zip.add("word/_rels/document.xml.rels", relations(of: body))
    zip.add("word/styles.xml", DocxParts.styles(language: Self.tag(document.language)))
    zip.add("word/settings.xml", DocxParts.settings(language: Self.tag(document.language)))
    zip.add("word/numbering.xml", DocxParts.numbering(of: body.numberedLists))
    zip.add("word/footer1.xml", DocxParts.footer)
    for (index, figure) in body.figures.enumerated() {
      zip.add("word/media/figure\(index + 1).svg", figure.svg)
      zip.add("word/media/figure\(index + 1).png", pictures[figure.name] ?? [])
    }
    return zip.finished()
  }

  /// The language as Word names it.
  private static func tag(_ language: String) -> String {
    switch language {
    case "nn": "nn-NO"
    case "en": "en-GB"
    default: "nb-NO"
    }
  }

  private func core() -> String {
    """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>\(DocxBody.escaped(document.title))</dc:title><dc:creator>kommunetall</dc:creator><dc:language>\(Self.tag(document.language))</dc:language></cp:coreProperties>
    """
  }

  private func relations(of body: DocxBody) -> String {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    var lines = [
      ("rId1", "styles", "styles.xml", false), ("rId2", "settings", "settings.xml", false),
      ("rId3", "numbering", "numbering.xml", false), ("rId4", "footer", "footer1.xml", false),
    ].map { id, kind, target, _ in
      "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
    }
    for index in body.figures.indices {
      for ending in ["png", "svg"] {
        lines.append(
          "<Relationship Id=\"\(ending)\(index + 1)\" Type=\"\(office)/image\" Target=\"media/figure\(index + 1).\(ending)\"/>"
        )
      }
    }
    for (index, address) in body.addresses.enumerated() {
      lines.append(
        "<Relationship Id=\"link\(index + 1)\" Type=\"\(office)/hyperlink\" Target=\"\(DocxBody.escaped(address))\" TargetMode=\"External\"/>"
      )
    }
    return """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(lines.joined())</Relationships>
      """
  }

  private static let contentTypes = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/></Types>
    """

  private static let packageRelations = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>
    """
}
