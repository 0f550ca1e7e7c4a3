"""Where quotations start and end: curly and straight marks, guillemets, single marks, marks never closed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPENING = "“«"
_CLOSING = "”»"
_MARK = re.compile(r"[“«\"'‘]")
_BEFORE_OPENING = " \t\r\n([{—–-:,/"
_SENTENCE_MARKS = ".,?!…"


@dataclass(frozen=True, slots=True)
class Span:
    """A quotation's place in its paragraph."""

    paragraph: int
    start: int
    """Of the opening mark."""
    end: int
    """Behind the closing mark, or the end of the words where none closes it."""
    closed: bool
    continues: bool
    """True where the paragraph before left its quotation open and this one takes it up."""
    text: str
    """Without the marks."""


def find_spans(paragraphs: Sequence[str]) -> list[Span]:
    """Return the quotations in order; those inside another one are part of it."""
    spans: list[Span] = []
    for number, paragraph in enumerate(paragraphs):
        for start, end, closed in _scan(paragraph):
            text = paragraph[start + 1 : end - 1 if closed else end].strip()
            if text:
                spans.append(Span(number, start, end, closed, _continues(spans, paragraph, number, start), text))
    return spans


def _continues(spans: list[Span], paragraph: str, number: int, start: int) -> bool:
    """Tell whether a quotation at the start of a paragraph takes up the open one of the paragraph before."""
    if not spans or paragraph[:start].strip():
        return False
    last = spans[-1]
    return last.paragraph == number - 1 and not last.closed


def _scan(text: str) -> Iterator[tuple[int, int, bool]]:
    """Yield start, end and whether it is closed for each outer quotation of a paragraph."""
    position = 0
    while mark := _MARK.search(text, position):
        position = mark.start()
        if not _opens(text, position):
            position += 1
            continue
        end, closed = _end(text, position)
        if end > position + 1:
            yield position, end, closed
        position = max(end, position + 1)


def _opens(text: str, at: int) -> bool:
    """Tell whether a quotation starts here; a mark behind a letter or digit (5'10") is none."""
    mark = text[at]
    if mark in _OPENING:
        return True
    if mark not in "\"'‘" or at + 1 >= len(text) or text[at + 1].isspace():
        return False
    if at and text[at - 1] not in _BEFORE_OPENING:
        return False
    return mark == '"' or _single_end(text, at) is not None


def _end(text: str, start: int) -> tuple[int, bool]:
    """Return where the quotation that starts here ends, and whether a mark closes it."""
    mark = text[start]
    if mark in "'‘":
        return _single_end(text, start) or len(text), True
    for at in range(start + 1, len(text)):
        letter = text[at]
        if letter in _CLOSING or (letter == '"' and not _reopens(text, at)):
            return at + 1, True
        if letter in _OPENING or letter == '"':
            return len(text[:at].rstrip()), False
    return len(text.rstrip()), False


def _reopens(text: str, at: int) -> bool:
    """Tell whether a straight mark inside a quotation starts another: a space before it, a letter after it."""
    after = text[at + 1 : at + 2]
    return text[at - 1].isspace() and after.isalnum() and text[at - 2 : at - 1] not in _SENTENCE_MARKS[1:2]


def _single_end(text: str, start: int) -> int | None:
    """Return where a quotation in single marks ends; apostrophes inside words and after a plural do not end it."""
    close = "’" if text[start] == "‘" else "'"
    if not text[start + 1 : start + 2].isalpha():
        return None
    plain: int | None = None
    for at in range(start + 2, min(len(text), start + 600)):
        if text[at] in '"“”«»' or text[at] == "‘":
            break
        if text[at] != close or text[at + 1 : at + 2].isalnum():
            continue
        if text[at - 1] in _SENTENCE_MARKS:
            return at + 1
        if plain is None and text[at - 1] != "s":
            plain = at + 1
    return plain
