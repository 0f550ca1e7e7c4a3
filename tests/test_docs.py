"""What the docs promise is held to be true."""

from __future__ import annotations

import tomllib
from pathlib import Path

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
