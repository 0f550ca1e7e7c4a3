"""Rules for dates and times of day."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.figures import END, START
from newscast.spoken.rule import (
    ABBREVIATION,
    CAPITALS,
    DIGITS,
    HALF_DAY,
    JOINED,
    LETTER,
    MONTH,
    Habits,
    Rule,
    final_stop,
)

Match = re.Match[str]

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
_SHORT = {month[:3].lower(): month for month in MONTHS} | {"sept": "September"}
_LONG = {month.lower(): month for month in MONTHS}
_WEEKDAYS = {
    "mon": "Monday",
    "tue": "Tuesday",
    "tues": "Tuesday",
    "wed": "Wednesday",
    "weds": "Wednesday",
    "thu": "Thursday",
    "thur": "Thursday",
    "thurs": "Thursday",
    "fri": "Friday",
    "sat": "Saturday",
    "sun": "Sunday",
}

ABBREVIATIONS = frozenset(_SHORT) | frozenset(_WEEKDAYS)
_MONTH = (
    r"(?P<month>January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb"
    r"|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.|\b)"
)
_DAY = r"(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})"
_ZONES = "EST|EDT|ET|CST|CDT|CT|MST|MDT|MT|PST|PDT|PT|GMT|BST|UTC|AKST|HST"
_DOTTED_ZONES = r"[ECMP]\.?[SD]?\.?T\.?|G\.?M\.?T\.?|B\.?S\.?T\.?"
_HALF = r"(?P<half>[AaPp]\.?\s?[Mm]\b\.?)"
_ZONE = rf"(?:\s(?P<zone>(?i:{_DOTTED_ZONES})(?![\w])))?"


def month_name(written: str) -> str:
    """Return the month that a name or abbreviation of any case stands for."""
    word = written.lower().rstrip(".")
    return _LONG.get(word) or _SHORT[word]


def _day_of(day: str, month: str, habits: Habits, *, day_first: bool) -> str:
    """Return a day of a month, in the order in which it is said."""
    if day_first or habits.british:
        return f"the {say.ordinal(int(day))} of {month}"
    return f"{month} {say.ordinal(int(day))}"


def _decade(match: Match, _habits: Habits) -> str:
    if match["age"]:
        return say.plural(say.below_hundred(int(match["age"])))
    century, tens = match["century"] or "", int(match["tens"])
    short = {0: "hundreds" if century else "two thousands", 1: "tens"}.get(tens // 10) or say.plural(
        say.below_hundred(tens)
    )
    if century == "20" and not tens:
        return "two thousands"
    return f"{say.below_hundred(int(century))} {short}" if century else short


def _month_day(match: Match, habits: Habits) -> str:
    day, month = match["day"], month_name(match["month"])
    if match["last"]:
        said = f"{month} {say.ordinal(int(day))} to {say.ordinal(int(match['last']))}"
    else:
        said = _day_of(day, month, habits, day_first=False)
    return f"{said}{_comma(match)}{say.year(int(match['year']))}" if match["year"] else said


def _comma(match: Match) -> str:
    return ", " if "," in match["gap"] else " "


def _day_month(match: Match, habits: Habits) -> str:
    said = _day_of(match["day"], month_name(match["month"]), habits, day_first=True)
    if match["article"]:
        said = match["article"] + said.removeprefix("the ")
    return f"{said}{_comma(match)}{say.year(int(match['year']))}" if match["year"] else said


def _month_year(match: Match, _habits: Habits) -> str:
    return f"{month_name(match['month'])} {say.year(int(match['year']))}"


def _iso(match: Match, habits: Habits) -> str:
    return _numeric(match["month"], match["day"], match["year"], habits, day_first=False) or match[0]


def _numeric(month: str, day: str, year: str, habits: Habits, *, day_first: bool) -> str | None:
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    if len(year) == 2:
        year = ("20" if int(year) < 50 else "19") + year
    return f"{_day_of(day, MONTHS[int(month) - 1], habits, day_first=day_first)}, {say.year(int(year))}"


def _slashed(match: Match, habits: Habits) -> str:
    """Read 10/06/2005 in the language's order, and the other way round where only that makes a date."""
    first, second, year = match["first"], match["second"], match["year"]
    american = _numeric(first, second, year, habits, day_first=False)
    british = _numeric(second, first, year, habits, day_first=True)
    return (british or american if habits.british else american or british) or match[0]


def _short_slashed(match: Match, habits: Habits) -> str:
    month, day = int(match["month"]), int(match["day"])
    if habits.british or not (1 <= month <= 12 and 13 <= day <= 31) or day in {16, 32}:
        return match[0]
    return _day_of(match["day"], MONTHS[month - 1], habits, day_first=False)


def _era(match: Match, _habits: Habits) -> str:
    letters = "-".join(re.findall("[A-Z]", match["era"]))
    if match["before"]:
        return f"{letters.replace('-', '')} {say.pairs(match['before'])}"
    return f"{say.pairs(match['after'])} {letters.replace('-', '')}"


def _weekday(match: Match, _habits: Habits) -> str:
    return _WEEKDAYS[match["day"].lower()] + match["tail"]


def _month_alone(match: Match, _habits: Habits) -> str:
    return month_name(match["month"])


def _zone(written: str) -> str:
    """Return a time zone; two letters, as in “ET”, are taken for a word unless they are parted."""
    letters = written.replace(".", "").upper()
    return " " + (letters if len(letters) > 2 else "-".join(letters))


def _short_year(match: Match, _habits: Habits) -> str:
    figures = match["year"]
    return say.pairs(figures) if figures[0] != "0" else f"oh {say.ONES[int(figures[1])]}"


def _half(match: Match) -> str:
    """Return “AM” or “PM”: engines read both as letters."""
    said = f" {match['half'][0].upper()}M"
    if match["zone"]:
        said += _zone(match["zone"])
    return said


_SHARP = " o'clock"


def _hour(hour: str, minute: str | None, *, half: bool) -> str:
    said = say.below_hundred(int(hour))
    if not minute or minute == "00":
        return said if half or int(hour) == 0 else said + _SHARP
    return f"{said} {'oh ' if minute[0] == '0' else ''}{say.below_hundred(int(minute))}"


def _time_with_half(match: Match, _habits: Habits) -> str:
    if int(match["hour"]) > 23:
        return match[0]
    return _hour(match["hour"], match["minute"], half=True) + _half(match) + final_stop(match)


def _time_range(match: Match, _habits: Habits) -> str:
    first = _hour(match["hour"], match["minute"], half=bool(match["half_one"]))
    half = f" {match['half_one'][0].upper()}M" if match["half_one"] else ""
    last = _hour(match["last_hour"], match["last_minute"], half=True)
    return f"{first.removesuffix(_SHARP)}{half} to {last}{_half(match)}{final_stop(match)}"


def _time(match: Match, _habits: Habits) -> str:
    if int(match["hour"]) > 24:
        return match[0]
    zone = _zone(match["zone"]) if match["zone"] else ""
    return _hour(match["hour"], match["minute"], half=bool(zone)) + zone + final_stop(match)


def _count(number: int, unit: str) -> str:
    return f"{say.cardinal(number)} {unit}{'' if number == 1 else 's'}"


def _duration(match: Match, _habits: Habits) -> str:
    hours, minutes, seconds = (int(match[name]) for name in ("hours", "minutes", "seconds"))
    said = [_count(hours, "hour"), _count(minutes, "minute")]
    return f"{' '.join(said)} and {_count(seconds, 'second')}"


RULES: tuple[Rule, ...] = (
    Rule(
        "date.decade",
        START + r"(?:(?P<century>1[1-9]|20)|')(?P<tens>\d0)(?:'?| )s\b|\b(?P<age>[2-9]0)'?s\b",
        _decade,
        "Decades: the nineteen nineties, the seventies.",
        (DIGITS, JOINED | LETTER | frozenset("'")),
        re.IGNORECASE,
    ),
    Rule(
        "date.iso",
        START + r"(?P<year>[12]\d{3})-(?P<month>0[1-9]|1[0-2])-(?P<day>0[1-9]|[12]\d|3[01])" + END,
        _iso,
        "Dates in figures, year first.",
        (DIGITS, frozenset("-")),
    ),
    Rule(
        "date.figures",
        START + r"(?P<first>\d{1,2})(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>[12]\d{3}|\d\d)" + END,
        _slashed,
        "Dates in figures, in the language's order.",
        (DIGITS, frozenset("/.-")),
    ),
    Rule(
        "date.month_day",
        r"(?<!\w)"
        + _MONTH
        + r"[ -]\s?"
        + _DAY
        + r"(?![\w])(?!:\d|\.\d|,\d)(?:[-–](?P<last>[12]\d|3[01]|[1-9])(?![\w]))?(?:(?P<gap>,?[ -]?\s?)"
        + _YEAR
        + r"(?![\w,]))?",
        _month_day,
        "Nov. 26 is November twenty-sixth.",
        (DIGITS, MONTH),
        re.IGNORECASE,
    ),
    Rule(
        "date.day_month",
        START
        + r"(?P<article>the )?"
        + _DAY
        + r"(?: of)?[ -]"
        + _MONTH
        + r"(?:(?P<gap>,?[ -]?)"
        + _YEAR
        + r"(?![\w,]))?",
        _day_month,
        "26 November is the twenty-sixth of November.",
        (DIGITS, MONTH),
        re.IGNORECASE,
    ),
    Rule(
        "date.month_year",
        r"(?<!\w)" + _MONTH + r",? " + _YEAR + r"(?![\w,.]\d|\w)",
        _month_year,
        "July 1876 is July eighteen seventy-six.",
        (DIGITS, MONTH),
        re.IGNORECASE,
    ),
    Rule(
        "date.short_year",
        r"(?<!\w)'(?P<year>\d\d)(?![\w'])",
        _short_year,
        "A year cut short: in forty-five.",
        (DIGITS, frozenset("'")),
    ),
    Rule(
        "date.slashed",
        START + r"(?P<month>\d{1,2})/(?P<day>\d{1,2})" + END + r"(?!/)",
        _short_slashed,
        "11/26 is a date where no fraction is meant.",
        (DIGITS, frozenset("/")),
    ),
    Rule(
        "date.era",
        r"(?:(?P<after>\b\d{1,4}) ?(?P<era>B\.?C\.?E?\.?|A\.?D\.?|C\.?E\.?)(?!\w)|(?!x)x(?P<before>\d{1,4}))",
        _era,
        "Years before and after Christ.",
        (DIGITS, CAPITALS | ABBREVIATION),
    ),
    Rule(
        "date.weekday",
        r"(?<!\w)(?P<day>Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\.(?P<tail>,)(?= )",
        _weekday,
        "Tues., is Tuesday.",
        (ABBREVIATION, frozenset(",")),
        re.IGNORECASE,
    ),
    Rule(
        "date.month",
        r"(?<!\w)(?P<month>Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.(?= [a-z(]|,)",
        _month_alone,
        "Months cut short are said in full.",
        (ABBREVIATION,),
    ),
    Rule(
        "time.duration",
        START + r"(?P<hours>\d{1,2}):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)" + END,
        _duration,
        "Hours, minutes and seconds.",
        (DIGITS, frozenset(":")),
    ),
    Rule(
        "time.range",
        START + r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half_one>[ap]\.?m\b\.?)?"
        r"\s?(?:[-–]|\bto\b)\s?(?P<last_hour>\d{1,2})(?:[:.](?P<last_minute>[0-5]\d))?\s?" + _HALF + _ZONE,
        _time_range,
        "From a time to a time: five PM to seven PM.",
        (DIGITS, HALF_DAY),
        re.IGNORECASE,
    ),
    Rule(
        "time.of_day",
        START + r"(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?\s?" + _HALF + _ZONE,
        _time_with_half,
        "5:42 A.M. is five forty-two AM.",
        (DIGITS, HALF_DAY),
    ),
    Rule(
        "time.clock",
        START + r"(?P<hour>\d{1,2}):(?P<minute>[0-5]\d)(?![\w:])" + _ZONE,
        _time,
        "9:00 is nine o'clock.",
        (DIGITS, frozenset(":")),
    ),
)
