"""Sentences above lists and beside filters, which count what is listed."""

import re

from claims.words import PERIOD, counts, number, plain

SENTENCE = re.compile(
    rf"(?P<count>[\d,]+) (?P<noun>.+?)(?:, (?:A to Z|by category|in order|by name))?"
    rf"(?:: (?P<current>[\d,]+) on {PERIOD}; the others are over, to come or not known)?\."
)
VALUES = re.compile(r"(?P<count>[\d,]+) (?P<noun>\w+), (?P<values>[\d,]+) (?P<word>values?) to choose from\.")
SIDE = re.compile(
    r"(?P<count>[\d,]+) offers? of (?P<name>.+): those priced per head first, cheapest first, then the others by name\. "
    r"Anything the supplier did not state is marked\."
)
UNCOUNTED = (
    "Choose the first one below. The address of this page keeps your choices.",
)
CURRENT = {
    "offers": "offers/by-availability/open.html", "agreements": "agreements/by-state/in-force.html",
    "csus": "csus/by-open-or-closed/open.html",
}
HOME = re.compile(r'<li><a href="([^"]+)"><span class="count">([\d,]+)</span> ([^<]+)</a>')
FACET = re.compile(r'href="([^"]+)" data-filter="([^"=]+)=[^"]*">([^<]+)<span class="facet-count">([\d,]+)</span>')


def items(site, path):
    """The records of a list, on all its parts."""
    known = site.cache.setdefault("lists", {})
    if path not in known:
        found, seen, queue = [], {path}, [path]
        while queue:
            name = queue.pop(0)
            page = site.page(name)
            found += re.findall(r'<li id="([^"]+)">', page.markup)
            parts = re.search(r'<nav class="parts".*?</nav>', page.markup, re.S)
            for href in re.findall(r'href="([^"#]+)"', parts.group(0) if parts else ""):
                other = page.resolve(href)
                if other not in seen:
                    seen.add(other)
                    queue.append(other)
        known[path] = found
        for other in seen:
            known[other] = found
    return known[path]


def agreements_of(site, path, party):
    """The agreements that the page of an organisation lists and whose customer or provider it is, as their pages say."""
    found = set()
    page = site.page(path)
    for name in ("services", "customers", "bought"):
        for table in page.section_tables(name):
            if "that others took over from it" not in table.caption:
                cells = [next(iter(row.values())) for row in table.rows]
                found |= {page.resolve(cell.href) for cell in cells if cell.href and "agreements/" in cell.href}
    return {agreement for agreement in found if site.page(agreement).facts.get(party.capitalize()) == page.heading}


def listed_by(site, path, folder, facet):
    """How many records the page of a value of a facet lists: a list, or the page of an organisation."""
    if not site.has(path):
        return None
    is_body = folder == "agreements" and re.fullmatch(r"(csus|ccgs|suppliers)/[^/]+\.html", path)
    return len(agreements_of(site, path, facet) if is_body else items(site, path))


def look(page, tally):
    if page.path == "index.html":
        for href, count, noun in HOME.findall(page.markup):
            listed = len(items(page.site, page.resolve(href)))
            faults = [] if listed == number(count) else [f"{href} lists {listed}"]
            if not counts(noun.split(",")[0], number(count)):
                faults.append("the noun does not suit the number")
            tally.look(
                "counts of the home page", page, f"{count} {noun}", faults, f'<span class="count">{count}</span> {noun}')
    for href, facet, name, count in FACET.findall(page.markup) if page.path.endswith("/index.html") else ():
        path = page.resolve(href)
        listed = listed_by(page.site, path, page.path.split("/")[0], facet)
        tally.look(
            "counts of filters", page, f"{plain(name)} {count}", [] if listed == number(count) else [f"{path} lists {listed}"],
            f'{name}<span class="facet-count">{count}</span>')
    note = re.search(r'<p class="note">(These [^<]+ are illustrative, except those marked otherwise\.)</p>', page.markup)
    if note:
        tally.look("notes on lists", page, note.group(1), list(marks(page, note.group(1))))
    found = re.search(r'<p class="sentence"[^>]*data-sentence[^>]*>(.*?)</p>', page.markup, re.S)
    if found:
        words = plain(found.group(1))
        tally.look("sentences of lists", page, words, list(faults_of(page, words)) + list(page.site.day_faults(words)), found.group())


def marks(page, words):
    """Whether the items of a list are as illustrative as its note says."""
    folder = page.path.split("/")[0]
    if not re.match(rf"These {folder} ", words, re.I):
        yield f"the list is of {folder}"
    for item in re.findall(r'<li id="[^"]+">(.*?)</li>', page.markup, re.S):
        head = re.search(r'<p class="item-name">(.*?)</p>', item, re.S)
        path = page.resolve(re.search(r'href="([^"]+)"', head.group(1) if head else item).group(1))
        is_marked = re.search(r">(Recorded|Inferred, not recorded)</strong>", item) is not None
        if (page.site.status(path) == "illustrative") == is_marked:
            yield f"{path} is {page.site.status(path)}, and is{'' if is_marked else ' not'} marked otherwise"
            return


def singular(words):
    """Words without what tells one from many, and in small letters."""
    return re.sub(r"^(\w+?)s\b", r"\1", words.lower())


def faults_of(page, words):
    """The faults of a sentence that counts; what asks readers to choose counts nothing."""
    if words in UNCOUNTED:
        return
    site, folder = page.site, page.path.split("/")[0]
    values = VALUES.fullmatch(words)
    if values:
        links = set(re.findall(r'<li id="(value-[^"]+)"', page.markup))
        if len(links) != number(values["values"]) or not counts(values["word"], number(values["values"])):
            yield f"{len(links)} values are listed"
        whole = len(items(site, f"{folder}/index.html"))
        if whole != number(values["count"]) or not counts(values["noun"], number(values["count"])):
            yield f"there are {whole}"
        return
    side = SIDE.fullmatch(words)
    if side:
        parts = re.sub(r"(-\d+)?\.html$", r"(-\\d+)?\.html", page.path)
        columns = sum(len(table.heads) - 1 for path in site.paths if re.fullmatch(parts, path) for table in site.page(path).tables)
        if columns != number(side["count"]):
            yield f"{columns} are side by side"
        service = site.page(page.path.split("/offers")[0] + ".html").heading
        if side["name"] != service:
            yield f"they are of {service}"
        return
    found = SENTENCE.fullmatch(words)
    if not found or "data-sentence" not in page.markup:
        yield "no wording of its kind"
        return
    listed = len(items(site, page.path)) or len(re.findall(r"<dt id=|<tr id=", page.markup))
    if number(found["count"]) != listed:
        yield f"{listed} are listed"
    noun = re.match(r"(?:glossary )?\w+", found["noun"]).group()
    if noun != "series" and not counts(noun, number(found["count"])):
        yield "the noun does not suit the number"
    if found["current"] and folder in CURRENT and page.path.startswith(f"{folder}/index"):
        current = len(items(site, CURRENT[folder])) if site.has(CURRENT[folder]) else 0
        if number(found["current"]) != current:
            yield f"{current} are current"
    heading = re.sub(r", (?:[A-Z]|[A-Z] to [A-Z])$", "", page.heading)
    if " in the catalogue" not in found["noun"] and singular(found["noun"]) != singular(heading):
        yield f"the list is of '{heading}'"
    if found["current"] and number(found["current"]) >= number(found["count"]):
        yield "there are no others"
