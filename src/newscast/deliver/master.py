"""A newscast brought to its loudness: encoded, decoded again, measured, and only then given its name."""

from __future__ import annotations

import logging
import math
from typing import TYPE_CHECKING

from newscast.deliver.encoders import encoder_for
from newscast.deliver.feeding import Feeder
from newscast.deliver.forms import form_of
from newscast.deliver.measuring import measure
from newscast.deliver.placing import placed
from newscast.deliver.tags import tag
from newscast.errors import DeliveryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from newscast.deliver.forms import Form
    from newscast.deliver.measuring import Measured
    from newscast.model.programme import Loudness, Programme

    BlocksAt = Callable[[float, float], Iterable[NDArray[np.float32]]]
    """The mix at a gain in dB and a ceiling in dBTP."""

_TOLERANCE = 0.15  # LU: well within the 0.2 of EBU R 128
_ATTEMPTS = 3
_FURTHER = 0.1  # dB that the limiter goes further down than the peak was over
_AHEAD = 16  # seconds that the mix is ahead of the encoder
_LONGEST_LOSS = 0.1  # seconds that a codec may take off the end

_log = logging.getLogger(__name__)


def land(
    programme: Programme, blocks_at: BlocksAt, path: Path, *, gain: float, target: float = -16.0, ceiling: float = -1.0
) -> Loudness:
    """Write the newscast to `path`, in the form of its suffix, and return its loudness as decoded again.

    `gain` in dB is what is expected to bring it to `target` LUFS; where the measured file is off by more than 0.15 LU,
    or over `ceiling` dBTP, it is encoded again, three times in all. Raises `DeliveryError`; then `path` is as it was.
    """
    form = form_of(path)
    with placed(path) as beside:
        measured = _encode(programme, blocks_at, beside, form, gain=gain, target=target, ceiling=ceiling)
        tag(form, beside, programme)
    return measured


def _encode(
    programme: Programme,
    blocks_at: BlocksAt,
    path: Path,
    form: Form,
    *,
    gain: float,
    target: float,
    ceiling: float,
) -> Loudness:
    """Encode until the decoded file is as it should be, or will not get nearer."""
    limit = ceiling - form.headroom
    attempt = 0
    while True:
        attempt += 1
        blocks = blocks_at(gain + form.loss, limit + form.loss)
        loudness = _encode_once(programme, blocks, path, form).loudness
        off, over = target - loudness.integrated, loudness.true_peak - ceiling
        _log.debug("attempt %d: %.2f LUFS, %.2f dBTP", attempt, loudness.integrated, loudness.true_peak)
        if attempt == _ATTEMPTS or math.isinf(off) or (abs(off) <= _TOLERANCE and over <= 0):
            return loudness
        gain += off
        limit -= over + _FURTHER if over > 0 else 0


def _encode_once(programme: Programme, blocks: Iterable[NDArray[np.float32]], path: Path, form: Form) -> Measured:
    """Encode the blocks and measure the file. Raises `DeliveryError` where it does not hold all of them."""
    rate, channels = programme.rate, programme.channels
    with (
        encoder_for(form, path, rate=rate, channels=channels, frames=programme.frames) as encoder,
        Feeder(encoder.write, _AHEAD) as feeder,
    ):
        for block in blocks:
            feeder.give(block)
    measured = measure(form, path, rate=rate, channels=channels)
    if measured.seconds < programme.seconds - _LONGEST_LOSS:
        raise DeliveryError(
            f"only {measured.seconds:.1f} of {programme.seconds:.1f} seconds could be written",
            hint="see if the disk is full",
        )
    return measured
