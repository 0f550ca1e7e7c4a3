from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from newscast.ingest import with_case_of_print
from newscast.model.script import Note, Paragraph, Plain, Pronounced, SayAs
from newscast.scriptfile import parse_script

if TYPE_CHECKING:
    from newscast.model.script import Script

HEADER = "Title: Ferry\nAnchor: Kim Ortega\n\n"


def printed(text: str) -> Script:
    return with_case_of_print(parse_script(HEADER + text))[0]


def words(text: str) -> list[str]:
    return [paragraph.written for segment in printed(text).spoken for paragraph in segment.paragraphs]


def test_paragraphs_in_capitals_are_printed_and_others_left_alone() -> None:
    copy = "[Kim Ortega]\nPOLICE TOLD US THE FBI IS IN DENVER.\n\nThe mayor said NO twice.\n"
    assert words(copy) == ["Police told us the FBI is in Denver.", "The mayor said NO twice."]


def test_a_script_in_mixed_case_is_the_same_script() -> None:
    script = parse_script(HEADER + "[Kim Ortega]\nThe ferry is back.\n")
    assert with_case_of_print(script) == (script, ())


def test_what_an_editor_marked_stays_marked() -> None:
    copy = "[Kim Ortega]\n{SB 12|Senate bill twelve} IS OUT, SAYS TOMAS BIHAC (BEE-hotch)."
    copy += " [[ASK HIM]] THE VOTE IS TODAY.\n"
    (segment,) = printed(copy).spoken
    (paragraph,) = segment.paragraphs
    assert paragraph.spans == (
        SayAs("SB 12", "Senate bill twelve"),
        Plain(" is out, says Tomas "),
        Pronounced("Bihac", "BEE-hotch"),
        Plain(". "),
        Note("ASK HIM"),
        Plain(" The vote is today."),
    )


def test_a_speaker_in_capitals_is_the_one_that_the_header_names() -> None:
    copy = "[KIM ORTEGA]\nTHE FERRY IS BACK ON MONDAY.\n\n"
    copy += "[ANA COLE]\nWE HAVE WAITED FOR IT.\n\n[Ana Cole]\nAnd so it is.\n"
    assert [segment.speaker for segment in printed(copy).spoken] == ["Kim Ortega", "Ana Cole", "Ana Cole"]


def test_the_words_of_a_clip_are_printed_too() -> None:
    copy = "[Kim Ortega]\nHERE IS THE MAYOR ON MONDAY.\n\n"
    copy += "[SOT: voice | Ana Cole]\n(WE HAVE WAITED FOR THE FERRY.)\n\n[PAUSE: 1]\n"
    assert words(copy) == ["Here is the mayor on Monday.", "We have waited for the ferry."]


def test_words_whose_case_is_open_are_told_with_their_line() -> None:
    script = parse_script(HEADER + "[Kim Ortega]\nTHE CREW FOUND ICE.\n\nDOES ICE KNOW THAT?\n")
    opens = with_case_of_print(script)[1]
    assert {case.taken.lower() for case in opens} == {"ice"}
    assert {case.line for case in opens} <= {5, 7}


@given(st.lists(st.text(min_size=1, max_size=60), min_size=1, max_size=4))
def test_no_letter_but_its_case_changes(texts: list[str]) -> None:
    script = parse_script(HEADER + "[Kim Ortega]\nTHE FERRY IS BACK.\n")
    (story,) = script.stories
    (segment,) = story.segments
    spans = tuple(Plain(text.upper()) for text in texts[:1])
    script = replace(script, stories=(replace(story, items=(replace(segment, paragraphs=(Paragraph(spans),)),)),))
    (paragraph,) = next(with_case_of_print(script)[0].spoken).paragraphs
    assert paragraph.written.casefold() == Paragraph(spans).written.casefold()
