"""Respellings become sounds, and sounds respellings that are read alike."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.phonetics import clean_ipa, ipa_to_respelling, respelling_to_ipa
from newscast.phonetics.respelling import CONSONANTS, SINGLE, VOWELS, WEAKENED, WHOLE

PAGE = Path(__file__).parents[1] / "cases" / "respellings.md"
CASES = [line[2:].rpartition(" .") for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("- ")]


@pytest.mark.parametrize(("respelling", "ipa"), [(text, said.strip()) for text, _, said in CASES])
def test_a_respelling_sounds_as_the_agencies_mean_it(respelling: str, ipa: str) -> None:
    assert respelling_to_ipa(respelling) == (ipa or None)


def same_sound(ipa: str) -> bool:
    return respelling_to_ipa(ipa_to_respelling(ipa)) == ipa


@pytest.mark.parametrize("vowel", [*VOWELS, *WEAKENED])
def test_every_vowel_of_the_tables_is_written_so_that_it_is_read_alike(vowel: str) -> None:
    for word in (f"B{vowel.upper()}D", f"T{vowel.upper()}", f"{vowel}-BAHD", f"BAHD-t{vowel}k"):
        said = respelling_to_ipa(word)
        assert said is not None
        assert same_sound(said), word


@pytest.mark.parametrize("consonants", CONSONANTS)
def test_every_consonant_of_the_tables_is_written_so_that_it_is_read_alike(consonants: str) -> None:
    starts = () if "ŋ" in CONSONANTS[consonants] else (f"{consonants}AHN", f"ah-{consonants}AW")
    for word in (*starts, f"BAY{consonants.upper()}", f"bah-{consonants}"):
        said = respelling_to_ipa(word)
        assert said is not None
        assert same_sound(said), word


@pytest.mark.parametrize("word", [*WHOLE, *(f"b{letter}" for letter in SINGLE), *(f"b{letter}n" for letter in SINGLE)])
def test_every_short_syllable_is_written_so_that_it_is_read_alike(word: str) -> None:
    said = respelling_to_ipa(word)
    assert said is not None
    assert same_sound(said)


ONSETS = st.sampled_from(
    ["", "b", "t", "k", "ɡ", "tʃ", "dʒ", "ʃ", "stɹ", "pj", "kw", "h", "ʒ", "m", "θ", "ð", "ts", "x"]
)
NUCLEI = st.sampled_from(["iː", "eɪ", "ɑː", "ɔː", "oʊ", "uː", "aʊ", "aɪ", "ɔɪ", "ɛ", "ɪ", "ʊ"])
CODAS = st.sampled_from(["", "n", "t", "k", "ŋ", "ʃ", "z", "m", "tʃ", "l"])
SYLLABLES = st.tuples(ONSETS, NUCLEI, CODAS).map("".join)


@given(st.lists(SYLLABLES, min_size=1, max_size=4), st.integers(0, 3))
def test_a_sound_comes_back_from_its_respelling(syllables: list[str], stress: int) -> None:
    place = stress % len(syllables)
    ipa = "".join(("ˈ" if number == place else "") + syllable for number, syllable in enumerate(syllables))
    back = respelling_to_ipa(ipa_to_respelling(ipa))
    assert back is not None
    assert plain(back) == plain(ipa)


def plain(ipa: str) -> str:
    """Without stress and twin consonants: two of a kind are said as one, and a boundary may fall beside them."""
    bare = ipa.replace("ˈ", "").replace("ˌ", "")
    return "".join(letter for number, letter in enumerate(bare) if bare[number - 1 : number] != letter)


@given(st.one_of(st.text(max_size=40), st.text(alphabet="abehioryz'-ˈ NGHAOY", max_size=30)))
def test_what_is_understood_is_a_clean_transcription(text: str) -> None:
    said = respelling_to_ipa(text)
    if said is not None:
        assert clean_ipa(said) == said
        assert ipa_to_respelling(said)
        assert len(said.split()) == len(text.split())


def test_long_nonsense_takes_no_time() -> None:
    started = time.process_time()
    for nonsense in ("a" * 119 + "!", "a'" * 60, "a-" * 59 + "a!", "'" * 120, "y" * 120, "eau" * 40, "b" * 120):
        respelling_to_ipa(nonsense)
    assert time.process_time() - started < 0.5


def test_a_respelling_without_end_is_none() -> None:
    assert respelling_to_ipa("bah-" * 60 + "bah") is None
    assert respelling_to_ipa("") is None
    assert respelling_to_ipa(" ") is None


@pytest.mark.parametrize(
    ("ipa", "respelling"),
    [
        ("ˈbiːhɒtʃ", "BEE-hotch"),
        ("bˈɪhæk", "BIH-hak"),
        ("ˈbaɪhæk", "BY-hak"),
        ("ˌsɑːɹkoʊˈziː", "sahr-koh-ZEE"),
        ("ʃɑ̃ˈsɔ̃", "shahn-SAWN"),
        ("ˈbæŋkɚ", "BANG-kur"),
        ("ˈfɪŋɡɚ", "FING-gur"),
        ("θɪŋk", "think"),
        ("ˈkæt", "KAT"),
        ("ˈkeəɹɪ", "KAY-uh-rih"),
        ("ˈæ", "A"),
        ("ˈhɒ", "HAH"),
        ("ˈæɹə", "EHR-uh"),
        ("ˈt͡sɛtə", "TSEH-tuh"),
        ("ɡdaɲsk", "gdahnysk"),
        ("ˈpʰøːɾ", "PUHR"),
        ("ˈtuːk", "TEWK"),
        ("ˈpjaɪn", "PYEYEN"),
        ("ʔa", "ah"),
        ("ɡl̩", "guhl"),
        ("pst", "pst"),
    ],
)
def test_sounds_are_written_as_the_agencies_would(ipa: str, respelling: str) -> None:
    assert ipa_to_respelling(ipa) == respelling
