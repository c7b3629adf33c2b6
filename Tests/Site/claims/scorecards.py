"""The rows of tables that judge series: change, usual range, trend, and their order."""

import re

from claims.downloads import by_page, is_closed, name_of
from claims.series import Series, known
from claims.words import NUMBER, PERIOD, VALUE, code, decimals, fragment, lowered, number, shows, text

CHANGES = {
    "none": "No real change", "improvement": "Improving", "worsening": "Concern", "rise": "Higher", "fall": "Lower",
}
OBSTACLES = {"variation": "Too little variation to judge", "limits": "No limits to judge by"}
RANGES = {"meets": "Meets the target", "misses": "Misses the target", "includes": "Includes the target"}
TREND = re.compile(rf"(?P<way>Up|Down) (?P<by>{NUMBER})(?P<points> points)? from (?P<from>{PERIOD})|As in (?P<as>{PERIOD})")
ENDS = ("No figures", "One figure only")


def series_of(site, path):
    """The series at a place, from its chart or, if it has one figure, from its table."""
    known_series = site.cache.setdefault("series", {})
    if path not in known_series:
        page = site.place(path)
        chart = next((figure for figure in page.figures if figure.kind == "series"), None)
        if chart:
            notes = chart.notes
            if "Upper limit" not in chart.rows[0]:
                notes = [f"Average and limits are recalculated from {period} (x)" for period in rebases(site, path)]
            known_series[path] = Series(chart.rows, notes)
            if "too little variation" in chart.sentence and known_series[path].last is not None:
                known_series[path].look_for_sameness()
        else:
            known_series[path] = Series(only_figure(site, path))
    return known_series[path]


def only_figure(site, path):
    """The rows of a table of figures, with the numbers of the download."""
    known = by_page(site, f"kpis/{name_of(path)}.csv")
    start = path + ("-" if "#" in path else "#")
    rows = []
    for table in site.place(path).tables:
        if 'class="figures"' not in table.markup:
            continue
        for row in table.rows:
            period = code(row["Period"].text)
            found = known.get(start + fragment(period), {})
            rows.append({"Period": period, "Value": found.get("value") or row["Value"].text, "Target": found.get("target")})
    return rows


def rebases(site, path):
    """From when the KPI of a series says that limits are recalculated."""
    facts = site.kpi(path).facts.get("Rebased", "").split(" | ")
    about = site.place(path).facts.get("About", "")
    for fact in facts:
        found = re.match(rf"Limits(?: for (.+?))? are recalculated from ({PERIOD}): ", fact)
        if found and found.group(1) in (None, about):
            yield found.group(2)


def target_of(cell):
    found = re.match(rf"({VALUE}) \((?:KPI's own|agreed|offered)\)", cell)
    return known(re.sub(r"[^\d.\-]", "", found.group(1).split(" per ")[0].replace("\u2212", "-"))) if found else None


def is_scorecard(table):
    return "Change" in table.heads and "Its usual range" in table.heads


def look(page, tally):
    for table in page.tables:
        if not is_scorecard(table):
            continue
        last = -1
        introduction = next((words for words in page.sections.values() if table.markup in words), "")
        for row in table.rows:
            name = row[table.heads[0]]
            path = page.place(name.href)
            series = series_of(page.site, path)
            better = page.site.better(path)
            sentence = row.text()
            target = target_of(row["Target"].text)
            unread = row["Target"].text != "None set" and target is None
            if "(KPI's own)" in row["Target"].text and series.last is not None and series.target is not None:
                target = series.target
            faults = ["no wording of its kind: its target"] * unread + list(row_faults(page, row, series, better, target))
            urgency = series.urgency(better, target)
            if "Highest first" not in introduction and urgency < last:
                faults.append(f"it is more urgent ({urgency}) than the row before ({last})")
            last = urgency
            tally.look("rows of scorecards", page, sentence, faults, row.markup)


def row_faults(page, row, series, better, target):
    if not re.fullmatch(VALUE, row["Latest"].text) and series.last is not None:
        yield "no wording of its kind: its latest figure"
    own = page.site.kpi(page.place(row[next(iter(row))].href)).facts.get("Target", "")
    if "(KPI's own)" in row["Target"].text and target is not None:
        aim = series.target if series.rows and series.target is not None else number(own)
        if not shows(row["Target"].text, aim):
            yield f"the KPI's target is {aim}"
    if series.last is None:
        if series.rows and (lowered(series.reasons[-1]) != lowered(row["Latest"].text) or code(row["Period"].text) != series.periods[-1]):
            yield f"its last figure is '{series.reasons[-1]}' of {series.periods[-1]}"
    elif code(row["Period"].text) != series.periods[series.last] or not shows(row["Latest"].text, series.value):
        yield f"its last figure is {series.value} of {series.periods[series.last]}"
    if not hasattr(series, "has_limits"):
        series.has_limits = any("Average" in line for line in series.rows)
    if not series.has_limits and series.hint is None and len([value for value in series.values if value is not None]) >= 13:
        series.work_out_limits()
        series.has_limits = True
    change = series.variation(better)
    expected = CHANGES[change] if change else obstacle_words(series, is_closed(page.site, page.place(row[next(iter(row))].href)))
    if row["Change"].text != expected:
        yield f"its change is '{expected}': {series.signal() if series.last is not None else None}"
    usual = RANGES.get(series.assurance(better, target), "Not judged")
    if change is None and target is not None and better != "neither" and series.last is not None:
        time = "in its last figure" if is_closed(page.site, page.place(row[next(iter(row))].href)) else "this time"
        usual = f"{'Met' if series.meets(better, target) else 'Missed'} {time}"
    if row["Its usual range"].text != usual:
        yield f"its usual range: '{usual}', with the target {target} and limits {series.limits if series.last is not None else None}"
    if "Trend" in row:
        yield from trend(row["Trend"].text, series)


def obstacle_words(series, is_over=False):
    """Why change cannot be told from chance and, if that takes time alone, when it can."""
    if series.last is None:
        return "No figures to judge"
    if series.obstacle() != "few":
        return OBSTACLES[series.obstacle()]
    first = None if is_over else series.judged_from()
    return f"Too few to judge before {text(first)}" if first else "Too few to judge"


def trend(words, series):
    # What was counted in another way before limits were recalculated is not compared.
    first = series.phase.start if series.last is not None else 0
    there = [(period, value) for period, value in list(zip(series.periods, series.values))[first:] if value is not None]
    if words in ENDS:
        if len(there) != ENDS.index(words):
            yield f"it has {len(there)} figures"
        return
    found = TREND.fullmatch(words)
    if not found:
        yield "no wording of its kind: its trend"
        return
    if len(there) < 2:
        yield f"it has {len(there)} figures"
        return
    (first, start), (_, end) = there[0], there[-1]
    if code(found["from"] or found["as"]) != first:
        yield f"its first figure is of {first}"
    if found["as"]:
        return
    if (found["way"] == "Up") != (end > start) or not shows(found["by"], abs(end - start)):
        yield f"it went from {start} to {end}"
    if round(abs(end - start), decimals(found["by"])) == 0:
        yield "it has not changed"
