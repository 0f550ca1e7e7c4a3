"""A beep a word, always installed: to hear and test timing without a voice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar

from newscast.engines.base import Speech
from newscast.errors import EngineError
from newscast.model.speech import VoiceInfo, WordTime

if TYPE_CHECKING:
    from newscast.model.speech import Utterance

_RATE = 24_000  # frames a second
_WORDS_A_MINUTE = 180
_SLOWEST, _FASTEST = 20, 1200  # words a minute
_SOUNDING = 0.8  # of a word's time
_FADE = 120  # frames: 5 ms, so that no beep clicks
_PITCHES = (220.0, 262.0, 294.0, 330.0, 392.0, 440.0, 523.0, 587.0)  # Hz
_VOICES = {f"tone-{number}": pitch for number, pitch in enumerate(_PITCHES, 1)}


class ToneEngine:
    """One beep a word, all words equally long; the same samples every time."""

    name: ClassVar[str] = "tone"
    concurrency: ClassVar[int] = 0
    takes_phonemes: ClassVar[bool] = False

    @staticmethod
    def fingerprint() -> str:
        """Return the version of the beep."""
        return "1"

    def voices(self) -> tuple[VoiceInfo, ...]:
        """Return eight pitches."""
        return tuple(
            VoiceInfo(name, "en-US", licence="MIT", note=f"a beep of {pitch:g} Hz") for name, pitch in _VOICES.items()
        )

    def check_voice(self, name: str) -> None:
        """Insist on one of the eight."""
        if name not in _VOICES:
            raise EngineError(f"there is no voice “{name}”", hint=f"voices: {', '.join(_VOICES)}")

    def speak(self, utterance: Utterance) -> Speech:
        """Beep once a word."""
        text, voice = utterance.text, utterance.voice
        self.check_voice(voice.name)
        pitch = _VOICES[voice.name]
        words = [match.span() for match in re.finditer(r"\S+", text)]
        if not words:
            raise EngineError("there is nothing to speak in an empty text")
        pace = min(max(voice.rate or _WORDS_A_MINUTE, _SLOWEST), _FASTEST)
        frames = _RATE * 60 // pace
        octaves = ((50 if voice.pitch is None else voice.pitch) - 50) / 50
        beep = _beep(pitch * 2.0**octaves, round(frames * _SOUNDING))
        silence = bytes(2 * frames - len(beep))
        times = tuple(WordTime(number * frames, start, end - start) for number, (start, end) in enumerate(words))
        return Speech((beep + silence) * len(words), _RATE, times)


def _beep(hertz: float, frames: int) -> bytes:
    import numpy as np  # noqa: PLC0415 - a list of voices needs none

    from newscast.audio import to_pcm16  # noqa: PLC0415

    time = np.arange(frames)
    fade = np.minimum(1.0, np.minimum(time + 1, frames - time) / _FADE)
    return to_pcm16((0.25 * fade * np.sin(2 * np.pi * hertz / _RATE * time + 0.5)).astype(np.float32))
