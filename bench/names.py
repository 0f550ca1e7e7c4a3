"""Say names as the engine guesses them and as the dictionary has them, and count how many a recogniser hears.

    .venv-bench/bin/python bench/names.py [VOICE]

`names.txt` holds names of news copy for which the two readings differ by two sounds or more. Each is said in three
sentences that tell nothing about it. A name counts as heard where it is written so, and as close where three quarters
of its letters are.
"""

import random
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import jiwer
import numpy as np
import soundfile
from rapidfuzz.fuzz import ratio

from newscast.engines.system import SystemEngine
from newscast.model.speech import Phonemes, Utterance, Voice
from newscast.phonetics.dictionary import pronunciation
from recogniser import Recogniser, plain

CARRIERS = (
    "Reporters asked about {} on Monday.",
    "The story from {} came in late last night.",
    "There is more news about {} tonight.",
)
AT_ONCE = 7
"""Sentences that fill the half minute which the recogniser hears at a time."""


def said(sentence: str, name: str, voice: Voice, *, known: bool) -> np.ndarray:
    """Return the samples of a sentence and a pause."""
    ipa = pronunciation(name) if known else None
    phonemes = (Phonemes(sentence.index(name), len(name), ipa),) if ipa else ()
    speech = SystemEngine().speak(Utterance(sentence, voice, phonemes=phonemes))
    return np.concatenate([np.frombuffer(speech.pcm, dtype="<i2"), np.zeros(speech.rate // 4, dtype="<i2")])


def heard_as(pairs: list[tuple[str, str]], heard: str) -> Iterator[str]:
    """Yield what each name of (name, sentence) was heard as."""
    sentences = [plain(sentence).split() for _, sentence in pairs]
    result = jiwer.process_words(" ".join(" ".join(words) for words in sentences), plain(heard))
    (other,), (parts,) = result.hypotheses, result.alignments
    start = 0
    for (name, _), words in zip(pairs, sentences, strict=True):
        at = start + words.index(plain(name))
        start += len(words)
        yield " ".join(
            " ".join(other[part.hyp_start_idx : part.hyp_end_idx])
            if part.type == "insert"
            else other[part.hyp_start_idx + at - part.ref_start_idx]
            for part in parts
            if (part.type in ("equal", "substitute") and part.ref_start_idx <= at < part.ref_end_idx)
            or (part.type == "insert" and part.ref_start_idx in (at, at + 1))
        )


def main(voice: str = "en-us+m3") -> None:
    names = (Path(__file__).parent / "names.txt").read_text(encoding="utf-8").split()
    pairs = [(name, carrier.format(name)) for carrier in CARRIERS for name in names]
    random.Random(3).shuffle(pairs)  # noqa: S311 - the same order every time
    recogniser = Recogniser()
    print(f"{len(names)} names, {len(pairs)} sentences, {voice}")
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "names.wav"
        for known in (False, True):
            right = close = 0
            for start in range(0, len(pairs), AT_ONCE):
                some = pairs[start : start + AT_ONCE]
                clips = [said(sentence, name, Voice("system", voice), known=known) for name, sentence in some]
                soundfile.write(file, np.concatenate(clips), 22050)
                for (name, _), heard in zip(some, heard_as(some, recogniser.hear(file)), strict=True):
                    right += heard == plain(name)
                    close += ratio(heard, plain(name)) >= 75
            told = "the dictionary's sounds" if known else "the engine's own"
            print(f"{told:<24} heard {right / len(pairs):.3f}   close {close / len(pairs):.3f}", flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
