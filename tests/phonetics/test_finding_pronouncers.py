"""Pronouncers are found where an agency set one, and nowhere else."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.phonetics.pronouncer import find_pronouncers

CASES = [
    line[2:].rpartition(" .")
    for line in (Path(__file__).parents[1] / "cases" / "pronouncers.md").read_text("utf-8").splitlines()
    if line.startswith("- ")
]


@pytest.mark.parametrize(("text", "expected"), [(text, expected.strip()) for text, _, expected in CASES])
def test_a_pronouncer_is_told_from_other_parentheses(text: str, expected: str) -> None:
    found = [f"{each.written} | {each.respelling}" for each in find_pronouncers(text)]
    assert found == ([expected] if expected else [])


def test_the_places_of_name_and_parenthesis_are_given() -> None:
    text = "says Mr. Bihac  (BEE-hotch), and Lodz\n(WOODJ) agrees"
    first, second = find_pronouncers(text)
    assert text[first.start : first.name_end] == "Bihac"
    assert text[first.start : first.end] == "Bihac  (BEE-hotch)"
    assert text[second.start : second.end] == "Lodz\n(WOODJ)"


@given(st.text(alphabet="AaBbYy ()-'.ß\n\u2028", max_size=80))
def test_what_is_found_lies_in_the_text_in_order(text: str) -> None:
    end = 0
    for found in find_pronouncers(text):
        assert end <= found.start < found.name_end < found.end
        assert text[found.start : found.name_end] == found.written
        assert found.respelling in text[found.name_end : found.end]
        end = found.end


def test_a_text_full_of_parentheses_takes_time_in_proportion_to_its_length() -> None:
    started = time.process_time()
    find_pronouncers("Bihac (BEE-hotch) " * 4000 + "(" * 50_000 + "A " * 50_000 + "A" * 50_000 + " (AH-ah)")
    assert time.process_time() - started < 5
