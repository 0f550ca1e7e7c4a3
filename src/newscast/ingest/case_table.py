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
    general: dict[str, int]
    """Word → natural logarithm of the odds of a capital in writing of all kinds, names of firms and places included."""
    general_forms: dict[str, str]
    """Word → its form there where that is more than a capital first letter."""

    def word(self, key: str) -> int | None:
        """Return the odds of a capital, None for a word not met."""
        return self.odds.get(key)

    def elsewhere(self, key: str) -> int | None:
        """Return the odds of a capital in writing of all kinds, None for a word not met there either."""
        return self.general.get(key)

    def shape(self, key: str) -> str:
        """Return U for a word in capitals, M for capitals inside, T else."""
        form = self.form(key)
        return "T" if form is None else "U" if form.isupper() else "M"

    def form(self, key: str) -> str | None:
        """Return the form that is more than a capital first letter; news goes before writing of other kinds."""
        return self.printed.get(key) or (None if key in self.odds else self.general_forms.get(key))

    def second(self, pair: str) -> int | None:
        """Return the odds of the second word of a pair where they differ from its own."""
        return self.seconds.get(pair)

    def first(self, pair: str) -> int | None:
        """Return the odds of the first word of a pair where they differ from its own."""
        return self.firsts.get(pair)


@cache
def case_table() -> CaseTable:
    """Read the tables that come with the package, once."""
    table = CaseTable({}, {}, {}, {}, {}, {})
    numbered = {"w": table.odds, "b": table.seconds, "f": table.firsts, "r": table.general}
    forms = {"p": table.printed, "s": table.general_forms}
    for name in ("case_table.z", "case_lexicon.z"):
        packed = files("newscast.ingest").joinpath("data", name).read_bytes()
        for line in zlib.decompress(packed).decode().split("\n"):
            kind, value, names = line.split("\t", 2)
            listed = names.split("|")
            if kind in forms:
                forms[kind].update((name.lower(), name) for name in listed)
            else:
                numbered[kind].update(dict.fromkeys(listed, int(value)))
    return table
