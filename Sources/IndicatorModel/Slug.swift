/// Makes an identifier of a text: lower-case ASCII letters, digits and hyphens, at most 80 bytes.
///
/// Norwegian letters are written as Norwegians do in addresses: æ → ae, ø → o, å → a. Never empty:
/// a text without any usable character gives `x`.
package func slug(of text: String) -> String {
  let folded: [Character: String] = [
    "æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o", "é": "e", "è": "e", "ü": "u", "á": "a",
    "č": "c", "đ": "d", "ŋ": "n", "š": "s", "ŧ": "t", "ž": "z", "ï": "i",
  ]
  var result = ""
  for character in text.lowercased() {
    let piece = folded[character] ?? String(character)
    for byte in piece.utf8 where result.utf8.count < 80 {
      let isUsable = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
      if isUsable {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !result.isEmpty, !result.hasSuffix("-") {
        result += "-"
      }
    }
  }
  while result.hasSuffix("-") { result.removeLast() }
  return result.isEmpty ? "x" : result
}
