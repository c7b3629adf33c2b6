"""A series as its download shows it, judged anew: phases, limits and what its last figure says."""

import datetime
import re

from claims.words import PERIOD, code, length

ENOUGH = 13
# The share of those expected, in percent, that must have reported for a sum to be judged.
REPORTED = 90


def is_partial(row):
    """Whether a row is of a sum of which too few have reported."""
    reported, expected = known(row.get("Reported")), known(row.get("Expected"))
    return reported is not None and reported * 100 < REPORTED * expected


def later(period, steps):
    """The period that many periods after another; None for years."""
    if "Q" in period:
        year, quarter = int(period[:4]), int(period[-1]) - 1 + steps
        year += quarter // 4
        return f"{year}/{(year + 1) % 100:02} Q{quarter % 4 + 1}"
    if "/" in period:
        return None
    if len(period) == 10:
        return (datetime.date.fromisoformat(period) + datetime.timedelta(steps)).isoformat()
    month = int(period[:4]) * 12 + int(period[5:]) - 1 + steps
    return f"{month // 12}-{month % 12 + 1:02}"


def known(text):
    """A number of a download; None if a reason is there instead."""
    try:
        return float(text)
    except (TypeError, ValueError):
        return None


class Series:
    """- rows: of the download of a chart over time.
    - notes: of the chart, which say where limits are recalculated from."""

    def __init__(self, rows, notes=()):
        self.rows, self.hint = rows, None
        self.periods = [row["Period"] for row in rows]
        self.known = [known(row["Value"]) for row in rows]
        # The figures that may be judged: sums only if enough have reported.
        self.values = [None if is_partial(row) else value for row, value in zip(rows, self.known)]
        self.reasons = [None if value is not None else row["Value"] for row, value in zip(rows, self.known)]
        self.unit = length(self.periods[0]) if rows else "period"
        there = [at for at, value in enumerate(self.values) if value is not None]
        there = there or [at for at, value in enumerate(self.known) if value is not None]
        self.last = there[-1] if there else None
        starts = {0}
        for note in notes:
            found = re.findall(rf"(?:recalculated from|, and from|The median is of the figures from) ({PERIOD})(?: on:| \()", note)
            starts |= {self.periods.index(code(words)) for words in found if code(words) in self.periods}
        self.starts = sorted(starts)

    def column(self, name, at=None):
        return known(self.rows[self.last if at is None else at].get(name))

    @property
    def value(self):
        return self.known[self.last]

    @property
    def target(self):
        return self.column("Target", 0)

    @property
    def phase(self):
        """The positions of the phase of the last figure."""
        first = max(start for start in self.starts if start <= self.last)
        end = min((start for start in self.starts if start > self.last), default=len(self.values))
        return range(first, end)

    @property
    def phase_values(self):
        return [self.values[at] for at in self.phase if self.values[at] is not None]

    @property
    def limits(self):
        low, high = self.column("Lower limit"), self.column("Upper limit")
        return None if low is None or high is None else (low, high)

    def baseline(self, first, end):
        """How many figures the average and the limits of a phase are of: all, or the first twelve or more.
        None if they follow from none of these."""
        if self.column("Average", self.told(first)) is None:
            return self.hint or end - first
        counts = range(end - first, min(11, end - first - 1), -1)
        return next((count for count in counts if self.follows(first, count)), None)

    def told(self, first):
        """The first position of a phase with a figure, whose download has all decimals."""
        return next((at for at in range(first, len(self.known)) if self.known[at] is not None), first)

    def follows(self, first, count):
        """Whether an average and a lower limit are those of so many figures."""
        at = self.told(first)
        average, low = self.column("Average", at), self.column("Lower limit", at)
        values = self.values[first:first + count]
        there = [value for value in values if value is not None]
        if not there or abs(sum(there) / len(there) - average) > 1e-9 * (1 + abs(average)):
            return False
        moves = [abs(b - a) for a, b in zip(values, values[1:]) if a is not None and b is not None]
        widths = [2.66 * sum(kept) / len(kept) for kept in (moves, screened(moves)) if kept]
        return low is None or any(abs(average - width - low) <= 1e-7 * (1 + abs(low)) for width in widths)

    def look_for_sameness(self):
        """Where a page says that there is too little variation, but not of how many figures: the first
        baseline of twelve or more of which that is so, if there is one."""
        first, end = self.phase.start, self.phase.stop
        for count in range(end - first, min(11, end - first - 1), -1):
            self.hint = count
            same, other = self.steps()
            if same + other and same >= other:
                return
        self.hint = None

    def obstacle(self):
        """'few', 'variation' or 'limits': why the last figure cannot be judged; None if it can."""
        if len(self.phase_values) < ENOUGH:
            return "few"
        same, other = self.steps()
        if same + other and same >= other:
            return "variation"
        return None if self.limits else "limits"

    def steps(self):
        """How many figures of the baseline equal the one before, and how many do not."""
        first = self.phase.start
        values = self.values[first:first + (self.baseline(first, self.phase.stop) or len(self.phase))]
        pairs = [(a, b) for a, b in zip(values, values[1:]) if a is not None and b is not None]
        same = sum(a == b for a, b in pairs)
        return same, len(pairs) - same

    @property
    def is_judged(self):
        return self.values[self.last] is not None and self.obstacle() is None

    def judged_from(self):
        """The period whose figure will be enough, if none is missed; None where that takes years, or it is over."""
        period = later(self.periods[self.last], ENOUGH - len(self.phase_values))
        return period if period and period > self.periods[-1] else None

    def run(self, follows):
        """How many rows up to the last figure follow each other, none of them missing."""
        at = self.last
        while at - 1 >= self.phase.start and self.values[at - 1] is not None and follows(self.values[at - 1], self.values[at]):
            at -= 1
        return self.last - at + 1

    def signal(self):
        """What the last figure says, the strongest first, and in how many rows; None if nothing."""
        if not self.is_judged:
            return None
        average = self.column("Average")
        if self.limits:
            low, high = self.limits
            if self.value > high:
                return "above limit", 1
            if self.value < low:
                return "below limit", 1
        for name, rising in (("rising", True), ("falling", False)):
            count = self.run(lambda before, after: after > before if rising else after < before)
            if count >= 7:
                return name, count
        for side, sign in (("above", 1), ("below", -1)):
            near = self.close(sign)
            if near:
                return f"close {side}", near
        for side, sign in (("above", 1), ("below", -1)):
            if (self.value - average) * sign > 0:
                count = self.run(lambda before, _: (before - average) * sign > 0)
                if count >= 7:
                    return side, count
        return None

    def close(self, sign):
        """How many of the last three are beyond two thirds of the way to a limit, if that is a signal."""
        window = range(self.last - 2, self.last + 1)
        if not self.limits or window.start < self.phase.start or any(self.values[at] is None for at in window):
            return 0
        average = self.column("Average")
        third = (self.limits[1] - average) * 2 / 3
        inside = [self.limits[0] <= self.values[at] <= self.limits[1] for at in window]
        near = [(self.values[at] - average) * sign > third and ok for at, ok in zip(window, inside)]
        one_side = all((self.values[at] - average) * sign > 0 for at in window)
        return sum(near) if one_side and near[-1] and sum(near) >= 2 else 0

    def meets(self, better, target, value=None):
        value = self.value if value is None else value
        return value >= target if better == "higher" else value <= target

    def variation(self, better):
        """'none', 'improvement', 'worsening', 'rise' or 'fall'; None if there are too few figures."""
        if self.last is None or not self.is_judged:
            return None
        signal = self.signal()
        if signal is None:
            return "none"
        up = signal[0] in ("above limit", "rising", "close above", "above")
        if better == "neither":
            return "rise" if up else "fall"
        return "improvement" if up == (better == "higher") else "worsening"

    def assurance(self, better, target):
        """'meets', 'misses' or 'includes'; None without a target, a direction or enough figures."""
        if target is None or better == "neither" or self.last is None or not self.is_judged:
            return None
        if not self.limits or self.limits[0] <= target <= self.limits[1]:
            return "includes"
        return "misses" if (target > self.limits[1]) == (better == "higher") else "meets"

    def urgency(self, better, target):
        """As 'Worst first' is explained: concerns whose usual range misses the target come first."""
        if self.last is None:
            return 5
        missed = target is not None and better != "neither" and not self.meets(better, target)
        change, range_ = self.variation(better), self.assurance(better, target)
        if change is None:
            return 3 if missed and self.values[self.last] is not None else 5
        if change == "worsening":
            return 0 if range_ == "misses" else 1
        if range_ == "misses":
            return 2
        if missed:
            return 3
        return 6 if change == "improvement" else 4

    def work_out_limits(self):
        """Fills the columns that the download of a run chart does not have."""
        rows = [dict(row) for row in self.rows]
        for first, end in zip(self.starts, self.starts[1:] + [len(self.values)]):
            names = ("Average", "Lower limit", "Upper limit")
            worked = dict(zip(names, worked_out(self.values[first:end])))
            for row in rows[first:end]:
                row.update(worked)
        self.rows = rows

    def limit_faults(self):
        """Whether the columns of averages and limits follow from the figures."""
        for first, end in zip(self.starts, self.starts[1:] + [len(self.values)]):
            average = self.column("Average", self.told(first))
            low = self.column("Lower limit", self.told(first))
            if average is None:
                continue
            if self.baseline(first, end) is None:
                yield f"average {average} and lower limit {low} from {self.periods[first]} do not follow from the figures"


def screened(moves):
    if not moves:
        return moves
    most = 3.267 * sum(moves) / len(moves)
    return [move for move in moves if move < most]


def worked_out(values):
    """The average and the limits of a phase, as a control chart with screening has them."""
    there = [value for value in values if value is not None]
    if not there:
        return None, None, None
    average = sum(there) / len(there)
    moves = [abs(b - a) for a, b in zip(values, values[1:]) if a is not None and b is not None]
    kept = screened(moves)
    if not kept:
        return average, None, None
    width = 2.66 * sum(kept) / len(kept)
    return average, average - width, average + width
