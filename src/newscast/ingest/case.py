"""Letter case: capitals become the case that a copy desk would print."""

from __future__ import annotations

import re
import string
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.ingest import case_homographs as homographs
from newscast.ingest.case_copy import FUNCTION, Copy
from newscast.ingest.case_desk import desk
from newscast.ingest.case_evidence import Evidence
from newscast.ingest.case_forms import capital_form, fixed_mixed
from newscast.ingest.case_model import case_model
from newscast.ingest.case_rules import Rules, fixed_form, may_be_fixed, web_places
from newscast.ingest.case_table import case_table
from newscast.ingest.case_words import lowered, recase, split_words
from newscast.phonetics.pronouncer import find_pronouncers

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from newscast.ingest.case_words import Word

_SHOUTED = 0.8
"""Share of capitals among the letters above which a paragraph has lost its letter case."""
_HEADLINE = 15
"""Words."""
_NARROW = 100
"""Hundredths: how much better the label that was taken must be for the word not to be open."""
_MOST_OPEN = 3
_WORDS_FOR_ONE = 200
"""Words of copy for which one open word is told, where the copy is so long that they are more."""
_SURE_NAME, _SURE_WORD = 4, -4
"""Odds from which a capital, and below which a small letter, is the likely one whatever the margin is."""
_SMALL_IS_RIGHT = 60
"""Hundredths, added to the margin of a small letter: it is right three times in four, a capital every other time."""
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
_CAPITALS, _SMALL = string.ascii_uppercase.encode(), string.ascii_lowercase.encode()


@dataclass(frozen=True, slots=True)
class OpenWord:
    """A word whose letter case the copy does not settle."""

    paragraph: int
    offset: int
    taken: str
    other: str


@dataclass(frozen=True, slots=True)
class Restored:
    """Copy in the case of print."""

    paragraphs: tuple[str, ...]
    open: tuple[OpenWord, ...] = ()
    """In reading order, each word once."""


@dataclass(frozen=True, slots=True)
class _Doubt:
    margin: int
    found: OpenWord
    rank: int = 0
    """The lower, the more it is worth a look."""


def restore(paragraphs: Sequence[str], *, article: str | None, known: Collection[str] = ()) -> Restored:
    """Return the same words in the case of print; paragraphs in mixed case stay as they are.

    `known` holds printed forms of the house: they weigh less than the article, more than the tables.
    """
    loud = _loud(paragraphs)
    if not any(loud):
        return Restored(tuple(paragraphs))
    mixed = [paragraph for paragraph, is_loud in zip(paragraphs, loud, strict=True) if not is_loud]
    seen = Evidence([*(article or "").splitlines(), *mixed], known)
    shouted = [split_words(paragraph) for paragraph, is_loud in zip(paragraphs, loud, strict=True) if is_loud]
    for words in shouted:
        seen.learn_acronyms(words)
    subjects = frozenset(word.key for words in shouted for word in words) | frozenset(seen.forms)
    page = _Page(seen, subjects)
    doubts: list[_Doubt] = []
    printed = list(paragraphs)
    for place, is_loud in enumerate(loud):
        if is_loud:
            printed[place], open_here = page.print(paragraphs[place], place)
            doubts += open_here
    return Restored(tuple(printed), _worth_a_look(doubts, sum(map(len, shouted))))


def is_shouted(paragraph: str) -> bool:
    """Tell whether a paragraph is set in capitals."""
    capital, small = _cases(paragraph)
    if small and capital and "(" in paragraph:  # “COACH KRZYZEWSKI (shuh-SHEF-skee)”: a respelling tells nothing
        for found in find_pronouncers(paragraph):
            respelt = paragraph[found.name_end : found.end]
            respelt_capital, respelt_small = _cases(respelt)
            capital, small = capital - respelt_capital, small - respelt_small
    return capital > _SHOUTED * (capital + small)


def _cases(text: str) -> tuple[int, int]:
    """Count capitals and small letters."""
    plain = text.encode("ascii", "ignore")
    other = "" if len(plain) == len(text) else _NOT_ASCII.findall(text)
    capital = len(plain) - len(plain.translate(None, _CAPITALS)) + sum(map(str.isupper, other))
    small = len(plain) - len(plain.translate(None, _SMALL)) + sum(map(str.islower, other))
    return capital, small


def _loud(paragraphs: Sequence[str]) -> list[bool]:
    """Tell which paragraphs lost their letter case; a headline in capitals over mixed-case copy did not."""
    loud = [is_shouted(paragraph) for paragraph in paragraphs]
    shouted = sum(len(text) for text, is_loud in zip(paragraphs, loud, strict=True) if is_loud)
    if shouted * 2 > sum(map(len, paragraphs)):
        return loud
    return [
        is_loud and not (len(text.split()) <= _HEADLINE and text.rstrip()[-1:] not in ".?!:,\"”’'…")
        for text, is_loud in zip(paragraphs, loud, strict=True)
    ]


class _Page:
    """Prints the paragraphs of a page that lost their letter case."""

    def __init__(self, seen: Evidence, subjects: AbstractSet[str]) -> None:
        self._seen = seen
        self._subjects = subjects
        self._table = case_table()
        self._model = case_model()
        self._features = self._model.features.of_page(self._table, seen)
        self._rules = Rules(seen, self._table)
        self._forms: dict[tuple[str, str, bool], str] = {}
        """Word as typed, label, whether it keeps a capital in any case → word as printed."""

    def print(self, text: str, place: int) -> tuple[str, list[_Doubt]]:
        """Return a paragraph in the case of print, and the words whose case is open."""
        parts: list[str] = []
        doubts: list[_Doubt] = []
        last = 0
        web = web_places(text)
        respelt = [(found.name_end, found.end) for found in find_pronouncers(text)]
        for words in _sentences(text, respelt):
            labels, margins = self._labels(words, text[words[-1].end : words[-1].end + 12])
            for word, label, margin in zip(words, labels, margins, strict=True):
                is_web = word.start in web
                printed = lowered(word.text) if is_web else self._printed(text, word, label)
                if margin < _NARROW and not word.opens and not is_web:
                    other = self._other(text, word, label)
                    rank = self._rank(word, printed, other, margin)
                    if other != printed and rank is not None:
                        doubts.append(_Doubt(margin, OpenWord(place, word.start, printed, other), rank))
                parts += (text[last : word.start], printed)
                last = word.end
        return "".join([*parts, text[last:]]), doubts

    def _rank(self, word: Word, printed: str, other: str, margin: int) -> int | None:
        """Return how far down a list of open words a word belongs, None where it is not worth a look.

        An acronym comes first, since the ear tells it from the word.
        """
        if len(word.key) > 1 and any(form[: len(word.key)].isupper() for form in (printed, other)):
            return margin - _NARROW
        odds = self._table.word(word.key) or 0
        if word.key in FUNCTION or (odds >= _SURE_NAME if printed[:1].isupper() else odds < _SURE_WORD):
            return None
        if printed[:1].isupper():
            return margin
        return margin + _SMALL_IS_RIGHT if margin < _SMALL_IS_RIGHT else None

    def _labels(self, words: Sequence[Word], tail: str) -> tuple[list[str], list[int]]:
        """Return the label of each word, and how much better it is than the next best; rules leave no doubt."""
        seen, rules = self._seen, self._rules
        tagged, margins = self._model.tag(self._features.rows(words, tail))
        labels = [rules.label(words, at, label) for at, label in enumerate(rules.earned(words, tagged, margins))]
        told: dict[int, homographs.Told] = {}
        first = labels.copy()
        for at, word in enumerate(words):
            known = homographs.told(words, at, labels[at], seen, self._subjects) if word.key in homographs.TWO else None
            if known is not None:
                told[at], first[at] = known, known.label
        copy = Copy(words, first, tail, seen=seen, table=self._table)
        changed = {at for at, _ in desk(copy)}
        for at, (word, label, model_label) in enumerate(zip(words, labels, tagged, strict=True)):
            if at in told and at not in changed:
                margins[at] = 0 if told[at].is_open else _NARROW
            elif label != model_label or at in changed or word.key in seen.forms:
                margins[at] = _NARROW
        return copy.labels, margins

    def _printed(self, text: str, word: Word, label: str) -> str:
        """Return a word in its form, the possessive behind it in small letters."""
        if may_be_fixed(word):
            fixed = fixed_form(text, word, self._seen)
            if fixed is not None:
                return recase(word.text[: len(word.key)], fixed) + lowered(word.text[len(word.key) :])
        kind = word.text, label, word.opens
        printed = self._forms.get(kind)
        if printed is None:
            printed = self._forms[kind] = self._form(word, label)
        return printed

    def _form(self, word: Word, label: str) -> str:
        body, ending = word.text[: len(word.key)], word.text[len(word.key) :]
        fixed = fixed_mixed(word, self._seen)
        if fixed is not None:
            return recase(body, fixed) + lowered(ending)
        if label == "l" and not word.opens:
            return lowered(word.text)
        return capital_form(body, word, label, self._seen) + lowered(ending)

    def _other(self, text: str, word: Word, label: str) -> str:
        """Return the form that a word would have if the label were wrong."""
        small = "U" if homographs.is_acronym(word.key) else "T"
        return self._printed(text, word, small if label == "l" else "l")


def _worth_a_look(doubts: Sequence[_Doubt], length: int) -> tuple[OpenWord, ...]:
    """Return the cases most worth a look in reading order, each word once; `length` is that of the copy, in words."""
    first: dict[str, _Doubt] = {}
    for doubt in doubts:
        first.setdefault(doubt.found.taken.lower(), doubt)
    most = max(_MOST_OPEN, length // _WORDS_FOR_ONE)
    best = sorted(first.values(), key=lambda doubt: doubt.rank)[:most]
    return tuple(sorted((doubt.found for doubt in best), key=lambda found: (found.paragraph, found.offset)))


def _sentences(text: str, respelt: Sequence[tuple[int, int]]) -> Iterator[list[Word]]:
    """Yield the words of a paragraph sentence by sentence, respellings left out."""
    sentence: list[Word] = []
    for word in split_words(text):
        if any(start <= word.start < end for start, end in respelt):
            continue
        if word.opens and sentence:
            yield sentence
            sentence = []
        sentence.append(word)
    if sentence:
        yield sentence
