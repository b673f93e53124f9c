"""The region register of ../regions, as the scripts beside this file need it. Standard library only."""

import csv
from pathlib import Path


class Register:
    """Municipality numbers with the time in which each is valid, and who followed whom."""

    def __init__(self, folder):
        folder = Path(folder)
        with open(folder / "kommuner.csv", encoding="utf-8", newline="") as file:
            self.places = list(csv.DictReader(file))
        with open(folder / "endringer.csv", encoding="utf-8", newline="") as file:
            # County rows have two digits; mergers and splits are deliberately not followed.
            self.renumberings = [
                row for row in csv.DictReader(file)
                if row["kind"] == "renumber" and len(row["old_code"]) == 4
            ]
        self.by_code = {}
        for place in self.places:
            self.by_code.setdefault(place["code"], []).append(place)
        for places in self.by_code.values():
            places.sort(key=lambda place: place["valid_from"])
        self.before, self.after = {}, {}
        for row in self.renumberings:
            self.before.setdefault(row["new_code"], []).append((row["date"], row["old_code"]))
            self.after.setdefault(row["old_code"], []).append((row["date"], row["new_code"]))

    def place(self, code, year):
        """The place that a number means on 1 January of a year, or None."""
        day = f"{year}-01-01"
        for place in self.by_code.get(code, []):
            if place["valid_from"] <= day and (not place["valid_to"] or day < place["valid_to"]):
                return place
        return None

    def valid_codes(self, year):
        """All municipality numbers that are valid on 1 January of a year."""
        return {code for code in self.by_code if self.place(code, year)}

    def code_in(self, year, code):
        """The number that a municipality, known by any of its numbers, has in a year, or None.

        Only one-to-one renumberings are followed, backwards to a number that a later one replaced
        and forwards to a number that replaced an earlier one.
        """
        day = f"{year}-01-01"
        reached, queue = {code}, [code]
        while queue:
            current = queue.pop()
            steps = [old for date, old in self.before.get(current, []) if day < date]
            steps += [new for date, new in self.after.get(current, []) if date <= day]
            for step in steps:
                if step not in reached:
                    reached.add(step)
                    queue.append(step)
        found = sorted(number for number in reached if self.place(number, year))
        if code in found:
            return code
        if len(found) > 1:
            raise SystemExit(f"{code} in {year} could be any of {', '.join(found)}")
        return found[0] if found else None

    def latest_name(self, code, first_year, last_year):
        """The name a number had last within some years."""
        for year in range(last_year, first_year - 1, -1):
            place = self.place(code, year)
            if place:
                return place["name"]
        raise SystemExit(f"{code} is not valid in any of the years {first_year}-{last_year}")
