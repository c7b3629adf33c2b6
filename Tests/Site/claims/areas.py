"""Which part of the markup of a sentence claims something: not the names of what it is about."""

import re

# Rows start with the name of a record.
ROWS = ("rows of scorecards", "rows of comparisons", "rows about customers", "counts of rows", "rows of workings", "workings of costs")
# What no other part of the site says: from how many on counts are shown.
UNTOLD = ("sentences of suppression",)
# How many rows there are besides those of a table that is cut, where no other page counts them.
CUT = re.compile(r"The first [\d,]+(?= of [\d,]+ (?:customers|agreements|other agreements))")


def claiming(kind, markup):
    """Where the claims of a sentence start and end."""
    if kind == "groups of peers":
        found = re.search(r'<td class="number[^"]*">.*?</td>', markup)
        return found.span()
    if kind == "recent trends":
        return markup.rindex("<dd>"), len(markup)
    if kind in UNTOLD:
        return 0, 0
    if kind == "rows of sums of CCGs":
        # Whose they were in each period is on no page: only that the parts make the whole is known.
        found = list(re.finditer(r"<t[hd].*?</t[hd]>", markup))
        return found[4].span() if re.search(r"[1-9]", found[2].group()) and "applicable" not in found[2].group() else (0, 0)
    cut = CUT.search(markup)
    if cut:
        return cut.span()
    if kind in ROWS:
        return markup.find("<td"), len(markup)
    if kind == "counts of filters":
        return markup.find("<span"), len(markup)
    return 0, len(markup)
