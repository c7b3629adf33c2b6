"""The numbers that pages open with, counted again from the rows that they lead to."""

import re
import statistics

from claims.scorecards import is_scorecard, target_of
from claims.series import known
from claims.words import code, number, plain, shows

FIGURE = re.compile(r"<li(?: class=\"alarming\")?>\s*(<p class=\"key-label\">.*?<p class=\"key-note\">.*?)</li>", re.S)
PART = re.compile(r'<p class="key-(label|note)">(.*?)</p>', re.S)
VALUE = re.compile(r'<a href="([^"]*)"><strong>(.*?)</strong>(?: of ([\d,]+).*?)?</a>', re.S)
SUM = re.compile(r"England$|Those that report it$|(?:The a|A)verage of")
AMOUNT = re.compile(r"£([\d.,]+)(m?)")


def look(page, tally):
    found = re.search(r'<ul class="key-figures">(.*?)</ul>', page.markup, re.S)
    if not found:
        return
    for markup in FIGURE.findall(found.group(1)):
        parts = {name: plain(re.sub(r"<strong.*?</strong>", "", text)) for name, text in PART.findall(markup)}
        href, value, whole = VALUE.search(markup).groups()
        label, value = parts["label"], plain(value)
        faults = ["it leads nowhere"] if not leads(page, href) else []
        for pattern, check in CHECKS:
            match = re.fullmatch(pattern, label)
            if match:
                faults += check(page, match, value, number(whole) if whole else None, parts["note"])
                break
        else:
            is_ranked = page.path.startswith("services/")
            faults += ranked(page, label, value, number(whole) if whole else None, parts["note"]) if is_ranked else urgent(page, label, value, parts["note"])
        said = f"{label}: {value}" + (f" of {whole}" if whole else "") + f". {parts['note']}"
        tally.look("key figures", page, said, faults, markup)


def leads(page, href):
    path, _, anchor = href.partition("#")
    target = page.site.page(page.resolve(path)) if path else page
    return not anchor or f'id="{anchor}"' in target.markup


def agreements(site):
    """The facts of every agreement in force, with the pages that they lead to."""
    def read():
        known = []
        for page in map(site.page, site.agreements()):
            if page.facts.get("State", "").startswith("In force"):
                known.append((page.facts.get("Until", ""), page.fact_links, page.facts.get("Last day for notice", "")))
        return known
    return site.once("agreements in force", read)


def rows_in_force(page):
    """The rows of agreements of a CCG that are in force."""
    tables = page.section_tables("services")
    return [row for table in tables if not re.search("ended|that others took over|to begin after|not yet in force|not known", table.caption) for row in table.rows]


def ending(page, match, value, whole, note):
    party = {"ccgs": ("Customer",), "csus": ("Provider",), "services": ("Service", "Services")}[page.path.split("/")[0]]
    own = [known for known in agreements(page.site) if any(page.path in known[1].get(name, ()) for name in party)]
    if party == ("Customer",):
        # Its table has those of others too that it shares.
        own = [(row["Until"].text, None, row["Notice by"].text if "Notice by" in row else "") for row in rows_in_force(page)]
    ending = [known for known in own if match["day"] and known[0].startswith(match["day"])]
    ends = len(ending)
    notices = {found.group() for _, _, notice in ending if (found := re.search(r"\d{1,2} [A-Z][a-z]+ \d{4}", notice))}
    said = set(re.findall(r"\d{1,2} [A-Z][a-z]+ \d{4}", note))
    if not said <= notices or bool(said) != bool(notices):
        yield f"the last days for notice are {sorted(notices)}"
    if len(own) != (whole or number(value)):
        yield f"{len(own)} agreements are in force"
    if whole and ends != number(value):
        yield f"{ends} of them end on {match['day']}"


def targets(page, match, value, whole, note):
    met, judged = 0, 0
    seen = set()
    for table in page.tables:
        for row in table.rows if is_scorecard(table) else ():
            path = page.place(row[table.heads[0]].href)
            target, latest = target_of(row["Target"].text), re.match(r"−?£?[\d,.]+", row["Latest"].text)
            better = page.site.better(path)
            if path in seen or target is None or not latest or better not in ("higher", "lower"):
                continue
            seen.add(path)
            judged += 1
            figure = number(latest.group())
            met += figure >= target if better == "higher" else figure <= target
    if (met, judged) != (number(value), whole):
        yield f"the rows say {met} of {judged}"


def series_targets(page, match, value, whole, note):
    """Of a KPI that no organisation has alone, where its page lists every series."""
    if not re.search(r"<caption[^>]*>The (?:worst|highest) \d+ of ", page.markup):
        yield from targets(page, match, value, whole, note)


def users(page, match, value, whole, note):
    rows = [table for table in page.section_tables("customers") if "that mainly used it on" in table.caption]
    there = len(rows[0].rows) if rows else 0
    if there != number(value):
        yield f"{there} CCGs are listed"
    ccgs = ccgs_of(page.site)
    if whole != len(ccgs):
        yield f"there are {len(ccgs)} CCGs"
    people = [people_of(page.site.page(page.resolve(row["CCG"].href))) for row in (rows[0].rows if rows else ())]
    everyone = page.site.once("registered people", lambda: sum(
        people_of(page.site.page(path)) for path in ccgs
    ))
    said = re.match(r"([\d.,]+)(m?) registered people, ([\d,]+)% of those of all CCGs", note)
    if said:
        count = number(said.group(1)) * (1_000_000 if said.group(2) else 1)
        if abs(count - sum(people)) > (5_001 if said.group(2) else 0.5):
            yield f"{sum(people)} people are registered"
        if abs(number(said.group(3)) - 100 * sum(people) / everyone) > 0.51:
            yield f"that is of {everyone}"


def ccgs_of(site):
    return [path for path in site.paths if site.has(path.replace(".html", "/costs.html"))]


def people_of(page):
    """Registered with a CCG on the day, or at the last time that its page has."""
    return number(re.findall(r"([\d,]+) from", page.facts.get("Registered patients", "0 from"))[-1])


def open_offers(page, match, value, whole, note):
    tables = page.section_tables("offers")
    if page.path.startswith("services/"):
        rows = [row for table in tables for row in table.rows if row["Available"].text.startswith("Yes")]
    else:
        rows = [row for table in tables if re.match(rf"[\d,]+ offers? on {page.site.day}", table.caption) for row in table.rows]
    priced = sum("£" in row["Price"].text for row in rows)
    if len(rows) != number(value):
        yield f"{len(rows)} offers are listed"
    if page.path.startswith("services/"):
        there = len({row["Provider"].text for row in rows})
    else:
        there = sum(1 for path in page.site.paths if re.fullmatch(r"services/(?!index|by-)[^/]+\.html", path) and any(
            re.search(rf"(^|, ){re.escape(page.site.page(path).heading)}(,|$)", row["Service"].text) for row in rows
        ))
    said = re.match(r"([\d,]+) (?:provider|service)s?;", note)
    if not said or number(said.group(1)) != there:
        yield f"there are {there} providers or services"
    said = re.search(r"([\d,]+) with a price", note)
    if not said or number(said.group(1)) != priced:
        yield f"{priced} have a price"


def bought(page, match, value, whole, note):
    said = plain(page.sections.get("buyers", ""))
    def count(words):
        found = re.search(rf"([\d,]+) {words}", said)
        return found.group(1) if found else "0"

    there = (count("bought from a CSU"), f"{count('in house')} in house, {count('shared')} shared, {count('bought elsewhere')} elsewhere")
    if (value, note) != there:
        yield f"the rows say {there}"
    ccgs = ccgs_of(page.site)
    if whole != len(ccgs):
        yield f"there are {len(ccgs)} CCGs"


def better(page, match, value, whole, note):
    said = [row["Beside England"] for figure in page.figures if figure.kind == "profile" for row in figure.rows]
    counts = [said.count(word) for word in ("Better", "Similar", "Worse")]
    if counts[0] != number(value) or sum(counts) != whole or f"{counts[1]} similar, {counts[2]} worse" != note:
        yield f"the rows say {counts}"


def ranking(page):
    """The figures of the ranking of a KPI's page, of single organisations (False) and of all together (True)."""
    figure = next((figure for figure in page.figures if figure.kind == "ranking"), None)
    values = {False: [], True: []}
    for row in figure.rows if figure else ():
        value = row[list(row)[1]]
        if re.fullmatch(r"-?[\d.]+(e-?\d+)?", value):
            values[bool(SUM.match(row["Organisation"]))].append(float(value))
    return values


def extremes(page, match, value, whole, note):
    values = ranking(page)
    for end, there in zip(value.split(" to "), (min(values[False], default=None), max(values[False], default=None))):
        if not shows(end, there):
            yield f"the ranking's end is {there}"
    said = re.fullmatch(r"(?P<period>.+?)(?:; average (?P<average>.+), the dashed line)?", note)
    if bool(said["average"]) != bool(values[True]) or said["average"] and not shows(said["average"], values[True][0]):
        yield f"the ranking's average is {values[True]}"
    yield from of_period(page, said["period"])


def of_period(page, period):
    captions = [figure.caption for figure in page.figures if figure.kind == "ranking"]
    if not any(period in caption for caption in captions):
        yield f"the ranking is of {captions}"


def meeting(page, match, value, whole, note):
    if not page.path.startswith("kpis/"):
        return
    target = number(re.search(r"target (−?£?[\d,.]+)", note).group(1))
    own = number(re.sub(r"-(?=\d)", "\u2212", page.facts["Target"]))
    if target != own:
        yield f"its target is {own}"
    higher = page.site.better(page.path) == "higher"
    values = ranking(page)[False]
    met = sum(there >= target if higher else there <= target for there in values)
    if (met, len(values)) != (number(value), whole):
        yield f"the ranking says {met} of {len(values)}"
    yield from of_period(page, note.split(";")[0])


def worse(page, match, value, whole, note):
    figure = next((figure for figure in page.figures if figure.kind == "ranking"), None)
    said = [row.get("Comparison") for row in figure.rows] if figure else []
    there = [said.count(word) for word in ("Worse", "Better", "Similar")]
    if [number(value), *map(number, re.findall(r"\d[\d,]*", note))] != there or whole != sum(there):
        yield f"the ranking says {there}"


def spending(page, match, value, whole, note):
    """The prices of the rows, by the head or fixed, added up again."""
    said = re.match(r"([\d,]+) of its own ([\d,]+) agreements? in force with a known cost(?:, beside a running cost allowance of £([\d.,]+)(m?))?", note)
    if not said:
        yield "no wording of its kind"
        return
    prices = [row["Price"].text for row in rows_in_force(page) if "£" in row.get("Price", row["Until"]).text]
    people = people_of(page)
    total, yearly = 0, 0
    for price in prices:
        found = re.match(r"£([\d.,]+) (per head|a year, fixed)", price)
        if found:
            yearly += 1
            total += number(found.group(1)) * (people if found.group(2) == "per head" else 1)
    own = sum(page.path in links.get("Customer", ()) for _, links, _ in agreements(page.site))
    if (number(said.group(1)), number(said.group(2))) != (yearly, own):
        yield f"{yearly} of {own} have a price by the year"
    if "m" not in value and abs(number(value.replace("£", "")) - total) > 1:
        yield f"the prices come to {total}"
    if said.group(3):
        yield from allowance(page, match, "£" + said.group(3) + said.group(4), None, "")


def middle(page, match, value, whole, note):
    """What offers of this service alone cost the CCG of middle size."""
    rows = [row for table in page.section_tables("offers") for row in table.rows if row["Available"].text.startswith("Yes")]
    costs = sorted(
        number(found.group(1)) for row in rows
        if " for " not in row["Cost a year"].text and (found := re.search(r"£([\d,]+)", row["Cost a year"].text))
    )
    low, high = (said for said in value.split(" to "))
    if not costs or (f"£{costs[0]:,.0f}", f"£{costs[-1]:,.0f}") != (low, high) and "m" not in value:
        yield f"the costs are {costs[:1]} to {costs[-1:]}"
    said = re.fullmatch(r"([\d,]+) offers? with a cost; £([\d,.]+)(m?) in the middle, the dashed line(?:; a range counts by its lower end)?", note)
    if not said or number(said.group(1)) != len(costs):
        yield f"{len(costs)} offers have a cost"
    elif costs and abs(number(said.group(2)) * (1_000_000 if said.group(3) else 1) - statistics.median(costs)) > (5_001 if said.group(3) else 0.51):
        yield f"the middle is {statistics.median(costs)}"


def reported(page, match, value, whole, note):
    last = re.match(r"(\S.*)", note).group(1)
    figure = next((figure for figure in page.figures if figure.kind == "nation"), None)
    rows = [row for row in figure.rows if "Reported" in row and known(row["Value"]) is not None] if figure else []
    if rows and (rows[-1]["Period"], number(rows[-1]["Reported"]), number(rows[-1]["Expected"])) != (code(last), number(value), whole):
        yield f"{rows[-1]['Reported']} of {rows[-1]['Expected']} have reported in {rows[-1]['Period']}"
    if code(last) not in {row["period"] for row in page.site.csv(page.path.replace(".html", ".csv"))}:
        yield f"it has no figure in {last}"


def together(page, match, value, whole, note):
    """The last figure of the sum: the first of the page's CSV of its course."""
    figure = next((figure for figure in page.figures if figure.kind == "nation"), None)
    if not figure:
        return
    period = code(note.split(". ")[0].split(", target")[0])
    there = [row["Value"] for row in figure.rows if row["Period"] == period]
    if not there or not re.match(r"-?[\d.]+", there[0]) or not shows(value, float(there[0])):
        yield f"the chart's figure is {there}"


def allowance(page, match, value, whole, note):
    amounts = [number(text.replace("£", "")) for text in re.findall(r"£[\d,]+", page.facts.get("Running cost allowances", page.facts.get("Running cost allowance", "")))]
    said = AMOUNT.search(value)
    pounds = number(said.group(1)) * (1_000_000 if said.group(2) else 1)
    if not any(abs(amount - pounds) <= (5_000 if said.group(2) else 0.5) for amount in amounts):
        yield f"its allowances are {amounts}"


OF_ANOTHER = re.compile(r"\. Of (?P<name>.+?)(?P<all>, for all its customers)?$")


def urgent(page, label, value, note):
    """The latest figure of a KPI, as a table of series says it, and whose it is."""
    other = OF_ANOTHER.search(note)
    if bool(other) != page.path.startswith("ccgs/"):
        yield f"whose figure it is: {note}"
    if other:
        note = note[:other.start()]
        if not any(row[table.heads[0]].text.startswith(f"{label}: {other['name']}") for table in page.tables for row in table.rows if is_scorecard(table)):
            yield f"no row of its tables is about {other['name']}"
    for table in page.tables:
        for row in table.rows if is_scorecard(table) else ():
            target = row["Target"].text.split(" (")[0]
            said = row["Period"].text + ("" if target == "None set" else f", target {target}")
            if row[table.heads[0]].text.split(":")[0].startswith(label) and (row["Latest"].text, said) == (value, note):
                return
    yield "no row of its tables says so"


def ranked(page, label, value, whole, note):
    """How many of a ranking meet its target: the chart of the same name."""
    said = re.fullmatch(r"meets? the target of (?P<target>.+), the dashed line, in (?P<period>.+)", note) or re.fullmatch(r"(?P<period>.+?)(?:; target (?P<target>.+), the dashed line)?", note)
    charts = [figure for figure in page.figures if figure.kind == "ranking" and figure.title.startswith(f"{label}: ")]
    if not charts:
        yield "no chart says so"
        return
    # The average and the like are not of a body.
    rows = [row for row in charts[0].rows if known(row["Value"]) is not None and row["Value: source"] not in ("", "None")]
    if not charts[0].title.endswith(f", {said['period']}"):
        yield f"the chart is '{charts[0].title}'"
    if said["target"]:
        target = float(rows[0]["Target"])
        is_higher = page.site.better(charts[0].csv) == "higher"
        met = sum(known(row["Value"]) >= target if is_higher else known(row["Value"]) <= target for row in rows)
        if float(re.sub(r"[^\d.]", "", said["target"])) != target or (number(value), whole) != (met, len(rows)):
            yield f"{met} of {len(rows)} meet {target}"


CHECKS = [
    (r"Agreements that end next, (?:on|in|by)? ?(?P<day>.*)", ending),
    (r"(?P<day>)Agreements in force", ending),
    (r"Targets (?:it (?:meets|met)|its suppliers meet)", targets),
    (r"Series that meet their target", series_targets),
    (r"CCGs that mainly use it", users),
    (r"Offers that can be taken up", open_offers),
    (r"CCGs that buy it from a CSU", bought),
    (r"Figures better than England's", better),
    (r"Lowest and highest", extremes),
    (r"Meeting the target", meeting),
    (r"Worse than (?:England|the average of CSUs)", worse),
    (r"Agreed prices, a year", spending),
    (r"Running cost allowance", allowance),
    (r"What it costs a CCG of middle size, a year", middle),
    (r"Have a figure", reported),
    (r"The [\w ]+ that report it, .*", together),
]
