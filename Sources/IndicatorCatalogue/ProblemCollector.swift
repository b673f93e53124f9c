import IndicatorModel

/// Takes what is wrong while files are read, so that reading goes on to the next mistake.
///
/// A class, since every reader of a file adds to the same list; it never leaves the function that
/// made it.
final class ProblemCollector {
  /// What was found.
  private(set) var found: [CatalogueError.Problem] = []

  /// Adds a problem.
  func add(
    _ kind: CatalogueError.Kind,
    at location: Finding.Location,
    entry: String = "",
    field: String = ""
  ) {
    found.append(.init(kind, at: location, entry: entry, field: field))
  }

  /// Throws everything that was found, if anything was.
  func finish(files: [String]) throws(CatalogueError) {
    guard found.isEmpty else { throw CatalogueError(found, files: files) }
  }
}
