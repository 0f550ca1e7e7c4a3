"""Rules for numbers with a saying of their own: 9/11, 24/7, fifty-fifty, sums."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.spoken import cardinals as say
from newscast.spoken.figures import END, SINCE, START
from newscast.spoken.rule import Habits, Rule, after, before, between, joined, word_set

if TYPE_CHECKING:
    from collections.abc import Callable

Match = re.Match[str]


def _pressure(match: Match, _habits: Habits) -> str:
    if int(match["over"]) < int(match["under"]) + 15:
        return match[0]
    return f"{say.pairs(match['over'])} over {say.pairs(match['under'])}"


def _arithmetic(match: Match, _habits: Habits) -> str:
    text = match[0]
    for sign, word in (
        ("+", "plus"),
        ("-", "minus"),
        (" x ", "times"),
        ("*", "times"),
        ("×", "times"),
        ("÷", "divided by"),
        ("=", "equals"),
    ):
        text = text.replace(sign, f" {word} ")
    return " ".join(text.split())


def _fixed(words: str) -> Callable[[Match, Habits], str]:
    return lambda _match, _habits: words


def _span(match: Match, _habits: Habits) -> str:
    """Join two figures that a dash between spaces parts where the second is the greater; elsewhere it is a pause."""
    first, last = _FIGURES_BEFORE.search(before(match)), _FIGURES_AFTER.match(after(match))
    if not (first and last):
        return match[0]
    rises = float(first[1].replace(",", "")) < float(last[1].replace(",", ""))
    return "-" if rises else match[0]


# Five figures or more without a comma are a code.
_FIGURES = r"(\d{1,3}(?:,\d{3}){1,3}|\d{1,4}(?:\.\d{1,4})?)"
_FIGURES_BEFORE = re.compile(rf"(?<![\w.,/:-]){_FIGURES}%?$")
_FIGURES_AFTER = re.compile(rf"[$£€]?{_FIGURES}(?!\d|[.,/:]\d| ?[-–] ?\d| ?=)")


# Before dashes become pauses.
FIRST: tuple[Rule, ...] = (
    Rule(
        "number.span",
        r" [–-] (?:(?<=[\d%] – )(?=[$£€]?\d)|(?<=\d - )(?=\d))",
        _span,
        "From figure to figure, with spaces: pages six to eight.",
        (frozenset("–") | between("-"),),
    ),
)

RULES: tuple[Rule, ...] = (
    Rule(
        "number.arithmetic",
        r"(?<!\S)[a-z\d.]+(?:(?:\s?[-+*×÷]\s?| x )[a-z\d.]+){0,6}\s?=\s?[a-z\d.]+(?:\s?[-+*×÷]\s?[a-z\d.]+){0,6}(?!\S)",
        _arithmetic,
        "Sums are read out: “1-2=5” is one minus two equals five.",
        (frozenset("="),),
        re.IGNORECASE,
    ),
    Rule(
        "number.plus_or_minus",
        r"\+/-\s?",
        _fixed("plus or minus "),
        "Margins of error: plus or minus three points.",
        (frozenset("+"), frozenset("/")),
    ),
    Rule(
        "number.power",
        r"(?<=\d)\^(?=-?\d)",
        _fixed(" to the power of "),
        "Powers of a number: ten to the power of six.",
        (frozenset("^"),),
    ),
    Rule(
        "number.emergency",
        rf"9{SINCE}(?:11|-1-1)" + END,
        _fixed("nine one one"),
        "The emergency number is nine one one.",
        (word_set("911 9"),),
    ),
    Rule(
        "number.september_11",
        START
        + r"(?:9/11|9-11(?=(?: (?:commission|attacks?|terror\w*|memorial|hijack\w*|families|victims|legislation))))"
        + END,
        _fixed("nine eleven"),
        "9/11 is nine eleven.",
        (word_set("9"), between("/", "-")),
        re.IGNORECASE,
    ),
    Rule(
        "number.around_the_clock",
        START + r"24/7" + END,
        _fixed("twenty-four seven"),
        "24/7 is twenty-four seven.",
        (word_set("24"), between("/")),
    ),
    Rule(
        "number.wheel_drive",
        START + r"(?P<number>[246])WD\b",
        lambda match, habits: f"{say.whole(match['number'], habits)}-wheel drive",
        "Cars: four-wheel drive.",
        (joined("wd"),),
    ),
    Rule(
        "number.even_chance",
        START + r"(?P<number>50|20|7)(?:/(?P=number)|(?<=50)[-:]50)" + END,
        lambda match, _habits: "-".join([say.below_hundred(int(match["number"]))] * 2),
        "The same number twice: fifty-fifty, twenty-twenty vision.",
        (word_set("50 20 7"), between("/", "-", ":")),
    ),
    Rule(
        "number.blood_pressure",
        START + r"(?P<over>[89]\d|1\d\d|2[0-4]\d)/(?P<under>[4-9]0|[4-9][1-9]|1[0-3]\d)" + END,
        _pressure,
        "Blood pressure: one twenty over eighty.",
        (between("/"),),
    ),
)
