"""Sentences that introduce a section and count: how services are sourced, customers, completeness, missing data."""

import re

from claims.across import heat
from claims.attention import alive
from claims.captions import services_in, services_named
from claims.downloads import name_of
from claims.lists import items
from claims.words import NUMBER, counts, number, plain

OF_CCGS = re.compile(r"Of (?P<count>[\d,]+) CCGs?: (?P<parts>.+)\.")
OPTIONS = {
    "in house": "In house", "shared with other CCGs": "Shared with other CCGs", "bought from a CSU": "Bought from a CSU",
    "bought elsewhere": "Bought elsewhere", "not known whether still in force": None, "ended with nothing recorded since": None,
    "not recorded": None,
}
NOTHING = re.compile(
    r"How it gets each service, until when, and how well it is served\.(?: Nothing is recorded about (?P<missing>\d+) of (?P<all>\d+) services: "
    r"(?P<names>.+?)(?: and (?P<rest>\d+) more)?\.)?"
)
STATED = re.compile(
    r"A source states (?P<stated>[\w ]*?[\d,]+) CCG customers; (?P<named>\d+) (?:is|are) named here\.(?P<others> The other(?: (?P<rest>\d+))? cannot be named from what is recorded\.)?"
)
COMPLETE = re.compile(
    r"Each CCG and service counts once\. Complete, with a specification, KPIs and a price: (?P<complete>[\d,]+) of (?P<count>[\d,]+) (?P<noun>agreements?) in force\."
)
WITHOUT = re.compile(
    r"(?P<kpis>[\d,]+) (?P<noun>KPIs?) without an observation; (?P<bodies>[\d,]+) (?P<word>CSU or CCG|CSUs or CCGs) without any figures"
    r"(?:, of which the first (?P<first>\d+) are listed here)?\."
)
MIDDLE = re.compile(r"Costs are those for (?P<name>.+), the CCG in the middle by registered patients\. A bundle has one price for all its services\. Offers that can be taken up come first, by cost\.")
UNFUNNELLED = re.compile(
    rf"No funnel plot is drawn: (?P<outside>\d+) of (?P<count>\d+) (?P<noun>\w+) lie outside the limits of chance, and their variance is "
    rf"(?P<times>{NUMBER}) times what chance would give\. They differ for other reasons\."
)
SUPPRESSED = re.compile(r"Counts from 1 to (?P<most>\d+) are suppressed, and so are others that would reveal them\.")


def paragraphs(markup):
    return [plain(text) for text in re.findall(r"<p(?: class=\"notice[^\"]*\")?>(.*?)</p>", markup, re.S)]


def look(page, tally):
    if page.path == "dashboard.html":
        words = next((text for text in paragraphs(page.sections.get("heat", "")) if "compared with" in text), None)
        if words:
            tally.look("tables of CSUs", page, words, heat(words, page.section_tables("heat")[0], page.site.csv("heat.csv")))
    for section, start, kind, check in PLACES:
        area = page.markup if section is None else page.sections.get(section, "")
        for words in paragraphs(area):
            if start in words:
                tally.look(kind, page, words, list(check(page, words)) + list(page.site.day_faults(words)))


def of_ccgs(page, words):
    found = OF_CCGS.fullmatch(words)
    parts = [re.fullmatch(r"([\d,]+) (.+)", part) for part in found["parts"].split(", ")] if found else [None]
    if not all(parts) or any(part.group(2) not in OPTIONS for part in parts):
        yield "no wording of its kind"
        return
    said = {part.group(2): number(part.group(1)) for part in parts}
    count = number(found["count"])
    if sum(said.values()) != count:
        yield f"the parts come to {sum(said.values()):.0f}"
    existing = sum(is_ccg_on_day(page.site, path) for path in page.site.paths if re.fullmatch(r"ccgs/(?!index|by-)[^/]+\.html", path))
    if existing != count:
        yield f"{existing} exist"
    listed = {}
    for summary, names in re.findall(r'<details class="group">\s*<summary>(.*?)</summary>(.*?)</details>', page.sections["buyers"], re.S):
        way, _, size = plain(summary).partition(": ")
        listed[way] = names.count("<li>")
        if number(size.split()[0]) != listed[way]:
            yield f"{listed[way]} are listed: {way}"
    for words, size in said.items():
        if listed.get(words[0].upper() + words[1:]) != size:
            yield f"{listed.get(words[0].upper() + words[1:])} are listed: {words}"
    table = page.section_tables("buyers")[0]
    if table.caption.startswith("The first"):
        return
    for words, option in OPTIONS.items():
        there = sum(
            row["Sourcing"].text == option and row["State"].text.startswith("In force") and "/ccgs/" in "/" + (row["Customer"].href or "")
            for row in table.rows
        ) if option else None
        if there is not None and there != said.get(words, 0):
            yield f"{there} are {words}"


def is_ccg_on_day(site, path):
    """Whether a CCG's page says that it exists on the day."""
    known = site.cache.setdefault("ccgs on the day", {})
    if path not in known:
        markup = site.page(path).markup
        tags = re.search(r'<p class="tags">(.*?)</p>', markup, re.S)
        known[path] = "tag-closed" not in (tags.group(1) if tags else "") and site.has(path.replace(".html", "/costs.html"))
    return known[path]


def nothing(page, words):
    found = NOTHING.fullmatch(words)
    if not found:
        yield "no wording of its kind"
        return
    listed = len(items(page.site, "services/index.html"))
    there = 0
    for table in page.section_tables("services"):
        if re.match(r"[\d,]+ services? (?:that it gets|not known|whose last)", table.caption):
            there += sum(services_in(page.site, row["Services"].text) for row in table.rows)
    missing = int(found["missing"] or 0)
    if there and found["missing"] is None and there != listed:
        yield f"its tables have {there} services of {listed}"
    if found["missing"]:
        if missing != listed - there or int(found["all"]) != listed:
            yield f"its tables have {there} services of {listed}"
        named = {name.lower() for name in services_named(page.site, found["names"])}
        if len(named) + int(found["rest"] or 0) != missing:
            yield f"{len(named)} are named"
        told = {
            name.lower() for table in page.section_tables("services") for row in table.rows if "Services" in row
            for name in services_named(page.site, row["Services"].text)
        }
        if named & told:
            yield f"its tables have {sorted(named & told)}"


def stated(page, words):
    found = STATED.fullmatch(words)
    if not found:
        yield "no wording of its kind"
        return
    fact = page.facts.get("CCG customers stated")
    if fact and number(found["stated"]) not in [number(value) for value in fact.split(" | ")]:
        yield f"its facts say '{fact}'"
    when = "on" if alive(page.site, page.path) else "before it closed"
    named = next((len(table.rows) for table in page.section_tables("customers") if f"that mainly used it {when}" in table.caption), 0)
    if int(found["named"]) != named:
        yield f"{named} are named"
    rest = max(0, int(number(found["stated"])) - named)
    if int(found["rest"] or (1 if found["others"] else 0)) != rest:
        yield f"{rest} are not named"


def complete(page, words):
    found = COMPLETE.fullmatch(words)
    if not found:
        yield "no wording of its kind"
        return
    site = page.site
    in_force = set(items(site, "agreements/by-state/in-force.html")) if site.has("agreements/by-state/in-force.html") else set()
    lacking = set()
    for path in site.paths:
        if re.fullmatch(r"agreements/by-parts/[^/]+\.html", path) and not path.endswith("/complete.html"):
            lacking |= set(items(site, path))
    if number(found["count"]) != len(in_force):
        yield f"{len(in_force)} are in force"
    if number(found["complete"]) != len(in_force - lacking):
        yield f"{len(in_force - lacking)} of them lack nothing"


def without(page, words):
    found = WITHOUT.fullmatch(words)
    if not found:
        yield "no wording of its kind"
        return
    links = re.findall(r'<li><a href="([^"]+)"', page.sections["without-data"])
    kpis = sum(link.startswith("kpis/") for link in links)
    bodies = len(links) - kpis
    if number(found["kpis"]) != kpis or not counts(found["noun"], kpis):
        yield f"{kpis} KPIs are listed"
    if found["first"] is None and number(found["bodies"]) != bodies or found["first"] and int(found["first"]) != bodies:
        yield f"{bodies} CSUs and CCGs are listed"
    if (found["word"] == "CSU or CCG") != (number(found["bodies"]) == 1):
        yield "the noun does not suit the number"


def middle(page, words):
    found = MIDDLE.fullmatch(words)
    if not found:
        yield "no wording of its kind"
        return
    site = page.site
    order = []
    for row in page.section_tables("offers")[0].rows:
        cost = row["Cost a year"].text
        order.append((not row["Available"].text.startswith("Yes"), number(cost[cost.index("£"):]) if "£" in cost else float("inf")))
    if order != sorted(order):
        yield f"the order is {order}"
    if "people" not in site.cache:
        people = {}
        for path in site.paths:
            if path.startswith("ccgs/") and path.endswith("/costs.html"):
                working = re.search(r"× ([\d,]+) registered people", plain(site.page(path).markup))
                if working:
                    name = site.page(path.replace("/costs.html", ".html")).heading
                    people[name] = number(working.group(1))
        site.cache["people"] = people
    people = site.cache["people"]
    if people:
        below = sum(value < people.get(found["name"], 0) for value in people.values())
        above = sum(value > people.get(found["name"], 0) for value in people.values())
        if found["name"] not in people or abs(below - above) > 1:
            yield f"{below} have fewer and {above} more registered patients"


def unfunnelled(page, words):
    found = UNFUNNELLED.fullmatch(words)
    if not found:
        yield "no wording of its kind"
        return
    unit = page.facts.get("Unit")
    ranking = next(figure for figure in page.figures if figure.kind == "ranking")
    pairs = [
        (float(row["Numerator"]), float(row["Denominator"])) for row in ranking.rows
        if re.fullmatch(r"[\d.]+", row.get("Numerator", "")) and float(row["Denominator"]) > 0
    ]
    if int(found["count"]) != len(pairs):
        yield f"{len(pairs)} have counts"
    centre = 1 if unit == "ratio" else sum(count for count, _ in pairs) / sum(total for _, total in pairs)
    variance = centre * (1 - centre) if unit == "percent" else centre
    far = sum(abs(count / total - centre) > 3.0902323 * (variance / total) ** 0.5 for count, total in pairs)
    # The limits of rates are those of Byar's interval, which is a little wider or narrower.
    spare = 0 if unit == "percent" else 2 + len(pairs) / 20
    if int(found["outside"]) * 2 <= len(pairs) or abs(far - int(found["outside"])) > spare:
        yield f"{far} lie outside"
    times = sum((count / total - centre) ** 2 * total / variance for count, total in pairs) / len(pairs)
    if abs(times - number(found["times"])) > 0.0500001 + times * 1e-9:
        yield f"it is {times} times"


def suppressed(page, words):
    found = SUPPRESSED.fullmatch(words)
    if not found:
        yield "no wording of its kind"
        return
    for row in page.site.csv(f"kpis/{name_of(page.path)}.csv"):
        for name in ("numerator", "denominator"):
            if re.fullmatch(r"\d+", row[name]) and 1 <= int(row[name]) <= int(found["most"]):
                yield f"{row['subject']}, {row['period']}: its {name} is {row[name]}"


# The section, the words by which a sentence is found, its kind, and its checker.
PLACES = [
    ("buyers", "Of ", "sentences of who gets a service", of_ccgs),
    ("services", "How it gets each service", "sentences of services of a CCG", nothing),
    ("customers", "CCG customers", "sentences of stated customers", stated),
    ("sourcing-options", "Complete, with", "sentences of complete agreements", complete),
    ("without-data", "without an observation", "sentences of what has no data", without),
    ("offers", "in the middle", "sentences of the CCG in the middle", middle),
    (None, "No funnel plot", "sentences of funnels not drawn", unfunnelled),
    (None, "are suppressed", "sentences of suppression", suppressed),
]
