"""Samples as numbers: 16-bit bytes to floats and back, decibels, sample rates, silence at the ends.

Full scale is 1.0. Shapes are (frames,) or (frames, channels).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_FULL_SCALE = 32768.0
_LOOK = 2048  # frames


def from_pcm16(pcm: bytes) -> NDArray[np.float32]:
    """Return signed 16-bit little-endian samples as floats, flat whatever the channels."""
    samples: NDArray[np.float32] = np.multiply(np.frombuffer(pcm, "<i2"), 1 / _FULL_SCALE, dtype=np.float32)
    return samples


def to_pcm16(samples: NDArray[np.float32]) -> bytes:
    """Return samples as signed 16-bit little-endian, rounded to the nearest step and clipped at full scale."""
    steps = np.clip(np.rint(samples * np.float32(_FULL_SCALE)), -_FULL_SCALE, _FULL_SCALE - 1)
    return bytes(steps.astype("<i2").data)


def ratio(db: float) -> float:
    """Return the factor that a level in dB stands for."""
    return float(10.0 ** (db / 20.0))


def resample(samples: NDArray[np.float32], from_rate: int, to_rate: int) -> NDArray[np.float32]:
    """Return the samples at another rate (frames a second); unchanged where the rates are the same."""
    if from_rate == to_rate or not len(samples):
        return samples
    import soxr  # noqa: PLC0415 - speech at the programme's own rate needs none

    converted: NDArray[np.float32] = soxr.resample(samples, from_rate, to_rate, quality="HQ")
    return converted.astype(np.float32, copy=False)


def heard(samples: NDArray[np.float32], rate: int, *, threshold: float = -60.0, keep: float = 0.005) -> range:
    """Return the frames of one channel from the first to the last above `threshold` dB, and `keep` seconds around.

    Empty where nothing is above it.
    """
    level = ratio(threshold)
    first = _silent(samples, level)
    if first == len(samples):
        return range(0)
    last = len(samples) - _silent(samples[::-1], level)
    margin = round(keep * rate)
    return range(max(0, first - margin), min(len(samples), last + margin))


def _silent(samples: NDArray[np.float32], level: float) -> int:
    """Count the frames before the first above a level; look no further than needed."""
    for start in range(0, len(samples), _LOOK):
        loud = np.abs(samples[start : start + _LOOK]) > level
        if loud.any():
            return start + int(loud.argmax())
    return len(samples)
