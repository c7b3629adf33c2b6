"""The specification of Mustache: every required case byte for byte, and inheritance."""

import json

from tool import Case, difference

REQUIRED = (
    "comments", "delimiters", "interpolation", "inverted", "partials", "sections", "~inheritance")
# A module that need not be there; what is read of it must still be read rightly.
OPTIONAL = ("~dynamic-names",)


def cases(folder):
    return [case(module, test) for module in REQUIRED + OPTIONAL
            for test in json.loads((folder / "specs" / f"{module}.json").read_bytes())["tests"]]


def case(module, test):
    files = {"template": test["template"].encode(), "data.json": json.dumps(test["data"]).encode()}
    arguments = ["mustache", "template", "data.json"]
    if test.get("partials"):
        arguments += ["--partials", "partials"]
        for name, text in test["partials"].items():
            files[f"partials/{name}.mustache"] = text.encode()
    return Case(
        f"{module}: {test['name']}", arguments, files,
        lambda output: difference(output, test["expected"].encode()),
        lambda rules: module in OPTIONAL)
