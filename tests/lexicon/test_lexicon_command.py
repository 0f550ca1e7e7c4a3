"""`newscast lexicon`, and lexicons wherever words are said: settings, header, `spoken` and `voices`."""

from __future__ import annotations

import io
import json
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.conftest import Outcome

    Program = Callable[..., Outcome]

HOUSE = "Bihac = BEE-hotch\nSEPTA = septa\n"
SCRIPT = """Title: Night bus
Anchor: Maria
Lexicon: house.txt

[Maria]
Bihac met SEPTA in Lodz (WOODJ). LODZ’S (WOODJ) mayor went home.
"""


@pytest.fixture
def house(desk: Path) -> Path:
    (desk / "house.txt").write_text(HOUSE, encoding="utf-8")
    return desk / "house.txt"


def spoken(outcome: Outcome) -> str:
    answer = json.loads(outcome.out)
    return " ".join(item["spoken"] for story in answer["stories"] for item in story["items"])


@pytest.mark.usefixtures("house")
def test_lexicons_are_read_as_one_the_later_over_the_earlier(newscast: Program, desk: Path) -> None:
    (desk / "desk.toml").write_text('"Bihac" = "bee-HAHTCH"\n', encoding="utf-8")
    assert newscast("lexicon", "house.txt", "desk.toml").out == "SEPTA = septa\nBihac = bee-HAHTCH\n"
    answers = [json.loads(line) for line in newscast("lexicon", "house.txt", "--json").out.splitlines()]
    assert answers[0] == {"written": "Bihac", "said": "BEE-hotch", "form": "respelling", "where": "house.txt:1"}


@pytest.mark.usefixtures("house")
def test_a_lexicon_is_written_in_another_form_but_not_over_one_that_is_there(newscast: Program, desk: Path) -> None:
    assert newscast("lexicon", "house.txt", "-o", "house.pls").out == "house.pls  2 entries\n"
    assert newscast("lexicon", "house.pls").out == "Bihac = /ˈbiːhɒtʃ/\nSEPTA = septa\n"
    assert 'xml:lang="en-US"' in (desk / "house.pls").read_text(encoding="utf-8")
    again = newscast("lexicon", "house.txt", "-o", "house.pls")
    assert again.status == 1
    assert "--force" in again.err
    (desk / "newscast.toml").write_text('language = "en-GB"', encoding="utf-8")
    assert newscast("lexicon", "house.txt", "-o", "house.pls", "--force").status == 0
    assert 'xml:lang="en-GB"' in (desk / "house.pls").read_text(encoding="utf-8")
    assert newscast("lexicon", "house.txt", "-o", "house.doc").status == 2
    assert not (desk / "house.doc").exists()


def test_what_a_script_taught_becomes_a_lexicon(newscast: Program, desk: Path) -> None:
    (desk / "bus.txt").write_text(SCRIPT + "\n{Odd|(b)} {Xi|(x9)} is here.\n", encoding="utf-8")
    done = newscast("lexicon", "bus.txt")
    assert done.out == "Lodz = WOODJ\n"
    assert "bus.txt:8: “x9” cannot be understood as a respelling of “Xi”" in done.err


@pytest.mark.usefixtures("house")
def test_doubts_are_told_aside(newscast: Program, desk: Path) -> None:
    (desk / "a.txt").write_text("Bihac = bee-hotch\n", encoding="utf-8")
    done = newscast("lexicon", "a.txt", "--json")
    assert done.err.startswith("note: a.txt:1: “bee-hotch” is read as English is")
    assert len(done.out.splitlines()) == 1


def test_a_lexicon_comes_from_standard_input_too(newscast: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Bihac\tBEE-hotch\n")))
    assert newscast("lexicon", "-").out == "Bihac = BEE-hotch\n"
    monkeypatch.setattr(sys, "stdin", None)
    assert "standard input: the lexicon has no entries" in newscast("lexicon", "-").err


def test_a_lexicon_that_is_not_there_is_told(newscast: Program) -> None:
    done = newscast("lexicon", "gone.txt")
    assert done.status == 1
    assert "gone.txt: there is no such lexicon" in done.err


@pytest.mark.usefixtures("house")
def test_a_header_names_a_lexicon_and_captions_keep_the_written_form(newscast: Program, desk: Path) -> None:
    (desk / "bus.txt").write_text(SCRIPT, encoding="utf-8")
    answer = json.loads(newscast("show", "--json", "bus.txt").out)
    (item,) = answer["stories"][0]["items"]
    assert item["spoken"].startswith("bee-hotch met septa in woodj.")
    assert item["text"].startswith("Bihac met SEPTA in Lodz.")


@pytest.mark.usefixtures("house")
def test_the_headers_lexicons_stand_over_the_settings_and_later_ones_over_earlier(
    newscast: Program, desk: Path
) -> None:
    for name, said in (("a.txt", "AH"), ("b.txt", "BOH"), ("c.txt", "KAY"), ("d.txt", "DEE")):
        word = {"a.txt": "Aa", "b.txt": "Aa\nBb", "c.txt": "Aa\nBb\nCc", "d.txt": "Aa\nBb\nCc\nDd"}[name]
        text = "".join(f"{each} = {said}-lah\n" for each in word.split())
        (desk / name).write_text(text, encoding="utf-8")
    (desk / "newscast.toml").write_text('lexicon = ["d.txt", "c.txt"]', encoding="utf-8")
    copy = "Title: x\nAnchor: A\nLexicon: b.txt\nLexicon: a.txt\n\nAa, Bb, Cc, Dd.\n"
    (desk / "bus.txt").write_text(copy, encoding="utf-8")
    assert spoken(newscast("show", "--json", "bus.txt")) == "ah-lah, boh-lah, kay-lah, dee-lah."


def test_the_settings_may_name_one_lexicon_anywhere(newscast: Program, desk: Path, house: Path) -> None:
    room = desk / "room"
    room.mkdir()
    house.rename(desk / "all.txt")
    (room / "newscast.toml").write_text('lexicon = "../all.txt"', encoding="utf-8")
    (room / "bus.txt").write_text("Title: x\nAnchor: A\n\nBihac spoke.\n", encoding="utf-8")
    assert spoken(newscast("show", "--json", "room/bus.txt")) == "bee-hotch spoke."


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("gone.txt", "bus.txt:3:10: error: there is no lexicon “gone.txt” → put it beside the script"),
        ("../house.txt", "bus.txt:3:10: error: the lexicon “../house.txt” lies outside the script's folder → copy it"),
        ("/etc/passwd", "bus.txt:3:10: error: the lexicon “/etc/passwd” lies outside"),
        ("C:\\house.txt", "bus.txt:3:10: error: the lexicon “C:\\house.txt” lies outside"),
        ("a" * 300, "bus.txt:3:10: error: there is no lexicon “aaaa"),
        (".", "error: this is not a file"),
        ("bad.txt", "bad.txt:2:9: error: the value of “Bihac” holds “[”"),
    ],
)
def test_a_headers_lexicon_that_cannot_be_used_is_named_with_its_line(
    newscast: Program, desk: Path, name: str, message: str
) -> None:
    (desk / "bad.txt").write_text("# x\nBihac = [[x]]\n", encoding="utf-8")
    (desk / "bus.txt").write_text(f"Title: x\nAnchor: A\nLexicon: {name}\n\nBihac spoke.\n", encoding="utf-8")
    done = newscast("check", "bus.txt")
    assert done.status == 1
    assert message in done.out
    assert done.out.count("\n") == 1


def test_a_link_out_of_the_folder_is_followed_and_refused(newscast: Program, desk: Path, house: Path) -> None:
    room = desk / "room"
    room.mkdir()
    try:
        (room / "house.txt").symlink_to(house)
    except OSError:
        pytest.skip("no links here")
    (room / "bus.txt").write_text("Title: x\nAnchor: A\nLexicon: house.txt\n\nBihac spoke.\n", encoding="utf-8")
    assert "lies outside" in newscast("check", "room/bus.txt").out


def test_the_settings_lexicon_that_is_gone_is_told(newscast: Program, desk: Path) -> None:
    (desk / "newscast.toml").write_text('lexicon = ["gone.txt"]', encoding="utf-8")
    (desk / "bus.txt").write_text("Title: x\nAnchor: A\n\nBihac spoke.\n", encoding="utf-8")
    done = newscast("check", "bus.txt")
    assert "newscast.toml:1: error: there is no lexicon gone.txt → put it there, or mend its name" in done.out


def test_all_mistakes_of_a_lexicon_are_told_at_once(newscast: Program, desk: Path) -> None:
    (desk / "house.txt").write_text("Bihac\nLodz = WOODJ\nUsti = /u\n", encoding="utf-8")
    (desk / "bus.txt").write_text("Title: x\nAnchor: A\nLexicon: house.txt\n\nBihac spoke.\n", encoding="utf-8")
    found = newscast("check", "bus.txt").out.splitlines()
    assert [line.partition(": error")[0] for line in found] == ["house.txt:1:1", "house.txt:3:8"]
    told = newscast("lexicon", "house.txt").err
    assert told.count("newscast: house.txt:") == told.count("→") == 2


def test_a_houses_printed_forms_restore_the_letter_case_of_a_page(newscast: Program, desk: Path) -> None:
    page = "[Lauren]\n\nTHE BUS OF PEDROMA AND THE DEBARGIA OFFICE STOPPED IN DOWNTOWN HARWICK ON MONDAY.\n"
    (desk / "page.txt").write_text(page, encoding="utf-8")
    (desk / "house.txt").write_text("pedroma = peh-DROH-mah\nDeBargia = deh-BAR-jah\nPedRoma = x\n", encoding="utf-8")
    (desk / "newscast.toml").write_text('lexicon = "house.txt"', encoding="utf-8")
    answer = json.loads(newscast("show", "--json", "page.txt").out)
    text = answer["stories"][0]["items"][0]["text"]
    assert "PedRoma" in text
    assert "DeBargia" in text
    assert newscast("import", "page.txt").status == 0
    assert "DeBargia" in (desk / "scripts" / "page.txt").read_text(encoding="utf-8")


@pytest.mark.usefixtures("house")
def test_spoken_takes_lexicons_and_explains_them(
    newscast: Program, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "desk.txt").write_text("SEPTA = the railway\n", encoding="utf-8")
    copy = io.TextIOWrapper(io.BytesIO(b"Bihac pays SEPTA $5. Fine.\n\n"))
    monkeypatch.setattr(sys, "stdin", copy)
    done = newscast("spoken", "--lexicon", "house.txt", "--lexicon", "desk.txt", "--explain")
    assert done.out.startswith("bee-hotch pays the railway five dollars. Fine.\n    “$5” → “five dollars”")
    assert "(name.lexicon)" in done.out


@pytest.mark.usefixtures("house")
def test_an_audition_speaks_as_a_script_would(newscast: Program, desk: Path) -> None:
    (desk / "newscast.toml").write_text('lexicon = "house.txt"\nlanguage = "en-GB"', encoding="utf-8")
    done = newscast("voices", "--say", "SEPTA is 5. Lodz (WOODJ) {x|is far}.", "--voice", "tone:tone-1")
    (line,) = done.out.splitlines()
    assert (desk / line).stat().st_size == 44 + 2 * 24_000 * 60 // 180 * 6  # six words
    assert "--say:1:1: the brace is never closed" in newscast("voices", "--say", "{x", "--engine", "tone").err
    assert "nothing to speak" in newscast("voices", "--say", " ", "--engine", "tone").err
