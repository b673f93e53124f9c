package import IndicatorModel

/// The reader of reference data: units, indicators, agreements and the register of regions.
///
/// The data is read from the texts that were embedded when the tool was built, or from a folder of
/// the user's own. Both are checked in the same way; data with any mistake is refused as a whole.
package enum Catalogue {
  /// Reads what was embedded when the tool was built.
  package static func embedded() throws(CatalogueError) -> ReferenceData {
    try read(DatasetFolder(name: "Datasets", texts: embeddedFiles))
  }

  /// Reads a folder laid out as `Datasets/`.
  ///
  /// - Parameter path: The folder; messages name files as `path/indicators/bolig.yaml`.
  /// - Returns: The reference data.
  /// - Throws: Everything that is wrong in the folder.
  package static func folder(_ path: String) throws(CatalogueError) -> ReferenceData {
    try read(DatasetFolder(reading: path))
  }

  /// Reads files that lie in memory, checked like a folder.
  ///
  /// - Parameters:
  ///   - files: The texts by their paths in the folder, in the order of the paths.
  ///   - name: What messages put before a path.
  /// - Returns: The reference data.
  /// - Throws: Everything that is wrong in the files.
  package static func files(
    _ files: [(path: String, contents: String)],
    named name: String
  ) throws(CatalogueError) -> ReferenceData {
    try read(DatasetFolder(name: name, texts: files))
  }

  /// The checksum of what was embedded, without reading it: for `--version`.
  package static var embeddedChecksum: String {
    DatasetFolder(name: "Datasets", texts: embeddedFiles).checksum
  }

  private static func read(_ folder: DatasetFolder) throws(CatalogueError) -> ReferenceData {
    let problems = ProblemCollector()
    func value(of file: DatasetFile) -> YAMLValue? {
      file.text(problems: problems).flatMap {
        yamlValue(of: $0, named: file.name, problems: problems)
      }
    }
    var units = UnitReader(problems: problems)
    units.read(folder.file("units.yaml", problems: problems).flatMap(value(of:)))
    var indicators = IndicatorReader(units: units, problems: problems)
    for file in folder.files(in: "indicators") { indicators.read(value(of: file)) }
    indicators.checkFormulas()
    var agreements = AgreementReader(indicators: indicators.ids, problems: problems)
    for file in folder.files(in: "agreements") {
      if let value = value(of: file) { agreements.read(value) }
    }
    let register = RegisterReader(folder: folder, problems: problems).register()
    try problems.finish(files: folder.files.map(\.file.name))
    return ReferenceData(
      units: units.units,
      indicators: indicators.indicators,
      agreements: agreements.agreements.sorted { $0.sortKey < $1.sortKey },
      register: register,
      checksum: folder.checksum
    )
  }
}

extension Agreement {
  /// The id with its numbers padded, so that A10 comes after A9.
  fileprivate var sortKey: String {
    var key = ""
    var digits = ""
    for character in id + " " {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else {
        key += String(repeating: "0", count: max(0, 20 - digits.count) * (digits.isEmpty ? 0 : 1))
        key += digits + String(character)
        digits = ""
      }
    }
    return key
  }
}
