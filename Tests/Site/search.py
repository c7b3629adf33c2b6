"""Searches the built site in Chromium: a committed set of queries and what is found first, with the
keyboard, without JavaScript, at 320 pixels, from a file, below a prefix, and with hostile queries.

    search.py SITE [QUERIES.csv]
"""

import csv
import os
import shutil
import sys
import tempfile
import urllib.parse

from site_files import browser, finish, served, violations

HERE = os.path.dirname(os.path.abspath(__file__))
FIRST_QUERY_LIMIT = 83_000
HOSTILE = [
    "<script>document.title='broken'</script>",
    "<img src=x onerror=\"document.title='broken'\">",
    "\"><svg onload=alert(1)>",
    "__proto__",
    "constructor prototype toString hasOwnProperty",
    "(.*)+$ [a-z]{1,999} \\d \\",
    "%00%0a%0d\x00\x01\x1b\x7f",
    "\u202e\u200f\u2066leeds\u2069",
    "\ud800 \udfff leeds",
    "👩‍👩‍👧 🇬🇧 ﷽ Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚",
    "a" * 5000,
    "north " * 2000,
    "' OR 1=1; --",
    "../../../etc/passwd",
    "javascript:alert(1)",
    "*=\"\\u0000",
    "A B Z ~ ^ `",
]

faults = []
looked_at = 0


def check(condition, words):
    global looked_at
    looked_at += 1
    if not condition:
        faults.append(words)


def address(base, query):
    return base + "search.html?" + urllib.parse.urlencode({"q": query}, errors="replace")


class Search:
    """A page that listens for what goes wrong."""

    def __init__(self, chromium, **options):
        self.context = chromium.new_context(**options)
        self.page = self.context.new_page()
        self.wrong = []
        self.scripts = set()
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("console", lambda line: self.wrong.append(line.text) if line.type == "error" else None)
        self.page.on("dialog", lambda dialog: (self.wrong.append("a dialog opened"), dialog.dismiss()))
        self.page.on("request", self.note)

    def note(self, request):
        path = urllib.parse.urlsplit(request.url).path
        if path.endswith(".js"):
            self.scripts.add(path)

    def wait_for_status(self, words=""):
        """Waits until the count, or what there is to say instead, is shown."""
        selector = "[data-search=status]:not(:empty)"
        self.page.locator(selector, has_text=words).wait_for(state="attached", timeout=10_000)

    def settle(self):
        """Waits until results stand and passages that are in view have come."""
        self.wait_for_status()
        self.page.wait_for_load_state("networkidle")

    def ask(self, base, query):
        self.page.goto(address(base, query))
        self.settle()

    def status(self):
        return self.page.inner_text("[data-search=status]")

    def links(self):
        return self.page.eval_on_selector_all(
            "[data-search=results] .item-name a", "links => links.map(link => link.getAttribute('href'))"
        )

    def close(self):
        self.context.close()


def queries(chromium, base, path):
    """Measures the committed queries in one page, as someone types them one after another."""
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    search = Search(chromium)
    search.page.goto(base + "search.html")
    ranks = []
    for row in rows:
        search.page.evaluate("document.querySelector('[data-search=status]').textContent = ''")
        search.page.fill("#query", row["query"])
        search.page.press("#query", "Enter")
        search.wait_for_status()
        links = search.links()
        if not row["expected"]:
            check(links == [], f"'{row['query']}' finds {links[:3]} where nothing is")
            continue
        rank = links.index(row["expected"]) + 1 if row["expected"] in links else 0
        ranks.append(rank)
        check(
            0 < rank <= int(row["within"]),
            f"'{row['query']}' finds {row['expected']} at {rank or 'no place'}, not within {row['within']}: {links[:3]}",
        )
    check(not search.wrong, f"the queries: {search.wrong[:3]}")
    search.close()
    if ranks:
        mean = sum(1 / rank for rank in ranks if rank) / len(ranks)
        first = sum(rank == 1 for rank in ranks)
        print(f"search: {len(ranks)} queries, {first} found first, mean reciprocal rank {mean:.3f}")
        check(mean > 0.9, f"the mean reciprocal rank is {mean:.3f}")


def first_query(chromium, base, site):
    """What the first query of a visit fetches, with nothing kept from before."""
    most = 0
    for query in ["continuing healthcare", "contnuing helthcare", "who does continuing healthcare in the north"]:
        search = Search(chromium, viewport={"width": 1280, "height": 800})
        search.ask(base, query)
        total = sum(os.path.getsize(site + path) for path in search.scripts)
        most = max(most, total)
        check(total < FIRST_QUERY_LIMIT, f"the first query '{query}' fetches {total:,} bytes")
        check(search.links(), f"the first query '{query}' finds nothing")
        search.close()
    print(f"search: a first query fetches at most {most:,} bytes")


def results_agree_with_pages(chromium, base):
    """Titles of results are the headings of their pages, and marks are words of the query."""
    search = Search(chromium)
    for query in ["finance", "dashboard", "methods"]:
        search.ask(base, query)
        found = search.page.eval_on_selector_all(
            "[data-search=results] .item-name a", "links => links.map(link => [link.textContent, link.href])"
        )
        marks = search.page.eval_on_selector_all("mark", "marks => marks.map(mark => mark.textContent.toLowerCase())")
        check(marks and all(query.rstrip("s") in mark for mark in marks), f"'{query}' marks {sorted(set(marks))[:4]}")
        for title, link in found[:12]:
            if "#" in link or "/index" in link:
                continue
            search.page.goto(link)
            check(search.page.inner_text("h1") == title, f"{link} is called '{search.page.inner_text('h1')}', found as '{title}'")
    search.close()


def with_the_keyboard(chromium, base):
    """From any page to a result and back, without a pointer."""
    search = Search(chromium)
    page = search.page
    page.goto(base + "methods.html")
    for _ in range(6):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name === 'q'"):
            break
    page.keyboard.type("finance")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=finance")
    search.settle()
    check("result" in search.status(), f"the count is not shown: '{search.status()}'")
    check(page.get_attribute("[data-search=status]", "role") == "status", "the count is not announced")
    page.focus("#query")
    page.keyboard.press("ArrowDown")
    first = search.links()[0]
    check(page.evaluate("document.activeElement.getAttribute('href')") == first, "the arrow down does not lead to the first result")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    check(page.evaluate("document.activeElement.id") == "query", "Escape does not lead back to the box")
    more = page.locator("[data-search=results] .button-quiet:not([hidden])").first
    before = len(search.links())
    more.focus()
    page.keyboard.press("Enter")
    page.locator("[data-search=results] .item-name a").nth(before).wait_for()
    check(len(search.links()) > before, "'Show more' shows no more")
    check(page.evaluate("document.activeElement.closest('[data-search=results] li a') !== null"), "'Show more' loses the focus")
    page.focus("#query")
    page.keyboard.press("Control+A")
    page.keyboard.type("payroll")
    search.wait_for_status("payroll")
    check(page.url.endswith("?q=payroll"), f"the address is {page.url} while 'payroll' is asked")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: "search.html" not in address)
    page.go_back()
    search.settle()
    check(page.input_value("#query") == "payroll" and search.links(), "going back loses the query")
    page.fill("#query", "dashboard")
    page.press("#query", "Enter")
    search.wait_for_status("dashboard")
    page.go_back()
    search.wait_for_status("payroll")
    check(page.input_value("#query") == "payroll", "going back does not ask the query before")
    check(not search.wrong, f"the keyboard: {search.wrong[:3]}")
    search.close()


def with_the_mouse(chromium, base):
    search = Search(chromium)
    page = search.page
    page.goto(base + "index.html")
    page.fill(".site-header input", "payroll")
    page.click(".site-header button")
    page.wait_for_url("**/search.html?q=payroll")
    search.settle()
    page.click("[data-search=results] .item-name a >> nth=0")
    page.wait_for_url(lambda address: "search.html" not in address)
    search.close()


def without_scripts(chromium, base):
    search = Search(chromium, java_script_enabled=False)
    page = search.page
    page.goto(base + "index.html")
    page.fill(".site-header input", "leeds")
    page.click(".site-header button")
    check(page.url.endswith("/search.html?q=leeds"), f"without scripts the box leads to {page.url}")
    check(page.is_visible("[data-search=fallback]"), "without scripts the page does not say so")
    lists = page.eval_on_selector_all(".search-lists a", "links => links.map(link => link.href)")
    check(len(lists) > 3, "without scripts the lists are not there")
    for link in lists:
        check(page.goto(link).ok, f"{link} does not open")
    search.close()


def on_a_phone(chromium, base):
    search = Search(chromium, viewport={"width": 320, "height": 640})
    page = search.page
    for path in ("index.html", "search.html?q=continuing+healthcare"):
        page.goto(base + path)
        if "?" in path:
            search.settle()
        check(page.evaluate("document.documentElement.scrollWidth") <= 320, f"{path} is wider than 320 pixels")
        small = page.evaluate(
            """() => [...document.querySelectorAll('.search-box input, .search-box button, .items a, .button-quiet')]
            .map(element => element.getBoundingClientRect()).filter(box => box.height && box.height < 24).length"""
        )
        check(small == 0, f"{path} has {small} targets lower than 24 pixels at 320")
    check(len(search.links()) > 3, "nothing is found on a phone")
    search.close()


def accessible(chromium, base):
    """axe finds nothing wrong with results, with a misspelt word among them, and without."""
    for scheme in ("light", "dark"):
        for width in (320, 1280):
            search = Search(
                chromium, viewport={"width": width, "height": 900}, color_scheme=scheme, bypass_csp=True,
                reduced_motion="reduce",
            )
            for query in ("contnuing healthcare north", "xyzzyqq"):
                search.ask(base, query)
                for violation in violations(search.page):
                    check(False, f"'{query}' at {width}, {scheme}: {violation}")
                check(search.status(), f"'{query}' at {width}, {scheme} shows nothing")
            search.close()


def from_a_file(chromium, site):
    search = Search(chromium)
    page = search.page
    page.goto("file://" + os.path.abspath(site) + "/index.html")
    page.fill(".site-header input", "payroll")
    page.press(".site-header input", "Enter")
    page.wait_for_url("**/search.html?q=payroll")
    search.settle()
    check(search.links(), "nothing is found from a file")
    page.fill("#query", "dashboard")
    search.wait_for_status("dashboard")
    check("dashboard.html" in search.links(), "typing finds nothing from a file")
    check(not search.wrong, f"from a file: {search.wrong[:3]}")
    search.close()


def below_a_prefix(chromium, site):
    folder = tempfile.mkdtemp()
    try:
        os.symlink(os.path.abspath(site), os.path.join(folder, "catalogue"))
        with served(folder) as base:
            search = Search(chromium)
            search.page.goto(base + "catalogue/services/index.html")
            search.page.fill(".site-header input", "payroll")
            search.page.click(".site-header button")
            search.page.wait_for_url("**/catalogue/search.html?q=payroll")
            search.settle()
            check(search.links(), "nothing is found below a prefix")
            check(not search.wrong, f"below a prefix: {search.wrong[:3]}")
            search.close()
    finally:
        shutil.rmtree(folder)


def hostile(chromium, base):
    search = Search(chromium)
    page = search.page
    for query in HOSTILE:
        name = repr(query[:40])
        search.ask(base, query)
        check("broken" not in page.title() or "Search" in page.title(), f"{name} ran")
        page.evaluate("text => { const box = document.querySelector('#query'); box.value = text; box.dispatchEvent(new Event('input')); }", query)
        page.wait_for_timeout(150)
        search.settle()
        check(
            page.evaluate("document.querySelectorAll('main script, main img, main svg, main iframe').length") == 0,
            f"{name} makes an element",
        )
        check(page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{name} widens the page")
    for raw in ("q=%", "q=%ff%fe", "q", "q=a&q=b", "q=" + "%F0%9F" * 50, "#q=x", "q=%ED%A0%80"):
        page.goto(base + "search.html?" + raw)
        page.wait_for_load_state("networkidle")
    page.goto(base + "search.html")
    page.fill("#query", "payroll")
    search.wait_for_status("payroll")
    check(search.links(), "search is broken after hostile queries")
    check(not search.wrong, f"hostile queries: {search.wrong[:3]}")
    check(
        page.evaluate("({}).polluted === undefined && Object.keys(Object.prototype).length === 0"),
        "the prototype of objects was changed",
    )
    search.close()


def a_missing_part(chromium, base):
    """A part of the index that does not load is reported; asking again asks for it again."""
    search = Search(chromium)
    page = search.page
    page.route("**/search/names-*.js", lambda route: route.abort())
    page.goto(address(base, "payroll"))
    search.wait_for_status()
    check("could not be loaded" in search.status(), f"a missing part is not reported: '{search.status()}'")
    page.unroute("**/search/names-*.js")
    page.press("#query", "Enter")
    search.wait_for_status("result")
    check(search.links(), "asking again does not ask for the part again")
    search.close()


def main():
    site = sys.argv[1]
    path = sys.argv[2] if len(sys.argv) > 2 else os.path.join(HERE, "queries.csv")
    with served(site) as base, browser() as chromium:
        queries(chromium, base, path)
        first_query(chromium, base, site)
        results_agree_with_pages(chromium, base)
        with_the_keyboard(chromium, base)
        with_the_mouse(chromium, base)
        without_scripts(chromium, base)
        on_a_phone(chromium, base)
        accessible(chromium, base)
        from_a_file(chromium, site)
        below_a_prefix(chromium, site)
        hostile(chromium, base)
        a_missing_part(chromium, base)
    finish("search", faults, f"{looked_at} checks")


main()
