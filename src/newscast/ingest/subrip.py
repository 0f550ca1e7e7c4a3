"""SubRip (SRT): a number, a line of times, words, a blank line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.ingest.captions import Caption, section_of_captions
from newscast.ingest.section import Notation, Section

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.ingest.lines import Line

_STAMP = r"(\d{1,3}):([0-5]?\d):([0-5]?\d)(?:[,.](\d{1,3}))?"
_TIMING = re.compile(rf"\s*{_STAMP}\s*-{{1,2}}>\s*{_STAMP}(?:\s.*)?")
_NUMBER = re.compile(r"\s*\d{1,7}\s*")
_TAG = re.compile(r"</?(?:i|b|u|s|em|strong|font|span|c|v)(?:[.\s][^<>\n]{0,200})?>|\{\\[^{}\n]{1,60}\}", re.IGNORECASE)
_FIRST = 2
"""Visible lines, within which the first caption has its times."""


def read_subrip(lines: Sequence[Line]) -> Section | None:
    """Return the section of a SubRip file, None for any other text."""
    visible = [index for index, line in enumerate(lines) if not line.is_blank]
    if not any(_TIMING.fullmatch(lines[index].text) for index in visible[:_FIRST]):
        return None
    captions: list[Caption] = []
    others: dict[int, str] = {}
    texts = [line.text for line in lines]
    timed = [index for index in visible if "->" in texts[index] and _TIMING.fullmatch(texts[index])]
    starts = [_start(texts, index) for index in timed]
    others |= dict.fromkeys(range(starts[0]), "no caption")
    for index, start, stop in zip(timed, starts, [*starts[1:], len(lines)], strict=True):
        others |= dict.fromkeys(range(start, index + 1), "caption timing")
        match = _TIMING.fullmatch(texts[index])
        groups = match.groups() if match else ()
        payload = tuple((place, texts[place]) for place in range(index + 1, stop) if texts[place].strip())
        captions.append(Caption(_seconds(groups[:4]), _seconds(groups[4:]), payload))
    return section_of_captions(lines, captions, others, Notation.SUBRIP, _TAG)


def _start(texts: Sequence[str], timed: int) -> int:
    """Return where a caption starts: at the number above its times, if there is one."""
    return timed - 1 if timed and _NUMBER.fullmatch(texts[timed - 1]) else timed


def _seconds(groups: Sequence[str | None]) -> float:
    hours, minutes, seconds, fraction = ((group or "0") for group in groups)
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds) + float(f"0.{fraction}")
