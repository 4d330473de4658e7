"""Reads the mutants and finds the text that each of them replaces."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

TRAINING = "training"


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
        count = (root / found[0]).read_text(encoding="utf-8").count(self.old)
        if count != 1:
            raise MutantError(f"{self.name}: {found[0]} holds its text {count} times, not once: {self.old!r}")
        return root / found[0]


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
