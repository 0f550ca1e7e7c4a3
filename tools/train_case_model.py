#!/usr/bin/env python3
"""Train the letter-case model of `newscast.ingest` and pack its weights.

    pip install python-crfsuite
    python tools/train_case_model.py FOLDER [TARGET]

FOLDER is the one that `make_case_table.py` takes; run `make_case_lexicon.py` and that first. Ten sentences of a source
are a page: the odd ones its copy, the even ones, in most pages, its article, and then the other way about. A page's own
words are taken out of the counts while the model looks at it. The same folder gives the same bytes.
"""

from __future__ import annotations

import collections
import json
import random
import sys
import tempfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING

import pycrfsuite
from case_style import desk_style, text_of
from make_case_table import Tally, sentences

from newscast.ingest.case_evidence import Evidence, is_headline
from newscast.ingest.case_features import Features, Group
from newscast.ingest.case_words import printed_form, split_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from newscast.ingest.case_words import Word

TARGET = Path(__file__).parents[1] / "src/newscast/ingest/data/case_model.z"
LABELS = "lTU"
WORDS = {
    "voa_gmb": 10_000_000,
    "senate_press": 300_000,
    "digitalgov_news": 10_000_000,
    "18f_blog": 10_000_000,
    "doj_press": 100_000,
}
PAGE = 10
WITH_ARTICLE = 0.7
OPTIONS = {"c1": 0.5, "c2": 0.1, "max_iterations": 90, "feature.minfreq": 10, "feature.possible_transitions": True}
SCALE = 100
"""Weights are kept as hundredths."""


def label(word: Word) -> str:
    """Return l for small letters, U for two capitals or more and nothing else, T for the rest."""
    form = printed_form(word)
    return "l" if form.islower() else "U" if len(form) > 1 and form.isupper() else "T"


def pages(folder: Path) -> Iterator[list[str]]:
    """Yield ten sentences of a source at a time."""
    for file in sorted(folder.glob("*.jsonl")):
        left = WORDS.get(file.stem, 0)
        texts = [json.loads(line)["text"] for line in file.read_text("utf-8").splitlines()]
        for start in range(0, len(texts), PAGE):
            if left <= 0:
                break
            page = texts[start : start + PAGE]
            left -= sum(text.count(" ") + 1 for text in page)
            yield page


def label_of(word: Word, tally: Tally) -> str:
    """Return the label of a word; one that only opens its sentence is as small as it is elsewhere."""
    shape = label(word)
    odds = tally.word(word.key)
    return "l" if word.opens and shape == "T" and odds is not None and odds < 0 else shape


def examples(folder: Path, tally: Tally, rng: random.Random) -> Iterator[tuple[list[list[str]], list[str]]]:
    """Yield features and labels of each sentence of copy."""
    shown: Features[Group] = Features(lambda group: group)
    for page in pages(folder):
        split = [desk_style(split_words(text)) for text in page]
        texts = [text_of(text, words) for text, words in zip(page, split, strict=True)]
        for words in split:
            tally.add(words, -1)
        for copy in (0, 1):
            seen = Evidence(texts[1 - copy :: 2] if rng.random() < WITH_ARTICLE else [])
            features = shown.of_page(tally, seen)
            for text, words in zip(texts[copy::2], split[copy::2], strict=True):
                if len(words) > 2 and not is_headline(words):
                    rows = features.rows(words, text[words[-1].end :])
                    yield (
                        [[name for group in row for name in group] for row in rows],
                        [label_of(word, tally) for word in words],
                    )
        for words in split:
            tally.add(words)


def pack(tagger: pycrfsuite.Tagger) -> bytes:
    """Return the weights: a line of three transitions for each label, then features under the weights they share."""
    info = tagger.info()
    rows: dict[str, list[int]] = collections.defaultdict(lambda: [0, 0, 0])
    for (name, tag), weight in info.state_features.items():
        rows[name][LABELS.index(tag)] = round(weight * SCALE)
    lines: dict[tuple[int, ...], list[str]] = collections.defaultdict(list)
    for name, weights in rows.items():
        if any(abs(weight) >= 3 for weight in weights):
            lines[tuple(weights)].append(name)
    moves = [" ".join(str(round(info.transitions.get((a, b), 0.0) * SCALE)) for b in LABELS) for a in LABELS]
    packed = [
        f"{' '.join(map(str, weights))}\t{chr(9).join(sorted(names))}" for weights, names in sorted(lines.items())
    ]
    print(f"{len(rows)} features, {len(lines)} lines")
    return zlib.compress("\n".join([*moves, *packed]).encode(), 9)


def main() -> int:
    """Train and write."""
    folder = Path(sys.argv[1])
    target = Path(sys.argv[2]) if len(sys.argv) > 2 else TARGET
    tally = Tally()
    for words in sentences(folder):
        tally.add(words)
    trainer = pycrfsuite.Trainer(algorithm="lbfgs", params=OPTIONS, verbose=True)
    for rows, labels in examples(folder, tally, random.Random(1)):  # noqa: S311 - the same pages each time
        trainer.append(rows, labels)
    with tempfile.TemporaryDirectory() as scratch:
        model = str(Path(scratch) / "model")
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        packed = pack(tagger)
    target.write_bytes(packed)
    print(f"{target}: {len(packed)} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
