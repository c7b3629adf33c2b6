"""Asks in Chromium for the addresses that agreements and series had when each had a page of its own, on the
day of the site and on an earlier one, and looks whether the page for missing addresses leads to where they
are now; what never was has to stay where it is."""

import csv
import os
import re
import sys

from site_files import browser, editions, finish, served


def agreement(site, day):
    """The id of an agreement that is a section of the page of its customer."""
    with open(os.path.join(site, day, "agreements/terms.csv"), newline="", encoding="utf-8-sig") as file:
        names = [row["agreement"] for row in csv.DictReader(file)]
    return next((name for name in names if not os.path.exists(os.path.join(site, day, f"agreements/{name}.html"))), None)


def places_of_figures(site):
    for name in sorted(os.listdir(os.path.join(site, "kpis"))):
        if name.endswith(".csv"):
            with open(os.path.join(site, "kpis", name), newline="", encoding="utf-8-sig") as file:
                yield from (row["page"] for row in csv.DictReader(file))


def main():
    site = sys.argv[1]
    days = [""] + [day + "/" for day in editions(site) if os.path.exists(os.path.join(site, day, "agreements/terms.csv"))]
    asked = [(day + f"agreements/{name}.html", f"#agreement-{name}") for day in days if (name := agreement(site, day))]
    page = next(page for page in places_of_figures(site) if re.match(r"csus/[^/]+/figures\.html#kpi-[a-z0-9-]+-p-", page))
    subject, kpi = page.split("/")[1], page.partition("#kpi-")[2].partition("-p-")[0]
    asked.append((f"kpis/{kpi}/csu-{subject}.html", f"csus/{subject}/figures.html#kpi-{kpi}"))
    asked.append(("agreements/never-was.html", "agreements/never-was.html"))
    faults = []
    with served(site) as root, browser() as chromium:
        tab = chromium.new_page()
        for old, new in asked:
            tab.goto(root + old)
            try:
                tab.wait_for_url(lambda url: url.endswith(new), timeout=5_000)
            except Exception:
                faults.append(f"{old} leads to {tab.url}")
                continue
            place = tab.url.partition("#")[2]
            if place and not tab.locator(f"[id='{place}']").count():
                faults.append(f"{old} leads to {tab.url}, which has no such place")
    finish("moved", faults, f"{len(asked)} old addresses of {len(days)} days")


main()
