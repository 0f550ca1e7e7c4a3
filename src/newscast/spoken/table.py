"""The table of spoken-form rules, in the order in which they are applied."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from newscast.errors import ConfigError
from newscast.spoken import (
    acronyms,
    clock,
    codes,
    dates,
    figures,
    idioms,
    marks,
    measures,
    money,
    names,
    places,
    scores,
    telephones,
    web,
)
from newscast.spoken.rule import (
    ABBREVIATION,
    ACRONYM,
    ADDRESS,
    CAPITALS,
    DIGITS,
    FIGURE_TRAITS,
    INNER,
    MIXED_CASE,
    MONTH,
    NUMERAL,
    SCALE,
    TITLE,
    Habits,
    Rule,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscast.model.speech import Change

RULES: tuple[Rule, ...] = (
    *dates.FIRST,
    *marks.FIRST,
    *web.RULES,
    *telephones.RULES,
    *codes.RULES,
    *dates.RULES,
    *clock.RULES,
    *measures.FIRST,
    *names.FIRST,
    *places.RULES,
    *names.RULES,
    *money.RULES,
    *measures.RULES,
    *scores.RULES,
    *idioms.RULES,
    *figures.RULES,
    *acronyms.RULES,
    *marks.RULES,
)

_NEEDS = tuple(dict.fromkeys(need for rule in RULES for need in rule.needs))
# A need is a bit, so that what a text meets is a number.
_BITS = {
    trait: sum(1 << number for number, need in enumerate(_NEEDS) if trait in need)
    for trait in frozenset[str]().union(*_NEEDS)
}
_TRAITS = frozenset(_BITS)
_WANTED = tuple(sum(1 << _NEEDS.index(need) for need in set(rule.needs)) for rule in RULES)
_TWO_CAPITALS = re.compile(r"[A-Z][A-Z]")
_SMALL_BEFORE_CAPITALS = re.compile(r"[a-z][A-Z][A-Z]")
_ADDRESS = re.compile(r"[.:][A-Za-z/]")
_TITLES = frozenset(
    form
    for title in (*names.STOPLESS.split("|"), "St", "Ave", "Blvd", "Rd", "Ln", "Pkwy", "Hwy", "Ct", "Pl")
    for form in (title, title.upper())
)
# Looked for only where there are figures.
_TRAITS_OF_FIGURES = {
    "half day": re.compile(r"\d\s?[AaPp]\.?\s?[Mm]"),
    "joined": re.compile(r"\d[^\W\d_]|[^\W\d_]\d"),
    "letter": re.compile(r"\d [A-Za-z](?!\w)"),
    "long": re.compile(r"\d{4}"),
    "parted": re.compile(r"\d\s?[-–]\s?'?\d"),
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SCALES = ("illion", "hundred", "thousand")
_ABBREVIATIONS = (
    frozenset(names.TITLES)
    | frozenset(names.SHORT)
    | frozenset(places.CLIPPED_STATES)
    | frozenset(places.STREETS)
    | dates.ABBREVIATIONS
    | {"no", "nos", "sts", "rte", "hwy", "ch", "prop", "sec", "art", "fig", "vol", "pp"}
)
_WORD = re.compile(r"[^\W\d_]+")
_ASCII_WORD = re.compile(r"[A-Za-z]+")
_LAST_WORD = re.compile(r"[^\W\d_]{1,6}\Z")
_MOST_PASSES = 12  # two are usual: one that changes, one that finds nothing left


@cache
def habits_of(language: str, *, shouted: bool = False) -> Habits:
    """Return the reading habits that a BCP 47 tag asks for: American unless it names another country."""
    region = language.replace("_", "-").upper().partition("-")[2]
    return Habits(british=region[:2] in {"GB", "UK", "IE", "AU", "NZ", "ZA", "IN"}, shouted=shouted)


def is_shouted(text: str) -> bool:
    """Tell whether a text is typed in capitals."""
    if not _TWO_CAPITALS.search(text):
        return False
    words = [word for word in _WORD.findall(text) if len(word) > 1]
    enough = len(words) >= 3 or any(map(acronyms.is_everyday, words))  # one acronym or two are no shout
    return len(words) >= 2 and enough and sum(map(str.isupper, words)) > 0.8 * len(words)


def _traits(text: str) -> set[str]:
    """Return the characters and the words of a text, and what else rules ask for."""
    words = set(_ASCII_WORD.findall(text))
    traits = words.union(text)
    if _TWO_CAPITALS.search(text):
        traits |= CAPITALS
        if _SMALL_BEFORE_CAPITALS.search(text):
            traits |= INNER
    if not words.isdisjoint(_TITLES):
        traits |= TITLE - ABBREVIATION
    if not words.isdisjoint(names.NUMERALS):
        traits |= NUMERAL
    if not traits.isdisjoint(".:") and _ADDRESS.search(text):
        traits |= ADDRESS
    if not traits.isdisjoint(DIGITS):
        traits |= _traits_of_figures(text)
    if "." in traits and any(map(_ends_short, text.split(".")[:-1])):
        traits |= ABBREVIATION
    return traits


def _traits_of_figures(text: str) -> set[str]:
    traits = {trait for trait, pattern in _TRAITS_OF_FIGURES.items() if pattern.search(text)}
    small = text.lower()
    if any(month in small for month in _MONTHS):
        traits |= MONTH
    if any(scale in small for scale in _SCALES):
        traits |= SCALE
    return traits


def _ends_short(text: str) -> bool:
    """Tell whether what stands before a stop is one letter or a word known to be cut short."""
    word = _LAST_WORD.search(text, max(0, len(text) - 6))
    return word is not None and (len(word[0]) == 1 or word[0].lower() in _ABBREVIATIONS)


def rules_named(names: Iterable[str], source: str = "") -> frozenset[str]:
    """Return names of rules as a set; raises `ConfigError` where there is no rule of a name."""
    import difflib  # noqa: PLC0415 - only a mistake needs it

    known = [rule.name for rule in RULES]
    wanted = frozenset(names)
    for name in sorted(wanted.difference(known)):
        near = difflib.get_close_matches(name, known, n=1)
        hint = f"did you mean “{near[0]}”?" if near else "docs/spoken-form.md lists them"
        raise ConfigError(f"there is no spoken-form rule “{name}”", hint=hint, source=source)
    return wanted


def steps(
    text: str,
    language: str,
    *,
    keep_signs: bool = False,
    word_rules: bool = True,
    without: frozenset[str] = frozenset(),
    shouted: bool = False,
) -> tuple[str, tuple[Change, ...]]:
    """Return a text's spoken form, and what each rule did to it.

    `keep_signs` keeps words that stand as a sign; without `word_rules` only figures and symbols are put into words;
    `shouted` tells that what stands around the text is typed in capitals, so that capitals of its own tell nothing.
    Rules named in `without` are left out: `tidy` says the figures that are left one by one, and drops the symbols.
    """
    changes: list[Change] = []
    text = marks.plain_marks(text)
    for _ in range(_MOST_PASSES):
        before = text
        habits = habits_of(language, shouted=(text.isupper() and shouted) or is_shouted(text))
        text = _apply(text, habits, changes, word_rules=word_rules, without=without)
        text = marks.tidy(text, keep_signs=keep_signs)
        if text == before:
            break
    return text, tuple(changes)


def speakable(text: str, language: str, without: frozenset[str] = frozenset()) -> str:
    """Return what an editor wrote as spoken, with figures and symbols put into words and nothing else changed."""
    return steps(text, language, word_rules=False, without=without)[0].removesuffix(".")


@lru_cache(maxsize=8192)
def _rules_for(met: int, without: frozenset[str]) -> tuple[Rule, ...]:
    """Return the rules that have something to look at, in order."""
    return tuple(
        rule for rule, wanted in zip(RULES, _WANTED, strict=True) if not wanted & ~met and rule.name not in without
    )


def _apply(text: str, habits: Habits, changes: list[Change], *, word_rules: bool, without: frozenset[str]) -> str:
    traits = _traits(text)
    if not habits.shouted:
        traits |= ACRONYM | MIXED_CASE
    elif not all(map(acronyms.may_be_word, filter(str.isupper, traits))):
        traits |= ACRONYM
    if not word_rules:
        traits = {trait for trait in traits if len(trait) == 1 or trait in FIGURE_TRAITS}
    met = 0
    for trait in _TRAITS & traits:
        met |= _BITS[trait]
    for rule in _rules_for(met, without):
        text = rule.apply(text, habits, changes)
    return text
