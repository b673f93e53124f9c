#!/usr/bin/env python3
"""Writes population counts as SSB's StatBank exports table 07459.

    population_to_ssb.py INPUT REGIONSDIR OUTPUT

INPUT is UTF-8 with the columns code, year, population: municipalities by their numbers of each year.
OUTPUT is wide and ISO-8859-1, with a title line, an empty line, quoted labels and bare numbers. Where
a number was not in use on 1 January, the cell is `.`; the StatBank itself prints 0 there, which is no
count. A number out of use carries its years in the label, as in the StatBank: `0101 Halden (-2019)`,
`0710 Sandefjord (2017-2019)`. The row `0 Hele landet` is the sum of the municipalities, which equals
SSB's own figure for the country. Standard library only.
"""

import csv
import sys

from register import Register

TITLE = '"07459: Befolkning, etter region, statistikkvariabel og år"'


def encodable(name):
    """The parts of a name that ISO-8859-1 can hold; Evenášši and Kárášjohka fall out of theirs."""
    parts = []
    for part in name.split(" - "):
        try:
            part.encode("iso-8859-1")
            parts.append(part)
        except UnicodeEncodeError:
            pass
    if not parts:
        raise SystemExit(f"no part of '{name}' fits into ISO-8859-1")
    return " - ".join(parts)


def label(register, code, years):
    """The number and name of a region, with the years of its use if it is out of use."""
    places = register.by_code[code]
    text = f"{code} {encodable(register.latest_name(code, years[0], years[-1]))}"
    used = [year for year in years if register.place(code, year)]
    if used[-1] == years[-1]:
        return text
    # A start before the first year of the table is not shown.
    start = "" if used[0] == years[0] and places[0]["valid_from"] < f"{years[0]}-01-01" else used[0]
    return f"{text} ({start}-{used[-1]})"


def main():
    if len(sys.argv) != 4:
        raise SystemExit(__doc__)
    register = Register(sys.argv[2])
    counts = {}
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            code, year = row["code"], int(row["year"])
            if not register.place(code, year):
                raise SystemExit(f"{code} is not valid in {year}")
            if (code, year) in counts:
                raise SystemExit(f"{code} {year} twice")
            counts[code, year] = int(row["population"])
    years = sorted({year for _, year in counts})
    for year in years:
        lacking = register.valid_codes(year) - {code for code, y in counts if y == year}
        if lacking:
            raise SystemExit(f"{year} lacks {', '.join(sorted(lacking))}")
    totals = [sum(count for (_, y), count in counts.items() if y == year) for year in years]
    with open(sys.argv[3], "w", encoding="iso-8859-1", newline="\n") as file:
        file.write(TITLE + "\n\n")
        file.write(";".join(['"region"'] + [f'"Personer {year}"' for year in years]) + "\n")
        file.write(";".join(['"0 Hele landet"'] + [str(total) for total in totals]) + "\n")
        for code in sorted({code for code, _ in counts}):
            cells = [str(counts.get((code, year), ".")) for year in years]
            file.write(";".join([f'"{label(register, code, years)}"'] + cells) + "\n")


if __name__ == "__main__":
    main()
