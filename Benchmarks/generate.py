#!/usr/bin/env python3
"""Writes statistics in the form of SSB's StatBank, as many rows as asked for.

    generate.py --rows 1000000 --layout long > big.csv

Made-up figures: the same seed gives the same bytes on every machine. The file is written as it is made,
so that memory stays flat at any size. Both layouts hold the same observations. Standard library only.
"""

import argparse
import csv
import sys
from pathlib import Path

# From 1994 to 2016 hardly any municipality changed its number, so that a file of these years is free of
# numbers out of use.
FIRST_YEAR, LAST_YEAR = 1994, 2016
REGISTER = Path(__file__).resolve().parent.parent / "Datasets/regions/kommuner.csv"
# SSB's marks for a missing value: not in use, lacking, withheld.
MARKS = (".", "..", ":")
TOPICS = (
    "Innbyggere i kommunen ved utgangen av året",
    "Avtalte årsverk i grunnskolen, lærere med utdanning",
    "Elever i kommunale og private grunnskoler per 1. oktober",
    "Barn 1-5 år i kommunale og private barnehager i alt",
    "Husstander som mottar bostøtte fra stat og kommune",
    "Beboere på sykehjem og i boliger med heldøgns omsorg",
    "Netto driftsutgifter til barnevern, i tusen kroner",
    "Kommunalt disponerte boliger ved årets utgang i alt",
    "Søknader om startlån til kjøp eller bygging av bolig",
)


class Noise:
    """Whole numbers that look random (xorshift, 64 bits): one stream for every series."""

    def __init__(self, seed, series):
        self.state = ((seed + 1) * 0x9E3779B97F4A7C15 ^ (series + 1) * 0xD1B54A32D192ED03) & (2**64 - 1)
        for _ in range(3):
            self.next()

    def next(self):
        x = self.state or 1
        x ^= x << 13 & (2**64 - 1)
        x ^= x >> 7
        x ^= x << 17 & (2**64 - 1)
        self.state = x
        return x


def regions():
    """Labels as the StatBank prints them: the municipalities whose number held in all the years."""
    places = {}
    with open(REGISTER, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            places.setdefault(row["code"], []).append(row)
    labels = []
    for code, rows in sorted(places.items()):
        rows.sort(key=lambda row: row["valid_from"])
        end = rows[-1]["valid_to"]
        if rows[0]["valid_from"] <= f"{FIRST_YEAR}-01-01" and (not end or end > f"{LAST_YEAR}-12-31"):
            labels.append(f"{code} {rows[-1]['name']}")
    return labels


def measure(index):
    """A measure; past the topics the same ones come again for another age group."""
    topic, group = TOPICS[index % len(TOPICS)], index // len(TOPICS)
    return topic if group == 0 else f"{topic}, gruppe {group}"


def cells(seed, series, years, missing):
    """The printed values of one series: a slow walk in tenths, with marks here and there."""
    noise = Noise(seed, series)
    level = 100 + noise.next() % 90_000
    result = []
    for _ in range(years):
        number = noise.next()
        level = max(1, level + level * (number % 101 - 48) // 1000)
        if (number >> 20) % 1000 < missing * 1000:
            result.append(MARKS[(number >> 40) % len(MARKS)])
        else:
            result.append(f"{level // 10},{level % 10}")
    return result


def lines(options):
    """The lines of the file, without ends."""
    sep, years = options.delimiter, [str(FIRST_YEAR + index) for index in range(options.years)]
    if options.title:
        yield '"00000: Tall for måling, etter region, statistikkvariabel og år"'
        yield ""
    if options.layout == "long":
        yield sep.join(('"region"', '"statistikkvariabel"', '"år"', '"verdi"'))
    else:
        yield sep.join(['"region"', '"statistikkvariabel"'] + [f'"{year}"' for year in years])
    written, series = 0, 0
    while written < options.rows:
        # Region slowest, as the StatBank sorts; the number of measures follows from the rows.
        place, topic = divmod(series, options.measures)
        values = cells(options.seed, series, options.years, options.missing)
        key = f'"{options.labels[place]}"{sep}"{measure(topic)}"'
        if options.layout == "long":
            for year, value in zip(years, values):
                yield f'{key}{sep}"{year}"{sep}{value}'
        else:
            yield sep.join([key] + values)
        written += options.years
        series += 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000,
                        help="observations, rounded up to whole series (default 1000000)")
    parser.add_argument("--layout", choices=("long", "wide"), default="long")
    parser.add_argument("--years", type=int, default=20, help="from 1994 on, at most 23")
    parser.add_argument("--missing", type=float, default=0.03, help="share of cells with a mark")
    parser.add_argument("--encoding", choices=("utf-8", "iso-8859-1"), default="utf-8")
    parser.add_argument("--delimiter", default=";")
    parser.add_argument("--title", action="store_true", help="StatBank's title line and empty line")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if not 1 <= options.years <= LAST_YEAR - FIRST_YEAR + 1:
        parser.error(f"--years: from 1 to {LAST_YEAR - FIRST_YEAR + 1}")
    options.labels = regions()
    series = -(-options.rows // options.years)
    options.measures = -(-series // len(options.labels))
    output = open(sys.stdout.fileno(), "wb", buffering=1 << 20, closefd=False)
    for line in lines(options):
        # Evenášši and Kárášjohka do not fit into ISO-8859-1; the StatBank prints a question mark too.
        output.write((line + "\n").encode(options.encoding, errors="replace"))
    output.flush()


if __name__ == "__main__":
    main()
