"""Cue sheets of British radio: `CATCHLINE:`, the cue, `IN:`, `OUT:` and `DUR:` of the clip, `BACK ANNO:`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.ingest.section import SPOKEN, Cue, Notation, Piece, Section
from newscast.model.script import Fate, LedgerEntry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.ingest.lines import Line

_SLUG = re.compile(r"\s*(?P<label>CATCHLINE|CATCH ?LINE|SLUG|STORY)\s?[:=]\s*(?P<slug>.*)", re.IGNORECASE)
_READ = re.compile(
    r"\s*(?P<label>CUE|INTRO|LEAD(?:-?IN)?|LINK|COPY|READ|BACK ?ANNO(?:UNCEMENT)?|TAG|OUTRO|PAY ?OFF)\s?[:=]",
    re.IGNORECASE,
)
_CLIP = re.compile(
    r"\s*(?P<label>IN(?: ?CUE| ?WORDS)?|OUT(?: ?CUE| ?WORDS)?|DUR(?:ATION)?|DUE|TIME|LENGTH|RUNS?|CUT(?: ?\d+)?|CLIP"
    r"|AUDIO|INSERT|ACTUALITY|REPORTER|BY|DATE|WRITER|AUTHOR|PROGRAMME|PROGRAM|STATION|TX|EMBARGO|NOTES?|PRODUCER|DESK|VERSION)"
    r"\s?[:=](?:\s.*|$)",
    re.IGNORECASE,
)
_BARE_TIME = re.compile(
    r"\s*(?:(?:DUR|TIME|TRT|RUNS)\s+)?(?::\d\d|\d{1,2}['’′:]\s?\d\d[\"”″]?|\d{1,3}[\"”″])\s*", re.IGNORECASE
)
_SURE = frozenset(
    {
        "catchline",
        "in",
        "out",
        "dur",
        "duration",
        "due",
        "incue",
        "outcue",
        "inwords",
        "outwords",
        "backanno",
        "backannouncement",
    }
)
_ENDS = frozenset({"in", "out"})
_FEWEST = 3
"""Different sure labels that make a cue sheet."""


def read_cue_sheet(lines: Sequence[Line], *, forced: bool = False) -> Section | None:
    """Return the section of a cue sheet, None for any other text."""
    labels: set[str] = set()
    first = None
    for index, line in enumerate(lines):
        match = _SLUG.match(line.text) or _READ.match(line.text) or _CLIP.match(line.text)
        if match:
            first = index if first is None else first
            labels.add(re.sub(r"[\s\d-]", "", match["label"].lower()))
    is_sheet = len(labels & _SURE) >= _FEWEST or (labels >= _ENDS and len(labels) >= _FEWEST)
    if first is None or not (forced or is_sheet):
        return None
    return _section(lines, first)


def _section(lines: Sequence[Line], first: int) -> Section:
    fates: dict[int, str] = {}
    pieces: list[Piece] = []
    ledger: list[LedgerEntry] = []
    for index in range(first, len(lines)):
        line = lines[index]
        fates[index] = SPOKEN
        if slug := _SLUG.match(line.text):
            ledger.append(_entry(line, line.text, Fate.CUE, "catchline"))
            cue = Cue(0, None, opens_story=True, slug=" ".join(slug["slug"].split()) or None)
            pieces.append(Piece(line.number, "", cue, opens_paragraph=True))
        elif _CLIP.match(line.text) or _BARE_TIME.fullmatch(line.text):
            ledger.append(_entry(line, line.text, Fate.DIRECTION, "clip's cue"))
            pieces.append(Piece(line.number, "", opens_paragraph=True))
        elif read := _READ.match(line.text):
            ledger.append(_entry(line, read.group(), Fate.CUE, "part of the cue sheet"))
            pieces.append(Piece(line.number, line.text[read.end() :], opens_paragraph=True))
        else:
            pieces.append(Piece(line.number, line.text, opens_paragraph=line.is_blank))
    return Section(
        Notation.CUE_SHEET, fates, pieces=tuple(pieces), ledger=tuple(entry for entry in ledger if entry.text)
    )


def _entry(line: Line, text: str, fate: Fate, why: str) -> LedgerEntry:
    return LedgerEntry((line.number, line.number), text.strip(), fate, why)
