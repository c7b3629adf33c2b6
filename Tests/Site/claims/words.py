"""Numbers, periods and reasons as pages write them."""

import html
import re

MONTHS = "January February March April May June July August September October November December".split()
MONTH = "(?:" + "|".join(MONTHS) + ")"
NUMBER = r"\u2212?£?\d[\d,]*(?:\.\d+)?"
VALUE = rf"{NUMBER}(?:%| per 1,000| per 100,000| days?)?(?![\d,]*\d)"
PERIOD = rf"(?:(?:\d{{1,2}} |{MONTH} to )?{MONTH} \d{{4}}|\d{{4}}/\d\d)"
WHEN = rf"(?:in|on) (?P<period>{PERIOD})"


def plain(markup):
    """The text of markup, drawings and what only scripts or screen readers use left out."""
    markup = re.sub(r"<svg.*?</svg>", "", markup, flags=re.S)
    markup = re.sub(r"<(br|p|div|li|tr|td|th|dt|dd)\b", r" <\1", markup)
    return re.sub(r"\s+", " ", html.unescape(re.sub(r"<[^>]+>", "", markup))).strip()


def number(text):
    """-1234.5 for '−£1,234.5 per 1,000'."""
    found = re.search(NUMBER, text)
    return float(re.sub(r"[^\d.\-]", "", found.group().replace("\u2212", "-"))) if found else None


def short_pounds(pounds):
    """"£108.04m", "£136,298"."""
    return f"£{pounds:,.0f}" if pounds < 999_500 else f"£{pounds / 1e6:,.2f}m"


def decimals(text):
    found = re.search(r"\.(\d+)", text)
    return len(found.group(1)) if found else 0


def shows(text, value):
    """Whether a text, of a page or a download, is a value, rounded to as many decimals as it has."""
    shown = number(text.replace("-", "\u2212"))
    if shown is None or value is None:
        return False
    return abs(shown - value) <= 0.5 * 10 ** -decimals(text) + abs(value) * 1e-9


def code(words):
    """'2013-04' for 'April 2013', '2013/14 Q1' for 'April to June 2013', '2013/14' for itself; None if there is no such period."""
    if re.fullmatch(r"\d{4}/\d\d", words):
        return words if int(words[-2:]) == (int(words[:4]) + 1) % 100 else None
    parts = words.split()
    named = [MONTHS.index(word) + 1 for word in parts if word in MONTHS]
    year = int(parts[-1])
    if len(named) == 2:
        first = year if named[0] > 3 else year - 1
        found = f"{first}/{(first + 1) % 100:02} Q{(named[0] - 4) % 12 // 3 + 1}"
        return found if text(found) == words else None
    day = f"-{int(parts[0]):02}" if parts[0].isdigit() else ""
    return f"{year}-{named[0]:02}{day}"


def fragment(period):
    """How a period is written in an address: 'p-2013-14-q1'."""
    return "p-" + re.sub(r"[/ ]", "-", period).lower()


def text(period):
    """'April 2013' for '2013-04', 'April to June 2013' for '2013/14 Q1'."""
    if "Q" in period:
        first = (int(period[-1]) * 3) % 12
        year = int(period[:4]) + (period.endswith("Q4"))
        return f"{MONTHS[first]} to {MONTHS[first + 2]} {year}"
    if "/" in period:
        return period
    parts = period.split("-")
    month = f"{MONTHS[int(parts[1]) - 1]} {parts[0]}"
    return f"{int(parts[2])} {month}" if len(parts) == 3 else month


def length(period):
    """What a period is counted in: 'month' for '2013-04'."""
    if "Q" in period:
        return "quarter"
    if "/" in period:
        return "year"
    return "month" if len(period) == 7 else "day"


def counts(noun, count):
    """Whether a noun is in the number that a count asks for."""
    return noun.endswith("s") == (count != 1)


def lowered(reason):
    return reason[:1].lower() + reason[1:]
