import IndicatorModel

/// Finds the agreements that a user names.
struct AgreementLookup {
  let agreements: [Agreement]

  /// The agreements of ids or slugs, in the order given.
  func agreements(named names: [String]) throws(CommandFailure) -> [Agreement] {
    var result: [Agreement] = []
    for name in names {
      let wanted = name.lowercased()
      guard
        let found = agreements.first(where: {
          $0.id.lowercased() == wanted || $0.slug.lowercased() == wanted
        })
      else {
        let known = agreements.flatMap { [$0.id, $0.slug] }
        let hint =
          nearest(to: name, among: known).map { "did you mean \($0)?" }
          ?? "expected one of \(agreements.map(\.id).joined(separator: ", "))"
        throw CommandFailure(.usage, "no agreement '\(name)'; \(hint)")
      }
      if !result.contains(found) { result.append(found) }
    }
    return result
  }

  /// The agreements in force in a year, prolonged ones too, and those without dates.
  func agreements(inForceIn year: Int) -> [Agreement] {
    agreements.filter { $0.duration.isInForce(in: year) || !$0.duration.isDefined }
  }
}
