"""Rules for numbers that name something: telephones, roads, flights, bills and statutes."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.acronyms import is_spelled, spell
from newscast.spoken.figures import END, START
from newscast.spoken.rule import ABBREVIATION, CAPITALS, DIGITS, LONG, Habits, Rule

Match = re.Match[str]

_ROADS = {
    "i": "I",
    "us": "U-S",
    "sr": "State Route",
    "rt": "Route",
    "rte": "Route",
    "hwy": "Highway",
    "cr": "County Road",
    "fm": "F-M",
    "m": "M",
    "a": "A",
    "b": "B",
}
_BILLS = {
    "hr": "H-R",
    "s": "S",
    "hb": "House Bill",
    "sb": "Senate Bill",
    "ab": "Assembly Bill",
    "hjres": "H-J-Res",
    "sjres": "S-J-Res",
    "hres": "H-Res",
    "sres": "S-Res",
    "lr": "L-R",
}
_PARTS = {
    "prop": "Proposition",
    "ch": "Chapter",
    "sec": "Section",
    "art": "Article",
    "fig": "Figure",
    "vol": "Volume",
    "pp": "pages",
    "p": "page",
}
_FREE = {"800": "eight hundred", "900": "nine hundred"}


def _lettered(part: str) -> str:
    return part.lower() if len(part) > 1 else part


def _group(written: str, habits: Habits) -> str:
    """Return a group of a telephone number: figures one by one, letters as words, free codes as hundreds."""
    if not written.isdecimal():
        return " ".join(
            _lettered(part) if part.isalpha() else say.digits(part) for part in re.findall(r"[A-Za-z]+|\d+", written)
        )
    return say.digits(written, "oh" if habits.british else "zero")


def _telephone(match: Match, habits: Habits) -> str:
    plus = "plus " if match[0].startswith("+") else ""
    return plus + ", ".join(_group(group, habits) for group in re.findall(r"\w+", match[0]))


def _free_call(match: Match, habits: Habits) -> str:
    """Return 1-800-GO-2-HAUL: the lettered part runs on until its last group."""
    groups = match["rest"].split("-")
    said = [_group(group, habits) for group in groups]
    if not match["rest"].replace("-", "").isdecimal() and len(said) > 1 and re.search(r"\d", match["rest"]):
        said = [" ".join(said[:-1]), said[-1]]
    elif not re.search(r"\d", match["rest"]):
        said = [" ".join(said)]
    free = _FREE.get(match["code"]) or say.digits(match["code"])
    return ", ".join([*(["one"] if match["one"] else []), free, *said])


def _network_address(match: Match, _habits: Habits) -> str:
    return " dot ".join(say.digits(part) for part in match[0].split("."))


def _road(match: Match, _habits: Habits) -> str:
    name = _ROADS[match["name"].strip(" -.").replace(".", "").lower()]
    return f"{name} {say.pairs(match['number'])}{_letter(match)}"


def _letter(match: Match) -> str:
    return f" {match['letter'].upper()}" if match["letter"] else ""


def _numbered(match: Match, _habits: Habits) -> str:
    return f"{match['name']} {say.pairs(match['number'])}{_letter(match)}"


def _part(match: Match, _habits: Habits) -> str:
    return f"{_PARTS[match['name'].lower()]} {say.pairs(match['number'])}"


def _bill(match: Match, _habits: Habits) -> str:
    return f"{_BILLS[re.sub(r'[. ]', '', match['name']).lower()]} {say.pairs(match['number'])}"


def _statute(match: Match, _habits: Habits) -> str:
    parts = re.findall(r"\w+", match["parts"])
    said = [say.pairs(part) if part.isdecimal() else part.upper() for part in parts]
    return f"{say.pairs(match['number'])} {' '.join(said)}"


def _count(match: Match, _habits: Habits) -> str:
    return f"{'numbers' if match[0][:3].lower() == 'nos' else 'number'} {say.whole(match['number'])}"


def _model(match: Match, _habits: Habits) -> str:
    letters = match["letters"]
    return f"{spell(letters) if is_spelled(letters) else letters} {_plane(match)}"


def _plane(match: Match) -> str:
    said = say.pairs(match["number"])
    return say.plural(said) if match["letter"] == "s" else f"{said}{_letter(match)}"


def _virus(match: Match, _habits: Habits) -> str:
    return f"{match['word']} {say.below_hundred(int(match['number']))}"


RULES: tuple[Rule, ...] = (
    Rule(
        "code.free_call",
        START
        + r"(?P<one>\+?1[-. ])?\(?(?P<code>8(?:00|33|44|55|66|77|88)|900)\)?[-. ](?P<rest>[A-Z\d]+(?:[-.][A-Z\d]+)*)"
        + END,
        _free_call,
        "Free telephone numbers: one, eight hundred, and the rest.",
        (DIGITS, LONG | frozenset("-")),
    ),
    Rule(
        "code.telephone",
        r"(?<![\w.,-])(?:\+?\d{1,3}[-. ])?(?:\(\d{3}\)[-. ]{0,2}|\d{3}[-.])\d{3}[-.]\d{4}(?:-\d{4})?"
        r"|(?<![\w.,-])\d{3} \d{3} \d{4}" + END,
        _telephone,
        "Telephone numbers figure by figure, a pause between groups.",
        (DIGITS, LONG),
    ),
    Rule(
        "code.telephone_abroad",
        r"(?<![\w.,])(?:\+\d{1,3}(?:[ -]\(?\d{1,5}\)?){2,5}|0\d{2,4} \d{3,4} \d{3,4})" + END,
        _telephone,
        "Telephone numbers with a country's code, or in British form.",
        (DIGITS, frozenset("+0")),
    ),
    Rule(
        "code.social_security",
        START + r"\d{3}-\d{2}-\d{4}" + END,
        _telephone,
        "Social security numbers figure by figure.",
        (DIGITS, LONG),
    ),
    Rule(
        "code.short_telephone",
        START + r"\d{3}-\d{4}" + END,
        _telephone,
        "Local telephone numbers figure by figure.",
        (DIGITS, LONG),
    ),
    Rule(
        "code.network",
        START + r"\d{1,3}(?:\.\d{1,3}){3}" + END,
        _network_address,
        "Network addresses: dot by dot.",
        (DIGITS, frozenset(".")),
    ),
    Rule(
        "code.statute",
        r"(?<![\w.])(?P<number>\d{1,4})(?P<parts>(?:\([A-Za-z]\)|\(\d{1,2}\)){1,4})",
        _statute,
        "287(g) is two eighty-seven G.",
        (DIGITS, frozenset("(")),
    ),
    Rule(
        "code.bill",
        r"(?<![\w.])(?P<name>H\.? ?J\.? ?Res\.|S\.? ?J\.? ?Res\.|H\.? ?Res\.|S\.? ?Res\.|H\.R\.|HR|S\.|HB"
        r"|SB|AB|L\.R\.|H\.B\.|S\.B\.) ?(?P<number>\d{1,4})(?![\w,]\d|\w)",
        _bill,
        "Bills: H-R one, Senate Bill fourteen.",
        (DIGITS, CAPITALS | ABBREVIATION),
    ),
    Rule(
        "code.road",
        r"(?<![\w.])(?P<name>(?:I|US|U\.S\.|SR|CR|FM)-|(?:U\.S\.|US|SR|CR|Rte?\.?|Hwy\.?) )"
        r"(?P<number>\d{1,4})(?P<letter>[A-Z])?(?![\w,]\d|\w)(?! (?:million|billion|people|troops))",
        _road,
        "Roads: I ninety-five, U-S fifty.",
        (DIGITS,),
    ),
    Rule(
        "code.numbered",
        r"(?<![\w.])(?P<name>(?:Flight|Route|Highway|Interstate|Room|Channel|Section|Gate|Bus|Apartment"
        r"|Suite|Area|Studio|Boeing|Airbus|Proposition|Measure|Engine|Ladder|Exit)) (?:No\. ?)?"
        r"(?P<number>\d{1,4})(?P<letter>[A-Za-z])?(?![\w,]\d|\w)",
        _numbered,
        "Flights, routes, rooms: Flight fifteen forty-nine.",
        (DIGITS,),
        re.IGNORECASE,
    ),
    Rule(
        "code.part",
        rf"(?<![\w.])(?P<name>{'|'.join(_PARTS)})\. (?P<number>\d{{1,4}})(?![\w,]\d|\w)",
        _part,
        "Parts of laws and books: Chapter eleven, Proposition eight.",
        (DIGITS, ABBREVIATION),
        re.IGNORECASE,
    ),
    Rule(
        "code.number_sign",
        r"(?<![\w#])(?:\b[Nn]os?\.\s?|\bNOS?\.\s?|#\s?)(?P<number>\d{1,6})(?![\w]|,\d)",
        _count,
        "No. 1 and #1 are number one.",
        (DIGITS, frozenset("#") | ABBREVIATION),
    ),
    Rule(
        "code.virus",
        r"(?<![\w])(?P<word>COVID|Covid)-(?P<number>19)\b",
        _virus,
        "COVID nineteen.",
        (DIGITS, frozenset("-–")),
    ),
    Rule(
        "code.model",
        r"(?<![\w.])(?P<letters>[A-Z]{1,3}|MiG)-(?P<number>\d{1,4})(?P<letter>[A-Z]?|s)(?![\w])",
        _model,
        "Aircraft, weapons, districts: F sixteen.",
        (DIGITS, frozenset("-")),
    ),
)
