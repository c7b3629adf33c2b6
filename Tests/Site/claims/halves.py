"""The halves of a series, compared by their counts, worked out without the code that writes the sentence."""

import math

from claims.series import known

# The normal quantile of 99.9%, for 99.8% between both tails.
Z = 3.090232306167813


def compared(series, unit):
    """How many figures each half has, the percentages of the first and of the last, and whether they differ by
    more than chance explains; None where there are too few figures, or one has no counts."""
    rows = [series.rows[at] for at in series.phase]
    counts = [(known(row.get("Numerator")), known(row.get("Denominator"))) for row in rows]
    half = len(rows) // 2
    there = [at for at in series.phase if series.values[at] is not None]
    if unit != "percent" or half < 3 or len(there) != len(rows):
        return None
    if any(n is None or d is None or not 0 <= n <= d or d == 0 for n, d in counts):
        return None
    groups = [counts[:half], counts[-half:]]
    totals = [(sum(n for n, _ in group), sum(d for _, d in group)) for group in groups]
    shares = [n / d for n, d in totals]
    squares = sum(
        (n - d * share) ** 2 / (d * share * (1 - share))
        for group, share in zip(groups, shares) if 0 < share < 1 for n, d in group
    )
    freedom = 2 * half - 2
    dispersion = squares / freedom
    effect = dispersion * (student(freedom) / Z) ** 2 if dispersion > 1 else 1
    (low1, high1), (low2, high2) = (wilson(n / effect, d / effect) for n, d in totals)
    change = shares[1] - shares[0]
    lower = change - math.hypot(shares[1] - low2, high1 - shares[0])
    upper = change + math.hypot(high2 - shares[1], shares[0] - low1)
    return half, shares[0] * 100, shares[1] * 100, lower > 0 or upper < 0


def wilson(count, total):
    centre = (count + Z * Z / 2) / (total + Z * Z)
    width = Z / (total + Z * Z) * math.sqrt(count * (total - count) / total + Z * Z / 4)
    return centre - width, centre + width


def student(freedom):
    """The quantile of 99.9% of Student's t of an even number of degrees of freedom, whose distribution is a sum."""
    low, high = 0.0, 1000.0
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if upper_tail(middle, freedom) > 0.001 else (low, middle)
    return low


def upper_tail(t, freedom):
    """Abramowitz and Stegun (1964), 26.7.4."""
    angle = math.atan(t / math.sqrt(freedom))
    term, total = 1.0, 1.0
    for number in range(1, freedom // 2):
        term *= (2 * number - 1) / (2 * number) * math.cos(angle) ** 2
        total += term
    return (1 - math.sin(angle) * total) / 2
