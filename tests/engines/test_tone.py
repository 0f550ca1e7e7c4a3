from __future__ import annotations

import pytest

from newscast.engines.tone import ToneEngine
from newscast.model.speech import Utterance, Voice


def test_all_words_are_equally_long_and_the_rate_is_exact() -> None:
    speech = ToneEngine().speak(Utterance("one, two three", Voice("tone", "tone-3", rate=120), "en-US"))
    assert len(speech.pcm) == 2 * 3 * 12_000
    assert [(word.start, word.position, word.length) for word in speech.words] == [
        (0, 0, 4),
        (12_000, 5, 3),
        (24_000, 9, 5),
    ]


def test_the_same_words_give_the_same_samples_and_voices_differ() -> None:
    one, again, other, higher = (
        ToneEngine().speak(Utterance("a b", voice, "en-US")).pcm
        for voice in (
            Voice("tone", "tone-1"),
            Voice("tone", "tone-1"),
            Voice("tone", "tone-2"),
            Voice("tone", "tone-1", pitch=100),
        )
    )
    assert one == again
    assert one not in {other, higher}


@pytest.mark.parametrize("rate", [0, -5, 10**9])
def test_rates_beyond_all_reason_are_brought_to_the_limits(rate: int) -> None:
    assert 0 < len(ToneEngine().speak(Utterance("a", Voice("tone", "tone-1", rate=rate), "en-US")).pcm) <= 2 * 72_000
