"""Sound files that production cues name: found beside the script, decoded once, kept in the clip store."""

from __future__ import annotations

import hashlib
import json
import stat
from typing import TYPE_CHECKING

from newscast.errors import MixError
from newscast.loudness import block_frames, k_energies
from newscast.nearby import nearby

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from newscast.cache import ClipStore
    from newscast.mix.decoder import Decoded
    from newscast.model.script import Sound
    from newscast.model.speech import Clip

FORMAT = 1
"""Raised when sounds of an earlier version must not be used any more."""

_MOST_BYTES = 500_000_000
_MOST_SECONDS = 7200.0
_MEASURED_AT_ONCE = 100  # blocks of 100 ms


def sound_clips(sounds: Iterable[Sound], *, folder: Path, source: str, store: ClipStore) -> dict[Sound, Clip]:
    """Return a clip for each sound that names a file, trimmed to its `in` and `out`; an `out` past the end is the end.

    Files are looked for in `folder`, the script's, and not outside it. Raises `MixError` with the cue's line for a file
    that is missing, elsewhere, too large, or holds no sound there.
    """
    return {sound: _clip(_Cue(sound, folder, source), store) for sound in dict.fromkeys(sounds) if sound.file}


class _Cue:
    """A cue with the place that an error is to name."""

    def __init__(self, sound: Sound, folder: Path, source: str) -> None:
        self.file = sound.file or ""
        self.start = sound.cue_in or 0.0
        self.end = sound.cue_out
        self._folder = folder
        self._source = source
        self._line = sound.lines[0] or None

    def error(self, message: str, hint: str) -> MixError:
        """Return an error that names the cue's line."""
        return MixError(message, hint=hint, source=self._source, line=self._line)

    def path(self) -> Path:
        """Return where the file lies, with links followed. Raises `MixError` where that is outside the folder."""
        return nearby(self._folder, self.file, "sound file", self.error)


def _clip(cue: _Cue, store: ClipStore) -> Clip:
    """Return a cue's clip from the store, decoded before if it is not there."""
    if cue.end is not None and cue.end <= cue.start:
        raise cue.error(f"“{cue.file}” is to end at {cue.end:g} s, before it starts", "make `out` later than `in`")
    path = cue.path()
    named = [FORMAT, "sound", _digest(path, cue), cue.start, cue.end]
    key = hashlib.sha256(json.dumps(named).encode()).hexdigest()
    clip = store.get(key)
    if clip is not None:
        return clip
    sound = _decode(path, cue)
    return store.put(key, sound.pcm, sound.rate, energies=_energies(sound), channels=sound.channels)


def _digest(path: Path, cue: _Cue) -> str:
    """Return the SHA-256 of a file's bytes. Raises `MixError` where it is no file of a sensible size."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise cue.error(f"“{cue.file}” is not a file", "name a sound file")
        if not status.st_size:
            raise cue.error(f"the sound file “{cue.file}” is empty", "save it again where it was made")
        if status.st_size > _MOST_BYTES:
            raise cue.error(
                f"the sound file “{cue.file}” has {status.st_size / 1e6:.0f} MB",
                f"cut it, or save it as FLAC or MP3: {_MOST_BYTES / 1e6:.0f} MB are the most",
            )
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError as error:
        raise cue.error(f"there is no sound file “{cue.file}”", f"put it into {path.parent}") from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise cue.error(f"the sound file “{cue.file}” cannot be read: {reason}", "check its permissions") from error


def _decode(path: Path, cue: _Cue) -> Decoded:
    """Return the samples that a cue asks for. Raises `MixError` where there are none, or too many."""
    from newscast.mix import decoder  # noqa: PLC0415 - loads pydub

    length = min(cue.end - cue.start if cue.end is not None else _MOST_SECONDS + 1, _MOST_SECONDS + 1)
    try:
        sound = decoder.decode(path, cue.start, length)
    except decoder.UndecodableError as error:
        raise cue.error(
            f"“{cue.file}” holds no sound that can be read", "play it to see what is in it; save it as WAV, FLAC or MP3"
        ) from error
    except decoder.SlowDecodingError as error:
        raise cue.error(
            f"“{cue.file}” was not decoded within {decoder.TIME_LIMIT:.0f} seconds", "save it as WAV, FLAC or MP3"
        ) from error
    except decoder.NoDecoderError as error:
        raise cue.error(
            f"“{cue.file}” cannot be decoded: ffmpeg does not start",
            "type “pip install --force-reinstall imageio-ffmpeg”",
        ) from error
    if not sound.frames and cue.start:
        raise cue.error(f"“{cue.file}” ends before {cue.start:g} s, where it is to start", "make `in` earlier")
    if not sound.frames:
        raise cue.error(f"the sound file “{cue.file}” holds no samples", "save it again where it was made")
    if sound.frames > _MOST_SECONDS * sound.rate:
        raise cue.error(f"“{cue.file}” is longer than two hours", "cut it, or say `in` and `out`")
    return sound


def _energies(sound: Decoded) -> list[float]:
    """Return the K-weighted energies, a stretch at a time: a long file as floats would fill the memory."""
    import numpy as np  # noqa: PLC0415 - a render that finds all in the store decodes nothing

    from newscast.audio import from_pcm16  # noqa: PLC0415 - as above

    frames = np.frombuffer(sound.pcm, "<i2").reshape(-1, sound.channels)
    step = _MEASURED_AT_ONCE * block_frames(sound.rate)
    energies: list[float] = []
    for start in range(0, len(frames), step):
        stretch = frames[start : start + step]
        energies.extend(k_energies(from_pcm16(stretch.tobytes()).reshape(stretch.shape), sound.rate))
    return energies
