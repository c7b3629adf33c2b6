"""Prints from Chromium: the one-page summaries are one page of A4; on other pages all of a drawing's
words are there, and no table is cut off at the sheet's edge."""

import random
import re
import sys

from site_files import browser, finish, pages, sample, served

# What is between the margins of A4, in pixels.
SHEET = 672

LOST = """() => {
  const lost = [];
  for (const table of document.querySelectorAll("table")) {
    if (table.offsetWidth > innerWidth + 1) lost.push(`a table ${table.offsetWidth} wide: ${table.caption?.textContent}`);
  }
  for (const plot of document.querySelectorAll("svg.plot")) {
    if (!plot.getBoundingClientRect().width) continue;
    const gone = [...plot.querySelectorAll("text")].find(text => getComputedStyle(text).display === "none");
    if (gone) lost.push(`a drawing without "${gone.textContent}"`);
  }
  return lost;
}"""


def main():
    site = sys.argv[1]
    summaries = [path for path in pages(site) if path.endswith("/summary.html")]
    chosen = random.Random(2013).sample(summaries, min(24, len(summaries)))
    others = [path for path in sample(site) if not path.endswith("/summary.html")]
    faults = []
    with served(site) as root, browser() as chromium:
        page = chromium.new_page()
        for path in sorted(chosen):
            page.goto(root + path)
            printed = page.pdf(format="A4")
            sheets = len(re.findall(rb"/Type\s*/Page[^s]", printed))
            if sheets != 1:
                faults.append(f"{path}: prints on {sheets} pages")
        page.set_viewport_size({"width": SHEET, "height": 1000})
        page.emulate_media(media="print")
        for path in others:
            page.goto(root + path)
            faults += [f"{path}: prints {lost}" for lost in page.evaluate(LOST)]
    finish("printing", faults, f"{len(chosen)} summaries, {len(others)} other pages")


main()
