"""What the sentences of maps claim, worked out from their CSV."""

import re

from claims.pictures import ANSWERS, SOURCED
from claims.series import known
from claims.spending import day_of
from claims.words import PERIOD, VALUE, code, fragment, number, plain, shows

CSUS = re.compile(
    rf"Main CSUs of CCGs on {PERIOD}: (?:(?P<every>every CCG has one)|(?:(?P<first>[^;]+) has the most, (?P<most>\d+))?"
    r"(?:(?:; )?(?P<last>[^;]+) the fewest, (?P<least>\d+))?(?:(?:; )?none is recorded for (?P<none>\d+))?)\."
)
SOURCING = re.compile(rf"(?P<name>.+) on {PERIOD}: (?P<parts>.+)\.")
FIGURES = re.compile(
    rf"(?P<kpi>.+), (?P<period>{PERIOD}): (?P<ccgs>[\d,]+) CCGs? (?:from (?P<low>{VALUE}) to )?(?P<high>{VALUE})"
    r"(?:; compared with the average, (?P<up>\d+) (?P<upword>better|higher), (?P<down>\d+) (?P<downword>worse|lower), (?P<similar>\d+) similar"
    r"(?:, (?P<none>\d+) not compared)?)?(?:; no figure for (?P<missing>\d+))?\."
)


PRICES = re.compile(
    rf"(?P<name>.+) on {PERIOD}: (?P<ccgs>[\d,]+) CCGs? pays? (?:from (?P<low>{VALUE}) to )?(?P<high>{VALUE}) a year for each registered patient"
    r"(?:; (?P<several>[\d,]+) with one price for several services)?(?:; (?P<unput>[\d,]+) with a price that cannot be put per patient)?(?:; (?P<without>[\d,]+) without a recorded price)?"
    r"(?:; (?P<none>[\d,]+) without an agreement known to be in force)?\."
)
NO_PRICE = {"One price for several services": "several", "Price not known per patient": "unput", "Price not recorded": "without", "No agreement known to be in force": "none"}
LOCATED = re.compile(
    rf"(?:CCGs with (?P<own>.+) as main CSU on {PERIOD}|(?P<name>.+) on {PERIOD}"
    r"(?:: no other CCG mainly uses (?P<alone>.+)|, and the (?P<others>other CCG|\d+ others) with (?P<csu>.+) as main CSU|: its main CSU is not recorded))\."
)


def tally_of(values):
    found = {}
    for value in values:
        found[value] = found.get(value, 0) + 1
    return found


def alone(numbers, number):
    names = [name for name, count in numbers.items() if count == number]
    return names[0] if len(names) == 1 else None


def map_of_csus(figure):
    claims = CSUS.fullmatch(figure.sentence)
    if not claims:
        yield "no wording of its kind"
        return
    yield from figure.page.site.day_faults(figure.sentence)
    numbers = tally_of(row["Main CSU"] for row in figure.rows)
    missing = numbers.pop("Not recorded", 0)
    if (int(claims["none"] or 0)) != missing or bool(claims["every"]) and (missing or len(numbers) > 1 and alone(numbers, max(numbers.values()))):
        yield f"{missing} have no main CSU"
    supported = sum(numbers.values())
    title = f"{len(numbers)} {'CSU supports' if len(numbers) == 1 else 'CSUs support'} {supported} of {len(figure.rows)} CCG{'s' if len(figure.rows) != 1 else ''}"
    if figure.title != title:
        yield f"its title is not '{title}'"
    if len(numbers) > 1:
        first, last = alone(numbers, max(numbers.values())), alone(numbers, min(numbers.values()))
        if claims["first"] != first or first and int(claims["most"]) != numbers[first]:
            yield f"{first} has the most"
        if first and (claims["last"] != last or last and int(claims["least"]) != numbers[last]):
            yield f"{last} has the fewest"


SIDE_BY_SIDE = re.compile(
    rf"The most frequent option recorded for each service(?P<part> known for most CCGs)? on {PERIOD}: (?P<parts>.+?)\."
    r"(?: From (?P<least>[\d,]+) \((?P<last>.+?)\) to (?P<most>[\d,]+) CCGs \((?P<first>.+?)\) buy one from a CSU\.)?"
    r"(?P<little>(?: [^.]+ is known for (?:no CCG|only \d+ of [\d,]+ CCGs?)\.)*)"
)
SMALL_MAP = re.compile(
    r'<p class="multiple-name"><a href="([^"]+)">(.*?)</a></p>\s*<svg.*?<a class="mark service-map" href="([^"]+)"[^>]*>(.*?)</a></svg>\s*'
    r'<p class="multiple-reading" data-reading>(.*?)</p>', re.S
)


def maps_of_services(figure):
    """Small maps against their table, and that against the map of each service; what the sentence says of all."""
    claims = SIDE_BY_SIDE.fullmatch(figure.sentence)
    if not claims:
        yield "no wording of its kind"
        return
    yield from figure.page.site.day_faults(figure.sentence)
    columns = {("From a CSU" if answer == "CSU" else answer): clause for answer, clause in ANSWERS.items()}
    most, drawn = [], SMALL_MAP.findall(figure.markup)
    places = {}
    for row in figure.page.site.csv("services/map.csv"):
        places.setdefault(row["About"], []).append(row["Shown as"])
    if [plain(name) for _, name, *_ in drawn] != [row["Service"] for row in figure.rows] or set(places) != {row["Service"] for row in figure.rows}:
        yield "its maps are not those of its table, or not of every service"
        return
    for row, (href, _, mark, shapes, reading) in zip(figure.rows, drawn):
        numbers = {column: int(row[column]) for column in columns if column in row and int(row[column])}
        if numbers != tally_of(places[row["Service"]]):
            yield f"{row['Service']}: its map has {tally_of(places[row['Service']])}"
        hexagons = [path.count("M") for path in re.findall(r'<path class="hexagon-face" d="([^"]*)"', shapes)]
        if hexagons != list(numbers.values()):
            yield f"{row['Service']}: {hexagons} hexagons are drawn"
        if plain(reading) != "; ".join(f"{count:,} {columns[column]}" for column, count in numbers.items()):
            yield f"{row['Service']}: '{plain(reading)}'"
        if href != mark or f"{figure.page.resolve(href)}#{href.partition('#')[2]}" != row["Service: source"]:
            yield f"{row['Service']}: it leads to {href}"
        sourced = [(numbers.get("From a CSU" if answer == "CSU" else answer, 0), ANSWERS[answer]) for answer in SOURCED]
        best = max(sourced)[0]
        most.append(next(word for count, word in sourced if count == best) if best and sum(count == best for count, _ in sourced) == 1 else "by no option more than others")
    known_of = [sum(int(row[column]) for column in ("From a CSU" if answer == "CSU" else answer for answer in SOURCED) if column in row) for row in figure.rows]
    every = [len(places[row["Service"]]) for row in figure.rows]
    compared = [at for at, (count, of) in enumerate(zip(known_of, every)) if count * 2 >= of] or list(range(len(figure.rows)))
    little = "".join(
        f" {figure.rows[at]['Service']} is known for " + (f"only {known_of[at]} of {every[at]:,} CCGs." if known_of[at] else "no CCG.") for at in range(len(figure.rows)) if at not in compared)
    if claims["little"] != little or bool(claims["part"]) != bool(little) or compared != list(range(len(compared))):
        yield f"said of what is little known: '{claims['little']}', not '{little}', of rows {compared}"
    shown = [figure.rows[at] for at in compared]
    most = [most[at] for at in compared]
    bought = [int(row["From a CSU"]) for row in shown]
    if bought != sorted(bought, reverse=True):
        yield "the service that most buy from a CSU is not first"
    if claims["most"] and (number(claims["least"]), claims["last"], number(claims["most"]), claims["first"]) != (bought[-1], shown[-1]["Service"], bought[0], shown[0]["Service"]):
        yield f"from {bought[-1]} to {bought[0]} buy one"
    said = {word: number(count) for count, word in (part.split(" ", 1) for part in claims["parts"].split("; "))}
    if said != tally_of(most):
        yield f"the options are {tally_of(most)}"
    options = {word: count for word, count in tally_of(most).items() if word in ANSWERS.values()}
    first = next((answer for answer in (ANSWERS[name] for name in SOURCED) if options.get(answer) == max(options.values())), None) if options else None
    services = f"{len(shown):,} service{'s' if len(shown) != 1 else ''}{' known for most CCGs' if little else ''}"
    if figure.title != (f"Most often {first}: {options[first]:,} of {services}" if first else "How CCGs get each service"):
        yield f"its title is '{figure.title}'"


def map_of_service(figure):
    claims = SOURCING.fullmatch(figure.sentence)
    if not claims:
        yield "no wording of its kind"
        return
    yield from figure.page.site.day_faults(figure.sentence)
    if claims["name"] != figure.page.heading:
        yield f"the page is about {figure.page.heading}"
    numbers = tally_of(row["Shown as"] for row in figure.rows)
    words = {("From a CSU" if answer == "CSU" else answer): clause for answer, clause in ANSWERS.items()}
    said = dict(reversed(re.fullmatch(r"([\d,]+) (.+)", part).groups()) for part in claims["parts"].split("; "))
    if {clause: number(count) for clause, count in said.items()} != {words[answer]: count for answer, count in numbers.items()}:
        yield f"the hexagons are {numbers}"
    sourced = {words[answer]: count for answer, count in numbers.items() if words[answer] in [ANSWERS[a] for a in SOURCED]}
    found = re.fullmatch(r"Most often (.+): (\d+) of ([\d,]+) CCGs?", figure.title or "")
    if sourced and sum(sourced.values()) * 2 < len(figure.rows):
        known, most = sum(sourced.values()), next(clause for clause in sourced if sourced[clause] == max(sourced.values()))
        if not re.fullmatch(rf"Known for {known} of {len(figure.rows)} CCGs?, most often (?:{'|'.join(re.escape(clause) for clause in sourced if sourced[clause] == sourced[most])})", figure.title):
            yield f"its title is '{figure.title}'"
    elif sourced and (not found or sourced.get(found.group(1)) != max(sourced.values()) or int(found.group(2)) != max(sourced.values()) or number(found.group(3)) != len(figure.rows)):
        yield f"its title is '{figure.title}'"
    said_there = re.search(r"Of [\d,]+ CCGs?: (.+?)\.", re.sub(r"<[^>]+>", " ", figure.page.sections.get("buyers", "")))
    for clause, count in sourced.items():
        if said_there and f"{count} {clause}" not in said_there.group(1):
            yield f"the list of buyers says '{said_there.group(1)}'"


def periods_of_map(figure, period):
    """Whether the values of a map lead to figures of its period."""
    if period is None:
        yield "there is no such period"
        return
    for row in figure.rows:
        if row["Value: source"] != "None" and not row["Value: source"].endswith(fragment(period)):
            yield f"{row['CCG']} has the figure {row['Value: source']}"


def map_of_kpi(figure):
    claims = FIGURES.fullmatch(figure.sentence)
    if not claims:
        yield "no wording of its kind"
        return
    values = {row["CCG"]: known(row["Value"]) for row in figure.rows}
    there = sorted(value for value in values.values() if value is not None)
    if number(claims["ccgs"]) != len(there) or int(claims["missing"] or 0) != len(values) - len(there):
        yield f"{len(there)} of {len(values)} have a figure"
    if not shows(claims["high"], there[-1]) or not shows(claims["low"] or claims["high"], there[0]):
        yield f"they go from {there[0]} to {there[-1]}"
    numbers = tally_of(row.get("Comparison", "Not compared") for row in figure.rows if known(row["Value"]) is not None)
    yield from comparisons_of_map(figure, claims, numbers)
    yield from fifths(figure, values, there)
    yield from periods_of_map(figure, code(claims["period"]))
    chart = next((other for other in figure.page.figures if other.kind == "ranking"), None)
    ranking = {row["Organisation"]: row for row in chart.rows} if chart else {}
    if chart and not any(period in (chart.caption or "") for period in re.findall(PERIOD, figure.sentence)):
        yield f"the ranking is '{chart.caption}'"
    for row in figure.rows:
        other = ranking.get(row["CCG"])
        if other and (other["Value"] != row["Value"] or other.get("Comparison", "Not compared") != row.get("Comparison", "Not compared")):
            yield f"the ranking has {other['Value']} of {row['CCG']}, {other.get('Comparison')}"


def comparisons_of_map(figure, claims, numbers):
    """Whether the sentence, the title and the signs of a map count the comparisons of its rows."""
    if claims["up"] is None:
        if set(numbers) - {"Not compared"}:
            yield f"the comparisons are {numbers}"
        title = f"From {claims['low']} to {claims['high']}" if claims["low"] else claims["high"]
    else:
        names = {claims["upword"].capitalize(): "up", claims["downword"].capitalize(): "down", "Similar": "similar", "Not compared": "none"}
        if set(numbers) - set(names) or any(int(claims[group] or 0) != numbers.get(name, 0) for name, group in names.items()):
            yield f"the comparisons are {numbers}"
        up, down = numbers.get(claims["upword"].capitalize(), 0), numbers.get(claims["downword"].capitalize(), 0)
        title = f"{up} CCG{'s' if up != 1 else ''} {claims['upword']} than the average, {down} {claims['downword']}"
        for drawing in re.findall(r'<svg class="plot.*?</svg>', figure.markup, re.S):
            signs = [len(re.findall(rf'class="sign-text middle"[^>]*>{sign}<', drawing)) for sign in ("\\+", "\u2212")]
            if any(signs) and signs != [up, down]:
                yield f"{signs[0]} plus signs and {signs[1]} minus signs are drawn"
    if figure.title != title:
        yield f"its title is not '{title}'"


def fifths(figure, values, there, absences=("No figure",)):
    """Whether each figure is in the fifth that its rank says, and drawn so."""
    by_class = {}
    for at, row in enumerate(figure.rows):
        value = values[row["CCG"]]
        own = 0 if value is None else 1 + sum(other < value for other in there) * 5 // len(there)
        by_class.setdefault(own, []).append((at, row["Shown as"], value))
    for own, members in by_class.items():
        words = {word for _, word, _ in members}
        ends = [value for _, _, value in members if value is not None]
        if own and len(words) != 1:
            yield f"the same fifth is called {sorted(words)[:2]}"
        elif own == 0 and words - set(absences):
            yield f"what has no figure is called {words}"
        elif own:
            word = words.pop()
            low, _, high = word.partition(" to ")
            if not shows(low, min(ends)) or not shows(high or low, max(ends)):
                yield f"the fifth from {min(ends)} to {max(ends)} is called '{word}'"
        tone = f"step-{own}" if own else "not-compared"
        for drawing in re.findall(r'<svg class="plot.*?</svg>', figure.markup, re.S):
            drawn = {int(row) for row in re.findall(rf'class="mark hexagon {tone}[^"]*"[^>]*?data-row="(\d+)"', drawing)}
            if drawn != {at for at, _, _ in members}:
                yield f"{len(drawn)} hexagons are {tone}, of {len(members)}"


def map_of_prices(figure):
    claims = PRICES.fullmatch(figure.sentence)
    if not claims:
        yield "no wording of its kind"
        return
    yield from figure.page.site.day_faults(figure.sentence)
    if claims["name"] != figure.page.heading:
        yield f"the page is about {figure.page.heading}"
    values = {row["CCG"]: known(row["Price a year, for each patient"]) for row in figure.rows}
    there = sorted(value for value in values.values() if value is not None)
    if number(claims["ccgs"]) != len(there) or not shows(claims["high"], there[-1]) or not shows(claims["low"] or claims["high"], there[0]):
        yield f"{len(there)} pay from {there[0]} to {there[-1]}"
    missing = tally_of(row["Shown as"] for row in figure.rows if values[row["CCG"]] is None)
    said = {words: int(claims[group] or 0) for words, group in NO_PRICE.items()}
    if {words: count for words, count in said.items() if count} != missing:
        yield f"without a price: {missing}"
    if figure.title != f"A price per patient is known for {len(there)} of {len(values)} CCG{'s' if len(values) != 1 else ''}":
        yield f"its title is '{figure.title}'"
    yield from fifths(figure, values, there, NO_PRICE)
    # An agreement says what is paid under it; the list of the CCG says the price or that of its offer.
    yearly = figure.page.site.once("pounds a year", lambda: {row["agreement"]: row for row in figure.page.site.csv("agreements/terms.csv")})
    people = figure.page.site.once("patients of CCGs", lambda: {})
    for row in figure.rows:
        source = row["Price a year, for each patient: source"]
        agreement = yearly.get(re.sub(r".*(?:#agreement-|/)|\.html$", "", source)) if source != "None" else None
        if agreement and known(agreement["pounds_a_year"]) is not None:
            ccg = agreement["customer"]
            if ccg not in people:
                people[ccg] = patients(figure.page.site, ccg)
            if people[ccg] and abs(known(agreement["pounds_a_year"]) / people[ccg] - values[row["CCG"]]) > 0.006:
                yield f"{row['CCG']} pays {known(agreement['pounds_a_year']) / people[ccg]}, not {values[row['CCG']]}"


def patients(site, ccg):
    """How many patients the page of a CCG says were registered on the day; None if it does not."""
    found = None
    for text in site.page(f"ccgs/{ccg}.html").facts.get("Registered patients", "").split(" | "):
        start = re.search(rf" from ({PERIOD})", text)
        if text[:1].isdigit() and (not start or day_of(start.group(1)) <= day_of(site.day)):
            found = number(text)
    return found


def locator(figure):
    """Whether the CCGs that are marked are those that the map of all has with the same main CSU."""
    page = figure.page
    found = LOCATED.fullmatch(figure.sentence)
    if not found:
        yield "no wording of its kind"
        return
    yield from page.site.day_faults(figure.sentence)
    table = next(iter(re.findall(r"<table.*?</table>", figure.markup, re.S)), "")
    marked = [plain(head) for head in re.findall(r'<th scope="row">(.*?)</th>', table, re.S)]
    csus = {row["CCG"]: row["Main CSU"] for row in figure.rows}
    is_ccg = page.path.startswith("ccgs/")
    csu = csus.get(page.heading) if is_ccg else page.heading
    there = [ccg for ccg, own in csus.items() if own == csu or ccg == page.heading] if csu != "Not recorded" else [page.heading]
    if sorted(marked) != sorted(there):
        yield f"{len(marked)} are in its table, {len(there)} have {csu}"
    drawn = re.findall(r'class="mark hexagon (located(?:-own)?)[^"]*"', figure.markup)
    if len(drawn) != len(marked) or drawn.count("located-own") != is_ccg:
        yield f"{len(drawn)} are drawn, of {len(marked)}"
    key = {words: number(count) for words, count in re.findall(r'class="key-text"[^>]*>([^<]+): ([\d,]+)<', figure.markup)}
    true = {"This CCG": int(is_ccg), "Same main CSU" if is_ccg else "Main CSU": len(there) - is_ccg, "Others": len(csus) - len(there)}
    if key != {words: count for words, count in true.items() if count}:
        yield f"its key is {key}"
    named = found["csu"] or found["alone"] or found["own"]
    if found["own"] is None and found["name"] != page.heading or named not in (None, csu) or (named is None) != (csu == "Not recorded"):
        yield f"it is about {page.heading} and {csu}"
    if found["csu"] and (1 if found["others"] == "other CCG" else int(found["others"].split()[0])) != len(there) - 1 or found["alone"] and len(there) > 1:
        yield f"there are {len(there) - 1} others"
    if not is_ccg:
        title = f"{len(there)} of {len(csus)} CCG{'s' if len(csus) != 1 else ''} mainly use{'s' if len(there) == 1 else ''} it"
    elif named:
        title = f"One of {len(there)} CCGs with the same main CSU" if len(there) > 1 else "The only CCG with its main CSU"
    else:
        title = f"Where it is among {len(csus)} CCG{'s' if len(csus) != 1 else ''}"
    if figure.title != title:
        yield f"its title is not '{title}'"


TWO_DAYS = re.compile(
    rf"Of (?P<ccgs>\d+) CCGs?, (?P<moved>\d+) moved between (?P<first>{PERIOD}) and (?P<last>{PERIOD})(?:; (?P<rest>.+))?\."
)
CHANGES = {
    "stayed with a CSU that another took over": "Its CSU was taken over", "did not change": "No change",
    "not recorded on one day or both": "Not recorded on one day or both",
}


def maps_of_two_days(figure):
    claims = TWO_DAYS.fullmatch(figure.sentence)
    if not claims:
        yield "no wording of its kind"
        return
    before, after = f"Main CSU on {claims['first']}", f"Main CSU on {claims['last']}"
    if before not in figure.rows[0] or after not in figure.rows[0]:
        yield f"its rows are about {list(figure.rows[0])}"
        return
    numbers = tally_of(row["Change"].removesuffix(" but its name") for row in figure.rows)
    moved = numbers.pop("Moved to another CSU", 0)
    said = {}
    for part in claims["rest"].split(", ") if claims["rest"] else []:
        count, words = part.split(" ", 1)
        said[CHANGES.get(words, words)] = int(count)
    if int(claims["moved"]) != moved or int(claims["ccgs"]) != len(figure.rows) or said != numbers:
        yield f"{moved} of {len(figure.rows)} moved, {numbers}"
    title = f"{moved or 'No'} CCG{'s' if moved > 1 else ''} moved to another CSU"
    if figure.title != title:
        yield f"its title is not '{title}'"
    for row in figure.rows:
        if (row["Change"] == "No change") != (row[before] == row[after] != "Not recorded"):
            yield f"{row['CCG']}: {row['Change']}"
        if row["Change"] == "No change but its name" and "Not recorded" in (row[before], row[after]):
            yield f"{row['CCG']}: {row['Change']}"
    now = {row["CCG"]: row["Main CSU"] for row in figure.page.site.csv(re.sub(r"map-changes\.csv$", "map.csv", figure.csv))}
    wrong = [row["CCG"] for row in figure.rows if now.get(row["CCG"]) != row[after]]
    if wrong:
        yield f"the map of the day has another CSU of {wrong[0]}"
