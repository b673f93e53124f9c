package import IndicatorModel

/// Opens files that hold cubes: JSON-stat and PC-Axis.
package enum CubeFile {
  /// Understands the content of a JSON-stat or PC-Axis file.
  ///
  /// - Parameters:
  ///   - bytes: The content.
  ///   - format: Which of the two it is.
  ///   - origin: The file.
  ///   - options: What the user tells; `sheet` chooses among several data sets.
  /// - Throws: ``ImportError`` where the file is refused.
  /// - Returns: A reader of its observations.
  /// - Throws: A refusal of the file.
  package static func reader(
    _ bytes: [UInt8],
    format: FileFormat,
    origin: Origin,
    options: ImportOptions
  ) throws(ImportError) -> CubeReader {
    switch format {
    case .pcAxis:
      let result: PCAxisReader.Result
      do { result = try PCAxisReader.read(bytes) } catch { throw refusal(error, origin.file) }
      return try CubeReader(
        result.cube,
        origin: origin,
        format: .pcAxis,
        encoding: result.encoding,
        options: options
      )
    case .jsonStat, .csv, .xlsx:
      let cubes: [JSONStatReader.NamedCube]
      do { cubes = try JSONStatReader.cubes(in: bytes) } catch { throw refusal(error, origin.file) }
      let chosen = try choose(among: cubes, options.sheet, file: origin.file)
      return try CubeReader(
        chosen,
        origin: origin,
        format: .jsonStat,
        encoding: "UTF-8",
        options: options
      )
    }
  }

  private static func choose(
    among cubes: [JSONStatReader.NamedCube],
    _ choice: String?,
    file: String
  ) throws(ImportError) -> Cube {
    if let choice {
      if let named = cubes.first(where: { $0.name == choice || $0.cube.title == choice }) {
        return named.cube
      }
      if let number = Int(choice), cubes.indices.contains(number - 1) {
        return cubes[number - 1].cube
      }
    } else if cubes.count == 1, let only = cubes.first {
      return only.cube
    }
    let names = cubes.map { "'\($0.name)'" }.joined(separator: ", ")
    throw .refusal(
      .init("several-datasets"),
      choice.map { "there is no data set '\($0)'; the file holds \(names)" }
        ?? "the file holds \(cubes.count) data sets: \(names); choose one with --sheet NAME",
      at: .init(file: file)
    )
  }

  private static func refusal(_ error: JSONStatError, _ file: String) -> ImportError {
    switch error {
    case .syntax(let syntax):
      var place = syntax.location
      place.file = file
      return .refusal(
        .init("malformed-json"),
        "found \(syntax.found) where JSON needs \(syntax.expected)",
        at: place
      )
    case .webPage, .notJSONStat, .collection, .dimension, .metadata:
      return .refusal(
        .init("not-json-stat"),
        .init(verbatim: error.description),
        at: .init(file: file)
      )
    case .structure:
      return .refusal(
        .init("malformed-json-stat"),
        .init(verbatim: error.description),
        at: .init(file: file)
      )
    }
  }

  private static func refusal(_ error: PCAxisError, _ file: String) -> ImportError {
    .refusal(
      .init("malformed-px"),
      .init(verbatim: error.problem),
      at: .init(file: file, line: error.line)
    )
  }
}
