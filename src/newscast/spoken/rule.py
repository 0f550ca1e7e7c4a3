"""What a spoken-form rule is, and the habits of a language that rules ask about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, TypeAlias, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Taken: TypeAlias = tuple[str, str, str]
"""A rule's name, what it took and what it put in its place."""


# A word with a spoken form of its own is one private-use character while rules run; it counts as a name.
FIRST_SIGN, LAST_SIGN = 0xF0000, 0xFFFFD
SIGNS = f"{chr(FIRST_SIGN)}-{chr(LAST_SIGN)}"


# What a text can hold beside its words and marks; looked for once, before any rule.
DIGITS = frozenset({"(figure)"})
"""A figure."""
CAPITALS = frozenset({"(capitals)"})
"""Two capitals side by side."""
INITIAL = frozenset({"(initial)"})
"""A letter with a stop."""
ADDRESS = frozenset({"(address)"})
"""A stop or a colon inside a word."""
HALF_DAY = frozenset({"(half day)"})
"""A figure with a.m. or p.m."""
JOINED = frozenset({"(joined)"})
"""A figure beside a letter."""
LONG = frozenset({"(long)"})
"""Four figures in a row, or more."""
PARTED = frozenset({"(parted)"})
"""Figures on both sides of a hyphen."""
RANGED = frozenset({"(ranged)"})
"""Figures with a hyphen or “to” somewhere between them."""
LETTERED = frozenset({"(lettered)"})
"""Figures with nothing but a few letters between them."""
POINTED = frozenset({"(pointed)"})
"""A figure behind a stop that is no decimal point of a figure before it."""
POINTS = frozenset({"(points)"})
"""Figures with a stop between them, more than once."""
NAMED = frozenset({"(named)"})
"""A figure before a capital."""
BY_CAPITAL = frozenset({"(by capital)"})
"""A figure behind a capital and a hyphen."""
BY_CODE = frozenset({"(by code)"})
"""A figure behind a word of two capitals."""
NOUGHT = frozenset({"(nought)"})
"""Three figures in a row or more, of which the first is a nought."""
ACRONYM = frozenset({"(acronym)"})
"""Letters that are not plainly a word of copy in capitals."""
MIXED_CASE = frozenset({"(mixed case)"})
"""The text is not typed in capitals."""
HYPHEN = frozenset({"(hyphen)"})
"""A hyphen that does not join two small letters."""
LOOSE = frozenset({"(loose hyphen)"})
"""A hyphen beside something else than a letter or a figure."""
INNER = frozenset({"(inner)"})
"""Two capitals behind a small letter."""


def follows(words: str) -> frozenset[str]:
    """Return what a text has where a figure stands before one of some words or marks, whatever their letter case."""
    return frozenset(f">{word}" for word in words.lower().split())


def joined(words: str) -> frozenset[str]:
    """Return what a text has where one of some words is joined to the figure before it, whatever its letter case."""
    return frozenset(f"+{word}" for word in words.lower().split())


def leads(words: str) -> frozenset[str]:
    """Return what a text has where a figure stands behind one of some words or marks, whatever their letter case."""
    return frozenset(f"<{word}" for word in words.lower().split())


def between(*links: str) -> frozenset[str]:
    """Return what a text has where nothing but one of some links stands between two figures."""
    return frozenset(f"|{link}" for link in links)


def stopped(words: Iterable[str]) -> frozenset[str]:
    """Return what a text has where one of some abbreviations has its stop."""
    return frozenset(f"{re.split('[^a-z]', word.lower())[-1]}." for word in words)


def last_words(names: Iterable[str]) -> str:
    """Return the last word of each name."""
    return " ".join(re.findall(r"[a-z]+", name.lower())[-1] for name in names)


@dataclass(frozen=True, slots=True)
class Habits:
    """How a language's newsreaders say what is written."""

    british: bool = False
    """Day before month, “and” in every hundred, “oh” for a nought after the point."""
    shouted: bool = False
    """True where the text is typed in capitals, so that capitals tell nothing about a word."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A named rewriting of written copy into words."""

    name: str
    """As in “money.scaled”: the module's subject, then the class of copy."""
    pattern: str
    """Regular expression of what it looks at; compiled when first needed."""
    say: Callable[[re.Match[str], Habits], str]
    """Gives the words, or the match as it stands where the rule does not hold."""
    doc: str
    """One sentence for the manual."""
    needs: tuple[frozenset[str], ...]
    """Characters, words and traits of a text: the rule is tried where one of each set is there."""
    flags: int = 0
    hint: str = ""
    """Regular expression of what any match holds, where that is found faster than the match."""

    def said(self, match: re.Match[str], habits: Habits, taken: list[Taken]) -> str:
        """Return the text of a match with this and all further matches said, and note what became of each."""
        text, say = match.string, self.say
        parts: list[str] = []
        position = 0
        for found in match.re.finditer(text, match.start()):
            written, words = found[0], say(found, habits)
            if words != written:
                taken.append((self.name, written, words))
                start, end = found.span()
                parts += (text[position:start], words)
                position = end
        return f"{''.join(parts)}{text[position:]}" if parts else text


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list written as one text."""
    return frozenset(words.split())


def any_case(words: str) -> frozenset[str]:
    """Return the words of a list in small letters, with a capital, and in capitals."""
    return frozenset(form for word in words.split() for form in (word.lower(), word.capitalize(), word.upper()))


_NEAR = 80  # characters; as far as a rule looks round its match, so that long lines stay cheap


def before(match: re.Match[str]) -> str:
    """Return the text that leads up to a match."""
    return match.string[max(0, match.start() - _NEAR) : match.start()]


def after(match: re.Match[str]) -> str:
    """Return the text that follows a match."""
    return match.string[match.end() : match.end() + _NEAR]


# Words with which plainly a new sentence begins; in copy in capitals only those that carry on no sentence.
OPENER = (
    r"(?:The|An?(?= [a-z])|He|She|It|They|We|You|But|And|So|Now|Then|This|That|These|Those|There|Here|His|Her|Their|Its"
    r"|Our|My|If|When|While|After|Before|Meanwhile|However|What|Who|Why|How|Where|Not|In|On|At|As|For|With|From|By"
    r"|No(?!\.)|I(?!\.)|THE|HE|SHE|THEY|WE|BUT|MEANWHILE|HOWEVER)\b(?![-.]|'(?!(?:s|re|ll|ve|d|m|S|RE|LL|VE)\b))"
)
_OPENS = re.compile(rf"[\"')]*\s+[\"'(]*{OPENER}")


def at_end_of_text(match: re.Match[str]) -> bool:
    """Tell whether nothing but quotation marks and brackets follows a match."""
    return not after(match).strip(" \"')")


def at_end(match: re.Match[str]) -> bool:
    """Tell whether a stop ends a sentence: nothing but quotation marks and brackets follows, or a new one begins."""
    return at_end_of_text(match) or _OPENS.match(after(match)) is not None


def final_stop(match: re.Match[str]) -> str:
    """Return the full stop that an abbreviation shares with the end of its sentence."""
    return "." if match[0].endswith(".") and at_end(match) else ""


@cache
def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return the pattern, compiled once."""
    return re.compile(pattern, flags)


def later(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Return a pattern that is compiled when something is first looked for."""
    return cast("re.Pattern[str]", _Later(pattern, flags))


class _Later:
    """A pattern that takes the methods of the compiled one with its first use."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> object:
        pattern = re.compile(self.pattern, self.flags)
        self.__dict__.update({used: getattr(pattern, used) for used in _METHODS})
        return getattr(pattern, name)


_METHODS = ("search", "match", "fullmatch", "findall", "finditer", "sub", "split")
