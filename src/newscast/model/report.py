"""What a render made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from newscast.model.programme import Loudness
    from newscast.model.script import Remark


@dataclass(frozen=True, slots=True)
class SegmentReport:
    """A segment as it is heard."""

    speaker: str
    start: float
    """Seconds."""
    end: float
    cached: bool
    """True where none of its sentences had to be spoken."""
    spoken: int
    """How many of its sentences were spoken in this run."""


@dataclass(frozen=True, slots=True)
class Report:
    """Files, figures and remarks of one run."""

    output: tuple[Path, ...]
    """The audio file first, then what stands beside it."""
    seconds: float
    loudness: Loudness
    """Of the first file as it was encoded."""
    segments: tuple[SegmentReport, ...]
    cast: Mapping[str, str]
    """Each speaker's voice, as a `Voice` header writes it."""
    stages: Mapping[str, float]
    """Seconds that each stage took."""
    remarks: tuple[Remark, ...] = ()
    unchanged: bool = False
    """True where the files stood there already, made of the same words."""
