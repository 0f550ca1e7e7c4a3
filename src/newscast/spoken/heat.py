"""Rules for temperatures: degrees, and the day's high and low."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.figures import END, NUMBER, START
from newscast.spoken.measures import COUNT, count
from newscast.spoken.nouns import describes
from newscast.spoken.rule import Habits, Rule, after, before, between, follows, joined, later

Match = re.Match[str]

_SCALES_OF_HEAT = {"c": "Celsius", "f": "Fahrenheit", "k": "Kelvin"}
# What tells heat from a seat: “it hit 35C”.
_HEAT = later(
    r"(?i)\b(?:temperatures?|temps?|heat\w*|hot\w*|cold\w*|cool\w*|warm\w*|degrees|freez\w+|frost\w*|weather|climate"
    r"|forecast|highs?|lows?|overnight|celsius|fahrenheit|mercury|thermometers?|fever)\b"
)
_HEAT_AFTER = later(rf"(?: in [A-Z]|,? (?:today|tonight|tomorrow)\b|.{{0,60}}{_HEAT.pattern[4:]})", re.IGNORECASE)
_REACHES = later(
    r"(?i)\b(?:hit|hits|hitting|reach|reached|reaches|reaching|to|of|at|around|above|below|near|nearly|about|exceed\w*"
    r"|topp?(?:ed|ing|s)?|as) -?$"
)
_SEATED = later(r"(?i)\b(?:seats?|gates?|rows?|units?|apartments?|apt\.?|flats?|rooms?|platforms?|exits?|piers?) $")
# Highs and lows: “MONDAY 41/22, TUESDAY 38/19”.
_PAIRED = later(r"(?i)\d/-?\d{1,3}[,;.]? (?:and |[a-z]+:? |[a-z]+, )?$")
_PAIR_FOLLOWS = later(r"(?i)[,;] (?:and |[a-z]+:? )?-?\d{1,3}/-?\d{1,3}(?![\d/])")
_DAY_OF_WEATHER = later(
    r"(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|tonight|tomorrow|weekend|sunny|cloudy|clear|rain|snow"
    r"|showers|storms|dry|breezy|windy|highs?|lows?|high/low|temps?|temperatures?|forecast)(?:,|:)?(?: [a-z]+,)? $"
)
_SKIES = later(r"(?i)\b(?:sunny|sunshine|clouds?|cloudy|showers?|breezy|windy|rain|snow|dry)\b")
_DEGREES = later(r"(?:(?P<first>\d{1,3})C?[-–](?=\d))?(?P<count>-?\d{1,3}(?:\.\d)?)(?P<scale>[CF])")


def _degrees(match: Match, habits: Habits) -> str:
    scale = f" {_SCALES_OF_HEAT[match['scale'].lower()]}" if match["scale"] else ""
    below = "minus " if match["below"] else ""
    first = f"{below}{say.quantity(match['first'], habits)} to " if match["first"] else ""
    one = (match["count"].lstrip("-") == "1" and not first) or (not scale and describes(match, habits))
    return f"{first}{count(match, habits)} degree{'' if one else 's'}{scale}"


def _two_scales(match: Match, habits: Habits) -> str:
    """Read “98F/37C”, one heat in two scales."""
    if match["scale"] == match["scale_two"]:
        return match[0]
    return ", ".join(
        f"{'minus ' if heat[0] == '-' else ''}{say.quantity(heat.lstrip('-'), habits)}"
        f" degree{'' if heat.lstrip('-') == '1' else 's'} {_SCALES_OF_HEAT[scale.lower()]}"
        for heat, scale in ((match["heat"], match["scale"]), (match["heat_two"], match["scale_two"]))
    )


def _heat(match: Match, habits: Habits) -> str:
    """Read “35C” as degrees where the copy is about heat, not about a seat."""
    lead, heat = before(match), _DEGREES.fullmatch(match[0])
    if not heat or _SEATED.search(lead):
        return match[0]
    told = _HEAT.search(lead) or _HEAT_AFTER.match(after(match)) or (len(heat["count"]) > 1 and _REACHES.search(lead))
    if not (told or heat["count"][0] == "-"):
        return match[0]
    first = f"{say.quantity(heat['first'], habits)} to " if heat["first"] else ""
    one = heat["count"].lstrip("-") == "1" and not first
    return f"{first}{count(heat, habits)} degree{'' if one else 's'} {_SCALES_OF_HEAT[heat['scale'].lower()]}"


def _high_low(match: Match, habits: Habits) -> str:
    """Read the day's high and low, where the copy tells that it gives the weather and no date can be meant."""
    high, low = int(match["high"]), int(match["low"])
    lead = before(match)
    told = _PAIRED.search(lead) or _PAIR_FOLLOWS.match(after(match)) or _DAY_OF_WEATHER.search(lead)
    weather = _HEAT.search(lead) or _SKIES.search(lead) or high > 31 or (high > 12 and low > 12)
    if high <= low or not (told and weather):
        return match[0]
    return (
        f"{say.quantity(match['high'], habits)} and {'minus ' if low < 0 else ''}{say.quantity(str(abs(low)), habits)}"
    )


RULES: tuple[Rule, ...] = (
    Rule(
        "measure.two_scales",
        START + r"(?P<heat>-?\d{1,3}(?:\.\d)?) ?[°º]? ?(?P<scale>[CF]) ?(?:/| / )"
        r"(?P<heat_two>-?\d{1,3}(?:\.\d)?) ?[°º]? ?(?P<scale_two>[CF])(?![\w-])",
        _two_scales,
        "One temperature in two scales: ninety-eight degrees Fahrenheit, thirty-seven degrees Celsius.",
        (joined("c f") | follows("c f"), frozenset("/")),
    ),
    Rule(
        "measure.degrees",
        rf"(?:(?P<below>(?<![\w)])-)?(?<![\w.,])(?P<first>{NUMBER})\s?[°º]?\s?(?:[-–]|\bto\b)\s?)?{COUNT}\s?[°º]"
        r"(?:\s?(?P<scale>[CFK])\b)?",
        _degrees,
        "Temperatures: ninety-eight degrees Fahrenheit.",
        (frozenset("°º"),),
        re.IGNORECASE,
    ),
    Rule(
        "measure.heat",
        r"[-\d](?<![\w.,/)][-\d])[\d.C–-]{0,9}[CF](?![\w-])",
        _heat,
        "Temperatures without a sign: it hit thirty-five degrees Celsius.",
        (joined("c f"),),
    ),
    Rule(
        "measure.high_low",
        START + r"(?P<high>-?\d{1,3})/(?P<low>-?\d{1,3})" + END + r"(?!/)",
        _high_low,
        "Highs and lows: forty-one and twenty-two.",
        (between("/", "/-"),),
    ),
)
