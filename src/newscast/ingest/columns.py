"""Two-column scripts: what is seen on the left, what is heard on the right, parted by bars or tabs."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from newscast.ingest.cue_names import proper
from newscast.ingest.cues import name_and_role
from newscast.ingest.directions import is_production
from newscast.ingest.lines import Line, ends_sentence, is_shouted
from newscast.ingest.section import SPOKEN, Cue, Notation, Piece, Section
from newscast.ingest.transcript import find_inner
from newscast.model.script import Fate, LedgerEntry

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEARD = re.compile(
    r"(?:audio|sound|hear|heard|narration|copy|script|words|spoken|voice[ -]?over|vo|track|read)\W*", re.IGNORECASE
)
_SEEN = re.compile(
    r"(?:video|picture|pictures|pix|visuals?|see|seen|image|images|shots?|vision|cues?|production)\W*", re.IGNORECASE
)
_RULE = re.compile(r"[\s|:+=_-]{3,}")
_WIDE = re.compile(r"[ ]{3,}")
_MARKS = (re.compile(r"\|"), re.compile(r"\t+"), _WIDE)
_FEWEST = 3
"""Rows."""
_MOST_CELLS = 6


def read_columns(lines: Sequence[Line], *, forced: bool = False) -> Section | None:
    """Return the section of a script in columns, None for any other text."""
    for mark in _MARKS:
        rows = _rows(lines, mark)
        if len(rows) < (1 if forced else _FEWEST):
            continue
        header = next((index for index, cells in rows.items() if _heard_at(cells) is not None), None)
        if header is not None:
            rows = {index: cells for index, cells in rows.items() if index >= header}
            return _section(lines, rows, header, rows[header])
        if mark is not _WIDE and (forced or _looks_like_a_script(rows) or _are_named(rows)):
            return _section(lines, rows, None, ())
    return None


def _rows(lines: Sequence[Line], mark: re.Pattern[str]) -> dict[int, tuple[str, ...]]:
    marked = {index: line.text.strip("\r\n ") for index, line in enumerate(lines) if mark.search(line.text)}
    framed = sum(text[:1] == text[-1:] == "|" for text in marked.values()) > 0.5 * len(marked)
    rows: dict[int, tuple[str, ...]] = {}
    for index, text in marked.items():
        row = text[1:-1] if framed else lines[index].text.rstrip() if mark is _WIDE else text
        rows[index] = tuple(cell.strip() for cell in mark.split(row, _MOST_CELLS))
    return {index: cells for index, cells in rows.items() if 2 <= len(cells) <= _MOST_CELLS}


def _heard_at(cells: Sequence[str]) -> int | None:
    """Return which column is heard, if these are the columns' headings."""
    heard = [place for place, cell in enumerate(cells) if _HEARD.fullmatch(cell)]
    is_heading = heard and any(_SEEN.fullmatch(cell) for cell in cells)
    return heard[0] if is_heading else None


def _looks_like_a_script(rows: dict[int, tuple[str, ...]]) -> bool:
    """Tell a script without headings: short terms of production on the left, sentences on the right."""
    left = [cells[0] for cells in rows.values() if cells[0] and not _RULE.fullmatch(cells[0])]
    right = [cells[-1] for cells in rows.values() if cells[-1]]
    terms = sum(is_production(cell) or (is_shouted(cell) and len(cell.split()) < 9) for cell in left)
    known = sum(is_production(cell) for cell in left)
    told = sum(ends_sentence(cell) for cell in right)
    return known > 0 and terms >= 0.6 * len(left) and told >= 0.3 * len(right)


def _are_named(rows: dict[int, tuple[str, ...]]) -> bool:
    """Tell a script whose left column names who says what stands on the right."""
    left = [cells[0] for cells in rows.values() if cells[0] and not _RULE.fullmatch(cells[0])]
    names = [name for cell in left if (name := _name(cell))]
    told = sum(ends_sentence(cells[-1]) for cells in rows.values())
    return len(names) == len(left) and 1 < len(set(names)) < len(names) and told >= 0.6 * len(rows)


def _name(cell: str) -> str | None:
    return name_and_role(cell.rstrip(":"))[0]


def _section(
    lines: Sequence[Line], rows: dict[int, tuple[str, ...]], header: int | None, headings: Sequence[str]
) -> Section:
    heard = _heard_at(headings) if headings else None
    first, last = min(rows), max(rows)
    fates: dict[int, str] = {}
    pieces: list[Piece] = []
    ledger: list[LedgerEntry] = []
    ended = True
    named = header is None and _are_named(rows)
    for index in range(first, last + 1):
        line = lines[index]
        if index == header or _RULE.fullmatch(line.text):
            fates[index] = "column heading"
            continue
        if index not in rows:
            fates[index] = SPOKEN if line.is_blank else "outside of the columns"
            continue
        fates[index] = SPOKEN
        cells = rows[index]
        place = len(cells) - 1 if heard is None or heard >= len(cells) else heard
        seen = [cell for number, cell in enumerate(cells) if number != place and cell]
        fate, why = (Fate.CUE, "speaker cue") if named else (Fate.DIRECTION, "not heard")
        ledger += [LedgerEntry((line.number, line.number), cell, fate, why) for cell in seen]
        cue = _cue(cells[0]) if named and cells[0] else None
        pieces.append(Piece(line.number, cells[place], cue, opens_paragraph=bool(seen) and ended))
        ended = ends_sentence(cells[place]) or not cells[place]
    section = Section(Notation.COLUMNS, fates, pieces=tuple(pieces), ledger=tuple(ledger))
    return section if named else _with_inner(section, lines)


def _cue(cell: str) -> Cue:
    name, role = name_and_role(cell.rstrip(":"))
    return Cue(0, proper(name) if name else None, role)


def _with_inner(section: Section, lines: Sequence[Line]) -> Section:
    """Read the column that is heard by the notation that it uses."""
    texts = {piece.number: piece.text for piece in section.pieces or ()}
    inner = find_inner([Line(line.number, texts.get(line.number, "")) for line in lines])
    if inner is None:
        return section
    return replace(section, notation=inner.notation, cased_names=inner.cased_names, bracket=inner.bracket)
