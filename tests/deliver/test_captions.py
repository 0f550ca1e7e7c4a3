"""WebVTT as another program reads it."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
import webvtt
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from newscast.deliver import write_captions
from newscast.deliver.captions import cues
from newscast.errors import DeliveryError
from newscast.model.programme import Caption, Programme

if TYPE_CHECKING:
    from pathlib import Path

RATE = 22_050
LONG = (
    "The county board of supervisors will vote on Tuesday on a plan to run buses all night, seven days a week, "
    "from the harbour to the airport, at a cost of $1.2 million a year, which two of its members call too much."
)


def programme(*captions: Caption, seconds: float = 60.0) -> Programme:
    return Programme("", "en-US", RATE, 1, round(seconds * RATE), (), captions, (), ())


def caption(text: str, start: float = 0.0, end: float = 3.0, speaker: str = "Maria") -> Caption:
    return Caption(round(start * RATE), round(end * RATE), speaker, text)


def read_back(path: Path, *captions: Caption) -> list[webvtt.Caption]:
    write_captions(programme(*captions), path)
    return list(webvtt.read(str(path)).captions)


def test_each_sentence_is_a_cue_with_its_speaker_and_its_time(tmp_path: Path) -> None:
    first, second = read_back(
        tmp_path / "news.vtt", caption("Good evening.", 0.2, 1.5), caption("“No.”", 61.0, 3662.25, "Dana Ruiz")
    )
    assert (first.start, first.end, first.voice, first.text) == (
        "00:00:00.200",
        "00:00:01.500",
        "Maria",
        "Good evening.",
    )
    assert (second.start, second.end, second.voice) == ("00:01:01.000", "01:01:02.250", "Dana Ruiz")


def test_the_file_is_plain_webvtt(tmp_path: Path) -> None:
    write_captions(programme(caption("Naïve café.")), tmp_path / "news.vtt")
    assert (tmp_path / "news.vtt").read_bytes() == (
        "WEBVTT\n\n00:00:00.000 --> 00:00:03.000\n<v Maria>Naïve café.\n".encode()
    )


def test_a_long_sentence_is_shown_in_parts_as_it_is_heard(tmp_path: Path) -> None:
    shown = read_back(tmp_path / "news.vtt", caption(LONG, 1.0, 14.0))
    assert " ".join(" ".join(cue.text.split("\n")) for cue in shown) == LONG
    assert len(shown) == 3
    assert (shown[0].start, shown[-1].end) == ("00:00:01.000", "00:00:14.000")
    lengths = [len(cue.text) for cue in shown]
    assert max(lengths) - min(lengths) < 15
    for cue, length in zip(cues(programme(caption(LONG, 1.0, 14.0))), lengths, strict=True):
        assert cue.end - cue.start == pytest.approx(13_000 * length / len(LONG), abs=200)


def test_a_page_is_broken_near_its_middle() -> None:
    text = "A bus that runs all night would cost one million dollars a year."
    (cue,) = cues(programme(caption(text)))
    assert [len(line) for line in cue.lines] == pytest.approx([32, 32], abs=4)


def test_a_short_word_stays_for_a_second_where_the_next_leaves_it() -> None:
    shown = cues(programme(caption("No.", 0.0, 0.3), caption("Yes.", 5.0, 5.3), caption("Well.", 5.8, 6.1)))
    assert [(cue.start, cue.end) for cue in shown] == [(0, 1000), (5000, 5800), (5800, 6800)]


def test_the_last_word_does_not_stay_after_the_programme() -> None:
    (cue,) = cues(programme(caption("Good night.", 1.0, 1.2), seconds=1.5))
    assert cue.end == 1500


@pytest.mark.parametrize(
    "text",
    [
        "a --> b", "1 < 2 && 3 > 2", "<v Other>Not me.</v>", "&lt;b&gt;", "<c.red>text</c>", "NOTE this", "STYLE",
        "00:00:01.000 --> 00:00:02.000",
    ],
)  # fmt: skip
def test_hostile_words_are_shown_and_do_nothing(tmp_path: Path, text: str) -> None:
    path = tmp_path / "news.vtt"
    (cue,) = read_back(path, caption(text, speaker="Ann --> <b> & Bob"))
    assert cue.raw_text.count("<") == 1
    assert len(re.findall("-->", path.read_text())) == 1
    shown = cue.text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    assert shown.replace("&lt;", "<").replace("&gt;", ">") in {text, text.replace("&lt;", "<").replace("&gt;", ">")}


def test_line_ends_and_controls_are_spaces(tmp_path: Path) -> None:
    (cue,) = read_back(tmp_path / "news.vtt", caption("One\n\n00:01\r\ttwo\x00\x1b three.\u2028", speaker="A\n\nB"))
    assert cue.text == "One 00:01 two three."
    assert cue.voice == "A B"


def test_a_word_longer_than_a_line_is_broken() -> None:
    shown = cues(programme(caption("x" * 100)))
    assert [line for cue in shown for line in cue.lines] == ["x" * 42, "x" * 42, "x" * 16]


def test_nobody_is_named_where_there_is_no_name(tmp_path: Path) -> None:
    (cue,) = read_back(tmp_path / "news.vtt", caption("Hello.", speaker=""))
    assert (cue.voice, cue.text) == (None, "Hello.")


def test_a_newscast_without_words_has_a_file_without_cues(tmp_path: Path) -> None:
    assert read_back(tmp_path / "news.vtt") == []
    assert read_back(tmp_path / "news.vtt", caption(" \n ")) == []


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(DeliveryError, match="is a folder"):
        write_captions(programme(), tmp_path)
    (tmp_path / "file").touch()
    with pytest.raises(DeliveryError, match="cannot be written"):
        write_captions(programme(), tmp_path / "file" / "news.vtt")


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.text(max_size=200), st.text(max_size=20), st.integers(0, 99_999), st.integers(0, 99_999))))
def test_any_words_are_shown_whole_in_order_and_one_at_a_time(
    tmp_path: Path, said: list[tuple[str, str, int, int]]
) -> None:
    captions = []
    at = 0
    for text, speaker, pause, length in said:
        captions.append(Caption(at + pause, at + pause + length, speaker, text))
        at += pause + length
    made = Programme("", "en-US", RATE, 1, at, (), tuple(captions), (), ())
    shown = cues(made)
    assert all(cue.start < cue.end for cue in shown)
    assert all(first.end <= second.start for first, second in pairwise(shown))
    assert all(len(cue.lines) <= 2 for cue in shown)
    assert all(0 < len(line) <= 42 for cue in shown for line in cue.lines)
    words = "".join(character if character.isprintable() else " " for text, *_ in said for character in text + " ")
    assert "".join("".join(cue.lines) for cue in shown).replace(" ", "") == "".join(words.split())
    write_captions(made, tmp_path / "any.vtt")
    assert len(webvtt.read(str(tmp_path / "any.vtt"))) == len(shown)
