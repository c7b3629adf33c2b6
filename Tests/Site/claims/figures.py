"""The sentences of charts, wherever a page shows them."""

import re

from claims import across, maps, overtime, pictures, profiles
from claims.control import Control, coverage
from claims.downloads import is_closed, name_of, place, sum_rows, undivided
from claims.market import judge as market
from claims.series import ENOUGH, Series, known
from claims.words import PERIOD, VALUE, code, counts, fragment, number, shows


def peers_in(site, path, period):
    """The figures of the organisations that a KPI compares, in one period."""
    name = name_of(path)
    by_period = site.once(("values", name), lambda: values_by_period(undivided(site, name)))
    return by_period.get(period, [])


def values_by_period(rows):
    found = {}
    for row in rows:
        if known(row["value"]) is not None:
            found.setdefault(row["period"], []).append(known(row["value"]))
    return found


def noun_of(site, path):
    """'CSUs' or 'CCGs': what the organisations are that a KPI is about."""
    name = name_of(path)
    return site.once(("noun", name), lambda: find_noun(site, name))


def find_noun(site, name):
    subjects = {row["subject"] for row in undivided(site, name)}
    numbers = {noun: sum(site.has(f"{noun.lower()}/{subject}.html") for subject in subjects) for noun in ("CSUs", "CCGs", "suppliers")}
    return max(numbers, key=numbers.get)


TITLES = {
    "nation": r".+", "panel": r".+", "series": r"by (?P<unit>day|month|quarter|year|period)",
    "deciles": r"among (?P<peers>\d+) \w+", "bullet": r"among (?P<peers>\d+) \w+|the only figure",
    "ranking": rf"(?P<noun>\w+) in order, (?P<period>{PERIOD})", "funnel": rf"(?P<noun>\w+) by size, (?P<period>{PERIOD})",
    "multiples": r"(?P<noun>[\w ]+) side by side, those to look at first",
}


def head(figure):
    """The name of the KPI and the title, as it reads after the name; None if it is of another KPI or has no wording."""
    site = figure.page.site
    name = site.kpi(figure.csv).heading
    title = figure.title
    if title.startswith(name + ": "):
        title = title[len(name) + 2:]
    elif figure.page.path != f"kpis/{name_of(figure.csv)}.html" and not is_of_series(figure):
        return None
    if not title[1:2].isupper():
        title = title[:1].lower() + title[1:]
    found = re.fullmatch(TITLES[figure.kind], title) if figure.kind in TITLES else None
    return (name, title, found.groupdict()) if found else None


def is_of_series(figure):
    """Whether a heading says of what series a chart is."""
    path = figure.page.path
    return bool(re.search(r"/figures[./]", path)) or path.startswith(f"kpis/{name_of(figure.csv)}/")


def subject_faults(figure, name, subject):
    """Whether a title or the name of a table is of what its page or its table is about."""
    site = figure.page.site
    if figure.kind == "nation":
        yield from sum_faults(figure, subject)
        return
    if figure.kind == "panel":
        found = re.fullmatch(r"the (\d+) (CSUs|CCGs|suppliers) that report it throughout, (together|on average)", subject)
        if not found or int(found.group(1)) != throughout(figure):
            yield f"{throughout(figure)} report it throughout"
        return
    source = next((row["Value: source"] for row in figure.rows if row["Value: source"] != "None"), None)
    heading = site.place(place("", source)).heading if source else ""
    if figure.caption and not figure.caption.startswith(heading.replace(": ", ", ", 1)):
        yield f"its series is '{heading}'"


def sum_faults(figure, subject):
    """Whether a sum says how many have reported, of how many, and how it was made."""
    workings = figure.page.site.page(f"kpis/{name_of(figure.csv)}/workings.html")
    counted = "is the sum of the numerators" in workings.sections["nation"]
    if subject.endswith("together") != counted:
        yield f"its workings {'add up' if counted else 'do not add up'} numerators"
    series = Series(figure.rows, figure.notes)
    found = re.fullmatch(r"(?:(?P<n>\d+) of )?the (?P<of>\d+) (?P<noun>CSUs?|CCGs?|suppliers?) that reports? it, (?:together|on average)", subject)
    if found:
        reported, expected = coverage(series, series.last)
        if int(found["of"]) != expected or int(found["n"] or found["of"]) != reported or not counts(found["noun"], expected):
            yield f"{reported} of {expected} have reported"
    elif not re.fullmatch(r"all (CSUs|CCGs|suppliers) (together|on average)", subject):
        yield f"it is about '{subject}'"


def throughout(figure):
    """How many have a figure in every period that the sum of all can be judged in."""
    site = figure.page.site
    name = name_of(figure.csv)
    nation = Series(sum_rows(site, name, "nation"))
    periods = {period for period, value in zip(nation.periods, nation.values) if value is not None}
    found = {}
    for row in undivided(site, name):
        if row["period"] in periods and known(row["value"]) is not None:
            found.setdefault(row["subject"], set()).add(row["period"])
    return sum(there == periods for there in found.values())


# What terms.py and lineage.py work out again.
ELSEWHERE = {"terms", "renewals", "lineage"}


MAPS = {
    "map": ("maps of CSUs", maps.map_of_csus), "change-map": ("maps of two days", maps.maps_of_two_days), "service-map": ("maps of services", maps.map_of_service),
    "service-maps": ("services side by side on maps", maps.maps_of_services),
    "kpi-map": ("maps of KPIs", maps.map_of_kpi), "locator": ("locator maps", maps.locator), "price-map": ("maps of prices", maps.map_of_prices),
}


def look(page, tally):
    for figure in page.figures:
        if figure.kind.split("-")[0] in ELSEWHERE:
            continue
        kind, faults = judge(figure)
        tally.look(kind, page, figure.sentence, list(faults) + list(note_faults(figure)), figure.caption_markup)


def judge(figure):
    """The kind of a chart's sentence and its faults."""
    site, words = figure.page.site, figure.sentence
    if figure.kind == "sourcing":
        named = [] if figure.caption in (None, figure.title) else [f"its table is of '{figure.caption}'"]
        return "bars of sourcing", named + across.sourcing(words, figure.rows)
    if figure.kind in ("profile", "customers"):
        return "profiles", profiles.judge(figure)
    if figure.kind in ("concentration", "shares", "sellers", "prices", "allowances", "switches", "switches-since", "income", "in-house"):
        return market(figure)
    if figure.kind in ("matrix", "matrix-by-region"):
        return "matrices", list(pictures.matrix(figure))
    if figure.kind == "matrix-changes":
        return "matrices of two days", list(pictures.matrix_of_two_days(figure))
    if figure.kind in MAPS:
        name, look = MAPS[figure.kind]
        return name, list(look(figure))
    found = head(figure)
    if not found:
        return figure.kind, [f"no title of its kind: '{figure.title}'"]
    name, title, parts = found
    better = site.better(figure.csv)
    unit = site.kpi(figure.csv).facts.get("Unit")
    noun = noun_of(site, figure.csv)
    if figure.kind in ("series", "nation", "panel"):
        series = Series(figure.rows, figure.notes)
        faults = list(subject_faults(figure, name, title))
        if parts.get("unit") not in (None, series.unit):
            faults.append(f"its periods are {series.unit}s")
        if figure.rows and "Upper limit" not in figure.rows[0]:
            return "run charts", faults + overtime.run(words, series, better)
        return "control charts", faults + Control(series, better, unit).faults(words)
    if figure.kind in ("ranking", "funnel"):
        faults = period_faults(figure, parts["period"]) + ([] if parts["noun"] == noun else [f"they are {noun}"])
        if figure.kind == "ranking":
            return "rankings", across.ranking(words, figure.rows, noun, better, own_of(figure.page)) + faults
        return "funnels", across.funnel(words, figure.rows, noun) + faults
    if figure.kind == "multiples":
        return "small multiples", across.multiples(words, figure.rows)
    faults = list(subject_faults(figure, name, title))
    if figure.kind == "deciles":
        series = Series(figure.rows)
        period = series.periods[series.last] if series.last is not None else None
        peers = peers_in(site, figure.csv, period)
        return "deciles", faults + overtime.deciles(words, series, better, peers) + (peer_faults(parts, peers) if re.search(r" others\.$", words) else [])
    period = re.search(rf"({PERIOD})$", figure.rows[0]["What"]).group(1)
    peers = peers_in(site, figure.csv, code(period))
    return "bullets", faults + overtime.bullet(words, figure.rows, better, peers, noun) + peer_faults(parts, peers)


def own_of(page):
    """Whose figures a page has, or None if they are of all organisations."""
    owner = re.fullmatch(r"(?:kpis/[^/]+/(csu|ccg|supplier)-|(csu|ccg|supplier)s/)([^/]+)(?:/.+)?\.html", page.path)
    return page.site.page(f"{owner[1] or owner[2]}s/{owner[3]}.html").heading if owner else None


def peer_faults(parts, peers):
    """Whether a title counts the organisations that are compared."""
    return [f"{len(peers)} have a figure"] if parts["peers"] and int(parts["peers"]) != len(peers) else []


def period_faults(figure, words):
    """Whether the rows of a chart of one period link to figures of that period."""
    period = code(words)
    ending = "-" + fragment(period) if period else None
    links = {row["Value: source"] for row in figure.rows if row["Value: source"] != "None"}
    wrong = [link for link in links if not ending or not link.replace("#", "-").endswith(ending)]
    return [f"its figures are of {wrong[0]}"] if wrong else []


NOTES = [
    r"Nearly all figures fall between the dashed limits while nothing changes\.",
    r"Half of the figures are above the median, the solid line\.",
    rf"Limits are drawn from (?P<enough>\d+) figures(?:, in (?P<from>{PERIOD}) at the earliest)?\.",
    r"The solid lines are the first and the last \d+ \w+, each together\.",
    r"Halves are compared by their counts, with 99\.8% confidence, wider where figures vary more than such counts would\. Seasons are not taken out\.",
    r"The target of .+ is set by (?:the agreement|the offer that was taken up)\.", r"The (?:dashed )?red line is the target of .+\.",
    r"Average and limits are recalculated from .+\.", rf"The median is of the figures from {PERIOD} on: .+\.",
    r"A cross at the bottom marks a (?:day|month|quarter|year) without a figure\.",
    r"Figures are of (?P<least>\d+) to (?P<most>\d+) organisations\.",
    rf"Published for England: (?P<published>{VALUE}) in (?P<when>{PERIOD}), beside (?P<beside>{VALUE}) here\.",
    r"Each band holds a tenth of (?P<peers>\d+ \w+), the darker the nearer the median, which is dotted; the outer tenths are not shown\.",
    r"The line is the range of (?P<all>\d+ \w+), the band that of their middle half\.",
    r"The scale does not start at zero, so that differences show\.",
    r"A grey mark off the line is a sum for which too few have a figure\.",
    r"(?:Highest|Lowest) first\.", r"The thin lines are .+\.", r"All use the same scale and the same (?:months|periods)\.",
    r"By chance alone about 1 in 20 would be outside the dashed limits \(95%\), and 1 in 500 outside the solid ones \(99\.8%\)\.",
    r"Triangles point away from the average: (?:open ones are outside the dashed limits|filled ones are outside the solid limits)(?:, filled ones are outside the solid limits)?\.",
    r"Filled marks differ from .+ by more than chance explains; rings do not(?:, or are not compared)?\.",
    r".+ is not shown, as it is known for (?:no CCG|only \d+ of [\d,]+ CCGs?)\.",
    r"Each column is a CCG, each row a service\. CSUs and services without a change are left out\.",
    r"Each column is a CCG, each row a service\. Where nothing is recorded there may still be support\.",
    r"Of what is known, all but the (?P<exceptions>one|[\d,]+) marked with a dot are (?:recorded|inferred|illustrative)\.",
    r"Each hexagon is a CCG near its neighbours, whatever its size\. Places are approximate\.(?: Thick lines separate the customers of CSUs\.)?"
    r"(?: Without a colour: no CSU is recorded\.)?(?: Numbers stand in the order of the words below, the last for all without a known option\. What most CCGs buy from a CSU comes first\.)?",
    r"Thick lines separate the customers of CSUs on each day\. Customers of a CSU that was taken over did not move\.",
    r"A plus sign is a figure (?:better than the average by more than chance, a minus sign a worse|higher than the average by more than chance, a minus sign a lower) one\.",
    r"Prices are those of the agreement or, if it has none, of the offer that was taken up; of a range, the lower end\.",
    r"\d+ CCGs? ha(?:s|ve) no recorded place on the map and (?:is|are) below it\.",
    r"Each row has a scale of its own: the line in the middle is (?:England|the average of CSUs|those that report it)(?:, as published)?(?: or (?:England|those that report it)(?:, as published)?)*, and right is better\."
    r"(?: Where neither direction is better, right is higher\.)?",
    r"The index is the sum of the squares of the sellers' shares in percent: 10,000 where one sells all\. Above 1,000 a market is concentrated, "
    r"above 2,000 highly concentrated \(.+\)\.", r"Each CCG that buys a service, .+ is counted apart\.",
    r"What is bought from sellers who are not named is counted as if each CCG had a seller of its own: .+",
    r"The scale is of square roots, so that small indexes can be told apart\.",
    r"A ring is a CCG some of whose agreements have no known cost: .+", r"The height of a band is its number of CCGs; .+",
    r"A bar is the share of what is sold there, each CCG counted once .+\.", r"(?:Costs are those for .+, the CCG in the middle by registered patients\. )?The scale is of ratios: .+",
    r"The pale band spans (?:all \w+|the CCGs of each CSU), the darker band the middle half\.", r"The averages of further groups are in the table\.",
    r"(?P<closed>\d+) of these [\w ]+ ha(?:s|ve) closed(?:: (?P<names>.+))?\.",
]


def note_faults(figure):
    for note in figure.notes:
        found = next(filter(None, (re.fullmatch(pattern, note) for pattern in NOTES)), None)
        if not found:
            yield f"no wording of its kind: '{note}'"
            continue
        claims = found.groupdict()
        said = re.search(r"(\d+) others\.$", figure.sentence)
        if claims.get("peers") and said and int(claims["peers"].split()[0]) != int(said.group(1)) + 1:
            yield f"'{note}'"
        if "enough" in claims:
            series = Series(figure.rows, figure.notes)
            owner = re.sub(r"(csus|ccgs)/([^/]+)/.*", r"\1/\2.html", figure.page.path)
            # Of a body that has closed no more figures come.
            first = None if owner != figure.page.path and is_closed(figure.page.site, owner) else series.judged_from()
            if int(claims["enough"]) != ENOUGH or (claims["from"] and code(claims["from"])) != first:
                yield f"'{note}', but {ENOUGH} are enough, from {first} on"
        if "exceptions" in claims and (1 if claims["exceptions"] == "one" else number(claims["exceptions"])) != figure.markup.count('class="exception"'):
            yield f"'{note}'"
        if "least" in claims:
            counts = covered(figure)
            if counts and (int(claims["least"]), int(claims["most"])) != (min(counts), max(counts)):
                yield f"'{note}', but they cover from {min(counts)} to {max(counts)}"
        if claims.get("closed"):
            gone = {
                row["Organisation"] for row in figure.rows
                if row["Value: source"] not in ("", "None") and is_closed(figure.page.site, row["Value: source"])
            }
            if int(claims["closed"]) != len(gone) or claims["names"] and set(claims["names"].split(", ")) != gone:
                yield f"'{note}', but it is {sorted(gone)}"
        if claims.get("published"):
            row = next((row for row in figure.rows if row["Period"] == code(claims["when"])), {})
            for name, column in (("published", "Published for England"), ("beside", "Value")):
                if known(row.get(column)) is None or not shows(claims[name], known(row[column])):
                    yield f"'{note}', but it is {row.get(column)}"
        if note.startswith("A cross") and all(known(row["Value"]) is not None for row in figure.rows):
            yield f"'{note}', but there is none"
        if note in ("Highest first.", "Lowest first."):
            values = [known(row["Value"]) for row in figure.rows if row["Organisation"] not in across.ALL and known(row["Value"]) is not None]
            if values != sorted(values, reverse=note.startswith("H")):
                yield f"'{note}', but they go from {values[0]} to {values[-1]}"


def covered(figure):
    """How many organisations each figure of a sum covers."""
    return [int(row["Reported"]) for row in figure.rows if known(row.get("Reported"))]
