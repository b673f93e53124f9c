import DelimitedText

/// Numbers for the distinct texts of a column, looked up by their bytes without making a String.
///
/// Open addressing over one pool of bytes; numbers count from zero in the order of first meeting.
struct ByteDictionary {
  private var pool: [UInt8] = []
  private var starts: [Int] = [0]
  private var hashes: [UInt64] = []
  private var slots: [Int32]
  private var mask: Int
  private var lastNumber: Int32 = -1
  /// Whether the text looked up last was the one behind its forerunner.
  private var advances = false

  init() {
    slots = [Int32](repeating: -1, count: 64)
    mask = 63
  }

  /// How many texts have a number.
  var count: Int { hashes.count }

  /// A text by its number.
  func text(_ number: Int) -> String {
    String(decoding: pool[starts[number]..<starts[number + 1]], as: UTF8.self)
  }

  /// The number of a text, and whether it is new.
  @inline(__always)
  mutating func number(of text: Span<UInt8>) -> (number: Int32, isNew: Bool) {
    // Rows that follow each other mostly have the same text; periods come in order, and begin anew
    // with each series. What held for the row before is tried first.
    if !advances, isLast(text) { return (lastNumber, false) }
    let next = Int(lastNumber) + 1 < hashes.count ? Int(lastNumber) + 1 : 0
    if next < hashes.count, isEqual(next, text) {
      advances = true
      lastNumber = Int32(next)
      return (lastNumber, false)
    }
    if advances {
      advances = false
      if isLast(text) { return (lastNumber, false) }
    }
    return search(text)
  }

  private mutating func search(_ text: Span<UInt8>) -> (number: Int32, isNew: Bool) {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in text.indices { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
    hash ^= hash >> 29
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(number, text) {
        lastNumber = Int32(number)
        return (lastNumber, false)
      }
      slot = (slot + 1) & mask
    }
    let number = Int32(hashes.count)
    for index in text.indices { pool.append(text[index]) }
    starts.append(pool.count)
    hashes.append(hash)
    slots[slot] = number
    lastNumber = number
    if hashes.count * 2 > slots.count { grow() }
    return (number, true)
  }

  @inline(__always)
  private func isEqual(_ number: Int, _ text: Span<UInt8>) -> Bool {
    pool.span.extracting(starts[number]..<starts[number + 1]).isSame(as: text)
  }

  /// Whether a text is the one that was looked up last.
  @inline(__always)
  func isLast(_ text: Span<UInt8>) -> Bool { lastNumber >= 0 && isEqual(Int(lastNumber), text) }

  private mutating func grow() {
    mask = slots.count * 2 - 1
    slots = [Int32](repeating: -1, count: mask + 1)
    for (number, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(number)
    }
  }
}
