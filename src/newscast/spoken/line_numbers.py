"""On which line of the source each word of a paragraph stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.model.script import Note, Plain, Pronounced, SayAs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscast.model.script import Paragraph, Span

_WORD = re.compile(r"\S+")


def word_lines(paragraph: Paragraph) -> list[int]:
    """Return the line of each written word, in order.

    A script file's line breaks are in the words of its spans; where they are lost, all stand on the first line.
    """
    first, last = paragraph.lines
    text, breaks = "", []
    for span in paragraph.spans:
        written, hidden = _parts(span)
        text += written
        breaks += [len(text)] * hidden.count("\n")
    breaks = sorted([*breaks, *(match.end() for match in re.finditer("\n", text))])
    if len(breaks) != last - first:
        return [first] * len(text.split())
    return list(_numbered(text, breaks, first))


def _numbered(text: str, breaks: list[int], line: int) -> Iterator[int]:
    left = iter([*breaks, len(text) + 1])
    following = next(left)
    for word in _WORD.finditer(text):
        while following <= word.start():
            line += 1
            following = next(left)
        yield line


def _parts(span: Span) -> tuple[str, str]:
    """Return what of a span is shown, and what is not."""
    match span:
        case Plain(text):
            return text, ""
        case SayAs(written, spoken):
            return written, spoken
        case Pronounced(written, respelling):
            return written, respelling
        case Note(text):
            return " ", text
