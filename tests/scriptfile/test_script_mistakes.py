"""Check tells all mistakes of a script in one go, and none that is only a consequence of another."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.errors import ScriptError
from newscast.scriptfile import parse_script, script_mistakes

TEXT = (Path(__file__).parents[1] / "cases" / "script-errors.md").read_text("utf-8").replace("·\n", " \n")
CASES = re.findall(r"^~~~\n(.*?)\n\.\n(.*?)\n\.\n(.*?)\n~~~$", TEXT, re.DOTALL | re.MULTILINE)
SCRIPT = """Titel: Night bus
Anchor: Maria
Target: soon
Anchor: Ana

[Maria]
Good evening. {287(b) is up, and the council
will vote|votes} tonight.

A good paragraph.

[STNG: a.wav]

[Dana Ruiz
“People walk.”

[SOT: voice | Ana | at 3]
(We did it. [[note)

(We did it again.)

[Maria] A stray } here.
[PAUSE: long]
[Maria]
[Ana] Fine.
(Not a bite.)

[SOT: voice | Bo]
(Open { brace
over two lines.)
(Well.)
"""


def places(text: str) -> list[tuple[int | None, str]]:
    return [(error.line, error.message) for error in script_mistakes(text, "news.txt")]


def test_all_mistakes_are_told_from_start_to_end() -> None:
    assert places(SCRIPT) == [
        (1, "there is no header key “Titel”"),
        (3, "“soon” is no length for a newscast"),
        (4, "Anchor is given twice, first on line 2"),
        (12, "there is no cue “STNG”"),
        (14, "the bracket is never closed"),
        (17, "a SOT cue has no field “at 3”"),
        (18, "the note is never closed"),
        (22, "there is a stray “}”"),
        (23, "“long” is no length for a pause"),
        (24, "this speaker has nothing to say"),
        (29, "the brace is never closed"),
    ]


def test_a_script_without_mistakes_has_none() -> None:
    assert places("Title: x\nAnchor: A\n\nGood evening.\n") == []


@pytest.mark.parametrize(("script", "message"), [(script, message) for script, message, _ in CASES])
def test_the_first_is_the_one_that_stops_a_render_and_no_other_follows_from_it(script: str, message: str) -> None:
    first, *others = script_mistakes(script, "news.txt")
    assert str(first) == message
    assert len(others) <= 1


def test_what_is_no_script_at_all_is_told_once() -> None:
    assert places("x" * 8_000_001) == [(None, "the script is longer than 8,000,000 characters")]
    assert places("") == [(1, "the script is empty")]


def test_no_more_than_twenty_are_told_and_of_a_very_long_script_one() -> None:
    text = "Title: x\nAnchor: A\n\n" + "A stray }.\n\n" * 40
    assert len(places(text)) == 20
    assert len(places(text + "Words. " * 100 + "\n\nMore words here.\n" * 20_000)) == 1


@given(st.text(alphabet="T:x[]{}|() \n\\SOPAUE?.", max_size=80))
def test_whatever_the_text_is_the_mistakes_come_to_an_end(text: str) -> None:
    found = list(script_mistakes(f"Title: x\nAnchor: A\n\n{text}", "a.txt"))
    lines = [error.line for error in found]
    assert len(set(lines)) == len(lines)
    try:
        parse_script(f"Title: x\nAnchor: A\n\n{text}", "a.txt")
    except ScriptError as error:
        assert str(found[0]) == str(error)  # noqa: PT017 - either outcome is right
    else:
        assert found == []
