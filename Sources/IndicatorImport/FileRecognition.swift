/// What a file is by its first bytes, whatever its name says.
enum FileRecognition: Hashable {
  /// A format that is read.
  case format(FileFormat)
  /// Something else: what it is, and what to do.
  case other(found: String, advice: String)

  /// Recognises the first bytes of a file (some hundred are enough).
  init(start: [UInt8]) {
    if let known = Self.signature(of: start) {
      self = known
      return
    }
    var text = start[...]
    while text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
    text = text.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    func begins(_ word: String) -> Bool {
      zip(text, word.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 } && text.count >= word.utf8.count
    }
    if begins("<!doctype html") || begins("<html") || begins("<head") || begins("<body") {
      self = .other(
        found: "an HTML page",
        advice: "most often an error page saved by mistake; download the table again as CSV"
      )
    } else if begins("<?xml") || begins("<svg") {
      self = .other(found: "an XML file", advice: "download the table as CSV, JSON-stat or PX")
    } else if begins("version https://git-lfs") {
      self = .other(
        found: "a Git LFS pointer, not the file itself",
        advice: "fetch it with 'git lfs pull'"
      )
    } else if text.first == 0x7B || text.first == 0x5B {
      self = .format(.jsonStat)
    } else if begins("charset=") || begins("axis-version=") || begins("codepage=")
      || begins("language=") && text.contains(0x3B) || begins("matrix=\"") || begins("title=\"")
    {
      self = .format(.pcAxis)
    } else {
      self = .format(.csv)
    }
  }

  private static func signature(of start: [UInt8]) -> FileRecognition? {
    func begins(_ bytes: [UInt8]) -> Bool { start.starts(with: bytes) }
    func begins(_ text: String) -> Bool { start.starts(with: text.utf8) }
    if begins([0x50, 0x4B, 0x03, 0x04]) || begins([0x50, 0x4B, 0x05, 0x06]) {
      return .format(.xlsx)
    }
    let known: [(Bool, String, String)] = [
      (
        begins([0x1F, 0x8B]), "a gzip file", "unpack it first: gunzip FILE"
      ),
      (begins("BZh"), "a bzip2 file", "unpack it first: bunzip2 FILE"),
      (begins([0xFD, 0x37, 0x7A, 0x58, 0x5A]), "an xz file", "unpack it first: unxz FILE"),
      (begins([0x37, 0x7A, 0xBC, 0xAF]), "a 7-Zip archive", "unpack it first"),
      (begins("Rar!"), "a RAR archive", "unpack it first"),
      (
        begins([0xD0, 0xCF, 0x11, 0xE0]), "an old Excel file (.xls) or a protected workbook",
        "open it in a spreadsheet and save it as .xlsx without a password, or as CSV"
      ),
      (begins("SQLite format 3\0"), "a SQLite database", "give a CSV file; see also --database"),
      (begins("%PDF"), "a PDF document", "download the table as CSV"),
      (begins([0x89, 0x50, 0x4E, 0x47]), "a picture (PNG)", "download the table as CSV"),
      (begins([0xFF, 0xD8, 0xFF]), "a picture (JPEG)", "download the table as CSV"),
      (begins("GIF8"), "a picture (GIF)", "download the table as CSV"),
      (begins("II*\0") || begins("MM\0*"), "a picture (TIFF)", "download the table as CSV"),
      (begins("PAR1"), "a Parquet file", "download the table as CSV or JSON-stat"),
      (begins([0x7F, 0x45, 0x4C, 0x46]), "a program", "give a CSV file"),
    ]
    return known.first { $0.0 }.map { .other(found: $0.1, advice: $0.2) }
  }
}
