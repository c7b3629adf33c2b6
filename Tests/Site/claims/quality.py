"""Counts of rows of KPI data: those of all files together, and of each part."""

import re

from claims.downloads import name_of
from claims.scorecards import series_of
from claims.words import number

LITTLE = re.compile(
    r"of (?P<count>[\d,]+) series of this KPI (?P<few>[\d,]+) (?P<verb>varies|vary) too little for limits: half or more of the figures equal the one before, "
    r"so no change can be told from chance"
)

FACTS = {
    "Rows of KPI data": "Rows", "Joined": "Joined", "Not joined": "Not joined", "Duplicated": "Duplicated",
    "Superseded by a later publication": "Superseded", "Published after": "Published later",
}


def look(page, tally):
    if page.path != "data-quality.html":
        return
    tables = page.section_tables("files")
    for fact, text in page.facts.items():
        head = next((head for start, head in FACTS.items() if fact.startswith(start)), None)
        if head is None or not tables:
            continue
        total = sum(number(cell) for cell in tables[0].column(head))
        tally.look("counts of rows", page, f"{fact}: {text}", [] if total == number(text) else [f"the files have {total:.0f}"],
                   f"<dd>{text}</dd>")
    for table in tables:
        for row in table.rows:
            parts = sum(number(row[head].text) for head in ("Joined", "Not joined", "Duplicated", "Superseded", "Published later"))
            whole = number(row["Rows"].text)
            faults = [] if parts == whole else [f"the parts come to {parts:.0f} of {whole:.0f}"]
            tally.look("counts of rows", page, row.text(), faults, row.markup)
    for table in page.section_tables("findings"):
        for row in table.rows:
            words = row["Finding"].text
            if row["Rule"].text == "little-variation":
                tally.look("findings of little variation", page, words, list(little(page.site, row["Place"].text, words)))


def little(site, place, words):
    """Whether as many series of a KPI vary too little as a finding says."""
    found, kpi = LITTLE.search(words), re.search(r"kpis/([^/.:]+)\.md", place)
    if not found or not kpi:
        yield "no wording of its kind"
        return
    paths = [path for path in site.series() if name_of(path) == kpi.group(1)]
    few = [path for path in paths if (series := series_of(site, path)).last is not None and series.obstacle() == "variation"]
    if number(found["count"]) != len(paths) or number(found["few"]) != len(few):
        yield f"{len(few)} of {len(paths)} vary too little"
    if (found["verb"] == "varies") != (len(few) == 1):
        yield "the verb does not suit the number"
