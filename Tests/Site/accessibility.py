"""Opens pages in Chromium: axe finds no violation at 320 and 1280 pixels, light and dark; nothing
scrolls sideways; nothing is asked of other hosts; all without JavaScript of ours."""

import sys

from site_files import browser, finish, sample, served, violations

WIDTHS = (320, 1280)
SCHEMES = ("light", "dark")


def main():
    site = sys.argv[1]
    chosen = sample(site)
    faults = []
    with served(site) as root, browser() as chromium:
        for scheme in SCHEMES:
            for width in WIDTHS:
                context = chromium.new_context(
                    viewport={"width": width, "height": 900},
                    color_scheme=scheme,
                    bypass_csp=True,
                )
                page = context.new_page()
                asked = []
                page.on("request", lambda request: asked.append(request.url))
                page.on(
                    "console",
                    lambda message: message.type == "error"
                    and faults.append(f"{page.url}: console: {message.text}"),
                )
                for path in chosen:
                    page.goto(root + path)
                    where = f"{path} at {width}, {scheme}"
                    broad = page.evaluate("document.documentElement.scrollWidth")
                    if broad > width:
                        faults.append(f"{where}: scrolls sideways, {broad} wide")
                    faults.extend(f"{where}: {violation}" for violation in violations(page))
                faults.extend(
                    f"asked for {url}" for url in sorted(set(asked)) if not url.startswith(root)
                )
                context.close()
    finish("accessibility", faults, f"{len(chosen)} pages, {len(WIDTHS) * len(SCHEMES)} ways each")


main()
