"""Lexicons: how a newsroom wants words to be said."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Form(StrEnum):
    """How an entry tells the sound of a word."""

    RESPELLING = "respelling"
    """The news agencies': syllables between hyphens, the stressed one in capitals, as in “BEE-hotch”."""
    IPA = "ipa"
    """The International Phonetic Alphabet, broad, ˈ and ˌ before the syllable, as in “ˈbiːhɒtʃ”."""
    WORDS = "words"
    """Words that are read instead, as in “two eighty-seven B”."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A word, or several, with the sound that it gets wherever it stands."""

    written: str
    """As it is printed. Small letters stand for any letter case; capitals for themselves, and for all in capitals."""
    said: str
    form: Form
    where: str = field(default="", compare=False)
    """Place it comes from, as in “house.txt:12”."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something in a lexicon file that a person should look at."""

    where: str
    """As in “house.txt:12”."""
    message: str

    def __str__(self) -> str:
        return f"{self.where}: {self.message}"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Entries in order; of two for the same word the later one counts."""

    entries: tuple[Entry, ...] = ()
    doubts: tuple[Doubt, ...] = field(default=(), compare=False)

    @property
    def printed(self) -> tuple[str, ...]:
        """Words whose capitals are the house's own; those in small letters tell nothing of letter case."""
        return tuple(entry.written for entry in self.entries if entry.written != entry.written.lower())

    def over(self, earlier: Lexicon) -> Lexicon:
        """Return both as one, these entries over the earlier ones."""
        mine = {entry.written for entry in self.entries}
        kept = (entry for entry in earlier.entries if entry.written not in mine)
        return Lexicon((*kept, *self.entries), earlier.doubts + self.doubts)
