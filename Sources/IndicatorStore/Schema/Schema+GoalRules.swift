extension Schema {
  /// The verdict and reason of every row, and of the country where all municipalities are to reach
  /// a goal.
  static let goalVerdicts = """
    verdicts AS (
      SELECT *, \(goalRules) AS ruling
      FROM comparison
    ),
    tally AS (
      SELECT agreement, agreementPosition, goal, goalPosition, indicator, packed, period,
        max(deadlineDay) AS deadlineDay, lastDay,
        sum(ruling LIKE 'reached %') AS reached,
        sum(ruling LIKE 'not-assessable %' OR ruling LIKE 'too-early %') AS unknown,
        count(*) AS everyone
      FROM verdicts
      WHERE scope = 'all-municipalities' AND packed IS NOT NULL
      GROUP BY agreement, goal, packed
    ),
    coverage AS (
      SELECT *,
        CASE WHEN everyone > unknown THEN 100.0 * reached / (everyone - unknown) END AS share,
        CASE
          WHEN everyone - unknown - reached > 0 THEN CASE
            WHEN deadlineDay IS NULL THEN 'not-assessable no-deadline'
            WHEN deadlineDay <= substr(lastDay, 1, 4) || '-12-31' THEN 'missed regions-missing'
            ELSE 'not-assessable no-baseline' END
          WHEN reached > 0 AND unknown = 0 THEN 'reached all-regions-reach'
          ELSE 'not-assessable regions-unknown' END AS ruling
      FROM tally
    )
    """

  /// The rules in order: the first that holds gives verdict and reason.
  private static let goalRules = """
    CASE
        WHEN goal IS NULL AND date(validFrom, '+1 year') > assessed || '-12-31'
          THEN 'too-early agreement-too-young'
        WHEN goal IS NULL THEN 'not-assessable no-targets'
        WHEN indicator IS NULL THEN 'not-assessable no-indicator'
        WHEN packed IS NULL THEN 'not-assessable no-data'
        WHEN overZero THEN 'not-assessable zero-denominator'
        WHEN value IS NULL THEN 'not-assessable value-missing'
        WHEN demand = 'direction' THEN CASE
          WHEN baselineValue IS NULL THEN 'not-assessable no-baseline'
          WHEN lastDay <= baselineDay THEN 'too-early no-time-used'
          WHEN hasBreak THEN 'not-assessable series-break'
          WHEN value = baselineValue THEN 'behind unchanged'
          WHEN (value > baselineValue) = (direction = 'up') THEN 'right-direction moved-as-wanted'
          ELSE 'wrong-direction moved-against' END
        WHEN demand = 'trigger' THEN CASE
          WHEN baselineValue IS NULL THEN 'not-assessable no-previous'
          WHEN hasBreak THEN 'not-assessable series-break'
          WHEN round(value - baselineValue, 10) > target THEN 'not-assessable trigger-exceeded'
          ELSE 'reached trigger-not-exceeded' END
        WHEN demand = 'yearly-date' THEN CASE
          WHEN frequency <> 8 THEN 'not-assessable no-date'
          WHEN substr(firstDay, 6) <= printf('%02d-%02d', month, day) THEN 'reached date-kept'
          ELSE 'missed date-late' END
        WHEN coalesce(low, high) IS NULL THEN 'not-assessable need-missing'
        WHEN isUndecided THEN 'not-assessable precision-undecided'
        WHEN isFlattering AND (meets OR gap <= tolerance) THEN 'not-assessable bound-undecided'
        WHEN deadlineKind = 'kept' THEN CASE
          WHEN missesSoFar > 0 THEN CASE
            WHEN evidence = 'direct' OR (isFlattering AND kind <> 'band') THEN 'missed not-kept'
            ELSE 'not-assessable bound-undecided' END
          WHEN valuesSoFar < coalesce(expectedCells, cellsSoFar) THEN 'not-assessable gap-in-series'
          WHEN deadlineDay > substr(lastDay, 1, 4) || '-12-31' THEN 'on-track kept-so-far'
          ELSE 'reached kept' END
        WHEN meets THEN 'reached meets-target'
        WHEN tolerance > 0 AND gap <= tolerance THEN 'reached within-tolerance'
        WHEN deadlineKind = 'none' THEN CASE
          WHEN baselineGap IS NULL THEN 'not-assessable no-deadline'
          WHEN lastDay <= baselineDay THEN 'too-early no-time-used'
          WHEN hasBreak THEN 'not-assessable series-break'
          WHEN gap = baselineGap THEN 'behind unchanged'
          WHEN gap > baselineGap THEN 'wrong-direction further-than-baseline'
          ELSE 'right-direction moved-as-wanted' END
        WHEN deadlineDay <= substr(lastDay, 1, 4) || '-12-31' THEN CASE
          WHEN evidence = 'direct' THEN 'missed short-at-deadline'
          WHEN evidence = 'upper-bound' AND value < low THEN 'missed upper-bound-short'
          WHEN evidence = 'lower-bound' AND coalesce(value >= low, 1)
            THEN 'missed lower-bound-over'
          ELSE 'not-assessable bound-undecided' END
        WHEN baselineGap IS NULL THEN 'not-assessable no-baseline'
        WHEN lastDay <= baselineDay THEN 'too-early no-time-used'
        WHEN hasBreak THEN 'not-assessable series-break'
        WHEN gap > baselineGap THEN 'wrong-direction further-than-baseline'
        WHEN baselineGap <= 0 OR progressPercent IS NULL OR timePercent IS NULL
          THEN 'not-assessable baseline-equals-target'
        WHEN round((timePercent - progressPercent) / 100.0 * baselineGap, 10) <= tolerance
          THEN 'on-track gap-ahead-of-time'
        ELSE 'behind gap-behind-time' END
    """
}
