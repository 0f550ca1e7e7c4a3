"""What a copy desk prints by rule, in one ordered table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.ingest.case_bodies import (
    CLUBS,
    COMMON_BODIES,
    DEPARTMENTS,
    ENDS_OF_BODIES,
    ENDS_OF_LONG,
    ENDS_OF_PHRASES,
    HEADS_OF_BODIES,
    JOINED,
    OF_A_STATE,
    PARTIES,
    SERVICES,
    TEAMS,
    bodies,
    clubs,
    departments,
    heads,
    joined,
    long_names,
    of_a_state,
    parties,
    phrases,
    services,
    short_names,
    stood_for,
    teams,
)
from newscast.ingest.case_places import (
    BARE_PLACES,
    ENDS_OF_PLACES,
    LED_PLACES,
    STATES,
    STORMS,
    STREETS,
    US,
    addresses,
    bare_places,
    datelines,
    federal_roads,
    led_places,
    numbered,
    places,
    states,
    storms,
)
from newscast.ingest.case_titles import (
    COLOURS,
    GIVEN,
    NAME_PARTICLES,
    NAMING,
    NUMERALS,
    OCCUPATIONS,
    RISEN,
    ROYAL,
    SHORT_FORMS,
    TITLES,
    addressed,
    colours,
    given_names,
    initials,
    numerals,
    occupations,
    particles,
    risen,
    royals,
    shortened,
    surnames,
    titles,
    whole_names,
)
from newscast.ingest.case_words import opens_speech
from newscast.ingest.case_works import ACTS, CASES, TITLE_CUES, acts, cases, works
from newscast.ingest.word_lists import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newscast.ingest.case_copy import Change, Copy

    Rule = Callable[[Copy], Iterator[Change]]

_PREFIXES = listed("""
    anti pro non pre post mid ex co multi semi counter self then inter intra un re sub ultra neo all trans cross
""")


_SMALL_WORDS = listed("""
    a an of at in on to and for by with from near into after before between during
    or as is was are were be that it but than if so
""")


def prefixes(copy: Copy) -> Iterator[Change]:
    """Yield small letters for a prefix before a hyphen: “anti-Trump”."""
    for at in copy.of(_PREFIXES):
        key = copy.key(at)
        if copy.gap(at + 1) == "-" and not copy.words[at].opens and copy.labels[at] == "T":
            pair = f"{key} {copy.key(at + 1)}"
            if (copy.table.first(pair) or -1) < 0 and key.title() not in copy.seen.before.get(pair, ()):
                yield at, "l"


def compounds(copy: Copy) -> Iterator[Change]:
    """Yield small letters for a common word before a hyphen and a word in small letters: “front-runner”."""
    for at in range(len(copy.keys) - 1) if "-" in copy.gaps else ():
        split = copy.words[at + 1].gap == "-" and copy.labels[at] == "T" and copy.labels[at + 1] == "l"
        known = copy.key(at) in TITLES or copy.key(at) in copy.seen.forms
        if split and not known and not copy.words[at].opens and (copy.table.word(copy.key(at)) or 0) < 0:
            yield at, "l"


def small_words(copy: Copy) -> Iterator[Change]:
    """Yield small letters for function words behind a word in small letters: no name starts with one of them."""
    for at in copy.of(_SMALL_WORDS):
        figure = copy.gap(at)[-1:] == " " and copy.gap(at).strip().isdigit()
        if copy.labels[at] == "T" and (figure or (copy.is_near(at) and copy.labels[at - 1] == "l")):
            yield at, "l"


_ARTICLES = listed("a an the")


def quoted(copy: Copy) -> Iterator[Change]:
    """Yield small letters for a common word behind the article that opens what somebody says: “He said, “A man…””."""
    for at in copy.of(_ARTICLES):
        after = at + 1
        if copy.labels[after : after + 2] == ["T", "l"] and copy.is_near(after) and opens_speech(copy.gap(at)):
            key = copy.key(after)
            if key not in copy.seen.forms and (copy.table.word(key) or 0) < 0:
                yield after, "l"


_ANYWHERE: frozenset[str] = frozenset()
RULES: tuple[tuple[str, Rule, frozenset[str]], ...] = (
    ("numbered things", numbered, _ANYWHERE),
    ("addresses", addresses, STREETS),
    ("shortened titles", shortened, SHORT_FORMS),
    ("prefixes", prefixes, _PREFIXES),
    ("small words", small_words, _SMALL_WORDS),
    ("bodies", bodies, ENDS_OF_BODIES),
    ("short names", short_names, COMMON_BODIES),
    ("heads", heads, HEADS_OF_BODIES),
    ("joined", joined, JOINED),
    ("stood for", stood_for, _ANYWHERE),
    ("compounds", compounds, _ANYWHERE),
    ("departments", departments, DEPARTMENTS),
    ("datelines", datelines, _ANYWHERE),
    ("places", places, ENDS_OF_PLACES),
    ("bare places", bare_places, BARE_PLACES),
    ("led places", led_places, LED_PLACES),
    ("phrases", phrases, ENDS_OF_PHRASES),
    ("teams", teams, TEAMS),
    ("clubs", clubs, CLUBS),
    ("long names", long_names, ENDS_OF_LONG),
    ("of a state", of_a_state, OF_A_STATE),
    ("parties", parties, PARTIES),
    ("services", services, SERVICES),
    ("states", states, STATES),
    ("federal roads", federal_roads, US),
    ("given names", given_names, GIVEN),
    ("titles", titles, TITLES),
    ("occupations", occupations, OCCUPATIONS),
    ("storms", storms, STORMS),
    ("whole names", whole_names, _ANYWHERE),
    ("initials", initials, _ANYWHERE),
    ("numerals", numerals, NUMERALS),
    ("particles", particles, NAME_PARTICLES),
    ("surnames", surnames, NAMING),
    ("addressed", addressed, GIVEN),
    ("colours", colours, COLOURS),
    ("risen", risen, RISEN),
    ("royals", royals, ROYAL),
    ("acts", acts, ACTS),
    ("cases", cases, CASES),
    ("works", works, TITLE_CUES),
    ("quoted", quoted, _ARTICLES),
)
"""Name, rule, and the words at which it is asked; in this order: later ones see what earlier ones changed."""
_ALWAYS = frozenset(number for number, rule in enumerate(RULES) if not rule[2])
_ASKED: dict[str, list[int]] = {}
"""Word → numbers of the rules that are asked at it."""
for _number, _rule in enumerate(RULES):
    for _word in _rule[2]:
        _ASKED.setdefault(_word, []).append(_number)
_WORDS = frozenset(_ASKED)


def desk(copy: Copy) -> Iterator[Change]:
    """Apply the rules to a sentence, and yield what they changed."""
    met = copy.distinct & _WORDS
    for number in sorted(_ALWAYS.union(*(_ASKED[word] for word in met))):
        for at, label in tuple(RULES[number][1](copy)):
            copy.labels[at] = label
            yield at, label
