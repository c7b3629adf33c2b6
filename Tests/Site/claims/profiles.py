"""The profile of an organisation, or of a CSU's CCGs together: each figure beside England, worked out
again from the observations of its KPI."""

import re

from claims.briefs import trend_of_proportions
from claims.across import ALL
from claims.comparisons import SCALE, average_of, body_page, names_in, near_in_size
from claims.downloads import undivided
from claims.series import REPORTED, known
from claims.words import PERIOD, VALUE, code, decimals, number, plain, shows

AVERAGE = r"(?:England|the average of CSUs)"
COUNTED = rf"\d+ (?:is|are) (?:worse than|better than|similar to) {AVERAGE}(?:, \d+ (?:better|similar))*"
SENTENCE = re.compile(
    rf"(?P<subject>.+): (?:of (?P<all>\d+) indicators, (?P<parts>{COUNTED})(?:; (?P<rest>\d+) (?P<verb>is|are) not judged)?\."
    rf"(?: Furthest (?P<way>behind|ahead): (?P<kpi>.+), (?P<value>{VALUE}) beside (?P<england>{VALUE}) (?:in|on) (?P<period>{PERIOD})\.)?"
    rf"|the one indicator, (?P<its>.+), is (?P<only>worse than|better than|similar to) {AVERAGE} \((?P<own>{VALUE}) beside (?P<nation>{VALUE}) (?:in|on) {PERIOD}\)\."
    rf"|(?:none of (?P<none>\d+) indicators can|the (?P<one>one) indicator cannot) be judged beside {AVERAGE}\.)"
)
TREND = {1: "Rising", -1: "Falling", 0: "No clear trend"}
FEW = "Not compared: too few report it"


def judge(figure):
    average = average_name(figure)
    if average not in figure.sentence and "no figures" not in figure.sentence:
        yield f"it is beside {average}"
    rows = [beside_england(row) for row in figure.rows]
    yield from title_faults(figure, rows, average)
    found = SENTENCE.fullmatch(figure.sentence)
    if not found:
        yield "no wording of its kind"
        return
    tally = {word: sum(row["Beside England"] == word for row in rows) for word in ("Worse", "Better", "Similar")}
    judged = sum(tally.values())
    if found["none"] or found["one"]:
        if judged or int(found["none"] or 1) != len(rows):
            yield f"{judged} of {len(rows)} are judged"
    elif found["only"]:
        row = rows[0]
        if len(rows) != 1 or not tally[found["only"].split()[0].capitalize()] or found["its"] != row["Indicator"]:
            yield f"of {len(rows)}: {tally}"
        elif not shows(found["own"], known(row["Figure"])) or not shows(found["nation"], known(row["England"])):
            yield f"it is {row['Figure']} beside {row['England']}"
    else:
        said = dict.fromkeys(tally, 0)
        for number, word in re.findall(r"(\d+) (?:(?:is|are) )?(worse|better|similar)", found["parts"]):
            said[word.capitalize()] = int(number)
        if said != tally or int(found["all"]) != len(rows) or int(found["rest"] or 0) != len(rows) - judged:
            yield f"of {len(rows)}: {tally}"
        yield from furthest(found, rows)
    heading = figure.page.heading
    if found["subject"] != (heading if figure.kind == "profile" else f"CCGs of {heading}"):
        yield f"it is about {heading}"
    for row in rows:
        for fault in row_faults(figure, row):
            yield f"{row['Indicator']}: {fault}"


def average_name(figure):
    """What the average of all is called: that of CCGs is England."""
    return "the average of CSUs" if figure.kind == "profile" and figure.page.path.startswith("csus/") else "England"


def beside_england(row):
    """A row of CSUs as one of CCGs."""
    return {{"Average": "England", "Beside average": "Beside England"}.get(name, name): cell for name, cell in row.items()}


def title_faults(figure, rows, average):
    title = plain(re.search(r"<strong[^>]*>(.*?)</strong>", figure.caption_markup, re.S).group(1))
    tally = {word: sum(row["Beside England"] == word for row in rows) for word in ("Worse", "Better", "Similar")}
    judged, there = sum(tally.values()), {word: count for word, count in tally.items() if count}
    if not judged:
        expected = f"Beside {average}"
    elif len(there) == 1:
        word, all_of = next(iter(there)), {1: "the one indicator", 2: "both indicators"}.get(judged, f"all {judged} indicators")
        expected = f"{word} {'to' if word == 'Similar' else 'than'} {average} on {all_of} judged"
    else:
        (first, count), *rest = there.items()
        expected = f"{first} than {average} on {count} of {judged} indicators judged, " + ", ".join(f"{word.lower()} on {number}" for word, number in rest)
    if title != expected:
        yield f"its title is '{title}', not '{expected}'"


def furthest(found, rows):
    """Whether the indicator that is named is the furthest on its side, in steps of the middle half."""
    worse = [row for row in rows if row["Beside England"] == "Worse"]
    there = worse or [row for row in rows if row["Beside England"] == "Better"]
    if not there:
        if found["way"]:
            yield "none is better or worse"
        return
    if found["way"] != ("behind" if worse else "ahead"):
        yield f"{len(worse)} are worse"
        return

    def distance(row):
        low, high = known(row["Lower quartile"]), known(row["Upper quartile"])
        step = high - low if low is not None and high > low else known(row["Interval to"]) - known(row["Interval from"])
        return abs(known(row["Figure"]) - known(row["England"])) / step if step else 0

    most = max(map(distance, there))
    row = next((row for row in there if row["Indicator"] == found["kpi"]), None)
    if row is None or distance(row) < most * (1 - 1e-9):
        yield f"{max(there, key=distance)['Indicator']} is further"
    elif not shows(found["value"], known(row["Figure"])) or not shows(found["england"], known(row["England"])):
        yield f"it is {row['Figure']} beside {row['England']}"
    elif code(found["period"]) != row["Period"]:
        yield f"it is of {row['Period']}"


def kpi_path(site, name):
    return site.once("KPIs by name", lambda: {
        site.page(path).heading: path for path in site.paths if re.fullmatch(r"kpis/(?!index|by-)[^/]+\.html", path)
    }).get(name)


def ranked(site, path):
    """The rows of a KPI's ranking by organisation."""
    def find():
        chart = next((figure for figure in site.page(path).figures if figure.kind == "ranking"), None)
        return {row["Organisation"]: row for row in chart.rows} if chart else {}
    return site.once(("ranked", path), find)


def quantile(part, values):
    """Type 7 of Hyndman and Fan."""
    values, position = sorted(values), (len(values) - 1) * part
    below = int(position)
    above = min(below + 1, len(values) - 1)
    return values[below] + (position - below) * (values[above] - values[below])


def near(text, value):
    return (known(text) is None) == (value is None) and (value is None or abs(known(text) - value) <= 1e-9 * max(1, abs(value)))


def row_faults(figure, row):
    site, path = figure.page.site, kpi_path(figure.page.site, row["Indicator"])
    if path is None:
        yield "there is no such KPI"
        return
    better, unit = site.better(path), site.kpi(path).facts.get("Unit")
    yield from verdict(row, better)
    if figure.kind == "profile":
        yield from own_figure(figure, row, path, better, unit)
    else:
        yield from sum_of_customers(figure, row, path, unit)


def verdict(row, better):
    words, value, england = row["Beside England"], known(row["Figure"]), known(row["England"])
    low, high = known(row["Interval from"]), known(row["Interval to"])
    if value is None:
        expected = "No figure: " + row["Figure"][0].lower() + row["Figure"][1:]
    elif england is None:
        expected = FEW
    elif words == "Not judged: too few have a figure":
        expected = words
    elif better == "neither":
        expected = "Not judged: neither direction is better"
    elif low is None:
        expected = "No interval"
    elif low <= england <= high:
        expected = "Similar"
    else:
        expected = "Better" if (low > england) == (better == "higher") else "Worse"
    if words != expected:
        yield f"it is '{expected}', not '{words}'"


def own_figure(figure, row, path, better, unit):
    """A figure of one organisation, from the ranking of its KPI."""
    site, heading = figure.page.site, figure.page.heading
    rows = ranked(site, path)
    all_rows = [other for name, other in rows.items() if name not in ALL]
    values = [known(other["Value"]) for other in all_rows if known(other["Value"]) is not None]
    own = rows.get(heading)
    if own is None:
        if row["Figure"] != "Not recorded":
            yield "it is not in the ranking"
    else:
        for column, other in (("Figure", "Value"), ("Interval from", "Interval from"), ("Interval to", "Interval to")):
            if not near(row[column], known(own.get(other))):
                yield f"{column}: {own.get(other)}"
    england, average = known(row["England"]), average_name(figure)
    average = average[0].upper() + average[1:]
    if (england is None) != (average not in rows) or england is not None and not shows(rows[average]["Value"], england):
        yield f"England: {row['England']}, the ranking has {rows.get(average)}"
    quartiles = [quantile(part, values) if len(values) > 3 else None for part in (0.25, 0.75)]
    for column, value in zip(("Lowest", "Highest", "Lower quartile", "Upper quartile"), [min(values), max(values), *quartiles]):
        if not near(row[column], value):
            yield f"{column}: {value}"
    others = [known(other["Value"]) for other in all_rows if other is not own and known(other["Value"]) is not None]
    if known(row.get("Percentile")) is not None:
        share = sum(other < known(row["Figure"]) for other in others) / len(others) * 100 if others else None
        if share is None or not near(row["Percentile"], share):
            yield f"Percentile: {share}"
    yield from trend_faults(figure, row, path, better, unit)
    for peers in [peers for table in figure.page.section_tables("peers") for peers in table.rows]:
        name, members = peers["Group"].text, peers["Members"].text
        if name not in row or " more" in members:
            continue
        names = site.once(("names in", members), lambda: names_in(site, members))
        value, count = average_of([rows[other] for other in names if other in rows], unit)
        if not near(row[name], value) or int(known(row[f"{name}: figures"]) or 0) != count:
            yield f"{name}: {value} of {count}"


def trend_faults(figure, row, path, better, unit):
    """Whether five percentages with counts have the trend that is said."""
    name, site = path.split("/")[1].removesuffix(".html"), figure.page.site
    by_subject = site.once(("by subject", name), lambda: grouped(undivided(site, name)))
    last = by_subject.get(figure.page.path.split("/")[1].removesuffix(".html"), [])[-5:]
    pairs = [(known(other["numerator"]), known(other["denominator"])) for other in last]
    if unit != "percent" or len(pairs) < 5 or any(None in pair or not 0 < pair[0] < pair[1] for pair in pairs):
        return
    direction = trend_of_proportions(pairs)
    expected = TREND[direction]
    if direction and better != "neither":
        expected = "Getting better" if (direction > 0) == (better == "higher") else "Getting worse"
    if row["Recent trend"] not in (expected, "Not judged"):
        yield f"the trend of {pairs} is '{expected}'"


def grouped(rows):
    found = {}
    for row in rows:
        found.setdefault(row["subject"], []).append(row)
    return found


def sum_of_customers(figure, row, path, unit):
    """The figures of a CSU's CCGs together, from the workings of its KPI."""
    site = figure.page.site
    name = path.split("/")[1].removesuffix(".html")
    workings = site.page(f"kpis/{name}/workings.html")
    csu = figure.page.path.split("/")[1].removesuffix(".html")
    ending = "-p-" + re.sub(r"[/ ]", "-", row["Period"]).lower()
    made = {section: workings.row(section + ending) for section in workings.sections}
    if not made.get(f"csu-{csu}") or not is_shown(made[f"csu-{csu}"], row["Figure"]):
        yield f"its workings say {made.get(f'csu-{csu}')}"
    if known(row["England"]) is not None and not is_shown(made["nation"], row["England"]):
        yield f"England's workings say {made['nation']}"
    values = [exact(cells, unit) for section, cells in made.items() if section.startswith("csu-") and cells and is_enough(cells)]
    values = [value for value in values if value is not None]
    rows = ranked(site, path)
    users = [
        cells["CCG"].text for table in figure.page.section_tables("customers") if "that mainly used it on" in table.caption for cells in table.rows
    ]
    # What is near a CCG without figures is on no page.
    is_told = all(site.page(body_page(site, user)).section_tables("peers") for user in users)
    near_them = set().union(*(site.once(("near", user), lambda user=user: near_in_size(site, user)) for user in users)) - set(users)
    groups = (("Its CCGs now", users), ("CCGs of similar size", near_them))
    if bool(users) != (groups[0][0] in row):
        yield f"it has {len(users)} users, and {'an' if groups[0][0] in row else 'no'} average of theirs"
    for group, names in groups if users else ():
        count = int(known(row[f"{group}: figures"]) or 0)
        value, there = average_of([rows.get(name) for name in names], unit)
        if count and (is_told or names is users) and (count != there or not near(row[group], value)):
            yield f"{group}: {value} of {there}"
    # Workings round what has no counts.
    tolerance = max(0.51 * 10 ** -decimals(cells[4]) for section, cells in made.items() if section.startswith("csu-") and cells)
    for column, value in (("Lowest", min(values, default=None)), ("Highest", max(values, default=None))):
        if (known(row[column]) is None) != (value is None) or value is not None and abs(known(row[column]) - value) > tolerance:
            yield f"{column}: {value}"


def is_enough(cells):
    reported, expected = map(int, re.match(r"(\d+) of (\d+)", cells[1]).groups())
    return reported * 100 >= REPORTED * expected


def is_shown(cells, value):
    return bool(cells) and shows(cells[4], known(value))


def exact(cells, unit):
    """The value of a row of workings, from its counts if it has some."""
    count, total = (known(cells[column].replace(",", "")) for column in (2, 3))
    if count is not None and total:
        return count / total * SCALE.get(unit, 1)
    return number(cells[4])
