"""Works out again, from the CSV beside each control chart, what its sentence claims: the figure and its
period, the side of a limit or a target, the usual range, how long a run is and in how many figures the
target was met. It shares no code with what wrote the sentence."""

import csv
import html
import os
import re
import sys

from site_files import finish, pages

MONTHS = "January February March April May June July August September October November December".split()
FIGURE = re.compile(r'<figure class="chart" id="chart-(?:series|nation)-\d+">(.*?)</figure>', re.S)
NUMBER = r"\u2212?£?[\d,]+(?:\.\d+)?"


def number(text):
    return float(re.sub(r"[^\d.\-]", "", text.replace("\u2212", "-")))


def decimals(text):
    found = re.search(r"\.(\d+)", text)
    return len(found.group(1)) if found else 0


def is_shown(value, text, least=None, most=None):
    if least is not None:
        value = max(value, least)
    if most is not None:
        value = min(value, most)
    return abs(value - number(text)) <= 0.5000001 * 10 ** -decimals(text)


def code(text):
    """'2013-04' for 'April 2013', '2013/14 Q1' for 'April to June 2013', '2013/14' for itself."""
    if re.fullmatch(r"\d{4}/\d\d", text):
        return text
    words = text.split()
    named = [MONTHS.index(word) + 1 for word in words if word in MONTHS]
    year = int(words[-1])
    if len(named) == 2:
        first = year if named[0] > 3 else year - 1
        return f"{first}/{(first + 1) % 100:02} Q{(named[0] - 4) % 12 // 3 + 1}"
    day = f"-{int(words[0]):02}" if words[0].isdigit() else ""
    return f"{year}-{named[0]:02}{day}"


def better(site, page):
    """'Higher', 'Lower' or 'Neither', as the KPI's own page says."""
    path = page if page.count("/") == 1 else "/".join(page.split("/")[:2]) + ".html"
    with open(os.path.join(site, path), encoding="utf-8") as file:
        text = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", file.read()))
    found = re.search(r"Better (higher|lower|neither)", text, re.I)
    return found.group(1).lower() if found else None


class Sentence:
    def __init__(self, text, rows, direction):
        self.text, self.direction = text, direction
        self.known = [
            row for row in rows
            if re.fullmatch(r"-?[\d.e+-]+", row["Value"]) and not re.match(r"Not judged: \d", row["Finding"])
        ]
        self.values = [float(row["Value"]) for row in self.known]

    def limit(self, row, name):
        return float(row[name]) if row.get(name) not in (None, "None", "") else None

    def faults(self):
        if not self.known:
            return
        yield from self.figure()
        yield from self.limits()
        yield from self.runs()
        yield from self.target()
        yield from self.judgement()

    def figure(self):
        found = re.search(rf"was ({NUMBER})\S* (?:\S+ ){{0,3}}?in ([^,;:.]+?\d{{4}}(?:/\d\d)?)", self.text)
        if not found:
            return
        last = self.known[-1]
        if code(found.group(2)) != last["Period"]:
            yield f"the last figure is of {last['Period']}, not of {found.group(2)}"
        elif not is_shown(self.values[-1], found.group(1)):
            yield f"the last figure is {self.values[-1]}, not {found.group(1)}"

    def limits(self):
        last = self.known[-1]
        for words, name, sign in (
            ("above its upper limit", "Upper limit", 1), ("below its lower limit", "Lower limit", -1)
        ):
            found = re.search(rf"{words} of ({NUMBER})", self.text)
            if found:
                limit = self.limit(last, name)
                if limit is None or (self.values[-1] - limit) * sign <= 0 or not is_shown(limit, found.group(1)):
                    yield f"its {name.lower()} is {limit}, its figure {self.values[-1]}"
        found = re.search(rf"within its usual range, ({NUMBER})\S* (?:per [\d,]+ |days? )?to ({NUMBER})", self.text)
        if found:
            low, high = self.limit(last, "Lower limit"), self.limit(last, "Upper limit")
            most = 100 if "%" in found.group(0) else None
            if low is None or not is_shown(low, found.group(1), least=0, most=most):
                yield f"its lower limit is {low}, not {found.group(1)}"
            if high is None or not is_shown(high, found.group(2), least=0, most=most):
                yield f"its upper limit is {high}, not {found.group(2)}"
            if low is not None and high is not None and not low <= self.values[-1] <= high:
                yield f"its figure {self.values[-1]} is not within {low} to {high}"

    def runs(self):
        found = re.search(r"has been (above|below) its average for (\d+) ", self.text)
        if found:
            sign = 1 if found.group(1) == "above" else -1
            for row, value in list(zip(self.known, self.values))[-int(found.group(2)):]:
                if (value - float(row["Average"])) * sign <= 0:
                    yield f"{row['Period']} is not {found.group(1)} its average"
        found = re.search(r"has (risen|fallen) over (\d+) ", self.text)
        if found:
            sign = 1 if found.group(1) == "risen" else -1
            run = self.values[-int(found.group(2)):]
            if any((after - before) * sign <= 0 for before, after in zip(run, run[1:])):
                yield f"it has not {found.group(1)} over {len(run)}"

    def met(self, value, target):
        return value >= target if self.direction == "higher" else value <= target

    def target(self):
        last = self.known[-1]
        target = self.limit(last, "Target")
        found = re.search(r"(meeting|short of|over) the target of", self.text)
        if found and target is not None and self.direction in ("higher", "lower"):
            if (found.group(1) == "meeting") != self.met(self.values[-1], target):
                yield f"{self.values[-1]} beside the target of {target}: '{found.group(0)}'"
        found = re.search(r"was met (in all|in none|this once|in all but this one|in \d+)(?: of| in)? the last (\d+)", self.text)
        if found and target is not None:
            count = int(found.group(2))
            met = [self.met(value, target) for value in self.values[-count:]]
            times = sum(met)
            claims = {
                "in all": times == count, "in none": times == 0,
                "this once": times == 1 and met[-1],
                "in all but this one": times == count - 1 and not met[-1],
            }
            if not claims.get(found.group(1), found.group(1) == f"in {times}"):
                yield f"the target was met {times} times of {count}: '{found.group(0)}'"

    def judgement(self):
        found = re.search(r"a real (improvement|worsening|rise|fall)", self.text)
        if not found:
            return
        up = bool(re.search(r"above its|has risen|close to its upper", self.text))
        expected = {
            ("higher", True): "improvement", ("higher", False): "worsening",
            ("lower", True): "worsening", ("lower", False): "improvement",
            ("neither", True): "rise", ("neither", False): "fall",
        }[(self.direction, up)]
        if found.group(1) != expected:
            yield f"{self.direction} is better, so it is a {expected}"


def main():
    site = sys.argv[1]
    faults, looked_at, claims = [], 0, {}
    for page in pages(site):
        if not page.startswith("kpis/"):
            continue
        with open(os.path.join(site, page), encoding="utf-8") as file:
            markup = file.read()
        for figure in FIGURE.findall(markup):
            link = re.search(r'href="([^"]+\.csv)"[^>]*download', figure) or re.search(r'download[^>]*href="([^"]+\.csv)"', figure)
            caption = re.search(r"<figcaption>(.*?)</figcaption>", figure, re.S)
            if not link or not caption:
                continue
            with open(os.path.normpath(os.path.join(site, os.path.dirname(page), link.group(1))), newline="", encoding="utf-8") as file:
                rows = list(csv.DictReader(file))
            if not rows or "Upper limit" not in rows[0]:
                continue
            text = html.unescape(re.sub(r"<[^>]+>", "", caption.group(1)))
            direction = claims.setdefault(page.split("/")[1].removesuffix(".html"), better(site, page))
            looked_at += 1
            faults += [f"{page}: '{text.strip()}': {fault}" for fault in Sentence(text, rows, direction).faults()]
    finish("sentences", faults, f"{looked_at} control charts")


main()
