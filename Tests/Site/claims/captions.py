"""Captions of tables that count what is in them, and whether their rows are what they say."""

import html
import re

from claims.downloads import name_of
from claims.words import PERIOD, counts, number

DAY = PERIOD
COUNT = r"(?P<count>[\d,]+)"
SUFFIX = re.compile(
    r"(?P<words>.*?)(?:; (?P<status>all illustrative|illustrative, except those marked otherwise))?"
    r"(?:; (?P<more>[\d,]+) more on the full page)?"
)
EVENTS = (
    r"Begun|Ended or withdrawn|Announced|Added|Removed|Transferred|Extended|Ends earlier|Repriced|Renamed|No longer meets its target"
    r"|Now meets its target|Signals a change|Figures revised|Figures added|Figures removed|Changed|Text changed"
)
# The words after the number, and what the State column of the rows may say.
COUNTED = [
    (rf"{COUNT} (?P<noun>services?) that it gets on {DAY}", "services", None),
    (rf"{COUNT} (?P<noun>services?) not known to be provided as before", "services", None),
    (rf"{COUNT} (?P<noun>services?) whose last agreement has ended, with none recorded since", "services", None),
    (rf"{COUNT} (?:other )?(?P<noun>agreements?) in force on {DAY}", "rows", "In force"),
    (rf"{COUNT} (?:other )?(?P<noun>agreements?) ended by {DAY}", "rows", "Ended"),
    (rf"{COUNT} (?:other )?(?P<noun>agreements?) (?:to begin after|not yet in force on) {DAY}", "rows", "To begin|Not yet|From|Begins|In negotiation"),
    (rf"{COUNT} (?:other )?(?P<noun>agreements?) of which it is not known whether in force on {DAY}", "rows", "Not known"),
    (rf"{COUNT} (?P<noun>agreements?) that others took over from it", "rows", None),
    (rf"{COUNT} (?P<noun>offers?)(?: for bodies other than CCGs)?(?: on {DAY}(?:, by service)?)?", "rows", None),
    (rf"{COUNT} (?P<noun>offers?), (?P<open>\d+) of them available on {DAY}", "rows", None),
    (rf"{COUNT} (?P<noun>offers?)(?: for bodies other than CCGs)? (?:of which it is not known whether open on|to open after|ended by) {DAY}", "rows", None),
    (rf"{COUNT} (?P<noun>CCGs?) that mainly used it on {DAY}, not necessarily for every service", "rows", None),
    (rf"{COUNT} (?P<noun>CCGs?) (?:that mainly used it (?:at other times|before it closed)|to use it mainly after {DAY})", "rows", None),
    (rf"{COUNT} (?P<noun>services?) by how CCGs get them on {DAY}", "all but the last", None),
    (rf"{COUNT} (?P<noun>services?) with (?:gaps|offers that no CCG takes)", "rows", None),
    (rf"{COUNT} (?P<noun>overlaps?) of agreements in force on {DAY}", "rows", None),
    (rf"{COUNT} (?P<noun>KPIs?) (?:about its CCGs|with observations)", "rows", None),
    (rf"{COUNT} (?P<noun>customers?|corrections?|findings?|rows?|figures?|series)", "rows", None),
    (rf"{COUNT} (?P<noun>dates?)", "rows", None),
    (rf"{COUNT} (?P<noun>changes?) by {DAY}, or known then", "rows", None),
    (rf"{COUNT} (?P<noun>CSUs?) with days to come", "rows", None),
    (rf"(?:(?:{EVENTS}): )?{COUNT} (?P<noun>changes?)", "rows", None),
    (rf"Latest figure of {COUNT} (?P<noun>series)", "rows", None),
    (rf"{COUNT} (?P<noun>CCGs?) that moved", "rows", None), (rf"{COUNT} (?P<noun>services?) of (?:a CCG|CCGs) that moved", "rows", None),
    (rf"{COUNT} (?P<noun>bod(?:y|ies)) with gains or losses", "rows", None), (rf"{COUNT} (?P<noun>sellers?) by kind of customer", "rows", None),
    (rf"{COUNT} (?P<noun>agreements?) with a cost", "rows", None),
]
CUT = re.compile(r"The (?:first|worst|highest|latest) (?P<shown>[\d,]+) of (?P<rest>.+)|The (?P<least>\d+) that cost least, of (?P<offers>.+)")
PART = re.compile(rf"(?P<event>{EVENTS}): changes (?P<first>\d+) to (?P<last>\d+) of (?P<all>\d+), from (?P<name>.+)")
BESIDE = re.compile(rf"Offers? (?P<from>\d+)(?: to (?P<to>\d+))? of {COUNT}")
UNCOUNTED = [
    rf"Cells of {DAY} beside those of \d+ earlier days?", rf"CSUs of \d+ earlier days? beside those of {DAY}",
    r"[\d,]+ CCGs? that moved, by day", r"Gains and losses between \d+ days of the catalogue",
    rf"\w+ over time, as known on {DAY}",
    rf"Terms of the agreements of .+, {DAY}", rf"Agreements by the quarter in which they end, {DAY}",
    r"What is to be done", r"Its provider's figures against its targets", r"Latest figure of each KPI", r"A year at the stated price",
    r"Groups it is compared with, including itself", r"Offers without a cost, by reason", rf"Agreements not known to have ended by {DAY}, by KPI",
    rf"Events by {DAY}, and those planned, in the order recorded", r"What it aims for", r"Rows of each file", r"Methods used for each KPI",
    r"What it has now, and the offer that would cost it least",
    r"The \d+ services with the highest share from CSUs and the \d+ with the lowest, of [\d,]+ that are known for most CCGs", r"[\d,]+ services? known for most CCGs",
    r"Latest figures compared with the average of all CSUs", r"Latest figures of .+ beside those of others", r"The three levels of certainty",
]
OF_CHART = re.compile(rf", {PERIOD}, (?P<count>\d+) (?:CSUs|CCGs|suppliers)|, (?P<organisations>\d+) (?:groups of CCGs|CSUs|CCGs|suppliers)$")


def look(page, tally):
    for table in page.tables:
        if table.caption and not is_of_figures(page, table):
            found = list(faults(page, table)) + list(page.site.day_faults(table.caption))
            tally.look("captions", page, table.caption, found, re.search(r"<caption.*?</caption>", table.markup, re.S).group())
    for figure in page.figures:
        if figure.kind in ("profile", "customers"):
            continue
        found = OF_CHART.search(figure.caption or "")
        if found:
            names = {row["Organisation"] for row in figure.rows if not re.match(r"England$|Those that report it$|(?:The a|A)verage of", row["Organisation"])}
            said = int(found["count"] or found["organisations"])
            title = figure.page.site.kpi(figure.csv).heading
            if found["count"]:
                title += ", " + figure.title.rpartition(", ")[2]
            faults_found = [] if len(names) == said else [f"there are {len(names)}"]
            if not figure.caption.startswith(title + ", "):
                faults_found.append(f"it is about '{title}'")
            tally.look("captions of charts", page, figure.caption, faults_found,
                f"<caption>{html.escape(figure.caption, quote=False)}</caption>")


def is_of_figures(page, table):
    """Tables whose caption only names a KPI and whose figures they are, as headings do."""
    if 'class="figures"' in table.markup or page.path.endswith("/workings.html"):
        return True
    return "Period" in table.heads[:1]


def faults(page, table):
    parts = SUFFIX.fullmatch(table.caption).groupdict()
    words = parts["words"]
    yield from status_faults(table, parts["status"])
    rows = len(table.rows) + (number(parts["more"]) if parts["more"] else 0)
    if parts["more"]:
        yield from full_page(page, table, words, int(rows))
    beside = BESIDE.fullmatch(words)
    if beside:
        heads = re.findall(r'<th scope="col" data-id.*?</th>', table.markup, re.S)
        statuses = [page.site.status(page.resolve(re.search(r'href="([^"]+)"', head).group(1))) for head in heads]
        marked = ["tag-illustrative" in head or parts["status"] == "all illustrative" for head in heads]
        if marked != [status == "illustrative" for status in statuses]:
            yield f"the offers are {statuses}"
        columns = len(table.heads) - 1
        said = int(beside["to"] or beside["from"]) - int(beside["from"]) + 1
        service = page.site.page(re.sub(r"/offers[^/]*\.html", ".html", page.path))
        offers = sum(len(other.rows) for other in service.section_tables("offers"))
        if said != columns or offers != number(beside["count"]):
            yield f"{columns} of {offers} are side by side"
        return
    part = PART.fullmatch(words)
    if part:
        yield from part_faults(page, table, part)
        return
    cut = CUT.fullmatch(words)
    if cut:
        shown, words = number(cut["shown"] or cut["least"]), cut["rest"] or cut["offers"]
        if shown != rows:
            yield f"it has {rows:.0f} rows"
    for pattern, unit, state in COUNTED:
        found = re.fullmatch(pattern, words)
        if found:
            yield from counted(page, table, found.groupdict(), unit, state, cut and shown, rows)
            return
    named = re.fullmatch(r"Latest figures of (?:CCGs of )?(.+) beside those of others", words)
    if named and named.group(1) != page.heading:
        yield f"the page is about {page.heading}"
    if not any(re.fullmatch(pattern, words) for pattern in UNCOUNTED):
        yield "no wording of its kind"


def part_faults(page, table, part):
    """Tables of changes of one kind that are divided: each goes on where the one before it ended."""
    first, last, total = (int(part[name]) for name in ("first", "last", "all"))
    if len(table.rows) != last - first + 1:
        yield f"it has {len(table.rows)} rows"
    first_row = table.rows[0][table.heads[0]].text
    if first_row.split(": ")[0] != part["name"]:
        yield f"its first row is '{first_row}'"
    at = page.tables.index(table)
    for step, ends, wanted in ((-1, first == 1, ("last", first - 1)), (1, last == total, ("first", last + 1))):
        beside = page.tables[at + step:at + step + 1] if at + step >= 0 else []
        other = beside and PART.fullmatch(SUFFIX.fullmatch(beside[0].caption)["words"])
        follows = bool(other) and (other["event"], other["all"], int(other[wanted[0]])) == (part["event"], part["all"], wanted[1])
        if follows == ends:
            yield f"the table {'before' if step < 0 else 'after'} it is '{beside and beside[0].caption}'"


def counted(page, table, found, unit, state, shown, rows):
    count = number(found["count"])
    if found["noun"] != "series" and not counts(found["noun"], count):
        yield "the noun does not suit the number"
    if shown:
        if shown >= count:
            yield f"{shown:.0f} are not a part of {count:.0f}"
        folder = page.path.removesuffix(".html")
        if found["noun"] == "series" and re.fullmatch(r"kpis/[^/]+", folder):
            there = sum(name_of(path) == name_of(page.path) for path in page.site.series())
            if there != count:
                yield f"there are {there} series"
        if found["noun"].startswith("change") and (there := changes_of(page.site, folder)) != count:
            yield f"there are {there} changes"
    elif unit == "services":
        heads = [row["Services"].text for row in table.rows]
        there = sum(services_in(page.site, text) for text in heads)
        if "full page" not in table.caption and there != count:
            yield f"its rows name {there} services"
    elif rows != count + (unit == "all but the last"):
        yield f"it has {rows:.0f} rows"
    if state and "State" in table.heads:
        wrong = [text for text in table.column("State") if not re.match(state, text)]
        if wrong:
            yield f"a row says '{wrong[0]}'"
    if found.get("open") and "Available" in table.heads and not shown:
        there = sum(text.startswith("Yes") for text in table.column("Available"))
        if there != number(found["open"]):
            yield f"{there} are available"


def changes_of(site, folder):
    """How many changes the table of all has of a CSU, a CCG or a service, by the folder of its page."""
    kind, name = folder.split("/")
    column = "services" if kind == "services" else "organisations"
    return sum(bool({name, folder} & set(row[column].split("; "))) for row in site.csv("changes.csv"))


def services_in(site, text):
    """How many services a cell names."""
    return len(services_named(site, text))


def services_named(site, text):
    """The services that a list names, longest names first, as some have commas or 'and' in them."""
    def find():
        names = [site.page(path).heading for path in site.paths if re.fullmatch(r"services/(?!index|by-)[^/]+\.html", path)]
        longest = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
        return re.compile(rf"(?:^|(?<=, )|(?<= and ))(?:{longest})(?=$|, | and )", re.I)
    return site.once("pattern of services", find).findall(text)


def full_page(page, table, words, rows):
    """Whether the table that an excerpt is of has as many rows on the full page."""
    full = page.site.page(page.path.removesuffix("/summary.html") + ".html")
    same = [other for other in (*full.tables, *full.figures) if (other.caption or "").split("; ")[0] == words]
    if not same or len(same[0].rows) != rows:
        yield f"the full page has {len(same[0].rows) if same else 'no'} rows"


def status_faults(table, status):
    """Whether rows and columns are as illustrative as a caption and the names of columns say."""
    for head, full in zip(table.heads, table.full_heads):
        marks = [row[head].tags for row in table.rows if head in row]
        if full.endswith(", mostly illustrative") and (not any(marks) or any("illustrative" in mark for mark in marks)):
            yield f"'{full}' above {sum(map(bool, marks))} marks"
        elif full == f"{head}, illustrative" and any(marks):
            yield f"'{full}', but a cell is marked"
    if status:
        for row in table.rows:
            cell = next(iter(row.values()))
            path = table.page.place(cell.href) if cell.href else None
            is_marked = any(tag in ("recorded", "inferred") for tag in cell.tags)
            if path and table.page.site.has(path.partition("#")[0]) and (table.page.site.status(path) == "illustrative") == is_marked:
                yield f"{path} is {table.page.site.status(path)}, and is{'' if is_marked else ' not'} marked otherwise"
                break
    tags = [cell.tags for row in table.rows for cell in list(row.values())[:1]]
    if status == "all illustrative" and any(tags):
        yield f"a row is marked {next(tag for tag in tags if tag)}"
    if status and status.startswith("illustrative, except") and "full page" not in table.caption and not any(tags):
        yield "no row is marked otherwise"
