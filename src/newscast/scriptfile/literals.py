r"""Backslash literals: `\[` is a bracket that is read, not a cue.

A backslash before a mark or a space stands for that character itself; before a letter or a digit it is only a
backslash, so that `clips\mayor.wav` means what it says.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MASK = "\ufffc"
"""Stands in a shape for a character that was written as a literal."""
ESCAPE = r"\\(?:[^\w\n]|_)"

_ESCAPE = re.compile(ESCAPE)


@dataclass(frozen=True, slots=True)
class Literal:
    """A stretch of a line with its literals resolved, which still knows where each character stood."""

    text: str
    """What it says."""
    shape: str
    """As long as `text`, with a mask for every character that was a literal: only the shape has grammar."""
    offsets: Sequence[int]
    """For each character, where it starts in what was read; one more for the end."""

    def part(self, start: int, end: int | None = None) -> Literal:
        """Return a part of it."""
        end = len(self.text) if end is None else end
        return Literal(self.text[start:end], self.shape[start:end], self.offsets[start : end + 1])

    def stripped(self) -> Literal:
        """Return it without the white space around it; a literal space stays."""
        start = len(self.shape) - len(self.shape.lstrip())
        return self.part(start, max(start, len(self.shape.rstrip())))

    def split(self, separator: str) -> list[Literal]:
        """Return its stripped parts between separators that are no literals."""
        parts, start = [], 0
        while (end := self.shape.find(separator, start)) >= 0:
            parts.append(self.part(start, end).stripped())
            start = end + 1
        return [*parts, self.part(start).stripped()]

    def __bool__(self) -> bool:
        return bool(self.text)


def read_literal(raw: str, offset: int = 0) -> Literal:
    """Resolve the literals of a text whose first character stands at an offset."""
    if "\\" not in raw:
        return Literal(raw, raw, range(offset, offset + len(raw) + 1))
    text: list[str] = []
    shape: list[str] = []
    offsets: list[int] = []
    end = 0
    for match in _ESCAPE.finditer(raw):
        text += raw[end : match.start()], raw[match.end() - 1]
        shape += raw[end : match.start()], MASK
        offsets += range(offset + end, offset + match.start() + 1)
        end = match.end()
    offsets += range(offset + end, offset + len(raw) + 1)
    return Literal("".join(text) + raw[end:], "".join(shape) + raw[end:], tuple(offsets))


def write_literal(text: str, marks: str) -> str:
    """Return a field's text with the given marks, and white space at its ends, as literals."""
    return _guard_ends(write_marks(text, marks))


def write_marks(text: str, marks: str) -> str:
    """Return a text with backslashes and the given marks as literals."""
    return text.translate({ord(mark): f"\\{mark}" for mark in f"\\{marks}"})


def guard_lines(text: str) -> str:
    """Return a text of several lines with white space at the ends of each as literals."""
    return "\n".join(map(_guard_ends, text.split("\n")))


def ends_in_backslash(text: str) -> bool:
    """Tell whether a text ends in a backslash that makes a literal of the next character."""
    return (len(text) - len(text.rstrip("\\"))) % 2 == 1


def _guard_ends(text: str) -> str:
    if text and text[-1].isspace() and not ends_in_backslash(text[:-1]):
        text = f"{text[:-1]}\\{text[-1]}"
    if text and text[0].isspace():
        text = f"\\{text}"
    return text
