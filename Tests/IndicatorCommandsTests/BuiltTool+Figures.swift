import Foundation
import TestSupport
import Testing

/// Runs the tool in a folder of its own whose database holds files of the package's figures.
func withFigures(_ files: [String], _ body: (BuiltTool) throws -> Void) throws {
  try withTemporaryFolder { folder in
    let tool = BuiltTool(folder: folder)
    for file in files {
      let path = Places.datasets.appending(path: "figures/\(file)").path
      try #require(try tool.run("import", path, "--format", "json").status == 0)
    }
    try body(tool)
  }
}
