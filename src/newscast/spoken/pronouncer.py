"""How a word with a sound of its own is given to engines: phonemes, and a text for those that only read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from newscast.model.lexicon import Entry, Form
from newscast.phonetics import clean_ipa, ipa_to_respelling, respelling_to_ipa
from newscast.phonetics.dictionary import plural_ending, pronunciation
from newscast.phonetics.pronouncer import SUFFIX, is_respelling
from newscast.spoken.marks import tidy
from newscast.spoken.table import speakable, steps

_STRESS = re.compile(r"['’ʼˈ](?![^\W\d_])|(?<![^\W\d_])['’ʼˈ]")
"""Stress marks, which stand beside a syllable; an apostrophe inside one is a letter."""
_SONS = {"jr": ("junior", "ˈdʒuːnjɚ"), "sr": ("senior", "ˈsiːnjɚ")}
_POSSESSIVE = re.compile(r"['’‘ʼ]s?\Z", re.IGNORECASE)

# Spellings of the agencies' respelling that engines' rules for English misread, with others that they read right.
# Syllables stand between hyphens.
_READ_RIGHT: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"(?<![a-z])i(?![a-z])"), "eye"),
    (re.compile(r"([bfhkmp])yoo"), r"\1ew"),
    (re.compile(r"(?<![a-z])hw(?=[aeiou])"), "w"),
    (re.compile(r"(?<![a-z])([bcdflmnprt]|s[hk])w(?=[aeiou])"), r"\1oo-w"),  # engines say the letter's name before a w
    (re.compile(r"(?<![a-z])([bdfgklmnprstv])y(?!e(?![a-z]))(?=[aeiou])"), r"\1ee-y"),
    (re.compile(r"(?<=[a-z])ynd(?![a-z])"), "ined"),
    (re.compile(r"(?<=[a-z])y([dklmnprtvz])(?![a-z])"), r"y\1e"),  # as in “lyv”: engines want the e of “five”
    (re.compile(r"(?<![a-z])([bcdfgklmnprstvwz]|[bcdfgpkt][lr])y(?=-)"), r"\1ye"),
    (re.compile(r"(?<![a-z])([rlmbstn])ow(?![a-z])"), r"\1au"),  # as in “cow”
    (re.compile(r"(?<![a-z])g(?=[ei])"), "gh"),
    (re.compile(r"eh(?=[bdfgklmnprstvz])"), "e"),
    (re.compile(r"(?<=[a-z])eh-([bdfgklmnprstvz])(?=[aeiou])"), r"e\1\1"),  # a syllable cannot end so in English
)


def respelled(respelling: str) -> str:
    """Return what a plain-text engine is given for a pronouncer: “BEE-hotch” → “bee-hotch”."""
    text = " ".join(_STRESS.sub("", respelling.lower()).split())
    for pattern, put in _READ_RIGHT:
        text = pattern.sub(put, text)
    return text


@dataclass(frozen=True, slots=True)
class Sound:
    """How a word is given to engines."""

    text: str
    """For engines that read; letters, hyphens and apostrophes in words parted by blanks."""
    ipa: str | None = None
    """For engines that take phonemes: as many words as the text; None where only the text is known."""

    def with_s(self, apostrophe: str = "") -> Sound:
        """Return the sound of a plural, or of a possessive with its apostrophe."""
        said = "" if self.ipa is None else f"{self.ipa}{plural_ending(self.ipa)}"
        joint = "e" if not apostrophe and said.endswith("ɪz") else ""
        return Sound(f"{self.text}{apostrophe}{joint}s", said or None)


@lru_cache(maxsize=4096)
def sound_of(entry: Entry, language: str) -> Sound:
    """Return the sound that an entry tells; of one that cannot be understood, the text alone."""
    if entry.form is Form.WORDS:
        return Sound(speakable(entry.said, language))
    text, ipa = _respelling(entry.said) if entry.form is Form.RESPELLING else _transcription(entry, language)
    return Sound(*_matched(text, ipa)) if ipa else Sound(text)


def _respelling(said: str) -> tuple[str, str | None]:
    """Return text and sound of a respelling; one small word, as in “Rowe (row)”, is read as English reads it."""
    word = pronunciation(said) if said.islower() and said.isalpha() else None
    return (said, word) if word else (tidy(respelled(said)), respelling_to_ipa(said))


def _transcription(entry: Entry, language: str) -> tuple[str, str | None]:
    """Return text and sound of an entry in IPA: its written form, or a respelling where that has nothing sayable."""
    try:
        ipa = clean_ipa(entry.said)
    except ValueError:
        ipa = None
    text = steps(entry.written, language)[0].rstrip(".!?")
    return text or (respelled(ipa_to_respelling(ipa)) if ipa else ""), ipa


def sound_said(written: str, spoken: str, language: str, without: frozenset[str]) -> Sound:
    """Return the sound of `{written|spoken}`: words, or a respelling of the word, as in “{live|LYV}”."""
    is_one = written.isalpha() and " " not in spoken
    if is_one and is_respelling(spoken, written):
        return sound_of(Entry(written, spoken, Form.RESPELLING), language)
    return Sound(speakable(spoken, language, without))


def sound_of_pronouncer(written: str, respelling: str, language: str) -> Sound:
    """Return the sound of a name with a pronouncer; an ’s or a “Jr.” is said where the respelling leaves it out."""
    sound = sound_of(Entry(written, respelling, Form.RESPELLING), language)
    suffix = SUFFIX.search(written)
    if suffix:
        son, ipa = _SONS[suffix["son"].lower()]
        return Sound(f"{sound.text} {son}", sound.ipa and f"{sound.ipa} {ipa}")
    name = _POSSESSIVE.sub("", written)
    if name == written or sound.ipa is None or _has_s(name, sound.ipa):
        return sound
    return sound.with_s("'")


def _has_s(name: str, ipa: str) -> bool:
    """Tell whether a respelling holds the s that follows the name."""
    hisses = name.lower().endswith(("s", "x", "z", "ce", "se", "sh", "ch"))
    return ipa.endswith(("ɪz", "əz", "ɪs", "əs") if hisses else ("s", "z"))


def _matched(text: str, ipa: str) -> tuple[str, str | None]:
    """Return text and sound with the same number of words: what one has too many of is run together at its end."""
    words, sounds = text.split(), ipa.split()
    count = min(len(words), len(sounds))
    if not count:
        return text, None
    return (
        " ".join([*words[: count - 1], "-".join(words[count - 1 :])]),
        " ".join([*sounds[: count - 1], "".join(sounds[count - 1 :])]),
    )
