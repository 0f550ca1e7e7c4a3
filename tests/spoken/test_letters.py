"""The letter A is heard as a letter inside spelled acronyms and behind a word."""

from __future__ import annotations

import pytest

from newscast.model.script import plain_paragraph
from newscast.model.speech import Phonemes
from newscast.spoken import sentences
from newscast.spoken.letters import letters


def heard(spoken: str, *, british: bool = False) -> dict[str, str]:
    return {spoken[one.position : one.position + one.length]: one.ipa for one in letters(spoken, (), british=british)}


def test_letters_bear_the_stress_on_the_last() -> None:
    assert heard("The F-D-A said U-C-L-A's labs asked C-N-N.") == {
        "The F-D-A": "ði ˌɛfˌdiːˈeɪ",
        "U-C-L-A's": "ˌjuːˌsiːˌɛlˈeɪz",
        "C-N-N": "ˌsiːˌɛnˈɛn",
    }
    assert heard("the D-A and the N-C-double-A, a triple-A team") == {
        "the D-A": "ðə ˌdiːˈeɪ",
        "the N-C-double-A": "ði ˌɛnˌsiːˈdʌbəlˈeɪ",
        "triple-A": "ˈtɹɪpəlˈeɪ",
    }
    assert heard("the A-A-C-S's plan of G-I's") == {"the A-A-C-S's": "ði ˌeɪˌeɪˌsiːˈɛsɪz", "G-I's": "ˌdʒiːˈaɪz"}
    assert heard("Z-A-R", british=True) == {"Z-A-R": "ˌzɛdˌeɪˈɑː"}


def test_words_and_articles_are_left_to_the_engines() -> None:
    assert heard("T. agents met a H-vac crew. A dog saw: A cat. X-Ray, A Quiet Place.") == {}
    assert heard("He said, A man came. She said A lot left.") == {}


@pytest.mark.parametrize(
    "text", ["Plan A is off", "an A student", "hepatitis A.", "Texas A and M won", "Q and A time", "Ward A is full"]
)
def test_a_letter_behind_a_word_is_no_article(text: str) -> None:
    assert heard(text) == {"A": "ˈeɪ"}


def test_what_has_a_sound_already_keeps_it() -> None:
    assert list(letters("the F-D-A", (Phonemes(4, 5, "ˈfʌdʒ"),), british=False)) == []
    assert list(letters("Plan A", (Phonemes(5, 1, "ˈɑ"),), british=False)) == []


def test_sentences_carry_the_sound_of_their_letters() -> None:
    (said,) = sentences(plain_paragraph("The FDA said no."))
    assert said.phonemes == (Phonemes(0, 9, "ði ˌɛfˌdiːˈeɪ"),)
