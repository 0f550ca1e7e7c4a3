"""How letters sound that are said by their names.

Engines put the stress of “C-N-N” on its first letter, and take an A inside spelled letters or behind a word, as in
“Plan A”, for the article.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.model.speech import Phonemes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SPELLED = re.compile(
    r"(?<![\w'-])(?P<the>[Tt]he )?"
    r"(?P<parts>(?:[A-Z]|[Dd]ouble|[Tt]riple)(?:-(?:[A-Z]|[Dd]ouble)){0,12}-[A-Z])(?!\w)(?P<s>'s)?"
)
_ALONE = re.compile(
    r"(?:\b(?i:plan|vitamin|hepatitis|type|grade|class|section|exhibit|group|team|side|column|schedule|category|part"
    r"|point|level|series|tier|option|block|unit|gate|terminal|concourse|apartment|suite|letter|triple|straight|an"
    r"|influenza|strep|room|route|line|phase|model|variant|zone|lot|pier|hall|wing|pod"
    r"|ward|bay|dock|studio|runway|parcel|sector|cell|lane|platform|building) (?!A [A-Z][a-z])"
    r"|\b[B-Z] (?:and|or|plus) |(?<= )(?=A (?:and|or|plus|minus) [A-Z]\b)"
    r")(?P<letter>A)(?![\w'-])"
)
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
    "R": "ɑɹ",
    "S": "ɛs",
    "T": "tiː",
    "U": "juː",
    "V": "viː",
    "W": "ˈdʌbəljuː",
    "X": "ɛks",
    "Y": "waɪ",
    "Z": "ziː",
    "double": "ˈdʌbəl",
    "triple": "ˈtɹɪpəl",
}
_BRITISH = {"O": "əʊ", "R": "ɑː", "Z": "zɛd"}


def letters(spoken: str, known: Sequence[Phonemes], *, british: bool) -> Iterator[Phonemes]:
    """Yield the sound of letters that engines would misread in a spoken text, outside what is known."""
    if "-" not in spoken and "A" not in spoken:
        return
    names = _NAMES | (_BRITISH if british else {})
    for found in _SPELLED.finditer(spoken):
        if not _overlaps(found, known):
            yield Phonemes(found.start(), found.end() - found.start(), _spelled(found, names))
    for found in _ALONE.finditer(spoken):
        if not _overlaps(found, known):
            yield Phonemes(found.start("letter"), 1, f"ˈ{names['A']}")


def _overlaps(found: re.Match[str], known: Sequence[Phonemes]) -> bool:
    return any(one.position < found.end() and found.start() < one.position + one.length for one in known)


def _spelled(found: re.Match[str], names: dict[str, str]) -> str:
    *head, last = (names[part if len(part) == 1 else part.lower()] for part in found["parts"].split("-"))
    said = "".join(part if part.startswith("ˈ") else f"ˌ{part}" for part in head) + f"ˈ{last.lstrip('ˈ')}"
    ending = ("ɪz" if said.endswith(("s", "tʃ")) else "z") if found["s"] else ""
    the = ("ði " if said[1] in "eɛiɑoəa" else "ðə ") if found["the"] else ""
    return the + said + ending
