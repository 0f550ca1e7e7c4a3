"""Acronyms that are words or names as well: “ERA” and “era”, “SWAT” and “swat”, “UPS” and “ups”, by their context."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.ingest.word_lists import AUXILIARIES, CONJUNCTIONS, DETERMINERS, PREPOSITIONS, listed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from newscast.ingest.case_words import Word

_NONE: frozenset[str] = frozenset()
_POINTED = re.compile(r"[ (]\d{0,2}\.\d+[ -]*\Z")
_FIGURE_LATER = re.compile(r" (?:\d{1,2}\.\d\d|\.\d{3})\b")
_LATER = 4
"""Words behind a rate among which its figure may stand: “his ERA fell to 2.87”."""
_NEAR = 3
"""Words on either side among which a companion is looked for."""


@dataclass(frozen=True, slots=True)
class _Context:
    """What stands around an acronym, and what around the word."""

    behind: frozenset[str] = _NONE
    """An acronym before these."""
    before: frozenset[str] = _NONE
    """An acronym behind these, where it ends its phrase."""
    beside: frozenset[str] = _NONE
    """An acronym a few words from these."""
    subject: frozenset[str] = _NONE
    """Where these are on the page, `about` makes it an acronym."""
    about: frozenset[str] = _NONE
    """An acronym behind these, in copy on its subject."""
    is_rated: bool = False
    """True where a figure with a point makes it an acronym."""
    small_behind: frozenset[str] = _NONE
    small_before: frozenset[str] = _NONE
    """The word before and behind these, whatever else stands around."""
    foreign: frozenset[str] = _NONE
    """Where these are on the page, nothing can be told: it is about a namesake."""
    usual: bool = False
    """True where it is an acronym unless its neighbours say otherwise."""


_BASEBALL = listed("""
    inning innings pitcher pitchers pitching pitched bullpen mound strikeout strikeouts starter batting batter hitter
    hitters homer homers homered rbi rbis baseball rockies mlb reliever closer outings outing shutout walks slugging
    dugout outfielder infielder shortstop catcher roster clubhouse
""")
_OWN = listed("his her a an with the career team of season and")
_AIRING = listed("said says told is was has had will")
_PEOPLE_AT_WORK = listed("agent agents officer officers official officials worker workers employee employees staff")
_TRANSIT = listed("""
    train trains station stations police bus buses riders rider board fares fare officials general director platform
    service tracks track commuters passengers
""")
_TO_VERB = listed("to would could can will may might must should cannot can't")
_CONTEXTS: dict[str, _Context] = {
    "era": _Context(
        behind=listed("title leader leaders"),
        is_rated=True,
        subject=_BASEBALL,
        about=_OWN - {"of", "and"},
        small_before=listed("steroid end dead-ball modern new this that whole every golden"),
        small_behind=listed("when where that ends ended began begins is was for"),
    ),
    "ops": _Context(
        is_rated=True,
        subject=_BASEBALL,
        about=_OWN - {"and"},
        small_before=listed("special black psy photo co flight ground night combat covert"),
        small_behind=listed("center centre manager chief"),
    ),
    "war": _Context(is_rated=True),
    "whip": _Context(is_rated=True),
    "il": _Context(before=listed("day the"), behind=listed("stint stints list")),
    "amr": _Context(
        behind=listed(
            "ambulance ambulances paramedic paramedics crew crews spokesman spokeswoman supervisor medics said says"
        ),
        before=listed("an with by the from"),
        subject=listed("ambulance ambulances paramedic paramedics"),
        about=listed("and that"),
    ),
    "fa": _Context(behind=listed("cup trophy youth vase council chairman"), before=listed("the")),
    "vin": _Context(before=listed("the a its that"), behind=listed("number numbers etching")),
    "nit": _Context(
        before=listed("the"), behind=listed("final semifinal championship title bid game"), small_behind=listed("pick")
    ),
    "swat": _Context(
        behind=listed("""
            team teams officer officers standoff unit units member members vehicle vehicles operation raid call
            negotiators crew situation
        """),
        small_before=_TO_VERB | listed("fly they we i you he she"),
        small_behind=listed("at away down the a an them it him her flies mosquitoes bugs back that valley district"),
        foreign=listed("pakistan pakistani taliban malakand mingora islamists"),
        usual=True,
    ),
    "ups": _Context(
        behind=listed("""
            store stores driver drivers truck trucks van vans plane planes jet flight cargo hub hubs facility
            warehouse contract strike delivery deliveries package packages parcel box label teamsters pilot pilots
        """)
        | _AIRING
        | _PEOPLE_AT_WORK
        | listed("plans wants hires cuts announced expects agreed"),
        beside=listed("fedex usps amazon dhl teamsters"),
        small_before=listed("""
            follow push pull sit start line pop close check round grown tie mix catch touch tune back step many more
            several hold cover our their all
        """),
        small_behind=listed("downs down"),
    ),
    "led": _Context(
        behind=listed("""
            light lights lighting screen screens bulb bulbs display displays sign signs lamp lamps panel panels strip
            strips headlight headlights streetlight streetlights billboard billboards fixtures floodlights wall walls
            technology tv
        """),
        small_before=listed("he she they who that which it and have has had was were been be"),
    ),
    "moe": _Context(before=listed("an the poll plus minus"), behind=listed("of")),
    "oui": _Context(
        behind=listed("charge charges arrest arrests third second first suspect case crash checkpoint"),
        before=listed("for an with of suspected alleged"),
    ),
    "pin": _Context(
        behind=listed("number numbers code codes pad pads"),
        beside=listed("atm debit passcode"),
        small_before=_TO_VERB | listed("lapel bowling safety"),
        small_behind=listed("down him her them it the"),
    ),
    "or": _Context(before=listed("the")),
    "cat": _Context(behind=listed("scan scans")),
    "var": _Context(usual=True),
    "vat": _Context(
        small_before=listed("a this that huge big steel each another giant first"),
        small_behind=listed("of"),
        usual=True,
    ),
    "nil": _Context(
        behind=listed("""
            deal deals money collective collectives compensation payment payments contract contracts earnings
            legislation rights opportunities era athletes
        """),
        small_before=listed("two three four five six seven one almost virtually practically nearly"),
    ),
    "stem": _Context(
        behind=listed("""
            class classes education program programs programme school schools student students academy lab labs field
            fields career careers job jobs subject subjects teacher teachers camp camps degree degrees skills learning
            majors graduates
        """),
        small_before=_TO_VERB | listed("brain flower"),
        small_behind=listed("from cell cells the"),
    ),
    "snap": _Context(
        behind=listed("""
            benefit benefits recipient recipients card cards program household households funding payments food
            eligibility cuts assistance
        """),
        beside=listed("wic ebt medicaid"),
        subject=listed("ebt wic stamps usda groceries"),
        about=listed("on for from of through the lose losing receive with without and that"),
        small_before=listed("cold first final oh ginger a"),
        small_behind=listed("decision judgment election count photos peas of"),
    ),
    "sat": _Context(
        behind=listed("score scores test tests exam exams prep results"),
        before=listed("the"),
    ),
    "act": _Context(
        behind=listed("score scores test tests exam prep"), small_behind=listed("of on in"), beside=listed("sat")
    ),
    "chip": _Context(
        behind=listed("program coverage enrollment funding"),
        beside=listed("medicaid"),
        small_before=listed("a potato computer micro"),
        small_behind=listed("shot maker makers in"),
    ),
    "cola": _Context(subject=listed("retirees seniors medicare pension pensions beneficiaries security"), about=_OWN),
    "tabor": _Context(
        behind=listed("refund refunds surplus limit limits cap check checks rebate"),
        subject=listed("refund refunds taxpayer taxpayers surplus"),
        about=listed("under the by of"),
    ),
    "lax": _Context(
        behind=listed("airport terminal terminals runway flight flights officials police travelers"),
        before=listed("at to from near into outside leaving"),
        small_behind=listed("rules security enforcement attitude oversight about on in"),
    ),
    "bolo": _Context(behind=listed("alert alerts"), before=listed("a the"), small_behind=listed("tie ties")),
    "bart": _Context(
        behind=_TRANSIT - {"general", "service"}, before=listed("a the at on"), small_behind=listed("simpson starr")
    ),
    "marta": _Context(behind=_TRANSIT - {"general", "service", "director"}, before=listed("a the")),
    "la": _Context(
        behind=listed("""
            police mayor county dodgers lakers rams chargers clippers kings galaxy sparks area officials metro council
            residents schools unified fires wildfires firefighters times city's fire
        """),
        small_before=listed("de a"),
    ),
    "mers": _Context(beside=listed("sars covid virus coronavirus"), behind=listed("virus outbreak cases")),
    "mot": _Context(
        behind=listed("test tests failure failures garage certificate bay"),
        before=listed("an the its his her"),
        small_behind=listed("juste"),
    ),
    "ifs": _Context(
        behind=_AIRING | listed("report director analysis economist economists"),
        before=listed("the"),
        small_behind=listed("and ands"),
    ),
    "ons": _Context(
        behind=_AIRING | listed("figures data survey statistics"),
        before=listed("the"),
        small_before=listed("add hands carry roll hanger try"),
    ),
    "pip": _Context(
        behind=listed("claimant claimants payment payments assessment assessments claims reforms cuts bill"),
        beside=listed("dwp disability"),
    ),
    "send": _Context(behind=listed("pupils provision reform reforms funding tribunal places")),
    "pe": _Context(
        behind=listed("teacher teachers class classes lesson lessons kit coach"),
        small_before=listed("lae"),
        usual=True,
    ),
    "doge": _Context(
        behind=listed("cuts staff staffers team employees savings") | _AIRING,
        beside=listed("musk elon"),
        before=listed("the by"),
        small_behind=listed("of coin"),
    ),
    "sag": _Context(
        behind=listed("award awards strike members actors"), beside=listed("aftra"), small_behind=listed("in under")
    ),
    "ag": _Context(usual=True, small_behind=listed("producers land business economy industry teacher sector")),
    "od": _Context(before=listed("an the of")),
    "cop": _Context(small_before=listed("a this that one bad good former traffic beat rookie dirty another every")),
}
_CLOSES = AUXILIARIES | CONJUNCTIONS | PREPOSITIONS | DETERMINERS
"""What may stand behind an acronym that ends its phrase: “in the OR for six hours”, not “the or gate”."""
KEYS = frozenset(_CONTEXTS)


def told_by_context(words: Sequence[Word], at: int, label: str, subjects: AbstractSet[str]) -> str | None:
    """Return the label of a word that its context tells, None where the one that it has may stay."""
    known = _CONTEXTS[words[at].key]
    before, behind = _left(words, at), _right(words, at)
    if before in known.small_before or behind in known.small_behind:
        return "l" if label == "U" else None
    if not known.foreign.isdisjoint(subjects):
        return None
    is_told = (
        behind in known.behind
        or _is_led_in(words, at, known, behind)
        or not known.beside.isdisjoint(word.key for word in words[max(0, at - _NEAR) : at + _NEAR + 1])
        or (before in known.about and not known.subject.isdisjoint(subjects))
        or (known.is_rated and _is_figured(words, at))
        or (before in known.about and _is_figured_later(words, at))
    )
    return "U" if is_told or known.usual else None


def _left(words: Sequence[Word], at: int) -> str:
    """Return the word before, nothing where a mark or the start of the sentence stands there."""
    near = at > 0 and not words[at].opens and words[at].gap.strip() in {"", "-"}
    return words[at - 1].key if near else ""


def _right(words: Sequence[Word], at: int) -> str:
    return words[at + 1].key if at + 1 < len(words) and words[at + 1].gap.strip() in {"", "-"} else ""


def _is_led_in(words: Sequence[Word], at: int, known: _Context, behind: str) -> bool:
    """Tell whether the word before makes an acronym of one that ends its phrase: “in the OR for six hours”."""
    if not known.before or words[at].gap != " " or _left(words, at) not in known.before:
        return False
    return not behind or behind in _CLOSES


def _is_figured(words: Sequence[Word], at: int) -> bool:
    """Tell whether a figure with a point belongs to the word: “a 3.21 ERA”, “an OPS of .812”."""
    if _POINTED.search(words[at].gap):
        return True
    return _right(words, at) == "of" and at + 2 < len(words) and _POINTED.search(words[at + 2].gap) is not None


def _is_figured_later(words: Sequence[Word], at: int) -> bool:
    """Tell whether a figure such as a rate has stands a few words behind: “his ERA fell to 2.87”."""
    return any(_FIGURE_LATER.match(word.gap) for word in words[at + 1 : at + 1 + _LATER])
