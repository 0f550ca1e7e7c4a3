"""How words are printed in news, counted once from text in the public domain: see `tools/make_case_table.py`."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class CaseTable:
    """What is known of words without seeing the page."""

    odds: dict[str, int]
    """Word → twice the natural logarithm of the odds that it is printed with a capital inside a sentence."""
    printed: dict[str, str]
    """Word → its form where that is more than a capital first letter: “McConnell”, “NATO”."""
    pairs: dict[str, int]
    """“white_house” → odds of the second word, where the first turns them round."""


@cache
def case_table() -> CaseTable:
    """Read the table that comes with the package, once."""
    packed = files("newscast.ingest").joinpath("data/case_table.z").read_bytes()
    odds: dict[str, int] = {}
    printed: dict[str, str] = {}
    pairs: dict[str, int] = {}
    for line in zlib.decompress(packed).decode().split("\n"):
        kind, value, names = line.split(" ", 2)
        if kind == "p":
            printed.update((name.lower(), name) for name in names.split(" "))
        else:
            (odds if kind == "w" else pairs).update(dict.fromkeys(names.split(" "), int(value)))
    return CaseTable(odds, printed, pairs)
