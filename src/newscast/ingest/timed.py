"""Transcripts of machines: a name beside a clock on a line of its own, the words below it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from newscast.ingest.cue_names import proper
from newscast.ingest.cues import name_and_role
from newscast.ingest.furniture import furniture
from newscast.ingest.section import SPOKEN, Cue, Notation, Piece, Section
from newscast.model.script import Fate, LedgerEntry

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.ingest.lines import Line

_LONG_CLOCK = r"\d{1,2}:\d\d:\d\d(?:[.,]\d{1,3})?"
_ANY_CLOCK = r"\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d{1,3})?"
_LENGTH = r"(?:\s?\(\d{1,5} ?(?:s|secs?|seconds?|mins?|minutes?)\.?\))?"
_NAME = r"(?P<name>[^\W\d_][^\n:\[\]()<>|]{0,60}?)"
# From the surest to the one that a page's timetable may resemble: that one has to stand there more often.
_FORMS = tuple(
    (re.compile(rf"\s{{0,8}}{form}"), fewest)
    for form, fewest in (
        (rf"{_NAME}:?\s{{1,4}}{_LONG_CLOCK}\s?[-–—]\s?{_LONG_CLOCK}{_LENGTH}\s{{0,8}}(?::|$)", 1),
        (rf"{_NAME}:?\s{{0,4}}[\[(]{_ANY_CLOCK}(?:\s?[-–—]\s?{_ANY_CLOCK})?[\])]{_LENGTH}\s{{0,8}}(?::|$)", 2),
        (rf"[\[(]{_ANY_CLOCK}(?:\s?[-–—]\s?{_ANY_CLOCK})?[\])]\s{{1,4}}{_NAME}\s{{0,8}}(?::(?=\s)|:?$)", 2),
        (rf"{_NAME}\s{{1,4}}{_LONG_CLOCK}{_LENGTH}\s{{0,8}}:?$", 2),
        (rf"{_LONG_CLOCK}\s{{1,4}}{_NAME}\s{{0,8}}(?::(?=\s)|:?$)", 2),
        (rf"{_NAME}\s{{1,4}}{_ANY_CLOCK}\s{{0,8}}$", 3),
    )
)


_CLOCK_LINE = re.compile(r"\s*[\[(]?(?:(\d{1,2}):)?(\d{1,2}):(\d\d)(?:[.,]\d{1,3})?[\])]?\s*")
_CLOCKS = 5
"""Lines with nothing but a time that make a transcript of what stands between them."""
_SHARE = 0.2
"""Of such lines among all."""


def read_timed(lines: Sequence[Line], *, forced: bool = False) -> Section | None:
    """Return the section whose turns begin with a name and a clock, None where there are too few."""
    for form, fewest in _FORMS:
        cues = {index: cue for index, line in enumerate(lines) if (cue := _read(form, line.text))}
        if len(cues) >= (1 if forced else fewest) and (forced or _have_words(lines, cues)):
            return _section(lines, cues)
    return _without_names(lines, forced=forced)


def _without_names(lines: Sequence[Line], *, forced: bool) -> Section | None:
    """Return the section of a text in which times that go up stand between the lines, and nobody is named."""
    visible = [index for index, line in enumerate(lines) if not line.is_blank]
    clocks = [(index, _seconds(match)) for index in visible if (match := _CLOCK_LINE.fullmatch(lines[index].text))]
    goes_up = all(before <= after for (_, before), (_, after) in pairwise(clocks))
    if len(clocks) < (1 if forced else _CLOCKS) or not goes_up:
        return None
    behind = [index for index in visible if index >= clocks[0][0]]
    if len(clocks) < _SHARE * len(behind):
        return None
    fates = dict.fromkeys(behind, SPOKEN) | {index: "clock mark" for index, _ in clocks}
    pieces = tuple(Piece(lines[index].number, lines[index].text) for index in behind if fates[index] == SPOKEN)
    return Section(Notation.TIMED, fates, pieces=pieces)


def _seconds(match: re.Match[str]) -> int:
    hours, minutes, seconds = (int(group or 0) for group in match.groups())
    return hours * 3600 + minutes * 60 + seconds


def _read(form: re.Pattern[str], text: str) -> Cue | None:
    match = form.match(text) if ":" in text and len(text) < 2000 else None
    if match is None:
        return None
    name, role = name_and_role(match["name"].strip(" -–—,\t"))
    return Cue(match.end(), proper(name), role) if name else None


def _have_words(lines: Sequence[Line], cues: dict[int, Cue]) -> bool:
    """Tell turns from a timetable: nearly every name is followed by words."""
    followed = 0
    for index, cue in cues.items():
        behind = lines[index].text[cue.end :].strip()
        below = next(
            (place for place in range(index + 1, min(index + 4, len(lines))) if not lines[place].is_blank), None
        )
        followed += bool(behind) or (below is not None and below not in cues and len(lines[below].text.split()) > 1)
    return followed >= 0.7 * len(cues)


def _section(lines: Sequence[Line], cues: dict[int, Cue]) -> Section:
    first = min(cues)
    fates: dict[int, str] = {}
    pieces: list[Piece] = []
    ledger: list[LedgerEntry] = []
    for index in range(first, len(lines)):
        line = lines[index]
        kind = furniture(line.text) if index not in cues else None
        fates[index] = kind.why if kind else SPOKEN
        if kind:
            continue
        cue = cues.get(index)
        if cue:
            name = line.text[: cue.end].strip()
            ledger.append(LedgerEntry((line.number, line.number), name, Fate.CUE, "speaker cue"))
        text = line.text[cue.end if cue else 0 :]
        pieces.append(Piece(line.number, text, cue, opens_paragraph=line.is_blank))
    return Section(Notation.TIMED, fates, pieces=tuple(pieces), ledger=tuple(ledger))
