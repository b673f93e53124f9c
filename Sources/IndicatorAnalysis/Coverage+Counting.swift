/// Returns how many regions of one target and period reach it, in the order given.
///
/// A deadline that lies ahead does not count as reached, however good the pace; a region that is
/// too young to be judged counts as not assessable.
package func coverage(of results: some Sequence<Attainment>) -> Coverage {
  var coverage = Coverage(reached: [], notReached: [], notAssessable: [])
  for result in results {
    guard let region = result.region else { continue }
    switch result.verdict {
    case .reached: coverage.reached.append(region)
    case .notAssessable, .tooEarly: coverage.notAssessable.append(region)
    case .missed, .onTrack, .behind, .wrongDirection, .rightDirection:
      coverage.notReached.append(region)
    }
  }
  return coverage
}
