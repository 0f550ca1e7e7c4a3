"""Letter case of persons: titles before a name and alone, particles, first names that are words as well."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.ingest.case_copy import FUNCTION
from newscast.ingest.speech_verbs import FINITE, TOLD
from newscast.ingest.word_lists import ACRONYMS, CALENDAR, DETERMINERS, FIRST_NAMES, PARTICLES, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscast.ingest.case_copy import Change, Copy

TITLES = listed("""
    president senator representative congressman congresswoman governor mayor justice secretary premier chancellor
    ambassador general chief sheriff deputy commissioner speaker pope bishop archbishop cardinal pastor rabbi imam
    king queen prince princess trooper sergeant lieutenant captain major colonel corporal detective councilman
    councilwoman alderman superintendent constable chairman chairwoman dean judge attorney minister leader whip
""")
"""Titles that stand before a name with a capital and alone without."""
NUMERALS = frozenset(
    f"{tens}{ones}"
    for tens in ("", "x", "xx", "xxx", "xl", "l", "lx")
    for ones in ("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix")
    if len(tens + ones) > 1
) - {"xi", "li"}
"""Roman numerals of two letters and more that are no names."""
_BEFORE_TITLE = {
    "attorney": listed("district"),
    "constable": listed("chief deputy assistant police"),
    "leader": listed("majority minority"),
    "whip": listed("majority minority"),
    "general": listed("attorney solicitor inspector surgeon postmaster adjutant brigadier major lieutenant"),
    "chief": listed("fire police"),
    "minister": listed("prime foreign defense finance"),
    "president": listed("vice"),
    "governor": listed("lieutenant"),
    "premier": listed("vice deputy"),
    "secretary": listed("defense treasury labor press"),
}
"""First words of titles of two."""
_ONLY_BEHIND = listed("attorney minister leader whip")
"""Titles only as part of a longer one: an attorney without more is no title, nor is a minister."""
_ALONE = listed("""
    senator governor congressman congresswoman mayor president secretary ambassador representative councilman
    councilwoman sheriff chief speaker commissioner deputy premier chancellor trooper sergeant lieutenant captain
    detective superintendent leader attorney minister
""")
"""Titles that are no part of any other name: small letters in “the Texas senator” too."""
JOINING = listed("of for and the")
_PORTFOLIOS = listed("""
    state defense defence education energy labor labour agriculture commerce treasury interior homeland security
    veterans affairs health human services transportation housing urban development justice corrections revenue
    justice war transport wildlife parks public safety environment motor vehicles natural resources insurance social
    aging children families finance foreign culture sport recreation water works emergency management labor
    employment consumer
    regulatory agencies fish game
""")
PORTFOLIO_WORDS = _PORTFOLIOS | {"and"}
_NO_SURNAME = FUNCTION | PARTICLES
_NO_NAME_BEHIND = DETERMINERS | {"to", "will"}
_CHOSEN = listed("elect designate")
_SMALL_IN_TITLES = JOINING | _CHOSEN
_OFFICIAL = listed("s district city county state assistant united")
OCCUPATIONS = listed("""
    actor actress analyst anchor author coach columnist comedian correspondent director economist editor lawyer
    pitcher quarterback reporter singer spokesman spokesperson spokeswoman striker goalkeeper meteorologist witness
    kicker linebacker goalie goaltender shortstop outfielder midfielder defenseman punter rookie
    suspect defendant plaintiff neighbor resident driver owner manager activist
""")
_PLAYERS = listed("""
    pitcher quarterback kicker linebacker goalie goaltender shortstop outfielder midfielder defenseman punter
""")
"""Behind the name of a team they are small still: “Broncos quarterback Bo Nix”."""
_ABBREVIATED = listed("""
    mr mrs ms mx dr prof rev fr sr st mt ft sen rep gov gen col maj capt cmdr lt sgt cpl pvt adm det supt atty hon ave
    blvd rd jr
""")
_CUT_STREETS = listed("st ave blvd rd")
_UNITS = listed("ft lbs lb oz mph kph psi kg km mg ml cm mm hp rpm sq ft yds")
SHORT_FORMS = _ABBREVIATED | _UNITS | {"no"}
_BENCHES = listed("court county district federal circuit magistrate")
_VERBS = FINITE | TOLD
_NUMBER = re.compile(r"\.\s?\d")
NAME_PARTICLES = listed("von van der den de del della di le la du dos ter bin ibn el")
_MOST_PARTICLES = 3
_DUTCH = listed("dijk gogh persie basten nistelrooy gaal rijn eyck beethoven hooijdonk")
"""Behind a small “van”, whatever the first name."""
_SMALL_PARTICLES = listed("von bin ibn")
"""Of these few families write a capital."""
_BEFORE_NAMES = listed(
    "mr mrs ms dr sen rep gov sgt lt capt cmdr cpl pvt prof rev det officer deputy trooper governor senator"
)
GIVEN = listed(
    "mark bill rob grant frank jack drew rose chase grace hope faith dawn pat sue art rich dean penny ray gene"
)
_SURE = 4
_NAMELIKE = 1
"""Odds from which a word is met as a name."""
_LEADING = FUNCTION | TITLES
_PAST = listed("""
    won lost left died went came ran did fell spoke knew saw took made got had was is has gave led met sat stood held
    kept felt heard grew flew drove broke chose rose sang swam threw wore paid hit cut put shot beat quit let set read
""")
_RISING = listed("by to from sharply slightly above again about nearly more in up as")
COLOURS = listed("white gray grey black silver red blue green gold tan maroon brown orange yellow purple beige")
_CARS = listed("""
    chevy chevrolet ford toyota honda nissan dodge jeep gmc subaru hyundai kia tesla bmw audi mercedes mazda lexus ram
    buick cadillac volkswagen vw volvo chrysler acura infiniti pontiac suv porsche mini
""")
_GREETINGS = listed("""
    thanks you morning afternoon evening night hi hey hello okay ok well yes yeah right so now good back over
""")
RISEN = frozenset({"rose"})
ROYAL = listed("prince princess duke duchess earl marquess archduke")
NAMING = FIRST_NAMES | _BEFORE_NAMES


def titles(copy: Copy) -> Iterator[Change]:
    """Yield capitals for a title before a name, small letters for one that stands alone."""
    for at in copy.of(TITLES):
        word = copy.words[at]
        elect = copy.gap(at + 1) == "-" and copy.key(at + 1) in _CHOSEN
        if word.key == "justice" and copy.key(at - 1) == "of":
            continue  # “Department of Justice”
        if len(word.text) != len(word.key) or (copy.gap(at + 1)[:1] == "-" and not elect):
            continue
        first = at - 1 if copy.is_near(at) and copy.key(at - 1) in _BEFORE_TITLE.get(word.key, ()) else at
        last = at + 1 if elect else _title_end(copy, at)
        if word.key in _ONLY_BEHIND and first == at and last == at:
            if word.key == "attorney" and copy.key(at - 1) not in _OFFICIAL and copy.key(at + 1) != "general":
                yield at, "l"
            continue
        span = range(first, last + 1)
        if first < at and copy.key(first) == "press":  # a job, not a title
            yield from ((i, "l") for i in span if not copy.words[i].opens)
        elif copy.is_near(last + 1) and _is_person(copy, last + 1):
            yield from ((i, "l" if copy.key(i) in _SMALL_IN_TITLES else "T") for i in span)
        elif _stands_alone(copy, first, last):
            yield from ((i, "l") for i in span if not copy.words[i].opens)


def _title_end(copy: Copy, at: int) -> int:
    """Return the last word of a title: “secretary of homeland security”."""
    if f"{copy.key(at)} {copy.key(at + 1)} {copy.key(at + 2)}" in {"chief of staff", "chief of police"}:
        return at + 2
    if copy.key(at) not in {"secretary", "minister"} or copy.key(at + 1) not in {"of", "for"}:
        return at
    last = at + 1
    while copy.is_near(last + 1) and (copy.key(last + 1) in PORTFOLIO_WORDS):
        last += 1
    return last if last > at + 1 else at


def _is_person(copy: Copy, at: int) -> bool:
    key = copy.key(at)
    if not copy.is_name(at) or key in CALENDAR or key in TITLES:
        return False
    if copy.labels[at] == "U":  # “JD Vance”
        initials_only = len(key) == 2 and key not in ACRONYMS and copy.is_near(at + 1)
        return initials_only and copy.labels[at + 1 : at + 2] == ["T"]
    return (copy.table.word(key) or 9) > 0 or key in FIRST_NAMES


def _stands_alone(copy: Copy, first: int, last: int) -> bool:
    """Tell whether a title is neither part of a longer name nor printed with a capital by the page."""
    before = copy.key(first - 1)
    owned = copy.is_possessive(first - 1)
    free = copy.words[first].opens or before in FUNCTION or not copy.is_near(first) or not copy.is_name(first - 1)
    free = free or owned or copy.key(last) in _ALONE or (copy.key(last) == "judge" and before in _BENCHES)
    behind = copy.key(last + 1)
    closed = not copy.is_name(last + 1) or not copy.is_near(last + 1) or behind in CALENDAR
    forms = copy.seen.forms.get(copy.key(last))
    return free and closed and not (forms and copy.key(last) not in forms)


def occupations(copy: Copy) -> Iterator[Change]:
    """Yield small letters for what a person does, which is no title: “actor Daniel Craig”, “coach Prime”."""
    for at in copy.of(OCCUPATIONS):
        free = not copy.is_name(at - 1) or (copy.key(at) in _PLAYERS and copy.is_near(at))
        if copy.labels[at] == "T" and not copy.words[at].opens and free:
            yield at, "l"


def shortened(copy: Copy) -> Iterator[Change]:
    """Yield capitals for titles and streets that are cut short with a stop, small letters for units behind figures."""
    for at in copy.of(SHORT_FORMS):
        word, behind = copy.words[at], copy.gap(at + 1)
        cut = word.key in _ABBREVIATED and behind.startswith((". ", ".-")) and at + 1 < len(copy.words)
        last = at + 1 == len(copy.words) and word.key in _CUT_STREETS and copy.tail.startswith(". ")
        if word.key in _UNITS and word.gap.strip()[-1:].isdigit():
            yield at, "l"
        elif cut or last or (word.key == "no" and _NUMBER.match(behind)):
            yield at, "T"
        named = last or (cut and word.key in _CUT_STREETS - {"st"})
        if (
            named
            and copy.is_near(at)
            and copy.labels[at - 1] == "l"
            and copy.key(at - 1) not in FUNCTION
            and len(copy.key(at - 1)) > 1
        ):
            yield at - 1, "T"  # “on Elm St.”


def particles(copy: Copy) -> Iterator[Change]:
    """Yield capitals for a name behind its particles: “von der Leyen”, “Le Pen”."""
    for at in (particle + 1 for particle in copy.of(NAME_PARTICLES)):
        first = at
        while at - first < _MOST_PARTICLES and copy.is_near(first) and copy.key(first - 1) in NAME_PARTICLES:
            first -= 1
        if copy.is_near(at) and copy.is_near(first) and copy.is_name(first - 1) and copy.key(at) not in _NO_SURNAME:
            yield at, "T"
            if copy.key(first) == "van" and copy.key(first - 1) in FIRST_NAMES and first == at - 1:
                if copy.key(at) not in _DUTCH:
                    yield first, "T"  # as families in America write it
                else:
                    yield first, "l"
            elif copy.key(first) in _SMALL_PARTICLES and not copy.seen.forms.get(copy.key(first)):
                yield from ((i, "l") for i in range(first, at))


def given_names(copy: Copy) -> Iterator[Change]:
    """Yield capitals for a first name that is a word, before a surname that is none: “Mark Udall”, “Rob Gardner”."""
    for at in copy.of(GIVEN):
        if not copy.is_near(at + 1) or copy.key(at - 1) in _NO_NAME_BEHIND:
            continue
        behind = copy.key(at + 1)
        known = copy.table.word(behind)
        led = copy.is_near(at) and copy.labels[at - 1] == "l" and copy.key(at - 1) not in _LEADING
        if not led and copy.labels[at + 1] == "T" and behind not in CALENDAR and (known is None or known >= _SURE):
            yield at, "T"


def addressed(copy: Copy) -> Iterator[Change]:
    """Yield capitals for a first name that is a word, of whoever is spoken to: “Thanks, Mark.”."""
    for at in copy.of(GIVEN):
        if copy.gap(at) == ", " and copy.key(at - 1) in _GREETINGS and copy.gap(at + 1)[:1] in {",", ".", "?", "!", ""}:
            yield at, "T"


def royals(copy: Copy) -> Iterator[Change]:
    """Yield capitals for a title with its land: “the Prince of Wales”."""
    for at in copy.of(ROYAL):
        if copy.key(at + 1) == "of" and copy.is_near(at + 2) and copy.is_name(at + 2):
            yield at, "T"


def colours(copy: Copy) -> Iterator[Change]:
    """Yield small letters for the colour of a car: “a white Chevy”."""
    for at in copy.of(COLOURS):
        if copy.is_near(at) and copy.key(at - 1) in DETERMINERS and copy.is_near(at + 1) and copy.key(at + 1) in _CARS:
            yield at, "l"


def risen(copy: Copy) -> Iterator[Change]:
    """Yield small letters for the verb before a figure: “the river rose 26 feet”."""
    for at in copy.of(RISEN):
        rising = copy.gap(at + 1)[1:2].isdigit() or copy.key(at + 1) in _RISING
        if rising and copy.is_near(at) and copy.key(at - 1) not in FIRST_NAMES and copy.labels[at] == "T":
            yield at, "l"


def surnames(copy: Copy) -> Iterator[Change]:
    """Yield capitals for what stands behind a title or a first name and is no verb: “Tom Wells”, “Gov. Polis”."""
    for at in (name + 1 for name in copy.of(NAMING)):
        if at < len(copy.words) and copy.labels[at] == "l" and copy.key(at) not in FUNCTION and _is_surname(copy, at):
            yield at, "T"


def _is_surname(copy: Copy, at: int) -> bool:
    key, known = copy.key(at), copy.table.word(copy.key(at))
    if copy.gap(at) in {" ", ". "} and copy.key(at - 1) in _BEFORE_NAMES and known is None:
        return True
    if copy.gap(at + 1) == ", " and copy.key(at + 1) in {"jr", "sr"}:
        return True
    verb = key in _VERBS or key in _PAST or key.endswith(("ed", "ing", "ly"))
    if copy.is_near(at) and not verb and copy.key(at - 1) in FIRST_NAMES and _is_titled(copy, at - 2):
        return True
    return copy.is_near(at) and not verb and (known or 0) >= _NAMELIKE and _is_surely_given(copy, at - 1)


def _is_titled(copy: Copy, at: int) -> bool:
    """Tell whether a word is a title before a name, short or in full."""
    return copy.key(at) in _BEFORE_NAMES or (copy.key(at) in TITLES and copy.is_name(at))


def numerals(copy: Copy) -> Iterator[Change]:
    """Yield capitals for the Roman numeral behind a name: “Pope Leo XIV”, “Super Bowl LVIII”."""
    for at in copy.of(NUMERALS):
        if copy.is_near(at) and copy.is_name(at - 1) and copy.labels[at] != "U":
            yield at, "U"


def initials(copy: Copy) -> Iterator[Change]:
    """Yield capitals for the surname behind an initial: “William R. Keating”."""
    for at in range(2, len(copy.words)) if ". " in copy.gaps else ():
        middle = len(copy.key(at - 1)) == 1 < len(copy.key(at - 2))
        if middle and copy.gap(at) == ". " and not copy.words[at].opens:
            named = copy.is_name(at - 2) or copy.key(at - 2) in NAMING
            if named and copy.labels[at] == "l" and copy.key(at) not in FUNCTION:
                yield at, "T"


def _is_surely_given(copy: Copy, at: int) -> bool:
    """Tell whether a word is a first name and nothing else."""
    known = copy.table.word(copy.key(at))
    general = copy.table.elsewhere(copy.key(at))
    return copy.key(at) in FIRST_NAMES and (known or 9) >= _SURE and (general or 0) > 0


def whole_names(copy: Copy) -> Iterator[Change]:
    """Yield a capital first letter for what looks like an acronym but is part of a name: “Xi Jinping”, “Jane Doe”."""
    if "U" not in copy.labels:
        return
    for at, key in enumerate(copy.keys):
        if copy.labels[at] == "U" and key in {"un", "il"} and copy.key(at - 1) == "jong":
            yield at, "T"
        if copy.labels[at] != "U" or key in ACRONYMS or key in copy.seen.forms:
            continue
        leads = key in FIRST_NAMES and copy.is_near(at + 1) and copy.labels[at + 1] == "T"
        if leads or (copy.is_near(at) and copy.key(at - 1) in FIRST_NAMES and len(copy.key(at - 1)) > 2):
            yield at, "T"
