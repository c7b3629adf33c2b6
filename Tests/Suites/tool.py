"""Runs the tool on a case of a suite, and sorts what comes of it."""

import re
import subprocess
import tempfile
from pathlib import Path
from typing import Callable, NamedTuple

# A finding with its line; lines that quote a file have a bar behind the number instead.
FINDING = re.compile(r"^\S*:\d+:\d+: error\[([a-z-]+)\]", re.M)


class Unusable(Exception):
    """The tool or a suite cannot be used."""


class Case(NamedTuple):
    name: str
    arguments: list
    files: dict  # What the arguments name, by name, as bytes.
    judge: Callable  # Says of the output what is wrong with it, or None.
    may_refuse: Callable = lambda rules: True  # Whether breaking these rules is a right answer.


class Tool:
    def __init__(self, path):
        self.path = str(Path(path).resolve())
        try:
            # The tool may compile itself first, which must not happen within a case.
            subprocess.run([self.path, "version"], check=True, stdout=subprocess.DEVNULL)
        except (OSError, subprocess.CalledProcessError) as failure:
            raise Unusable(f"the tool cannot be run: {failure}") from None

    def run(self, case):
        """'passed', 'failed' or 'refused', and why."""
        with tempfile.TemporaryDirectory() as folder:
            for name, content in case.files.items():
                file = Path(folder, name)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(content)
            try:
                result = subprocess.run(
                    [self.path, *case.arguments], cwd=folder, capture_output=True, timeout=10)
            except subprocess.TimeoutExpired:
                return "failed", "there is no answer within 10 s"
        said = result.stderr.decode(errors="replace")
        rules = set(FINDING.findall(said))
        if result.returncode == 0:
            fault = case.judge(result.stdout)
            return ("failed", fault) if fault else ("passed", "")
        if result.returncode != 1 or not rules:
            return "failed", f"exit {result.returncode} without a line: {said[:200]!r}"
        return "refused" if case.may_refuse(rules) else "failed", said.splitlines()[0]


def difference(got, expected):
    return None if got == expected else f"expected {expected!r}, got {got!r}"
