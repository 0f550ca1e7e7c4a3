"""Quotations in copy: where they are, who says them, which of them are whole."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.ingest.quotes import FoundQuote, find_quotes

TEXT = (Path(__file__).parents[1] / "cases" / "quotes.md").read_text("utf-8")
BLOCKS = [
    (article if parted else "", copy if parted else article, wanted)
    for said, wanted in (block.rstrip("\n").split("\n.\n") for block in TEXT.split("~~~\n")[1::2])
    for article, parted, copy in [said.partition("\n---\n")]
]


def line(quote: FoundQuote) -> str:
    """Write a quotation as the case file does."""
    words = " ".join(quote.text.split()[:3])
    told = [quote.speaker or "-", quote.role or "-", quote.attribution or "-"]
    return " | ".join([*told, "whole" if quote.whole else "fragment", "sure" if quote.certain else "unsure", words])


@pytest.mark.parametrize(("article", "copy", "wanted"), BLOCKS)
def test_quotations_are_found_with_their_speakers(article: str, copy: str, wanted: str) -> None:
    found = find_quotes(copy.split("\n"), article=article or None, anchor=None)
    assert [line(quote) for quote in found] == wanted.split("\n")


def test_offsets_hold_the_marks_and_the_text_does_not() -> None:
    paragraph = "Ann Lee said: “The old bridge has to come down.” She left."
    (quote,) = find_quotes([paragraph], article=None, anchor="Maria")
    assert paragraph[quote.start : quote.end] == "“The old bridge has to come down.”"
    assert quote.text == "The old bridge has to come down."


def test_copy_without_quotation_marks_has_no_quotations() -> None:
    assert find_quotes(["Ann Lee said the bridge isn't open."], article=None, anchor=None) == ()
    assert find_quotes([], article=None, anchor=None) == ()


@given(
    st.lists(st.text(alphabet="aLe W.,?!:;“”\"'‘’()said he\n", max_size=80), max_size=4),
    st.none() | st.text(max_size=40),
)
def test_quotations_lie_in_order_inside_their_paragraphs(paragraphs: list[str], article: str | None) -> None:
    found = find_quotes(paragraphs, article=article, anchor=None)
    places = [(quote.paragraph, quote.start, quote.end) for quote in found]
    assert places == sorted(places)
    for quote in found:
        assert quote.text in paragraphs[quote.paragraph][quote.start : quote.end]
    for (number, _, end), (after, start, _) in pairwise(places):
        assert number < after or end <= start


def test_time_grows_with_the_length_of_the_copy_only() -> None:
    hostile = [
        "“a” " * 3000,
        "“" * 5000,
        "' a" * 3000,
        "Ann Lee said, “no,” " * 600,
        "Lee " * 3000 + "said “no.”",
        "he, " * 3000 + "“a.”",
    ]
    start = time.perf_counter()
    find_quotes(hostile, article="Ann Lee " * 2000, anchor=None)
    assert time.perf_counter() - start < 8.0
