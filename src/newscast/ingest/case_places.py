"""Capitals for places: addresses, numbered things, rivers and bridges, towns before their state, storms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast import almanac
from newscast.ingest.case_copy import FUNCTION
from newscast.ingest.word_lists import AUXILIARIES, CALENDAR, CONJUNCTIONS, PREPOSITIONS, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscast.ingest.case_copy import Change, Copy

_NUMBERED = listed("""
    route interstate highway district channel precinct room gate flight exit apartment building proposition amendment
    article title section chapter game week ward zone terminal pier runway unit suite engine ladder station phase
    category type level measure act pod bay lot hangar platform studio psalm prop
""")
"""Words that take a capital before their figure: “Route 9”, “Game 7”."""
_NUMBERED_PAIRS = frozenset(
    pair
    for pair in listed("""
        state-route county-road state-highway u.s-highway house-district senate-district council-district mile-marker
        house-bill senate-bill super-bowl world-war school-district county-route forest-road congressional-district
        ballot-issue senate-file house-file assembly-bill
    """)
)
STREETS = listed("""
    street avenue road boulevard drive lane court place parkway highway circle terrace way st ave blvd rd dr ln ct pkwy
    hwy pl
""")
_COMPASS = listed("n s e w north south east west ne nw se sw northeast northwest southeast southwest")
_HEADS = listed("""
    council court university college hospital school church bridge park airport stadium arena library museum theater
    theatre cathedral synagogue mosque temple cemetery river lake creek canyon mountain valley island bay beach
    harbor dam tunnel street avenue road boulevard parkway highway plaza square county
""")
"""Last words of names of places, which take their capital from the name before them."""
_NATURAL = listed("zoo mountains dock pass tunnel creek canyon reservoir gulch peak falls dam")
_BEHIND_A_PASS = PREPOSITIONS | AUXILIARIES | CONJUNCTIONS | {""}
_SURELY = 5
"""Odds of a capital from which a word before one of these is the name of it: “Eisenhower Tunnel”."""
_SAINTLY = listed("hospital church school college university cathedral island parish academy cemetery")
_ORDINAL_ENDINGS = listed("st nd rd th")
ENDS_OF_PLACES = _HEADS | _SAINTLY | _NATURAL
STATES = (
    frozenset(name.lower() for name in almanac.STATES.values() if " " not in name)
    | (frozenset(short for short in almanac.STATE_ABBREVIATIONS if short.isalpha()) - listed("ga la mass mo"))
    | listed("ontario england scotland france germany italy spain")
)
"""Of one word each; the abbreviations that are left out are other words too."""
BARE_PLACES = listed("airport elementary stadium boulevard avenue arena cemetery highway parkway field city heights")
"""Things of which one is spoken of with an article, unless it has a name."""
_AT_PLACES = listed("in near at to from of on outside around along off")
_PLAIN_PLACES = listed("""
    international regional local nearby main major high city any every each rural municipal private left right center
    playing inner big capital host public whole same open warm
""")
LED_PLACES = listed("camp fort mount lake cape port")
"""What names of places begin with."""
US = frozenset({"us"})
_TO_A_ROAD = listed("""
    on onto along off near via at or and northbound southbound eastbound westbound old take of
""")
"""Words before the number of a road."""
STORMS = listed("warning warnings hurricane storm typhoon cyclone depression")
_ARTICLES = listed("the a an his her their its our")
_DASH = re.compile(r"[)\s](?:--|[—–-])\s+$")
_DATELINE = 7
"""Words before which the dash behind a place stands."""


def numbered(copy: Copy) -> Iterator[Change]:
    """Yield capitals for what has a number for its name: “Route 9”, “Mile Marker 14”."""
    for at in copy.before_figures():
        if at and copy.is_near(at) and f"{copy.key(at - 1)}-{copy.key(at)}" in _NUMBERED_PAIRS:
            yield at - 1, "T"
            yield at, "T"
        elif copy.key(at) in _NUMBERED:
            yield at, "T"


def addresses(copy: Copy) -> Iterator[Change]:
    """Yield capitals for the street of an address: “1200 N. Main St.”."""
    for at in copy.of(STREETS):
        if not copy.is_near(at):
            continue
        if copy.key(at - 1) in _ORDINAL_ENDINGS and copy.gap(at - 1)[-1:].isdigit():
            yield at, "T"  # “West 6th Avenue”
            continue
        start = next((back for back in range(at - 1, max(-1, at - 4), -1) if _has_figure(copy.gap(back))), None)
        if start is None or not all(copy.gap(i).strip() in {"", "."} for i in range(start + 1, at + 1)):
            continue
        name = [copy.key(i) for i in range(start, at)]
        long = len("".join(filter(str.isdigit, copy.gap(start)))) > 2 or name[0] in _COMPASS or len(copy.key(at)) < 5
        if long and not FUNCTION & set(name):
            yield from ((i, "T") for i in range(start, at + 1))


def _has_figure(gap: str) -> bool:
    return gap.endswith(" ") and gap.rstrip()[-1:].isdigit()


def places(copy: Copy) -> Iterator[Change]:
    """Yield capitals for the last word of a place's name: “Alder Street Bridge”, “St. Mary's Hospital”."""
    for at in copy.of(ENDS_OF_PLACES):
        key, before = copy.key(at), copy.key(at - 1)
        if not copy.is_near(at) or not copy.is_name(at - 1):
            continue
        unknown = copy.table.word(before) is None and copy.table.elsewhere(before) is None
        named = before in _HEADS or before == "city" or unknown
        named = named or (
            key in _NATURAL
            and before not in STATES
            and not before.endswith(("an", "ese", "ish"))
            and (copy.table.word(before) or 0) >= _SURELY
        )
        if key == "pass" and copy.key(at + 1) not in _BEHIND_A_PASS:
            continue
        saintly = key in _SAINTLY and copy.key(at - 2) == "st"
        if saintly or (named and not copy.is_possessive(at - 1)):
            yield at, "T"


def bare_places(copy: Copy) -> Iterator[Change]:
    """Yield capitals for a place that stands without an article: “near Centennial Airport”."""
    for at in copy.of(BARE_PLACES):
        before = copy.key(at - 1)
        bare = copy.is_near(at) and copy.is_near(at - 1) and copy.key(at - 2) in _AT_PLACES
        if copy.key(at) == "city" and copy.labels[at - 1] != "l":
            continue
        if bare and before not in FUNCTION | _PLAIN_PLACES and not copy.is_possessive(at - 1):
            yield from ((i, "T") for i in (at - 1, at) if copy.labels[i] == "l")


def led_places(copy: Copy) -> Iterator[Change]:
    """Yield a capital for what stands before the name of a place: “at Camp Pendleton”."""
    for at in copy.of(LED_PLACES):
        free = copy.words[at].opens or copy.key(at - 1) in FUNCTION - _ARTICLES
        named = copy.is_near(at + 1) and copy.labels[at + 1] == "T" and copy.key(at + 1) not in CALENDAR
        if free and named and copy.labels[at] == "l":
            yield at, "T"


def states(copy: Copy) -> Iterator[Change]:
    """Yield a capital for a place before its state: “in Mobile, Alabama,”, “a Reading, Pennsylvania, man”."""
    for at in copy.of(STATES):
        if at < 2 or copy.gap(at) != ", ":
            continue
        town, before = copy.key(at - 1), copy.key(at - 2)
        behind = copy.gap(at + 1)
        ends = behind[:1] in {",", ".", ""} or behind.startswith(" (")
        led = (before in PREPOSITIONS or copy.is_name(at - 2)) and not town.endswith(("s", "ing", "ly", "ed"))
        if ends and town not in FUNCTION and (led or (before in {"a", "an"} and behind[:1] == ",")):
            yield at - 1, "T"


def datelines(copy: Copy) -> Iterator[Change]:
    """Yield a capital for the word behind a dateline: “DES MOINES — Despite”."""
    for at in range(1, min(_DATELINE, len(copy.words))):
        gap = copy.words[at].gap
        if gap != " " and _DASH.search(gap):
            place = [i for i in range(at) if "(" not in copy.gap(i)]
            if not copy.words[0].gap.strip() and all(map(copy.is_name, place)):
                yield at, "T"
            return


def storms(copy: Copy) -> Iterator[Change]:
    """Yield capitals for a storm with its name: “Tropical Storm Helene”."""
    for at in copy.of(STORMS):
        if copy.key(at).startswith("warning"):
            if copy.is_near(at) and copy.key(at - 1) == "amber":
                yield at - 1, "l"  # a colour
            continue
        tropical = copy.key(at - 1) == "tropical"
        named = copy.is_near(at + 1) and copy.labels[at + 1] == "T"
        if named and (tropical or copy.key(at) in {"hurricane", "typhoon"}):
            yield from ((i, "T") for i in range(at - tropical, at + 1))


def federal_roads(copy: Copy) -> Iterator[Change]:
    """Yield capitals for the US in the number of a road: “on US 36”, but “told us 12 people came”."""
    for at in copy.of(US):
        if copy.is_near(at) and copy.key(at - 1) in _TO_A_ROAD and copy.gap(at + 1)[1:2].isdigit():
            yield at, "U"
