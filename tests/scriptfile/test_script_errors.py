"""Each kind of mistake has a message of its own, with its place and what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newscast.errors import ScriptError
from newscast.scriptfile import parse_script

TEXT = (Path(__file__).parents[1] / "cases" / "script-errors.md").read_text("utf-8").replace("·\n", " \n")
CASES = re.findall(r"^~~~\n(.*?)\n\.\n(.*?)\n\.\n(.*?)\n~~~$", TEXT, re.DOTALL | re.MULTILINE)


@pytest.mark.parametrize(("script", "message", "hint"), CASES, ids=[message for _, message, _ in CASES])
def test_a_mistake_is_named_with_its_place_and_what_to_do(script: str, message: str, hint: str) -> None:
    with pytest.raises(ScriptError) as caught:
        parse_script(script, "news.txt")
    assert (str(caught.value), caught.value.hint) == (message, hint)
    assert re.match(r"news\.txt:\d+:\d+: ", message)
