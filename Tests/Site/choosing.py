"""Compares offers, CSUs and CCGs in Chromium, keeps a shortlist and one's own CCG, and exports them:
with the mouse, with the keyboard alone, without JavaScript, on a narrow screen, from files, and with
what a stranger may have written into the address or the storage."""

import csv
import io
import json
import os
import sys

from site_files import browser, finish, served

faults = []


def check(holds, words):
    if not holds:
        faults.append(words)


def pages_of(site, folder):
    names = sorted(os.listdir(os.path.join(site, folder)))
    return [name[:-5] for name in names if name.endswith(".html") and not name.startswith(("index", "by-"))]


def service_with_offers(site, least=3):
    """The path of a page of offers side by side that has enough of them."""
    for name in sorted(os.listdir(os.path.join(site, "services"))):
        path = os.path.join(site, "services", name, "offers.html")
        if os.path.exists(path) and open(path, encoding="utf-8").read().count('scope="col" data-id') >= least:
            return f"services/{name}/offers.html"
    raise SystemExit("choosing: no service has three offers")


def watched(context):
    """A page of which every error counts as a fault."""
    page = context.new_page()
    page.on("pageerror", lambda error: faults.append(f"{page.url}: {error}"))
    page.on(
        "console",
        lambda message: message.type == "error" and faults.append(f"{page.url}: console: {message.text}"),
    )
    return page


def with_the_mouse(context, root, site, offers):
    page = watched(context)
    page.goto(root + os.path.dirname(offers) + ".html")
    service = page.locator("h1").text_content()
    page.goto(root + "index.html")
    page.get_by_role("searchbox").fill(service)
    page.get_by_role("button", name="Search").click()
    page.wait_for_selector("[data-search=results] li a")
    check(page.locator("[data-search=results] li a").first.text_content() == service, f"'{service}' is not found first")
    page.wait_for_selector("[data-search=results] a[href*='offers/']")
    check(page.get_by_role("button", name="Add to the shortlist").count() > 0, "offers that were found cannot be shortlisted")
    # What is opened by its address was not found by the search before it.
    opened = f"offers/{pages_of(site, 'offers')[0]}.html"
    page.goto(root + opened)
    page.get_by_role("button", name="Add to the shortlist").first.click()
    page.goto(root + "shortlist.html")
    page.wait_for_selector(".card")
    check("Its address" in page.locator(".card").first.text_content(), "an offer opened by its address is said to be found by a search")
    page.evaluate("localStorage.clear()")
    page.goto(root + "offers/index.html")
    page.locator(".facet > summary", has_text="Service").first.click()
    page.locator("[data-filter^='service=']", has_text=service).first.click()
    page.wait_for_selector("[data-browse] .chosen")
    listed = page.locator(".sentence").text_content()
    check(service.lower() in listed.lower(), f"the list does not say '{service}': {listed}")
    adding = page.locator("[data-browse] .list:visible").get_by_role("button", name="Add to the shortlist")
    adding.first.click()
    page.goto(root + offers)
    adding = page.get_by_role("button", name="Add to the shortlist")
    for _ in range(2):
        adding.first.click()
    check(page.locator("[data-kept=shortlist]").first.text_content() == "Shortlist (3)", "the header does not count three offers")
    ticks = page.get_by_role("checkbox", name="Compare")
    for number in range(3):
        ticks.nth(number).check()
    page.get_by_role("link", name="See the 3 ticked offers side by side").click()
    page.wait_for_selector(".comparison")
    check(page.locator(".comparison thead th[data-id]").count() == 3, "three offers are not side by side")
    check(page.locator(".comparison td:empty").count() == 0, "a cell of the comparison is empty")
    rows = page.locator(".comparison tbody tr:not(.band):visible").count()
    page.get_by_role("checkbox", name="Show only what differs").check()
    fewer = page.locator(".comparison tbody tr:not(.band):visible").count()
    check(0 < fewer < rows, f"only what differs shows {fewer} of {rows} rows")
    page.reload()
    page.wait_for_selector(".comparison")
    check(page.locator(".comparison tbody tr:not(.band):visible").count() == fewer, "the address does not keep 'only what differs'")
    page.get_by_role("link", name="Remove").first.click()
    page.wait_for_selector(".comparison")
    check(page.locator(".comparison thead th[data-id]").count() == 2, "an offer cannot be removed")
    page.goto(root + "shortlist.html")
    page.wait_for_selector(".card")
    for number in (0, 1):
        page.get_by_label("Rejected").nth(number).check()
        page.get_by_label("Reason", exact=True).nth(number).fill(f'=1+{number}, "too dear"')
    page.get_by_label("Chosen").nth(2).check()
    check("1 decision has no reason yet" in page.locator(".shortlist [role=status]").text_content(), "a decision without a reason is not reported")
    page.get_by_label("Reason", exact=True).nth(2).fill("Covers all of it")
    page.reload()
    page.wait_for_selector(".card")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as CSV").click()
    rows = list(csv.DictReader(io.StringIO(open(download.value.path(), encoding="utf-8-sig", newline="").read())))
    check([row["Decision"] for row in rows] == ["Rejected", "Rejected", "Chosen"], "the CSV has other decisions")
    check(all(not row["Reason"].startswith("=") for row in rows), "a cell of the CSV is a formula")
    check(rows[0]["Reason"].endswith('=1+0, "too dear"'), "the CSV has another reason")
    check(all(len(row["Build"]) == 12 and row["Position on"] and "offers of" in row["Found by"] for row in rows), "the CSV does not say build, day and search")
    check(all(row["A year for my CCG"] and row["My CCG"] for row in rows), "the CSV has empty cells")
    page.emulate_media(media="print")
    check(page.get_by_text("Covers all of it").last.is_visible(), "a reason is not printed")
    check(page.get_by_text(", build ").is_visible(), "the build is not printed")
    check(not page.get_by_role("button", name="Print").is_visible(), "buttons are printed")
    page.emulate_media(media="screen")
    ccg = pages_of(site, "ccgs")[2]
    page.goto(f"{root}ccgs/{ccg}.html")
    name = page.locator("h1").text_content()
    page.get_by_role("button", name="Make this my CCG").click()
    page.goto(root + "index.html")
    check(name in page.locator("[data-kept=ccg]").first.text_content(), "my CCG is not remembered")
    return ccg


def with_the_keyboard(context, root, offers):
    page = watched(context)
    page.goto(root + offers)

    def reach(words, most=120):
        for _ in range(most):
            page.keyboard.press("Tab")
            focused = page.evaluate("document.activeElement.labels?.[0]?.textContent || document.activeElement.textContent")
            if focused.strip().startswith(words):
                box = page.evaluate("(() => { const b = document.activeElement.getBoundingClientRect(); return [b.top, b.bottom, b.width, innerHeight]; })()")
                check(box[2] > 0 and box[1] > 0 and box[0] < box[3], f"the focus on '{words}' is hidden")
                return True
        faults.append(f"the keyboard does not reach '{words}'")
        return False

    if reach("Add to the shortlist"):
        page.keyboard.press("Enter")
        check("Remove from the shortlist" in page.evaluate("document.activeElement.textContent"), "the focus is lost after adding")
    if reach("Compare"):
        page.keyboard.press("Space")
    page.goto(root + "shortlist.html")
    page.wait_for_selector(".card")
    if reach("Still considering"):
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
    if reach("Reason"):
        page.keyboard.type("Not what we need")
    if reach("Remove"):
        kept = page.evaluate("JSON.parse(localStorage['prospectus.shortlist'])[0]")
        check(kept["decision"] == "rejected" and kept["reason"] == "Not what we need", "the keyboard does not decide")
        page.keyboard.press("Enter")
        check(page.evaluate("document.activeElement !== document.body"), "the focus is lost after removing")


def without_scripts(context, root, offers):
    page = context.new_page()
    page.goto(root + offers)
    check(page.locator(".comparison").count() >= 1, "without JavaScript nothing is side by side")
    check(page.locator("main").get_by_role("button").count() == 0, "without JavaScript there are dead buttons")
    for path in ("compare.html", "shortlist.html"):
        page.goto(root + path)
        check(page.get_by_text("JavaScript").first.is_visible(), f"{path} does not say that it needs JavaScript")


def narrow(context, root, site, offers):
    page = watched(context)
    csus = pages_of(site, "csus")[:3]
    page.goto(f"{root}compare.html?csus={','.join(csus)}")
    page.wait_for_selector(".comparison")
    for path in (None, root + offers, root + "shortlist.html"):
        if path:
            page.goto(path)
        broad = page.evaluate("document.documentElement.scrollWidth")
        check(broad <= 320, f"{page.url} scrolls sideways, {broad} wide")
        small = page.evaluate(
            "[...document.querySelectorAll('main button, main input, main summary')].filter(e => { const b = e.getBoundingClientRect(); return b.width && Math.min(b.width, b.height) < 19; }).length"
        )
        check(small == 0, f"{page.url} has {small} small targets")
    page.goto(root + offers)
    check(page.get_by_role("checkbox", name="Compare").first.is_visible(), "narrow screens cannot tick offers")


def hostile(context, root, ccg):
    page = watched(context)
    page.add_init_script("window.ran = 0; window.alert = () => { window.ran += 1; }")
    bad = '<img src=x onerror="alert(1)">'
    for query in (
        f"offers={bad}", "offers=__proto__,constructor", "csus=../../etc", "offers=" + "a," * 5000,
        "ccgs=%00,%ff", "offers=javascript:alert(1)", "only=differences", "offers=" + "x" * 90_000, f"csus=a&offers=b&ccgs={bad}",
    ):
        response = page.goto(f"{root}compare.html?{query}"[:60_000])
        check(response.ok, f"compare.html?{query[:30]} does not load")
    stored = [
        "not json", "null", "{}", "[null, 1, {}]",
        json.dumps([{"id": "../x", "name": bad}, {"id": "__proto__", "name": bad, "reason": bad, "decision": "constructor", "search": bad, "added": bad}, {"id": "nowhere", "name": ["x"], "reason": {"a": 1}}]),
    ]
    for text in stored:
        page.goto(root + "shortlist.html")
        page.evaluate("text => { localStorage['prospectus.shortlist'] = text; localStorage['prospectus.ccg'] = text; }", text)
        page.reload()
        page.wait_for_selector(".shortlist [role=status]:not(:empty)")
        page.goto(root + "index.html")
    for own in ("a", "a" * 100 + "("):
        page.evaluate("([id, bad]) => { localStorage['prospectus.ccg'] = JSON.stringify({id: id, name: bad, population: 'x'}); }", [own, bad])
        page.goto(f"{root}ccgs/{ccg}.html")
    check(page.evaluate("window.ran") == 0 and page.locator("img[onerror]").count() == 0, "something hostile ran")


def without_storage(context, root, offers):
    page = watched(context)
    page.add_init_script(
        "for (const name of ['localStorage', 'sessionStorage'])"
        " Object.defineProperty(window, name, { get() { throw new DOMException('denied', 'SecurityError'); } });"
    )
    page.goto(root + offers)
    page.get_by_role("button", name="Add to the shortlist").first.click()
    check(page.get_by_text("does not let pages save").first.is_visible(), "nobody says that nothing can be kept")
    for number in (0, 1):
        page.get_by_role("checkbox", name="Compare").nth(number).check()
    page.get_by_role("link", name="ticked offers side by side").click()
    page.wait_for_selector(".comparison")
    page.go_back()
    check(page.get_by_role("checkbox", name="Compare").nth(1).is_checked(), "going back loses the ticks")


def in_two_tabs(context, root, offers):
    one, other = watched(context), watched(context)
    one.goto(root + offers)
    other.goto(root + offers)
    one.get_by_role("button", name="Add to the shortlist").first.click()
    other.wait_for_selector("text=Remove from the shortlist")
    one.goto(root + "shortlist.html")
    one.wait_for_selector(".card")
    one.get_by_label("Reason", exact=True).fill("First\nand second")
    other.get_by_role("button", name="Add to the shortlist").first.click()
    one.wait_for_selector(".card >> nth=1")
    check(one.get_by_text("No longer in the catalogue").count() == 0, "an offer added elsewhere is called gone")
    check(one.get_by_label("Reason", exact=True).first.input_value() == "First\nand second", "a reason is lost to another tab")
    one.on("dialog", lambda dialog: dialog.accept())
    one.get_by_role("button", name="Clear the list").click()
    check(one.evaluate("document.activeElement.tagName") == "H1", "the focus is lost after clearing")


def from_files(chromium, site, offers):
    context = chromium.new_context()
    page = watched(context)
    root = "file://" + os.path.abspath(site) + "/"
    page.goto(root + offers)
    ids = page.locator(".comparison thead th[data-id]").evaluate_all("all => all.slice(0, 2).map(e => e.dataset.id)")
    page.goto(f"{root}compare.html?offers={','.join(ids)}")
    page.wait_for_selector(".comparison")
    page.goto(root + offers)
    page.get_by_role("button", name="Add to the shortlist").first.click()
    page.goto(root + "shortlist.html")
    page.wait_for_selector(".card")
    context.close()


def main():
    site = sys.argv[1]
    offers = service_with_offers(site)
    with served(site) as root, browser() as chromium:
        wide = {"width": 1280, "height": 900}

        def context(**more):
            return chromium.new_context(**{"viewport": wide, **more})

        ccg = with_the_mouse(context(), root, site, offers)
        with_the_keyboard(context(), root, offers)
        without_scripts(context(java_script_enabled=False), root, offers)
        narrow(context(viewport={"width": 320, "height": 640}), root, site, offers)
        hostile(context(), root, ccg)
        without_storage(context(), root, offers)
        in_two_tabs(context(), root, offers)
        from_files(chromium, site, offers)
    finish("choosing", faults, "offers compared, decided on and exported eight ways")


main()
