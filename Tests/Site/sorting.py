"""Sorts the lists of a site as a reader does: by the heads of columns with mouse and keyboard, by the choice
of an order on a narrow screen, and without JavaScript by the pages that heads lead to. What a column shows
is put in order here by code of its own, and what is over must come last in every order."""

import datetime
import os
import re
import sys

import listed
from site_files import browser, finish, served

BROWSABLE = ("offers", "services", "agreements", "csus", "ccgs")
PLAIN = ("kpis", "suppliers")
READ = """() => {
  const table = [...document.querySelectorAll('table.list')].find(t => t.checkVisibility());
  return {
    sorted: [...table.querySelectorAll('[aria-sort]')].map(h => [h.dataset.column, h.getAttribute('aria-sort')]),
    looks: Object.fromEntries([...table.querySelectorAll('[data-column]')].map(h => [h.dataset.column, h.className])),
    columns: [...table.querySelectorAll('[data-column]')].map(h => h.dataset.column),
    bodies: [...table.tBodies].map(body => [...body.rows].filter(r => !r.classList.contains('band')).map(r => ({
      id: r.querySelector('th a').href.replace(/^.*([/]|#agreement-)/, '').replace('.html', ''), over: r.classList.contains('is-over'),
      cells: [...r.cells].map(c => {
        const copy = c.cloneNode(true);
        const absent = Boolean(copy.querySelector('.absence'));
        copy.querySelectorAll('.note, .keep, svg, th .tag').forEach(e => e.remove());
        return { text: copy.textContent.trim(), absent };
      })
    })))
  };
}"""
MONTHS = "January February March April May June July August September October November December".split()


def day(text):
    """A number by which days, months and years follow one another, by their last day; None for none."""
    if text == "Open-ended":
        return 10 ** 9
    found = re.search(r"(?:(\d{1,2}) )?(?:(?:(\w+) to )?(\w+) )?(\d{4})(?:/\d\d)?$", text)
    if not found:
        return None
    if "/" in text:
        return datetime.date(int(found[4]) + 1, 3, 31).toordinal()
    month = MONTHS.index(found[3]) + 1 if found[3] in MONTHS else 12
    if found[1]:
        return datetime.date(int(found[4]), month, int(found[1])).toordinal()
    first = datetime.date(int(found[4]) + month // 12, month % 12 + 1, 1)
    return first.toordinal() - 1


def number(text):
    found = re.search(r"-?[\d,]+(?:\.\d+)?", text.replace("\u2212", "-"))
    return float(found.group().replace(",", "")) if found else None


def place(cell, column, kind, look):
    """What a cell is sorted by; None if it has no place."""
    if cell["absent"]:
        return None
    if look == "day" or column in ("ends", "notice", "period"):
        return day(cell["text"])
    if look == "number":
        return number(cell["text"]) if (kind, column) != ("offers", "price") or "per head" in cell["text"] else None
    return re.sub(r"^(?:the|a|an) ", "", cell["text"], flags=re.I).lower()


def faults_of(body, column, at, kind, look, is_down):
    """Whether the rows of a table are in the order of a column."""
    over = [row["over"] for row in body]
    if over != sorted(over):
        yield "what is over is not last"
    for part in (False, True):
        places = [place(row["cells"][at], column, kind, look) for row in body if row["over"] == part]
        known = [found for found in places if found is not None]
        if places[:len(known)] != known:
            yield "what has no place is not after the rest"
        if look in ("number", "day") and known != sorted(known, reverse=is_down):
            yield f"{known[:6]} are not in order"
        if look == "" and column not in ("state", "status", "change", "target", "period") and len(set(known)) > 1:
            # Letters with accents and marks have an order of their own: only runs of the same text are looked at.
            runs = [text for index, text in enumerate(known) if index == 0 or text != known[index - 1]]
            if len(runs) != len(set(runs)):
                yield "rows that say the same are apart"


def wait_sorted(page, column, direction):
    page.wait_for_function(
        """([column, direction]) => [...document.querySelectorAll(`table.list [data-column='${column}']`)]
          .some(h => h.checkVisibility() && h.getAttribute('aria-sort') === direction)""", arg=[column, direction])


def heads(page, root, kind, path, say):
    """Each head sorts by its column, and once more in reverse; the focus stays on it."""
    page.goto(root + path)
    before = page.evaluate(READ)
    for at, column in enumerate(before["columns"]):
        directions = []
        for _ in range(2):
            page.locator(f"table.list:visible [data-column='{column}'] button").click()
            expected = {"ascending", "descending"} - set(directions)
            page.wait_for_function(
                """([column, left]) => [...document.querySelectorAll(`table.list [data-column='${column}']`)]
                  .some(h => h.checkVisibility() && left.includes(h.getAttribute('aria-sort')))""",
                arg=[column, sorted(expected)])
            found = page.evaluate(READ)
            directions.append(found["sorted"][0][1])
            if len(found["sorted"]) != 1 or found["sorted"][0][0] != column:
                say(f"{path}: sorted by {column}, it marks {found['sorted']}")
            for body in found["bodies"]:
                for fault in faults_of(body, column, at, kind, found["looks"][column], directions[-1] == "descending"):
                    say(f"{path} by {column}, {directions[-1]}: {fault}")
            if not page.evaluate("c => document.activeElement.matches(`[data-column='${c}'] button`)", column):
                say(f"{path}: the focus is lost when {column} is sorted by")
        if sorted(directions) != ["ascending", "descending"]:
            say(f"{path}: {column} is sorted {directions}")


def stable(page, root, site, say):
    """Rows that are equal keep the order of the list."""
    path = "agreements/index.html"
    page.goto(root + path + "?sort=sourcing")
    wait_sorted(page, "sourcing", "ascending")
    found = page.evaluate(READ)
    at = found["columns"].index("sourcing")
    order = listed.of_all_parts(path, lambda name: open(os.path.join(site, name), encoding="utf-8").read())
    # On the pages of a list what is over comes after the rest of its part.
    places = {name: index for index, name in enumerate(order)}
    rows = [row for row in found["bodies"][0] if not row["over"]]
    first = [row for row in rows if row["cells"][at]["text"] == rows[0]["cells"][at]["text"]]
    names = [places[row["id"]] for row in first]
    if names != sorted(names):
        say(f"{path}: equal rows do not keep their order")


def with_filter(page, root, site, say):
    """A page of a value is sorted in place, and its filter stays; a later part goes to the first."""
    page.goto(root + "agreements/index.html")
    paths = [href for href in page.evaluate("[...document.querySelectorAll('[data-filter]')].map(a => a.getAttribute('data-filter'))")]
    markup = open(os.path.join(site, "agreements/index.html"), encoding="utf-8").read()
    for name in paths:
        href = re.search(rf'href="([^"]+)" data-filter="{re.escape(name)}"', markup)[1]
        path = os.path.normpath(os.path.join("agreements", href))
        if not path.startswith("agreements/by-"):
            continue
        page.goto(root + path)
        rows = sum(len(body) for body in page.evaluate(READ)["bodies"])
        if page.locator(".browse-static .parts a").count() or not 2 <= rows <= 100:
            continue
        page.locator("table.list:visible [data-column='customer'] button").click()
        wait_sorted(page, "customer", "ascending")
        found = page.evaluate(READ)
        if sum(len(body) for body in found["bodies"]) != rows or path.rsplit("/", 1)[1] not in page.url:
            say(f"{path}: sorted, it has other rows at {page.url}")
        page.go_back()
        page.wait_for_selector(".browse-static", state="visible")
        break
    else:
        say("agreements: no page of a value to sort")
    page.goto(root + "agreements/index.html")
    later = page.locator(".browse-static .parts a:not([aria-current])")
    if later.count():
        later.first.click()
        page.locator("table.list:visible [data-column='ends'] button").click()
        wait_sorted(page, "ends", "ascending")
        if "index.html?sort=ends" not in page.url:
            say(f"agreements: a later part is sorted at {page.url}")


def by_keyboard(page, root, kind, say):
    page.goto(root + f"{kind}/index.html")
    column = page.evaluate(READ)["columns"][1]
    for _ in range(120):
        page.keyboard.press("Tab")
        if page.evaluate("c => Boolean(document.activeElement.closest(`[data-column='${c}']`))", column):
            break
    else:
        say(f"{kind}: the keyboard does not reach the head of {column}")
        return
    page.keyboard.press("Enter")
    page.wait_for_function("c => document.activeElement.closest(`[data-column='${c}'][aria-sort]`)", arg=column)
    page.keyboard.press("Space")
    page.wait_for_function(
        "c => document.activeElement.closest(`[data-column='${c}'][aria-sort]`)", arg=column)


def narrow(chromium, root, kind, say):
    """The results start on the first screen, the filters are one closed line, and a choice of orders sorts."""
    context = chromium.new_context(viewport={"width": 320, "height": 640})
    page = context.new_page()
    page.set_default_timeout(5000)
    page.goto(root + f"{kind}/index.html")
    top = page.evaluate("document.querySelector('.list tbody tr:not(.band)').getBoundingClientRect().top")
    if top >= 640:
        say(f"{kind}: at 320 by 640 the results start at {top:.0f}")
    if page.locator(".facets[open]").count() or page.locator(".facet > summary:visible").count():
        say(f"{kind}: the filters are open at 320 pixels")
    options = page.evaluate("[...document.querySelectorAll('.order option')].map(o => o.value).filter(Boolean)")
    columns = page.evaluate("[...document.querySelectorAll('.browse-static [data-column]')].map(h => h.dataset.column)")
    for column in columns:
        if not {column, column + "-reversed"} <= set(options):
            say(f"{kind}: no order by {column} can be chosen")
    for order in (options[1], options[-1]):
        page.select_option(".order select", order)
        page.wait_for_function("o => location.search.includes('sort=' + o)", arg=order)
        page.wait_for_selector(".browse-results .list")
        if not page.inner_text(".order .note").endswith("."):
            say(f"{kind}: the order {order} says no rule")
        if page.evaluate("document.documentElement.scrollWidth") > 320:
            say(f"{kind}: scrolls sideways when sorted by {order}")
        tools_at_hand(page, kind, order, say)
    page.select_option(".order select", "")
    page.wait_for_selector(".browse-static", state="visible")
    context.close()


def tools_at_hand(page, kind, order, say):
    """In the middle of the rows a link to the filters and the order is in view, and leads to them."""
    last = page.locator(".browse-results .list tbody tr").last
    if last.evaluate("row => row.getBoundingClientRect().bottom + scrollY") < 4 * 640:
        return
    last.evaluate("row => scrollTo(0, (row.getBoundingClientRect().bottom + scrollY) / 2)")
    link = page.locator(".browse-results .to-contents a")
    box = link.bounding_box()
    if not box or box["y"] < 0 or box["y"] + box["height"] > 640:
        say(f"{kind}: no link to the filters is in view among rows sorted by {order}")
        return
    link.click()
    page.wait_for_selector(".browse-results .list")
    if not 0 <= page.locator(".facets > summary").bounding_box()["y"] < 640:
        say(f"{kind}: the link among rows sorted by {order} does not lead to the filters")


def without_script(chromium, root, kind, say):
    """Heads lead to the values of what they say, in order; no button is there that does nothing."""
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(root + f"{kind}/index.html")
    if page.locator(".list thead button").count() or page.locator(".order:visible").count():
        say(f"{kind}, without JavaScript: an order that cannot be chosen")
    links = page.locator(".list thead a")
    if kind in BROWSABLE and not links.count():
        say(f"{kind}, without JavaScript: no head leads anywhere")
    for number_of in range(links.count()):
        page.goto(root + f"{kind}/index.html")
        with page.expect_navigation():
            links.nth(number_of).click()
        if "/by-" not in page.url or not page.locator("[id^=value-]").count():
            say(f"{kind}, without JavaScript: a head leads to {page.url}")
    context.close()


def main():
    site = sys.argv[1]
    faults = []
    kinds = [kind for kind in BROWSABLE + PLAIN if len(listed.ids(open(os.path.join(site, kind, "index.html"), encoding="utf-8").read())) > 1]
    with served(site) as root, browser() as chromium:
        page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
        page.set_default_timeout(5000)
        page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))

        def run(check, *arguments):
            try:
                check(*arguments, faults.append)
            except Exception as error:  # A wait that ended is a fault of the page, whichever it was.
                faults.append(f"{check.__name__} {page.url}: {str(error).splitlines()[0]}")

        for kind in kinds:
            run(heads, page, root, kind, f"{kind}/index.html")
            run(by_keyboard, page, root, kind)
            run(without_script, chromium, root, kind)
            if kind in BROWSABLE:
                run(narrow, chromium, root, kind)
        if "agreements" in kinds:
            run(stable, page, root, site)
            run(with_filter, page, root, site)
    finish("sorting", faults, f"{len(kinds)} lists")


main()
