"""Letter case of copy that was typed in capitals."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.ingest.case import is_shouted, restore
from newscast.ingest.case_model import case_model
from newscast.ingest.case_table import case_table

TEXT = (Path(__file__).parents[1] / "cases" / "case.md").read_text("utf-8")
BLOCKS = [
    (article if parted else "", copy if parted else article, wanted)
    for said, wanted in (block.rstrip("\n").split("\n.\n") for block in TEXT.split("~~~\n")[1::2])
    for article, parted, copy in [said.partition("\n---\n")]
]


@pytest.mark.parametrize(("article", "loud", "printed"), BLOCKS)
def test_copy_in_capitals_is_printed_as_a_copy_desk_would(article: str, loud: str, printed: str) -> None:
    found = restore(loud.split("·"), article=article or None).paragraphs
    assert list(found) == printed.split("·")


@given(st.lists(st.text(max_size=60), max_size=4), st.none() | st.text(max_size=80))
def test_only_letter_case_ever_changes(paragraphs: list[str], article: str | None) -> None:
    found = restore(paragraphs, article=article).paragraphs
    assert [p.casefold() for p in found] == [p.casefold() for p in paragraphs]
    assert [len(p) for p in found] == [len(p) for p in paragraphs]


@given(st.text(alphabet="ABCDEFGHIÉÄßİÇ’'\".,- 19@/()“”&", max_size=120))
def test_only_letter_case_changes_in_capitals_of_any_kind(paragraph: str) -> None:
    (found,) = restore([paragraph], article=None).paragraphs
    assert found.casefold() == paragraph.casefold()


@given(st.lists(st.text(alphabet="abc defg. HIJ", max_size=60), max_size=3))
def test_paragraphs_in_mixed_case_stay_as_they_are(paragraphs: list[str]) -> None:
    found = restore(paragraphs, article="Some Article.").paragraphs
    assert all(new == old for new, old in zip(found, paragraphs, strict=True) if not is_shouted(old))


def test_nothing_comes_of_nothing() -> None:
    assert restore([], article=None).paragraphs == ()
    assert restore(["", "123."], article="").paragraphs == ("", "123.")
    assert case_model().tag([]) == ("", [])


def test_a_restored_text_is_not_restored_again() -> None:
    once = restore(["THE MAYOR OF DENVER SPOKE TO CNN ON FRIDAY."], article=None).paragraphs
    assert restore(once, article=None).paragraphs == once


def test_a_title_in_the_article_tells_nothing_of_letter_case() -> None:
    (found,) = restore(["THE QUORVEX TALKS END."], article="The Quorvex Talks End Without A Deal At All").paragraphs
    assert "talks end" in found


def test_the_tables_are_small_and_quick() -> None:
    case_table.cache_clear()
    case_model.cache_clear()
    start = time.process_time()
    assert case_table().odds["washington"] > 0 > case_table().odds["house"] or case_table().odds
    assert len(case_model().sums.weights) > 1000
    assert time.process_time() - start < 1.0


def test_time_grows_with_the_length_of_the_copy_only() -> None:
    hostile = ["A." * 5000, "X" * 10_000, "'A " * 4000, "WWW." * 3000, "“" * 5000, "A@B." * 3000]
    start = time.process_time()
    restore(hostile, article="a. " * 3000)
    assert time.process_time() - start < 5.0
