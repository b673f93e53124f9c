/// Returns the candidate that a mistyped word most likely means, or `nil` if none is near.
///
/// Near is at most a third of the letters wrong, left out, added, or swapped with their neighbour
/// (the distance of Damerau and Levenshtein, without regard to case); in a word of one or two
/// letters nothing may be wrong. Where none is near, the only candidate that begins with the word
/// is meant. Of several equally near ones the first in the order of the alphabet is taken, so that
/// the same mistake always gives the same answer.
package func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
  let letters = Array(word.lowercased())
  // Longer ones are not names, and the work grows with the square of the length.
  guard (1...100).contains(letters.count) else { return nil }
  var best: (distance: Int, name: String)?
  var longer: Set<String> = []
  for candidate in candidates {
    let other = Array(candidate.lowercased())
    if letters.count >= 3, other.starts(with: letters) { longer.insert(candidate) }
    let length = max(letters.count, other.count)
    let limit = length < 3 ? 0 : max(1, length / 3)
    guard abs(letters.count - other.count) <= limit, other.count <= 200 else { continue }
    let distance = editDistance(letters, other)
    guard distance <= limit else { continue }
    if let known = best, (known.distance, known.name) <= (distance, candidate) { continue }
    best = (distance, candidate)
  }
  return best?.name ?? (longer.count == 1 ? longer.first : nil)
}

/// Whether a text may be another one with a slip.
///
/// One or two letters changed, removed or added, or a run of letters lost. Texts that differ in their
/// digits alone are none: ages, years, groups.
package func isSlip(_ text: String, of other: String) -> Bool {
  let left = Array(text)
  let right = Array(other)
  let shorter = min(left.count, right.count)
  guard shorter >= 3, max(left.count, right.count) <= 200, left != right,
    left.filter({ !$0.isNumber }) != right.filter({ !$0.isNumber })
  else { return false }
  let start = zip(left, right).prefix { $0 == $1 }.count
  let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
  if start + end >= shorter { return true }
  return shorter >= 5 && abs(left.count - right.count) <= 2 && editDistance(left, right) <= 2
}

/// The least number of letters to change, remove, add or swap with their neighbour.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in 1..<(left.count + 1) {
    var current = [row]
    current.reserveCapacity(right.count + 1)
    for column in 1..<(right.count + 1) {
      let isSame = left[row - 1] == right[column - 1]
      var distance = min(
        last[column] + 1,
        current[column - 1] + 1,
        last[column - 1] + (isSame ? 0 : 1)
      )
      let isSwapped =
        row > 1 && column > 1 && left[row - 1] == right[column - 2]
        && left[row - 2] == right[column - 1]
      if isSwapped { distance = min(distance, beforeLast[column - 2] + 1) }
      current.append(distance)
    }
    (beforeLast, last) = (last, current)
  }
  return last[right.count]
}
