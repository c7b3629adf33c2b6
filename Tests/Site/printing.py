"""Prints the one-page summaries from Chromium: each is one page of A4."""

import random
import re
import sys

from site_files import browser, finish, pages, served


def main():
    site = sys.argv[1]
    summaries = [path for path in pages(site) if path.endswith("/summary.html")]
    chosen = random.Random(2013).sample(summaries, min(24, len(summaries)))
    faults = []
    with served(site) as root, browser() as chromium:
        page = chromium.new_page()
        for path in sorted(chosen):
            page.goto(root + path)
            printed = page.pdf(format="A4")
            sheets = len(re.findall(rb"/Type\s*/Page[^s]", printed))
            if sheets != 1:
                faults.append(f"{path}: prints on {sheets} pages")
    finish("printing", faults, f"{len(chosen)} summaries")


main()
