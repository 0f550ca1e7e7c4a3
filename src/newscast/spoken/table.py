"""The table of spoken-form rules, in the order in which they are applied."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from newscast.spoken import acronyms, clock, codes, figures, marks, measures, money, names, places, web
from newscast.spoken.rule import Habits, Rule

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
    "9": re.compile(r"[0-9]"),
    ".": re.compile(r"\w\.|\.\w"),
    "A": re.compile(r"[A-Z](?:[A-Z]|\w*\.|\w* [IVXLC]|t\b|[rst] [A-Z])|[DMS]rs? [A-Z]|\([RDILG]-"),
    "$": re.compile(r"[^\w\s.,!?;:'\"]"),
}
_MOST_PASSES = 6


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
    letters = [character for character in text if character.isalpha()]
    words = text.split()
    return len(words) >= 4 and sum(map(str.isupper, letters)) > 0.8 * len(letters) and len(letters) > 15


def _traits(text: str) -> str:
    return "".join(trait for trait, pattern in _TRAITS.items() if pattern.search(text))


def steps(text: str, language: str, *, keep_signs: bool = False, only: str = "") -> tuple[str, tuple[Step, ...]]:
    """Return a text's spoken form, and what each rule did to it.

    `keep_signs` leaves words alone that stand as a sign; `only` limits the rules to those that need one of these traits.
    """
    taken: list[Step] = []
    habits = habits_of(language, shouted=is_shouted(text))
    text = marks.plain_marks(text)
    for _ in range(_MOST_PASSES):
        before = text
        text = marks.tidy(_apply(text, habits, taken, only), keep_signs=keep_signs)
        if text == before:
            break
    return text, tuple(taken)


def speakable(text: str, language: str) -> str:
    """Return what an editor wrote as spoken, with figures and symbols put into words and nothing else changed."""
    return steps(text, language, only="9$")[0].removesuffix(".")


def _apply(text: str, habits: Habits, taken: list[Step], only: str) -> str:
    traits = _traits(text)
    for rule in RULES:
        if (rule.needs and rule.needs not in traits) or (only and rule.needs not in only):
            continue
        said = rule.apply(text, habits)
        if said != text:
            taken.append(Step(rule.name, text, said))
            text = said
    return text
