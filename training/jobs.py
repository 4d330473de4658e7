"""Members and folds side by side, each in a process of its own that leaves its checkpoint.

A small network keeps neither a GPU nor several cores busy: several at once do, and each sums on one thread in one order.
"""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor


def names(members: int, folds: int) -> list[str]:
    """What can be trained alone: the longest first."""
    return [f"member{i}" for i in range(members)] + [f"fold{i}" for i in range(folds)]


def number(part: str) -> int:
    return int(part.lstrip("memberfold"))


def side_by_side(arguments: list[str], parts: list[str], jobs: int) -> None:
    """Runs this command for each part, `jobs` at a time; the first that fails is an error."""
    def run(part: str) -> None:
        finished = subprocess.run([sys.executable, "-m", "training", *arguments, "--part", part], check=False)
        if finished.returncode != 0:
            raise RuntimeError(f"training {part} ended with exit code {finished.returncode}")

    with ThreadPoolExecutor(jobs) as pool:
        for done in [pool.submit(run, part) for part in parts]:
            done.result()
