"""Rules for dates, years and decades."""

from __future__ import annotations

import re

from newscast.almanac import MONTH_ABBREVIATIONS, MONTHS
from newscast.spoken import cardinals as say
from newscast.spoken import weekdays
from newscast.spoken.figures import END, SINCE, START
from newscast.spoken.rule import (
    HYPHEN,
    LONG,
    Habits,
    Rule,
    after,
    any_case,
    before,
    between,
    final_stop,
    follows,
    later,
    leads,
    word_set,
)
from newscast.spoken.weekdays import A_DAY, MONTHS_AFTER

Match = re.Match[str]

_LONG = {month.lower(): month for month in MONTHS}
_MONTH = (
    rf"(?P<month>(?:{'|'.join(MONTHS)})\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)(?:\.|\b))"
)
_AT_A_MONTH = r"\b(?=[JFMASOND][AEPUCO])"
_DAY = rf"(?P<day>{A_DAY})(?:st|nd|rd|th)?"
_NO_DAY = r"(?![\w:]|[.,]\d|[-–]\d| ?[ap]\.?m\b| ?%| (?:people|others|more|years?|men|women|hours|days|percent)\b)"
_AND = r"(?:[-–]|,? (?:and|&|or) | (?:to|through|thru) |, )"
# More days of the same month: “Nov. 5, 6 and 7”, “5-7 November”.
_MORE_DAYS = rf"(?:[-–]|(?:, {A_DAY}){{0,5}},? (?:and|&|or) | (?:to|through|thru) ){A_DAY}(?:st|nd|rd|th)?{_NO_DAY}"
_YEAR = r"(?P<year>[12]\d{3})"
_MONTH_WORDS = " ".join([*_LONG, *MONTH_ABBREVIATIONS])
_ON = re.compile(r"(?i)\b(?:on|since|dated|(?:mon|tues|wednes|thurs|fri|satur|sun)day,?) $")
_IN = re.compile(r"(?i)\b(?:in|by|since|from|of|until|before|after|year) $")
_NO_DATES = {"9/11", "7/7", "24/7", "20/20"}
_EVENTS = "riots?|attacks?|insurrection|hearings?|anniversary|committee|massacre|bombings?|rally|siege"


def month_name(written: str) -> str:
    """Return the month that a name or abbreviation of any case stands for."""
    word = written.lower().rstrip(".")
    return _LONG.get(word) or MONTH_ABBREVIATIONS[word]


def _day_of(day: str, month: str, habits: Habits, *, day_first: bool) -> str:
    """Return a day of a month, in the order in which it is said."""
    if day_first or habits.british:
        return f"the {say.ordinal(int(day))} of {month}"
    return f"{month} {say.ordinal(int(day))}"


def _days(written: str, month: str, habits: Habits, *, day_first: bool) -> str:
    """Return days of one month, as in “November fifth, sixth and seventh”."""
    said = re.sub(r"[-–]", " to ", written)
    said = re.sub(r"(\d+)(?:st|nd|rd|th)?", lambda day: say.ordinal(int(day[1])), said, flags=re.IGNORECASE)
    if day_first or habits.british:
        return f"the {said.replace(' to ', ' to the ')} of {month}"
    return f"{month} {said}"


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


def _dated(said: str, match: Match, habits: Habits) -> str:
    """Return a day with its year, where copy gives one, and the stop that ends the sentence."""
    year = f"{_comma(match)}{say.year(int(match['year']), habits)}" if match["year"] else ""
    return said + year + final_stop(match)


def _month_day(match: Match, habits: Habits) -> str:
    month = month_name(match["month"])
    return _dated(_days(match["day"] + (match["more"] or ""), month, habits, day_first=False), match, habits)


def _comma(match: Match) -> str:
    return ", " if "," in match["gap"] else " "


def _day_month(match: Match, habits: Habits) -> str:
    verb = match["month"].lower() in {"may", "march"} and not (
        match["month"].istitle() or match["day"] != match["days"]
    )
    if verb and not match["year"] and re.match(r"\s+\w", after(match)):
        return match[0]  # “only 6 may attend”
    said = _days(match["days"], month_name(match["month"]), habits, day_first=True)
    if match["article"]:
        said = match["article"] + said.removeprefix("the ")
    return _dated(said, match, habits)


def _month_year(match: Match, habits: Habits) -> str:
    return f"{month_name(match['month'])} {say.year(int(match['year']), habits)}"


def _iso(match: Match, habits: Habits) -> str:
    return _numeric(match["month"], match["day"], match["year"], habits, day_first=False) or match[0]


def _numeric(month: str, day: str, year: str, habits: Habits, *, day_first: bool) -> str | None:
    if not (1 <= int(month) <= 12 and 1 <= int(day) <= 31):
        return None
    if len(year) == 2:
        year = ("20" if int(year) < 50 else "19") + year
    return f"{_day_of(day, MONTHS[int(month) - 1], habits, day_first=day_first)}, {say.year(int(year), habits)}"


def _slashed(match: Match, habits: Habits) -> str:
    """Read 10/06/2005 in the language's order, and the other way round where only that makes a date."""
    first, second, year = match["first"], match["second"], match["year"]
    american = _numeric(first, second, year, habits, day_first=False)
    british = _numeric(second, first, year, habits, day_first=True)
    return (british or american if habits.british else american or british) or match[0]


def _short_slashed(match: Match, habits: Habits) -> str:
    """Read 11/26 as a date where no fraction can be meant, or where the copy tells that it is a day."""
    first, second = int(match["first"]), int(match["second"])
    month, day = (second, first) if habits.british else (first, second)
    if not (1 <= month <= 12 and 1 <= day <= 31) or match[0] in _NO_DATES:
        return match[0]
    told = (
        match["first"][0] == "0"
        or match["event"] is not None
        or _AT_HOUR.match(after(match))
        or (_ON.search(before(match)) and not after(match).startswith(" of"))
    )
    if not told and (habits.british or day < 13 or day == 16):
        return match[0]
    return _day_of(str(day), MONTHS[month - 1], habits, day_first=False)


_AT_HOUR = later(r" at \d{1,2}(?::\d\d|[.,;]?$| ?[ap]\.?m)")


def _month_figures(match: Match, habits: Habits) -> str:
    if not _IN.search(before(match)):
        return match[0]
    return f"{MONTHS[int(match['month']) - 1]} {say.year(int(match['year']), habits)}"


def _era(match: Match, _habits: Habits) -> str:
    if match["anno"]:
        return f"A-D {say.pairs(match['anno'])}"
    return f"{say.pairs(match['after'])} {match['era'].replace('.', '').upper()}{final_stop(match)}"


def _fiscal_year(match: Match, habits: Habits) -> str:
    return f"fiscal year {say.year(int(match['year'] or '20' + match['short']), habits)}"


def _early_year(match: Match, _habits: Habits) -> str:
    return say.pairs(match["year"]) if _IN.search(before(match)) else match[0]


def _month_alone(match: Match, habits: Habits) -> str:
    follow = after(match)
    ends = not follow or (not habits.shouted and _CAPITAL_AHEAD.match(follow)) or bool(final_stop(match))
    return month_name(match["month"]) + ("." if ends else "")


_CAPITAL_AHEAD = later(r' "?[A-Z]')


def _short_year(match: Match, _habits: Habits) -> str:
    figures = match["year"]
    return say.pairs(figures) if figures[0] != "0" else f"oh {say.ONES[int(figures[1])]}"


_A_DATE = re.compile(rf"(?i:\b(?:{MONTHS_AFTER})\.? \d{{1,2}}|\b\d{{1,2}} (?:{MONTHS_AFTER}))$")


def _months(match: Match, _habits: Habits) -> str:
    return f"{month_name(match['first'])} to {month_name(match['last'])}{final_stop(match)}"


def _from_to(match: Match, _habits: Habits) -> str:
    return " to " if _A_DATE.search(before(match)) else match[0]


_MONTHS_IN_FULL = "|".join((*MONTHS, *map(str.upper, MONTHS)))
_MONTHS_CUT_SHORT = "Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|AUG|SEPT?|OCT|NOV|DEC"
_ANY_MONTH = rf"(?:{_MONTHS_IN_FULL}|(?:{_MONTHS_CUT_SHORT})\b\.?)"
# The same at the beginning of a word: what is before is looked at behind a letter that begins a month.
_FIRST_MONTH = "|".join(
    rf"{month[0]}(?<![\w-].){month[1:]}"
    for month in (
        *_MONTHS_IN_FULL.split("|"),
        *(rf"{short}\b\.?" for short in _MONTHS_CUT_SHORT.split("|")),
    )
)

# Before dashes become pauses.
FIRST: tuple[Rule, ...] = (
    Rule(
        "date.months",
        rf"(?P<first>{_FIRST_MONTH}) ?[-–] ?(?P<last>{_ANY_MONTH})(?![\w-])(?! ?\d{{1,2}}(?!\d))",
        _months,
        "From a month to a month: June to August.",
        (frozenset("–") | HYPHEN, any_case(_MONTH_WORDS)),
        hint=r"[-–](?= ?(?:J[aAuU]|F[eE]|M[aA]|A[pPuU]|S[eE]|O[cC]|N[oO]|D[eE]))",
    ),
    Rule(
        "date.span",
        r"\b(?P<first>1[1-9]\d\d|20\d\d) ?[-–—] (?P<last>1[1-9]\d\d|20\d\d)\b(?![-,]\d)",
        lambda match, _habits: f"{match['first']}-{match['last']}",
        "From a year to a year, with spaces: twenty nineteen to twenty twenty-one.",
        (LONG, between("-", "–", "—")),
    ),
    Rule(
        "date.from_to",
        rf"(?<=\d)\s?[-–—]\s?(?=(?:{MONTHS_AFTER})\.? \d{{1,2}}(?!\d))"
        rf"|(?<=[a-zA-Z.]) ?[-–—] ?(?=\d{{1,2}} (?:{MONTHS_AFTER})\b)",
        _from_to,
        "From a day of one month to a day of another: November twenty-fourth to December third.",
        (frozenset("–—") | HYPHEN, leads(_MONTH_WORDS) | follows(_MONTH_WORDS)),
    ),
)

RULES: tuple[Rule, ...] = (
    Rule(
        "date.decade",
        r"(?<![$£€])(?:"
        + START
        + r"(?:(?P<century>1[1-9]|20)|')(?P<tens>\d0)(?:'?s|(?-i: s)(?!\.))\b|\b(?P<age>[2-9]0)'?s\b)",
        _decade,
        "Decades: the nineteen nineties, the seventies.",
        (follows("s"),),
        re.IGNORECASE,
    ),
    Rule(
        "date.iso",
        rf"(?P<year>[12]{SINCE}\d{{3}})(?P<mark>[-/])(?P<month>0?[1-9]|1[0-2])(?P=mark)(?P<day>{A_DAY})" + END,
        _iso,
        "Dates in figures, year first.",
        (LONG, between("-", "/")),
    ),
    Rule(
        "date.figures",
        r"(?P<first>\d" + SINCE + r"\d?)(?P<mark>[/.-])(?P<second>\d{1,2})(?P=mark)(?P<year>[12]\d{3}|\d\d)" + END,
        _slashed,
        "Dates in figures, in the language's order.",
        (between("/", ".", "-"),),
    ),
    *weekdays.RULES,
    Rule(
        "date.month_day",
        _AT_A_MONTH
        + _MONTH
        + r"[ -]\s?"
        + _DAY
        + rf"(?![\w])(?!:\d|\.\d|,\d)(?P<more>{_MORE_DAYS})?(?:(?P<gap>,?[ -]?\s?)"
        + _YEAR
        + r"(?![\w,]))?",
        _month_day,
        "Nov. 26 is November twenty-sixth.",
        (leads(_MONTH_WORDS),),
        re.IGNORECASE,
    ),
    Rule(
        "date.day_month",
        r"(?=[\dt])(?=\d|the \d)"
        + START
        + rf"(?P<article>the )?(?P<days>(?:{A_DAY}(?:st|nd|rd|th)?{_AND}){{0,6}}"
        + _DAY
        + r")(?: of)?[ -]"
        + _MONTH
        + r"(?! (?:[a-z]+-)?(?:first|second|third|[a-z]+th)(?:,|$))"  # a date in figures, said already
        + r"(?:(?P<gap>,?[ -]?)"
        + _YEAR
        + r"(?![\w,]))?",
        _day_month,
        "26 November is the twenty-sixth of November.",
        (follows(f"{_MONTH_WORDS} st nd rd th of"),),
        re.IGNORECASE,
        hint=r"\d(?:st|nd|rd|th)?(?: of)?[ -](?=J[au]|Fe|Ma|A[pu]|Se|Oc|No|De)",
    ),
    Rule(
        "date.month_year",
        _AT_A_MONTH + _MONTH + r",? " + _YEAR + r"(?![\w,.]\d|\w)",
        _month_year,
        "July 1876 is July eighteen seventy-six.",
        (LONG, leads(_MONTH_WORDS)),
        re.IGNORECASE,
    ),
    Rule(
        "date.short_year",
        r"(?<![\w–-])'(?P<year>\d\d)(?![\w'])",
        _short_year,
        "A year cut short: in forty-five.",
        (leads("'"),),
    ),
    Rule(
        "date.slashed",
        r"(?P<first>\d" + SINCE + rf"\d?)/(?P<second>\d{{1,2}})(?P<event>(?= (?:{_EVENTS})\b))?" + END + r"(?!/)",
        _short_slashed,
        "11/26 is a date where no fraction is meant.",
        (between("/"),),
        re.IGNORECASE,
    ),
    Rule(
        "date.month_figures",
        START + r"(?P<month>0?[1-9]|1[0-2])/(?P<year>19\d\d|20\d\d)" + END + r"(?!/)",
        _month_figures,
        "A month and a year in figures: July twenty twenty.",
        (LONG, between("/")),
    ),
    Rule(
        "date.era",
        r"(?:(?P<after>\b\d{1,4}) ?(?P<era>B\.?C\.?E?\.?|A\.?D\.?|C\.?E\.?|b\.c\.(?:e\.)?|a\.d\.|c\.e\.)(?!\w)"
        r"|(?<![\w.])A\.?D\.? (?P<anno>\d{1,4})(?![\w,]))",
        _era,
        "Years before and after Christ.",
        (follows("bc bce ad ce b. a. c.") | leads("ad d"),),
    ),
    Rule(
        "date.about",
        r"(?<![\w.])ca?\. ?(?=[12]\d{3}\b)",
        lambda _match, _habits: "about ",
        "About a year.",
        (LONG, frozenset("."), word_set("c ca")),
    ),
    Rule(
        "date.fiscal_year",
        r"(?<!\w)FY[ -]?'?(?:(?P<year>[12]\d{3})|(?P<short>\d\d))(?!\w)",
        _fiscal_year,
        "Fiscal years: fiscal year twenty twenty-five.",
        (leads("fy"),),
    ),
    Rule(
        "date.early_year",
        r"(?P<year>10[1-9]\d)(?<!\w\d{4})(?![\w,]|\.\d|-\d)",
        _early_year,
        "The years of the eleventh century: ten sixty-six.",
        (frozenset({"4 figures"}),),
    ),
    Rule(
        "date.month",
        r"(?<!\w)(?P<month>Jan|Feb|Aug|Sept?|Oct|Nov|Dec)\.(?= [a-z(]|[,;:!?)]|$| \"?[A-Z])",
        _month_alone,
        "Months cut short are said in full.",
        (word_set("Jan Feb Aug Sep Sept Oct Nov Dec"),),
    ),
)
