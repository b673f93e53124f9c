// swift-tools-version: 6.2
import Foundation
import PackageDescription

// Every room is strict in the same way: the language mode is Swift 6, a warning is an error, and
// every call into C is marked `unsafe`.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

// A quarter of the time of a small command is its start: relocations are packed, and nothing is offered to
// libraries that no library asks for.
let quickStart: [LinkerSetting] = [
  .unsafeFlags([
    "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs",
    "-Xlinker", "--no-export-dynamic",
  ])
]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "kommunetall",
  products: [.executable(name: "kommunetall", targets: ["kommunetall"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // The libraries of the system, but for SQLite's, are loaded when they are first called.
    .target(name: "CLateLibrary", linkerSettings: [.linkedLibrary("dl")]),
    .target(name: "CLibCMark", dependencies: ["CLateLibrary"]),
    .target(name: "CLibCrypto", dependencies: ["CLateLibrary"]),
    .target(name: "CLibCSV", dependencies: ["CLateLibrary"]),
    .target(name: "CLibXML2", dependencies: ["CLateLibrary"]),
    .target(name: "CLibZip", dependencies: ["CLateLibrary"]),
    .executableTarget(name: "EmbedDatasets", swiftSettings: strict),
    .plugin(name: "EmbedDatasetsPlugin", capability: .buildTool(), dependencies: ["EmbedDatasets"]),
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: strict),
    .executableTarget(
      name: "kommunetall",
      dependencies: ["IndicatorCommands", argumentParser],
      swiftSettings: strict,
      linkerSettings: quickStart
    ),
  ],
  swiftLanguageModes: [.v6]
)

/// Adds a room and its test suite: `Sources/NAME` and `Tests/NAMETests`.
@MainActor func addRoom(
  _ name: String,
  needs dependencies: [Target.Dependency] = [],
  tests: [Target.Dependency] = [],
  plugins: [Target.PluginUsage] = []
) {
  package.targets.append(
    .target(name: name, dependencies: dependencies, swiftSettings: strict, plugins: plugins)
  )
  package.targets.append(
    .testTarget(
      name: "\(name)Tests",
      dependencies: [.target(name: name), "TestSupport"] + dependencies + tests,
      exclude: ["Fixtures", "Snapshots"].filter { folder in
        FileManager.default.fileExists(
          atPath: "\(Context.packageDirectory)/Tests/\(name)Tests/\(folder)"
        )
      },
      swiftSettings: strict
    )
  )
}

// The ground floor: these rooms know no other room.
addRoom("DelimitedText", needs: ["CLibCSV"])
addRoom("IndicatorModel", tests: ["IndicatorCatalogue"])
addRoom("SVGCharts")
addRoom("Checksums", needs: ["CLibCrypto"])
addRoom("OperatingSystem")
addRoom("MarkdownSyntax", needs: ["CLibCMark"])
addRoom("XMLReading", needs: ["CLibXML2"])
addRoom("ZipArchive", needs: ["CLibZip"])

// What lies in Datasets/, read from YAML and CSV, embedded in the binary when it is built.
addRoom(
  "IndicatorCatalogue",
  needs: ["Checksums", "DelimitedText", "IndicatorModel", yams],
  plugins: ["EmbedDatasetsPlugin"]
)

// The way of the data: files, the database, results, pages.
addRoom(
  "IndicatorImport",
  needs: ["Checksums", "DelimitedText", "IndicatorModel", "XMLReading", "ZipArchive"],
  tests: ["IndicatorCatalogue"]
)
addRoom("IndicatorStore", needs: ["IndicatorModel", "OperatingSystem", grdb])
addRoom("IndicatorAnalysis", needs: ["IndicatorModel"], tests: ["IndicatorCatalogue"])
addRoom(
  "IndicatorClaims",
  needs: ["IndicatorModel", "MarkdownSyntax", "XMLReading", "ZipArchive"],
  tests: ["IndicatorCatalogue"]
)
addRoom(
  "IndicatorReport",
  needs: [
    "IndicatorAnalysis", "IndicatorClaims", "IndicatorModel", "MarkdownSyntax", "SVGCharts",
  ],
  tests: ["IndicatorCatalogue"]
)

// The tool.
addRoom(
  "IndicatorCommands",
  needs: [
    "IndicatorAnalysis", "IndicatorCatalogue", "IndicatorClaims", "IndicatorImport",
    "IndicatorModel", "IndicatorReport", "IndicatorStore", "OperatingSystem", "SVGCharts",
    argumentParser,
  ],
  tests: ["kommunetall"]
)

// Draws the charts that Benchmarks/charts.sh times; nothing else needs it.
package.targets.append(
  .executableTarget(
    name: "ChartBenchmark",
    dependencies: ["IndicatorModel", "IndicatorReport", "SVGCharts"],
    path: "Benchmarks/ChartBenchmark",
    swiftSettings: strict,
    linkerSettings: quickStart
  )
)
