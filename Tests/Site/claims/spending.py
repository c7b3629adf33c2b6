"""The pictures of what CCGs plan to spend and of who moved, worked out again from their CSV."""

import re

from claims.series import known
from claims.words import MONTHS, PERIOD, code, number, short_pounds, shows, text
from site_files import editions

ALLOWANCES = re.compile(
    r"What (?P<count>\d+) CCGs plan to spend in a year under agreements with a known cost is from (?P<low>[\d.,]+)% \((?P<least>.+)\) to (?P<high>[\d.,]+)% "
    r"\((?P<most>.+)\) of their running cost allowance; (?P<priced>[\d,]+) of their (?P<agreements>[\d,]+) agreements have a known cost; "
    r"(?P<complete>no|\d+) CCGs? ha(?:s|ve) one for every agreement\.(?: For (?P<rest>\d+) more this cannot be told\.)?"
)
FLOW = re.compile(
    r"Between (?P<first>.+) and (?P<last>.+), of (?P<all>[\d,]+) CCGs?, (?:none|(?P<switched>[\d,]+)) switched to another CSU"
    r"(?:, (?P<inherited>[\d,]+) followed (?:theirs|its CSU) to the body that took over)?(?:, (?P<lost>[\d,]+) left one, with none recorded since)?"
    r"(?:, (?P<stayed>[\d,]+) stayed as (?:they were|it was))?(?:, (?P<begun>[\d,]+) had none recorded before)?"
    r"(?:, (?P<without>[\d,]+) had none recorded on either day)?\.(?: (?:The most, (?P<most>[\d,]+),|(?P<alone>The one|All [\d,]+) that switched) went from (?P<source>.+) to (?P<target>.+)\.)?"
)
MANNERS = {
    "switched": "Switched", "inherited": "Followed to the body that took over", "lost": "Left; what followed is not recorded", "stayed": "Stayed",
    "begun": "Not recorded before",
}


INCOME = re.compile(
    rf"Agreements in force on (?P<day>{PERIOD}) whose cost is known bring in (?P<ccgs>£[\d,.]+m?) a year from CCGs(?: and (?P<others>£[\d,.]+m?) from others)?; "
    r"(?P<priced>[\d,]+) of (?P<all>[\d,]+) agreements with CCGs have a known cost(?:, and (?P<rest>[\d,]+) of (?P<more>[\d,]+) with others\.|\. None with others is known to be in force\.)"
)
KEPT = re.compile(
    rf"CCGs keep (?P<all>[\d,]+) (?P<noun>services?) in house on {PERIOD}, each counted once for each CCG(?:; most often (?P<first>.+), (?P<most>[\d,]+))?\."
)


def income(figure):
    rows, found = figure.rows, INCOME.fullmatch(figure.sentence)
    if not found:
        yield "no wording of its kind"
        return
    yield from figure.page.site.day_faults(figure.sentence)
    ccgs, others = (sum(known(row[column]) or 0 for row in rows) for column in ("From CCGs", "From others"))
    if found["ccgs"] != short_pounds(ccgs) or found["others"] not in (None, short_pounds(others)):
        yield f"{ccgs} is from CCGs, {others} from others"
    for group, column in (("all", "Agreements with CCGs"), ("priced", "With a known cost"), ("more", "Agreements with others"), ("rest", "With others and a known cost")):
        there = sum(int(row[column]) for row in rows)
        if number(found[group] or "0") != there:
            yield f"{column}: {there}"
    for row in rows:
        for money, agreements, priced in (("From CCGs", "Agreements with CCGs", "With a known cost"), ("From others", "Agreements with others", "With others and a known cost")):
            wanted = None if int(row[priced]) else "Not known" if int(row[agreements]) else "None"
            if wanted and row[money] != wanted or not wanted and known(row[money]) is None:
                yield f"{row['Seller']}: {money} is {row[money]}"
    title = "All that is priced and in force is from CCGs" if ccgs and not others else f"{100 * ccgs / (ccgs + others):.0f}% of what is priced is from CCGs" if ccgs + others else "No agreement has a known cost"
    if figure.title != title:
        yield f"its title is not '{title}'"
    yield from bars(figure, [(known(row["From CCGs"]) or 0) + (known(row["From others"]) or 0) for row in rows])


def kept(figure):
    rows, found = figure.rows, KEPT.fullmatch(figure.sentence)
    if not found:
        yield "no wording of its kind"
        return
    yield from figure.page.site.day_faults(figure.sentence)
    numbers = {row["Service"]: int(row["Cost recorded"]) + int(row["Cost not recorded"]) for row in rows}
    costed = sum(int(row["Cost recorded"]) for row in rows)
    if number(found["all"]) != sum(numbers.values()) or (found["noun"] == "services") != (sum(numbers.values()) != 1):
        yield f"{sum(numbers.values())} are in house"
    most = [name for name, count in numbers.items() if count == max(numbers.values())]
    if (found["first"] is None) != (len(most) > 1) or found["first"] and (found["first"].lower() != most[0].lower() or number(found["most"]) != numbers[most[0]]):
        yield f"most often {most}"
    title = f"What it costs is recorded for {costed} of {sum(numbers.values())}" if costed else "What it costs is recorded for none"
    if figure.title != title:
        yield f"its title is not '{title}'"
    # The matrix has as many.
    matrix = figure.page.site.csv("matrix.csv") if figure.page.site.has("matrix.csv") else []
    for name, count in numbers.items():
        there = sum(row[name].startswith("In house") for row in matrix)
        if matrix and there != count:
            yield f"the matrix has {there} of {name} in house"
    yield from bars(figure, list(numbers.values()))


def bars(figure, totals):
    """Whether there is a bar for each row, as long as its number says, the longest first."""
    if totals != sorted(totals, reverse=True):
        yield "the longest are not first"
    drawing = re.search(r'<svg class="plot plot-page".*?</svg>', figure.markup, re.S)
    if not any(totals) or not drawing:
        if any(totals) or drawing:
            yield "there is a drawing of nothing, or none of something"
        return
    drawn = re.findall(r'class="mark part-bar".*?</a>', drawing.group(), re.S)
    if len(drawn) != len(totals):
        yield f"{len(drawn)} bars are drawn, of {len(totals)}"
        return
    lengths = [sum(float(width) for width in re.findall(r'<rect class="face [^"]*"[^>]*? width="([\d.]+)"', bar)) for bar in drawn]
    for length, total in zip(lengths, totals):
        if abs(length / lengths[0] - total / totals[0]) > 0.002:
            yield f"a bar of {total} is {length} long, one of {totals[0]} {lengths[0]}"


def allowances(figure):
    rows = figure.rows
    found = ALLOWANCES.fullmatch(figure.sentence)
    if not found:
        yield "no wording of its kind"
        return
    shares = [float(row["Planned a year, where known"]) / float(row["Allowance a year"]) * 100 for row in rows]
    for row, share in zip(rows, shares):
        if abs(known(row["Share of the allowance"]) - share) > 1e-9:
            yield f"{row['CCG']}: {share}%"
    for text, name, end in ((found["low"], found["least"], min(shares)), (found["high"], found["most"], max(shares))):
        if not shows(text, end) or name not in [row["CCG"] for row, share in zip(rows, shares) if share == end]:
            yield f"the shares go from {min(shares)} to {max(shares)}"
    complete = sum(row["Agreements"] == row["With a known cost"] for row in rows)
    said = (int(found["count"]), number(found["priced"]), number(found["agreements"]), int(found["complete"].replace("no", "0")))
    there = (len(rows), sum(int(row["With a known cost"]) for row in rows), sum(int(row["Agreements"]) for row in rows), complete)
    if said != there:
        yield f"there are {there}"
    if not shows(figure.title.split("up to ")[-1], max(shares)):
        yield f"its title is '{figure.title}'"
    ccgs = sum(bool(re.fullmatch(r"ccgs/(?!index|by-)[^/]+\.html", path)) for path in figure.page.site.paths)
    if len(rows) + int(found["rest"] or 0) > ccgs:
        yield f"there are {ccgs} CCGs"


def switches(figure):
    site, rows = figure.page.site, figure.rows
    found = FLOW.fullmatch(figure.sentence)
    if not found:
        yield "no wording of its kind"
        return
    counts = {name: sum(int(row["CCGs"]) for row in rows if row["How"] == words) for name, words in MANNERS.items()}
    without = sum(int(row["CCGs"]) for row in rows if row["How"] == "None recorded on either day")
    if number(found["without"] or "0") != without:
        yield f"{without} have none on either day"
    for name, there in counts.items():
        if number(found[name] or "0") != there:
            yield f"{there} {name}"
    if number(found["all"]) != sum(int(row["CCGs"]) for row in rows):
        yield "the bands do not make the whole"
    if figure.kind == "switches-since":
        yield from since(figure, found["first"])
    else:
        yield from first_day(site, found["first"])
    if found["last"] != site.day:
        yield f"the site describes {site.day}"
    routes = [row for row in rows if row["How"] == "Switched"]
    sizes = sorted((int(row["CCGs"]) for row in routes), reverse=True)
    largest = [(row["From"], row["To"]) for row in routes if int(row["CCGs"]) == sizes[0]]
    told = [(found["source"], found["target"])] if found["source"] else []
    if told != (largest if len(largest) == 1 else []) or found["most"] and number(found["most"]) != sizes[0] or found["alone"] and (
        len(routes) > 1 or found["alone"] != ("The one" if sizes[0] == 1 else f"All {sizes[0]:,}")
    ):
        yield f"the routes are {[(row['From'], row['To'], row['CCGs']) for row in routes]}"
    expected = f"{counts['switched']:,} CCGs switched, " + ("all on one route" if len(routes) == 1 else f"on {len(routes)} routes")
    if counts["switched"] > 1 and figure.title != expected:
        yield f"its title is '{figure.title}'"
    yield from users(figure)
    if figure.kind == "switches":
        yield from who_moved(figure, counts)


def first_day(site, words):
    established = site.once("first days of CCGs", lambda: [
        site.page(path).facts.get("Established", "Not recorded") for path in site.paths if site.has(path.replace(".html", "/costs.html"))
    ])
    days = [code(words) for words in established if re.fullmatch(r"\d+ \w+ \d{4}", words)]
    if days and (code(words) > min(days) or len(days) == len(established) and code(words) != min(days)):
        yield f"the first CCG was there from {min(days)}"


def since(figure, first):
    """The rows since the latest earlier day, against the maps of both days and the table of what each gained and lost."""
    page, site = figure.page, figure.page.site
    earlier = editions(site.folder)[-1]
    if first != text(earlier):
        yield f"the latest earlier day is {earlier}"
    before, after = ({row["CCG: source"]: row["Main CSU"] for row in site.csv(path)} for path in (f"{earlier}/map.csv", "map.csv"))
    # Some have another name now.
    addresses = {
        site.page(f"{earlier}/{path}").heading: path for path in site.paths
        if re.fullmatch(r"csus/(?!index|by-)[^/]+\.html", path) and site.has(f"{earlier}/{path}")
    }
    pairs, said, balance = {}, {}, {}
    for ccg in set(before) & set(after):
        pair = (addresses.get(before[ccg]), after[ccg])
        pairs[pair] = pairs.get(pair, 0) + 1
    for row in figure.rows:
        old, new = (row[head] if row[f"{head}: source"] != "None" else "Not recorded" for head in ("From", "To"))
        pair = (page.resolve(row["From: source"]) if row["From: source"] != "None" else None, new)
        said[pair] = said.get(pair, 0) + int(row["CCGs"])
        if row["How"] == "Switched":
            balance.setdefault(new, [0, 0])[0] += int(row["CCGs"])
        if row["How"] in (MANNERS["switched"], MANNERS["lost"]):
            balance.setdefault(old, [0, 0])[1] += int(row["CCGs"])
    if said != pairs:
        yield f"the maps of both days have {pairs}"
    listed = {
        row["Body"].text: [number(row["CCGs gained"].text), number(row["CCGs lost"].text)]
        for table in page.section_tables("periods")[1:] for row in table.rows if row["Between"].text == f"{first} to {site.day}"
    }
    if listed != balance:
        yield f"the table of gains has {listed}, its rows {balance}"


def who_moved(figure, counts):
    """Who is listed as moved, and when."""
    rows = figure.rows
    moved = [row for table in figure.page.section_tables("moves") for row in table.rows]
    if len(moved) != counts["switched"] + counts["lost"]:
        yield f"{len(moved)} are listed as moved"
    for row in rows:
        if row["How"] in (MANNERS["switched"], MANNERS["lost"]):
            to = row["To"] if row["How"] == "Switched" else "Not recorded"
            there = [other for other in moved if other["From"].text == row["From"] and other["To"].text == to]
            if len(there) != int(row["CCGs"]) or {other["When"].text for other in there} - set(row["When"].split("; ")) - {"Not recorded"}:
                yield f"{len(there)} are listed as moved from {row['From']} to {to}"
    yield from periods(figure.page, moved)


def users(figure):
    site, ends = figure.page.site, {}
    for row in figure.rows:
        if row["To: source"] != "None":
            ends[figure.page.resolve(row["To: source"])] = ends.get(figure.page.resolve(row["To: source"]), 0) + int(row["CCGs"])
    for path, count in ends.items():
        listed = sum(len(table.rows) for table in site.page(path).section_tables("customers") if "that mainly used it on" in table.caption)
        if listed != count:
            yield f"{path} lists {listed} CCGs, {count} end there"


def day_of(words):
    """A day that can be compared: (2013, 11, 1) for '1 November 2013'; the first that it may be."""
    parts = words.removeprefix("by ").split()
    return (int(parts[-1]), MONTHS.index(parts[-2]) + 1 if len(parts) > 1 else 1, int(parts[0]) if len(parts) > 2 else 1)


def periods(page, moved):
    """The tables of when they moved, against those who are listed as moved."""
    tables = page.section_tables("periods")
    if bool(tables) != bool(moved):
        yield f"{len(tables)} tables say when {len(moved)} moved"
    if not tables:
        return
    by_day = {}
    for row in moved:
        key = (row["When"].text, row["To"].text, row["From"].text)
        count, people = by_day.get(key, (0, 0))
        by_day[key] = (count + 1, people + (known_number(row["Registered patients"].text) or 0))
    said = {
        (row["When"].text, row["To"].text, row["From"].text): (int(row["CCGs"].text), known_number(row["Registered patients"].text) or 0)
        for row in tables[0].rows
    }
    if said != by_day:
        yield f"they moved as {by_day}"
    days = [day_of(row["When"].text) for row in tables[0].rows if row["When"].text != "Not recorded"]
    if days != sorted(days) or tables[0].caption != f"{len(moved)} CCG{'s' if len(moved) != 1 else ''} that moved, by day":
        yield f"'{tables[0].caption}', in the order {days}"
    for row in tables[1].rows if len(tables) > 1 else []:
        start, end = map(day_of, row["Between"].text.split(" to "))
        body = row["Body"].text
        there = [other for other in moved if other["When"].text != "Not recorded" and start < day_of(other["When"].text) <= end]
        gained = [other for other in there if other["To"].text == body]
        lost = [other for other in there if other["From"].text == body]
        if (int(row["CCGs gained"].text), int(row["CCGs lost"].text)) != (len(gained), len(lost)):
            yield f"{body} gained {len(gained)} and lost {len(lost)} between {row['Between'].text}"
        for column, moves in (("Patients gained", gained), ("Patients lost", lost)):
            people = sum(known_number(other["Registered patients"].text) or 0 for other in moves)
            if people != (known_number(row[column].text) or 0):
                yield f"{body}: {column} are {people}"


def known_number(text):
    return number(text) if text[:1].isdigit() else None
