"""Every speaker gets a voice: the same one every time, and not the neighbour's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.casting import cast
from newscast.errors import CastingError
from newscast.model.script import VoiceChoice
from newscast.model.speech import Voice, VoiceInfo

VOICES = (*tuple(VoiceInfo(name, "en-US") for name in "abcdefgh"), VoiceInfo("gb", "en-GB"), VoiceInfo("de", "de"))
names = st.lists(st.text("ABCDEfghi ", min_size=1, max_size=8), unique_by=str.casefold, max_size=6)


def voices_of(speakers: list[str], anchor: str | None = None, language: str = "en-US") -> dict[str, str]:
    chosen = cast(speakers, anchor=anchor, choices=(), engine="x", voices=VOICES, language=language)
    return {name: voice.name for name, voice in chosen.voices.items()}


@given(names)
def test_speakers_get_different_voices_as_long_as_there_are_enough(speakers: list[str]) -> None:
    voices = voices_of(speakers)
    assert list(voices) == speakers
    assert len(set(voices.values())) == len(speakers)


@given(names)
def test_the_same_speakers_get_the_same_voices(speakers: list[str]) -> None:
    assert voices_of(speakers) == voices_of(speakers)


@given(names, st.text("xyz", min_size=1, max_size=5))
def test_a_speaker_who_comes_last_changes_nobodys_voice(speakers: list[str], late: str) -> None:
    assert voices_of([*speakers, late]).items() >= voices_of(speakers).items()


def test_the_anchor_gets_the_engines_first_voice_whoever_speaks_first() -> None:
    assert voices_of(["Guest", "Maria"], anchor="Maria")["Maria"] == "a"


def test_a_british_script_is_read_by_a_british_voice() -> None:
    assert voices_of(["Maria"], anchor="Maria", language="en-GB")["Maria"] == "gb"


def test_an_engine_without_the_language_lends_what_it_has() -> None:
    assert voices_of(["Maria"], anchor="Maria", language="fr-FR")["Maria"] == "a"


def test_the_last_choice_that_names_a_speaker_counts() -> None:
    first, last = (VoiceChoice("c"),), (VoiceChoice("d", rate=180, pitch=40, gain=-2.0),)
    choices = (("maria", first), ("MARIA", last))
    chosen = cast(["Maria"], anchor=None, choices=choices, engine="x", voices=VOICES)
    assert chosen.voices == {"Maria": Voice("x", "d", 180, 40, -2.0)}
    assert chosen.voices["Maria"].label == "x:d rate 180 pitch 40 gain -2"
    assert not chosen.remarks


def test_of_several_alternatives_the_first_of_the_engine_in_use_is_taken() -> None:
    choices = (("Maria", (VoiceChoice("af_heart", "kokoro"), VoiceChoice("c", "x"), VoiceChoice("d"))),)
    assert cast(["Maria"], anchor=None, choices=choices, engine="x", voices=VOICES).voices["Maria"].name == "c"


def test_a_choice_for_another_engine_alone_leaves_the_usual_voice() -> None:
    choices = (("Maria", (VoiceChoice("af_heart", "kokoro"),)),)
    chosen = cast(["Maria"], anchor="Maria", choices=choices, engine="x", voices=VOICES)
    assert chosen.voices["Maria"].name == "a"
    assert [remark.message for remark in chosen.remarks] == ["no voice asked for Maria is one of “x”: cast in x:a"]


def test_a_chosen_voice_is_not_given_to_somebody_else() -> None:
    choices = (("Guest", (VoiceChoice("a"),)),)
    chosen = cast(["Maria", "Guest"], anchor="Maria", choices=choices, engine="x", voices=VOICES)
    assert chosen.voices["Maria"].name != "a"


def test_sharing_a_voice_and_casting_nobody_are_told() -> None:
    choices = (("Maria", (VoiceChoice("a"),)), ("Dana", (VoiceChoice("a"),)), ("Nobody", (VoiceChoice("b"),)))
    chosen = cast(["Maria", "Dana"], anchor=None, choices=choices, engine="x", voices=VOICES)
    assert [remark.message for remark in chosen.remarks] == [
        "Maria and Dana share the voice x:a",
        "a voice is chosen for “Nobody”, who does not speak here",
    ]


def test_an_engine_without_voices_is_an_error() -> None:
    with pytest.raises(CastingError, match="has no voices"):
        cast(["Maria"], anchor=None, choices=(), engine="x", voices=())


def test_another_regions_accent_is_heard_only_when_the_own_voices_are_taken() -> None:
    speakers = [f"Guest {number}" for number in range(9)]
    voices = voices_of(speakers)
    assert voices["Guest 8"] == "gb"
    assert all(len(voices[name]) == 1 for name in speakers[:8])
