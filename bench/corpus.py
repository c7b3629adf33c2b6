#!/usr/bin/env python3
"""Makes a corpus for the benchmark, of our own kinds and without a finding.

    corpus.py PAGES FOLDER             a site of that many content pages, for Prospectus and for Hugo
    corpus.py --observations ROWS FOLDER   a site whose KPI data has that many rows
    corpus.py --offers OFFERS FOLDER       a site with that many offers, to browse and filter

With --words N its texts have N different words, invented and as unevenly frequent as those of a
language, instead of 44.

Every page has about 2 KB of Markdown and shows a table of 60 periods. FOLDER/site/content is what
Prospectus reads. FOLDER/hugo/content has the same front matter and Markdown, and FOLDER/hugo/data
the same figures, grouped beforehand. Seeded: the same arguments make the same files.
"""

import argparse
import json
import os
import random

WORDS = (
    "analysis budget capacity care clinical community contract data demand evidence finance forecast "
    "governance hospital improvement invoice ledger medicine outcome partnership pathway patient "
    "planning population practice price procurement programme quality redesign referral region "
    "report review risk service staff support survey target team term value waiting workforce"
).split()
SERIES = 200
SYLLABLES = [first + vowel for first in "b c d f g h l m n p r s t v w st tr pl gr ch".split() for vowel in "a e i o u ea".split()]
PERIODS = 60
CATEGORIES = ("back office", "transactional", "transformational")


class Words:
    """Chooses words: all alike, or the n-th of many in proportion to 1/n (Zipf)."""

    def __init__(self, count):
        self.words = list(WORDS)
        self.sums = None
        if count:
            choice = random.Random(2)
            known = set(self.words)
            while len(self.words) < count:
                word = "".join(choice.choice(SYLLABLES) for _ in range(choice.choice((2, 2, 3, 3, 4))))
                word += choice.choice(("", "n", "r", "l", "ng", "t", "d"))
                if word not in known:
                    known.add(word)
                    self.words.append(word)
            total = 0
            self.sums = [total := total + 1 / (number + 10) for number in range(len(self.words))]

    def choose(self, choice):
        if self.sums is None:
            return choice.choice(self.words)
        return choice.choices(self.words, cum_weights=self.sums)[0]


words = Words(0)


def sentence(choice, low=8, high=16):
    return " ".join(words.choose(choice) for _ in range(choice.randint(low, high))).capitalize() + "."


def rich(choice):
    chosen = [words.choose(choice) for _ in range(choice.randint(9, 17))]
    at = choice.randrange(len(chosen) - 2)
    draw = choice.random()
    if draw < 0.2:
        chosen[at] = f"**{chosen[at]}**"
    elif draw < 0.35:
        chosen[at] = f"*{chosen[at]}*"
    elif draw < 0.45:
        chosen[at] = f"`{chosen[at]}`"
    elif draw < 0.6:
        chosen[at] = f"[{chosen[at]}](https://example.org/{chosen[at]}/{chosen[at + 1]})"
    return " ".join(chosen).capitalize() + "."


def body(choice):
    parts = ["## " + sentence(choice, 3, 5)[:-1]]
    size = 0
    while size < 2000:
        draw = choice.random()
        if draw < 0.55:
            part = "\n".join(rich(choice) for _ in range(choice.randint(2, 4)))
        elif draw < 0.75:
            part = "\n".join("- " + rich(choice) for _ in range(choice.randint(3, 5)))
        elif draw < 0.85:
            part = "## " + sentence(choice, 3, 5)[:-1]
        elif draw < 0.95:
            part = "> " + rich(choice)
        else:
            part = "```\n" + sentence(choice) + "\n```"
        parts.append(part)
        size += len(part)
    return "\n\n".join(parts) + "\n"


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def months(count):
    return [f"{2010 + i // 12}-{i % 12 + 1:02d}" for i in range(count)]


SITE = "title: Benchmark\ndate: 2015-12-31\nregions: [north, south, midlands, london]\n"


def pages(count, folder):
    choice = random.Random(1)
    csus = [f"csu-{i:03d}" for i in range(max(SERIES // 4, count // 1000))]
    ccgs = [f"ccg-{i:05d}" for i in range(max(10, count // 50))]
    services = [f"service-{i:05d}" for i in range(max(10, count // 10))]
    offers = [f"offer-{i:06d}" for i in range(int(count * 0.4))]
    rest = count - len(csus) - len(ccgs) - len(services) - len(offers)
    agreements = [f"agreement-{i:06d}" for i in range(rest)]
    kpis = [f"kpi-{i}" for i in range(SERIES // 50)]
    series = [(kpi, csu) for kpi in kpis for csu in csus[:50]]

    def page(kind, name, title, fields, refs):
        kpi, csu = choice.choice(series)
        text = body(choice)
        common = [
            f"summary: {sentence(choice)}",
            "owner: Catalogue editor",
            "contact: catalogue@example.org",
            "last_reviewed: 2015-06-01",
            "next_review: 2016-06-01",
            f"figures: [{kpi}/{csu}]",
        ]
        head = "\n".join([f"name: {title}"] + fields + common)
        write(f"{folder}/site/content/{kind}/{name}.md", f"---\n{head}\n---\n\n{text}")
        hugo = "\n".join(
            [f"title: {title}", f"id: {name}", f"series: {kpi}-{csu}", f"refs: [{', '.join(refs)}]"]
            + common[:-1]
            + [field for field in fields if not field.startswith(("from", "until"))]
        )
        write(f"{folder}/hugo/content/{kind}/{name}.md", f"---\n{hugo}\n---\n\n{text}")

    def title(name):
        return f"{words.choose(choice)} {words.choose(choice)} {name}".capitalize()

    write(f"{folder}/site/content/site.yaml", SITE)
    for kind in ("csus", "ccgs", "services", "offers", "agreements"):
        write(f"{folder}/hugo/content/{kind}/_index.md", f"---\ntitle: {kind}\n---\n")
    regions = ("north", "south", "midlands", "london")
    for name in csus:
        page("csus", name, title(name), [f"region: {choice.choice(regions)}"], [])
    for name in ccgs:
        csu = choice.choice(csus)
        fields = [f"region: {choice.choice(regions)}", f"csu: {csu}"]
        page("ccgs", name, title(name), fields, [csu])
    for name in services:
        page("services", name, title(name), [f"category: {choice.choice(CATEGORIES)}"], [])
    made = {}
    for name in offers:
        made[name] = (choice.choice(csus), choice.choice(services))
        csu, service = made[name]
        price = f"price: {{amount: {choice.randint(100, 999) / 100:.2f}, basis: per head}}"
        fields = [f"provider: {csu}", f"service: {service}", "level: standard", price]
        page("offers", name, title(name), fields, [csu, service])
    for number, name in enumerate(agreements):
        offer = choice.choice(offers)
        csu, service = made[offer]
        ccg = ccgs[number % len(ccgs)]
        # One after another, so that no CCG has two agreements for a service at a time.
        year = 1000 + number // len(ccgs)
        fields = [
            f"customer: {ccg}", f"provider: {csu}", "sourcing: csu", f"services: [{service}]",
            f"offer: {offer}", f"from: {year}-01-01", f"until: {year}-12-31",
        ]
        page("agreements", name, title(name), fields, [ccg, offer, service])
    for kpi in kpis:
        write(
            f"{folder}/site/content/kpis/{kpi}.md",
            f"---\nname: {kpi}\nunit: percent\nbetter: higher\nperiod: month\ntarget: 90\n---\n",
        )
    grouped = {}
    lines = ["kpi,subject,period,numerator,denominator\n"]
    for kpi, csu in series:
        rows = []
        for month in months(PERIODS):
            denominator = choice.randint(500, 5000)
            numerator = int(denominator * choice.uniform(0.6, 0.99))
            lines.append(f"{kpi},{csu},{month},{numerator},{denominator}\n")
            rows.append({"period": month, "numerator": numerator, "denominator": denominator})
        grouped[f"{kpi}-{csu}"] = rows
        write(f"{folder}/hugo/content/kpis/{kpi}-{csu}.md", f"---\ntitle: {kpi}, {csu}\nseries: {kpi}-{csu}\n---\n")
    write(f"{folder}/site/content/data/kpi.csv", "".join(lines))
    write(f"{folder}/hugo/data/kpi.json", json.dumps(grouped))


def observations(count, folder):
    choice = random.Random(7)
    series = max(1, count // PERIODS)
    kpis, csus = [f"kpi-{i:02d}" for i in range(40)], [f"csu-{i:02d}" for i in range(20)]
    ccgs = [f"ccg-{i:04d}" for i in range(series // 800 + 1)]
    keys = [
        (kpis[i % 40], csus[i // 40 % 20], ccgs[i // 800]) for i in range(series)
    ]
    content = f"{folder}/site/content"
    write(f"{content}/site.yaml", SITE)
    write(f"{content}/csus.csv", "id,name\n" + "".join(f"{c},{c}\n" for c in csus))
    write(f"{content}/ccgs.csv", "id,name\n" + "".join(f"{c},{c}\n" for c in ccgs))
    write(f"{content}/services.csv", "id,name,category\n" + "".join(f"s-{c},{c},back office\n" for c in csus))
    write(f"{content}/offers.csv", "id,provider,service\n" + "".join(f"{c}-o,{c},s-{c}\n" for c in csus))
    write(
        f"{content}/agreements.csv",
        "id,customer,provider,sourcing,services\n"
        + "".join(f"{ccg}-{csu},{ccg},{csu},csu,s-{csu}\n" for ccg in ccgs for csu in csus),
    )
    write(
        f"{content}/kpis.csv",
        "id,name,unit,better,period\n" + "".join(f"{k},{k},percent,higher,month\n" for k in kpis),
    )
    lines = ["kpi,provider,customer,period,numerator,denominator\n"]
    for month in months(PERIODS + 1):
        for kpi, csu, ccg in keys:
            if len(lines) > count:
                break
            denominator = choice.randint(500, 5000)
            numerator = int(denominator * choice.uniform(0.6, 0.99))
            lines.append(f"{kpi},{csu},{ccg},{month},{numerator},{denominator}\n")
    write(f"{content}/data/kpi.csv", "".join(lines))


def offers(count, folder):
    choice = random.Random(11)
    regions = ("north", "south", "midlands", "london")
    content = f"{folder}/site/content"
    write(f"{content}/site.yaml", SITE + "running_cost_allowance: 25\n")

    def names(number, words):
        made = set()
        while len(made) < number:
            made.add(" ".join(choice.choice(WORDS) for _ in range(words)).capitalize())
        return sorted(made)

    def identifier(name):
        return name.lower().replace(" ", "-")

    services, suppliers = names(60, 3), names(120, 2)
    csus = [f"NHS {name} CSU" for name in names(25, 2)]
    ccgs = [f"NHS {name}" for name in names(211, 2)]
    write(
        f"{content}/services.csv",
        "id,name,category\n"
        + "".join(f"{identifier(name)},{name},{choice.choice(CATEGORIES)}\n" for name in services),
    )
    write(
        f"{content}/csus.csv",
        "id,name,region\n"
        + "".join(f"{identifier(name)},{name},{choice.choice(regions)}\n" for name in csus),
    )
    write(
        f"{content}/suppliers.csv",
        "id,name,sector,region\n"
        + "".join(f"{identifier(name)},{name},independent,{choice.choice(regions)}\n" for name in suppliers),
    )
    write(
        f"{content}/ccgs.csv",
        "id,name,region,csu,population\n"
        + "".join(
            f"{identifier(name)},{name},{choice.choice(regions)},{identifier(choice.choice(csus))},"
            f"{choice.randint(60_000, 900_000)}\n"
            for name in ccgs
        ),
    )
    every = [(provider, service) for provider in csus + suppliers for service in services]
    lines = ["id,provider,service,level,price.amount,price.basis,price.volume,from\n"]
    for provider, service in choice.sample(every, count):
        draw = choice.random()
        if draw < 0.7:
            price = f"{choice.randint(5, 400) / 100:.2f},per head,"
        elif draw < 0.8:
            price = f"{choice.randint(20, 200) * 500},fixed,"
        elif draw < 0.9:
            price = f"{choice.randint(30, 90) * 10},day rate,{choice.choice(['', 40, 60])}"
        else:
            price = ",bespoke,"
        level = choice.choice(("end-to-end", "standard", "bespoke"))
        begins = f"2013-{choice.randint(1, 12):02d}-01"
        lines.append(
            f"{identifier(provider)}-{identifier(service)},{identifier(provider)},{identifier(service)},"
            f"{level},{price},{begins}\n"
        )
    write(f"{content}/offers.csv", "".join(lines))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--observations", action="store_true")
    parser.add_argument("--words", type=int, default=0)
    parser.add_argument("--offers", action="store_true")
    parser.add_argument("count", type=int)
    parser.add_argument("folder")
    arguments = parser.parse_args()
    global words
    words = Words(arguments.words)
    make = observations if arguments.observations else offers if arguments.offers else pages
    make(arguments.count, arguments.folder)


main()
