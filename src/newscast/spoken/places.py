"""Rules for streets, saints and states."""

from __future__ import annotations

import re

from newscast import almanac
from newscast.spoken import cardinals as say
from newscast.spoken.rule import (
    NAMED,
    SIGNS,
    Habits,
    Rule,
    after,
    before,
    between,
    final_stop,
    follows,
    stopped,
    word_set,
)

Match = re.Match[str]

STREETS = {
    "st": "Street",
    "ave": "Avenue",
    "av": "Avenue",
    "blvd": "Boulevard",
    "rd": "Road",
    "dr": "Drive",
    "ln": "Lane",
    "ct": "Court",
    "pl": "Place",
    "hwy": "Highway",
    "pkwy": "Parkway",
    "ter": "Terrace",
    "terr": "Terrace",
    "sq": "Square",
    "cir": "Circle",
    "expy": "Expressway",
    "tpke": "Turnpike",
}
_WAYS = (
    "Street|Avenue|Boulevard|Road|Drive|Lane|Court|Place|Highway|Parkway|Terrace|Square|Circle|Way|Trail|Pike"
    "|Turnpike|Broadway"
)
_COMPASS = {
    "n": "North",
    "s": "South",
    "e": "East",
    "w": "West",
    "ne": "Northeast",
    "nw": "Northwest",
    "se": "Southeast",
    "sw": "Southwest",
}
_DISTRICT = "D-C"
STATES = almanac.STATES | {"DC": _DISTRICT}
CLIPPED_STATES = almanac.STATE_ABBREVIATIONS | {"d.c": _DISTRICT}
CLIPPED = "|".join(sorted((re.escape(short) for short in CLIPPED_STATES), key=len, reverse=True))
_OFFICES = r"(?:Lt\. |Lieutenant )?(?:(?:Gov|Sen|Rep|Atty|Supt)s?\.|Governor|Senator|Representative|Attorney General)"
STATE_NAMES = "|".join(name for name in STATES.values() if name != _DISTRICT)
# What a street, but no saint, stands before.
_BESIDE_A_STREET = re.compile(
    r"(?i)\s+(?:station|bridge|pier|mall|market|garage|overpass|underpass|corridor|viaduct|tunnel|theat(?:er|re)"
    r"|subway|platform"
    r"|apartments|exit|bus|north(?:east|west)?|south(?:east|west)?|east|west|[ns][ew])\b"
)
# Names that streets have and no saint stands behind.
_STREET_NAMES = re.compile(
    r"(?i)\b(?:main|market|broad|elm|oak|pine|maple|walnut|church|state|high|king|queen|water|front|wall|canal"
    r"|bourbon|spring"
    r"|center|union|washington|\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)$"
)
_CAPITAL = r"[A-Z][\w'-]{0,30}"
_POINTS = {short.upper(): name.lower() for short, name in _COMPASS.items()} | {
    "NNE": "north-northeast",
    "NNW": "north-northwest",
    "ENE": "east-northeast",
    "ESE": "east-southeast",
    "SSE": "south-southeast",
    "SSW": "south-southwest",
    "WSW": "west-southwest",
    "WNW": "west-northwest",
}
_HEADED = re.compile(
    r"(?i)(?:miles?|mi\.|kilomet(?:er|re)s?|km|feet|blocks?|yards?|just|winds?:?|moving|mov(?:e|ed|es)|head(?:ed|ing|s)"
    r"|track(?:ed|ing|s)|blow(?:ing|s)|(?:from|out of) the) $"
)
_LONGEST_FIRST = sorted(_POINTS, key=len, reverse=True)
_LANDS = (
    "Korean?s?|Dakota|Carolina|Africa|African|Sudan|Ireland|America|American|Virginia|Vietnam|Yemen|Yorkshire|Wales|Macedonia|Germany"
    "|Sussex|Lothian|Midlands|Jerusalem|Timor|Texas|Coast|Side|Hollywood|Bank"
)


_POINT_WORDS = " ".join([*_COMPASS.values(), *(f"{first}{last} {first}" for first in "nsew" for last in "nsew")])


def state(written: str) -> str:
    """Return the state that an abbreviation or a name stands for."""
    bare = written.rstrip(".")
    return STATES.get(bare.upper()) or CLIPPED_STATES.get(bare.lower()) or written


def _street(match: Match, _habits: Habits) -> str:
    parts = [say.pairs(match["first"])]
    if match["last"]:
        parts += ("to", say.pairs(match["last"]))
    if match["compass"]:
        compass = match["compass"]
        parts.append(_COMPASS.get(compass.replace(".", "").lower(), compass))
    parts.append(match["name"])
    kind = match["kind"]
    parts.append(STREETS.get(kind.rstrip(".").lower(), kind))
    return " ".join(parts) + final_stop(match)


_SHORT_TOWN = re.compile(r"\b(?:NYC|NY|SF|DC)$")
_A_NAME = re.compile(
    rf"\s+(?!(?i:in|on|at|and|or|after|before|near|when|where|who|which|that|for|with|to|as|is|was|are|were|by|from"
    rf"|the|has|will)\b)[A-Z{SIGNS}]"
)


def _saint_or_street(match: Match, _habits: Habits) -> str:
    """Tell a street (“Main St.,”) from a saint (“St. Mary's”): a saint has a name after it."""
    lead = before(match).rstrip()
    named = re.search(r"(?:\b[A-Z][\w'-]*|\d(?:st|nd|rd|th|ST|ND|RD|TH))$", lead, re.ASCII)
    street = named and (
        re.search(r"\d+\s+(?:\S+ )?\S+$", lead) or _STREET_NAMES.search(lead) or _BESIDE_A_STREET.match(after(match))
    )
    if _A_NAME.match(after(match)) and not street:
        return "Saint"
    if not named:
        return match[0]
    return "Street" + final_stop(match)


def _saints_or_streets(match: Match, _habits: Habits) -> str:
    """Tell streets (“Ninth and Main Sts.”) from saints, whose names follow (“the church of Sts. Peter and Paul”)."""
    if re.match(r" [A-Z]", after(match)) and not re.search(r"(?:\b[A-Z][\w'-]*|\d\w\w)$", before(match)):
        return f"{match['gap']}Saints"
    return f"{match['gap']}Streets" if match["gap"] else match[0]


def _direction(match: Match, _habits: Habits) -> str:
    if not _HEADED.search(before(match)):
        return match[0]
    return _POINTS[match["point"]]


def _avenue(match: Match, _habits: Habits) -> str:
    return f"{match['name']} {STREETS[match['kind'].lower()]}{final_stop(match)}"


_NO_STATES = {
    "CT": r" (?:scan\w*|images?|imaging)\b",
    "PA": r" (?:system|announce\w+)\b",
    "PR": r" (?:firms?|campaigns?|stunts?|agenc\w+|exec\w*|manager|disaster)\b",
    "ID": r" (?:cards?|checks?|theft|badges?|numbers?)\b",
    "MS": r" (?:patients?|sufferers?|drugs?)\b",
}


def _state(match: Match, habits: Habits) -> str:
    code = match["code"]
    if code in _NO_STATES and re.match(_NO_STATES[code], after(match), re.IGNORECASE):
        return match[0]  # “an MRI, CT scan”
    if code == "LA" and _SHORT_TOWN.search(before(match)):
        return match[0]  # “NYC, LA and Chicago”
    if habits.shouted and code in {"IN", "OR", "ME", "OK", "HI"} and not re.match(r"\s*(?:,|\.|$|\d{5})", after(match)):
        return match[0]
    return f"{match['comma']}{STATES[code]}"


def _clipped_state(match: Match, _habits: Habits) -> str:
    if match["office"]:  # “Calif. Gov. Newsom”
        return CLIPPED_STATES[match["office"].lower()]
    return f"{match['comma']}{CLIPPED_STATES[match['state'].lower()]}{final_stop(match)}"


def _zip(match: Match, _habits: Habits) -> str:
    return f"{match['state']} {say.digits(match['code'])}"


RULES: tuple[Rule, ...] = (
    Rule(
        "place.house_number",
        r"(?P<first>\d(?<![\w.,].)\d{0,4})(?:[-–](?P<last>\d{1,5}))? "
        r"(?:(?P<compass>(?i:(?:[NSEW]\.?){1,2}|North|South|East|West)) )?"
        rf"(?P<name>(?:{_CAPITAL}|\d{{1,3}}(?i:st|nd|rd|th))(?: {_CAPITAL}){{0,2}}?) "
        rf"(?P<kind>(?i:(?:{_WAYS})\b|(?:{'|'.join(STREETS)})(?:\.|\b)))",
        _street,
        "House numbers and streets: fourteen hundred North Main Street.",
        (NAMED | between("") | follows(_POINT_WORDS),),
    ),
    Rule(
        "place.block",
        r"(?<![\w.,-])(?P<number>\d{3,5})(?= block\b)",
        lambda match, _habits: say.pairs(match["number"]),
        "Blocks of a street: the twenty-four hundred block.",
        (follows("block"),),
        re.IGNORECASE,
    ),
    Rule(
        "place.saint",
        rf"S[tT](?<![\w.]S[tT])(?:\.|(?= [A-Z{SIGNS}])|(?<=t)(?=,|$))",
        _saint_or_street,
        "St. is a saint before a name, a street after one.",
        (word_set("St ST"),),
    ),
    Rule(
        "place.avenue",
        r"(?P<name>\b[A-Z][\w'-]{0,30}|\b[JS][rR]\.|\b\d+(?i:st|nd|rd|th)) (?P<kind>Ave|Blvd|Rd|Ln|Pkwy|Hwy|Tpke|Expy"
        r"|AVE|BLVD|RD|LN|PKWY|HWY|Ct(?=,|\.?$)|Dr(?=\.?,|\.?$|\.? [a-z])|Pl(?=,|\.?$))\b\.?",
        _avenue,
        "Avenues and boulevards in full.",
        (word_set("Ave Blvd Rd Ln Pkwy Hwy Tpke Expy AVE BLVD RD LN PKWY HWY Ct Dr Pl"),),
    ),
    Rule(
        "place.quarter",
        rf"(?P<way>\b(?:{_WAYS})),? (?P<compass>[NS][EW])\b",
        lambda match, _habits: f"{match['way']} {_COMPASS[match['compass'].lower()]}",
        "The quarter of a town after a street: Northwest.",
        (word_set("NE NW SE SW"),),
    ),
    Rule(
        "place.lettered_avenue",
        r"\b(?:Ave|AVE)\.? (?=[A-Z]\b(?!\.))",
        lambda _match, _habits: "Avenue ",
        "Avenues with a letter for a name: Avenue A.",
        (word_set("Ave AVE"),),
    ),
    Rule(
        "place.direction",
        rf"(?P<point>{'|'.join(f'{point[0]}(?<=[a-zA-Z.:] .){point[1:]}' for point in _LONGEST_FIRST)})"
        rf"(?= (?:of|OF|at|AT"
        rf"|(?i:and gust\w*|with|around)) | \d|[.,;]|$)",
        _direction,
        "Directions after a distance: miles southwest of town.",
        (frozenset(_POINTS),),
    ),
    Rule(
        "place.streets",
        r"(?P<gap>(?<=[a-z\d]) |\A)Sts\.",
        _saints_or_streets,
        "A corner of two streets.",
        (word_set("Sts"),),
    ),
    Rule(
        "place.compass",
        rf"(?P<compass>[NSEW](?<![\w.].)\.)(?= (?:{_CAPITAL}|\d{{1,3}}(?i:st|nd|rd|th)) (?:(?:{_WAYS})\b|(?i:st|ave"
        rf"|blvd|rd|dr|ln|pl|pkwy|hwy)\b)"
        rf"| (?i:{_LANDS}|Broadway)\b|(?i:(?<=\bblock of ..) [A-Z]))",
        lambda match, _habits: _COMPASS[match["compass"][0].lower()],
        "North, south, east and west in names of streets and countries.",
        (frozenset("NSEW"),),
    ),
    Rule(
        "place.state",
        rf"(?P<comma>,(?<=[A-Za-z.],) )(?P<code>{'|'.join(STATES)})\b(?!\.[A-Z])",
        _state,
        "States after a town, in postal form.",
        (frozenset(STATES),),
    ),
    Rule(
        "place.clipped_state",
        rf"(?P<comma>,(?<=[A-Za-z.],) )(?P<state>{CLIPPED})\."
        rf"|\b(?<!\.)(?=[a-z]++\.)(?P<office>{CLIPPED})\.(?= {_OFFICES})",
        _clipped_state,
        "States after a town or before an office, cut short.",
        (stopped(CLIPPED_STATES),),
        re.IGNORECASE,
    ),
    Rule(
        "place.zip",
        rf"(?P<state>\b(?:{'|'.join(STATES.values())})),? (?P<code>\d{{5}})\b",
        _zip,
        "Postal codes figure by figure.",
        (frozenset({"5 figures"}),),
    ),
)
