/// Eight bytes of text looked at together, as one integer.
///
/// Text is mostly letters of no interest; with eight at a time the few signs that matter are found
/// in a fraction of the instructions. The first byte is the lowest.
@usableFromInline struct ByteWord {
  @usableFromInline let bits: UInt64

  /// The top bit of each byte.
  @usableFromInline static let tops: UInt64 = 0x8080_8080_8080_8080
  /// The lowest bit of each byte.
  @usableFromInline static let ones: UInt64 = 0x0101_0101_0101_0101

  /// Loads the bytes at an offset, of which there must be eight.
  @inlinable init(_ bytes: RawSpan, at offset: Int) {
    bits = unsafe UInt64(
      littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self)
    )
  }

  /// The four bytes at an offset, of which there must be as many.
  @inlinable static func half(_ bytes: RawSpan, at offset: Int) -> UInt32 {
    unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt32.self)
  }

  /// A word that has a byte eight times.
  @inlinable static func repeating(_ byte: UInt8) -> UInt64 { UInt64(byte) &* ones }

  /// The top bits of the bytes that equal those of `pattern`; above the first, there may be false
  /// ones.
  @inlinable func matches(_ pattern: UInt64) -> UInt64 {
    let difference = bits ^ pattern
    return (difference &- Self.ones) & ~difference & Self.tops
  }

  /// Top bits, of which one is set if a byte is below 0x10, as the ends of lines are, or equals that of
  /// `pattern`, which is ASCII: in one look, for the words in which neither is.
  @inlinable func lineEndsOr(_ pattern: UInt64) -> UInt64 {
    ((bits &- (0x10 &* Self.ones)) | ((bits ^ pattern) &- Self.ones)) & ~bits & Self.tops
  }

  /// Bits, whose top ones are all unset if all bytes are ASCII, and none is zero or equals that of
  /// `pattern`, which is ASCII too.
  @inlinable func unusual(_ pattern: UInt64) -> UInt64 {
    (bits &- Self.ones) | ((bits ^ pattern) &- Self.ones) | bits
  }

  /// The top bits of the bytes that are not ASCII.
  @inlinable var high: UInt64 { bits & Self.tops }

  /// Whether a byte is below 0x10, as the ends of lines are.
  @inlinable var hasLineEnd: Bool { (bits &- (0x10 &* Self.ones)) & ~bits & Self.tops != 0 }

  /// The number of the first byte among the top bits found.
  @inlinable static func first(_ found: UInt64) -> Int { found.trailingZeroBitCount >> 3 }
}

extension Span<UInt8> {
  /// Whether two runs of bytes are the same.
  @inlinable @inline(__always) package func isSame(as other: Span<UInt8>) -> Bool {
    let count = count
    guard count == other.count else { return false }
    let left = unsafe bytes
    let right = unsafe other.bytes
    if count >= 8 {
      var index = 0
      while index <= count &- 8 {
        if ByteWord(left, at: index).bits != ByteWord(right, at: index).bits { return false }
        index &+= 8
      }
      // The last word may overlap the one before it.
      return ByteWord(left, at: count - 8).bits == ByteWord(right, at: count - 8).bits
    }
    if count >= 4 {
      // So may the last half of a word: a year is one.
      return ByteWord.half(left, at: 0) == ByteWord.half(right, at: 0)
        && ByteWord.half(left, at: count - 4) == ByteWord.half(right, at: count - 4)
    }
    var index = 0
    while index < count {
      if unsafe self[unchecked: index] != other[unchecked: index] { return false }
      index += 1
    }
    return true
  }
}
