#!/usr/bin/env python3
"""The question of queries.sh asked of DuckDB: the same table in its own file, two threads, rows as CSV.

    peers.py load FIGURES.csv PEER.duckdb
    peers.py change PEER.duckdb OUTPUT.csv [THREADS]

`change` is each value against the one a year earlier, with the columns that `kommunetall change` prints.
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
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main(*sys.argv[1:])
