import Dispatch
import IndicatorStore

/// Work in pieces that two threads share, each with a connection of its own that sees the same state
/// of the database; the results come in the order of the pieces all the same.
struct PieceWork {
  /// How series are found.
  let lookup: SeriesLookup

  /// Does so many pieces of work.
  ///
  /// - Parameters:
  ///   - count: How many pieces there are.
  ///   - make: Does one, with the look-up of the thread that it runs on.
  ///   - sink: Takes what came of one; never called by two threads at once.
  /// - Throws: Where the database cannot be read, and what the two closures throw.
  func run<Piece: Sendable>(
    pieces count: Int,
    _ make: @escaping @Sendable (Int, SeriesLookup) throws -> Piece,
    into sink: @escaping @Sendable (Piece) throws -> Void
  ) throws {
    let output = OrderedOutput(count: count, sink: sink)
    let own = lookup
    let helpers = DispatchGroup()
    if count >= Self.piecesWorthAThread, let second = try own.store.secondReader() {
      let (register, explains) = (try own.register, own.explains)
      let boundaries = own.regions.selection
      DispatchQueue(label: "kommunetall.pieces").async(group: helpers) {
        do {
          var lookup = try SeriesLookup(second, register: register, boundaries: boundaries)
          lookup.explains = explains
          let own = lookup
          output.work { try make($0, own) }
        } catch {
          output.stop(for: error)
        }
      }
    }
    output.work { try make($0, own) }
    helpers.wait()
    try output.finish()
  }

  /// Starting a thread and a connection pays only over more than a few pieces.
  private static let piecesWorthAThread = 24
}
