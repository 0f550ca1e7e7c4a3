"""The people of a page: full names, gender and role, from every mention in copy and article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newscast.ingest.case_table import case_table
from newscast.ingest.clauses import Kind, Token, sentence_bounds, tokenised
from newscast.ingest.quote_marks import find_spans
from newscast.ingest.speech_verbs import TOLD
from newscast.ingest.word_lists import (
    ADVERBS,
    AUXILIARIES,
    CALENDAR,
    CONJUNCTIONS,
    COURTESY,
    DETERMINERS,
    FEMALE,
    FIRST_NAMES,
    GENDERED,
    MALE,
    NOT_PERSONS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    ROLES,
    SUFFIXES,
    listed,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_FUNCTION = (
    ADVERBS
    | AUXILIARIES
    | CONJUNCTIONS
    | DETERMINERS
    | PREPOSITIONS
    | frozenset(PRONOUNS)
    | {"there", "here", "what", "how", "why", "not"}
)


_BEFORE_TITLES = listed("former acting then late longtime outgoing incoming retired interim")
"""Words in small letters that may stand before a title in capitals; others are verbs (“met Mayor Lee”)."""
_LONGEST_NAME = 12
"""Words."""
_NAMESAKES = 20
"""Persons of one surname, and roles of one person, that are remembered."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in running words."""

    start: int
    """First token, titles and roles in capitals included."""
    end: int
    """Token behind it."""
    name: str
    """Without title, role and possessive ending."""
    surname: str
    """Lower case."""
    role: str
    """Titles and roles right before the name, as written."""
    gender: str
    """m, f or nothing, as far as the mention tells."""
    possessive: bool


@dataclass(slots=True)
class Person:
    """What the page tells of one person."""

    full: str
    forms: Counter[str] = field(default_factory=Counter)
    genders: Counter[str] = field(default_factory=Counter)
    roles: list[str] = field(default_factory=list)


def is_function_word(token: Token) -> bool:
    """Tell whether a word never is part of a name by itself."""
    return token.low in _FUNCTION or token.low.split("'")[0] in PRONOUNS


def find_mentions(tokens: Sequence[Token], start: int = 0, end: int | None = None) -> list[Mention]:
    """Return the names in a range of tokens, in order."""
    stop = len(tokens) if end is None else end
    found: list[Mention] = []
    at = start
    while at < stop:
        if not tokens[at].capital or (is_function_word(tokens[at]) and not is_surname(tokens, at)):
            at += 1
            continue
        close = _run_end(tokens, at, stop)
        common = at == start and close == at + 1 and (case_table().word(tokens[at].low) or 0) < -1
        mention = None if common else _mention(tokens, at, close, start)
        if mention is not None:
            found.append(mention)
        at = close
    return found


def is_adverb(token: Token) -> bool:
    """Tell whether a word is an adverb that may stand between a subject and its verb."""
    return token.low in ADVERBS or (
        token.low.endswith("ly") and len(token.low) > 5 and not token.capital and token.low not in ROLES
    )


def is_surname(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a capital auxiliary inside a sentence is a name: George Will, Theresa May."""
    return (
        tokens[at].low in ("will", "may") and tokens[at].capital and at > 0 and tokens[at - 1].text[-1:] not in ".!?:"
    )


def _run_end(tokens: Sequence[Token], start: int, stop: int) -> int:
    """Return the end of a run of capitalised words, particles between them included."""
    at = start
    stop = min(stop, start + _LONGEST_NAME)
    while at < stop:
        token = tokens[at]
        joins = token.capital or (token.low in PARTICLES and at + 1 < stop and tokens[at + 1].capital)
        suffix = token.text == "," and at + 1 < stop and tokens[at + 1].low in SUFFIXES
        particle = token.low not in _FUNCTION or token.low in PARTICLES or is_surname(tokens, at)
        if not (joins or suffix) or (at > start and not particle):
            break
        at += 1
        if token.possessive:
            break
    return at


def _mention(tokens: Sequence[Token], start: int, end: int, floor: int) -> Mention | None:
    """Read one run of capitalised words: what in it is role, what is name."""
    first = _name_start(tokens, start, end)
    words = tokens[first:end]
    while words and words[0].low in CALENDAR:
        first, words = first + 1, words[1:]
    core = [t for t in words if t.low not in SUFFIXES and t.text != ","]
    if not core:
        return None
    role_start = _role_start(tokens, first, floor)
    role = " ".join(t.text for t in tokens[role_start:first])
    name = " ".join(t.text for t in words).replace(" ,", ",")
    possessive = words[-1].possessive
    if possessive:
        name = name.removesuffix("'s").removesuffix("’s").rstrip("'’")
    return Mention(
        min(start, role_start), end, name, core[-1].low, role, _gender(tokens[role_start:first], core), possessive
    )


def _name_start(tokens: Sequence[Token], start: int, end: int) -> int:
    """Return where the name starts behind titles, roles and places in capitals."""
    first = start
    for at in range(start, end):
        if (tokens[at].low in ROLES or tokens[at].low in COURTESY) and (at + 1 < end):
            first = at + 1
    if tokens[first].low not in FIRST_NAMES:
        for at in range(first + 1, end - 1):
            if tokens[at].low in FIRST_NAMES and tokens[at + 1].low not in NOT_PERSONS:
                return at
    return first


def _role_start(tokens: Sequence[Token], first: int, floor: int) -> int:
    """Return where the words of the role before a name start: “former CNN anchor”, “Denver Mayor”."""
    if first == floor or (tokens[first - 1].low not in ROLES and tokens[first - 1].low not in COURTESY):
        return first
    at = first - 1
    titled = tokens[at].capital
    if tokens[at].low in COURTESY:
        return at
    while at > max(floor, first - 8):
        token = tokens[at - 1]
        if token.kind is not Kind.WORD or token.low in _FUNCTION or token.low in TOLD or token.low.endswith("ed"):
            break
        if titled and not token.capital and token.low not in _BEFORE_TITLES:
            break
        at -= 1
    return at


def _gender(role: Sequence[Token], core: Sequence[Token]) -> str:
    for token in role:
        told = COURTESY.get(token.low) or GENDERED.get(token.low)
        if told:
            return told
    given = core[0].low if len(core) > 1 else ""
    return "f" if given in FEMALE and given not in MALE else "m" if given in MALE and given not in FEMALE else ""


def _mentions_in(texts: Sequence[str]) -> Iterator[Mention]:
    """Yield the names in an article."""
    for tokens in tokenised(texts, find_spans(texts)):
        for first, last in sentence_bounds(tokens):
            yield from find_mentions(tokens, first, last)


class Cast:
    """The people that a page names, found by surname."""

    def __init__(self, copy: Iterable[Mention], article: str | None) -> None:
        self._people: dict[str, list[Person]] = {}
        for mention in (*copy, *_mentions_in((article or "").split("\n"))):
            self._add(mention)

    def _add(self, mention: Mention) -> None:
        people = self._people.setdefault(mention.surname, [])
        person = next((p for p in people if p.full == mention.name), None)
        if person is None and len(people) >= _NAMESAKES:
            return
        if person is None:
            person = Person(mention.name)
            people.append(person)
        person.forms[mention.name] += 1
        if mention.gender:
            person.genders[mention.gender] += 1
        if mention.role and mention.role not in person.roles and len(person.roles) < _NAMESAKES:
            person.roles.append(mention.role)

    def person(self, name: str) -> Person | None:
        """Return the person whom a name means: the fullest form with the same surname that has the same first words."""
        words = [w for w in name.replace(",", "").split() if w.lower().rstrip(".") not in SUFFIXES]
        if not words:
            return None
        people = self._people.get(words[-1].lower(), [])
        fitting = [p for p in people if _fits(words, p.full)]
        return max(fitting, key=lambda p: (_is_full(p.full), p.forms.total(), len(p.full)), default=None)

    def full(self, name: str) -> str:
        """Return the fullest form of a name that the page gives."""
        person = self.person(name)
        return person.full if person and len(person.full) > len(name) else name

    def gender(self, name: str) -> str:
        """Return m, f or nothing."""
        votes: Counter[str] = Counter()
        for person in self._people.get(name.replace(",", "").split()[-1].lower(), []):
            if person.full == name or person.full in name or name in person.full:
                votes += person.genders
        return votes.most_common(1)[0][0] if votes else ""

    def roles(self, name: str) -> list[str]:
        """Return the roles given to a person, those of the copy first."""
        surname = name.replace(",", "").split()[-1].lower()
        full = self.full(name)
        return [r for p in self._people.get(surname, []) if p.full == full or len(p.full.split()) == 1 for r in p.roles]

    def is_person(self, mention: Mention) -> bool:
        """Tell whether a name is that of a human being, as far as the page and the tables of first names tell."""
        if mention.surname in NOT_PERSONS:
            return False
        if mention.role or mention.name.split()[0].lower() in FIRST_NAMES:
            return True
        return any(
            p.roles or p.full.split()[0].lower() in FIRST_NAMES
            for p in self._people.get(mention.surname, [])
            if len(p.full.split()) < 5
        )

    def is_known(self, name: str) -> bool:
        """Tell whether a name is that of a human being the page tells of."""
        words = name.replace(",", "").split()
        surname = next((w.lower() for w in reversed(words) if w.lower().rstrip(".") not in SUFFIXES), "")
        return self.is_person(Mention(0, 0, name, surname, "", "", possessive=False))


def _is_full(name: str) -> bool:
    return len(name.split()) > 1 and name.split(maxsplit=1)[0].lower().rstrip(".") in FIRST_NAMES


def _fits(words: list[str], full: str) -> bool:
    """Tell whether a shorter name can stand for a full one: same surname, and its first words are in it."""
    have = full.lower().split()
    return all(w.lower() in have for w in words) and len(have) <= len(words) + 3
