extension String {
  /// The text with each occurrence of `old` exchanged for `new`, scalar by scalar.
  ///
  /// For the many short texts of a register: the standard library's `replacing` also finds what is
  /// canonically equal, and takes a hundred times as long.
  package func respelling(_ old: String, as new: String) -> String {
    let wanted = Array(old.utf8)
    guard let first = wanted.first, utf8.contains(first) else { return self }
    let bytes = Array(utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var position = 0
    while position < bytes.count {
      if bytes[position] == first, bytes[position...].starts(with: wanted) {
        result += new.utf8
        position += wanted.count
      } else {
        result.append(bytes[position])
        position += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
