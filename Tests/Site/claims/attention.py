"""Sentences about which series need attention, and the lines that lead to them."""

import html
import re

from claims.scorecards import is_scorecard, series_of
from claims.series import known
from claims.words import plain

LINE = re.compile(r'<li><a href="([^"]+)">(.*?)</a>', re.S)
COUNTED = re.compile(
    r"(?P<count>[\d,]+) series show a concerning change, or a usual range that misses their target\. The worst (?P<shown>\d+):"
)
NOTHING = re.compile(
    r"(?P<none>Nothing needs attention: )?(?:[oO]f (?P<count>[\d,]+) series that can be judged, none shows|[tT]he one series that can be judged does not show) a concerning change, "
    r"or a usual range that misses its target\."
    r"(?: (?P<own>Its latest figure misses its target, but its usual range includes it\.)"
    r"| The latest figure of (?P<one>1) misses its target, but its usual range includes it\."
    r"| The latest figures of (?P<missed>\d+) miss their targets, but their usual ranges include them\.)?"
)
TOO_FEW = "It still has too few figures to tell change from chance."
NO_FIGURES = "No figures are recorded for it."
CLOSED = "It has closed: these were its last figures."
NONE = (
    "No series with enough figures to judge shows a concerning change, or a usual range that misses its target."
)


def series_pages(site):
    """Where every series is, with whether it needs attention and whether its parties exist."""
    if "attention" not in site.cache:
        found = {}
        for path in site.series():
            found[path] = (urgency(site, path), lives(site, site.place(path)))
        site.cache["attention"] = found
    return site.cache["attention"]


def urgency(site, path):
    series = series_of(site, path)
    target = series.target if series.rows else None
    return series.urgency(site.better(path), target)


def misses_by_chance(site, path):
    series = series_of(site, path)
    target = series.target if series.rows else None
    better = site.better(path)
    return series.urgency(better, target) == 3 and series.assurance(better, target) == "includes"


def lives(site, page):
    """Whether all parties of a series exist on the day, as the tags of their pages say."""
    if "#" in getattr(page, "address", "") and not alive(site, page.body):
        return False
    for name in ("About", "Provider", "Customer"):
        found = re.search(rf"<dt>{name}</dt>\s*<dd><a href=\"([^\"]+)\"", page.markup)
        if found and not alive(site, page.resolve(found.group(1))):
            return False
    return True


def alive(site, path):
    known = site.cache.setdefault("alive", {})
    if path not in known:
        tags = re.search(r'<p class="tags">(.*?)</p>', site.page(path).markup, re.S)
        known[path] = "tag-closed" not in (tags.group(1) if tags else "")
    return known[path]


def caption_of(site, path):
    """The line that leads to a series: what it is of, and what its chart says."""
    place = site.place(path)
    sentence = next((figure.sentence for figure in place.figures if figure.kind in ("series", "bullet")), None)
    return sentence and f"{place.heading.replace(': ', ', ', 1)}: {sentence[:1].lower()}{sentence[1:]}"


def look(page, tally):
    if page.path in ("index.html", "dashboard.html"):
        national(page, tally)
    found = re.search(r'<section class="highlights".*?</section>', page.markup, re.S)
    if found:
        organisation(page, found.group(0), tally)


def line_markup(href, text):
    return f'<a href="{href}">{html.escape(text, quote=False)}</a>'


def line_faults(page, href, text):
    path = page.place(href)
    sentence = caption_of(page.site, path)
    if sentence != text:
        yield f"the chart's sentence is '{sentence}'"
    if urgency(page.site, path) > 2:
        yield "it does not need attention"


def national(page, tally):
    """The lines of the home page and the dashboard, the worst of all series first."""
    if page.path == "index.html":
        found = re.search(r'<ul class="findings">(.*?)</ul>', page.markup, re.S)
        area, most = (found.group(1) if found else ""), 4
    else:
        area, most = page.sections.get("attention", ""), 8
    lines = [(href, plain(text)) for href, text in LINE.findall(area)]
    all_series = series_pages(page.site)
    ranks = sorted(rank for rank, alive in all_series.values() if alive and rank < 3)
    listed = [all_series[page.place(href)][0] for href, _ in lines if page.place(href) in all_series]
    for href, text in lines:
        tally.look("lines of what needs attention", page, text, line_faults(page, href, text), line_markup(href, text))
    faults = [] if listed == ranks[:most] else [f"the urgencies of the lines are {listed}, the first of all {ranks[:most]}"]
    said = next((plain(text) for text in re.findall(r"<p[^>]*>(.*?)</p>", area, re.S) if " series " in text and not "<a" in text and "worst first" not in text), None)
    if page.path == "index.html":
        tally.look("lists of what needs attention", page, f"{len(lines)} lines", faults, "")
        return
    if said == NONE:
        faults += [f"{len(ranks)} need attention"] if ranks else []
    elif said:
        found = COUNTED.fullmatch(said)
        if not found:
            faults.append("no wording of its kind")
        elif int(found["count"].replace(",", "")) != len(ranks) or int(found["shown"]) != len(lines):
            faults.append(f"{len(ranks)} need attention, {len(lines)} are listed")
    elif len(ranks) != len(lines):
        faults.append(f"{len(ranks)} need attention, {len(lines)} are listed")
    tally.look("lists of what needs attention", page, said or f"{len(lines)} lines", faults, None if said else "")


def organisation(page, area, tally):
    """What a CSU's or a CCG's page says at a glance, beside its tables of series."""
    site = page.site
    paths, judged = set(), set()
    for table in page.tables:
        if is_scorecard(table):
            for row in table.rows:
                path = page.place(row[table.heads[0]].href)
                paths.add(path)
                if not re.match(r"Too (?:few|little)|No (?:limits|figures) to", row["Change"].text):
                    judged.add(path)
    if page.path.startswith("ccgs/"):
        # Figures that are compared with those of others are in their profile.
        for figure in page.figures:
            if figure.kind == "profile":
                paths |= {page.place(row["Figure: source"]) for row in figure.rows if known(row["Figure"]) is not None}
    lines = [(href, plain(text)) for href, text in LINE.findall(area)]
    urgent = sorted(urgency(site, path) for path in judged if lives(site, site.place(path)) and urgency(site, path) < 3)
    for href, text in lines:
        faults = []
        nothing = NOTHING.fullmatch(text)
        if nothing:
            if int((nothing["count"] or "1").replace(",", "")) != len(judged):
                faults.append(f"{len(judged)} can be judged")
            faults += [f"{len(urgent)} need attention"] if urgent else []
            missed = sum(misses_by_chance(site, path) for path in judged)
            told = 1 if nothing["own"] else int(nothing["one"] or nothing["missed"] or 0)
            faults += [f"{missed} miss targets that their usual ranges include"] if missed != told else []
            faults += ["it does not say whether any needs attention"] if bool(nothing["none"]) == bool(missed) else []
        elif text == TOO_FEW:
            faults += [f"{len(judged)} can be judged"] if judged else []
            faults += ["it has no figures"] if not paths else []
        elif text == NO_FIGURES:
            faults += [f"it has {len(paths)} series"] if paths else []
        elif text == CLOSED:
            faults += ["it has not closed"] if alive(site, page.path) else []
        elif href.startswith("#"):
            faults.append("no wording of its kind")
        else:
            faults += line_faults(page, href, text)
        tally.look("lines at a glance", page, text, faults, line_markup(href, text))
