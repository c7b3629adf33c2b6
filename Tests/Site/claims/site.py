"""A built site: its pages with their charts, tables and sentences, and the downloads beside them."""

import csv
import functools
import os
import re

from claims.downloads import by_page, name_of, place, rows_of, rows_of_panels, subject_of
from claims.words import plain
from site_files import pages, rows_on

FIGURE = re.compile(r'<figure class="chart[^"]*" id="chart-([a-z]+(?:-[a-z]+)*)(?:-(\d+))?">(.*?)</figure>', re.S)
TABLE = re.compile(r"<table.*?</table>", re.S)
SECTION = re.compile(r'<section id="([^"]+)"[^>]*>(.*?)</section>', re.S)
PANEL = re.compile(r'<p class="multiple-name"><a href="(.*?)">(.*?)</a></p>')
HREF = re.compile(r'href="([^"]+)"')


class Figure:
    """A chart of a page: its kind, its sentence, its notes and where its CSV is."""

    def __init__(self, page, found):
        self.page, self.kind, self.number, self.markup = page, *found.groups()
        self.caption_markup = re.search(r"<figcaption>.*?</figcaption>", self.markup, re.S).group()
        self.sentence = plain(re.sub(r"<strong.*?</strong>", "", self.caption_markup))
        title = re.search(r'<strong class="chart-title">(.*?)</strong>', self.caption_markup, re.S)
        self.title = plain(title.group(1)) if title else None
        self.notes = [
            plain(note) for notes in re.findall(r'<p class="note">(.*?)</p>', self.markup, re.S)
            for note in re.findall(r"<span>(.*?)</span>", notes, re.S)
        ]
        self.caption = next((plain(text) for text in re.findall(r"<caption>(.*?)</caption>", self.markup)), None)
        link = re.search(r'href="([^"]+\.csv)"', self.markup)
        self.csv = page.resolve(link.group(1)) if link else None

    @functools.cached_property
    def rows(self):
        """As its download has them: that of the KPI, or its own."""
        table = TABLE.search(self.markup)
        if not re.fullmatch(r"kpis/[^/]+\.csv", self.csv):
            names = [next(iter(row.values())).text for row in Table(self.page, table.group()).rows] if table else ()
            return rows_on(self.page.site.csv(self.csv), self.page.path, names)
        if table:
            return rows_of(self, Table(self.page, table.group()))
        return rows_of_panels(self, [(plain(name), href) for href, name in PANEL.findall(self.markup)])


class Cell:
    def __init__(self, markup):
        self.text = plain(re.sub(r"<strong.*?</strong>|<span class=\"shape\".*?</span>", "", markup, flags=re.S))
        found = HREF.search(markup)
        self.href = found.group(1) if found else None
        self.tags = re.findall(r'class="tag tag-([a-z]+)', markup)


class Row(dict):
    """Cells by the heads of their columns."""

    def __init__(self, heads, name, markup):
        self.name, self.markup = name, markup
        super().__init__(zip(heads, map(Cell, re.findall(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", markup, re.S))))

    def text(self, heads=None):
        return ", ".join(self[head].text for head in heads or self)


class Table:
    """Rows as dictionaries by the heads of their columns."""

    def __init__(self, page, markup):
        self.page, self.markup = page, markup
        caption = re.search(r"<caption[^>]*>(.*?)</caption>", markup, re.S)
        self.caption = plain(caption.group(1)) if caption else ""

    @functools.cached_property
    def full_heads(self):
        top = re.search(r"<thead>(.*?)</thead>", self.markup, re.S)
        return [plain(head) for head in re.findall(r"<th\b[^>]*>(.*?)</th>", top.group(1), re.S)] if top else []

    @functools.cached_property
    def heads(self):
        """Without what they say of how certain all cells are."""
        return [re.sub(r", (?:mostly )?illustrative$", "", head) for head in self.full_heads]

    @functools.cached_property
    def rows(self):
        body = re.search(r"<tbody>(.*?)</tbody>", self.markup, re.S)
        return [
            Row(self.heads, *row) for row in re.findall(r'<tr(?: id="([^"]+)")?>(.*?)</tr>', body.group(1) if body else "", re.S)
        ]

    def column(self, head):
        return [row[head].text for row in self.rows]


class Page:
    def __init__(self, site, path, markup):
        self.site, self.path = site, path
        found = re.search(r'<main id="content">(.*)</main>', markup, re.S)
        self.markup = found.group(1) if found else ""
        self.whole = markup

    def resolve(self, href):
        """Where a link leads: a page, or the section of an agreement."""
        path, _, section = href.partition("#")
        found = os.path.normpath(os.path.join(os.path.dirname(self.path), path)) if path else self.path
        return f"{found}#{section}" if section.startswith("agreement-") else found

    def place(self, href):
        """Where a link leads: a page, or a section of a page of figures."""
        return place(self.path, href)

    @functools.cached_property
    def figures(self):
        return [Figure(self, found) for found in FIGURE.finditer(self.markup)]

    @functools.cached_property
    def tables(self):
        """But for lists, which are read by listed.py."""
        found = TABLE.findall(FIGURE.sub("", self.markup))
        return [Table(self, markup) for markup in found if not markup.startswith('<table class="list ')]

    @functools.cached_property
    def sections(self):
        return dict(SECTION.findall(self.markup))

    @functools.cached_property
    def heading(self):
        found = re.search(r"<h1>(.*?)</h1>", self.markup, re.S)
        return plain(found.group(1)) if found else ""

    @functools.cached_property
    def facts(self):
        """The values of each fact, joined."""
        return {
            plain(name): " | ".join(map(plain, re.findall(r"<dd>(.*?)</dd>", rest, re.S)))
            for name, rest in re.findall(r"<dt>(.*?)</dt>\s*((?:<dd>.*?</dd>\s*)+)", self.markup, re.S)
        }

    @functools.cached_property
    def fact_links(self):
        """Where the values of each fact lead."""
        return {
            plain(name): {self.resolve(href) for href in re.findall(r'<a href="([^"]+)"', rest)}
            for name, rest in re.findall(r"<dt>(.*?)</dt>\s*((?:<dd>.*?</dd>\s*)+)", self.markup, re.S)
        }

    def row(self, name):
        """The cells of the row with an id, as texts; None if there is no such row."""
        found = re.search(rf'<tr id="{re.escape(name)}">(.*?)</tr>', self.markup, re.S)
        return [Cell(cell).text for cell in re.findall(r"<t[hd]\b[^>]*>(.*?)</t[hd]>", found.group(1), re.S)] if found else None

    def section_tables(self, name):
        return [Table(self, found) for found in TABLE.findall(FIGURE.sub("", self.sections.get(name, "")))]


class Part(Page):
    """A section of a page of figures: what the page of a series is, where it has one of its own."""

    def __init__(self, site, address):
        page = site.page(address.partition("#")[0])
        self.site, self.path, self.whole = site, page.path, page.whole
        self.address = address
        self.markup = page.sections[address.partition("#")[2]]
        self.kpi = site.kpi(address).heading
        self.body = re.sub(r"/figures(/.*|\.html)$", ".html", self.path)

    @functools.cached_property
    def heading(self):
        rows = by_page(self.site, f"kpis/{name_of(self.address)}.csv")
        row = next((row for page, row in rows.items() if page.startswith(self.address + "-p-")), None)
        return f"{self.kpi}: {subject_of(self.site, row)}" if row else self.kpi

    @functools.cached_property
    def facts(self):
        facts = dict(super().facts)
        facts["KPI"], facts["About"] = self.kpi, self.site.page(self.body).heading
        return facts


class Agreement(Page):
    """An agreement's section of the page of its customer: what its page is, where it has one of its own."""

    def __init__(self, site, address):
        path, _, section = address.partition("#")
        page = site.page(path)
        super().__init__(site, address, page.whole)
        self.markup = page.sections[section]
        self.customer = os.path.dirname(path) + ".html"

    @functools.cached_property
    def facts(self):
        return {"Customer": self.site.page(self.customer).heading} | super().facts

    @functools.cached_property
    def fact_links(self):
        return {"Customer": {self.customer}} | super().fact_links


class Site:
    """- changed: texts that replace those of pages, by their paths."""

    def __init__(self, folder, changed=None):
        self.folder, self.changed = folder, changed or {}
        self.paths = pages(folder)
        self._csv, self._pages = {}, {}

    def with_page(self, path, markup):
        """The same site with another text of one page."""
        other = Site.__new__(Site)
        other.folder, other.paths, other._csv = self.folder, self.paths, self._csv
        other.changed = {path: markup}
        other._pages = {name: page for name, page in self._pages.items() if name != path}
        other.cache = self.cache
        return other

    @functools.cached_property
    def cache(self):
        """What is worked out once of the whole site."""
        return {}

    def once(self, key, make):
        """What is worked out of the whole site, the first time that it is asked for."""
        if key not in self.cache:
            self.cache[key] = make()
        return self.cache[key]

    @property
    def day(self):
        """The day that the site describes: '30 June 2014'."""
        if "day" not in self.cache:
            self.cache["day"] = self.page("about-the-data.html").facts["Position on"]
        return self.cache["day"]

    def day_faults(self, words):
        """Whether the days that a sentence names are the site's."""
        for found in re.findall(rf"(?:on|by|after) (\d{{1,2}} [A-Z][a-z]+ \d{{4}})", words):
            if found != self.day:
                yield f"the site describes {self.day}"

    def has(self, path):
        return os.path.exists(os.path.join(self.folder, path))

    def page(self, path):
        if path in self._pages:
            return self._pages[path]
        if "#agreement-" in path:
            return self._pages.setdefault(path, Agreement(self, path))
        if path in self.changed:
            markup = self.changed[path]
        else:
            with open(os.path.join(self.folder, path), encoding="utf-8") as file:
                markup = file.read()
        page = Page(self, path, markup)
        # Pages of series and of KPIs are looked at from many others.
        if path.startswith("kpis/") or path.endswith("/agreements.html") or "/figures" in path:
            self._pages[path] = page
        return page

    def csv(self, path):
        if path not in self._csv:
            with open(os.path.join(self.folder, path), newline="", encoding="utf-8-sig") as file:
                self._csv[path] = list(csv.DictReader(file))
        return self._csv[path]

    def kpi(self, path):
        """The page of the KPI that a page, a place or a download is about."""
        return self.page(f"kpis/{name_of(path)}.html")

    def place(self, address):
        """The page of a series, or its section of a page of several."""
        return Part(self, address) if "#" in address else self.page(address)

    def series(self):
        """Where each series is."""
        def find():
            found = []
            for path in self.paths:
                if re.search(r"^[^/]+/[^/]+/figures(\.html|/[^/]+\.html)$", path):
                    found += [f"{path}#{name}" for name in self.page(path).sections if name.startswith(("kpi-", "of-"))]
                elif path.startswith("kpis/") and path.count("/") > 1 and "KPI" in self.page(path).facts:
                    found.append(path)
            return found
        return self.once("places of series", find)

    def agreements(self):
        """Where each agreement is."""
        def find():
            found = []
            for path in self.paths:
                if path.endswith("/agreements.html"):
                    found += [f"{path}#{name}" for name in self.page(path).sections if name.startswith("agreement-")]
                elif re.fullmatch(r"agreements/(?!by-|index)[^/]+\.html", path):
                    found.append(path)
            return found
        return self.once("places of agreements", find)

    def agreement(self, name):
        """Where the agreement with an id is."""
        def find():
            return {re.search(r"(?:#agreement-|/)([^/#]+?)(?:\.html)?$", path)[1]: path for path in self.agreements()}
        return self.once("agreements by id", find)[name]

    def status(self, path):
        """'illustrative', 'inferred' or 'recorded', as the tags of a record's page say, or of a section's heading."""
        def find():
            if "#" in path:
                page = self.page(path) if "#agreement-" in path else self.place(path)
                tags = re.findall(r"tag-([a-z]+)", re.search(r"<h2>.*?</h2>", page.markup, re.S).group())
                found = next((tag for tag in tags if tag in ("illustrative", "inferred")), None)
                return found or (self.status(path.partition("#")[0]) if "#agreement-" in path else "recorded")
            with open(os.path.join(self.folder, path), encoding="utf-8") as file:
                found = re.search(r'<p class="tags">(.*?)</p>', file.read(), re.S)
            tags = re.findall(r"tag-([a-z]+)", found.group(1)) if found else []
            return next((tag for tag in tags if tag in ("illustrative", "inferred")), "recorded")
        return self.once(("status", path), find)

    def better(self, path):
        return self.kpi(path).facts.get("Which direction is better", "").lower()
