import Dispatch
import IndicatorImport
import IndicatorModel
import Synchronization

/// Hands batches from the thread that reads a file to the one that writes the database.
///
/// A few batches at most wait in it, so that memory does not grow with the file.
final class BatchQueue: Sendable {
  /// What the reader sends.
  enum Message: Sendable {
    /// Some observations.
    case batch(ObservationBatch)
    /// The file was read to its end.
    case end(ReadingResult)
    /// The file could not be read.
    case failure(any Error)
  }

  /// Thrown into the reader when the writer has given up.
  struct Cancelled: Error {}

  private struct State {
    var messages: [Message] = []
    var isCancelled = false
  }

  private let state = Mutex(State())
  private let room = DispatchSemaphore(value: 0)
  private let waiting = DispatchSemaphore(value: 0)

  /// How many messages may wait.
  private static let mostWaiting = 4

  init() {
    // Counted up from nothing: the process ends when a semaphore goes that stands lower than it began,
    // as it does when the writer gives up.
    for _ in 0..<Self.mostWaiting { room.signal() }
  }

  /// Adds a message; waits while the queue is full.
  func send(_ message: Message) throws {
    room.wait()
    let isCancelled = state.withLock { state in
      if !state.isCancelled { state.messages.append(message) }
      return state.isCancelled
    }
    if isCancelled { throw Cancelled() }
    waiting.signal()
  }

  /// Takes the next message; waits for one.
  func next() -> Message {
    waiting.wait()
    let message = state.withLock { $0.messages.removeFirst() }
    room.signal()
    return message
  }

  /// Lets the reader end at its next message.
  func cancel() {
    state.withLock { state in
      state.isCancelled = true
      state.messages = []
    }
    room.signal()
  }

  /// Reads a file on a thread of its own and gives its batches to `body` on this one.
  static func batches(
    of reader: any ObservationReader,
    _ body: (ObservationBatch) throws -> Void
  ) throws -> ReadingResult {
    let queue = BatchQueue()
    let thread = DispatchQueue(label: "kommunetall.reader")
    thread.async {
      do {
        let result = try reader.read { try queue.send(.batch($0)) }
        try queue.send(.end(result))
      } catch is Cancelled {
        // The writer knows why.
      } catch {
        try? queue.send(.failure(error))
      }
    }
    do {
      while true {
        switch queue.next() {
        case .batch(let batch): try body(batch)
        case .end(let result): return result
        case .failure(let error): throw error
        }
      }
    } catch {
      queue.cancel()
      throw error
    }
  }
}
