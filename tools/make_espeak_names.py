#!/usr/bin/env python3
"""List the names that eSpeak NG's spelling rules get wrong, for `newscast.engines.espeak_names`.

    python tools/make_espeak_names.py CMUDICT MISAKI [TARGET]

CMUDICT and MISAKI are the files that `tools/make_pronunciations.py` takes, TARGET the file to write. It needs eSpeak
NG and a C library that can be asked for by name, so not Windows.

A word is listed where all of this holds:

* the dictionary has it, and it is met in print as a name: never in small letters in MISAKI, nor mostly so in the case
  tables. Names that are in no case table are rare; a recogniser heard them no better with the dictionary's sounds;
* eSpeak NG has it not in its own word list, whose names were each put there by somebody, but spells it out;
* the two readings are apart by what a listener notices: the stressed syllable, the stressed vowel, two sounds.
"""

from __future__ import annotations

import ctypes
import json
import re
import sys
import tempfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

from make_pronunciations import carnegie, merged, misaki

from newscast.engines.espeak_library import library
from newscast.engines.espeak_phonemes import marked_text
from newscast.ingest.case_table import case_table
from newscast.model.speech import Phonemes
from newscast.phonetics.dictionary import paired, pronunciation
from newscast.phonetics.ipa import LONG, PRIMARY, SECONDARY, VOWELS, clean_ipa, sounds
from newscast.spoken.rule import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

TARGET = Path(__file__).parents[1] / "src/newscast/data/espeak_names.z"
VOICE = "en-us"
TRACE = 8
"""The library's mode that tells which rules and words it reads by."""
_FOUND = re.compile(r"Found: '_?\w{3,}'")
_WORD = re.compile(r"(?:[dlo]')?[a-z]{2,}")

Sound = tuple[str, bool]
"""A sound, and whether it is the vowel of the stressed syllable."""
Pair = tuple[Sound | None, Sound | None]
"""What eSpeak NG says, and what the dictionary says in its place."""

# Sounds that differ by dialect, by care or by the dictionary's way of writing, not by what is meant.
_SAME = paired("ɔ=ɑ ɒ=ɑ ʌ=ə ɐ=ə ɾ=t ʔ=t x=k o=oʊ e=eɪ ɜ=ə")
_SAME_BEFORE_R = paired("æ=ɛ eɪ=ɛ ɪ=i oʊ=ɔ o=ɔ ɔ=ɔ ʊ=ɔ u=ɔ ɒ=ɔ")
_RHOTIC = (("ɚ", "əɹ"), ("ɝ", "əɹ"), ("ɜː", "əɹ"), ("ɹɹ", "ɹ"))
_WEAK = word_set("ə ɪ i ɛ ʊ")
_SONORANT = word_set("l m n ɹ")
_DOUBTFUL = frozenset(
    tuple(pair.split(">"))
    for pair in word_set(
        "ɑ>æ oʊ>ɑ u>ə eɪ>ɛ æ>eɪ eɪ>æ ɛ>ɑ ɑ>ɛ ə>ɑ aʊ>ɑ i>ɪ æ>ə ɔ>ə ə>ɔ ɪ>ə ɛ>ə ɔ>ɑ ʊ>u u>ʊ ɛ>ɪ ɛ>i ɑ>ə ɪ>ɛ aɪ>ɪ ə>ʊ"
    )
)
"""Stressed vowels, eSpeak NG's and the dictionary's, of which the latter is as often wrong: “Suzie” like “fuzzy”."""
_KEPT = word_set(
    "abram albans ali amr anja ankeny asheville atwell austell axtell ava aykroyd bodnar boulanger bowie britney "
    "brubaker bui cabell callie ceasar champa chau claus clough copland correa corzine coughenour cowell crowley daly "
    "deyoung demint dimas dinsmore dowell dunavant eldon elia foiles gai georg gillard giroir gras guinan gustave "
    "halloween hamm hasan iman islamist janikowski kaisha kato kugler kwiatkowski lalonde larose lautenberg lazor "
    "leibowitz leila leisy lejeune lena leonhart leonie lequire levey lichtenstein loewen lourdes lucasfilm lyons "
    "marchand marin marseille marvell mau mira modell nau newsome nizar nov palmolive parcell parenteau pasco pere "
    "pernell pierre pinault pinder quinton reiff ringo ros saleem salinger schelling schoenwald sisco sublett taher "
    "tamils terrebonne thabo tyus valenzuela vera vicente vidal viejo vizzini vogelsong whatsapp winkowski womack "
    "younis adan plouffe wal axford artur antone february ziolkowski rogowski uganda iraq iraqi iraqis res wis xus "
    "gmbh eli randolph"
)
"""Names that were looked over and are left to the rules: the dictionary has another of that spelling, or errs."""


def own_readings(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield words of which eSpeak NG's word list has no part, and its readings of them as names."""
    espeak = library()
    espeak.set_voice(VOICE)
    dll, libc = espeak._dll, ctypes.CDLL(None)  # noqa: SLF001 - the program itself has no use for the trace
    libc.fopen.restype = ctypes.c_void_p
    dll.espeak_SetPhonemeTrace.argtypes = (ctypes.c_int, ctypes.c_void_p)
    with tempfile.NamedTemporaryFile() as trace:
        stream = ctypes.c_void_p(libc.fopen(trace.name.encode(), b"w"))
        dll.espeak_SetPhonemeTrace(TRACE, stream)
        said = []
        for word in words:
            libc.fputs(f"\nWord {word}\n".encode(), stream)
            said.append((word, espeak.pronounce(word.capitalize())))
        dll.espeak_SetPhonemeTrace(0, None)
        libc.fclose(stream)
        traces = Path(trace.name).read_text("utf-8", "replace").split("\nWord ")[1:]
    for pair, told in zip(said, traces, strict=True):
        if not _FOUND.search(told):
            yield pair


def given(word: str) -> str:
    """Return how eSpeak NG says a word for which it is given the dictionary's sounds."""
    known = [Phonemes(0, len(word), pronunciation(word) or "")]
    return library().pronounce(marked_text(word, known).text, phonemes=True)


def clean(reading: str) -> list[str]:
    """Return the sounds and stress marks of a reading, without length."""
    for written, same in _RHOTIC:
        reading = reading.replace(written, same)
    return [sound.rstrip(LONG) for sound in sounds(clean_ipa(reading).replace(" ", ""))]


def compared(reading: str) -> list[Sound]:
    """Return the sounds of a reading as they are compared."""
    plain = [sound for sound in clean(reading) if sound != SECONDARY]
    bare = [sound for sound in plain if sound != PRIMARY]
    found: list[Sound] = []
    stressed = False
    for sound in plain:
        if sound == PRIMARY:
            stressed = True
            continue
        after = bare[len(found) + 1 : len(found) + 2]
        vowel = sound in VOWELS
        same = (_SAME_BEFORE_R if after == ["ɹ"] and sound in _SAME_BEFORE_R else _SAME).get(sound, sound)
        if found and same in ("i", "ɪ") and not stressed and after and after[0] in VOWELS:
            same, vowel = "j", False
        found.append((same, stressed and vowel))
        stressed = stressed and not vowel
    return found


def levels(reading: str) -> list[str]:
    """Return the stress of each vowel of a reading: a mark, or nothing."""
    found, stress = [], ""
    for sound in clean(reading):
        if sound in (PRIMARY, SECONDARY):
            stress = sound
        elif sound in VOWELS:
            found.append(stress)
            stress = ""
    return found


def cost(own: Sound, other: Sound) -> int:
    """Return how far two sounds are apart."""
    if (own[0] in VOWELS) != (other[0] in VOWELS):
        return 3  # never set against each other
    weak = not own[1] and not other[1] and own[0] in _WEAK and other[0] in _WEAK
    return 0 if own[0] == other[0] or weak else 1


def aligned(own: list[Sound], other: list[Sound]) -> tuple[Pair, ...]:
    """Return the sounds side by side, with as few differences as can be."""
    best: dict[tuple[int, int], tuple[int, tuple[Pair, ...]]] = {(0, 0): (0, ())}
    for i in range(len(own) + 1):
        for j in range(len(other) + 1):
            steps = []
            if i and j:
                before, path = best[i - 1, j - 1]
                step = (own[i - 1], other[j - 1])
                steps.append((before + cost(*step), (*path, step)))
            if i:
                before, path = best[i - 1, j]
                steps.append((before + 1, (*path, (own[i - 1], None))))
            if j:
                before, path = best[i, j - 1]
                steps.append((before + 1, (*path, (None, other[j - 1]))))
            if steps:
                best[i, j] = min(steps, key=lambda step: step[0])
    return best[len(own), len(other)][1]


def changed(pairs: tuple[Pair, ...]) -> Iterator[tuple[str, str]]:
    """Yield the sounds that differ; a schwa before l, m, n and r is neither here nor there."""
    for number, (own, other) in enumerate(pairs):
        if own and other:
            if cost(own, other):
                yield own[0], other[0]
            continue
        after = next((after[1] or after[0] for after in pairs[number + 1 : number + 2]), None)
        sound = own or other
        if not (sound and sound[0] in ("ə", "ɪ") and after and after[0] in _SONORANT):
            yield own[0] if own else "", other[0] if other else ""


def is_noticed(own: str, other: str) -> bool:
    """Tell whether a listener notices which of two readings is said."""
    pairs = aligned(compared(own), compared(other))
    found = list(changed(pairs))
    stressed = [(one[0], two[0]) for one, two in pairs if one and two and one[1] and two[1]]
    before, after = levels(own), levels(other)
    swapped = (  # two loud syllables, and the louder is the other
        len(before) == len(after)
        and PRIMARY in before
        and PRIMARY in after
        and before[after.index(PRIMARY)] == after[before.index(PRIMARY)] == SECONDARY
    )
    moved = not swapped and not stressed and PRIMARY in own and PRIMARY in other
    vowel = any(one != two and (one, two) not in _DOUBTFUL for one, two in stressed)
    return moved or vowel or (len(found) > 1 and any(pair not in _DOUBTFUL for pair in found))


def is_name(word: str) -> bool:
    """Tell whether a word is met in print, with a capital, and has a reading that says its letters once."""
    table = case_table()
    odds = table.word(word)
    odds = table.elsewhere(word) if odds is None else odds
    if not _WORD.fullmatch(word) or odds is None or odds <= 0 or (table.form(word) or "").isupper():
        return False
    ipa = pronunciation(word) or ""
    spelled = len([sound for sound in sounds(ipa) if sound not in (PRIMARY, SECONDARY)])
    return ipa.count(PRIMARY) == 1 and spelled <= len(word) + word.count("x")


def main() -> int:
    """Write the list, behind a checksum of its names and their sounds."""
    target = Path(sys.argv[3]) if len(sys.argv) > 3 else TARGET
    everyday = {word for word in json.loads(Path(sys.argv[2]).read_text("utf-8")) if word == word.lower()}
    words = sorted(merged(misaki(Path(sys.argv[2])), carnegie(Path(sys.argv[1]))))
    names = [word for word in words if word not in everyday and word not in _KEPT and is_name(word)]
    chosen = [word for word, own in list(own_readings(names)) if is_noticed(own, given(word))]
    said = "\n".join(f"{word} {pronunciation(word)}" for word in chosen)
    packed = zlib.compress("\n".join(chosen).encode("ascii"), 9)
    target.write_bytes(zlib.crc32(said.encode()).to_bytes(4, "big") + packed)
    print(f"{target}: {len(chosen)} of {len(names)} names, {len(packed) + 4} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
