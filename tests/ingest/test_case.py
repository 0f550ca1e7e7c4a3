"""Letter case of copy that was typed in capitals."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.ingest.case import is_shouted, restore
from newscast.ingest.case_model import case_model
from newscast.ingest.case_table import case_table

TEXT = (Path(__file__).parents[1] / "cases" / "case.md").read_text("utf-8")
LINES = [line.removeprefix("- ") for line in TEXT.splitlines() if line.startswith("- ")]
RESPELLING = re.compile(r"\([A-Za-z]+(?:-[A-Za-z]+)+\)")
BLOCKS = [
    (article if parted else "", copy if parted else article, wanted)
    for said, wanted in (block.rstrip("\n").split("\n.\n") for block in TEXT.split("~~~\n")[1::2])
    for article, parted, copy in [said.partition("\n---\n")]
]


@pytest.mark.parametrize(("article", "loud", "printed"), BLOCKS)
def test_copy_in_capitals_is_printed_as_a_copy_desk_would(article: str, loud: str, printed: str) -> None:
    found = restore(loud.split("·"), article=article or None).paragraphs
    assert list(found) == printed.split("·")


@pytest.mark.parametrize("printed", LINES)
def test_the_same_words_in_capitals_are_printed_again(printed: str) -> None:
    loud = "".join(
        part if RESPELLING.fullmatch(part) else part.upper() for part in re.split(f"({RESPELLING.pattern})", printed)
    )
    assert restore([loud], article=None).paragraphs == (printed,)


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
    assert (case_table().word("washington") or 0) > 0 > (case_table().word("gravel") or 0)
    assert (case_table().word("qurvex"), case_table().second("white")) == (None, None)
    assert len(case_model().weights) > 1000
    assert time.process_time() - start < 0.5


def test_time_grows_with_the_length_of_the_copy_only() -> None:
    hostile = ["A." * 5000, "X" * 10_000, "'A " * 4000, "WWW." * 3000, "“" * 5000, "A@B." * 3000]
    start = time.process_time()
    restore(hostile, article="a. " * 3000)
    assert time.process_time() - start < 5.0


def test_the_house_is_believed_where_the_page_does_not_tell() -> None:
    known = ["McKinzie", "SEPTA", "UCHealth", "von Quast"]
    loud = "ZANDRA MCKINZIE RODE SEPTA TO UCHEALTH WITH OLGA VON QUAST AND MCKINZIE'S SON."
    (found,) = restore([loud], article=None, known=known).paragraphs
    assert found == "Zandra McKinzie rode SEPTA to UCHealth with Olga von Quast and McKinzie's son."
    (found,) = restore([loud], article="They say Mckinzie and Septa are late.", known=known).paragraphs
    assert found.startswith("Zandra Mckinzie ")
    assert " Septa to UCHealth" in found


def test_words_whose_case_is_open_are_told_with_their_other_form() -> None:
    found = restore(["EVERYBODY ON THE BLOCK ASKED WHAT ICE WANTED HERE."], article=None)
    assert [(word.paragraph, word.offset, word.taken.lower(), word.other.lower()) for word in found.open] == [
        (0, 34, "ice", "ice")
    ]
    assert found.open[0].taken != found.open[0].other
    assert found.paragraphs[0][34:37] == found.open[0].taken


def test_what_the_neighbours_or_the_page_settle_is_not_open() -> None:
    assert restore(["ICE AGENTS WALKED ON THIN ICE IN MAY."], article=None).open == ()
    assert restore(["NOBODY KNOWS WHAT ICE WANTED."], article="The people of ICE came. So ICE left.").open == ()


def test_a_word_is_open_once_and_only_a_few_are() -> None:
    loud = ["THEY ASKED WHAT ICE WANTED.", "THEY ASKED WHAT ICE NEEDED."]
    assert len([word for word in restore(loud, article=None).open if word.taken.lower() == "ice"]) == 1
    names = " ".join(f"THE {a}{b}ARD{c} {b}{a}IX{c}." for a in "BDFG" for b in "AEIO" for c in "KLMN")
    assert len(restore([names], article=None).open) <= 8


def test_letters_typed_small_in_a_name_are_kept() -> None:
    (found,) = restore(["SENATOR McCAIN MET GOVERNOR DeQUORVEX IN PHOENIX."], article=None).paragraphs
    assert found == "Senator McCain met Governor DeQuorvex in Phoenix."


def test_time_of_a_sentence_without_end_grows_with_its_length() -> None:
    hostile = ["SECRETARY OF STATE AND " * 700, "VON DER " * 1500, "1 MAIN ST " * 1000, "THE " * 2000]
    start = time.process_time()
    restore(hostile, article=None)
    assert time.process_time() - start < 6.0


def test_open_words_are_few_and_an_acronym_comes_before_all_others() -> None:
    copy = [
        "THE ZORVEX GRUMBLE MET THE QUILLON FLASK.",
        "THE PILLAR OF BRINDLE AND THE SORREL CLUB MET.",
        "A PLAN FOR DRESSEL CORRIDOR AND GARNET SUITE DREW A CROWD.",
        "NEIGHBORS CALLED ICE ABOUT THE PILOT.",
        "THE UNION GROUP BACKED THE EXECUTIVE STAR.",
    ]
    found = restore(copy, article="Immigration officers were on the ice road.").open
    assert 0 < len(found) <= 3
    assert "ice" in {word.taken.lower() for word in found}


def test_words_that_are_seldom_anything_else_are_not_called_open() -> None:
    copy = ["DONALD TRUMP SPOKE ABOUT ALL OF US. TRUMP ALSO SAID MAKE OUR BEST OFFICE MOVE.", "TRUMP, ABOUT THAT."]
    taken = {word.taken.lower() for word in restore(copy, article=None).open}
    assert taken.isdisjoint({"trump", "about", "all", "our"})
