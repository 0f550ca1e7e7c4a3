"""The packed dictionary: what it knows, how it writes a sound, and what looking up costs."""

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import newscast
from newscast.phonetics.dictionary import SOUNDS, knows, plural_ending, pronunciation

FILE = Path(newscast.__file__).parent / "data" / "pronunciations.z"
VOWEL = "aʊ|aɪ|eɪ|oʊ|ɔɪ|[ɑæʌɔɛɝɚɪiʊuə]"


@pytest.mark.parametrize(
    ("word", "ipa"),
    [
        ("Chicago", "ʃɪˈkɑɡoʊ"),
        ("Albuquerque", "ˈælbəˌkɝki"),
        ("Worcester", "ˈwʊstɚ"),
        ("astronaut", "ˈæstɹəˌnɔt"),
        ("mistake", "məˈsteɪk"),
        ("Manhattan", "mænˈhætən"),
        ("job", "ˈdʒɑb"),
        ("joy", "ˈdʒɔɪ"),
        ("measure", "ˈmɛʒɚ"),
        ("birther", "ˈbɝθɚ"),
    ],
)
def test_a_word_sounds_as_in_general_american_with_its_stress_before_the_syllable(word: str, ipa: str) -> None:
    assert pronunciation(word) == ipa


def test_capitals_accents_and_curly_apostrophes_make_no_difference() -> None:
    assert pronunciation("JOSÉ") == pronunciation("jose")
    assert pronunciation("O’Brien") == pronunciation("o'brien") is not None


@pytest.mark.parametrize(
    ("word", "ending"),
    [
        ("Worcester's", "ɚz"),
        ("Crespo’s", "oʊz"),
        ("Schwartz's", "ɪz"),
        ("Ives'", "z"),
        ("Schmidts", "ts"),
        ("birthers", "z"),
    ],
)
def test_possessives_and_plurals_are_made_from_their_noun(word: str, ending: str) -> None:
    assert (pronunciation(word) or "").endswith(ending)


def test_a_possessive_of_a_plural_sounds_like_the_plural() -> None:
    assert pronunciation("governors'") == pronunciation("governors")


@pytest.mark.parametrize(("noun", "ending"), [("ˈmɑɹʃ", "ɪz"), ("ˈbæk", "s"), ("ˈbæɡ", "z"), ("ˈdʒʌdʒ", "ɪz")])
def test_the_s_of_a_plural_follows_the_sound_before_it(noun: str, ending: str) -> None:
    assert plural_ending(noun) == ending


@pytest.mark.parametrize("word", ["Qwzxv", "", "'", "-", "24", "e.g.", "two words", "ﬁ\n", "a" * 61, "zzzyx", "'''s"])
def test_what_is_no_word_of_the_dictionary_has_no_sound(word: str) -> None:
    assert pronunciation(word) is None
    assert not knows(word)


def test_the_words_at_both_ends_of_a_block_are_found() -> None:
    assert all(map(knows, ("a", "zygote", "the", "of")))


def test_a_word_with_hyphens_is_known_by_its_parts() -> None:
    assert knows("Nantucket-based")
    assert not knows("Qwzxv-based")
    assert not knows("-")


@given(st.text(max_size=80))
def test_any_text_is_looked_up_without_failing(text: str) -> None:
    assert pronunciation(text) is None or knows(text)


@given(st.from_regex(r"[a-z]{2,4}(er|o|ton|s)", fullmatch=True))
def test_every_sound_is_of_the_alphabet_and_stress_stands_before_consonants_or_vowels(word: str) -> None:
    ipa = pronunciation(word)
    if ipa is not None:
        assert re.fullmatch(f"(?:{'|'.join(sorted(map(re.escape, SOUNDS.values()), key=len, reverse=True))})+", ipa)
        assert re.search(VOWEL, ipa)
        assert not re.search("[ˈˌ](?:[ˈˌ]|$)", ipa)


def test_the_file_stays_small_and_a_look_up_quick() -> None:
    assert FILE.stat().st_size <= 1_000_000
    pronunciation("Crespo")
    started = time.perf_counter()
    for _ in range(200):
        pronunciation("Crespo")
    assert time.perf_counter() - started < 0.2
