"""Works out again, from the download of all terms, what the pictures of terms and of renewals show, what
their sentences claim and what the calendars hold.

    terms.py SITE
"""

import calendar
import collections
import csv
import datetime
import html
import os
import re
import sys

from charts import Charts
from claims.words import short_pounds
import listed
from ics import Calendar
from site_files import finish, pages, rows_on

MONTHS = calendar.month_name[1:]
DAY = r"\d{1,2} [A-Z][a-z]+ \d{4}"


def read_csv(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def day(text):
    """A date of '30 September 2014' or '2014-09-30'; None if it is not one."""
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return datetime.date.fromisoformat(text)
    found = re.fullmatch(r"(\d{1,2}) ([A-Z][a-z]+) (\d{4})", text)
    return datetime.date(int(found[3]), MONTHS.index(found[2]) + 1, int(found[1])) if found else None


def words(date):
    return f"{date.day} {MONTHS[date.month - 1]} {date.year}"


def number(text):
    return int(text.replace(",", "").replace("£", ""))


def last_day(code):
    """The last day of what ends at a code of a day or a month; None for anything else."""
    if re.fullmatch(r"\d{4}-\d\d", code):
        year, month = map(int, code.split("-"))
        return datetime.date(year, month, calendar.monthrange(year, month)[1])
    return day(code)


def quarter(code):
    """'July to September 2014' of a code of an end, or the words for what has no quarter."""
    plain = {"open-ended": "No end", "not recorded": "End not recorded"}.get(code)
    if plain:
        return plain
    relation, _, when = code.rpartition(" ")
    last = last_day(when)
    if last is None or relation == "after":
        return "Quarter not recorded"
    first = last.replace(day=1) if len(when) == 7 else last
    one = datetime.timedelta(1)
    span = {
        "": (last, last), "by": (first - one, last - one), "about": (first - one, last), "before": (first - one, first - one),
    }[relation]
    names = {f"{MONTHS[(d.month - 1) // 3 * 3]} to {MONTHS[(d.month - 1) // 3 * 3 + 2]} {d.year}" for d in span}
    return names.pop() if len(names) == 1 else "Quarter not recorded"


class Site:
    def __init__(self, folder):
        self.folder = folder
        self.terms = read_csv(os.path.join(folder, "agreements/terms.csv"))
        self.day = day(re.search(rf"position on ({DAY})", self.read("index.html"))[1])

    def read(self, path):
        with open(os.path.join(self.folder, path), encoding="utf-8") as file:
            return file.read()

    def has(self, path):
        return os.path.exists(os.path.join(self.folder, path))

    def figures(self, path, name):
        parser = Charts()
        parser.feed(self.read(path))
        return [chart for chart in parser.charts if re.fullmatch(name, chart["id"])]

    def listed(self, path):
        """How many records a list has on all its parts."""
        return len(listed.of_all_parts(path, self.read))


def marks_faults(where, figure, rows, limit=None):
    """Each drawing has a mark for each row, that leads where the table leads."""
    for drawing in figure["drawings"]:
        marked = {int(mark["data-row"]) for mark in drawing}
        if marked != set(range(min(rows, limit or rows))):
            yield f"{where}: {len(marked)} marks for {rows} rows"


def renewals(site):
    """The table of quarters against the download of terms, the lists that it leads to, its sentence."""
    where = "renewals.html"
    rows = read_csv(os.path.join(site.folder, "renewals.csv"))
    groups, possible = collections.defaultdict(list), collections.Counter()
    for term in site.terms:
        groups[quarter(term["until"])].append(term)
        if term["may_run_to"] != "none":
            possible[quarter(term["may_run_to"])] += 1
    names = [row["Ends"] for row in rows]
    lost = {name for name in set(groups) | set(possible) if name not in names}
    outside = [row for row in rows if row["Ends"] in ("Earlier", "Later")]
    if lost and not outside:
        yield f"{where}: nothing about {sorted(lost)}"
    for row in rows:
        if row in outside:
            continue
        terms = groups[row["Ends"]]
        costs = [float(term["pounds_a_year"]) for term in terms if term["pounds_a_year"]]
        ends = collections.Counter(last_day(term["until"]) for term in terms if last_day(term["until"]))
        notices = collections.Counter(day(term["last_notice"]) for term in terms if term["last_notice"] != "none")
        said = {
            "Agreements": len(terms), "With a price": sum("£" in term["price"] for term in terms),
            "Cost worked out": len(costs), "Others that could be extended to end then": possible[row["Ends"]],
        }
        for head, count in said.items():
            if int(row[head]) != count:
                yield f"{where}: {row['Ends']}: {head} {row[head]}, and there are {count}"
        if abs(float(row["Pounds a year of those"]) - sum(costs)) > 0.51:
            yield f"{where}: {row['Ends']}: {row['Pounds a year of those']} pounds, and they are {sum(costs)}"
        yield from most_faults(f"{where}: {row['Ends']}", row["Day of most ends"], ends, site.day, False)
        yield from most_faults(f"{where}: {row['Ends']}", row["Last day for notice of most"], notices, site.day, True)
        link = row.get("Ends: source", "None")
        if re.search(r"by-end/", link) and site.listed(link) != len(terms):
            yield f"{where}: {row['Ends']}: {len(terms)}, and {link} lists {site.listed(link)}"
    for figure in site.figures(where, "chart-renewals"):
        yield from marks_faults(where, figure, len(rows))
        yield from renewals_sentence(where, figure["sentence"], rows, site)


def most_faults(where, text, counts, today, is_notice):
    if not counts:
        if text != "None":
            yield f"{where}: '{text}', and no day is recorded"
        return
    found = re.fullmatch(rf"({DAY})(, passed|, the last day)?: ([\d,]+)", text)
    most = max(counts.values())
    if not found or counts[day(found[1])] != most or number(found[3]) != most:
        yield f"{where}: '{text}', and {most} is the most"
    elif is_notice:
        standing = {-1: ", passed", 0: ", the last day", 1: None}[(day(found[1]) > today) - (day(found[1]) < today)]
        if found[2] != standing:
            yield f"{where}: '{text}' on {today}"


def renewals_sentence(where, sentence, rows, site):
    text = " ".join(sentence.split())
    found = re.search(
        rf"Of ([\d,]+) agreements?(?:, past ones included)?, ([\d,]+) ends? (?:on ({DAY})|from ([A-Z]\w+ to [A-Z]\w+ \d{{4}}))"
        rf"(?:; ([\d,]+) of them ends? on ({DAY}))?"
        rf"(?:; notice (was due by|is due by|can be given until) ({DAY})(?:, today)?(?: for ([\d,]+) of them)?)?"
        r"(?:; ([\d,]+) ha(?:s|ve) a (?:price|known cost), together (£[\d,.]+m?) a year)?\.", text)
    if not found:
        if "none is recorded to end" not in text:
            yield f"{where}: '{text}' has no known wording"
        return
    if number(found[1]) != len(site.terms):
        yield f"{where}: '{found[0]}', and there are {len(site.terms)}"
    name = found[4] or quarter(day(found[3]).isoformat())
    row = next((row for row in rows if row["Ends"] == name), None)
    if row is None:
        yield f"{where}: '{found[0]}', and there is no such quarter"
        return
    most, count = (row["Day of most ends"].split(": ") + [""])[:2]
    checks = [int(row["Agreements"]) == number(found[2]), not found[3] or (most == found[3] and count == found[2])]
    checks.append(not found[5] or (most, count) == (found[6], found[5]))
    if found[8]:
        notice = row["Last day for notice of most"].split(": ")
        checks.append(notice[0].split(",")[0] == found[8] and notice[1] == (found[9] or found[2]))
        order = (day(found[8]) > site.day) - (day(found[8]) < site.day)
        checks.append({-1: "was due by", 0: "is due by", 1: "can be given until"}[order] == found[7])
    if found[10]:
        checks.append(number(found[10]) == int(row["Cost worked out"]) and found[11] == short_pounds(float(row["Pounds a year of those"])))
    if not all(checks):
        yield f"{where}: '{found[0]}', and the table says {row}"


def parts(text, total):
    """The texts of a cell with their numbers: '3: In force; 2: Ended', or one text for all."""
    found = re.findall(r"(\d+): ((?:(?!; \d+: ).)+)", text)
    return [(int(count), words) for count, words in found] if re.match(r"\d+: ", text) else [(total, text)]


def terms(site):
    """The pictures of each CCG, CSU and service: how many agreements, their marks, their sentences."""
    for path in pages(site.folder):
        folder, _, rest = path.partition("/")
        if folder not in ("ccgs", "csus", "services") or "/" in rest:
            continue
        for figure in site.figures(path, r"chart-terms-(service-)?\d+"):
            name = rest.removesuffix(".html")
            rows = rows_on(read_csv(os.path.join(site.folder, folder, "terms.csv")), path)
            yield from marks_faults(path, figure, len(rows), 40)
            total = sum(int(row["Agreements"]) for row in rows)
            column = {"csus": "provider", "ccgs": "customer", "services": "services"}[folder]
            own = sum(name in term[column].split("; ") for term in site.terms)
            if total != own if folder != "ccgs" else total < own:
                yield f"{path}: {total} agreements are drawn, and there are {own}"
            yield from terms_sentence(path, figure["sentence"], rows, site.day)


def terms_sentence(where, sentence, rows, today):
    text = " ".join(sentence.split())
    in_force = sum(
        count for row in rows for count, state in parts(row["State"], int(row["Agreements"])) if state == "In force")
    if not in_force:
        if "no agreement is known to be in force" not in text:
            yield f"{where}: '{text}', and none is in force"
        return
    for all_of_them, counted in ((r": all ([\d,]+) ", r": \1 of \1 "), (": both ", ": 2 of 2 "), (": the only ", ": 1 of 1 ")):
        text = re.sub(all_of_them, counted, text)
    found = re.search(
        rf": ([\d,]+) of ([\d,]+) agreements? in force on ({DAY}) ends? on ({DAY})(?:; notice (was due by|is due by|can be given until) ({DAY}))?",
        text)
    if not found:
        if f"of {in_force} agreement" not in text:
            yield f"{where}: '{text}' has no known wording"
        return
    # Of a row some of whose agreements are not in force, which of them end when is not in the table.
    whole = [row for row in rows if row["State"] == "In force"]
    ends = collections.Counter()
    for row in whole:
        for count, until in parts(row["Until"], int(row["Agreements"])):
            ends[until] += count
    mixed = sum(int(row["Agreements"]) for row in rows if ";" in row["State"])
    if number(found[2]) != in_force or day(found[3]) != today:
        yield f"{where}: '{found[0]}', and {in_force} are in force"
    if not ends[found[4]] <= number(found[1]) <= ends[found[4]] + mixed:
        yield f"{where}: '{found[0]}', and {ends[found[4]]} end then"
    dated = [count for until, count in ends.items() if day(until)]
    if dated and max(dated) > ends[found[4]] + mixed:
        yield f"{where}: '{found[0]}' does not name the day of most ends"
    if found[6]:
        order = (day(found[6]) > today) - (day(found[6]) < today)
        if {-1: "was due by", 0: "is due by", 1: "can be given until"}[order] != found[5]:
            yield f"{where}: '{found[0]}' on {today}"


def calendars(site):
    """Each calendar is valid and holds what is to come; each body with something to come has one."""
    expected = collections.defaultdict(set)
    for term in site.terms:
        if term["state"].startswith("Ended"):
            continue
        until = day(term["until"])
        events = [("end", until), ("notice", day(term["last_notice"]) if until else None)]
        for body in {f"ccgs/{term['customer']}", f"csus/{term['provider']}"}:
            expected[body] |= {(f"{kind}-{term['agreement']}", date) for kind, date in events if date and date >= site.day}
    for body, events in sorted(expected.items()):
        page, path = f"{body}.html", f"{body}.ics"
        if not events or not site.has(page):
            continue
        if not site.has(path):
            yield f"{path}: missing, and {len(events)} events are to come"
        elif f'{os.path.basename(path)}"' not in site.read(page):
            yield f"{page}: does not lead to its calendar"
    every = set().union(*expected.values())
    stamp = site.day.strftime("%Y%m%dT000000Z")
    for folder in ("ccgs", "csus"):
        for name in sorted(os.listdir(os.path.join(site.folder, folder))):
            if not name.endswith(".ics"):
                continue
            path = f"{folder}/{name}"
            with open(os.path.join(site.folder, path), "rb") as file:
                found = Calendar(file.read())
            yield from (f"{path}: {fault}" for fault in found.faults)
            there = {(event["UID"].split("@")[0], event["day"]) for event in found.events}
            own = expected[path.removesuffix(".ics")]
            # A CCG's calendar also has what it shares in.
            others = there - (own if folder == "csus" else every)
            if own - there or others:
                yield f"{path}: {len(own - there)} events are missing, {len(others)} are not in the download"
            if not there:
                yield f"{path}: nothing is to come"
            for event in found.events:
                if event["DTSTAMP"] != stamp or event["day"] < site.day:
                    yield f"{path}: {event['UID']} is of {event['day']}, stamped {event['DTSTAMP']}"


def main():
    site = Site(sys.argv[1])
    faults = [fault for look in (renewals, terms, calendars) for fault in look(site)]
    finish("terms", faults, f"{len(site.terms)} agreements")


if __name__ == "__main__":
    main()
