"""A first-order sequence model of letter case, trained by `tools/train_case_model.py` and run here in plain Python."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import repeat
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.ingest.case_features import Group, Row

LABELS = "lTU"
"""Small letters; a capital first letter or a mixed form; capitals."""
Scores = tuple[int, int, int]
_BITS = 20  # a score keeps to ±524,288: forty features of a word, each under ±10,000
_KEPT = 1 << 15  # groups
_MASK, _HALF = (1 << _BITS) - 1, 1 << _BITS - 1


class Sums(dict["Group", int]):
    """Group of features → the sum of their weights, worked out when first asked for.

    Three weights are one number, so that they are summed up at once.
    """

    def __init__(self, weights: dict[str, int]) -> None:
        super().__init__()
        self.weights = weights

    def __missing__(self, group: Group) -> int:
        """Add up a group."""
        total = sum(map(self.weights.get, group, repeat(0)))
        if len(self) < _KEPT:
            self[group] = total
        return total


@dataclass(frozen=True, slots=True)
class CaseModel:
    """Weights in hundredths, one for each label."""

    moves: tuple[Scores, ...]
    """Row: label of the word; column: label of the word before."""
    sums: Sums

    def tag(self, rows: Sequence[Row]) -> str:
        """Return the best labels for the words of a sentence, given their features."""
        if not rows:
            return ""
        best = list(self._score(rows[0]))
        back: list[tuple[int, ...]] = []
        for row in rows[1:]:
            own = self._score(row)
            came, reach = zip(*(_best(best, moves) for moves in self.moves), strict=True)
            best = [score + gain for score, gain in zip(reach, own, strict=True)]
            back.append(came)
        label = max(range(3), key=best.__getitem__)
        path = [label]
        for came in reversed(back):
            label = came[label]
            path.append(label)
        return "".join(LABELS[label] for label in reversed(path))

    def _score(self, row: Row) -> Scores:
        return _parted(sum(map(self.sums.__getitem__, row)))


def _best(before: Sequence[int], moves: Scores) -> tuple[int, int]:
    """Return the label from which a word's label is best reached, and the score there; the first where they tie."""
    low, title, upper = before[0] + moves[0], before[1] + moves[1], before[2] + moves[2]
    if low >= title and low >= upper:
        return 0, low
    return (1, title) if title >= upper else (2, upper)


def _three(line: str) -> Scores:
    low, title, upper = line.split(" ")
    return int(low), int(title), int(upper)


def _joined(scores: Scores) -> int:
    """Return three scores as one number; sums of such numbers are the sums of the scores."""
    low, title, upper = scores
    return low + (title << _BITS) + (upper << 2 * _BITS)


def _parted(number: int) -> Scores:
    low = (number + _HALF & _MASK) - _HALF
    number = number - low >> _BITS
    title = (number + _HALF & _MASK) - _HALF
    return low, title, number - title >> _BITS


@cache
def case_model() -> CaseModel:
    """Read the weights that come with the package, once."""
    packed = files("newscast.ingest").joinpath("data/case_model.z").read_bytes()
    lines = zlib.decompress(packed).decode().split("\n")
    weights: dict[str, int] = {}
    for line in lines[3:]:
        numbers, names = line.split("\t", 1)
        weights.update(dict.fromkeys(names.split("\t"), _joined(_three(numbers))))
    onward = map(_three, lines[:3])  # a line for each label of the word before
    return CaseModel(tuple(zip(*onward, strict=True)), Sums(weights))
