"""What a copy desk prints by rule, in one ordered table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.ingest.case_bodies import bodies, departments, heads, joined, phrases, short_names, stood_for, teams
from newscast.ingest.case_places import addresses, datelines, numbered, places, states, storms
from newscast.ingest.case_titles import (
    TITLES,
    given_names,
    initials,
    numerals,
    occupations,
    particles,
    shortened,
    surnames,
    titles,
    whole_names,
)
from newscast.ingest.word_lists import listed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newscast.ingest.case_copy import Change, Copy

    Rule = Callable[[Copy], Iterator[Change]]

_PREFIXES = listed("""
    anti pro non pre post mid ex co multi semi counter self then inter intra un re sub ultra neo all trans cross
""")


_SMALL_WORDS = listed("a an of at in on to and for by with from or as is was are were be that it but than if so")


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
    for at in range(len(copy.keys) - 1):
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


RULES: tuple[tuple[str, Rule], ...] = (
    ("numbered things", numbered),
    ("addresses", addresses),
    ("shortened titles", shortened),
    ("prefixes", prefixes),
    ("small words", small_words),
    ("bodies", bodies),
    ("short names", short_names),
    ("heads", heads),
    ("joined", joined),
    ("stood for", stood_for),
    ("compounds", compounds),
    ("departments", departments),
    ("datelines", datelines),
    ("places", places),
    ("phrases", phrases),
    ("teams", teams),
    ("states", states),
    ("given names", given_names),
    ("titles", titles),
    ("occupations", occupations),
    ("storms", storms),
    ("whole names", whole_names),
    ("initials", initials),
    ("numerals", numerals),
    ("particles", particles),
    ("surnames", surnames),
)
"""In this order: later ones see what earlier ones changed."""


def desk(copy: Copy) -> Iterator[Change]:
    """Apply all rules to a sentence, and yield what they changed."""
    for _, rule in RULES:
        for at, label in tuple(rule(copy)):
            copy.labels[at] = label
            yield at, label
