"""Reads every page as text: links and fragments, ids, headings, cells, what may not be there."""

import csv
import gzip
import os
import re
import sys
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from site_files import finish, pages

VOID = {"meta", "link", "br", "hr", "img", "input", "col", "wbr"}
LEFTOVERS = re.compile(r"\{\{|\}\}|Optional\(|\bnan\b|\bNaN\b|\binf\b|undefined")


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.links, self.ids, self.faults = [], [], []
        self.headings, self.policy, self.language = [], None, None
        self.cell, self.title, self.stack = None, "", []
        # What the index of the page names, and how deep its element is while it is open.
        self.index, self.index_depth = [], None
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        found = dict(attributes)
        if tag not in VOID:
            self.stack.append(tag)
        if tag == "html":
            self.language = found.get("lang")
        if found.get("http-equiv") == "Content-Security-Policy":
            self.policy = found.get("content")
        if tag in ("link", "script", "img") and self.policy is None:
            self.faults.append(f"<{tag}> comes before the content security policy")
        if tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.headings.append(int(tag[1]))
        if "id" in found:
            self.ids.append(found["id"])
        # Letters lead to the first name of each, wherever that is: what is over stands last.
        if found.get("id") == "contents" and "letters" not in found.get("class", ""):
            self.index_depth = len(self.stack)
        if tag == "a" and self.index_depth:
            self.index.append(found.get("href", ""))
        for name in ("href", "src"):
            if name in found:
                self.links.append(found[name])
        for name in found:
            if name.startswith("on") or name == "style":
                self.faults.append(f"<{tag}> has {name}=")
        if tag in ("style", "script") and "src" not in found:
            self.faults.append(f"an inline <{tag}>")
        if tag in ("td", "th"):
            self.cell = [""]
        if tag == "svg" and self.cell is not None:
            self.cell[0] += "svg"
        named = {"aria-label", "aria-labelledby"} & set(found)
        if tag == "svg" and not named and found.get("aria-hidden") != "true":
            self.faults.append("an SVG without a name")
        if tag == "img" and "alt" not in found:
            self.faults.append("an image without alt")

    def handle_endtag(self, tag):
        if tag in self.stack:
            while self.stack.pop() != tag:
                pass
        if self.index_depth and len(self.stack) < self.index_depth:
            self.index_depth = None
        if tag in ("td", "th") and self.cell is not None:
            if not self.cell[0].strip():
                self.faults.append("an empty cell")
            self.cell = None

    def handle_data(self, data):
        if self.cell is not None:
            self.cell[0] += data
        if "title" in self.stack:
            self.title += data
        if LEFTOVERS.search(data) and "code" not in self.stack and "pre" not in self.stack:
            self.faults.append(f"leftover text: {data.strip()[:60]!r}")


def main():
    site = sys.argv[1]
    faults, ids, links = [], {}, []
    files = set()
    for folder, _, names in os.walk(site):
        for name in names:
            files.add(os.path.relpath(os.path.join(folder, name), site).replace(os.sep, "/"))
    theme = {
        name: len(gzip.compress(open(os.path.join(site, "theme", name), "rb").read()))
        for name in os.listdir(os.path.join(site, "theme"))
    }
    heaviest = 0
    for path in pages(site, with_editions=True):
        raw = open(os.path.join(site, path), "rb").read()
        page = Page(raw.decode("utf-8"))
        ids[path] = set(page.ids)
        faults += [f"{path}: {fault}" for fault in page.faults]
        if len(page.ids) != len(ids[path]):
            twice = sorted({i for i in page.ids if page.ids.count(i) > 1})
            faults.append(f"{path}: ids twice: {twice[:3]}")
        if page.headings.count(1) != 1:
            faults.append(f"{path}: {page.headings.count(1)} h1")
        listed = [page.ids.index(href[1:]) for href in page.index if href.startswith("#") and href[1:] in page.ids]
        if listed != sorted(listed):
            faults.append(f"{path}: its index is in another order than the page")
        for before, after in zip(page.headings, page.headings[1:]):
            if after > before + 1:
                faults.append(f"{path}: h{after} follows h{before}")
        if not page.policy or "script-src 'self'" not in page.policy:
            faults.append(f"{path}: no content security policy")
        if not page.language or not page.title.strip():
            faults.append(f"{path}: no language or title")
        loaded = set(re.findall(rb'(?:src|href)="[./]*theme/([a-z]+\.(?:css|js))"', raw))
        weight = len(gzip.compress(raw)) + sum(theme[name.decode()] for name in loaded)
        heaviest = max(heaviest, weight)
        if weight > 100_000:
            faults.append(f"{path}: {weight} bytes compressed with its styles and scripts")
        links += [(path, link) for link in page.links]
    for path, link in links:
        parts = urlsplit(link)
        if parts.scheme in ("http", "https", "mailto", "tel"):
            continue
        # What is shown for any address that does not exist cannot lead on from there.
        is_anywhere = path == "404.html" and link.startswith("/")
        if parts.scheme or parts.netloc or link.startswith("/") and not is_anywhere:
            faults.append(f"{path}: the link {link!r} is not relative")
            continue
        target = path
        if parts.path:
            folder = os.path.dirname(path)
            if is_anywhere:
                parts = parts._replace(path=parts.path.removeprefix("/"))
            target = os.path.normpath(os.path.join(folder, unquote(parts.path))).replace(os.sep, "/")
        if target not in files:
            faults.append(f"{path}: the link {link!r} leads to nothing")
        elif parts.fragment and unquote(parts.fragment) not in ids.get(target, set()):
            faults.append(f"{path}: the link {link!r} leads to no such place")
    for path in sorted(files):
        if path.endswith(".csv"):
            with open(os.path.join(site, path), newline="", encoding="utf-8-sig") as file:
                rows = list(csv.reader(file, strict=True))
            if len({len(row) for row in rows}) != 1:
                faults.append(f"{path}: rows of different lengths")
            for row in rows:
                for cell in row:
                    if cell[:1] in "=+@\t\r" and cell[:1]:
                        faults.append(f"{path}: the cell {cell!r} is a formula")
        if path == "sitemap.xml":
            text = open(os.path.join(site, path), encoding="utf-8").read()
            listed = re.findall(r"<loc>https?://[^/]+/([^<]*)</loc>", text)
            faults += [f"sitemap: {page} is not there" for page in listed if page not in files]
    print(f"markup: {len(links)} links, heaviest page {heaviest} bytes compressed")
    finish("markup", faults, f"{len(ids)} pages")


main()
