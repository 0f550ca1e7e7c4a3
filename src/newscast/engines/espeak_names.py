"""Names that eSpeak NG's spelling rules get wrong, given to it with the dictionary's sounds.

`tools/make_espeak_names.py` compares the two and writes the list of names. A name with a sound of its own keeps it, and
so does every word that is not printed as a name.
"""

from __future__ import annotations

import re
import zlib
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from newscast.engines.espeak_phonemes import beside
from newscast.model.speech import Phonemes
from newscast.phonetics.dictionary import pronunciation

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_FILE = Path(__file__).parents[1] / "data" / "espeak_names.z"
_STAMP = 4
"""Bytes before the list: a checksum of its names and their sounds."""
_AMERICAN = re.compile(r"(?:gmw/)?en-us\b|English \(America", re.IGNORECASE)
_NAME = re.compile(r"(?<![^\W\d_])(?<![^\W\d_]['’])[^\W\d_]+(?:['’][^\W\d_]+)*")
"""Letters, with apostrophes inside; hyphens part names."""
_LONGEST = 40
_ENDINGS = ("'s", "s'", "s")


@cache
def _names() -> frozenset[str]:
    return frozenset(zlib.decompress(_FILE.read_bytes()[_STAMP:]).decode("ascii").split("\n"))


def stamp() -> str:
    """Return a text that changes whenever the names or their sounds do."""
    with _FILE.open("rb") as file:
        return file.read(_STAMP).hex()


def with_names(text: str, voice: str, known: Sequence[Phonemes] = ()) -> tuple[Phonemes, ...]:
    """Return the sounds that are known of a text and those of the names which this voice would get wrong, in order."""
    if not _AMERICAN.match(voice):
        return tuple(known)
    return beside(known, _found(text))


def _found(text: str) -> Iterator[Phonemes]:
    for match in _NAME.finditer(text):
        word = match[0]
        if word[0].isupper() and not word.isupper() and len(word) <= _LONGEST and _is_misread(word):
            ipa = pronunciation(word)
            if ipa:
                yield Phonemes(match.start(), len(word), ipa)


def _is_misread(word: str) -> bool:
    """Tell whether a name is in the list, by itself or as a possessive or plural."""
    plain = word.replace("’", "'").casefold()
    return plain in _names() or any(plain.endswith(end) and plain.removesuffix(end) in _names() for end in _ENDINGS)
