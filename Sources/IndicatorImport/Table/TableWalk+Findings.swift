import IndicatorModel

extension TableWalk {
  /// What only the whole file tells.
  func result() -> ReadingResult {
    var findings: [Finding] = []
    func note(_ category: Finding.Category, _ message: String, _ severity: Finding.Severity = .note)
    {
      findings.append(Finding(severity, category, message, at: .init(file: file)))
    }
    noteSymbols(note)
    noteRegions(note)
    noteZeros(note)
    if !notes.isEmpty {
      note(
        "footnotes",
        "\(notes.count) lines under the table are kept as notes, not read as figures"
      )
    }
    if rejectedCount > 0 {
      note("rejected-rows", "\(rejectedCount) rows could not be read and are left out", .error)
    }
    return ReadingResult(
      rows: rows,
      rejected: rejected,
      rejectedCount: rejectedCount,
      findings: findings,
      notes: notes,
      updated: updatedText()
    )
  }

  private func noteSymbols(_ note: (Finding.Category, String, Finding.Severity) -> Void) {
    let missing = symbols.meanings.filter { $0.status.isMissing }
    let infinite = missing.filter { ["inf", "-inf", "nan"].contains($0.symbol.lowercased()) }
    if !missing.isEmpty {
      let words = missing.map { $0.symbol.isEmpty ? "empty cells" : "'\($0.symbol)'" }
      note(
        "missing-marks",
        "\(words.joined(separator: ", ")) stand for missing values by the legend of \(plan.legend.publisher)",
        .note
      )
    }
    if !infinite.isEmpty {
      note(
        "nonfinite-value",
        "\(infinite.map { "'\($0.symbol)'" }.joined(separator: ", ")) is no number, most often a division by zero; kept as missing",
        .warning
      )
    }
  }

  private func noteRegions(_ note: (Finding.Category, String, Finding.Severity) -> Void) {
    let places = regions.references.filter { !$0.code.isEmpty || !$0.name.isEmpty }
    guard !places.isEmpty else { return }
    if !regions.restored.isEmpty {
      let examples = regions.restored.sorted().prefix(3).map { "\($0) → 0\($0)" }
      note(
        "lost-leading-zero",
        "\(regions.restored.count) region codes had lost their zero (\(examples.joined(separator: ", "))); the register confirms them",
        .warning
      )
    }
    if places.allSatisfy({ $0.name.isEmpty }) {
      note("codes-only", "regions have codes and no names", .note)
    } else if places.allSatisfy({ $0.code.isEmpty }) {
      note("no-region-codes", "regions have names and no codes", .note)
    }
    noteValidity(places, note)
    let levels = Set(places.compactMap { level(of: $0) })
    if levels.count > 2 || levels.contains(.other) && levels.count > 1 {
      note(
        "mixed-levels",
        "regions of several levels stand in one table: they must not be added up",
        .note
      )
    }
  }

  private func level(of place: RegionReference) -> Region.Level? {
    if place.code.isEmpty { return nil }
    if place.code == Region.countryCode { return .country }
    if let known = options.register.places(of: place.code).last { return known.level }
    return place.code.utf8.count > 6 ? .other : nil
  }

  private func noteValidity(
    _ places: [RegionReference],
    _ note: (Finding.Category, String, Finding.Severity) -> Void
  ) {
    let expired = places.filter { Self.hasEnded($0.name) }
    let current =
      options.register.regions.isEmpty
      ? []
      : places.filter { place in
        options.register.places(of: place.code).contains { $0.validTo == nil }
      }
    let ended = places.filter { place in
      let known = options.register.places(of: place.code)
      return !known.isEmpty && known.allSatisfy { $0.validTo != nil }
    }
    if !expired.isEmpty, expired.allSatisfy({ $0.code.isEmpty }) {
      note(
        "expired-region-codes",
        "\(expired.count) regions are marked as no longer in use, as '\(expired[0].name)'",
        .note
      )
    }
    if !expired.isEmpty && expired.count < places.count
      && expired.contains(where: { !$0.code.isEmpty })
      || !ended.isEmpty && !current.isEmpty && ended.count + current.count > 2
        && ended.contains(where: { $0.code.utf8.count == 4 })
        && options.register.changes.contains(where: { change in
          ended.contains { $0.code == change.oldCode }
            && places.contains { $0.code == change.newCode }
            && change.oldCode != change.newCode
        })
    {
      note(
        "old-and-new-codes",
        "numbers from before and after changes of the map stand side by side: do not add them up",
        .note
      )
    }
    let unknown = places.filter {
      !$0.code.isEmpty && !options.register.regions.isEmpty && !recognizer.knows(code: $0.code)
        && !$0.code.hasPrefix("E") && plan.legend.publisher == "SSB"
    }
    if !unknown.isEmpty, unknown.count < places.count || places.count < 20 {
      let list = unknown.prefix(5).map { "\($0.code) \($0.name)".tidied }.joined(separator: ", ")
      note(
        "unknown-region-code",
        "\(unknown.count) region codes are not in the register (\(list)\(unknown.count > 5 ? ", …" : ""))",
        .warning
      )
    }
  }

  /// Whether a name says that its code is out of use: "(-2019)", "(t.o.m. 2019)".
  static func hasEnded(_ name: String) -> Bool {
    guard let bracket = name.lastIndex(of: "("), name.hasSuffix(")") else { return false }
    let inside = name[bracket...].lowercased()
    if inside.hasPrefix("(t.o.m") || inside.hasPrefix("(-") { return true }
    let digits = inside.filter(\.isNumber)
    return digits.count == 8 && inside.contains("-")
  }

  private func noteZeros(_ note: (Finding.Category, String, Finding.Severity) -> Void) {
    let found = zeros.suspicious()
    guard let first = found.first else { return }
    let periods = first.periods.compactMap { TimePeriod(packed: Int($0))?.code }.joined(
      separator: ", "
    )
    let variable = variables.variables[first.variable]
    note(
      "zero-not-published",
      "all values of '\(variable.measure)' are 0 in \(periods)\(found.count > 1 ? ", and so in \(found.count - 1) more series" : ""): most likely not published yet",
      .warning
    )
  }

  /// The line behind "Sist endret".
  private func updatedText() -> String {
    for (index, text) in notes.enumerated() {
      let folded = text.lowercased()
      guard
        folded.hasPrefix("sist endret") || folded.hasPrefix("latest update")
          || folded.hasPrefix("last updated")
      else { continue }
      if let colon = text.firstIndex(of: ":"),
        text[text.index(after: colon)...].contains(where: \.isNumber)
      {
        return String(text[text.index(after: colon)...]).tidied
      }
      return notes[(index + 1)...].prefix(3).first { $0.contains(where: \.isNumber) } ?? ""
    }
    return ""
  }
}
