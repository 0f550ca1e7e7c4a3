"""The lines of a page, and what can be told of one line by its shape alone."""

from __future__ import annotations

import re
from dataclasses import dataclass

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
"""What the ledger counts as one word."""

_SENTENCE_END = re.compile(r"(?:[.?!…]|[-–—])[\"'”“’)\]»\s]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a source."""

    number: int
    """Counted from 1."""
    text: str

    @property
    def is_blank(self) -> bool:
        """True where nothing can be seen on it."""
        return not self.text.strip()


def lines_of_text(text: str) -> tuple[Line, ...]:
    """Return the lines of a plain text."""
    return tuple(Line(number, line) for number, line in enumerate(text.split("\n"), start=1))


def word_set(text: str) -> frozenset[str]:
    """Return a table of words that is written as running text."""
    return frozenset(text.split())


def words_of(text: str) -> list[str]:
    """Return the words of a text as the ledger compares them."""
    text = text.replace("’", "'")
    if text.isascii():  # its lower case has the same letters
        return WORD.findall(text.lower())
    return [word.lower().replace("ς", "σ") for word in WORD.findall(text)]


def capitals(text: str) -> float:
    """Return the share of capitals among the letters that have two cases; 0 where there is none."""
    upper = sum(map(str.isupper, text))
    lower = sum(map(str.islower, text))
    return upper / (upper + lower) if upper + lower else 0.0


def is_shouted(text: str) -> bool:
    """Tell copy in capitals; names such as McCAIN do not spoil it."""
    return capitals(text) >= 0.8


def is_cased(text: str) -> bool:
    """Tell text in ordinary letter case from capitals and from figures alone."""
    return any(map(str.islower, text)) and not is_shouted(text)


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does."""
    return bool(_SENTENCE_END.search(text[-12:]))


def is_sentence(text: str, words: int = 6) -> bool:
    """Tell prose from headings and menus: at least so many words, and an end mark."""
    return len(text.split(None, words)) >= words and ends_sentence(text)


def is_prose(text: str) -> bool:
    """Tell a paragraph of prose."""
    return len(text) >= 60 and is_sentence(text, 9)
