"""`show --as-spoken` and `spoken --explain` tell which rules touched which words, and rules can be switched off."""

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

SCRIPT = """Title: Money
Anchor: Maria

[Maria]
The city won $1.2 million, Sgt. Poe said. He met {Roe|ROH}.
THE MAYOR TOLD EVERYBODY IT IS OVER.
"""


@pytest.fixture
def money(desk: Path) -> Path:
    file = desk / "money.txt"
    file.write_text(SCRIPT, encoding="utf-8")
    return file


def test_each_spoken_sentence_tells_which_rules_touched_it(newscast: Program, money: Path) -> None:
    out = newscast("show", money, "--as-spoken", "--engine", "tone").out
    said = "  » The city won one point two million dollars, Sergeant Poe said.\n"
    assert said + "      “Sgt.” → “Sergeant” (name.title)\n      “$1.2 million” → " in out
    assert "      “Roe” → “roh” (editor.say_as)\n" in out
    assert "      capitals → small letters (mark.capitals)\n" in out


def test_the_json_answer_names_the_rules_of_a_segment(newscast: Program, money: Path) -> None:
    answer = json.loads(newscast("show", money, "--json", "--engine", "tone").out)
    (segment,) = answer["stories"][0]["items"]
    assert {"money.scaled", "name.title", "editor.say_as"} <= set(segment["rules"])


def test_a_newsroom_switches_a_rule_off(newscast: Program, money: Path, desk: Path) -> None:
    (desk / "newscast.toml").write_text('rules-off = ["name.title"]', encoding="utf-8")
    assert "dollars, Sgt. Poe said" in newscast("show", money, "--as-spoken", "--engine", "tone").out
    (desk / "newscast.toml").write_text('rules-off = ["name.titel"]', encoding="utf-8")
    failed = newscast("show", money)
    assert failed.status == 1
    assert "newscast.toml: there is no spoken-form rule “name.titel”" in failed.err
    assert "did you mean “name.title”?" in failed.err


def given(text: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(text.encode()))


def test_spoken_explains_itself_and_leaves_rules_out(newscast: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", given("Sgt. Poe, 45\nHi.\n"))
    said = newscast("spoken", "--explain").out
    told = ["    “Sgt.” → “Sergeant” (name.title)", "    “45” → “forty-five” (number.cardinal)"]
    assert said.splitlines() == ["Sergeant Poe, forty-five", *told, "Hi."]
    monkeypatch.setattr(sys, "stdin", given("Sgt. Poe, 45\n"))
    assert newscast("spoken", "--without", "name.title", "--without", "number.cardinal").out == "Sgt. Poe, four five\n"
    refused = newscast("spoken", "--without", "name.tittle")
    assert refused.status == 2
    assert "did you mean “name.title”?" in refused.err
