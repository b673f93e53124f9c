/// A label that wants to stand at a height and needs room.
package struct SpreadLabel: Hashable, Sendable {
  /// The height that its middle should have.
  package var desired: Double
  /// The room that it needs from top to bottom.
  package var height: Double

  /// Makes a label.
  package init(desired: Double, height: Double) {
    self.desired = desired
    self.height = height
  }
}

/// Pushes labels apart so that none overlaps another, all keep their order, all lie within limits,
/// and the sum of squared displacements is the least possible.
///
/// Pool-adjacent-violators on the distances that remain when the labels' own heights are taken
/// out; clipping the result to limits keeps it the best one.
///
/// - Parameters:
///   - labels: In order from top to bottom.
///   - limits: The top and the bottom of the room.
/// - Returns: The middle of each label, or `nil` if they do not fit together.
package func spreadApart(
  _ labels: [SpreadLabel],
  within limits: (top: Double, bottom: Double)
) -> [Double]? {
  guard let first = labels.first, let last = labels.last else { return [] }
  var offsets: [Double] = [0]
  for (upper, lower) in zip(labels, labels.dropFirst()) {
    offsets.append((offsets.last ?? 0) + (upper.height + lower.height) / 2)
  }
  let lowest = limits.top + first.height / 2
  let highest = limits.bottom - last.height / 2 - (offsets.last ?? 0)
  guard lowest <= highest else { return nil }
  // Blocks of labels that touch: the mean of what they want, and how many they are.
  var blocks: [(mean: Double, count: Int)] = []
  for (label, offset) in zip(labels, offsets) {
    var block = (mean: label.desired - offset, count: 1)
    while let previous = blocks.last, previous.mean > block.mean {
      blocks.removeLast()
      let count = previous.count + block.count
      block.mean =
        (previous.mean * Double(previous.count) + block.mean * Double(block.count)) / Double(count)
      block.count = count
    }
    blocks.append(block)
  }
  let shifts = blocks.flatMap { block in
    repeatElement(min(max(block.mean, lowest), highest), count: block.count)
  }
  return zip(shifts, offsets).map { $0 + $1 }
}
