"""What the sentences of pictures of the whole country claim, worked out from their CSV."""

import re

from claims.words import PERIOD, code, fragment, number, shows

# What a cell of the matrix begins with, and what its sentence and its title call that.
ANSWERS = {
    "CSU": "bought from a CSU", "In house": "in house", "Shared": "shared with other CCGs", "External": "bought elsewhere",
    "Sourcing not recorded": "with no recorded sourcing", "Not known if still in force": "not known to be in force or not",
    "Ended, nothing recorded since": "ended, with nothing recorded since", "Not recorded": "not recorded",
}
SOURCED = list(ANSWERS)[:4]
MATRIX = re.compile(
    rf"(?P<services>\d+) (?P<noun>services?) for (?P<ccgs>[\d,]+) (?P<subject>.+?) on {PERIOD}: (?P<parts>.+?)\."
    r"(?: (?P<first>.+) is most often bought from a CSU \((?P<most>[\d,]+) of (?P<all>[\d,]+)\)"
    r"(?:, (?P<last>.+?) (?:least often \((?P<least>[\d,]+)\)|(?P<never>never)))?\.)?"
)


def services_of(rows):
    """The names of the columns that are services."""
    names = [name for name in rows[0] if not name.endswith(": source")] if rows else []
    return names[1:names.index("Main CSU")] if rows else []


def answer_in(text):
    """What a cell says: 'CSU' for 'CSU: NHS South CSU, recorded'."""
    return next(answer for answer in sorted(ANSWERS, key=len, reverse=True) if re.match(rf"{answer}(?=$|[:,])", text))


def answers_of(rows):
    """How often each answer is given, by service."""
    found = {}
    for service in services_of(rows):
        found[service] = dict.fromkeys(ANSWERS, 0)
        for row in rows:
            found[service][answer_in(row[service])] += 1
    return found


def matrix(figure):
    claims = MATRIX.fullmatch(figure.sentence)
    if not claims:
        yield "no wording of its kind"
        return
    claims = claims.groupdict()
    by_service = answers_of(figure.rows)
    totals = {answer: sum(counts[answer] for counts in by_service.values()) for answer in ANSWERS}
    if number(claims["services"]) != len(by_service) or number(claims["ccgs"]) != len(figure.rows):
        yield f"it has {len(figure.rows)} rows of {len(by_service)} services"
    said = dict(reversed(re.fullmatch(r"([\d,]+) (.+)", part).groups()) for part in claims["parts"].split("; "))
    true = {ANSWERS[answer]: count for answer, count in totals.items() if count}
    if {words: number(count) for words, count in said.items()} != true:
        yield f"the answers are {true}"
    yield from figure.page.site.day_faults(figure.sentence)
    if claims["subject"] not in ("CCGs", "CCG", f"customers of {figure.page.heading}", f"customer of {figure.page.heading}"):
        yield f"the page is about {figure.page.heading}"
    yield from extremes(claims, {service: counts["CSU"] for service, counts in by_service.items()}, len(figure.rows))
    yield from title_of_matrix(figure.title, totals)
    yield from sums(figure.rows)


def extremes(claims, bought, customers):
    most, least = max(bought.values()), min(bought.values())
    first = [service for service, count in bought.items() if count == most]
    last = [service for service, count in bought.items() if count == least]
    if (claims["first"] is None) != (most == least or len(first) > 1):
        yield f"bought from a CSU: {first} by {most}"
    elif claims["first"]:
        if claims["first"] != first[0] or number(claims["most"]) != most or number(claims["all"]) != customers:
            yield f"{first[0]} is bought by {most} of {customers}"
        if (claims["last"] is None) != (len(last) > 1):
            yield f"bought from a CSU: {last} by {least}"
        elif claims["last"] and (claims["last"].lower() != last[0].lower() or (0 if claims["never"] else number(claims["least"])) != least):
            yield f"{last[0]} is bought by {least}"


def title_of_matrix(title, totals):
    known = sum(totals[answer] for answer in SOURCED)
    found = re.fullmatch(r"(\d+)% of services in force are (.+)", title or "")
    if not known:
        if title != "Who does what for whom":
            yield f"its title is '{title}'"
    elif not found or totals[next((a for a in SOURCED if ANSWERS[a] == found.group(2)), "Not recorded")] != max(totals[a] for a in SOURCED) \
            or not shows(found.group(1), max(totals[answer] for answer in SOURCED) / known * 100):
        yield f"its title is '{title}', of {totals}"


def sums(rows):
    """Whether the numbers at the end of each row are those of its cells."""
    services = services_of(rows)
    for row in rows:
        for answer in ANSWERS:
            name = "From a CSU" if answer == "CSU" else answer
            there = sum(answer_in(row[service]) == answer for service in services)
            if int(row.get(name, 0)) != there:
                yield f"{row['CCG']} has {there} of '{answer}'"
                return


CSUS = re.compile(
    rf"Main CSUs of CCGs on {PERIOD}: (?:(?P<every>every CCG has one)|(?:(?P<first>[^;]+) has the most, (?P<most>\d+))?"
    r"(?:(?:; )?(?P<last>[^;]+) the fewest, (?P<least>\d+))?(?:(?:; )?none is recorded for (?P<none>\d+))?)\."
)
SOURCING = re.compile(rf"(?P<name>.+) on {PERIOD}: (?P<parts>.+)\.")
FIGURES = re.compile(
    rf"(?P<kpi>.+), (?P<period>{PERIOD}): of (?P<ccgs>[\d,]+) CCGs? compared with the average, "
    r"(?P<up>\d+) (?P<upword>better|higher), (?P<down>\d+) (?P<downword>worse|lower), (?P<similar>\d+) similar(?:; (?P<none>\d+) not compared)?\."
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
    if sourced and (not found or sourced.get(found.group(1)) != max(sourced.values()) or int(found.group(2)) != max(sourced.values()) or number(found.group(3)) != len(figure.rows)):
        yield f"its title is '{figure.title}'"
    said_there = re.search(r"Of [\d,]+ CCGs?: (.+?)\.", re.sub(r"<[^>]+>", " ", figure.page.sections.get("buyers", "")))
    for clause, count in sourced.items():
        if said_there and f"{count} {clause}" not in said_there.group(1):
            yield f"the list of buyers says '{said_there.group(1)}'"


def periods_of_map(figure, period):
    """Whether the values of a map lead to figures of its period."""
    for row in figure.rows:
        if row["Value: source"] != "None" and not row["Value: source"].endswith(fragment(period)):
            yield f"{row['CCG']} has the figure {row['Value: source']}"


def map_of_kpi(figure):
    claims = FIGURES.fullmatch(figure.sentence)
    if not claims:
        yield "no wording of its kind"
        return
    numbers = tally_of(row["Shown as"] for row in figure.rows)
    names = {claims["upword"].capitalize(): "up", claims["downword"].capitalize(): "down", "Similar": "similar", "Not compared": "none"}
    if set(numbers) - set(names) or any(int(claims[group] or 0) != numbers.get(name, 0) for name, group in names.items()):
        yield f"the hexagons are {numbers}"
    if number(claims["ccgs"]) != sum(count for name, count in numbers.items() if name != "Not compared"):
        yield f"the hexagons are {numbers}"
    yield from periods_of_map(figure, code(claims["period"]))
    chart = next((other for other in figure.page.figures if other.kind == "ranking"), None)
    ranking = {row["Organisation"]: row for row in chart.rows} if chart else {}
    if chart and not any(period in (chart.caption or "") for period in re.findall(PERIOD, figure.sentence)):
        yield f"the ranking is '{chart.caption}'"
    for row in figure.rows:
        other = ranking.get(row["CCG"])
        if other and other["Value"] != row["Value"]:
            yield f"the ranking has {other['Value']} of {row['CCG']}"
    better = claims["upword"] == "better"
    title = f"{numbers.get(claims['upword'].capitalize(), 0)} CCG{'s' if numbers.get(claims['upword'].capitalize(), 0) != 1 else ''} {claims['upword']} than the average, {numbers.get(claims['downword'].capitalize(), 0)} {claims['downword']}"
    if figure.title != title:
        yield f"its title is not '{title}', {better}"


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
    numbers = tally_of(row["Change"] for row in figure.rows)
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
    now = {row["CCG"]: row["Main CSU"] for row in figure.page.site.csv(re.sub(r"map-changes\.csv$", "map.csv", figure.csv))}
    wrong = [row["CCG"] for row in figure.rows if now.get(row["CCG"]) != row[after]]
    if wrong:
        yield f"the map of the day has another CSU of {wrong[0]}"
