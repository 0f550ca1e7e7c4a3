"""Letter case: capitals become the case that a copy desk would print."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.ingest.case_evidence import Evidence
from newscast.ingest.case_features import features
from newscast.ingest.case_model import case_model
from newscast.ingest.case_rules import fixed_form, ruled, web_places
from newscast.ingest.case_table import case_table
from newscast.ingest.case_words import lowered, recase, split_words, titled, uppered

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from newscast.ingest.case_words import Word

_SHOUTED = 0.8
"""Share of capitals among the letters above which a paragraph has lost its letter case."""
_PLAIN_MC = re.compile(r"(?:mc|o')(?=[a-z]{3})")


def restore(paragraphs: Sequence[str], *, article: str | None, known: Collection[str] = ()) -> tuple[str, ...]:
    """Return the same words in the case of print; paragraphs in mixed case stay as they are.

    `known` holds printed forms of the house: they weigh less than the article, more than the tables.
    """
    shouted = [is_shouted(paragraph) for paragraph in paragraphs]
    if not any(shouted):
        return tuple(paragraphs)
    mixed = [paragraph for paragraph, loud in zip(paragraphs, shouted, strict=True) if not loud]
    seen = Evidence([*(article or "").splitlines(), *mixed], known)
    return tuple(
        _restored(paragraph, seen) if loud else paragraph for paragraph, loud in zip(paragraphs, shouted, strict=True)
    )


def is_shouted(paragraph: str) -> bool:
    """Tell whether a paragraph is set in capitals."""
    capital = sum(letter.isupper() for letter in paragraph)
    small = sum(letter.islower() for letter in paragraph)
    return capital > _SHOUTED * (capital + small)


def _restored(text: str, seen: Evidence) -> str:
    parts: list[str] = []
    last = 0
    web = web_places(text)
    for words in _sentences(text):
        tail = text[words[-1].end : words[-1].end + 3]
        labels = case_model().tag(features(words, odds=case_table(), seen=seen, tail=tail))
        for at, word in enumerate(words):
            label = ruled(words, at, labels[at], seen, case_table())
            printed = lowered(word.text) if word.start in web else _printed(text, word, label, seen)
            parts += [text[last : word.start], printed]
            last = word.end
    return "".join([*parts, text[last:]])


def _sentences(text: str) -> Iterator[list[Word]]:
    """Yield the words of a paragraph sentence by sentence."""
    sentence: list[Word] = []
    for word in split_words(text):
        if word.opens and sentence:
            yield sentence
            sentence = []
        sentence.append(word)
    if sentence:
        yield sentence


def _printed(text: str, word: Word, label: str, seen: Evidence) -> str:
    """Return a word in its form, the possessive behind it in small letters."""
    body, ending = word.text[: len(word.key)], word.text[len(word.key) :]
    fixed = fixed_form(text, word, seen)
    if fixed is not None:
        return recase(body, fixed) + lowered(ending)
    if label == "l" and not word.opens:
        return lowered(word.text)
    return _capital(body, word, label, seen) + lowered(ending)


def _capital(body: str, word: Word, label: str, seen: Evidence) -> str:
    """Return the form with capitals that the page, the table or the rules for “Mc” and “O’” give."""
    if label == "U":
        return uppered(body)
    told = seen.usual(word.key)
    if told is not None and told != word.key and not (told.isupper() and len(told) > 1 and label == "T"):
        return recase(body, told)
    listed = case_table().printed.get(word.key)
    if listed is not None and not listed.isupper() and label != "l":
        return recase(body, listed)
    prefix = _PLAIN_MC.match(word.key)
    if prefix and label == "T" and listed is None:
        return titled(body[: prefix.end()]) + titled(body[prefix.end() :])
    return titled(body)
