#!/usr/bin/env bash
# Times 400 trend charts of 5 lines and 20 points, data in memory, against gnuplot (and matplotlib,
# where Python has it) on the same data in the same run. Quote the ratios.
#
#   Benchmarks/charts.sh
#   CHARTS_PYTHON=path/to/python3 Benchmarks/charts.sh    # one with matplotlib
set -euo pipefail
cd "$(dirname "$0")/.."
runs=${RUNS:-7}
python=${CHARTS_PYTHON:-python3}
work=.build/benchmarks/charts
swift build -c release --product ChartBenchmark 2>&1 | tail -1
tool=.build/release/ChartBenchmark
rm -rf "$work"
mkdir -p "$work/svg" "$work/gnuplot" "$work/matplotlib"

# The median of some runs of a command, in seconds.
median() {
  for _ in $(seq "$runs"); do
    local start end
    start=$(date +%s.%N)
    "$@" > /dev/null 2>&1
    end=$(date +%s.%N)
    echo "$end $start" | awk '{ printf "%.4f\n", $1 - $2 }'
  done | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
}

ratio() { awk -v one="$1" -v other="$2" 'BEGIN { printf "%.2f", one / other }'; }

ours=$(median "$tool" svg "$work/svg")
echo "SVGCharts:  $ours s for $(ls "$work/svg" | wc -l) charts"
if command -v gnuplot > /dev/null; then
  "$tool" gnuplot "$work/gnuplot" > "$work/charts.gp"
  theirs=$(median gnuplot "$work/charts.gp")
  echo "gnuplot:    $theirs s; SVGCharts takes $(ratio "$ours" "$theirs") of it"
fi
if "$python" -c 'import matplotlib' 2> /dev/null; then
  "$tool" json > "$work/charts.json"
  runs=1
  theirs=$(median "$python" Benchmarks/matplotlib_charts.py "$work/charts.json" "$work/matplotlib")
  echo "matplotlib: $theirs s; SVGCharts is $(ratio "$theirs" "$ours") times as fast"
fi
