#!/usr/bin/env python3
"""Rewrites IMDi's table of refugees requested, decided and settled to the numbers of each year.

    imdi_to_ssb.py INPUT REGIONSDIR OUTPUT [--leave-out-unplaced]

INPUT is the table as IMDi exports it: ISO-8859-1, `;`, three header rows (measure, unit, year), one
row a municipality, numbers such as `K3001`. It gives the numbers of 2020 to earlier years too, and
beside them the old numbers of municipalities that were merged later.

OUTPUT is long, UTF-8, `;`: one line a municipality, measure and year, under the number that was valid
on 1 January of that year. Only one-to-one renumberings are followed. What the cell says is kept as
published: a number, `.`, `:` or nothing.

A cell is left out when it is empty or `.` and its municipality did not exist in the year. A number or
`:` that cannot be placed is an error, or, with --leave-out-unplaced, reported on standard error and
left out. Standard library only.
"""

import csv
import sys

from register import Register

# Counts only: the table's own percentages do not follow from its counts in every row.
MEASURES = ["Anmodning om bosetting", "Vedtak om bosetting", "Faktisk bosetting"]
UNKNOWN_PLACE = "9999"
SYMBOLS = {"", ".", ":"}


def read(path):
    """Yields (number, measure, year, cell) for every count in the table."""
    with open(path, encoding="iso-8859-1", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    columns = []
    for index in range(2, len(rows[0])):
        measure = rows[0][index].removeprefix("Bosetting: ")
        if rows[1][index] == "Enhet: Personer" and measure in MEASURES:
            columns.append((index, measure, int(rows[2][index].removeprefix("År: "))))
    for row in rows[3:]:
        for index, measure, year in columns:
            yield row[0].removeprefix("K"), measure, year, row[index].strip()


def main():
    arguments = [word for word in sys.argv[1:] if not word.startswith("--")]
    leave_out = "--leave-out-unplaced" in sys.argv[1:]
    if len(arguments) != 3:
        raise SystemExit(__doc__)
    register = Register(arguments[1])
    cells, unplaced, notes = {}, [], 0
    for number, measure, year, cell in read(arguments[0]):
        if cell not in SYMBOLS and not cell.isdigit():
            raise SystemExit(f"{number} {measure} {year}: '{cell}' is neither a count nor a symbol")
        if number == UNKNOWN_PLACE:
            # Not a municipality: an empty cell only says that the year's table has no such row.
            code = UNKNOWN_PLACE if cell else None
        else:
            code = register.code_in(year, number)
        if code is None:
            if cell in {"", "."}:
                notes += cell == "."
            else:
                unplaced.append((number, measure, year, cell))
            continue
        key = (code, measure, year)
        # The table gives Trondheim two rows, and each is empty where the other one counts.
        if cells.get(key, "") == "":
            cells[key] = cell
        elif cell != "":
            raise SystemExit(f"{code} {measure} {year}: both '{cells[key]}' and '{cell}'")
    for number, measure, year, cell in unplaced:
        print(f"cannot be placed: {number} {measure} {year}: {cell}", file=sys.stderr)
    if notes:
        print(f"left out: {notes} '.' of municipalities not in existence", file=sys.stderr)
    if unplaced and not leave_out:
        raise SystemExit(f"{len(unplaced)} numbers cannot be placed")
    years = sorted({year for _, _, year in cells})
    with open(arguments[2], "w", encoding="utf-8", newline="\n") as file:
        file.write("Kommunenummer;Kommune;Statistikkvariabel;År;Verdi\n")
        for code, measure, year in sorted(
            cells, key=lambda key: (key[0], MEASURES.index(key[1]), key[2])
        ):
            name = (
                "Uoppgitt kommune" if code == UNKNOWN_PLACE
                else register.latest_name(code, years[0], years[-1])
            )
            file.write(f"{code};{name};{measure};{year};{cells[code, measure, year]}\n")


if __name__ == "__main__":
    main()
