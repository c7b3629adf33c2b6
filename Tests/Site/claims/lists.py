"""Sentences above lists and beside filters, which count what is listed."""

import re

import listed
from claims.words import PERIOD, counts, number, plain

SENTENCE = re.compile(
    rf"(?P<count>[\d,]+) (?P<noun>.+?)(?:, (?P<order>A to Z|in groups, each A to Z|by category|in order|by name|what ends next first))?"
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
    "offers": ("offers/by-availability/open.html", "offers/by-availability/others.html"),
    "agreements": ("agreements/by-state/in-force.html",), "csus": ("csus/by-open-or-closed/open.html",),
}
HOME = re.compile(r'<li><a href="([^"]+)"><span class="count">([\d,]+)</span> ([^<]+)</a>')
FACET = re.compile(r'href="([^"]+)" data-filter="([^"=]+)=[^"]*">([^<]+)<span class="facet-count">([\d,]+)</span>')


def items(site, path):
    """The records of a list, on all its parts."""
    return site.once(("list", path), lambda: listed.of_all_parts(path, lambda name: site.page(name).markup))


def agreements_at(page, section):
    """The agreements that the tables of a section list."""
    cells = [next(iter(row.values())) for table in page.section_tables(section) for row in table.rows]
    return {page.resolve(cell.href) for cell in cells if cell.href and re.search(r"agreements/|#agreement-", cell.href)}


def listed_by(page, href, facet):
    """How many records are at the address of a value of a facet: on the pages of a list, or in a section
    of the page of an organisation that has them alone. None if there is no such list."""
    path, _, section = href.partition("#")
    target = page.resolve(path)
    if not page.site.has(target):
        return None
    if section.startswith("agreement-") or listed.is_record(target, page.path.split("/")[0]):
        return 1
    if not section:
        return len(items(page.site, target))
    body = page.site.page(target)
    found = agreements_at(body, section)
    if facet == "provider" and any(page.site.page(path).facts.get("Provider") != body.heading for path in found):
        return None
    return len(found)


def look(page, tally):
    if page.path == "index.html":
        for href, count, noun in HOME.findall(page.markup):
            there = len(items(page.site, page.resolve(href)))
            faults = [] if there == number(count) else [f"{href} lists {there}"]
            if not counts(noun.split(",")[0], number(count)):
                faults.append("the noun does not suit the number")
            tally.look(
                "counts of the home page", page, f"{count} {noun}", faults, f'<span class="count">{count}</span> {noun}')
    for href, facet, name, count in FACET.findall(page.markup) if page.path.endswith("/index.html") else ():
        there = listed_by(page, href, facet)
        tally.look(
            "counts of filters", page, f"{plain(name)} {count}", [] if there == number(count) else [f"{href} lists {there}"],
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
    for row in (listed.table(page.markup) or ((), ()))[1]:
        path = page.site.agreement(row.id) if folder == "agreements" else f"{folder}/{row.id}.html"
        is_marked = re.search(r">(Recorded|Inferred, not recorded)</strong>", row.markup) is not None
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
    there = len(items(site, page.path)) or len(re.findall(r"<dt id=|<tr id=", page.markup))
    if number(found["count"]) != there:
        yield f"{there} are listed"
    noun = re.match(r"(?:glossary )?\w+", found["noun"]).group()
    if noun != "series" and not counts(noun, number(found["count"])):
        yield "the noun does not suit the number"
    if found["current"] and folder in CURRENT and page.path.startswith(f"{folder}/index"):
        current = sum(len(items(site, path)) for path in CURRENT[folder] if site.has(path))
        if number(found["current"]) != current:
            yield f"{current} are current"
    heading = re.sub(r", (?:[A-Z]|[A-Z] to [A-Z])$", "", page.heading)
    if " in the catalogue" not in found["noun"] and singular(found["noun"]) != singular(heading):
        yield f"the list is of '{heading}'"
    if found["current"] and number(found["current"]) >= number(found["count"]):
        yield "there are no others"
