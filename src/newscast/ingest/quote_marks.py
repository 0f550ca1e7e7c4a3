"""Where quotations start and end: curly, straight and single marks, guillemets, marks never closed."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from newscast.ingest.name_tables import APHERESES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARK = re.compile(r"``|''|[“”„«»\"‘’']")
_LETTERS = re.compile(r"[a-zA-Z]{1,6}\b")
_OPENING = frozenset(("“", "„", "«", "``"))
_CLOSING = frozenset(("”", "»", "''"))
_SINGLE = frozenset("'‘")
_BEFORE_OPENING = " \t\r\n\u00a0([{—–-:,/“\"‘'"
_SENTENCE_MARKS = ".,?!…"
_MOST_MARKS = 10_000
"""Of one paragraph."""
_LONGEST_SINGLE = 600
"""Characters that are looked through for the end of a quotation in single marks, in which apostrophes stand too."""


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


def find_spans(paragraphs: Sequence[str], *, most: int = 5_000) -> list[Span]:
    """Return the quotations in order, the first so many; those inside another one are part of it."""
    spans: list[Span] = []
    for number, paragraph in enumerate(paragraphs):
        for start, end, words in _Marks(paragraph).quotations():
            closed = words.stop < end
            text = paragraph[words].strip()
            if len(spans) == most:
                return spans
            if text:
                spans.append(Span(number, start, end, closed, _continues(spans, paragraph, number, start), text))
    return spans


def _continues(spans: list[Span], paragraph: str, number: int, start: int) -> bool:
    """Tell whether a quotation at the start of a paragraph takes up the open one of the paragraph before."""
    if not spans or spans[-1].paragraph != number - 1 or spans[-1].closed:
        return False
    return not paragraph[:start].strip()


class _Marks:
    """The quotation marks of a paragraph, walked through once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._found = list(islice(_MARK.finditer(text), _MOST_MARKS))
        self._opens = [self._is_opening(mark) for mark in self._found]

    def quotations(self) -> Iterator[tuple[int, int, slice]]:
        """Yield start, end and place of the words for each outer quotation; unclosed, its words end where it ends."""
        number = 0
        while number < len(self._found):
            mark = self._found[number]
            if not self._opens[number]:
                number += 1
                continue
            closing = self._single_closing(number) if mark.group() in _SINGLE else self._closing(number)
            if closing is None and mark.group() in _SINGLE:
                number += 1
                continue
            if closing is not None:
                close = self._found[closing]
                yield mark.start(), close.end(), slice(mark.end(), close.start())
                number = closing + 1
                continue
            following = self._next_opening(number + 1)
            limit = self._found[following].start() if following < len(self._found) else len(self._text)
            end = limit - self._blanks_before(limit)
            yield mark.start(), max(end, mark.end()), slice(mark.end(), max(end, mark.end()))
            number = following

    def _blanks_before(self, limit: int) -> int:
        start = max(0, limit - 100)
        return limit - start - len(self._text[start:limit].rstrip())

    def _is_opening(self, found: re.Match[str]) -> bool:
        """Tell whether a mark looks as if it opened; one behind a letter or digit (5'10") does not."""
        mark = found.group()
        if mark in _OPENING:
            return True
        after = self._text[found.end() : found.end() + 1]
        if mark in _CLOSING or mark == "’" or not after or after.isspace():
            return False
        if found.start() and self._text[found.start() - 1] not in _BEFORE_OPENING:
            return False
        word = _LETTERS.match(self._text, found.end())
        if mark in _SINGLE and word is not None and word.group().lower() in APHERESES:
            return False
        return mark == '"' or after.isalnum() or after in '[“"«'

    def _is_double(self, number: int) -> bool:
        return self._found[number].group() not in {"'", "‘", "’"}

    def _next_opening(self, number: int) -> int:
        while number < len(self._found) and not (self._opens[number] and self._is_double(number)):
            number += 1
        return number

    def _closing(self, opening: int) -> int | None:
        """Return the mark that closes a quotation in double marks, one quotation inside it passed over."""
        inside = False
        number = opening + 1
        while number < len(self._found):
            if self._is_double(number):
                if not self._opens_here(opening, number):
                    if not inside:
                        return number
                    inside = False
                elif inside or not self._closes_twice(opening, number):
                    return None
                else:
                    inside = True
            number += 1
        return None

    def _opens_here(self, opening: int, number: int) -> bool:
        """Tell whether a double mark behind another opens: in low-high marks (German) “ closes."""
        mark = self._found[number].group()
        if self._found[opening].group() == "„" and mark == "“":
            return False
        behind = self._found[number].end()
        # A straight mark between a comma and a letter, without the space behind it, closes.
        if mark == '"' and self._text[self._found[number].start() - 1] in "([{—–-:,/“‘'":
            return False
        return self._opens[number] and (mark != '"' or self._text[behind : behind + 1].isalnum())

    def _closes_twice(self, opening: int, number: int) -> bool:
        """Tell whether the next two double marks both close: then the one at hand opens a quotation inside another."""
        closings = 0
        for at in range(number + 1, min(len(self._found), number + 12)):
            if self._is_double(at):
                if self._opens_here(opening, at):
                    return False
                closings += 1
                if closings == 2:
                    return True
        return False

    def _single_closing(self, opening: int) -> int | None:
        """Return the mark that ends a quotation in single marks; apostrophes do not."""
        start = self._found[opening].start()
        close = "’" if self._found[opening].group() == "‘" else "'"
        plain: int | None = None
        inside = False
        for number in range(opening + 1, len(self._found)):
            found = self._found[number]
            if found.start() > start + _LONGEST_SINGLE or found.group() == "‘":
                break
            if self._is_double(number):
                if found.group() == "''" or self._opens[number] == inside:
                    break
                inside = not inside
            elif not inside and found.group() == close and found.start() > start + 1 and self._ends_word(found):
                if self._text[found.start() - 1] in _SENTENCE_MARKS:
                    return number
                if plain is None and self._text[found.start() - 1] != "s":
                    plain = number
        return plain

    def _ends_word(self, found: re.Match[str]) -> bool:
        return not self._text[found.end() : found.end() + 1].isalnum()
