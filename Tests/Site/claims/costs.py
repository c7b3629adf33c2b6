"""What offers cost: products, shares of an allowance, which are the cheapest of how many, and what has no cost."""

import re

from claims.captions import CUT
from claims.series import known
from claims.words import NUMBER, number, shows

MONEY = r"(?:about |over |under |at least )?£[\d,.]+"
WORKING = re.compile(
    rf"(?:(?P<low>{MONEY})(?: to (?P<high>{MONEY}))? (?P<basis>per head|a day|for each [\w ]+?) × (?:about |over |under |at least )?(?P<times>{NUMBER}) "
    rf"(?:registered people|days|a year)|(?P<fixed>a fixed price)) = (?P<from>{MONEY})(?: to (?P<to>{MONEY}))? a year"
    rf"(?:, (?P<share>[\d.]+)%(?: to (?P<upper_share>[\d.]+)%)? of the running cost allowance (?:of|estimated from its list as) (?P<allowance>{MONEY}(?: million)?))?"
    rf"(?:; and (?P<once>{MONEY}) once, at the start)?"
)
REASONS = (
    "No price is stated", "The amount is not stated", "The price is by agreement", "A day rate: the number of days is not stated",
    "A price per transaction: the number of transactions is not stated", "The number of registered patients is not recorded",
)


def look(page, tally):
    for table in page.tables:
        if "Working" not in table.heads or "Cost a year" not in table.heads:
            continue
        share = next((head for head in table.heads if head.startswith("Of the allowance")), None)
        for row in table.rows:
            words = row["Working"].text
            tally.look("workings of costs", page, words, list(working(page, row, words, share)), row.markup)
    if re.fullmatch(r"ccgs/[^/]+/costs\.html", page.path):
        for name, markup in page.sections.items():
            if name.startswith("service-"):
                table = page.section_tables(name)[0]
                tally.look("cheapest offers", page, table.caption, list(cheapest(page, table, name.removeprefix("service-"))),
                           f"<caption>{table.caption}</caption>")
        for table in page.section_tables("not-worked-out"):
            words = ", ".join(f"{row['Reason'].text}: {row['Offers'].text}" for row in table.rows)
            tally.look("offers without a cost", page, words, list(obstacles(page, table)), table.markup)


class _Nowhere:
    href = None


def working(page, row, words, share):
    found = WORKING.fullmatch(words)
    if not found:
        yield "no wording of its kind"
        return
    claims = found.groupdict()
    for rate, cost in (("low", "from"), ("high", "to")):
        if claims[rate]:
            product = number(claims[rate]) * number(claims["times"])
            if abs(number(claims[cost]) - product) > 0.5000001 + product * 1e-9:
                yield f"that is {product}"
    costs = page if "Its running cost allowance" in page.facts else page.site.page(page.resolve(row["CCG"].href))
    if claims["basis"] == "per head" and number(claims["times"]) not in numbers_of(costs.facts["Registered patients"]):
        yield f"the CCG's patients are {costs.facts['Registered patients']}"
    name = re.search(r"offers/([^/]+)\.html", (row.get("Offer") or _Nowhere).href or page.path)
    setup = next((known(offer["setup"]) for offer in page.site.csv("offers/prices.csv") if name and offer["offer"] == name.group(1)), None)
    if name and (number(claims["once"]) if claims["once"] else None) != setup:
        yield f"what is paid once is {setup}"
    stated = row["Cost a year"].text
    if not words.split(" = ")[1].startswith(stated + " a year"):
        yield f"its cost is '{stated}'"
    pairs = []
    if claims["allowance"]:
        allowance = number(claims["allowance"]) * (1e6 if "million" in claims["allowance"] else 1)
        if abs(allowance - allowance_of(costs)) > 0.5:
            yield f"the allowance is {allowance_of(costs)}"
        pairs = [(claims["share"], claims["from"], allowance), (claims["upper_share"], claims["to"], allowance)]
    elif share and row[share].text != "Not recorded":
        allowance = allowance_of(page)
        said = re.findall(r"[\d.]+(?=%)", row[share].text)
        pairs = list(zip(said, [claims["from"], claims["to"]], [allowance] * 2))
    for text, cost, allowance in pairs:
        # The cost is rounded to a pound, which can matter where it is next to nothing.
        if text and not any(shows(text, (number(cost) + off) / allowance * 100) for off in (0, -0.5, 0.5)):
            yield f"{cost} is {number(cost) / allowance * 100}% of {allowance}"


def numbers_of(text):
    return [float(found.replace(",", "")) for found in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


def allowance_of(page):
    """Pounds, from the facts of a CCG's page of costs."""
    text = page.facts["Its running cost allowance"]
    amounts = re.findall(r"£([\d,.]*\d)( million)?", text)
    amount, million = amounts[-1] if "=" in text else amounts[0]
    return float(amount.replace(",", "")) * (1e6 if million else 1)


def open_offers(site):
    """Offers that can be taken up on the day, by their ids, as the pages of services say."""
    if "open offers" not in site.cache:
        found = {}
        for path in site.paths:
            if re.fullmatch(r"services/(?!index|by-)[^/]+\.html", path):
                for table in site.page(path).section_tables("offers"):
                    for row in table.rows:
                        if row["Available"].text.startswith("Yes"):
                            found[re.search(r"offers/([^/]+)\.html", row["Offer"].href).group(1)] = True
        prices = {row["offer"]: row for row in site.csv("offers/prices.csv")}
        site.cache["open offers"] = {name: prices[name] for name in found}
    return site.cache["open offers"]


def cost_of(offer, people):
    """Pounds a year at the lower end, or the position of the reason that there are none."""
    amount = known(offer["amount"])
    if not offer["basis"]:
        return None, 0
    if amount is None:
        return None, 2 if offer["basis"] == "bespoke" else 1
    if offer["basis"] == "bespoke":
        return None, 2
    if offer["basis"] == "per head":
        return (amount * people, None) if people else (None, 5)
    if offer["basis"] == "fixed":
        return amount, None
    volume = known(re.sub(r"^[a-z ]+", "", offer["volume"]))
    return (amount * volume, None) if volume is not None else (None, 3 if offer["basis"] == "day rate" else 4)


def people_of(page):
    found = re.search(r"× ([\d,]+) registered people", " ".join(row["Working"].text for table in page.tables if "Working" in table.heads for row in table.rows))
    return number(found.group(1)) if found else None


def cheapest(page, table, service):
    people = people_of(page)
    costs = {}
    for name, offer in open_offers(page.site).items():
        if offer["services"] == service:
            cost, _ = cost_of(offer, people)
            if cost is not None:
                costs[name] = cost
    cut = CUT.fullmatch(table.caption)
    said = number(cut["offers"] if cut else table.caption)
    if said != len(costs):
        yield f"{len(costs)} offers have a cost"
    listed = [costs.get(re.search(r"offers/([^/]+)\.html", row["Offer"].href).group(1)) for row in table.rows]
    if listed != sorted(costs.values())[:len(listed)]:
        yield f"the costs are {listed}, the lowest {sorted(costs.values())[:len(listed)]}"


def obstacles(page, table):
    people = people_of(page)
    reasons = [cost_of(offer, people)[1] for offer in open_offers(page.site).values()]
    for row in table.rows:
        if row["Reason"].text not in REASONS:
            yield "no wording of its kind"
        elif number(row["Offers"].text) != reasons.count(REASONS.index(row["Reason"].text)):
            yield f"{reasons.count(REASONS.index(row['Reason'].text))} offers: '{row['Reason'].text}'"
    if len(table.rows) != len({reason for reason in reasons if reason is not None}):
        yield "a reason is left out"
