"""The pictures of the whole country, against the lists that their parts lead to.

    pictures.py SITE
"""

import re
import sys

from claims.pictures import ANSWERS, answer_in, answers_of, services_of
from claims.site import Site, Table
from claims.words import number
from site_files import editions, finish

COLUMNS = {
    "Bought from a CSU": "CSU", "In house": "In house", "Shared with other CCGs": "Shared", "Bought elsewhere": "Elsewhere",
    "Not known if still in force": "Not known if still in force", "Ended, nothing recorded since": "Ended, nothing recorded since",
    "Not recorded": "Not recorded",
}
TONES = {
    "CSU": "support-unit", "In house": "in-house", "Shared": "shared", "Elsewhere": "external", "Sourcing not recorded": "unstated",
    "Not known if still in force": "not-known", "Ended, nothing recorded since": "ended", "Not recorded": "not-recorded",
}


def figure_of(page, kind):
    return next((figure for figure in page.figures if figure.kind == kind), None)


def matrix(site):
    """The matrix of all CCGs, its totals, its gaps and the pages of services."""
    page = site.page("matrix.html")
    figure = figure_of(page, "matrix")
    if not figure:
        return
    rows, services = figure.rows, services_of(figure.rows)
    yield from cells(figure, rows, services)
    by_service = answers_of(rows)
    totals = Table(page, page.section_tables("totals")[0].markup)
    for row in totals.rows:
        name = row["Service"].text
        for column, answer in COLUMNS.items():
            there = by_service[name][answer] if name in by_service else sum(counts[answer] for counts in by_service.values())
            if column in row and number(row[column].text) != there or column not in row and there:
                yield f"the total of {name}, {column} is not {there}"
        if name in by_service and row["Service"].href.endswith("#buyers"):
            yield from buyers(site, page.resolve(row["Service"].href), by_service[name])
    yield from gaps(page, by_service)


def buyers(site, path, counts):
    """What the page of a service says of who gets it."""
    said = plain_section(site.page(path), "buyers")
    for words, answer in (("bought from a CSU", "CSU"), ("in house", "In house"), ("shared with other CCGs", "Shared"), ("bought elsewhere", "Elsewhere"), ("not recorded", "Not recorded")):
        found = re.search(rf"([\d,]+) {words}", said)
        if (number(found.group(1)) if found else 0) != counts[answer]:
            yield f"{path} says '{said[:120]}', the matrix has {counts[answer]} {words}"


def plain_section(page, name):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", page.sections.get(name, "").split("<table")[0]))


def gaps(page, by_service):
    missing = {name: counts["Not recorded"] + counts["Ended, nothing recorded since"] for name, counts in by_service.items()}
    total = sum(missing.values())
    said = re.search(r"([\d,]+) gaps?:", plain_section(page, "gaps"))
    if (number(said.group(1)) if said else 0) != total:
        yield f"the cells have {total} gaps"
    listed = {row["Service"].text: number(row["Gaps"].text) for table in page.section_tables("gaps") for row in table.rows}
    if listed != {name: count for name, count in missing.items() if count}:
        yield f"the gaps by service are {missing}"


def cells(figure, rows, services):
    """Each cell of the wide drawing against the CSV, and the columns of the parts."""
    wide = re.search(r'<svg class="plot plot-page".*?</svg>', figure.markup, re.S).group()
    columns = re.findall(r'<g class="mark customer"[^>]*data-row="(\d+)">(.*?)</g>', wide, re.S)
    if [int(row) for row, _ in columns] != list(range(len(rows))):
        yield f"{len(columns)} columns are drawn, of {len(rows)}"
    for (_, column), row in zip(columns, rows):
        drawn = re.findall(r'<a class="cell ([a-z-]+)" href="([^"]+)"', column)
        # A cell of which nothing is recorded leads to its CCG.
        sources = [row.get(f"{service}: source", "None").replace("None", row["CCG: source"]) for service in services]
        said = [(TONES[answer_in(row[service])], source) for service, source in zip(services, sources)]
        if drawn != said:
            yield f"the column of {row['CCG']} is not its row"
            return
    parts = re.findall(r'<svg class="plot plot-part".*?</svg>', figure.markup, re.S)
    numbers = sorted(int(row) for part in parts for row in re.findall(r'data-row="(\d+)"', part))
    if numbers != list(range(len(rows))):
        yield f"the parts have {len(numbers)} columns, of {len(rows)}"


def matrix_by_region(site):
    """The matrix by region: the same cells and totals, in groups that the lists of regions have."""
    if not site.has("matrix-by-region.html"):
        return
    figure = figure_of(site.page("matrix-by-region.html"), "matrix-by-region")
    whole = figure_of(site.page("matrix.html"), "matrix")
    services = services_of(figure.rows)
    yield from cells(figure, figure.rows, services)
    plain_rows = [{row["CCG"]: [row[service] for service in services] for row in rows} for rows in (figure.rows, whole.rows)]
    if plain_rows[0] != plain_rows[1] or services != services_of(whole.rows):
        yield "its cells are not those of the matrix by main CSU"
    totals = [re.findall(r'<a class="total"[^>]*>.*?<text class="figure"[^>]*>([\d,]+)<', drawn.markup, re.S) for drawn in (figure, whole)]
    if totals[0] != totals[1] or len(totals[0]) != len(services):
        yield f"its totals are {totals[0]}, not {totals[1]}"
    regions = [row["Region"] for row in figure.rows]
    if [name for at, name in enumerate(regions) if name in regions[:at] and name != regions[at - 1]]:
        yield "the CCGs of a region are not side by side"
    for row in figure.rows:
        page = site.page(f"ccgs/{row['CCG: source'].rpartition('/')[2]}")
        if page.facts.get("Region", "No region recorded") != row["Region"]:
            yield f"{row['CCG']} is in {page.facts.get('Region')}, not in {row['Region']}"


def changes(site):
    """What changed since earlier days, against the matrix of each."""
    page = site.page("matrix.html")
    now = {row["CCG"]: row for row in figure_of(page, "matrix").rows} if figure_of(page, "matrix") else {}
    tables = page.section_tables("changes")
    days = [day for day in editions(site.folder) if site.has(f"{day}/matrix.csv")]
    if bool(tables) != bool(days) or tables and len(tables[0].rows) != len(days):
        yield f"{len(days)} earlier days have a matrix"
    for row in tables[0].rows if tables else []:
        then = {other["CCG"]: other for other in site.csv(page.resolve(row["Since"].href).replace(".html", ".csv"))}
        services = set(services_of(list(now.values()))) & set(services_of(list(then.values())))
        day = page.resolve(row["Since"].href).partition("/")[0]
        earlier, later = named(site, f"{day}/"), named(site, "")
        pairs = [(bare(then[ccg][service], earlier), bare(now[ccg][service], later)) for ccg in now if ccg in then for service in services]
        answers = sum(answer_in(before) != answer_in(after) for before, after in pairs)
        same = sum(before == after for before, after in pairs)
        said = [number(row[head].text) for head in ("Cells on both days", "Another sourcing or none", "As before")]
        others = number(row["From another provider"].text) + number(row["Provider taken over"].text)
        if said != [len(pairs), answers, same] or others != len(pairs) - answers - same:
            yield f"since {row['Since'].text}, of {len(pairs)} cells {answers} have another answer and {same} the same"
    latest = tables[0].rows[0] if tables else None
    if latest:
        listed = sum(number(count) for count in re.findall(r"<summary>[^<]*\(([\d,]+) cells?\)</summary>", page.sections["changes"]))
        changed = number(latest["Cells on both days"].text) - number(latest["As before"].text)
        if listed > changed or len(re.findall(r"<summary>", page.sections["changes"])) < 20 and listed != changed:
            yield f"{listed} changes are listed, of {changed}"


KINDS = {"otherwise": "Another sourcing or none", "other-provider": "From another provider", "taken-over": "Provider taken over", "as-before": "As before"}


def matrix_of_two_days(site):
    """Each cell that changed, against the matrix of each day, and each cell that is drawn against the table."""
    if not site.has("matrix-changes.html"):
        return
    page = site.page("matrix-changes.html")
    figure = figure_of(page, "matrix-changes")
    latest = site.page("matrix.html").section_tables("changes")[0].rows[0]
    day = site.page("matrix.html").resolve(latest["Since"].href).partition("/")[0]
    then = {row["CCG"]: row for row in site.csv(f"{day}/matrix.csv")}
    now = {row["CCG"]: row for row in site.csv("matrix.csv")}
    names = [named(site, f"{day}/"), named(site, "")]
    services = services_of(list(now.values()))
    expected = {}
    for ccg in set(then) & set(now):
        for service in set(services) & set(then[ccg]):
            before, after = then[ccg][service], now[ccg][service]
            if bare(before, names[0]) != bare(after, names[1]):
                expected[ccg, service] = f"{said_in(before)}, then {said_in(after)}"
    rows = site.csv("matrix-changes.csv")
    shown = {(row["CCG"], service): row[service] for row in rows for service in services_of(rows) if row[service] != "As before"}
    if shown != expected:
        yield f"{len(expected)} cells differ, {len(shown)} are said to"
    for name in KINDS.values():
        there = sum(int(row[name]) for row in rows)
        if name != "As before" and number(latest[name].text) != there:
            yield f"{name}: {there} in its rows, {latest[name].text} in the table of earlier days"
    if figure is None:
        return
    wide = re.search(r'<svg class="plot plot-page".*?</svg>', figure.markup, re.S).group()
    columns = re.findall(r'<g class="mark customer"[^>]*data-row="(\d+)">(.*?)</g>', wide, re.S)
    if [int(row) for row, _ in columns] != list(range(len(rows))):
        yield f"{len(columns)} columns are drawn, of {len(rows)}"
    totals = dict.fromkeys(services_of(rows), 0)
    for (_, column), row in zip(columns, rows):
        drawn = re.findall(r'<a class="cell ([a-z-]+)" href="([^"]+)"', column)
        if [link for _, link in drawn] != [row[f"{service}: source"] for service in totals]:
            yield f"the column of {row['CCG']} is not its row"
        for (tone, _), service in zip(drawn, totals):
            parts = row[service].split(", then ")
            is_other = len(parts) == 2 and answer_in(parts[0]) != answer_in(parts[1])
            if (tone == "as-before") != (len(parts) == 1) or (tone == "otherwise") != is_other:
                yield f"{row['CCG']}, {service}: {tone} of '{row[service]}'"
            totals[service] += tone != "as-before"
        for tone, name in KINDS.items():
            if sum(own == tone for own, _ in drawn) != int(row[name]):
                yield f"{row['CCG']} has not {row[name]} of '{name}'"
    edge = re.findall(r'<g class="total">.*?<text class="figure"[^>]*>([\d,]+)<', wide, re.S)
    if [number(count) for count in edge] != list(totals.values()):
        yield f"its totals are {edge}, not {totals}"


def said_in(text):
    """A cell without how it is known and how many more there are."""
    return re.sub(r"(, and \d+ more at once)?(, (recorded|inferred|illustrative))?$", "", text)


def named(site, folder):
    """The addresses of CSUs by the names that they have on a day: some were renamed."""
    found = {}
    for path in site.paths:
        if re.fullmatch(r"csus/(?!index|by-)[^/]+\.html", path) and site.has(folder + path):
            found[site.page(folder + path).heading] = path
    return found


def bare(text, names):
    """A cell without how it is known and how many more there are, with the address of its provider."""
    answer, _, provider = said_in(text).partition(": ")
    return f"{answer}: {names.get(provider, provider)}" if provider else answer


def parts_of_matrix(site):
    """The matrix of each CSU against the rows of all CCGs."""
    whole = figure_of(site.page("matrix.html"), "matrix")
    if not whole:
        return
    services = services_of(whole.rows)
    by_ccg = {row["CCG"]: [row[service].removesuffix(", recorded").removesuffix(", inferred").removesuffix(", illustrative") for service in services] for row in whole.rows}
    for path in site.paths:
        if not re.fullmatch(r"csus/[^/]+\.html", path):
            continue
        own = figure_of(site.page(path), "matrix")
        for row in own.rows if own else []:
            texts = [row[service].removesuffix(", recorded").removesuffix(", inferred").removesuffix(", illustrative") for service in services]
            if by_ccg.get(row["CCG"]) != texts:
                yield f"{path}: {row['CCG']} is not as in the matrix of all"


def main():
    site = Site(sys.argv[1])
    faults = []
    for look in (matrix, matrix_by_region, changes, matrix_of_two_days, parts_of_matrix):
        faults += [f"{look.__name__}: {fault}" for fault in look(site)]
    finish("pictures", faults, f"{len(ANSWERS)} answers")


if __name__ == "__main__":
    main()
