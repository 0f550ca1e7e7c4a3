"""Rules for measures, temperatures and percentages."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.figures import NUMBER, mixed
from newscast.spoken.nouns import describes, precedes_noun
from newscast.spoken.rule import ABBREVIATION, DIGITS, JOINED, LETTER, Habits, Rule, final_stop

Match = re.Match[str]

# written: one, many
UNITS = {
    "km": ("kilometer", "kilometers"),
    "m": ("meter", "meters"),
    "cm": ("centimeter", "centimeters"),
    "mm": ("millimeter", "millimeters"),
    "kg": ("kilogram", "kilograms"),
    "g": ("gram", "grams"),
    "mg": ("milligram", "milligrams"),
    "ml": ("milliliter", "milliliters"),
    "l": ("liter", "liters"),
    "mi": ("mile", "miles"),
    "ft": ("foot", "feet"),
    "yd": ("yard", "yards"),
    "yds": ("yard", "yards"),
    "lb": ("pound", "pounds"),
    "lbs": ("pound", "pounds"),
    "oz": ("ounce", "ounces"),
    "gal": ("gallon", "gallons"),
    "mph": ("mile per hour", "miles per hour"),
    "kph": ("kilometer per hour", "kilometers per hour"),
    "km/h": ("kilometer per hour", "kilometers per hour"),
    "mpg": ("mile per gallon", "miles per gallon"),
    "kmh": ("kilometer per hour", "kilometers per hour"),
    "hz": ("hertz", "hertz"),
    "khz": ("kilohertz", "kilohertz"),
    "mhz": ("megahertz", "megahertz"),
    "ghz": ("gigahertz", "gigahertz"),
    "kw": ("kilowatt", "kilowatts"),
    "mw": ("megawatt", "megawatts"),
    "gw": ("gigawatt", "gigawatts"),
    "kwh": ("kilowatt hour", "kilowatt hours"),
    "mwh": ("megawatt hour", "megawatt hours"),
    "kb": ("kilobyte", "kilobytes"),
    "mb": ("megabyte", "megabytes"),
    "gb": ("gigabyte", "gigabytes"),
    "tb": ("terabyte", "terabytes"),
    "mbps": ("megabit per second", "megabits per second"),
    "kbps": ("kilobit per second", "kilobits per second"),
    "gbps": ("gigabit per second", "gigabits per second"),
    "hrs": ("hour", "hours"),
    "hr": ("hour", "hours"),
    "mins": ("minute", "minutes"),
    "min": ("minute", "minutes"),
    "sec": ("second", "seconds"),
    "secs": ("second", "seconds"),
    "ms": ("millisecond", "milliseconds"),
    "yrs": ("year", "years"),
    "ha": ("hectare", "hectares"),
    "sq ft": ("square foot", "square feet"),
    "sq mi": ("square mile", "square miles"),
    "sq km": ("square kilometer", "square kilometers"),
    "sq m": ("square meter", "square meters"),
    "cu ft": ("cubic foot", "cubic feet"),
    "db": ("decibel", "decibels"),
    "psi": ("pound per square inch", "pounds per square inch"),
    "rpm": ("revolution per minute", "revolutions per minute"),
    "tbsp": ("tablespoon", "tablespoons"),
    "tsp": ("teaspoon", "teaspoons"),
    "nm": ("nanometer", "nanometers"),
    "µm": ("micrometer", "micrometers"),
    "kv": ("kilovolt", "kilovolts"),
    "hp": ("horsepower", "horsepower"),
    "kcal": ("kilocalorie", "kilocalories"),
    "acres": ("acre", "acres"),
    "m/s": ("meter per second", "meters per second"),
    "mi/h": ("mile per hour", "miles per hour"),
    "ft/s": ("foot per second", "feet per second"),
    "hectopascals": ("hectopascal", "hectopascals"),
    "hpa": ("hectopascal", "hectopascals"),
    "mbar": ("millibar", "millibars"),
}
_POWERS = {"2": "square", "²": "square", "^2": "square", "3": "cubic", "³": "cubic", "^3": "cubic"}
_SCALES_OF_HEAT = {"c": "Celsius", "f": "Fahrenheit", "k": "Kelvin"}
_POWERED = "km|m|cm|mm|ft|yd|mi"
_WRITTEN_UNITS = "|".join(
    re.escape(unit).replace(r"sq\ ", r"sq\.? ").replace(r"cu\ ", r"cu\.? ")
    for unit in sorted(UNITS, key=len, reverse=True)
)
_UNIT = rf"(?:(?P<powered>{_POWERED})(?P<power>[²³]|\^?[23])|(?P<unit>{_WRITTEN_UNITS}))(?![\w/]|\.\w)"
_COUNT = rf"(?P<minus>(?<![\w)])-)?(?<![\w.,/])(?P<count>\d+ \d/\d\d?|{NUMBER})"


def _count(match: Match, habits: Habits) -> str:
    count = match["count"]
    minus = "minus " if match["minus"] else ""
    return minus + (mixed(count, habits) if "/" in count else say.quantity(count, habits))


def _unit(match: Match) -> tuple[str, str]:
    if match["powered"]:
        one, many = UNITS[match["powered"].lower()]
        power = _POWERS[match["power"]]
        return f"{power} {one}", f"{power} {many}"
    return UNITS[match["unit"].lower().replace(".", "")]


def _measure(match: Match, habits: Habits) -> str:
    if match["unit"] in {"g", "G", "M", "L", "K"} and not match["gap"] and match["unit"].isupper():
        return match[0]  # 5G, 747M: a code
    one, many = _unit(match)
    if match["gap"] == "-":
        return f"{_count(match, habits)}-{one}"
    caliber = match["unit"] in {"mm", "MM"} and not match["gap"] and precedes_noun(match)
    return f"{_count(match, habits)} {one if match['count'] == '1' or describes(match) or caliber else many}"


def _range(match: Match, habits: Habits) -> str:
    link = "by" if match["link"].strip() in {"x", "X", "×"} else "to"
    one, many = _unit(match)
    said = f"{say.quantity(match['first'], habits)} {link} {say.quantity(match['count'], habits)}"
    return f"{said} {one if describes(match) else many}"


def _degrees(match: Match, habits: Habits) -> str:
    scale = f" {_SCALES_OF_HEAT[match['scale'].lower()]}" if match["scale"] else ""
    first = f"{say.quantity(match['first'], habits)} to " if match["first"] else ""
    one = match["count"] == "1" and not first
    return f"{first}{_count(match, habits)} degree{'' if one else 's'}{scale}"


def _percent(match: Match, habits: Habits) -> str:
    first = f"{say.quantity(match['first'], habits)} to " if match["first"] else ""
    plus = "plus " if match["plus"] else ""
    tail = "-" if match["joined"] else ""
    return f"{plus}{first}{_count(match, habits)} percent{tail}".replace(" percent-", " percent ")


def _by(match: Match, habits: Habits) -> str:
    return f"{say.quantity(match['first'], habits)} by {say.quantity(match['last'], habits)}"


def _per(match: Match, habits: Habits) -> str:
    return f"{say.quantity(match['count'], habits)} per {UNITS[match['unit']][0]}"


def _feet(match: Match, habits: Habits) -> str:
    if match["inches"]:
        return _height(match, habits)
    inches = "inch" if match["only"] == "1" or describes(match) else "inches"
    return f"{say.quantity(match['only'], habits)} {inches}"


def _height(match: Match, habits: Habits) -> str:
    return f"{say.quantity(match['feet'], habits)} foot {say.quantity(match['inches'], habits)}"


def _letter(match: Match, habits: Habits) -> str:
    letter = match["letter"].replace("s", "S")
    return f"{say.quantity(match['count'], habits)} {letter}"


RULES: tuple[Rule, ...] = (
    Rule(
        "measure.dotted",
        r"(?<=\d[ -])(?P<unit>[mk]\.p\.h|m\.p\.g)\b\.?",
        lambda match, _habits: match["unit"].replace(".", "") + final_stop(match),
        "Miles per hour, however written.",
        (DIGITS, ABBREVIATION),
    ),
    Rule(
        "measure.percent",
        rf"(?P<plus>\+)?(?:(?<![\w.,])(?P<first>{NUMBER})%?\s?(?:[-–]|\bto\b)\s?)?{_COUNT}\s?%(?P<joined>-(?=[a-z]))?",
        _percent,
        "Percentages: five to ten percent.",
        (frozenset("%"),),
        re.IGNORECASE,
    ),
    Rule(
        "measure.degrees",
        rf"(?:(?<![\w.,])(?P<first>{NUMBER})\s?[-–]\s?)?{_COUNT}\s?[°º]\s?(?:(?P<scale>[CFK])\b)?",
        _degrees,
        "Temperatures: ninety-eight degrees Fahrenheit.",
        (frozenset("°º"),),
        re.IGNORECASE,
    ),
    Rule(
        "measure.feet_inches",
        r"(?<![\w.,])(?P<feet>\d{1,2})\s?ft\.?\s?(?P<inches>\d{1,2})\s?in(?:s|\b)",
        _height,
        "Heights: six foot two.",
        (JOINED,),
    ),
    Rule(
        "measure.range",
        rf"(?<![\w.,])(?P<first>{NUMBER})(?P<link>\s?[-–x×]\s?|\sto\s|\sby\s)(?P<count>{NUMBER})[ -]?{_UNIT}",
        _range,
        "Ranges and areas with a unit: two to five pounds.",
        (DIGITS, frozenset("-–x×XtTbB")),
        re.IGNORECASE,
    ),
    Rule(
        "measure.unit",
        rf"{_COUNT}(?P<gap>[ -]?){_UNIT}(?:\.(?= (?-i:[a-z(])|,))?",
        _measure,
        "Units are said in full: five kilometers.",
        (DIGITS,),
        re.IGNORECASE,
    ),
    Rule(
        "measure.per",
        rf"(?<![\w.,])(?P<count>{NUMBER})/(?P<unit>kg|km|m|l|lb|mi|hr)\b",
        _per,
        "Twelve per kilogram.",
        (DIGITS, frozenset("/")),
    ),
    Rule(
        "measure.by",
        rf"(?<![\w.,])(?P<first>{NUMBER})\s?[x×]\s?(?P<last>{NUMBER})(?!\w|\s*=)",
        _by,
        "Sizes: two by four.",
        (DIGITS, frozenset("xX×")),
        re.IGNORECASE,
    ),
    Rule(
        "measure.feet",
        r"(?<![\w.,])(?:(?P<feet>\d{1,2})'\s?(?P<inches>\d{1,2})\"?(?!\w)|(?P<only>\d+)\"(?=\s|$)(?<=\d\"))",
        _feet,
        "Feet and inches: five foot eleven.",
        (DIGITS, frozenset("'\"")),
    ),
    Rule(
        "measure.letter",
        rf"(?<![\w.,])(?P<count>{NUMBER})(?P<gap> ?)(?P<letter>x|(?<= )s|(?<=(?<!\d)\d)s)(?!\w)",
        _letter,
        "A letter after a number stands alone.",
        (DIGITS, JOINED | LETTER),
    ),
)
