"""The table of spoken-form rules, in the order in which they are applied."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from newscast.spoken import acronyms, clock, codes, figures, marks, measures, money, names, places, web
from newscast.spoken.rule import (
    ABBREVIATION,
    ADDRESS,
    CAPITALS,
    DIGITS,
    MONTH,
    NUMERAL,
    SCALE,
    TITLE,
    WORD_TRAITS,
    Habits,
    Rule,
)

RULES: tuple[Rule, ...] = (
    *marks.FIRST,
    *web.RULES,
    *codes.RULES,
    *clock.RULES,
    *places.RULES,
    *names.RULES,
    *money.RULES,
    *measures.RULES,
    *figures.RULES,
    *acronyms.RULES,
    *marks.RULES,
)

_ALL_NEEDS = frozenset[str]().union(*(need for rule in RULES for need in rule.needs))
_TWO_CAPITALS = re.compile(r"[A-Z][A-Z]")
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
}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SCALES = ("illion", "hundred", "thousand")
_ABBREVIATIONS = (
    frozenset(names.TITLES)
    | frozenset(names.SHORT)
    | frozenset(places.CLIPPED_STATES)
    | frozenset(places.STREETS)
    | clock.ABBREVIATIONS
    | {"no", "nos", "sts", "rte", "hwy", "ch", "prop", "sec", "art", "fig", "vol", "pp"}
)
_WORD = re.compile(r"[^\W\d_]+")
_LAST_WORD = re.compile(r"[^\W\d_]{1,6}\Z")
_MOST_PASSES = 12  # two are usual: one that changes, one that finds nothing left


@dataclass(frozen=True, slots=True)
class Step:
    """What a rule made of a text."""

    rule: str
    before: str
    after: str


@cache
def habits_of(language: str, *, shouted: bool = False) -> Habits:
    """Return the reading habits that a BCP 47 tag asks for: American unless it names another country."""
    region = language.replace("_", "-").upper().partition("-")[2]
    return Habits(british=region[:2] in {"GB", "UK", "IE", "AU", "NZ", "ZA", "IN"}, shouted=shouted)


def is_shouted(text: str) -> bool:
    """Tell whether a text is typed in capitals."""
    words = [word for word in _WORD.findall(text) if len(word) > 1]
    enough = len(words) >= 3 or any(len(word) > 5 for word in words)  # one acronym or two are no shout
    return len(words) >= 2 and enough and sum(map(str.isupper, words)) > 0.8 * len(words)


def _traits(text: str) -> set[str]:
    """Return the characters of a text and what else rules ask for."""
    traits, words = set(text), set(_WORD.findall(text))
    if _TWO_CAPITALS.search(text) or "Ph" in text:
        traits |= CAPITALS
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


def steps(
    text: str, language: str, *, keep_signs: bool = False, word_rules: bool = True
) -> tuple[str, tuple[Step, ...]]:
    """Return a text's spoken form, and what each rule did to it.

    `keep_signs` keeps words that stand as a sign; without `word_rules` only figures and symbols are put into words.
    """
    taken: list[Step] = []
    text = marks.plain_marks(text)
    for _ in range(_MOST_PASSES):
        before = text
        text = marks.tidy(_apply(text, language, taken, word_rules=word_rules), keep_signs=keep_signs)
        if text == before:
            break
    return text, tuple(taken)


def speakable(text: str, language: str) -> str:
    """Return what an editor wrote as spoken, with figures and symbols put into words and nothing else changed."""
    return steps(text, language, word_rules=False)[0].removesuffix(".")


@lru_cache(maxsize=8192)
def _rules_for(traits: frozenset[str]) -> tuple[Rule, ...]:
    """Return the rules that have something to look at, in order."""
    return tuple(rule for rule in RULES if not any(need.isdisjoint(traits) for need in rule.needs))


def _apply(text: str, language: str, taken: list[Step], *, word_rules: bool) -> str:
    traits = _traits(text)
    habits = habits_of(language, shouted=not traits.isdisjoint(CAPITALS) and is_shouted(text))
    if not word_rules:
        traits -= WORD_TRAITS
    for rule in _rules_for(frozenset(traits & _ALL_NEEDS)):
        said = rule.apply(text, habits)
        if said != text:
            taken.append(Step(rule.name, text, said))
            text = said
    return text
