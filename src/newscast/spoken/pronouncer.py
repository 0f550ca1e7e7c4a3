"""From the news agencies' respelling of a name to what an engine reads right."""

from __future__ import annotations

import re

# Letters of the agencies' respelling that engines' English rules misread, syllable by syllable.
_SYLLABLES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"^(.*)yoo(.*)$"), r"\1ew\2"),
    (re.compile(r"^([bdfgkpt])way(.*)$"), r"\1weigh\2"),
    (re.compile(r"^kah?ng$"), "kong"),
    (re.compile(r"^zh$"), "zhuh"),
    (re.compile(r"^(.*[^aeiou])y$"), r"\1igh"),
)


def respelled(respelling: str) -> str:
    """Return what a plain-text engine is given for a pronouncer: “BEE-hotch” → “bee-hotch”."""
    return " ".join("-".join(map(_syllable, word.split("-"))) for word in respelling.lower().split())


def _syllable(syllable: str) -> str:
    for pattern, put in _SYLLABLES:
        if pattern.fullmatch(syllable):
            return pattern.sub(put, syllable)
    return syllable
