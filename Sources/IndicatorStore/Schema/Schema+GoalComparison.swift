extension Schema {
  /// Each goal beside its cells, its baseline and the deadline that applies.
  ///
  /// Time is counted as the analysis room counts it: in whole periods where both ends have the same
  /// frequency, else in parts of a year up to the last days. `kind` says on which side a value can
  /// miss the demand: `up` too low, `down` too high, `band` both.
  static let goalComparison = """
    firstValue AS (
      SELECT indicator, region, isCountry, min(period) AS period, value
      FROM subject WHERE value IS NOT NULL GROUP BY indicator, region, isCountry
    ),
    aim AS (
      SELECT t.*,
        CASE WHEN t.demand = 'within-months' AND u.kind = 'duration'
          THEN t.indicator || '/' || t.months ELSE t.indicator END AS subject,
        CASE
          WHEN t.demand IN ('at-least', 'within-months', 'at-least-share') THEN 'up'
          WHEN t.demand = 'at-most' THEN 'down'
          WHEN t.demand IN ('between', 'exactly', 'yes-no') THEN 'band'
          ELSE 'none' END AS kind,
        (SELECT e.period FROM targetDeadline AS e
          WHERE e.agreement = t.agreement AND e.target = t.id ORDER BY e.position LIMIT 1)
          AS firstDeadline
      FROM target AS t
      LEFT JOIN indicator AS i ON i.id = t.indicator
      LEFT JOIN unit AS u ON u.id = i.unit
    ),
    judged AS (
      SELECT
        a.id AS agreement, a.position AS agreementPosition, a.validFrom AS validFrom,
        a.assessed AS assessed,
        t.id AS goal, t.position AS goalPosition, t.indicator AS indicator, t.subject AS subject,
        t.demand AS demand, t.value AS demandValue, t.upperValue AS demandUpper, t.month AS month,
        t.day AS day, t.evidence AS evidence, t.tolerance AS tolerance, t.scope AS scope,
        t.deadline AS deadlineKind, t.firstDeadline AS firstDeadline, t.kind AS kind,
        t.direction AS direction,
        CASE WHEN c.indicator IS NOT NULL THEN c.region WHEN t.scope <> 'municipalities' THEN '0' END
          AS region,
        c.period AS packed, coalesce(c.isCountry, 1) AS isCountry,
        c.value AS value, c.upperValue AS upperValue, c.side AS side, c.word AS word,
        coalesce(c.overZero, 0) AS overZero, n.value AS need,
        CASE t.demand WHEN 'trigger' THEN pc.previous WHEN 'direction'
          THEN coalesce(t.baselinePeriod, f.period) WHEN 'at-least-share' THEN NULL
          WHEN 'yearly-date' THEN NULL ELSE t.baselinePeriod END AS baselinePeriod,
        CASE t.demand WHEN 'trigger' THEN b.value WHEN 'at-least-share' THEN NULL
          WHEN 'yearly-date' THEN NULL
          ELSE CASE WHEN t.baselinePeriod IS NOT NULL THEN coalesce(t.baselineValue, b.value)
            WHEN t.demand = 'direction' THEN f.value END END AS baselineValue,
        CASE t.deadline
          WHEN 'yearly' THEN c.period
          WHEN 'none' THEN NULL
          WHEN 'kept' THEN (SELECT e.period FROM targetDeadline AS e
            WHERE e.agreement = t.agreement AND e.target = t.id AND e.position = 1)
          ELSE coalesce(
            (SELECT e.period FROM targetDeadline AS e JOIN period AS pe ON pe.packed = e.period
              WHERE e.agreement = t.agreement AND e.target = t.id AND pe.lastDay >= pc.lastDay
              ORDER BY e.position LIMIT 1),
            (SELECT e.period FROM targetDeadline AS e
              WHERE e.agreement = t.agreement AND e.target = t.id
              ORDER BY e.position DESC LIMIT 1)) END AS deadlinePeriod
      FROM agreement AS a
      LEFT JOIN aim AS t ON t.agreement = a.id
      LEFT JOIN subject AS c ON c.indicator = t.subject
        AND CASE WHEN c.isCountry
          THEN t.scope IN ('country', 'country-and-municipalities')
          ELSE t.scope IN ('municipalities', 'country-and-municipalities', 'all-municipalities') END
        AND (t.deadline <> 'kept' OR c.period >= t.firstDeadline
          AND c.period / 1000 % 10 = t.firstDeadline / 1000 % 10)
      LEFT JOIN period AS pc ON pc.packed = c.period
      LEFT JOIN subject AS b ON b.indicator = t.subject AND b.region = c.region
        AND b.isCountry = c.isCountry
        AND b.period = CASE t.demand WHEN 'trigger' THEN pc.previous ELSE t.baselinePeriod END
      LEFT JOIN subject AS n ON n.indicator = t.other AND n.region = c.region
        AND n.isCountry = c.isCountry AND n.period = c.period
      LEFT JOIN firstValue AS f ON f.indicator = t.subject AND f.region = c.region
        AND f.isCountry = c.isCountry
    ),
    bounded AS (
      SELECT j.*,
        CASE WHEN kind IN ('up', 'band') THEN CASE demand
          WHEN 'at-least-share' THEN demandValue / 100.0 * need
          ELSE coalesce(stepValue, demandValue) END END AS low,
        CASE kind
          WHEN 'down' THEN coalesce(stepValue, demandValue)
          WHEN 'band' THEN CASE demand WHEN 'between' THEN demandUpper
            ELSE coalesce(stepValue, demandValue) END END AS high
      FROM (SELECT *,
        CASE deadlineKind WHEN 'steps' THEN (SELECT e.value FROM targetDeadline AS e
          WHERE e.agreement = i.agreement AND e.target = i.goal AND e.period = i.deadlinePeriod)
          END AS stepValue
        FROM judged AS i) AS j
    ),
    measured AS (
      SELECT j.*,
        coalesce(low, high, CASE demand WHEN 'trigger' THEN demandValue END) AS target,
        p.code AS period, p.lastDay AS lastDay, p.frequency AS frequency, p.number AS number,
        p.firstDay AS firstDay,
        pb.lastDay AS baselineDay, pd.lastDay AS deadlineDay,
        \(lack(of: "value")) AS gap,
        \(lack(of: "baselineValue")) AS baselineGap,
        CASE kind WHEN 'up' THEN value >= low WHEN 'down' THEN value <= high
          WHEN 'band' THEN value BETWEEN low AND high END AS meets,
        CASE
          WHEN value IS NULL OR coalesce(low, high) IS NULL THEN 0
          WHEN word = 'intervall' AND upperValue IS NULL THEN 0
          WHEN word = 'intervall' THEN NOT (coalesce(upperValue < low, 0) OR coalesce(value > high, 0))
            AND NOT (coalesce(value >= low, 1) AND coalesce(upperValue <= high, 1))
          WHEN side = 'below' THEN coalesce(value = low, 0)
          WHEN side = 'above' THEN coalesce(value = high, 0)
          WHEN word = 'om lag' THEN coalesce(value = low, 0) OR coalesce(value = high, 0)
          ELSE 0 END AS isUndecided,
        (evidence = 'upper-bound' AND kind IN ('up', 'band'))
          OR (evidence = 'lower-bound' AND kind IN ('down', 'band')) AS isFlattering,
        EXISTS (SELECT 1 FROM subject AS r
          WHERE r.indicator = j.subject AND r.region = j.region AND r.isCountry = j.isCountry
            AND r.isBreak AND r.period > min(j.baselinePeriod, j.packed)
            AND r.period <= max(j.baselinePeriod, j.packed)
            AND r.period / 1000 % 10 = max(j.baselinePeriod, j.packed) / 1000 % 10) AS hasBreak,
        \(years("p", since: "pb")) AS yearsUsed,
        \(years("pd", since: "pb")) AS yearsAllowed,
        (SELECT p.number - pf.number + 1 FROM period AS pf WHERE pf.packed = j.firstDeadline)
          AS expectedCells
      FROM bounded AS j
      LEFT JOIN period AS p ON p.packed = j.packed
      LEFT JOIN period AS pb ON pb.packed = j.baselinePeriod
      LEFT JOIN period AS pd ON pd.packed = j.deadlinePeriod
    ),
    comparison AS (
      SELECT m.*,
        CASE WHEN kind = 'up' AND low > 0 THEN 100.0 * value / low + 0.0 END AS attainmentPercent,
        CASE WHEN baselineGap <= 0 THEN NULL
          WHEN kind = 'band' THEN 100.0 * (baselineGap - max(0.0, gap)) / baselineGap + 0.0
          WHEN baselineValue <> coalesce(low, high)
            THEN 100.0 * (value - baselineValue) / (coalesce(low, high) - baselineValue) + 0.0
          END AS progressPercent,
        CASE WHEN yearsAllowed > 0 THEN 100.0 * yearsUsed / yearsAllowed END AS timePercent,
        coalesce(sum(value IS NOT NULL AND gap > tolerance) OVER soFar, 0) AS missesSoFar,
        count(gap) OVER soFar AS valuesSoFar,
        count(*) OVER soFar AS cellsSoFar
      FROM measured AS m
      WINDOW soFar AS (PARTITION BY agreement, goal, isCountry, region ORDER BY packed)
    )
    """

  /// What a value lacks to meet the demand.
  private static func lack(of value: String) -> String {
    """
    round(CASE kind WHEN 'up' THEN low - \(value) WHEN 'down' THEN \(value) - high
          WHEN 'band' THEN max(low - \(value), \(value) - high) END, 10) + 0.0
    """
  }

  /// Years from the end of one period to the end of another.
  private static func years(_ later: String, since earlier: String) -> String {
    """
    CASE WHEN \(later).frequency = \(earlier).frequency AND \(later).perYear IS NOT NULL
          THEN 1.0 * (\(later).number - \(earlier).number) / \(later).perYear
          ELSE \(later).endYears - \(earlier).endYears END
    """
  }
}
