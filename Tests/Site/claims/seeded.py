"""A site of seeded series of many shapes: a content folder that is valid, and different for each seed."""

import csv
import os
import random

MONTHS = 60
FIRST = 2010
REGIONS = ("North", "South")
COUNTED = {"percent": 100, "per 1,000": 1000, "per 100,000": 100000, "ratio": 1}


def steady(choice, count):
    return [choice.gauss(0, 1) for _ in range(count)]


def constant(_, count):
    return [0.0] * count


def nearly_constant(choice, count):
    return [0.0 if choice.random() < 0.9 else choice.choice((-0.05, 0.05)) for _ in range(count)]


def drift(choice, count):
    slope = choice.choice((-1, 1)) * choice.uniform(0.02, 0.4)
    return [slope * at + choice.gauss(0, 0.6) for at in range(count)]


def step(choice, count):
    at, size = choice.randrange(max(1, count)), choice.choice((-1, 1)) * choice.uniform(1, 5)
    return [choice.gauss(0, 0.8) + (size if n >= at else 0) for n in range(count)]


def late_step(choice, count):
    size = choice.choice((-1, 1)) * choice.uniform(0.8, 3)
    return [choice.gauss(0, 0.8) + (size if n >= count - choice.randint(2, 9) else 0) for n in range(count)]


def spike(choice, count):
    values = [choice.gauss(0, 0.7) for _ in range(count)]
    if values:
        values[choice.choice((-1, -1, choice.randrange(count)))] += choice.choice((-1, 1)) * choice.uniform(2, 8)
    return values


def run_up(choice, count):
    sign, values = choice.choice((-1, 1)), [choice.gauss(0, 1.5) for _ in range(count)]
    length = min(count, choice.randint(5, 10))
    for at in range(1, length):
        values[count - length + at] = values[count - length + at - 1] + sign * choice.uniform(0.05, 0.4)
    return values


def close_to_limit(choice, count):
    values = [choice.choice((-1, 1)) * choice.uniform(0.5, 1) for _ in range(count)]
    for at in range(1, min(4, count)):
        values[-at] = choice.uniform(1.6, 2.3) * choice.choice((1, 1, 1, 0.3))
    return values


def binary(choice, count):
    return [float(choice.random() < 0.5) * 4 - 2 for _ in range(count)]


SHAPES = (steady, constant, nearly_constant, drift, step, late_step, spike, run_up, close_to_limit, binary)


def periods(length, count, last):
    """The last of a length up to a month's number, in order."""
    if length == "month":
        return [f"{FIRST + n // 12}-{n % 12 + 1:02}" for n in range(last - count + 1, last + 1)]
    found = []
    if length == "quarter":
        for quarter in range((last + 1) // 3 - count, (last + 1) // 3):
            year, month = FIRST + quarter * 3 // 12, quarter * 3 % 12
            first = year if month >= 3 else year - 1
            found.append(f"{first}/{(first + 1) % 100:02} Q{(month - 3) % 12 // 3 + 1}")
        return found
    for number in range((last - 14) // 12 - count + 1, (last - 14) // 12 + 1):
        found.append(f"{FIRST + number}/{(FIRST + number + 1) % 100:02}")
    return found


class Sown:
    """- kpis, csus, ccgs: how many of each there are."""

    def __init__(self, seed, folder, kpis=20, csus=14, ccgs=20):
        self.choice = random.Random(seed)
        self.content = os.path.join(folder, "content")
        self.last = self.choice.randint(46, MONTHS - 1)
        self.csus = [f"unit-{n:02}" for n in range(csus)]
        self.ccgs = [f"group-{n:02}" for n in range(ccgs)]
        self.kpis = [f"kpi-{n:03}" for n in range(kpis)]
        self.series = 0
        self.write_site()
        self.write_bodies()
        self.write_offers()
        for number, kpi in enumerate(self.kpis):
            self.write_kpi(kpi, number)

    def write(self, path, text):
        path = os.path.join(self.content, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def table(self, path, rows):
        path = os.path.join(self.content, path)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        names = list(dict.fromkeys(name for row in rows for name in row))
        with open(path, "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, names, restval="")
            writer.writeheader()
            writer.writerows(rows)

    def write_site(self):
        year, month = FIRST + (self.last + 1) // 12, (self.last + 1) % 12 + 1
        self.day = f"{year}-{month:02}-15"
        self.write("site.yaml", f"title: Sown\ndate: {self.day}\nregions: [{', '.join(REGIONS)}]\n"
                   # Some figures are about units that had closed: they are left out.
                   "severities: [{rule: observation-outside-life, severity: warning}]\n")

    def write_bodies(self):
        choice = self.choice
        rows = []
        for number, name in enumerate(self.csus):
            row = {"id": name, "name": f"Unit {number:02}", "region": choice.choice(REGIONS), "established": "2004-04-01"}
            if choice.random() < 0.15:
                row["closed"] = f"{FIRST + choice.randint(2, 4)}-{choice.randint(1, 12):02}-28"
            rows.append(row)
        self.closed = {row["id"] for row in rows if "closed" in row}
        self.table("csus.csv", rows)
        living = [name for name in self.csus if name not in self.closed]
        self.table("ccgs.csv", [
            {
                "id": name, "name": f"Group {number:02}", "region": choice.choice(REGIONS), "established": "2004-04-01",
                "population.value": choice.randint(60_000, 800_000), "population.from": "2004-04-01",
                "csu.value": choice.choice(living), "csu.from": "2004-04-01",
            } for number, name in enumerate(self.ccgs)
        ])

    def write_offers(self):
        choice = self.choice
        services = [f"service-{n}" for n in range(4)]
        for number, name in enumerate(services):
            self.write(f"services/{name}.md", f"---\nname: Service {number}\ncategory: back office\n---\n")
        living = [name for name in self.csus if name not in self.closed]
        for number in range(24):
            basis = choice.choice(("per head", "fixed", "day rate", "bespoke"))
            price = f"  amount: {choice.choice((1, 0.5, 2.75, 450, 120000.55, 9.5))}\n" if basis != "bespoke" else ""
            price += f"  volume: {choice.randint(5, 400)}\n" if basis == "day rate" and choice.random() < 0.7 else ""
            price += "  setup: 1250\n" if choice.random() < 0.2 and basis != "bespoke" else ""
            several = choice.sample(services, choice.choice((1, 1, 1, 2)))
            self.write(
                f"offers/offer-{number:02}.md",
                f"---\nname: Offer {number}\nservice: {several[0]}\nalso_covers: [{', '.join(several[1:])}]\nprovider: {choice.choice(living)}\n"
                f"from: 2005-04-01\nprice:\n  basis: {basis}\n{price}---\n",
            )
        for number, name in enumerate(self.ccgs):
            for service in choice.sample(services, choice.randint(0, 4)):
                until = choice.choice(("", f"until: {FIRST + choice.randint(3, 8)}-03-31\n"))
                self.write(
                    f"agreements/{name}-{service}.md",
                    f"---\nname: Agreement of {name} about {service}\ncustomer: {name}\nprovider: {choice.choice(living)}\n"
                    f"services: [{service}]\nsourcing: csu\nfrom: 2010-04-01\n{until}---\n",
                )

    def write_kpi(self, kpi, number):
        choice = self.choice
        unit = "percent" if number == 0 else choice.choice(("percent", "percent", "percent", "per 1,000", "per 100,000", "count", "days", "pounds", "ratio"))
        length = choice.choice(("month", "month", "month", "quarter", "year"))
        decimals = choice.choice((0, 1, 1, 2, 3))
        counted = number == 0 or unit in COUNTED and choice.random() < 0.75
        self.middle = choice.choice({
            "percent": (0.5, 2, 50, 85, 97, 99.6, 100), "per 1,000": (0.5, 12, 300), "per 100,000": (0.8, 40),
            "ratio": (0.8, 1, 2.5), "count": (0, 3, 1200), "days": (0, 1.2, 18), "pounds": (-5000, 0, 120, 250000),
        }[unit])
        self.spread = choice.choice((0.01, 0.5, 3)) * (abs(self.middle) * 0.05 or 1)
        better = choice.choice(("higher", "lower", "neither"))
        fields = [f"name: Measure {number:03}", f"unit: {unit}", f"better: {better}", f"period: {length}", f"decimals: {decimals}"]
        if counted:
            fields += ["numerator: things that went well", "denominator: things"]
        if better != "neither" and choice.random() < 0.8:
            off = choice.choice((0, 0.5, 1, 3, -0.5, -1, -3)) * self.spread
            target = round(self.middle + off, choice.choice((0, decimals, decimals + 1)))
            fields.append(f"target: {min(100, max(0, target)) if unit == 'percent' else target if unit == 'pounds' else max(0, target)}")
        # What limits are worked out from is not said beside a run chart.
        setting = choice.choice(("chart: run", "screening: 'off'", f"baseline: {choice.randint(12, 20)}", "", "", "", ""))
        if setting:
            fields.append(setting)
        if number == 0 or counted and choice.random() < 0.2:
            fields.append("suppress_below: 6")
        about = choice.choice((self.csus, self.csus, self.ccgs))
        most = {"month": 48, "quarter": 14, "year": 5}[length]
        common = periods(length, choice.choice((most, most, 13, 12, 2, 1) if length == "month" else (most, 3)), self.last)
        if len(common) > 20 and choice.random() < 0.4:
            starts = choice.sample(common[3:-1], choice.choice((1, 1, 2)))
            fields.append("rebase:")
            for start in sorted(starts):
                fields.append(f"  - {{from: {start}, reason: a new definition, author: Editor, decided: 2010-01-01}}")
        self.write(f"kpis/{kpi}.md", "---\n" + "\n".join(fields) + "\n---\n")
        rows = []
        for subject in about:
            if choice.random() < 0.05:
                continue
            self.series += 1
            rows += self.figures(kpi, subject, common, unit, counted)
        self.table(f"data/{kpi}.csv", rows)

    def figures(self, kpi, subject, common, unit, counted):
        """The rows of one series."""
        choice = self.choice
        own = common
        if choice.random() < 0.2:
            own = common[choice.randrange(len(common)):]
        values = choice.choice(SHAPES)(choice, len(own))
        if choice.random() < 0.1:
            values = [0.0] * len(own) if self.middle == 0 else [-self.middle / self.spread] * len(own)
        gaps = choice.choice((0, 0, 0, 0.1))
        missing = choice.choice((0, 0, 0.05))
        trailing = choice.choice((0, 0, 0, 1, 3))
        size = choice.choice((8, 60, 900, 40000))
        rows = []
        for at, (period, shape) in enumerate(zip(own, values)):
            if 0 < at < len(own) - 1 and choice.random() < gaps:
                continue
            value = self.middle + shape * self.spread
            row = {"kpi": kpi, "subject": subject, "period": period}
            unsent = at >= len(own) - trailing or choice.random() < missing
            if counted:
                total = max(1, round(size * choice.uniform(0.8, 1.2)))
                scale = COUNTED[unit]
                count = max(0, round(value / scale * total))
                if not unsent:
                    row["denominator"] = total
                    row["numerator"] = min(count, total) if unit == "percent" else count
            else:
                if unsent:
                    continue
                value = max(0, value) if unit != "pounds" else value
                row["value"] = round(min(100, value) if unit == "percent" else value, choice.choice((2, 4)))
                if unit == "count":
                    row["value"] = round(value)
            rows.append(row)
        return rows
