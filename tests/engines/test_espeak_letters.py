"""eSpeak NG is told the names of letters, and words that hyphens join are said apart."""

import pytest

from newscast.engines.espeak_letters import with_letters
from newscast.engines.system import SystemEngine
from newscast.model.speech import Phonemes, Utterance, Voice

AMERICAN, BRITISH = "en-us", "gmw/en"
engine = SystemEngine()


def said(text: str, voice: str = AMERICAN) -> str:
    answer = engine.pronounce(text, voice)
    assert answer is not None
    return answer


@pytest.mark.parametrize(
    ("text", "sounds"),
    [
        ("C-N-N", "ˌsiːˌɛˈnɛn"),
        ("the F-B-I's own", "ðɪ ˌɛfˌbiːˈaɪz ˈoʊn"),
        ("G-I's", "ˌdʒiːˈaɪz"),
        ("D-A's", "ˌdiːˈeɪz"),
        ("the M-R-F's", "ðɪ ˌɛˌmɑːˈɹɛfs"),
        ("X's and O's", "ˈɛksɪz ænd ˈoʊz"),
        ("N-double-A-C-P", "ˌɛnˌdʌbəˌleɪˌsiːˈpiː"),
        ("Terminal A is near section A, not B", "ˈtɜːmɪnəl ˈeɪ ɪz ˌnɪɹ ˈsɛkʃən ˈeɪ ˌnɑːt ˈbiː"),
        ("U-K-based", "ˌjuːˈkeɪ ˈbeɪst"),
    ],
)
def test_letters_are_said_by_their_names_with_the_stress_on_the_last(text: str, sounds: str) -> None:
    assert said(text) == sounds


@pytest.mark.parametrize("text", ["A man of A Star Is Born.", "He saw it.", "An X-ray", "T-shirt", "I'm a fan"])
def test_articles_and_words_keep_the_voices_own_sounds(text: str) -> None:
    assert with_letters(text, AMERICAN) == ()


def test_the_last_letter_is_zed_in_british_voices() -> None:
    assert (said("Z-Z"), said("Z-Z", BRITISH)) == ("ˌziːˈziː", "ˌzɛdˈzɛd")


def test_sounds_that_are_known_come_first() -> None:
    known = (Phonemes(4, 3, "juːˈɛs"),)
    assert with_letters("the U-S and the E-U", AMERICAN, known) == (*known, Phonemes(16, 3, "ˌiːˈjuː"))


def test_words_that_hyphens_join_are_said_one_by_one() -> None:
    assert said("a ten-year-old boy") == said("a ten year old boy")
    assert said("twenty-one states") == said("21 states")
    assert said("Wilkes-Barre") == said("Wilkes Barre")


@pytest.mark.parametrize(("text", "sounds"), [("a co-op", "ɐ ˈkoʊˈɑːp"), ("an e-mail", "ɐn ˈiːˈmeɪl")])
def test_a_short_part_stays_joined(text: str, sounds: str) -> None:
    assert said(text) == sounds


def test_words_keep_their_times() -> None:
    speech = engine.speak(Utterance("A ten-year-old told C-N-N's crew.", Voice("system", AMERICAN)))
    assert [(word.position, word.length) for word in speech.words] == [(0, 1), (2, 12), (15, 4), (20, 7), (28, 5)]
