#!/usr/bin/env python3
"""Puts one fault after the other into a copy of the repository and looks whether a test notices. See README.md."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from mutants import Mutant, MutantError, read  # noqa: E402
from workplace import Workplace  # noqa: E402

REPOSITORY = Path(__file__).resolve().parents[2]


def outcome(mutant: Mutant, place: Workplace) -> tuple[str, str]:
    """One word, and which test noticed or why that cannot be said."""
    path = mutant.locate(place.root, place.files)
    original = path.read_text(encoding="utf-8")
    path.write_text(mutant.apply(path), encoding="utf-8")
    try:
        for project in mutant.tests:
            place.build(project)
            failures = place.failures(project)
            if failures:
                return "killed", f"by {failures[0]}{f' and {len(failures) - 1} more' if len(failures) > 1 else ''}"
        return "ALIVE", ""
    except MutantError as e:
        return "BROKEN", str(e)
    finally:
        path.write_text(original, encoding="utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="mutants whose name, file or tests hold this text")
    parser.add_argument("--locate", action="store_true", help="only look whether each can be made")
    parser.add_argument("--max-alive", type=int, default=3)
    options = parser.parse_args()
    chosen = [m for m in read(Path(__file__).parent / "mutants") if options.only in " ".join([m.name, m.file, *m.tests])]
    if not chosen:
        raise MutantError(f"no mutant is called like '{options.only}'")
    # Those of one project one after the other, so that each build compiles few files anew.
    chosen.sort(key=lambda m: m.tests)
    with tempfile.TemporaryDirectory(prefix="perfsage-mutation-") as folder:
        place = Workplace(REPOSITORY, Path(folder))
        for mutant in chosen:
            mutant.locate(place.root, place.files)
        print(f"{len(chosen)} mutants can be made", flush=True)
        return 0 if options.locate else run(chosen, place, options.max_alive)


def run(chosen: list[Mutant], place: Workplace, max_alive: int) -> int:
    for project in sorted({t for m in chosen for t in m.tests}):
        place.build(project, restore=True)
        if failures := place.failures(project):
            raise MutantError(f"{project} fails without any mutant: {', '.join(failures)}")
    outcomes: dict[str, list[str]] = {"killed": [], "ALIVE": [], "BROKEN": []}
    for mutant in chosen:
        start = time.monotonic()
        word, text = outcome(mutant, place)
        outcomes[word].append(mutant.name)
        print(f"{word:6} {mutant.name}  {text}  ({time.monotonic() - start:.0f} s)", flush=True)
    print(f"\n{len(chosen)} mutants: " + ", ".join(f"{len(names)} {word}" for word, names in outcomes.items()))
    for name in outcomes["ALIVE"] + outcomes["BROKEN"]:
        print(f"  {name}")
    return 2 if outcomes["BROKEN"] else 1 if len(outcomes["ALIVE"]) > max_alive else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except MutantError as error:
        print(f"the run says nothing: {error}", file=sys.stderr)
        sys.exit(2)
