import IndicatorCatalogue
import IndicatorImport
import IndicatorReport
import IndicatorStore

/// An error that ends a command: one line for the user and the exit status (sysexits).
struct CommandFailure: Error, CustomStringConvertible {
  /// What the exit status says to the caller's script.
  enum Status: Int32 {
    /// Done, but something asks for attention.
    case attention = 1
    /// Wrong usage.
    case usage = 64
    /// The input is refused.
    case refused = 65
    /// No such input.
    case noInput = 66
    /// Not a database of ours, or made by a newer version.
    case notOurs = 69
    /// A bug of ours.
    case bug = 70
    /// The output cannot be created.
    case cannotCreate = 73
    /// Reading or writing failed, or the disk is full.
    case inputOutput = 74
    /// Another import is running.
    case busy = 75
    /// Stopped by the user (128 + SIGINT).
    case interrupted = 130
    /// Stopped by the system (128 + SIGTERM).
    case terminated = 143
  }

  /// The exit status.
  let status: Status
  /// What happened and what to do, without "error:".
  let description: String

  init(_ status: Status, _ description: String) {
    self.status = status
    self.description = description
  }

  /// Translates an error of the rooms below.
  init(_ error: any Error) {
    switch error {
    case let failure as CommandFailure: self = failure
    case let error as StoreError: self.init(error.status, error.description)
    case let error as ImportError: self.init(error.status, error.description)
    case let error as ReportFileError: self.init(.refused, error.description)
    case let error as CatalogueError:
      self.init(error.isOnlyMissingInput ? .noInput : .refused, error.description)
    default: self.init(.bug, "unexpected: \(error); please report this")
    }
  }
}

extension ImportError {
  /// The exit status that the error means.
  fileprivate var status: CommandFailure.Status {
    switch self {
    case .notFound: .noInput
    case .unreadable: .inputOutput
    case .refused: .refused
    }
  }
}
