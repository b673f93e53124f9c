import IndicatorModel

/// The text of a PC-Axis file in UTF-8, with what was found out about its code page.
struct PCAxisText {
  /// The text in UTF-8, without byte order mark.
  var bytes: [UInt8]
  /// The encoding as users know it.
  var encoding: String
  /// `wrong-codepage`, where the file says something else than it is.
  var findings: [Finding] = []

  /// Decodes a file: by its byte order mark, else by `CODEPAGE`, else by what the bytes look like.
  ///
  /// Without `CODEPAGE` the definition of 2013 means ISO-8859-1, and without `CHARSET` a DOS code
  /// page; the bytes have the last word, for many files say nothing or something wrong.
  init(_ file: [UInt8]) {
    if file.starts(with: [0xEF, 0xBB, 0xBF]) {
      bytes = Array(file.dropFirst(3))
      encoding = "UTF-8 with BOM"
      repairInvalidUTF8()
      return
    }
    bytes = file
    let declared = Self.value(of: "CODEPAGE", in: file)
    guard file.contains(where: { $0 >= 0x80 }) else {
      encoding = declared ?? "ASCII"
      return
    }
    let isUTF8 = String(validating: file, as: UTF8.self) != nil
    let saysUTF8 = declared.map { ["utf-8", "utf8"].contains($0.lowercased()) } ?? false
    if isUTF8 {
      encoding = "UTF-8"
      if !saysUTF8, let declared {
        warn("CODEPAGE says '\(declared)', but the text is UTF-8 and was read as that")
      }
      return
    }
    let page = Self.page(declared: declared, file: file)
    encoding = page.rawValue
    if page == .windows1252, let declared, CodePage(name: declared) == .windows1252 {
      encoding = declared
    }
    bytes = page.decode(file)
    noteSuspiciousBytes(file, page: page, declared: declared, saysUTF8: saysUTF8)
  }

  private mutating func noteSuspiciousBytes(
    _ file: [UInt8],
    page: CodePage,
    declared: String?,
    saysUTF8: Bool
  ) {
    if saysUTF8 {
      warn("CODEPAGE says 'utf-8', but the text is not UTF-8; it was read as \(page.rawValue)")
    } else if let declared, CodePage(name: declared) == nil {
      warn("CODEPAGE '\(declared)' is not known; the text was read as \(page.rawValue)")
    } else if page == .windows1252, !(declared ?? "").lowercased().contains("1252"),
      let place = file.firstIndex(where: { (0x80..<0xA0).contains($0) })
    {
      let line = file[..<place].count { $0 == 0x0A } + 1
      findings.append(
        .init(
          .warning,
          .init("wrong-codepage"),
          "byte \(String(file[place], radix: 16, uppercase: true)) is no character of "
            + "\(declared ?? "iso-8859-1"); the text was read as windows-1252",
          at: .init(line: line)
        )
      )
    }
  }

  /// The code page by what the file says; without that by its letters: Nordic ones lie at C0–FF in
  /// Windows-1252 and at 80–A5 in the DOS pages.
  private static func page(declared: String?, file: [UInt8]) -> CodePage {
    if let declared, let page = CodePage(name: declared) { return page }
    guard declared == nil, value(of: "CHARSET", in: file)?.uppercased() != "ANSI" else {
      return .windows1252
    }
    let low = file.count { (0x80...0xA5).contains($0) }
    let high = file.count { (0xC0...0xFF).contains($0) }
    return low > high ? .dos850 : .windows1252
  }

  /// The value of a keyword in the first hundred lines, before the text is decoded.
  static func value(of keyword: String, in file: [UInt8]) -> String? {
    for line in file.prefix(20_000).split(separator: 0x0A).prefix(100) {
      guard line.starts(with: keyword.utf8) else { continue }
      let rest = line.dropFirst(keyword.utf8.count).drop { $0 == 0x20 }
      guard rest.first == 0x3D else { continue }
      let value = rest.dropFirst().drop { $0 == 0x20 || $0 == 0x22 }
        .prefix { $0 != 0x22 && $0 != 0x3B && $0 != 0x0D }
      return String(decoding: value, as: UTF8.self)
    }
    return nil
  }

  private mutating func repairInvalidUTF8() {
    guard String(validating: bytes, as: UTF8.self) == nil else { return }
    bytes = CodePage.windows1252.decode(bytes)
    encoding = CodePage.windows1252.rawValue
    warn("the file begins as UTF-8 but is not; it was read as windows-1252")
  }

  private mutating func warn(_ message: Message) {
    findings.append(.init(.warning, .init("wrong-codepage"), message))
  }
}
