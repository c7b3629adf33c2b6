"""Runs the tests of the scripts in Chromium, on a page that has nothing for them to show.

    in-chromium.py [FOLDER]   the folder of the scripts, unless it is templates/
"""

import json
import os
import shutil
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "Site"))

from site_files import browser, served  # noqa: E402


def text_of(name):
    with open(os.path.join(HERE, name), encoding="utf-8") as file:
        return file.read()


def main(folder):
    parts = json.loads(text_of("parts.json"))
    with tempfile.TemporaryDirectory() as site:
        shutil.copytree(folder, os.path.join(site, "theme"))
        for name in parts["tests"]:
            shutil.copy(os.path.join(HERE, name + ".js"), site)
        paths = [f"theme/{name}.js" for name in parts["scripts"]] + [name + ".js" for name in parts["tests"]]
        with open(os.path.join(site, "index.html"), "w", encoding="utf-8") as file:
            file.write('<!DOCTYPE html><meta charset="utf-8"><title>Tests</title>')
            file.write("".join(f'<script src="{path}"></script>' for path in paths))
        with served(site) as root, browser() as chromium:
            page = chromium.new_page()
            wrong = []
            page.on("pageerror", lambda error: wrong.append(str(error)))
            page.goto(root + "index.html")
            fixtures = {name: json.loads(text_of(name + ".json")) for name in parts["fixtures"]}
            found = page.evaluate("fixtures => testScripts(fixtures)", fixtures)
    faults = wrong + found["faults"]
    for fault in faults[:20]:
        print("scripts: " + fault)
    print(f"scripts: {found['count']} tests in Chromium, {len(faults)} failed")
    return 1 if faults else 0


sys.exit(main(sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "..", "..", "templates")))
