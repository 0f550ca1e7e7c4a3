"""Rules for measures, temperatures and percentages."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.figures import NUMBER, mixed
from newscast.spoken.nouns import describes, noun_after
from newscast.spoken.rule import (
    ABBREVIATION,
    DIGITS,
    JOINED,
    LETTER,
    Habits,
    Rule,
    after,
    at_end,
    before,
    final_stop,
    word_set,
)

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
    "kt": ("knot", "knots"),
    "kts": ("knot", "knots"),
    "mcg": ("microgram", "micrograms"),
    "ppm": ("part per million", "parts per million"),
    "ppb": ("part per billion", "parts per billion"),
    "bpm": ("beat per minute", "beats per minute"),
    "wpm": ("word per minute", "words per minute"),
    "twh": ("terawatt hour", "terawatt hours"),
    "gwh": ("gigawatt hour", "gigawatt hours"),
    "fl oz": ("fluid ounce", "fluid ounces"),
    "cu yd": ("cubic yard", "cubic yards"),
    "sq in": ("square inch", "square inches"),
    "sq yd": ("square yard", "square yards"),
}
# Units that copy writes with a stop, as in “12 in. of snow”.
_STOPPED = {
    **{
        unit: UNITS[unit]
        for unit in ("ft", "sq ft", "cu ft", "sq mi", "sq in", "yd", "yds", "mi", "oz", "lb", "lbs", "gal")
    },
    **{unit: UNITS[unit] for unit in ("hr", "hrs", "min", "mins", "sec", "secs", "tsp", "tbsp", "yrs")},
    "in": ("inch", "inches"),
    "ins": ("inch", "inches"),
    "mos": ("month", "months"),
    "wks": ("week", "weeks"),
}
_POWERS = {"2": "square", "²": "square", "^2": "square", "3": "cubic", "³": "cubic", "^3": "cubic"}
_SCALES_OF_HEAT = {"c": "Celsius", "f": "Fahrenheit", "k": "Kelvin"}
_POWERED = "km|m|cm|mm|ft|yd|mi"
_WRITTEN_UNITS = "|".join(
    re.sub(r"(sq|cu|fl)\\ ", r"\1\\.? ?", re.escape(unit)) for unit in sorted(UNITS, key=len, reverse=True)
)
_UNIT = rf"(?:(?P<powered>{_POWERED})(?P<power>[²³]|\^?[23])|(?P<unit>{_WRITTEN_UNITS}))(?![\w/]|\.\w)"
_RACES = word_set("hurdles dash final finals freestyle relay race sprint breaststroke butterfly backstroke medley")
_HOMERS = ("home run", "home runs")
_WRITTEN_STOPPED = "|".join(unit.replace(" ", r"\.? ") for unit in sorted(_STOPPED, key=len, reverse=True))
# What tells heat from a seat: “it hit 35C”.
_HEAT = re.compile(
    r"(?i)\b(?:temperatures?|temps?|heat\w*|hot\w*|cold\w*|cool\w*|warm\w*|degrees|freez\w+|frost\w*|weather|climate"
    r"|forecast|highs?|lows?|overnight|celsius|fahrenheit|mercury|thermometers?|fever)\b"
)
_REACHES = re.compile(
    r"(?i)\b(?:hit|hits|hitting|reach|reached|reaches|reaching|to|of|at|around|above|below|near|nearly|about|exceed\w*"
    r"|topp?(?:ed|ing|s)?|as) -?$"
)
_SEATED = re.compile(
    r"(?i)\b(?:seats?|gates?|rows?|units?|apartments?|apt\.?|flats?|rooms?|platforms?|exits?|piers?) $"
)
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
    return UNITS[match["unit"].lower().replace(".", "")] if match["unit"] != "HRs" else _HOMERS


def _measure(match: Match, habits: Habits) -> str:
    if match["unit"] in {"G", "M", "L", "K"} and not match["gap"] and noun_after(match, habits) not in _RACES:
        return match[0]  # 5G, 747M: a code
    one, many = _unit(match)
    if match["gap"] == "-":
        return f"{_count(match, habits)}-{one.replace(' ', '-')}"
    caliber = match["unit"] in {"mm", "MM"} and not match["gap"] and noun_after(match, habits)
    return f"{_count(match, habits)} {one if match['count'] == '1' or describes(match, habits) or caliber else many}"


def _range(match: Match, habits: Habits) -> str:
    link = "by" if match["link"].strip() in {"x", "X", "×"} else "to"
    one, many = _unit(match)
    said = f"{say.quantity(match['first'], habits)} {link} {say.quantity(match['count'], habits)}"
    return f"{said} {one if describes(match, habits) else many}"


def _stopped(match: Match, habits: Habits) -> str:
    one, many = _STOPPED[match["unit"].lower().replace(".", "")] if match["unit"] != "HRs" else _HOMERS
    if match["gap"] == "-":
        return f"{match['count']}-{one.replace(' ', '-')}"
    ends = at_end(match) or (not habits.shouted and re.match(r"\s+[A-Z]", after(match)) is not None)
    part = re.fullmatch(r"\d/\d\d?", match["count"]) is not None
    said = one if part or match["count"] == "1" or describes(match, habits) else many
    return f"{match['count']} {said}{'.' if ends else ''}"


def _degrees(match: Match, habits: Habits) -> str:
    scale = f" {_SCALES_OF_HEAT[match['scale'].lower()]}" if match["scale"] else ""
    below = "minus " if match["below"] else ""
    first = f"{below}{say.quantity(match['first'], habits)} to " if match["first"] else ""
    one = (match["count"] == "1" and not first) or (not scale and describes(match, habits))
    return f"{first}{_count(match, habits)} degree{'' if one else 's'}{scale}"


def _heat(match: Match, habits: Habits) -> str:
    """Read “35C” as degrees where the copy is about heat, not about a seat."""
    lead = before(match)
    told = _HEAT.search(lead) or _HEAT.search(after(match)) or (len(match["count"]) > 1 and _REACHES.search(lead))
    if _SEATED.search(lead) or not (match["minus"] or told):
        return match[0]
    first = f"{say.quantity(match['first'], habits)} to " if match["first"] else ""
    return f"{first}{_count(match, habits)} degrees {_SCALES_OF_HEAT[match['scale'].lower()]}"


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
    first = f"{say.quantity(match['first'], habits)} to " if match["first"] else ""
    inches = "inch" if (match["only"] == "1" and not first) or describes(match, habits) else "inches"
    return f"{first}{say.quantity(match['only'], habits)} {inches}"


def _build(match: Match, habits: Habits) -> str:
    return f"{say.whole(match['feet'], habits)}-{say.whole(match['inches'], habits)}"


def _height(match: Match, habits: Habits) -> str:
    feet = say.quantity(match["feet"], habits)
    return f"{feet} feet" if match["inches"] == "0" else f"{feet} foot {say.quantity(match['inches'], habits)}"


def _stone(match: Match, habits: Habits) -> str:
    """Read “10st 4lb” and British “12st”, which no ordinal is."""
    if not match["pounds"] and (not habits.british or (match["count"].endswith("1") and match["count"] != "11")):
        return match[0]
    pounds = f" {say.quantity(match['pounds'], habits)} pounds" if match["pounds"] else ""
    return f"{say.quantity(match['count'], habits)} stone{pounds}"


def _alone(match: Match, _habits: Habits) -> str:
    return UNITS[match[0].lower()][1]


def _times(match: Match, habits: Habits) -> str:
    count = say.quantity(match["count"], habits)
    if match["title"] is not None:
        return f"{count}-time"
    return match[0] if re.search(r"(?i)\b(?:an?|the) $", before(match)) else f"{count} times"


def _letter(match: Match, habits: Habits) -> str:
    letter = match["letter"].replace("s", "S")
    return f"{say.quantity(match['count'], habits)} {letter}"


# Before ranks and titles, so that “8 FT. HIGH” is no fort.
FIRST: tuple[Rule, ...] = (
    Rule(
        "measure.feet_inches",
        r"(?<![\w.,])(?P<feet>\d{1,2})[ -]?ft\.?[ -]?(?P<inches>\d{1,2})[ -]?ins?\b(?:\.(?= [a-z(]|,))?",
        _height,
        "Heights: six foot two.",
        (DIGITS, frozenset("fF")),
        re.IGNORECASE,
    ),
    Rule(
        "measure.build",
        r"(?<![\w.,-])(?P<feet>[4-7])-(?P<inches>1[01]|\d)(?=,? (?:and )?\d{3}[ -](?:pounds?|lbs?)\b)",
        _build,
        "A player's height: six-five, two hundred and forty pounds.",
        (DIGITS, frozenset("-"), frozenset("pPlL")),
        re.IGNORECASE,
    ),
    Rule(
        "measure.stopped",
        rf"(?<![\w.,/$£€])(?P<count>(?:\d+ )?\d/\d\d?|{NUMBER})(?P<gap>[ -]?)"
        rf"(?P<unit>{_WRITTEN_STOPPED})\.(?=[\s,;:)-]|$)",
        _stopped,
        "Units with a stop: twelve inches of snow.",
        (DIGITS, frozenset(".")),
        re.IGNORECASE,
    ),
)

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
        rf"(?:(?P<below>(?<![\w)])-)?(?<![\w.,])(?P<first>{NUMBER})\s?[°º]?\s?(?:[-–]|\bto\b)\s?)?{_COUNT}\s?[°º]"
        r"(?:\s?(?P<scale>[CFK])\b)?",
        _degrees,
        "Temperatures: ninety-eight degrees Fahrenheit.",
        (frozenset("°º"),),
        re.IGNORECASE,
    ),
    Rule(
        "measure.heat",
        r"(?:(?<![\w.,-])(?P<first>\d{1,3})C?[-–])?(?P<minus>(?<![\w)])-)?(?<![\w.,/])(?P<count>\d{1,3}(?:\.\d)?)"
        r"(?P<scale>[CF])(?![\w-])",
        _heat,
        "Temperatures without a sign: it hit thirty-five degrees Celsius.",
        (DIGITS, JOINED),
    ),
    Rule(
        "measure.stone",
        r"(?<![\w.,])(?P<count>\d{1,2})st(?:\s?(?P<pounds>\d{1,2})lbs?)?\b",
        _stone,
        "British weights: ten stone four pounds.",
        (DIGITS, JOINED),
        re.IGNORECASE,
    ),
    Rule(
        "measure.times",
        rf"(?<=[A-Za-z] )(?P<count>{NUMBER})[x×](?!\w)(?P<title>(?= (?:\w+ )?(?:champions?|winners?|MVP|medalists?"
        rf"|finalists?"
        r"|all-\w+|nominees?|olympians?)\b))?(?! ?\d)",
        _times,
        "How often: three times as much, a three-time champion.",
        (DIGITS, frozenset("xX×")),
        re.IGNORECASE,
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
        rf"(?=[-.\d]){_COUNT}(?P<gap>[ -]?){_UNIT}(?:\.(?= (?-i:[a-z(])|,))?",
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
        r"(?<![\w.,])(?:(?P<feet>\d{1,2})'\s?(?P<inches>\d{1,2})\"?(?!\w)"
        r"|(?:(?P<first>\d{1,3})[-–])?(?P<only>\d+)\"(?=\s|[.,;]|$)(?<=\d\"))",
        _feet,
        "Feet and inches: five foot eleven.",
        (DIGITS, frozenset("'\"")),
    ),
    Rule(
        "measure.alone",
        r"(?<![\w.])(?:mph|kph|mpg)(?!\w)",
        _alone,
        "A unit apart from its number: ninety-plus miles per hour.",
        (DIGITS, frozenset("pP"), frozenset("mMkK"), frozenset("hHgG")),
        re.IGNORECASE,
    ),
    Rule(
        "measure.letter",
        rf"(?<![\w.,])(?P<count>{NUMBER})(?P<gap> ?)(?P<letter>x|(?<= )s|(?<=(?<!\d)\d)s)(?!\w)",
        _letter,
        "A letter after a number stands alone.",
        (DIGITS, JOINED | LETTER),
    ),
)
