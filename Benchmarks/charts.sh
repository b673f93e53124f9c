#!/usr/bin/env bash
# Times 400 trend charts of 5 lines and 20 points, data in memory, against gnuplot (and matplotlib
# and vl-convert, where Python has them) on the same data in the same run. Quote the ratios.
#
#   Benchmarks/charts.sh
#   CHARTS_PYTHON=path/to/python3 Benchmarks/charts.sh    # one with matplotlib and vl-convert-python
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${RUNS:-7}
python=${CHARTS_PYTHON:-python3}
work=.build/benchmarks/charts
# Linked as the tool is.
swift build -c release --product ChartBenchmark --static-swift-stdlib --disable-local-rpath \
  -Xlinker -L"$PWD/.build/runtime" 2>&1 | tail -1
tool=.build/release/ChartBenchmark
rm -rf "$work"
mkdir -p "$work"/{svg,gnuplot,matplotlib,vlconvert}
TIMEFORMAT='%R %U %S'

# One run of a command in seconds: from start to end, and of processor.
once() { { time "$@" > /dev/null 2>&1; } 2>&1 | awk '{ printf "%.4f %.4f\n", $1, $2 + $3 }'; }

median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# The medians of a file of runs.
medians() { echo "$(cut -d' ' -f1 "$1" | median) $(cut -d' ' -f2 "$1" | median)"; }

bytes() { cat "$1"/*.svg | wc -c; }

# One line of the result: ours against another's.
compare() {
  local ours theirs
  ours=$(medians "$work/ours")
  theirs=$(medians "$work/$1.times")
  echo "$ours $(bytes "$work/svg") $theirs $(bytes "$work/$1")" | awk -v name="$1" '{
    printf "%-11s %7.3f s, processor %7.3f s, %9d bytes; SVGCharts takes %.4f, %.4f and %.3f of it (%.0f times as fast)\n",
      name ":", $4, $5, $6, $1 / $4, $2 / $5, $3 / $6, $4 / $1 }'
}

# Runs by turns, so that what else the machine does falls on both.
: > "$work/ours"
if command -v gnuplot > /dev/null; then
  "$tool" gnuplot "$work/gnuplot" > "$work/charts.gp"
fi
for _ in $(seq "$runs"); do
  once "$tool" svg "$work/svg" >> "$work/ours"
  if [ -e "$work/charts.gp" ]; then once gnuplot "$work/charts.gp" >> "$work/gnuplot.times"; fi
done
medians "$work/ours" | awk -v bytes="$(bytes "$work/svg")" \
  '{ printf "%-11s %7.3f s, processor %7.3f s, %9d bytes\n", "SVGCharts:", $1, $2, bytes }'
if [ -e "$work/gnuplot.times" ]; then compare gnuplot; fi
"$tool" json > "$work/charts.json"
for peer in matplotlib vlconvert; do
  module=${peer/vlconvert/vl_convert}
  "$python" -c "import $module" 2> /dev/null || continue
  once "$python" "Benchmarks/${peer}_charts.py" "$work/charts.json" "$work/$peer" > "$work/$peer.times"
  compare "$peer"
done
