"""The files of a built site, and a loopback server for them."""

import contextlib
import functools
import http.server
import os
import random
import re
import threading


DAY = re.compile(r"\d{4}-\d\d-\d\d")


def editions(site):
    """The days of the sites of earlier days, in order."""
    return sorted(name for name in os.listdir(site) if DAY.fullmatch(name))


def pages(site, with_editions=False):
    """The paths of all HTML pages, in order: of the site of its own day, or of every day."""
    found = []
    for folder, folders, names in os.walk(site):
        if folder == site and not with_editions:
            folders[:] = [name for name in folders if not DAY.fullmatch(name)]
        for name in names:
            if name.endswith(".html"):
                path = os.path.relpath(os.path.join(folder, name), site)
                found.append(path.replace(os.sep, "/"))
    if not found:
        raise SystemExit(f"there are no pages in {site}")
    return sorted(found)


def rows_on(rows, page, names=()):
    """The rows of one chart of a download that charts of several pages share.

    - rows: of the download, by column.
    - page: from the folder of the site of its day.
    - names: the first cells of the chart's table, which tell its rows on another page than theirs."""
    if not rows or "Page" not in rows[0]:
        return rows
    own = [row for row in rows if row["Page"] == page]
    first = list(rows[0])[2]
    for other in dict.fromkeys(row["Page"] for row in rows):
        if not own and names:
            there = [row for row in rows if row["Page"] == other]
            own = there if [row[first] for row in there] == list(names) else []
    filled = [column for column in rows[0] if column not in ("About", "Page") and any(row[column] for row in own)]
    return [{column: row[column] for column in filled} for row in own]


def kind(path):
    """What sort of page a path is: its folder, and whether it is a list, a record or a series."""
    parts = path.split("/")
    if len(parts) == 1:
        return path
    if parts[-1].startswith("index") or parts[-1].startswith("by-"):
        return parts[0] + "/" + parts[-1].split("-")[0]
    return parts[0] + "/" + str(len(parts))


def sample(site, each=2, more=20):
    """Some pages of every kind and a seeded choice of the rest; every page if so asked."""
    all_pages = pages(site, with_editions=True)
    if os.environ.get("PROSPECTUS_ALL"):
        return all_pages
    choice = random.Random(2013)
    chosen = []
    by_kind = {}
    for path in all_pages:
        by_kind.setdefault(kind(path), []).append(path)
    for members in by_kind.values():
        chosen += choice.sample(members, min(each, len(members)))
    rest = sorted(set(all_pages) - set(chosen))
    return sorted(chosen + choice.sample(rest, min(more, len(rest))))


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass

    def send_error(self, code, message=None, explain=None):
        """With the site's page for missing addresses."""
        missing = os.path.join(self.directory, "404.html")
        if code != 404 or not os.path.exists(missing):
            super().send_error(code, message, explain)
            return
        with open(missing, "rb") as file:
            content = file.read()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)


@contextlib.contextmanager
def served(site):
    """Serves a site on a free port of the loopback address; yields where."""
    handler = functools.partial(_Quiet, directory=site)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()


@contextlib.contextmanager
def browser():
    """Headless Chromium that reaches nothing but this machine."""
    import shutil

    from playwright.sync_api import sync_playwright

    path = shutil.which("chromium") or shutil.which("chromium-browser")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=path,
            args=[
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            ],
        )
        yield chromium
        chromium.close()


# Only what is wrong is listed, without what axe works out for each element that is right.
QUICK = {"resultTypes": ["violations"], "selectors": False, "iframes": False, "preload": False}


def violations(page):
    """What axe finds wrong with a page that is open: the rule and the first element, in words."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options=QUICK).response["violations"]
    return [f"{violation['id']}: {violation['nodes'][0]['html'][:120]}" for violation in found]


def finish(name, faults, looked_at):
    """Prints what was found and ends with 1 if there was anything."""
    for fault in faults[:60]:
        print(f"{name}: {fault}")
    if len(faults) > 60:
        print(f"{name}: and {len(faults) - 60} more")
    print(f"{name}: {looked_at}, {len(faults)} faults")
    raise SystemExit(1 if faults else 0)
