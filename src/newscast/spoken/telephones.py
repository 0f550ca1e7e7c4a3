"""Rules for telephone numbers and other numbers said figure by figure."""

from __future__ import annotations

import re

from newscast.spoken import cardinals as say
from newscast.spoken.acronyms import spell
from newscast.spoken.figures import END, SINCE, START
from newscast.spoken.rule import CAPITALS, LONG, NOUGHT, PARTED, Habits, Rule, after, before, between, follows, word_set

Match = re.Match[str]

_CALLED = re.compile(
    r"(?i)\b(?:call(?:s|ed|ing|ers?)?|dial(?:s|ed|ing|led|ling)?|text(?:s|ed|ing)?|ring|rang|phon(?:e|ed|ing)|via|NHS)"
    r"(?: (?:or|and) (?:call|text|dial)(?:ing)?)?(?: (?:on|to|at|[A-Z]{2,12} to))? (?:[\d-]{3,5} or )?$"
)
# Whom one reaches there: “for the police, 101”.
_REACHED = re.compile(r"(?i)\b(?:police|emergenc(?:y|ies)|non-emergenc(?:y|ies)|helpline|hotline)(?:[,:]| is| on)? $")
_STANDS_ALONE = re.compile(r"(?i)$|[.,;:)]| (?:for|or|if|in|and|is)\b")
_LINES = re.compile(
    r"(?i) (?:calls?|call-?takers?|operators?|dispatch\w*|hotline|lifeline|suicide|crisis|emergency|line)\b"
)
_THREE = frozenset({"3 figures"})
_SHORT_NUMBERS = word_set("211 311 411 511 611 711 811 988 999 112 101 105 111 119")
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


def _word_number(match: Match, habits: Habits) -> str:
    """Return 303-FIX-THIS; in copy in capitals, where “200-LAP-RACE” may stand, only where the copy tells."""
    if habits.shouted and not (match["bracket"] or match["one"] or _CALLED.search(before(match))):
        return match[0]
    one = "one, " if match["one"] else ""
    zero = "oh" if habits.british else "zero"
    return f"{one}{say.digits(match['area'], zero)}, {match['words'].replace('-', ' ').lower()}"


def _free_call(match: Match, habits: Habits) -> str:
    """Return 1-800-GO-2-HAUL: the lettered part runs on until its last group."""
    groups = match["rest"].split("-")
    spelt = f", {say.digits(match['spelt'])}," if match["spelt"] else ""
    said = [_group(group, habits) for group in groups]
    if not match["rest"].replace("-", "").isdecimal() and len(said) > 1 and re.search(r"\d", match["rest"]):
        said = [" ".join(said[:-1]), said[-1]]
    elif not re.search(r"\d", match["rest"]):
        said = [" ".join(said)]
    free = _FREE.get(match["code"]) or say.digits(match["code"])
    return ", ".join([*(["one"] if match["one"] else []), free, *said]) + spelt


def _reference(match: Match, habits: Habits) -> str:
    """Return the number of a file, unless it can be years or a range of quantities."""
    first, last = (match["first"] or match["bare"]).lstrip("-"), match["last"]
    if match["bare"] and not (last[0] == "0" or (len(first) != len(last) and len(first) > 4)):
        return match[0]
    letters = f"{spell(match['letters'])} " if match["letters"] else ""
    return letters + ", ".join(say.digits(figures, "oh" if habits.british else "zero") for figures in (first, last))


def _network_address(match: Match, _habits: Habits) -> str:
    return " dot ".join(say.digits(part) for part in match[0].split("."))


def _service(match: Match, habits: Habits) -> str:
    """Return a short telephone number, as in “call nine eight eight”, where the copy tells that it is one."""
    number = match[0].replace("-", "")
    lead, follow = before(match), after(match)
    told = _CALLED.search(lead) or (
        len(number) == 3 and (_LINES.match(follow) or (_REACHED.search(lead) and _STANDS_ALONE.match(follow)))
    )
    if not told:
        return match[0]
    return ", ".join(say.digits(group, "oh" if habits.british else "zero") for group in number.split())


RULES: tuple[Rule, ...] = (
    Rule(
        "code.free_call",
        r"(?<!-)" + START + r"(?P<one>\+?1[-. ])?\(?(?P<code>8(?:00|33|44|55|66|77|88)|900)\)?"
        r"(?(one)[-. ]|(?:[-.]| (?=\d|[A-Z]{3}-?[A-Z]{4}\b)))"
        r"(?P<rest>[A-Z\d]+(?:[-.][A-Z\d]+)*)" + END + r"(?: \((?P<spelt>\d{4,7})\))?",
        _free_call,
        "Free telephone numbers: one, eight hundred, and the rest.",
        (word_set("800 833 844 855 866 877 888 900"),),
    ),
    Rule(
        "code.telephone",
        r"(?=[+(\d])(?<![\w.,-])(?:(?:\+?\d{1,3}[-. ])?(?:\(\d{3}\)[-. ]{0,2}|\d{3}[-.])\d{3}[-.]\d{4}(?:-\d{4})?"
        r"|\d{3} \d{3} \d{4}" + END + ")",
        _telephone,
        "Telephone numbers figure by figure, a pause between groups.",
        (LONG, _THREE, between("-", ".", "")),
    ),
    Rule(
        "code.lettered_telephone",
        r"(?=[(\d])(?<![\w.,-])(?:1[-. ])?\(?\d{3}\)?[-. ]\d{3}[-.](?-i:[A-Z]{4})" + END + r"(?!-)(?: \(\d{4}\))?",
        _telephone,
        "Telephone numbers that end in a word: three zero three, five five five, help.",
        (_THREE, between("-", ".", "", ") ", ")"), frozenset("-.")),
    ),
    Rule(
        "code.word_telephone",
        r"(?<![\w.,$-])(?P<one>1[-. ])?(?P<bracket>\()?(?P<area>[2-9]\d\d)(?(bracket)\)[-. ]?|[-.])"
        r"(?=(?:[A-Z]-?){7}(?![\w-]))(?P<words>[A-Z]{2,7}(?:-[A-Z]{2,5}){0,2})",
        _word_number,
        "Telephone numbers that are words behind their code: three zero three, fix this.",
        (_THREE, follows("- . )"), CAPITALS),
        hint=r"[-.)](?<=\d.)[-. ]?(?=(?:[A-Z]-?){7}(?![\w-]))",
    ),
    Rule(
        "code.reference",
        r"(?=[A-Z\d])(?<![\w.-])(?:(?P<letters>[A-Z]{1,4})(?P<first>-\d{2,8}|\d{4,8})|(?P<bare>\d{4,8}))-(?P<last>\d{4,8}|0\d\d)(?![\w-])",
        _reference,
        "Numbers of files figure by figure: N-Y two three one, zero zero eight.",
        (PARTED,),
    ),
    Rule(
        "code.telephone_abroad",
        r"(?<![\w.,])(?:\+\d{1,3}(?:[ -]\(?\d{1,6}\)?){2,5}|0\d{2,4} \d{3,4} \d{3,4}|0\d{3,4} \d{5,6})" + END,
        _telephone,
        "Telephone numbers with a country's code, or in British form.",
        (NOUGHT | frozenset("+"),),
    ),
    Rule(
        "code.social_security",
        rf"\d{SINCE}\d\d-\d{{2}}-\d{{4}}" + END,
        _telephone,
        "Social security numbers figure by figure.",
        (LONG, PARTED),
    ),
    Rule(
        "code.short_telephone",
        rf"\d{SINCE}\d\d-\d{{4}}" + END,
        _telephone,
        "Local telephone numbers figure by figure.",
        (LONG, PARTED),
    ),
    Rule(
        "code.network",
        rf"\d{SINCE}\d{{0,2}}(?:\.\d{{1,3}}){{3}}" + END,
        _network_address,
        "Network addresses: dot by dot.",
        (between("."),),
    ),
    Rule(
        "code.service",
        r"(?=\d)"
        + START
        + r"(?:[2-8]11|[2-8]-1-1|9-8-8|988|999|112|101|105|111|119|\d{5,6}|\d{3} \d{3})"
        + END
        + r"(?!-|/)",
        _service,
        "Short telephone numbers: call nine eight eight.",
        (_SHORT_NUMBERS | between("", "-") | {"5 figures", "6 figures"},),
    ),
)
