"""The pictures of the market: concentration, shares and prices, each worked out again from the others and
from what the pages of services list."""

import re
import statistics

from claims import spending
from claims.series import known
from claims.words import VALUE, number, plain, shows
from site_files import rows_on

CONCENTRATED, HIGH = 1000, 2000
APART = {
    "In house": "in house", "Shared with other CCGs": "shared with other CCGs",
    "Not known if still in force": "not known whether still in force",
    "Ended, nothing recorded since": "ended with nothing recorded since", "Not recorded": "not recorded",
}
ONE, NOT_NAMED = "One seller", "Sellers not named"
CONCENTRATION = re.compile(
    r"Of (?P<all>\d+) services? that CCGs buy(?P<part> and that are known for most CCGs)?, (?:(?P<none>none) is concentrated across England|(?P<only>\d+) (?:is|are) concentrated across England, none highly"
    r"|(?P<high>\d+) (?:is|are) highly concentrated across England(?: and (?P<middle>\d+) concentrated)?)"
    r"(?:; of (?P<markets>[\d,]+) markets? of one service in one region, (?P<regional>[\d,]+|none|one) (?:is|are) highly concentrated)?"
    r"\. The most concentrated across England: (?P<most>.+), at (?P<index>[\d,]+)\."
    r"(?: As some sellers are not named, (?:(?P<services>\d+) services?)?(?: and )?(?:(?P<uncertain>[\d,]+) regional markets?)? may be more concentrated than that\.)?"
)
OF_REGIONS = re.compile(r"Who sells most of what CCGs buy: (?P<parts>.+)\.")
OF_SERVICE = re.compile(
    r"(?:(?P<count>\d+) sell (?P<service>.+?)(?:: the largest, (?P<name>.+), (?:has|have)|,) (?P<share>\d+)%(?P<each> each)?|(?P<alone>.+) alone sells (?P<sold>.+))\."
)
OF_SERVICE_IN_PART = re.compile(
    r"(?:One seller of (?P<single>.+?) is|(?P<count>\d+) sellers of (?P<service>.+?) are) named: (?P<largest>the largest, )?(?P<name>.+), (?:has|have) (?P<share>\d+)%(?P<each> each)?"
    r"\. (?P<unnamed>\d+)% is bought from sellers who are not named\."
)
PRICES = re.compile(
    r"Of (?P<all>[\d,]+) open offers?, (?P<costed>\d+) (?:has|have) a cost that can be compared"
    rf"(?:(?:: |\. (?P<lane>.+) differs most: )from (?P<low>(?:about |over |under |at least )?{VALUE}(?: to {VALUE})?) \((?P<least>.+)\)"
    rf" to (?P<high>(?:about |over |under |at least )?{VALUE}(?: to {VALUE})?) \((?P<most>.+)\) a year)?\."
)


def judge(figure):
    if figure.kind == "allowances":
        return "allowances", spending.allowances(figure)
    if figure.kind == "income":
        return "incomes", spending.income(figure)
    if figure.kind == "in-house":
        return "services in house", spending.kept(figure)
    if figure.kind in ("switches", "switches-since"):
        return "switches", spending.switches(figure)
    if figure.kind == "concentration":
        return "concentrations", concentration(figure)
    if figure.kind in ("shares", "sellers"):
        return "market shares", shares(figure)
    return "prices", prices(figure)


def hhi(parts):
    total = sum(parts)
    return sum((part / total * 100) ** 2 for part in parts) if total else None


def least(sales):
    """The least that the index of some sales can be: sellers who are not named sell one each."""
    return hhi([
        part for row in sales
        for part in ([1.0] * int(row["CCGs and services"]) if row["Counted as"] == NOT_NAMED else [float(row["CCGs and services"])])
    ])


def level(index):
    return 0 if index is None else (index > CONCENTRATED) + (index > HIGH)


def service_pages(site):
    """The paths of services by their names."""
    return site.once("services by name", lambda: {
        site.page(path).heading: path for path in site.paths if re.fullmatch(r"services/(?!index|by-)[^/]+\.html", path)
    })


def concentration(figure):
    site, rows = figure.page.site, figure.rows
    found = CONCENTRATION.fullmatch(figure.sentence)
    if not found:
        yield "no wording of its kind"
        return
    sold = [row for row in rows if known(row["Index by CCGs"]) is not None]
    if bool(found["part"]) != any(" is not shown, as it is known for " in note for note in figure.notes):
        yield "its notes do not name what is left out"
    indices = [known(row["Index by CCGs"]) for row in sold]
    regional = [
        known(value) for row in rows for name, value in row.items()
        if name.startswith("Index in ") and known(value) is not None
    ]
    said = (int(found["all"]), int(found["high"] or 0), int(found["middle"] or found["only"] or 0))
    there = (len(sold), sum(index > HIGH for index in indices), sum(CONCENTRATED < index <= HIGH for index in indices))
    if said != there:
        yield f"there are {there}"
    if bool(found["markets"]) != bool(regional) or regional and (number(found["markets"]), number({"none": "0", "one": "1"}.get(found["regional"], found["regional"]))) != (len(regional), sum(index > HIGH for index in regional)):
        yield f"of {len(regional)} regional markets {sum(index > HIGH for index in regional)} are highly concentrated"
    most = next((row for row in sold if row["Service"] == found["most"]), None)
    if most is None or known(most["Index by CCGs"]) < max(indices) or not shows(found["index"], max(indices)):
        yield f"the highest index is {max(indices)}"
    high = f"{sum(index > HIGH for index in regional):,}"
    if regional and figure.title.replace("at least ", "") != f"Highly concentrated in {high} of {len(regional):,} regional markets":
        yield f"its title is '{figure.title}'"
    if "at least" in figure.title and not found["uncertain"]:
        yield "nothing says what may be more concentrated"
    uncertain = sum(may_be_more(site, row) for row in sold)
    if int(found["services"] or 0) != uncertain:
        yield f"{uncertain} services may be more concentrated"
    if number(found["uncertain"] or "0") > sum(index <= HIGH for index in regional):
        yield f"{found['uncertain']} regional markets may be more concentrated"
    for row in sold:
        yield from of_sellers(site, row)


def may_be_more(site, row):
    """Whether a service would be more concentrated if one seller sold all that is sold by those not named."""
    sales = [other for other in sellers_of(site, row) if known(other["Share of what is sold"]) is not None]
    return level(hhi([
        *(float(other["CCGs and services"]) for other in sales if other["Counted as"] == ONE),
        sum(float(other["CCGs and services"]) for other in sales if other["Counted as"] == NOT_NAMED),
    ])) != level(least(sales))


def sellers_of(site, row):
    return rows_on(site.csv("services/sellers.csv"), service_pages(site)[row["Service"]])


def of_sellers(site, row):
    """Whether the index of a service is that of the shares that its own page shows."""
    sales = [other for other in sellers_of(site, row) if known(other["Share of what is sold"]) is not None]
    named = [other for other in sales if other["Counted as"] == ONE]
    parts = [float(other["CCGs and services"]) for other in sales]
    people = [known(other["Registered patients, once for each service"]) for other in sales]
    index = least(sales)
    if index is not None and abs(known(row["Index by CCGs"]) - index) > 1e-6 * index:
        yield f"{row['Service']}: the index is {index}"
    # Of sellers who are not named the table has the people of all together: each has its part of them.
    by_people = known(row["Index by registered patients"])
    if (by_people is None) != (None in people or not people):
        yield f"{row['Service']}: its index by registered patients is {by_people}"
    elif by_people is not None:
        most = hhi(people)
        fewest = sum((known(other["Registered patients, once for each service"]) / sum(people) * 100) ** 2 for other in named)
        if by_people > most * (1 + 1e-6) or by_people < fewest * (1 - 1e-6) or len(named) == len(sales) and by_people < most * (1 - 1e-6):
            yield f"{row['Service']}: its index by registered patients is from {fewest} to {most}"
    unnamed = sum(float(other["CCGs and services"]) for other in sales if other["Counted as"] == NOT_NAMED)
    if known(row["CCGs that buy it"]) != sum(parts) or known(row["Sellers named"]) != len(named) or known(row["CCGs whose seller is not named"]) != unnamed:
        yield f"{row['Service']}: {len(named)} sell it to {sum(parts) - unnamed}"
    if not named:
        if row["Largest seller named"] != "None":
            yield f"{row['Service']}: no seller is named"
    elif row["Largest seller named"] != named[0]["Seller"] or abs(known(row["Its share"]) - float(named[0]["CCGs and services"]) / sum(parts) * 100) > 1e-6:
        yield f"{row['Service']}: {named[0]['Seller']} sells most"


def shares(figure):
    rows = figure.rows
    places = list(dict.fromkeys(row["Where"] for row in rows))
    by_place = {place: [row for row in rows if row["Where"] == place] for place in places}
    largest = {}
    for place, there in by_place.items():
        sales = [row for row in there if known(row["Share of what is sold"]) is not None]
        total, patients = sum(float(row["CCGs and services"]) for row in sales), [known(row["Registered patients, once for each service"]) for row in sales]
        people = None if None in patients else sum(patients)
        for row in sales:
            if abs(known(row["Share of what is sold"]) - float(row["CCGs and services"]) / total * 100) > 1e-6:
                yield f"{row['Seller']} in {place} has {float(row['CCGs and services']) / total * 100}%"
            by_people = known(row["Share by registered patients"])
            if (by_people is None) != (not people) or people and abs(by_people - float(row["Registered patients, once for each service"]) / people * 100) > 1e-6:
                yield f"{row['Seller']} in {place} has {by_people}% by patients"
        index = least(sales)
        if index and abs(known(there[0]["Index of what is sold there"]) - index) > 1e-6 * index:
            yield f"the index of {place} is {index}"
        named = [row for row in sales if row["Counted as"] == ONE]
        if named:
            most = max(float(row["CCGs and services"]) for row in named)
            largest[place] = ([row["Seller"] for row in named if float(row["CCGs and services"]) == most], most / total * 100)
    if figure.kind == "sellers":
        yield from of_service(figure, by_place, largest)
        return
    found = OF_REGIONS.fullmatch(figure.sentence)
    if not found:
        yield "no wording of its kind"
        return
    said = [f"{names_of(names)} in {place} ({share:.0f}%{' each' if len(names) > 1 else ''})" for place, (names, share) in largest.items()]
    if found["parts"] != ", ".join(said):
        yield f"it should be {', '.join(said)}"
    place, (names, share) = max(largest.items(), key=lambda item: item[1][1])
    each, verb = (" each", "sell") if len(names) > 1 else ("", "sells")
    if figure.title != f"{names_of(names)} {verb} {share:.0f}%{each}" + (f" in {place}" if len(by_place) > 1 else ""):
        yield f"its title is '{figure.title}'"
    yield from totals(figure)


def names_of(names):
    if len(names) > 3:
        return f"{names[0]}, {names[1]} and {len(names) - 2} more"
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def totals(figure):
    """Whether what is no sale in all regions is what is no sale of all services."""
    site, sums = figure.page.site, {}
    for row in figure.rows:
        if known(row["Share of what is sold"]) is None:
            sums[row["Seller"]] = sums.get(row["Seller"], 0) - int(row["CCGs and services"])
    for path in service_pages(site).values():
        for row in rows_on(site.csv("services/sellers.csv"), path):
            if known(row["Share of what is sold"]) is None:
                sums[row["Seller"]] = sums.get(row["Seller"], 0) + int(row["CCGs and services"])
    for name, rest in sums.items():
        if rest:
            yield f"{name}: {rest} more or less than the services have"


def of_service(figure, by_place, largest):
    rows = next(iter(by_place.values()))
    sales = [row for row in rows if known(row["Share of what is sold"]) is not None]
    named = [row for row in sales if row["Counted as"] == ONE]
    if sales and not named:
        if figure.sentence.lower() != f"no seller of {figure.page.heading} is named.".lower():
            yield "no seller is named"
        return
    found = (OF_SERVICE if len(named) == len(sales) else OF_SERVICE_IN_PART).fullmatch(figure.sentence)
    if not found:
        yield "no wording of its kind"
        return
    names, share = next(iter(largest.values()))
    if len(named) < len(sales):
        unnamed = sum(int(row["CCGs and services"]) for row in sales if row not in named) / sum(int(row["CCGs and services"]) for row in sales) * 100
        if int(found["count"] or 1) != len(named) or bool(found["each"]) != (len(names) > 1) or not shows(found["share"], share) or not shows(found["unnamed"], unnamed):
            yield f"{len(named)} sellers are named, {names} with {share}%; {unnamed}% is not"
        if found["name"] != names_of(names) or bool(found["largest"]) != (len(names) < len(named)):
            yield f"the largest is {names}"
    elif found["alone"]:
        if len(sales) != 1 or [found["alone"]] != names:
            yield f"{len(sales)} sell it"
    elif int(found["count"]) != len(sales) or bool(found["each"]) != (len(names) > 1) or not shows(found["share"], share):
        yield f"{len(sales)} sell it, {names} {share}%"
    elif found["name"] != (None if len(names) == len(sales) else names_of(names)):
        yield f"the largest is {names}"
    if next(filter(None, (found.groupdict().get(name) for name in ("service", "sold", "single")))).lower() != figure.page.heading.lower():
        yield f"it is about {figure.page.heading}"
    # What the page says of who gets it, and how.
    said = plain(figure.page.sections.get("buyers", ""))

    def counted(words):
        there = re.search(rf"([\d,]+) {words}", said.split(".")[0])
        return number(there.group(1)) if there else 0

    sold = sum(int(row["CCGs and services"]) for row in sales)
    apart = {row["Seller"]: int(row["CCGs and services"]) for row in rows if row not in sales}
    if sold + apart.get("Bought, the seller not recorded", 0) != counted("bought from a CSU") + counted("bought elsewhere"):
        yield f"{sold} are sold"
    for row, words in APART.items():
        if apart.get(row, 0) != counted(words):
            yield f"{row}: {apart.get(row, 0)}, not {counted(words)}"


def prices(figure):
    rows = figure.rows
    found = PRICES.fullmatch(figure.sentence)
    if not found:
        yield "no wording of its kind"
        return
    costed = [row for row in rows if known(row["Times the median"]) is not None]
    offers = {(row["Offer"], row["Provider"]) for row in rows}
    if number(found["all"]) != len(offers) or int(found["costed"]) != len(costed):
        yield f"{len(costed)} of {len(offers)} have a cost"
    lanes = {}
    for row in costed:
        lanes.setdefault(row["Service"], []).append(row)
    for name, offers in lanes.items():
        median = statistics.median(float(row["Cost a year"]) for row in offers)
        for row in offers:
            if abs(known(row["Times the median"]) - float(row["Cost a year"]) / median) > 1e-9:
                yield f"{row['Offer']}: {float(row['Cost a year']) / median} times the median of {name}"
    wide = {name: offers for name, offers in lanes.items() if len(offers) > 1}
    if bool(found["low"]) != bool(wide):
        yield f"{len(wide)} services have two costs"
    elif wide:
        spread = {name: max(float(row["Cost a year"]) for row in offers) / min(float(row["Cost a year"]) for row in offers) for name, offers in wide.items()}
        name = found["lane"] or next(iter(wide))
        if name not in spread or spread[name] < max(spread.values()) * (1 - 1e-9):
            yield f"the widest range is {max(spread, key=spread.get)}"
            return
        offers = sorted(wide[name], key=lambda row: float(row["Cost a year"]))
        for text, provider, row in ((found["low"], found["least"], offers[0]), (found["high"], found["most"], offers[-1])):
            if not shows(text, float(row["Cost a year"])) or provider != row["Provider"]:
                yield f"{row['Provider']} asks {row['Cost a year']}"
    yield from price_title(figure, lanes)
    if figure.caption is None:
        yield from parts(figure)


def parts(figure):
    """Whether the tables that a picture without a table leads to have its rows between them."""
    found = re.search(r'<details class="chart-table">\s*<summary>These ([\d,]+) figures as (\d+) tables?</summary>(.*?)</details>', figure.markup, re.S)
    if not found:
        yield "it has no table, and leads to none"
        return
    links = re.findall(r'href="([^"]+)#([^"]+)"', found.group(3))
    drawn = [link for link in links if link[1] != "offers"]
    charts = [
        next((chart for chart in figure.page.site.page(figure.page.resolve(href)).figures if f"chart-{chart.kind}-{chart.number}" == name), None)
        for href, name in drawn
    ]
    if None in charts or any(chart.caption is None for chart in charts):
        yield "it leads to what has no table"
        return
    rows = sorted((row["Offer"], row["Service"], row["Cost a year"]) for chart in charts for row in chart.rows)
    names = {row["Service"] for chart in charts for row in chart.rows}
    if rows != sorted((row["Offer"], row["Service"], row["Cost a year"]) for row in figure.rows if row["Service"] in names):
        yield f"the tables that it leads to have {len(rows)} rows, of {len(figure.rows)}"
    if number(found.group(1)) != len(figure.rows) or int(found.group(2)) != len(links) or len({row["Service"] for row in figure.rows}) != len(links):
        yield f"it has {len(figure.rows)} rows and leads to {len(links)} tables"


def price_title(figure, lanes):
    title = figure.title
    if figure.page.path.startswith("offers/"):
        own = next((row for row in figure.rows if row["Offer"] == figure.page.heading), None)
        ratio = own and known(own["Times the median"])
        if ratio is not None:
            difference = round(abs(ratio - 1) * 100)
            expected = "At the median price" if difference == 0 else f"{difference:,}% {'above' if ratio > 1 else 'below'} the median price"
            if title != expected and abs(abs(ratio - 1) * 100 % 1 - 0.5) > 1e-9 and len(lanes) and any(len(offers) > 1 for offers in lanes.values()):
                yield f"its title is '{title}', not '{expected}'"
            return
    found = re.search(r"([\d,.]+) times", title)
    spreads = [max(float(row["Cost a year"]) for row in offers) / min(float(row["Cost a year"]) for row in offers) for offers in lanes.values() if len(offers) > 1]
    if bool(found) != bool(spreads) or found and not shows(found.group(1), max(spreads)):
        yield f"its title is '{title}'"
