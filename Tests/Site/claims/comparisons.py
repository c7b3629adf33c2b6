"""How organisations compare: percentiles, averages of peers, sums of groups and what they are made of."""

import re

from claims.across import ALL
from claims.downloads import name_of, sum_rows, undivided
from claims.series import REPORTED, known
from claims.words import VALUE, code, fragment, number, plain, shows

OF_GROUP = re.compile(rf"(?P<value>{VALUE}) \((?P<count>\d+)\)")
FEW = "Not compared: no more than half report it"
SCALE = {"percent": 100, "per 1,000": 1000, "per 100,000": 100000}


def look(page, tally):
    if re.fullmatch(r"(ccgs|csus)/[^/]+\.html", page.path):
        for table in page.section_tables("outcomes"):
            for row in table.rows:
                sentence = ", ".join(f"{head} {row[head].text}" for head in table.heads[1:6])
                tally.look("rows of comparisons", page, sentence, list(compared(page, table, row)), row.markup)
        for table in page.section_tables("customers-outcomes"):
            for row in table.rows:
                sentence = ", ".join(f"{head} {row[head].text}" for head in table.heads[1:])
                tally.look("rows about customers", page, sentence, list(customers(page, row)), row.markup)
        for table in page.section_tables("peers"):
            for row in table.rows:
                tally.look("groups of peers", page, f"{row['Group'].text}: {row['How many'].text}", list(group(page.site, row)), row.markup)
    if page.path.endswith("/workings.html"):
        for name in page.sections:
            for table in page.section_tables(name):
                if "Figures in it" in table.heads:
                    for row in table.rows:
                        sentence = row.text()
                        kind = "rows of sums of CCGs" if members(page, name) is None else "rows of workings"
                        tally.look(kind, page, sentence, list(made_of(page, name, row)), row.markup)


def ranked(site, href, page):
    """The rows of a KPI's ranking by organisation."""
    path = page.resolve(href)

    def find():
        chart = next((figure for figure in site.page(path).figures if figure.kind == "ranking"), None)
        return {row["Organisation"]: row for row in chart.rows} if chart else None
    return site.once(("ranked", path), find)


def average_of(rows, unit):
    """The sum of numerators over that of denominators, or the mean of the values; and of how many."""
    rows = [row for row in rows if row and known(row["Value"]) is not None]
    if not rows:
        return None, 0
    if all(known(row.get("Numerator")) is not None and (known(row.get("Denominator")) or 0) > 0 for row in rows):
        total = sum(float(row["Denominator"]) for row in rows)
        return sum(float(row["Numerator"]) for row in rows) / total * SCALE.get(unit, 1), len(rows)
    return sum(float(row["Value"]) for row in rows) / len(rows), len(rows)


def compared(page, table, row):
    site = page.site
    rows = ranked(site, row["KPI"].href, page)
    if rows is None:
        return
    own = rows.get(page.heading)
    if own is None:
        yield "it is not in the ranking"
        return
    if row["Its figure"].href and not row["Its figure"].href.endswith("-" + fragment(code(row["Period"].text) or "")):
        yield f"its figure is at {row['Its figure'].href}"
    value, average = known(own["Value"]), known(rows.get("England", {}).get("Value"))
    others = [known(other["Value"]) for name, other in rows.items() if name not in (*ALL, page.heading)]
    others = [other for other in others if other is not None]
    if value is not None and not (re.match(rf"{VALUE}(?: \(|$)", row["Its figure"].text) and shows(row["Its figure"].text, value)):
        yield f"its figure is {value}"
    if average is not None and not (re.fullmatch(VALUE, row["England"].text) and shows(row["England"].text, average)):
        yield f"the average is {average}"
    is_compared = row["Compared with England"].text != FEW
    if not is_compared:
        if "England" in rows or row["England"].text != "Not recorded" or row["Percentile"].text != "Not applicable":
            yield "it is compared with England"
    elif value is not None and others:
        share = sum(other < value for other in others) / len(others) * 100
        if not shows(row["Percentile"].text, share):
            yield f"{share}% of the others are below it"
    low, high = known(own.get("Interval from")), known(own.get("Interval to"))
    interval = re.search(rf"\(({VALUE}) to ({VALUE})\)", row["Its figure"].text)
    if (interval is not None) != (low is not None) or interval and not (shows(interval.group(1), low) and shows(interval.group(2), high)):
        yield f"its interval is from {low} to {high}"
    words = row["Compared with England"].text
    better = site.better(page.resolve(row["KPI"].href))
    # What is only counted is not judged.
    if value is None or low is None or average is None or better == "neither":
        expected = "Not compared"
    elif low <= average <= high:
        expected = "Similar"
    else:
        up = low > average
        expected = "Better" if up == (better == "higher") else "Worse"
    if is_compared and words != expected:
        yield f"it is '{expected}': from {low} to {high} beside {average}"
    unit = site.kpi(page.resolve(row["KPI"].href)).facts.get("Unit")
    members = {peers["Group"].text: peers["Members"].text for peers in (page.section_tables("peers") or [_Empty])[0].rows}
    for head in table.heads[6:]:
        found = OF_GROUP.fullmatch(row[head].text)
        if not found and row[head].text != "Not recorded":
            yield f"no wording of its kind: {row[head].text}"
        if not found or head not in members or " more" in members[head]:
            continue
        names = [name for name in site.once(("names in", members[head]), lambda: names_in(site, members[head])) if name in rows]
        expected, count = average_of([rows[name] for name in names], unit)
        if count != int(found["count"]) or not shows(found["value"], expected):
            yield f"{head}: {expected} of {count}"


class _Empty:
    rows = ()


def customers(page, row):
    site = page.site
    rows = ranked(site, row["KPI"].href, page)
    unit = site.kpi(page.resolve(row["KPI"].href)).facts.get("Unit")
    users = [
        cells["CCG"].text for table in page.section_tables("customers") if "that mainly used it on" in table.caption for cells in table.rows
    ]
    for head in ("Its CCGs then", "England"):
        if row[head].href:
            made = site.page(page.resolve(row[head].href)).row(row[head].href.split("#")[1])
            if not row[head].href.endswith("-" + fragment(code(row["Period"].text) or "")) or not made or made[4] != row[head].text:
                yield f"{head}: {made}"
            elif head == "Its CCGs then" and made[1] != row["CCGs with a figure"].text:
                yield f"{made[1]} have a figure"
    # What is near a CCG without figures is on no page.
    is_told = all(site.page(body_page(site, user)).section_tables("peers") for user in users)
    near = set().union(*(site.once(("near", user), lambda user=user: near_in_size(site, user)) for user in users))
    for head, names in (("Its CCGs now", users), ("Similar CCGs", near - set(users))):
        found = OF_GROUP.fullmatch(row[head].text)
        if found and rows and (is_told or head == "Its CCGs now"):
            value, count = average_of([rows.get(name) for name in names], unit)
            if count != int(found["count"]) or not shows(found["value"], value):
                yield f"{head}: {value} of {count}"
        elif not found and row[head].text != "Not recorded":
            yield f"no wording of its kind: {row[head].text}"
    made = row["Its CCGs then"].href and site.page(page.resolve(row["Its CCGs then"].href)).row(row["Its CCGs then"].href.split("#")[1])
    yield from direction(site.better(page.resolve(row["KPI"].href)), row, unit, made)


def near_in_size(site, user):
    """The CCGs of similar size that a CCG's page names."""
    return {
        name for table in site.page(body_page(site, user)).section_tables("peers") for cells in table.rows
        if "of similar size" in cells["Group"].text for name in names_in(site, cells["Members"].text)
    }


def direction(better, row, unit, made):
    """Whether what is better or worse than England is on that side of it."""
    words, own, nation = row["Compared with England"].text, number(row["Its CCGs then"].text), number(row["England"].text)
    if words not in ("Better", "Worse", "Similar", "Not compared", "Not judged: too few have reported", FEW):
        yield f"no wording of its kind: {words}"
    elif words != FEW and made and (reported := re.fullmatch(r"(\d+) of (\d+)", made[1])):
        is_enough = int(reported.group(1)) * 100 >= REPORTED * int(reported.group(2))
        if is_enough == words.startswith("Not judged"):
            yield f"{made[1]} have reported"
    if words in ("Better", "Worse") and (own == nation or (own > nation) != ((words == "Better") == (better == "higher"))):
        yield f"{better} is better"
    elif made and (within := interval_has(unit, made, nation)) is not None and within != (words == "Similar") and not words.startswith("Not "):
        yield f"{made[2]} of {made[3]} beside {nation}"


def interval_has(unit, made, nation):
    """Whether the confidence interval of a percentage has England's in it: by Wilson's formula.
    None if it depends on the confidence that a KPI sets, or there are no counts."""
    count, total = known(made[2].replace(",", "")), known(made[3].replace(",", ""))
    if unit != "percent" or count is None or not total or nation is None:
        return None
    answers = set()
    for z in (1.96, 3.09):
        share, centre = count / total, count / total + z * z / (2 * total)
        half = z * (share * (1 - share) / total + z * z / (4 * total * total)) ** 0.5
        scale = 100 / (1 + z * z / total)
        # England's is rounded.
        answers |= {(centre - half) * scale <= nation + off <= (centre + half) * scale for off in (-0.05, 0.05)}
    return answers.pop() if len(answers) == 1 else None


def body_page(site, name):
    """The path of a CCG's page, by its name."""
    if "bodies" not in site.cache:
        site.cache["bodies"] = {
            site.page(path).heading: path for path in site.paths if re.fullmatch(r"(ccgs|csus)/(?!index|by-)[^/]+\.html", path)
        }
    return site.cache["bodies"].get(name)


def names_in(site, text):
    """The organisations that a list names; names can have commas in them."""
    body_page(site, None)
    pattern = site.once("pattern of names", lambda: re.compile(
        r"(?:^|(?<=, ))(?:" + "|".join(re.escape(name) for name in sorted(site.cache["bodies"], key=len, reverse=True)) + r")(?=$|, | and \d+ more)"))
    return pattern.findall(text)


def group(site, row):
    text, count = row["Members"].text, int(row["How many"].text)
    found, rest = len(names_in(site, text)), re.search(r" and (\d+) more$", text)
    if found + int(rest.group(1) if rest else 0) != count:
        yield f"{found} are named"
    similar = re.match(r"(\d+) \w+ of similar size", row["Group"].text)
    if similar and int(similar.group(1)) != count - 1:
        yield f"{count - 1} others are named"


def made_of(page, name, row):
    """The figures of England, from the download of every observation."""
    value, count = row["Value"].text, int(number(row["Figures in it"].text) or 0)
    unit = page.site.kpi(page.path).facts.get("Unit")
    numerator, denominator = known(row["Numerators"].text.replace(",", "")), known(row["Denominators"].text.replace(",", ""))
    if numerator is not None and denominator and re.fullmatch(VALUE, value):
        if not shows(value, numerator / denominator * SCALE.get(unit, 1)):
            yield f"that is {numerator / denominator * SCALE.get(unit, 1)}"
    expected = re.fullmatch(r"(\d+) of (\d+)", row["Figures in it"].text)
    if expected and int(expected.group(2)) < count:
        yield "more than all have a figure"
    if not row.name.endswith("-" + fragment(code(row["Period"].text) or "")):
        yield f"it is at #{row.name}"
    if (count == 0) == bool(re.fullmatch(VALUE, value)):
        yield f"it is made of {count} figures"
    if expected and name == "nation" and row.name not in divided(page):
        yield "the regions have other numbers of organisations"
    rows = members(page, name)
    if rows is None:
        return
    same = [other for other in sum_rows(page.site, name_of(page.path), name) if other["Period"] == code(row["Period"].text)]
    if expected and (not same or same[0]["Expected"] != expected.group(2)):
        yield f"the download says {same[0]['Expected'] if same else None}"
    by_period = page.site.once(("by period", page.path, name), lambda: by_periods(rows))
    there = by_period.get(code(row["Period"].text), [])
    if len(there) != count:
        yield f"{len(there)} have a figure"
    elif there and numerator is not None:
        sums = sum(float(other["numerator"]) for other in there), sum(float(other["denominator"]) for other in there)
        if not shows(row["Numerators"].text, sums[0]) or not shows(row["Denominators"].text, sums[1]):
            yield f"they come to {sums[0]} of {sums[1]}"
    elif there:
        mean = sum(float(other["value"]) for other in there) / len(there)
        if not shows(value, mean):
            yield f"their mean is {mean}"


def divided(page):
    """The rows of England whose organisations come to those of the regions, if each is in one."""
    regions = [name for name in page.sections if name not in ("nation", "panel") and members(page, name) is not None]
    sums, times = {}, {}
    for name in regions:
        for table in page.section_tables(name):
            for row in table.rows:
                period = row.name[len(name):]
                times[period] = times.get(period, 0) + 1
                sums[period] = sums.get(period, 0) + int(row["Figures in it"].text.split(" of ")[-1] or 0)
    every = {row["subject"] for row in members(page, "nation")}
    placed = {row["subject"] for name in regions for row in members(page, name)}
    return {
        row.name for table in page.section_tables("nation") for row in table.rows
        if every != placed or times.get(row.name[len("nation"):]) != len(regions) or sums.get(row.name[len("nation"):]) in (None, int(row["Figures in it"].text.split(" of ")[-1] or 0))
    }


def by_periods(rows):
    found = {}
    for row in rows:
        if known(row["value"]) is not None:
            found.setdefault(row["period"], []).append(row)
    return found


def members(page, name):
    """The observations that a sum of England or of a region is made of; None for other groups."""
    return page.site.once(("members", page.path, name), lambda: find_members(page, name))


def find_members(page, name):
    site, folder = page.site, "ccgs" if is_about_ccgs(page) else "csus"
    rows = [row for row in undivided(site, name_of(page.path)) if site.has(f"{folder}/{row['subject']}.html")]
    if name == "nation":
        return rows
    heading = plain(re.search(r"<h2>(.*?)<a", page.sections[name], re.S).group(1))
    regions = {
        subject: site.once(("region", subject), lambda: site.page(f"{folder}/{subject}.html").facts.get("Region"))
        for subject in {row["subject"] for row in rows}
    }
    return [row for row in rows if regions[row["subject"]] == heading] if heading in regions.values() else None


def is_about_ccgs(page):
    """Whether a KPI compares CCGs: most of its undivided series are about them."""
    name = name_of(page.path)
    subjects = {row["subject"] for row in undivided(page.site, name)}
    ccgs = sum(page.site.has(f"ccgs/{subject}.html") for subject in subjects)
    return ccgs * 2 > len(subjects)
