"""One sentence in a worker process: speak, trim, measure, store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newscast.audio import from_pcm16, heard
from newscast.errors import EngineError
from newscast.loudness import k_energies
from newscast.model.speech import WordTime

if TYPE_CHECKING:
    from collections.abc import Iterable

    from newscast.cache import ClipStore
    from newscast.engines.base import Engine, Speech
    from newscast.model.speech import Clip, Utterance

_RATES = range(4_000, 384_001)  # frames a second that make sense


def speak_one(engine: Engine, key: str, utterance: Utterance, store: ClipStore) -> Clip:
    """Speak an utterance and store it without the silence at its ends.

    Raises `EngineError` where the engine gives no sound or no sense, `DeliveryError` where the store is full.
    """
    speech = engine.speak(utterance)
    _insist_on_sense(speech)
    samples = from_pcm16(speech.pcm)
    kept = heard(samples, speech.rate)
    if not kept:
        raise EngineError("the text gives no sound")
    return store.put(
        key,
        speech.pcm[2 * kept.start : 2 * kept.stop],
        speech.rate,
        words=tuple(_moved(speech.words, kept, len(utterance.text))),
        energies=k_energies(samples[kept.start : kept.stop], speech.rate),
    )


def _insist_on_sense(speech: Speech) -> None:
    """Look at what an engine returned before it is trusted: it may be anybody's."""
    try:
        sensible = len(speech.pcm) % 2 == 0 and speech.rate in _RATES and bytes(speech.pcm) == speech.pcm
        sensible = sensible and all(word.start >= 0 and word.position >= 0 < word.length for word in speech.words)
    except (AttributeError, TypeError):
        sensible = False
    if not sensible:
        raise EngineError("the engine returned something that is not speech")


def _moved(words: Iterable[WordTime], kept: range, characters: int) -> Iterable[WordTime]:
    """Count from the first frame kept; leave out words that lie outside the sound or the text."""
    for word in words:
        if word.start < kept.stop and word.position + word.length <= characters:
            yield WordTime(max(0, word.start - kept.start), word.position, word.length)
