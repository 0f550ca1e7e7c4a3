"""The table of spoken-form rules, in the order in which they are applied."""

from __future__ import annotations

import re
from functools import cache, lru_cache, reduce
from itertools import chain
from operator import or_
from typing import TYPE_CHECKING, TypeAlias

from newscast.spoken import (
    acronyms,
    clock,
    codes,
    dates,
    explained,
    figures,
    heat,
    idioms,
    marks,
    measures,
    money,
    names,
    places,
    scores,
    shorthand,
    telephones,
    traits,
    web,
)
from newscast.spoken.rule import ACRONYM, CAPITALS, MIXED_CASE, POINTS, Habits, Rule, Taken, compiled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from newscast.model.speech import Change

# Rules that put no figure into words, but may bring one beside another word.
_FIRST: tuple[Rule, ...] = (*dates.FIRST, *idioms.FIRST, *shorthand.RULES, *marks.FIRST, *web.RULES)
_GROUPS: tuple[tuple[Rule, ...], ...] = (
    _FIRST,
    telephones.RULES,
    codes.RULES,
    dates.RULES,
    (*clock.RULES, *measures.FIRST),
    (*names.FIRST, *places.RULES),
    names.RULES,
    money.RULES,
    (*heat.RULES, *measures.RULES),
    (*scores.RULES, *idioms.RULES),
    figures.RULES,
    (*explained.RULES, *acronyms.RULES, *marks.RULES),
)
RULES: tuple[Rule, ...] = tuple(rule for group in _GROUPS for rule in group)

_NEEDS = tuple(dict.fromkeys(need for rule in RULES for need in rule.needs))
# A need is a bit, so that what a text meets is a number.
_NUMBERS = {need: number for number, need in enumerate(_NEEDS)}
_BITS: dict[str, int] = {}
for _need, _number in _NUMBERS.items():
    for _trait in _need:
        _BITS[_trait] = _BITS.get(_trait, 0) | 1 << _number
_WANTED = {rule.name: reduce(or_, (1 << _NUMBERS[need] for need in rule.needs)) for rule in RULES}
_WORDS = frozenset(trait for trait in _BITS if trait.isascii() and trait.isalpha())
_MARKS = frozenset(trait for trait in _BITS if len(trait) == 1 and not (trait.isascii() and trait.isalnum()))
_WORD_TRAITS = frozenset(trait for trait in _BITS if trait.isascii() and trait.removesuffix(".").isalpha())
_PLAIN_MARKS = tuple((mark, _BITS[mark]) for mark in ".,!?;:'-" if mark in _BITS)
# For `translate`: a space for all in ASCII that is no letter, and nothing for letters, figures and spaces.
_WORDS_ALONE = {code: " " for code in range(128) if not chr(code).isalpha()}
_MARKS_ALONE = dict.fromkeys(code for code in range(128) if chr(code).isalnum() or chr(code).isspace())
_ASCII_WORD = re.compile(r"[A-Za-z]+")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_PASSES = 12  # two are usual: one that changes, one that finds nothing left


def habits_of(language: str, *, shouted: bool = False) -> Habits:
    """Return the reading habits that a BCP 47 tag asks for: American unless it names another country."""
    return _habits(language, shouted)


@cache
def _habits(language: str, shouted: bool) -> Habits:  # noqa: FBT001  # asked for each line: names take time
    region = language.replace("_", "-").upper().partition("-")[2]
    return Habits(british=region[:2] in {"GB", "UK", "IE", "AU", "NZ", "ZA", "IN"}, shouted=shouted)


def is_shouted(text: str) -> bool:
    """Tell whether a text is typed in capitals."""
    return traits.of_letters(text) >= CAPITALS and _is_loud(_WORD.findall(text))


def _is_loud(words: list[str]) -> bool:
    words = [word for word in words if len(word) > 1]
    if len(words) < 2 or sum(map(str.isupper, words)) <= 0.8 * len(words):
        return False
    return len(words) >= 3 or any(map(acronyms.is_everyday, words))  # one acronym or two are no shout


def _bits(found: Iterable[str]) -> int:
    """Return the needs that traits meet."""
    met = 0
    for trait in found:
        met |= _BITS.get(trait, 0)
    return met


def _met_by_marks(text: str) -> int:
    """Return the needs that a text's marks and figures meet."""
    found = _MARKS.intersection(text.translate(_MARKS_ALONE))
    met = _bits(found) if found else 0
    if "-" in text:
        met |= _bits(traits.of_hyphens(text))
    parts = traits.FIGURES.split(text)
    if len(parts) > 1:
        if parts.count(".") > 1:
            met |= _OF_POINTS
        met |= _before(f" {parts[0]}"[-traits.BEFORE :]) | _behind(parts[-1][: traits.BEHIND])
        for figures in parts[1::2]:
            met |= _of_figures(figures[:8])
        for gap in parts[2:-1:2]:
            if len(gap) <= traits.AMID:
                met |= _amid(gap)
            else:
                met |= _behind(gap[: traits.BEHIND]) | _before(gap[-traits.BEFORE :])
    return met


def _met_by_plain_marks(text: str) -> int:
    """Return the needs that the marks of a text without figures meet, where it has few kinds of marks."""
    met = _bits(traits.of_hyphens(text)) if "-" in text else 0
    for mark, bits in _PLAIN_MARKS:
        if mark in text:
            met |= bits
    return met


def _met_by_words(text: str, words: list[str], letters: frozenset[str], habits: Habits, *, plain: bool) -> int:
    """Return the needs that a text's words meet."""
    met = 0 if _WORDS.isdisjoint(words) else _bits(_WORDS.intersection(words))
    if letters:
        met |= _bits(letters)
    if "." in text:
        met |= 0 if plain else _bits(traits.of_stops(text))
        last = ""
        for end in text.split(".")[:-1]:
            met |= _of_abbreviation(end[-9:])
            # An abbreviation of short parts loses the stops inside.
            last = f"{last}{end}"[-9:] if len(end) < 4 else end[-9:]
            met |= _of_abbreviation(last)
    elif not plain and ":" in text:
        met |= _bits(traits.of_stops(text))
    if ")" in text:
        met |= _bits(traits.of_brackets(text))
    if not habits.shouted:
        met |= _OF_MIXED_CASE
        if not plain:
            met |= _bits(traits.of_odd_words(text))
    elif not all(map(acronyms.may_be_word, filter(str.isupper, words))) or traits.may_meet(text):
        met |= _OF_ACRONYM
    return met


_OF_POINTS = _bits(POINTS)
_OF_ACRONYM = _bits(ACRONYM)
_OF_MIXED_CASE = _bits(ACRONYM | MIXED_CASE)


# What any sentence of words may meet, and the rules that need nothing but this and words.
_IN_SENTENCES = _OF_MIXED_CASE | _bits(traits.MARKS_OF_SENTENCES)
_OF_WORDS = [
    words
    for rule in RULES
    if (words := [need & _WORD_TRAITS for need in rule.needs if not _IN_SENTENCES >> _NUMBERS[need] & 1]) and all(words)
]
# Of several needs the one is looked for that is rarest in words of small letters; an article is in every sentence.
_TELLING = frozenset[str]().union(
    *(min(words, key=lambda need: ("a" in need, sum(map(str.islower, need)))) for words in _OF_WORDS)
)


def _is_said(text: str) -> bool:
    """Tell that no rule has anything to look at in a text, nor `tidy`."""
    if not traits.is_sentence(text):
        return False
    words = _ASCII_WORD.findall(text)
    if not _TELLING.isdisjoint(words):
        return False
    return not text.endswith(".") or (len(words[-1]) > 1 and f"{words[-1].lower()}." not in _TELLING)


@lru_cache(maxsize=8192)
def _behind(gap: str) -> int:
    return _bits(traits.behind(gap))


@lru_cache(maxsize=8192)
def _before(gap: str) -> int:
    return _bits(traits.before(gap))


@lru_cache(maxsize=8192)
def _amid(gap: str) -> int:
    return _bits(traits.amid(gap))


@lru_cache(maxsize=4096)
def _of_figures(figures: str) -> int:
    return _bits(traits.of_figures(figures))


@lru_cache(maxsize=4096)
def _of_abbreviation(end: str) -> int:
    return _bits(traits.of_abbreviation(end))


def steps(
    text: str,
    language: str,
    *,
    keep_signs: bool = False,
    word_rules: bool = True,
    without: frozenset[str] = frozenset(),
    shouted: bool = False,
) -> tuple[str, list[Taken]]:
    """Return a text's spoken form, and what each rule took; `changes_of` tells it.

    `keep_signs` keeps words that stand as a sign; without `word_rules` only figures and symbols are put into words;
    `shouted` tells that what stands around the text is typed in capitals, so that capitals of its own tell nothing.
    Rules named in `without` are left out: `tidy` says the figures that are left one by one, and drops the symbols.
    """
    taken: list[Taken] = []
    text = marks.plain_marks(text)
    for _ in range(_MOST_PASSES):
        if _is_said(text):
            break
        before = text
        text = _apply(text, language, taken, word_rules=word_rules, without=without, shouted=shouted)
        text = marks.tidy(text, keep_signs=keep_signs)
        if text == before:
            break
    return text, taken


def changes_of(taken: Iterable[Taken]) -> tuple[Change, ...]:
    """Return what rules took from a text."""
    from newscast.model.speech import Change  # noqa: PLC0415  # whoever wants words alone loads no more than rules

    return tuple(Change(rule, written.strip(), words.strip()) for rule, written, words in taken)


def speakable(text: str, language: str, without: frozenset[str] = frozenset()) -> str:
    """Return what an editor wrote as spoken, with figures and symbols put into words and nothing else changed."""
    return steps(text, language, word_rules=False, without=without)[0].removesuffix(".")


_MASKS = tuple(reduce(or_, (_WANTED[rule.name] for rule in group)) for group in _GROUPS)


_Search: TypeAlias = "Callable[[str], re.Match[str] | None]"
_Tried: TypeAlias = tuple[tuple[_Search, Rule], ...]


@cache
def _search(rule: Rule) -> _Search:
    """Return the search for a rule's copy."""
    search = compiled(rule.pattern, rule.flags).search
    if not rule.hint:
        return search
    has_hint = compiled(rule.hint, rule.flags).search
    return lambda text: search(text) if has_hint(text) else None


@lru_cache(maxsize=16384)
def _tried(number: int, met: int, without: frozenset[str]) -> _Tried:
    """Return the rules of a group that have something to look at, in order, each behind the search for its copy."""
    return tuple(
        (_search(rule), rule) for rule in _GROUPS[number] if not _WANTED[rule.name] & ~met and rule.name not in without
    )


@lru_cache(maxsize=4096)
def _tried_later(met: int, without: frozenset[str]) -> _Tried:
    """Return the rules of all groups but the first that have something to look at."""
    groups = enumerate(_MASKS[1:], start=1)
    return tuple(chain.from_iterable(_tried(number, met & mask, without) for number, mask in groups if met & mask))


def _apply(
    text: str,
    language: str,
    taken: list[Taken],
    *,
    word_rules: bool,
    without: frozenset[str],
    shouted: bool,
) -> str:
    plain = traits.is_plain(text)
    words = text.translate(_WORDS_ALONE).split() if plain or text.isascii() else _ASCII_WORD.findall(text)
    letters = frozenset() if plain else traits.of_letters(text)
    loud = bool(letters) and _is_loud(words if text.isascii() else _WORD.findall(text))
    habits = _habits(language, loud or (shouted and text.isupper()))
    by_words = _met_by_words(text, words, letters, habits, plain=plain) if word_rules else 0
    met = by_words | (_met_by_plain_marks(text) if plain else _met_by_marks(text))
    before = text
    if met & _MASKS[0]:
        for search, rule in _tried(0, met & _MASKS[0], without):
            match = search(text)
            if match:
                text = rule.said(match, habits, taken)
    if text != before:
        met = by_words | _met_by_marks(text)
    for search, rule in _tried_later(met, without):
        match = search(text)
        if match:
            text = rule.said(match, habits, taken)
    return text
