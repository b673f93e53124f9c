/// How letters beside those of ASCII are written; Norwegian ones as Norwegians do in addresses.
private let spellings: [Character: String] = [
  "æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o", "é": "e", "è": "e", "ü": "u", "á": "a",
  "č": "c", "đ": "d", "ŋ": "n", "š": "s", "ŧ": "t", "ž": "z", "ï": "i",
]

/// The length that no identifier exceeds, in bytes.
private let longest = 80

/// Makes an identifier of a text: lower-case ASCII letters, digits and hyphens, at most 80 bytes.
///
/// Norwegian letters are written as Norwegians do in addresses: æ → ae, ø → o, å → a. Never empty:
/// a text without any usable character gives `x`.
package func slug(of text: String) -> String {
  let hyphen = UInt8(ascii: "-")
  var result: [UInt8] = []
  func take(_ byte: UInt8) {
    guard result.count < longest else { return }
    if (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) {
      result.append(byte)
    } else if !result.isEmpty, result.last != hyphen {
      result.append(hyphen)
    }
  }
  let lowercased = text.lowercased()
  if lowercased.utf8.allSatisfy({ $0 < 0x80 }) {
    for byte in lowercased.utf8 { take(byte) }
  } else {
    for character in lowercased {
      for byte in (spellings[character] ?? String(character)).utf8 { take(byte) }
    }
  }
  while result.last == hyphen { result.removeLast() }
  return result.isEmpty ? "x" : String(decoding: result, as: UTF8.self)
}
