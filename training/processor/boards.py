"""The device files of family processor: which labels each stands for, and what training writes back into them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

FAMILY = "processor"
UNITS = ["cpu", "gpu", "dsp", "tpu"]


@dataclass
class Board:
    """A device file; its label of a precision is "column.precision"."""

    path: Path
    profile: dict

    @property
    def id(self) -> str:
        return self.profile["id"]

    @property
    def unit(self) -> str:
        return self.profile[FAMILY]["unit"]

    @property
    def threads(self) -> int:
        return self.profile[FAMILY]["threads"]

    @property
    def precisions(self) -> list[str]:
        return self.profile["precision"]

    def label(self, precision: str) -> str:
        return f"{self.profile['labels']['column']}.{precision}"

    def save(self) -> None:
        self.path.write_text(dumps(self.profile) + "\n", encoding="utf-8")


def load(folder: Path) -> list[Board]:
    """By file name, as the program lists them."""
    boards = [Board(path, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(folder.glob("*.json"))]
    return [board for board in boards if board.profile.get("family") == FAMILY]


def dumps(value: object, indent: int = 0, key: str = "") -> str:
    """JSON with a line for each property, and one for each kernel's rates."""
    pad = "  " * indent
    if isinstance(value, dict) and value and (any(isinstance(v, (dict, list)) for v in value.values()) or indent < 2):
        rows = [f'{pad}  {json.dumps(k)}: {dumps(v, indent + 1, k)}' for k, v in value.items()]
        return "{\n" + ",\n".join(rows) + f"\n{pad}}}"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{json.dumps(k)}: {json.dumps(v)}" for k, v in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False)
