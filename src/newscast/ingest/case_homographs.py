"""Words that are two: “ice” and ICE, “us” and US, “may” and May, “polish” and Polish, by what is beside them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from newscast.almanac import MONTHS
from newscast.ingest import case_acronyms
from newscast.ingest.speech_verbs import FINITE
from newscast.ingest.word_lists import (
    AUXILIARIES,
    CONJUNCTIONS,
    COURTESY,
    DETERMINERS,
    FIRST_NAMES,
    PREPOSITIONS,
    PRONOUNS,
    listed,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from collections.abc import Set as AbstractSet

    from newscast.ingest.case_evidence import Evidence
    from newscast.ingest.case_words import Word


_NEAR = 3
"""Words on either side among which a companion is looked for."""


class Told(NamedTuple):
    """What the rules say of a word that is two."""

    label: str
    is_open: bool = False
    """True where the neighbours do not tell."""


@dataclass(frozen=True, slots=True)
class _Acronym:
    """An acronym that is a word in small letters as well."""

    behind: frozenset[str]
    """An acronym before these."""
    before: frozenset[str]
    """An acronym behind these."""
    small_behind: frozenset[str] = frozenset()
    """A common word before these."""
    small_before: frozenset[str] = frozenset()
    """A common word behind these."""
    subject: frozenset[str] = frozenset()
    """Copy with these words is about the acronym."""
    beside: frozenset[str] = frozenset()
    """An acronym a few words from these."""


_ACRONYMS: dict[str, _Acronym] = {
    "ice": _Acronym(
        listed("""
            agent agents arrest arrests custody detainee detainees detainer detainers detention director facility
            facilities officer officers official officials operation operations raid raids says said detained arrested
            deported spokesman spokeswoman spokesperson can't won't didn't doesn't cannot wants plans claims denied
            refused headquarters enforcement deportation deportations field
        """),
        listed("ins dhs by with abolish anti"),
        listed("""
            cream hockey rink skating skater skaters storm storms cube cubes age cap caps sheet sheets shelf bath baths
            melt melts melted melting fishing dancing cold water pack packs packed chest bucket arena jam jams caves
            formed forms crystals thickness
        """),
        listed(
            "thin thick black dry sea lake crushed shaved glacial polar arctic antarctic on under through of melting"
        ),
        listed("""
            immigration immigrant immigrants deport deported deportation deportations undocumented migrant migrants
            customs detained detainee detainees sanctuary
        """),
        listed("fbi dea atf dhs cbp hsi uscis"),
    ),
    "it": _Acronym(
        listed("""
            department departments outage security services specialist specialists staff system systems worker workers
            professional professionals consultant consultants infrastructure
        """),
        listed("an"),
    ),
    "us": _Acronym(
        listed("""
            airstrike airstrikes ambassador army attorney capitol citizen citizens congress constitution district
            dollar economy embassy forces government house intelligence marine marines marshals military navy official
            officials president senate senator soldiers supreme troops treasury border
        """),
        listed("the"),
        listed("versus vs against all both together to that if when"),
    ),
    "who": _Acronym(
        listed("director-general guidelines officials spokesman spokeswoman spokesperson experts declaration"),
        listed("the"),
    ),
    "aids": _Acronym(
        listed("activist activists crisis epidemic patient patients quilt research treatment vaccine virus drugs day"),
        listed("hiv with of from against have has had contracted and"),
        listed("the a an his her their its our in people families those"),
        listed(
            """
            teacher teachers nurse nurses nursing school hearing teaching visual training band classroom
            navigation teachers walking it that which also
            """
        ),
        listed("hiv"),
    ),
}
_OF_DISEASE = listed("of from against hiv with contracted")
_RAIDING = listed("police border federal homeland agents officers sheriff's deputies marshals")
_WEST = listed("china britain canada mexico russia israel iran ukraine europe japan eu uk nato taiwan allies")
_PAST_PARTICIPLES = listed(
    "backed led born based made brokered funded trained owned sponsored mexico china russia style"
)
_ARTICLES = listed("the a this that his her their our another")
_LAWMAKING = listed("""
    senate senator senators congress congressional lawmaker lawmakers republican republicans democrat democrats gop
    congressman congresswoman speaker bill bills caucus legislation capitol vote votes voted passed floor
    representatives impeachment legislature
""")
_AT_WORK = listed("work works worked working job jobs career degree")
_MONTHLY = PREPOSITIONS | listed("last late mid early next every this each")
_MODAL_SUBJECTS = frozenset(PRONOUNS) | listed("who that which there this these those")
_BARE_VERBS = listed("""
    also be not have never still become need want see come go get soon well only even take make help lead use face
    cause put say now try start seem remain appear affect require include receive ask vote call bring keep give find
    lose run end change resign return continue apply leave turn look reopen close feel no
""")
_MARCHING = listed("the a to they we will would protest his her their this that our you must can should who")
_ROUTES = listed("to on for through against toward down past across with from together out")
_MONTHS = frozenset(map(str.lower, MONTHS))
_OBJECTS = listed("the his her their its off up your my")
_DISHES = listed("""
    roast roasted wild fried frozen ground smoked bone fine blue ate eat eats eating cook cooked cooking carve carved
""")
_COOKED = listed(
    """
    price prices giveaway drive dinner dinners sandwich sandwiches day trot farm farms leftovers fryer fryers
    burger burgers cabinet shop
    """
)
_VARNISH = listed("nail shoe floor furniture metal")
_SMALL_DEMOCRACY = listed("""
    accountability backsliding change countries country deficit election elections freedoms governance government
    ideals institution institutions nation nations norms order principle principles process processes reform reforms
    republic right rights rule societies society state states system systems traditions transition values will world
""")


_PORTUGUESE = listed("silva vinci costa gama cunha rocha fonseca luz cruz nang capo bears")
_BEHIND_OBJECTS = PREPOSITIONS | CONJUNCTIONS | AUXILIARIES | DETERMINERS | PRONOUNS.keys()
_HOURS = listed("one two three four five six seven eight nine ten eleven twelve fifteen thirty forty-five o'clock")


@dataclass(frozen=True, slots=True)
class _Place:
    """A word and its neighbours."""

    word: Word
    before: str
    behind: str
    """Nothing where a mark parts them."""
    next_key: str
    """The next word, whatever stands between."""
    gap_behind: str
    second_before: str


def is_acronym(key: str) -> bool:
    """Tell whether a word in small letters is an acronym in capitals."""
    return key in _ACRONYMS


def told(words: Sequence[Word], at: int, label: str, seen: Evidence, subjects: AbstractSet[str]) -> Told | None:
    """Return what the neighbours, and the subjects of the copy, say of a word that is two, None for other words."""
    key = words[at].key
    if key not in TWO:
        return None
    place = _place(words, at)
    if key in _ACRONYMS:
        known = _ACRONYMS[key]
        beside = known.beside and not known.beside.isdisjoint(
            word.key for word in words[max(0, at - _NEAR) : at + _NEAR + 1]
        )
        return Told("U") if beside or _is_surely(words, at, place) else _acronym(known, place, label, seen, subjects)
    if key == "house":
        return Told("l") if label == "T" and _is_home(place, subjects) else None
    if key == "democratic":
        printed = seen.forms.get(key)
        return Told("l" if place.behind in _SMALL_DEMOCRACY or (printed and "Democratic" not in printed) else "T")
    rule = _NAMES.get(key)
    if rule is not None:
        return rule(place, label)
    by_context = case_acronyms.told_by_context(words, at, label, subjects)
    return Told(by_context) if by_context is not None else None


def _is_home(place: _Place, subjects: AbstractSet[str]) -> bool:
    """Tell a house from the House: copy about the House speaks of its work."""
    return not _LAWMAKING & subjects and place.before in _ARTICLES and not place.word.opens


def _place(words: Sequence[Word], at: int) -> _Place:
    word = words[at]
    more = words[at + 1] if at + 1 < len(words) else None
    near = more is not None and more.gap.isspace()
    return _Place(
        word,
        words[at - 1].key if at and not word.opens and word.gap.strip() in {"", "-"} else "",
        more.key if more is not None and near else "",
        more.key if more is not None else "",
        more.gap if more is not None else "",
        words[at - 2].key if at > 1 else "",
    )


def _acronym(known: _Acronym, place: _Place, label: str, seen: Evidence, subjects: AbstractSet[str]) -> Told:
    key = place.word.key
    near = place.word.gap.strip() in {"", "-"}
    owned = key == "aids" and place.before in _ARTICLES and place.behind not in known.behind
    if owned or place.behind in known.small_behind or place.before in known.small_before:
        return Told("l")
    special = _us(place) if key == "us" else _it(place) if key == "it" else None
    if special or place.behind in known.behind or (place.before in known.before and near):
        return Told("U")
    if key == "us" and _is_object(place):
        return Told("l")
    printed = seen.forms.get(key) if known.subject else None
    if printed and all(form.isupper() for form in printed):
        return Told("U")
    if known.subject & subjects:
        return Told("U", is_open=label == "l")
    small = key in {"it", "who"}  # far too common as words
    return Told("l" if small else label, is_open=label == "U" or bool(known.subject))


def _is_surely(words: Sequence[Word], at: int, place: _Place) -> bool:
    """Tell “died of AIDS” and “ICE, police and …”, whatever else stands around."""
    if place.word.key == "aids":
        return place.before in _OF_DISEASE
    lists = place.word.key == "ice" and place.word.opens and place.gap_behind == ", " and place.next_key in _RAIDING
    return lists and at + 2 < len(words) and words[at + 2].key not in FINITE


def _us(place: _Place) -> bool:
    """Tell the country from the pronoun, which opens no sentence and stands before no hyphen."""
    if place.word.opens or (place.gap_behind == "-" and place.next_key in _PAST_PARTICIPLES):
        return True
    joined = (place.behind == "and" or place.before == "and") and place.second_before in _WEST
    return joined or place.word.gap.endswith("-")


def _is_object(place: _Place) -> bool:
    """Tell the pronoun by a mark or a function word behind it, whatever the page prints of the country."""
    if len(place.word.text) > len(place.word.key) or place.gap_behind[:1] == "-":
        return False
    return not place.behind or place.behind in _BEHIND_OBJECTS


def _it(place: _Place) -> bool:
    return place.before == "in" and place.second_before in _AT_WORK


def _may(place: _Place, label: str) -> Told:
    """Tell the month, and Theresa May, from the verb."""
    dated = place.gap_behind.strip()[:1].isdigit() or place.word.gap.strip()[-1:].isdigit()
    monthly = place.before in _MONTHLY and place.before not in {"this", "that", "like"}
    named = place.before in FIRST_NAMES and place.behind in FINITE - _BARE_VERBS
    named = named or (place.before == "theresa" and place.behind not in _BARE_VERBS)
    if dated or monthly or named or place.behind == "may" or place.before in COURTESY:
        return Told("T")
    if place.before in _MONTHLY and place.behind not in _BARE_VERBS:
        return Told("T", is_open=bool(place.behind))
    if place.before in _MODAL_SUBJECTS or place.behind in _BARE_VERBS or not place.before:
        return Told("l")
    named = (place.before in FIRST_NAMES and label == "T") or not place.behind
    return Told("T" if named else "l", is_open=named)


def _march(place: _Place, label: str) -> Told:
    if place.gap_behind.strip()[:1].isdigit() or place.next_key in _MONTHS:
        return Told("T")
    if place.before in _MARCHING or place.behind in _ROUTES:
        return Told("l")
    if place.before in _MONTHLY:
        return Told("T")
    return Told("T" if label == "T" and not place.behind else "l", is_open=label == "T")


def _polish(place: _Place, _label: str) -> Told:
    verb = place.before in {"to", "will", "must"} or place.behind in _OBJECTS
    return Told("l" if verb or place.before in _VARNISH else "T")


def _dish(place: _Place, _label: str) -> Told:
    dish = place.before in _DISHES or (
        place.before in DETERMINERS and (not place.behind or place.behind in AUXILIARIES | PREPOSITIONS | CONJUNCTIONS)
    )
    return Told("l" if dish or place.behind in _COOKED else "T")


def _da(place: _Place, _label: str) -> Told:
    """Tell the district attorney from the particle: “Leonardo da Vinci”, “Da Silva”."""
    particle = place.behind in _PORTUGUESE or (place.before in FIRST_NAMES and bool(place.behind))
    return Told("T" if particle and place.word.opens else "l" if particle else "U")


def _pm(place: _Place, _label: str) -> Told:
    """Tell the prime minister from the hour: “5 pm”, “five pm”."""
    hourly = place.word.gap.strip()[-1:].isdigit() or place.before in _HOURS
    return Told("l" if hourly else "U")


_NAMES: dict[str, Callable[[_Place, str], Told]] = {
    "may": _may,
    "march": _march,
    "polish": _polish,
    "turkey": _dish,
    "china": _dish,
    "da": _da,
    "pm": _pm,
}
TWO = case_acronyms.KEYS.union(_ACRONYMS, _NAMES, ("house", "democratic"))
"""The words that are two."""
