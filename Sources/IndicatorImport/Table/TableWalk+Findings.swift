import IndicatorModel

extension TableWalk {
  /// What only the whole file tells.
  mutating func result() -> ReadingResult {
    var findings: [Finding] = []
    func note(
      _ category: Finding.Category,
      _ message: Message,
      _ severity: Finding.Severity = .note
    ) {
      findings.append(Finding(severity, category, message, at: .init(file: file)))
    }
    noteSymbols(note)
    noteRegions(note)
    noteZeros(note)
    noteEmptyKeys(note)
    noteFarLetters(note)
    for (column, labels) in variables.similarLabels(rows: rows) {
      note(
        "similar-labels",
        "column '\(plan.columns[column].name)': '\(Self.excerpt(labels.rare))' is nearly '\(Self.excerpt(labels.common))' (rows: \(labels.rows)); is it misspelt, or renamed?",
        .warning
      )
    }
    if let (text, line) = variables.brokenText {
      note(
        "line-break-in-cell",
        "'\(Self.excerpt(text))' in line \(line) has a line break within it, read as a space; is the row torn?",
        .warning
      )
    }
    if footerLine == nil, let message = end?.message { note("cut-off", message, .warning) }
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

  private func noteSymbols(_ note: (Finding.Category, Message, Finding.Severity) -> Void) {
    let marks = Finding.missingMarks(symbols.meanings, legend: plan.legend.publisher, file: file)
    if let marks { note(marks.category, marks.message, marks.severity) }
    if plan.legend.publisher == "SSB",
      symbols.meanings.contains(where: { $0.symbol == "*" && $0.status == .suppressed })
    {
      note(
        "borrowed-sign",
        "'*' alone is no sign of SSB's; it is read as withheld, as NAV and Udir print it",
        .warning
      )
    }
    let zeros = symbols.meanings.map(\.symbol).filter(plan.legend.zeros.contains)
    if plan.assumesLegend, let zero = zeros.first {
      note(
        "assumed-zero",
        "'\(zero)' is read as zero, as \(plan.legend.publisher) prints it, for no publisher is named; where it means that there is no figure, add --symbols Udir",
        .warning
      )
    }
    let infinite = symbols.meanings.filter { ["inf", "-inf"].contains($0.symbol.lowercased()) }
    if !infinite.isEmpty {
      note(
        "nonfinite-value",
        "\(infinite.map { "'\($0.symbol)'" }.joined(separator: ", ")) is no number, most often a division by zero; kept as missing",
        .warning
      )
    }
  }

  private func noteRegions(_ note: (Finding.Category, Message, Finding.Severity) -> Void) {
    if let first = regions.unconfirmed.first, !options.register.regions.isEmpty {
      note(
        "unconfirmed-region-code",
        "the number in '\(first)' is not the one that the register has for the name; the whole text is kept as the name (\(regions.unconfirmed.count) such regions)",
        .warning
      )
    }
    RegionFindings(
      places: regions.references,
      restored: regions.restored,
      register: options.register,
      recognizer: recognizer,
      publisher: plan.legend.publisher
    ).report(note)
  }

  private func noteFarLetters(_ note: (Finding.Category, Message, Finding.Severity) -> Void) {
    let places = regions.references.lazy.map(\.name)
    let headers = plan.columns.lazy.map(\.name)
    guard
      let text = variables.farText ?? places.first(where: \.hasFarLetters)
        ?? headers.first(where: \.hasFarLetters)
    else { return }
    note(
      "foreign-letters",
      "'\(Self.excerpt(text))' has letters of the Far East: most likely the text is damaged; download the file again",
      .warning
    )
  }

  private func noteEmptyKeys(_ note: (Finding.Category, Message, Finding.Severity) -> Void) {
    for (column, line) in variables.emptyKeys {
      let name = plan.columns[column].name
      // A row of the whole country names no county.
      if HeaderWords.speaksOfRegion(name) { continue }
      note(
        "empty-category",
        "column '\(name)' is empty in some rows, the first of them line \(line), and not in others; is a text missing there?",
        .warning
      )
    }
  }

  private func noteZeros(_ note: (Finding.Category, Message, Finding.Severity) -> Void) {
    let found = zeros.suspicious()
    guard let first = found.first else { return }
    let periods = first.periods.compactMap { TimePeriod(packed: Int($0))?.code }.joined(
      separator: ", "
    )
    let variable = variables.variables[first.variable]
    let more: Message = found.count > 1 ? ", and so in \(found.count - 1) more series" : ""
    note(
      "zero-not-published",
      "all values of '\(variable.measure)' are 0 in \(periods)\(more): most likely not published yet",
      .warning
    )
  }

  /// The line behind "Sist endret".
  private func updatedText() -> String {
    for (index, text) in notes.enumerated() {
      let folded = text.lowercased()
      guard
        [
          "sist endret", "sist endra", "sist oppdatert", "latest update", "last updated",
          "senast uppdaterad", "seneste opdatering",
        ].contains(where: folded.hasPrefix)
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
