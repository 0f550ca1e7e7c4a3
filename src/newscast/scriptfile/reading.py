"""From the text of a script file to a script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.model.script import Fate, LedgerEntry, Reading, Script, SourceKind, plain_paragraph
from newscast.scriptfile.block import block_of
from newscast.scriptfile.body import read_body
from newscast.scriptfile.cues import starts_cue
from newscast.scriptfile.header import KEYS, known_key, read_header
from newscast.scriptfile.paragraph import read_paragraph
from newscast.scriptfile.source import split_lines

if TYPE_CHECKING:
    from newscast.model.script import Header, Paragraph
    from newscast.scriptfile.source import SourceLine


def is_script(text: str) -> bool:
    """Tell whether a text is a script: its first line that is not blank starts with a known header key."""
    first, *_ = re.split(r"[\r\n]", text.removeprefix("\ufeff").lstrip()[:200], maxsplit=1)
    return known_key(first) is not None


def meant_key(text: str) -> str | None:
    """Return the header key that the first line of a text seems to misspell, as in “Titel: Night bus”."""
    first = next(iter(text.removeprefix("\ufeff").lstrip()[:200].splitlines()), "")
    word, colon, _ = first.partition(":")
    if not colon or not word.strip().isalpha() or known_key(first):
        return None
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    return next(iter(get_close_matches(word.strip().title(), KEYS, n=1, cutoff=0.75)), None)


def parse_script(text: str, source: str = "") -> Script:
    """Return what a script file says; raise ScriptError, with the place, at the first mistake."""
    return read_script(text, source).script


def read_script(text: str, source: str = "") -> Reading:
    """Return a script with the ledger of all that is in none of its segments; may raise ScriptError."""
    head, body = _parted(split_lines(text, source))
    header = _header(head)
    stories, ledger = read_body(body, header.anchor)
    given = (LedgerEntry((line.number, line.number), line.text.strip(), Fate.HEADER, "header") for line in head)
    return Reading(
        source,
        SourceKind.SCRIPT,
        Script(stories, header),
        quotes=((),) * len(stories),
        ledger=(*given, *ledger),
    )


def read_words(text: str, source: str = "") -> Paragraph:
    """Return words as a script's paragraph has them, with pronouncers and {written|spoken}; may raise ScriptError."""
    rows = [line.stripped() for line in split_lines(text, source) if not line.is_blank]
    return read_paragraph(block_of(rows), []) if rows else plain_paragraph("")


def _parted(lines: list[SourceLine]) -> tuple[list[SourceLine], list[SourceLine]]:
    """Return the header's lines and those below: they part at the first blank line."""
    start = next((index for index, line in enumerate(lines) if not line.is_blank), None)
    if start is None:
        raise lines[0].mistake("the script is empty", "start it with a line “Title: …”")
    end = next((index for index in range(start, len(lines)) if lines[index].is_blank), len(lines))
    return lines[start:end], lines[end:]


def _header(lines: list[SourceLine]) -> Header:
    first = lines[0].stripped()
    if starts_cue(first.text):
        raise first.mistake("the script has no header", "put a line “Title: …” and a blank line before the first cue")
    return read_header(lines)
