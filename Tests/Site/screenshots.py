"""Takes pictures of one page of each kind, to be looked at: screenshots.py SITE FOLDER."""

import os
import sys

from site_files import browser, kind, pages, served


def main():
    site, target = sys.argv[1:3]
    os.makedirs(target, exist_ok=True)
    by_kind = {}
    for path in pages(site):
        by_kind.setdefault(kind(path), path)
    with served(site) as root, browser() as chromium:
        for scheme in ("light", "dark"):
            for width in (320, 1280):
                context = chromium.new_context(
                    viewport={"width": width, "height": 900}, color_scheme=scheme
                )
                page = context.new_page()
                for name, path in by_kind.items():
                    page.goto(root + path)
                    picture = f"{name.replace('/', '-')}-{width}-{scheme}.png"
                    page.screenshot(path=os.path.join(target, picture), full_page=width == 320)
                context.close()


main()
