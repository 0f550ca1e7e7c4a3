"""The International Phonetic Alphabet as lexicons write it, and its sounds one by one.

Symbols after the Handbook of the International Phonetic Association (1999) and its chart of 2020.
"""

from __future__ import annotations

import re
import unicodedata

PRIMARY, SECONDARY = "ˈ", "ˌ"
STRESSES = PRIMARY + SECONDARY
LONG = "ː"
NASAL = "\u0303"


def _set(symbols: str) -> frozenset[str]:
    return frozenset(symbols.split())


MARKS = STRESSES + LONG
CONSONANTS = _set("p b t d k ɡ f v θ ð s z ʃ ʒ h m n ŋ l ɹ w j x ʔ ɣ β ç ʁ r ɾ ɲ ʎ ɬ ɸ q χ ɕ ʑ ʂ ʐ c ɟ ħ ʕ ɥ ʍ tʃ dʒ")
VOWELS = _set("i ɪ e ɛ æ a ɑ ɒ ɔ o ʊ u ʌ ə ɐ ɜ ɚ ɝ y ʏ ø œ ɨ ʉ ɯ ɵ ɤ eɪ aɪ ɔɪ oʊ əʊ aʊ")

# What lexicons write for the same sound.
_SAME = {
    "g": "ɡ",
    "ʤ": "dʒ",
    "ʧ": "tʃ",
    "ʦ": "ts",
    "ʣ": "dz",
    "ɫ": "l",
    "ɻ": "ɹ",
    "ɽ": "ɾ",
    "ɩ": "ɪ",
    "ᵻ": "ɪ",
    "ᵊ": "ə",
    "ʰ": "",
    "ʲ": "j",
    "ʷ": "w",
    "ˠ": "",
    "ɱ": "m",
    "ɳ": "n",
    "ɭ": "l",
    "ʈ": "t",
    "ɖ": "d",
    "ɴ": "ŋ",
    "ʀ": "ʁ",
    "ʋ": "v",
    "ɦ": "h",
    "ɘ": "ə",
    "ɞ": "ɜ",
    "ɶ": "œ",
    "˞": "ɹ",
    "ʼ": "",
    ":": LONG,
    "ˑ": "",
    "'": PRIMARY,
    "’": PRIMARY,
    "‘": PRIMARY,
    "`": PRIMARY,
    "´": PRIMARY,
    ",": SECONDARY,
    "ˊ": PRIMARY,
    "_": " ",
    "\u203f": "",  # linking
    "\u0361": "",  # ties
    "\u035c": "",
    "\u0306": "",  # extra short
    "\u032f": "",  # not syllabic
    "\u0325": "",  # voiceless
    "\u030a": "",
    "\u032c": "",  # voiced
    "\u032a": "",  # dental
    "\u033a": "",
    "\u031e": "",  # lowered, raised, advanced, retracted, centred
    "\u031d": "",
    "\u031f": "",
    "\u0320": "",
    "\u0308": "",
    "\u0339": "",
    "\u031c": "",
    "\u031a": "",  # no release
}
_SYLLABIC = ("\u0329", "\u030d")
_BETWEEN = frozenset("./[]()|\u2016- \t\n-‑‐")
_LETTERS = frozenset("".join(CONSONANTS | VOWELS)) | set(MARKS)
_MOST = 400
"""Characters of a transcription: a lexicon's longest phrase."""
_SOUND = re.compile("|".join(sorted((CONSONANTS | VOWELS), key=len, reverse=True)) + f"|[{MARKS}]|{NASAL}| ")


def clean_ipa(text: str) -> str:
    """Return a transcription in this project's symbols: ɡ, ɹ, tʃ, ˈ and ˌ, without slashes and syllable marks.

    Raises `ValueError` that names what is not understood.
    """
    if len(text) > _MOST:
        raise ValueError(f"a transcription of more than {_MOST} characters")
    clean: list[str] = []
    for letter in unicodedata.normalize("NFD", text.strip().strip("/[]\\")).replace("c\u0327", "ç"):
        clean.append(_clean(letter, clean))
    joined = re.sub(f"{LONG}+", LONG, "".join(clean).replace("r", "ɹ"))
    single = re.sub(f"[{STRESSES}]+(?=[{STRESSES} ]|$)", "", joined)
    tidy = " ".join("".join(sounds(word)) for word in single.split())
    if not tidy:
        raise ValueError("there is no sound in it")
    return tidy


def _clean(letter: str, so_far: list[str]) -> str:
    if letter in _SYLLABIC:  # a schwa before the consonant that carries the syllable
        if so_far and so_far[-1]:
            so_far[-1] = f"ə{so_far[-1]}"
        return ""
    if letter in " \t\n":
        return " "
    if letter in _BETWEEN:
        return ""
    same = _SAME.get(letter, letter)
    if not (same == NASAL or all(each in _LETTERS or each == " " for each in same)):
        raise ValueError(f"“{letter}” is no symbol of the phonetic alphabet that is known here")
    return same


def sounds(ipa: str) -> list[str]:
    """Return the sounds, stress marks and blanks of a clean transcription; a vowel keeps its length and nasal mark."""
    found: list[str] = []
    for match in _SOUND.finditer(ipa):
        if match[0] not in {LONG, NASAL}:
            found.append(match[0])
        elif found and found[-1][0] not in STRESSES + " " and (match[0] == LONG or found[-1].rstrip(LONG) in VOWELS):
            found[-1] += match[0]
    return found
