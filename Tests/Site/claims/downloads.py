"""The download of a KPI, from which the rows of its charts are taken: each figure, with what charts add."""

import os
import re

from claims.words import VALUE, code

# Columns of charts whose name is not that of the column of the download.
COLUMNS = {"Published for England": None, "Note": "note", "What": None, "Organisation": None, "Recast": None}


def name_of(path):
    """The id of the KPI that a page, a place on a page of figures or a download is about."""
    page, _, section = path.partition("#")
    if section.startswith("kpi-"):
        return re.sub(r"(_.*|-p-\d{4}.*)$", "", section.removeprefix("kpi-"))
    parts = page.split("/")
    name = parts[1] if parts[0] == "kpis" else parts[-1]
    return name.removesuffix(".html").removesuffix(".csv")


def place(path, href):
    """Where a link on a page leads: a page, or a section of a page of figures, without the figure."""
    target, _, fragment = href.partition("#")
    found = os.path.normpath(os.path.join(os.path.dirname(path), target)) if target else path
    section = re.match(r"((?:kpi|of)-.*?)(?:-p-\d{4}.*)?$", fragment)
    return f"{found}#{section.group(1)}" if section else found


def absolute(path, href):
    """Where a link on a page leads, from the site's folder, with the figure."""
    target, _, fragment = href.partition("#")
    found = os.path.normpath(os.path.join(os.path.dirname(path), target)) if target else path
    return f"{found}#{fragment}"


def by_page(site, download):
    """The rows of a download by where the site shows them."""
    return site.once(("by page", download), lambda: {row["page"]: row for row in site.csv(download) if row["page"]})


def exact(row, head, shown):
    """What a download has for a cell of a chart's table; what the cell shows if it has nothing."""
    if head == "Period":
        return code(shown) or shown
    column = COLUMNS.get(head, head.lower().replace(" ", "_"))
    if row and column and row.get(column):
        return row[column]
    # With the decimals that are shown, since no more is known of it.
    return re.sub(r"[^\d.\-]", "", shown.split(" per ")[0].replace("\u2212", "-")) if re.fullmatch(VALUE, shown) else shown


def rows_of(figure, table):
    """The rows of a chart that a page shows as a table, with the numbers of the download."""
    site, page = figure.page.site, figure.page
    known = by_page(site, figure.csv)
    rows, first = [], None
    for row in table.rows:
        href = row["Value"].href
        address = absolute(page.path, href) if href else None
        found = known.get(address)
        first = first or found
        cells = {head: exact(found, head, cell.text) for head, cell in row.items()}
        for column, words in (("target", r"Target"), ("peers_from", r"The middle .+, from"), ("peers_to", r"The middle .+, to")):
            if not found and first and re.fullmatch(words, cells.get("What", "")):
                cells["Value"] = first[column]
        cells["Value: source"] = address or "None"
        rows.append(cells)
    return rows


def rows_of_panels(figure, panels):
    """The rows of small charts, which are too many for a table, in the order of the charts.

    - panels: the name of each and where it leads."""
    rows = {}
    closed = {name for name, href in panels if is_closed(figure.page.site, figure.page.resolve(href))}
    for row in figure.page.site.csv(figure.csv):
        if row["finding"] and not row["provider"] and not row["customer"] and not row["service"]:
            rows.setdefault(row["subject_name"], []).append({
                "Organisation": row["subject_name"], "Period": row["period"], "Value": row["value"] or row["absence"],
                "Value: source": row["page"], "Finding": row["finding"],
            })
    return [
        {**row, "Closed": "Yes" if name in closed else "No"} for name, _ in panels for row in rows.get(name, [])
    ]


def is_closed(site, path):
    """Whether the page of the organisation whose figures a page has says that it has closed."""
    place = path.partition("#")[0].removesuffix(".html").split("/")
    if place[0] == "kpis":
        # A long series has a page of its own, such as 'kpis/calls/south' or, where two could be meant, 'csu-south'.
        kind, _, name = place[2].partition("-")
        owners = [[kind + "s", name]] + [[folder, place[2]] for folder in ("csus", "ccgs", "suppliers")]
        place = next(owner for owner in owners if site.has("/".join(owner) + ".html"))
    page = site.page("/".join(place[:2]) + ".html")
    tags = re.search(r'<p class="tags">(.*?)</p>', page.markup, re.S)
    return "tag-closed" in (tags.group(1) if tags else "")


def sum_rows(site, name, group):
    """The figures of a group over time, as charts name their columns."""
    return [
        {"Period": row["period"], "Value": row["value"] or row["absence"], "Reported": row["reported"], "Expected": row["expected"]}
        for row in site.csv(f"kpis/{name}.csv") if row["kind"] == "worked out" and row["subject"] == group
    ]


def undivided(site, name):
    """The observations of a KPI that name no other party and no service."""
    return site.once(("undivided", name), lambda: [
        row for row in site.csv(f"kpis/{name}.csv")
        if row["kind"] == "observed" and not row["provider"] and not row["customer"] and not row["service"]
    ])


def subject_of(site, row):
    """Who an observation is about, with the other parties and the service that it names."""
    def body(name):
        folder = next(folder for folder in ("csus", "ccgs", "suppliers") if site.has(f"{folder}/{name}.html"))
        return site.page(f"{folder}/{name}.html").heading

    words = row["subject_name"]
    if row["provider"] and row["provider"] != row["subject"]:
        words += f", by {body(row['provider'])}"
    if row["customer"] and row["customer"] != row["subject"]:
        words += f", for {body(row['customer'])}"
    if row["service"]:
        words += ", " + site.page(f"services/{row['service']}.html").heading
    return words
