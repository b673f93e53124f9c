#!/usr/bin/env python3
"""Holds the files of ../figures against the register, against known sums and against the documents.

    check_figures.py [DATASETSDIR]

Prints one line a check and exits 1 if any fails. Standard library only.
"""

import csv
import io
import sys
from collections import Counter
from pathlib import Path

from register import Register

# file, encoding, delimiter, lines before the header
LAYOUTS = {
    "barnevern-ks.csv": ("utf-8", ";", 0),
    "barnevern-tvistelosningsnemnd.csv": ("iso-8859-1", ";", 0),
    "boligsosialt-tilskudd-nav.csv": ("utf-8-sig", ";", 0),
    "bosituasjon-nou-2011-15.csv": ("utf-8", ";", 0),
    "bostotte-husbanken.csv": ("utf-8", ";", 0),
    "etikkprosjekt-ks.csv": ("utf-8", ";", 0),
    "flyktninger-imdi.csv": ("utf-8", ";", 0),
    "folketall-07459.csv": ("iso-8859-1", ";", 2),
    "helse-omsorg-ks.csv": ("iso-8859-1", ";", 0),
    "kommunale-boliger-ssb.csv": ("iso-8859-1", ";", 2),
    "mentorordning-ks-kd.csv": ("utf-8", ";", 0),
    "pleie-omsorg-ssb.csv": ("iso-8859-1", ";", 2),
    "rus-arsverk-helsedirektoratet.csv": ("utf-8", ",", 0),
    "rus-tilskudd-helsedirektoratet.csv": ("iso-8859-1", ";", 2),
    "startlan-husbanken.csv": ("iso-8859-1", ";", 0),
    "tilbakeforing-kriminalomsorgen.csv": ("utf-8", ";", 0),
}
# What the two documents state: file, the cells that a row holds (a header cell for wide files).
STATED = {
    "F1": ("kommunale-boliger-ssb.csv", "Kommunalt disponerte boliger", "2011", "101600", "om lag"),
    "F2": ("kommunale-boliger-ssb.csv", "Kommunalt disponerte boliger per 1000 innbyggere", "2011",
           "20", "om lag"),
    "F3": ("kommunale-boliger-ssb.csv", "Endring i kommunalt disponerte boliger fra året før",
           "2011", "700", "vel"),
    "F4": ("bostotte-husbanken.csv", "Mottakere av bostøtte i løpet av året", "150100"),
    "F5": ("bostotte-husbanken.csv", "Mottakere av bostøtte i løpet av året", "155500"),
    "F7": ("startlan-husbanken.csv", "2010", "9089"),
    "F8": ("startlan-husbanken.csv", "2011", "9686"),
    "F10": ("boligsosialt-tilskudd-nav.csv", "Kommuner som mottok tilskudd", "2011", "121"),
    "F11": ("boligsosialt-tilskudd-nav.csv", "Tiltak med tilskudd", "2011", "144"),
    "F12": ("boligsosialt-tilskudd-nav.csv", "2011", "131", "i overkant av"),
    "F13": ("boligsosialt-tilskudd-nav.csv", "2011", "3500", "i underkant av"),
    "F14": ("boligsosialt-tilskudd-nav.csv", "2011", "25", "om lag"),
    "F15": ("rus-tilskudd-helsedirektoratet.csv", "0 Hele landet", "297"),
    "F16": ("rus-tilskudd-helsedirektoratet.csv", "0 Hele landet", "407"),
    "F17": ("rus-arsverk-helsedirektoratet.csv", "I alt", "2010", "3620"),
    "F18": ("rus-arsverk-helsedirektoratet.csv", "I alt", "2011", "4008"),
    "F20": ("rus-arsverk-helsedirektoratet.csv", "Oppfølgingstjenester i bolig", "2011", "28.4"),
    "F21": ("rus-arsverk-helsedirektoratet.csv", "Ruskonsulenttjenester", "2011", "22.7"),
    "F22": ("tilbakeforing-kriminalomsorgen.csv", "2011", "27"),
    "F23": ("bosituasjon-nou-2011-15.csv", "2011", "150000", "om lag"),
    "F24 networks": ("barnevern-ks.csv", "2011-2012", "8"),
    "F24 municipalities": ("barnevern-ks.csv", "2011-2012", "117"),
    "F25 meetings": ("barnevern-tvistelosningsnemnd.csv", "Avholdte møter", "8"),
    "F25 cases": ("barnevern-tvistelosningsnemnd.csv", "Behandlede saker", "22"),
    "F26": ("pleie-omsorg-ssb.csv", "0 Hele landet", "32,7"),
    "F27": ("pleie-omsorg-ssb.csv", "0 Hele landet", "38,9"),
    "F29": ("etikkprosjekt-ks.csv", "2012-09-21", "202"),
    "F30": ("helse-omsorg-ks.csv", "Effektiviseringsnettverk i pleie og omsorg", "2012", "6"),
    "F31 municipalities": ("helse-omsorg-ks.csv", "2012", "30"),
    "F31 counties": ("helse-omsorg-ks.csv", "2012", "8"),
    "F31 networks": ("helse-omsorg-ks.csv", "Regionale nettverk i Flink med folk i første rekke",
                     "2012", "4"),
    "F32": ("mentorordning-ks-kd.csv", "Skoleeiere som har en veiledningsordning", "2012H1", "77"),
    "F33": ("mentorordning-ks-kd.csv", "2012H1", "72"),
    "F34": ("mentorordning-ks-kd.csv", "2012H1", "68"),
    "F35": ("mentorordning-ks-kd.csv", "2012H1", "90", "nesten"),
    "F36": ("mentorordning-ks-kd.csv", "2012H1", "63"),
    "F37": ("mentorordning-ks-kd.csv", "2012H1", "66"),
    "F38": ("helse-omsorg-ks.csv", "2012", "4", "6", "intervall"),
}
# Sums of the published cells (IMDi): requested, decided, settled; settled in no known place.
SETTLEMENT = {"2014": (10973, 8084, 7784, 112), "2015": (11185, 11714, 11342, 74)}
# Municipalities with a number settled, and those of them with less than requested.
ASSESSABLE = {"2014": (428, 316, 246), "2015": (428, 428, 207)}

failures = 0


def check(name, found, expected):
    global failures
    if found == expected:
        print(f"ok    {name}")
    else:
        failures += 1
        print(f"FAIL  {name}: found {found}, expected {expected}")


def rows(folder, name):
    """The header and the rows of a file, read as LAYOUTS says."""
    encoding, delimiter, skipped = LAYOUTS[name]
    text = (folder / name).read_bytes().decode(encoding)
    lines = list(csv.reader(io.StringIO(text), delimiter=delimiter))[skipped:]
    return lines[0], lines[1:]


def stated(folder):
    for figure, (name, *cells) in STATED.items():
        _, lines = rows(folder, name)
        matching = [line for line in lines if not Counter(cells) - Counter(line)]
        check(f"{figure}: {' | '.join(cells)}", len(matching), 1)


def population(folder, register):
    header, lines = rows(folder, "folketall-07459.csv")
    years = [int(cell.removeprefix("Personer ")) for cell in header[1:]]
    check("population: years", years, list(range(2005, 2027)))
    table = {line[0].split(" ")[0]: line[1:] for line in lines}
    check("population: one row a number", len(table), len(lines))
    wrong = [
        (code, year)
        for code, cells in table.items() if code != "0"
        for year, cell in zip(years, cells)
        if (cell != ".") != (register.place(code, year) is not None)
    ]
    check("population: a number in every valid year and a point in the others", wrong, [])
    check("population: no zero", any("0" in cells for cells in table.values()), False)
    for index, year in enumerate(years):
        check(f"population {year}: every municipality",
              {c for c, cells in table.items() if c != "0" and cells[index] != "."},
              register.valid_codes(year))
        total = sum(int(cells[index]) for c, cells in table.items()
                    if c != "0" and cells[index] != ".")
        check(f"population {year}: sum is the country", total, int(table["0"][index]))


def settlement(folder, register):
    _, lines = rows(folder, "flyktninger-imdi.csv")
    cells = {(code, measure, year): cell for code, _, measure, year, cell in lines}
    check("settlement: one cell a municipality, measure and year", len(cells), len(lines))
    check("settlement: numbers valid in their year",
          sorted({(c, y) for c, _, y in cells if c != "9999" and not register.place(c, int(y))}), [])
    check("settlement: nothing but counts and symbols",
          sorted({cell for cell in cells.values() if not cell.isdigit()}), ["", ".", ":"])
    # IMDi's table has no row for Mosvik (1723), which joined Inderøy in 2012.
    for year in range(1995, 2023):
        for measure in ("Anmodning om bosetting", "Vedtak om bosetting", "Faktisk bosetting"):
            present = {c for c, m, y in cells if m == measure and y == str(year)} - {"9999"}
            lacking = {"1723"} if year < 2012 else set()
            check(f"settlement {year} {measure}: every municipality",
                  register.valid_codes(year) - present, lacking)
    for year, (requested, decided, settled, unplaced) in SETTLEMENT.items():
        def values(measure):
            return {c: int(cell) for (c, m, y), cell in cells.items()
                    if m == measure and y == year and cell.isdigit()}
        asked, done = values("Anmodning om bosetting"), values("Faktisk bosetting")
        check(f"settlement {year}: requested", sum(asked.values()), requested)
        check(f"settlement {year}: decided", sum(values("Vedtak om bosetting").values()), decided)
        check(f"settlement {year}: settled", sum(done.values()), settled)
        check(f"settlement {year}: settled in no known place", done.get("9999"), unplaced)
        known = [code for code in done if code != "9999" and code in asked]
        check(f"settlement {year}: requested of, assessable, missed",
              (len(set(asked) - {"9999"}), len(known), sum(done[c] < asked[c] for c in known)),
              ASSESSABLE[year])
    marks = Counter(cell for (c, m, y), cell in cells.items()
                    if m == "Faktisk bosetting" and y == "2014" and not cell.isdigit())
    check("settlement 2014: marks in place of settled", dict(marks), {":": 24, ".": 88})


def main():
    datasets = Path(sys.argv[1] if len(sys.argv) > 1 else Path(__file__).resolve().parent.parent)
    folder = datasets / "figures"
    register = Register(datasets / "regions")
    check("files", sorted(path.name for path in folder.glob("*.csv")), sorted(LAYOUTS))
    notes = (folder / "sources.yaml").read_text(encoding="utf-8")
    for name in sorted(LAYOUTS):
        check(f"{name}: under 2 MB", (folder / name).stat().st_size < 2_000_000, True)
        check(f"{name}: in sources.yaml", notes.count(f"- file: {name}\n"), 1)
    stated(folder)
    population(folder, register)
    settlement(folder, register)
    print(f"{failures} failed")
    raise SystemExit(1 if failures else 0)


if __name__ == "__main__":
    main()
