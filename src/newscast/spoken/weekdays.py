"""Rules for the days of the week."""

from __future__ import annotations

import re

from newscast.almanac import WEEKDAY_ABBREVIATIONS, WEEKDAYS
from newscast.spoken.rule import HYPHEN, Habits, Rule, after, any_case, at_end, before, final_stop

Match = re.Match[str]

_WEEKDAY = "Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun|MON|TUES?|WEDS?|THU(?:RS?)?|FRI|SAT|SUN"
_ANY_WEEKDAY = (
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY"
    rf"|(?:{_WEEKDAY})\b\.?"
)
_DAY_WORDS = any_case(" ".join([*WEEKDAYS, *WEEKDAY_ABBREVIATIONS]))
_SHORT_DAY_WORDS = any_case(" ".join(WEEKDAY_ABBREVIATIONS))
MONTHS_AFTER = "(?i:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-zA-Z]{0,6}"
A_DAY = r"(?:0?[1-9]|[12]\d|3[01])"


def _weekday(match: Match, _habits: Habits) -> str:
    return WEEKDAY_ABBREVIATIONS[match["day"].lower()] + (match["tail"] or final_stop(match))


def _last_weekday(match: Match, habits: Habits) -> str:
    """Return a weekday before a mark or a new sentence; “Sat.”, “Sun.” and “Wed.” may be other words."""
    lead, day = before(match), match["day"].lower()
    may_be_word = day in {"sat", "sun", "wed"}
    if may_be_word and not _BEFORE_A_DAY.search(lead):
        return match[0]
    follow = after(match)
    ends = at_end(match) or _NEW_SENTENCE.match(follow) or (not habits.shouted and match["capital"])
    return WEEKDAY_ABBREVIATIONS[day] + ("." if ends else "")


_BEFORE_A_DAY = re.compile(
    r"(?i)(?:\b(?:on|is|are|was|by|until|till|til|from|to|through|thru|and|or|this|next|last|every|late|early|since"
    r"|before|after|starts|begins|ends|opens|closes|returns|continues|resumes|for|noon|night|[ap]\.m\.|[AP]M|then|again|due|out)"
    r"|day,|&|\b(?:mon|tues?|wed|thu(?:rs)?|fri|sat)\.?,|\() $|\($"
)
_NEW_SENTENCE = re.compile(r" (?:IT|IT'S|POLICE|THERE|THIS|HE'S|SHE'S|WE'LL|YOU|IN OTHER NEWS)\b")


def _weekdays(match: Match, habits: Habits) -> str:
    first, last = (
        WEEKDAY_ABBREVIATIONS.get(match[name].lower().rstrip("."), match[name].capitalize())
        for name in ("first", "last")
    )
    return f"{first} {'to' if habits.british else 'through'} {last}{final_stop(match)}"


RULES: tuple[Rule, ...] = (
    Rule(
        "date.weekdays",
        rf"(?=[MTWFS][A-Za-z]+\.?\s?[-–])\b(?P<first>{_ANY_WEEKDAY})\s?[-–]\s?(?P<last>{_ANY_WEEKDAY}(?!\w))",
        _weekdays,
        "From day to day: Monday through Friday.",
        (frozenset("–") | HYPHEN, _DAY_WORDS),
        hint=r"[-–](?=\s?(?:M[oO]|T[uUhH]|W[eE]|F[rR]|S[aAuU]))",
    ),
    Rule(
        "date.weekday",
        rf"\b(?=[MTWFS])(?P<day>{_WEEKDAY})(?:\.(?:(?P<tail>,)(?= )|(?= (?:[a-z&(]"
        r"|(?:AND|AT|THROUGH|TO|FOR|FROM|IN|OR|UNTIL|NIGHT|MORNING|AFTERNOON|EVENING)\b))"
        rf"|(?<=and \w{{3}}\.)"
        rf"|(?<= AND \w{{3}}\.))|(?=\.?,? (?:{MONTHS_AFTER})\b|,? {A_DAY} (?:{MONTHS_AFTER})\b)\.?)",
        _weekday,
        "Tues., is Tuesday.",
        (_SHORT_DAY_WORDS,),
    ),
    Rule(
        "date.last_weekday",
        rf"\b(?=[MTWFS])(?P<day>{_WEEKDAY})\.(?=$|[;:!?)\"'-]|(?P<capital> [\"']?[A-Z]))",
        _last_weekday,
        "A weekday cut short at the end of a sentence: it opens on Friday.",
        (_SHORT_DAY_WORDS, frozenset(".")),
    ),
)
