"""Builds the site as at many days and checks that each count equals the list it stands for, that the
same answer is given about who does what wherever it is given, and that nothing shown was published
after the day."""

import csv
import datetime
import html
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile

import listed
from site_files import finish

FIRST, LAST = datetime.date(2012, 1, 1), datetime.date(2016, 4, 1)
ALWAYS = ("2012-11-01", "2013-11-01", "2014-06-30", "2014-10-01", "2015-04-01")


def days():
    months = [
        datetime.date(year, month, 1).isoformat()
        for year in range(FIRST.year, LAST.year + 1)
        for month in range(1, 13)
        if FIRST <= datetime.date(year, month, 1) <= LAST
    ]
    if os.environ.get("PROSPECTUS_ALL"):
        return sorted(set(months) | set(ALWAYS))
    return sorted(set(random.Random(2013).sample(months, 3)) | set(ALWAYS))


def number(text):
    return int(text.replace(",", ""))


def text_of(markup):
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", " ", markup))).strip()


class Site:
    def __init__(self, folder):
        self.folder = folder

    def read(self, path):
        with open(os.path.join(self.folder, path), encoding="utf-8") as file:
            return file.read()

    def pages(self, folder):
        path = os.path.join(self.folder, folder)
        names = sorted(os.listdir(path)) if os.path.isdir(path) else []
        return [f"{folder}/{name}" for name in names if name.endswith(".html")]

    def items(self, path):
        """The records of a list, on all its parts."""
        return listed.of_all_parts(path, self.read)

    def linked(self, path, kind):
        """The records of a kind that the tables of a page about something else, or of a section of it, lead to, each once."""
        path, _, section = path.partition("#")
        markup = self.read(path)
        if section:
            markup = re.search(rf'<section id="{section}".*?</section>', markup, re.S)[0]
        tables = "".join(re.findall(r"<table.*?</table>", markup, re.S))
        gathered = re.findall(r'href="[^"#]*#agreement-([^"]+)"', tables) if kind == "agreements" else []
        return set(re.findall(rf'href="\.\./{kind}/([^"/]+)\.html"', tables) + gathered)


def home_counts(site):
    markup = site.read("index.html")
    for href, count, noun in re.findall(
        r'<li><a href="([^"]+)"><span class="count">([\d,]+)</span> ([^<]+)</a>', markup
    ):
        there = len(site.items(href))
        if there != number(count):
            yield f"index.html: {count} {noun}, and {href} lists {there}"


def facet_counts(site):
    for kind in ("offers", "services", "agreements", "csus", "ccgs"):
        markup = site.read(f"{kind}/index.html")
        for href, count in re.findall(
            r'href="([^"]+)" data-filter="[^"]+">[^<]+<span class="facet-count">([\d,]+)</span>', markup
        ):
            path = os.path.normpath(os.path.join(kind, href))
            # An organisation whose page lists the same records has no list of its own.
            if listed.is_record(path, kind) or "#agreement-" in path:
                there = 1
            else:
                there = len(site.items(path) if path.startswith(kind + "/") else site.linked(path, kind))
            if there != number(count):
                yield f"{kind}/index.html: {count} at {path}, which lists {there}"


def over(site):
    """What is over is marked, and comes after what is not, in every list."""
    for kind in ("offers", "agreements", "csus", "ccgs", "suppliers"):
        for folder, _, names in os.walk(os.path.join(site.folder, kind)):
            for name in names:
                path = os.path.relpath(os.path.join(folder, name), site.folder)
                found = listed.table(site.read(path)) if re.match(r"(index|by-|[a-z](-to-[a-z])?\.)|.*/by-", path.split("/", 1)[1]) else None
                if not found:
                    continue
                states = [row.is_over for row in found[1]]
                if states != sorted(states):
                    yield f"{path}: what is over is not last"
                for row in found[1]:
                    if row.is_over != any("closed" in cell.tags and "Planned" not in row.markup for cell in row.values()):
                        yield f"{path}: {row.id} is{'' if row.is_over else ' not'} among what is over, and its mark says otherwise"
                        break


CAPTION = re.compile(r"<caption>([\d,]+) (?:agreements?|offers?|CCGs?|customers?)\b([^<]*)</caption>")


def captions(site):
    """A caption that counts rows counts those of its table."""
    for folder in ("csus", "ccgs", "suppliers", "services", "offers"):
        for path in site.pages(folder):
            for table in re.findall(r"<table.*?</table>", site.read(path), re.S):
                caption = CAPTION.search(table)
                if not caption:
                    continue
                rows = len(re.findall(r'<th scope="row"', table))
                if rows != number(caption.group(1)):
                    yield f"{path}: '{text_of(caption.group(0))}' above {rows} rows"
                if "in force on" in caption.group(2) and "not known" not in caption.group(2):
                    if re.search(r'class="tag tag-closed">Ended', table):
                        yield f"{path}: a party that ended in '{text_of(caption.group(0))}'"


def answers(site):
    """What CCGs' pages, services' pages and the dashboard say of who does what, in numbers."""
    ccgs = {"in force": 0, "not known": 0, "ended": 0}
    captions = {
        "in force": r"<caption>([\d,]+) services? that it gets on",
        "not known": r"<caption>([\d,]+) services? not known to be provided",
        "ended": r"<caption>([\d,]+) services? whose last agreement has ended",
    }
    for path in site.pages("ccgs"):
        if path.startswith("ccgs/index") or "/by-" in path:
            continue
        markup = site.read(path)
        for state, pattern in captions.items():
            ccgs[state] += sum(number(found) for found in re.findall(pattern, markup))
    services = {"in force": 0, "not known": 0, "ended": 0}
    for path in site.pages("services"):
        found = re.search(r"<p>(Of [\d,]+ CCGs?: [^<]*)</p>", site.read(path))
        for count, words in re.findall(r"([\d,]+) ([a-z][^,.]*)", found.group(1).split(": ", 1)[1] if found else ""):
            if words.startswith("not recorded"):
                continue
            state = (
                "not known" if words.startswith("not known")
                else "ended" if words.startswith("ended") else "in force"
            )
            services[state] += number(count)
    chart = {"in force": 0, "not known": 0, "ended": 0}
    path = os.path.join(site.folder, "sourcing.csv")
    if os.path.exists(path):
        with open(path, newline="", encoding="utf-8-sig") as file:
            for row in csv.DictReader(file):
                name = row["Sourcing"]
                if name == "Not recorded":
                    continue
                state = (
                    "not known" if name.startswith("Not known")
                    else "ended" if name.startswith("Ended") else "in force"
                )
                chart[state] += int(row["Number"])
        for name, other in (("CCGs' pages", ccgs), ("services' pages", services)):
            if other != chart:
                yield f"sourcing.csv says {chart}, {name} say {other}"


def publications(site, day):
    path = os.path.join(site.folder, "observations.csv")
    if not os.path.exists(path):
        return
    with open(path, newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            if row["published"] > day:
                yield f"observations.csv: {row['origin']} was published on {row['published']}"
                return


def one_csu_for_each(site):
    """No CCG is among the users of two CSUs."""
    seen = {}
    for path in site.pages("csus"):
        for table in re.findall(r"<table.*?</table>", site.read(path), re.S):
            if "that mainly used it on" not in table:
                continue
            for ccg in re.findall(r'<th scope="row"[^>]*><a href="\.\./(ccgs/[^"]+)"', table):
                if ccg in seen:
                    yield f"{ccg} is a user of {seen[ccg]} and of {path}"
                seen[ccg] = path


def main():
    root = sys.argv[1]
    faults, built = [], 0
    output = tempfile.mkdtemp()
    try:
        for day in days():
            run = subprocess.run(
                [os.path.join(root, "prospectus"), "build", root, "--as-at", day, "--output",
                 os.path.join(output, "site"), "--quiet"],
                capture_output=True, text=True, timeout=300, check=False)
            if run.returncode:
                faults.append(f"{day}: not built: {run.stdout[-400:]}{run.stderr[-400:]}")
                continue
            built += 1
            site = Site(os.path.join(output, "site"))
            for check in (home_counts, facet_counts, over, captions, answers, one_csu_for_each):
                faults += [f"{day}: {fault}" for fault in check(site)]
            faults += [f"{day}: {fault}" for fault in publications(site, day)]
    finally:
        shutil.rmtree(output)
    finish("days", faults, f"{built} days")


main()
