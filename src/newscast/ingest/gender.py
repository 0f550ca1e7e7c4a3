"""What a page tells of the gender of those who speak: titles and nouns, pronouns, and last and least first names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.ingest.people import gender_of_name, gender_of_role
from newscast.ingest.pronouns import PRONOUN_WEIGHT
from newscast.ingest.quotes import find_people
from newscast.model.script import Person

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscast.ingest.people import Someone, Told
    from newscast.model.script import Script

_MAJORITY = 2
"""So many times as often one gender must be told as the other."""
_LONGEST_SCRIPT = 200_000
"""Characters that are looked through for what tells a gender."""

Copy = tuple["Iterable[Someone]", "Sequence[int]"]
"""The people named in a story's copy, and the line of each of its paragraphs."""


def describe_people(speakers: Iterable[tuple[str, str | None]], copies: Sequence[Copy]) -> tuple[Person, ...]:
    """Return each speaker, given with a role, once: in order, with what the copy tells."""
    known: dict[str, list[tuple[Someone, Sequence[int]]]] = {}
    for people, lines in copies:
        for someone in people:
            known.setdefault(someone.full, []).append((someone, lines))
    roles: dict[str, str | None] = {}
    for name, role in speakers:
        roles[name] = roles.get(name) or role
    return tuple(_describe(name, role, known.get(name, [])) for name, role in roles.items())


def people_of(script: Script) -> tuple[Person, ...]:
    """Return those who speak in a script, with what its words tell of them."""
    speakers = [(segment.speaker, segment.role) for segment in script.spoken if segment.speaker]
    copies: list[Copy] = []
    left = _LONGEST_SCRIPT
    for story in script.stories:
        said = [paragraph for segment in story.segments for paragraph in segment.paragraphs]
        left -= sum(len(paragraph.written) for paragraph in said)
        if left < 0:
            break
        copies.append((find_people([p.written for p in said], article=None), [p.lines[0] for p in said]))
    return describe_people(speakers, copies)


def _describe(name: str, role: str | None, known: Sequence[tuple[Someone, Sequence[int]]]) -> Person:
    titled, word = gender_of_role(role or "")
    if titled:
        return Person(name, role, titled, f"the role “{word}”")
    told = [(entry, lines) for someone, lines in known for entry in someone.told]
    titles = [entry for entry in told if entry[0].weight > PRONOUN_WEIGHT]
    pronouns = [entry for entry in told if entry[0].weight <= PRONOUN_WEIGHT]
    # An anchor is often known by the first name alone.
    guess = gender_of_name(name if " " in name or role != "anchor" else f"{name} -")
    for entries in (titles, pronouns):
        gender = _majority([entry for entry, _ in entries])
        # A single “he” near a woman's first name is more likely to mean somebody else.
        if gender and (guess in {"", gender} or len(entries) > 1):
            return Person(name, role, gender, next(_reasons(entries, gender)))
    if guess:
        return Person(name, role, guess, f"the first name {name.split(maxsplit=1)[0]}", is_guess=True)
    return Person(name, role)


def _majority(told: Sequence[Told]) -> str:
    women = sum(entry.gender == "f" for entry in told)
    men = len(told) - women
    if women > men:
        return "f" if women >= _MAJORITY * men else ""
    return "m" if men > women and men >= _MAJORITY * women else ""


def _reasons(told: Iterable[tuple[Told, Sequence[int]]], gender: str) -> Iterator[str]:
    """Say which words tell a gender and where, those of the copy first."""
    for (number, _), word, lines in sorted(
        ((entry.place, entry.word, lines) for entry, lines in told if entry.gender == gender),
        key=lambda entry: (entry[0][0] < 0, entry[0]),
    ):
        where = f"on line {lines[number]}" if number >= 0 and lines[number] else "in the article" if number < 0 else ""
        yield f"“{word}” {where}".rstrip()
