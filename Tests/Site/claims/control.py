"""What the sentences of control charts claim."""

import re

from claims.halves import compared
from claims.series import ENOUGH
from claims.words import PERIOD, VALUE, WHEN, code, counts, decimals, lowered, number, shows

LENGTH = r"(?:days?|months?|quarters?|years?|periods?)"
TARGET = rf"(?:, (?P<side>meeting the|short of the|over the|with a) target of (?P<target>{VALUE}))?"
TAIL = (
    rf"(?: The figure for (?P<tail>{PERIOD})(?: was (?P<reason>[a-z ]+)|, (?P<partial>{VALUE}), is from only (?P<reported>\d+) of (?P<expected>\d+), "
    r"and is not judged)\.)?"
)
SINCE = rf"(?: since (?P<since>{PERIOD}))?"
TOO_FEW = re.compile(
    rf"(?P<value>{VALUE}) {WHEN}{TARGET}(?:(?P<only>, its only figure(?P<restarted> since the average was restarted)?)|; the (?P<count>\d+) figures(?P<range>)|; (?:(?P<both>both)|all (?P<all>\d+)) figures(?P<each>)"
    rf"|\. It (?P<way>rose|fell) from (?P<before>{VALUE}) in the first (?P<half>\d+) (?P<unit>{LENGTH})"
    rf"|\. The first (?P<same>\d+) (?P<same_unit>{LENGTH})(?P<alike>)){SINCE}"
    rf"(?:(?(range) are from (?P<low>{VALUE}) to (?P<high>{VALUE}))(?(each) were (?P<alone>{VALUE}))"
    rf"(?(way) to (?P<after>{VALUE}) in the last (?P<again>\d+), more than chance explains)"
    rf"(?(alike) \((?P<first>{VALUE})\) and the last (?P<same_again>\d+) \((?P<last>{VALUE})\) differ by no more than chance explains))\.{TAIL}"
)
NO_LIMITS = re.compile(
    rf"(?P<value>{VALUE}) {WHEN}{TARGET}(?:; its average is (?P<average>{VALUE}))?\. "
    rf"It has no limits, so change cannot be told from chance\.{TAIL}"
)
LITTLE = re.compile(
    rf"(?P<value>{VALUE}) {WHEN}{TARGET}\. At least half of the figures(?: since (?P<since>{PERIOD}))? that limits would be based on equal the one before: "
    rf"too little variation for limits, so change cannot be told from chance\.{TAIL}"
)
PARTIAL = re.compile(
    rf"(?P<value>{VALUE}) {WHEN}{TARGET}\. Only (?P<n>\d+) of (?P<of>\d+) have a figure, too few to judge it\.{TAIL}"
)
RANGE = rf"(?P<low>{VALUE}) to (?P<high>{VALUE})"
HAPPENING = "|".join([
    rf", (?P<beyond>above its upper|below its lower) limit of (?P<limit>{VALUE})",
    rf"(?P<stayed>; it has stayed|,) within its usual range, {RANGE}",
    rf", having (?P<trend>risen|fallen) over (?P<trend_count>\d+) (?P<trend_unit>{LENGTH})",
    rf", (?P<shift>above|below) its average for (?P<shift_count>\d+) (?P<shift_unit>{LENGTH})",
    rf", close to its (?P<close>upper|lower) limit in (?P<close_count>two|all) of the last three (?P<close_unit>{LENGTH})",
])
JUDGED = re.compile(
    rf"(?P<value>{VALUE}) {WHEN}(?:{HAPPENING})?: (?P<judgement>no sign of change|a real improvement|a real worsening"
    r"|a real rise, which is neither better nor worse|a real fall, which is neither better nor worse)"
    rf"(?P<met>\. (?:The|Even so, the) target of (?P<met_target>{VALUE}) was met (?P<times>in all of|in none of|this once in"
    rf"|in all but this one of|in \d+ of) the last (?P<last_count>\d+) (?P<last_unit>{LENGTH}|figures?))?\.{TAIL}"
)
UNBROKEN = re.compile(
    rf"(?P<value>{VALUE}) {WHEN}, (?P<side>meeting|short of|over) the target of (?P<met_target>{VALUE}), as in all of the last (?P<last_count>\d+) "
    rf"(?P<last_unit>{LENGTH}|figures?)\. (?P<stayed>It has stayed|That is) within its usual range, {RANGE}: (?P<judgement>no sign of change)\.{TAIL}"
)
ABSENT = [
    re.compile(r"There are no figures\."),
    re.compile(rf"No figure: its only (?P<unit>{LENGTH}), (?P<only>{PERIOD}), was (?P<reason>[a-z ]+)\."),
    re.compile(rf"No figures: all (?P<count>\d+) (?P<unit>{LENGTH}) were (?P<reason>[a-z ]+)\."),
    re.compile(rf"No figures: none of its (?P<count>\d+) (?P<unit>{LENGTH}) has a number\."),
]
JUDGEMENTS = {
    "none": "no sign of change", "improvement": "a real improvement", "worsening": "a real worsening",
    "rise": "a real rise, which is neither better nor worse", "fall": "a real fall, which is neither better nor worse",
}


def latest(found, series):
    """Whether the figure that a sentence starts with is the last."""
    if code(found["period"]) != series.periods[series.last]:
        yield f"the last figure is of {series.periods[series.last]}"
    elif not shows(found["value"], series.value):
        yield f"the last figure is {series.value}"


def beside(found, series, better):
    """Whether a figure meets its target, as ', short of the target of 95%' says."""
    target = series.target
    if found["side"] is None:
        if target is not None:
            yield f"it does not mention the target of {target}"
        return
    if target is None or not shows(found["target"], target):
        yield f"the target is {target}"
        return
    expected = (
        "with a" if better == "neither" else "meeting the" if series.meets(better, target)
        else "short of the" if better == "higher" else "over the"
    )
    if found["side"] != expected:
        yield f"{series.value} is '{expected}' target of {target}"
    elif expected in ("short of the", "over the") and number(found["value"]) == number(found["target"]):
        yield f"{found['value']} reads as if it met the target of {found['target']}"


def tail(found, series):
    """What is said of the last period, if that has no figure."""
    missing = series.last < len(series.values) - 1
    if missing != (found["tail"] is not None):
        yield f"the last period, {series.periods[-1]}, {'has no figure' if missing else 'has a figure'}"
        return
    if not missing:
        return
    if code(found["tail"]) != series.periods[-1]:
        yield f"the last period is {series.periods[-1]}"
    elif series.reasons[-1] is not None:
        if found["reason"] != lowered(series.reasons[-1]):
            yield f"{series.periods[-1]} is '{series.reasons[-1]}'"
    elif not found["partial"] or not shows(found["partial"], series.known[-1]) or counts_of(found, "reported", "expected") != coverage(series, -1):
        yield f"{series.periods[-1]} is {series.known[-1]}, of {coverage(series, -1)}"


def counts_of(found, *names):
    return tuple(int(found[name]) for name in names)


def coverage(series, at):
    """How many have reported, and of how many."""
    return int(series.rows[at]["Reported"]), int(series.rows[at]["Expected"])


def absence(words, series):
    """The faults of a sentence about a series without any figure; None if it is no such sentence."""
    found = next(filter(None, (pattern.fullmatch(words) for pattern in ABSENT)), None)
    if not found:
        return None
    claims = found.groupdict()
    faults = []
    if series.last is not None:
        faults.append("it has figures")
    if "only" in claims and (len(series.rows) != 1 or code(claims["only"]) != series.periods[0]):
        faults.append(f"it has {len(series.rows)} periods from {series.periods[0]}")
    if "count" in claims and int(claims["count"]) != len(series.rows):
        faults.append(f"it has {len(series.rows)} periods")
    if "reason" in claims and {claims["reason"]} != {lowered(reason or "") for reason in series.reasons}:
        faults.append(f"the reasons are {set(series.reasons)}")
    if "unit" in claims and claims["unit"].rstrip("s") != series.unit:
        faults.append(f"its periods are {series.unit}s")
    return faults


class Control:
    """- better: 'higher', 'lower' or 'neither'."""

    def __init__(self, series, better, unit):
        self.series, self.better, self.unit = series, better, unit

    def faults(self, words):
        """- words: the sentence without the names of its KPI and its subject."""
        series = self.series
        if series.last is None:
            found = absence(words, series)
            return ["no wording of its kind"] if found is None else found
        for pattern, check in (
            (TOO_FEW, self.too_few), (NO_LIMITS, self.no_limits), (LITTLE, self.little), (PARTIAL, self.partial), (JUDGED, self.judged),
            (UNBROKEN, self.unbroken),
        ):
            found = pattern.fullmatch(words)
            if found:
                return list(check(found.groupdict())) + list(tail(found, series)) + list(series.limit_faults())
        return ["no wording of its kind"]

    def too_few(self, found):
        series = self.series
        yield from latest(found, series)
        yield from beside(found, series, self.better)
        yield from self.since(found)
        values = series.phase_values
        if len(values) >= ENOUGH:
            yield f"{len(values)} are enough"
        halves = compared(series, self.unit)
        if (halves is not None) != bool(found["half"] or found["same"]):
            yield f"its halves are {halves}"
        elif halves:
            yield from self.halves(found, *halves)
        elif found["only"]:
            yield from [] if len(values) == 1 else [f"there are {len(values)} figures"]
        else:
            low, high = found["low"] or found["alone"], found["high"] or found["alone"]
            if int(found["count"] or found["all"] or 2) != len(values):
                yield f"there are {len(values)} figures in its phase"
            if not shows(low, min(values)) or not shows(high, max(values)):
                yield f"its figures are from {min(values)} to {max(values)}"
            if found["low"] and number(low) == number(high):
                yield "both ends read alike"

    def halves(self, found, half, before, after, differ):
        if not shows(found["before"] or found["first"], before) or not shows(found["after"] or found["last"], after):
            yield f"its halves are {before} and {after}"
        if {int(text) for text in (found["half"] or found["same"], found["again"] or found["same_again"])} != {half}:
            yield f"a half has {half} figures"
        if (found["unit"] or found["same_unit"]) != self.series.unit + "s":
            yield f"its periods are {self.series.unit}s"
        if differ != bool(found["way"]) and (found["way"] or number(found["first"]) != number(found["last"])):
            yield f"chance {'does not explain' if differ else 'explains'} that they differ"
        if found["way"] and (after > before) != (found["way"] == "rose"):
            yield f"it went from {before} to {after}"

    def since(self, found):
        first = self.series.phase.start
        if found.get("restarted"):
            if first == 0 or first != self.series.last:
                yield f"its phase starts at {self.series.periods[first]}"
            return
        if (found["since"] is not None) != (first > 0) or found["since"] and code(found["since"]) != self.series.periods[first]:
            yield f"its phase starts at {self.series.periods[first]}"

    def little(self, found):
        series = self.series
        yield from latest(found, series)
        yield from beside(found, series, self.better)
        yield from self.since(found)
        same, other = series.steps()
        if series.obstacle() != "variation" or same < other:
            yield f"{same} equal the one before, {other} do not, of {len(series.phase_values)}"

    def partial(self, found):
        series = self.series
        yield from latest(found, series)
        yield from beside(found, series, self.better)
        if series.values[series.last] is not None or counts_of(found, "n", "of") != coverage(series, series.last):
            yield f"{coverage(series, series.last)} have reported"

    def no_limits(self, found):
        series = self.series
        yield from latest(found, series)
        yield from beside(found, series, self.better)
        if series.obstacle() != "limits":
            yield f"its limits are {series.limits}, of {len(series.phase_values)} figures"
        if found["average"] and not shows(found["average"], series.column("Average")):
            yield f"its average is {series.column('Average')}"

    def judged(self, found):
        series = self.series
        if not series.is_judged:
            yield f"it cannot be judged: {len(series.phase_values)} figures, {series.steps()} equal and not equal to the one before"
            return
        yield from latest(found, series)
        yield from self.range(found)
        yield from self.happening(found)
        if found["judgement"] != JUDGEMENTS[series.variation(self.better)]:
            yield f"it is {JUDGEMENTS[series.variation(self.better)]}: {series.signal()}, {self.better} is better"
        if self.variation_is_none() and found["met"] and re.match("in (?:all|none) of", found["times"]):
            yield "a target that was always met, or never, comes first"
        yield from self.times(found)

    def variation_is_none(self):
        return self.series.variation(self.better) == "none"

    def unbroken(self, found):
        """A target that was always met, or never, by figures that show no change."""
        series = self.series
        if not series.is_judged or not self.variation_is_none():
            yield f"it is {series.variation(self.better)}"
            return
        yield from latest(found, series)
        yield from self.range(found)
        side = "meeting" if series.meets(self.better, series.target) else "short of" if self.better == "higher" else "over"
        if found["side"] != side:
            yield f"{series.value} is '{side}' the target of {series.target}"
        if side != "meeting" and number(found["value"]) == number(found["met_target"]):
            yield f"{found['value']} reads as if it met the target"
        times = "in all of" if side == "meeting" else "in none of"
        yield from self.times({**found, "met": ". The", "times": times})

    def range(self, found):
        series = self.series
        low, high = found["low"], found["high"]
        if low is None:
            return
        if not series.limits:
            yield "it has no limits"
            return
        least = float("-inf") if self.unit == "pounds" else 0
        most = 100 if self.unit == "percent" else float("inf")
        for text, limit in ((low, series.limits[0]), (high, series.limits[1])):
            if not shows(text, min(max(limit, least), most)):
                yield f"its limits are {series.limits}"
        if not series.limits[0] <= series.value <= series.limits[1]:
            yield f"{series.value} is outside {series.limits}"
        stayed = all(series.limits[0] <= value <= series.limits[1] for value in series.phase_values)
        if ("stayed" in found["stayed"]) != stayed:
            yield f"its figures have {'' if stayed else 'not '}stayed within {series.limits}"
        if stayed:
            least_shown, most_shown = number(low), number(high)
            half = 0.5000001 * 10 ** -decimals(low)
            if min(series.phase_values) < least_shown - half or max(series.phase_values) > most_shown + half:
                yield f"its figures are from {min(series.phase_values)} to {max(series.phase_values)}"

    def happening(self, found):
        """Whether the signal that a sentence names is there, and as long as it says."""
        signal = self.series.signal()
        named = (
            (f"{found['beyond'].split()[0]} limit", 1) if found["beyond"]
            else ({"risen": "rising", "fallen": "falling"}[found["trend"]], int(found["trend_count"])) if found["trend"]
            else (found["shift"], int(found["shift_count"])) if found["shift"]
            else ({"upper": "close above", "lower": "close below"}[found["close"]], {"two": 2, "all": 3}[found["close_count"]])
            if found["close"] else None
        )
        if named != signal:
            yield f"its signal is {signal}, not {named}"
        unit = found["trend_unit"] or found["shift_unit"] or found["close_unit"]
        if unit and unit != self.series.unit + "s":
            yield f"its periods are {self.series.unit}s"
        if found["limit"]:
            limit = self.series.column("Upper limit" if found["beyond"].startswith("above") else "Lower limit")
            if not shows(found["limit"], limit):
                yield f"the limit is {limit}"
            elif number(found["limit"]) == number(found["value"]):
                yield f"{found['value']} reads as if it were at its limit of {found['limit']}"

    def times(self, found):
        """In how many of the last figures the target was met."""
        series = self.series
        target = series.target
        expected = target is not None and self.better in ("higher", "lower")
        if (found["met"] is not None) != expected:
            yield f"the target is {target}, {self.better} is better"
        if not found["met"] or not expected:
            return
        if not shows(found["met_target"], target):
            yield f"the target is {target}"
        count = int(found["last_count"])
        upto = [series.values[at] for at in series.phase if at <= series.last]
        if count != min(12, len([value for value in upto if value is not None])):
            yield f"its phase has {len(series.phase_values)} figures"
        # Where months have no figure, the last months are not the last figures.
        window = upto[-count:]
        if (None in window) != found["last_unit"].startswith("figure"):
            yield f"of the last {count} {self.series.unit}s up to the last figure, {window.count(None)} have no figure"
        met = [series.meets(self.better, target, value) for value in upto if value is not None][-count:]
        times = sum(met)
        words = (
            "in all of" if times == len(met) else "in none of" if times == 0 else "this once in" if times == 1 and met[-1]
            else "in all but this one of" if times == len(met) - 1 and not met[-1] else f"in {times} of"
        )
        if found["times"] != words:
            yield f"the target was met in {times} of {len(met)}, {'' if met[-1] else 'not '}the last time"
        if not counts(found["last_unit"], count) or found["last_unit"].rstrip("s") not in (series.unit, "figure"):
            yield f"its periods are {series.unit}s"
        contrary = series.variation(self.better)
        is_contrary = contrary == "improvement" and times == 0 or contrary == "worsening" and times == len(met)
        if found["met"].startswith(". Even so") != is_contrary:
            yield f"'{found['met'][2:9]}' beside {contrary} and {times} of {len(met)} met"
