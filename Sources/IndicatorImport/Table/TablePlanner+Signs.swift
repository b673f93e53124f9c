import IndicatorModel

/// Signs that stand in a column of their own beside the values, as in SDMX-CSV (`OBS_STATUS`) and in
/// Eurostat's and our own exports.
extension TablePlanner {
  /// Finds the column of signs; as a category it would part a series where a figure is provisional.
  mutating func chooseSignColumn() {
    let candidates = open.filter { index in
      meaning(index) == .symbol && profiles[index].filled > 0
        && profiles[index].distinct.allSatisfy { legend.statusBesideValue($0) != nil }
    }
    // Signs as printed say more than the codes they stand for.
    guard
      let chosen = candidates.first(where: { index in
        profiles[index].distinct.contains { ObservationStatus(rawValue: $0) == nil }
      }) ?? candidates.first
    else { return }
    roles[chosen] = .sign
    note("sign-column", "column '\(name(chosen))' holds signs for the values beside it")
    for index in candidates where index != chosen {
      roles[index] = .ignored
      note(
        "sign-column",
        "column '\(name(index))' holds signs as '\(name(chosen))' does and is left out"
      )
    }
  }
}
