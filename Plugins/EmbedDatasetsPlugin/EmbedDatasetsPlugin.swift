import Foundation
import PackagePlugin

/// Puts the reference data of `Datasets/` into the target that uses it, whenever it is built.
///
/// The command runs in every build: its only input is a file that it changes itself. Listing the
/// files of `Datasets/` as inputs is not enough. SwiftPM keeps the build plan between builds, so
/// that a file added later would not be watched, and one removed would stop the build with "missing
/// inputs". `EmbedDatasets` takes milliseconds and leaves its output alone where nothing has
/// changed, so that nothing is compiled anew.
@main
struct EmbedDatasetsPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let datasets = context.package.directoryURL.appending(path: "Datasets")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedDatasets.swift")
    let again = context.pluginWorkDirectoryURL.appending(path: "again")
    if !FileManager.default.fileExists(atPath: again.path) { try Data().write(to: again) }
    return [
      .buildCommand(
        displayName: "Embedding the reference data",
        executable: try context.tool(named: "EmbedDatasets").url,
        arguments: [datasets.path, output.path, again.path],
        inputFiles: [again],
        outputFiles: [output]
      )
    ]
  }
}
