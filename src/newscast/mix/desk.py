"""The sum of all that is heard, second by second."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import numpy as np

from newscast.audio import from_pcm16, ratio
from newscast.mix.levels import vanished
from newscast.mix.limiter import limited
from newscast.model.programme import Layer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from newscast.cache import ClipStore
    from newscast.model.programme import Placement, Programme

_SEAM = 0.01  # seconds of fade where a looped bed meets its own start
_READ = 1.0  # seconds of a clip that are converted at a time


def stream(programme: Programme, store: ClipStore, *, gain: float, ceiling: float) -> Iterator[NDArray[np.float32]]:
    """Yield the newscast in blocks of about a second, of the shape (frames, channels); `programme.frames` in all.

    `gain` is in dB, `ceiling` in dBTP. A clip is read when it starts and let go when it ends, so that memory does not
    grow with the programme. Raises `MixError` where a clip is not in the store any more.
    """
    blocks = _summed(programme, store, ratio(gain))
    return limited(blocks, rate=programme.rate, channels=programme.channels, ceiling=ceiling)


def _summed(programme: Programme, store: ClipStore, factor: float) -> Iterator[NDArray[np.float32]]:
    """Yield the sum of all placements, times the factor."""
    waiting = list(reversed(programme.placements))
    playing: list[_Player] = []
    for start in range(0, programme.frames, programme.rate):
        end = min(start + programme.rate, programme.frames)
        while waiting and waiting[-1].start < end:
            playing.append(_Player(waiting.pop(), store, programme, factor))
        block = np.zeros((end - start, programme.channels), np.float32)
        for player in playing:
            player.play(block, start)
        playing = [player for player in playing if player.end > end]
        yield block


class _Converter(Protocol):
    """Takes samples of any length and returns what is ready at the other rate; all that is left after the last."""

    def __call__(self, samples: NDArray[np.float32], *, last: bool) -> NDArray[np.float32]:
        """Convert the next samples, of the shape (frames, channels)."""


def _converter(from_rate: int, to_rate: int, channels: int) -> _Converter:
    """Return a converter of a stream from one rate to another."""
    import soxr  # noqa: PLC0415 - most programmes have one rate

    converter = soxr.ResampleStream(from_rate, to_rate, channels, dtype="float32")

    def convert(samples: NDArray[np.float32], *, last: bool) -> NDArray[np.float32]:
        flat = samples if channels > 1 else samples.reshape(-1)
        converted: NDArray[np.float32] = converter.resample_chunk(flat, last=last)
        return converted.reshape(-1, channels)

    return convert


class _Player:
    """One placement as it is played, a block at a time."""

    def __init__(self, placement: Placement, store: ClipStore, programme: Programme, factor: float) -> None:
        clip, pcm = store.get(placement.key), store.pcm(placement.key)
        if clip is None or pcm is None:
            raise vanished(placement)
        self._placement = placement
        self._samples = np.frombuffer(pcm, "<i2").reshape(-1, clip.channels)
        self._looped = placement.layer is Layer.BED and placement.frames * clip.rate > clip.frames * programme.rate
        if self._looped:
            self._samples = np.tile(self._samples, (max(1, clip.rate // clip.frames), 1))
        self._factor = np.float32(factor * ratio(placement.gain))
        self._rates = clip.rate, programme.rate
        self._converter = _converter(*self._rates, clip.channels) if clip.rate != programme.rate else None
        self._read = 0
        self._ready = np.zeros((0, clip.channels), np.float32)
        self._played = 0
        self.end = placement.start + placement.frames

    def play(self, block: NDArray[np.float32], start: int) -> None:
        """Add what is heard in a block that starts at the programme's frame `start`."""
        first = max(self._placement.start - start, 0)
        frames = min(self.end - start, len(block)) - first
        samples = self._next(frames)
        if self._placement.fade:
            samples *= self._fade(frames)[:, None]
        self._played += frames
        block[first : first + frames] += samples

    def _next(self, frames: int) -> NDArray[np.float32]:
        """Return the next frames at the programme's rate; silence after the last."""
        parts = [self._ready]
        held = len(self._ready)
        while held < frames:
            part = self._convert()
            if part is None:
                part = np.zeros((frames - held, self._samples.shape[1]), np.float32)
            parts.append(part)
            held += len(part)
        ready = np.concatenate(parts)
        self._ready = ready[frames:]
        return ready[:frames]

    def _convert(self) -> NDArray[np.float32] | None:
        """Return the next stretch of the clip at the programme's rate, with its gain; None after the last."""
        if self._read >= len(self._samples) and not self._looped:
            return None
        if self._read >= len(self._samples):
            self._read = 0
        stretch = self._samples[self._read : self._read + round(_READ * self._rates[0])]
        samples = from_pcm16(stretch.tobytes()).reshape(stretch.shape) * self._factor
        if self._looped:
            samples *= self._seam(len(stretch))[:, None]
        self._read += len(stretch)
        if self._converter is None:
            return samples
        return self._converter(samples, last=self._read >= len(self._samples) and not self._looped)

    def _fade(self, frames: int) -> NDArray[np.float32]:
        """Return the fade of the next frames, in and out."""
        at = np.arange(self._played, self._played + frames, dtype=np.float32)
        nearest = np.minimum(at, self._placement.frames - 1 - at)
        return np.minimum(nearest / np.float32(self._placement.fade), np.float32(1.0))

    def _seam(self, frames: int) -> NDArray[np.float32]:
        """Return the short fade at both ends of a clip that is looped."""
        at = np.arange(self._read, self._read + frames, dtype=np.float32)
        nearest = np.minimum(at, len(self._samples) - 1 - at)
        return np.minimum(nearest / np.float32(max(1.0, _SEAM * self._rates[0])), np.float32(1.0))
