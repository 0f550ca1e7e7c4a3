"""What every installed engine must do. An engine of your own is tested too as soon as it is installed."""

from __future__ import annotations

import array
from typing import TYPE_CHECKING

import pytest

from newscast.engines import DEFAULT, engine_class, engine_names
from newscast.errors import EngineError
from newscast.model.speech import Phonemes, Utterance, Voice

if TYPE_CHECKING:
    from newscast.engines.base import Engine

SENTENCE = "The council said, “Buses run late,” and Jane’s well-known plan — the second — passed."
EVIL = (
    "Hello \0 there.",
    "Hello \x01 50S there.",
    "Hello\n\tthere\r.",
    "Hello \ud800 there.",
    "Hello 😀 there.",
    "Hello <b>there</b> & [[h@l@U]].",
    "Hello " + "a" * 300,
)


@pytest.fixture(scope="module", params=engine_names())
def engine(request: pytest.FixtureRequest) -> Engine:
    return engine_class(request.param)()


def first_voice(engine: Engine) -> Voice:
    return Voice(engine.name, engine.voices()[0].name)


def test_it_is_registered_under_its_own_name(engine: Engine) -> None:
    assert engine_class(engine.name) is type(engine)
    assert engine_names()[0] == DEFAULT


def test_its_fingerprint_stays_the_same(engine: Engine) -> None:
    assert engine.fingerprint()
    assert engine.fingerprint() == engine.fingerprint()


def test_its_voices_have_names_of_their_own_and_a_language(engine: Engine) -> None:
    voices = engine.voices()
    assert voices
    assert len({voice.name for voice in voices}) == len(voices)
    assert all(voice.language and voice.gender in {None, "female", "male"} for voice in voices)


def test_it_knows_its_own_voices_and_no_others(engine: Engine) -> None:
    for voice in engine.voices():
        engine.check_voice(voice.name)
    with pytest.raises(EngineError, match="no voice “nobody”") as caught:
        engine.check_voice("nobody")
    assert caught.value.hint


def test_each_of_its_voices_speaks(engine: Engine) -> None:
    for voice in engine.voices():
        speech = engine.speak(Utterance("Good evening.", Voice(engine.name, voice.name), voice.language))
        seconds = len(speech.pcm) / 2 / speech.rate
        samples = array.array("h", speech.pcm)
        assert 0.3 < seconds < 3, voice.name
        assert max(map(abs, samples)) > 300, voice.name


def test_words_are_in_order_and_inside_the_text_and_the_sound(engine: Engine) -> None:
    speech = engine.speak(Utterance(SENTENCE, first_voice(engine), "en-US"))
    starts = [word.start for word in speech.words]
    assert starts == sorted(starts)
    assert all(0 <= start < len(speech.pcm) // 2 for start in starts)
    heard = [SENTENCE[word.position : word.position + word.length] for word in speech.words]
    assert not heard or [word for word in heard if word != "—"] == [word for word in SENTENCE.split() if word != "—"]


def test_a_known_sound_is_heard_by_engines_that_take_it_and_harms_no_other(engine: Engine) -> None:
    text = 'The mayor, "bee-hotch\'s aide," met [[him]] and Anna Ruiz-based firms.'
    sounds = (
        Phonemes(text.index("bee"), len("bee-hotch's"), "vəˈneɪʃəs"),
        Phonemes(text.index("Anna"), len("Anna Ruiz"), "ˈɑːnɑː ɹuːˈiːz"),
    )
    plain = engine.speak(Utterance(text, first_voice(engine), "en-US"))
    known = engine.speak(Utterance(text, first_voice(engine), "en-US", phonemes=sounds))
    heard = [text[word.position : word.position + word.length] for word in known.words]
    assert not heard or heard == text.split()
    assert [word.start for word in known.words] == sorted(word.start for word in known.words)
    assert (abs(len(known.pcm) - len(plain.pcm)) > plain.rate // 50) == engine.takes_phonemes
    again = engine.speak(Utterance(text, first_voice(engine), "en-US"))
    assert len(again.pcm) == pytest.approx(len(plain.pcm), rel=0.01)


def test_sounds_that_do_not_fit_the_text_do_no_harm(engine: Engine) -> None:
    text = "Good evening from Bihac."
    odd = (
        Phonemes(0, 4, "🙂"),
        Phonemes(2, 90, "ˈbiːhɒtʃ ɑː"),
        Phonemes(5, 12, ""),
        Phonemes(18, 5, "ˈø ʘ"),
        Phonemes(18, 0, "a"),
        Phonemes(400, 5, "a"),
    )
    speech = engine.speak(Utterance(text, first_voice(engine), "en-US", phonemes=odd))
    assert len(speech.pcm) > speech.rate
    assert all(0 <= word.position < word.position + word.length <= len(text) for word in speech.words)


def test_a_rate_changes_the_length_and_is_not_kept(engine: Engine) -> None:
    usual = first_voice(engine)
    lengths = []
    for rate in (None, 300, None, 100, None):
        voice = Voice(usual.engine, usual.name, rate=rate)
        lengths.append(len(engine.speak(Utterance("The council met again on Monday.", voice, "en-US")).pcm))
    assert lengths[1] < 0.8 * lengths[0]
    assert lengths[3] > 1.2 * lengths[0]
    assert lengths[2] == pytest.approx(lengths[0], rel=0.01)
    assert lengths[4] == pytest.approx(lengths[0], rel=0.01)


def test_an_unknown_voice_is_an_error_and_the_next_sentence_is_not_harmed(engine: Engine) -> None:
    for name in ("no such voice", "", "x" * 1000, "../../etc/passwd"):
        with pytest.raises(EngineError, match="voice"):
            engine.speak(Utterance("Hello.", Voice(engine.name, name), "en-US"))
    assert engine.speak(Utterance("Hello.", first_voice(engine), "en-US")).pcm


@pytest.mark.parametrize("text", ["", " ", "\n\t"])
def test_a_text_without_words_is_an_error(engine: Engine, text: str) -> None:
    with pytest.raises(EngineError):
        engine.speak(Utterance(text, first_voice(engine), "en-US"))


@pytest.mark.parametrize("text", EVIL, ids=range(len(EVIL)))
def test_odd_characters_do_no_harm(engine: Engine, text: str) -> None:
    speech = engine.speak(Utterance(text, first_voice(engine), "en-US"))
    assert len(speech.pcm) > speech.rate
    assert all(0 <= word.position < word.position + word.length <= len(text) for word in speech.words)


def test_ten_thousand_characters_are_spoken_whole(engine: Engine) -> None:
    sentence = "The council met again on Monday. "
    once = engine.speak(Utterance(sentence, Voice(engine.name, engine.voices()[0].name, rate=400), "en-US"))
    speech = engine.speak(Utterance(sentence * 310, Voice(engine.name, engine.voices()[0].name, rate=400), "en-US"))
    assert len(speech.pcm) > 250 * len(once.pcm)
    assert len(speech.words) in {0, 310 * 6}
