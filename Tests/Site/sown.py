"""Builds sites of seeded series of many shapes, and the example as at random days, and works out again
what their sentences claim.

    sown.py ROOT
"""

import collections
import datetime
import os
import random
import shutil
import subprocess
import sys
import tempfile

from claims.alter import unnoticed
from claims.check import KINDS, OF_SOWN, check, unseen
from claims.seeded import Sown
from claims.site import Site
from site_files import finish

FIRST, LAST = datetime.date(2012, 1, 1), datetime.date(2016, 4, 1)
EVERY = bool(os.environ.get("PROSPECTUS_ALL"))
SEED = int(os.environ.get("PROSPECTUS_SEED") or 2013)


def build(root, folder, output, *options):
    """What is wrong if a site is not built."""
    run = subprocess.run(
        [os.path.join(root, "prospectus"), "build", folder, "--output", output, "--quiet", *options],
        capture_output=True, text=True, timeout=900, check=False)
    return [f"{folder} {' '.join(options)}: not built: {run.stdout[-600:]}{run.stderr[-600:]}"] if run.returncode else []


def sown(root, folder, seen):
    """Faults of sites of seeded series; what is seen is counted."""
    total, faults = 0, []
    for seed in range(SEED, SEED + (12 if EVERY else 1)):
        place = os.path.join(folder, str(seed))
        site = Sown(seed, place, *((40, 16, 30) if EVERY else (24, 14, 20)))
        total += site.series
        wrong = build(root, place, os.path.join(place, "site"))
        if not wrong:
            built = Site(os.path.join(place, "site"))
            tally = check(built)
            seen.update(tally.seen)
            _, missed = unnoticed(built, tally, random.Random(seed))
            wrong = tally.faults + missed
        faults += [f"seed {seed}: {fault}" for fault in wrong]
        shutil.rmtree(place)
    return total, faults


def on_days(root, folder, seen):
    """Faults of the example as at random days."""
    choice = random.Random(SEED)
    faults, days = [], 12 if EVERY else 2
    for _ in range(days):
        day = (FIRST + datetime.timedelta(choice.randrange((LAST - FIRST).days))).isoformat()
        place = os.path.join(folder, day)
        wrong = build(root, root, place, "--as-at", day)
        if not wrong:
            tally = check(Site(place))
            seen.update(tally.seen)
            wrong = tally.faults
        faults += [f"{day}: {fault}" for fault in wrong]
        shutil.rmtree(place, ignore_errors=True)
    return days, faults


def main():
    root, folder = sys.argv[1], tempfile.mkdtemp()
    print(f"sown: seed {SEED}")
    seen = collections.Counter()
    try:
        series, faults = sown(root, folder, seen)
        faults += unseen(seen, KINDS | OF_SOWN)
        days, more = on_days(root, folder, seen)
    finally:
        shutil.rmtree(folder)
    finish("sown", faults + more, f"{series:,} seeded series, {days} days, {sum(seen.values()):,} sentences")


main()
