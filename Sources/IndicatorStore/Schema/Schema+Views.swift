extension Schema {
  /// The public views, which any SQLite client may rely on, and the inner one they build on.
  static let views = [observations, changes] + goalViews

  /// What the register says of a place `pl` in a period `p`: its entry on the last day, else on the
  /// first day (a school year that ends after a merger), else `fallback`.
  ///
  /// Scalar subqueries, not a join: they cost nothing where the column is not asked for, and an
  /// overlap in the register can never double a row.
  static func registered(_ column: String, otherwise fallback: String) -> String {
    func lookup(_ day: String) -> String {
      """
      (SELECT r.\(column) FROM region AS r
            WHERE r.code = pl.code AND (r.validFrom IS NULL OR r.validFrom <= p.\(day))
              AND (r.validTo IS NULL OR p.\(day) < r.validTo)
            ORDER BY r.validFrom LIMIT 1)
      """
    }
    return
      "coalesce(\n      \(lookup("lastDay")),\n      \(lookup("firstDay")),\n      \(fallback))"
  }

  /// One row per cell, missing ones too.
  ///
  /// `CROSS JOIN` keeps SQLite from starting with the observations: from series to cells leads a
  /// range of the key, back leads none.
  private static let observations = """
    CREATE VIEW observations AS
    SELECT
      d.code AS dataset,
      v.slug || '/' || pl.code AS series,
      v.indicator AS indicator,
      v.measure AS measure,
      v.breakdown AS breakdown,
      coalesce(v.unitID, v.unit) AS unit,
      pl.code AS region,
      \(registered("name", otherwise: "nullif(pl.name, ''), pl.code")) AS region_name,
      \(registered("level", otherwise: "pl.level")) AS region_level,
      p.code AS period,
      p.year AS year,
      o.value AS value,
      o.upperValue AS value_high,
      coalesce((SELECT w.word FROM precision AS w WHERE w.id = o.precision), '') AS precision,
      coalesce((SELECT y.status FROM symbol AS y WHERE y.id = o.symbol), 'A') AS status,
      (SELECT y.text FROM symbol AS y WHERE y.id = o.symbol) AS symbol,
      o.importRun AS import_id,
      o.sourceRow AS source_row
    FROM dataset AS d
    JOIN variable AS v ON v.dataset = d.id
    JOIN series AS s ON s.variable = v.id
    JOIN place AS pl ON pl.id = s.place
    CROSS JOIN observation AS o ON \(isCell("o", ofSeries: "s.id"))
    JOIN period AS p ON p.packed = \(period(of: "o"))
    """

  /// Each cell beside the one a year earlier in the same series.
  ///
  /// A count changes in percent, a percentage in points; never across a break, never over a base
  /// that is zero or negative. The notes stand in the order of the analysis room's
  /// `Change.Note.allCases`. `+ 0.0` turns a negative zero into zero. A break
  /// between a month and the same one a year earlier may stand at any month between.
  private static let changes = """
    CREATE VIEW changes AS
    WITH pair AS (
      SELECT
        v.indicator AS indicator,
        v.slug || '/' || pl.code AS series,
        pl.code AS region,
        p.code AS period,
        o.value AS value,
        q.cell IS NOT NULL AS hasPrevious,
        CASE WHEN q.cell IS NOT NULL
          THEN (SELECT e.code FROM period AS e WHERE e.packed = p.previous) END AS previous_period,
        q.value AS previous_value,
        coalesce((SELECT u.kind = 'percent' FROM unit AS u WHERE u.id = v.unitID), 0) AS isPercent,
        coalesce((SELECT u.kind = 'count' FROM unit AS u WHERE u.id = v.unitID), 0) AS isCount,
        coalesce((SELECT y.status FROM symbol AS y WHERE y.id = o.symbol), 'A') AS status,
        CASE WHEN q.cell IS NULL THEN 0
          WHEN (SELECT y.status FROM symbol AS y WHERE y.id = o.symbol) = 'B' THEN 1
          WHEN p.frequency IN (1, 2) THEN 0
          ELSE EXISTS (SELECT 1 FROM observation AS b JOIN symbol AS y ON y.id = b.symbol
            WHERE b.cell > q.cell AND b.cell < o.cell AND y.status = 'B'
              AND (\(period(of: "b"))) / 1000 % 10 = p.frequency) END AS hasBreak,
        q.cell IS NOT NULL AND EXISTS (SELECT 1 FROM regionChange AS c
          JOIN period AS e ON e.packed = p.previous
          WHERE (c.newCode = pl.code OR c.oldCode = pl.code)
            AND c.kind IN ('merge', 'split', 'transfer')
            AND c.date > CASE e.frequency WHEN 2 THEN e.firstDay ELSE e.lastDay END
            AND c.date <= CASE p.frequency WHEN 2 THEN p.firstDay ELSE p.lastDay END)
          AS hasNewBorders,
        EXISTS (SELECT 1 FROM supersededObservation AS r
            WHERE r.cell = o.cell AND r.value IS NOT o.value)
          OR EXISTS (SELECT 1 FROM supersededObservation AS r
            WHERE r.cell = q.cell AND r.value IS NOT q.value) AS isRevised,
        coalesce((SELECT y.status FROM symbol AS y WHERE y.id = q.symbol), 'A') AS previousStatus,
        (o.value IS NOT NULL AND o.precision IS NOT NULL)
          OR (q.value IS NOT NULL AND q.precision IS NOT NULL) AS isImprecise
      FROM variable AS v
      JOIN series AS s ON s.variable = v.id
      JOIN place AS pl ON pl.id = s.place
      CROSS JOIN observation AS o ON \(isCell("o", ofSeries: "s.id"))
      JOIN period AS p ON p.packed = \(period(of: "o"))
      LEFT JOIN observation AS q ON q.cell = \(cell(series: "s.id", period: "p.previous"))
    )
    SELECT
      indicator, series, region, period, value, previous_period, previous_value,
      CASE WHEN NOT hasBreak
        THEN round(value - previous_value, 10) + 0.0 END AS change,
      CASE WHEN NOT hasBreak AND NOT isPercent AND previous_value > 0
        THEN 100.0 * (value - previous_value) / previous_value + 0.0 END AS change_percent,
      CASE WHEN NOT hasBreak AND isPercent
        THEN round(value - previous_value, 10) + 0.0 END AS change_points,
      nullif(substr(
        CASE WHEN NOT hasPrevious THEN ',no-previous-period' ELSE '' END
        || CASE WHEN value IS NULL THEN ',missing' ELSE '' END
        || CASE WHEN hasPrevious AND previous_value IS NULL THEN ',previous-missing' ELSE '' END
        || CASE WHEN NOT isPercent AND value IS NOT NULL AND previous_value = 0
          THEN ',zero-base' ELSE '' END
        || CASE WHEN NOT isPercent AND value IS NOT NULL AND previous_value < 0
          THEN ',negative-base' ELSE '' END
        || CASE WHEN isCount AND value IS NOT NULL AND previous_value > 0 AND previous_value < 10
            AND NOT hasBreak
          THEN ',small-base' ELSE '' END
        || CASE WHEN hasBreak THEN ',series-break' ELSE '' END
        || CASE WHEN hasNewBorders THEN ',changed-borders' ELSE '' END
        || CASE WHEN isImprecise THEN ',imprecise' ELSE '' END
        || CASE WHEN status = 'P' OR (hasPrevious AND previousStatus = 'P')
          THEN ',provisional' ELSE '' END
        || CASE WHEN status = 'E' OR (hasPrevious AND previousStatus = 'E')
          THEN ',estimated' ELSE '' END
        || CASE WHEN isRevised THEN ',revised' ELSE '' END,
        2), '') AS note
    FROM pair
    """
}
