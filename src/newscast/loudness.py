"""Loudness and true peak by ITU-R BS.1770-5, as EBU R 128 asks for them.

The K-weighting is applied to the spectrum of each 100 ms (Parseval) instead of to the samples: the response of the
standard's filters so is the same at every rate, and a whole hour takes a second.
"""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from newscast.model.programme import Loudness

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray

# BS.1770-5, Tables 1 and 2: (b0, b1, b2), (a0, a1, a2) of the filters at 48 kHz.
_DESIGN_RATE = 48_000
_HEAD = (1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585)
_RLB = (1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621)

_OFFSET = -0.691  # BS.1770-5, equation 2: makes a 1 kHz tone read its own level
_ABSOLUTE_GATE = -70.0  # LUFS
_RELATIVE_GATE = -10.0  # LU
_GATING_BLOCK = 4  # of 100 ms each, moved on by one: 400 ms, 75 % overlap
_OVERSAMPLING = 4  # BS.1770-5, annex 2, for rates up to 48 kHz


def block_frames(rate: int) -> int:
    """Return the frames of 100 ms."""
    return max(1, round(rate / 10))


def lufs(energy: float) -> float:
    """Return the loudness in LUFS of a K-weighted mean square (mean of the channels), heard from two speakers."""
    return _OFFSET + 10 * math.log10(2 * energy) if energy > 0 else -math.inf


def k_energies(samples: NDArray[np.float32], rate: int) -> tuple[float, ...]:
    """Return the K-weighted mean square of each 100 ms, full scale = 1; the last may be shorter.

    `samples` has the shape (frames,) or (frames, channels). Of several channels the mean is returned, so that one
    channel and two equal ones read the same.
    """
    import numpy as np  # noqa: PLC0415 - a render that finds all in the store never measures

    if samples.ndim > 1:
        channels = [k_energies(samples[:, channel], rate) for channel in range(samples.shape[1])]
        return tuple(sum(block) / len(channels) for block in zip(*channels, strict=True))
    length = block_frames(rate)
    whole = len(samples) // length
    rows = np.ascontiguousarray(samples[: whole * length], np.float32).reshape(whole, length)
    energies = list(_weighted(rows, rate)) if whole else []
    if whole * length < len(samples):
        rest = np.ascontiguousarray(samples[whole * length :], np.float32).reshape(1, -1)
        energies.extend(_weighted(rest, rate))
    return tuple(energies)


def integrated(energies: Sequence[float]) -> float:
    """Return the gated loudness in LUFS of 100 ms energies, by the stereo reading.

    Less than 0.4 s cannot be gated: its mean is returned. Silence is -inf.
    """
    return lufs(gated_energy(energies))


def gated_energy(energies: Sequence[float]) -> float:
    """Return the mean square that passes both gates of BS.1770-5; 0 for silence."""
    import numpy as np  # noqa: PLC0415 - see k_energies

    if not energies:
        return 0.0
    tenths = np.asarray(energies, np.float64)
    span = min(_GATING_BLOCK, len(tenths))
    blocks = np.convolve(tenths, np.full(span, 1 / span), "valid")
    blocks = blocks[blocks > _energy(_ABSOLUTE_GATE)]
    if not len(blocks):
        return 0.0
    return float(blocks[blocks > blocks.mean() * 10 ** (_RELATIVE_GATE / 10)].mean())


class Meter:
    """Measure a stream of blocks; takes memory for one number each 100 ms."""

    def __init__(self, rate: int, channels: int) -> None:
        self.loudness = LoudnessMeter(rate)
        self.peak = PeakMeter(rate, channels)

    def add(self, block: NDArray[np.float32]) -> None:
        """Measure the next samples, of the shape (frames, channels)."""
        self.loudness.add(block)
        self.peak.add(block)

    def result(self) -> Loudness:
        """Close the meter and return what it measured."""
        return Loudness(self.loudness.result(), self.peak.result())


class LoudnessMeter:
    """The integrated loudness of a stream."""

    def __init__(self, rate: int) -> None:
        self._rate = rate
        self._length = block_frames(rate)
        self._energies: list[float] = []
        self._rest: NDArray[np.float32] | None = None

    def add(self, block: NDArray[np.float32]) -> None:
        """Measure the next samples, of the shape (frames, channels)."""
        import numpy as np  # noqa: PLC0415 - see k_energies

        if self._rest is not None:
            block = np.concatenate((self._rest, block))
        whole = len(block) // self._length * self._length
        self._energies.extend(k_energies(block[:whole], self._rate))
        self._rest = block[whole:].copy()

    def result(self) -> float:
        """Return LUFS by the stereo reading; an incomplete 100 ms at the end counts only where there is no 0.4 s."""
        if self._rest is not None and len(self._rest) and len(self._energies) < _GATING_BLOCK:
            self._energies.extend(k_energies(self._rest, self._rate))
        return integrated(self._energies)


class PeakMeter:
    """The true peak of a stream, four times oversampled where it can be higher than what was found before."""

    def __init__(self, rate: int, channels: int) -> None:
        import numpy as np  # noqa: PLC0415 - see k_energies

        self._rate = rate
        self._held = np.zeros((CELL, channels), np.float32)
        """A cell that is done with, one that lacks the cell after it, and the beginning of the next."""
        self._peak = 0.0

    def add(self, block: NDArray[np.float32]) -> None:
        """Measure the next samples, of the shape (frames, channels)."""
        import numpy as np  # noqa: PLC0415 - see k_energies

        held = np.concatenate((self._held, block))
        count = len(held) // CELL
        if count > 2:
            cells = held[: count * CELL].reshape(count, CELL, -1)
            _, fine = oversampled(cells, self._rate, self._peak / FURTHEST, slice(1, -1))
            self._peak = max(self._peak, float(fine.max(initial=0.0)), -float(fine.min(initial=0.0)))
            held = held[(count - 2) * CELL :].copy()
        self._held = held

    def result(self) -> float:
        """Close the meter and return dBTP; -inf for silence."""
        import numpy as np  # noqa: PLC0415 - see k_energies

        self.add(np.zeros((2 * CELL, self._held.shape[1]), np.float32))
        return 20 * math.log10(self._peak) if self._peak > 0 else -math.inf


CELL = 256
"""Frames: more than the oversampling filter reaches."""
FURTHEST = 2.0
"""How far (as a factor) a true peak can stand above the samples around it, in speech and music."""


def oversampled(
    cells: NDArray[np.float32], rate: int, above: float, within: slice
) -> tuple[NDArray[np.bool_], NDArray[np.float32]]:
    """Return which cells hold a magnitude over `above`, and these at four times the rate.

    `cells` are samples in a row, of the shape (n, CELL, channels); only those `within` are looked at. Each is
    oversampled between its neighbours, and all others are spared the work.
    """
    import numpy as np  # noqa: PLC0415 - see k_energies
    import soxr  # noqa: PLC0415 - see k_energies

    flat = cells.reshape(len(cells), -1)
    hot = np.zeros(len(cells), np.bool_)
    hot[within] = np.maximum(flat[within].max(axis=1), -flat[within].min(axis=1)) > above
    taken = hot.copy()
    taken[1:] |= hot[:-1]
    taken[:-1] |= hot[1:]
    count, channels = int(taken.sum()), cells.shape[2]
    if not count:
        return hot, np.zeros((0, _OVERSAMPLING * CELL, channels), np.float32)
    fine = soxr.resample(cells[taken].reshape(-1, channels), rate, _OVERSAMPLING * rate)
    return hot, fine.reshape(count, _OVERSAMPLING * CELL, channels)[hot[taken]]


def _energy(loudness: float) -> float:
    """Return the K-weighted mean square of a loudness in LUFS: `lufs` backwards."""
    return 10 ** ((loudness - _OFFSET) / 10) / 2


def _weighted(rows: NDArray[np.float32], rate: int) -> list[float]:
    """Return the K-weighted mean square of each row."""
    import numpy as np  # noqa: PLC0415 - see k_energies

    parts = np.fft.rfft(rows).view(np.float32)
    np.square(parts, out=parts)
    energies: list[float] = (parts @ _weights(rate, rows.shape[1])).tolist()
    return energies


@lru_cache(maxsize=64)
def _weights(rate: int, length: int) -> NDArray[np.float32]:
    """Return what takes each squared real and imaginary part of a spectrum to its share of the mean square."""
    import numpy as np  # noqa: PLC0415 - see k_energies

    # Above 24 kHz, which only higher rates have, the response stays what it is there.
    frequencies = np.minimum(np.fft.rfftfreq(length, 1 / rate), _DESIGN_RATE / 2)
    z = np.exp(-2j * np.pi * frequencies / _DESIGN_RATE)
    response = np.ones(len(z))
    for above, below in (_HEAD, _RLB):
        response *= np.abs(np.polyval(above[::-1], z) / np.polyval(below[::-1], z)) ** 2
    # Each bin but the first, and the last of an even length, stands for two.
    twice = np.full(len(z), 2.0)
    twice[0] = 1.0
    if length % 2 == 0:
        twice[-1] = 1.0
    return np.repeat(response * twice / length**2, 2).astype(np.float32)
