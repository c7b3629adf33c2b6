"""The forms of each chart carry the same numbers: the marks of its drawing, its table and its CSV, or that
of its KPI, and its sentence names only numbers that its table has."""

import csv
import os
import re
import sys
from html.parser import HTMLParser

from claims.downloads import COLUMNS, absolute
from site_files import DAY, finish, pages, rows_on, sample


class Charts(HTMLParser):
    """The charts of a page: id, sentence, marks of each drawing, rows of the table, where its CSV is."""

    def __init__(self):
        super().__init__()
        self.charts = []
        self.chart = None
        self.path = []
        self.cell = None

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        classes = (attributes.get("class") or "").split()
        if tag == "figure" and "chart" in classes:
            self.chart = {"id": attributes.get("id"), "sentence": "", "drawings": [], "rows": [], "links": [], "csv": None}
            self.charts.append(self.chart)
        if self.chart is None:
            return
        self.path.append(tag)
        if tag == "svg" and "plot" in classes:
            self.chart["drawings"].append([])
        if "data-row" in attributes and self.chart["drawings"]:
            self.chart["drawings"][-1].append(attributes)
        if tag == "tr":
            self.chart["rows"].append([])
            self.chart["links"].append([])
        if tag in ("td", "th"):
            self.cell = ""
        if tag == "a" and self.cell is not None:
            self.chart["links"][-1].append((len(self.chart["rows"][-1]), attributes["href"]))
        if tag == "a" and "download" in attributes:
            self.chart["csv"] = attributes["href"]

    def handle_data(self, text):
        if self.chart is None:
            return
        if "figcaption" in self.path:
            self.chart["sentence"] += text
        if self.cell is not None:
            self.cell += text

    def handle_endtag(self, tag):
        if self.chart is None:
            return
        if tag in ("td", "th") and self.cell is not None:
            self.chart["rows"][-1].append(" ".join(self.cell.split()))
            self.cell = None
        while self.path and self.path.pop() != tag:
            pass
        if tag == "figure":
            self.chart = None


def number(text):
    try:
        return float(text)
    except ValueError:
        return None


def shown(text):
    """The number that a cell shows, without its unit."""
    found = re.search(r"[\u2212-]?\d[\d,]*(?:\.\d+)?", text)
    return float(found.group().replace(",", "").replace("\u2212", "-")) if found else None


def decimals(text):
    found = re.search(r"\.(\d+)", text)
    return len(found.group(1)) if found else 0


MONTHS = "January February March April May June July August September October November December".split()


def period_code(text):
    """'2013-04' for 'April 2013': how KPI data write the periods that pages name."""
    words = text.split()
    named = [MONTHS.index(word) + 1 for word in words if word in MONTHS]
    if not named or not words[-1].isdigit():
        return None
    year, month = int(words[-1]), named[0]
    if len(named) == 2:
        first = year if month > 3 else year - 1
        return f"{first}/{(first + 1) % 100:02} Q{(month - 4) % 12 // 3 + 1}"
    return f"{year}-{month:02}" + (f"-{int(words[0]):02}" if words[0].isdigit() else "")


def agrees(text, cell):
    """Whether what a table shows is what a download has."""
    exact = number(cell)
    if exact is None:
        return text == cell or period_code(text) == cell
    return shown(text) is not None and abs(shown(text) - exact) <= 0.5000001 * 10 ** -decimals(text)


def download(site, path, known={}):
    if path not in known:
        with open(os.path.join(site, path), newline="", encoding="utf-8-sig") as file:
            known[path] = list(csv.DictReader(file))
    return known[path]


def in_order(site, page, chart, rows):
    """The rows of a KPI's download that the rows of a chart are: by the links of its table or, if it has
    none, by the names of its marks."""
    heads, table, links = (chart["rows"] or [[]])[0], chart["rows"][1:], chart["links"][1:]
    if table:
        value = heads.index("Value")
        # The download of the site of an earlier day says where that site shows a figure.
        day = page.split("/")[0] + "/" if DAY.fullmatch(page.split("/")[0]) else ""
        by_page = {day + row["page"]: row for row in rows}
        return [by_page.get(next((absolute(page, href) for at, href in own if at == value), None)) for own in links]
    by_name = {(row["subject_name"], row["period"]): row for row in rows if not (row["provider"] or row["customer"] or row["service"])}
    marks = {int(mark["data-row"]): mark for drawing in chart["drawings"] for mark in drawing}
    return [by_name.get((marks[at]["data-name"], period_code(marks[at]["data-period"]))) if at in marks else None for at in range(max(marks) + 1)]


def compare_with_kpi(where, chart, site, page):
    """What does not agree in a chart whose numbers are in the download of a KPI."""
    rows = download(site, os.path.normpath(os.path.join(os.path.dirname(page), chart["csv"])))
    heads, table = (chart["rows"] or [[]])[0], chart["rows"][1:]
    found = in_order(site, page, chart, rows)
    known = 0
    for cells, row in zip(table, found):
        if not row:
            continue
        known += 1
        if row["period"] and "Period" in heads and period_code(cells[heads.index("Period")]) not in (row["period"], None):
            yield f"{where}: the table says {cells[heads.index('Period')]!r} of {row['page']}"
        for head, text in zip(heads, cells):
            column = COLUMNS.get(head, head.lower().replace(" ", "_"))
            if head == "Value" and not row["value"]:
                column = "absence"
            if head == "Period" or column is None or column not in row:
                continue
            # Small charts say only the first words of a finding.
            is_start = head == "Finding" and row[column].startswith(text + ": ")
            if row[column] and not is_start and not agrees(text, row[column]) or not row[column] and number(text) is not None:
                yield f"{where}: the table says {text!r}, the download {row[column]!r} as {column} of {row['page']}"
    if table and not known:
        yield f"{where}: no row is in the download"
    for drawing in chart["drawings"]:
        for mark in drawing:
            at = int(mark["data-row"])
            if at >= len(found) or "data-value" not in mark:
                if at >= len(found):
                    yield f"{where}: a mark stands for row {at}, of {len(found)}"
                continue
            drawn, row = number(mark["data-value"]), found[at]
            # Rows of targets and of peers are columns of the download.
            row = row or next(filter(None, found), {})
            cells = [number(cell) for cell in row.values()]
            if drawn is None:
                fits = not row.get("value") or None in cells
            else:
                fits = any(cell is not None and abs(cell - drawn) <= abs(cell) * 6e-6 for cell in cells)
            if not fits:
                yield f"{where}: a mark says {mark['data-value']}, its row {row.get('page')}"
    exact = [number(cell) for row in found if row for cell in row.values()]
    shown_numbers = [(shown(text), decimals(text)) for row in table for text in row]
    yield from unsaid(where, chart, exact, shown_numbers)


def unsaid(where, chart, exact, table):
    """Percentages of a chart's sentence that are in neither its download nor its table."""
    for text in re.findall(r"(\d[\d,]*\.\d+)%", chart["sentence"]):
        said = float(text.replace(",", ""))
        within = 0.5000001 * 10 ** -decimals(text)
        # 99.8% names a limit there, not a figure; a usual range ends at 0% or 100%, whatever its limits.
        is_end = said in (0, 100) and "usual range" in chart["sentence"]
        is_there = any(value is not None and abs(value - said) <= within for value in exact) or (said, decimals(text)) in table
        if text != "99.8" and not is_end and not is_there:
            yield f"{where}: the sentence says {text}%, which its CSV does not"


def compare(where, chart, site, page):
    """What does not agree in one chart."""
    if not chart["csv"]:
        return
    if "kpis/" in os.path.normpath(os.path.join(os.path.dirname(page), chart["csv"])):
        yield from compare_with_kpi(where, chart, site, page)
        return
    path = os.path.normpath(os.path.join(site, os.path.dirname(page), chart["csv"]))
    table = chart["rows"][1:]
    of_day = page.partition("/")[2] if DAY.fullmatch(page.split("/")[0]) else page
    found = rows_on(download(site, path), of_day, [cells[0] for cells in table])
    if chart["id"].startswith("chart-locator-"):
        # It shows some rows of the download of the map of all.
        by_name = {row["CCG"]: row for row in found}
        found = [by_name.get(cells[0], {}) for cells in table]
    rows = [list(row.values()) for row in found]
    if table and len(table) != len(rows):
        yield f"{where}: {len(table)} rows in the table, {len(rows)} in the CSV"
        return
    for shown_row, row in zip(table, found):
        for head, text in zip(chart["rows"][0], shown_row):
            if not agrees(text, row.get(head, "")):
                yield f"{where}: the table says {text!r}, the CSV {row.get(head)!r}"
    for drawing in chart["drawings"]:
        for mark in drawing:
            position = int(mark["data-row"])
            if position >= len(rows):
                yield f"{where}: a mark stands for row {position}, of {len(rows)}"
                continue
            if "data-value" in mark:
                # Drawings have six significant digits.
                drawn = number(mark["data-value"])
                cells = [number(cell) for cell in rows[position]]
                if drawn is None:
                    is_so = None in cells
                else:
                    is_so = any(cell is not None and abs(cell - drawn) <= abs(cell) * 6e-6 for cell in cells)
                if not is_so:
                    yield f"{where}: a mark says {mark['data-value']}, its row {rows[position]}"
    # A figure that ties with its limit is said with more decimals than the table shows.
    if table:
        yield from unsaid(where, chart, [number(cell) for row in rows for cell in row], [])


def main():
    site = sys.argv[1]
    faults = []
    count = 0
    chosen = sample(site, more=60) if not os.environ.get("PROSPECTUS_ALL") else pages(site)
    chosen = sorted(set(chosen) | {path for path in pages(site) if path.count("/") < 2 and "kpis/" in path})
    for page in chosen:
        parser = Charts()
        with open(os.path.join(site, page), encoding="utf-8") as file:
            parser.feed(file.read())
        for chart in parser.charts:
            count += 1
            faults += compare(f"{page}#{chart['id']}", chart, site, page)
    finish("charts", faults, f"{count} charts of {len(chosen)} pages")


if __name__ == "__main__":
    main()
