/// What a first pass over a file's bytes tells: encoding, end of the text, damage.
///
/// The whole file is looked at before a cell is read, so that an encoding is never guessed from its
/// start. The pass costs a fraction of reading the cells.
package struct TextSurvey: Hashable, Sendable {
  /// How the encoding was found.
  package enum Evidence: String, Hashable, Sendable {
    /// A byte order mark says so.
    case byteOrderMark = "byte order mark"
    /// Every byte fits, and some of them only this encoding.
    case allBytes = "all bytes fit"
    /// Only ASCII, which is the same in all of them.
    case asciiOnly = "only ASCII"
    /// Not UTF-8, and every byte is a letter or sign that occurs in Nordic text.
    case singleByte = "no other encoding fits"
    /// Every second byte is zero.
    case zeroBytes = "every second byte is zero"
    /// The user said so.
    case option = "as asked for"
  }

  /// The encoding.
  package var encoding: TextEncoding
  /// How it was found.
  package var evidence: Evidence
  /// How many bytes at the start are byte order marks.
  package var markBytes: Int
  /// Where the text ends; behind it there are only NUL, 0x1A and line ends.
  package var textEnd: Int
  /// The size of the file.
  package var byteCount: Int
  /// Whether the text ends in a line break, as most do that were not cut off.
  package var endsInLineBreak = true
  /// Whether U+FFFD occurs: characters were lost before the file came here.
  package var hasReplacementCharacters: Bool
  /// Whether UTF-8 text seems to have been taken for Latin-1 and encoded again (`TromsÃ¸`).
  package var isDoubleEncoded: Bool

  /// Surveys a file.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - encoding: The encoding if the user names one.
  /// - Throws: What makes the file no text that can be read.
  package init(
    path: String,
    encoding: TextEncoding? = nil
  ) throws(DelimitedTextError) {
    let file = try InputFile(path: path)
    var surveyor = Surveyor()
    var piece: [UInt8] = []
    while true {
      try file.read(into: &piece)
      if piece.isEmpty { break }
      surveyor.look(at: piece)
    }
    self = try surveyor.conclusion(encoding: encoding, path: path)
  }
}

/// Walks through bytes and keeps what the conclusion needs.
private struct Surveyor {
  private var offset = 0
  private var start: [UInt8] = []
  private var validator = UTF8Validator()
  private var firstZero: Int?
  private var firstSubstitute: Int?
  private var firstAfterEnd: Int?
  private var zerosAtEven = 0
  private var zerosAtOdd = 0
  private var highBytes = [Int](repeating: 0, count: 128)
  private var previous: UInt8 = 0
  private var doubleEncoded = 0
  private var state: (UInt8, UInt8, UInt8) = (0, 0, 0)
  private var hasReplacement = false

  mutating func look(at piece: [UInt8]) {
    if start.count < 4096 { start.append(contentsOf: piece.prefix(4096 - start.count)) }
    let span = piece.span
    let count = span.count
    var index = 0
    while index < count {
      if firstZero == nil, firstSubstitute == nil, validator.isBetweenCharacters {
        let next = skipUsualText(span, from: index)
        if next > index { state = (0, 0, span[next - 1]) }
        index = next
        if index >= count { break }
      }
      lookAtByte(span[index], at: offset + index)
      index += 1
    }
    offset += count
  }

  /// Goes over ASCII without control characters, eight bytes at a time, and over single Nordic
  /// letters between it; returns where there is something else to look at.
  private mutating func skipUsualText(_ text: Span<UInt8>, from start: Int) -> Int {
    let raw = unsafe text.bytes
    let end = text.count - 8
    let substitutes = ByteWord.repeating(0x1A)
    var letters = 0
    var index = start
    while index <= end {
      while index <= end &- 8,
        (ByteWord(raw, at: index).unusual(substitutes)
          | ByteWord(raw, at: index &+ 8).unusual(substitutes)) & ByteWord.tops == 0
      { index &+= 16 }
      guard index <= end else { break }
      let word = ByteWord(raw, at: index)
      if word.unusual(substitutes) & ByteWord.tops == 0 {
        index &+= 8
        continue
      }
      if word.matches(0) | word.matches(substitutes) != 0 { break }
      // æ, ø, å and their like: C3 and one more byte, before ASCII.
      index &+= ByteWord.first(word.high)
      guard index <= end else { break }
      let letter = ByteWord(raw, at: index).bits
      guard letter & 0x80_C0FF == 0x80C3 else { break }
      highBytes[Int(letter >> 8 & 0x7F)] += 1
      letters &+= 1
      index &+= 2
    }
    highBytes[0xC3 - 128] += letters
    validator.skipCharacters(letters)
    return index
  }

  private mutating func lookAtByte(_ byte: UInt8, at place: Int) {
    if byte == 0 {
      if firstZero == nil { firstZero = place }
      if place % 2 == 0 { zerosAtEven += 1 } else { zerosAtOdd += 1 }
    } else if byte == 0x1A {
      if firstSubstitute == nil { firstSubstitute = place }
    } else if firstAfterEnd == nil, firstZero != nil || firstSubstitute != nil, byte != 0x0A,
      byte != 0x0D, byte != 0x20
    {
      firstAfterEnd = place
    }
    if byte >= 0x80 { highBytes[Int(byte) - 128] += 1 }
    validator.take(byte, at: place)
    // EF BF BD is U+FFFD; C3 83 C2 xx, C3 82 C2 xx, C3 85 C2 xx and so on are UTF-8 encoded twice.
    if byte == 0xBD, state.2 == 0xBF, state.1 == 0xEF { hasReplacement = true }
    if (0x80...0xBF).contains(byte), state.2 == 0xC2, state.0 == 0xC3,
      (0x82...0x86).contains(state.1)
    {
      doubleEncoded += 1
    }
    state = (state.1, state.2, byte)
  }

  func conclusion(encoding: TextEncoding?, path: String) throws(DelimitedTextError) -> TextSurvey {
    guard offset > 0 else { throw .empty }
    var survey = TextSurvey(
      encoding: .utf8,
      evidence: .asciiOnly,
      markBytes: 0,
      textEnd: offset,
      byteCount: offset,
      hasReplacementCharacters: hasReplacement,
      isDoubleEncoded: doubleEncoded > 0
    )
    if let encoding {
      survey.encoding = encoding
      survey.evidence = .option
      if encoding == .utf8 { survey.markBytes = marks() }
      if start.starts(with: [0xFF, 0xFE]), encoding == .utf16LittleEndian { survey.markBytes = 2 }
      if start.starts(with: [0xFE, 0xFF]), encoding == .utf16BigEndian { survey.markBytes = 2 }
    } else if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) {
      survey.encoding = start[0] == 0xFF ? .utf16LittleEndian : .utf16BigEndian
      survey.evidence = .byteOrderMark
      survey.markBytes = 2
    } else if let wide = wideEncoding() {
      survey.encoding = wide
      survey.evidence = .zeroBytes
    } else {
      try chooseNarrow(&survey, path: path)
    }
    if survey.encoding != .utf16LittleEndian, survey.encoding != .utf16BigEndian {
      try findEnd(&survey, path: path)
    }
    if survey.encoding == .utf8, let bad = validator.firstInvalid {
      throw .invalidBytes(
        encoding: .utf8,
        line: try TextSurvey.line(of: bad.offset, in: path),
        byte: bad.offset,
        found: TextSurvey.hexadecimal(bad.bytes)
      )
    }
    guard survey.textEnd > survey.markBytes else { throw .empty }
    // What was padded was not cut off.
    if survey.textEnd == offset {
      let last = survey.encoding == .utf16LittleEndian ? state.1 : state.2
      survey.endsInLineBreak = last == 0x0A || last == 0x0D
    }
    return survey
  }

  /// How many bytes of UTF-8 marks the file begins with; two are met in the wild.
  private func marks() -> Int {
    var count = 0
    while start.dropFirst(count).starts(with: [0xEF, 0xBB, 0xBF]) { count += 3 }
    return count
  }

  /// UTF-16 without a mark: nearly every second byte of the start is zero, no other is.
  private func wideEncoding() -> TextEncoding? {
    let sample = start.prefix(start.count & ~1)
    guard sample.count >= 8 else { return nil }
    var even = 0
    var odd = 0
    for (place, byte) in sample.enumerated() where byte == 0 {
      if place % 2 == 0 { even += 1 } else { odd += 1 }
    }
    let half = sample.count / 2
    if odd * 10 > half * 6, even * 50 < half { return .utf16LittleEndian }
    if even * 10 > half * 6, odd * 50 < half { return .utf16BigEndian }
    return nil
  }

  private func chooseNarrow(_ survey: inout TextSurvey, path: String) throws(DelimitedTextError) {
    survey.markBytes = marks()
    if survey.markBytes > 0 {
      survey.evidence = .byteOrderMark
      return
    }
    guard let bad = validator.firstInvalid else {
      survey.evidence = validator.multibyteCharacters > 0 ? .allBytes : .asciiOnly
      return
    }
    func problem() throws(DelimitedTextError) -> DelimitedTextError {
      let line = try TextSurvey.line(of: bad.offset, in: path)
      let found = TextSurvey.hexadecimal(bad.bytes)
      return validator.multibyteCharacters > 0
        ? .mixedEncodings(line: line, byte: bad.offset, found: found)
        : .invalidBytes(encoding: .utf8, line: line, byte: bad.offset, found: found)
    }
    if validator.multibyteCharacters > 0 { throw try problem() }
    // Â and Ã do not occur in Nordic text: damaged UTF-8. 81, 8D, 8F, 90, 9D are nothing.
    let impossible: [Int] = [0xC2, 0xC3, 0x81, 0x8D, 0x8F, 0x90, 0x9D]
    if impossible.contains(where: { highBytes[$0 - 128] > 0 }) { throw try problem() }
    survey.encoding = highBytes[0..<32].contains { $0 > 0 } ? .windows1252 : .latin1
    survey.evidence = .singleByte
    survey.isDoubleEncoded = false
    survey.hasReplacementCharacters = false
  }

  private func findEnd(_ survey: inout TextSurvey, path: String) throws(DelimitedTextError) {
    guard let end = [firstZero, firstSubstitute].compactMap({ $0 }).min() else { return }
    if firstAfterEnd != nil {
      let isZero = firstZero == end
      throw .controlCharacter(
        line: try TextSurvey.line(of: end, in: path),
        byte: end,
        found: isZero ? "a NUL byte (00)" : "a control character (1A)"
      )
    }
    survey.textEnd = end
  }
}

extension TextSurvey {
  fileprivate init(
    encoding: TextEncoding,
    evidence: Evidence,
    markBytes: Int,
    textEnd: Int,
    byteCount: Int,
    hasReplacementCharacters: Bool,
    isDoubleEncoded: Bool
  ) {
    self.encoding = encoding
    self.evidence = evidence
    self.markBytes = markBytes
    self.textEnd = textEnd
    self.byteCount = byteCount
    self.hasReplacementCharacters = hasReplacementCharacters
    self.isDoubleEncoded = isDoubleEncoded
  }

  /// The line in which a byte stands.
  static func line(of offset: Int, in path: String) throws(DelimitedTextError) -> Int {
    let file = try InputFile(path: path)
    var piece: [UInt8] = []
    var line = 1
    var place = 0
    var previous: UInt8 = 0
    while true {
      try file.read(into: &piece)
      if piece.isEmpty { return line }
      for byte in piece {
        if place >= offset { return line }
        if byte == 0x0D || (byte == 0x0A && previous != 0x0D) { line += 1 }
        previous = byte
        place += 1
      }
    }
  }

  /// Bytes in words: `C3 28`.
  static func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count == 1 ? "0" + digits : digits
    }.joined(separator: " ")
  }
}
