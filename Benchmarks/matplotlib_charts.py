"""Draws the charts of a JSON file (charts, lines, points) as SVG, for charts.sh."""

import json
import sys

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt  # noqa: E402

with open(sys.argv[1], encoding="utf-8") as file:
    charts = json.load(file)
for number, lines in enumerate(charts):
    figure, axes = plt.subplots(figsize=(6.4, 3.6))
    for index, values in enumerate(lines):
        axes.plot(range(2005, 2005 + len(values)), values, marker="o", label=f"Serie {index + 1}")
    axes.set_title(f"Figur {number}", loc="left")
    axes.legend()
    axes.grid(axis="y")
    figure.savefig(f"{sys.argv[2]}/{number:04}.svg")
    plt.close(figure)
