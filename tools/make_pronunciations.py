#!/usr/bin/env python3
"""Pack pronunciation dictionaries into the file that `newscast.phonetics.dictionary` reads.

    python tools/make_pronunciations.py CMUDICT MISAKI [TARGET]

CMUDICT is the file `cmudict.dict` of the CMU Pronouncing Dictionary, MISAKI the file `us_gold.json` of misaki; both
come in packages of those names. Where both have a word, misaki tells: it was looked over by hand. The other has the
names.
"""

from __future__ import annotations

import json
import re
import struct
import sys
import zlib
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from newscast.phonetics.dictionary import IPA, PRIMARY, SECONDARY, SOUNDS, paired, plural_ending
from newscast.spoken.rule import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = Path(__file__).parents[1] / "src/newscast/data/pronunciations.z"
BLOCK = 256
"""Words of a block."""
WORD = re.compile(r"[a-z](?:['-]?[a-z])*")
Sound = tuple[str, str]
"""IPA and stress: a mark of `newscast.phonetics.dictionary`, or nothing."""

_ARPABET = paired(
    "AA=ɑ AE=æ AH=ʌ AO=ɔ AW=aʊ AY=aɪ B=b CH=tʃ D=d DH=ð EH=ɛ ER=ɝ EY=eɪ F=f G=ɡ HH=h IH=ɪ IY=i JH=dʒ K=k L=l M=m "
    "N=n NG=ŋ OW=oʊ OY=ɔɪ P=p R=ɹ S=s SH=ʃ T=t TH=θ UH=ʊ UW=u V=v W=w Y=j Z=z ZH=ʒ"
)
_WEAK = {"ʌ": "ə", "ɝ": "ɚ"}
_DIGITS = {"0": "", "1": PRIMARY, "2": SECONDARY}
_MISAKI = paired("A=eɪ I=aɪ W=aʊ Y=ɔɪ O=oʊ ʤ=dʒ ʧ=tʃ ᵊ=ə ᵻ=ɪ ɾ=t T=t ʔ=t")
_VOWELS = word_set("ɑ æ ʌ ɔ aʊ aɪ ɛ ɝ ɚ eɪ ɪ i oʊ ɔɪ ʊ u ə")
_ONSETS = word_set(
    "pl pɹ pj bl bɹ bj tɹ tw dɹ dw kl kɹ kw kj ɡl ɡɹ ɡw fl fɹ fj vj θɹ θw ʃɹ sl sw sp st sk sm sn sf hj mj ʃl ʃm ʃn ʃt "
    "ʃp ʃw spl spɹ spj stɹ skɹ skw skj skl vl vɹ"
)
"""Clusters that begin a syllable of English, those of common loans included."""


def carnegie(file: Path) -> Iterator[tuple[str, list[Sound]]]:
    """Yield words and sounds of the CMU Pronouncing Dictionary, the first reading of each."""
    for line in file.read_text("utf-8").splitlines():
        word, *phones = line.partition("#")[0].split()
        yield word, [_from_arpabet(phone) for phone in phones]


def _from_arpabet(phone: str) -> Sound:
    sound, stress = _ARPABET[phone.rstrip("012")], _DIGITS.get(phone[-1], "")
    return (_WEAK.get(sound, sound) if phone.endswith("0") else sound), stress


def misaki(file: Path) -> Iterator[tuple[str, list[Sound]]]:
    """Yield words and sounds of misaki's dictionary, those in small letters first: “job” before “Job”."""
    entries = json.loads(file.read_text("utf-8"))
    for word, reading in sorted(entries.items(), key=lambda entry: (entry[0] != entry[0].lower(), entry[0])):
        text = reading if isinstance(reading, str) else reading["DEFAULT"]
        if not word.isupper():  # letters are the business of the spoken form
            yield word.lower(), list(_from_misaki(text or ""))


def _from_misaki(text: str) -> Iterator[Sound]:
    text = text.replace("ɜɹ", "ɝ").replace("əɹ", "ɚ").replace("ʔn", "tən")
    stress = ""
    for letter in text:
        if letter in (PRIMARY, SECONDARY):
            stress = letter
            continue
        sound = _MISAKI.get(letter, letter)
        yield sound, stress if sound in _VOWELS else ""
        stress = "" if sound in _VOWELS else stress


def transcribe(sounds: list[Sound]) -> str:
    """Return the code of a word, each stress mark before its syllable (maximal onset)."""
    codes = {sound: code for code, sound in SOUNDS.items()}
    written: list[str] = []
    onset, first = 0, True
    for sound, stress in sounds:
        if sound in _VOWELS:
            if stress:
                written.insert(onset, codes[stress])
            written.append(codes[sound])
            onset, first = len(written), False
            continue
        written.append(codes[sound])
        while not first and onset < len(written) - 1 and _ipa(written[onset:]) not in _ONSETS:
            onset += 1
    return "".join(written)


def _ipa(codes: list[str]) -> str:
    return "".join(SOUNDS[code] for code in codes)


def merged(*sources: Iterator[tuple[str, list[Sound]]]) -> dict[str, str]:
    """Return words and codes; what an earlier source says holds."""
    words: dict[str, str] = {}
    for source in sources:
        for word, sounds in source:
            if (
                WORD.fullmatch(word)
                and not word.endswith("'s")
                and all(sound in SOUNDS.values() for sound, _ in sounds)
            ):
                words.setdefault(word, transcribe(sounds))
    return words


def is_regular(word: str, words: dict[str, str]) -> bool:
    """Tell whether a word is a noun of the dictionary with an s, and sounds so."""
    noun = words.get(word.removesuffix("s"), "")
    ending = plural_ending(noun.translate(IPA))
    return word.endswith("s") and words[word].translate(IPA) == noun.translate(IPA) + ending


def pack(words: dict[str, str]) -> bytes:
    """Return the file: the length of its index, the index (first word and length of each block), the blocks.

    A block holds its words, without the letters that each shares with the one before, then their codes.
    """
    order = sorted(word for word in words if not is_regular(word, words))
    index, blocks = [], []
    for at in range(0, len(order), BLOCK):
        part = order[at : at + BLOCK]
        text = "\n".join([*_tails(part), "", *(words[word] for word in part)])
        blocks.append(zlib.compress(text.encode("ascii"), 9))
        index.append(f"{part[0]}\t{len(blocks[-1])}")
    head = "\n".join(index).encode("ascii")
    return struct.pack("<I", len(head)) + head + b"".join(blocks)


def _tails(words: list[str]) -> Iterator[str]:
    """Yield a letter that counts what a word shares with the one before (a: nothing), and the rest of the word."""
    before = ""
    for word in words:
        alike = (one == other for one, other in zip(before, word, strict=False))
        shared = min(sum(takewhile(bool, alike)), 25)
        yield chr(ord("a") + shared) + word[shared:]
        before = word


def main() -> int:
    """Write the dictionary."""
    target = Path(sys.argv[3]) if len(sys.argv) > 3 else TARGET
    words = merged(misaki(Path(sys.argv[2])), carnegie(Path(sys.argv[1])))
    packed = pack(words)
    target.write_bytes(packed)
    print(f"{target}: {len(words)} words, {len(packed)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
