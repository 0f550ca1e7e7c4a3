"""Names in cues, brought to ordinary letter case."""

from __future__ import annotations

import re
from functools import lru_cache

from newscast.ingest.lines import is_shouted


@lru_cache(maxsize=4096)
def proper(name: str) -> str:
    """Return a name in ordinary letter case; a name that is written so stays as it is."""
    name = name.upper() if name.islower() else name
    if not is_shouted(name) or len(name) < 3:
        return name
    return " ".join(map(_proper_word, name.split()))


def _proper_word(word: str) -> str:
    if word.replace(".", "") in {"II", "III", "IV", "JD", "TV"}:
        return word
    pieces = re.split(r"([-'’.])", word)
    cased = "".join(piece.capitalize() for piece in pieces)
    cased = re.sub(r"([a-z])(['’])S\b", r"\1\2s", cased)
    return re.sub(r"^Mc([a-z])", lambda match: "Mc" + match[1].upper(), cased)
