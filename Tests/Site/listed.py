"""The records that a list has: rows of its table, or items."""

import os
import re

from claims.words import plain

TABLE = re.compile(r'<table class="list[^>]*data-list>.*?</table>', re.S)
ROW = re.compile(r'<tr id="([^"]+)"( class="is-over")?>(.*?)</tr>', re.S)
CELL = re.compile(r"<t([hd])\b[^>]*>(.*?)</t[hd]>", re.S)
HEAD = re.compile(r"<th\b[^>]*data-column=\"([^\"]+)\"[^>]*>(.*?)</th>", re.S)
NOTE = re.compile(r'<span class="note">(.*?)</span>', re.S)
ITEM = re.compile(r'<li id="([^"]+)">')


class Cell:
    """What a row says in a column: its text, its note, where it leads and its marks."""

    def __init__(self, markup):
        note = NOTE.search(markup)
        self.note = plain(note.group(1)) if note else ""
        rest = NOTE.sub("", markup)
        tags = re.findall(r'<strong class="tag tag-([a-z]+)">(.*?)</strong>', rest, re.S)
        self.tags = [tag for tag, _ in tags]
        bare = re.sub(r"<strong.*?</strong>", "", rest, flags=re.S)
        self.is_closed = "closed" in self.tags and not plain(bare)
        self.text = plain(rest if self.is_closed else bare)
        link = re.search(r'href="([^"]+)"', rest)
        self.href = link.group(1) if link else None
        self.is_absent = 'class="absence"' in markup


class Row(dict):
    """Cells by the names that addresses have for their columns."""

    def __init__(self, columns, found):
        self.id, self.is_over, self.markup = found[0], bool(found[1]), found[2]
        super().__init__(zip(columns, (Cell(cell) for _, cell in CELL.findall(found[2]))))


def table(markup):
    """The names of the columns and the rows of a list; None where it is no table."""
    found = TABLE.search(markup)
    if not found:
        return None
    columns = [name for name, _ in HEAD.findall(found.group())]
    return columns, [Row(columns, row) for row in ROW.findall(found.group())]


def ids(markup):
    """The records of a list on one page."""
    found = TABLE.search(markup)
    return [row[0] for row in ROW.findall(found.group())] if found else ITEM.findall(markup)


def of_all_parts(path, read):
    """The records of a list on all its pages.

    - read: the text of a page, by its path.
    """
    found, seen, queue = [], {path}, [path]
    while queue:
        name = queue.pop(0)
        markup = read(name)
        found += ids(markup)
        parts = re.search(r'<nav class="parts".*?</nav>', markup, re.S)
        for href in re.findall(r'href="([^"#]+)"', parts.group(0) if parts else ""):
            other = os.path.normpath(os.path.join(os.path.dirname(name), href))
            if other not in seen:
                seen.add(other)
                queue.append(other)
    return found


def is_record(path, kind):
    """Whether a path is the page of a record of a kind: a filter that only it has leads there."""
    return re.fullmatch(rf"{kind}/(?!index|by-)[^/]+\.html", path) is not None
