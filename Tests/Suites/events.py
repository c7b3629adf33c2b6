"""The YAML test suite: each document is read as its events have it, or refused with a line."""

import json
import re

from tool import Case, difference

ESCAPES = {"\\": "\\", "0": "\0", "b": "\b", "t": "\t", "n": "\n", "r": "\r"}
EVENT = re.compile(
    r"([-+=][A-Z]{3})(?: (?:\[\]|\{\}|---|\.\.\.))?(?: [&*](\S+))?(?: <[^>]*>)?(?: [:'\"|>](.*))?",
    re.S)
FENCE = re.compile(rb"(?:^|[\r\n])---[ \t]*[\r\n]")


def cases(folder):
    for file in sorted([*folder.glob("[0-9A-Z]*/in.yaml"), *folder.glob("[0-9A-Z]*/*/in.yaml")]):
        name, text = "/".join(file.parts[len(folder.parts):-1]), file.read_bytes()
        expected = None
        if not (file.parent / "error").exists():
            expected = documents((file.parent / "test.event").read_bytes().decode())
        yield case(name, "in.yaml", text, expected)
        # Where a fence before and a fence behind take in all of it.
        if b":" in text and text.endswith((b"\r", b"\n")) and not FENCE.search(text):
            whole = b"---\n" + text + b"---\n\ntext\n"
            yield case(f"{name} as front matter", "in.md", whole, expected)


def case(name, file, text, expected):
    def judge(output):
        if expected is None:
            return f"is accepted though it is no YAML, as {output.decode()!r}"
        got = dict(json.loads(output, object_pairs_hook=mapping)[1:])["frontMatter"]
        # Null is a file without a document; an empty one is empty text.
        return difference([] if got is None else [got], expected)

    return Case(name, ["inspect", file], {file: text}, judge)


def mapping(pairs):
    """Keeps the order of the fields and their number, and is never equal to a list."""
    return ("mapping", *pairs)


def documents(text):
    """The documents that events make: text, lists and mappings."""
    stack, opened, anchors = [[]], [], {}
    for line in filter(None, text.split("\n")):
        kind, anchor, written = EVENT.fullmatch(line).groups()
        if kind in ("+MAP", "+SEQ"):
            stack.append([])
            opened.append(anchor)
            continue
        if kind == "=VAL":
            value = re.sub(r"\\(.)", lambda match: ESCAPES[match[1]], written)
        elif kind == "=ALI":
            value = anchors[anchor]
        elif kind in ("-MAP", "-SEQ"):
            value, anchor = stack.pop(), opened.pop()
            if kind == "-MAP":
                value = mapping(zip(value[::2], value[1::2]))
        else:
            continue
        anchors[anchor] = value
        stack[-1].append(value)
    return stack[0]
