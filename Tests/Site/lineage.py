"""Works out again, from its own downloads and pages, what the picture of CSUs over time shows, what its
sentence claims and who went where.

    lineage.py SITE
"""

import collections
import os
import re
import sys

from site_files import finish, rows_on
from terms import Site, day, marks_faults, number, read_csv


def links(site, path, figure_id):
    """The rows that the marks of a figure stand for, and where each leads."""
    markup = site.read(path)
    figure = re.search(rf'<figure[^>]*id="{figure_id}".*?</figure>', markup, re.S)[0]
    found = collections.defaultdict(set)
    for href, row in re.findall(r'<a class="mark [^"]*" href="([^"]*)"[^>]*? data-row="(\d+)"', figure):
        found[int(row)].add(href)
    return found


def picture(site):
    where = "lineage.html"
    rows = read_csv(os.path.join(site.folder, "lineage.csv"))
    for figure in site.figures(where, "chart-lineage"):
        yield from marks_faults(where, figure, len(rows))
        for row, found in links(site, where, "chart-lineage").items():
            if found != {rows[row]["Line: source"]}:
                yield f"{where}: the mark of {rows[row]['Line']} leads to {found}"
        yield from sentence_faults(where, " ".join(figure["sentence"].split()), rows, site)


def sentence_faults(where, text, rows, site):
    counts = [row for row in rows if row["Counted"] != "Not applicable"]
    bodies = [row for row in rows if row["Counted"] == "Not applicable"]
    found = re.search(
        r"(?:([\d,]+) were counted \w+ (.+?) and ([\d,]+) (?:in|on) (.+?); )?[Oo]f ([\d,]+) \w+ named here, ([\d,]+) existed on "
        r"(\d+ \w+ \d{4}) and ([\d,]+) had ended(?:; ([\d,]+) w\w+ known to end later)?(?:; ([\d,]+) w\w+ planned)?\.", text)
    if not found:
        yield f"{where}: '{text}' has no known wording"
        return
    ended = sum(row["Until"] not in ("No end known",) and "planned" not in row["Until"] for row in bodies)
    closing = sum("planned" in row["Until"] for row in bodies)
    planned = number(found[10] or "0")
    said = [number(found[5]), number(found[8]), number(found[9] or "0"), number(found[6])]
    there = [len(bodies), ended, closing, len(bodies) - ended - planned]
    if said != there or day(found[7]) != site.day:
        yield f"{where}: '{found[0]}', and the table says {there}"
    if found[1]:
        known = [row for row in counts if (number(found[3]), found[4]) == (int(row["Counted"]), row["From"])]
        if (number(found[1]), found[2]) != (int(counts[0]["Counted"]), counts[0]["From"]) or not known:
            yield f"{where}: '{found[0]}', and other counts are in the table"


CLAUSES = [
    (r"(?P<count>\d+) CCGs? mainly used it on (?P<day>\d+ \w+ \d{4})", "now"),
    (r"(?P<count>\d+) CCGs? (?:came|to come) from (?P<name>.+?) (?:on|in|by|about|after|before) [^;]+", "from"),
    (r"it (?:took|is to take) over from (?P<name>.+?) (?:on|in|by|about|after|before) [^;]+", "from"),
    (r"(?P<count>\d+) CCGs? (?:went|to go) to (?P<name>.+?),? (?:on|in|by|about|after|before) [^;]+", "to"),
    (r"its work (?:went|to go) to (?P<name>.+?),? (?:on|in|by|about|after|before) [^;]+", "to"),
]


def of_each(site):
    """The part of each CSU: its marks, and each clause of its sentence against who went where."""
    moves = read_csv(os.path.join(site.folder, "lineage-customers.csv")) if site.has("lineage-customers.csv") else []
    drawn = read_csv(os.path.join(site.folder, "csus/lineage.csv")) if site.has("csus/lineage.csv") else []
    for where in dict.fromkeys(row["Page"] for row in drawn):
        name = os.path.basename(where).removesuffix(".html")
        rows = rows_on(drawn, where)
        names = {row["Line"]: os.path.basename(row["Line: source"]).removesuffix(".html") for row in rows}
        own = next(row["CCGs, at last"] for row in rows if names[row["Line"]] == name)
        expected = collections.Counter()
        for move in moves:
            count = int(move["customer"] != "not recorded")
            if name == move["to"]:
                expected["from", move["from"], move["day"]] += count
            if name == move["from"]:
                expected["to", move["to"], move["day"]] += count
        expected = collections.Counter((side, other, count) for (side, other, _), count in expected.items())
        for figure in site.figures(where, r"chart-lineage-\d+"):
            yield from marks_faults(where, figure, len(rows))
            text = " ".join(figure["sentence"].split())
            sentence = re.search(r"CS[US]: (.+?)\.(?: Inferred.*| Illustrative.*)?$", text) or re.search(r": (.+?)\.", text)
            said = collections.Counter()
            for clause in sentence[1].split("; "):
                found = next((side, match) for pattern, side in CLAUSES + [("(.*)", "unknown")] for match in [re.fullmatch(pattern, clause)] if match)
                side, match = found
                groups = match.groupdict()
                if side == "unknown":
                    yield f"{where}: '{clause}' has no known wording"
                elif side == "now":
                    if groups["count"] != own or day(groups["day"]) != site.day:
                        yield f"{where}: '{clause}', and the table says {own}"
                else:
                    other = "none" if groups["name"].startswith("no ") else names.get(groups["name"], "nobody")
                    said[side, other, int(groups.get("count") or 0)] += 1
            if said != expected:
                yield f"{where}: the sentence says {dict(said)}, the download {dict(expected)}"


def customers(site):
    """Who went where: each CCG of the download in the table of the page, and on the page of its CSU."""
    where = "lineage-customers.csv"
    moves = read_csv(os.path.join(site.folder, where))
    groups = collections.defaultdict(list)
    for move in moves:
        if move["customer"] != "not recorded":
            groups[move["day"], move["from"], move["to"]].append(move["customer"])
            if not site.has(f"ccgs/{move['customer']}.html"):
                yield f"{where}: there is no {move['customer']}"
        if (day(move["day"]) > site.day) != (move["planned"] == "yes"):
            yield f"{where}: {move} on {site.day}"
    table = re.search(r'<section id="customers".*?</section>', site.read("lineage.html"), re.S)
    numbers = re.findall(r'<td class="number ?"[^>]*>([^<]*)</td>', table[0]) if table else []
    counted = collections.Counter(text for text in numbers if text.isdigit())
    if counted != collections.Counter(str(len(group)) for group in groups.values()):
        yield f"lineage.html: the table counts {counted}, the download {len(groups)} groups"
    # On the day, the page of each CSU lists as many that mainly use it as the last line says.
    for row in read_csv(os.path.join(site.folder, "lineage.csv")):
        if row["Counted"] != "Not applicable" or row["Until"] != "No end known":
            continue
        page = row["Line: source"]
        listed = re.search(r"<caption>([\d,]+) CCGs? that mainly used it on", site.read(page))
        used = number(listed[1]) if listed else 0
        if row["CCGs, at last"].isdigit() and used != int(row["CCGs, at last"]) and used:
            yield f"{page}: {used} CCGs mainly use it, and its line has {row['CCGs, at last']}"


def main():
    site = Site(sys.argv[1])
    faults = [fault for look in (picture, of_each, customers) for fault in look(site)]
    finish("lineage", faults, "its table, its marks and who went where")


if __name__ == "__main__":
    main()
