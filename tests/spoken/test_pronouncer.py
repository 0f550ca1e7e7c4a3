"""Pronouncers as a plain-text engine is given them."""

from __future__ import annotations

import pytest

from newscast.spoken import respelled


@pytest.mark.parametrize(
    ("respelling", "given"),
    [
        ("BEE-hotch", "bee-hotch"),
        ("roo-EEZ", "roo-eez"),
        ("BWAY-nohs EYE-rays", "boo-way-nohs eye-rays"),
        ("KYOO-buh", "kew-buh"),
        ("I-RAHK", "eye-rahk"),
        ("zeh-LEN-skee", "zellen-skee"),
        ("KEHN-yuh", "ken-yuh"),
        ("GEE-zuh", "ghee-zuh"),
        ("row-LAHN", "rau-lahn"),
        ("hwahn", "wahn"),
        ("VYEHT-nahm", "vee-yet-nahm"),
        ("suh-LYE-duh", "suh-lye-duh"),
        ("LYV", "lyve"),
        ("WYND", "wined"),
        ("LY-muh", "lye-muh"),
    ],
)
def test_a_respelling_is_given_in_small_letters_that_engines_read_right(respelling: str, given: str) -> None:
    assert respelled(respelling) == given
