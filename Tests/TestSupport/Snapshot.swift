import Foundation
package import Testing

/// Expects that `actual` is the whole text kept in `Snapshots/NAME` beside the calling test file.
///
/// A missing snapshot is written and the test fails, so that nobody commits one unread. With
/// `RECORD_SNAPSHOTS=1` in the environment all are rewritten; read the diff before committing.
package func expectSnapshot(
  _ actual: String,
  named name: String,
  filePath: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(filePath: filePath).deletingLastPathComponent().appending(path: "Snapshots")
  let file = folder.appending(path: name)
  let recordsAnew = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
  let stored = try? String(contentsOf: file, encoding: .utf8)
  if stored == actual { return }
  guard recordsAnew || stored == nil else {
    Attachment.record(actual, named: name)
    Issue.record(
      "\(name) differs from its snapshot\n\(firstDifference(actual, stored ?? ""))",
      sourceLocation: sourceLocation
    )
    return
  }
  do {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try actual.write(to: file, atomically: true, encoding: .utf8)
    if !recordsAnew {
      Issue.record("recorded new snapshot \(name); read it", sourceLocation: sourceLocation)
    }
  } catch {
    Issue.record("cannot write snapshot \(name): \(error)", sourceLocation: sourceLocation)
  }
}

/// The first line in which two texts differ, both versions.
private func firstDifference(_ actual: String, _ stored: String) -> String {
  let left = actual.split(separator: "\n", omittingEmptySubsequences: false)
  let right = stored.split(separator: "\n", omittingEmptySubsequences: false)
  let line = zip(left, right).prefix { $0 == $1 }.count
  return """
    line \(line + 1)
    is:  \(line < left.count ? String(left[line]) : "(end)")
    was: \(line < right.count ? String(right[line]) : "(end)")
    """
}
