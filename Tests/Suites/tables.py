"""Suites of CSV files, with the JSON each is read as."""

import json

from tool import Case, difference

# The header that the files of csv-test-data called header- have.
HEADER = ["foo", "bar", "baz"]


def cases(folder):
    return [case(file, folder / "json" / f"{file.stem}.json")
            for file in sorted(folder.glob("csv*/*.csv"))]


def case(file, answer):
    expected = json.loads(answer.read_bytes()) if answer.is_file() else None

    def judge(output):
        table = dict(json.loads(output, object_pairs_hook=list))
        if expected is None:
            # A file with another header than it should have is wrong only to who knows the header.
            is_seen = file.name.startswith("bad-header-") and table["columns"] != HEADER
            return None if is_seen else f"is accepted, as {output.decode()!r}"
        if expected and isinstance(expected[0], list):
            cells = [[value for _, value in row] for row in table["rows"]]
            return difference([table["columns"]] + cells, expected)
        return difference(table["rows"], [list(row.items()) for row in expected])

    return Case(file.name, ["inspect", "table.csv"], {"table.csv": file.read_bytes()}, judge)
