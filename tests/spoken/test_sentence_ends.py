"""Where sentences end, by the cases of the manual, and on which line each starts."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.model.script import Note, Paragraph, Plain, Pronounced, SayAs, plain_paragraph
from newscast.scriptfile import read_script
from newscast.spoken import sentences

MANUAL = Path(__file__).parent.parent / "cases" / "sentences.md"
CASES = [line.removeprefix("- ") for line in MANUAL.read_text(encoding="utf-8").splitlines() if line.startswith("- ")]


@pytest.mark.parametrize("case", CASES)
def test_a_paragraph_is_parted_where_its_sentences_end(case: str) -> None:
    parts = case.split(" | ")
    assert [one.written for one in sentences(plain_paragraph(" ".join(parts)))] == parts


def test_each_sentence_knows_the_line_on_which_it_starts() -> None:
    page = (
        "Title: x\nAnchor: A\n\n[A]\nOne two. Three\nfour. {Five|fife} [[a note\nover lines]] six.\n"
        "Bihac (BEE-hotch) left.\nIt ends.\n"
    )
    (segment,) = read_script(page, "a.txt").script.spoken
    (paragraph,) = segment.paragraphs
    assert [(one.written, one.line) for one in sentences(paragraph)] == [
        ("One two.", 5),
        ("Three four.", 5),
        ("Five six.", 6),
        ("Bihac left.", 8),
        ("It ends.", 9),
    ]


def test_where_line_breaks_are_lost_all_sentences_have_the_first_line() -> None:
    found = sentences(plain_paragraph("One two. Three four.", (3, 9)))
    assert [one.line for one in found] == [3, 3]
    assert [one.line for one in sentences(Paragraph((), (4, 4)))] == [0]


SPANS = st.lists(
    st.one_of(
        st.text(alphabet="aB .\n?’", max_size=30).map(Plain),
        st.builds(SayAs, st.text(alphabet="ab \n", max_size=5), st.text(alphabet="ab\n", max_size=5)),
        st.builds(Pronounced, st.text(alphabet="ab ", max_size=5), st.text(alphabet="ab-\n", max_size=5)),
        st.text(alphabet="ab\n", max_size=5).map(Note),
    ),
    max_size=8,
)


@given(SPANS, st.integers(1, 50), st.integers(0, 9))
def test_lines_of_sentences_lie_in_the_paragraph_and_never_go_back(spans: list[Plain], first: int, more: int) -> None:
    paragraph = Paragraph(tuple(spans), (first, first + more))
    lines = [one.line for one in sentences(paragraph) if one.written]
    assert lines == sorted(lines)
    assert all(first <= line <= first + more for line in lines)


@given(st.text(max_size=80), st.sets(st.sampled_from(["name.title", "number.cardinal", "mark.dash"])))
def test_every_written_word_of_any_text_is_in_one_sentence_in_order(text: str, off: set[str]) -> None:
    said = sentences(plain_paragraph(text), without=frozenset(off))
    assert [word for one in said for word in one.written.split()] == text.split()
    assert all(one.rules == tuple(dict.fromkeys(change.rule for change in one.changes)) for one in said)
    assert all(
        0 <= each.position < each.position + each.length <= len(one.spoken) for one in said for each in one.phonemes
    )
