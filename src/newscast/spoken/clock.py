"""Rules for times of day."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.figures import END, SINCE
from newscast.spoken.rule import (
    DIGITS,
    HALF_DAY,
    HYPHEN,
    LONG,
    RANGED,
    Habits,
    Rule,
    after,
    any_case,
    before,
    between,
    final_stop,
    later,
)

Match = re.Match[str]

_AT = later(r"(?i)\b(?:at|by|until|till|from|to|before|after|about|around|since|about) $")
_DOTTED_ZONES = r"[ECMP]\.?[SD]?\.?T\.?|G\.?M\.?T\.?|B\.?S\.?T\.?"
_HALF = r"(?P<half>[AaPp]\.?\s?[Mm]\b\.?)"
_ZONE = rf"(?:\s(?P<bracket>\()?(?P<zone>(?i:{_DOTTED_ZONES})(?![\w]))(?:/(?P<zone_two>[ECMP]T)(?!\w))?(?(bracket)\)))?"


_ZONE_NAMES = {"ET": "Eastern", "CT": "Central", "MT": "Mountain", "PT": "Pacific"}


def _zone(match: Match) -> str:
    """Return the time zone of a time: “ET” is Eastern, three letters are spelled by engines as they stand."""
    if not match["zone"]:
        return ""
    letters = match["zone"].replace(".", "").upper()
    second = f" and {_ZONE_NAMES[match['zone_two']]}" if match["zone_two"] else ""
    return f" {_ZONE_NAMES.get(letters, letters)}{second}"


def _two_zones(match: Match, _habits: Habits) -> str:
    return f"{match['left']}, "


def _broadcast(match: Match, _habits: Habits) -> str:
    return f"{say.cardinal(int(match['first']))}, {say.cardinal(int(match['second']))} Central"


# Words with which a sentence begins in copy in capitals behind a time with its stop.
_NEXT_SENTENCE = later(
    r" (?:IN (?:OTHER|SPORTS|BUSINESS|WEATHER|LOCAL|NATIONAL|WORLD|HEALTH)\b|AND FINALLY|FINALLY|POLICE|OFFICERS?"
    r"|DEPUTIES"
    r"|INVESTIGATORS|DETECTIVES|FIREFIGHTERS|CREWS"
    r"|OFFICIALS|AUTHORITIES|WITNESSES|TROOPERS|IT|IT'S|THERE|THAT'S|THIS IS"
    r"|NO ONE|NOBODY|ADMISSION|TICKETS|DOORS|GATES|ANYONE|IF YOU|AN?|YOU|YOU'LL|DRIVERS|RESIDENTS|ORGANIZERS|PARKING"
    r"|COMING UP|STILL AHEAD|EXPECT)\b"
)
# A time that begins its sentence, or stands before a noun: “AT 8 A.M. A MAN”, “THE 8 A.M. POLICE BRIEFING”.
_CARRIES_ON = later(
    r"(?:(?:\A|[.!?;:] )(?:JUST |SHORTLY |AND |BUT )?(?:AT|BY|AROUND|ABOUT|AFTER|BEFORE|UNTIL) (?:ABOUT |AROUND )?"
    r"|\b(?:THE|AN?|THIS|THAT) )\Z"
)


def _stop(match: Match) -> str:
    """Return the stop that a time shares with its sentence, in copy in capitals too."""
    stop = final_stop(match)
    if stop or not match[0].endswith("."):
        return stop
    carries_on = _CARRIES_ON.search(before(match))
    return "." if _NEXT_SENTENCE.match(after(match)) and not carries_on else ""


def _half(match: Match) -> str:
    """Return “AM” or “PM”: engines read both as letters."""
    return f" {match['half'][0].upper()}M{_zone(match)}"


_SHARP = " o'clock"


def _hour(hour: str, minute: str | None, *, half: bool) -> str:
    said = say.below_hundred(int(hour))
    if not minute or minute == "00":
        if half and minute and int(hour) > 12:
            return f"{said} hundred"
        if int(hour) == 0:
            return "midnight" if minute else said
        return said if half else said + _SHARP
    return f"{said} {'oh ' if minute[0] == '0' else ''}{say.below_hundred(int(minute))}"


def _military(match: Match, _habits: Habits) -> str:
    """Return “0600 hours” as oh six hundred."""
    hour, minute = match["hour"], match["minute"]
    if not match["zone"] and hour[0] != "0" and not _AT.search(before(match)):
        return match[0]  # “2000 hours of training”
    said = ("oh " if hour[0] == "0" else "") + say.below_hundred(int(hour)) if hour != "00" else "zero"
    return f"{said} {'hundred' if minute == '00' else _minutes(minute)}"


def _minutes(minute: str) -> str:
    return ("oh " if minute[0] == "0" else "") + say.below_hundred(int(minute))


def _span(match: Match, _habits: Habits) -> str:
    hours = ("hour", "minute"), ("last_hour", "last_minute")
    if any(int(match[hour]) > 24 for hour, _ in hours):
        return match[0]
    first, last = (_hour(match[hour], match[minute], half=True) for hour, minute in hours)
    return f"{first} to {last}{_zone(match)}{_stop(match)}"


def _result(match: Match, _habits: Habits) -> str:
    """Return a racer's time, as in “one fifty-eight point seven”."""
    whole = _hour(match["minutes"], match["seconds"], half=False).removesuffix(_SHARP)
    return f"{whole} point {say.digits(match['part'])}"


def _noon(_match: Match, _habits: Habits) -> str:
    return " to "


def _time_with_half(match: Match, _habits: Habits) -> str:
    if int(match["hour"]) > 23:
        return match[0]
    return _hour(match["hour"], match["minute"], half=True) + _half(match) + _stop(match)


def _time_range(match: Match, _habits: Habits) -> str:
    first = _hour(match["hour"], match["minute"], half=bool(match["half_one"]))
    half = f" {match['half_one'][0].upper()}M" if match["half_one"] else ""
    last = _hour(match["last_hour"], match["last_minute"], half=True)
    return f"{first.removesuffix(_SHARP)}{half} to {last}{_half(match)}{_stop(match)}"


def _time(match: Match, _habits: Habits) -> str:
    if int(match["hour"]) > 24 or _RATIO.search(before(match)):
        return match[0]
    zone = _zone(match)
    if match["hour"] == "0" and match["minute"] != "00" and not zone and not _AT.search(before(match)):
        return f"{_count(int(match['minute']), 'second')}{_stop(match)}"  # what is left of a game
    return _hour(match["hour"], match["minute"], half=bool(zone)) + zone + _stop(match)


_RATIO = later(r"(?i)\bratios?(?: of| is| was|:)?(?: about)? $")


def _zone_alone(match: Match, _habits: Habits) -> str:
    return _ZONE_NAMES[match["zone"]]


def _dotted(match: Match, habits: Habits) -> str:
    """Return a British time with a stop, where the copy tells that it is no decimal."""
    if not habits.british or int(match["hour"]) > 23:
        return match[0]
    lead, follow = before(match), after(match)
    told = (
        match["zone"]
        or (match["hour"][0] == "0" and len(match["hour"]) == 2)
        or (_AT_TIME.search(lead) and _TIME_ENDS.match(follow))
        or (_TIMED.search(lead) and not _MEASURED.match(follow))
        or (lead.lower().endswith("the ") and _SERVICE.match(follow))
        or _DAY_PART.match(follow)
    )
    if not told:
        return match[0]
    return _hour(match["hour"], match["minute"], half=False) + _zone(match)


_AT_TIME = later(r"(?i)\bat $")
_TIME_ENDS = later(r"(?i)$|[.,;](?!\d)| (?:on|this|tonight|tomorrow|today|in|and|from)\b")
_TIMED = later(
    r"(?i)\b(?:(?:kick-?off|start|tip-?off|sunset|sunrise|bedtime|departure|arrival|high water)(?: is| was| at| of"
    r"|:)?(?: at)?"
    r"|(?:doors|gates|shops|polls|bars) (?:open|close)|until|till|between \d{1,2}\.[0-5]\d and"
    r"|from \d{1,2}\.[0-5]\d (?:to|until)) $"
)
_MEASURED = later(r"(?i) ?(?:%|percent|per cent|points?|metres?|miles?|km|kg|seconds?|million|billion)")
_SERVICE = later(
    r"(?i) (?:from|to|on|for|at|went|was|is|has|had|left|did|train|service|bus|coach|ferry|flight|sailing|departure"
    r"|arrival"
    r"|kick-?off|start|race|express|news|bulletin|show|performance|slot|screening)\b"
)
_DAY_PART = later(
    r"(?i) (?:kick-?offs?|o'clock|start on|(?:this|tomorrow|yesterday|on \w+day) (?:morning|afternoon|evening)"
    r"|to \d{1,2}\.[0-5]\d(?= on\b|[.,]?$))"
)


def _count(number: int, unit: str) -> str:
    return f"{say.cardinal(number)} {unit}{'' if number == 1 else 's'}"


def _duration(match: Match, _habits: Habits) -> str:
    if match["half"]:
        hour = _hour(match["hours"], match["minutes"], half=True)
        return f"{hour} {match['half'][0].upper()}M and {_count(int(match['seconds']), 'second')}{_stop(match)}"
    parts = [(int(match[name]), name.removesuffix("s")) for name in ("hours", "minutes", "seconds")]
    said = [_count(number, unit) for number, unit in parts if number] or [_count(0, "second")]
    if len(said) > 1 and said[-1].split()[-1].startswith("second"):
        said[-1] = f"and {said[-1]}"
    return " ".join(said)


RULES: tuple[Rule, ...] = (
    Rule(
        "time.broadcast",
        r"(?P<first>\d" + SINCE + r"\d?)/(?P<second>\d{1,2})(?:c\b|C\b|,? (?i:central)\b)",
        _broadcast,
        "Two zones of a programme: eight, seven Central.",
        (between("/"),),
    ),
    Rule(
        "time.two_zones",
        rf"(?P<left>[ap]\.?m\.?(?: (?:{_DOTTED_ZONES}|Eastern|Central|Mountain|Pacific))?)\s?/\s?(?=\d)",
        _two_zones,
        "Two times parted by a slash.",
        (DIGITS, frozenset("/")),
        re.IGNORECASE,
    ),
    Rule(
        "time.noon",
        r"[-–](?:(?=\s?\d)(?i:(?<=\bnoon.)|(?<=\bnoon .)|(?<=\bmidnight.)|(?<=\bmidnight .))"
        r"|(?=\s?(?i:noon|midnight)\b)(?i:(?<=\d[ap]m.)|(?<=\d [ap]m.)|(?<=[ap]\.m\..)|(?<=[ap]\.m\. .)))",
        _noon,
        "To noon and from noon.",
        (DIGITS, frozenset("–") | HYPHEN, any_case("noon midnight")),
    ),
    Rule(
        "time.zone",
        r"(?:(?i:(?<=\bnoon )|(?<=\bmidnight )|(?<=o'clock )|(?<=\btimes )))(?P<zone>[ECMP]T)\b",
        _zone_alone,
        "A zone behind noon: noon Mountain.",
        (any_case("noon midnight clock times"),),
    ),
    Rule(
        "time.military",
        r"(?<![\w.,:-])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)(?= (?:(?P<zone>GMT|UTC|BST|CET|Zulu|ZULU)"
        r"|(?i:hours|hrs))\b)",
        _military,
        "The hour in four figures: oh six hundred hours.",
        (DIGITS, LONG, any_case("gmt utc bst cet zulu hours hrs")),
    ),
    Rule(
        "time.duration",
        r"(?P<hours>\d" + SINCE + rf"\d?):(?P<minutes>[0-5]\d):(?P<seconds>[0-5]\d)(?:\s?{_HALF}|{END})",
        _duration,
        "Hours, minutes and seconds.",
        (between(":"),),
    ),
    Rule(
        "time.range",
        r"(?P<hour>\d" + SINCE + r"\d?)(?:[:.](?P<minute>[0-5]\d))?\s?(?P<half_one>[ap]\.?m\b\.?)?"
        r"\s?(?:[-–]|\bto\b)\s?(?P<last_hour>\d{1,2})(?:[:.](?P<last_minute>[0-5]\d))?\s?" + _HALF + _ZONE,
        _time_range,
        "From a time to a time: five PM to seven PM.",
        (HALF_DAY, RANGED),
        re.IGNORECASE,
    ),
    Rule(
        "time.of_day",
        r"(?P<hour>\d" + SINCE + r"\d?)(?:[:.](?P<minute>[0-5]\d))?\s?" + _HALF + _ZONE,
        _time_with_half,
        "5:42 A.M. is five forty-two AM.",
        (HALF_DAY,),
    ),
    Rule(
        "time.span",
        r"(?P<hour>\d" + SINCE + r"\d?):(?P<minute>[0-5]\d)\s?(?:[-–]"
        r"|\bto\b)\s?(?P<last_hour>\d{1,2}):(?P<last_minute>[0-5]\d)(?![\w:])" + _ZONE,
        _span,
        "From a time to a time without a.m. or p.m.",
        (between(":"), RANGED),
    ),
    Rule(
        "time.result",
        r"(?P<minutes>\d" + SINCE + r"\d?):(?P<seconds>[0-5]\d)\.(?P<part>\d{1,3})(?![\w:]|\.\d)",
        _result,
        "Results of a race: one fifty-eight point seven.",
        (between(":"), between(".")),
    ),
    Rule(
        "time.dotted",
        rf"(?P<hour>\d{SINCE}\d?)\.(?P<minute>[0-5]\d)(?:\s?(?P<zone>GMT|BST))?(?P<zone_two>(?!))?(?![\w%]|\.\d)",
        _dotted,
        "British times with a stop: at eight thirty.",
        (between("."),),
        re.IGNORECASE,
    ),
    Rule(
        "time.clock",
        r"(?P<hour>\d" + SINCE + r"\d?):(?P<minute>[0-5]\d)(?![\w:])" + _ZONE,
        _time,
        "9:00 is nine o'clock.",
        (between(":"),),
    ),
)
