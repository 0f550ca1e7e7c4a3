"""A true-peak limiter with look-ahead.

The gain that each frame needs comes from four times oversampled peaks; a sliding minimum and a mean of the same width
make of it a curve that is down in time, and a release in dB a second brings it up again.
"""

from __future__ import annotations

import math
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from newscast.audio import ratio
from newscast.loudness import CELL, FURTHEST, oversampled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

_LOOK_AHEAD = 0.005  # seconds
_RELEASE = 60.0  # dB a second
_MARGIN = 0.02  # dB: the curve itself moves the peaks between samples a little


def limited(
    blocks: Iterable[NDArray[np.float32]], *, rate: int, channels: int, ceiling: float
) -> Iterator[NDArray[np.float32]]:
    """Yield the same frames with a true peak of at most `ceiling` dBTP; all channels get the same gain."""
    limiter = _Limiter(rate, ratio(ceiling - _MARGIN))
    margin = np.zeros((limiter.reach, channels), np.float32)
    held = margin
    for block in chain(blocks, [margin]):
        held = np.concatenate((held, block))
        ready = len(held) - 2 * limiter.reach
        if ready > 0:
            yield limiter.limit(held)
            held = held[ready:]


class _Limiter:
    """Limits stretch after stretch. `reach` is how many frames on both sides it must see."""

    def __init__(self, rate: int, highest: float) -> None:
        self._rate = rate
        self._highest = highest
        self._half = max(1, round(_LOOK_AHEAD * rate / 2))
        self.reach = 2 * self._half + CELL
        self._slope = _RELEASE / rate
        self._released = 0.0
        """dB at the last frame before the stretch that comes next."""

    def limit(self, held: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return the middle of what is held, without `reach` frames on both sides."""
        middle = held[self.reach : len(held) - self.reach]
        needed = self._needed(held)
        if needed is None and self._released >= 0:
            return middle
        if needed is None:
            lowest = np.zeros(len(middle) + 2 * self._half)
        else:
            lowest = _sliding_minimum(needed, 2 * self._half + 1)
        curve = self._release(lowest)
        self._released = float(curve[len(middle) - 1])
        sums = np.concatenate(([0.0], np.cumsum(curve)))
        width = 2 * self._half + 1
        smooth = (sums[width:] - sums[:-width]) / width
        gains = 10 ** (np.minimum(smooth, 0.0) / 20)
        return middle * gains.astype(np.float32)[:, None]

    def _needed(self, held: NDArray[np.float32]) -> NDArray[np.float64] | None:
        """Return the gain in dB that each frame of the middle, and a look-ahead around it, needs; None for 0 dB."""
        magnitudes = _loudest_channel(np.abs(held))
        if magnitudes.max(initial=0.0) * FURTHEST <= self._highest:
            return None
        peaks = _true_peaks(held, magnitudes, self._rate, self._highest / FURTHEST)[CELL : len(held) - CELL]
        if peaks.max() <= self._highest:
            return None
        needed: NDArray[np.float64] = -20 * np.log10(np.maximum(peaks / self._highest, 1.0, dtype=np.float64))
        return needed

    def _release(self, lowest: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return the curve that falls at once and rises by no more than the slope."""
        ramp = self._slope * np.arange(1, len(lowest) + 1)
        risen = np.minimum.accumulate(np.minimum(lowest - ramp, self._released)) + ramp
        curve: NDArray[np.float64] = np.minimum(risen, 0.0)
        return curve


def _true_peaks(
    samples: NDArray[np.float32], magnitudes: NDArray[np.float32], rate: int, above: float
) -> NDArray[np.float32]:
    """Return for each frame the highest magnitude on the way to the frames beside it.

    Only stretches with a magnitude over `above` are oversampled; others keep what they have.
    """
    count = -(-len(samples) // CELL)
    cells = np.zeros((count * CELL, samples.shape[1]), np.float32)
    cells[: len(samples)] = samples
    peaks = np.zeros(count * CELL, np.float32)
    peaks[: len(samples)] = magnitudes
    hot, fine = oversampled(cells.reshape(count, CELL, -1), rate, above, slice(None))
    fine = _loudest_channel(np.abs(fine))
    between = np.maximum(np.maximum(fine[:, 0::4], fine[:, 1::4]), np.maximum(fine[:, 2::4], fine[:, 3::4]))
    rows = peaks.reshape(count, CELL)
    rows[hot] = np.maximum(rows[hot], between)
    # What lies between two frames counts for both.
    peaks[1:] = np.maximum(peaks[1:], peaks[:-1])
    return peaks[: len(samples)]


def _loudest_channel(magnitudes: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the highest of all channels for each frame; quicker than the maximum of an axis as short as this."""
    loudest = magnitudes[..., 0]
    for channel in range(1, magnitudes.shape[-1]):
        loudest = np.maximum(loudest, magnitudes[..., channel])
    return loudest


def _sliding_minimum(values: NDArray[np.float64], width: int) -> NDArray[np.float64]:
    """Return the minimum of each `width` neighbours; doubled widths make it quick."""
    lowest, reached = values, 1
    for step in [2**power for power in range(int(math.log2(width)))]:
        lowest, reached = np.minimum(lowest[:-step], lowest[step:]), reached * 2
    rest = width - reached
    return np.minimum(lowest[: len(lowest) - rest], lowest[rest:]) if rest else lowest
