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
    seconds: dict[str, int]
    """“white_house” → odds of the second word, where they differ from its own."""
    firsts: dict[str, int]
    """“white_house” → odds of the first word, where they differ from its own."""

    def word(self, key: str) -> int | None:
        """Return the odds of a capital, None for a word not met."""
        return self.odds.get(key)

    def shape(self, key: str) -> str:
        """Return U for a word in capitals, M for capitals inside, T else."""
        form = self.printed.get(key)
        return "T" if form is None else "U" if form.isupper() else "M"

    def second(self, pair: str) -> int | None:
        """Return the odds of the second word of a pair where they differ from its own."""
        return self.seconds.get(pair)

    def first(self, pair: str) -> int | None:
        """Return the odds of the first word of a pair where they differ from its own."""
        return self.firsts.get(pair)


@cache
def case_table() -> CaseTable:
    """Read the table that comes with the package, once."""
    packed = files("newscast.ingest").joinpath("data/case_table.z").read_bytes()
    table = CaseTable({}, {}, {}, {})
    numbered = {"w": table.odds, "b": table.seconds, "f": table.firsts}
    for line in zlib.decompress(packed).decode().split("\n"):
        kind, value, names = line.split("\t", 2)
        listed = names.split("|")
        if kind == "p":
            table.printed.update((name.lower(), name) for name in listed)
        else:
            numbered[kind].update(dict.fromkeys(listed, int(value)))
    return table
