-- What sqlite3 alone needs for the work of an import: from four columns of text to numbers under a unique key,
-- with dictionaries of the texts. What stands in raw came from .import.
CREATE TABLE place (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE variable (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
INSERT INTO place (name) SELECT DISTINCT region FROM raw;
INSERT INTO variable (name) SELECT DISTINCT statistikkvariabel FROM raw;
CREATE TABLE observation (
  variable INTEGER NOT NULL,
  place INTEGER NOT NULL,
  year INTEGER NOT NULL,
  value REAL,
  symbol TEXT,
  PRIMARY KEY (variable, place, year)
) WITHOUT ROWID;
INSERT INTO observation
SELECT v.id, p.id, CAST(r."år" AS INTEGER),
  CASE WHEN r.verdi GLOB '[0-9-]*[0-9]' THEN CAST(replace(r.verdi, ',', '.') AS REAL) END,
  CASE WHEN r.verdi NOT GLOB '[0-9-]*[0-9]' THEN r.verdi END
FROM raw AS r JOIN place AS p ON p.name = r.region JOIN variable AS v ON v.name = r.statistikkvariabel
ORDER BY 1, 2, 3;
