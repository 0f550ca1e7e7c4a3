"""Where a result goes, and under which name."""

from __future__ import annotations

from pathlib import Path

import pytest

from newscast.config import Settings, Wish
from newscast.errors import DeliveryError
from newscast.model.rundown import Rundown
from newscast.target import stem_of, targets

RUNDOWN = Rundown((), (), (), "Café «Nord»: 3 dead", "en-US")


def names(source: str, wish: Wish) -> list[str]:
    return [file.as_posix() for file in targets(source, RUNDOWN, Settings(), wish)]


def test_a_file_gives_its_name_to_the_result_in_the_output_folder() -> None:
    assert names("scripts/night-bus.txt", Wish()) == ["output/night-bus.mp3", "output/night-bus.vtt"]


def test_the_suffix_of_the_output_is_the_form() -> None:
    assert names("a.txt", Wish(output=Path("x/b.FLAC"))) == ["x/b.FLAC", "x/b.vtt"]


def test_an_output_that_is_a_folder_holds_the_usual_name(tmp_path: Path) -> None:
    assert targets("a.txt", RUNDOWN, Settings(), Wish(output=tmp_path))[0] == tmp_path / "a.mp3"


def test_further_forms_stand_beside_it_once_each() -> None:
    wish = Wish(also=("wav", ".FLAC", "mp3", "vtt", "wav"))
    assert names("a.txt", wish) == ["output/a.mp3", "output/a.wav", "output/a.flac", "output/a.vtt"]


@pytest.mark.parametrize(
    "wish", [Wish(output=Path("a.wma")), Wish(output=Path("a")), Wish(output=Path("a.vtt")), Wish(also=("doc",))]
)
def test_a_form_that_is_not_known_is_refused_before_a_word_is_spoken(wish: Wish) -> None:
    with pytest.raises(DeliveryError, match="is not a form of audio") as caught:
        targets("a.txt", RUNDOWN, Settings(), wish)
    assert "mp3" in caught.value.hint


@pytest.mark.parametrize(
    ("source", "stem"),
    [
        ("-", "cafe-nord-3-dead"),
        ("https://example.org/news/x?y=1", "cafe-nord-3-dead"),
        ("b/c.d.txt", "c.d"),
        (".txt", ".txt"),
    ],
)
def test_what_has_no_file_name_is_named_after_its_title(source: str, stem: str) -> None:
    assert stem_of(source, RUNDOWN.title) == stem


def test_a_title_without_letters_still_has_a_name() -> None:
    assert stem_of("-", "… !") == "newscast"
