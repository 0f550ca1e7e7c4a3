"""Letter case: capitals become the case that a copy desk would print."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.ingest import case_homographs as homographs
from newscast.ingest.case_copy import Copy
from newscast.ingest.case_desk import desk
from newscast.ingest.case_evidence import Evidence
from newscast.ingest.case_features import features
from newscast.ingest.case_forms import capital_form, fixed_mixed
from newscast.ingest.case_model import case_model
from newscast.ingest.case_rules import fixed_form, ruled, web_places
from newscast.ingest.case_table import case_table
from newscast.ingest.case_words import lowered, recase, split_words
from newscast.model.pronouncer import find_pronouncers

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
_MOST_OPEN = 8


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
class _Labelled:
    """A sentence with a label for each word, and how much better it is than the next best."""

    words: list[Word]
    labels: list[str]
    margins: list[int]


@dataclass(frozen=True, slots=True)
class _Doubt:
    margin: int
    found: OpenWord


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
    doubts: list[_Doubt] = []
    printed = list(paragraphs)
    told = [
        (place, paragraphs[place], list(_labelled(paragraphs[place], seen, subjects)))
        for place, is_loud in enumerate(loud)
        if is_loud
    ]
    for place, text, sentences in told:
        printed[place], open_here = _printed_all(text, place, sentences, seen)
        doubts += open_here
    return Restored(tuple(printed), _worth_a_look(doubts))


def is_shouted(paragraph: str) -> bool:
    """Tell whether a paragraph is set in capitals."""
    capital = sum(letter.isupper() for letter in paragraph)
    small = sum(letter.islower() for letter in paragraph)
    if small and capital and "(" in paragraph:  # “COACH KRZYZEWSKI (shuh-SHEF-skee)”: a respelling tells nothing
        for found in find_pronouncers(paragraph):
            respelt = paragraph[found.name_end : found.end]
            capital -= sum(letter.isupper() for letter in respelt)
            small -= sum(letter.islower() for letter in respelt)
    return capital > _SHOUTED * (capital + small)


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


def _labelled(text: str, seen: Evidence, subjects: AbstractSet[str]) -> Iterator[_Labelled]:
    """Yield the sentences of a paragraph with the labels of their words."""
    respelt = [(found.name_end, found.end) for found in find_pronouncers(text)]
    for words in _sentences(text, respelt):
        labels, margins = _labels(words, text[words[-1].end : words[-1].end + 12], seen, subjects)
        yield _Labelled(words, labels, margins)


def _printed_all(text: str, place: int, sentences: Sequence[_Labelled], seen: Evidence) -> tuple[str, list[_Doubt]]:
    """Return a paragraph in the case of print, and the words whose case is open."""
    parts: list[str] = []
    doubts: list[_Doubt] = []
    last = 0
    web = web_places(text)
    for sentence in sentences:
        for word, label, margin in zip(sentence.words, sentence.labels, sentence.margins, strict=True):
            printed = lowered(word.text) if word.start in web else _printed(text, word, label, seen)
            if margin < _NARROW and not word.opens and word.start not in web:
                other = _other(text, word, label, seen)
                if other != printed:
                    doubts.append(_Doubt(margin, OpenWord(place, word.start, printed, other)))
            parts += [text[last : word.start], printed]
            last = word.end
    return "".join([*parts, text[last:]]), doubts


def _labels(
    words: Sequence[Word], tail: str, seen: Evidence, subjects: AbstractSet[str]
) -> tuple[list[str], list[int]]:
    """Return the label of each word, and how much better it is than the next best; rules leave no doubt."""
    table = case_table()
    tagged, margins = case_model().tag(features(words, odds=table, seen=seen, tail=tail))
    labels = [ruled(words, at, label, seen, table) for at, label in enumerate(tagged)]
    sure = {at for at, label in enumerate(labels) if label != tagged[at]}
    told = [homographs.told(words, at, label, seen, subjects) for at, label in enumerate(labels)]
    first = "".join(label if known is None else known.label for label, known in zip(labels, told, strict=True))
    copy = Copy(words, first, tail, seen=seen, table=table)
    changed = {at for at, _ in desk(copy)}
    sure |= changed
    for at, known in enumerate(told):
        if known is not None and at not in changed:
            margins[at] = 0 if known.is_open else _NARROW
        elif at in sure or seen.forms.get(words[at].key):
            margins[at] = _NARROW
    return copy.labels, margins


def _worth_a_look(doubts: Sequence[_Doubt]) -> tuple[OpenWord, ...]:
    """Return the narrowest cases in reading order, each word once."""
    first: dict[str, _Doubt] = {}
    for doubt in doubts:
        first.setdefault(doubt.found.taken.lower(), doubt)
    narrowest = sorted(first.values(), key=lambda doubt: doubt.margin)[:_MOST_OPEN]
    return tuple(sorted((doubt.found for doubt in narrowest), key=lambda found: (found.paragraph, found.offset)))


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


def _printed(text: str, word: Word, label: str, seen: Evidence) -> str:
    """Return a word in its form, the possessive behind it in small letters."""
    body, ending = word.text[: len(word.key)], word.text[len(word.key) :]
    fixed = fixed_form(text, word, seen) or fixed_mixed(word, seen)
    if fixed is not None:
        return recase(body, fixed) + lowered(ending)
    if label == "l" and not word.opens:
        return lowered(word.text)
    return capital_form(body, word, label, seen) + lowered(ending)


def _other(text: str, word: Word, label: str, seen: Evidence) -> str:
    """Return the form that a word would have if the label were wrong."""
    small = "U" if homographs.is_acronym(word.key) else "T"
    return _printed(text, word, small if label == "l" else "l", seen)
