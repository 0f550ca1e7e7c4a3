"""How words are printed in news, counted once from text in the public domain: see `tools/make_case_table.py`."""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

PAIRS = "bf"
"""Kinds of shelves that hold pairs of words: odds of the second, odds of the first."""


def shelf_of(key: str, *, is_pair: bool) -> str:
    """Return the name of the shelf on which a word or a pair stands, which is how it begins."""
    return key[: key.find(" ") + 1] if is_pair else key[:3]


class Shelves(dict[str, int]):
    """A table of numbers that is unpacked shelf by shelf: a page asks for a few words of very many."""

    def __init__(self, kind: str, packed: dict[str, str]) -> None:
        super().__init__()
        self._kind = kind
        self._is_pair = kind in PAIRS
        self._packed = packed

    def find(self, key: str) -> int | None:
        """Return the number of a word or a pair, None where it is not in the table."""
        known = self.get(key)
        if known is None:
            shelf = shelf_of(key, is_pair=self._is_pair)
            if self._kind + shelf in self._packed:
                self._unpack(shelf)
                known = self.get(key)
        return known

    def _unpack(self, shelf: str) -> None:
        for row in self._packed[self._kind + shelf].split("\t"):
            number, *rests = row.split("|")
            self.update(dict.fromkeys([shelf + rest for rest in rests], int(number)))
        self._packed.pop(self._kind + shelf, None)  # only now, for those who ask at the same time


@dataclass(frozen=True, slots=True)
class CaseTable:
    """What is known of words without seeing the page."""

    odds: Shelves
    """Word → twice the natural logarithm of the odds that it is printed with a capital inside a sentence."""
    printed: dict[str, str]
    """Word → its form where that is more than a capital first letter: “McConnell”, “NATO”."""
    seconds: Shelves
    """“white house” → odds of the second word, where they differ from its own."""
    firsts: Shelves
    """“white house” → odds of the first word, where they differ from its own."""
    general: Shelves
    """Word → natural logarithm of the odds of a capital in writing of all kinds, names of firms and places included."""
    general_forms: dict[str, str]
    """Word → its form there where that is more than a capital first letter."""

    def word(self, key: str) -> int | None:
        """Return the odds of a capital, None for a word not met."""
        return self.odds.find(key)

    def elsewhere(self, key: str) -> int | None:
        """Return the odds of a capital in writing of all kinds, None for a word not met there either."""
        return self.general.find(key)

    def shape(self, key: str) -> str:
        """Return U for a word in capitals, M for capitals inside, T else."""
        form = self.form(key)
        return "T" if form is None else "U" if form.isupper() else "M"

    def form(self, key: str) -> str | None:
        """Return the form that is more than a capital first letter; news goes before writing of other kinds."""
        return self.printed.get(key) or (None if self.word(key) is not None else self.general_forms.get(key))

    def second(self, pair: str) -> int | None:
        """Return the odds of the second word of a pair where they differ from its own."""
        return self.seconds.find(pair)

    def first(self, pair: str) -> int | None:
        """Return the odds of the first word of a pair where they differ from its own."""
        return self.firsts.find(pair)


@cache
def case_table() -> CaseTable:
    """Read the tables that come with the package, once."""
    packed: dict[str, str] = {}
    for name in ("case_table.z", "case_lexicon.z"):
        file = files("newscast.ingest").joinpath("data", name).read_bytes()
        lines = zlib.decompress(file).decode().split("\n")
        packed.update(zip(lines[::2], lines[1::2], strict=True))
    printed, general_forms = ({form.lower(): form for form in packed.pop(kind).split("|")} for kind in "ps")
    odds, seconds, firsts, general = (Shelves(kind, packed) for kind in "wbfr")
    return CaseTable(odds, printed, seconds, firsts, general, general_forms)
