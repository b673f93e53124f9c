import Foundation
import IndicatorModel
import IndicatorReport
import SVGCharts

// Draws the same made-up trend charts again and again, or writes their data for another program:
//
//   ChartBenchmark svg FOLDER       400 SVG files
//   ChartBenchmark gnuplot FOLDER   a script on standard output that makes 400 SVG files there
//   ChartBenchmark json             the data on standard output, for other tools

/// How many charts, lines in each, and points in each line.
let (charts, lines, points) = (400, 5, 20)

/// The value of a point: made up, the same on every machine.
func value(_ chart: Int, _ line: Int, _ point: Int) -> Double {
  let noise = (chart &* 7_919 &+ line &* 104_729 &+ point &* 1_299_709) % 1_000
  return Double(100 * (line + 1) + point * 7) + Double(noise) / 10
}

/// Four digits for file names.
func number(_ index: Int) -> String {
  String(repeating: "0", count: 4 - String(index).count) + String(index)
}

/// One chart.
func chart(_ index: Int) -> TrendChart {
  TrendChart(
    frame: ChartFrame(
      title: "Figur \(index)",
      subtitle: "Antall, 2005–2024",
      source: "Kilde: laget for måling",
      description: "Linjediagram med \(lines) linjer.",
      language: "nb",
      idPrefix: "f\(index)",
      words: .words(in: .nb)
    ),
    lines: (0..<lines).map { line in
      TrendChart.Line(
        name: "Serie \(line + 1)",
        points: (0..<points).map { point in
          TrendChart.Point(x: Double(2005 + point), value: value(index, line, point))
        }
      )
    },
    format: ValueFormat(decimals: 0) { value, decimals in
      decimals == 0 ? String(Int(value.rounded())) : String(value)
    }
  )
}

/// Writes a file as the other programs do: `Data.write` waits for the disk after each.
func write(_ bytes: [UInt8], to path: String) throws {
  let file = unsafe fopen(path, "wb")
  guard let file = unsafe file else { throw CocoaError(.fileWriteUnknown) }
  let count = unsafe fwrite(bytes, 1, bytes.count, file)
  guard unsafe fclose(file) == 0, count == bytes.count else {
    throw CocoaError(.fileWriteOutOfSpace)
  }
}

let arguments = CommandLine.arguments
switch (arguments.dropFirst().first, arguments.dropFirst(2).first) {
case ("svg", let folder?):
  for index in 0..<charts {
    try write(try chart(index).svgBytes(), to: "\(folder)/\(number(index)).svg")
  }
case ("gnuplot", let folder?):
  var script = "set terminal svg size 640,360 font 'Arial,12'\nset key outside\nset grid y\n"
  for index in 0..<charts {
    script += "set output '\(folder)/\(number(index)).svg'\nset title 'Figur \(index)'\n"
    let plots = (0..<lines).map { line in
      "$d\(line) using 1:2 with linespoints title 'Serie \(line + 1)'"
    }
    for line in 0..<lines {
      script += "$d\(line) << EOD\n"
      for point in 0..<points { script += "\(2005 + point) \(value(index, line, point))\n" }
      script += "EOD\n"
    }
    script += "plot \(plots.joined(separator: ", "))\n"
  }
  try FileHandle.standardOutput.write(contentsOf: Data(script.utf8))
case ("json", _):
  let rows = (0..<charts).map { index in
    "["
      + (0..<lines).map { line in
        "[" + (0..<points).map { String(value(index, line, $0)) }.joined(separator: ",") + "]"
      }.joined(separator: ",") + "]"
  }
  try FileHandle.standardOutput.write(
    contentsOf: Data("[\(rows.joined(separator: ",\n"))]\n".utf8)
  )
default:
  try FileHandle.standardError.write(
    contentsOf: Data("usage: ChartBenchmark svg FOLDER | gnuplot FOLDER | json\n".utf8)
  )
  exit(64)
}
