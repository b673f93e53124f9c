import Dispatch
import Synchronization
import TestSupport
import Testing

@testable import IndicatorCommands

@Suite struct OrderedOutputTests {
  /// What was written, piece by piece.
  private final class Paper: Sendable {
    let pieces = Mutex<[[UInt8]]>([])
  }

  /// Something went wrong, on purpose.
  private struct Mishap: Error, Equatable { var piece: Int }

  /// Runs the work on three threads.
  private func run(
    _ output: OrderedOutput<[UInt8]>,
    _ make: @escaping @Sendable (Int) throws -> [UInt8]
  ) throws {
    DispatchQueue.concurrentPerform(iterations: 3) { _ in output.work(make) }
    try output.finish()
  }

  @Test(arguments: 1...20) func `pieces come in order whoever is first`(seed: UInt64) throws {
    let paper = Paper()
    let output = OrderedOutput<[UInt8]>(count: 100) { piece in
      paper.pieces.withLock { $0.append(piece) }
    }
    try run(output) { number in
      var generator = SeededGenerator(seed: seed &+ UInt64(number))
      // Some pieces take longer than others.
      let spins = Int.random(in: 0...20_000, using: &generator)
      let sum = (0..<spins).reduce(0, &+)
      return [UInt8(number), UInt8(truncatingIfNeeded: sum &* 0)]
    }
    #expect(paper.pieces.withLock { $0 } == (0..<100).map { [UInt8($0), 0] })
  }

  @Test func `no piece follows one that failed`() {
    let paper = Paper()
    let output = OrderedOutput<[UInt8]>(count: 100) { piece in
      paper.pieces.withLock { $0.append(piece) }
    }
    #expect(throws: Mishap(piece: 40)) {
      try run(output) { number in
        if number == 40 { throw Mishap(piece: number) }
        return [UInt8(number)]
      }
    }
    let written = paper.pieces.withLock { $0 }
    #expect(written.count <= 40)
    #expect(written == (0..<written.count).map { [UInt8($0)] })
  }

  @Test func `a full disk ends the work`() {
    let output = OrderedOutput<[UInt8]>(count: 100) { _ in throw Mishap(piece: 0) }
    #expect(throws: Mishap(piece: 0)) { try run(output) { [UInt8($0)] } }
  }

  @Test func `nothing to do is nothing to write`() throws {
    let output = OrderedOutput<[UInt8]>(count: 0) { _ in throw Mishap(piece: 0) }
    try run(output) { [UInt8($0)] }
  }
}
