"""Short sentences about a series: beside a small chart, in a table of agreements, and its recent trend."""

import math
import re

from claims.scorecards import series_of, target_of
from claims.series import Series, known
from claims.words import PERIOD, VALUE, code, plain, shows

READING = re.compile(rf"(?P<closed>Closed; )?(?P<value>{VALUE}) (?:in|on) (?P<period>{PERIOD})")
PANEL = re.compile(r'<li>\s*<p class="multiple-name">(.*?)</p>.*?<p class="multiple-reading" data-reading>(.*?)</p>', re.S)
LINE = re.compile(
    rf"(?P<kpi>.+): (?P<value>{VALUE}) in (?P<period>{PERIOD})(?:, target (?P<target>{VALUE} \((?:KPI's own|agreed|offered)\)))?"
)
UNSAID = ("No figures recorded", "No supplier to judge: in house")
TRENDS = {
    "Rising over the last five figures": 1, "Falling over the last five figures": -1,
    "None beyond what chance would explain, over the last five figures": 0,
}
# Of chi-squared with one degree of freedom, 99.8%.
CRITICAL = 9.5495


def look(page, tally):
    for figure in page.figures:
        if figure.kind == "multiples":
            panels(page, figure, tally)
    for table in page.tables:
        if "Performance" in table.heads:
            for row in table.rows:
                words = row["Performance"].text
                tally.look("lines of performance", page, words, list(performance(page, row["Performance"])))
    for address in places_on(page):
        place = page.site.place(address)
        words = place.facts.get("Recent trend")
        if words:
            own = f"<dd>{words}</dd>"
            # Several series of a page may have the same trend.
            markup = place.markup[:place.markup.index(own) + len(own)] if "#" in address else own
            tally.look("recent trends", page, words, list(trend(place, words)), markup)


def places_on(page):
    """Where the series of a page are: the page, or sections of it."""
    if page.path.startswith("kpis/"):
        return [page.path]
    return [f"{page.path}#{name}" for name in page.sections if name.startswith(("kpi-", "of-"))] if "/figures" in page.path else []


def panels(page, figure, tally):
    rows = {}
    for row in figure.rows:
        rows.setdefault(row["Organisation"], []).append(row)
    for name, reading in PANEL.findall(figure.markup):
        words = plain(reading)
        own = rows.get(plain(name), [])
        judged = [row for row in own if known(row["Value"]) is not None and not re.match(r"Not judged: only \d", row["Finding"])]
        last = (judged or [row for row in own if known(row["Value"]) is not None] or [None])[-1]
        found = READING.fullmatch(words)
        faults = []
        if not found:
            faults = ["no wording of its kind"] if last else []
        elif not last or code(found["period"]) != last["Period"] or not shows(found["value"], known(last["Value"])):
            faults.append(f"the last figure is {last}")
        if found and last and bool(found["closed"]) != (last.get("Closed") == "Yes"):
            faults.append(f"'{last.get('Closed')}' is in its table")
        tally.look("readings of small charts", page, words, faults, f'data-reading>{reading}</p>')


def performance(page, cell):
    if cell.text in UNSAID:
        if cell.href:
            yield "it leads to a figure"
        return
    found = LINE.fullmatch(cell.text)
    if not found:
        yield "no wording of its kind"
        return
    path = page.place(cell.href)
    series = series_of(page.site, path)
    if page.site.kpi(path).heading != found["kpi"]:
        yield f"the KPI is '{page.site.kpi(path).heading}'"
    if code(found["period"]) != series.periods[series.last] or not shows(found["value"], series.value):
        yield f"the last figure is {series.value} of {series.periods[series.last]}"
    if found["target"] and "KPI's own" in found["target"] and series.target is not None and not shows(found["target"], series.target):
        yield f"the target is {series.target}, not {target_of(found['target'])}"


def trend(page, words):
    if words not in TRENDS:
        yield "no wording of its kind"
        return
    chart = next((figure for figure in page.figures if figure.kind == "series"), None)
    if not chart:
        yield "it has no five figures"
        return
    rows = chart.rows[-5:]
    values = Series(rows).known
    if None in values or len(values) < 5:
        yield f"the last five figures are {values}"
        return
    said = TRENDS[words]
    if said and slope(list(enumerate(values))) * said <= 0:
        yield f"the last five figures are {values}"
    pairs = [(known(row.get("Numerator")), known(row.get("Denominator"))) for row in rows]
    if page.site.kpi(getattr(page, "address", page.path)).facts.get("Unit") == "percent" and all(None not in pair for pair in pairs):
        expected = trend_of_proportions(pairs)
        if expected != said:
            yield f"the trend of {pairs} is {expected}"


def slope(points):
    middle = sum(x for x, _ in points) / len(points)
    return sum((x - middle) * y for x, y in points)


def trend_of_proportions(pairs):
    """1 or -1 where the test of Armitage (1955) finds a trend that no single figure makes; else 0."""
    total, share = sum(total for _, total in pairs), sum(count for count, _ in pairs) / sum(total for _, total in pairs)
    middle = sum(x * n for x, (_, n) in enumerate(pairs)) / total
    above = sum((count - n * share) * (x - middle) for x, (count, n) in enumerate(pairs))
    spread = share * (1 - share) * sum(n * (x - middle) ** 2 for x, (_, n) in enumerate(pairs))
    odds = [(x, math.log(count / (n - count))) for x, (count, n) in enumerate(pairs)]
    signs = {math.copysign(1, slope(odds[:at] + odds[at + 1:])) for at in range(len(odds))} | {math.copysign(1, slope(odds))}
    return int(signs.pop()) if above ** 2 / spread > CRITICAL and len(signs) == 1 else 0
