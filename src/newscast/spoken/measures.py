"""Rules for measures, temperatures and percentages."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.figures import NUMBER, WHOLE_FIRST, mixed
from newscast.spoken.nouns import describes, noun_after
from newscast.spoken.rule import (
    PARTED,
    RANGED,
    Habits,
    Rule,
    after,
    any_case,
    at_end,
    at_end_of_text,
    before,
    between,
    final_stop,
    follows,
    joined,
    word_set,
)
from newscast.spoken.units import HOME_RUNS, STOPPED, STOPPED_WORDS, UNIT_WORDS, UNITS, WRITTEN_STOPPED, WRITTEN_UNITS

Match = re.Match[str]

_POWERS = {"2": "square", "²": "square", "^2": "square", "3": "cubic", "³": "cubic", "^3": "cubic"}
_POWERED = "km|m|cm|mm|ft|yd|mi"
_UNIT = rf"(?:(?P<powered>{_POWERED})(?P<power>[²³]|\^?[23])|(?P<unit>{WRITTEN_UNITS}))(?![\w/]|\.\w)"
_DISTANCES = {"60", "100", "200", "400", "800", "1500", "5000", "10000", "1,500", "5,000", "10,000"}
_RACES = word_set("hurdles dash final finals freestyle relay race sprint breaststroke butterfly backstroke medley")
_ONE = re.compile(r"(?i)\ban? $")
_SENTENCE = 600  # characters; as far back as an opening quotation mark is looked for
_OPENED = re.compile(r'(?<!\d)"')
_OPENED_ONCE = re.compile(r"(?<!\w)'(?!\d\ds?\b|tis\b|em\b)(?=\w)")
# A number behind its first figure; with a fraction, as in “4 1/2”, or without.
_REST = r"(?:\d* \d/\d\d?|\d{0,2}(?:,\d{3})+(?:\.\d+)?|\d?(?:,\d\d){1,6},\d{3}|\d*(?:\.\d+)?)"
COUNT = (
    r"(?P<count>[-.\d](?<![\w)]-)(?<![\w.,/][.\d])"
    rf"(?:(?<=-)(?:\d+ \d/\d\d?|{NUMBER})|(?<=\d){_REST}|(?<=\.)\d+))"
)


def count(match: Match, habits: Habits) -> str:
    """Return a measure's number, which may be below zero or hold a fraction."""
    number = match["count"].removeprefix("-")
    minus = "minus " if number != match["count"] else ""
    return minus + (mixed(number, habits) if "/" in number else say.quantity(number, habits))


def _unit(match: Match) -> tuple[str, str]:
    if match["powered"]:
        one, many = UNITS[match["powered"].lower()]
        power = _POWERS[match["power"]]
        return f"{power} {one}", f"{power} {many}"
    if _are_runs(match):
        return HOME_RUNS
    if match["unit"] in {"mb", "MB"} and _is_pressure(match):
        return UNITS["mbar"]
    return UNITS[match["unit"].lower().replace(".", "")]


_BASEBALL = re.compile(
    r"(?i)\b(?:rbis?|homers?|homered|hitters?|hitting|slugg\w+|batt(?:ed|ing)|pitch\w*|inning\w*|season|league|yankees"
    r"|dodgers|rockies|outfielder|baseman|shortstop|catcher|baseball|sox|mets|era|(?:he|she) (?:hit|has|had|leads))\b"
)
_PRESSURE = re.compile(
    r"(?i)\b(?:pressures?|millibars?|baromet\w+|hurricane|storms?|typhoon|cyclone|low|high|mercury|weather|intensif\w+"
    r"|category|bomb|deepen\w*|nor'easter|winds?)\b"
)
_DATA = re.compile(
    r"(?i)\b(?:files?|data|downloads?|uploads?|internet|memory|storage|megabytes?|attachments?|photos?|videos?|phones?)\b"
)


def _are_runs(match: Match) -> bool:
    """Tell whether HRs, or HRS in copy in capitals, are home runs and no hours."""
    hours = match["unit"] != "HRs" and (match["unit"] != "HRS" or not _BASEBALL.search(before(match) + after(match)))
    return not hours


def _is_pressure(match: Match) -> bool:
    """Tell whether mb are millibars of air and no megabytes."""
    around = re.split(r"[.;] ", before(match))[-1] + re.split(r"[.;] ", after(match))[0]
    return _PRESSURE.search(around) is not None and not _DATA.search(around)


def _measure(match: Match, habits: Habits) -> str:
    if match["unit"] in {"G", "M", "L", "K"} and not match["gap"] and not _is_race(match, habits):
        return match[0]  # 5G, 747M: a code
    one, many = _unit(match)
    if match["gap"] == "-":
        return f"{count(match, habits)}-{one.replace(' ', '-')}"
    caliber = (
        match["unit"] in {"mm", "MM"}
        and not match["gap"]
        and (noun_after(match, habits) or _ONE.search(before(match)) is not None)
    )
    return f"{count(match, habits)} {one if match['count'] == '1' or describes(match, habits) or caliber else many}"


def _is_race(match: Match, habits: Habits) -> bool:
    """Tell whether an M is for meters: “THE 100M FINAL”, “RAN THE 200M IN 20.1 SECONDS”."""
    ran = re.search(r"(?i)\b(?:ran|runs?|won|wins?|in) the $", before(match))
    known = ran is not None and match["count"] in _DISTANCES
    return match["unit"] == "M" and (known or noun_after(match, habits) in _RACES)


def _range(match: Match, habits: Habits) -> str:
    link = "by" if match["link"].strip() in {"x", "X", "×"} else "to"
    one, many = _unit(match)
    said = f"{say.quantity(match['first'], habits)} {link} {say.quantity(match['count'], habits)}"
    return f"{said} {one if describes(match, habits) else many}"


def _stopped(match: Match, habits: Habits) -> str:
    one, many = HOME_RUNS if _are_runs(match) else STOPPED[match["unit"].lower().replace(".", "")]
    if match["gap"] == "-":
        return f"{match['count']}-{one.replace(' ', '-')}{'.' if at_end_of_text(match) and match[0][-1] == '.' else ''}"
    ends = match[0].endswith(".") and (
        at_end(match) or (not habits.shouted and re.match(r"\s+(?![NSEW]{1,3} of\b)[A-Z]", after(match)) is not None)
    )
    said = one if match["part"] or match["count"] == "1" or describes(match, habits) else many
    return f"{match['count']} {said}{'.' if ends else ''}"


def _twice(match: Match, habits: Habits) -> str:
    one, many = UNITS[match["unit"].lower().replace(".", "")]
    said = f"{say.quantity(match['first'], habits)} to {say.quantity(match['count'], habits)}"
    return f"{said} {one if describes(match, habits) else many}"


def _scaled_unit(match: Match, _habits: Habits) -> str:
    return UNITS[match["unit"].lower().replace(".", "")][1] + final_stop(match)


def _percent(match: Match, habits: Habits) -> str:
    first = f"{say.quantity(match['first'], habits)} to " if match["first"] else ""
    plus = "plus " if match["plus"] else ""
    tail = "-" if match["joined"] else ""
    return f"{plus}{first}{count(match, habits)} percent{tail}".replace(" percent-", " percent ")


def _by(match: Match, habits: Habits) -> str:
    first, last = (
        mixed(size, habits) if "/" in size else say.quantity(size, habits) for size in match.group("first", "last")
    )
    return f"{first} by {say.plural(last) if match['many'] else last}"


def _per(match: Match, habits: Habits) -> str:
    return f"{say.quantity(match['count'], habits)} per {UNITS[match['unit']][0]}"


def _feet(match: Match, habits: Habits) -> str:
    if match["inches"]:
        return _height(match, habits)
    if len(_OPENED.findall(match.string, max(0, match.start() - _SENTENCE), match.start())) % 2:
        return match[0]  # the mark closes a quotation
    first = f"{say.quantity(match['first'], habits)} to " if match["first"] else ""
    inches = "inch" if (match["only"] == "1" and not first) or noun_after(match, habits) else "inches"
    return f"{first}{say.quantity(match['only'], habits)}{' plus' if match['plus'] else ''} {inches}"


def _foot_sign(match: Match, habits: Habits) -> str:
    """Read “7,000'” as feet, unless the mark closes a quotation."""
    if _OPENED_ONCE.search(match.string, max(0, match.start() - _SENTENCE), match.start()):
        return match[0]
    link = {"x": "by", "×": "by"}.get((match["link"] or "").strip().lower(), "to")
    first = f"{say.quantity(match['first'], habits)} {link} " if match["first"] else ""
    one = (match["count"] == "1" and not first) or describes(match, habits)
    return f"{first}{say.quantity(match['count'], habits)} {'foot' if one else 'feet'}"


def _percent_letters(match: Match, habits: Habits) -> str:
    if not habits.british or (match["gap"] and match["unit"] != "pc" and not habits.shouted):
        return match[0]  # a PC is a constable too
    first = f"{say.quantity(match['first'], habits)} to " if match["first"] else ""
    return f"{first}{say.quantity(match['count'], habits)} percent"


def _per_unit(match: Match, _habits: Habits) -> str:
    unit = (
        re.sub(r"\.? ?(?=ft|mi|km|yd|in|m$)", " ", match["unit"].lower(), count=1) if match["area"] else match["unit"]
    )
    return f"{match['for']} {UNITS[unit.lower()][0]}{final_stop(match)}"


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
    alone = not before(match).strip() and not after(match).strip()
    return match[0] if alone or re.search(r"(?i)\b(?:an?|the) $", before(match)) else f"{count} times"


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
        (follows("ft"),),
        re.IGNORECASE,
    ),
    Rule(
        "measure.build",
        r"(?<![\w.,-])(?P<feet>[4-7])-(?P<inches>1[01]|\d)(?=,? (?:and )?\d{3}[ -](?:pounds?|lbs?)\b)",
        _build,
        "A player's height: six-five, two hundred and forty pounds.",
        (PARTED, follows("pound pounds lb lbs")),
        re.IGNORECASE,
    ),
    Rule(
        "measure.stopped",
        rf"(?P<count>[.\d](?<![\w.,/$£€][.\d])(?:(?P<part>(?<=\d)(?<!\d \d)/\d\d?)|(?<=\d){_REST}|(?<=\.)\d+))"
        rf"(?P<gap>[ -]?)"
        rf"(?P<unit>{WRITTEN_STOPPED})(?:\.(?=[\s,;:)/-]|$)|(?(part)(?<![ -]in)\b(?!\.)|(?!)))",
        _stopped,
        "Units with a stop: twelve inches of snow.",
        (follows(STOPPED_WORDS), frozenset("./")),
        re.IGNORECASE,
    ),
)

RULES: tuple[Rule, ...] = (
    Rule(
        "measure.dotted",
        r"(?<=\d[ -])(?P<unit>[mk]\.p\.h|m\.p\.g)\b\.?",
        lambda match, _habits: match["unit"].replace(".", "") + final_stop(match),
        "Miles per hour, however written.",
        (follows("m k"),),
    ),
    Rule(
        "measure.percent_letters",
        rf"(?<![\w.,])(?:(?P<first>{NUMBER})\s?(?:pc)?\s?(?:[-–]"
        rf"|\bto\b)\s?)?(?P<count>{NUMBER})(?P<gap>\s?)(?P<unit>pc)(?![\w-])",
        _percent_letters,
        "British percentages in letters: three point seven five percent.",
        (follows("pc"),),
        re.IGNORECASE,
    ),
    Rule(
        "measure.per_unit",
        r"\b(?P<for>per|(?:(?<=dollars )|(?<=dollar )|(?<=cents )|(?<=pounds )|(?<=pence )|(?<=euros )|(?<=miles ))an?)"
        r" (?P<unit>(?P<area>(?:sq|cu)\.? ?(?:ft|mi|km|yd|in|m))|lb|oz|gal|doz|kg|hr|yr|km|mi)(?![\w/])\.?",
        _per_unit,
        "So much for a unit: two dollars per square foot.",
        (any_case("per a an"), any_case("sq cu lb oz gal doz kg hr yr km mi")),
        re.IGNORECASE,
    ),
    Rule(
        "measure.percent",
        rf"(?=[-+.\d])(?P<plus>\+)?(?:(?<![\w.,])(?P<first>{NUMBER})%?\s?(?:[-–]"
        rf"|\bto\b)\s?)?{COUNT}\s?%(?P<joined>-(?=[a-z]))?",
        _percent,
        "Percentages: five to ten percent.",
        (frozenset("%"),),
        re.IGNORECASE,
    ),
    Rule(
        "measure.stone",
        r"(?<![\w.,])(?P<count>\d{1,2})st(?:\s?(?P<pounds>\d{1,2})lbs?)?\b",
        _stone,
        "British weights: ten stone four pounds.",
        (joined("st"),),
        re.IGNORECASE,
    ),
    Rule(
        "measure.times",
        rf"(?<![\w.,/$£€×-])(?<!\d )(?<!x )(?P<count>{NUMBER})[x×](?!\w)(?P<title>(?= (?:\w+ )?(?:champions?"
        rf"|winners?|MVP|medalists?"
        rf"|finalists?"
        r"|all-\w+|nominees?|olympians?)\b))?(?! ?\d)",
        _times,
        "How often: three times as much, a three-time champion.",
        (joined("x") | follows("×"),),
        re.IGNORECASE,
    ),
    Rule(
        "measure.twice",
        rf"(?P<first>{WHOLE_FIRST}(?:\.\d+)?)(?<![$£€])\s?(?P<unit>{WRITTEN_UNITS})\s?(?:[-–]"
        rf"|\bto\b)\s?(?P<count>{NUMBER})\s?(?P=unit)"
        r"(?!\w)",
        _twice,
        "Ranges that name the unit twice: two to five centimeters.",
        (follows(UNIT_WORDS), RANGED),
        re.IGNORECASE,
    ),
    Rule(
        "measure.range",
        rf"(?P<first>{WHOLE_FIRST}(?:\.\d+)?)(?P<link>\s?[-–x×]\s?|\sto\s|\sby\s)(?P<count>{NUMBER})[ -]?{_UNIT}",
        _range,
        "Ranges and areas with a unit: two to five pounds.",
        (
            follows(UNIT_WORDS),
            between(*(f"{link}{point}" for link in ("-", "–", "x", "×", "to", "by") for point in ("", ".", " ."))),
        ),
        re.IGNORECASE,
    ),
    Rule(
        "measure.unit",
        rf"{COUNT}(?P<gap>[ -]?){_UNIT}(?!-(?-i:[A-Z])\b)(?:(?<!acres)\.(?= (?-i:[a-z(])|,))?",
        _measure,
        "Units are said in full: five kilometers.",
        (follows(UNIT_WORDS),),
        re.IGNORECASE,
    ),
    Rule(
        "measure.per",
        rf"(?<![\w.,])(?P<count>{NUMBER})/(?P<unit>kg|km|m|l|lb|mi|hr)\b",
        _per,
        "Twelve per kilogram.",
        (follows("kg km m l lb mi hr"), frozenset("/")),
    ),
    Rule(
        "measure.by",
        rf"(?<![\w.,/])(?P<first>\d+ \d/\d\d?|{NUMBER})\s?[x×]\s?(?P<last>\d+ \d/\d\d?|{NUMBER})(?P<many>s\b)?"
        r"(?!\w|/|\s*=)",
        _by,
        "Sizes: two by four.",
        (between("x", "×", "x.", "×.", "x .", "× ."),),
        re.IGNORECASE,
    ),
    Rule(
        "measure.feet",
        r"(?<![\w.,])(?:(?P<feet>\d{1,2})'\s?(?P<inches>\d{1,2})\"?(?!\w)"
        r"|(?:(?P<first>\d{1,3}|\d{0,2}\.\d{1,2})\"?[-–])?(?P<only>\d+(?:\.\d+)?|\.\d{1,2})\"(?P<plus>\+)?(?=\s|[.,;]|$)"
        r"(?<=[\d\"][\"+]))",
        _feet,
        "Feet and inches: five foot eleven.",
        (follows("' \""),),
    ),
    Rule(
        "measure.foot_sign",
        rf"(?<![\w.,/'])(?:(?P<first>{NUMBER})'?(?P<link>\s?[-–x×]\s?|\sto\s|\sby\s))?(?P<count>{NUMBER})'(?![\w'])",
        _foot_sign,
        "Feet with a sign: seven thousand feet.",
        (follows("'"),),
        re.IGNORECASE,
    ),
    Rule(
        "measure.scaled",
        r"(?:(?<=illion )|(?<=usand ))(?P<unit>sq\.? (?:ft|mi|km)|km|kg|mi|lbs?|gal|ft|MW|kWh|mph)\b\.?",
        _scaled_unit,
        "A unit behind a scale word: one million kilometers.",
        (word_set("sq km kg mi lb lbs gal ft MW kWh mph"),),
    ),
    Rule(
        "measure.alone",
        r"[mk]p[hg](?<![\w.]\w{3})(?!\w)",
        _alone,
        "A unit apart from its number: ninety-plus miles per hour.",
        (any_case("mph kph mpg"),),
        re.IGNORECASE,
    ),
    Rule(
        "measure.letter",
        rf"(?<![\w.,])(?P<count>{NUMBER})(?P<gap> ?)(?P<letter>x|(?<= )s|(?<=(?<!\d)\d)s)(?!\w)",
        _letter,
        "A letter after a number stands alone.",
        (follows("x s"),),
    ),
)
