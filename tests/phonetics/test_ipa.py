"""Transcriptions come in many hands and leave in one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.phonetics import clean_ipa, ipa_to_respelling
from newscast.phonetics.ipa import CONSONANTS, LONG, MARKS, NASAL, VOWELS, sounds


@pytest.mark.parametrize(
    ("written", "clean"),
    [
        ("/ˈbihɒtʃ/", "ˈbihɒtʃ"),
        ("[ɡəˈdaɲsk]", "ɡəˈdaɲsk"),
        (" ˈgret ", "ˈɡɹet"),
        ("ˈʧɛʤ", "ˈtʃɛdʒ"),
        ("ˈt͡ʃɛd͜ʒ", "ˈtʃɛdʒ"),
        ("'bi:,hɒtʃ", "ˈbiːˌhɒtʃ"),
        ("’biː", "ˈbiː"),
        ("kæt.ə.ɹɪn", "kætəɹɪn"),
        ("bʌtn̩", "bʌtən"),
        ("ˈmɪstɚ ˈkɪm", "ˈmɪstɚ ˈkɪm"),
        ("mɪstər", "mɪstəɹ"),
        ("kɑ˞", "kɑɹ"),
        ("ɫɪtəɫ", "lɪtəl"),
        ("pʰɪn", "pɪn"),
        ("ʃɑ̃sɔ̃", "ʃɑ̃sɔ̃"),
        ("çi", "çi"),
        ("c̦i".replace("̦", "̧"), "çi"),
        ("ˈa ˈ ˌ b", "ˈa b"),
        ("biːːˈ", "biː"),
        ("ʊt‿ə", "ʊtə"),
        ("sɥi", "sɥi"),
    ],
)
def test_marks_of_other_hands_are_understood(written: str, clean: str) -> None:
    assert clean_ipa(written) == clean


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("bi3", "“3” is no symbol"),
        ("BEE", "“B” is no symbol"),
        ("biː🙂", "“🙂” is no symbol"),
        ("", "no sound"),
        ("ˈ ˌ", "no sound"),
        ("//", "no sound"),
        ("ə" * 401, "more than 400"),
    ],
)
def test_what_is_not_understood_is_named(written: str, why: str) -> None:
    with pytest.raises(ValueError, match=why):
        clean_ipa(written)


@given(st.text(alphabet="".join(sorted(CONSONANTS | VOWELS)) + MARKS + NASAL + " .'ːg\u0361\u0329", max_size=30))
def test_a_clean_transcription_stays_as_it_is(written: str) -> None:
    try:
        clean = clean_ipa(written)
    except ValueError:
        return
    assert clean_ipa(clean) == clean
    assert "".join(sounds(clean)).replace(" ", "") == clean.replace(" ", "")
    assert ipa_to_respelling(clean) or set(clean) <= set(f"ʔʕ{MARKS}{NASAL} ")


def test_a_vowel_keeps_its_length_and_its_nasal_mark() -> None:
    assert sounds("ˈtʃɑːɹ ʃɔ̃") == ["ˈ", "tʃ", "ɑː", "ɹ", " ", "ʃ", "ɔ̃"]
    assert sounds(LONG + "a") == ["a"]
