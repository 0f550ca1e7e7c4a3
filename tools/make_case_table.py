#!/usr/bin/env python3
"""Count how words are printed in a folder of mixed-case text, and pack the counts for `newscast.ingest`.

    python tools/make_case_table.py FOLDER [TARGET]

FOLDER holds `*.jsonl` files, a sentence a line: `{"text": "…"}`. Use only text whose licence lets such counts ship.
"""

from __future__ import annotations

import collections
import json
import math
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from case_shelves import pack
from case_style import desk_style

from newscast.ingest.case_table import case_table
from newscast.ingest.case_words import opens_quote, printed_form, split_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscast.ingest.case_words import Word

TARGET = Path(__file__).parents[1] / "src/newscast/ingest/data/case_table.z"
LIMIT = 9
Counts = dict[str, list[int]]


def step(low: float, high: float) -> int:
    """Return twice the natural logarithm of the odds of a capital, as a whole number from -9 to 9."""
    return max(-LIMIT, min(LIMIT, round(2 * math.log((high + 0.4) / (low + 0.4)))))


def _add(counts: Counts, key: str, number: int, *, capital: bool) -> None:
    pair = counts.get(key)
    if pair is None:
        pair = counts[key] = [0, 0]
    pair[capital] += number


@dataclass
class Tally:
    """How often words, alone and in pairs, are printed small and with a capital inside sentences."""

    words: Counts = field(default_factory=dict)
    seconds: Counts = field(default_factory=dict)
    firsts: Counts = field(default_factory=dict)
    forms: dict[str, collections.Counter[str]] = field(default_factory=dict)

    def add(self, words: list[Word], number: int = 1) -> None:
        """Count a sentence; with -1 take it out again."""
        before: tuple[Word, bool, bool] | None = None
        for word in words:
            opens = word.opens or opens_quote(word.gap)
            form = printed_form(word)
            capital = not form.islower()
            if not opens:
                _add(self.words, word.key, number, capital=capital)
                if capital and number > 0:
                    self.forms.setdefault(word.key, collections.Counter())[form] += number
            if before is not None and word.gap in (" ", "-"):
                pair = f"{before[0].key} {word.key}"
                if not opens:
                    _add(self.seconds, pair, number, capital=capital)
                if not before[2]:
                    _add(self.firsts, pair, number, capital=before[1])
            before = word, capital, opens

    # The table's own questions, so that a model in training sees what it will see later.

    def word(self, key: str) -> int | None:
        """Return the odds of a capital, None for a word hardly met."""
        counts = self.words.get(key)
        return None if counts is None or sum(counts) < 2 else step(*counts)

    def elsewhere(self, key: str) -> int | None:
        """Return the odds of a capital in writing of all kinds, which `make_case_lexicon.py` packed before."""
        return case_table().elsewhere(key)

    def shape(self, key: str) -> str:
        """Return U for a word in capitals, M for capitals inside, T else."""
        form = self.usual(key)
        if self.word(key) is None:
            form = case_table().general_forms.get(key, form)
        return "T" if form == key[:1].upper() + key[1:] else "U" if form.isupper() else "M"

    def usual(self, key: str) -> str:
        """Return the usual form with a capital."""
        forms = self.forms.get(key)
        return max(forms, key=lambda form: (forms[form], form)) if forms else key[:1].upper() + key[1:]

    def second(self, pair: str) -> int | None:
        """Return the odds of the second word of a pair where they differ from its own."""
        return self._turned(self.seconds.get(pair), pair.split(" ")[1])

    def first(self, pair: str) -> int | None:
        """Return the odds of the first word of a pair where they differ from its own."""
        return self._turned(self.firsts.get(pair), pair.split(" ", maxsplit=1)[0])

    def _turned(self, counts: list[int] | None, key: str) -> int | None:
        if counts is None or sum(counts) < 3:
            return None
        here, own = step(*counts), self.word(key) or 0
        return here if abs(here - own) >= 4 or (here > 0) != (own > 0) else None


def sentences(folder: Path) -> Iterable[list[Word]]:
    """Yield the sentences of all files in the style of a news desk, those in capitals left out."""
    for file in sorted(folder.glob("*.jsonl")):
        for line in file.read_text("utf-8").splitlines():
            words = desk_style(split_words(json.loads(line)["text"]))
            if sum(word.text.isupper() and len(word.text) > 1 for word in words) * 2 <= len(words):
                yield words


def packed(tally: Tally) -> bytes:
    """Return the table: odds of words, of the second and the first word of pairs, and forms."""
    known = {key: odds for key in tally.words if (odds := tally.word(key)) is not None}
    numbers = {
        "w": known,
        "b": {pair: odds for pair in tally.seconds if (odds := tally.second(pair)) is not None},
        "f": {pair: odds for pair in tally.firsts if (odds := tally.first(pair)) is not None},
    }
    forms = {tally.usual(key) for key in known if key in tally.forms and tally.shape(key) != "T"}
    return pack(numbers, {"p": forms})


def main() -> int:
    """Write the table."""
    target = Path(sys.argv[2]) if len(sys.argv) > 2 else TARGET
    tally = Tally()
    for words in sentences(Path(sys.argv[1])):
        tally.add(words)
    table = packed(tally)
    target.write_bytes(table)
    print(f"{target}: {len(table)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
