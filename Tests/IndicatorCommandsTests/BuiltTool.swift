import Foundation
import Testing

/// The tool as it was built, run as a process of its own.
struct BuiltTool {
  /// What a run printed, and its exit status.
  struct Run: Equatable {
    var status: Int32
    var output: String
    var errors: String

    /// The printed JSON array of objects.
    func objects() throws -> [[String: Any]] {
      let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
      return try #require(value as? [[String: Any]])
    }
  }

  /// The folder in which it runs.
  let folder: URL

  /// Runs the tool with arguments and a few variables of the environment.
  func run(_ arguments: String..., environment: [String: String] = [:]) throws -> Run {
    try run(arguments, environment: environment)
  }

  /// Runs the tool with a list of arguments.
  func run(_ arguments: [String], environment: [String: String] = [:]) throws -> Run {
    try start(Self.binary, arguments, environment: environment)
  }

  /// Runs a line of the shell, in which `$TOOL` is the tool.
  ///
  /// It is bash: dash waits for ever where the test was started with SIGCHLD blocked.
  func shell(_ line: String) throws -> Run {
    try start(
      URL(filePath: "/bin/bash"),
      ["-c", line],
      environment: ["TOOL": Self.binary.path]
    )
  }

  private static let binary = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    .appending(path: "kommunetall")

  private func start(_ program: URL, _ arguments: [String], environment: [String: String]) throws
    -> Run
  {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin"].merging(environment) { $1 }
    // Files, not pipes: a long output cannot fill them.
    let output = folder.appending(path: ".out-\(UUID().uuidString)")
    let errors = folder.appending(path: ".err-\(UUID().uuidString)")
    for file in [output, errors] {
      try Data().write(to: file)
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    defer { for file in [output, errors] { try? FileManager.default.removeItem(at: file) } }
    return Run(
      status: process.terminationStatus,
      output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8)
    )
  }
}
