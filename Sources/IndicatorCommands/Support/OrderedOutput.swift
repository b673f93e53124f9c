import Dispatch
import Synchronization

/// Pieces of output that several threads make and that are written one after another, in order.
///
/// A few pieces at most are held, so that memory does not grow with the output. After a failure no
/// more pieces are begun.
final class OrderedOutput<Piece: Sendable>: Sendable {
  private struct State {
    var begun = 0
    var written = 0
    var finished: [Int: Piece] = [:]
    var isWriting = false
    var failure: (any Error)?
  }

  private let count: Int
  private let sink: @Sendable (Piece) throws -> Void
  private let state = Mutex(State())
  // Raised to its height afterwards: a semaphore may not end lower than it began, as this one does
  // after a failure.
  private let room = DispatchSemaphore(value: 0)

  /// Prepares the writing of so many pieces; `sink` is never called by two threads at once.
  init(count: Int, sink: @escaping @Sendable (Piece) throws -> Void) {
    self.count = count
    self.sink = sink
    for _ in 0..<Self.mostPieces { room.signal() }
  }

  /// How many pieces are made or wait to be written at once.
  private static var mostPieces: Int { 6 }

  /// Makes pieces until there are none left; each thread that takes part calls it once.
  func work(_ make: (Int) throws -> Piece) {
    while true {
      room.wait()
      let number = state.withLock { state -> Int? in
        guard state.failure == nil, state.begun < count else { return nil }
        state.begun += 1
        return state.begun - 1
      }
      guard let number else {
        room.signal()
        return
      }
      do {
        let piece = try make(number)
        state.withLock { $0.finished[number] = piece }
        try writeFinished()
      } catch {
        stop(for: error)
        room.signal()
      }
    }
  }

  /// Lets no thread begin another piece.
  func stop(for error: any Error) {
    state.withLock { state in
      state.failure = state.failure ?? error
    }
  }

  /// Ends the work of all threads; throws what stopped one of them.
  func finish() throws {
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  /// Writes the pieces whose turn it is, unless another thread is about it.
  private func writeFinished() throws {
    while true {
      let piece = state.withLock { state -> Piece? in
        guard !state.isWriting, state.failure == nil,
          let piece = state.finished.removeValue(forKey: state.written)
        else { return nil }
        state.isWriting = true
        return piece
      }
      guard let piece else { return }
      try sink(piece)
      state.withLock { state in
        state.isWriting = false
        state.written += 1
      }
      room.signal()
    }
  }
}
