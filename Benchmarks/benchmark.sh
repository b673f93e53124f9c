#!/bin/sh
# Times import, change and chart against `sqlite3 .import` on the same file in the same run.
# ROWS=1000000 RUNS=5 Benchmarks/benchmark.sh
# Needs hyperfine, GNU time (/usr/bin/time), sqlite3, python3 and a C compiler; see README.md.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
rows=${ROWS:-1000000}
runs=${RUNS:-5}
work=$root/.build/benchmarks

for tool in hyperfine sqlite3 python3 cc /usr/bin/time; do
  command -v "$tool" >/dev/null || {
    echo "benchmark: $tool is missing; install it with: sudo apt-get install hyperfine sqlite3 python3 gcc time" >&2
    exit 69
  }
done

cd "$root"
make build >/dev/null
tool=$(swift build --configuration release --show-bin-path)/kommunetall

mkdir -p "$work"
cd "$work"
# The layout and the generator are in the name, so that an older file is never measured.
version=$(cksum <"$root/Benchmarks/generate.py" | cut -d' ' -f1)
long=long-$rows-$version.csv
wide=wide-$rows-$version.csv
for layout in long wide; do
  file=$layout-$rows-$version.csv
  [ -f "$file" ] && continue
  python3 "$root/Benchmarks/generate.py" --rows "$rows" --layout "$layout" >"$file.part"
  mv "$file.part" "$file"
done

# The references: text columns, no types, no keys, nothing checked; the same work as an import, by sqlite3 alone;
# and taking the cells apart without keeping any.
cat >load.sh <<EOF
rm -f raw.sqlite
sqlite3 raw.sqlite '.mode csv' '.separator ;' '.import $long raw' >raw.log
EOF
cat >normalise.sh <<EOF
sh load.sh
sqlite3 raw.sqlite <'$root/Benchmarks/normalise.sql'
EOF
cc -O2 -o cells "$root/Benchmarks/cells.c" -lcsv

import() {
  printf '%s' "rm -f $1.sqlite; '$tool' import $2 --database $1.sqlite >$1.log 2>&1"
}
# Once before timing: a file that is refused shows its message here and not as a fast run.
sh -c "$(import long "$long")" || { cat long.log >&2; exit 1; }
sh -c "$(import wide "$wide")" || { cat wide.log >&2; exit 1; }

# The id of a series is what stands before the slash in the public view.
region=0301
series=$(sqlite3 -readonly long.sqlite \
  "SELECT series FROM observations WHERE region = '$region' AND measure LIKE 'Innbyggere%' LIMIT 1")
series=${series%/*}
echo "SELECT * FROM changes WHERE period = '2010'" >year.sql

echo "rows: $rows   measured: $series in $region"
hyperfine --warmup 1 --runs "$runs" --export-json times.json \
  --command-name 'sqlite3 .import' 'sh load.sh' \
  --command-name 'sqlite3, the same work' 'sh normalise.sh' \
  --command-name 'libcsv alone' "./cells $long >cells.log" \
  --command-name 'import, long' "$(import long "$long")" \
  --command-name 'import, wide' "$(import wide "$wide")" \
  --command-name 'change, one series' \
  "'$tool' change $series --region $region --database long.sqlite --format csv >change.csv" \
  --command-name 'change, one year of every series' \
  "'$tool' sql --database long.sqlite --format csv \"\$(cat year.sql)\" >changes.csv" \
  --command-name 'chart trend' \
  "'$tool' chart trend $series --region $region --database long.sqlite -o trend.svg >chart.log 2>&1"

# Ratios are what may be compared between machines; seconds are not.
python3 - <<'EOF'
import json
results = json.load(open("times.json"))["results"]
base = results[0]["median"]
print(f"{'':32}{'seconds':>10}{'ratio':>8}")
for result in results:
    print(f"{result['command']:32}{result['median']:10.3f}{result['median'] / base:8.2f}")
EOF

echo 'peak memory, KiB'
for name in long wide; do
  file=$name-$rows-$version.csv
  rm -f $name.sqlite
  /usr/bin/time -f "  import, $name: %M" "$tool" import "$file" --database $name.sqlite >$name.log
done
/usr/bin/time -f '  sqlite3 .import: %M' sh load.sh

# Numbers and marks under keys, with where each came from, against the text that they came as.
echo 'bytes'
for name in long wide; do
  echo "  $name: $(stat -c %s $name.sqlite) in the database, $(stat -c %s "$name-$rows-$version.csv") as text"
done
