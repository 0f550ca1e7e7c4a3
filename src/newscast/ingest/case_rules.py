"""Where letter case needs no model: “I”, “a.m.”, “U.S.”, “287(g)”, web addresses, acronyms, words that are two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.ingest.case_homographs import is_acronym
from newscast.ingest.case_words import opens_speech, uppered
from newscast.ingest.word_lists import ACRONYMS, FIRST_NAMES, listed

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscast.ingest.case_evidence import Evidence
    from newscast.ingest.case_table import CaseTable
    from newscast.ingest.case_words import Word

_WEB = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)[@#]\w*[^\W\d]\w*"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|info|biz|mil|tv|io)\b",
    re.IGNORECASE,
)
_CHUNK = re.compile(r"\S+")
_SIGNS = frozenset(".@:#")  # no address without one of these
_ADDRESS_SIGN = re.compile(r"[@#]|:/|\.\w|[wW]\.")  # nor any in a text without these
_LONGEST_ADDRESS = 300
_ARTICLES = frozenset(("a", "an"))
_INITIALS = 3
"""Letters on one side of “&” that are initials still."""
_LISTED = re.compile(r"[\w)]\([a-z]\)", re.IGNORECASE)
_MERIDIEM = re.compile(r"(?<![a-z])[ap]\.\s?m(?![a-z])", re.IGNORECASE)
_AFTER_DIGIT = listed("st nd rd th s am pm p m km kg mm cm mph mg ml ft lb lbs oz in yr yrs hr hrs min sec")
_SMALL_LETTERS = listed("a p m h x v")
"""Letters that stay small behind a figure that they measure or part: hours, pence, metres, “4x4”."""
_AFTER_SIGN = re.compile(r"[£€]\s?[\d.,]+\Z")
_DOLLARS = re.compile(r"\$\s?[\d.,]+\Z")
_HOUR = re.compile(
    r"(?:at|by|until|till|from|to|since|around|about|before|after)\s(?:1[0-2]|[1-9])(?::\d\d)?\Z", re.IGNORECASE
)
_TELEPHONE = re.compile(r"\d-\d{3}-\Z")
_LONGEST_PHONEWORD = 7
_OF_PARTY = re.compile(r"(?:\(|, ?)[DRI]-\Z", re.IGNORECASE)
_REACH = 24
"""Characters before a letter that tell what its figure is."""
_CONSONANTS = re.compile(r"[^aeiouy\W\d_]{2,6}")
_NOT_ACRONYMS = listed("""
    mr mrs ms dr st jr sr vs ft lb lbs hr hrs yr yrs nd rd th hmm shh psst brr tsk mt sgt lt cmdr ltd pvt blvd
    mph kph
""")
_LINKS = listed("of and for the without")
"""Words in small letters inside a name."""
_NARROW_CAPITAL = 80
"""Hundredths: by how much the model must prefer a capital that the page and the table do not know."""
_NAME_ODDS = 2
"""Twice the logarithm of the odds of a capital from which the table knows a name: nearly three to one."""


def web_places(text: str) -> set[int]:
    """Return the offsets covered by web and e-mail addresses and handles, which are set in small letters."""
    places: set[int] = set()
    if not _ADDRESS_SIGN.search(text):
        return places
    for chunk in _CHUNK.finditer(text):
        if chunk.end() - chunk.start() <= _LONGEST_ADDRESS and not _SIGNS.isdisjoint(chunk.group()):
            for found in _WEB.finditer(chunk.group()):
                places.update(range(chunk.start() + found.start(), chunk.start() + found.end()))
    return places


def may_be_fixed(word: Word) -> bool:
    """Tell whether `fixed_form` can have anything to say of a word."""
    return (
        len(word.key) <= _INITIALS
        or word.gap[-1:].isdigit()
        or _TELEPHONE.search(word.gap) is not None
        or word.key.startswith("i'")
    )


def fixed_form(text: str, word: Word, seen: Evidence) -> str | None:
    """Return the form of a word that needs no model, None for all others."""
    key = word.key
    if word.gap[-1:].isdigit():
        if len(key) == 1 and key != "s":
            return _behind_figure(text[max(0, word.start - _REACH) : word.start], word)
        return key if key in _AFTER_DIGIT or seen.usual(key) == key else None
    if len(key) <= _INITIALS and (word.gap[-1:] == "&" or text.startswith("&", word.end)):
        return uppered(word.text[: len(key)])  # “AT&T”, “A&M”
    if _is_code(text, word):
        return uppered(word.text[: len(key)])
    if len(key) == 1 and key.isalpha():
        return _letter(text, word)
    return "I" + key[1:] if key.startswith("i'") else None


def _behind_figure(before: str, word: Word) -> str:
    """Return the form of a letter right behind a figure: “Exit 66A”, “$5B”, “30m”, “£4m”, “at 5a”."""
    if word.key == "a":
        return "a" if _HOUR.search(before) else uppered(word.key)
    if _AFTER_SIGN.search(before):
        return word.key
    small = word.key in _SMALL_LETTERS and not _DOLLARS.search(before)
    return word.key if small else uppered(word.text[:1])


def _is_code(text: str, word: Word) -> bool:
    """Tell whether letters are part of a code: “A320”, “CO2”, “F-16”, “D-CO”, “CO 119”, “1-800-222-TIPS”."""
    key, behind = word.key, text[word.end : word.end + 2]
    if _TELEPHONE.search(word.gap):
        return len(key) <= _LONGEST_PHONEWORD
    if len(key) > 2 or not key.isascii():
        return False
    if behind[:1].isdigit() or (len(key) == 1 and behind[:1] == "-" and behind[1:].isdigit()):
        return True
    if len(key) == 1 or behind[:1] == ".":
        return False
    if _OF_PARTY.search(text[max(0, word.start - 4) : word.start]):
        return True
    return key == "co" and (word.gap == ", " or (behind[:1] == " " and behind[1:].isdigit()))


def _letter(text: str, word: Word) -> str | None:
    """Return the form of a single letter: “I”, an initial, part of “U.S.” or “a.m.”, the mark in “501(c)”."""
    at = word.start
    if _LISTED.match(text, max(0, at - 2)) and text[at - 1 : at] == "(":
        return word.key
    if any(_MERIDIEM.match(text, start) for start in range(max(0, at - 3), at + 1)):
        return word.key
    if word.key == "v" and text[word.end : word.end + 2] == ". " and _is_of_a_case(text[max(0, at - _REACH) : at]):
        return word.key
    if word.key == "i" or "." in (text[word.end : word.end + 1], text[max(0, at - 1) : at]):
        return word.key.upper()
    return None


def _is_of_a_case(before: str) -> bool:
    """Tell “Smith v. Jones” from “Harold V. Jones”, by the name that stands before."""
    last = before.split()[-1:]
    return before.endswith(" ") and bool(last) and last[0].lower() not in FIRST_NAMES and last[0].isalpha()


class Rules:
    """What the rules say of the words of a page after the model."""

    def __init__(self, seen: Evidence, table: CaseTable) -> None:
        self._seen = seen
        self._table = table
        self._settled: dict[tuple[str, str], str] = {}

    def earned(self, words: Sequence[Word], labels: str, margins: Sequence[int]) -> Iterator[str]:
        """Yield small letters for lone capitals that the model gives by a narrow margin, and nothing else supports."""
        behind = [*(label != "l" and word.gap == " " for label, word in zip(labels[1:], words[1:], strict=True)), False]
        before, linked = "l", False
        for word, tagged, margin, leads in zip(words, labels, margins, behind, strict=True):
            narrow = tagged == "T" and margin < _NARROW_CAPITAL and not word.opens and not leads
            near = word.gap == " " and (before != "l" or linked)
            label = "l" if narrow and not near and not self._is_met(word.key) else tagged
            linked = near and word.key in _LINKS
            before = label
            yield label

    def _is_met(self, key: str) -> bool:
        """Tell whether the page prints a word, or the table knows it as a name or not at all."""
        known = self._table.word(key)
        return key in self._seen.forms or known is None or known >= _NAME_ODDS

    def label(self, words: Sequence[Word], at: int, label: str) -> str:
        """Return the label of a word after the rules have looked at what the model says."""
        word = words[at]
        if word.key == "a" and len(word.text) > 1:
            return "T"  # “the A's”, “straight A's”
        if word.key in _ARTICLES and word.gap.isspace() and at + 1 < len(words):
            return "l"
        settled = self._settled.get((word.key, label))
        if settled is None:
            settled = self._settled[word.key, label] = self._settle(word.key, label)
        if settled == "l" and word.gap != " " and at and opens_speech(word.gap) and not is_acronym(word.key):
            return "T"
        return settled

    def _settle(self, key: str, label: str) -> str:
        seen, table = self._seen, self._table
        if is_acronym(key):
            return label
        if label != "U" and _is_acronym(key, seen, table):
            return "U"
        if label == "U" and not _may_be_acronym(key, seen, table):
            return "T"
        return "T" if label == "l" and _is_name(key, seen, table) else label


def _is_acronym(key: str, seen: Evidence, table: CaseTable) -> bool:
    """Tell whether the page or the tables know a word in capitals only, or it cannot be said as a word."""
    forms = seen.forms.get(key) or seen.opening.get(key)
    if forms:
        return len(key) > 1 and all(form.isupper() for form in forms)
    unknown = table.word(key) is None
    return key in ACRONYMS or (unknown and key not in _NOT_ACRONYMS and _CONSONANTS.fullmatch(key) is not None)


def _is_name(key: str, seen: Evidence, table: CaseTable) -> bool:
    """Tell whether a word that the table does not know is printed with a capital by the page, or is a first name."""
    if table.word(key) is not None:
        return False
    forms = seen.forms.get(key)
    return key not in forms if forms else key in FIRST_NAMES


def _may_be_acronym(key: str, seen: Evidence, table: CaseTable) -> bool:
    forms = seen.forms.get(key) or seen.opening.get(key)
    if forms:
        return any(form.isupper() for form in forms)
    return table.shape(key) == "U" or key in ACRONYMS or _CONSONANTS.fullmatch(key) is not None
