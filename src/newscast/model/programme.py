"""A newscast laid out in time. All times are integer frames at the programme's rate."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Layer(StrEnum):
    """What a placement is to the mix."""

    SPEECH = "speech"
    CLIP = "clip"
    BED = "bed"


@dataclass(frozen=True, slots=True)
class Placement:
    """A stored clip at its place in time."""

    start: int
    frames: int
    """How much of it is heard; a bed that is shorter is looped."""
    key: str
    """Of the clip in the store."""
    layer: Layer
    gain: float = 0.0
    """dB."""
    fade: int = 0
    """Frames of fade at both ends."""


@dataclass(frozen=True, slots=True)
class Caption:
    """Words on the screen while they are heard."""

    start: int
    end: int
    speaker: str
    text: str
    """Written form, one sentence."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A story in time."""

    start: int
    end: int
    title: str


@dataclass(frozen=True, slots=True)
class SegmentTime:
    """A segment in time, for the report."""

    speaker: str
    start: int
    end: int
    cached: bool
    """True where all its sentences were in the store before this run."""


@dataclass(frozen=True, slots=True)
class Programme:
    """Everything that a writer needs but the samples."""

    title: str
    language: str
    rate: int
    """Frames a second."""
    channels: int
    """1, or 2 where a sound in it is stereo."""
    frames: int
    placements: tuple[Placement, ...]
    """In order of their start."""
    captions: tuple[Caption, ...]
    chapters: tuple[Chapter, ...]
    segments: tuple[SegmentTime, ...]
    date: str | None = None
    artist: str = ""
    """The anchor's name, for tags."""
    comment: str = ""
    """For tags: engines and voices, disclosure of synthetic speech."""

    @property
    def seconds(self) -> float:
        """Length in seconds."""
        return self.frames / self.rate


@dataclass(frozen=True, slots=True)
class Loudness:
    """A measurement of a whole programme."""

    integrated: float
    """LUFS by ITU-R BS.1770-5, one channel counted as two (the stereo reading); -inf for silence."""
    true_peak: float
    """dBTP, four times oversampled; -inf for silence."""
