"""Words of a prepared source that a person should hear before others do, and what the lexicons did for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from string import ascii_lowercase
from typing import TYPE_CHECKING

from newscast.engines import engine_class
from newscast.engines.base import Phonetic
from newscast.errors import EngineError
from newscast.ingest.case_table import case_table
from newscast.model.script import Plain, Pronounced
from newscast.phonetics import ipa_to_respelling
from newscast.phonetics.dictionary import knows
from newscast.spoken import Pronunciations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscast.model.lexicon import Entry
    from newscast.model.speech import Voice
    from newscast.preparation import Prepared

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ‘-][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’ʼ‘][sS]\Z")
# What makes a run of letters part of an address, a handle or a figure.
_JOINED_BEFORE = re.compile(r"[@#/&_\d]\Z|\w\.\Z")
_JOINED_BEHIND = re.compile(r"[@/&_\d]|\.\w")
_INNER_CAPITAL = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ])")
_SHORTEST = 3
"""Letters; shorter words are initials, particles and units."""
_MOST_LETTERS = 40
"""Nobody speaks a longer word: it is what a page's layout ran together."""
_OFTEN_SMALL, _SOMETIMES_SMALL = -5, 3
"""Odds of a capital, as `case_table` counts them."""
_SHORTEST_HALF = 4
"""Letters of either half of a word that is two in one: “townhall”."""
_SHORTEST_HALF_OF_A_NAME = 6
"""In “Councilmember”; names are seldom said as the words that they seem to be made of: “Goodlatte”."""

# Ends that English rules of reading get right, with what may stand for them in the word that they are made from.
_ENDINGS = (
    *(("s", ("",)), ("es", ("", "e")), ("ies", ("y",)), ("ed", ("", "e")), ("ied", ("y",)), ("ing", ("", "e"))),
    *(("ly", ("", "le")), ("ily", ("y",)), ("er", ("", "e")), ("ers", ("", "e")), ("est", ("", "e")), ("y", ("", "e"))),
    *(("ness", ("",)), ("less", ("",)), ("ful", ("", "l")), ("ish", ("",)), ("like", ("",)), ("able", ("", "e"))),
    *(
        ("ism", ("",)),
        ("ist", ("",)),
        ("wide", ("",)),
        ("goer", ("",)),
        ("goers", ("",)),
        ("gate", ("",)),
        ("shire", ("",)),
    ),
)
_BEGINNINGS = (
    *("anti", "auto", "bio", "co", "counter", "cyber", "de", "dis", "eco", "ex", "extra", "geo", "hyper", "inter"),
    *("macro", "mega", "micro", "mid", "mini", "mis", "multi", "neuro", "non", "out", "over", "post", "pre", "pro"),
    *("pseudo", "re", "semi", "sub", "super", "tele", "trans", "ultra", "un", "under"),
)


@dataclass(frozen=True, slots=True)
class UnknownWord:
    """A word that no dictionary, lexicon or pronouncer knows."""

    word: str
    """As the copy first has it, without a possessive."""
    line: int
    """Where the paragraph starts in which it first stands."""
    said: str
    """As the voice is given it."""
    voice: Voice
    """Who says it."""


@dataclass(frozen=True, slots=True)
class _Copy:
    """Plain words of a paragraph, with what was known of sounds before them."""

    text: str
    line: int
    voice: Voice
    known: Pronunciations


def unknown_words(prepared: Prepared) -> tuple[UnknownWord, ...]:
    """Return the words that no dictionary knows, each once, in order; none for a language that is not English."""
    if prepared.settings.language.partition("-")[0].lower() != "en":
        return ()
    said = _words_said(prepared)
    found: dict[str, UnknownWord] = {}
    for copy in _copy(prepared):
        for word in _strange(copy):
            key = word.casefold()
            # What the spoken form makes something else of (“Fla.”, “ACLU”) is read by its rules.
            if key in said and key not in found:
                found[key] = UnknownWord(word, copy.line, said[key], copy.voice)
    return tuple(found.values())


def entries_used(prepared: Prepared) -> tuple[tuple[Entry, int], ...]:
    """Return the lexicon entries that a source makes use of, each with the line where it does first."""
    found: dict[Entry, int] = {}
    for copy in _copy(prepared):
        for each in copy.known.find(copy.text):
            if each.rule == "name.lexicon":
                found.setdefault(each.entry, copy.line)
    return tuple(found.items())


def _copy(prepared: Prepared) -> Iterator[_Copy]:
    known = Pronunciations.of(prepared.lexicon)
    for part in prepared.rundown.parts:
        for paragraph in part.segment.paragraphs:
            for span in paragraph.spans:
                if isinstance(span, Plain):
                    yield _Copy(span.text, paragraph.lines[0], part.voice, known)
                elif isinstance(span, Pronounced):
                    known = known.taught(span)


def _words_said(prepared: Prepared) -> dict[str, str]:
    """Return every word that a voice is given, by its small letters."""
    spoken = (line.sentence.spoken for line in prepared.rundown.lines)
    found: dict[str, str] = {}
    for match in _WORD.finditer("\n".join(spoken)):
        for word in (match[0], *match[0].split("-")):
            plain = _POSSESSIVE.sub("", word)
            found.setdefault(plain.casefold(), plain)
    return found


def _strange(copy: _Copy) -> Iterator[str]:
    """Yield the words of a text that are not known, parts of a word with hyphens one by one."""
    settled = [(each.start, each.end) for each in copy.known.find(copy.text)]
    for match in _WORD.finditer(copy.text):
        start, end = match.span()
        if any(start < last and first < end for first, last in settled) or _is_joined(copy.text, start, end):
            continue
        for part in match[0].split("-"):
            word = _POSSESSIVE.sub("", part)
            if _SHORTEST <= len(word) <= _MOST_LETTERS and not _is_known(word):
                yield word


def _is_joined(text: str, start: int, end: int) -> bool:
    return bool(_JOINED_BEFORE.search(text, max(0, start - 2), start) or _JOINED_BEHIND.match(text, end))


@lru_cache(maxsize=8192)
def _is_known(word: str) -> bool:
    """Tell whether a word, the word that it is made from, or all of its parts are in a dictionary."""
    parts = _INNER_CAPITAL.split(word)
    if len(parts) > 1 and all(len(part) >= _SHORTEST - 1 and _is_known(part) for part in parts):
        return True
    key = word.lower().replace("’", "'")
    if any(knows(root) or _is_common(root) for root in _roots(key)):
        return True
    half = _SHORTEST_HALF if word.islower() else _SHORTEST_HALF_OF_A_NAME
    return any(knows(key[:cut]) and knows(key[cut:]) for cut in range(half, len(key) - half + 1))


def _is_common(key: str) -> bool:
    """Tell whether news has often printed a word, and in small letters: then the rules of reading will do."""
    odds = case_table().word(key)
    return odds is not None and odds <= _OFTEN_SMALL


def _roots(key: str, steps: int = 2) -> Iterator[str]:
    """Yield a word, then what it may be made from: skilfully, skilful, skill."""
    yield key
    for root in _parents(key) if steps else ():
        yield from _roots(root, steps - 1)


def _parents(key: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        stem = key.removesuffix(ending)
        if stem != key and len(stem) >= _SHORTEST:
            yield from (stem + letters for letters in instead)
            if stem[-1] == stem[-2]:
                yield stem[:-1]
    for beginning in _BEGINNINGS:
        rest = key.removeprefix(beginning)
        if rest != key and len(rest) > _SHORTEST:
            yield rest


def meant(unknown: UnknownWord) -> str:
    """Return the common word that a word in small letters seems to misspell, by one slip of the hand; or nothing."""
    word = unknown.word
    if not (word.isascii() and word.islower() and len(word) > _SHORTEST):
        return ""
    halves = [(word[:cut], word[cut:]) for cut in range(len(word) + 1)]
    slips = (
        *(head + letter + tail for head, tail in halves for letter in ascii_lowercase),
        *(head + tail[1] + tail[0] + tail[2:] for head, tail in halves if len(tail) > 1),
        *(head + tail[1:] for head, tail in halves if tail),
        *(head + letter + tail[1:] for head, tail in halves if tail for letter in ascii_lowercase),
    )
    met = (slip for slip in slips if (odds := case_table().word(slip)) is not None and odds <= _SOMETIMES_SMALL)
    return next(filter(knows, met), "")


def heard(unknown: UnknownWord) -> str:
    """Return how the voice says a word, as a respelling; empty where that cannot be told."""
    engine = engine_class(unknown.voice.engine)()
    if not isinstance(engine, Phonetic):
        return ""
    try:
        ipa = engine.pronounce(unknown.said, unknown.voice.name)
        return ipa_to_respelling(ipa) if ipa else ""
    except (EngineError, ValueError):
        return ""
