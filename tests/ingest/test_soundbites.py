"""Which words of copy are heard in whose voice, what the anchor keeps, and what the page tells of those who speak."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscast.ingest import read_page
from newscast.ingest.gender import people_of
from newscast.ingest.quotes import FoundQuote, find_quotes
from newscast.model.script import Header, Paragraph, Person, Plain, Quote, Reading, Script, Segment, Story

TEXT = (Path(__file__).parents[1] / "cases" / "soundbites.md").read_text("utf-8")
BLOCKS = [
    (copy, [line for line in wanted.strip("\n").split("\n") if line])
    for copy, wanted in (block.rstrip("\n").split("\n.", 1) for block in TEXT.split("~~~\n")[1::2])
]
ALIKE_IN_CAPITALS = 0.85


def read(copy: str, known: tuple[str, ...] = ()) -> Reading:
    """Read copy as the transcript of an anchor."""
    return read_page("[Maria]\n\n" + copy.replace("\n", "\n\n"), known=known)


def line(quote: Quote, *, with_role: bool) -> str:
    """Write a quotation as the case file does."""
    who = quote.speaker or "-"
    who += "?" if quote.speaker and not quote.certain else ""
    who += f", {quote.role}" if quote.role and with_role else ""
    words = " ".join(quote.text.split()[:3])
    return f"{who}: {words}" if quote.voiced else f"({who}): {words}"


def lines(reading: Reading, wanted: list[str]) -> list[str]:
    """Write the quotations of a page, with roles where they are wanted."""
    quotes = [quote for story in reading.quotes for quote in story]
    roles = ["," in row.split(":")[0] for row in wanted] + [True] * len(quotes)
    return [line(quote, with_role=with_role) for quote, with_role in zip(quotes, roles, strict=False)]


@pytest.mark.parametrize(("copy", "wanted"), BLOCKS)
def test_words_are_heard_in_the_voice_of_who_said_them(copy: str, wanted: list[str]) -> None:
    assert lines(read(copy), wanted) == wanted


def test_nearly_all_of_it_comes_out_the_same_in_capitals() -> None:
    alike = 0
    for copy, wanted in BLOCKS:
        names = tuple(re.findall(r"[A-Z][\w'’-]+", copy))
        alike += [row.lower() for row in lines(read(copy.upper(), names), wanted)] == [row.lower() for row in wanted]
    assert alike >= ALIKE_IN_CAPITALS * len(BLOCKS)


def test_the_attribution_stays_with_the_anchor_and_no_lead_in_is_stranded() -> None:
    reading = read(
        "Mayor Ann Lee walked back her comments. “Will you resign?” CNN reporter Tom Baker asked Lee.\n"
        "“There are better ways to solve this,” she responded. “And I know some of them.”\n"
        "When Baker said “The plan will cost us the farm,” the room went quiet."
    )
    assert [(segment.speaker, segment.written) for segment in reading.script.segments] == [
        ("Maria", "Mayor Ann Lee walked back her comments. “Will you resign?” CNN reporter Tom Baker asked Lee."),
        ("Ann Lee", "“There are better ways to solve this,”"),
        ("Maria", "she responded."),
        ("Ann Lee", "“And I know some of them.”"),
        ("Maria", "When Baker said “The plan will cost us the farm,” the room went quiet."),
    ]


def test_one_person_is_one_speaker_by_the_fullest_name_and_role_of_the_page() -> None:
    page = (
        "Flood plan passes\n\n"
        "Denver Democratic Mayor Michael Johnston signed the plan on Tuesday, and the council cheered him for it.\n\n"
        "[Maria]\n\n"
        "MAYOR MIKE JOHNSTON SIGNED IT. “WE HAVE WAITED TEN YEARS,” HE SAID. “THE WAIT IS OVER,” JOHNSTON SAID.\n\n"
        "“IT WAS HIGH TIME FOR IT,” MIKE SAID."
    )
    reading = read_page(page)
    spoken = {(s.speaker, s.role) for s in reading.script.segments if s.role != "anchor"}
    assert len(spoken) == 1
    assert next(iter(spoken))[0] == "Michael Johnston"


def test_check_lists_quotations_of_nobody_in_sight_and_those_in_doubt() -> None:
    reading = read(
        "The crowd left slowly.\n“There is nothing left for us here in this valley.”\n"
        "Mr. Hale owns the mill. Ms. Roe runs it.\n“There is nothing left for us here at all.”"
    )
    messages = [(remark.line, remark.message) for remark in reading.remarks]
    assert (5, "the copy does not say who says “There is nothing left for us …”") in messages
    assert any(where == 9 and "perhaps Roe is quoted here" in message for where, message in messages)


def test_a_page_tells_of_each_speaker_what_it_says_of_their_gender() -> None:
    reading = read(
        "Kwame Asante moved here because he likes the quiet. “I came for the quiet,” Asante said.\n"
        "“I came for the noise,” said Councilwoman Dee Orr.\n"
        "“I came for the food,” said Erin Vance. “I was born here,” said Lux Moreau."
    )
    assert reading.people == (
        Person("Maria", "anchor", "f", "the first name Maria", is_guess=True),
        Person("Kwame Asante", None, "m", "“he” on line 3"),
        Person("Dee Orr", "councilwoman", "f", "the role “councilwoman”"),
        Person("Erin Vance", None, "f", "the first name Erin", is_guess=True),
        Person("Lux Moreau"),
    )


def test_a_script_tells_of_its_speakers_too() -> None:
    def said(speaker: str, text: str, line: int) -> Segment:
        return Segment(speaker, (Paragraph((Plain(text),), (line, line)),))

    story = Story(
        (said("Maria", "Asante likes it here. He moved in May. Mr. Orr did too.", 4), said("Asante", "I do.", 6))
    )
    script = Script((story, Story((said("Orr", "word " * 50_000, 9),))), Header(anchor="Maria"))
    assert people_of(script) == (
        Person("Maria"),
        Person("Asante", None, "m", "“he” on line 4"),
        Person("Orr", None, "m", "“Mr.” on line 4"),
    )


@pytest.mark.parametrize(
    ("copy", "gender"),
    [
        ("Erin Vance came. He left. He slept.", "m"),
        ("Erin Vance came. He left.", "f"),
        ("If Lux Moreau is elected, he said, all is lost.", None),
        ("Beside Lux Moreau he stood.", None),
        ("Lux Moreau met Dee Orr. She left.", None),
        ("Lux Moreau saw her. Lux Moreau saw her sister.", "f"),
        ("Lux Moreau said she won. Later Lux Moreau said he lost.", None),
        ("Denver lost her mind. She wept.", None),
    ],
)
def test_a_pronoun_tells_a_gender_where_one_person_is_in_view(copy: str, gender: str | None) -> None:
    names = ("Erin Vance", "Lux Moreau", "Denver")
    speakers = tuple(Segment(name, (Paragraph((Plain("Yes."),)),)) for name in names if name in copy)
    script = Script((Story((Segment(None, (Paragraph((Plain(copy),)),)), *speakers)),))
    assert [person.gender for person in people_of(script)] == [gender]


# --- for any text ----------------------------------------------------------------------------------------------------

NAMES = (
    *("Ann Lee", "Tom Baker", "Lee", "Baker", "Clara Lee", "Mayor Lee", "the mayor", "he", "she", "they", "Will"),
    *(
        "Ann",
        "Denver",
        "officials",
        "Mr. Lee",
        "Ms. Baker",
        "a nurse",
        "the sheriff",
        "Thomas Baker",
        "Sheriff Tom Ochoa",
    ),
)
QUOTES = (
    *("“We will go home now.”", "“We will go home now,”", "“Is it open today?”", "“yes”", "“We will go,"),
    *("“The Long Way Home”", "‘We saw it move today,’", '"It is a very bad idea."'),
)
VERBS = ("said", "says", "asked", "told reporters", "adds", "left", "met", "denied")
name, quote, verb = st.sampled_from(NAMES), st.sampled_from(QUOTES), st.sampled_from(VERBS)
sentence = st.one_of(
    st.builds("{0} {1} {2}.".format, name, verb, name),
    st.builds("{0} {1}: {2}".format, name, verb, quote),
    st.builds("{0} {1} {2}.".format, quote, name, verb),
    st.builds("{0} {1} {2}. {3}".format, quote, verb, name, quote),
    st.builds("{0}, the mayor, met {1}, saying {2}".format, name, name, quote),
    quote,
    st.text(alphabet="aLe W.,?!:;“”\"'‘’() said he", max_size=30),
)
copy_of = st.lists(st.lists(sentence, min_size=1, max_size=4).map(" ".join), min_size=1, max_size=4)


def heard(found: FoundQuote | None) -> str | None:
    """Return in whose voice a quotation is heard."""
    return found.speaker if found and found.whole and found.certain else None


@settings(max_examples=150)
@given(copy_of, copy_of)
def test_text_that_is_appended_passes_no_words_to_another_person(copy: list[str], more: list[str]) -> None:
    copy = [*copy, "The end of it."]
    after = {(q.paragraph, q.start): q for q in find_quotes([*copy, *more], article=None, anchor=None)}
    for found in find_quotes(copy, article=None, anchor=None):
        before, now = heard(found), heard(after.get((found.paragraph, found.start)))
        assert (before is None) == (now is None)
        # A fuller name of the same person may come.
        assert before is None or now is None or set(before.split()) & set(now.split()) or before[0] == now[0]


ODDMENTS = (
    *(
        "Mr.",
        "Jr.",
        "de la",
        "Cruz",
        "may",
        "brown",
        "was",
        "is what",
        "came the reply from",
        "according to",
        "who",
        "of",
    ),
    *(",", ".", ":", "—", "(", ")", "“", "”", '"', "'", "‘", "’", "``", "''", "„", "«", "»", "?", "so-called", "film"),
    *(
        "University of Iowa",
        "Sheriff’s Office",
        "quoted",
        "as saying",
        "that",
        "İ",
        "ß",
        "continued",
        "June",
        "It",
        "and",
    ),
)
rubble = st.lists(st.sampled_from((*NAMES, *VERBS, *ODDMENTS)), max_size=30).map(" ".join)


@settings(max_examples=200)
@given(st.lists(rubble, max_size=3), st.none() | rubble)
def test_reading_never_fails_whatever_stands_there(copy: list[str], article: str | None) -> None:
    for found in find_quotes(copy, article=article, anchor="Maria"):
        assert found.text in copy[found.paragraph][found.start : found.end]
    reading = read_page("[Maria]\n\n" + "\n\n".join(copy))
    assert all(person.name for person in reading.people)


@settings(max_examples=100)
@given(copy_of)
def test_no_word_is_lost_or_doubled(copy: list[str]) -> None:
    reading = read_page("[Maria]\n\n" + "\n\n".join(copy))
    spoken = " ".join(segment.written for segment in reading.script.segments)
    left_out = " ".join(entry.text for entry in reading.ledger)
    words = re.compile(r"\w+")
    assert sorted(words.findall(f"{spoken} {left_out}")) == sorted(words.findall("Maria " + " ".join(copy)))


@pytest.mark.parametrize(
    "text",
    ["“" * 7_000_000, "\"“‘'()[]" * 900_000, "“a b c d,” he said. " * 10_000, "' a" * 300_000, "`` '' " * 100_000],
)
def test_time_is_bounded_whatever_the_marks(text: str) -> None:
    start = time.process_time()
    find_quotes([text], article=None, anchor=None)
    find_quotes([text[:100_000], text[:200_000]], article=text, anchor=None)
    assert time.process_time() - start < 8.0
