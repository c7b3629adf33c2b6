"""Builds the example as at the day of each event and as at the day before: a picture shows it on its day,
as done or as planned, and in no earlier edition.

    editions.py ROOT
"""

import datetime
import os
import re
import shutil
import subprocess
import sys
import tempfile

from site_files import finish, rows_on
from terms import read_csv


class Edition:
    def __init__(self, folder):
        self.folder = folder

    def rows(self, path):
        path = os.path.join(self.folder, path)
        return read_csv(path) if os.path.exists(path) else []

    def line(self, name):
        """The line of a CSU, by its page; None if there is none."""
        return next((row for row in self.rows("lineage.csv") if row["Line: source"] == f"csus/{name}.html"), None)

    def outcome(self, name):
        row = self.line(name)
        return f"; {row['What became of it'][0].lower()}{row['What became of it'][1:]}" if row else ""

    def figure(self, path):
        with open(os.path.join(self.folder, path), encoding="utf-8") as file:
            return re.search(r'<figure[^>]*id="chart-lineage".*?</figure>', file.read(), re.S)[0]

    def rings(self):
        """How often a line is marked as renamed, in the wide drawing."""
        wide = re.search(r'<svg class="plot plot-page".*?</svg>', self.figure("lineage.html"), re.S)[0]
        return wide.count("lineage-renamed")

    def counted(self):
        return {row["Counted"] for row in self.rows("lineage.csv")}

    def terms(self, path):
        return [
            f"{row.get('Customer', '')} {row['State']} {row['From']} {row['Until']} {row['Extension']}"
            for row in rows_on(self.rows(os.path.dirname(path) + "/terms.csv"), f"{path}.html")
        ]


# The source and what it says, the first day on which that can be shown, and whether an edition shows it.
EVENTS = [
    ("in-the-spotlight: CSSs are called CSUs from August 2012", "2012-08-01", lambda edition: edition.rings() >= 20),
    ("customer-focused: Luton switches, agreed in October 2012", "2012-10-01",
        lambda edition: "Luton Not yet begun 1 April 2013 30 September 2014 None recorded" in edition.terms("csus/hertfordshire-essex")),
    ("customer-focused: Bedfordshire switches, agreed in October 2012", "2012-10-01",
        lambda edition: "Bedfordshire Not yet begun 1 April 2013 30 September 2014 None recorded" in edition.terms("csus/hertfordshire-essex")),
    ("digital-health-28344: 19 CSUs in March 2013", "2013-03-31",
        lambda edition: "19" in edition.counted() and edition.line("west-south-yorkshire-bassetlaw") is not None
        and "ended" in edition.outcome("west-yorkshire")),
    ("surrey-sussex-apr-2013: Surrey and Sussex is to close, said on 23 April 2013", "2013-04-23",
        lambda edition: "; to end by December 2013" in edition.outcome("surrey-sussex")),
    ("in-the-spotlight: seven CCGs are to go to South on 1 November, published on 27 September 2013", "2013-09-27",
        lambda edition: "7 CCGs to NHS South CSU on 1 November 2013" in edition.outcome("surrey-sussex")),
    ("in-the-spotlight: seven CCGs went to South", "2013-11-01",
        lambda edition: "on 1 November 2013;" in edition.outcome("surrey-sussex") and edition.line("south")["CCGs, at last"] == "17"),
    ("in-the-spotlight: 18 CSUs by the end of 2013, expected since 27 September", "2013-09-27", lambda edition: "18" in edition.counted()),
    ("in-the-spotlight: Surrey and Sussex was over by the end of 2013", "2013-12-31",
        lambda edition: "; ended by December 2013" in edition.outcome("surrey-sussex")),
    ("agreements/illustrative.csv: extensions to the end of March 2016, agreed from February 2014", "2014-02-01",
        lambda edition: any("31 March 2016 Agreed in February 2014" in term for term in edition.terms("ccgs/leeds-west"))),
    ("digital-health-29108: Anglia's five CCGs went on 1 April 2014", "2014-04-01",
        lambda edition: "5 CCGs to NHS North and East London CSU on 1 April 2014; ended" in edition.outcome("anglia")),
]


def main():
    root = sys.argv[1]
    faults, built = [], {}
    output = tempfile.mkdtemp()

    def edition(day):
        if day not in built:
            folder = os.path.join(output, day)
            run = subprocess.run(
                [os.environ.get("PROSPECTUS", os.path.join(root, "prospectus")), "build", root, "--as-at", day,
                 "--output", folder, "--quiet"],
                capture_output=True, text=True, timeout=600, check=False)
            if run.returncode:
                raise SystemExit(f"editions: {day} is not built ({run.returncode}): {run.stdout[-400:]}{run.stderr[-400:]}")
            built[day] = Edition(folder)
        return built[day]

    try:
        for event, day, shows in EVENTS:
            before = (datetime.date.fromisoformat(day) - datetime.timedelta(1)).isoformat()
            if not shows(edition(day)):
                faults.append(f"{day} does not show: {event}")
            if shows(edition(before)):
                faults.append(f"{before} shows already: {event}")
    finally:
        shutil.rmtree(output)
    finish("editions", faults, f"{len(EVENTS)} events, {len(built)} days")


if __name__ == "__main__":
    main()
