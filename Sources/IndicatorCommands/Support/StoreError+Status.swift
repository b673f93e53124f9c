import IndicatorStore

extension StoreError {
  /// The exit status that says what kind of error it is.
  var status: CommandFailure.Status {
    switch self {
    case .notFound, .nothingImported: .noInput
    case .notOurs, .newerSchema, .olderSchema, .damaged: .notOurs
    case .busy: .busy
    case .readOnly, .needsRecovery, .cannotCreate: .cannotCreate
    case .diskFull, .ioError: .inputOutput
    case .conflictingRows: .refused
    case .sql, .notAQuery: .usage
    }
  }
}
