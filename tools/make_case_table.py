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
import zlib
from pathlib import Path

from newscast.ingest.case_words import opens_quote, split_words

TARGET = Path(__file__).parents[1] / "src/newscast/ingest/data/case_table.z"
Counts = collections.defaultdict[str, collections.Counter[str]]


def sentences(folder: Path) -> list[str]:
    """Return the sentences of all files, in the order of the files' names."""
    files = sorted(folder.glob("*.jsonl"))
    return [json.loads(line)["text"] for file in files for line in file.read_text("utf-8").splitlines() if line]


def count(texts: list[str]) -> tuple[Counts, Counts]:
    """Count the printed forms of words, and of words after another word, where no sentence starts."""
    words: Counts = collections.defaultdict(collections.Counter)
    pairs: Counts = collections.defaultdict(collections.Counter)
    for text in texts:
        found = split_words(text)
        if sum(w.text.isupper() and len(w.text) > 1 for w in found) * 2 > len(found):
            continue
        for before, word in zip([None, *found], found, strict=False):
            if before is None or word.opens or opens_quote(word.gap):
                continue
            form = word.text[: len(word.key)].replace("’", "'")
            words[word.key][form] += 1
            if word.gap == " ":
                pairs[f"{before.key} {word.key}"][form] += 1
    return words, pairs


def step(forms: collections.Counter[str]) -> int:
    """Return twice the natural logarithm of the odds of a capital, as a whole number from -9 to 9."""
    low = sum(n for form, n in forms.items() if form.islower())
    high = sum(forms.values()) - low
    return max(-9, min(9, round(2 * math.log((high + 0.4) / (low + 0.4)))))


def pack(words: Counts, pairs: Counts) -> bytes:
    """Return the table: lines of a kind, a number and the words that have it."""
    lines: dict[tuple[str, int], list[str]] = collections.defaultdict(list)
    for key, forms in words.items():
        if sum(forms.values()) >= 2:
            lines["w", step(forms)].append(key)
            capital = max((f for f in forms if not f.islower()), key=lambda f: (forms[f], f), default="")
            if capital and capital != key[:1].upper() + key[1:]:
                lines["p", 0].append(capital)
    for pair, forms in pairs.items():
        own = step(words[pair.split(" ")[1]])
        here = step(forms)
        if sum(forms.values()) >= 3 and (here > 0) != (own > 0) and abs(here) >= 2:
            lines["b", here].append(pair.replace(" ", "_"))
    text = "\n".join(f"{kind} {value} {' '.join(sorted(names))}" for (kind, value), names in sorted(lines.items()))
    return zlib.compress(text.encode(), 9)


def main() -> int:
    """Write the table."""
    target = Path(sys.argv[2]) if len(sys.argv) > 2 else TARGET
    packed = pack(*count(sentences(Path(sys.argv[1]))))
    target.write_bytes(packed)
    print(f"{target}: {len(packed)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
