"""From turns to segments: quotations in the voices of those who are quoted, pronouncers as spans."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from newscast.ingest.lines import WORD, words_of
from newscast.model.script import Fate, LedgerEntry, Paragraph, Plain, Pronounced, Segment, Span
from newscast.phonetics.pronouncer import find_pronouncers

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscast.ingest.quotes import FoundQuote
    from newscast.ingest.turns import Copy

ANCHOR = "anchor"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a paragraph that one person says."""

    speaker: str | None
    role: str | None
    start: int
    end: int


def cut(text: str, speaker: str | None, role: str | None, voiced: Iterable[FoundQuote]) -> tuple[Piece, ...]:
    """Cut a paragraph at the quotations that get a voice of their own; the pieces leave nothing out."""
    pieces: list[Piece] = []
    position = 0
    for quote in voiced:
        pieces.append(Piece(speaker, role, position, quote.start))
        pieces.append(Piece(quote.speaker, quote.role, quote.start, quote.end))
        position = quote.end
    pieces.append(Piece(speaker, role, position, len(text)))
    return tuple(_without_wordless(text, pieces))


def _without_wordless(text: str, pieces: list[Piece]) -> list[Piece]:
    """Let stray marks between quotations belong to what stands before them, else behind them."""
    kept: list[Piece] = []
    start = 0
    for piece in pieces:
        if WORD.search(text, piece.start, piece.end):
            kept.append(Piece(piece.speaker, piece.role, start, piece.end))
        elif kept:
            last = kept[-1]
            kept[-1] = Piece(last.speaker, last.role, last.start, piece.end)
        start = kept[-1].end if kept else start
    return kept


def is_clean_cut(text: str, quote: FoundQuote) -> bool:
    """Tell whether a quotation can be taken out without cutting through a word."""
    return not any(_inside_word(text, place) for place in (quote.start, quote.end))


def _inside_word(text: str, place: int) -> bool:
    before, behind = text[max(0, place - 2) : place], text[place : place + 2]
    if WORD.match(before[-1:]) and WORD.match(behind[:1]):
        return True
    # An apostrophe between two letters belongs to their word.
    reaches_back = len(before) == 2 and before[1] in "'’" and WORD.match(before) and WORD.match(behind[:1])
    reaches_on = len(behind) == 2 and behind[0] in "'’" and WORD.match(before[-1:]) and WORD.match(behind[1])
    return bool(reaches_back or reaches_on)


def build_paragraph(written: str, source: str, lines: tuple[int, int]) -> tuple[Paragraph, list[LedgerEntry]]:
    """Return words as a paragraph, its pronouncers taken out; `source` is the same text in the page's letter case."""
    spans: list[Span] = []
    ledger: list[LedgerEntry] = []
    position = 0
    for found in find_pronouncers(source):
        behind = source[found.end : found.end + 1]
        if found.start < position or WORD.match(behind):
            continue
        spans += _plain(written[position : found.start])
        spans.append(Pronounced(written[found.start : found.name_end], found.respelling))
        dropped = source[found.name_end : found.end].strip()
        ledger.append(LedgerEntry(lines, dropped, Fate.PRONOUNCER, f"pronouncer of {found.written}"))
        position = found.end
    spans += _plain(written[position:])
    paragraph = Paragraph(tuple(spans), lines)
    accounted = sorted(words_of(paragraph.written) + [word for entry in ledger for word in words_of(entry.text)])
    if ledger and accounted != sorted(words_of(source)):
        return Paragraph((Plain(written),), lines), []
    return paragraph, ledger


def _plain(text: str) -> list[Span]:
    return [Plain(text)] if text else []


def same_words(restored: Sequence[str], copy: Sequence[Copy]) -> list[str]:
    """Return restored paragraphs; where a word changed in more than its letter case, the paragraph as it was."""
    return [
        text if len(text) == len(old.text) and words_of(text) == words_of(old.text) else old.text
        for text, old in zip(restored, copy, strict=True)
    ]


def join_neighbours(said: Iterable[tuple[str | None, str | None, Paragraph]], first_line: int) -> list[Segment]:
    """Make segments of (speaker, role, paragraph), one for each stretch that the same person says."""
    segments: list[Segment] = []
    for (speaker, role), group in groupby(said, key=lambda item: item[:2]):
        paragraphs = tuple(paragraph for _, _, paragraph in group)
        start = paragraphs[0].lines[0] if segments else first_line
        segments.append(Segment(speaker, paragraphs, role, (start, paragraphs[-1].lines[1])))
    return segments
