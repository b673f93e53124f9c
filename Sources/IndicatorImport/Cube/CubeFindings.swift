import IndicatorModel

/// What is worth saying of a cube's dimensions before its cells are read.
struct CubeFindings {
  let cube: Cube
  let axes: CubeAxes
  let variables: CubeVariables

  /// All findings.
  var all: [Finding] { codesOnly + mixedUnits + computedChanges }

  /// Dimensions without texts: codes say nothing to a reader.
  private var codesOnly: [Finding] {
    let bare = cube.dimensions.indices.filter { axis in
      axis != axes.time && axis != axes.region && !cube.dimensions[axis].hasLabels
    }
    guard !bare.isEmpty else { return [] }
    let names = bare.map { "'\(cube.dimensions[$0].label)'" }.joined(separator: ", ")
    return [Finding(.note, .init("codes-only"), "\(names): the file gives codes without texts")]
  }

  /// Counts and shares side by side, where only their names tell them apart.
  private var mixedUnits: [Finding] {
    let unnamed = variables.all.filter { $0.unit.isEmpty || $0.unit == "%" }
    let shares = unnamed.count { CubeVariables.isShare($0.measure) }
    guard shares > 0, shares < variables.all.count else { return [] }
    return [
      Finding(
        .note,
        .init("percent-and-count-mixed"),
        "counts and percentages stand side by side; each is a measure of its own"
      )
    ]
  }

  /// Measures that are themselves changes: a change of them would be a change of a change.
  private var computedChanges: [Finding] {
    let words = [
      "endring fra", "endring siste", "prosentvis endring", "prosent endring", "vekst fra",
      "change from", "annual change", "growth rate", "ændring i forhold", "förändring från",
    ]
    var found: [String] = []
    for variable in variables.all where !found.contains(variable.measure) {
      let folded = variable.measure.lowercased()
      if words.contains(where: { folded.contains($0) }) { found.append(variable.measure) }
    }
    return found.map { measure in
      Finding(
        .note,
        .init("source-computed-change"),
        "'\(measure)' is a change that the source has computed; no change of it is computed again"
      )
    }
  }
}
