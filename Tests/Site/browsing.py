"""Filters the lists of a site as a buyer does: by mouse, with the keyboard only, without JavaScript, on a
narrow screen, from a folder, under a prefix, with hostile addresses. What the script combines is compared
with the static pages of the values."""

import functools
import gzip
import os
import re
import sys
import tempfile
from html.parser import HTMLParser
from urllib.parse import quote

import listed
from site_files import browser, finish, served, violations

KINDS = ("offers", "services", "agreements", "csus", "ccgs")
HOSTILE = (
    "?region=<img src=x onerror=alert(1)>&sort=__proto__&page=-5",
    "?__proto__=x&constructor=y&toString=z",
    "?page=99999999999999999999&sort=%00",
    "?region=%E0%A4%A&%=&=&&",
    "?" + "&".join(f"{name}=1" for name in ("region", "service", "category", "provider")),
)


class Lists(HTMLParser):
    """The sentence of a list, its filters with their counts, its items, and the pages of its parts."""

    def __init__(self, path):
        super().__init__()
        self.sentence, self.filters, self.items, self.parts = "", {}, [], []
        self.inside, self.link, self.tags = [], None, 0
        with open(path, encoding="utf-8") as file:
            markup = file.read()
        self.items = listed.ids(markup)
        self.feed(markup)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        classes = (found.get("class") or "").split()
        if tag in ("p", "nav", "ul", "span", "a", "li"):
            self.inside.append((tag, classes))
        if tag == "a" and "data-filter" in found:
            self.link = found["data-filter"]
            self.filters[self.link] = [found["href"], None]
        if tag == "a" and any("parts" in own for _, own in self.inside):
            self.parts.append(found["href"])

    def handle_data(self, text):
        if self.inside and "sentence" in self.inside[-1][1]:
            self.sentence += text
        if self.inside and "facet-count" in self.inside[-1][1]:
            self.filters[self.link][1] = int(text.replace(",", ""))

    def handle_endtag(self, tag):
        if self.inside and self.inside[-1][0] == tag:
            self.inside.pop()


def first_number(sentence):
    found = re.match(r"[\d,]+", sentence)
    return int(found.group().replace(",", "")) if found else 0


def static_members(site, kind):
    """For each value of each facet, the ids on its static pages; faults where they do not agree."""
    faults, members = [], {}
    folder = os.path.join(site, kind)
    for name, (href, count) in Lists(os.path.join(folder, "index.html")).filters.items():
        path = os.path.normpath(os.path.join(folder, href))
        place = os.path.relpath(path, site).replace(os.sep, "/")
        if not place.startswith(kind + "/"):
            # The page of an organisation lists them, which claims/lists.py counts.
            continue
        if listed.is_record(place, kind):
            # The only record that has it.
            members[name] = {os.path.basename(path).removesuffix(".html")}
            if count != 1:
                faults.append(f"{href}: {count} by its filter, and it leads to one")
            continue
        page = Lists(path)
        # A page of a long list links to some of the other parts, which link to the rest.
        ids, seen, queue = list(page.items), {path}, [(path, part) for part in page.parts[1:]]
        while queue:
            source, part = queue.pop(0)
            other = os.path.normpath(os.path.join(os.path.dirname(source), part))
            if other not in seen:
                seen.add(other)
                found = Lists(other)
                ids += found.items
                queue += [(other, next_part) for next_part in found.parts]
        if not count == len(ids) == len(set(ids)) == first_number(page.sentence):
            faults.append(f"{href}: {count} by its filter, {len(ids)} listed, says {page.sentence!r}")
        members[name] = set(ids)
    return members, faults


def facet(name):
    return name.split("=")[0]


def pairs(members):
    """Two values of different facets that share most records without being the same, and two that share none."""
    names = [name for name in members if len(members[name]) > 1]
    best, none = None, None
    for one in names:
        for other in names:
            if facet(one) >= facet(other):
                continue
            shared = len(members[one] & members[other])
            if not shared:
                none = none or (one, other)
            elif shared < min(len(members[one]), len(members[other])) and (not best or shared > best[0]):
                best = (shared, one, other)
    return best and best[1:], none


def shown(page):
    """What the page says and lists, as a reader sees it."""
    return page.evaluate(
        """() => ({
          sentence: document.querySelector('.sentence').textContent,
          ids: [...document.querySelectorAll('.list tbody th[scope=row] a')]
            .filter(a => a.checkVisibility()).map(a => a.href.replace(/^.*([/]|#agreement-)/, '').replace('.html', '')),
          query: location.search
        })"""
    )


def open_filter(page, name):
    """Opens the facet of a value, and the row of filters around it."""
    page.evaluate(
        """name => {
          for (let d = document.querySelector(`[data-filter='${name}']`).closest('details'); d; d = d.parentElement.closest('details')) d.open = true;
        }""", name
    )


def choose(page, name):
    open_filter(page, name)
    page.click(f"[data-filter='{name}']")
    page.wait_for_function("name => document.querySelector(`[data-filter='${name}'][aria-current]`)", arg=name)


def by_mouse(page, root, kind, members, say):
    one, other = pairs(members)[0]
    page.goto(root + f"{kind}/index.html")
    before = shown(page)
    choose(page, one)
    counted = int(page.text_content(f"[data-filter='{other}'] .facet-count").replace(",", ""))
    both = members[one] & members[other]
    if counted != len(both):
        say(f"{kind}: with {one}, {other} counts {counted}, not {len(both)}")
    choose(page, other)
    found = shown(page)
    if first_number(found["sentence"]) != len(both) or not set(found["ids"]) <= both:
        say(f"{kind}: {one} and {other}: {found['sentence']!r}, not {len(both)}")
    if len(found["ids"]) != min(100, len(both)):
        say(f"{kind}: lists {len(found['ids'])} of {len(both)}")
    page.reload()
    page.wait_for_selector(".chosen")
    if shown(page)["sentence"] != found["sentence"]:
        say(f"{kind}: another list at the same address")
    page.go_back()
    page.wait_for_function("n => document.querySelectorAll('.chosen a').length === n", arg=1)
    if first_number(shown(page)["sentence"]) != len(members[one]):
        say(f"{kind}: back leads to {shown(page)}")
    page.go_forward()
    page.wait_for_function("n => document.querySelectorAll('.chosen a').length === n", arg=3)
    page.click("text=Remove all")
    page.wait_for_selector(".browse-static", state="visible")
    if shown(page)["sentence"] != before["sentence"] or shown(page)["query"]:
        say(f"{kind}: the whole list does not come back: {shown(page)['sentence']!r}")


def own_cost(page, root, site, say):
    """The least for one's own CCG is what that CCG's page says."""
    ids = [name for name in sorted(os.listdir(os.path.join(site, "ccgs"))) if os.path.exists(os.path.join(site, "ccgs", name, "costs.html"))]
    if not ids:
        return
    page.goto(root + "offers/index.html")
    page.evaluate("id => localStorage.setItem('prospectus.ccg', JSON.stringify({ id, name: id }))", ids[0])
    page.goto(root + "offers/index.html?sort=own")
    page.wait_for_selector(".browse-results .list")
    costs = [
        int(text.replace(",", ""))
        for text in page.evaluate(
            "[...document.querySelectorAll('.browse-results .list .note')].map(e => e.textContent.match(/£([\\d,]+) a year for/)).filter(Boolean).map(m => m[1])"
        )
    ]
    if not costs or costs != sorted(costs):
        say(f"offers: not in the order of what they cost {ids[0]}")
    with open(os.path.join(site, "ccgs", ids[0], "costs.html"), encoding="utf-8") as file:
        if costs and f"£{costs[0]:,}" not in file.read():
            say(f"offers: £{costs[0]:,} is not what the page of {ids[0]} says")
    for hostile in ("__proto__", "<img src=x onerror=alert(1)>", "x" * 100_000, "constructor"):
        page.evaluate("id => localStorage.setItem('prospectus.ccg', id)", hostile)
        page.goto(root + "offers/index.html?sort=own")
        page.wait_for_timeout(50)
    page.evaluate("localStorage.clear()")


def by_keyboard(page, root, kind, members, say):
    name = pairs(members)[0][0]
    page.goto(root + f"{kind}/index.html")
    page.evaluate("document.querySelectorAll('.facet').forEach(d => { d.open = false; })")

    def press_until(test, what):
        for _ in range(80):
            page.keyboard.press("Tab")
            if page.evaluate(f"name => {{ const e = document.activeElement; return Boolean({test}); }}", name):
                return True
        say(f"{kind}: the keyboard does not reach {what}")
        return False

    if not press_until("e.matches('.facet > summary') && e.parentElement.querySelector(`[data-filter='${name}']`)", "a facet"):
        return
    page.keyboard.press("Enter")
    if not press_until("e.dataset.filter === name", "a value"):
        return
    page.keyboard.press("Enter")
    page.wait_for_selector(".chosen")
    if page.evaluate("document.activeElement.dataset.filter") != name:
        say(f"{kind}: the focus is lost when a filter is chosen")
    if first_number(shown(page)["sentence"]) != len(members[name]):
        say(f"{kind}: the keyboard chose {shown(page)['sentence']!r}")
    if press_until("e.closest('.chosen')", "what removes a filter"):
        page.keyboard.press("Enter")
        page.wait_for_selector(".browse-static", state="visible")
        if not page.evaluate("document.activeElement.matches('.sentence')"):
            say(f"{kind}: the focus is lost when a filter is removed")


def nothing(page, root, kind, members, say):
    none = pairs(members)[1]
    if not none:
        return
    page.goto(root + f"{kind}/index.html?" + "&".join(none))
    page.wait_for_selector(".ways")
    if not shown(page)["sentence"].startswith("No "):
        say(f"{kind}: nothing matches, and it says {shown(page)['sentence']!r}")
    page.locator(".ways a").first.click()
    page.wait_for_selector(".ways", state="detached")
    if not shown(page)["ids"]:
        say(f"{kind}: the way out leads to nothing")


def without_script(chromium, root, kind, members, say):
    context = chromium.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    page = context.new_page()
    name = pairs(members)[0][0]
    page.goto(root + f"{kind}/index.html")
    page.locator(".facets > summary").click()
    page.locator(f".facet:has([data-filter='{name}']) summary").click()
    page.click(f"[data-filter='{name}']")
    sentence = page.inner_text(".sentence")
    if first_number(sentence) != len(members[name]):
        say(f"{kind}, without JavaScript: {sentence!r}, not {len(members[name])}")
    page.click(".chosen a")
    if not page.url.endswith(f"{kind}/index.html"):
        say(f"{kind}, without JavaScript: a filter cannot be removed")
    context.close()


def narrow(chromium, root, kind, members, say):
    context = chromium.new_context(viewport={"width": 320, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.goto(root + f"{kind}/index.html?" + "&".join(pairs(members)[0]))
    page.wait_for_selector(".chosen")
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    if page.evaluate("document.documentElement.scrollWidth") > 320:
        say(f"{kind}: scrolls sideways at 320 pixels")
    small = page.evaluate(
        "[...document.querySelectorAll('.facets a, .facets summary, .chosen a, .order select, .letters a, .list a, .browse-results .parts a')]"
        ".map(e => e.getBoundingClientRect()).filter(r => r.width && (r.height < 24 || r.width < 24)).length"
    )
    if small:
        say(f"{kind}: {small} targets under 24 pixels")
    for violation in violations(page):
        say(f"{kind}, filtered: {violation}")
    context.close()


def hostile(page, root, kind, members, say):
    for query in HOSTILE:
        page.goto(root + f"{kind}/index.html" + query)
        page.wait_for_timeout(60)
        if page.locator(".list img").count():
            say(f"{kind}{query}: made an element")
    name = pairs(members)[0][0]
    markup = quote('"><script>alert(1)</script>')
    page.goto(root + f"{kind}/index.html?{name}&sort={markup}&nothing={markup}")
    page.wait_for_selector(".chosen")
    if first_number(shown(page)["sentence"]) != len(members[name]):
        say(f"{kind}: what an address should not say changes the list")


def elsewhere(page, where, kind, members, say):
    """From a folder, or under a prefix."""
    one, other = pairs(members)[0]
    page.goto(f"{where}{kind}/index.html?{one}")
    page.wait_for_selector(".chosen")
    choose(page, other)
    page.wait_for_function("n => document.querySelectorAll('.chosen a').length === n", arg=3)
    if first_number(shown(page)["sentence"]) != len(members[one] & members[other]):
        say(f"{where}: {shown(page)['sentence']!r}")
    # From the page of one value, another leads to both.
    href = page.evaluate("document.querySelector('.browse-results .list th a').href")
    page.goto(href)
    if "not found" in page.title().lower():
        say(f"{where}: the list leads to nothing")


@functools.cache
def value_page(site, kind, name):
    href = Lists(os.path.join(site, kind, "index.html")).filters[name][0]
    return os.path.normpath(os.path.join(kind, href)).replace(os.sep, "/")


def from_value(page, root, site, kind, members, say):
    """The page of a value counts the others as they would be with it, and leads to both."""
    one, other = pairs(members)[0]
    page.goto(root + value_page(site, kind, one))
    both = len(members[one] & members[other])
    selector = f"[data-filter='{other}']"
    page.wait_for_function(
        "([s, n]) => document.querySelector(s + ' .facet-count').textContent.replace(',', '') === String(n)",
        arg=[selector, both],
    )
    open_filter(page, other)
    page.click(selector)
    page.wait_for_selector(".chosen")
    page.wait_for_function("document.querySelectorAll('.chosen a').length === 3")
    if first_number(shown(page)["sentence"]) != both:
        say(f"{kind}: from the page of {one}: {shown(page)['sentence']!r}, not {both}")


def weights(site, kind):
    """A list with its style, its script and the table that filters are combined from, compressed."""
    files = [f"{kind}/index.html", f"{kind}/browse.js"]
    files += [f"theme/{name}" for name in ("prospectus.css", "browse.css", "prospectus.js", "keeping.js", "lists.js", "browse.js")]
    total = 0
    for name in files:
        with open(os.path.join(site, name), "rb") as file:
            total += len(gzip.compress(file.read()))
    return [f"{kind}: {total} bytes compressed"] if total > 100_000 else []


def prefixed(site):
    """A server under which the site lies in a folder."""
    parent = tempfile.mkdtemp()
    os.symlink(os.path.abspath(site), os.path.join(parent, "prefix"))
    return parent


def main():
    site = sys.argv[1]
    faults = []
    every = {}
    for kind in KINDS:
        every[kind], found = static_members(site, kind)
        faults += found + weights(site, kind)
    kinds = [kind for kind in KINDS if pairs(every[kind])[0]]
    with served(site) as root, served(prefixed(site)) as parent, browser() as chromium:
        page = chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()
        page.set_default_timeout(5000)
        page.on("dialog", lambda dialog: (faults.append("a dialog opened"), dialog.dismiss()))
        page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
        page.on("console", lambda line: line.type == "error" and faults.append(f"{page.url}: {line.text}"))

        def run(check, *arguments):
            try:
                check(*arguments, faults.append)
            except Exception as error:  # A wait that ended is a fault of the page, whichever it was.
                faults.append(f"{check.__name__} {page.url}: {str(error).splitlines()[0]}")

        for kind in kinds:
            members = every[kind]
            run(by_mouse, page, root, kind, members)
            run(by_keyboard, page, root, kind, members)
            run(nothing, page, root, kind, members)
            run(hostile, page, root, kind, members)
            run(from_value, page, root, site, kind, members)
            run(without_script, chromium, root, kind, members)
            run(narrow, chromium, root, kind, members)
        if kinds:
            folder = "file://" + quote(os.path.abspath(site)) + "/"
            run(elsewhere, page, folder, kinds[0], every[kinds[0]])
            run(elsewhere, page, parent + "prefix/", kinds[0], every[kinds[0]])
        run(own_cost, page, root, site)
    values = sum(len(members) for members in every.values())
    finish("browsing", faults, f"{values} values of {len(KINDS)} kinds")


main()
