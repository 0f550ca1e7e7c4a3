"""A first-order sequence model of letter case, trained by `tools/train_case_model.py` and run here in plain Python."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import repeat
from typing import TYPE_CHECKING

from newscast.ingest.case_features import Features

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.ingest.case_features import Group

LABELS = "lTU"
"""Small letters; a capital first letter or a mixed form; capitals."""
Scores = tuple[int, int, int]
_BITS = 20  # a score keeps to ±524,288: forty features of a word, each under ±10,000
_MASK, _HALF = (1 << _BITS) - 1, 1 << _BITS - 1


@dataclass(frozen=True, slots=True)
class CaseModel:
    """Weights in hundredths, one for each label; three weights are one number, so that they are summed up at once."""

    moves: tuple[Scores, ...]
    """Row: label of the word; column: label of the word before."""
    weights: dict[str, int]
    features: Features[int]
    """Groups of features as the sums of their weights."""

    def tag(self, rows: Sequence[Sequence[int]]) -> tuple[str, list[int]]:
        """Return the best labels for the words of a sentence, given their features, and by how much each is better."""
        if not rows:
            return "", []
        own = [_parted(sum(row)) for row in rows]
        forth = _reach(own, self.moves)
        back = _reach(own[::-1], tuple(zip(*self.moves, strict=True)))[::-1]
        labels: list[str] = []
        margins: list[int] = []
        for scores, ahead, behind in zip(own, forth, back, strict=True):
            low = ahead[0] + behind[0] - scores[0]
            title = ahead[1] + behind[1] - scores[1]
            upper = ahead[2] + behind[2] - scores[2]
            best = max(low, title, upper)
            labels.append("l" if low == best else "T" if title == best else "U")
            margins.append(2 * best + min(low, title, upper) - low - title - upper)
        return "".join(labels), margins


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
    features = Features(lambda group: _sum(weights, group))
    return CaseModel(tuple(zip(*onward, strict=True)), weights, features)


def _sum(weights: dict[str, int], group: Group) -> int:
    return sum(map(weights.get, group, repeat(0)))
