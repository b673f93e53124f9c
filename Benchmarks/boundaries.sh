#!/bin/sh
# Times all series on another year's map against the same series as published, in the same run.
# ROWS=5000000 RUNS=3 YEAR=2024 Benchmarks/boundaries.sh
# Needs hyperfine and python3; see README.md.
set -eu

root=$(cd "$(dirname "$0")/.." && pwd)
rows=${ROWS:-5000000}
runs=${RUNS:-3}
year=${YEAR:-2024}
work=$root/.build/benchmarks

for tool in hyperfine python3; do
  command -v "$tool" >/dev/null || {
    echo "boundaries: $tool is missing; install it with: sudo apt-get install hyperfine python3" >&2
    exit 69
  }
done

cd "$root"
make build >/dev/null
tool=$(swift build --configuration release --show-bin-path)/kommunetall

mkdir -p "$work"
cd "$work"
version=$(cksum <"$root/Benchmarks/generate.py" | cut -d' ' -f1)
file=wide-$rows-$version.csv
[ -f "$file" ] || {
  python3 "$root/Benchmarks/generate.py" --rows "$rows" --layout wide >"$file.part"
  mv "$file.part" "$file"
}
rm -f boundaries.sqlite
"$tool" import "$file" --unit personer --database boundaries.sqlite >boundaries.log

cat >table.sh <<EOF
'$tool' table --all --database boundaries.sqlite --format csv "\$@" >/dev/null
EOF

echo "rows: $rows   map: $year"
hyperfine --warmup 1 --runs "$runs" --export-json boundaries.json \
  --command-name 'table, as published' 'sh table.sh' \
  --command-name "table, map of $year" "sh table.sh --boundaries $year" \
  --command-name 'table, exact areas' 'sh table.sh --boundaries exact'

# Ratios are what may be compared between machines; seconds are not.
python3 - <<'EOF'
import json
results = json.load(open("boundaries.json"))["results"]
base = results[0]["median"]
print(f"{'':32}{'seconds':>10}{'ratio':>8}")
for result in results:
    print(f"{result['command']:32}{result['median']:10.3f}{result['median'] / base:8.2f}")
EOF
