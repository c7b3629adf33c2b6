"""Compares what pages and feeds say of changes with the table of changes and with one another, validates the
feeds, and follows their links.

    changes.py SITE
"""

import collections
import csv
import html
import os
import re
import sys
from urllib.parse import urljoin

from atom import Feed
from site_files import editions, finish, pages

MONTHS = "January February March April May June July August September October November December".split()
HEADINGS = {
    "begun": "Begun", "ended": "Ended or withdrawn", "announced": "Announced", "added": "Added", "removed": "Removed",
    "transferred": "Transferred", "extended": "Extended", "shortened": "Ends earlier", "repriced": "Repriced", "renamed": "Renamed",
    "missed target": "No longer meets its target", "met target": "Now meets its target", "signalled": "Signals a change",
    "revised": "Figures revised", "figures added": "Figures added", "figures removed": "Figures removed", "changed": "Changed",
    "text changed": "Text changed",
}
KINDS = "csu ccg supplier service offer agreement kpi programme partnership system group page term source".split()
NOUNS = {"csu": "CSU", "ccg": "CCG", "kpi": "KPI", "term": "glossary term"}
PAGE_LIMIT, FEED_LIMIT, BRIEF_LIMIT, HOME_LIMIT = 200, 100, 5, 5
faults = []


def fault(text):
    if len(faults) < 200:
        faults.append(text)


def read(site, path):
    with open(os.path.join(site, path), encoding="utf-8") as file:
        return file.read()


def rows(site):
    path = os.path.join(site, "changes.csv")
    if not os.path.exists(path):
        return []
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


def written(day):
    return f"{int(day[8:])} {MONTHS[int(day[5:7]) - 1]} {day[:4]}"


def plain(markup):
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", markup)).split())


def shown(markup):
    """The ids of the changes of a page with the day and the kind of change above each."""
    found, day, event = [], None, None
    pattern = r'<section id="d-(?P<day>[\d-]+)">|<caption>(?P<event>[^:<]+): |<tr id="e-(?P<id>[a-z0-9-]+)">'
    for match in re.finditer(pattern, markup):
        value = match[match.lastgroup]
        if match.lastgroup == "day":
            day = value
        elif match.lastgroup == "event":
            event = html.unescape(value)
        else:
            found.append((value, day, event))
    return found


def expected(changes):
    return [(row["id"], row["recorded"], HEADINGS[row["event"]]) for row in changes]


def pages_of_changes(site, changes):
    if shown(read(site, "changes.html")) != expected(changes[:PAGE_LIMIT]):
        fault("changes.html: it does not show the latest changes of changes.csv in their order")
    months = sorted(name for name in os.listdir(os.path.join(site, "changes"))) if os.path.isdir(os.path.join(site, "changes")) else []
    if (len(changes) > PAGE_LIMIT) != bool(months):
        fault(f"{len(changes)} changes have {len(months)} pages of months")
    listed = dict(re.findall(r'<a href="changes/([^"]+)">[^<]*: (\d+)</a>', read(site, "changes.html")))
    found = []
    for name in months:
        here = shown(read(site, f"changes/{name}"))
        found += here
        if listed.get(name) != str(len(here)):
            fault(f"changes/{name}: changes.html says {listed.get(name)}, and it has {len(here)}")
        if any(day[:7] != name[:7] for _, day, _ in here) or len(here) > PAGE_LIMIT:
            fault(f"changes/{name}: it shows changes of another month, or too many")
    if months and sorted(found) != sorted(expected(changes)):
        fault("the pages of months do not show each change once")


def place(site, page, address):
    """Whether an address on a page leads to something that is there."""
    path, _, fragment = address.partition("#")
    target = os.path.normpath(os.path.join(os.path.dirname(page), path)) if path else page
    if not os.path.exists(os.path.join(site, target)):
        return False
    return not fragment or f'id="{fragment}"' in read(site, target)


def names(site):
    """The ids that each record has and had, by its folder and present id."""
    found = {}
    folders = {"csu": "csus", "ccg": "ccgs", "service": "services"}
    with open(os.path.join(site, "state.csv"), newline="", encoding="utf-8-sig") as file:
        for row in csv.DictReader(file):
            if row["kind"] in folders:
                ids = found.setdefault((folders[row["kind"]], row["id"]), {row["id"]})
                ids.update(row["text"].split(";") if row["name"].lstrip("'") == "@former_ids" and row["text"] else [])
    return found


def about(changes, ids, folder):
    column = "services" if folder == "services" else "organisations"
    return [row for row in changes if ids & set(row[column].split("; "))]


def sections(site, changes):
    """The latest changes on the pages of CSUs, CCGs and services."""
    looked = 0
    for (folder, identity), ids in sorted(names(site).items()):
        path = f"{folder}/{identity}.html"
        if not os.path.exists(os.path.join(site, path)):
            continue
        own = about(changes, ids, folder)
        section = re.search(r'<section id="changes">.*?</section>', read(site, path), re.S)
        if not section:
            if own:
                fault(f"{path}: it does not show its {len(own)} changes")
            continue
        looked += 1
        shown_ids = re.findall(r'<th scope="row"><a href="[^"#]*#e-([a-z0-9-]+)">', section[0])
        if shown_ids != [row["id"] for row in own[:BRIEF_LIMIT]]:
            fault(f"{path}: it shows {shown_ids}, which are not the latest {BRIEF_LIMIT} of its {len(own)}")
        said = re.search(r"<caption>(?:The latest \d+ of )?([\d,]+) changes?", section[0])
        if not said or int(said[1].replace(",", "")) != len(own):
            fault(f"{path}: it has {len(own)} changes, not as its caption says")
        for address in re.findall(r'href="([^"]+)"', section[0]):
            if not place(site, path, html.unescape(address)):
                fault(f"{path}: {address} leads nowhere")
    return looked


def home(site, changes):
    found = re.search(r'<ul class="findings changes">(.*?)</ul>', read(site, "index.html"), re.S)
    lines = [plain(re.search(r"<a [^>]*>(.*?)</a>", line)[1]) for line in re.findall(r"<li>(.*?)</li>", found[1], re.S)] if found else []
    runs = []
    for row in changes:
        if not runs or (runs[-1][0]["recorded"], runs[-1][0]["event"]) != (row["recorded"], row["event"]):
            runs.append([])
        runs[-1].append(row)
    wanted = []
    for run in runs[:HOME_LIMIT]:
        heading = HEADINGS[run[0]["event"]]
        name, kind = run[0]["name"], run[0]["kind"]
        told = re.escape(f"Recorded on {written(run[0]['recorded'])}, {heading[0].lower() + heading[1:]}: ")
        if len(run) == 1:
            # A name that ends with what the record is says so already.
            wanted.append(told + re.escape(name) + ("" if name.endswith(" " + kind.upper()) else r" \([^()]+\)"))
            continue
        kinds = collections.Counter(kind for kind, _ in {(row["kind"], row["record"]) for row in run})
        parts = [rf"{kinds[kind]:,} {NOUNS.get(kind, kind)}s?" for kind in sorted(kinds, key=KINDS.index)]
        wanted.append(told + ", ".join(parts[:-1]) + (" and " if len(parts) > 1 else "") + parts[-1])
    if len(lines) != len(wanted) or not all(re.fullmatch(pattern, line) for line, pattern in zip(lines, wanted)):
        fault(f"index.html: it says {lines}, not {wanted}")


def inside(site, base, feed, address):
    """The path of a file of the site that an address in a feed leads to; nil if it leads elsewhere."""
    if base:
        return address[len(base):] if address.startswith(base) else None
    return os.path.normpath(os.path.join(os.path.dirname(feed), address))


def feeds(site, changes):
    found = sorted(
        os.path.relpath(os.path.join(folder, name), site).replace(os.sep, "/")
        for folder, _, names in os.walk(site) for name in names if name.endswith(".atom"))
    base = ""
    state = os.path.join(site, "state.csv")
    if os.path.exists(state):
        with open(state, newline="", encoding="utf-8-sig") as file:
            base = next((row["text"] for row in csv.DictReader(file) if (row["kind"], row["name"]) == ("site", "base_url")), "")
    ids, known = {}, names(site)
    for path in found:
        with open(os.path.join(site, path), "rb") as file:
            feed = Feed(file.read())
        for text in feed.faults:
            fault(f"{path}: {text}")
        own = [link["href"] for link in feed.links if link.get("rel") == "self"]
        if [inside(site, base, path, address) for address in own] != [path]:
            fault(f"{path}: its link to itself is {own}")
        if ids.setdefault(feed.id, path) != path:
            fault(f"{path}: {ids[feed.id]} has its id too")
        wanted = changes
        if path != "changes.atom":
            folder, name = path[:-5].split("/")
            wanted = about(changes, known[folder, name], folder)
        said = [(entry["id"].rpartition("e-")[2] if base else None, entry["updated"][:10]) for entry in feed.entries]
        if said != [(row["id"] if base else None, row["recorded"]) for row in wanted[:FEED_LIMIT]]:
            fault(f"{path}: its entries are not the latest changes of changes.csv")
        for entry in feed.entries:
            for link in entry["links"]:
                target = inside(site, base, path, link["href"])
                if target is None or not place(site, "index.html", target):
                    fault(f"{path}: {link['href']} leads to nothing in the site")
    return found


def alternates(site, found):
    """Every page names the feed of everything, and the page of a record its own."""
    named = set()
    for path in pages(site):
        markup = read(site, path)
        if '<link rel="stylesheet"' not in markup:
            continue
        here = re.findall(r'<link rel="alternate" type="application/atom\+xml" title="[^"]+" href="([^"]+)">', markup)
        targets = [os.path.normpath(os.path.join(os.path.dirname(path), address)) for address in here if path != "404.html"]
        named.update(targets)
        if found and path != "404.html" and "changes.atom" not in targets:
            fault(f"{path}: it does not name the feed of changes")
        if set(targets) - set(found):
            fault(f"{path}: it names feeds that do not exist")
        if path[:-5] + ".atom" in found and path[:-5] + ".atom" not in targets:
            fault(f"{path}: it does not name its own feed")
    if set(found) - named:
        fault(f"no page names {sorted(set(found) - named)[:3]}")


def earlier(site, changes):
    """The site of an earlier day shows what had been recorded by then, and no more."""
    for day in editions(site):
        there = rows(os.path.join(site, day))
        if not set(row["id"] for row in there) <= {row["id"] for row in changes if row["recorded"] <= day}:
            fault(f"{day}/changes.csv: it has changes of later days")
        if there:
            pages_of_changes(os.path.join(site, day), there)
            home(os.path.join(site, day), there)


def main(site):
    changes = rows(site)
    found = feeds(site, changes)
    if not changes:
        if found or os.path.exists(os.path.join(site, "changes.html")):
            fault("there are pages or feeds of changes, and no changes")
        finish("changes", faults, "no changes")
    if "changes.atom" not in found:
        fault("there is no feed of everything")
    pages_of_changes(site, changes)
    looked = sections(site, changes)
    home(site, changes)
    alternates(site, found)
    earlier(site, changes)
    finish("changes", faults, f"{len(changes)} changes, {looked} pages with the latest, {len(found)} feeds")


if __name__ == "__main__":
    main(sys.argv[1])
