"""The names of the letters in English, as an acronym that is spelled out is said."""

from __future__ import annotations

from newscast.phonetics.ipa import PRIMARY, SECONDARY

_NAMES = {
    "A": "eɪ",
    "B": "biː",
    "C": "siː",
    "D": "diː",
    "E": "iː",
    "F": "ɛf",
    "G": "dʒiː",
    "H": "eɪtʃ",
    "I": "aɪ",
    "J": "dʒeɪ",
    "K": "keɪ",
    "L": "ɛl",
    "M": "ɛm",
    "N": "ɛn",
    "O": "oʊ",
    "P": "piː",
    "Q": "kjuː",
    "R": "ɑːɹ",
    "S": "ɛs",
    "T": "tiː",
    "U": "juː",
    "V": "viː",
    "W": "dʌbəljuː",
    "X": "ɛks",
    "Y": "waɪ",
    "Z": "ziː",
}
_BRITISH = {"Z": "zɛd"}
_TIMES = {"double": "dʌbəl", "triple": "tɹɪpəl"}
# An s behind a letter's name, as behind any noun: “Fs” with s, “Ss” and “Hs” with a vowel before it.
_VOICELESS, _HISSING = frozenset("F"), frozenset("HSX")


def letters_said(letters: str, ending: str = "", *, british: bool = False) -> str:
    """Return the sound of letters that hyphens join, “F-B-I” or “N-double-A-C-P”, with an s as `ending` behind it.

    The last letter bears the stress.
    """
    parts = letters.split("-")
    said = [_TIMES.get(part) or (_BRITISH.get(part) if british else None) or _NAMES[part] for part in parts]
    last = len(said) - 1
    word = "".join((PRIMARY if number == last else SECONDARY) + sound for number, sound in enumerate(said))
    if not ending:
        return word
    return word + ("ɪz" if parts[-1] in _HISSING else "s" if parts[-1] in _VOICELESS else "z")
