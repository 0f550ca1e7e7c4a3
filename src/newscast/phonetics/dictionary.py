"""How American English words and names sound: a dictionary packed by `tools/make_pronunciations.py`.

Its words come from the CMU Pronouncing Dictionary and from misaki; their notices lie beside the file.
"""

from __future__ import annotations

import re
import struct
import unicodedata
import zlib
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parents[1] / "data" / "pronunciations.z"

PRIMARY, SECONDARY = "ˈ", "ˌ"


def paired(text: str) -> dict[str, str]:
    """Return a table written as “key=value key=value”."""
    return dict(pair.split("=", maxsplit=1) for pair in text.split())


SOUNDS = paired(
    "A=ɑ a=æ V=ʌ O=ɔ W=aʊ Y=aɪ E=ɛ R=ɝ r=ɚ e=eɪ I=ɪ i=i o=oʊ 8=ɔɪ U=ʊ u=u @=ə b=b C=tʃ d=d D=ð f=f g=ɡ h=h J=dʒ "
    "k=k l=l m=m n=n N=ŋ p=p q=ɹ s=s S=ʃ t=t T=θ v=v w=w j=j z=z Z=ʒ '=ˈ ,=ˌ"
)
"""The file's code for each sound, one character, and the sound as IPA."""

IPA = str.maketrans(SOUNDS)
_HISSING = ("s", "z", "ʃ", "ʒ")  # tʃ and dʒ end so too
_VOICELESS = ("p", "t", "k", "f", "θ")
_WORD = re.compile(r"[a-z](?:['-]?[a-z])*'?")
_LONGEST = 60  # characters; nothing longer is a word


@dataclass(frozen=True, slots=True)
class _Packed:
    """The file as it lies on the disk: blocks of words in order, unpacked when first asked for."""

    first: tuple[str, ...]
    """The first word of each block."""
    ends: tuple[int, ...]
    """Where each block ends, bytes from the start of the first."""
    blocks: bytes


@cache
def _packed() -> _Packed:
    data = _FILE.read_bytes()
    (size,) = struct.unpack_from("<I", data)
    first, ends, end = [], [], 0
    for row in data[4 : 4 + size].decode("ascii").split("\n"):
        word, _, length = row.partition("\t")
        end += int(length)
        first.append(word)
        ends.append(end)
    return _Packed(tuple(first), tuple(ends), data[4 + size :])


@cache
def _block(number: int) -> str:
    """Return a block's lines, each a word, a tab and its sounds, with a line end before and after."""
    packed = _packed()
    start = packed.ends[number - 1] if number else 0
    words, _, codes = zlib.decompress(packed.blocks[start : packed.ends[number]]).decode("ascii").partition("\n\n")
    lines, word = [""], ""
    for tail, code in zip(words.split("\n"), codes.split("\n"), strict=True):
        word = (
            word[: ord(tail[0]) - ord("a")] + tail[1:]
        )  # “e” where the first four letters are those of the word before
        lines.append(f"{word}\t{code}")
    return "\n".join([*lines, ""])


def _look_up(word: str) -> str | None:
    number = bisect_right(_packed().first, word) - 1
    _, found, rest = _block(number).partition(f"\n{word}\t")
    return rest[: rest.index("\n")].translate(IPA) if found else None


def _plain(word: str) -> str:
    """Return a word as the dictionary has it: small letters of ASCII, a straight apostrophe."""
    letters = unicodedata.normalize("NFKD", word.replace("’", "'"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


def pronunciation(word: str) -> str | None:
    """Return how a word sounds, as broad IPA of General American; None where the dictionary lacks it.

    Capitals and accents make no difference; a possessive and a regular plural are made from their noun.
    """
    plain = _plain(word) if len(word) <= _LONGEST else ""
    if not _WORD.fullmatch(plain):
        return None
    if plain.endswith("s'"):
        plain = plain[:-1]
    found = None if plain.endswith("'s") else _look_up(plain)
    if found is None and plain.endswith("s"):
        noun = _look_up(plain[:-1].removesuffix("'"))
        found = noun and noun + plural_ending(noun)
    return found


def plural_ending(noun: str) -> str:
    """Return how the s of a plural or a possessive sounds after a noun."""
    return "ɪz" if noun.endswith(_HISSING) else "s" if noun.endswith(_VOICELESS) else "z"


def knows(word: str) -> bool:
    """Tell whether the dictionary has a word, or each part of a word with hyphens."""
    return pronunciation(word) is not None or ("-" in word and all(map(pronunciation, word.split("-"))))
