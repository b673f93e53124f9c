internal import IndicatorModel

/// The regions of a cube, one for each category of the region dimension.
struct CubeRegions {
  /// The regions; the one the user tells where the cube has no such dimension.
  private(set) var references: [RegionReference] = []
  /// What was noticed.
  private(set) var findings: [Finding] = []

  init(_ cube: Cube, axis: Int?, names: RegionNames?, note: SourceNote) {
    guard let axis else {
      references = [RegionReference(code: note.region ?? "", name: "")]
      return
    }
    let dimension = cube.dimensions[axis]
    references = dimension.categories.map { Self.reference($0, of: dimension) }
    if references.allSatisfy({ $0.code.isEmpty }) {
      findings.append(
        Finding(
          .note, .init("no-region-codes"),
          "'\(dimension.label)' names regions without codes"))
    }
  }

  /// The code and the name of a region: `K-3001` is 3001, `00 Sweden` is 00 with a name.
  private static func reference(
    _ category: Cube.Category, of dimension: Cube.Dimension
  ) -> RegionReference {
    let label = RegionText(category.label)
    guard dimension.hasLabels, category.code != category.label else {
      return RegionReference(code: label.code, name: label.name)
    }
    let read = RegionText(category.code)
    var code = read.name.isEmpty ? read.code : category.code
    if !code.contains(where: { $0.isLetter || $0.isNumber }) { code = "" }
    let name = label.code == code && !label.name.isEmpty ? label.name : category.label
    return RegionReference(code: code, name: RegionText.collapsingSpaces(name))
  }
}
