"""What the sentences of run charts, deciles and bullets claim."""

import re
import statistics

from claims.control import TAIL, TARGET, absence, beside, counts_of, coverage, latest, tail
from claims.series import known
from claims.words import PERIOD, VALUE, WHEN, code, number, shows

RUN = re.compile(
    rf"(?P<value>{VALUE}) {WHEN}{TARGET}(?:(?P<only>, its only figure)|; each of its (?P<all>\d+) figures since (?P<since>{PERIOD}) was (?P<each>{VALUE})"
    rf"|; its (?P<count>\d+) figures since (?P<first>{PERIOD}) are from (?P<low>{VALUE}) to (?P<high>{VALUE}), and their median is (?P<median>{VALUE})|; its (?P<few>\d+) figures since (?P<from>{PERIOD}) are from (?P<least>{VALUE}) to (?P<most>{VALUE}))\."
    r"(?: Only (?P<n>\d+) of (?P<of>\d+) have a figure, too few to judge it\.)?"
    rf"(?P<little> There is too little variation for limits, so change cannot be told from chance\.)?{TAIL}"
)
STANDING = (
    r"(?:equal to all (?P<equal_all>\d+) others"
    r"|(?P<than>better|worse|higher|lower) than (?:all (?P<all>\d+) others|(?P<number>\d+)(?: and equal to (?P<equal>\d+))? of the (?P<count>\d+) others))"
)
DECILES = re.compile(rf"(?P<value>{VALUE}) {WHEN}(?:(?P<few>; there are too few peers to compare)|: {STANDING})\.")
BULLET = re.compile(rf"(?P<value>{VALUE}) {WHEN}{TARGET}(?P<compared>; {STANDING})?\.")


def run(words, series, better):
    """The faults of a run chart's sentence."""
    if series.last is None:
        found = absence(words, series)
        return ["no wording of its kind"] if found is None else found
    found = RUN.fullmatch(words)
    if not found:
        return ["no wording of its kind"]
    claims = found.groupdict()
    is_judged = any(value is not None for value in series.values)
    shown = series.values if is_judged else series.known
    first = series.phase.start
    there = [(period, value) for period, value in list(zip(series.periods, shown))[first:] if value is not None]
    if (claims["n"] is not None) == is_judged or claims["n"] and counts_of(claims, "n", "of") != coverage(series, series.last):
        faults_of_sum = ["its last figure can be judged" if is_judged else "too few have reported"]
    else:
        faults_of_sum = []
    values = [value for _, value in there]
    faults = faults_of_sum + list(latest(claims, series)) + list(beside(claims, series, better)) + list(tail(claims, series))
    count, first = claims["all"] or claims["count"] or claims["few"], claims["since"] or claims["first"] or claims["from"]
    if (claims["only"] is not None) != (len(there) == 1) or count and int(count) != len(there):
        faults.append(f"it has {len(there)} figures")
    if first and code(first) != there[0][0]:
        faults.append(f"the first figure is of {there[0][0]}")
    if claims["each"] and not all(shows(claims["each"], value) for value in values):
        faults.append(f"its figures are from {min(values)} to {max(values)}")
    low, high = claims["low"] or claims["least"], claims["high"] or claims["most"]
    if low:
        if not shows(low, min(values)) or not shows(high, max(values)):
            faults.append(f"its figures are from {min(values)} to {max(values)}")
        if number(low) == number(high):
            faults.append("both ends read alike")
        if claims["median"] and not shows(claims["median"], statistics.median(values)):
            faults.append(f"the median is {statistics.median(values)}")
    if claims["little"]:
        series.look_for_sameness()
    if claims["little"] and series.obstacle() != "variation":
        faults.append(f"its figures vary: {series.steps()} equal and not equal to the one before")
    return faults


def deciles(words, series, better, peers):
    """The faults of a sentence about where a figure is among its peers.

    - peers: the figures of all organisations in the period of the last figure.
    """
    if series.last is None:
        found = absence(words, series)
        return ["no wording of its kind"] if found is None else found
    found = DECILES.fullmatch(words)
    if not found:
        return ["no wording of its kind"]
    claims = found.groupdict()
    faults = list(latest(claims, series))
    if series.column("1st decile") is None:
        return faults + ([] if claims["few"] else ["there are no deciles of its period"])
    if claims["few"]:
        return faults + [f"{len(peers)} have a figure"]
    return faults + list(standing(claims, series.value, better, peers))


def standing(found, value, better, peers):
    """Whether a figure is better than so many of its peers."""
    claims = {name: int(text) if text and text.isdigit() else text for name, text in found.items()}
    below, above = (sum(other < value for other in peers), sum(other > value for other in peers))
    others = len(peers) - 1
    equal = others - below - above
    if claims["equal_all"] is not None:
        if not claims["equal_all"] == others == equal:
            yield f"{equal} of {others} others have the same figure"
        return
    up = claims["than"] == "higher" or claims["than"] == ("better" if better == "higher" else "worse")
    if (claims["than"] in ("higher", "lower")) != (better == "neither"):
        yield f"{better} is better"
    number = claims["number"] if claims["all"] is None else claims["all"]
    if number != (below if up else above) or (claims["count"] or claims["all"]) != others or (claims["equal"] or 0) != equal:
        yield f"of {others} others {below} have a lower, {equal} the same and {above} a higher figure"
    if number < (above if up else below):
        yield "most are on the other side"


def bullet(words, rows, better, peers, noun):
    """The faults of a sentence about the only figure of a series.

    - rows: of its download: the figure, its target and the range of its peers.
    - peers: the figures of all organisations in its period.
    """
    found = BULLET.fullmatch(words)
    if not found:
        return ["no wording of its kind"]
    claims = found.groupdict()
    faults = []
    values = {row["What"]: known(row["Value"]) for row in rows}
    name, value = rows[0]["What"], known(rows[0]["Value"])
    if not name.endswith(", " + claims["period"]):
        faults.append(f"its figure is of '{name}'")
    if not shows(claims["value"], value):
        faults.append(f"its figure is {value}")
    faults += beside(claims, _Only(value, values.get("Target")), better)
    named = {row["What"]: row["Value"] for row in rows}
    if claims["compared"]:
        faults += standing(claims, value, better, peers)
        quartiles = statistics.quantiles(peers, n=4, method="inclusive")
        for words, ends in (("The middle half of", (quartiles[0], quartiles[2])), ("All", (min(peers), max(peers)))):
            for side, end in zip(("from", "to"), ends):
                there = named.get(f"{words} {len(peers)} {noun}, {side}")
                if there is None or not shows(there, end):
                    faults.append(f"'{words} {len(peers)} {noun}, {side}' is {there}, not {end}")
    return faults


class _Only:
    """A figure and its target, for `beside`."""

    def __init__(self, value, target):
        self.value, self.target = value, target

    def meets(self, better, target):
        return self.value >= target if better == "higher" else self.value <= target
