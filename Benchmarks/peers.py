#!/usr/bin/env python3
"""The questions of queries.sh asked of DuckDB: the same table in its own file, two threads, rows as CSV.

    peers.py load FIGURES.csv PEER.duckdb
    peers.py change PEER.duckdb OUTPUT.csv [THREADS]
    peers.py together PEER.duckdb OUTPUT.csv [THREADS]

`change` is each value against the one a year earlier, with the columns that `kommunetall change` prints.
`together` writes three files: that, the goals of generate_goals.py judged by the linear plan with the
columns of `kommunetall goals`, and the rank of every value among the municipalities of its year.
"""

import sys
from pathlib import Path

import duckdb

# What `kommunetall change` prints; the window is the fastest form that DuckDB has for it.
CHANGE = """
WITH pair AS (
  SELECT measure, region, year, value,
    lag(value) OVER series AS earlier, lag(year) OVER series AS earlier_year
  FROM observation WINDOW series AS (PARTITION BY measure, region ORDER BY year)
)
SELECT measure AS indicator, measure || '/' || region AS series, region, year AS period, value,
  CASE WHEN earlier_year = year - 1 THEN earlier_year END AS previous_period,
  CASE WHEN earlier_year = year - 1 THEN earlier END AS previous_value,
  CASE WHEN earlier_year = year - 1 THEN value - earlier END AS change,
  CASE WHEN earlier_year = year - 1 AND earlier > 0 THEN 100.0 * (value - earlier) / earlier END AS change_percent,
  NULL AS change_points,
  CASE WHEN earlier_year IS NULL OR earlier_year <> year - 1 THEN 'no-previous-period'
    WHEN value IS NULL THEN 'missing' WHEN earlier IS NULL THEN 'previous-missing'
    WHEN earlier = 0 THEN 'zero-base' WHEN earlier < 0 THEN 'negative-base' END AS note
FROM pair
"""


# What `kommunetall goals` prints of generate_goals.py: at least a number by 2028, from 2020, judged in 2024;
# nothing of municipal sums, breaks, precision or evidence, which are looked after there.
GOALS = """
WITH number AS (
  SELECT *, CAST(substr(measure, 5) AS INTEGER) AS n FROM observation WHERE year IN (2020, 2024)
),
pair AS (
  SELECT n, measure, region, 40 + n % 30 AS target, any_value(value) FILTER (year = 2024) AS value,
    any_value(value) FILTER (year = 2020) AS base
  FROM number GROUP BY n, measure, region
)
SELECT 'P1' AS agreement, 'P1-' || n AS goal, 'mal-' || n AS indicator, region, 2024 AS period, value, target,
  100.0 * value / target AS attainment_percent,
  CASE WHEN base < target THEN 100.0 * (value - base) / (target - base) END AS progress_percent,
  target - value AS gap,
  CASE WHEN value IS NULL THEN 'not-assessable' WHEN value >= target THEN 'reached'
    WHEN base IS NULL THEN 'not-assessable' WHEN value < base THEN 'wrong-direction'
    WHEN (value - base) / (target - base) >= 0.5 THEN 'on-track' ELSE 'behind' END AS verdict
FROM pair ORDER BY n, region
"""

RANK = """
SELECT measure AS indicator, region, year AS period, value,
  rank() OVER (PARTITION BY measure, year ORDER BY value DESC) AS place
FROM observation WHERE value IS NOT NULL
"""


def connect(path, threads, read_only=True):
    database = duckdb.connect(path, read_only=read_only)
    database.execute(f"SET threads = {int(threads)}")
    return database


def write(database, query, path):
    database.execute(f"COPY ({query}) TO '{path}' (FORMAT csv, HEADER)")


def main(verb, *arguments):
    if verb == "load":
        figures, path = arguments
        Path(path).unlink(missing_ok=True)
        database = connect(path, 2, read_only=False)
        database.execute(
            f"""
            CREATE TABLE observation AS
            SELECT region[1:4] AS region, statistikkvariabel AS measure, CAST("år" AS INTEGER) AS year,
              try_cast(replace(verdi, ',', '.') AS DOUBLE) AS value
            FROM read_csv('{figures}', delim = ';', header = true, all_varchar = true)
            """
        )
        return
    path, output, *rest = arguments
    database = connect(path, rest[0] if rest else 2)
    if verb == "change":
        write(database, CHANGE, output)
    elif verb == "together":
        for name, query in (("change", CHANGE), ("goals", GOALS), ("rank", RANK)):
            write(database, query, f"{output}.{name}")
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
