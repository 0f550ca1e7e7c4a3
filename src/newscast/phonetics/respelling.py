"""The news agencies' respelling of names, read: “BEE-hotch” → “ˈbiːhɒtʃ”.

Syllables stand between hyphens, the stressed one in capitals. The keys of the Associated Press, the Voice of America
and the BBC differ little: “ah” as in father, “ay” as in say, “eh” as in bed, “ih” as in bit, “y” or “eye” as in time,
“oh” as in go, “oo” as in food, “ow” as in cow, “uh” as in puff, “kh” as in loch, “zh” as in pleasure.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from newscast.phonetics.ipa import PRIMARY, SECONDARY

CONSONANTS = {
    "shch": "ʃtʃ",
    "tsch": "tʃ",
    "tch": "tʃ",
    "dzh": "dʒ",
    "sch": "ʃ",
    "ngg": "ŋɡ",
    "ngk": "ŋk",
    "dge": "dʒ",
    "nge": "ndʒ",
    "dj": "dʒ",
    "zh": "ʒ",
    "sh": "ʃ",
    "ch": "tʃ",
    "kh": "x",
    "gh": "ɡ",
    "th": "θ",
    "dh": "ð",
    "ph": "f",
    "ng": "ŋ",
    "nk": "ŋk",
    "ck": "k",
    "qu": "kw",
    "hw": "w",
    "wh": "w",
    "tz": "ts",
    "b": "b",
    "c": "k",
    "d": "d",
    "f": "f",
    "g": "ɡ",
    "h": "h",
    "j": "dʒ",
    "k": "k",
    "l": "l",
    "m": "m",
    "n": "n",
    "p": "p",
    "q": "k",
    "r": "ɹ",
    "s": "s",
    "t": "t",
    "v": "v",
    "w": "w",
    "x": "ks",
    "y": "j",
    "z": "z",
}
# Spellings of vowels that sound alike wherever they stand.
VOWELS = {
    "eyer": "aɪɚ",
    "eye": "aɪ",
    "aye": "aɪ",
    "igh": "aɪ",
    "eau": "oʊ",
    "yre": "aɪɚ",
    "ire": "aɪɚ",
    "owr": "aʊɚ",
    "ayr": "ɛɹ",
    "air": "ɛɹ",
    "are": "ɛɹ",
    "ehr": "ɛɹ",
    "ahr": "ɑːɹ",
    "arr": "ɑːɹ",
    "ar": "ɑːɹ",
    "awr": "ɔːɹ",
    "ohr": "ɔːɹ",
    "ore": "ɔːɹ",
    "oar": "ɔːɹ",
    "or": "ɔːɹ",
    "eer": "ɪɹ",
    "ear": "ɪɹ",
    "ier": "ɪɹ",
    "ihr": "ɪɹ",
    "oor": "ʊɹ",
    "uur": "ʊɹ",
    "ah": "ɑː",
    "aa": "ɑː",
    "aw": "ɔː",
    "au": "ɔː",
    "ay": "eɪ",
    "ai": "eɪ",
    "ae": "eɪ",
    "eh": "ɛ",
    "ee": "iː",
    "ea": "iː",
    "ei": "aɪ",
    "ew": "uː",
    "eu": "uː",
    "ih": "ɪ",
    "oh": "oʊ",
    "oa": "oʊ",
    "oe": "oʊ",
    "oo": "uː",
    "uu": "ʊ",
    "ue": "uː",
    "ui": "uː",
    "ow": "aʊ",
    "ou": "aʊ",
    "oy": "ɔɪ",
    "oi": "ɔɪ",
}
# Each as it sounds with stress, and without.
WEAKENED = {
    "uhr": ("ɜːɹ", "ɚ"),
    "ur": ("ɜːɹ", "ɚ"),
    "er": ("ɜːɹ", "ɚ"),
    "ir": ("ɜːɹ", "ɚ"),
    "yr": ("ɪɹ", "ɚ"),
    "uh": ("ʌ", "ə"),
    "ey": ("eɪ", "iː"),
    "ie": ("aɪ", "iː"),
}
_LIKE_TIED = frozenset({"", "s", "z", "d"})
"""Behind “ie”: as in “lie”, “tied”; another consonant makes it “field”."""
# A single letter: before a consonant of its syllable, at the end of one; each (stressed, not stressed).
SINGLE = {
    "a": (("æ", "æ"), ("ɑː", "ə")),
    "e": (("ɛ", "ɛ"), ("ɛ", "ɛ")),
    "i": (("ɪ", "ɪ"), ("aɪ", "iː")),
    "o": (("ɒ", "ɒ"), ("oʊ", "oʊ")),
    "u": (("ʌ", "ə"), ("uː", "uː")),
    "y": (("aɪ", "aɪ"), ("aɪ", "aɪ")),
}
_BEFORE_SILENT_E = {"a": "eɪ", "e": "iː", "i": "aɪ", "o": "oʊ", "u": "uː", "y": "aɪ"}
# English words of one syllable that respellings take as they are, where the tables would read them otherwise.
WHOLE = {
    "i": "aɪ",
    "a": "eɪ",
    "o": "oʊ",
    "e": "iː",
    "book": "bʊk",
    "brook": "bɹʊk",
    "cook": "kʊk",
    "hook": "hʊk",
    "shook": "ʃʊk",
    "stood": "stʊd",
    "foot": "fʊt",
    "good": "ɡʊd",
    "hood": "hʊd",
    "look": "lʊk",
    "took": "tʊk",
    "wood": "wʊd",
    "woodj": "wʊdʒ",
    "wool": "wʊl",
    "two": "tuː",
    "be": "biː",
    "he": "hiː",
    "key": "kiː",
    "me": "miː",
    "she": "ʃiː",
    "to": "tuː",
    "we": "wiː",
    "you": "juː",
    "your": "jɔːɹ",
}
SYLLABIC = {"ɹ": "ɚ", "l": "əl", "m": "əm", "n": "ən", "ŋ": "əŋ"}
"""Consonants that carry a syllable without a vowel."""

_MOST = 120
"""Characters of a respelling."""
_STRESS_MARKS = "'’ʼˈ‘`´"
_LETTER = rf"[{_STRESS_MARKS}]?[a-z]"
# Letter by letter: with one quantifier inside another, nonsense would take for ever.
_WORD = re.compile(rf"{_LETTER}(?:{_LETTER}|[{_STRESS_MARKS}]?[-‐‑·.](?={_LETTER}))*[{_STRESS_MARKS}]?", re.IGNORECASE)
_BREAK = re.compile(r"[-‐‑·.]+")
_INNER_MARK = re.compile(rf"(?<=[^\W_])([{_STRESS_MARKS}])(?=[^\W_])")
_CONSONANT = re.compile("|".join(CONSONANTS))
_ALIKE = re.compile(r"([b-df-hj-np-tv-z])\1+")
_NUCLEUS = re.compile(
    "|".join(sorted([*VOWELS, *WEAKENED], key=len, reverse=True)) + r"|[aeiou]|y(?![aeiou])|(?<=[a-z])y(?=e\Z)"
)
# Two vowels that no key has as one: “PIA-noh”, “mah-RIA”, “JUAHN”.
_TWO_VOWELS = re.compile(r"(?P<first>[^aeiouq]*[ieu])(?P<last>(?<=[ie])[ao].*|(?<=i)u.*|(?<=u)[ao].*)", re.IGNORECASE)
_HELD_VOWEL = re.compile(r"(?P<vowel>[aeiouy])(?P<coda>[bcdfgjklmnprstvxz]|th|sh|ch)e\Z")


@dataclass(frozen=True, slots=True)
class _Syllable:
    letters: str
    capital: bool
    marked: bool


def respelling_to_ipa(text: str) -> str | None:
    """Return how a respelling sounds, words parted by blanks; None where it cannot be understood."""
    if len(text) > _MOST:
        return None
    words = [_syllables(word) for word in _plain(text).split()]
    if not words or None in words:
        return None
    known = [word for word in words if word]
    elsewhere = len({_has_stress(word) for word in known}) > 1
    said = [_word(word, silent=elsewhere and not _has_stress(word)) for word in known]
    return None if None in said else " ".join(word for word in said if word)


def _plain(text: str) -> str:
    """Return the text without accents."""
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFKD", text.replace("ı", "i"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _syllables(word: str) -> list[_Syllable] | None:
    if not _WORD.fullmatch(word):
        return None
    parts = _BREAK.split(_INNER_MARK.sub(r"\1-", word))
    found = [
        half
        for number, part in enumerate(parts)
        for half in _halves(part.strip(_STRESS_MARKS), marked=_is_marked(part), last=number + 1 == len(parts))
    ]
    return [half for half in found if half.letters]


def _is_marked(part: str) -> bool:
    return part.strip(_STRESS_MARKS) != part


@lru_cache(maxsize=8192)
def _halves(letters: str, *, marked: bool, last: bool) -> tuple[_Syllable, ...]:
    """Return a syllable, or the two that it is: with the stress on the first in “mah-RIA”, a glide in “PIA-noh”."""
    capital = letters.isupper() and letters != "I"  # the word always is one
    two = _TWO_VOWELS.fullmatch(letters)
    small = letters.lower()
    if not two or any(spelling in small for spelling in ("ea", "eau")):
        return (_Syllable(small, capital, marked),)
    first, rest = two["first"].lower(), two["last"].lower()
    if first[-1] == "u" or not last or len(rest) > 1:
        return (_Syllable(first[:-1] + ("w" if first[-1] == "u" else "y") + rest, capital, marked),)
    return (
        _Syllable(first[:-1] + "ee", capital, marked),
        _Syllable("uh" if rest == "a" else rest, capital=False, marked=False),
    )


def _has_stress(word: list[_Syllable]) -> bool:
    return any(part.capital or part.marked for part in word)


def _word(word: list[_Syllable], *, silent: bool) -> str | None:
    """Return the sound of a word; `silent` where it stands beside words that have their stress marked."""
    stresses = [""] * len(word) if silent else _stresses(word)
    said: list[str] = []
    carried = ""
    for number, (part, stress) in enumerate(zip(word, stresses, strict=True)):
        sound = _syllable(part.letters, stressed=bool(stress), alone=len(word) == 1)
        if sound is None:
            return None
        if _has_no_vowel(sound):
            carried += sound
            continue
        said.append(stress + carried + sound)
        carried = ""
        if number and len(said) > 1:
            said[-2] = _without_double(said[-2], said[-1])
    if carried and said:
        said[-1] += carried.removesuffix("h")
    return "".join(said) or None


def _stresses(word: list[_Syllable]) -> list[str]:
    """Return the stress mark of each syllable: the last one in capitals has the word's stress."""
    chosen = [number for number, part in enumerate(word) if part.marked]
    capitals = [number for number, part in enumerate(word) if part.capital]
    if len(capitals) in {0, len(word)}:
        capitals = []
    main = (chosen or capitals or [_heaviest(word)])[-1]
    return [
        PRIMARY if number == main else SECONDARY if number in {*chosen, *capitals} else ""
        for number in range(len(word))
    ]


def _heaviest(word: list[_Syllable]) -> int:
    """Return the first syllable that can be stressed, where letter case tells nothing."""
    strong = (number for number, part in enumerate(word) if not re.search(r"(?:uh|ur|er|ih)\Z", part.letters))
    return next(strong, 0)


def _without_double(before: str, after: str) -> str:
    """Return a syllable without the consonant that the next one starts with: “BAT-tee” has one t."""
    first = after.lstrip(PRIMARY + SECONDARY)[:1]
    ends_in_it = before.endswith(first) and first not in "eaoəɔɛiuɑɪʊ"
    return before[:-1] if ends_in_it else before


_VOWEL_SOUND = re.compile("[aæɑɒeɛəɚɜiɪoɔuʊʌ]")


def _has_no_vowel(sound: str) -> bool:
    return not _VOWEL_SOUND.search(sound)


@lru_cache(maxsize=8192)  # a large lexicon is made of few syllables
def _syllable(letters: str, *, stressed: bool, alone: bool) -> str | None:
    if letters in WHOLE and (alone or len(letters) > 2 or letters == "i"):
        return WHOLE[letters]
    letters = _ALIKE.sub(r"\1", letters).replace("qu", "kw")
    nucleus = _nucleus(letters)
    if nucleus is None:
        return _carried(letters)
    onset, coda = letters[: nucleus.start()], letters[nucleus.end() :]
    vowel = _vowel(nucleus[0], coda, stressed=stressed)
    held = _HELD_VOWEL.search(letters)
    if held and held.start() == nucleus.start() and nucleus[0] == held["vowel"]:
        vowel, coda = _BEFORE_SILENT_E[held["vowel"]], _closed(coda)
    elif coda.endswith("e"):
        coda = _closed(coda)
    first, last = _consonants(onset), _consonants("" if coda == "h" else coda)
    return None if first is None or last is None else first + vowel + last


def _nucleus(letters: str) -> re.Match[str] | None:
    """Return the first vowel; a y before one is a consonant."""
    return _NUCLEUS.search(letters)


def _vowel(spelling: str, coda: str, *, stressed: bool) -> str:
    if spelling in VOWELS:
        return VOWELS[spelling]
    if spelling == "ie" and coda not in _LIKE_TIED:
        return "iː"
    pair = WEAKENED.get(spelling) or SINGLE[spelling][0 if coda else 1]
    return pair[0] if stressed else pair[1]


def _closed(coda: str) -> str:
    """Return the consonants of a coda with a silent e."""
    if coda in CONSONANTS:
        return coda
    return {"ge": "j", "ce": "s"}.get(coda, coda[:-1])


def _carried(letters: str) -> str | None:
    """Return a syllable without a vowel: a sound that can carry one does, others join a neighbour."""
    sound = _consonants(letters)
    for letter, carrier in SYLLABIC.items():
        if sound and letter in sound:
            return sound.replace(letter, carrier, 1)
    return sound


def _consonants(letters: str) -> str | None:
    said: list[str] = []
    place = 0
    while place < len(letters):
        match = _CONSONANT.match(letters, place)
        if match is None:
            return None
        said.append(CONSONANTS[match[0]])
        place = match.end()
    return "".join(said)
