"""Sounds written for people: “ˈbiːhɒtʃ” → “BEE-hotch”."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.phonetics.ipa import CONSONANTS, LONG, NASAL, PRIMARY, STRESSES, clean_ipa, sounds
from newscast.phonetics.respelling import WHOLE

if TYPE_CHECKING:
    from collections.abc import Iterator

# Open, that is at the end of a syllable or before a long spelling; before a consonant of the same syllable.
_VOWELS = {
    "i": ("ee", "ee"),
    "ɪ": ("ih", "i"),
    "e": ("ay", "ay"),
    "eɪ": ("ay", "ay"),
    "ɛ": ("eh", "e"),
    "æ": ("a", "a"),
    "a": ("ah", "ah"),
    "ɑ": ("ah", "ah"),
    "ɒ": ("ah", "o"),
    "ɔ": ("aw", "aw"),
    "o": ("oh", "oh"),
    "oʊ": ("oh", "oh"),
    "əʊ": ("oh", "oh"),
    "ʊ": ("uu", "uu"),
    "u": ("oo", "oo"),
    "ʌ": ("uh", "uh"),
    "ə": ("uh", "uh"),
    "ɐ": ("uh", "uh"),
    "ɜ": ("ur", "ur"),
    "ɚ": ("ur", "ur"),
    "ɝ": ("ur", "ur"),
    "aɪ": ("y", "y"),
    "aʊ": ("ow", "ow"),
    "ɔɪ": ("oy", "oy"),
    "y": ("oo", "oo"),
    "ʏ": ("uu", "uu"),
    "ø": ("uh", "uh"),
    "œ": ("uh", "uh"),
    "ɨ": ("ih", "i"),
    "ʉ": ("oo", "oo"),
    "ɯ": ("oo", "oo"),
    "ɵ": ("uh", "uh"),
    "ɤ": ("uh", "uh"),
}
# With an ɹ behind it in the same syllable.
_WITH_R = {
    "i": "eer",
    "ɪ": "eer",
    "e": "ehr",
    "eɪ": "ehr",
    "ɛ": "ehr",
    "æ": "ehr",
    "a": "ahr",
    "ɑ": "ahr",
    "ɒ": "or",
    "ɔ": "or",
    "o": "or",
    "oʊ": "or",
    "ʊ": "oor",
    "u": "oor",
    "ʌ": "ur",
    "ə": "ur",
    "ɜ": "ur",
    "ɚ": "ur",
    "ɝ": "ur",
}
_CONSONANTS = {
    "ɡ": "g",
    "θ": "th",
    "ð": "dh",
    "ʃ": "sh",
    "ʒ": "zh",
    "ŋ": "ng",
    "ɹ": "r",
    "j": "y",
    "x": "kh",
    "tʃ": "ch",
    "dʒ": "j",
    "ʔ": "",
    "ɣ": "gh",
    "β": "v",
    "ç": "kh",
    "ʁ": "r",
    "ɾ": "r",
    "ɲ": "ny",
    "ʎ": "ly",
    "ɬ": "hl",
    "ɸ": "f",
    "q": "k",
    "χ": "kh",
    "ɕ": "sh",
    "ʑ": "zh",
    "ʂ": "sh",
    "ʐ": "zh",
    "c": "ky",
    "ɟ": "gy",
    "ħ": "h",
    "ʕ": "",
    "ɥ": "y",
    "ʍ": "hw",
}
_SHORT = frozenset("æɒ")
"""Vowels that need a consonant behind them to be read right."""
_ONSETS = frozenset(
    [
        *("pl", "pɹ", "pj", "bl", "bɹ", "bj", "tɹ", "tw", "tj", "ts", "dɹ", "dw", "dj", "kl", "kɹ", "kw", "kj", "kv"),
        *("ɡl", "ɡɹ", "ɡw", "ɡj", "fl", "fɹ", "fj", "vl", "vɹ", "vj", "θɹ", "θw", "hj", "mj", "nj", "lj", "ɹj"),
        *("sp", "st", "sk", "sl", "sm", "sn", "sw", "sf", "ʃɹ", "ʃt", "ʃp", "ʃv", "ʃl", "ʃm", "ʃn", "ʃw", "zv", "zj"),
        *("zd", "spl", "spɹ", "stɹ", "skɹ", "skw", "tsj", "tsv"),
    ]
)
"""Clusters that begin a syllable, those of common foreign names included."""


@dataclass(slots=True)
class _Syllable:
    onset: list[str]
    vowel: str
    coda: list[str]
    stressed: bool


def ipa_to_respelling(ipa: str) -> str:
    """Return a transcription as the news agencies would respell it; `ValueError` where it is none."""
    return " ".join("-".join(map(_written, _syllables(word.split()))) for word in _words(clean_ipa(ipa)))


def _words(ipa: str) -> Iterator[str]:
    for word in ipa.split():
        yield " ".join(sound.replace(LONG, "") for sound in sounds(word))


def _syllables(word: list[str]) -> list[_Syllable]:
    """Return a word's syllables: a stress mark starts one, else as many consonants as can begin one stand before it."""
    found: list[_Syllable] = []
    waiting: list[str] = []
    split_at: int | None = None
    stress = ""
    for sound in word:
        if sound in STRESSES:
            stress, split_at = sound, len(waiting)
        elif sound in CONSONANTS:
            waiting.append(sound)
        else:
            start = len(waiting) if not found else split_at
            if found:
                start = _onset_start(waiting, found[-1].vowel) if split_at is None else split_at
                found[-1].coda += waiting[:start]
            found.append(_Syllable(waiting[start:] if found else waiting, sound, [], stress == PRIMARY))
            waiting, split_at, stress = [], None, ""
    if not found:
        return [_Syllable(waiting, "", [], stressed=False)]
    found[-1].coda += waiting
    return found


def _onset_start(between: list[str], vowel: str) -> int:
    """Return how many of the consonants between two vowels close the first one's syllable."""
    if not between:
        return 0
    start = len(between) - 1
    if between[-1] == "ŋ":
        return len(between)
    while start and "".join(between[start - 1 :]) in _ONSETS:
        start -= 1
    return max(start, 1) if vowel[0] in _SHORT else start


def _written(syllable: _Syllable) -> str:
    onset, coda, vowel = syllable.onset, syllable.coda, syllable.vowel.replace(NASAL, "")
    if vowel != syllable.vowel:
        coda = ["n", *coda]
    if coda[:1] == ["ɹ"] and vowel in _WITH_R:
        text = _spelled(onset) + _WITH_R[vowel] + _spelled(coda[1:])
    elif vowel == "aɪ" and onset[-1:] in ([], ["j"]):
        text = _spelled(onset) + "eye" + _spelled(coda)
    elif vowel:
        text = _spelled(onset) + _VOWELS[vowel][bool(coda)] + _coda(coda, vowel)
        text = text.replace("oo", "ew") if vowel == "u" and text in WHOLE else text  # “took” is an English word
    else:
        text = _spelled(onset)  # a word without a vowel
    return text.upper() if syllable.stressed else text


def _coda(coda: list[str], vowel: str) -> str:
    if coda[:1] == ["tʃ"] and len(vowel) == 1:
        return "t" + _spelled(coda)
    return _spelled(coda)


def _spelled(consonants: list[str]) -> str:
    text = "".join(_CONSONANTS.get(sound, sound) for sound in consonants)
    return text.replace("ngk", "nk")
