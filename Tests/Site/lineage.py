"""Works out again, from its own downloads and pages, what the picture of CSUs over time shows, what its
sentence claims and who went where.

    lineage.py SITE
"""

import collections
import os
import re
import sys

from site_files import editions, finish, rows_on
from terms import Site, day, marks_faults, number, read_csv, words


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
    whole = re.search(r"(?:[Tt]he only|[Bb]oth|[Aa]ll ([\d,]+)) \w+ named here existed on (\d+ \w+ \d{4})(?: \([\d,]+ of them w\w+ known to end later\))?\.", text)
    if whole:
        ended = [row for row in bodies if row["Until"] != "No end known" and "planned" not in row["Until"]]
        if number(whole[1] or ("2" if "oth " in whole[0] else "1")) != len(bodies) or ended or day(whole[2]) != site.day:
            yield f"{where}: '{whole[0]}', and the table has {len(bodies)} of which {len(ended)} ended"
        return
    found = re.search(
        r"(?:([\d,]+) were counted \w+ (.+?) and ([\d,]+) (?:in|on) (.+?); )?[Oo]f ([\d,]+) \w+ named here, ([\d,]+) existed on "
        r"(\d+ \w+ \d{4})(?: \(([\d,]+) of them w\w+ known to end later\))? and ([\d,]+|none) had ended(?:; ([\d,]+) w\w+ planned)?\.", text)
    if not found:
        yield f"{where}: '{text}' has no known wording"
        return
    ended = sum(row["Until"] not in ("No end known",) and "planned" not in row["Until"] for row in bodies)
    closing = sum("planned" in row["Until"] for row in bodies)
    planned = number(found[10] or "0")
    said = [number(found[5]), number(found[9].replace("none", "0")), number(found[8] or "0"), number(found[6])]
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


NOTHING = "No CSU recorded"
# What a row says of what became of a CSU, the first that any of its rows says, and how sentences say that of one and of several.
FATES = {
    "As before": ("was as before", "were as before"), "New name": ("had a new name",) * 2,
    "Split, and part of it went there": ("had been split",) * 2, "Merged into it": ("had merged into another",) * 2,
    "another": ("had ended with others taking over",) * 2,
    "none": ("had ended with nothing recorded after it", "had ended with nothing recorded after them"),
}


def there(site, folder):
    """The CSUs that the site of a day has on that day: their names and numbers of CCGs by their ids."""
    today = site.day if not folder else day(folder.rstrip("/"))
    found = {}
    for row in read_csv(os.path.join(site.folder, folder, "lineage.csv")):
        begins = re.search(r"(?:(\d+) )?([A-Z][a-z]+) (\d{4})$", row["From"])
        first = day(f"{begins[1] or 1} {begins[2]} {begins[3]}") if begins else today
        if row["Counted"] == "Not applicable" and first <= today and (row["Until"] == "No end known" or "planned" in row["Until"]):
            found[os.path.basename(row["Line: source"])] = (row["Line"], row["CCGs, at last"])
    return found


def users(site, folder):
    """The CSU of each CCG by its page, None where none is recorded, on the site of a day."""
    path = os.path.join(site.folder, folder, "map.csv")
    rows = read_csv(path) if os.path.exists(path) else []
    return {os.path.basename(row["CCG: source"]): row["Main CSU"] if row["Main CSU"] != "Not recorded" else None for row in rows}


def days(site):
    """What became of the CSUs of the latest earlier day, on the site of each day of the publication."""
    folders = [""] + [f"{name}/" for name in reversed(editions(site.folder))]
    for folder, earlier in zip(folders, folders[1:] + [None]):
        where = folder + "lineage.html"
        figures = site.figures(where, "chart-lineage-days")
        if len(figures) != (earlier is not None):
            yield f"{where}: {len(figures)} pictures of two days"
        for figure in figures:
            rows = read_csv(os.path.join(site.folder, folder, "lineage-days.csv"))
            yield from marks_faults(where, figure, len(rows))
            yield from (f"{where}: {fault}" for fault in days_faults(rows, there(site, earlier), there(site, folder)))
            yield from (f"{where}: {fault}" for fault in bands_faults(rows, users(site, earlier), users(site, folder)))
            dates = [words(site.day if not at else day(at.rstrip("/"))) for at in (earlier, folder)]
            text = " ".join(figure["sentence"].split())
            if not text.startswith(sentence_of(rows, dates)):
                yield f"{where}: '{text}', and its rows say '{sentence_of(rows, dates)}'"
        yield from (f"{where}: {fault}" for fault in since_faults(site, folder, folders[folders.index(folder) + 1:]))


def names_of(rows):
    """The names of CSUs on both days by their ids, and which of the numbers of CCGs belong to them."""
    (then, then_link, now, now_link), (first, last) = list(rows[0])[:4], list(rows[0])[7:9]
    return [
        {os.path.basename(row[link]): (row[name], row[count]) for row in rows if row[name] != NOTHING}
        for name, link, count in ((then, then_link, first), (now, now_link, last))
    ]


def days_faults(rows, before, after):
    for said, true in zip(names_of(rows), (before, after)):
        if set(said) != set(true):
            yield f"{sorted(set(said) ^ set(true))} are in its rows or on the day"
        for name in set(said) & set(true):
            if said[name] != true[name]:
                yield f"{name} is {said[name]}, and {true[name]} in the picture of its day"


def bands_faults(rows, before, after):
    """The CCGs of each row, from the maps of both days."""
    (then, now), then_link, now_link = (list(rows[0])[0], list(rows[0])[2]), list(rows[0])[1], list(rows[0])[3]
    common = set(before) & set(after)
    pairs = collections.Counter((before[ccg], after[ccg]) for ccg in common if before[ccg] or after[ccg])
    recorded = {csu for csu, _ in pairs}
    for row in rows:
        old, new = (row[name] if row[name] != NOTHING else None for name in (then, now))
        count = pairs.pop((old, new), 0)
        expected = str(count) if old and old in recorded or count else "Not recorded"
        if row["CCGs"] != expected:
            yield f"{count} CCGs are with {old} on the first map and {new} on the second"
        is_same = os.path.basename(row[then_link]) == os.path.basename(row[now_link])
        if is_same != (row["What happened"] in ("As before", "New name")) or is_same and (row["What happened"] == "New name") == (old == new):
            yield f"{old} and {new}: {row['What happened']}"
    if pairs:
        yield f"no row has {dict(pairs)}"


def sentence_of(rows, dates):
    """The title and the sentence that rows must have."""
    before, after = names_of(rows)
    ids = [(os.path.basename(row[list(row)[1]]), os.path.basename(row[list(row)[3]]), row["What happened"]) for row in rows]
    fates = collections.Counter()
    for csu in before:
        own = [(to, what) for old, to, what in ids if old == csu]
        named = [fate for fate in FATES if fate in [what for _, what in own]]
        fates[named[0] if named else "another" if any(to != "None" for to, _ in own) else "none"] += 1
    new = {to: {old for old, other, _ in ids if other == to} for to in after if to not in before}
    formed = sum(sources != {"None"} for sources in new.values())
    gone = len(before) - fates["As before"] - fates["New name"]
    of = f"of {csus(len(before))}"
    if gone:
        title = f"{gone} {of} ended"
    elif fates["New name"]:
        title = f"{fates['New name']} {of} {'has' if fates['New name'] == 1 else 'have'} a new name"
    else:
        title = f"{len(new)} new CSU{'s' if len(new) > 1 else ''}" if new else "No CSU ended, and none is new"
    clauses = [f"{fates[fate]} {FATES[fate][fates[fate] > 1]}" for fate in FATES if fates[fate]]
    if clauses:
        clauses[0] += f" on {dates[1]}"
    listed = clauses[0] if len(clauses) == 1 else f"{', '.join(clauses[:-1])} and {clauses[-1]}" if clauses else ""
    first = f"{of.capitalize().replace('csu', 'CSU')} on {dates[0]}, {listed}." if before else f"No CSU is known to have existed on {dates[0]}."
    return f"{title} {first} {new_ones(len(after), formed, len(new) - formed, dates[1])}"


def csus(count):
    return f"{count} CSU{'' if count == 1 else 's'}"


def new_ones(count, formed, unexplained, date):
    if not count:
        return f"There was none on {date}."
    if not formed + unexplained:
        return f"The only one on {date} is not new." if count == 1 else f"None of the {csus(count)} on {date} is new."
    opening = f"Of the {csus(count)} on {date}, {formed + unexplained} {'is' if formed + unexplained == 1 else 'are'} new"
    if not unexplained:
        return f"{opening} and took over from others."
    if not formed:
        return f"{opening}, with nothing recorded before {'it' if unexplained == 1 else 'them'}."
    return f"{opening}: {formed} took over from others, and before {unexplained} nothing is recorded."


def since_faults(site, folder, earlier):
    """The table of what went on since each earlier day."""
    part = re.search(r'<section id="days".*?</section>', site.read(folder + "lineage.html"), re.S)
    tables = re.findall(r"<table.*?</table>", part[0], re.S)[-1:] if part else []
    said = [re.findall(r"<t[hd][^>]*>(?:<a[^>]*>)?([^<]*)", row) for row in re.findall(r"<tr>.*?</tr>", "".join(tables), re.S)[1:]]
    now, expected = there(site, folder), []
    for other in earlier:
        then = there(site, other)
        both = set(then) & set(now)
        renamed = sum(then[csu][0] != now[csu][0] for csu in both)
        numbers = [len(then), len(both), renamed, len(then) - len(both), len(now), len(now) - len(both)]
        expected.append([words(day(other.rstrip("/")))] + [str(count) for count in numbers])
    if said != expected:
        yield f"its table of earlier days is {said}, not {expected}"


def main():
    site = Site(sys.argv[1])
    faults = [fault for look in (picture, of_each, customers, days) for fault in look(site)]
    finish("lineage", faults, "its table, its marks and who went where")


if __name__ == "__main__":
    main()
