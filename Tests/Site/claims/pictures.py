"""What the sentences of pictures of the whole country claim, worked out from their CSV."""

import re

from claims.words import PERIOD, number, shows

# What a cell of the matrix begins with, and what its sentence and its title call that.
ANSWERS = {
    "CSU": "bought from a CSU", "In house": "in house", "Shared": "shared with other CCGs", "Elsewhere": "bought elsewhere",
    "Sourcing not recorded": "with no recorded sourcing", "Not known if still in force": "not known to be in force or not",
    "Ended, nothing recorded since": "ended, with nothing recorded since", "Not recorded": "not recorded",
}
# The columns that say what groups have in common.
GROUPINGS = ("Main CSU", "Region")
SOURCED = list(ANSWERS)[:4]
MATRIX = re.compile(
    rf"(?P<services>\d+) (?P<noun>services?) for (?P<ccgs>[\d,]+) (?P<subject>.+?) on {PERIOD}: (?P<parts>.+?)\."
    r"(?: (?P<first>.+) is most often bought from a CSU \((?P<most>[\d,]+) of (?P<all>[\d,]+)\)"
    r"(?:, (?P<last>.+?) (?:least often \((?P<least>[\d,]+)\)|(?P<never>never)))?\.)?"
)

CHANGES = {
    "Another sourcing or none": "with another sourcing or none", "From another provider": "from another provider",
    "Provider taken over": "with a provider that was taken over",
}
MATRIX_OF_TWO_DAYS = re.compile(
    rf"Of (?P<all>[\d,]+) services? of (?:a CCG|CCGs) on both (?P<first>{PERIOD}) and (?P<last>{PERIOD}), (?P<changed>[\d,]+) changed: (?P<parts>.+)\."
)


def services_of(rows):
    """The names of the columns that are services."""
    names = [name for name in rows[0] if not name.endswith(": source")] if rows else []
    return names[1:names.index(next(name for name in GROUPINGS if name in names))] if rows else []


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


def matrix_of_two_days(figure):
    """The sentence and the title against the numbers at the ends of rows, and those against the cells."""
    claims = MATRIX_OF_TWO_DAYS.fullmatch(figure.sentence)
    if not claims:
        yield "no wording of its kind"
        return
    totals = {name: sum(int(row[name]) for row in figure.rows) for name in CHANGES}
    said = dict(reversed(re.fullmatch(r"([\d,]+) (.+)", part).groups()) for part in claims["parts"].split(", "))
    true = {CHANGES[name]: count for name, count in totals.items() if count}
    changed = sum(totals.values())
    if {words: number(count) for words, count in said.items()} != true or number(claims["changed"]) != changed:
        yield f"the changes are {true}"
    if claims["last"] != figure.page.site.day:
        yield f"the site describes {figure.page.site.day}"
    # The table on the page of the matrix has every earlier day, the latest first.
    latest = figure.page.site.page("matrix.html").section_tables("changes")[0].rows[0]
    if (claims["first"], claims["all"]) != (latest["Since"].text, latest["Cells on both days"].text):
        yield f"{latest['Cells on both days'].text} cells are on both days, of which one is {latest['Since'].text}"
    most = next((words for words, count in true.items() if count * 2 > changed), None)
    title = f"{changed:,} {'service of a CCG' if changed == 1 else 'services of CCGs'} changed"
    if most:
        title += f", {'all' if true[most] == changed else 'most'} {most}"
    if figure.title != title:
        yield f"its title is not '{title}'"
    services = services_of(figure.rows)
    for row in figure.rows:
        same = sum(row[service] == "As before" for service in services)
        if int(row["As before"]) != same or sum(int(row[name]) for name in CHANGES) != len(services) - same:
            yield f"{row['CCG']} has {same} cells as before"


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
