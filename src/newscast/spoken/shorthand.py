"""Rules for a reporter's shorthand: w/, b/w, y/o, last yr., a county cut short, what is left on a clock."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.rule import Habits, Rule, after, any_case, before, final_stop, follows, later, leads, stopped

Match = re.Match[str]

_SHORTHAND = {
    "w/o": "without",
    "w/out": "without",
    "w/in": "within",
    "b/w": "between",
    "b/c": "because",
    "c/o": "care of",
    "n/a": "not available",
    "a/k/a": "also known as",
}
_PERIODS = {
    "yr": "year",
    "yrs": "years",
    "wk": "week",
    "wks": "weeks",
    "wknd": "weekend",
    "mo": "month",
    "hr": "hour",
}
# British prices: “£12.21ph”.
_RATES = {
    "ph": "hour",
    "p/h": "hour",
    "pw": "week",
    "p/w": "week",
    "pcm": "calendar month",
    "pa": "year",
    "pp": "person",
}
_CHANGES = {"y/y": "year", "yoy": "year", "q/q": "quarter", "qoq": "quarter", "m/m": "month"}
_IS = later(r"(?i)\b(?:is|was|are|were|turned|be) (?:only |just )?$")
_COUNTED = later(r"\d[ -]?$")
_IN = later(r"(?i)\b(?:in|across|throughout|around|from|for|of|near|outside) (?:an? |the )?(?:[A-Z][\w'-]+ )?$")
_NO_COUNTY = later(
    r"(?i)\b(?:shares?|stakes?|stock|invest\w*|owners?|makers?|subsidiary|ceo|president|chairman|motor)\b"
)
_SPOTS = later(r"(?i) (?:spots?|ads?|promos?|commercials?|teases?|breaks?)\b")
_COUNTY_WORDS = (
    r"(?:jail|sheriff(?:'?s)?|commission\w*|court\w*|coroner\w*|fair(?:grounds)?|attorney\w*|clerk\w*|assessor\w*"
    r"|detention|prosecutors?|judges?|deput(?:y|ies)|public|schools?|health|board|line|search|district|residents?"
    r"|officials|road|emergency|grand|superior|da|rd|hwy)"
)


def _period(match: Match, _habits: Habits) -> str:
    if _COUNTED.search(before(match)):
        return match[0]
    return _PERIODS[match["unit"].lower()] + final_stop(match)


def _age(match: Match, _habits: Habits) -> str:
    if match["gap"] != "-" and _IS.search(before(match)):
        return f"{match['count']} years old{final_stop(match)}"
    return f"{match['count']}-year-old{'s' if match['many'] else ''}{final_stop(match)}"


def _county(match: Match, _habits: Habits) -> str:
    lead = before(match)
    told = match["told"] is not None or (
        _IN.search(lead) and not _NO_COUNTY.search(lead.rpartition(". ")[2] + match["name"])
    )
    return f"{match['name']} County{final_stop(match)}" if told else match[0]


def _seconds(match: Match, habits: Habits) -> str:
    spot = _SPOTS.match(after(match))
    one = spot is not None or match["count"] == "01"
    return f"{say.cardinal(int(match['count']), habits)} second{'' if one else 's'}"


RULES: tuple[Rule, ...] = (
    Rule(
        "mark.shorthand",
        rf"(?<![\w/.])(?:(?P<short>{'|'.join(_SHORTHAND)})(?![\w/])"
        r"|(?-i:w/ ?|W/ )(?=[a-z](?!/)|[\"'($£€:.]{0,2}\d|[\"'(][a-z]))",
        lambda match, _habits: _SHORTHAND[match["short"].lower()] if match["short"] else "with ",
        "A reporter's shorthand: with, without, between, because.",
        (frozenset("/"),),
        re.IGNORECASE,
    ),
    Rule(
        "mark.age",
        r"(?<![\w.,$])(?P<count>\d{1,3})(?P<gap>[ -]?)(?:y/o|y\.o\.?|yo|y\.?r\.?-old)(?P<many>s)?(?![\w/-])",
        _age,
        "Ages cut short: a seventeen-year-old.",
        (follows("y yo yos yr"),),
        re.IGNORECASE,
    ),
    Rule(
        "mark.change",
        r"(?<![\w/.])(?P<period>y/y|q/q|m/m|yoy|qoq)(?![\w/])",
        lambda match, habits: (
            f"{_CHANGES[match['period'].lower()]} {'on' if habits.british else 'over'} "
            f"{_CHANGES[match['period'].lower()]}"
        ),
        "A change from one year to the next: year over year.",
        (any_case("y q m yoy qoq") | {"YoY", "QoQ"},),
        re.IGNORECASE,
    ),
    Rule(
        "mark.percent",
        r"(?<=\d) ?pct\b(?:\.(?= [a-z]|,))?(?!\.\w)",
        lambda _match, _habits: "%",
        "Percent cut short: four percent.",
        (follows("pct"),),
        re.IGNORECASE,
    ),
    Rule(
        "mark.rate",
        r"(?P<sum>[£€]\d[\d,]{0,8}(?:\.\d\d)?k?) ?(?P<rate>p/h|p/w|pcm|ph|pw|pa|pp)(?![\w/])",
        lambda match, _habits: f"{match['sum']} per {_RATES[match['rate']]}",
        "British prices and pay: twelve pounds per hour.",
        (frozenset("£€"), follows("ph p pw pcm pa pp kph kp kpw kpcm kpa k")),
    ),
    Rule(
        "mark.each",
        r"(?:(?<=\d[KMBkmb])|(?<=\dbn)|(?<=illion)|(?<=housand)) ?/ ?(?P<unit>yr|mo|wk|hr|year|month|week|hour|day)\b"
        r"(?:\.(?!\w))?",
        lambda match, _habits: f" per {_PERIODS.get(match['unit'].lower(), match['unit'].lower())}{final_stop(match)}",
        "So much each year, behind a scale: six million dollars per year.",
        (frozenset("/"),),
        re.IGNORECASE,
    ),
    Rule(
        "mark.period",
        r"(?<![\w./])(?P<unit>yrs?|wks?|wknd)\b(?!\.\w|['/])\.?",
        _period,
        "Years and weeks cut short behind a word: last year, the second week.",
        (any_case("yr yrs wk wks wknd"),),
        re.IGNORECASE,
    ),
    Rule(
        "mark.county",
        r"(?P<name>\b[A-Z][\w'-]{2,20}) C(?:o|O)\."
        rf"(?P<told>(?= {_COUNTY_WORDS}\b))?(?!\w)",
        _county,
        "A county cut short: the Weld County Jail.",
        (stopped(["co"]),),
        re.IGNORECASE,
    ),
    Rule(
        "mark.seconds",
        r"(?<![^\s(]):(?P<count>[0-5]\d)(?![\w:]|\.\d)",
        _seconds,
        "Seconds on a clock: with eight seconds left.",
        (leads(":"),),
    ),
)
