extension Schema {
  /// The judgement of every goal by the method `plan`: the inner view with the reason as a code,
  /// and the public one with the reason as a sentence.
  static let goalViews = [goalJudgement, goalStatus]

  /// The public view.
  private static let goalStatus = """
    CREATE VIEW goal_status AS
    SELECT
      agreement, goal, indicator, region, period, value, target, attainment_percent,
      progress_percent, gap, verdict,
      coalesce((SELECT r.text FROM reasonText AS r WHERE r.reason = j.reason), j.reason) AS reason
    FROM goalJudgement AS j
    """

  /// One row per goal, region in scope and period with a cell; goals without any have one row.
  ///
  /// The rules are those of the analysis room, in the same order. Each row is judged at the end of
  /// its own period, never by the clock. Where all municipalities are to reach a goal, the country
  /// has a row for each period, with the share of them that does.
  private static let goalJudgement = """
    CREATE VIEW goalJudgement AS
    WITH
    \(goalCells),
    \(goalComparison),
    \(goalVerdicts),
    everyRow AS (
      SELECT agreement, agreementPosition, goal, goalPosition, indicator, region, isCountry, packed,
        period, value, target, attainmentPercent, progressPercent, gap,
        substr(ruling, 1, instr(ruling, ' ') - 1) AS verdict,
        substr(ruling, instr(ruling, ' ') + 1) AS reason
      FROM verdicts
      UNION ALL
      SELECT agreement, agreementPosition, goal, goalPosition, indicator, '0', 1, packed,
        period, share, 100.0, share, NULL, round(100.0 - share, 10) + 0.0,
        substr(ruling, 1, instr(ruling, ' ') - 1),
        substr(ruling, instr(ruling, ' ') + 1)
      FROM coverage
    )
    SELECT
      agreement, goal, indicator, region, period, value, target,
      attainmentPercent AS attainment_percent, progressPercent AS progress_percent, gap, verdict,
      reason
    FROM everyRow
    ORDER BY agreementPosition, goalPosition, NOT isCountry, region, packed
    """
}
