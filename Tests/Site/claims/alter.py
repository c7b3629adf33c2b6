"""Alters a number, a direction, a month or a count of a sentence on a page, to see that it is noticed."""

import os
import re

from claims.areas import claiming
from claims.check import check
from claims.words import MONTHS

PAIRS = [
    ("above", "below"), ("risen", "fallen"), ("improvement", "worsening"), ("meeting", "missing"), ("short of", "meeting"), ("upper", "lower"),
    ("highest", "lowest"), ("Up", "Down"), ("Better", "Worse"), ("Meets", "Misses"), ("Met", "Missed"), ("Improving", "Concern"),
    ("none of", "all of"), ("Similar", "Better"), ("over the target", "meeting the target"), ("no real change", "a real improvement"),
    ("Too few", "Too little"), ("together", "on average"), ("more", "fewer"), ("In force", "Ended"),
]
WORDS = {word: other for pair in PAIRS for word, other in (pair, pair[::-1])}
TOKEN = re.compile(
    r"\d+|\b(?:" + "|".join(map(re.escape, [*sorted(WORDS, key=len, reverse=True), *MONTHS])) + r")\b"
)
# How many sentences of each kind are altered.
EACH = 60 if os.environ.get("PROSPECTUS_ALL") else 6
HIDDEN = re.compile(r"<svg.*?</svg>|<strong.*?</strong>|<[^>]+>|&#?\w+;", re.S)


def tokens(markup, inside):
    """Where in the markup of a sentence something can be altered, names left out.

    - inside: the part of the markup that claims something.
    """
    hidden = [found.span() for found in HIDDEN.finditer(markup)]
    for found in TOKEN.finditer(markup):
        if any(start <= found.start() < end for start, end in hidden):
            continue
        if inside[0] <= found.start() < inside[1]:
            yield found


def altered(markup, found, choice):
    """The markup with another digit, word or month where one was found."""
    word = found.group()
    if word.isdigit():
        at = choice.randrange(len(word))
        # A last digit may be the rounding of a figure; any other digit is a claim.
        digit = choice.choice([digit for digit in "123456789" if abs(int(digit) - int(word[at])) > 1])
        other = word[:at] + digit + word[at + 1:]
    elif word in MONTHS:
        other = choice.choice([month for month in MONTHS if month != word])
    else:
        other = WORDS[word]
    return markup[:found.start()] + other + markup[found.end():]


def unnoticed(site, tally, choice):
    """How many sentences were altered, one at a time, and those of which the checker noticed nothing."""
    tried, missed = 0, []
    for kind, sentences in sorted(tally.sentences.items()):
        for path, markup in choice.sample(sentences, min(EACH, len(sentences))):
            page = site.page(path)
            if markup not in page.whole:
                missed.append(f"{kind}: {path} does not have '{markup}' as it was read")
                continue
            places = list(tokens(markup, claiming(kind, markup)))
            if not places:
                continue
            other = altered(markup, choice.choice(places), choice)
            before = len(check(site, [path]).faults)
            after = check(site.with_page(path, page.whole.replace(markup, other, 1)), [path])
            tried += 1
            if len(after.faults) <= before:
                missed.append(f"{kind}: {path}: nothing noticed '{other}' in place of '{markup}'")
    return tried, missed
