"""Reads Atom feeds strictly, as RFC 4287 has them."""

import re
from xml.etree import ElementTree

ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 3339: a full date, a full time and an offset.
DATE = re.compile(r"\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d\d:\d\d)")
IRI = re.compile(r"[a-z][a-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
OF_FEED = {"author", "category", "contributor", "generator", "icon", "id", "link", "logo", "rights", "subtitle", "title", "updated", "entry"}
OF_ENTRY = {"author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary", "title", "updated"}
ONCE = {"generator", "icon", "id", "logo", "rights", "subtitle", "title", "updated", "content", "published", "source", "summary"}


class Feed:
    """The entries of a feed as dictionaries, and what is wrong with it."""

    def __init__(self, data):
        self.faults, self.entries, self.links, self.id, self.updated = [], [], [], None, None
        try:
            root = ElementTree.fromstring(data)
        except ElementTree.ParseError as error:
            self.faults.append(f"it is not well-formed: {error}")
            return
        if root.tag != ATOM + "feed":
            self.faults.append(f"its root is {root.tag}")
            return
        own = self.read(root, OF_FEED, "the feed")
        self.id, self.updated, self.links = own["id"], own["updated"], own["links"]
        self.title = own["title"]
        for entry in root.findall(ATOM + "entry"):
            read = self.read(entry, OF_ENTRY, "an entry")
            read["content"] = entry.findtext(ATOM + "content")
            if not any(link.get("rel", "alternate") == "alternate" for link in read["links"]) and read["content"] is None:
                self.faults.append("an entry has neither content nor an alternate link")
            if root.find(ATOM + "author") is None and entry.find(ATOM + "author") is None:
                self.faults.append("an entry has no author")
            self.entries.append(read)
        ids = [entry["id"] for entry in self.entries]
        if len(set(ids)) != len(ids) or self.id in ids:
            self.faults.append("an id is used twice")
        if self.entries and self.updated and self.updated < max(entry["updated"] or "" for entry in self.entries):
            self.faults.append("the feed was updated before an entry was")
        if not any(link.get("rel") == "self" for link in self.links):
            self.faults.append("it has no link to itself")

    def read(self, element, allowed, words):
        names = [child.tag.removeprefix(ATOM) for child in element if child.tag.startswith(ATOM)]
        self.faults += [f"{words} has no <{name}>" for name in ("id", "title", "updated") if name not in names]
        self.faults += [f"{words} has more than one <{name}>" for name in ONCE if names.count(name) > 1]
        self.faults += [f"<{name}> is not allowed in {words}" for name in set(names) - allowed]
        identity, updated = element.findtext(ATOM + "id"), element.findtext(ATOM + "updated")
        if identity is not None and not IRI.fullmatch(identity):
            self.faults.append(f"the id '{identity}' is not an IRI")
        if updated is not None and not DATE.fullmatch(updated):
            self.faults.append(f"'{updated}' is not an RFC 3339 date")
        for person in element.findall(ATOM + "author"):
            if not person.findtext(ATOM + "name"):
                self.faults.append("an author has no name")
        links = [dict(link.attrib) for link in element.findall(ATOM + "link")]
        self.faults += ["a link has no href" for link in links if not link.get("href")]
        kinds = [(link.get("type"), link.get("hreflang")) for link in links if link.get("rel", "alternate") == "alternate"]
        if len(kinds) != len(set(kinds)):
            self.faults.append(f"{words} has two alternate links of one type")
        terms = [category.get("term") for category in element.findall(ATOM + "category")]
        self.faults += ["a category has no term" for term in terms if not term]
        return {
            "id": identity, "updated": updated, "title": element.findtext(ATOM + "title"), "links": links, "terms": terms,
        }
