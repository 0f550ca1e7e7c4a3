"""A script that has been cast and put into words: what is heard, in order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from newscast.model.script import Sound

if TYPE_CHECKING:
    from newscast.model.script import Pause, Segment
    from newscast.model.speech import Sentence, Utterance, Voice


class Join(IntEnum):
    """How a line follows what came before it: the wider the break, the longer the pause."""

    SENTENCE = 1
    PARAGRAPH = 2
    SPEAKER = 3
    STORY = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence in one voice."""

    sentence: Sentence
    utterance: Utterance
    join: Join
    part: int
    """Index into `Rundown.parts`."""


@dataclass(frozen=True, slots=True)
class Part:
    """A segment, or a voiced soundbite, with the voice it got."""

    speaker: str
    """As captions name them; “Speaker” where the source does not say."""
    voice: Voice
    segment: Segment
    story: int
    """Index into `Rundown.titles`."""


@dataclass(frozen=True, slots=True)
class StoryStart:
    """Where a story begins."""

    story: int


@dataclass(frozen=True, slots=True)
class Rundown:
    """A newscast in order, ready to be spoken and mixed."""

    beats: tuple[Line | Pause | Sound | StoryStart, ...]
    parts: tuple[Part, ...]
    titles: tuple[str, ...]
    """For each story, the title that chapters show; may be empty."""
    title: str
    language: str
    date: str | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """The spoken sentences, in order."""
        return tuple(beat for beat in self.beats if isinstance(beat, Line))

    @property
    def sounds(self) -> tuple[Sound, ...]:
        """The cues that play a file, in order."""
        return tuple(beat for beat in self.beats if isinstance(beat, Sound) and beat.file)
