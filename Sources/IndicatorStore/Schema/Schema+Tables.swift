extension Schema {
  /// The tables: what was imported, and the reference data that names it.
  ///
  /// Texts in three languages are JSON objects (`name ->> 'nb'`), lists are JSON arrays. Periods
  /// are ``IndicatorModel/TimePeriod/packed`` integers. An observation holds numbers only, so that
  /// a database is smaller than the files it was read from.
  ///
  /// Series and period of an observation are one integer (``cell(series:period:)``), the key of the
  /// table: a key of two columns takes a tenth more time to store, and more room. It is not the row
  /// id: SQLite looks for an explicit row id from the root down, but finds the end of an index at once.
  /// A foreign key can not refer by half a column, so `db check` holds cells against series and
  /// periods. A query for a series asks for a range of cells (``isCell(_:ofSeries:)``).
  static let tables = importTables + dataTables + referenceTables + regionTables

  /// The bits of a cell that hold the packed period; the series stands above them.
  static let periodBits = 27

  /// The key of a series' cell in a period, in SQL.
  static func cell(series: String, period: String) -> String {
    "(\(series) << \(periodBits)) + \(period)"
  }

  /// The packed period of a cell of `observation`, in SQL.
  static func period(of observation: String) -> String {
    "\(observation).cell & \((1 << periodBits) - 1)"
  }

  /// The period of a cell's key, in packed form.
  static func period(ofCell key: Int64) -> Int { Int(key & (1 << Int64(periodBits) - 1)) }

  /// The condition that `observation` is of a series, in SQL: a range of its key.
  static func isCell(_ observation: String, ofSeries series: String) -> String {
    let next = "(\(series) + 1) << \(periodBits)"
    return "\(observation).cell >= \(series) << \(periodBits) AND \(observation).cell < \(next)"
  }

  private static let importTables = [
    """
    CREATE TABLE metadata (
      key TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE dataset (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      publisher TEXT NOT NULL,
      tableNumber TEXT NOT NULL,
      title TEXT NOT NULL,
      dimensions TEXT NOT NULL,
      sourceLine TEXT NOT NULL,
      licence TEXT NOT NULL,
      updated TEXT NOT NULL,
      notes TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE importRun (
      id INTEGER PRIMARY KEY,
      dataset INTEGER NOT NULL REFERENCES dataset (id),
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      bytes INTEGER NOT NULL,
      address TEXT NOT NULL,
      retrieved TEXT,
      reading TEXT NOT NULL,
      observations INTEGER NOT NULL,
      missing INTEGER NOT NULL,
      rowCount INTEGER NOT NULL,
      rejected INTEGER NOT NULL,
      added INTEGER NOT NULL,
      changed INTEGER NOT NULL,
      same INTEGER NOT NULL,
      importedAt TEXT
    ) STRICT
    """,
    "CREATE INDEX importRunByFile ON importRun (sha256)",
    "CREATE INDEX importRunByDataset ON importRun (dataset)",
    """
    CREATE TABLE finding (
      importRun INTEGER NOT NULL REFERENCES importRun (id),
      position INTEGER NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('note', 'warning', 'error')),
      category TEXT NOT NULL,
      message TEXT NOT NULL,
      file TEXT,
      lineNumber INTEGER,
      columnNumber INTEGER,
      PRIMARY KEY (importRun, position)
    ) STRICT, WITHOUT ROWID
    """,
    supersededText,
  ]

  /// What an import replaced outside the observations.
  ///
  /// The description of a dataset, unit and decimals of a variable, the name of a place; `text` is a
  /// JSON object of the columns before the import.
  private static let supersededText = """
    CREATE TABLE supersededText (
      kind TEXT NOT NULL CHECK (kind IN ('dataset', 'variable', 'place')),
      item INTEGER NOT NULL,
      replacedBy INTEGER NOT NULL REFERENCES importRun (id),
      text TEXT NOT NULL,
      PRIMARY KEY (kind, item, replacedBy)
    ) STRICT, WITHOUT ROWID
    """

  private static let dataTables = [
    """
    CREATE TABLE place (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      name TEXT NOT NULL,
      level TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE symbol (
      id INTEGER PRIMARY KEY,
      text TEXT NOT NULL,
      status TEXT NOT NULL CHECK (length(status) = 1),
      UNIQUE (text, status)
    ) STRICT
    """,
    """
    CREATE TABLE precision (
      id INTEGER PRIMARY KEY,
      word TEXT NOT NULL UNIQUE,
      side TEXT CHECK (side IN ('above', 'below'))
    ) STRICT
    """,
    """
    CREATE TABLE period (
      packed INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      frequency INTEGER NOT NULL,
      year INTEGER NOT NULL,
      firstDay TEXT NOT NULL,
      lastDay TEXT NOT NULL,
      previous INTEGER,
      number INTEGER,
      perYear INTEGER,
      endYears REAL NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE variable (
      id INTEGER PRIMARY KEY,
      dataset INTEGER NOT NULL REFERENCES dataset (id),
      measure TEXT NOT NULL,
      unit TEXT NOT NULL,
      decimals INTEGER NOT NULL,
      breakdown TEXT NOT NULL,
      categories TEXT NOT NULL,
      identity TEXT NOT NULL,
      slug TEXT NOT NULL UNIQUE,
      indicator TEXT UNIQUE REFERENCES indicator (id) ON DELETE SET NULL,
      unitID TEXT REFERENCES unit (id) ON DELETE SET NULL,
      UNIQUE (dataset, identity)
    ) STRICT
    """,
    """
    CREATE TABLE series (
      id INTEGER PRIMARY KEY,
      variable INTEGER NOT NULL REFERENCES variable (id),
      place INTEGER NOT NULL REFERENCES place (id),
      UNIQUE (variable, place)
    ) STRICT
    """,
    """
    CREATE TABLE observation (
      cell INTEGER NOT NULL PRIMARY KEY,
      value REAL,
      upperValue REAL,
      precision INTEGER REFERENCES precision (id),
      symbol INTEGER REFERENCES symbol (id),
      importRun INTEGER NOT NULL REFERENCES importRun (id),
      sourceRow INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE supersededObservation (
      cell INTEGER NOT NULL,
      replacedBy INTEGER NOT NULL REFERENCES importRun (id),
      value REAL,
      upperValue REAL,
      precision INTEGER REFERENCES precision (id),
      symbol INTEGER REFERENCES symbol (id),
      importRun INTEGER NOT NULL REFERENCES importRun (id),
      sourceRow INTEGER NOT NULL,
      PRIMARY KEY (cell, replacedBy)
    ) STRICT, WITHOUT ROWID
    """,
  ]

  private static let referenceTables = [
    """
    CREATE TABLE unit (
      id TEXT NOT NULL PRIMARY KEY,
      position INTEGER NOT NULL,
      kind TEXT NOT NULL,
      names TEXT NOT NULL,
      aliases TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE indicator (
      id TEXT NOT NULL PRIMARY KEY,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      shortName TEXT NOT NULL,
      subject TEXT NOT NULL,
      definition TEXT NOT NULL,
      unit TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
      decimals INTEGER NOT NULL,
      direction TEXT NOT NULL,
      aggregation TEXT NOT NULL,
      publisher TEXT,
      tableNumber TEXT,
      measure TEXT,
      categories TEXT,
      numerator TEXT REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
      denominator TEXT REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
      factor REAL,
      denominatorYears INTEGER,
      CHECK ((measure IS NULL) <> (numerator IS NULL))
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE agreement (
      id TEXT NOT NULL PRIMARY KEY,
      position INTEGER NOT NULL,
      slug TEXT NOT NULL,
      name TEXT NOT NULL,
      parties TEXT NOT NULL,
      touches TEXT NOT NULL,
      validFrom TEXT,
      validTo TEXT,
      prolongedTo TEXT,
      isProlonged INTEGER NOT NULL,
      duration TEXT NOT NULL,
      purpose TEXT NOT NULL,
      assessed INTEGER NOT NULL,
      indicators TEXT NOT NULL,
      source TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE agreementText (
      agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
      section TEXT NOT NULL,
      position INTEGER NOT NULL,
      text TEXT NOT NULL,
      PRIMARY KEY (agreement, section, position)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE target (
      agreement TEXT NOT NULL REFERENCES agreement (id) DEFERRABLE INITIALLY DEFERRED,
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      indicator TEXT REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
      demand TEXT NOT NULL,
      value REAL,
      upperValue REAL,
      other TEXT REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
      months REAL,
      direction TEXT,
      month INTEGER,
      day INTEGER,
      deadline TEXT NOT NULL
        CHECK (deadline IN ('none', 'once', 'each', 'yearly', 'steps', 'kept')),
      scope TEXT NOT NULL,
      evidence TEXT NOT NULL,
      baselinePeriod INTEGER REFERENCES period (packed),
      baselineValue REAL,
      tolerance REAL NOT NULL,
      method TEXT,
      deviation TEXT,
      note TEXT,
      PRIMARY KEY (agreement, id)
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE targetDeadline (
      agreement TEXT NOT NULL,
      target TEXT NOT NULL,
      position INTEGER NOT NULL,
      period INTEGER NOT NULL REFERENCES period (packed),
      value REAL,
      PRIMARY KEY (agreement, target, position),
      FOREIGN KEY (agreement, target) REFERENCES target (agreement, id)
        DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID
    """,
    """
    CREATE TABLE reasonText (
      reason TEXT NOT NULL PRIMARY KEY,
      text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
  ]

  private static let regionTables = [
    """
    CREATE TABLE region (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      level TEXT NOT NULL,
      validFrom TEXT,
      validTo TEXT,
      county TEXT,
      otherNames TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX regionByCode ON region (code, validFrom)",
    """
    CREATE TABLE regionChange (
      id INTEGER PRIMARY KEY,
      date TEXT NOT NULL,
      oldCode TEXT NOT NULL,
      newCode TEXT NOT NULL,
      kind TEXT NOT NULL,
      note TEXT NOT NULL
    ) STRICT
    """,
    "CREATE INDEX regionChangeByOldCode ON regionChange (oldCode)",
    "CREATE INDEX regionChangeByNewCode ON regionChange (newCode)",
    """
    CREATE TABLE regionGroup (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL,
      year INTEGER NOT NULL,
      groupCode TEXT NOT NULL,
      basis TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE regionSplitShare (
      id INTEGER PRIMARY KEY,
      date TEXT NOT NULL,
      oldCode TEXT NOT NULL,
      newCode TEXT NOT NULL,
      weight REAL NOT NULL,
      alternativeWeight REAL NOT NULL,
      officialWeight REAL,
      basis TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE regionRestoration (
      oldCode TEXT NOT NULL PRIMARY KEY,
      newCode TEXT NOT NULL
    ) STRICT, WITHOUT ROWID
    """,
  ]
}
