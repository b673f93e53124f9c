"""Draws the charts of a JSON file (charts, lines, points) as SVG with Vega-Lite, for charts.sh."""

import json
import sys

import vl_convert

with open(sys.argv[1], encoding="utf-8") as file:
    charts = json.load(file)
for number, lines in enumerate(charts):
    rows = [
        {"year": 2005 + place, "value": value, "series": f"Serie {index + 1}"}
        for index, values in enumerate(lines)
        for place, value in enumerate(values)
    ]
    svg = vl_convert.vegalite_to_svg({
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "width": 480,
        "height": 270,
        "title": f"Figur {number}",
        "data": {"values": rows},
        "mark": {"type": "line", "point": True},
        "encoding": {
            "x": {"field": "year", "type": "quantitative", "axis": {"format": "d"}},
            "y": {"field": "value", "type": "quantitative"},
            "color": {"field": "series", "type": "nominal"},
        },
    })
    with open(f"{sys.argv[2]}/{number:04}.svg", "w", encoding="utf-8") as file:
        file.write(svg)
