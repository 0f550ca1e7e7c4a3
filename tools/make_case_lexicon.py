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
from pathlib import Path

from case_shelves import pack

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


def packed(words: dict[str, dict[str, float]]) -> bytes:
    """Return the list: odds of words, and forms."""
    forms = {form for key, met in words.items() if (form := usual(key, met)) is not None}
    return pack({"r": {key: odds(key, met) for key, met in words.items()}}, {"s": forms})


def main() -> int:
    """Write the list."""
    target = Path(sys.argv[2]) if len(sys.argv) > 2 else TARGET
    listed = packed(read(Path(sys.argv[1])))
    target.write_bytes(listed)
    print(f"{target}: {len(listed)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
