import IndicatorModel

/// The regions of a cube, one for each category of the region dimension.
struct CubeRegions {
  /// The regions; the one the user tells, or none, where the cube has no such dimension.
  private(set) var references: [RegionReference] = []
  /// The codes that got back a lost zero, without it.
  private(set) var restored: Set<String> = []

  init(_ cube: Cube, axis: Int?, recognizer: RegionRecognizer, options: ImportOptions) {
    guard let axis else {
      let code = options.note.region ?? ""
      let known = options.register.places(of: code).last?.name
      let name = known ?? (code == Region.countryCode ? "Hele landet" : "")
      references = [RegionReference(code: code, name: name)]
      return
    }
    let dimension = cube.dimensions[axis]
    for category in dimension.categories {
      var reference = Self.reference(category, of: dimension)
      let text = RegionText(code: reference.code, name: reference.name)
      if let code = recognizer.restored(text), recognizer.isName(reference.name, of: code) {
        restored.insert(reference.code)
        reference.code = code
      }
      references.append(recognizer.keptApart(reference))
    }
  }

  /// The code and the name of a region: `K-3001` is 3001, `00 Sweden` is 00 with a name.
  static func reference(
    _ category: Cube.Category,
    of dimension: Cube.Dimension
  ) -> RegionReference {
    let label = RegionText(category.label)
    guard dimension.hasLabels, category.code != category.label else {
      return RegionReference(code: label.code, name: label.name)
    }
    let read = RegionText(category.code)
    var code = read.name.isEmpty ? read.code : category.code
    // A list may write a dash where it has no code.
    if !code.contains(where: { $0.isLetter || $0.isNumber }) { code = "" }
    let name = label.code == code && !label.name.isEmpty ? label.name : category.label
    return RegionReference(code: code, name: name.tidied)
  }
}
