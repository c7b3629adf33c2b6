"""How organisations compare: percentiles, averages of peers, sums of groups and what they are made of."""

import re

from claims.across import ALL
from claims.downloads import name_of, sum_rows, undivided
from claims.series import REPORTED, known
from claims.words import VALUE, code, fragment, number, plain, shows
from site_files import rows_on

SCALE = {"percent": 100, "per 1,000": 1000, "per 100,000": 100000}


def look(page, tally):
    if re.fullmatch(r"(ccgs|csus)/[^/]+/summary\.html", page.path):
        folder, name = page.path.split("/")[:2]
        for section, download, kind in (("outcomes", "profiles.csv", "rows of comparisons"), ("customers-outcomes", "customer-profiles.csv", "rows about customers")):
            for table in page.section_tables(section):
                rows = rows_on(page.site.csv(f"{folder}/{download}"), f"{folder}/{name}.html")
                for own, row in zip(table.rows, rows):
                    sentence = ", ".join(f"{head} {own[head].text}" for head in table.heads[1:])
                    tally.look(kind, page, sentence, list(excerpt(own, row)), own.markup)
    if re.fullmatch(r"(ccgs|csus)/[^/]+\.html", page.path):
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


def average_of(rows, unit):
    """The sum of numerators over that of denominators, or the mean of the values; and of how many."""
    rows = [row for row in rows if row and known(row["Value"]) is not None]
    if not rows:
        return None, 0
    if all(known(row.get("Numerator")) is not None and (known(row.get("Denominator")) or 0) > 0 for row in rows):
        total = sum(float(row["Denominator"]) for row in rows)
        return sum(float(row["Numerator"]) for row in rows) / total * SCALE.get(unit, 1), len(rows)
    return sum(float(row["Value"]) for row in rows) / len(rows), len(rows)


def excerpt(own, row):
    """Whether a row of a summary says what the profile says of a KPI."""
    if own["KPI"].text != row["Indicator"]:
        yield f"the profile has {row['Indicator']}"
        return
    average, beside = ("England", "Beside England") if "England" in row else ("Average", "Beside average")
    for head, column in (("Figure", "Figure"), (average, average)):
        value = known(row[column])
        if value is None and own[head].text != row[column]:
            yield f"{head}: {row[column]}"
        elif value is not None and not (re.match(rf"{VALUE}(?: \(|$)", own[head].text) and shows(own[head].text, value)):
            yield f"{head}: {value}"
    interval = re.search(rf"\(({VALUE}) to ({VALUE})\)", own["Figure"].text)
    low, high = known(row["Interval from"]), known(row["Interval to"])
    if (interval is None) != (low is None) or interval and not (shows(interval.group(1), low) and shows(interval.group(2), high)):
        yield f"its interval is from {low} to {high}"
    if code(own["Period"].text) != row["Period"]:
        yield f"it is of {row['Period']}"
    for head in (beside, "Recent trend"):
        if own[head].text != row[head]:
            yield f"{head}: {row[head]}"


def near_in_size(site, user):
    """The CCGs of similar size that a CCG's page names."""
    return {
        name for table in site.page(body_page(site, user)).section_tables("peers") for cells in table.rows
        if "of similar size" in cells["Group"].text for name in names_in(site, cells["Members"].text)
    }


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
