"""Listing and trying voices."""

from __future__ import annotations

import re
import wave
from pathlib import Path
from typing import TYPE_CHECKING

from newscast.config import FILE, load_settings
from newscast.engines import engine_class, engine_names
from newscast.engines.base import Speech
from newscast.errors import CastingError, DeliveryError, EngineError, EngineUnavailableError
from newscast.model.speech import Utterance, Voice, VoiceInfo
from newscast.preparation import house_lexicon
from newscast.scriptfile import read_words
from newscast.spoken import Pronunciations, rules_named, sentences

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from newscast.model.speech import Sentence

Listed = list[tuple[str, VoiceInfo]]


def listed(engine: str | None, voice: str | None) -> Listed:
    """Return the voices of one engine, or of all that run here; one voice alone if it is named.

    Raises `CastingError` for a voice that there is not.
    """
    name, _, wanted = (voice or "").rpartition(":")
    engine = engine or name or None
    found = list(_voices([engine] if engine else engine_names(), insist=engine is not None))
    if wanted:
        return [(name, info) for name, info in found if info.name == wanted] or [_unlisted(engine, wanted)]
    return found


def _unlisted(engine: str | None, voice: str) -> tuple[str, VoiceInfo]:
    """Return a voice that an engine has beside those that it lists; raise `CastingError` where it has none such."""
    engine = engine or engine_names()[0]
    try:
        engine_class(engine)().check_voice(voice)
    except EngineError as error:
        raise CastingError(error.message, hint=error.hint, source="--voice") from error
    return engine, VoiceInfo(voice, "")


def _voices(names: Sequence[str], *, insist: bool) -> Iterator[tuple[str, VoiceInfo]]:
    for name in names:
        try:
            yield from ((name, info) for info in engine_class(name)().voices())
        except EngineUnavailableError:
            if insist:
                raise


def audition(voices: Listed, text: str, folder: Path) -> Iterator[Path]:
    """Speak a text in each voice and yield the files, as they are written.

    The text is read as a script's words are: with the settings' lexicons, pronouncers and {written|spoken}.
    """
    paragraph, settings = read_words(text, "--say"), load_settings(Path.cwd())
    known, off = Pronunciations.of(house_lexicon(settings)), rules_named(settings.rules_off, FILE)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for engine, info in voices:
            language = info.language or settings.language
            said = [each for each in sentences(paragraph, language, known, without=off) if each.spoken]
            speech = _spoken(said, Voice(engine, info.name), language)
            file = folder / f"{engine}-{re.sub(r'[^A-Za-z0-9+-]+', '-', info.name)}.wav"
            with wave.open(str(file), "wb") as out:
                out.setparams((1, 2, speech.rate, 0, "NONE", ""))
                out.writeframes(speech.pcm)
            yield file
    except OSError as error:
        raise DeliveryError(f"cannot write the audition: {error.strerror}", source=str(folder)) from error


def _spoken(said: Sequence[Sentence], voice: Voice, language: str) -> Speech:
    """Return sentences one after the other in one voice."""
    engine = engine_class(voice.engine)()
    parts = [engine.speak(Utterance(each.spoken, voice, language, phonemes=each.phonemes)) for each in said]
    if not parts:
        raise EngineError("there is nothing to speak in the text", hint="write words behind --say")
    return Speech(b"".join(part.pcm for part in parts), parts[0].rate)
