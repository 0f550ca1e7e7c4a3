"""Any sound file in, by way of pydub and the ffmpeg that imageio-ffmpeg brings.

pydub alone has ffmpeg read from our standard input, asks an ffprobe that may not be there, waits for ever, and takes
the bytes of a floating-point WAV for integers. Here ffmpeg reads every file, local ones only, and within bounds.
"""

from __future__ import annotations

import shutil
import subprocess
import threading
import time
import warnings
from contextlib import contextmanager
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING

import imageio_ffmpeg

with warnings.catch_warnings():
    # It misses ffmpeg on the path, which nobody needs; on Python 3.12 its regular expressions draw warnings as well.
    warnings.simplefilter("ignore")
    from pydub import AudioSegment, audio_segment
    from pydub.exceptions import CouldntDecodeError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

TIME_LIMIT = 120.0  # seconds that decoding may take

# A playlist could name files and addresses elsewhere: only forms that hold their own sound are read.
_FORMS = "aac,ac3,aiff,amr,ape,asf,au,avi,caf,eac3,flac,matroska,mov,mp3,mpeg,mpegts,mpc,ogg,tta,w64,wav,wv"
_BEFORE_INPUT = ["-nostdin", "-v", "error", "-protocol_whitelist", "file", "-format_whitelist", _FORMS]
_WITHIN_BOUNDS = ["-map", "0:a:0", "-c:a", "pcm_s16le", "-map_metadata", "-1"]
_ONE_OR_TWO = "aformat=sample_rates=8000|11025|12000|16000|22050|24000|32000|44100|48000:channel_layouts=mono|stereo"
_LOCK = threading.Lock()


class UndecodableError(Exception):
    """The file holds no sound that ffmpeg can read."""


class SlowDecodingError(Exception):
    """Decoding took longer than the time limit."""


class NoDecoderError(Exception):
    """There is no ffmpeg that can be started."""


@dataclass(frozen=True, slots=True, eq=False)
class Decoded:
    """A stretch of a sound file."""

    pcm: bytes
    """Signed 16-bit little-endian, channels interleaved."""
    rate: int
    channels: int
    """1 or 2."""

    @property
    def frames(self) -> int:
        """Its length in frames."""
        return len(self.pcm) // (2 * self.channels)


def decode(path: Path, start: float, seconds: float) -> Decoded:
    """Return up to `seconds` of a file from `start` (seconds). More than two channels are mixed down to two.

    Raises `UndecodableError`, `SlowDecodingError` and `NoDecoderError`.
    """
    cut = ["-ss", f"{start:.6f}", "-t", f"{seconds:.6f}", "-af", _ONE_OR_TWO, *_WITHIN_BOUNDS]
    program = _ffmpeg()
    begun = time.monotonic()
    try:
        with _our_ffmpeg():
            segment = _Segment.from_file(str(path), parameters=[program, *cut])
    except CouldntDecodeError as error:
        if time.monotonic() - begun >= TIME_LIMIT:
            raise SlowDecodingError from error
        raise UndecodableError from error
    return Decoded(segment.raw_data, segment.frame_rate, segment.channels)


def _ffmpeg() -> str:
    """Return the path of ffmpeg. Raises `NoDecoderError` where there is none."""
    try:
        program: str = imageio_ffmpeg.get_ffmpeg_exe()
    except RuntimeError as error:
        raise NoDecoderError from error
    if shutil.which(program) is None:
        raise NoDecoderError
    return program


class _Segment(AudioSegment):  # type: ignore[misc]  # pydub has no types
    """A pydub segment that leaves even WAV to ffmpeg."""

    @classmethod
    def _from_safe_wav(cls, file: object) -> AudioSegment:
        raise CouldntDecodeError(file)


class _Ffmpeg(subprocess.Popen[bytes]):
    """ffmpeg as pydub calls it, with options where they count, without our standard input, and with a time limit."""

    def __init__(self, command: Sequence[str], **pipes: int) -> None:
        # pydub puts its caller's parameters behind the name of the output, where ffmpeg overlooks them.
        output = command.index("-")
        program, *cut = command[output + 1 :]
        ordered = [program, *_BEFORE_INPUT, *command[1:output], *cut, "-"]
        super().__init__(ordered, stdin=subprocess.DEVNULL, stdout=pipes["stdout"], stderr=pipes["stderr"])

    def communicate(self, input: bytes | None = None, timeout: float | None = None) -> tuple[bytes, bytes]:  # noqa: A002 - the name that subprocess gives it
        try:
            return super().communicate(input, timeout or TIME_LIMIT)
        except subprocess.TimeoutExpired:
            # pydub takes a killed process for a file that cannot be decoded, and closes what it opened.
            self.kill()
            return super().communicate()


@contextmanager
def _our_ffmpeg() -> Iterator[None]:
    """Have pydub start ffmpeg our way, and do without ffprobe, for the time of one call."""
    with _LOCK:
        kept = audio_segment.subprocess, audio_segment.mediainfo_json
        audio_segment.subprocess = SimpleNamespace(Popen=_Ffmpeg, PIPE=subprocess.PIPE)
        audio_segment.mediainfo_json = lambda *_, **__: {}
        try:
            yield
        finally:
            audio_segment.subprocess, audio_segment.mediainfo_json = kept
