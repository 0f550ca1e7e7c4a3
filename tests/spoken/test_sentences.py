"""Sentences of a paragraph: each word once, in order, and never a break after an abbreviation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.model.lexicon import Entry, Form, Lexicon
from newscast.model.script import Note, Paragraph, Plain, Pronounced, SayAs, Span, plain_paragraph
from newscast.spoken import Pronunciations, sentences

PIECES = [
    "Sgt.",
    "Poe",
    "left.",
    "Then",
    "U.S.",
    "troops,",
    "45,",
    "at",
    "5",
    "a.m.",
    "The",
    "end?",
    "“No!”",
    "He",
    "###",
]
PLAIN = st.one_of(
    st.text(max_size=60),
    st.lists(st.sampled_from([*PIECES, "—", "3.5", "A.", "St.", "\U000f0000"]), max_size=40).map(" ".join),
)
SPANS = st.lists(
    st.one_of(
        PLAIN.map(Plain),
        st.builds(SayAs, PLAIN, PLAIN),
        st.builds(Pronounced, PLAIN, PLAIN),
        PLAIN.map(Note),
    ),
    max_size=8,
)


def written(text: str) -> list[str]:
    return [sentence.written for sentence in sentences(plain_paragraph(text))]


@given(SPANS)
def test_every_written_word_is_in_exactly_one_sentence_in_order(spans: list[Span]) -> None:
    paragraph = Paragraph(tuple(spans))
    said = sentences(paragraph)
    assert [word for sentence in said for word in sentence.written.split()] == paragraph.written.split()
    assert all(sentence.spoken for sentence in said) or len(said) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Sgt. Christopher Crespo spoke on Nov. 26 at St. Mary's.",
        "It fell at 5 a.m. Monday in the U.S. Senate.",
        "J.D. Vance and George W. Bush met Dr. Poe.",
        "Prices rose 3.5 percent, vs. 2 percent.",
        "“Are you willing to go?” she asked.",
        "He said ... nothing.",
        "The law, H.R. 1, passed.",
        "See Ch. 7 and Nos. 3 and 4.",
        "It is on St. Louis St. downtown.",
        "He is No. 1 in Macon, Ga., and proud.",
    ],
)
def test_a_stop_after_an_abbreviation_ends_no_sentence(text: str) -> None:
    assert written(text) == [text]


@pytest.mark.parametrize(
    "parts",
    [
        ["He left at 5 a.m.", "The dog stayed."],
        ["They live in the U.S.", "But they vote abroad."],
        ["“We won.”", "The crowd cheered."],
        ["It closed (for good).", "Nobody cared."],
        ["Is it over?", "It is!", "Good."],
        ["He works for Acme Inc.", "It makes soap."],
        ["So did I.", "Poe agreed."],
        ["In all, 45 left in 2024.", "30 came back."],
        ["THE FIRE IS OUT.", "CREWS LEFT."],
        ["He paused…", "Then he spoke."],
        ["He said no.", "Poe left."],
        ["It was a near miss.", "Crews left."],
        ["She lives on Main St.", "The fire is out."],
    ],
)
def test_sentences_end_at_stops(parts: list[str]) -> None:
    assert written(" ".join(parts)) == parts


def test_captions_get_the_written_form_and_the_voice_the_spoken_one() -> None:
    paragraph = Paragraph(
        (
            Plain("Sgt. "),
            Pronounced("Bihac", "BEE-hotch"),
            Plain(" met "),
            SayAs("Dana Ruiz", "DAY-nuh roo-EEZ 2."),
            Plain("'s aide. "),
            Note("check this"),
            Plain("It is done."),
        ),
        (12, 13),
    )
    first, second = sentences(paragraph)
    assert first.written == "Sgt. Bihac met Dana Ruiz's aide."
    assert first.spoken == "Sergeant bee-hotch met DAY-nuh roo-EEZ two's aide."
    assert first.rules == ("name.title", "name.pronouncer", "editor.say_as")
    assert first.line == 12
    assert second.spoken == "It is done."


def test_no_sentence_ends_inside_a_span() -> None:
    paragraph = Paragraph((Plain("Meet "), SayAs("Yahoo! The. Firm", "yah-hoo"), Plain(" now.")))
    assert [sentence.written for sentence in sentences(paragraph)] == ["Meet Yahoo! The. Firm now."]


def test_a_lexicons_names_are_said_as_respelled_wherever_they_stand() -> None:
    lexicon = Lexicon((Entry("Bihac", "BEE-hotch", Form.RESPELLING),))
    (said,) = sentences(plain_paragraph("Bihac's aide met BIHAC at Bihacs."), pronunciations=Pronunciations.of(lexicon))
    assert said.written == "Bihac's aide met BIHAC at Bihacs."
    assert said.spoken == "bee-hotch's aide met bee-hotch at bee-hotches."
    assert "name.lexicon" in said.rules


def test_what_cannot_be_said_joins_its_neighbour() -> None:
    assert [(one.written, one.spoken) for one in sentences(plain_paragraph("It ends. ###"))] == [
        ("It ends. ###", "It ends.")
    ]
    assert [(one.written, one.spoken) for one in sentences(plain_paragraph("— ### …"))] == [("— ### …", "")]
    assert [one.written for one in sentences(plain_paragraph("*** . Now it starts."))] == ["*** . Now it starts."]


def test_a_very_long_sentence_is_split_at_a_clause() -> None:
    text = "and they went on and on for a long while, " * 40
    parts = written(text)
    assert len(parts) > 2
    assert all(len(part) <= 600 for part in parts)
    assert all(part.endswith(",") for part in parts)
    assert all(len(part) <= 600 for part in written("word " * 400))
    assert written("x" * 2000) == ["x" * 2000]
    assert [len(part) for part in written("x" * 700 + " y")] == [700, 1]


def test_a_short_sentence_of_copy_in_capitals_is_in_capitals_too() -> None:
    said = sentences(plain_paragraph("THE FIRE IS OUT. HELP US. IT'S US. FBI AGENTS CAME. AN SUV. US TOO."))
    assert [one.spoken for one in said] == [
        "the fire is out.",
        "help us.",
        "it's us.",
        "F-B-I agents came.",
        "an S-U-V.",
        "us too.",
    ]
