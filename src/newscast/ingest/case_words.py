"""Words of copy as letter case sees them: a run of letters, its place, and what stands before it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newscast.ingest.speech_verbs import TOLD
from newscast.ingest.word_lists import DETERMINERS, listed

_WORD = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)*)")
_SPEECH = re.compile(r"[,:]\s*[\"“‘']$")
_POSSESSIVE = re.compile(r"['’][sS]$")
_STOP = re.compile(r"[.!?]")
_OPENERS = " \t\r\n\xa0\u2009\"'“”‘’«»([{—–-*•"
_QUOTES = "\"“‘«'"
_ABBREVIATIONS = listed("""
    mr mrs ms mx dr prof rev fr sr jr st mt ft sen rep gov gen col maj capt cmdr lt sgt cpl pvt adm det supt atty
    hon pres jan feb mar apr aug sept sep oct nov dec ave blvd rd vs inc corp co ltd dept univ ala ariz ark calif
    colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash
    wis wyo
""")
_STREETS = listed("st ave blvd rd dr ln ct pkwy hwy pl")
_OPENING_WORDS = listed("""
    the a an this these those he she they it we i you there his her their our my but however meanwhile nobody everyone
    somebody someone
""")
"""Behind a shortened word they start the next sentence: no name holds them."""
_OPENING_BEHIND_LETTERS = listed("the this these those he she there his her but however meanwhile nobody")
"""The same behind “U.S.”: what may stand there inside a sentence is left out."""
_OPENING_PEOPLE = listed("""
    neighbors neighbours crews police witnesses officers firefighters residents deputies investigators officials
    detectives drivers paramedics troopers rescuers homeowners
""")
"""People who open sentences in the news: behind a street or a measure they do."""
_NEVER_LAST = listed("vs v mr mrs ms mx")
_PLACING = listed("in at on to near along from of off by toward towards around outside onto down up across between")
_JOINING = listed("and but while that or")
_STREET_REACH = 5  # words before the end of a street: “on North Downing St.”

_ASKED = re.compile(r"[!?][\"”’']+[ \xa0]+\Z")  # “Who?” asked Pia Holt
_LAST_VERB = re.compile(r"\s(?P<verb>[^\W\d_]+)(?=\s*(?:[.,;]|$)|\s(?:as|while|before|during)\b)", re.IGNORECASE)
_OWN_OPENERS = listed("who what that this nobody i")
_LAST_SIGMA = re.compile(r"(?<=[^\W\d_])σ(?![^\W\d_])")
_ASIDE = re.compile(r"\s+(?:about|by|for|how|if|later|on|to|what|when|where|whether|why)\b|,", re.IGNORECASE)
_BEFORE_THE_HOUR = listed("at by around about before after until from since between shortly just on when as if")
_OPENING = 6  # words, the two letters of the hour among them: “Just after 5 a.m. the bridge closed”
_AFTER_THE_HOUR = listed("""
    a after all am an and around as at because before both but by central daily during each eastern est edt et every
    for from gmt if in into local mountain near nightly no not of on only or outside pacific pm pst pdt pt cst cdt ct
    mst mdt mt since so than that through this time to today tomorrow tonight until utc when where which while who
    with without yesterday monday tuesday wednesday thursday friday saturday sunday monday's jan feb mar apr may june
    july aug sept oct nov dec january february march april august september october november december
""")


class Word(NamedTuple):
    """A run of letters, apostrophes inside it included."""

    start: int
    end: int
    text: str
    key: str
    """Lower case, straight apostrophes, without the possessive “'s”: what the tables are asked for."""
    gap: str
    """Everything between the word before and this one."""
    opens: bool
    """True where a sentence starts with it."""


_new = tuple.__new__  # a named tuple's own way takes three times as long


def key_of(text: str) -> str:
    """Return the form of a word that the tables are asked for."""
    if text.isalpha():
        return text.lower()
    return _POSSESSIVE.sub("", text).lower().replace("’", "'")


def printed_form(word: Word) -> str:
    """Return the word as it is printed, for tables: straight apostrophes, without the possessive."""
    if len(word.text) == len(word.key) and word.text.isalpha():
        return word.text
    return word.text[: len(word.key)].replace("’", "'")


def split_words(text: str) -> list[Word]:
    """Return the words of a paragraph in order."""
    return list(_split(text))


@lru_cache(maxsize=512)
def _split(text: str) -> tuple[Word, ...]:
    words: list[Word] = []
    end = 0
    before = ""
    parts = _WORD.split(text)  # what stands between the words, and the words
    for gap, found in zip(parts[::2], parts[1::2], strict=False):
        start = end + len(gap)
        end = start + len(found)
        key = key_of(found)
        opens = not words if gap == " " else _opens(words, before, gap, key)
        if opens and _ASKED.search(gap) and _is_asked_by(text, key, end):
            opens = False
        words.append(_new(Word, (start, end, found, key, gap, opens)))
        before = key
    return tuple(words)


def _is_asked_by(text: str, key: str, end: int) -> bool:
    """Tell whether words behind a question only say who asked it: “asked Pia Holt”, “he asked.”, “police said.”."""
    if key in TOLD:
        return not _ASIDE.match(text, end)
    verb = _LAST_VERB.match(text, end)
    return verb is not None and verb["verb"].lower() in TOLD and key not in _OWN_OPENERS


def _opens(words: list[Word], before: str, gap: str, key: str) -> bool:
    return (
        not words or _ends_sentence(words, before, gap, key) or (before == "m" and _ends_with_the_hour(words, gap, key))
    )


def _ends_sentence(words: list[Word], before: str, gap: str, key: str) -> bool:
    """Tell whether the gap after a word ends the sentence; the point of an abbreviation seldom does."""
    if len(gap) < 2 or not _STOP.search(gap) or not any(mark.isspace() for mark in gap):
        return False
    mark = gap.rstrip(_OPENERS)[-1:]
    if mark not in (".", "!", "?", "…"):
        return False
    if any(mark.isdigit() for mark in gap):
        return True  # “on Dec. 4. The vote …”: a figure stands between the abbreviation and the stop
    shortened = len(before) == 1 or before in _ABBREVIATIONS
    if not (shortened and gap.lstrip("'’sS").startswith(". ") and mark == "."):
        return True
    return before not in _NEVER_LAST and _ends_shortened(words, before, key)


def _ends_shortened(words: list[Word], before: str, key: str) -> bool:
    """Tell whether an abbreviation or a letter is the last of its sentence, by what stands around it."""
    last = words[-1].gap
    if len(before) == 1:
        if last[-1:].isdigit():
            return True  # “lost $4M. Shares …”, “in Row 5B. Nobody …”
        if last == ".":
            return key in _OPENING_BEHIND_LETTERS and before != "m" and not _is_led_in(words)
        return key in _OPENING_WORDS
    if key in _OPENING_WORDS:
        return True
    if before in _STREETS:
        placed = any(word.key in _PLACING for word in words[-_STREET_REACH:])
        return placed and (key in _OPENING_PEOPLE or (key == "st" and before != "st"))
    measured = before == "ft" and last[-2:-1].isdigit()
    return key in _OPENING_PEOPLE and (measured or before in {"jr", "sr"})


def _is_led_in(words: list[Word]) -> bool:
    """Tell whether a preposition opens the sentence a few words before: “In the U.S. the rate is low”."""
    near = words[-_OPENING:]
    joined = [False, *(word.key in _JOINING for word in near)]
    return any(
        word.key in _PLACING and (word.opens or "," in word.gap or behind_and)
        for word, behind_and in zip(near, joined, strict=False)
    )


def _ends_with_the_hour(words: list[Word], gap: str, key: str) -> bool:
    """Tell whether the m of “a.m.” ends its sentence: it does unless the next word, or the first, carries it on."""
    if len(words) < 2 or words[-1].gap != "." or words[-2].key not in {"a", "p"}:
        return False
    if not gap.startswith(". ") or key in _AFTER_THE_HOUR or _is_attribute(words):
        return False
    opening = words[-_OPENING:]
    return not any(word.opens and word.key in _BEFORE_THE_HOUR for word in opening)


def _is_attribute(words: list[Word]) -> bool:
    """Tell whether the hour stands before what it belongs to: “her 3 a.m. calls”, “Friday's 8 a.m. start”."""
    if len(words) < 3 or words[-2].gap[:1] != " ":
        return False
    before = words[-3]
    return before.key in DETERMINERS or _POSSESSIVE.search(before.text) is not None


def opens_quote(gap: str) -> bool:
    """Tell whether a quotation mark stands right before the word."""
    tail = gap.lstrip() if not gap.strip() else gap
    return tail[-1:] in _QUOTES and tail[-1:] != "" and (len(tail) == 1 or tail[-2] in " \t\r\n([—–-\"“'‘,:")


def opens_speech(gap: str) -> bool:
    """Tell whether what somebody says begins right behind a comma or colon: “He said, “”."""
    return _SPEECH.search(gap) is not None


def recase(word: str, form: str) -> str:
    """Return the word with the letter case of a form that has the same letters."""
    if word.isascii() and form.isascii() and word.lower() == form.lower():
        return form
    return "".join(_like(old, new) for old, new in zip(word, form, strict=True))


def lowered(word: str) -> str:
    """Return the word in lower case; a letter whose lower case has another length stays."""
    if word.isascii():
        return word.lower()
    small = "".join(_turn(letter, letter.lower()) for letter in word)
    return _LAST_SIGMA.sub("ς", small)


def uppered(word: str) -> str:
    """Return the word in capitals; a letter whose capital has another length stays."""
    if word.isascii():
        return word.upper()
    return "".join(_turn(letter, letter.upper()) for letter in word)


def titled(word: str) -> str:
    """Return the word with a capital first letter and small ones after it."""
    return uppered(word[:1]) + lowered(word[1:])


def _like(letter: str, model: str) -> str:
    return _turn(letter, letter.upper() if model.isupper() else letter.lower())


def _turn(letter: str, turned: str) -> str:
    return turned if len(turned) == 1 and turned.casefold() == letter.casefold() else letter
