"""A first-order sequence model of letter case, trained by `tools/train_case_model.py` and run here in plain Python."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LABELS = "lTU"
"""Small letters; a capital first letter or a mixed form; capitals."""
Scores = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class CaseModel:
    """Weights in hundredths, one for each label."""

    moves: tuple[Scores, ...]
    """Row: label of the word before; column: label of the word."""
    weights: dict[str, Scores]

    def tag(self, rows: Sequence[Sequence[str]]) -> str:
        """Return the best labels for the words of a sentence, given their features."""
        if not rows:
            return ""
        best = list(self._score(rows[0]))
        back: list[list[int]] = []
        for row in rows[1:]:
            own = self._score(row)
            reach = [[best[a] + self.moves[a][to] for a in range(3)] for to in range(3)]
            came = [scores.index(max(scores)) for scores in reach]
            best = [max(scores) + gain for scores, gain in zip(reach, own, strict=True)]
            back.append(came)
        label = max(range(3), key=best.__getitem__)
        path = [label]
        for came in reversed(back):
            label = came[label]
            path.append(label)
        return "".join(LABELS[label] for label in reversed(path))

    def _score(self, row: Sequence[str]) -> Scores:
        low = title = upper = 0
        for name in row:
            found = self.weights.get(name)
            if found is not None:
                low += found[0]
                title += found[1]
                upper += found[2]
        return low, title, upper


def _three(line: str) -> Scores:
    low, title, upper = line.split(" ")
    return int(low), int(title), int(upper)


@cache
def case_model() -> CaseModel:
    """Read the weights that come with the package, once."""
    packed = files("newscast.ingest").joinpath("data/case_model.z").read_bytes()
    lines = zlib.decompress(packed).decode().split("\n")
    weights: dict[str, Scores] = {}
    for line in lines[3:]:
        numbers, names = line.split("\t", 1)
        weights.update(dict.fromkeys(names.split("\t"), _three(numbers)))
    return CaseModel(tuple(map(_three, lines[:3])), weights)
