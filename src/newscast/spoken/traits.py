"""What stands in a text that rules ask for, and what stands round its figures."""

from __future__ import annotations

import re

from newscast.spoken.rule import (
    ADDRESS,
    BY_CAPITAL,
    BY_CODE,
    CAPITALS,
    DIGITS,
    HALF_DAY,
    HYPHEN,
    INITIAL,
    INNER,
    JOINED,
    LETTERED,
    LONG,
    LOOSE,
    NAMED,
    NOUGHT,
    PARTED,
    POINTED,
    RANGED,
)

FIGURES = re.compile(r"([0-9][0-9]*)")
BEHIND = 14
"""Characters behind a figure that rules ask about: a hyphen and the longest unit."""
BEFORE = 18
"""Characters before a figure that rules ask about: the longest thing with a number, and “no.”."""
AMID = 24
"""Characters between two figures that rules ask about: a unit or a scale word, a “to” and a sign of money."""
_TWO_CAPITALS = re.compile(r"[A-Z](?:[A-Z]|(?<=[A-Za-z][).$!].))")  # brackets and stops go, “$” is a letter
_LETTER_IN_BRACKETS = re.compile(r"\)(?<=\(([A-Za-z])\))([A-Za-z]+)")
_SOON_TOGETHER = re.compile(r"[).$!][A-Z](?<=[A-Za-z]..)")
_SMALL_BEFORE_CAPITALS = re.compile(r"[A-Z$][A-Z](?<=[a-z.]..)")  # an abbreviation loses its stop
_HYPHEN = re.compile(r"-(?:(?<![a-z]-)|(?![a-z]))")
_LOOSE_HYPHEN = re.compile(r"-(?:(?<![A-Za-z0-9]-)|(?![A-Za-z0-9]))")
_PLAIN = re.compile(r"(?:[A-Za-z][a-z]*+(?:[.,!?;:]?+ |['-]))*+[A-Za-z][a-z]*+[.!?]?")
_ADDRESS = re.compile(r"[.:](?:[A-Za-z]{2}|/|(?<=[wW]{3}\.)\S)")
_WORD_BEHIND = re.compile(r"[^A-Za-z]{0,2}([A-Za-z]+)")
_WORD_BEFORE = re.compile(r"([A-Za-z]+)[^A-Za-z]{0,3}\Z")
_HALF_DAY = re.compile(r"\s?[AaPp]\.?\s?[Mm]")
_LETTER = re.compile(r"[^\W\d_]")
# What is said in letters, or loses its stop.
_JOINED = re.compile(r"(?:[^\s$£€¥.,:/([–-]|[^\W\d_]\.)\Z")
_WORD = re.compile(r"[A-Za-z]+")
_PART = re.compile(r"[A-Z][a-z]*|[a-z]+")
_ODD_WORD = re.compile(r"[A-Z](?:(?<=[a-z].)|(?=[A-Z][a-z]))")
_NAME_BEHIND = re.compile(r" [A-Z]")
_CAPITAL_BEFORE = re.compile(r"[A-Z)]-\Z")
_PARTED = re.compile(r"\s?[-–]\s?['.]?")
_LETTERED = re.compile(r"-?[A-Za-z]{1,3}-?")
_RANGED = re.compile(r"[-–]|[Tt][Oo]")
_MONEY_SIGNS = frozenset("$£€¥₩₹₽₺₪₱₴₦")
# One sentence of words, without a mark that any rule looks for by itself.
_SENTENCE = re.compile(r"(?:[A-Za-z][a-z]*+(?:[,?;:]?+ |'|(?<=[a-z])-(?=[a-z])))*+[A-Za-z][a-z]*+[.?]?")
MARKS_OF_SENTENCES = ",?;:'-."
_LAST_WORD = re.compile(r"[A-Za-z]+\Z")
_LAST_PART = re.compile(r"[A-Z][a-z]+\Z")


def of_letters(text: str) -> frozenset[str]:
    """Return what the letters of a text tell before any word is looked at."""
    traits = frozenset[str]()
    if _TWO_CAPITALS.search(text):
        traits |= CAPITALS
        if _SMALL_BEFORE_CAPITALS.search(text):
            traits |= INNER
    return traits


def of_stops(text: str) -> frozenset[str]:
    """Return what a text with a stop or a colon tells of addresses."""
    return ADDRESS if _ADDRESS.search(text) else frozenset()


def of_hyphens(text: str) -> frozenset[str]:
    """Return what the hyphens of a text tell."""
    if not _HYPHEN.search(text):
        return frozenset()
    return HYPHEN | LOOSE if _LOOSE_HYPHEN.search(text) else HYPHEN


def is_plain(text: str) -> bool:
    """Tell whether a text has nothing but words, no two capitals side by side, and marks in their usual places."""
    return _PLAIN.fullmatch(text) is not None


def is_sentence(text: str) -> bool:
    """Tell whether a text is one sentence of words without two capitals side by side."""
    return _SENTENCE.fullmatch(text) is not None


def of_brackets(text: str) -> frozenset[str]:
    """Return the words in capitals that stand where a letter in brackets has lost them."""
    return frozenset((letter + rest).upper() for letter, rest in _LETTER_IN_BRACKETS.findall(text))


def may_meet(text: str) -> bool:
    """Tell whether only a bracket or a mark parts two capitals, or letters that become so."""
    return _SOON_TOGETHER.search(text) is not None


def of_odd_words(text: str) -> frozenset[str]:
    """Return words with capitals inside as patterns without letter case take them, and the parts of such words."""
    if not _ODD_WORD.search(text):
        return frozenset()
    return frozenset(part for word in _WORD.findall(text) for part in (word.capitalize(), *_PART.findall(word)))


def of_abbreviation(end: str) -> frozenset[str]:
    """Return what the characters before a stop tell."""
    word = _LAST_WORD.search(end)
    if not word:
        return frozenset()
    part = _LAST_PART.search(end)  # of a word with capitals inside
    traits = frozenset(f"{found[0].lower()}." for found in (word, part) if found)
    return traits | INITIAL if len(word[0]) == 1 else traits


def of_figures(figures: str) -> frozenset[str]:
    """Return what a run of figures tells."""
    traits = DIGITS | {figures, f"{len(figures)} figures"}
    if len(figures) > 3:
        traits |= LONG
    return traits | NOUGHT if figures[0] == "0" and len(figures) > 2 else traits


def behind(gap: str) -> frozenset[str]:
    """Return what follows a figure."""
    mark = gap.lstrip()[:1]
    traits = {f">{mark}"} if mark and not mark.isalpha() else set()
    word = _WORD_BEHIND.match(gap)
    if word:
        end = "." if gap[word.end() : word.end() + 1] == "." else ""
        traits |= {f">{word[1].lower()}", f">{word[1].lower()}{end}"}
        if not word.start(1):
            traits.add(f"+{word[1].lower()}")
    if _LETTER.match(gap):
        traits |= JOINED
    if _HALF_DAY.match(gap):
        traits |= HALF_DAY
    if _NAME_BEHIND.match(gap):
        traits |= NAMED
    return frozenset(traits)


def before(gap: str) -> frozenset[str]:
    """Return what leads up to a figure."""
    lead = gap.rstrip()
    marks = lead[-1:], lead.removesuffix(".").rstrip()[-1:]
    traits = {f"<{mark}" for mark in marks if mark and not mark.isalpha()}
    word = _WORD_BEFORE.search(gap)
    if word:
        traits.add(f"<{word[1].lower()}")
        if len(word[1]) == 2 and word[1].isupper():
            traits |= BY_CODE
    if _JOINED.search(gap):
        traits |= JOINED
    if _CAPITAL_BEFORE.search(gap):
        traits |= BY_CAPITAL
    if len(gap) > 1 and gap[-1] == ".":
        traits |= POINTED
    return frozenset(traits)


def amid(gap: str) -> frozenset[str]:
    """Return what stands between two figures that are near to each other."""
    traits = {f"|{gap.strip().lower()}"} | behind(gap) | before(gap)
    if _PARTED.fullmatch(gap):
        traits |= PARTED
    if _RANGED.search(gap):
        traits |= RANGED
    if gap in _MONEY_SIGNS:
        traits |= JOINED  # the sign goes behind
    if _LETTERED.fullmatch(gap):
        traits |= LETTERED
    return frozenset(traits)
