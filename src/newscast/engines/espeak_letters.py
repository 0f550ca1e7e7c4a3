"""Acronyms that are spelled out, given to eSpeak NG by the names of their letters.

By itself it reads “G-Is” as “jeez”, “double-A” as “dubbla” and a lone A as an article, and puts the stress of “C-N-N”
on the first letter.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.engines.espeak_names import AMERICAN_VOICE
from newscast.engines.espeak_phonemes import beside
from newscast.model.speech import Phonemes
from newscast.phonetics.letters import letters_said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LETTER = r"(?:(?:double|triple)-)?[A-Z]"
_MOST_LETTERS = 12
_SPELLED = re.compile(
    rf"(?<![\w'’-])(?P<letters>{_LETTER}(?:-{_LETTER}){{1,{_MOST_LETTERS - 1}}}|(?:double|triple)-[A-Z]|[A-Z](?=['’]s))"
    r"(?P<ending>['’]?s)?(?![\w'’]|-(?:[A-Z]|double|triple)\b)"
)
# “Terminal A is closed”, but “in A Quiet Place”, “A man”.
_LONE_A = re.compile(r"(?<=[\w,] )A(?= [a-z]|[,;:)]|$)")


def with_letters(text: str, voice: str, known: Sequence[Phonemes] = ()) -> tuple[Phonemes, ...]:
    """Return the sounds that are known of a text and those of the letters in it that are said one by one, in order."""
    return beside(known, _found(text, british=not AMERICAN_VOICE.match(voice)))


def _found(text: str, *, british: bool) -> Iterator[Phonemes]:
    for match in _SPELLED.finditer(text):
        said = letters_said(match["letters"], match["ending"] or "", british=british)
        yield Phonemes(match.start(), match.end() - match.start(), said)
    for match in _LONE_A.finditer(text):
        yield Phonemes(match.start(), 1, letters_said("A"))
