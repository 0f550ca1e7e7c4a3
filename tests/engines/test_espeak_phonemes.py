"""Sounds given to eSpeak NG as mnemonics: heard whole, in each dialect's own colour, with the times of words."""

from __future__ import annotations

import ctypes
import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscast.engines.espeak_library import library
from newscast.engines.espeak_phonemes import marked_text, mnemonics
from newscast.engines.system import SystemEngine
from newscast.model.speech import Phonemes, Utterance, Voice
from newscast.phonetics import respelling_to_ipa
from newscast.phonetics.ipa import CONSONANTS, LONG, NASAL, VOWELS

IPA_OUT = 0x02


def heard(text: str, voice: str = "en-us") -> str:
    """Return eSpeak NG's own account (IPA) of a text that holds mnemonics."""
    espeak = library()
    espeak.set_voice(voice)
    espeak.synth(".", phonemes=True)  # the account reads brackets as the last job did
    tell = espeak._dll.espeak_TextToPhonemes  # noqa: SLF001 - the program itself has no use for it
    tell.restype = ctypes.c_char_p
    data = ctypes.create_string_buffer(text.encode())
    place, parts = ctypes.c_void_p(ctypes.addressof(data)), []
    while place.value:
        parts.append((tell(ctypes.byref(place), 1, IPA_OUT) or b"").decode())
    return " ".join(part for part in parts if part)


def said(ipa: str, voice: str = "en-us") -> str:
    return heard(" ".join(f"[[{word}]]" for word in mnemonics(ipa)), voice)


@pytest.mark.parametrize(
    ("ipa", "american", "british"),
    [
        ("ˈbiːhɒtʃ", "bˈiːhɑːtʃ", "bˈiːhɒtʃ"),
        ("zɛˈlɛnskiː", "zɛlˈɛnskiː", "zɛlˈɛnskiː"),
        ("ˈɹɛd", "ɹˈɛd", "ɹˈɛd"),
        ("stɑːɹˈmɛɹ", "stɑːɹmˈɛɹ", "stɑːmˈeə"),
        ("ˈbɛɹiː", "bˈɛɹiː", "bˈɛɹiː"),
        ("ˈtɜːɹnɚ", "tˈɜːnɚ", "tˈɜːnə"),
        ("ˈɛɚɹ", "ˈɛɚ", "ˈɛə"),
        ("ˈaɪɚlənd", "ˈaɪɚlənd", "ˈaɪələnd"),
        ("ˈnɪɹ ˈkjʊɹ ˈnɔːɹθ", "nˈɪɹ kjˈʊɹ nˈɔːɹθ", "nˈiə kjˈʊə nˈɔːθ"),
        ("ˈtʊəl", "tˈʊəl", "tˈʊəl"),
        ("ʃɑ̃ˈsɔ̃", "ʃɑ̃sˈɔ̃", "ʃɑ̃sˈɔ̃"),
        ("ʒoˈze", "ʒoʊzˈeɪ", "ʒəʊzˈeɪ"),
        ("ˈxæn", "xˈæn", "xˈan"),
        ("ˈhapi", "hˈɑːpi", "hˈɑːpi"),
        ("lomba", "lˈoʊmbɑː", "lˈəʊmbɑː"),
        ("ˈəb fɝəs", "ˈʌb fˈɜːɹəs", "ˈʌb fˈɜːɹəs"),
    ],
)
def test_a_transcription_is_said_as_it_is_written(ipa: str, american: str, british: str) -> None:
    assert said(ipa) == american
    assert said(ipa, "gmw/en") == british


@pytest.mark.parametrize("voice", ["en-us", "gmw/en", "gmw/en-gb-x-rp"])
def test_no_sound_of_the_alphabet_cuts_a_word_off(voice: str) -> None:
    library().set_voice(voice)
    short = len(library().synth(f"[[{mnemonics('təˈtətə')[0]}]]", phonemes=True)[0])
    for sound in sorted(CONSONANTS | VOWELS | {vowel + mark for vowel in VOWELS for mark in (LONG, NASAL, "ɹ")}):
        for ipa in (f"t{sound}kˈtətətə", f"təˈt{sound}ətətə"):
            (word,) = mnemonics(ipa)
            assert len(library().synth(f"[[{word}]]", phonemes=True)[0]) > 1.05 * short, sound


@given(st.text(alphabet="abeioɑɛʃʒŋɹˈˌː\u0303ˈ .x🙂tʃ", max_size=20))
@settings(max_examples=60)
def test_whatever_is_given_there_are_as_many_words_as_have_a_sound(ipa: str) -> None:
    words = mnemonics(ipa)
    assert len(words) <= len(ipa.split())
    assert all(word and not set(word) & set(" []") for word in words)


@pytest.mark.parametrize(
    "text",
    [
        "The mayor, Bihac, said so.",
        'The "Bihac," they said.',
        "The “Bihac” plan.",
        "Is it Bihac?",
        "He (Bihac) left.",
        "It is 'Bihac' now.",
        "anti-Bihac votes",
        "Bihac",
        "[[Bihac]] left",
    ],
)
def test_marks_beside_a_word_with_a_sound_neither_silence_it_nor_lose_their_pause(text: str) -> None:
    """Compared with a spelling that eSpeak NG reads alike."""
    start = text.index("Bihac")
    marked = marked_text(text, [Phonemes(start, 5, "ˈbiːhɑtʃ")])
    alike = text.replace("[[", "[ ").replace("]]", "] ").replace("-Bihac", " Bihac").replace("Bihac", "beehotch")
    library().set_voice("en-us")
    length = len(library().synth(marked.text, phonemes=True)[0])
    assert length == pytest.approx(len(library().synth(alike)[0]), rel=0.03)


def test_brackets_in_copy_are_never_taken_for_sounds() -> None:
    marked = marked_text("[[h@l@U]] Bihac [[x]]", [Phonemes(10, 5, "ˈbiːhɒtʃ")])
    assert marked.text.count("[[") == marked.text.count("]]") == 1
    assert "[[b|'i:|h|0|tS]]" in marked.text


def test_places_of_the_marked_text_lead_back_to_the_plain_one() -> None:
    text = 'Met "Anna Bihac," they said.'
    marked = marked_text(text, [Phonemes(5, 10, "ˈænə ˈbiːhɒtʃ")])
    assert [marked.plain(marked.text.index(word)) for word in ("Met", "'a|n", "'i:|h", "they", "said")] == [
        0,
        5,
        10,
        18,
        23,
    ]
    assert marked.plain(0) == 0


def test_sounds_with_more_or_fewer_words_than_their_stretch_are_said_all_the_same() -> None:
    assert marked_text("Sault Ste Marie fell.", [Phonemes(0, 15, "ˌsuːseɪntməˈɹiː")]).text.count("[[") == 1
    assert marked_text("Ng fell.", [Phonemes(0, 2, "ən ˈdʒiː")]).text.startswith("[[")


def test_a_voice_of_another_language_reads_the_text() -> None:
    text, sound = "Guten Abend Bihac.", (Phonemes(12, 5, "vəˈneɪʃəsnəs"),)
    lengths = [
        len(SystemEngine().speak(Utterance(text, Voice("system", "de"), "de", phonemes=phonemes)).pcm)
        for phonemes in ((), sound)
    ]
    assert lengths[1] == pytest.approx(lengths[0], rel=0.01)


def test_a_british_voice_takes_sounds_too() -> None:
    text, sound = "Good evening, Rowe.", (Phonemes(14, 4, respelling_to_ipa("vuh-NAY-shuhs") or ""),)
    plain, known = (
        len(SystemEngine().speak(Utterance(text, Voice("system", "gmw/en+f2"), "en-GB", phonemes=phonemes)).pcm)
        for phonemes in ((), sound)
    )
    assert known > 1.1 * plain


def test_a_word_without_end_does_not_end_the_process() -> None:
    code = (
        "from newscast.engines.system import SystemEngine\n"
        "from newscast.model.speech import Phonemes, Utterance, Voice\n"
        "endless = Phonemes(6, 5, 'ˈbiː' + 'bɑː' * 400 + 'ʎʑʐ' * 100)\n"
        "utterance = Utterance('Hello Bihac there.', Voice('system', 'en-us+m3'), phonemes=(endless,))\n"
        "speech = SystemEngine().speak(utterance)\n"
        "print(len(speech.pcm) > 60 * speech.rate, [word.position for word in speech.words])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout == "True [0, 6, 12]\n"
