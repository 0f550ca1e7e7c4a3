"""An engine that can tells how it would say a word, so that a person reads it before hearing it."""

from __future__ import annotations

import sys

import pytest

from newscast.engines.base import Phonetic
from newscast.engines.system import SystemEngine
from newscast.engines.tone import ToneEngine
from newscast.phonetics import ipa_to_respelling


@pytest.mark.parametrize(
    ("word", "heard"),
    [
        ("hello", "huh-LOH"),
        ("extra", "EK-struh"),
        ("Vanita", "va-NEE-tuh"),
        ("Bihac", "BIH-hak"),
        ("one, two. three", "wuhn TOO THREE"),
        ("a\x00\nb", "uh BEE"),
    ],
)
def test_the_default_engine_tells_how_it_says_a_word(word: str, heard: str) -> None:
    said = SystemEngine().pronounce(word, "en-us+m3")
    assert said is not None
    assert ipa_to_respelling(said) == heard


def test_a_voice_that_does_not_exist_and_a_text_without_words_tell_nothing() -> None:
    assert SystemEngine().pronounce("hello", "no-such-voice") is None
    assert SystemEngine().pronounce(" \n", "en-us") is None


def test_a_platforms_own_voice_and_a_beep_cannot_tell(monkeypatch: pytest.MonkeyPatch) -> None:
    assert isinstance(SystemEngine(), Phonetic)
    assert not isinstance(ToneEngine(), Phonetic)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert SystemEngine().pronounce("hello", "nsss:com.example.alice") is None


def test_a_voice_that_goes_over_to_another_language_tells_the_sounds_alone() -> None:
    assert SystemEngine().pronounce("hello", "sit/cmn") == "həˈləʊ"


def test_nothing_of_a_text_is_left_for_the_next() -> None:
    engine = SystemEngine()
    assert [engine.pronounce(text, "en-us+m3") for text in ("plan d", "hello")] == ["ˈplæn ˈdiː", "həˈloʊ"]


@pytest.mark.parametrize(
    ("joined", "apart"),
    [
        ("a ten-year-old boy", "a ten year old boy"),
        ("twenty-one states", "21 states"),
        ("Ocasio-Cortez", "Ocasio Cortez"),
    ],
)
def test_words_that_hyphens_join_are_said_one_by_one(joined: str, apart: str) -> None:
    assert SystemEngine().pronounce(joined, "en-us") == SystemEngine().pronounce(apart, "en-us")


@pytest.mark.parametrize(("word", "heard"), [("co-op", "ˈkoʊˈɑːp"), ("e-mail", "ˈiːˈmeɪl"), ("X-ray", "ˈɛksˈɹeɪ")])
def test_a_short_part_stays_joined(word: str, heard: str) -> None:
    assert SystemEngine().pronounce(word, "en-us") == heard
