"""How loud each voice and each sound is to be, decided from the energies of the clips: no sample is touched."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from newscast.errors import MixError
from newscast.loudness import block_frames, integrated
from newscast.model.programme import Layer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    import numpy as np
    from numpy.typing import NDArray

    from newscast.cache import ClipStore
    from newscast.model.programme import Placement, Programme
    from newscast.model.rundown import Line
    from newscast.model.script import Sound
    from newscast.model.speech import Clip, Utterance, Voice

SPEECH = -23.0
"""LUFS that every voice is brought to before the programme gets its own gain (EBU R 128)."""

# LU against the speech. WCAG 2 asks for 20 dB between speech and what lies under it.
_AGAINST_SPEECH = {"STING": -2.0, "SOT": 0.0, "BED": -22.0}
_MOST_GAIN = 30.0  # dB: a file of nothing but noise is not to be blown up


def voice_gains(lines: Iterable[Line], clips: Mapping[Utterance, Clip]) -> dict[Voice, float]:
    """Return for each voice the gain in dB that brings all it says, taken together, to speech level."""
    energies: dict[Voice, list[float]] = {}
    for line in lines:
        energies.setdefault(line.utterance.voice, []).extend(clips[line.utterance].energies)
    return {voice: _gain_to(SPEECH, said) + voice.gain for voice, said in energies.items()}


def sound_gain(sound: Sound, clip: Clip) -> float:
    """Return the gain in dB of a sound: a bed's `level` is against the speech, any other is added to the usual one."""
    usual = _AGAINST_SPEECH[sound.kind]
    if sound.level is None:
        offset = usual
    elif sound.kind == "BED":
        offset = sound.level
    else:
        offset = usual + sound.level
    return _gain_to(SPEECH, clip.energies) + offset


def predicted(programme: Programme, store: ClipStore) -> float:
    """Return the loudness in LUFS that the mix will have without further gain, from the energies of its clips.

    Energies that meet in time are added; fades count as if they were not there. Raises `MixError` for a clip that is
    not in the store any more.
    """
    import numpy as np  # noqa: PLC0415 - checking a script lays it out without measuring it

    length = block_frames(programme.rate)
    total = np.zeros(programme.frames // length + 1)
    for placement in programme.placements:
        first = placement.start // length
        last = min((placement.start + placement.frames) // length + 1, len(total))
        edges = np.arange(first, last + 1) * length - placement.start
        heard = _heard(placement, _stored(placement, store), edges / programme.rate, programme.rate)
        total[first:last] += np.diff(heard) * (programme.rate / length) * 10 ** (placement.gain / 10)
    return integrated(total[: programme.frames // length].tolist() or total.tolist())


def _heard(placement: Placement, clip: Clip, times: NDArray[np.float64], rate: int) -> NDArray[np.float64]:
    """Return the energy (mean square times seconds) that is past at each time, in seconds from the clip's start."""
    import numpy as np  # noqa: PLC0415 - see predicted

    edges = np.minimum(np.arange(len(clip.energies) + 1) * block_frames(clip.rate), clip.frames) / clip.rate
    past = np.concatenate(([0.0], np.cumsum(np.diff(edges) * np.asarray(clip.energies))))
    rounds, within = np.divmod(np.clip(times, 0.0, placement.frames / rate), clip.frames / clip.rate)
    heard: NDArray[np.float64] = rounds * past[-1] + np.interp(within, edges, past)
    return heard


def _stored(placement: Placement, store: ClipStore) -> Clip:
    clip = store.get(placement.key)
    if clip is None:
        raise vanished(placement)
    return clip


def vanished(placement: Placement) -> MixError:
    """Return the error of a clip that was in the store and is not any more."""
    what = "sentence" if placement.layer is Layer.SPEECH else "sound"
    return MixError(
        f"a {what} vanished from the clip cache while the newscast was mixed",
        hint="render again; what is missing is made again, the rest is kept",
    )


def _gain_to(level: float, energies: Sequence[float]) -> float:
    """Return the gain in dB that brings energies to a level in LUFS; none for silence."""
    loudness = integrated(energies)
    return 0.0 if math.isinf(loudness) else min(level - loudness, _MOST_GAIN)
