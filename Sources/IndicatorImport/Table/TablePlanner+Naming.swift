import IndicatorModel

extension TablePlanner {
  /// The positions in the headers' parts that name regions.
  mutating func regionPartPositions(_ columns: [TablePlan.Column], _ values: [Int]) -> [Int] {
    let counts = Set(values.map { columns[$0].header.parts.count })
    guard counts.count == 1, let count = counts.first, values.count > 1 else { return [] }
    let found = (0..<count).filter { position in
      let labels = Set(values.map { columns[$0].header.parts[position].label })
      let named = labels.filter { !isWildcard($0) }
      let known = named.filter {
        recognizer.knows(name: $0)
          || recognizer.knows(RegionText($0)) && !RegionText($0).code.isEmpty
      }
      return !known.isEmpty && known.count * 10 >= named.count * 8
    }
    guard !found.isEmpty else { return [] }
    note("region-in-header", "the regions stand in the headers of the columns")
    guesses.append(
      Guess(
        "regions",
        "in the headers",
        evidence: "they are names of known regions",
        option: "--region"
      )
    )
    return found
  }

  /// "Alle fylker" says that the part does not choose.
  private func isWildcard(_ label: String) -> Bool {
    label.lowercased().hasPrefix("alle ") || label.lowercased().hasPrefix("all ")
  }

  /// Takes region and categories out of a value column's header.
  func describe(_ column: inout TablePlan.Column, regionParts: [Int]) {
    var parts = column.header.parts
    if !regionParts.isEmpty {
      let names = regionParts.map { parts[$0].label }
      let chosen = names.last { !isWildcard($0) } ?? names[0]
      let text = RegionText(chosen)
      column.region = RegionReference(code: text.code, name: text.name)
      parts = parts.enumerated().filter { !regionParts.contains($0.offset) }.map(\.element)
    }
    column.header.parts = parts
  }

  /// Gives each column of values its measure, unit and categories.
  mutating func nameMeasures(_ plan: inout TablePlan) {
    let hasMeasureColumn = !plan.indexes(of: .measure).isEmpty
    let listed = description.dimensions.filter {
      HeaderWords.meaning(of: $0) != .period && HeaderWords.meaning(of: $0) != .measure
        && HeaderWords.meaning(of: $0) != .region
    }
    let values = plan.indexes(of: .value)
    var isNameless = false
    for index in values {
      var column = plan.columns[index]
      var parts = column.header.parts
      let isDotted = headers[index].contains { HeaderCell.dotted($0).count > 2 }
      if !hasMeasureColumn {
        if parts.count == 1, HeaderWords.meaning(of: parts[0].label) == .value, values.count == 1 {
          column.measure = measureForGenericHeader(parts[0].label, isNameless: &isNameless)
          parts = []
        } else if !parts.isEmpty {
          let position = isDotted ? parts.count - 1 : 0
          column.measure =
            options.note.measure.map { values.count == 1 ? $0 : parts[position].label }
            ?? parts[position].label
          parts.remove(at: position)
        } else {
          column.measure = measureForGenericHeader("", isNameless: &isNameless)
        }
      } else if values.count == 1 {
        parts = []
      }
      let used = Set(plan.columns.filter { $0.role == .dimension }.map(\.name))
      let names = listed.filter { !used.contains($0) }
      for (position, part) in parts.enumerated() {
        if HeaderWords.meaning(of: part.dimension) == .unit {
          column.unit = part.label
          // Persons and percent of the same thing are two measures.
          column.categories.append(.init(dimension: part.dimension, label: part.label))
          continue
        }
        let name =
          !part.dimension.isEmpty
          ? part.dimension
          : names.count == parts.count
            ? names[position]
            : parts.count == 1 ? "inndeling" : "inndeling \(position + 1)"
        column.categories.append(.init(dimension: name, label: part.label))
      }
      plan.columns[index] = column
    }
    for index in values where plan.columns[index].unit.isEmpty {
      // Every number of the column carries a percent sign.
      if profiles[index].percents > 0, profiles[index].percents == profiles[index].numbers {
        plan.columns[index].unit = "%"
      }
    }
    plan.fixedMeasure = options.note.measure ?? ""
    plan.fixedUnit = options.note.unit ?? ""
    plan.unitSpellings = options.unitSpellings
    if isNameless {
      note(
        "no-measure-name",
        "the file does not say what is measured; '\(plan.columns[values[0]].measure ?? "")' is used; name it with --measure",
        .warning
      )
    }
    if values.contains(where: { profiles[$0].percents > 0 }),
      values.contains(where: { profiles[$0].percents < profiles[$0].numbers })
    {
      note("percent-and-count-mixed", "some values are percentages and others are not")
    }
  }

  /// What is measured where the header only says "value".
  private func measureForGenericHeader(_ header: String, isNameless: inout Bool) -> String {
    if let told = options.note.measure { return told }
    let isInformative =
      !header.isEmpty
      && ![
        "verdi", "value", "n", "obs_value", "indhold", "data", "values", "verdier", "observation",
      ]
      .contains(header.lowercased())
    if isInformative { return header }
    if !outline.titles.isEmpty || options.note.title != nil, !description.subject.isEmpty {
      return description.subject
    }
    if header.isEmpty {
      isNameless = true
      return description.title
    }
    return header
  }

  /// Finds the period where neither a column nor the headers tell it, or asks for it.
  mutating func completePeriod(_ plan: inout TablePlan) throws(ImportError) {
    let values = plan.indexes(of: .value)
    let isTold =
      !plan.indexes(of: .period).isEmpty
      || values.allSatisfy { plan.columns[$0].header.period != nil }
    if outline.headers.isEmpty, options.headerRows == nil {
      throw missing(
        "no-header",
        firstLineHasWords
          ? "the first line holds numbers as data does; if it is a header all the same, add --header-rows 1; else"
          : "the first line is data, not a header;",
        (isTold ? [] : ["--period YEAR"]) + ["--header-rows 0", "--measure NAME"]
      )
    }
    if isTold { return }
    if let period = options.note.period {
      plan.fixedPeriod = period
    } else if let sheetName, let period = HeaderCell(rows: [sheetName]).period {
      plan.fixedPeriod = period
      note(
        "period-from-sheet",
        "no column and no header names a time; \(period.code) is taken from the name of sheet '\(sheetName)' (otherwise: --period)",
        .warning
      )
      guesses.append(
        Guess(
          "period",
          .init(verbatim: period.code),
          evidence: "the sheet's name",
          option: "--period"
        )
      )
    } else if let period = DatasetDescription.year(inFileName: path) {
      plan.fixedPeriod = period
      note(
        "period-from-filename",
        "no column and no header names a time; \(period.code) is taken from the file's name (otherwise: --period)",
        .warning
      )
      guesses.append(
        Guess(
          "period",
          .init(verbatim: period.code),
          evidence: "the file's name",
          option: "--period"
        )
      )
    } else {
      throw missing(
        "no-period",
        "neither a column nor a header says which time the figures are about;",
        ["--period YEAR"]
      )
    }
  }

  /// Whether words stand beside the numbers of the first line.
  private var firstLineHasWords: Bool {
    sample.rows[outline.headers.lowerBound].cells.contains { cell in
      cell.contains(where: \.isLetter) && legend.marks[cell.tidied] == nil
    }
  }

  private func missing(_ category: String, _ message: Message, _ needed: [String]) -> ImportError {
    var needed = needed
    if category == "no-period", outline.headers.isEmpty, options.headerRows == nil {
      needed.append("--header-rows 0")
    }
    let region = roles.contains(.region) ? "" : " (and --region CODE if they are about one region)"
    let columns = outline.headers.isEmpty ? "" : " (columns: \(columnList))"
    return .refusal(
      .init(category),
      "\(message) add \(needed.joined(separator: " "))\(region)\(columns)",
      at: .init(file: file, line: sample.rows[outline.headers.lowerBound].line)
    )
  }

  /// Finds the region where no column tells it.
  mutating func completeRegion(_ plan: inout TablePlan) {
    let isTold =
      !plan.indexes(of: .region).isEmpty
      || plan.indexes(of: .value).allSatisfy { plan.columns[$0].region != nil }
    if isTold { return }
    if let told = options.note.region {
      let name =
        options.register.places(of: told).last?.name
        ?? (told == Region.countryCode ? "Hele landet" : "")
      plan.fixedRegion = RegionReference(code: told, name: name)
    } else if let sheetName, sheetName.contains(where: \.isLetter),
      recognizer.knows(RegionText(sheetName))
    {
      let region = RegionText(sheetName)
      plan.fixedRegion = RegionReference(code: region.code, name: region.name)
      note(
        "region-from-sheet",
        "no column names a region; it is taken from the name of sheet '\(sheetName)' (otherwise: --region)",
        .warning
      )
      guesses.append(
        Guess(
          "region",
          .init(verbatim: sheetName),
          evidence: "the sheet's name",
          option: "--region"
        )
      )
    } else {
      plan.fixedRegion = RegionReference(code: "", name: "")
      let measures = plan.indexes(of: .value).compactMap { plan.columns[$0].measure }
      if let place = measures.first(where: recognizer.isCountry) {
        note(
          "places-in-headers",
          "'\(place)' heads a column of values and is a place: if the others are places too, the table must be turned, with the places in a column of their own",
          .warning
        )
      } else {
        note("no-region", "no column names a region; for the whole country, add --region 0")
      }
    }
  }
}
