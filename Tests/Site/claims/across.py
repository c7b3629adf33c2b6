"""What the sentences of rankings, funnels, small multiples, the bar of sourcing and the table of CSUs claim."""

import re

from claims.series import known
from claims.words import VALUE, WHEN, code, decimals, lowered, number, shows

ENDS = rf"from (?P<low>{VALUE}) \((?P<least>.+)\) to (?P<high>{VALUE}) \((?P<most>.+?)\)"
RANGE = re.compile(
    rf"(?:(?P<count>\d+) (?P<noun>\w+) range|(?P<missed>None(?= of)|All(?! of)|\d+(?= of))(?: of)? (?P<of>\d+) (?P<whose>\w+) (?P<are>is|are) (?P<clearly>clearly )?"
    rf"(?P<side>short of|over) the target of (?P<target>{VALUE})\. Figures range) {ENDS}\."
    r"(?: (?P<more>\d+) more (?P<verb>has|have) no figure\.)?"
)
ABSENT = re.compile(r" The figure of (?P<own>.+) was (?P<reason>[a-z ]+)\.$")
OWN = re.compile(
    rf"(?P<own>.+), at (?P<value>{VALUE}), is (?P<joint>joint )?(?:(?P<rank>\d+)(?:st|nd|rd|th) )?(?P<quality>best|highest) of (?P<count>\d+) (?P<noun>\w+)"
    rf"(?:, (?P<beside>above|below|level with) (?P<benchmark>.+) \((?P<average>{VALUE})\))?\."
    r"(?: (?P<more>\d+) more (?P<verb>has|have) no figure\.)?"
)
OUTSIDE = re.compile(
    rf"Of (?P<count>\d+) (?P<noun>\w+), (?P<above>none|\d+) (?P<verb>lies|lie) above and (?P<below>none|\d+) below "
    rf"the 99\.8% limits around the average of (?P<average>{VALUE}), more than chance explains\."
)
INSIDE = re.compile(rf"None of (?P<count>\d+) (?P<noun>\w+) lies outside the 99\.8% limits around the average of (?P<average>{VALUE})\.")
SIDE_BY_SIDE = re.compile(
    rf"(?:(?P<count>\d+) (?P<noun>[\w ]+) range {ENDS}|(?P<alone>The only figure)|(?P<none>No period has figures of half of them\.|There are no figures\.))"
    rf"(?: {WHEN})?(?: is (?P<only>{VALUE}) \((?P<whose>.+?)\))?\.?(?: (?P<more>\d+) (?P<verb>has|have) no figure for it\.)?"
    r"(?: (?P<bodies>\w+) that have closed, (?P<closed>\d+), come last\.)?"
)
SOURCING = re.compile(
    r"(?:Most often (?P<word>.+?), (?P<most>[\d,]+) of (?P<known>[\d,]+) in force \((?P<share>\d+)%\)|(?P<none>None is known to be in force))"
    r"(?:; (?P<notknown>[\d,]+) not known to be in force or not)?(?:; (?P<ended>[\d,]+) ended, with nothing recorded since)?"
    r"(?:; nothing is recorded of (?P<nothing>[\d,]+))?\."
)
HEAT = re.compile(
    r"(?P<title>Latest figures compared|Most often worse: (?P<kpi>.+), (?P<most>\d+) of (?P<all>\d+))\. Of (?P<count>\d+) figures?, compared with the average of all CSUs: (?P<parts>\d+ \w+(?:, \d+ \w+)*)\."
    r"(?: (?P<missing>\d+) (?P<noun>figures? (?:is|are)) missing\.)?"
)
UNCOMPARED = re.compile(
    r"(?P<title>Latest figures compared)\. (?P<count>\d+) figures?, not compared with the average of all CSUs\.(?: (?P<missing>\d+) (?P<noun>figures? (?:is|are)) missing\.)?"
)


def ends(claims, values):
    """Whether the least and the most, and whose they are, are those of named values."""
    least, most = min(value for _, value in values), max(value for _, value in values)
    for text, name, end in ((claims["low"], claims["least"], least), (claims["high"], claims["most"], most)):
        if not shows(text, end):
            yield f"the figures go from {least} to {most}"
        elif (name, end) not in values:
            yield f"{end} is the figure of {[who for who, value in values if value == end]}"


# What the average of all is called.
ALL = ("England", "The average of CSUs", "Those that report it")


def ranking(words, rows, noun, better, owner):
    """- owner: whose page the chart is on, if it is that of one."""
    marked = OWN.fullmatch(words)
    if marked:
        return list(of_one(marked.groupdict(), rows, noun, better)) + ([] if marked["own"] == owner else [f"the page is of {owner}"])
    absent = ABSENT.search(words)
    found = RANGE.fullmatch(words[:absent.start()] if absent else words)
    if not found:
        return ["no wording of its kind"]
    claims = found.groupdict()
    own = [row for row in rows if row["Organisation"] not in ALL]
    values = [(row["Organisation"], known(row["Value"])) for row in own if known(row["Value"]) is not None]
    faults = list(ends(claims, values))
    if int(claims["count"] or claims["of"]) != len(values) or (claims["noun"] or claims["whose"]) != noun:
        faults.append(f"{len(values)} {noun} have a figure")
    faults += short(claims, own, better)
    missing = len(own) - len(values)
    if absent and (absent["own"], absent["reason"]) not in {(row["Organisation"], lowered(row["Value"])) for row in own}:
        faults.append(f"the figure of {absent['own']} was not {absent['reason']}")
    if absent and absent["own"] != owner:
        faults.append(f"the page is of {owner}")
    if not absent and int(claims["more"] or 0) != missing or claims["more"] and (claims["verb"] == "has") != (missing == 1):
        faults.append(f"{missing} have none")
    text = next((row["Value"] for row in rows if row["Organisation"] in ALL), "")
    average = known(text)
    # The page has it rounded.
    half = 0.5 * 10 ** -decimals(text)
    if average is not None and not min(value for _, value in values) - half <= average <= max(value for _, value in values) + half:
        faults.append(f"the average of {average} is outside the range")
    return faults


def of_one(claims, rows, noun, better):
    """Whether the organisation of the page has the place among all that a sentence gives it."""
    own = {row["Organisation"]: known(row["Value"]) for row in rows if row["Organisation"] not in ALL}
    values = [value for value in own.values() if value is not None]
    value = own.get(claims["own"])
    if value is None or not shows(claims["value"], value):
        yield f"its figure is {value}"
        return
    ahead = sum(other < value if better == "lower" else other > value for other in values)
    if int(claims["rank"] or 1) != ahead + 1 or (claims["joint"] is not None) != (values.count(value) > 1):
        yield f"{ahead} are ahead of it, and {values.count(value) - 1} are level"
    if (claims["quality"] == "highest") != (better == "neither"):
        yield f"{better} is better"
    if int(claims["count"]) != len(values) or claims["noun"] != noun:
        yield f"{len(values)} {noun} have a figure"
    if int(claims["more"] or 0) != len(own) - len(values) or claims["more"] and (claims["verb"] == "has") != (claims["more"] == "1"):
        yield f"{len(own) - len(values)} have none"
    average = next((known(row["Value"]) for row in rows if row["Organisation"] in ALL), None)
    if (claims["beside"] is not None) != (average is not None):
        yield f"the average is {average}"
    elif claims["beside"]:
        side = "level with" if claims["value"] == claims["average"] else "above" if value > average else "below"
        if not shows(claims["average"], average) or claims["beside"] != side:
            yield f"the average is {average}"
        if not any(row["Organisation"] in (claims["benchmark"], claims["benchmark"][0].upper() + claims["benchmark"][1:]) for row in rows):
            yield f"nothing is called {claims['benchmark']}"


def short(claims, rows, better):
    """Whether so many miss the target, by their whole interval if they have one."""
    target = known(rows[0].get("Target"))
    if (claims["missed"] is not None) != (target is not None and better != "neither"):
        yield f"the target is {target}, {better} is better"
    if not claims["missed"] or target is None:
        return
    rows = [row for row in rows if known(row["Value"]) is not None]
    # Every interval misses a target that is the best there can be.
    is_best = claims["target"].endswith("%") and target == (100 if better == "higher" else 0)
    column = None if is_best else "Interval to" if better == "higher" else "Interval from"
    reach = [known(row["Value"]) if known(row.get(column)) is None else known(row[column]) for row in rows]
    missed = sum(value < target if better == "higher" else value > target for value in reach)
    if claims["missed"] != ("None" if missed == 0 else "All" if missed == len(rows) else str(missed)):
        yield f"{missed} of {len(rows)} miss it"
    if not shows(claims["target"], target) or (claims["side"] == "over") != (better == "lower"):
        yield f"the target is {target}, {better} is better"
    if (claims["clearly"] is not None) != any(known(row.get(column)) is not None for row in rows):
        yield "it is clear by intervals only"
    if (claims["are"] == "is") != (missed < 2):
        yield "the verb does not suit the number"


def funnel(words, rows, noun):
    found = OUTSIDE.fullmatch(words) or INSIDE.fullmatch(words)
    if not found:
        return ["no wording of its kind"]
    claims = found.groupdict()
    own = [row for row in rows if not row["Organisation"].startswith("Average of ")]
    average = known(rows[-1]["Value"])
    faults = []
    if int(claims["count"]) != len(own) or claims["noun"] != noun:
        faults.append(f"there are {len(own)} {noun}")
    if not shows(claims["average"], average):
        faults.append(f"the average is {average}")
    sides = {"Above": 0, "Below": 0}
    for row in own:
        side = row["Standing"].split()[0]
        if side in sides:
            sides[side] += "99.8%" in row["Standing"]
            if (float(row["Value"]) > average) != (side == "Above"):
                faults.append(f"{row['Organisation']} at {row['Value']} is '{row['Standing']}', the average {average}")
    said = [int(claims.get(side, "0").replace("none", "0")) for side in ("above", "below")]
    if said != [sides["Above"], sides["Below"]]:
        faults.append(f"{sides['Above']} are above and {sides['Below']} below")
    if "verb" in claims and (claims["verb"] == "lie") != (said[0] > 1):
        faults.append("the verb does not suit the number")
    return faults


def multiples(words, rows):
    found = SIDE_BY_SIDE.fullmatch(words)
    if not found:
        return ["no wording of its kind"]
    closed = {row["Organisation"] for row in rows if row.get("Closed") == "Yes"}
    names = list(dict.fromkeys(row["Organisation"] for row in rows))
    faults = []
    if any(name in closed for name in names[:len(names) - len(closed)]):
        faults.append("one that has closed is before one that has not")
    if int(found["closed"] or 0) != len(closed):
        faults.append(f"{len(closed)} have closed")
    open_ = [name for name in names if name not in closed]
    by_period, with_figure = {}, {}
    for row in rows:
        judged = not re.match(r"Not judged: only \d", row["Finding"])
        if row["Organisation"] in open_ and known(row["Value"]) is not None:
            with_figure.setdefault(row["Period"], set()).add(row["Organisation"])
            if judged:
                by_period.setdefault(row["Period"], []).append((row["Organisation"], known(row["Value"])))
    period = max((period for period, there in by_period.items() if 2 * len(there) >= len(open_)), default=None)
    if found["none"] or period is None:
        return faults + ([] if found["none"] and period is None else [f"{period} has figures of half of them"])
    there = by_period[period]
    if code(found["period"]) != period:
        faults.append(f"the last period with figures of half of them is {period}")
    without = len(open_) - len(with_figure[period])
    if without != int(found["more"] or 0) or found["more"] and (found["verb"] == "has") != (found["more"] == "1"):
        faults.append(f"{without} have no figure for {period}")
    if found["alone"]:
        if there != [(found["whose"], there[0][1])] or not shows(found["only"], there[0][1]):
            faults.append(f"the figures are {there}")
        return faults
    return faults + list(ends(found.groupdict(), there)) + ([] if int(found["count"]) == len(there) else [f"{len(there)} have figures"])


def sourcing(words, rows):
    found = SOURCING.fullmatch(words)
    if not found:
        return [] if words == "There are none." and not any(int(row["Number"]) for row in rows) else ["no wording of its kind"]
    claims = found.groupdict()
    numbers = {row["Sourcing"]: int(row["Number"]) for row in rows}
    faults = []
    options = {word: numbers.get(word, 0) for word in ("In house", "Shared", "CSU", "Elsewhere")}
    total = sum(options.values())
    if claims["none"]:
        faults += [f"{total} are in force"] if total else []
    else:
        most = number(claims["most"])
        if options.get(claims["word"]) != max(options.values()) or most != options.get(claims["word"]):
            faults.append(f"the options are {options}")
        if number(claims["known"]) != total:
            faults.append(f"{total} are in force")
        elif not shows(claims["share"], most / total * 100):
            faults.append(f"that is {most / total * 100}%")
    for name, word in (("notknown", "Not known if still in force"), ("ended", "Ended, nothing recorded since"), ("nothing", "Not recorded")):
        if (number(claims[name]) if claims[name] else 0) != numbers.get(word, 0):
            faults.append(f"{word}: {numbers.get(word, 0)}")
    return faults


def heat(words, table, rows):
    """- table: the table of the page. - rows: of the download."""
    found = HEAT.fullmatch(words) or UNCOMPARED.fullmatch(words)
    if not found:
        return ["no wording of its kind"]
    compared = [value.lower() for row in rows for name, value in row.items() if name.endswith(": compared with the average of all CSUs")]
    figures = [
        known(value) for row in rows for name, value in row.items()
        if name not in ("Organisation", "Status") and not name.endswith((": source", ": compared with the average of all CSUs"))
    ]
    there = sum(figure is not None for figure in figures)
    faults = []
    if int(found["count"]) != there:
        faults.append(f"there are {there} figures")
    said = found.groupdict().get("parts")
    parts = dict(reversed(part.split()) for part in said.split(", ")) if said else {}
    for word in ("worse", "better", "higher", "lower", "similar"):
        if int(parts.pop(word, 0)) != compared.count(word):
            faults.append(f"{compared.count(word)} are {word}")
    if parts:
        faults.append(f"nothing can be {', '.join(parts)}")
    worse = {name.rpartition(", ")[0]: sum(row[name] == "Worse" for row in rows) for name in rows[0] if name.endswith(": compared with the average of all CSUs")}
    columns = {name.rpartition(", ")[0]: name.rpartition(": ")[0] for name in rows[0] if name.endswith(": compared with the average of all CSUs")}
    reported = {name: sum(known(row[column]) is not None for row in rows) for name, column in columns.items()}
    shares = {name: count / reported[name] for name, count in worse.items() if count}
    most = [name for name, share in shares.items() if share == max(shares.values())]
    title = f"Most often worse: {most[0]}, {worse[most[0]]} of {reported[most[0]]}" if len(most) == 1 else "Latest figures compared"
    if found["title"] != title:
        faults.append(f"its title is not '{title}'")
    missing = len(figures) - there
    if int(found["missing"] or 0) != missing or found["missing"] and ("is" in found["noun"].split()) != (missing == 1):
        faults.append(f"{missing} are missing")
    if len(table.rows) * (len(table.heads) - 1) != len(figures):
        faults.append(f"its table has {len(table.rows)} rows and {len(table.heads)} columns")
    return faults
