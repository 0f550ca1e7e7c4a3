"""What a page itself says about letter case: the words of its mixed-case article."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from newscast.ingest.case_words import opens_quote, printed_form, split_words, titled
from newscast.ingest.word_lists import listed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscast.ingest.case_words import Word

Forms = dict[str, int]
"""Printed form → how often it was met."""

_HOUSE = 3
"""How often the page would have to print a form to be believed as much as the house."""


SKIPPED = listed("of and for the in on to a an with against by")
"""Words that give no letter to an acronym."""
_LONGEST_ACRONYM = 7
_NEAR = (" ", "-")
"""What stands between two words of a pair."""


class Evidence:
    """Printed forms met in mixed-case text, of single words and of words beside another."""

    def __init__(self, paragraphs: Iterable[str], known: Iterable[str] = ()) -> None:
        self.forms: dict[str, Forms] = {}
        """Key → forms inside sentences."""
        self.opening: dict[str, Forms] = {}
        """Key → forms at the start of a sentence or quotation."""
        self.after: dict[str, Forms] = {}
        """“white house” → forms of the second word."""
        self.before: dict[str, Forms] = {}
        """“white house” → forms of the first word."""
        self.between: dict[str, Forms] = {}
        """“the white house” → forms of the word in the middle."""
        for paragraph in paragraphs:
            self._read(split_words(paragraph))
        self._take_up(known)

    def _take_up(self, known: Iterable[str]) -> None:
        """Believe the house's own forms wherever the page does not tell."""
        told = frozenset(self.forms)
        for name in known:
            words = split_words(name)
            for word in words:
                if word.key not in told:
                    _count(self.forms, word.key, printed_form(word), _HOUSE)
            for first, second in pairwise(words):
                pair = f"{first.key} {second.key}"
                _count(self.after, pair, printed_form(second), _HOUSE)
                _count(self.before, pair, printed_form(first), _HOUSE)

    def _read(self, words: list[Word]) -> None:
        if is_headline(words):
            return
        key = form = pair = ""
        opens = True
        for word in words:
            near = word.gap in _NEAR
            last_pair = pair if near else ""
            last_key, last_form, last_opens = key, form, opens
            key, form = word.key, printed_form(word)
            opens = word.opens or (not near and opens_quote(word.gap))
            _count(self.opening if opens else self.forms, key, form)
            pair = f"{last_key} {key}" if near and last_key else ""
            if pair:
                if not opens:
                    _count(self.after, pair, form)
                if not last_opens:
                    _count(self.before, pair, last_form)
                if last_pair:
                    _count(self.between, f"{last_pair} {key}", last_form)

    def learn_acronyms(self, words: Sequence[Word]) -> None:
        """Take up acronyms that copy in capitals sets in brackets behind what they stand for."""
        for at, word in enumerate(words):
            first = spelled_out(words, at) if word.gap == " (" else None
            if first is None:
                continue
            if word.key not in self.forms:
                _count(self.forms, word.key, word.text[: len(word.key)], _HOUSE)
            for one, two in pairwise(words[first:at]):
                pair = f"{one.key} {two.key}"
                if two.key not in SKIPPED:
                    _count(self.after, pair, titled(two.text[: len(two.key)]), _HOUSE)
                if one.key not in SKIPPED:
                    _count(self.before, pair, titled(one.text[: len(one.key)]), _HOUSE)

    def usual(self, key: str) -> str | None:
        """Return the form that the article mostly prints inside sentences, in doubt the one with capitals."""
        forms = self.forms.get(key)
        if forms:
            if len(forms) == 1:
                return next(iter(forms))
            return max(forms, key=lambda form: (forms[form], form != form.lower(), form))
        opening = self.opening.get(key)
        return next((form for form in sorted(opening) if form[1:] != form[1:].lower()), None) if opening else None


def _count(table: dict[str, Forms], key: str, form: str, number: int = 1) -> None:
    forms = table.get(key)
    if forms is None:
        table[key] = {form: number}
    else:
        forms[form] = forms.get(form, 0) + number


def spelled_out(words: Sequence[Word], at: int) -> int | None:
    """Return where the words start whose first letters make an acronym: “Regional Transportation District (RTD)”."""
    letters = words[at].key
    if not 2 <= len(letters) <= _LONGEST_ACRONYM:
        return None
    left, back = len(letters), at
    while left and back and at - back < 2 * _LONGEST_ACRONYM:
        back -= 1
        if words[back].key[0] == letters[left - 1]:
            left -= 1
        elif words[back].key not in SKIPPED:
            return None
    return None if left else back


def is_headline(words: list[Word]) -> bool:
    """Tell whether a line is set in capitals or in title case, so that its letter case tells nothing."""
    capital = sum(word.text[0].isupper() for word in words)
    return not words or capital * 10 > len(words) * 7
