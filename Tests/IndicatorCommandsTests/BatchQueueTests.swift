import IndicatorImport
import IndicatorModel
import Testing

@testable import IndicatorCommands

@Suite struct BatchQueueTests {
  private struct Failure: Error {}

  /// Dispatch ends the process when a semaphore goes that stands lower than it began.
  @Test(arguments: 0...4)
  func `a queue may go while messages wait in it, as when the disk fails`(count: Int) throws {
    let queue = BatchQueue()
    for _ in 0..<count { try queue.send(.batch(ObservationBatch())) }
    queue.cancel()
  }

  @Test func `messages come in the order they were sent, and a failure last`() throws {
    let queue = BatchQueue()
    for number in 1...3 {
      var batch = ObservationBatch()
      batch.raisedDecimals = [0: number]
      try queue.send(.batch(batch))
    }
    try queue.send(.failure(Failure()))
    var numbers: [Int?] = []
    var failures = 0
    for _ in 0..<4 {
      switch queue.next() {
      case .batch(let batch): numbers.append(batch.raisedDecimals[0])
      case .failure(let error): failures += error is Failure ? 1 : 0
      case .end: Issue.record("nothing ended")
      }
    }
    #expect(numbers == [1, 2, 3])
    #expect(failures == 1)
  }

  @Test func `who sends after the writer gave up is told to stop`() {
    let queue = BatchQueue()
    queue.cancel()
    #expect(throws: BatchQueue.Cancelled.self) { try queue.send(.batch(ObservationBatch())) }
  }
}
