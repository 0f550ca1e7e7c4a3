"""Where letter case needs no model: “I”, “a.m.”, “U.S.”, “287(g)”, web addresses, acronyms, words that are two."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.ingest.word_lists import ACRONYMS, FIRST_NAMES, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.ingest.case_evidence import Evidence
    from newscast.ingest.case_table import CaseTable
    from newscast.ingest.case_words import Word

_WEB = re.compile(
    r"https?://\S+|www\.\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<!\w)@\w+"
    r"|\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|gov|edu|info|biz|mil)\b",
    re.IGNORECASE,
)
_CHUNK = re.compile(r"\S+")
_SIGNS = frozenset(".@:")  # no address without one of these
_LONGEST_ADDRESS = 300
_LISTED = re.compile(r"[\w)]\([a-z]\)", re.IGNORECASE)
_MERIDIEM = re.compile(r"(?<![a-z])[ap]\.\s?m(?![a-z])", re.IGNORECASE)
_AFTER_DIGIT = listed("st nd rd th s am pm a p m k km kg mm cm mph mg ml ft lb lbs oz in yr yrs hr hrs min sec")
_CONSONANTS = re.compile(r"[^aeiouy\W\d_]{2,6}")
_NOT_ACRONYMS = listed(
    "mr mrs ms dr st jr sr vs ft lb lbs hr hrs yr yrs nd rd th hmm shh psst brr tsk mt sgt lt cmdr ltd pvt blvd rd"
)

_ICE = listed("""
    agent agents arrest arrests custody detainee detainees detainer detainers detention director facility facilities
    officer officers official officials operation operations raid raids
""")
_IT = listed("""
    department departments outage security services specialist specialists staff system systems worker workers
""")
_US = listed("""
    airstrike airstrikes ambassador army attorney capitol citizen citizens congress constitution district dollar
    economy embassy forces government house intelligence marine marines military navy official officials president
    senate senator soldiers supreme troops
""")
_BEHIND: dict[str, frozenset[str]] = {"ice": _ICE, "it": _IT, "us": _US, "who": frozenset()}
"""Words that are an acronym before these."""
_BEFORE: dict[str, frozenset[str]] = {"us": listed("the"), "who": listed("the"), "ice": listed("ins dhs")}
"""Words that are an acronym behind these."""
_SMALL_DEMOCRACY = listed("""
    accountability backsliding change countries country deficit election elections freedoms governance government
    ideals institution institutions nation nations norms order principle principles process processes reform reforms
    republic right rights rule societies society state states system systems traditions transition values will world
""")
_SPOKEN = re.compile(r"[,:]\s*[\"“‘']$")
_MONTHLY = listed("in last since early late mid until this of by next")


def web_places(text: str) -> set[int]:
    """Return the offsets covered by web and e-mail addresses and handles, which are set in small letters."""
    places: set[int] = set()
    for chunk in _CHUNK.finditer(text):
        if chunk.end() - chunk.start() <= _LONGEST_ADDRESS and not _SIGNS.isdisjoint(chunk.group()):
            for found in _WEB.finditer(chunk.group()):
                places.update(range(chunk.start() + found.start(), chunk.start() + found.end()))
    return places


def fixed_form(text: str, word: Word, seen: Evidence) -> str | None:
    """Return the form of a word that needs no model, None for all others."""
    key = word.key
    if text[max(0, word.start - 1) : word.start].isdigit():
        return key if key in _AFTER_DIGIT or seen.usual(key) == key else None
    if len(key) == 1 and key.isalpha():
        return _letter(text, word)
    return "I" + key[1:] if key.startswith("i'") else None


def _letter(text: str, word: Word) -> str | None:
    """Return the form of a single letter: “I”, an initial, part of “U.S.” or “a.m.”, the mark in “501(c)”."""
    at = word.start
    if _LISTED.match(text, max(0, at - 2)) and text[at - 1 : at] == "(":
        return word.key
    if any(_MERIDIEM.match(text, start) for start in range(max(0, at - 3), at + 1)):
        return word.key
    if word.key == "i" or "." in (text[word.end : word.end + 1], text[max(0, at - 1) : at]):
        return word.key.upper()
    return None


def ruled(words: Sequence[Word], at: int, label: str, seen: Evidence, table: CaseTable) -> str:
    """Return the label of a word after the rules have looked at what the model says."""
    key = words[at].key
    two = _two_words(words, at, label, seen)
    if two is not None:
        return two
    if label != "U" and _is_acronym(key, seen, table):
        return "U"
    if label == "U" and not _may_be_acronym(key, seen, table):
        return "T"
    if label == "l" and (_is_name(key, seen, table) or (at and _SPOKEN.search(words[at].gap))):
        return "T"
    return label


def _two_words(words: Sequence[Word], at: int, label: str, seen: Evidence) -> str | None:
    """Return the label of a word that is two (“ice” and ICE, “may” and May), by its neighbours."""
    key = words[at].key
    before = words[at - 1].key if at else ""
    behind = words[at + 1].key if at + 1 < len(words) and words[at + 1].gap.isspace() else ""
    if key in _BEHIND:
        acronym = behind in _BEHIND[key] or (before in _BEFORE.get(key, ()) and words[at].gap.isspace())
        return "U" if acronym else label
    if key == "may" and label == "l" and before in _MONTHLY and not behind:
        return "T"
    if key == "democratic":
        printed = seen.forms.get(key)
        return "l" if behind in _SMALL_DEMOCRACY or (printed and "Democratic" not in printed) else "T"
    return None


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
