"""Voices, and what they are given to say."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Voice:
    """A voice as somebody is cast in it."""

    engine: str
    """The engine's entry-point name, as in “system”."""
    name: str
    """The engine's own name for the voice, as in “en-us+m3”."""
    rate: int | None = None
    """Words a minute; None: the engine's usual rate."""
    pitch: int | None = None
    """0-100, 50 is the voice's own; None: 50."""
    gain: float = 0.0
    """dB, applied in the mix; the engine never sees it."""

    @property
    def label(self) -> str:
        """The form that a `Voice` header takes, as in “system:en-us+m3 rate 165”."""
        parts = [f"{self.engine}:{self.name}"]
        if self.rate is not None:
            parts.append(f"rate {self.rate}")
        if self.pitch is not None:
            parts.append(f"pitch {self.pitch}")
        if self.gain:
            parts.append(f"gain {self.gain:g}")
        return " ".join(parts)


@dataclass(frozen=True, slots=True)
class VoiceInfo:
    """A voice that an engine offers."""

    name: str
    language: str
    """BCP 47, as in “en-US”."""
    gender: str | None = None
    """“female”, “male” or None where the engine does not say."""
    licence: str = ""
    note: str = ""
    """One line for the listing: what it sounds like."""


@dataclass(frozen=True, slots=True)
class Phonemes:
    """How a stretch of a spoken text sounds, for engines that take phonemes; the others read the text."""

    position: int
    """Offset in the spoken text, characters from 0: the start of a word."""
    length: int
    """Characters; the stretch ends with a word."""
    ipa: str
    """Broad transcription (IPA), General American unless the text's language is British; ˈ and ˌ before the syllable.

    Words are parted by blanks, as many as there are in the stretch.
    """


@dataclass(frozen=True, slots=True)
class Change:
    """What a rule made of a stretch of written copy."""

    rule: str
    """As in “money.scaled”."""
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """The unit of work: what is spoken, cached and captioned as one."""

    written: str
    """Restored case, written form: for captions and transcripts."""
    spoken: str
    """As given to the voice. Holds no digit and no symbol that an engine would misread."""
    line: int = 0
    """Line in the source at which it starts."""
    rules: tuple[str, ...] = ()
    """Names of the spoken-form rules that touched it."""
    phonemes: tuple[Phonemes, ...] = ()
    """Words whose sound is known, in order, none over another."""
    changes: tuple[Change, ...] = ()
    """What each rule did, in the order in which it was done."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """A spoken text in a voice: all that decides how it sounds."""

    text: str
    voice: Voice
    language: str = "en-US"
    take: int = 0
    phonemes: tuple[Phonemes, ...] = ()


@dataclass(frozen=True, slots=True)
class WordTime:
    """When a word of a spoken text starts."""

    start: int
    """Frames from the start of the clip."""
    position: int
    """Offset in the spoken text, characters from 0."""
    length: int
    """Characters."""


@dataclass(frozen=True, slots=True)
class Clip:
    """A spoken sentence in the clip store. Its samples stay on disk."""

    key: str
    rate: int
    """Frames a second."""
    frames: int
    words: tuple[WordTime, ...]
    energies: tuple[float, ...]
    """K-weighted mean square of each 100 ms (ITU-R BS.1770-5), full scale = 1; the last may be shorter."""
    cached: bool = False
    """True where it was there before this run."""
    channels: int = 1
    """More than one only where a sound file is kept; its samples are interleaved."""
