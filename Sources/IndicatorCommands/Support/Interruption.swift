import Foundation
import IndicatorStore
import Synchronization

/// The wish of the user (Ctrl-C) or the system that an import stops.
///
/// The signal does not end the process at once: what was begun is taken back first, so that neither
/// a temporary file nor a journal beside the database stays behind. A second signal ends it as is.
enum Interruption {
  private struct State {
    var failure: CommandFailure?
    var store: IndicatorStore?
    var blockingCopy: URL?
  }

  private static let state = Mutex(State())

  /// How long the import may take to end by itself.
  private static let grace = DispatchTimeInterval.seconds(5)

  /// Takes SIGINT and SIGTERM from now on.
  static func watch() {
    take(SIGINT, .interrupted)
    take(SIGTERM, .terminated)
  }

  /// Names the store whose work is to be broken off.
  static func breaksOff(_ store: IndicatorStore?) { state.withLock { $0.store = store } }

  /// Ends the caller's work if a signal came.
  static func check() throws(CommandFailure) {
    if let failure = state.withLock({ $0.failure }) { throw failure }
  }

  /// Runs a body that may wait for ever for another process, and removes `copy` if a signal ends it.
  static func whileWaiting(for copy: URL, _ body: () throws -> Void) rethrows {
    state.withLock { $0.blockingCopy = copy }
    defer { state.withLock { $0.blockingCopy = nil } }
    try body()
  }

  private static func take(_ number: Int32, _ status: CommandFailure.Status) {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    // The handler holds the source, which would end with this function otherwise.
    source.setEventHandler { withExtendedLifetime(source) { received(number, status) } }
    source.resume()
  }

  private static func received(_ number: Int32, _ status: CommandFailure.Status) {
    signal(number, SIG_DFL)
    let (store, copy) = state.withLock { state in
      state.failure = CommandFailure(
        status,
        "stopped on request; the file that was being read is not stored"
      )
      return (state.store, state.blockingCopy)
    }
    if let copy {
      try? FileManager.default.removeItem(at: copy)
      try? store?.removeIfNew()
      leave(status)
    }
    store?.interrupt()
    DispatchQueue.global().asyncAfter(deadline: .now() + grace) { leave(status) }
  }

  private static func leave(_ status: CommandFailure.Status) -> Never {
    if let failure = state.withLock({ $0.failure }) { Console.say("error: \(failure.description)") }
    exit(status.rawValue)
  }
}
