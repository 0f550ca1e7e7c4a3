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

    def tag(self, rows: Sequence[Row]) -> tuple[str, list[int]]:
        """Return the best labels for the words of a sentence, given their features, and by how much each is better."""
        if not rows:
            return "", []
        own = [self._score(row) for row in rows]
        forth = _reach(own, self.moves)
        back = _reach(own[::-1], tuple(zip(*self.moves, strict=True)))[::-1]
        labels: list[str] = []
        margins: list[int] = []
        for scores, ahead, behind in zip(own, forth, back, strict=True):
            whole = [a + b - gain for a, b, gain in zip(ahead, behind, scores, strict=True)]
            best, second, _ = sorted(whole, reverse=True)
            labels.append(LABELS[whole.index(best)])
            margins.append(best - second)
        return "".join(labels), margins

    def _score(self, row: Row) -> Scores:
        return _parted(sum(map(self.sums.__getitem__, row)))


def _reach(own: Sequence[Scores], moves: Sequence[Sequence[int]]) -> list[Scores]:
    """Return for each word and label the score of the best way to it; row: the label, column: where it comes from."""
    (ll, lt, lu), (tl, tt, tu), (ul, ut, uu) = moves
    low, title, upper = own[0]
    reached = [own[0]]
    for own_low, own_title, own_upper in own[1:]:
        low, title, upper = (
            max(low + ll, title + lt, upper + lu) + own_low,
            max(low + tl, title + tt, upper + tu) + own_title,
            max(low + ul, title + ut, upper + uu) + own_upper,
        )
        reached.append((low, title, upper))
    return reached


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
