"""Measures pages of every kind on a phone, 320 by 640 pixels without JavaScript. One that is longer than a
dozen screens has an index on its first screens, and a link to it is in view wherever the page is scrolled to."""

import os
import sys

from site_files import browser, finish, kind, pages, served

SCREEN = 640
LONGEST = 12
INDEX_WITHIN = 3

MEASURE = """() => {
  const index = document.querySelector('main #contents');
  const targets = index ? [...index.querySelectorAll('a')].map(a => a.getAttribute('href')) : [];
  return {
    height: document.documentElement.scrollHeight,
    top: index && index.getBoundingClientRect().top + scrollY,
    links: targets.length,
    lost: targets.filter(href => href.startsWith('#') && !document.getElementById(href.slice(1))),
  };
}"""
AT_HAND = """() => {
  const link = document.querySelector('main a[href="#contents"]');
  if (!link) return 'no link';
  const box = link.getBoundingClientRect();
  if (box.top < 0 || box.bottom > innerHeight || box.left < 0 || box.right > innerWidth) return 'a link out of view';
  const found = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return link.contains(found) ? '' : 'a link below something else';
}"""


def longest(site):
    """Of each kind of page the largest, the middle one and the smallest."""
    kinds = {}
    for path in pages(site):
        kinds.setdefault(kind(path), []).append(path)
    for members in kinds.values():
        members.sort(key=lambda path: os.path.getsize(os.path.join(site, path)))
        yield from dict.fromkeys((members[-1], members[len(members) // 2], members[0]))


def faults_of(page):
    found = page.evaluate(MEASURE)
    screens = found["height"] / SCREEN
    if found["lost"]:
        yield f"the index leads to {found['lost'][:3]}, which are not on the page"
    if screens <= LONGEST:
        return
    if found["links"] < 2:
        yield f"{screens:.0f} screens without an index"
        return
    if found["top"] > INDEX_WITHIN * SCREEN:
        yield f"the index is on screen {found['top'] / SCREEN + 1:.0f}"
    for share in (0.3, 0.6, 0.9):
        # The footer, which is on the last screens of every page, is an index of the site.
        page.evaluate("top => scrollTo(0, top)", found["top"] + (found["height"] - found["top"] - 4 * SCREEN) * share)
        problem = page.evaluate(AT_HAND)
        if problem:
            yield f"{problem} leads to the index at {share:.0%} of {screens:.0f} screens"
            return
    page.locator("main a[href='#contents']").click()
    if not page.evaluate("Math.abs(document.querySelector('#contents').getBoundingClientRect().top) < innerHeight"):
        yield "the link to the index does not lead there"


def main(site):
    faults, looked_at, long = [], 0, 0
    with served(site) as root, browser() as chromium:
        context = chromium.new_context(viewport={"width": 320, "height": SCREEN}, java_script_enabled=False)
        page = context.new_page()
        for path in longest(site):
            page.goto(root + path)
            looked_at += 1
            long += page.evaluate("document.documentElement.scrollHeight") > LONGEST * SCREEN
            faults += [f"{path}: {fault}" for fault in faults_of(page)]
    finish("lengths", faults, f"{looked_at} pages, {long} longer than {LONGEST} screens")


main(sys.argv[1])
