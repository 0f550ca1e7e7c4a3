"""Listing and trying voices."""

from __future__ import annotations

import re
import wave
from typing import TYPE_CHECKING

from newscast.engines import engine_class, engine_names
from newscast.errors import DeliveryError, EngineUnavailableError
from newscast.model.speech import Utterance, Voice, VoiceInfo
from newscast.spoken import spoken_form

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

Listed = list[tuple[str, VoiceInfo]]


def listed(engine: str | None, voice: str | None) -> Listed:
    """Return the voices of one engine, or of all that run here; one voice alone if it is named."""
    name, _, wanted = (voice or "").rpartition(":")
    engine = engine or name or None
    found = list(_voices([engine] if engine else engine_names(), insist=engine is not None))
    if wanted:
        chosen = [(name, info) for name, info in found if info.name == wanted]
        return chosen or [(engine or engine_names()[0], VoiceInfo(wanted, ""))]
    return found


def _voices(names: Sequence[str], *, insist: bool) -> Iterator[tuple[str, VoiceInfo]]:
    for name in names:
        try:
            yield from ((name, info) for info in engine_class(name)().voices())
        except EngineUnavailableError:
            if insist:
                raise


def audition(voices: Listed, text: str, folder: Path) -> Iterator[Path]:
    """Speak a text in each voice and yield the files, as they are written."""
    spoken = spoken_form(text)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for engine, info in voices:
            speech = engine_class(engine)().speak(Utterance(spoken, Voice(engine, info.name), info.language or "en-US"))
            file = folder / f"{engine}-{re.sub(r'[^A-Za-z0-9+-]+', '-', info.name)}.wav"
            with wave.open(str(file), "wb") as out:
                out.setparams((1, 2, speech.rate, 0, "NONE", ""))
                out.writeframes(speech.pcm)
            yield file
    except OSError as error:
        raise DeliveryError(f"cannot write the audition: {error.strerror}", source=str(folder)) from error
