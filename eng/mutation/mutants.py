"""Reads the mutants and finds the text that each of them replaces."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

TRAINING = "training"
TOKEN = re.compile(r"\w+|[^\w\s]")


class MutantError(Exception):
    """A mutant that cannot be made: nothing may be concluded from the run."""


@dataclass(frozen=True)
class Mutant:
    name: str
    file: str
    """The end of a path, e.g. `ComputeCycles.cs`: a file may move, but must stay the only one of that name."""
    old: str
    new: str
    tests: list[str]
    """Projects in `tests/` that should notice, in the order in which they are run; `training` for the Python tests."""

    def locate(self, root: Path, files: list[str]) -> Path:
        """The one file that holds the text exactly once."""
        found = [f for f in files if f == self.file or f.endswith("/" + self.file)]
        if len(found) != 1:
            raise MutantError(f"{self.name}: {len(found)} files are called {self.file}")
        count = len(self._pattern(found[0]).findall((root / found[0]).read_text(encoding="utf-8")))
        if count != 1:
            raise MutantError(f"{self.name}: {found[0]} holds its text {count} times, not once: {self.old!r}")
        return root / found[0]

    def apply(self, path: Path) -> str:
        """The file's text with the fault in it."""
        return self._pattern(path.name).sub(lambda _: self.new, path.read_text(encoding="utf-8"))

    def _pattern(self, file: str) -> re.Pattern[str]:
        # CSharpier decides where lines of C# end, so blanks and line ends may differ there. In other files they may not.
        if not file.endswith(".cs"):
            return re.compile(re.escape(self.old))
        tokens = [m.group() for m in TOKEN.finditer(self.old)]
        gaps = [self._gap(a, b) for a, b in zip(tokens, tokens[1:])]
        return re.compile("".join(re.escape(t) + g for t, g in zip(tokens, [*gaps, ""])))

    @staticmethod
    def _gap(before: str, after: str) -> str:
        # A list that is broken over lines ends with a comma.
        return r"\s+" if before[-1].isalnum() and after[0].isalnum() else r"\s*,?\s*" if after in ")]}" else r"\s*"


def read(folder: Path) -> list[Mutant]:
    mutants: list[Mutant] = []
    for path in sorted(folder.glob("*.json")):
        for entry in json.loads(path.read_text(encoding="utf-8")):
            try:
                mutants.append(Mutant(**entry))
            except TypeError as e:
                raise MutantError(f"{path.name}: {entry.get('name', entry)}: {e}") from e
    names = [m.name for m in mutants]
    for mutant in mutants:
        if names.count(mutant.name) > 1 or not mutant.tests or mutant.old == mutant.new:
            raise MutantError(f"{mutant.name}: needs a name of its own, tests, and a text that differs")
    return mutants
