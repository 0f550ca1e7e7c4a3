"""Which words of a script have a sound of their own: the house's lexicon, and what pronouncers have taught so far."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from newscast.model.lexicon import Entry, Form, Lexicon
from newscast.model.script import Paragraph, Pronounced
from newscast.phonetics.pronouncer import SUFFIX
from newscast.spoken.homographs import is_homograph
from newscast.spoken.rule import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_STRAIGHT = str.maketrans("’‘ʼ", "'''")
_POSSESSIVE = re.compile(r"'s?\Z", re.IGNORECASE)
_LONGEST_PHRASE = 12
"""Words of an entry; a longer one is never found."""
_NO_LENGTHS = frozenset[int]()
_MOST_ALIKE = 16
"""Entries of the same words in other letter case or with other marks."""
_MOST_LEARNED = 5_000
"""Names that one script can teach."""
_OPENS_A_SENTENCE = re.compile(r"(?:^|[.?!:…])[\s\"'“”‘(\[]*\Z")
# Words that are names too, as in “Reading (RED-ing)”: a name's sound must not spread to them.
_COMMON = word_set(
    """
    a about after again all also am an and any are around as at august away back bad ball bank bar base bath battle be
    bear best big bill bishop bit black blue bow boy brown bush but by call can car case cash chance charge check chief
    child church city close cloud cold come cook could court cross dale day dean death did die dies do does done down
    drew duke early east eight end even every fair fall far farmer field fire first fish fly for force forest free
    friday from gay general get give glass go god gold good grant gray green ground guy had hale hall hand hard has have
    he head held her here high hill him his hold home hope house how i if in into is it job joy judge june just king
    know lake lane large last law lead left less life like lima line little live long look low made main major make man
    many march mark may me mean mercy might miles mobile monday more most much must my near new news next nice night
    nine no nor north not now of off old on one only open or other our out over own pace page park part people place
    plain point police polish pope port post power price prince put race rain ran read reading red rest rice rich right
    rise river road rock room rose round row run rush said saint sand say sea see seven sharp she short show side six so
    some son song soon south state stone store story street strong such summer sun sunday sung take tell ten than that
    the their them then there these they thing think this those three through time to today too top town trust two under
    union up us use very wall wang want war was water way we week well went were west what wheat when where which white
    who why will wind winter wise with wolf wood word work world would year yes you young
    """
)


@dataclass(frozen=True, slots=True)
class Known:
    """A stretch of a text whose sound is known."""

    start: int
    end: int
    entry: Entry
    rule: str
    """As in “name.lexicon”."""
    plural: bool = False
    """True where the text has an s that the entry has not."""


@dataclass(frozen=True, slots=True)
class _Words:
    """Entries by their words in small letters."""

    phrases: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    lengths: Mapping[str, frozenset[int]] = field(default_factory=dict)
    """For each first word, of how many words the phrases are that start with it."""

    def over(self, entries: Iterable[Entry]) -> _Words:
        """Return these with more entries, of two for the same word the later one first."""
        phrases, lengths = dict(self.phrases), dict(self.lengths)
        for entry in entries:
            words = _WORD.findall(_plain(entry.written).lower())
            if 0 < len(words) <= _LONGEST_PHRASE:
                key = " ".join(words)
                others = tuple(each for each in phrases.get(key, ()) if each.written != entry.written)
                phrases[key] = (entry, *others[: _MOST_ALIKE - 1])
                known = lengths.get(words[0], _NO_LENGTHS)
                lengths[words[0]] = known if len(words) in known else known | {len(words)}
        return _Words(phrases, lengths)


@lru_cache(maxsize=2)  # `check` asks for a script's lexicon several times
def _house(lexicon: Lexicon) -> _Words:
    return _Words().over(lexicon.entries)


@dataclass(frozen=True, slots=True)
class Pronunciations:
    """A house lexicon made ready for looking words up, with what a script has taught so far."""

    house: _Words = _Words()
    learned: _Words = _Words()
    """Wins over the house where both know a word."""

    @classmethod
    def of(cls, lexicon: Lexicon) -> Pronunciations:
        """Return a lexicon's entries."""
        return cls(_house(lexicon))

    def after(self, paragraph: Paragraph) -> Pronunciations:
        """Return what is known behind a paragraph: its pronouncers hold for the rest of the script."""
        found = self
        for span in paragraph.spans:
            if isinstance(span, Pronounced):
                found = found.taught(span)
        return found

    def taught(self, span: Pronounced) -> Pronunciations:
        """Return what is known behind a pronouncer."""
        if len(self.learned.phrases) >= _MOST_LEARNED:
            return self
        return Pronunciations(self.house, self.learned.over(_lessons(span)))

    def find(self, text: str) -> Iterator[Known]:
        """Yield what is known in a text, in order and none over another: the longest phrase that starts at a word."""
        if not (self.house.phrases or self.learned.phrases):
            return
        plain = _plain(text)
        words = [(match.start(), match[0].lower()) for match in _WORD.finditer(plain)]
        free = 0
        for number, (start, _) in enumerate(words):
            found = self._at(plain, words, number) if start >= free else None
            if found:
                yield found
                free = found.end

    def _at(self, text: str, words: list[tuple[int, str]], number: int) -> Known | None:
        stems = _stems(words[number][1])
        lengths = {
            length for stem in stems for table in (self.learned, self.house) for length in table.lengths.get(stem, ())
        }
        for length in sorted(lengths, reverse=True):
            if number + length > len(words):
                continue
            *head, last = (word for _, word in words[number : number + length])
            for stem in _stems(last):
                key = " ".join([*head, stem])
                for table, rule in ((self.learned, "name.learned"), (self.house, "name.lexicon")):
                    for entry in table.phrases.get(key, ()):
                        found = _fitting(text, words[number][0], entry, rule)
                        if found:
                            return found
        return None


def _plain(text: str) -> str:
    """Return a text with straight apostrophes, as long as it was."""
    return text.translate(_STRAIGHT)


def _stems(word: str) -> tuple[str, ...]:
    """Return the words that a word can be a form of, itself first."""
    bare = _POSSESSIVE.sub("", word)
    return tuple(dict.fromkeys((word, bare, bare.removesuffix("s"))))


def _fitting(text: str, word_start: int, entry: Entry, rule: str) -> Known | None:
    """Return where an entry stands whose first word starts at a place, None where letter case or marks differ."""
    written = " ".join(_plain(entry.written).split())
    first = _WORD.search(written)
    start = word_start - (first.start() if first else 0)
    if start < 0 or (start and _is_wordy(text[start - 1]) and _is_wordy(text[start])):
        return None
    end = start + len(written)
    common = rule == "name.learned" and written.lower() in _COMMON
    if not _same_case(text[start:end], written, spread=not common):
        return None
    if common and _OPENS_A_SENTENCE.search(text[max(0, start - 20) : start]):
        return None
    if end == len(text) or not (_is_wordy(text[end - 1]) and _is_wordy(text[end])):
        return Known(start, end, entry, rule)
    is_plural = text[end] in "sS" and not _is_wordy(text[end + 1 : end + 2]) and _takes_plural(written)
    return Known(start, end + 1, entry, rule, plural=True) if is_plural else None


def _is_wordy(character: str) -> bool:
    return character.isalnum() or character == "_"


def _same_case(shown: str, written: str, *, spread: bool) -> bool:
    if shown == written:
        return True
    return spread and (shown.lower() == written if written.islower() else shown == written.upper())


def _takes_plural(written: str) -> bool:
    return len(written) > 2 and not written.islower() and written[-1] not in "sS"


def _lessons(span: Pronounced) -> Iterator[Entry]:
    """Yield what a pronouncer teaches: its name, and the words of the name where the respelling has as many."""
    name = SUFFIX.sub("", _POSSESSIVE.sub("", _plain(span.written.strip())))
    if name.islower() and is_homograph(name):
        return  # “{lead|(LED)}” tells of the one place
    name = name.title() if name.isupper() and len(name) > 1 else name
    words, said = name.split(), span.respelling.split()
    if len(words) > 1 and len(words) == len(said):
        for word, sound in zip(words, said, strict=True):
            if word[:1].isupper() and len(word) > 1 and word.lower() not in _COMMON:
                yield Entry(word, sound, Form.RESPELLING)
    yield Entry(name, span.respelling, Form.RESPELLING)
