"""Finds the answers to the questions that people bring, in Chromium, from the home page: by mouse, with
the keyboard alone, at 320 pixels and without JavaScript. Says how many clicks each takes, and on which
screen of the page the answer is. What is expected is worked out from the downloads."""

import csv
import math
import os
import re
import sys

from site_files import browser, finish, served

faults = []
WAYS = {
    "mouse": {"viewport": {"width": 1280, "height": 800}},
    "keyboard": {"viewport": {"width": 1280, "height": 800}},
    "320": {"viewport": {"width": 320, "height": 640}},
    "no script": {"viewport": {"width": 1280, "height": 800}, "java_script_enabled": False},
}
# No answer may lie further down, in screens.
# How many changes the page of all of them has.
PAGE_LIMIT = 200
DEEPEST = {"mouse": 3, "keyboard": 3, "320": 3, "no script": 3}


class Task:
    """- steps: the texts of the links or summaries to follow, from the home page.
    - answer: a selector of the element that answers.
    - expected: what its text must contain.
    - others: the steps and the answer by a way on which they are others: "no script", "320".
    """

    def __init__(self, question, steps, answer, expected, others=None):
        self.question, self.expected = question, expected
        self.usual, self.others = (steps, answer), others or {}

    def route(self, way):
        return self.others.get(way, self.usual)


def rows(site, path):
    with open(os.path.join(site, path), newline="", encoding="utf-8-sig") as file:
        return list(csv.DictReader(file))


MONTHS = "January February March April May June July August September October November December".split()


def written(day):
    return f"{int(day[8:])} {MONTHS[int(day[5:7]) - 1]} {day[:4]}"


def iso(words):
    """'2013-11-01' for '1 November 2013'; empty for what is not exactly a day."""
    found = re.fullmatch(r"(\d{1,2}) ([A-Z][a-z]+) (\d{4})", words)
    return f"{found[3]}-{MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}" if found else ""


def tasks(site):
    terms = rows(site, "agreements/terms.csv")
    live = [row for row in terms if row["customer"] == "leeds-west" and row["state"].startswith(("In force", "Not known"))]
    first = min(row["until"] for row in live if re.fullmatch(r"\d{4}-\d\d-\d\d", row["until"]))
    notices = {written(row["last_notice"]) for row in live if row["until"] == first and row["last_notice"]}
    in_house = {row["customer"] for row in terms if row["sourcing"] == "in-house" and "finance" in row["services"].split("; ") and row["state"] == "In force"}
    changes = rows(site, "changes.csv")
    latest = [row for row in changes if row["recorded"] == changes[0]["recorded"]]
    gained = max(
        (row for row in rows(site, "switches.csv") if row["How"] == "Switched" and "2013-04-01" <= iso(row["When"]) <= "2013-11-30"),
        key=lambda row: int(row["CCGs"]))
    csus = [row["Organisation"] for row in rows(site, "heat.csv")][:3]
    return [
        Task("What changed since the last build?",
             ["See all changes"], f"#d-{latest[0]['recorded']}", [written(latest[0]["recorded"]), latest[0]["name"], latest[:PAGE_LIMIT][-1]["name"]]),
        Task("What of NHS Leeds West ends next, and by when must notice be given?",
             ["Find your CCG", "NHS Leeds West"], ".key-figures > li:first-child", [written(first), *notices]),
        Task("Who took the CCGs of Surrey and Sussex CSU?",
             ["Find a CSU", "NHS Surrey and Sussex CSU"], ".notice:has-text('went to')", ["NHS South CSU"]),
        Task("Which CCGs run their finance in house?",
             ["Services", "Financial services", f"In house: {len(in_house)} CCGs"], "details.group[open] .names", ["NHS "]),
        Task("What would continuing healthcare cost us?",
             ["Find your CCG", "NHS Leeds West", "Costs of offers"], "#overview tr:has-text('Continuing healthcare')", ["£"],
             others={"320": (["Find your CCG", "NHS Leeds West", "Costs of offers", "Continuing healthcare"],
                             "#service-continuing-healthcare tbody tr")}),
        Task("Are our outcomes improving, beside similar CCGs?",
             ["Find your CCG", "NHS Leeds West", "How it compares"], "#outcomes figcaption", ["England"]),
        Task("When do agreements end, and what are they worth?",
             ["Every quarter, with what it costs"], "#chart-renewals figcaption", [written(max_end(terms))]),
        Task("Who gained most customers between April and November 2013?",
             ["Switches"], f"#periods tr:has-text('{gained['When']}')", [gained["To"], gained["CCGs"]]),
        Task("How do three CSUs compare?",
             ["Find a CSU", csus[0], "Compare with others", "Add a CSU", csus[1], "Add a CSU", csus[2]], "[data-compare] table",
             csus, others={"no script": (["Dashboard", "CSUs compared"], "#heat table")}),
    ]


def max_end(terms):
    ends = [row["until"] for row in terms if row["state"].startswith(("In force", "Not known")) and len(row["until"]) == 10]
    return max(sorted(set(ends)), key=ends.count)


def visible(page, text):
    """The first link or summary that shows a text."""
    pattern = re.compile(rf"^\s*{re.escape(text)}\s*$")
    return page.locator("a:visible, summary:visible").filter(has_text=pattern).first


def follow(page, text, way):
    """Follows a link; by keyboard, having reached it with the Tab key alone."""
    link = visible(page, text)
    link.wait_for(timeout=5000)
    if way != "keyboard":
        link.click()
        return
    link.evaluate("link => link.setAttribute('data-wanted', '')")
    for _ in range(600):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.hasAttribute('data-wanted')"):
            page.keyboard.press("Enter")
            page.wait_for_load_state()
            return
    raise RuntimeError(f"'{text}' is not reached by the Tab key")


def attempt(page, root, task, way):
    """How many clicks a task takes, and on which screen its answer is."""
    page.goto(root + "index.html")
    steps, place = task.route(way)
    for step in steps:
        follow(page, step, way)
    answer = page.locator(place).first
    answer.wait_for(timeout=5000)
    text = answer.inner_text()
    for words in task.expected:
        if words not in " ".join(text.split()):
            faults.append(f"{way}: {task.question} '{words}' is not in '{text[:200]}'")
    top = answer.bounding_box()["y"]
    screen = max(1, math.ceil((top + 1) / page.viewport_size["height"]))
    if screen > DEEPEST[way]:
        faults.append(f"{way}: {task.question} The answer is on screen {screen}")
    return len(steps), screen


def main(site):
    with served(site) as root, browser() as chromium:
        found = {}
        for way, settings in WAYS.items():
            context = chromium.new_context(**settings)
            page = context.new_page()
            for task in tasks(site):
                try:
                    found[task.question, way] = attempt(page, root, task, way)
                except Exception as error:
                    faults.append(f"{way}: {task.question} {str(error).splitlines()[0]}")
            context.close()
    for task in tasks(site):
        told = ", ".join(f"{way}: {clicks} clicks, screen {screen}" for way in WAYS if (task.question, way) in found for clicks, screen in [found[task.question, way]])
        print(f"tasks: {task.question} {told}")
    finish("tasks", faults, f"{len(found)} attempts")


main(sys.argv[1])
