"""Lists that are tables: what each row says of a record, from the downloads and the record's own page."""

import datetime
import re

import listed
from claims.key_figures import agreements, people_of
from claims.scorecards import CHANGES, obstacle_words, trend
from claims.series import Series
from claims.words import MONTHS, code, counts, lowered, number, plain, shows, text

SOURCING = {
    "in-house": "In house", "shared": "Shared with other CCGs", "csu": "Bought from a CSU", "external": "Bought elsewhere",
    "not recorded": "Not recorded",
}
CAPTION = re.compile(r"([\d,]+) (\w+) on this page")
NEXT = re.compile(
    r'<p class="key-label">Agreements that end next, (?:on |in )?(.*?)(?:<strong.*?)?</p>.*?<strong>([\d,]+)</strong>(?: of ([\d,]+))?', re.S)


def look(page, tally):
    found = listed.table(page.markup)
    if not found:
        return
    kind, rows = page.path.split("/")[0], found[1]
    caption = re.search(r"<caption[^>]*>(.*?)</caption>", page.markup).group(1)
    said = CAPTION.fullmatch(caption)
    faults = []
    if not said or number(said[1]) != len(rows) or not counts(said[2], len(rows)):
        faults.append(f"there are {len(rows)} rows")
    over = [row.is_over for row in rows]
    if over != sorted(over):
        faults.append("what is over is not last")
    if "what ends next first" in page.markup:
        ends = [last_day(row["ends"]) for row in rows if not row.is_over]
        if ends != sorted(ends):
            faults.append("what ends next is not first")
    tally.look("captions of lists", page, caption, faults, f">{caption}</caption>")
    for row in rows:
        wrong = list(CHECKS[kind](page, row))
        marked = any("closed" in cell.tags for cell in row.values())
        if row.is_over and not marked:
            wrong.append("it is over and not marked")
        tally.look(f"rows of {kind}", page, row.id, wrong, row.markup)


def heading(site, path):
    return site.once(("heading", path), lambda: site.page(path).heading)


def name(site, path, found):
    """Whether a cell leads to a page and is its name."""
    if not found.href or not found.href.endswith(path):
        yield f"it leads to {found.href}, not {path}"
    elif heading(site, path) != found.text:
        yield f"'{found.text}' is {heading(site, path)}"


def described(site, path, found):
    """Whether a cell names a record and says of it what its page does."""
    yield from name(site, path, found)
    if found.note and found.note not in site.once(("text", path), lambda: plain(site.page(path).markup)):
        yield f"its page does not say '{found.note}'"


def body(page, found, key):
    """Whether a cell names the body with an id."""
    if key == "not recorded":
        if found.text != "Not recorded":
            yield f"'{found.text}' is not recorded"
        return
    paths = [path for path in (f"{kind}/{key}.html" for kind in ("csus", "ccgs", "suppliers")) if page.site.has(path)]
    if not any(not list(name(page.site, path, found)) for path in paths):
        yield f"'{found.text}' at {found.href} is {paths}"


def when(code):
    """'30 September 2014' for '2014-09-30', 'by June 2014' for 'by 2014-06'."""
    if code in ("open-ended", "not recorded"):
        return code[0].upper() + code[1:]
    *relation, moment = code.split(" ")
    return " ".join([*relation, moment if len(moment) == 4 else text(moment)])


def last_day(found):
    """A number by which the ends of agreements follow one another."""
    if found.text == "Open-ended":
        return 10 ** 8
    parts = found.text.split()
    if not parts[-1].isdigit():
        return 10 ** 9
    months = [MONTHS.index(part) + 1 for part in parts if part in MONTHS]
    days = [int(part) for part in parts[:-1] if part.isdigit()]
    return int(parts[-1]) * 10_000 + (months[0] if months else 12) * 100 + (days[0] if days else 31)


def terms(site):
    return site.once("terms", lambda: {row["agreement"]: row for row in site.csv("agreements/terms.csv")})


def agreement(page, row):
    site, term = page.site, terms(page.site)[row.id]
    facts = site.once(("facts", row.id), lambda: site.page(site.agreement(row.id)).facts)
    yield from body(page, row["customer"], term["customer"])
    services = ", ".join(heading(site, f"services/{key}.html") for key in term["services"].split("; ") if key)
    if services and row["service"].text != services:
        yield f"its services are {services}"
    if term["sourcing"] == "in-house":
        if row["provider"].text != "The customer itself":
            yield "it is in house"
    else:
        yield from body(page, row["provider"], term["provider"])
    shared = facts.get("Shared with", "").count(" | ") + ("Shared with" in facts)
    said = re.fullmatch(r"shared with (\d+) other CCGs?", row["provider"].note)
    if (int(said[1]) if said else 0) != shared:
        yield f"it is shared with {shared}"
    if row["sourcing"].text != SOURCING[term["sourcing"]]:
        yield f"its sourcing is {term['sourcing']}"
    state = row["state"]
    colon = ":" if state.text == "Not known" else ""
    if " ".join(filter(None, [state.text + colon, state.note])) != term["state"]:
        yield f"its state is {term['state']}"
    if state.is_closed != row.is_over or row.is_over != term["state"].startswith("Ended"):
        yield "it is over, or it is not"
    since = "" if term["from"] == "not recorded" else f"from {when(term['from'])}"
    if (row["ends"].text, row["ends"].note) != (when(term["until"]), since):
        yield f"it is {since} until {term['until']}"
    yield from notice(site, row["notice"], term["last_notice"])
    yield from price(row["price"], term, facts.get("Price", facts.get("Prices", "")))


def notice(site, found, code):
    if code == "none":
        if found.text != "Not recorded" or found.note:
            yield "no last day for notice is known"
        return
    day = datetime.datetime.strptime(site.day, "%d %B %Y").date()
    if found.text != when(code) or (found.note == "passed") != (datetime.date.fromisoformat(code) < day):
        yield f"the last day for notice is {code}"


def price(found, term, fact):
    if not term["pounds_a_year"]:
        expected = ("Not recorded", "") if term["price"] == "not stated" else (term["price"], "not known for a year")
        if (found.text, found.note) != expected:
            yield f"its price is {expected}"
        return
    amounts = [number(amount) for amount in re.findall(r"£[\d,]+", found.text)]
    pounds = [float(term[column]) for column in ("pounds_a_year", "pounds_a_year_to")][:max(1, len(amounts))]
    if len(amounts) != len(pounds) or any(abs(said - there) > 0.5 + 1e-6 * there for said, there in zip(amounts, pounds)):
        yield f"it costs {pounds} a year"
    if ("as in the offer" in found.note) != ("as in the offer" in fact):
        yield f"its price is {fact}"


def offer(page, row):
    site = page.site
    known = site.once("prices", lambda: {line["offer"]: line for line in site.csv("offers/prices.csv")})[row.id]
    yield from name(site, f"offers/{row.id}.html", row["offer"])
    if (row["offer"].note or "") != known["level"]:
        yield f"its level is {known['level']}"
    if known["provider"]:
        yield from body(page, row["provider"], known["provider"])
    keys = [key for key in known["services"].split("; ") if key]
    if row["service"].text != (", ".join(heading(site, f"services/{key}.html") for key in keys) or "Not recorded"):
        yield f"its services are {keys}"
    if len(keys) > 1 and row["service"].note != f"one price for {len(keys)} services":
        yield f"it covers {len(keys)} services"
    basis = {"": "Not stated", "bespoke": "By agreement"}.get(known["basis"], known["basis"][:1].upper() + known["basis"][1:])
    if row["basis"].text != basis or row["price"].text != (known["price"] or "Not stated"):
        yield f"its price is {known['price']}, {basis}"
    takers = len(customers_by_offer(site).get(f"offers/{row.id}.html", ()))
    if row["customers"].text != (f"{takers:,}" if takers else "None in force"):
        yield f"{takers} have it"
    if row["status"].text.startswith("Yes") != (row.id in open_offers(site)):
        yield "it is open, or it is not"


def customers_by_offer(site):
    def count():
        found = {}
        for _, links, _ in agreements(site):
            for path in links.get("Offer", ()):
                found.setdefault(path, set()).update(links.get("Customer", ()))
        return found
    return site.once("customers by offer", count)


def open_offers(site):
    """Those that the list of what is available has or, where all or none are, those from before the day."""
    def find():
        path = "offers/by-availability/open.html"
        if site.has(path):
            return set(listed.of_all_parts(path, lambda part: site.page(part).markup))
        return {line["offer"] for line in site.csv("offers/prices.csv") if line["from"] <= code(site.day) and (line["until"] or "9") >= code(site.day)}
    return site.once("open offers", find)


def offers_by(site, column, key):
    """How many offers are open of a provider or a service."""
    return sum(
        key in line[column].split("; ") for line in site.csv("offers/prices.csv") if line["offer"] in open_offers(site))


def main_csus(site):
    """The page of each CCG's main CSU, by the pages of the CSUs."""
    return site.once("main CSUs", lambda: {
        site.page(path).resolve(line["CCG"].href): path for path in site.paths if re.fullmatch(r"csus/(?!index|by-)[^/]+\.html", path)
        for table in site.page(path).section_tables("customers") if "that mainly used it on" in table.caption for line in table.rows
    })


def csu(page, row):
    site, path = page.site, f"csus/{row.id}.html"
    yield from described(site, path, row["csu"])
    yield from region(site, path, row["region"])
    users = [user for user, csu in main_csus(site).items() if csu == path]
    people = sum(people_of(site.page(user)) or 0 for user in users)
    if number(row["customers"].text) != len(users):
        yield f"{len(users)} CCGs use it"
    if (number(row["people"].text) or 0) != people:
        yield f"they have {people} people"
    yield from count(row["offers"], offers_by(site, "provider", row.id))
    said = row["status"].text
    facts = site.once(("facts", path), lambda: site.page(path).facts)
    if (said == "Closed") != ("Closed" in facts):
        yield "it has closed, or it has not"
    if not facts.get({"Closed": "Closed", "Planned": "Established"}.get(said), "").startswith(row["status"].note):
        yield f"it did not open or close {row['status'].note}"


def region(site, path, found):
    there = site.once(("facts", path), lambda: site.page(path).facts).get("Region", "Not recorded")
    if found.text != there:
        yield f"its region is {there}"


def count(found, there):
    if number(found.text) != there:
        yield f"'{found.text}' where {there} are"


def ccg(page, row):
    site, path = page.site, f"ccgs/{row.id}.html"
    own = site.page(path)
    yield from described(site, path, row["ccg"])
    yield from region(site, path, row["region"])
    if row["people"].text != "Not recorded" and number(row["people"].text) != people_of(own):
        yield f"it has {people_of(own)} people"
    main = main_csus(site).get(path)
    main = site.page(main).heading if main else "Not recorded"
    if not row.is_over and row["csu"].text != main:
        yield f"its main CSU is {main}"
    key = NEXT.search(own.markup)
    said = row["ends"]
    if key and (said.text.lower(), said.note) != (key[1].strip().lower(), f"{key[2]} of {key[3]} agreement{'s' * (key[3] != '1')}"):
        yield f"its page says {key.groups()}"
    if not key and not said.is_absent:
        yield "its page says nothing of it"


def service(page, row):
    site, path = page.site, f"services/{row.id}.html"
    yield from described(site, path, row["service"])
    yield from count(row["offers"], offers_by(site, "services", row.id))
    said = re.search(r"<p>Of ([\d,]+) CCGs?: (.*?)\.</p>", site.page(path).markup)
    total, parts = (number(said[1]), said[2]) if said else (0, "")
    known = 0
    for key, words in SOURCING.items():
        if key in row:
            found = re.search(rf"([\d,]+) {words.lower().replace('csu', 'CSU').replace('ccg', 'CCG')}", parts)
            there = number(found[1]) if found else 0
            known += there
            yield from count(row[key], there)
    yield from count(row["unknown"], total - known)


def supplier(page, row):
    site, path = page.site, f"suppliers/{row.id}.html"
    yield from described(site, path, row["supplier"])
    yield from count(row["offers"], offers_by(site, "provider", row.id))
    own = [links for _, links, _ in agreements(site) if path in links.get("Provider", ())]
    yield from count(row["customers"], len(set().union(*(links.get("Customer", set()) for links in own))))
    yield from count(row["services"], len(set().union(*(links.get("Services", links.get("Service", set())) for links in own))))


def kpi(page, row):
    site, path = page.site, f"kpis/{row.id}.html"
    yield from name(site, path, row["kpi"])
    if row["better"].text.lower() != site.better(path):
        yield f"better is {site.better(path)}"
    lines = site.csv(f"kpis/{row.id}.csv") if site.has(f"kpis/{row.id}.csv") else []
    lines = [line for line in lines if line["subject"] == "nation"]
    chart = next((figure for figure in site.page(path).figures if figure.kind == "nation"), None)
    series = Series([
        {"Period": line["period"], "Value": line["value"] or line["absence"], "Reported": line["reported"],
         "Expected": line["expected"], "Target": line["target"], "Average": line["average"], "Lower limit": line["lower_limit"],
         "Upper limit": line["upper_limit"]} for line in lines], chart.notes if chart else ())
    if series.last is None:
        if not all(row[column].is_absent for column in ("latest", "period", "change", "target", "trend")):
            yield "it has no figures of all"
        own = number(site.page(path).facts.get("Target", "")) if "Target" in site.page(path).facts else None
        if number(row["target"].text) != own:
            yield f"its target is {own}"
        return
    if not shows(row["latest"].text, series.value) or row["period"].text != text(series.periods[series.last]):
        yield f"the latest is {series.value} of {series.periods[series.last]}"
    method = "together" if "divided by" in lines[0]["origin"] or "sum" in lines[0]["origin"] else "on average"
    if not row["kpi"].note.endswith(f"that report it, {method}"):
        yield f"its figures are those of all {method}"
    if sum(value is not None for value in series.values) >= 13 and not any(line["average"] for line in lines):
        series.work_out_limits()
    change = series.variation(site.better(path))
    said = row["change"]
    words = (CHANGES[change], "") if change else ("Not judged", lowered(obstacle_words(series)))
    if (said.text, said.note) != words:
        yield f"its change is {words}"
    own = re.match(r"[^|]*?(-?[\d.,]+)", site.page(path).facts.get("Target", ""))
    target, better = number(own[1]) if own else None, site.better(path)
    if target is None:
        judged = "None set"
    elif better == "neither" or series.values[series.last] is None:
        judged = "Not judged"
    else:
        judged = "Met" if (series.value >= target if better == "higher" else series.value <= target) else "Missed"
    if row["target"].text != judged or (target is not None and number(row["target"].note) != target):
        yield f"its target {target} is {judged}"
    # Sums of which too few have reported are not compared.
    if series.values[series.last] is None:
        if not row["trend"].is_absent:
            yield "too few have reported for a trend"
        return
    yield from trend(row["trend"].text, series)


CHECKS = {
    "agreements": agreement, "offers": offer, "csus": csu, "ccgs": ccg, "services": service, "suppliers": supplier, "kpis": kpi,
}
