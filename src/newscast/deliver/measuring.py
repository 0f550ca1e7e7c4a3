"""The loudness and true peak of a file as it is heard: decoded again, whatever its form."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from newscast.deliver.feeding import Feeder
from newscast.deliver.ffmpeg import Ffmpeg
from newscast.errors import DeliveryError
from newscast.loudness import LoudnessMeter, PeakMeter
from newscast.model.programme import Loudness

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray
    from soundfile import SoundFile

    from newscast.deliver.forms import Form

_AT_ONCE = 10  # seconds in a block
_AHEAD = 2  # blocks that the decoder is ahead of a meter


@dataclass(frozen=True, slots=True)
class Measured:
    """What a file holds."""

    loudness: Loudness
    seconds: float


def measure(form: Form, path: Path, *, rate: int, channels: int) -> Measured:
    """Decode a file and measure it; decoder and meters each run in a thread of their own.

    Raises `DeliveryError` where it cannot be decoded.
    """
    if form.read_by_ffmpeg:
        return _measure(_decoded_by_ffmpeg(path, rate, channels), rate, channels)
    import soundfile  # noqa: PLC0415 - not needed where ffmpeg decodes

    try:
        with soundfile.SoundFile(path) as file:
            return _measure(_decoded_by_libsndfile(file), file.samplerate, file.channels)
    except RuntimeError as error:
        raise DeliveryError(f"the audio cannot be read back: {error}", hint="see if the disk is full") from error


def _decoded_by_libsndfile(file: SoundFile) -> Iterator[NDArray[np.float32]]:
    while len(block := file.read(_AT_ONCE * file.samplerate, "float32", always_2d=True)):
        yield block


def _decoded_by_ffmpeg(path: Path, rate: int, channels: int) -> Iterator[NDArray[np.float32]]:
    ffmpeg = Ffmpeg("-i", str(path), "-f", "f32le", "-ar", str(rate), "-ac", str(channels), "pipe:1")
    try:
        for data in ffmpeg.read(4 * channels * rate * _AT_ONCE):
            yield np.frombuffer(data, "<f4").reshape(-1, channels)
        ffmpeg.finish()
    finally:
        ffmpeg.kill()


def _measure(blocks: Iterator[NDArray[np.float32]], rate: int, channels: int) -> Measured:
    """Hand each block to both meters."""
    loudness, peak = LoudnessMeter(rate), PeakMeter(rate, channels)
    frames = 0
    with Feeder(loudness.add, _AHEAD) as one, Feeder(peak.add, _AHEAD) as other:
        for block in blocks:
            frames += len(block)
            one.give(block)
            other.give(block)
    return Measured(Loudness(loudness.result(), peak.result()), frames / rate)
