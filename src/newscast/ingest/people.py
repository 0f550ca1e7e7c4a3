"""Who is who on a page: every mention of a name is given to one person, in reading order."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from newscast.ingest.case_table import case_table
from newscast.ingest.clauses import Kind, sentence_bounds, tokenised
from newscast.ingest.mentions import find_mentions, is_bearer
from newscast.ingest.name_tables import FIRMS, HUMANS, NICKNAMES, ORGANISATIONS, PLACES, SAME_ROLE
from newscast.ingest.quote_marks import find_spans
from newscast.ingest.word_lists import (
    ACRONYMS,
    COURTESY,
    FEMALE,
    FIRST_NAMES,
    GENDERED,
    MALE,
    SHORT_TITLES,
    SUFFIXES,
    listed,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from newscast.ingest.mentions import Mention

Place = tuple[int, int]
"""Paragraph and token; the article's paragraphs are counted from below nought."""
NOWHERE: Place = (1 << 60, 0)
"""Behind everything."""
_ARTICLE_END: Place = (-1, 1 << 60)
_LONGEST_ARTICLE = 300_000
"""Characters."""
_NAMESAKES = 20
"""Persons of one surname, and roles of one person, that are remembered."""
_MOST_TOLD = 1_000
"""Words that tell one person's gender which are remembered: each is weighed whenever the person is."""
_DOMINANT = 2
"""So many times as often as a namesake somebody must be named in full for a bare surname to be theirs beyond doubt."""
_TITLE, _FIRST_NAME = 6, 3
"""How much a title and a first name count for a gender."""
_HEADING, _MOSTLY = 3, 0.7
"""Words that a heading has at least, and the share of them that have capitals."""
_SMALL_IN_ROLES = listed("prime vice deputy defense defence foreign interior finance home fire police school general")
"""Words that are printed small in a role behind a name, though they have capitals in many other places."""
_COMMON = 2
"""Odds of a capital below which a word is none that ends a name."""


class Told(NamedTuple):
    """A word that tells somebody's gender."""

    place: Place
    gender: str
    word: str
    weight: int


_RELATED: dict[str, frozenset[str]] = {
    name: frozenset().union(*(group for group in NICKNAMES.values() if name in group))
    for name in frozenset[str]().union(*NICKNAMES.values())
}
"""Name → all that its bearer may be called."""
_FORMAL: dict[str, frozenset[str]] = {
    name: frozenset(formal for formal, group in NICKNAMES.items() if name in group and name != formal)
    for name in _RELATED
}
"""Nickname → names in full that it stands for."""


@dataclass(eq=False, slots=True)
class Someone:
    """What the page tells of one person, or of a house that is named like one."""

    surname: str
    """Lower case."""
    forms: dict[str, int] = field(default_factory=dict)
    """Names and how often they stand, in the order in which they come."""
    form_places: list[Place] = field(default_factory=list)
    """Where each form stands first."""
    places: list[Place] = field(default_factory=list)
    """Where they are named, in reading order."""
    full_places: list[Place] = field(default_factory=list)
    """Where they are named by more than one name."""
    roles: list[tuple[Place, str]] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    """What tells a gender."""
    _full: dict[int, str] = field(default_factory=dict)

    @property
    def full(self) -> str:
        """The fullest form of the name that the page gives."""
        return self.full_at(NOWHERE)

    def full_at(self, place: Place) -> str:
        """Return the fullest form of the name that stands before a place, else the first one."""
        known = max(1, bisect_right(self.form_places, place))
        if known not in self._full:
            forms = list(self.forms)[:known]
            given = {form.split(maxsplit=1)[0].lower() for form in forms}
            self._full[known] = max(forms, key=lambda form: self._fullness(form, given))
        return self._full[known]

    def _fullness(self, form: str, given: set[str]) -> tuple[bool, bool, int, bool, int, int]:
        words = [word.lower().rstrip(".,") for word in form.split()]
        known = len(words) > 1 and words[0] in FIRST_NAMES
        formal = not _FORMAL.get(words[0], frozenset()) & given
        return known, len(words) > 1, len(words) if known else 0, formal, self.forms[form], len(words)

    def add(self, name: str, place: Place) -> bool:
        """Remember a mention; tell whether it has a form that is new."""
        is_new = name not in self.forms and len(self.forms) < _NAMESAKES
        if is_new:
            self.forms[name] = 0
            self.form_places.append(place)
        if is_new:
            self._full.clear()
        if name in self.forms:
            self.forms[name] += 1
        self.places.append(place)
        if " " in name:
            self.full_places.append(place)
        return is_new

    def count_at(self, place: Place) -> int:
        """Return how often copy and article name them up to a place."""
        return bisect_right(self.places, place)

    def weight_at(self, place: Place) -> int:
        """Return how much a bare surname may mean them: how often they are named in full, in the copy counted twice."""
        article = bisect_right(self.full_places, _ARTICLE_END)
        return 2 * bisect_right(self.full_places, place) - article

    def named_before(self, place: Place) -> int:
        """Return how often the copy names them before a place."""
        return bisect_right(self.places, place) - bisect_right(self.places, _ARTICLE_END)

    def roles_at(self, place: Place) -> list[str]:
        """Return the roles given to them before a place, the copy's before the article's."""
        known = [entry for entry in self.roles if entry[0] <= place]
        return [role for _, role in sorted(known, key=lambda entry: entry[0][0] < 0)]

    def add_role(self, place: Place, role: str) -> None:
        """Remember a role and what it tells."""
        gender, word = gender_of_role(role)
        if gender:
            self.tell(Told(place, gender, word, _TITLE))
        if len(self.roles) < _NAMESAKES and all(role != known for _, known in self.roles):
            self.roles.append((place, role))

    def tell(self, told: Told) -> None:
        """Remember what tells their gender."""
        if len(self.told) < _MOST_TOLD:
            self.told.append(told)

    def gender_at(self, place: Place) -> str:
        """Return m, f or nothing, by what stands before a place and by the tables of first names."""
        votes = {"m": 0, "f": 0}
        for told in self.told:
            if told.place <= place:
                votes[told.gender] += told.weight
        guess = gender_of_name(self.full_at(place))
        if guess:
            votes[guess] += _FIRST_NAME
        return "" if votes["m"] == votes["f"] else max(votes, key=lambda gender: votes[gender])


def gender_of_name(name: str) -> str:
    """Return m, f or nothing: what the tables of first names tell of a full name."""
    given, _, rest = name.lower().partition(" ")
    if not rest or (given in FEMALE) == (given in MALE):
        return ""
    return "f" if given in FEMALE else "m"


def gender_of_role(role: str) -> tuple[str, str]:
    """Return the gender that a title or a noun tells, and that word."""
    words = role.split()
    # “Ms. Ortiz’s attorney” tells nothing of the attorney.
    owners = [at for at, word in enumerate(words) if word.lower().replace("’", "'").endswith(("'s", "s'"))]
    for word in words[owners[-1] + 1 if owners else 0 :]:
        told = COURTESY.get(word.lower().rstrip(".")) or GENDERED.get(word.lower())
        if told:
            return told, word
    return "", ""


class People:
    """The people that a page names; what is told of them later changes nothing that was said before."""

    def __init__(self, copy: Iterable[tuple[int, Sequence[Mention]]], article: str | None) -> None:
        self._by_surname: dict[str, list[Someone]] = {}
        self._by_given: dict[str, list[Someone]] = {}
        self._at: dict[Place, tuple[Someone, bool]] = {}
        texts = (article or "")[:_LONGEST_ARTICLE].split("\n")
        for number, mentions in enumerate(_mentions_in(texts), -len(texts)):
            self._meet(number, mentions)
        for place, found in copy:
            self._meet(place, found)

    def _meet(self, number: int, mentions: Iterable[Mention]) -> None:
        for mention in mentions:
            place = number, mention.end
            someone, sure = self._find(mention.name, mention.gender if mention.role else "", place)
            someone = someone or Someone(mention.surname)
            namesakes = self._by_surname.setdefault(mention.surname, [])
            first_alone = " " not in mention.name and someone.forms
            if len(namesakes) < _NAMESAKES and someone not in namesakes and not first_alone:
                namesakes.append(someone)
            if someone.add(mention.name, place):
                self._list_by_given_name(someone, _words(mention.name))
            if mention.role:
                someone.add_role(place, mention.role)
            self._at[place] = someone, sure

    def _list_by_given_name(self, someone: Someone, words: Sequence[str]) -> None:
        # A word that is printed with a capital for other reasons (“Chinese”) is no first name.
        is_name = words[0] in FIRST_NAMES or case_table().word(words[0]) is None
        for given in _variants(words[0]) if is_name and len(words) > 1 else ():
            known = self._by_given.setdefault(given, [])
            if someone not in known and len(known) < _NAMESAKES:
                known.append(someone)

    # --- whom a name means -----------------------------------------------------------------------

    def at(self, number: int, end: int, name: str) -> tuple[Someone | None, bool]:
        """Return whom a name means that ends before a token, and whether that is beyond doubt."""
        return self._at.get((number, end)) or self._find(name, "", (number, end))

    def _find(self, name: str, gender: str, place: Place) -> tuple[Someone | None, bool]:
        words = _words(name)
        if not words:
            return None, True
        namesakes = [someone for someone in self._by_surname.get(words[-1], []) if someone.places[0] <= place]
        if gender:
            namesakes = [someone for someone in namesakes if someone.gender_at(place) in {"", gender}]
        if len(words) > 1:
            same = next((s for s in namesakes if _is_same(words, s)), None)
            first_alone = self._by_surname.get(words[0], []) if words[0] in FIRST_NAMES else []
            return same or _bare([*namesakes, *first_alone], name, place), True
        by_given = [someone for someone in self._by_given.get(words[0], []) if someone.places[0] <= place]
        met = [someone for someone in by_given if someone.named_before(place)]
        if not namesakes:
            return _most_likely(met or by_given, place)
        someone, sure = _most_likely(namesakes, place)
        # A first name of somebody in the copy, a surname of somebody in the article: news goes by surnames.
        return someone, sure and (not met or any(one.named_before(place) for one in namesakes))

    def __iter__(self) -> Iterator[Someone]:
        """Go through all who are named."""
        return iter(dict.fromkeys(someone for someone, _ in self._at.values()))


def _most_likely(people: Sequence[Someone], place: Place) -> tuple[Someone | None, bool]:
    """Return whom a name alone means: who is named in full by far the most, else the one named last, in doubt."""
    if len(people) < 2:
        return (people[0] if people else None), True
    ranked = sorted(people, key=lambda someone: someone.weight_at(place), reverse=True)
    first, second = (someone.weight_at(place) for someone in ranked[:2])
    met = [someone for someone in people if someone.named_before(place)]
    if first >= _DOMINANT * second or not met:
        return ranked[0], first >= _DOMINANT * second
    return max(met, key=lambda s: s.places[bisect_right(s.places, place) - 1]), False


def _bare(namesakes: Iterable[Someone], name: str, place: Place) -> Someone | None:
    """Return the person known by surname alone to whom a full name may belong."""
    fits = {"", gender_of_name(name)}
    bare = (someone for someone in namesakes if " " not in someone.full)
    return next((someone for someone in bare if len(fits) == 1 or someone.gender_at(place) in fits), None)


def _is_same(words: Sequence[str], someone: Someone) -> bool:
    """Tell whether two full names may be one person's: “Mike Lee” and “Michael J. Lee”, not “Ann Lee” and “Tom Lee”."""
    for form in someone.forms:
        others = _words(form)
        if len(others) < 2:
            continue
        short, long = sorted((words[:-1], others[:-1]), key=len)
        if len(long) <= len(short) + 3 and all(any(_is_variant(a, b) for b in long) for a in short):
            return True
    return False


def _is_variant(one: str, other: str) -> bool:
    if one == other or (one[0] == other[0] and (len(one) == 1 or len(other) == 1)):
        return True
    return other in _RELATED.get(one, frozenset())


def _variants(given: str) -> frozenset[str]:
    return _RELATED.get(given, frozenset()) | {given}


def _words(name: str) -> list[str]:
    found = [word.lower().rstrip(".") for word in name.replace(",", " ").split()]
    return [word for word in found if word and word not in SUFFIXES]


def is_person(someone: Someone, place: Place) -> bool:
    """Tell whether a name is that of a human being, as far as the page before a place and the tables tell."""
    if is_house(someone, place):
        return False
    full = someone.full_at(place)
    return bool(someone.roles_at(place)) or _words(full)[0] in FIRST_NAMES or _looks_like_a_name(full)


def is_house(someone: Someone, place: Place) -> bool:
    """Tell whether a name is that of an organisation or a place."""
    full = someone.full_at(place)
    low = full.lower()
    words = low.split()
    if " of " in full or (words[-1].rstrip(".") in ORGANISATIONS and not is_bearer(words)):
        return True
    if low in PLACES or low in FIRMS:
        return not someone.roles_at(place)
    return len(words) == 1 and full.isupper() and len(full) > 1 and (low in ACRONYMS or not someone.roles_at(place))


def _looks_like_a_name(full: str) -> bool:
    words = _words(full)
    odds = case_table().word(words[-1])
    shouted = full.rsplit(maxsplit=1)[-1].isupper() and not full.isupper()
    return 1 < len(words) <= 3 and not shouted and (odds is None or odds >= _COMMON)


def written_role(someone: Someone) -> str | None:
    """Return the fullest role that the page gives, the copy's before the article's, as running words."""
    copy = [role for place, role in someone.roles if place > _ARTICLE_END]
    for roles in (copy, [role for place, role in someone.roles if place <= _ARTICLE_END]):
        plain = max(map(_plain_role, roles), key=lambda role: len(role.split()), default="")
        if plain:
            return plain
    return None


def _plain_role(role: str) -> str:
    """Return a role without courtesy titles, its common nouns in lower case."""
    words = [word for word in role.split() if word.lower().rstrip(".") not in COURTESY]
    common = [_is_common(words, at) for at in range(len(words))]
    return " ".join(
        word.lower() if is_common or word.lower() in HUMANS else word
        for word, is_common in zip(words, common, strict=True)
    )


def _is_common(words: Sequence[str], at: int) -> bool:
    """Tell whether a word of a role has a capital only as part of a title; “New York” keeps its own."""
    low = [word.lower() for word in words]
    for start in range(max(0, at - 2), at + 1):
        if any(" ".join(low[start:end]) in PLACES for end in range(at + 1, at + 4)):
            return False
    return words[at].istitle() and (low[at] in _SMALL_IN_ROLES or (case_table().word(low[at]) or 1) <= 0)


def roles_of(someone: Someone, place: Place) -> set[str]:
    """Return the words of all roles given to somebody before a place, short titles written out."""
    words = " ".join(someone.roles_at(place)).lower().replace(".", "").split()
    full = [SHORT_TITLES.get(word, word) for word in words]
    return {*full, *(SAME_ROLE.get(word, word) for word in full)}


def _mentions_in(texts: Sequence[str]) -> Iterator[list[Mention]]:
    """Yield the names in each paragraph of an article."""
    for tokens in tokenised(texts, find_spans(texts)):
        words = [token for token in tokens if token.kind is Kind.WORD]
        # In a line all in capital letters, or of capital first letters, a capital tells no name.
        if len(words) > _HEADING and sum(token.capital for token in words) > _MOSTLY * len(words):
            yield []
            continue
        yield [found for first, last in sentence_bounds(tokens) for found in find_mentions(tokens, first, last)]
