"""How a source says who speaks: its layout, its notation, and whose habits it follows."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from newscast.ingest.columns import read_columns
from newscast.ingest.cue_sheet import read_cue_sheet
from newscast.ingest.section import PLAIN, SPOKEN, Notation, Profile, Section
from newscast.ingest.subrip import read_subrip
from newscast.ingest.timed import read_timed
from newscast.ingest.transcript import find_transcript
from newscast.ingest.webvtt import read_webvtt

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from newscast.ingest.lines import Line

_SAMPLE = 3000
"""Lines of the transcript in which evidence for a house is looked for."""
_WHOLE_FILES = frozenset({Notation.WEBVTT, Notation.SUBRIP})
"""Layouts that are told by how a file begins."""


def find_section(
    lines: Sequence[Line], profiles: Iterable[Profile] = (), wanted: Profile | None = None
) -> Section | None:
    """Return the transcript of a source with the profile by which it is read, None where it holds none.

    A `wanted` profile is taken at its word: only its notation is looked for, and a single cue is enough.
    """
    notation, section = _layout(lines, wanted) or (None, None)
    if notation not in _WHOLE_FILES:
        plain = find_transcript(lines, wanted)
        if section is None or (plain and _begins_before(plain, section)):
            notation, section = None, plain
    if section is None:
        return None
    profile = wanted or _likeliest(lines, section, notation or section.notation, profiles)
    return replace(section, profile=profile)


def _begins_before(plain: Section, layout: Section) -> bool:
    """Tell a transcript behind which a layout stands: what comes later does not change how a source is read."""
    return plain.notation is not Notation.CAPITALS and min(plain.fates) < min(layout.fates)


def _layout(lines: Sequence[Line], wanted: Profile | None) -> tuple[Notation, Section] | None:
    """Return the layout that holds the copy, if there is one around it."""
    forced = wanted is not None
    readers: dict[Notation, Callable[[], Section | None]] = {
        Notation.WEBVTT: partial(read_webvtt, lines),
        Notation.SUBRIP: partial(read_subrip, lines),
        Notation.CUE_SHEET: partial(read_cue_sheet, lines, forced=forced),
        Notation.COLUMNS: partial(read_columns, lines, forced=forced),
        Notation.TIMED: partial(read_timed, lines, forced=forced),
    }
    for notation, read in readers.items():
        if (wanted is None or wanted.notation is notation) and (section := read()):
            return notation, section
    return None


def _likeliest(lines: Sequence[Line], section: Section, notation: Notation, profiles: Iterable[Profile]) -> Profile:
    """Return the profile that most of its evidence speaks for; one that asks for none where there is no evidence."""
    spoken = [index for index, fate in section.fates.items() if fate == SPOKEN][:_SAMPLE]
    text = "\n".join(lines[index].text for index in spoken).casefold()
    fitting = [profile for profile in profiles if _fits(profile, section, notation)]
    rated = [(sum(word in text for word in profile.evidence), not profile.evidence, profile) for profile in fitting]
    best = max(rated, key=lambda rating: rating[:2], default=(0, False, PLAIN))
    return best[2] if best[0] or best[1] else PLAIN


def _fits(profile: Profile, section: Section, notation: Notation) -> bool:
    if profile.notation is not notation:
        return False
    return notation is not Notation.BRACKET or profile.speaker_bracket is section.bracket
