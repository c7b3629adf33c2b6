"""Works out again what every generated sentence of the built example claims, from the table beside it,
and alters some to see that a false one is noticed.

    sentences.py SITE
"""

import random
import sys

from claims.alter import unnoticed
from claims.check import KINDS, OF_EXAMPLE, check, unseen
from claims.site import Site
from site_files import finish

if __name__ == "__main__":
    site = Site(sys.argv[1])
    tally = check(site)
    faults = tally.faults + unseen(tally.seen, KINDS | OF_EXAMPLE)
    tried, missed = unnoticed(site, tally, random.Random(2013))
    finish("sentences", faults + missed, f"{tally.line()}; {tried} altered")
