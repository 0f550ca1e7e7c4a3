"""The table of spoken-form rules, in the order in which they are applied."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from newscast.spoken import acronyms, clock, codes, figures, marks, measures, money, names, places, web
from newscast.spoken.rule import WORD_TRAITS, Habits, Rule

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

_TRAITS = {
    "capitals": re.compile(r"[A-Z][A-Z]|h\.?D"),
    "title": re.compile(r"[A-Z](?:[A-Za-z]{1,3}|PROF|Prof|SUPT|Supt|INSP|Insp|CAPT|Capt|CMDR|Cmdr) [A-Z\U000F0000-\U000FFFFD]|\bSt\b"),
    "numeral": re.compile(r"(?<!\w)[IVXLC]+(?!\w)"),
    "address": re.compile(r"\w\.[A-Za-z]|://"),
}
_SHORTENED = re.compile(r"(?<![^\W\d_])([A-Za-z](?:[A-Za-z. ]{0,4}[A-Za-z])?)\.")
_ABBREVIATIONS = (
    frozenset(names.TITLES) | frozenset(names.SHORT) | frozenset(places.CLIPPED_STATES) | frozenset(places.STREETS) | clock.ABBREVIATIONS
)  # fmt: skip
_WORD = re.compile(r"[^\W\d_]{2,}")
_MOST_PASSES = 12  # two are usual: one that changes, one that finds nothing left


@dataclass(frozen=True, slots=True)
class Step:
    """What a rule made of a text."""

    rule: str
    before: str
    after: str


@cache
def habits_of(language: str, *, shouted: bool = False) -> Habits:
    """Return the reading habits that a BCP 47 tag asks for: American unless it names another country of the Commonwealth."""
    region = language.replace("_", "-").upper().partition("-")[2]
    return Habits(british=region in {"GB", "UK", "IE", "AU", "NZ", "ZA", "IN", "GB-SCT", "GB-X-RP"}, shouted=shouted)


def is_shouted(text: str) -> bool:
    """Tell whether a text is typed in capitals."""
    words = _WORD.findall(text)
    return len(words) >= 4 and sum(map(str.isupper, words)) > 0.8 * len(words)


def _traits(text: str) -> set[str]:
    """Return the characters of a text and what else rules ask for."""
    traits = set(text)
    traits.update(trait for trait, pattern in _TRAITS.items() if pattern.search(text))
    if "." in traits and any(map(_is_abbreviation, _SHORTENED.findall(text))):
        traits.add("abbreviation")
    return traits


def _is_abbreviation(word: str) -> bool:
    return len(word) == 1 or "." in word or word.lower() in _ABBREVIATIONS


def steps(text: str, language: str, *, keep_signs: bool = False, word_rules: bool = True) -> tuple[str, tuple[Step, ...]]:
    """Return a text's spoken form, and what each rule did to it.

    `keep_signs` leaves words alone that stand as a sign; `word_rules` is False where only figures and symbols are put into words.
    """
    taken: list[Step] = []
    text = marks.plain_marks(text)
    for _ in range(_MOST_PASSES):
        before = text
        habits = habits_of(language, shouted=is_shouted(text))
        text = marks.tidy(_apply(text, habits, taken, word_rules=word_rules), keep_signs=keep_signs)
        if text == before:
            break
    return text, tuple(taken)


def speakable(text: str, language: str) -> str:
    """Return what an editor wrote as spoken, with figures and symbols put into words and nothing else changed."""
    return steps(text, language, word_rules=False)[0].removesuffix(".")


def _apply(text: str, habits: Habits, taken: list[Step], *, word_rules: bool) -> str:
    traits = _traits(text)
    for rule in RULES:
        if rule.needs.isdisjoint(traits) or not (word_rules or rule.needs.isdisjoint(WORD_TRAITS)):
            continue
        said = rule.apply(text, habits)
        if said != text:
            taken.append(Step(rule.name, text, said))
            text = said
    return text
