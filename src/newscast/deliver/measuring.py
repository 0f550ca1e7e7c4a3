"""The loudness and true peak of a file as it is heard: decoded again, whatever its form."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from queue import Queue
from typing import TYPE_CHECKING

import numpy as np

from newscast.deliver.ffmpeg import Ffmpeg
from newscast.errors import DeliveryError
from newscast.loudness import LoudnessMeter, PeakMeter
from newscast.model.programme import Loudness

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
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
    """Hand each block to both meters, which NumPy and soxr let run side by side."""
    loudness, peak = LoudnessMeter(rate), PeakMeter(rate, channels)
    frames = 0
    with ThreadPoolExecutor(2, "meter") as threads:
        meters = [_Feeder(threads, meter.add) for meter in (loudness, peak)]
        try:
            for block in blocks:
                frames += len(block)
                for meter in meters:
                    meter.give(block)
        finally:
            for meter in meters:
                meter.close()
    return Measured(Loudness(loudness.result(), peak.result()), frames / rate)


class _Feeder:
    """A queue before a function that takes blocks, one after the other, in a thread."""

    def __init__(self, threads: ThreadPoolExecutor, take: Callable[[NDArray[np.float32]], None]) -> None:
        self._blocks: Queue[NDArray[np.float32] | None] = Queue(_AHEAD)
        self._done = threads.submit(self._run, take)

    def give(self, block: NDArray[np.float32]) -> None:
        """Queue a block; wait where the queue is full."""
        self._blocks.put(block)

    def close(self) -> None:
        """Wait until all blocks are taken, and raise what was raised there."""
        self._blocks.put(None)
        self._done.result()

    def _run(self, take: Callable[[NDArray[np.float32]], None]) -> None:
        while (block := self._blocks.get()) is not None:
            take(block)
