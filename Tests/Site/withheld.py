"""Publishes random tables with small counts, and tries to work out what is withheld: for each withheld
figure, the least and the greatest whole number that agrees with everything that is published, by integer
programming. It knows which figures add up to which, that a withheld count is at least 1, and totals from
elsewhere. It shares no code with what withholds.

usage: withheld.py PROSPECTUS [TABLES [SEED]]"""

import csv
import os
import random
import subprocess
import sys
import tempfile

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp

LIMIT = 5
CUSTOMERS = [f"c{number}" for number in range(1, 9)]
SERVICES = ["a", "b", "e"]
MONTHS = [f"2013-{month:02}" for month in range(4, 13)] + ["2014-01", "2014-02", "2014-03"]


class Table:
    """Figures by kpi, customer, service and month, each the sum of some parts; more in a later edition."""

    def __init__(self, name):
        self.name, self.kpis, self.rate = name, {name: ""}, False
        self.parts = {}     # the smallest parts: their name -> (count, rest), what is counted and what is left
        self.figures = {}   # (kpi, customer, service, month) -> names of parts
        self.later = set()  # figures and parts that only the second edition has
        self.known = []     # sums known from elsewhere

    def rows(self, edition):
        for key, names in self.figures.items():
            if edition == 1 and key in self.later:
                continue
            names = [name for name in names if edition == 2 or name not in self.later]
            count = sum(self.parts[name][0] for name in names)
            rest = sum(self.parts[name][1] for name in names)
            kpi, customer, service, month = key
            cells = f"{count},{count + rest}," if self.rate else f",,{count}"
            yield kpi, f"{kpi},s,{customer},{service},{month},{cells}"


def count(chance):
    return chance.choice([0, 1, 1, 2, 3, 4]) if chance.random() < 0.4 else chance.randint(5, 60)


def table(number, chance):
    kind = ["one-way", "one-way", "no total", "two-way", "running total", "editions", "rates"][number % 7]
    made = Table(f"k{number}")
    made.kind = kind
    made.rate = kind == "rates"
    customers = CUSTOMERS[: chance.randint(3, 8)]
    def part(name):
        made.parts[name] = (count(chance), count(chance) if made.rate else 0)
        return name
    if kind == "two-way":
        customers = customers[:5]
        cells = {(c, s): part(f"{c}{s}") for c in customers for s in SERVICES}
        for (c, s), name in cells.items():
            made.figures[made.name, c, s, MONTHS[0]] = [name]
        for c in customers:
            made.figures[made.name, c, "", MONTHS[0]] = [cells[c, s] for s in SERVICES]
        for s in SERVICES:
            made.figures[made.name, "", s, MONTHS[0]] = [cells[c, s] for c in customers]
        made.figures[made.name, "", "", MONTHS[0]] = list(cells.values())
    elif kind == "running total":
        total = made.name + "r"
        made.kpis = {made.name: f"suppress_with: [{total}]\n", total: ""}
        before = []
        for month in MONTHS:
            before = before + [part(month)]
            made.figures[made.name, "", "", month] = [month]
            made.figures[total, "", "", month] = before
    else:
        for c in customers:
            made.figures[made.name, c, "", MONTHS[0]] = [part(c)]
        if kind == "no total":
            made.known = [list(customers)]
        else:
            made.figures[made.name, "", "", MONTHS[0]] = list(customers)
        if kind == "editions":
            made.later = set(customers[-chance.randint(1, 2):])
            made.later |= {key for key in made.figures if key[1] in made.later}
    return made


def publish(prospectus, tables, folder, edition):
    content = os.path.join(folder, "content")
    for name in ("csus", "ccgs", "kpis", "data"):
        os.makedirs(os.path.join(content, name), exist_ok=True)
    def write(path, text):
        with open(os.path.join(content, path), "w", encoding="utf-8") as file:
            file.write(text)
    write("site.yaml", f"title: Tables\ndate: 2014-12-31\nsuppression_seed: {folder}\n")
    write("services.csv", "id,name,category\n" + "".join(f"{s},{s.upper()},back office\n" for s in SERVICES))
    write("csus/s.md", "---\nname: S\n---\n")
    for c in CUSTOMERS:
        write(f"ccgs/{c}.md", f"---\nname: {c}\ncsu: s\n---\n")
    write("agreements.csv", "id,customer,provider,sourcing,services\n" + "".join(
        f"g{c},{c},s,csu,{';'.join(SERVICES)}\n" for c in CUSTOMERS))
    for made in tables:
        unit = "percent" if made.rate else "count"
        rows = list(made.rows(edition))
        for kpi, more in made.kpis.items():
            write(f"kpis/{kpi}.md", f"---\nname: {kpi}\nunit: {unit}\nbetter: lower\nsuppress_below: {LIMIT}\n{more}---\n")
            write(f"data/{kpi}.csv", "kpi,provider,customer,service,period,numerator,denominator,value\n"
                  + "".join(row + "\n" for name, row in rows if name == kpi))
    built = subprocess.run(
        [prospectus, "build", folder, "--quiet", "-o", os.path.join(folder, "site")], capture_output=True, text=True)
    if built.returncode:
        raise SystemExit(built.stderr[-2000:])
    shown = {}
    for made in tables:
        for kpi in made.kpis:
            with open(os.path.join(folder, "site", "kpis", kpi + ".csv"), newline="", encoding="utf-8-sig") as file:
                for row in csv.DictReader(file):
                    if row["kind"] != "observed":
                        continue
                    key = (kpi, row["customer"], row["service"], row["period"])
                    shown[key] = row["absence"] != "Suppressed"
    return shown


def audit(made, editions):
    """The figures that are known too well, and how many are withheld; one measure at a time."""
    names = list(made.parts)
    place = {name: position for position, name in enumerate(names)}
    def vector(parts):
        row = numpy.zeros(len(names))
        for name in parts:
            row[place[name]] = 1
        return row
    exposed, withheld = [], 0
    for measure in (0, 1) if made.rate else (0,):
        truth = numpy.array([made.parts[name][measure] for name in names], dtype=float)
        equations, targets = [], []
        for edition, shown in editions:
            for key, parts in made.figures.items():
                if key not in shown:
                    continue
                parts = [name for name in parts if edition == 2 or name not in made.later]
                row = vector(parts)
                if shown[key]:
                    equations.append(row)
                elif edition == editions[-1][0] and row @ truth > 0:
                    targets.append((key, row))
        equations += [vector(parts) for parts in made.known]
        withheld += len(targets) if measure == 0 else 0
        # Where every count but 0 is withheld, a total that is known from elsewhere says what it says.
        positive = sum(vector(parts) @ truth > 0 for parts in made.figures.values())
        if not targets or made.known and len(targets) == positive:
            continue
        rows = numpy.array(equations or [numpy.zeros(len(names))])
        constraint = LinearConstraint(rows, rows @ truth, rows @ truth)
        bounds = Bounds(numpy.minimum(truth, 1), numpy.inf)
        for key, row in targets:
            ends = []
            for sign in (1, -1):
                # No count is over a million, so that every program has an end.
                found = milp(sign * row, constraints=[constraint, LinearConstraint(row, -1, 1e6)],
                             integrality=numpy.ones(len(names)), bounds=bounds)
                if found.x is None:
                    raise SystemExit(f"{made.name}: {found.message}")
                ends.append(round(row @ found.x))
            if ends[1] - ends[0] < LIMIT:
                exposed.append(f"{made.kind} {made.name}: {key[1:]} is {int(row @ truth)}, known to be {ends[0]} to {ends[1]}")
    return exposed, withheld


def main():
    prospectus = os.path.abspath(sys.argv[1])
    number = int(sys.argv[2]) if len(sys.argv) > 2 else 10000 if os.environ.get("PROSPECTUS_ALL") else 280
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else 2013
    chance = random.Random(seed)
    exposed, withheld, figures, small = [], 0, 0, 0
    for start in range(0, number, 490):
        tables = [table(position, chance) for position in range(start, min(number, start + 490))]
        with tempfile.TemporaryDirectory() as folder:
            editions = [(edition, publish(prospectus, tables, folder, edition)) for edition in (1, 2)]
            for made in tables:
                found, hidden = audit(made, editions if made.later else editions[1:])
                exposed += found
                withheld += hidden
                figures += len(made.figures)
                for parts in made.figures.values():
                    sums = [sum(made.parts[name][measure] for name in parts) for measure in (0, 1)]
                    small += any(0 < total < LIMIT for total in (sums if made.rate else sums[:1]))
    for line in exposed[:40]:
        print(f"withheld: {line}")
    print(f"withheld: {number} tables with {figures} figures, {small} small, {withheld} withheld, "
          f"{len(exposed)} known to within less than {LIMIT} (seed {seed})")
    sys.exit(1 if exposed else 0)


main()
