"""Names that eSpeak NG's spelling rules get wrong are given to it as they sound; all else is left to it."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscast.engines.espeak_library import library
from newscast.engines.espeak_names import stamp, with_names
from newscast.engines.system import SystemEngine
from newscast.model.speech import Phonemes, Utterance, Voice
from newscast.phonetics import ipa_to_respelling

VOICE = "en-us+m3"


def by_rules(text: str) -> str:
    library().set_voice(VOICE)
    return library().pronounce(text).replace("ɾ", "t")


def said(text: str, voice: str = VOICE) -> str:
    return SystemEngine().pronounce(text, voice) or ""


def found(text: str, voice: str = VOICE) -> list[str]:
    return [text[each.position : each.position + each.length] for each in with_names(text, voice)]


@pytest.mark.parametrize(
    ("name", "heard"),
    [
        ("Rudy", "ROO-dee"),
        ("Polk", "POHK"),
        ("Giuliani", "joo-lee-AH-nee"),
        ("Duval", "doo-VAL"),
        ("Feinstein", "FYN-styn"),
        ("Tucson", "TOO-sahn"),
        ("Kathmandu", "kaht-mahn-DOO"),
        ("Juarez", "WAH-rez"),
        ("Rudy’s", "ROO-deez"),
        ("Polk's", "POHKS"),
        ("O'Neill", "oh-NEEL"),
    ],
)
def test_a_name_that_its_spelling_misleads_about_is_said_right(name: str, heard: str) -> None:
    assert ipa_to_respelling(said(name)) == heard


@pytest.mark.parametrize(
    "text",
    [
        *("Will", "Mark", "March", "Reading", "Police", "Street", "Governor", "Mayor", "Council", "Bill", "Grant"),
        *("Karen", "Obama", "Smith", "Pierre", "Lyons", "February", "Peña", "Zyxgrobl"),
        *("rudy", "RUDY", "POLK'S", "R.", "U.S.", "polk", "", "-", "[[Rudy"[:2]),
    ],
)
def test_everyday_words_good_guesses_small_letters_and_capitals_are_left_to_the_rules(text: str) -> None:
    assert with_names(text, VOICE) == ()
    assert said(text) == by_rules(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("“Rudy,” said Polk; Jones (Duval) agreed.", ["Rudy", "Polk", "Duval"]),
        ("The Polk-Jones bill and the Jones-Polk bill", ["Polk", "Polk"]),
        ("Tucson-based Turks", ["Tucson"]),
        ("the Giulianis’ and the Polks", ["Giulianis", "Polks"]),
        ("McPolk, Polka, X’Polk and aPolk", []),
    ],
)
def test_names_are_found_beside_marks_in_compounds_and_with_endings(text: str, names: list[str]) -> None:
    assert found(text) == names


def test_a_part_of_a_compound_is_said_as_it_is_alone() -> None:
    assert said("Polk-Jones").startswith(said("Polk"))
    assert said("Jones-Polk").endswith(said("Polk"))


def test_a_sound_that_the_copy_gave_stands() -> None:
    own = (Phonemes(4, 11, "ˈɹʌdi pɑlk"),)
    assert with_names("Met Rudy Polk’s Duval.", VOICE, own) == (*own, *with_names("Met Rudy Polk’s Duval.", VOICE)[2:])


@pytest.mark.parametrize("voice", ["gmw/en", "gmw/en-gb-x-rp+m3", "de", "en-uscan", "sapi5:en-us"])
def test_voices_that_are_not_american_read_by_themselves(voice: str) -> None:
    assert found("Rudy Polk", voice) == []
    assert with_names("Rudy", voice, (Phonemes(0, 4, "ˈɹudi"),)) == (Phonemes(0, 4, "ˈɹudi"),)


@pytest.mark.parametrize("voice", ["en-us", "gmw/en-US+f3", "English (America)"])
def test_american_voices_go_by_several_names(voice: str) -> None:
    assert found("Rudy Polk", voice) == ["Rudy", "Polk"]


def test_what_is_spoken_is_what_is_told() -> None:
    """Samples differ a little with what was spoken before, lengths do not."""
    text = "She met Juarez and Nakayama in Tegucigalpa today."
    speech = SystemEngine().speak(Utterance(text, Voice("system", VOICE)))
    library().set_voice(VOICE)
    misread = len(library().pronounce(text).replace(" ", ""))
    assert [text[word.position : word.position + word.length] for word in speech.words] == text.split()
    assert len(said(text).replace(" ", "")) != misread
    given_names = Utterance(text, Voice("system", VOICE), phonemes=with_names(text, VOICE))
    assert len(speech.pcm) == pytest.approx(len(SystemEngine().speak(given_names).pcm), rel=0.002)
    assert len(speech.pcm) != pytest.approx(len(library().synth(text)[0]), rel=0.002)


def test_a_change_of_the_list_changes_what_clips_are_kept_under() -> None:
    assert len(stamp()) == 8
    assert f"names {stamp()}" in SystemEngine.fingerprint()


@given(st.text(alphabet="RudyPolkzé-'’ .\n[“", max_size=30))
@settings(max_examples=80)
def test_whatever_the_text_names_stand_in_order_inside_it(text: str) -> None:
    names = with_names(text, VOICE)
    ends = [0, *(each.position + each.length for each in names)]
    assert all(end <= each.position for end, each in zip(ends, names, strict=False))
    assert ends[-1] <= len(text)


def test_looking_for_names_costs_next_to_nothing() -> None:
    text = "Rudy Giuliani met Governor Polk of Duval County in Tucson on Monday about the harbor bridge."
    with_names(text, VOICE)
    start = time.process_time()
    for _ in range(100):
        with_names(text, VOICE)
    looking = (time.process_time() - start) / 100
    start = time.process_time()
    SystemEngine().speak(Utterance(text, Voice("system", VOICE)))
    assert looking < 0.05 * (time.process_time() - start)
