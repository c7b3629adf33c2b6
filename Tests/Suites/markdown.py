"""The examples of CommonMark, and those of GitHub's tables."""

import ctypes
import ctypes.util
import json
import re

from tool import Case, difference

# An example, or a heading outside of examples.
PART = re.compile(
    r"^`{32} example([^\n]*)\n(.*?)^\.\n(.*?)^(?:\.\n.*?)?`{32}$|^##? ([^\n]*)$", re.M | re.S)
LIMITS = {"oversized-file", "deep-nesting"}
UNSAFE = r'\1="(?:(?:javascript|vbscript|file|data):[^"]*)?"'


def examples(file):
    """Name, whether it is of tables, Markdown and HTML of each example."""
    number, section = 0, ""
    for names, markdown, html, heading in PART.findall(file.read_bytes().decode()):
        section = heading or section
        if not heading:
            number += 1
            yield (f"example {number} ({section})", "table" in names or "Tables" in section,
                   markdown.replace("→", "\t"), html.replace("→", "\t"))


def commonmark(file):
    """The specification has the HTML of unsafe mode: each mark of HTML that is left out must stand
    where it has HTML. libcmark itself, where it is found, says byte for byte what safe mode gives.
    """
    library = libcmark()

    def case(name, markdown, expected):
        def judge(output):
            html = json.loads(output)["html"]
            # What begins as a tag need not be closed to be HTML.
            parts = html.split("<!-- raw HTML omitted -->")
            pattern = re.sub('(href|src)=""', lambda match: match.expand(UNSAFE),
                             r"\s*<.*?".join(map(re.escape, parts)))
            if not re.fullmatch(pattern, expected, re.S):
                return difference(html, expected)
            return difference(html, library(markdown.encode()).decode()) if library else None

        return Case(name, ["inspect", "example.md"], {"example.md": markdown.encode()}, judge,
                    lambda rules: rules <= LIMITS)

    return [case(name, markdown, html) for name, _, markdown, html in examples(file)]


def libcmark():
    name = ctypes.util.find_library("cmark")
    if not name:
        print("commonmark: libcmark is not found, so that safe mode is only held to the examples")
        return None
    convert = ctypes.CDLL(name).cmark_markdown_to_html
    convert.argtypes = [ctypes.c_char_p, ctypes.c_size_t, ctypes.c_int]
    convert.restype = ctypes.c_char_p
    return lambda markdown: convert(markdown, len(markdown), 0)


def tables(file):
    """Only HTML as it is published has tables. What it adds to GitHub's is taken off, and from
    GitHub's the raw HTML that is never published."""
    def case(name, markdown, expected):
        for tag in re.findall(r"</?[a-z][^>:]*>", markdown):
            expected = expected.replace(tag, "", 1)
        return Case(
            name, ["inspect", "example.md", "--published"], {"example.md": markdown.encode()},
            lambda output: difference(plain(json.loads(output)["html"]), plain(expected)))

    return [case(name, markdown, html) for name, has_table, markdown, html in examples(file)
            if has_table]


def plain(html):
    html = re.sub(r'</?div[^>]*>|(?<=<th) scope="col"|(?<=<pre) tabindex="0"', "", html)
    html = html.replace('class="align-centre"', 'align="center"')
    html = re.sub(r'class="align-(left|right)"', r'align="\1"', html)
    return re.sub(r"\s*(<[^>]*>)\s*", r"\1", re.sub(r"\s+", " ", html))
