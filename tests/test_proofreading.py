"""Check tells which words to hear first, few and useful, and what the lexicons did."""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from newscast.config import Wish
from newscast.preparation import prepare
from newscast.proofreading import entries_used, heard, meant, unknown_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.conftest import Outcome

    Program = Callable[..., Outcome]

CASES = [
    (copy, words.strip())
    for line in (Path(__file__).parent / "cases" / "unknown-words.md").read_text("utf-8").splitlines()
    if line.startswith("- ")
    for copy, _, words in [line[2:].partition(" →")]
]
SCRIPT = """Title: Names
Anchor: Maria
Lexicon: house.txt

[Maria]
Bihac met Ana Sembler and Lodz (WOODJ).

The Mozlooms are zorbulating.
Sembler again.
"""


def write(desk: Path, copy: str, header: str = "") -> str:
    (desk / "a.txt").write_text(f"Title: x\nAnchor: A\n{header}\n{copy}\n", encoding="utf-8")
    return "a.txt"


@pytest.mark.parametrize(("copy", "words"), CASES, ids=[copy for copy, _ in CASES])
def test_the_words_to_hear_first_are_those_of_the_manual(desk: Path, copy: str, words: str) -> None:
    (desk / "house.txt").write_text("wozzeria = wahz-EER-ee-ah\n", encoding="utf-8")
    found = unknown_words(prepare(write(desk, copy, "Lexicon: house.txt\n"), Wish(engine="tone")))
    assert ", ".join(each.word for each in found) == words


@pytest.mark.parametrize(
    ("slip", "common"),
    [
        ("adminstration", "administration"),
        ("atttended", "attended"),
        ("enviroment", "environment"),
        ("recieved", "received"),
        ("accomodate", "accommodate"),
        ("zorbulator", ""),
        ("Adminstration", ""),
    ],
)
def test_a_common_word_one_slip_away_is_suggested(desk: Path, slip: str, common: str) -> None:
    (found,) = unknown_words(prepare(write(desk, f"Good {slip} here."), Wish(engine="tone")))
    assert (found.word, meant(found)) == (slip, common)


def test_a_suggestion_stands_before_the_remedy(newscast: Program, desk: Path) -> None:
    write(desk, "The agreemnet holds.")
    assert "→ did you mean “agreement”? hear it:" in newscast("check", "a.txt", "--engine", "tone").out


def test_check_tells_how_the_voice_says_a_word_and_what_to_type(newscast: Program, desk: Path) -> None:
    (desk / "house.txt").write_text("Bihac = BEE-hotch\n", encoding="utf-8")
    (desk / "names.txt").write_text(SCRIPT, encoding="utf-8")
    done = newscast("check", "names.txt")
    assert done.status == 0
    lines = done.out.splitlines()
    assert lines[:2] == [
        "names.txt:6: note: “Lodz” is said “WOODJ”",
        "names.txt:6: note: “Bihac” is said “BEE-hotch”, as house.txt:1 has it",
    ]
    assert lines[2] == (
        "names.txt:6: note: “Sembler” is in no dictionary; the voice says “SEM-blur” → "
        'hear it: newscast voices --say "Sembler"; if it should sound otherwise, write Sembler (SEM-blur) in the copy '
        "or “Sembler = SEM-blur” in a lexicon, as it should sound"
    )
    assert "names.txt:8: note: “Mozlooms” is in no dictionary; the voice says “MAHZ-loomz” → hear it" in lines[3]
    assert "“zorbulating” is in no dictionary; the voice says “ZOR-byuu-lay-ting” → is it spelled right?" in lines[4]
    assert len(lines) == 5


def test_a_program_is_told_what_a_finding_is_about(newscast: Program, desk: Path) -> None:
    (desk / "house.txt").write_text("Bihac = bee-hotch\n", encoding="utf-8")
    (desk / "names.txt").write_text(SCRIPT.replace("Anchor", "Target: 3:00\nAnchor"), encoding="utf-8")
    answers = [json.loads(line) for line in newscast("check", "--json", "names.txt").out.splitlines()]
    assert {answer["kind"] for answer in answers} == {"note"}
    abouts = [answer["about"] for answer in answers]
    assert abouts == ["pronouncer", "lexicon", "lexicon", "word", "word", "word", "timing"]


def test_phonemes_are_told_between_slashes(newscast: Program, desk: Path) -> None:
    (desk / "house.txt").write_text("Bihac = /ˈbiːhɒtʃ/\n", encoding="utf-8")
    write(desk, "Bihac spoke.", "Lexicon: house.txt\n")
    assert "“Bihac” is said /ˈbiːhɒtʃ/, as house.txt:1 has it" in newscast("check", "a.txt", "--engine", "tone").out


def test_an_engine_that_cannot_tell_leaves_the_sound_open(newscast: Program, desk: Path) -> None:
    write(desk, "Sembler spoke.")
    out = newscast("check", "a.txt", "--engine", "tone").out
    assert out.startswith("a.txt:4: note: “Sembler” is in no dictionary → hear it: newscast voices")
    assert "Sembler (HOW-it-sounds)" in out


def test_many_unknown_words_are_counted_and_another_language_is_left_alone(newscast: Program, desk: Path) -> None:
    names = " ".join(
        f"Zorbul{first}{second}" for first in "aeiou" for second in ("bex", "dex", "fex", "gex", "kex", "lex", "mex")
    )
    write(desk, names)
    assert newscast("check", "a.txt", "--engine", "tone").out.splitlines()[-1] == (
        "a.txt: note: 5 more words are in no dictionary"
    )
    write(desk, names, "Language: es\n")
    assert "in no dictionary" not in newscast("check", "a.txt", "--engine", "tone").out


def test_a_source_full_of_unknown_words_is_looked_over_in_proportion_to_its_length(desk: Path) -> None:
    write(
        desk, " ".join(f"zq{number:x}x".translate(str.maketrans("0123456789", "ghijklmnop")) for number in range(8000))
    )
    prepared = prepare("a.txt", Wish(engine="tone"))
    started = time.process_time()
    assert len(unknown_words(prepared)) > 1000
    assert time.process_time() - started < 5


def test_a_voice_of_another_language_whose_sounds_have_no_respelling_leaves_the_sound_open(desk: Path) -> None:
    source = write(desk, "Sembler and Zbinak spoke.", "Voice: A = gmq/da\n")
    (first, second) = unknown_words(prepare(source))
    assert (first.word, heard(first), heard(second)) == ("Sembler", "", "")


def test_an_entry_is_told_once_and_a_pronouncer_over_it_is_not_the_lexicons(desk: Path) -> None:
    (desk / "house.txt").write_text("Bihac = BEE-hotch\nLodz = WOODJ\nRome = ROHM\n", encoding="utf-8")
    copy = "Bihac met Bihac. Lodz (LOHDZ) and Lodz."
    used = entries_used(prepare(write(desk, copy, "Lexicon: house.txt\n"), Wish(engine="tone")))
    assert [(entry.written, line) for entry, line in used] == [("Bihac", 5)]


def test_check_tells_which_words_could_be_printed_otherwise(newscast: Program, desk: Path) -> None:
    copy = (
        "MARCH WITH PHILIP BUMP AND ROSE FRAY ON THE ISLAMIC STATE, A GOOGLE SEARCH, THE TREK TRAIL AND THE HERITAGE "
        "CAMP. RED STATES OUTNUMBER BLUE STATES. THE PARTY OFFICE, THE POST UNION AND MARK CHALLENGER MAY ADDRESS IT."
    )
    (desk / "page.txt").write_text(f"Skip to main content\n\n[Lauren]\n\n{copy}\n", encoding="utf-8")
    answers = [json.loads(line) for line in newscast("check", "--json", "page.txt").out.splitlines()]
    told = [answer["message"] for answer in answers if answer["about"] == "case"]
    cases = prepare("page.txt").reading.open_cases
    assert cases
    assert told == [f"“{case.taken}” could be “{case.other}”: neither the copy nor the page tells" for case in cases]
