/// A region as a cell prints it: `0301`, `0301 Oslo`, `K-0301`, `0301 - Oslo`, `EAK Landet`, `Oslo`.
package struct RegionText: Hashable, Sendable {
  /// The code as text; empty where the cell has only a name.
  package var code: String
  /// The name as printed, with its years if it has any: `Moss (t.o.m. 2019)`.
  package var name: String

  /// Makes a region of its parts.
  package init(code: String, name: String) {
    self.code = code
    self.name = name
  }

  /// Reads a cell; any text is at least a name.
  package init(_ text: some StringProtocol) {
    let trimmed = Self.collapsingSpaces(text)
    var rest = Substring(trimmed)
    // SSB's lists of merged series put a letter in front: K-0301, F-03.
    if let first = rest.first, "KFB".contains(first), rest.count > 1 {
      let behind = rest.dropFirst().drop { $0 == "-" || $0 == "_" }
      if let digit = behind.first, digit.isASCII, digit.isNumber { rest = behind }
    }
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if (1...9).contains(digits.count), let name = Self.name(behind: rest.dropFirst(digits.count)) {
      code = String(digits)
      self.name = name
      return
    }
    let word = trimmed.prefix { $0 != " " }
    if Self.isKostraGroup(word) {
      code = String(word)
      name = Self.name(behind: trimmed.dropFirst(word.count)) ?? ""
      return
    }
    code = ""
    name = trimmed
  }

  /// A name and the code in brackets behind it: `Oslo (0301)`; `nil` where there is none, or the cell
  /// has a code in front.
  ///
  /// Only a register can tell whether the digits are a code: they may as well be a year.
  var codeInBrackets: RegionText? {
    guard code.isEmpty, name.hasSuffix(")"), let open = name.lastIndex(of: "(") else { return nil }
    let digits = name[name.index(after: open)...].dropLast()
    let bare = Self.collapsingSpaces(name[..<open])
    guard [2, 4, 6].contains(digits.count), digits.allSatisfy({ $0.isASCII && $0.isNumber }),
      !bare.isEmpty
    else { return nil }
    return RegionText(code: String(digits), name: bare)
  }

  /// The name that follows a code: nothing, or a space or dash and a text; `nil` where the digits
  /// are part of a word or of a number (`12 345`, `0-5 år`).
  private static func name(behind rest: Substring) -> String? {
    guard let first = rest.first else { return "" }
    guard first == " " || first == "-" || first == "–" || first == ":" else { return nil }
    let name = rest.drop { $0 == " " || $0 == "-" || $0 == "–" || $0 == ":" }
    guard let letter = name.first, letter.isLetter || letter == "(" else { return nil }
    // "0-5 år", "16 år og over" are ages.
    let lower = name.lowercased()
    for word in ["år", "aar", "years", "year", "timer", "og over", "or older"]
    where lower == word || lower.hasPrefix(word + " ") { return nil }
    return String(name)
  }

  private static func isKostraGroup(_ word: Substring) -> Bool {
    word.count >= 3 && word.count <= 6 && word.hasPrefix("E")
      && word.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) }
      && (word.hasPrefix("EA") || word.hasPrefix("EK"))
  }

  /// The text without spaces around it, with no-break spaces and line breaks as spaces.
  static func collapsingSpaces(_ text: some StringProtocol) -> String {
    if isTidy(text.utf8) { return String(text) }
    var result = ""
    var isPending = false
    for character in text {
      if character == " " || character == "\u{A0}" || character == "\t" || character.isNewline {
        isPending = !result.isEmpty
      } else {
        if isPending { result.append(" ") }
        isPending = false
        result.append(character)
      }
    }
    return result
  }

  /// Whether a text surely has no space to take away, as most have.
  private static func isTidy(_ text: some Collection<UInt8>) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text {
      if byte == 0x20, previous == 0x20 { return false }
      if byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0xA0 && previous == 0xC2 {
        return false
      }
      previous = byte
    }
    return previous != 0x20
  }
}
