"""Chooses a CCG as one's own and looks whether it is marked wherever it should be: in the ranking of a KPI, on
a map, in a strip of prices, among costs and in the list of offers; by mouse, by keyboard on a narrow screen,
and no longer once it is forgotten."""

import os
import re
import sys

from site_files import browser, finish, pages, served

MARK = re.compile(r'<a class="mark[^"]*"[^>]*href="([^"]+)"')
TAKERS = re.compile(r'data-takers="([^"]*)"')


class Places:
    """Pages on which a CCG is among others, found in what the site has without scripts."""

    def __init__(self, site):
        self.site, self.texts = site, {}
        self.takers = {}
        for path in pages(site):
            if re.fullmatch(r"services/[^/]+\.html", path) and "/by-" not in path:
                for names in TAKERS.findall(self.read(path)):
                    for name in filter(None, names.replace("&amp;", "&").split("; ")):
                        self.takers.setdefault(name, path)

    def read(self, path):
        if path not in self.texts:
            with open(os.path.join(self.site, path), encoding="utf-8") as file:
                self.texts[path] = file.read()
        return self.texts[path]

    def own(self):
        """A CCG that has taken up an offer in a strip of prices, and has a page of costs."""
        for path in pages(self.site):
            found = re.fullmatch(r"ccgs/([^/]+)\.html", path)
            if not found or not os.path.exists(os.path.join(self.site, "ccgs", found[1], "costs.html")):
                continue
            keep = re.search(rf'data-keep="ccg" data-id="{found[1]}" data-name="([^"]+)"', self.read(path))
            if keep and keep[1].replace("&amp;", "&") in self.takers:
                return found[1], keep[1].replace("&amp;", "&")
        raise SystemExit("mine: no CCG has taken up an offer")

    def marks(self, path, ccg):
        """How many marks of the pictures of a page lead to a CCG."""
        mine = re.compile(rf"(^|/)ccgs/{ccg}(/costs|/agreements|/figures(/[^/]+)?)?\.html(#|$)")
        return sum(bool(mine.search(href)) for href in MARK.findall(self.read(path)))

    def with_marks(self, folder, ccg):
        return next((path for path in pages(self.site) if path.startswith(folder) and self.marks(path, ccg)), None)

    def with_row(self, ccg):
        """A page of an offer or, if none has, of a CSU with a table that has a row about a CCG."""
        row = re.compile(rf'<tr[^>]*><th scope="row"[^>]*><a href="[^"]*ccgs/{ccg}(?:/costs)?\.html')
        for folder in ("offers/", "csus/"):
            for path in pages(self.site):
                if path.startswith(folder) and not re.search(r"/(index|by-)", path) and row.search(self.read(path)):
                    return path
        return None


def marked(page):
    return page.evaluate(
        """() => ({
          marks: document.querySelectorAll('.plot a.mark.is-mine').length,
          leading: [...document.querySelectorAll('.plot a.mark.is-mine')].map(m => m.getAttribute('href')),
          captions: [...document.querySelectorAll('.chart figcaption')].filter(c => c.textContent.includes('My CCG is marked')).length,
          rows: [...document.querySelectorAll('tr.is-mine')].map(r => ({
            text: r.textContent, isFirst: r === [...r.parentElement.rows].find(o => !o.classList.contains('band'))
          })),
          strips: document.querySelectorAll('[data-takers].is-mine').length,
          notes: [...document.querySelectorAll('.chart .note')].map(n => n.textContent).filter(t => t.startsWith('Marked: '))
        })"""
    )


def choose(page, root, ccg, by_keyboard):
    page.goto(root + f"ccgs/{ccg}.html")
    button = page.get_by_role("button", name="Make this my CCG")
    if by_keyboard:
        button.focus()
        page.keyboard.press("Enter")
    else:
        button.click()
    page.get_by_role("button", name="Forget my CCG").wait_for()


def everywhere(page, root, places, ccg, name, say):
    """Whether it is marked on each kind of page, as often as the page has it."""
    for what, path in (("ranking", places.with_marks("kpis/", ccg)), ("map", "map.html")):
        expected = path and places.marks(path, ccg)
        if not expected:
            say(f"no {what} has {ccg}")
            continue
        page.goto(root + path)
        found = marked(page)
        if found["marks"] != expected or not found["captions"]:
            say(f"{path}: {found['marks']} of {expected} marks of {ccg} are marked, {found['captions']} captions say so")
        if any(f"ccgs/{ccg}" not in href for href in found["leading"]):
            say(f"{path}: marks of others are marked: {found['leading'][:3]}")
    strip = places.takers[name]
    page.goto(root + strip)
    found = marked(page)
    expected = sum(name in names.replace("&amp;", "&").split("; ") for names in TAKERS.findall(places.read(strip)))
    if found["strips"] != expected or not any(name in note for note in found["notes"]):
        say(f"{strip}: {found['strips']} of {expected} prices are marked, and it says {found['notes']}")
    table = places.with_row(ccg)
    if table:
        page.goto(root + table)
        rows = marked(page)["rows"]
        if not rows or not all(row["isFirst"] and "My CCG" in row["text"] for row in rows[:1]):
            say(f"{table}: the row of {ccg} is not first and marked: {rows[:1]}")
    else:
        say(f"no table has a row about {ccg}")
    sorted_lists(page, root, ccg, say)
    page.goto(root + "offers/index.html?sort=own")
    page.wait_for_selector(".browse-results .list")
    own = page.locator(".browse-results .list .note", has_text=f"a year for {name}")
    if not own.count():
        say(f"offers/index.html: nothing says what an offer costs {name}")
    else:
        pounds = re.search(r"£[\d,]+", own.first.text_content())[0]
        if pounds not in places.read(f"ccgs/{ccg}/costs.html"):
            say(f"offers/index.html: {pounds} is not what the page of costs of {ccg} says")


def sorted_lists(page, root, ccg, say):
    """A list of CCGs that a script has sorted keeps its order, with the mark."""
    page.goto(root + "ccgs/index.html")
    columns = page.evaluate("[...document.querySelectorAll('.browse-static [data-column]')].map(h => h.dataset.column)")
    places = set()
    for query in (f"sort={column}{turn}" for column in columns for turn in ("", "-reversed")):
        page.goto(root + f"ccgs/index.html?{query}")
        page.wait_for_selector(".browse-results .list")
        found = page.evaluate(
            """() => [...document.querySelectorAll('.browse-results .list tbody tr')].map((row, at) => ({
              at, path: row.querySelector('a').getAttribute('href'), marks: row.querySelectorAll('.tag-mine').length,
              isMine: row.classList.contains('is-mine')
            }))""")
        for row in found:
            is_own = row["path"].endswith(f"/{ccg}.html")
            if row["isMine"] != is_own or row["marks"] != int(is_own):
                say(f"ccgs/index.html?{query}: {row['path']} has {row['marks']} marks")
        places |= {row["at"] for row in found if row["isMine"]}
    if len(places) < 2:
        say(f"ccgs/index.html: sorted by {columns}, {ccg} is at {sorted(places)} only")


def nowhere(page, root, places, ccg, say):
    page.goto(root + f"ccgs/{ccg}.html")
    page.get_by_role("button", name="Forget my CCG").click()
    for path in filter(None, (places.with_marks("kpis/", ccg), "map.html", places.with_row(ccg))):
        page.goto(root + path)
        found = marked(page)
        if found["marks"] or found["rows"] or found["captions"]:
            say(f"{path}: {ccg} is marked once it is forgotten")


def main():
    site = sys.argv[1]
    faults = []
    places = Places(site)
    ccg, name = places.own()
    with served(site) as root, browser() as chromium:
        for width, by_keyboard in ((1280, False), (320, True)):
            context = chromium.new_context(viewport={"width": width, "height": 800})
            page = context.new_page()
            page.set_default_timeout(5000)
            page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
            for check in (
                lambda: choose(page, root, ccg, by_keyboard),
                lambda: everywhere(page, root, places, ccg, name, faults.append),
                lambda: nowhere(page, root, places, ccg, faults.append),
            ):
                try:
                    check()
                except Exception as error:  # A wait that ended is a fault of the page, whichever it was.
                    faults.append(f"{page.url}: {str(error).splitlines()[0]}")
            context.close()
    finish("mine", faults, f"{name}, at 2 widths")


main()
