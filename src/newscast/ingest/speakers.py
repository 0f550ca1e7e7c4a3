"""One name for each person whom cues name: a surname is the last full one that had it, and two people stay two."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from newscast.ingest.lines import word_set
from newscast.ingest.section import Notation
from newscast.ingest.segments import ANCHOR
from newscast.model.script import Remark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.ingest.section import Section
    from newscast.ingest.turns import Turn

_MOST_NAMES = 200
"""Speakers on one page that are still compared with one another."""
_ANCHOR_ROLES = frozenset({"anchor", "co-anchor", "host", "co-host", "presenter", "newsreader"})
_NOBODY = word_set(
    "unidentified unknown speaker caller man woman male female reporter announcer narrator voice crowd group crew "
    "audience translator interpreter question protesters protester all anchor host"
)
"""Words that stand for anybody: who is called so is not one person with a name."""
_TITLES = word_set(
    "mr mrs ms miss dr sen rep gov gen col lt sgt capt det prof rev sir dame lord lady president senator governor "
    "mayor congressman congresswoman sheriff chief judge"
)


_SUFFIXES = frozenset({"jr", "sr", "ii", "iii", "iv"})


@dataclass(slots=True)
class _Person:
    """Whoever was heard of so far under some names."""

    name: str
    words: list[str]
    role: str | None = None
    forms: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class Speakers:
    """Turns with one name for each person, and the person who reads the news."""

    turns: tuple[Turn, ...] = ()
    anchor: str | None = None
    remarks: tuple[Remark, ...] = ()


def name_speakers(turns: Sequence[Turn], section: Section | None) -> Speakers:
    """Give every person the fullest name that the cues have, and name the anchor.

    Each cue is decided by the cues before it, so that what follows gives nobody's words to somebody else.
    """
    if section is None:
        return Speakers()
    if section.notation in {Notation.CAPITALS, Notation.ARTICLE}:
        return Speakers(tuple(replace(turn, role=ANCHOR) for turn in turns))
    is_read = section.notation is Notation.BRACKET
    register = _Register(introduces=is_read)
    people = [register.person(turn) for turn in turns]
    anchors = [person for person in people if person and _is_anchor_role(person.role)]
    first = people[0] if people and is_read and not (turns[0].role and not _is_anchor_role(turns[0].role)) else None
    anchor = first or next(iter(anchors), None)
    named: list[Turn] = []
    roles: dict[int, str] = {id(first): ANCHOR} if first else {}
    for turn, person in zip(turns, people, strict=True):
        if person is None:
            named.append(turn)
            continue
        if turn.role and roles.get(id(person)) != ANCHOR:
            roles[id(person)] = ANCHOR if _is_anchor_role(turn.role) else turn.role
        named.append(replace(turn, speaker=person.name, role=roles.get(id(person))))
    return Speakers(tuple(named), anchor.name if anchor else None, tuple(register.remarks))


def _introduces(turn: Turn) -> bool:
    """Tell a cue that presents somebody: by their role, or by a title before the full name."""
    words = _raw_words(turn.speaker or "")
    has_title = words[0] in _TITLES and len(words) > 2 if words else False
    return not turn.is_within and ((turn.role is not None and len(words) > 1) or has_title)


def _is_anchor_role(role: str | None) -> bool:
    return bool(role and _ANCHOR_ROLES & set(re.findall(r"[\w-]+", role.lower())))


class _Register:
    def __init__(self, *, introduces: bool) -> None:
        self._introduces = introduces
        """Whether people are named in full at first, and by their surname later."""
        self._people: list[_Person] = []
        self._by_form: dict[str, _Person] = {}
        self._by_word: dict[str, list[_Person]] = {}
        self._in_full = 0
        """People whom their first cue names in full, less those whom it names by one word: without roles, too, many of
        them tell that people are introduced."""
        self._doubted: set[str] = set()
        self.remarks: list[Remark] = []

    def person(self, turn: Turn) -> _Person | None:
        """Return who speaks a turn."""
        if not turn.speaker:
            return None
        self._introduces |= _introduces(turn)
        form = turn.speaker.casefold()
        words = _words(turn.speaker)
        likely = self._likely(words, turn.role)
        if len(likely) == 1:
            person = likely[0]
        elif form in self._by_form and not likely:
            person = self._by_form[form]
        else:
            if likely:
                self._doubt(turn, likely)
            person = self._by_form.get(f"{form}?" if likely else form) or self._add(
                turn.speaker, words, f"{form}?" if likely else form
            )
        self._learn(person, turn, words)
        return person

    def _likely(self, words: list[str], role: str | None) -> list[_Person]:
        """Return the people whom a name may mean; one who bears exactly this name in full is meant alone."""
        if not words or len(self._people) > _MOST_NAMES:
            return [self._by_form[" ".join(words)]] if " ".join(words) in self._by_form else []
        near = {id(person): person for word in words for person in self._by_word.get(word, ())}
        fits = [person for person in near.values() if _may_be(words, role, person)]
        exact = [person for person in fits if person.words == words]
        if exact:
            return exact
        return fits if self._introduces or self._in_full > 1 else []

    def _add(self, name: str, words: list[str], form: str) -> _Person:
        person = _Person(name, words)
        self._people.append(person)
        self._by_form[form] = person
        for word in set(words):
            self._by_word.setdefault(word, []).append(person)
        if words and not _NOBODY & set(words):
            self._in_full += 1 if len(words) > 1 else -1
        return person

    def _learn(self, person: _Person, turn: Turn, words: list[str]) -> None:
        name = turn.speaker or ""
        self._by_form.setdefault(name.casefold(), person)
        if turn.role and person.role is None:
            person.role = turn.role
        if _weight(words) > _weight(person.words):
            for word in set(words) - set(person.words):
                self._by_word.setdefault(word, []).append(person)
            person.words, person.name = words, name

    def _doubt(self, turn: Turn, likely: list[_Person]) -> None:
        name = turn.speaker or ""
        if name not in self._doubted:
            self._doubted.add(name)
            who = " or ".join(person.name for person in likely[:3])
            self.remarks.append(Remark(f"“{name}” may be {who}: write the full name", turn.lines[0]))


def _raw_words(name: str) -> list[str]:
    return [word.strip(".,") for word in name.casefold().replace("’", "'").split()]


def _words(name: str) -> list[str]:
    words = _raw_words(name)
    return [word for word in words if word not in _TITLES] or words


def _weight(words: list[str]) -> int:
    """Return how full a name is: more by each word, and by each that is more than an initial."""
    return sum(1 + (len(word) > 1) for word in words)


def _may_be(words: list[str], role: str | None, person: _Person) -> bool:
    """Tell whether a name may be another form of a person's name."""
    (words, suffix), (known, other) = _parted(words), _parted(person.words)
    if suffix and suffix != other and (other or len(known) > 1):
        return False
    if words == known:
        return True
    if _NOBODY & {*words, *known} or (role and person.role and _differ(role, person.role)):
        return False
    shorter, longer = sorted((words, known), key=len)
    if len(shorter) == len(longer) > 1 or (len(shorter) > 1 and len(shorter[0]) == 1):
        return _same_initials(shorter, longer)
    return len(shorter) < len(longer) and shorter in (longer[: len(shorter)], longer[-len(shorter) :])


def _parted(words: list[str]) -> tuple[list[str], str]:
    """Part a name from the suffix that tells a son from his father."""
    return (words[:-1], words[-1]) if len(words) > 1 and words[-1] in _SUFFIXES else (words, "")


def _same_initials(shorter: list[str], longer: list[str]) -> bool:
    """Tell `S. O'Brien` and `Soledad O'Brien`: one surname, and first names of which one is the other's initial."""
    one, other = sorted((shorter[0], longer[0]), key=len)
    return shorter[-1] == longer[-1] and len(one) == 1 and other.startswith(one)


def _differ(role: str, other: str) -> bool:
    if _is_anchor_role(role) and _is_anchor_role(other):
        return False
    return not set(re.findall(r"\w{3,}", role.lower())) & set(re.findall(r"\w{3,}", other.lower()))
