#!/usr/bin/env python3
"""Writes reference data with many goals, and figures for them: 200 indicators of 357 municipalities.

    generate_goals.py FOLDER
    kommunetall import FOLDER/figures.csv --datasets FOLDER/datasets --publisher Prøve --table 1 --database goals.sqlite

Made-up figures: the same options give the same bytes on every machine. Standard library only.
"""

import argparse
import csv
import shutil
from pathlib import Path

from generate import Noise

DATASETS = Path(__file__).resolve().parent.parent / "Datasets"
# The municipalities of 2024, whose figures are then of places that exist in all the years.
YEARS = range(2020, 2025)


def municipalities():
    """Labels of the municipalities of 2024, as the StatBank prints them."""
    labels = {}
    with open(DATASETS / "regions/kommuner.csv", encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["valid_from"] <= "2024-12-31" and (not row["valid_to"] or row["valid_to"] > "2024-12-31"):
                labels[row["code"]] = f"{row['code']} {row['name']}"
    return [labels[code] for code in sorted(labels)]


def three(text):
    """A text that is the same in the three languages of the catalogue."""
    return f'{{nb: "{text}", nn: "{text}", en: "{text}"}}'


def catalogue(count):
    """The entries of the catalogue; every third is a percentage, the others counts."""
    for number in range(1, count + 1):
        kind = ("percent", "none") if number % 3 == 0 else ("persons", "sum")
        name = f"Mål {number}"
        yield (
            f"- id: mal-{number}\n  name: {three(name)}\n  short: {three(name)}\n  subject: {three(name)}\n"
            f"  definition: {three(name)}\n  unit: {kind[0]}\n  decimals: 1\n  direction: up\n  aggregation: {kind[1]}\n"
            f"  source: {{publisher: Prøve, table: '1', measure: {name}}}\n"
        )


def agreement(count):
    """An agreement with a goal for each indicator, for every municipality."""
    yield (
        f"id: P1\nslug: prove\nname: {three('Prøve')}\nparties: [KS]\n"
        f"duration:\n  from: 2020-01-01\n  to: 2030-12-31\n  words: {three('2020–2030')}\n"
        f"purpose: {three('Å prøve hvor fort mål vurderes.')}\nassessed: 2024\nsource: Prøve\nindicators:\n"
    )
    yield from (f"  - mal-{number}\n" for number in range(1, count + 1))
    yield "goals:\n"
    for number in range(1, count + 1):
        yield (
            f"  - id: P1-{number}\n    name: {three(f'Mål {number}')}\n    indicator: mal-{number}\n"
            f"    demand: {{atLeast: {40 + number % 30}}}\n    deadline: \"2028\"\n    scope: all-municipalities\n"
            f"    baseline: {{period: 2020}}\n"
        )


def figures(count):
    """A line for each measure, municipality and year."""
    yield "region;statistikkvariabel;år;verdi\n"
    labels = municipalities()
    for number in range(1, count + 1):
        for place, label in enumerate(labels):
            noise = Noise(number, place)
            level = 200 + noise.next() % 600
            for year in YEARS:
                level = min(990, max(1, level + noise.next() % 41 - 18))
                value = ".." if noise.next() % 50 == 0 else f"{level // 10},{level % 10}"
                yield f'"{label}";"Mål {number}";"{year}";{value}\n'


def write(path, lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="") as file:
        file.writelines(lines)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("folder", type=Path, help="where the files go")
    options.add_argument("--indicators", type=int, default=200, help="how many indicators, each with a goal")
    options = options.parse_args()
    datasets = options.folder / "datasets"
    for name in ("units.yaml", "regions"):
        source, copy = DATASETS / name, datasets / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, copy, dirs_exist_ok=True)
        else:
            shutil.copyfile(source, copy)
    write(datasets / "indicators/prove.yaml", catalogue(options.indicators))
    write(datasets / "agreements/p1-prove.yaml", agreement(options.indicators))
    write(options.folder / "figures.csv", figures(options.indicators))


if __name__ == "__main__":
    main()
