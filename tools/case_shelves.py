"""How `newscast.ingest.case_table` is packed: words by their first letters, pairs by their first word."""

from __future__ import annotations

import collections
import zlib
from typing import TYPE_CHECKING

from newscast.ingest.case_table import PAIRS, shelf_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


def pack(numbers: Mapping[str, Mapping[str, int]], forms: Mapping[str, Iterable[str]]) -> bytes:
    """Return a file: a line that names a shelf and one with what stands on it, by turns.

    `numbers` holds for each kind of shelf words or pairs with their odds, `forms` printed forms.
    """
    shelves: dict[str, dict[int, list[str]]] = collections.defaultdict(lambda: collections.defaultdict(list))
    for kind, odds in numbers.items():
        for name, number in odds.items():
            shelf = shelf_of(name, is_pair=kind in PAIRS)
            shelves[kind + shelf][number].append(name[len(shelf) :])
    lines: list[str] = []
    for shelf, rests in sorted(shelves.items()):
        lines += [shelf, "\t".join(f"{number}|{'|'.join(sorted(names))}" for number, names in sorted(rests.items()))]
    for kind, names in sorted(forms.items()):
        lines += [kind, "|".join(sorted(names))]
    return zlib.compress("\n".join(lines).encode(), 9)
