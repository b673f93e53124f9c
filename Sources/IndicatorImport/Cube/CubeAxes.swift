import IndicatorModel

/// Which dimension of a cube holds periods, which regions, which measures, and how that is known.
struct CubeAxes {
  /// The dimension of periods; `nil` where the user tells the period of all cells.
  private(set) var time: Int?
  /// The periods of that dimension, or the one that the user tells.
  private(set) var periods = CubePeriods.none
  /// The dimension of regions, if there is one.
  private(set) var region: Int?
  /// The dimension of measures, if there is one.
  private(set) var measure: Int?
  /// What was guessed.
  private(set) var guesses: [Guess] = []

  /// Finds them: what the user tells goes first, then what the file says, then the values.
  init(
    _ cube: Cube,
    options: ImportOptions,
    recognizer: RegionRecognizer,
    file: String
  ) throws(ImportError) {
    try findTime(cube, options: options, file: file)
    try findRegion(cube, options: options, recognizer: recognizer, file: file)
    measure = cube.dimensions.indices.first { axis in
      axis != time && axis != region && cube.dimensions[axis].role == .measure
    }
    // PCAxis puts counts and their shares side by side in a dimension of its own making.
    measure =
      measure
      ?? cube.dimensions.indices.first {
        $0 != time && $0 != region && cube.dimensions[$0].label == "$$SORT"
      }
  }

  /// The dimension that an option names: by code, text or number from one.
  private static func axis(
    _ choice: String,
    in cube: Cube,
    option: String,
    file: String
  ) throws(ImportError) -> Int {
    let folded = choice.lowercased()
    if let axis = cube.dimensions.firstIndex(where: {
      $0.code.lowercased() == folded || $0.label.lowercased() == folded
    }) {
      return axis
    }
    if let number = Int(choice), cube.dimensions.indices.contains(number - 1) { return number - 1 }
    throw .refusal(
      .init("no-such-column"),
      "\(option): there is no dimension '\(choice)'; the table has "
        + .init(verbatim: cube.dimensions.map { "'\($0.label)'" }.joined(separator: ", ")),
      at: .init(file: file)
    )
  }

  // MARK: - Time

  private mutating func findTime(
    _ cube: Cube,
    options: ImportOptions,
    file: String
  ) throws(ImportError) {
    if let choice = options.periodColumn {
      let axis = try Self.axis(choice, in: cube, option: "--period-column", file: file)
      return try setTime(axis, cube, file: file)
    }
    if let axis = cube.dimensions.firstIndex(where: { $0.role == .time }) {
      return try setTime(axis, cube, file: file)
    }
    let readable = cube.dimensions.indices.filter { CubePeriods(cube.dimensions[$0]) != nil }
    let named = readable.filter { Self.isNamedTime(cube.dimensions[$0]) }
    let certain = readable.filter { CubePeriods(cube.dimensions[$0])?.isCertain == true }
    for candidates in [named, certain, readable] where candidates.count == 1 {
      let axis = candidates[0]
      guesses.append(
        Guess(
          "period column",
          .init(verbatim: cube.dimensions[axis].label),
          evidence: "all its \(cube.dimensions[axis].categories.count) values are periods",
          option: "--period-column"
        )
      )
      return try setTime(axis, cube, file: file)
    }
    if let period = options.note.period {
      periods = CubePeriods(single: period)
      return
    }
    guard readable.isEmpty else {
      throw .refusal(
        .init("no-period"),
        "several dimensions could hold the periods: "
          + .init(
            verbatim: readable.map { "'\(cube.dimensions[$0].label)'" }.joined(separator: ", ")
          )
          + "; choose one with --period-column",
        at: .init(file: file)
      )
    }
    throw .refusal(
      .init("no-period"),
      "no dimension holds periods ("
        + .init(verbatim: cube.dimensions.map { "'\($0.label)'" }.joined(separator: ", "))
        + "); tell the period of all figures with --period, for example --period 2024",
      at: .init(file: file)
    )
  }

  private mutating func setTime(_ axis: Int, _ cube: Cube, file: String) throws(ImportError) {
    let dimension = cube.dimensions[axis]
    guard let periods = CubePeriods(dimension) else {
      throw .refusal(
        .init("no-period"),
        "dimension '\(dimension.label)' should hold periods, but "
          + "'\(CubePeriods.firstUnreadable(in: dimension) ?? "")' is none that is known, or there "
          + "twice; choose another dimension with --period-column",
        at: .init(file: file)
      )
    }
    time = axis
    self.periods = periods
  }

  private static func isNamedTime(_ dimension: Cube.Dimension) -> Bool {
    let words: Set<String> = [
      "tid", "time", "ar", "aar", "year", "years", "period", "periode", "aarstal", "kvartal",
      "quarter", "maned", "maaned", "month", "uke", "week", "vuosi", "aika", "time-period",
      "skolear", "halvar",
    ]
    return words.contains(slug(of: dimension.code)) || words.contains(slug(of: dimension.label))
  }

  // MARK: - Regions

  private mutating func findRegion(
    _ cube: Cube,
    options: ImportOptions,
    recognizer: RegionRecognizer,
    file: String
  ) throws(ImportError) {
    if let choice = options.regionColumn {
      region = try Self.axis(choice, in: cube, option: "--region-column", file: file)
      return
    }
    let free = cube.dimensions.indices.filter { $0 != time && cube.dimensions[$0].role != .measure }
    if let axis = free.first(where: { cube.dimensions[$0].role == .region }) {
      region = axis
      return
    }
    for axis in free {
      let dimension = cube.dimensions[axis]
      let hits = Self.knownRegions(in: dimension, recognizer)
      let total = dimension.categories.count
      if total > 0, hits * 2 >= total {
        region = axis
        guesses.append(
          Guess(
            "region column",
            .init(verbatim: dimension.label),
            evidence: "\(hits) of its \(total) values are regions of the register",
            option: "--region-column"
          )
        )
        return
      }
    }
    if let axis = free.first(where: { Self.isNamedRegion(cube.dimensions[$0]) }) {
      region = axis
      guesses.append(
        Guess(
          "region column",
          .init(verbatim: cube.dimensions[axis].label),
          evidence: "its name",
          option: "--region-column"
        )
      )
    }
  }

  /// How many categories are places: a name with the code the register gives it, a name alone, or a
  /// code of four digits where there are no names.
  private static func knownRegions(
    in dimension: Cube.Dimension,
    _ recognizer: RegionRecognizer
  ) -> Int {
    dimension.categories.count { category in
      let place = CubeRegions.reference(category, of: dimension)
      if place.name.isEmpty {
        return place.code.utf8.count == 4 && recognizer.knows(code: place.code)
      }
      if place.code == Region.countryCode || place.code.isEmpty {
        // "I alt" is a total of anything.
        return recognizer.knows(name: place.name) && place.name.lowercased() != "i alt"
      }
      return recognizer.isName(place.name, of: place.code)
    }
  }

  private static func isNamedRegion(_ dimension: Cube.Dimension) -> Bool {
    let parts = ["region", "kommun", "fylke", "county", "municipality", "bydel", "landsdel"]
    let words: Set<String> = ["geo", "area", "state", "country", "omrade", "alue", "lan", "place"]
    return [dimension.code, dimension.label].map { slug(of: $0) }.contains { name in
      words.contains(name) || parts.contains { name.contains($0) }
    }
  }
}

extension CubePeriods {
  /// No period.
  static let none = CubePeriods(periods: [], isProvisional: [], isCertain: false)

  /// One period of all cells.
  init(single period: TimePeriod) {
    self.init(periods: [period], isProvisional: [false], isCertain: true)
  }

  private init(periods: [TimePeriod], isProvisional: [Bool], isCertain: Bool) {
    self.periods = periods
    self.isProvisional = isProvisional
    self.isCertain = isCertain
  }
}
