"""Letter case: capitals become the case that a copy desk would print."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.ingest.case_table import case_table
from newscast.ingest.case_words import key_of, lowered, opens_quote, recase, split_words, titled, uppered

if TYPE_CHECKING:
    from collections.abc import Sequence

    from newscast.ingest.case_words import Word


def restore(paragraphs: Sequence[str], *, article: str | None) -> tuple[str, ...]:
    """Return the same words in the case of print; paragraphs in mixed case stay as they are."""
    seen = Counter()
    for p in [*(article or "").split("\n"), *(p for p in paragraphs if not is_shouted(p))]:
        for w in split_words(p):
            if not w.opens and not opens_quote(w.gap):
                seen[w.text[: len(w.key)].replace("’", "'")] += 1
    known: dict[str, Counter[str]] = {}
    for form, n in seen.items():
        known.setdefault(form.lower(), Counter())[form] += n
    return tuple(_restore(p, known) if is_shouted(p) else p for p in paragraphs)


def is_shouted(paragraph: str) -> bool:
    """Tell whether a paragraph is set in capitals."""
    capital = sum(letter.isupper() for letter in paragraph)
    small = sum(letter.islower() for letter in paragraph)
    return capital > 6 * small


def _restore(text: str, known) -> str:
    parts, last = [], 0
    before = ""
    for w in split_words(text):
        parts += [text[last : w.start], _print(w, known, before)]
        last = w.end
        before = w.key
    return "".join([*parts, text[last:]])


def _print(w, known, before) -> str:
    table = case_table()
    body, tail = w.text[: len(w.key)], w.text[len(w.key) :]
    if len(w.key) == 1 and w.key != "a":
        form = uppered(body)
        return form + lowered(tail)
    if w.key in known:
        form = known[w.key].most_common(1)[0][0]
        if form.islower() and (w.opens or w.gap.endswith((', "', ", “"))):
            form = titled(form)
        return recase(body, form) + lowered(tail)
    odds = table.pairs.get(f"{before}_{w.key}", table.odds.get(w.key, 4)) if w.gap == " " else table.odds.get(w.key, 4)
    if odds > 0:
        return recase(body, table.printed.get(w.key, titled(body))) + lowered(tail)
    return (titled(body) if w.opens or w.gap.endswith((', "', ", “")) else lowered(body)) + lowered(tail)
