"""What a speech engine is, and how to write one.

An engine is a class with the seven members below, registered under the entry point `newscast.engines`:

    [project.entry-points."newscast.engines"]
    robot = "my_package:RobotEngine"

It is imported only when it is named, made once in each worker process, and used by one thread. It raises
`EngineError` on purpose and nothing else. It never changes levels (the mix does) and never reads numbers or
abbreviations out (the spoken form is done when a text arrives). `tests/engines/test_contract.py` runs over every
installed engine.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

if TYPE_CHECKING:
    from newscast.model.speech import Utterance, VoiceInfo, WordTime


@dataclass(frozen=True, slots=True)
class Speech:
    """Samples and word times, as an engine gives them."""

    pcm: bytes
    """One channel, signed 16-bit little-endian."""
    rate: int
    """Frames a second."""
    words: tuple[WordTime, ...] = ()
    """Empty where the engine does not tell."""


class Engine(Protocol):
    """A speech engine."""

    name: ClassVar[str]
    """The entry point's name."""
    concurrency: ClassVar[int]
    """How many worker processes gain speed: 0 for one a core, 1 where one process uses the whole machine."""
    takes_phonemes: ClassVar[bool]
    """True where `utterance.phonemes` decides how words sound."""

    @staticmethod
    def fingerprint() -> str:
        """Return a text that changes whenever the same words would sound different.

        Cheap: it is asked on every run, so it neither starts the engine nor imports anything heavy. Raises
        `EngineUnavailableError` where the engine cannot run.
        """

    def voices(self) -> tuple[VoiceInfo, ...]:
        """Return the voices that can be used now, the engine's own choice of anchor first."""

    def check_voice(self, name: str) -> None:
        """Raise `EngineError`, with the nearest name as a hint, where there is no voice of that name."""

    def speak(self, utterance: Utterance) -> Speech:
        """Speak one sentence.

        An engine that takes phonemes uses `utterance.phonemes` for the words that have them; another reads the text.
        Word times are offsets in `utterance.text` either way. Raises `EngineError` for a voice that does not exist and
        for a text that gives no sound.
        """


@runtime_checkable
class Phonetic(Protocol):
    """An engine that can tell how it would say a text; no engine has to."""

    def pronounce(self, text: str, voice: str) -> str | None:
        """Return the sounds in the phonetic alphabet, None where this voice cannot tell."""
