/// The parts of a Word file that do not depend on its text: the reference style.
enum DocxParts {
  private static let main =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// The styles: the same sizes and colours as the pages.
  static func styles(language: String) -> String {
    head + "<w:styles \(main)>"
      + "<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\" w:eastAsia=\"Arial\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/><w:lang w:val=\"\(language)\" w:eastAsia=\"\(language)\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"140\" w:line=\"288\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
      + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>"
      + "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/></w:style>"
      + paragraph("Title", "Title", size: 40, before: 0, after: 240, isBold: true, outline: nil)
      + paragraph(
        "Heading1",
        "heading 1",
        size: 32,
        before: 360,
        after: 120,
        isBold: true,
        outline: 0
      )
      + paragraph(
        "Heading2",
        "heading 2",
        size: 26,
        before: 280,
        after: 100,
        isBold: true,
        outline: 1
      )
      + paragraph(
        "Heading3",
        "heading 3",
        size: 23,
        before: 240,
        after: 80,
        isBold: true,
        outline: 2
      )
      + paragraph(
        "Heading4",
        "heading 4",
        size: 21,
        before: 200,
        after: 60,
        isBold: true,
        outline: 3
      )
      + paragraph(
        "Caption",
        "caption",
        size: 19,
        before: 160,
        after: 80,
        isBold: true,
        outline: nil
      )
      + paragraph("Note", "Note", size: 18, before: 40, after: 140, isBold: false, outline: nil)
      + paragraph("Code", "Code", size: 19, before: 0, after: 0, isBold: false, outline: nil)
      + "<w:style w:type=\"paragraph\" w:styleId=\"Quote\"><w:name w:val=\"Quote\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr><w:ind w:left=\"567\" w:right=\"567\"/></w:pPr></w:style>"
      + "<w:style w:type=\"paragraph\" w:styleId=\"TableText\"><w:name w:val=\"Table Text\"/><w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:after=\"20\" w:before=\"20\" w:line=\"252\" w:lineRule=\"auto\"/></w:pPr><w:rPr><w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/></w:rPr></w:style>"
      + "<w:style w:type=\"character\" w:styleId=\"Hyperlink\"><w:name w:val=\"Hyperlink\"/><w:rPr><w:color w:val=\"0F2080\"/><w:u w:val=\"single\"/></w:rPr></w:style>"
      + "</w:styles>"
  }

  private static func paragraph(
    _ id: String,
    _ name: String,
    size: Int,
    before: Int,
    after: Int,
    isBold: Bool,
    outline: Int?
  ) -> String {
    let keeps =
      outline != nil || id == "Title" || id == "Caption" ? "<w:keepNext/><w:keepLines/>" : ""
    let level = outline.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? ""
    return
      "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr>\(keeps)<w:spacing w:before=\"\(before)\" w:after=\"\(after)\"/>\(level)</w:pPr><w:rPr>\(isBold ? "<w:b/><w:bCs/>" : "")<w:sz w:val=\"\(size)\"/><w:szCs w:val=\"\(size)\"/></w:rPr></w:style>"
  }

  /// The settings.
  static func settings(language: String) -> String {
    head
      + "<w:settings \(main)><w:zoom w:percent=\"100\"/><w:themeFontLang w:val=\"\(language)\"/><w:decimalSymbol w:val=\"\(language == "en-GB" ? "." : ",")\"/><w:listSeparator w:val=\";\"/></w:settings>"
  }

  /// A numbered list: its first number, and how deep it lies within others.
  struct NumberedList {
    var start: Int
    var level: Int
  }

  /// How deep lists lie within each other.
  static let listLevels = 4
  /// The number of all lists of points.
  static let pointsID = 1

  /// The number of a numbered list by its place in the file.
  static func id(ofNumberedList index: Int) -> Int { pointsID + 1 + index }

  /// The kinds of list: points, and each numbered list, which begins to count anew.
  static func numbering(of lists: [NumberedList]) -> String {
    var text =
      head + "<w:numbering \(main)>" + list(0, format: "bullet") { _ in "•" }
      + list(1, format: "decimal") { "%\($0 + 1)." }
    text += "<w:num w:numId=\"\(pointsID)\"><w:abstractNumId w:val=\"0\"/></w:num>"
    for (index, one) in lists.enumerated() {
      text +=
        "<w:num w:numId=\"\(id(ofNumberedList: index))\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"\(one.level)\"><w:startOverride w:val=\"\(one.start)\"/></w:lvlOverride></w:num>"
    }
    return text + "</w:numbering>"
  }

  private static func list(_ id: Int, format: String, text: (Int) -> String) -> String {
    "<w:abstractNum w:abstractNumId=\"\(id)\"><w:multiLevelType w:val=\"hybridMultilevel\"/>"
      + (0..<listLevels).map { level in
        "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/><w:lvlText w:val=\"\(text(level))\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"\(400 * (level + 1))\" w:hanging=\"300\"/></w:pPr></w:lvl>"
      }.joined() + "</w:abstractNum>"
  }

  /// The page number at the foot.
  static let footer =
    head
    + "<w:ftr \(main)><w:p><w:pPr><w:jc w:val=\"center\"/></w:pPr><w:fldSimple w:instr=\" PAGE \"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p></w:ftr>"
}
