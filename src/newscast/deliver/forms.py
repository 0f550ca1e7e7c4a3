"""The audio forms that a newscast is delivered in, by suffix. A new form is a row here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.errors import DeliveryError

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Codec:
    """How ffmpeg writes a form."""

    encoder: str
    options: tuple[str, ...]
    bit_rates: tuple[tuple[int, int, int], ...]
    """(from this many frames a second on, kbit/s of one channel, kbit/s of two), the highest rate first."""
    container: str

    def bit_rate(self, rate: int, channels: int) -> int:
        """Return the kbit/s for a programme."""
        fitting = next((row for row in self.bit_rates if rate >= row[0]), self.bit_rates[-1])
        return fitting[channels]


@dataclass(frozen=True, slots=True)
class Form:
    """A form of audio file."""

    suffix: str
    codec: Codec | None = None
    """None: libsndfile writes 16-bit samples."""
    headroom: float = 0.0
    """dB that the limiter stays under the ceiling, since the codec raises peaks by about as much."""
    loss: float = 0.0
    """dB by which the codec turns the sound down."""
    read_by_ffmpeg: bool = False
    """True where libsndfile cannot read it."""


_MP3 = Codec(
    "libmp3lame",
    # Quality 7 takes half the time of the default. Without the bit reservoir, libsndfile decodes half-rate files right.
    ("-compression_level", "7", "-reservoir", "0", "-write_id3v2", "0"),
    ((32_000, 96, 128), (16_000, 64, 112), (0, 32, 64)),
    "mp3",
)
_OPUS = Codec("libopus", ("-compression_level", "5"), ((0, 48, 96),), "ogg")
_AAC = Codec("aac", ("-aac_coder", "fast"), ((32_000, 80, 128), (0, 64, 112)), "ipod")

_FORMS = (
    # LAME's settings for these bit rates scale the sound by 0.95.
    Form(".mp3", _MP3, headroom=0.3, loss=0.446),
    Form(".wav"),
    Form(".flac"),
    Form(".opus", _OPUS, headroom=0.8, loss=0.05),
    Form(".m4a", _AAC, headroom=0.4, loss=0.08, read_by_ffmpeg=True),
)

SUFFIXES = tuple(form.suffix for form in _FORMS)
"""Of the forms that can be written; the first is the usual one."""


def form_of(path: Path) -> Form:
    """Return the form that a file's suffix stands for. Raises `DeliveryError` where it stands for none."""
    for form in _FORMS:
        if path.suffix.lower() == form.suffix:
            return form
    wanted = f"“{path.suffix}” is no form" if path.suffix else f"“{path.name}” has no suffix that says what form"
    raise DeliveryError(f"{wanted} that a newscast can be written in", hint=f"use one of {', '.join(SUFFIXES)}")
