/// The number of the series for each pair of a variable and a place.
///
/// An open hash table of 12 bytes a place: a dictionary of 2.5 million series would take more memory
/// than all the rest of an import.
struct SeriesIndex {
  private var keys: ContiguousArray<UInt64>
  private var numbers: ContiguousArray<UInt32>
  private var mask: Int
  private(set) var count = 0

  /// Makes an index without series.
  init() {
    keys = ContiguousArray(repeating: 0, count: 1024)
    numbers = ContiguousArray(repeating: 0, count: 1024)
    mask = 1023
  }

  /// A variable and a place, by their numbers in the database.
  struct Pair {
    var variable: UInt32
    var place: UInt32

    /// The pair as one number; never 0, which stands for a free slot.
    fileprivate var key: UInt64 { (UInt64(variable) << 32 | UInt64(place)) &+ 1 }
  }

  private func slot(of key: UInt64) -> Int {
    let mixed = key &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(truncatingIfNeeded: (mixed ^ (mixed >> 32)) & UInt64(mask))
    while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
    return slot
  }

  /// The series of a pair, or `nil` where it has not been met.
  subscript(pair: Pair) -> UInt32? {
    let slot = slot(of: pair.key)
    return keys[slot] == 0 ? nil : numbers[slot]
  }

  /// Remembers the series of a pair that has not been met.
  mutating func insert(_ number: UInt32, for pair: Pair) {
    if (count + 1) * 4 > (mask + 1) * 3 { grow() }
    let slot = slot(of: pair.key)
    keys[slot] = pair.key
    numbers[slot] = number
    count += 1
  }

  private mutating func grow() {
    let old = (keys, numbers)
    let size = (mask + 1) * 2
    keys = ContiguousArray(repeating: 0, count: size)
    numbers = ContiguousArray(repeating: 0, count: size)
    mask = size - 1
    for (key, number) in zip(old.0, old.1) where key != 0 {
      let slot = slot(of: key)
      keys[slot] = key
      numbers[slot] = number
    }
  }
}
