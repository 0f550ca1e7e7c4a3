"""Sounds of the phonetic alphabet in eSpeak NG's own mnemonics, and a text that holds them.

The mnemonics are those that all of eSpeak NG's voices of English know; each voice gives them its own colour, so that
an r at the end of a syllable is heard in an American voice and not in a British one. What English has no sound for is
given by the nearest: an unknown mnemonic would cut the word off.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.phonetics.ipa import LONG, NASAL, PRIMARY, SECONDARY, VOWELS, sounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from newscast.model.speech import Phonemes

_CONSONANTS = {
    "θ": "T",
    "ð": "D",
    "ʃ": "S",
    "ʒ": "Z",
    "ŋ": "N",
    "ɹ": "r",
    "tʃ": "tS",
    "dʒ": "dZ",
    "ɡ": "g",
    "ʔ": "?",
    "ɣ": "Q",
    "β": "B",
    "ç": "C",
    "ʁ": "r",
    "ɾ": "*",
    "ɲ": "n^",
    "ʎ": "l^",
    "ɬ": "l#",
    "ɸ": "f",
    "χ": "X",
    "ɕ": "S;",
    "ʑ": "Z;",
    "ʂ": "s.",
    "ʐ": "z.",
    "ɟ": "J",
    "ħ": "h",
    "ʕ": "?",
    "ɥ": "w",
    "ʍ": "w#",
}
_VOWELS = {
    "i": "i",
    "iː": "i:",
    "ɪ": "I",
    "e": "E",
    "eː": "eI",
    "eɪ": "eI",
    "ɛ": "E",
    "ɛː": "e@",
    "æ": "a",
    "a": "A:",
    "ɑ": "A:",
    "ɒ": "0",
    "ɔ": "O:",
    "o": "oU",
    "oʊ": "oU",
    "əʊ": "oU",
    "ʊ": "U",
    "u": "u:",
    "ʌ": "V",
    "ə": "@",
    "ɐ": "@",
    "ɜ": "3:",
    "ɚ": "3",
    "ɝ": "3:",
    "aɪ": "aI",
    "aʊ": "aU",
    "ɔɪ": "OI",
    "y": "u:",
    "ʏ": "U",
    "ø": "V",
    "œ": "V",
    "ɨ": "I",
    "ʉ": "u:",
    "ɯ": "u:",
    "ɵ": "U",
    "ɤ": "V",
}
_STRESSED = {"i": "i:", "ə": "V", "ɐ": "V", "ɚ": "3:"}
_LAST = {"e": "eI"}
"""At the end of a word, or before a vowel."""
_NASAL = {"ɑ": "A~", "a": "A~", "ɔ": "O~", "o": "O~"}
# With an r behind it that no vowel follows: American voices say it, British ones lengthen the vowel.
_WITH_R = {
    "i": "i@3",
    "ɪ": "i@3",
    "e": "e@",
    "eɪ": "e@",
    "ɛ": "e@",
    "æ": "e@",
    "a": "A@",
    "ɑ": "A@",
    "ɒ": "O@",
    "ɔ": "O@",
    "o": "O@",
    "oʊ": "O@",
    "ʊ": "U@",
    "u": "U@",
    "ʌ": "3:",
    "ɜ": "3:",
    "ɚ": "3",
    "ɝ": "3:",
    "ə": "3",
    "aɪ": "aI3",
    "aʊ": "aU@",
}
_STRESSES = {PRIMARY: "'", SECONDARY: ","}
_BETWEEN = "|"
"""Keeps two mnemonics from being read as one."""
_MOST_AT_ONCE = 40
"""Sounds between two brackets: with some two hundred the library overruns a buffer and ends the process."""

# The library says words that a hyphen joins in one breath: “ten-year-old” sounds like “teh-nyearold”.
_JOINED = re.compile(r"(?:(?<=[^\W\d_]{3})|\A)[-‐‑](?=[^\W\d_]{3})")


def mnemonics(ipa: str) -> tuple[str, ...]:
    """Return the mnemonics of each word of a transcription; symbols that are not known are left out."""
    return tuple(filter(None, (_word(sounds(word)) for word in ipa.split())))


def _word(word: list[str]) -> str:
    if not any(sound in _STRESSES for sound in word) and sum(map(_is_vowel, word)) > 1:
        word = _stressed_first(word)
    parts: list[str] = []
    stress = ""
    skip = False
    for number, sound in enumerate(word):
        after = [one for one in word[number + 1 :] if one not in _STRESSES][:2]
        if sound in _STRESSES:
            stress = _STRESSES[sound]
        elif _is_vowel(sound):
            skip = after[:1] == ["ɹ"] and not (after[1:] and _is_vowel(after[1]))
            parts.append(stress + _vowel(sound, after, stressed=bool(stress)))
            stress = ""
        elif not (skip and sound == "ɹ"):
            bare = sound.rstrip(LONG)
            parts.append(_CONSONANTS.get(bare, bare))
    return _BETWEEN.join(parts)


def _is_vowel(sound: str) -> bool:
    return sound.rstrip(LONG + NASAL) in VOWELS


def _stressed_first(word: list[str]) -> list[str]:
    first = next(number for number, sound in enumerate(word) if _is_vowel(sound))
    return [*word[:first], PRIMARY, *word[first:]]


def _vowel(sound: str, after: list[str], *, stressed: bool) -> str:
    """Return a vowel before what follows it, two sounds at most."""
    bare = sound.rstrip(LONG + NASAL)
    before_vowel = bool(after) and _is_vowel(after[0])
    if NASAL in sound:
        return _NASAL.get(bare) or f"{_VOWELS[bare]}{_BETWEEN}n"
    if after[:1] == ["ɹ"] and not (after[1:] and _is_vowel(after[1])) and bare in _WITH_R:
        return _WITH_R[bare]
    if bare in {"ɚ", "ɝ"} and before_vowel:
        return f"{_VOWELS['ɜ'] if stressed else _VOWELS['ə']}{_BETWEEN}r"
    if stressed and sound in _STRESSED:
        return _STRESSED[sound]
    if bare in _LAST and (not after or before_vowel):
        return _LAST[bare]
    return _VOWELS.get(sound) or _VOWELS[bare]


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text with mnemonics between double brackets, as eSpeak NG takes it."""

    text: str
    places: tuple[tuple[int, int, bool], ...]
    """(offset in the marked text, offset in the plain text, True where both run on alike) of each piece, in order."""

    def plain(self, position: int) -> int:
        """Return the offset in the plain text of an offset in the marked one."""
        start, plain, alike = self.places[max(0, bisect_right(self.places, (position, len(self.text), True)) - 1)]
        return plain + position - start if alike else plain


def marked_text(text: str, phonemes: Sequence[Phonemes]) -> MarkedText:
    """Return a text in which words with a known sound are mnemonics, and no others are joined by hyphens.

    Brackets of the copy stay brackets.
    """
    parts: list[str] = []
    places: list[tuple[int, int, bool]] = []
    length = done = 0

    def add(piece: str, plain: int, *, alike: bool) -> None:
        nonlocal length
        parts.append(piece)
        places.append((length, plain, alike))
        length += len(piece)

    for start, end, said in _words(text, phonemes):
        if start < done:
            continue
        add(_plain(text[done:start]), done, alike=True)
        if parts[-1] and not parts[-1][-1].isspace():  # else a quotation mark before it silences the word
            add(" ", start, alike=False)
        add(_bracketed(said), start, alike=False)
        done = end
    add(_plain(text[done:]), done, alike=True)
    return MarkedText("".join(parts), tuple(places))


def beside(known: Sequence[Phonemes], found: Iterable[Phonemes]) -> tuple[Phonemes, ...]:
    """Return known sounds and those found that meet none of them, in order."""
    taken = [(each.position, each.position + each.length) for each in known]
    new = (
        each
        for each in found
        if not any(start < each.position + each.length and each.position < end for start, end in taken)
    )
    return tuple(sorted((*known, *new), key=lambda each: each.position))


def _words(text: str, phonemes: Sequence[Phonemes]) -> list[tuple[int, int, str]]:
    """Return (start, end, mnemonics) of each word whose sound is known, in order."""
    found: list[tuple[int, int, str]] = []
    for one in sorted(phonemes, key=lambda each: each.position):
        spans = [
            (match.start() + one.position, match.end() + one.position)
            for match in re.finditer(r"\S+", text[one.position : one.position + one.length])
        ]
        said = mnemonics(one.ipa)
        if len(spans) == len(said):
            found += [(start, end, word) for (start, end), word in zip(spans, said, strict=True)]
        elif spans and said:
            found.append((spans[0][0], spans[-1][1], " ".join(said)))
    return found


def _bracketed(said: str) -> str:
    """Return mnemonics between brackets, those of a word without end in several."""
    groups = [
        _BETWEEN.join(sounds_of_word[start : start + _MOST_AT_ONCE])
        for sounds_of_word in (word.split(_BETWEEN) for word in said.split())
        for start in range(0, len(sounds_of_word), _MOST_AT_ONCE)
    ]
    return " ".join(f"[[{group}]]" for group in groups)


def _plain(text: str) -> str:
    """Return a text of the same length without the marks that the library does not read as a newsreader does."""
    return _JOINED.sub(" ", text.replace("[[", "[ ").replace("]]", "] "))
