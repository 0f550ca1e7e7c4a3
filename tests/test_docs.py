"""What the docs promise is held to be true."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def test_the_picture_of_the_stages_is_the_import_contract() -> None:
    contract = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]["contracts"]
    picture = (ROOT / "docs" / "why.md").read_text(encoding="utf-8").partition("```text\n")[2].partition("```")[0]
    drawn = [line.split("  ")[0].strip() for line in picture.splitlines()]
    assert drawn == contract[0]["layers"]


def test_every_setting_of_the_settings_page_is_one(desk: Path) -> None:
    from newscast.config import load_settings

    page = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    (desk / "newscast.toml").write_text(page.partition("```toml\n")[2].partition("```")[0], encoding="utf-8")
    settings = load_settings(desk)
    assert (settings.loudness, settings.pauses["story"]) == (-16.0, 1.0)


@pytest.mark.parametrize(("form", "name"), [("lexicon", "a.txt"), ("toml", "a.toml"), ("xml", "a.pls")])
def test_every_lexicon_of_the_manual_is_one(form: str, name: str) -> None:
    from newscast.lexicon import parse_lexicon

    page = (ROOT / "docs" / "lexicons.md").read_text(encoding="utf-8")
    blocks = [block.partition("```")[0] for block in page.split(f"```{form}\n")[1:]]
    found = [parse_lexicon(block.encode(), name) for block in blocks if not block.startswith("lexicon = ")]
    assert found
    assert all(lexicon.entries and not lexicon.doubts for lexicon in found)
