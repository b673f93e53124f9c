#!/bin/sh
# Times questions to a database against DuckDB, gnuplot and sqlite3 in the same run.
# ROWS=5000000 RUNS=5 Benchmarks/queries.sh
# Needs hyperfine, GNU time (/usr/bin/time), gnuplot, sqlite3 and python3 with venv; see README.md.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
rows=${ROWS:-5000000}
runs=${RUNS:-5}
duckdb=2.0.1
work=$root/.build/benchmarks

for tool in hyperfine gnuplot sqlite3 python3 /usr/bin/time; do
  command -v "$tool" >/dev/null || {
    echo "queries: $tool is missing; install it with: sudo apt-get install hyperfine gnuplot-nox sqlite3 python3-venv time" >&2
    exit 69
  }
done

cd "$root"
make build >/dev/null
tool=$(swift build --configuration release --show-bin-path)/kommunetall

# A pinned DuckDB from PyPI, apart from the system's Python.
venv=$root/.build/benchmark-venv
if [ ! -x "$venv/bin/python" ] || ! "$venv/bin/python" -c "import duckdb; assert duckdb.__version__ == '$duckdb'" 2>/dev/null; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install --quiet "duckdb==$duckdb"
fi
peer="$venv/bin/python $root/Benchmarks/peers.py"

mkdir -p "$work"
cd "$work"
# The generators are in the names, so that an older file is never measured.
version=$(cat "$root/Benchmarks/generate.py" "$root/Benchmarks/generate_goals.py" | cksum | cut -d' ' -f1)
long=queries-$rows-$version.csv
[ -f "$long" ] || { python3 "$root/Benchmarks/generate.py" --rows "$rows" --layout long >"$long.part" && mv "$long.part" "$long"; }
rm -rf queries.sqlite goals.sqlite goals together.sqlite together
"$tool" import "$long" --database queries.sqlite >queries.log
$peer load "$long" peer.duckdb
python3 "$root/Benchmarks/generate_goals.py" goals
"$tool" import goals/figures.csv --datasets goals/datasets --publisher Prøve --table 1 --database goals.sqlite >goals.log

# As many rows again with a goal for every indicator: 357 municipalities, five years.
python3 "$root/Benchmarks/generate_goals.py" together --indicators "$((rows / 1785))"
"$tool" import together/figures.csv --datasets together/datasets --publisher Prøve --table 1 --database together.sqlite >together.log
$peer load together/figures.csv together.duckdb
cat >rank.sql <<END
SELECT indicator, region, period, value, rank() OVER (PARTITION BY indicator, period ORDER BY value DESC) AS place
FROM observations WHERE value IS NOT NULL
END
cat >together.sh <<END
'$tool' change --all --database together.sqlite --format csv >together.change.csv
'$tool' goals --database together.sqlite --format csv >together.goals.csv
'$tool' sql --database together.sqlite --format csv "\$(cat rank.sql)" >together.rank.csv
END

region=0301
series=$(sqlite3 -readonly queries.sqlite "SELECT slug FROM variable ORDER BY id LIMIT 1")
cat >chart.gp <<END
set terminal svg size 640,360
set output 'gnuplot.svg'
set title '$series'
set ylabel 'personer'
plot for [i=1:5] '-' using 1:2 with lines title 'serie '.i
END
python3 - >>chart.gp <<'END'
for series in range(5):
    for year in range(2005, 2025):
        print(year, 100 + series * 10 + year % 7)
    print("e")
END

# Everything goes to files, as it would to a program that reads it; each row against the one above it.
hyperfine --warmup 1 --runs "$runs" --export-json queries.json \
  --command-name 'sqlite3 :memory: select 1' "sqlite3 :memory: 'select 1' >select.log" \
  --command-name 'version' "'$tool' --version >version.log" \
  --command-name 'gnuplot, one chart' 'gnuplot chart.gp' \
  --command-name 'chart trend' \
  "'$tool' chart trend $series --region $region --database queries.sqlite -o trend.svg >chart.log" \
  --command-name 'change, one series' \
  "'$tool' change $series --region $region --database queries.sqlite --format csv >one.csv" \
  --command-name 'DuckDB change of all series' "$peer change peer.duckdb peer.csv" \
  --command-name 'change --all' "'$tool' change --all --database queries.sqlite --format csv >all.csv" \
  --command-name 'table --all' "'$tool' table --all --database queries.sqlite --format csv >table.csv" \
  --command-name 'table --all --boundaries 2024' \
  "'$tool' table --all --boundaries 2024 --database queries.sqlite --format csv >map.csv" \
  --command-name 'goals, csv' "'$tool' goals --database goals.sqlite --format csv >goals.csv" \
  --command-name 'goals, text' "'$tool' goals --database goals.sqlite >goals.txt" \
  --command-name 'DuckDB change, goals and rank' "$peer together together.duckdb peer.together" \
  --command-name 'change, goals and rank' 'sh together.sh'

# Ratios are what may be compared between machines; seconds are not.
python3 - <<'EOF_PY'
import json
medians = {result["command"]: result["median"] for result in json.load(open("queries.json"))["results"]}
against = {
    "version": "sqlite3 :memory: select 1",
    "chart trend": "gnuplot, one chart",
    "change, one series": "gnuplot, one chart",
    "change --all": "DuckDB change of all series",
    "table --all --boundaries 2024": "table --all",
    "change, goals and rank": "DuckDB change, goals and rank",
}
print(f"{'':34}{'seconds':>10}{'ratio':>8}  against")
for name, median in medians.items():
    other = against.get(name)
    ratio = f"{median / medians[other]:8.2f}  {other}" if other else ""
    print(f"{name:34}{median:10.3f}{ratio}")
EOF_PY

echo 'peak memory, KiB'
/usr/bin/time -f '  DuckDB change of all series: %M' $peer change peer.duckdb peer.csv
/usr/bin/time -f '  change --all: %M' "$tool" change --all --database queries.sqlite --format csv >all.csv
/usr/bin/time -f '  DuckDB change, goals and rank: %M' $peer together together.duckdb peer.together
/usr/bin/time -f '  change, goals and rank: %M' sh together.sh
/usr/bin/time -f '  table --all --boundaries 2024: %M' \
  "$tool" table --all --boundaries 2024 --database queries.sqlite --format csv >map.csv
