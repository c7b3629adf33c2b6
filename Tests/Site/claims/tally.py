"""What was looked at, and what is wrong."""

import collections
import html


class Tally:
    def __init__(self):
        self.seen = collections.Counter()
        self.faults = []
        # Of each kind, those without fault: the page, and the markup of the sentence.
        self.sentences = collections.defaultdict(list)

    def look(self, kind, page, sentence, faults, markup=None):
        """Counts a sentence and keeps what is wrong with it.

        - markup: of the sentence on the page, if its text is not there as it is; empty if it is no text.
        """
        self.seen[kind] += 1
        faults = list(faults)
        if not faults and markup != "":
            self.sentences[kind].append((page.path, markup or html.escape(sentence, quote=False)))
        for fault in faults:
            self.faults.append(f"{kind}: {page.path}: '{sentence}': {fault}")

    def line(self):
        return ", ".join(f"{count:,} {kind}" for kind, count in sorted(self.seen.items()))
