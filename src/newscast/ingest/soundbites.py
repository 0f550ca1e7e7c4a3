"""Soundbites that a script writes out in brackets, as in `((ANA COLE/MAYOR: We are glad.))`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.ingest.cue_names import proper
from newscast.ingest.cues import name_and_role
from newscast.ingest.directions import means_direction
from newscast.ingest.section import Bracket, Cue, Meaning
from newscast.phonetics.pronouncer import find_pronouncers

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscast.ingest.section import Profile

_MOST_LINES = 12
"""Lines that one soundbite may run over."""
_NAMED = re.compile(r"\(\(\s{0,3}(?:(?:SOT|BITE|CLIP|ACT|AX)\b\s?[:/–-]?\s?)?(?P<who>[^():\n]{2,80}?)\s{0,3}:(?=\s)")
_UNNAMED = {
    Bracket.DOUBLE_ROUND: re.compile(r"\(\((?P<said>[^()\n]{3,2000})\)\)"),
    Bracket.ROUND: re.compile(r"\((?P<said>[^()\n]{3,2000})\)"),
}
_FEWEST_WORDS = 3
"""Of a soundbite whose speaker is not named; fewer may be anything."""


@dataclass(frozen=True, slots=True)
class Bite:
    """The part of a soundbite that stands on one line."""

    cue: Cue
    start: int
    """Where its bracket begins."""
    said: int
    """Where its words begin."""
    until: int
    """Where its words end."""
    end: int
    """Behind its bracket."""
    opens: bool = True
    closes: bool = True


def find_bites(texts: Sequence[str], profile: Profile) -> dict[int, tuple[Bite, ...]]:
    """Return the soundbites on each line that holds any, in order."""
    found: dict[int, tuple[Bite, ...]] = {}
    behind = 0
    for place, text in enumerate(texts):
        if place < behind or "(" not in text:
            continue
        bites = [*_named(text)]
        bites += [bite for bite in _unnamed(text, profile) if not any(_overlap(bite, other) for other in bites)]
        bites.sort(key=lambda bite: bite.start)
        opening = _unclosed(text, bites[-1].end if bites else 0)
        rest = _over_lines(texts, place, opening) if opening else []
        found |= {place + step: (bite,) for step, bite in enumerate(rest)}
        behind = place + len(rest)
        if bites := [*bites, *rest[:1]]:
            found[place] = tuple(bites)
    return found


def _named(text: str) -> Iterator[Bite]:
    position = 0
    while match := _NAMED.search(text, position):
        position = match.end()
        until = text.find("))", position)
        if until < 0:
            return
        if cue := _cue(match):
            yield Bite(cue, match.start(), match.end(), until, until + 2)
            position = until + 2


def _cue(match: re.Match[str]) -> Cue | None:
    who = match["who"]
    if means_direction(who, Bracket.DOUBLE_ROUND):
        return None
    name, role = name_and_role(who)
    return Cue(0, proper(name), role) if name else None


def _unnamed(text: str, profile: Profile) -> Iterator[Bite]:
    for bracket, pattern in _UNNAMED.items():
        if profile.meaning(bracket) is not Meaning.SOUNDBITE:
            continue
        respelled = {found.end for found in find_pronouncers(text)}
        for match in pattern.finditer(text):
            said = match["said"]
            alone = bracket is Bracket.DOUBLE_ROUND or not text[: match.start()].strip()
            is_said = len(said.split()) >= _FEWEST_WORDS and match.end() not in respelled
            if alone and is_said and not means_direction(said, bracket):
                yield Bite(Cue(0, None), match.start(), *match.span("said"), match.end())


def _unclosed(text: str, position: int) -> re.Match[str] | None:
    """Return the last opening of a soundbite whose bracket does not close on its line."""
    match = _NAMED.search(text, position)
    return match if match and "))" not in text[match.end() :] and _cue(match) else None


def _over_lines(texts: Sequence[str], place: int, opening: re.Match[str]) -> list[Bite]:
    """Return a soundbite line by line; nothing where its bracket never closes."""
    cue = _cue(opening) or Cue(0, None)
    bites = [Bite(cue, opening.start(), opening.end(), len(texts[place]), len(texts[place]), closes=False)]
    for text in texts[place + 1 : place + 1 + _MOST_LINES]:
        until = text.find("))")
        if "((" in text[: until if until >= 0 else None]:
            return []
        if until >= 0:
            return [*bites, Bite(cue, 0, 0, until, until + 2, opens=False)]
        bites.append(Bite(cue, 0, 0, len(text), len(text), opens=False, closes=False))
    return []


def _overlap(one: Bite, other: Bite) -> bool:
    return one.start < other.end and other.start < one.end
