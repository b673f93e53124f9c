extension Schema {
  /// The values that goals are held against, by indicator, region and period.
  ///
  /// - `needed`: every indicator that a goal or one of its formulas names.
  /// - `cell`: what was imported for them.
  /// - `country`: the published figure of the country, else the sum of its municipalities and of
  ///   what belongs to no place, where the catalogue allows summing.
  /// - `waiting`: single waiting times that a time limit is held against, by deadline.
  /// - `subject`: every municipality and the country, direct, by formula, or as the share of cases
  ///   that were done in time; the last one's indicator has the limit behind it. The country's ratio
  ///   is sum over sum.
  static let goalCells = """
    named (indicator) AS (
      SELECT indicator FROM target WHERE indicator IS NOT NULL
      UNION SELECT other FROM target WHERE other IS NOT NULL
    ),
    needed (indicator) AS (
      SELECT indicator FROM named
      UNION SELECT i.numerator FROM named AS n JOIN indicator AS i ON i.id = n.indicator
        WHERE i.numerator IS NOT NULL
      UNION SELECT i.denominator FROM named AS n JOIN indicator AS i ON i.id = n.indicator
        WHERE i.denominator IS NOT NULL
    ),
    cell AS MATERIALIZED (
      SELECT n.indicator AS indicator, pl.code AS region, p.packed AS period,
        \(registered("level", otherwise: "pl.level")) AS level,
        o.value AS value, o.upperValue AS upperValue, w.side AS side, w.word AS word,
        coalesce((SELECT y.status = 'B' FROM symbol AS y WHERE y.id = o.symbol), 0) AS isBreak
      FROM needed AS n
      JOIN variable AS v ON v.indicator = n.indicator
      JOIN series AS s ON s.variable = v.id
      JOIN place AS pl ON pl.id = s.place
      CROSS JOIN observation AS o ON \(isCell("o", ofSeries: "s.id"))
      JOIN period AS p ON p.packed = \(period(of: "o"))
      LEFT JOIN precision AS w ON w.id = o.precision
    ),
    country AS MATERIALIZED (
      SELECT indicator, period, 0 AS isSum, value, upperValue, side, word, isBreak
      FROM cell WHERE region = '0'
      UNION ALL
      SELECT c.indicator, c.period, 1, round(sum(c.value), 10), NULL, NULL,
        CASE WHEN max(c.value IS NOT NULL AND c.word IS NOT NULL) THEN 'om lag' END, 0
      FROM cell AS c
      JOIN indicator AS i ON i.id = c.indicator AND i.aggregation = 'sum'
      WHERE c.level IN ('kommune', 'uoppgitt')
        AND c.indicator NOT IN (SELECT z.indicator FROM cell AS z WHERE z.region = '0')
      GROUP BY c.indicator, c.period
    ),
    formula AS (
      SELECT i.id AS indicator, i.numerator AS numerator, i.denominator AS denominator,
        i.factor AS factor, i.aggregation AS aggregation,
        10000 * i.denominatorYears AS shift
      FROM needed AS n JOIN indicator AS i ON i.id = n.indicator WHERE i.numerator IS NOT NULL
    ),
    waiting AS (
      SELECT DISTINCT t.indicator AS indicator, t.months AS months, e.period AS period,
        pe.firstDay AS firstDay, pe.lastDay AS lastDay
      FROM target AS t
      JOIN indicator AS i ON i.id = t.indicator
      JOIN unit AS u ON u.id = i.unit AND u.kind = 'duration'
      JOIN targetDeadline AS e ON e.agreement = t.agreement AND e.target = t.id
      JOIN period AS pe ON pe.packed = e.period
      WHERE t.demand = 'within-months' AND t.deadline IN ('once', 'each', 'steps')
    ),
    waitingCase AS (
      SELECT w.indicator || '/' || w.months AS indicator, c.region AS region, c.level AS level,
        w.period AS period, c.value <= w.months AS isInTime
      FROM waiting AS w
      JOIN cell AS c ON c.indicator = w.indicator AND c.value IS NOT NULL
      JOIN period AS p ON p.packed = c.period
      WHERE w.firstDay <= p.firstDay AND p.lastDay <= w.lastDay
    ),
    subject AS MATERIALIZED (
      SELECT indicator, region, period, 0 AS isCountry, value, upperValue, side, word, isBreak,
        0 AS overZero
      FROM cell WHERE level = 'kommune'
      UNION ALL
      SELECT f.indicator, a.region, a.period, 0,
        CASE WHEN b.value <> 0 THEN f.factor * a.value / b.value END, NULL, NULL,
        CASE WHEN coalesce(a.word, b.word) IS NOT NULL THEN 'om lag' END, a.isBreak OR b.isBreak,
        a.value IS NOT NULL AND b.value IS NOT NULL AND b.value = 0
      FROM formula AS f
      JOIN cell AS a ON a.indicator = f.numerator AND a.level = 'kommune'
      JOIN cell AS b
        ON b.indicator = f.denominator AND b.region = a.region AND b.period = a.period + f.shift
      UNION ALL
      SELECT indicator, '0', period, 1, value, upperValue, side, word, isBreak, 0 FROM country
      UNION ALL
      SELECT f.indicator, '0', a.period, 1,
        CASE WHEN b.value <> 0 THEN f.factor * a.value / b.value END, NULL, NULL,
        CASE WHEN coalesce(a.word, b.word) IS NOT NULL THEN 'om lag' END, a.isBreak OR b.isBreak,
        a.value IS NOT NULL AND b.value IS NOT NULL AND b.value = 0
      FROM formula AS f
      JOIN country AS a ON a.indicator = f.numerator
      JOIN country AS b ON b.indicator = f.denominator AND b.period = a.period + f.shift
      WHERE f.aggregation = 'ratio' OR NOT (a.isSum OR b.isSum)
      UNION ALL
      SELECT indicator, region, period, 0, 100.0 * sum(isInTime) / count(*), NULL, NULL, NULL, 0, 0
      FROM waitingCase WHERE level = 'kommune' GROUP BY indicator, region, period
      UNION ALL
      SELECT c.indicator, '0', c.period, 1, 100.0 * sum(c.isInTime) / count(*), NULL, NULL, NULL,
        0, 0
      FROM waitingCase AS c
      WHERE CASE WHEN EXISTS (SELECT 1 FROM cell AS z WHERE z.region = '0'
            AND z.indicator = substr(c.indicator, 1, instr(c.indicator, '/') - 1))
        THEN c.region = '0' ELSE c.level IN ('kommune', 'uoppgitt') END
      GROUP BY c.indicator, c.period
    )
    """
}
