"""Pages of the kinds that newsrooms publish: what is read, by whom, and where everything else went."""

from __future__ import annotations

import time
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscast.errors import ConfigError
from newscast.ingest import Document, quotes_of, read_page
from newscast.ingest.html import read_html
from newscast.ingest.lines import words_of
from newscast.model.script import (
    Fate,
    Header,
    Pronounced,
    Reading,
    Script,
    Segment,
    SourceKind,
    Story,
    plain_paragraph,
)

ARTICLE = """Skip to main content
U.S.

Harbor bridge will reopen before winter, county says

Listen
Share

The Harbor County bridge will reopen in November, six weeks ahead of plan, county engineers said on Friday.

QR code for the Courier app

Download the Courier app today to read on.

Point phone camera here

Commissioner Ana Cole called the work “a small wonder” and thanked the crews who worked through the nights.

Tags: , , ,
"""
COPY = (
    "THE HARBOR COUNTY BRIDGE IS GOING TO REOPEN IN NOVEMBER, SIX WEEKS AHEAD OF PLAN.",
    "“WE ARE VERY GLAD ABOUT THIS,” COMMISSIONER ANA COLE SAID. “IT WAS HARD WORK FOR EVERYBODY.”",
    "THE CROSSING HAD BEEN CLOSED SINCE A BARGE STRUCK A PIER IN MARCH.",
)
ADVERT = "QR code for the Courier app\n\nDownload the Courier app today to read on.\n\nPoint phone camera here"
TAIL = "Related stories\nFerry fares go up in spring\n© 2026 The Harbor Courier. All rights reserved."


def spoken(reading: Reading) -> list[str]:
    return [word for segment in reading.script.segments for word in words_of(segment.written)]


def speakers(reading: Reading) -> list[str | None]:
    return [segment.speaker for segment in reading.script.segments]


def accounted(reading: Reading) -> Counter[str]:
    return Counter(spoken(reading)) + Counter(word for entry in reading.ledger for word in words_of(entry.text))


def reasons(reading: Reading) -> set[str]:
    return {entry.why for entry in reading.ledger}


PAGES = {
    "a cue on its own line": f"{ARTICLE}\n[Maria]\n\n" + "\n\n".join(COPY),
    "a cue before the words": f"{ARTICLE}\n[Maria] " + "\n\n".join(COPY),
    "a cue in capitals with a role": f"{ARTICLE}\n[MARIA LOPEZ, ANCHOR]\n" + "\n".join(COPY),
    "nothing but a transcript": "[Maria]\n" + "\n\n".join(COPY),
    "no cue": f"{ARTICLE}\n" + "\n\n".join(COPY),
    "furniture behind it": f"{ARTICLE}\n[Maria]\n\n" + "\n\n".join(COPY) + f"\n\n{TAIL}",
    "an advertisement inside it": f"{ARTICLE}\n[Maria]\n\n{COPY[0]}\n\n{ADVERT}\n\n" + "\n\n".join(COPY[1:]),
    "an advertisement in capitals": f"[Maria]\n\n{COPY[0]}\n\nADVERTISEMENT\n\n" + "\n\n".join(COPY[1:]),
    "a cue twice": f"[Maria]\n{COPY[0]}\n\n[Maria]\n" + "\n\n".join(COPY[1:]) + "\n\nMore stories\nFERRY FARES GO UP",
}


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES)
def test_exactly_the_transcript_is_read(page: str) -> None:
    reading = read_page(page)
    assert spoken(reading) == words_of("\n".join(COPY))
    assert accounted(reading) == Counter(words_of(page))
    assert reading.kind is SourceKind.PAGE


def test_quoted_people_get_their_own_segments() -> None:
    reading = read_page(PAGES["a cue on its own line"])
    assert speakers(reading) == ["Maria", "Ana Cole", "Maria", "Ana Cole", "Maria"]
    assert [segment.role for segment in reading.script.segments][0::2] == ["anchor"] * 3
    assert [quote.voiced for quote in reading.quotes[0]] == [True, True]
    assert reading.script.header.anchor == "Maria"
    assert reading.script.header.title == "Harbor bridge will reopen before winter, county says"
    assert {"headline", "article body", "app advertisement", "tags", "speaker cue"} <= reasons(reading)


def test_quotations_stay_with_the_anchor_when_they_are_read() -> None:
    reading = read_page(PAGES["a cue on its own line"], quotes="read")
    assert speakers(reading) == ["Maria"]
    assert not any(quote.voiced for quote in reading.quotes[0])


def test_an_invitation_in_capitals_is_copy_unless_it_stands_in_an_advertisement() -> None:
    invitation = "DOWNLOAD THE COURIER APP FOR MORE ON THIS STORY."
    spoken_page = f"[Maria]\n\n{COPY[0]}\n\n{invitation}\n\nMAIN MENU\nShare"
    assert spoken(read_page(spoken_page)) == words_of(COPY[0] + invitation)
    printed = f"[Maria]\n\n{COPY[0]}\n\nQR CODE FOR THE COURIER APP\n\n{invitation}\n\n{COPY[2]}"
    assert spoken(read_page(printed)) == words_of(COPY[0] + " " + COPY[2])


def test_captions_end_where_the_page_goes_on() -> None:
    page = "Menu\nSearch\nGOOD EVENING.\n>> THE BRIDGE IS OPEN.\n>> AT LAST.\nIT TOOK LONG.\nShare\nOther shows"
    reading = read_page(page)
    assert " ".join(spoken(reading)) == "good evening the bridge is open at last it took long"
    assert accounted(reading) == Counter(words_of(page))
    page = ">> the bridge is open.\n© 2026 the network\n>> at last, after all.\nShare\n"
    assert "copyright" in reasons(read_page(page))


@pytest.mark.parametrize(
    ("cue", "speaker", "role"),
    [
        ("[Dana Ruiz - transit chief]", "Dana Ruiz", "transit chief"),
        ("[Dana Ruiz (transit chief)]", "Dana Ruiz", "transit chief"),
        ("[REPORTER]", "Reporter", "reporter"),
        ("[Jon van der Berg III:]", "Jon van der Berg III", None),
        ("[JON MCKAY III]", "Jon McKay III", None),
    ],
)
def test_names_and_roles_in_a_cue_are_told_apart(cue: str, speaker: str, role: str | None) -> None:
    page = f"[Maria, anchor]\n{COPY[0]}\n\n{cue}\n{COPY[2]}"
    assert [(segment.speaker, segment.role) for segment in read_page(page).script.segments][1:] == [(speaker, role)]


@pytest.mark.parametrize("bracket", ["[a b c d e f g]", "[12 monkeys]", "[all of it]", "[Read more]"])
def test_other_brackets_are_no_names(bracket: str) -> None:
    page = f"[Maria]\n{COPY[0]}\n\n{bracket}\n{COPY[2]}"
    assert speakers(read_page(page)) == ["Maria"]


def test_copy_in_ordinary_letter_case_ends_at_the_furniture() -> None:
    copy = [
        "Good evening. The county bridge will reopen in November, and that is six weeks ahead of plan.",
        "It had been closed since a barge struck one of its piers, and traffic went round by the lake.",
    ]
    page = f"{ARTICLE}\n[Maria]\n\n{copy[0]}\n\nAdvertisement\n\n{copy[1]}\n\n{TAIL}\nMenu\nHome\nWeather"
    reading = read_page(page)
    assert spoken(reading) == words_of(" ".join(copy))
    assert {"advertisement", "related stories", "copyright", "page footer"} <= reasons(reading)
    assert accounted(reading) == Counter(words_of(page))


def test_headings_that_follow_mixed_copy_are_not_read() -> None:
    copy = "Good evening. The county bridge will reopen in November, and that is six weeks ahead of plan."
    reading = read_page(
        f"[Maria]\n{copy}\n\nFerry fares go up\n\nSchool board meets again\n\nRain is on its way\n\nShare"
    )
    assert spoken(reading) == words_of(copy)


def test_several_anchors_and_reporters_are_told_apart() -> None:
    page = f"[Maria]\n{COPY[0]}\n\n[Sam Ode, reporter]\n{COPY[2]}\n\n[MARIA LOPEZ]\nTHANK YOU, SAM. GOOD NIGHT."
    reading = read_page(page)
    assert speakers(reading) == ["Maria Lopez", "Sam Ode", "Maria Lopez"]
    assert [segment.role for segment in reading.script.segments] == ["anchor", "reporter", "anchor"]


def test_a_page_without_a_transcript_has_an_article_and_a_remark() -> None:
    reading = read_page(ARTICLE)
    assert reading.script.stories == ()
    assert reading.article
    assert "six weeks ahead" in reading.article.text
    assert "no anchor's transcript" in reading.remarks[0].message
    assert accounted(reading) == Counter(words_of(ARTICLE))


def test_the_article_is_read_instead_on_demand() -> None:
    reading = read_page(PAGES["a cue on its own line"], part="article")
    assert spoken(reading)[:4] == ["the", "harbor", "county", "bridge"]
    assert speakers(reading) == [None]
    assert "transcript" in reasons(reading)
    assert accounted(reading) == Counter(words_of(PAGES["a cue on its own line"]))
    assert "no article" in read_page("Menu", part="article").remarks[0].message


@pytest.mark.parametrize(("quotes", "part"), [("loud", "transcript"), ("voice", "all")])
def test_an_unknown_option_is_refused(quotes: str, part: str) -> None:
    with pytest.raises(ConfigError, match="is no value for"):
        read_page("text", quotes=quotes, part=part)


def test_captions_have_a_turn_for_each_mark_and_stories() -> None:
    page = (
        ">>> GOOD EVENING FROM THE\nHARBOR.\n>> Reporter: THE BRIDGE IS OPEN. >> THANK YOU.\n[ APPLAUSE ]\n♪ ♪\n"
        "[ Male Announcer ]\nTHIS IS THE NEWS.\n>>> IN OTHER NEWS, IT RAINS.\n"
    )
    reading = read_page(page)
    assert speakers(reading) == [None, "Reporter", None, "Male Announcer", None]
    assert len(reading.script.stories) == 2
    assert {entry.fate for entry in reading.ledger} == {Fate.CUE, Fate.DIRECTION}
    assert accounted(reading) == Counter(words_of(page))


def test_turns_with_names_and_colons_are_read() -> None:
    page = (
        "LEMUS, HOST: Good evening. Is the bridge open?\n\nO'DELL (voice-over): It is, (LAUGHTER) since noon.\n\n"
        "(BEGIN VIDEOTAPE)\n\nMCKAY: We waited long.\n\nAnd we are glad.\n\n-30-\n"
    )
    reading = read_page(page)
    assert speakers(reading) == ["Lemus", "O'Dell", "McKay"]
    assert reading.script.header.anchor == "Lemus"
    assert spoken(reading)[-4:] == ["and", "we", "are", "glad"]
    assert {"LAUGHTER", "BEGIN VIDEOTAPE", "-30-"} <= {entry.text.strip("()") for entry in reading.ledger}
    assert accounted(reading) == Counter(words_of(page))


def test_turns_with_names_in_ordinary_letter_case_are_read() -> None:
    page = "\n\n".join(f"{name}: This is what I said to you today." for name in ("Ann Ray", "Bo Lee") * 3)
    assert speakers(read_page(page)) == ["Ann Ray", "Bo Lee"] * 3


def test_a_printed_interview_is_no_transcript() -> None:
    page = "\n\n".join(f"{name}: This is what was said about it today." for name in "QA" * 4)
    assert read_page(page).script.stories == ()


def test_wrapped_capitals_are_one_paragraph() -> None:
    page = (
        "Menu\n\nTHE BRIDGE IS OPEN AGAIN. IT WAS\nCLOSED FOR SEVEN MONTHS. CREWS\n"
        "WORKED DAY AND NIGHT TO MEND\nTHE PIER THAT A BARGE HAD\nSTRUCK IN MARCH.\n"
    )
    reading = read_page(page)
    (segment,) = reading.script.segments
    assert len(segment.paragraphs) == 1
    assert segment.lines == (3, 7)
    assert "does not say who reads" in reading.remarks[0].message


def test_a_pronouncer_goes_to_the_ledger() -> None:
    page = "[Maria]\nCOMMISSIONER BIHAC (BEE-hotch) SPOKE FIRST (AND LONGEST) AT THE STATION (STEPS)."
    reading = read_page(page)
    (segment,) = reading.script.segments
    (paragraph,) = segment.paragraphs
    assert [span.respelling for span in paragraph.spans if isinstance(span, Pronounced)] == ["BEE-hotch"]
    assert [entry.text for entry in reading.ledger if entry.fate is Fate.PRONOUNCER] == ["(BEE-hotch)"]
    assert accounted(reading) == Counter(words_of(page))


@pytest.mark.parametrize("aside", ["RAY", "PRON. RAY", "ray", "RAY-EE"])
def test_a_respelling_in_copy_in_capitals_is_neither_shown_nor_said_twice(aside: str) -> None:
    reading = read_page(f"[Maria]\nFBI DIRECTOR WRAY ({aside}) SPOKE ABOUT THE CASE. WRAY'S AIDES AGREED WITH HIM.")
    (segment,) = reading.script.segments
    assert segment.paragraphs[0].written == "FBI Director Wray spoke about the case. Wray's aides agreed with him."


def test_a_headline_in_capitals_over_copy_in_small_letters_leaves_the_copy_to_be_read() -> None:
    reading = read_page("[Lauren]\nBREAKING NEWS TONIGHT\nThe mayor of Denver left today, police said.\nMORE AT ELEVEN")
    said = " ".join(paragraph.written for segment in reading.script.segments for paragraph in segment.paragraphs)
    assert "The mayor of Denver left today, police said." in said


def test_copy_in_capitals_under_a_headline_still_tells_the_article_below_it() -> None:
    page = "[Lauren]\nBREAKING NEWS\nTHE MAYOR LEFT TODAY, POLICE SAID.\nThe mayor of Denver left today, police said."
    reading = read_page(page)
    said = " ".join(paragraph.written for segment in reading.script.segments for paragraph in segment.paragraphs)
    assert "mayor left today" in said
    assert "of Denver" not in said


def test_a_greek_word_does_not_keep_its_paragraph_in_capitals() -> None:
    reading = read_page("[Maria]\nTHE MAYOR OF ΣΊΣΥΦΟΣ LEFT DENVER TODAY. POLICE SAID SO.")
    (segment,) = reading.script.segments
    assert segment.paragraphs[0].written == "The mayor of Σίσυφος left Denver today. Police said so."


def test_brackets_in_an_article_are_no_cues() -> None:
    page = f"{ARTICLE}\n[Photo: a bridge]\n[1]\n[Laughter]\n[Getty]\n[He] said it would take a while to mend."
    assert read_page(page).script.stories == ()


HTML = (
    '<!DOCTYPE html><html lang="en-gb"><head><title>Bridge | The Courier</title><style>p {color: red}</style>'
    '<meta property="article:published_time" content="2026-11-20T08:00"></head><body>'
    "<nav><ul><li>Home<li>News</ul></nav>"
    "<script>var hidden = 'words';</script><!-- unseen --><h1>Harbor bridge will reopen</h1>"
    "<p>The Harbor County bridge will reopen in <b>Nov</b>ember, engineers said on Friday, weeks ahead of plan.</p>"
    f"<div>[Maria]<br>{COPY[0]}<p>{COPY[2]}</p></div>"
    "<pre>Menu\nHelp</pre><footer>&copy; 2026 Courier</footer></body></html>"
)


def test_a_web_page_is_read_by_what_is_seen_of_it() -> None:
    reading = read_page(HTML)
    assert spoken(reading) == words_of(COPY[0] + " " + COPY[2])
    header = reading.script.header
    assert (header.title, header.language, header.date) == ("Harbor bridge will reopen", "en-GB", "2026-11-20")
    words = accounted(reading)
    assert words["november"] == 2
    assert not {"hidden", "unseen", "color"} & set(words)
    assert {"menu", "help", "home", "2026"} <= set(words)


def test_a_date_near_the_headline_is_kept() -> None:
    page = PAGES["a cue on its own line"].replace("Listen\n", "Published November 20, 2026 at 5:30 PM\n")
    assert read_page(page).script.header.date == "2026-11-20"
    page = PAGES["a cue on its own line"].replace("Listen\n", "20 Smarch 2026\n")
    assert read_page(page).script.header.date is None


def test_quotations_of_a_script_are_listed() -> None:
    script = Script(
        (
            Story(
                (
                    Segment("Maria", (plain_paragraph("“It is open,” Commissioner Ana Cole said."),), "anchor"),
                    Segment("Ana Cole", (plain_paragraph("“We are glad about this.”"),), "commissioner"),
                )
            ),
        ),
        Header(anchor="Maria"),
    )
    ((first, second),) = quotes_of(script)
    assert not first.voiced
    assert (second.voiced, second.speaker, second.role) == (True, "Ana Cole", "commissioner")


# --- the ledger, for anything at all ----------------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        *COPY, ADVERT, TAIL, ARTICLE, "[Maria]", "[DANA RUIZ, TRANSIT CHIEF]", ">> ", ">>> ", "BLITZ: ", "(LAUGHTER)",
        "♪", "-30-", "[Photo]", "Bihac (BEE-hotch)", "MARIA: GOOD DAY.", "“", "”", "‘", "’", "'", "o'clock", "don’t",
        "\n", "\n\n", " ", "<p>", "Café", "ISSUE 5's", "“NO.” SHE SAID", "“WE’LL SEE,” SAID COLE. ", "ß", "İ", "x_y",
    ]
)  # fmt: skip


MARKUP = st.sampled_from(["<div>", "</p>", "<br>", "<!--", "-->", "<td>", "&gt;&gt;", "<b>"])


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.text(max_size=12), max_size=25).map("".join), st.sampled_from(["transcript", "article"]))
def test_every_word_of_a_text_has_one_place(text: str, part: str) -> None:
    reading = read_page(Document("page", text), part=part)
    assert accounted(reading) == Counter(words_of(text))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(PIECES | st.sampled_from(["<div>", "</p>", "<br>", "<!--", "-->", "<td>", "&gt;&gt;", "<b>"]), max_size=20)
)
def test_every_word_that_is_seen_on_a_web_page_has_one_place(pieces: list[str]) -> None:
    page = "<html><body>" + "".join(pieces)
    seen = Counter(word for line in read_html(page).lines for word in words_of(line.text))
    assert accounted(read_page(Document("page", page, is_html=True))) == seen


@pytest.mark.parametrize("tag", ["div", "b", "ul><li", "table><tr><td", "span", "blockquote><p"])
def test_no_depth_of_nesting_loses_a_word(tag: str) -> None:
    page = f"<html><body><script>no</script><!-- no -->{f'<{tag}>word ' * 20_000}"
    lines = read_html(page).lines
    assert sum(len(words_of(line.text)) for line in lines) == 20_000


def test_things_that_are_hardly_html_are_read() -> None:
    assert read_html("").lines == ()
    assert [line.text for line in read_html("\x00<p>a\x01b<!-- c").lines][:1] == ["a b"]
    assert read_page(Document("page", "<html>", is_html=True)).script.stories == ()


HOSTILE = {
    "brackets": "[" * 60_000,
    "marks": ">" * 60_000,
    "turns": "A," * 40_000 + "\n" + ("A " * 200 + "\n") * 100,
    "parentheses": "(voice " * 20_000,
    "quotation marks": "“" * 20_000,
    "share lists": ("share email " * 6 + "x\n") * 3_000,
    "apostrophes": "a'" * 60_000,
    "one long word": "A" * 200_000,
    "sharps": "#a " * 40_000,
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_repetition_takes_no_longer_than_other_text(text: str) -> None:
    start = time.process_time()
    read_page(f"[Maria]\n{text}")
    assert time.process_time() - start < 5


def test_what_a_web_page_hides_is_not_read() -> None:
    copy = (
        "<p>[Ana]</p><p>THE COUNTY BOARD MET LATE ON TUESDAY TO HEAR A LONG DEBATE ON ITS PLAN FOR THE OLD BRIDGE.</p>"
    )
    hidden = (
        "<p hidden>SECRET ONE</p><p style='color:red; display: none'>SECRET TWO</p><textarea>SECRET THREE</textarea>"
        "<select><option>SECRET FOUR</option></select>"
    )
    page = Document("a.html", f"<html><body style='display:none'>{copy}{hidden}</body></html>", is_html=True)
    said = " ".join(segment.written for segment in read_page(page).script.segments)
    assert said.startswith("The")
    assert "secret" not in said.lower()


def test_words_whose_letter_case_stays_open_are_told_with_their_line() -> None:
    page = "[Maria]\n\nEVERYBODY ON THE BLOCK ASKED WHAT ICE WANTED HERE.\n\nNOBODY COULD SAY WHAT ICE DID."
    (case,) = read_page(page).open_cases
    assert (case.line, {case.taken, case.other}) == (3, {"ice", "ICE"})


def test_the_forms_of_the_house_are_used_in_copy_in_capitals() -> None:
    page = "[Maria]\n\nTHE QUORVEX LINE OF SEPTOX IS CLOSED, SAYS ANN MCQUILP."
    assert "SEPTOX" in next(read_page(page, known=["SEPTOX"]).script.segments).written
    assert "Septox" in next(read_page(page).script.segments).written


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("By Ana Cole, Courier staff", "byline"),
        ("Story by Ana Cole and Tom Reed", "byline"),
        ("Written by Ana Cole", "byline"),
        ("Ana Cole is a reporter for the Courier.", "author biography"),
        ("Friday, January 31, 2025", "date of publication"),
        ("Jan. 31, 2025 at 6:15 PM MST", "date of publication"),
        ("2025-01-31T18:00:00", "date of publication"),
        ("Updated: 5:30 PM, Jan 31, 2025", "date of publication"),
        ("Home", "page navigation"),
        ("Contact us", "page navigation"),
    ],
)
def test_what_stands_above_the_article_is_told_apart(line: str, why: str) -> None:
    page = f"{line}\n{ARTICLE}\n[Maria]\n\n" + "\n\n".join(COPY)
    entry = read_page(page).ledger[0]
    assert (entry.text.splitlines()[0], entry.why) == (line, why)


def test_the_same_words_below_the_copy_are_its_footer() -> None:
    page = f"{ARTICLE}\n[Maria]\n\n" + "\n\n".join(COPY) + "\n\nHome\nContact us"
    assert read_page(page).ledger[-1].why == "page footer"


@pytest.mark.parametrize(
    ("copy", "why"),
    [
        ("“WE ARE VERY GLAD ABOUT THIS,” COMMISSIONER ANA COLE SAID.", ""),
        ("COMMISSIONER ANA COLE CALLED IT “A SMALL WONDER”.", "too few words"),
        ("COMMISSIONER ANA COLE SAID THE BRIDGE IS “A WONDER OF ITS OWN KIND” THIS YEAR.", "not a whole sentence"),
        ("“WE ARE VERY GLAD ABOUT THIS,” RESIDENTS SAID.", "no name, only “residents”"),
        ("THE BRIDGE IS OPEN AGAIN. “WE ARE VERY GLAD ABOUT THIS.”", "the copy does not say who says it"),
        (
            "COMMISSIONER ANA COLE READ FROM HER NOVEL “THE LAST BRIDGE HOME”.",
            "a name, a title or a word as a word",
        ),
    ],
)
def test_a_quotation_that_the_anchor_reads_tells_why(copy: str, why: str) -> None:
    reading = read_page(f"[Maria]\n\n{COPY[0]}\n\n{copy}\n\n{COPY[2]}")
    (quote,) = reading.quotes[0]
    assert (quote.why_read, quote.voiced) == (why, not why)


def test_quotations_that_are_all_read_say_so() -> None:
    reading = read_page(f"[Maria]\n\n{COPY[0]}\n\n{COPY[1]}", quotes="read")
    assert {quote.why_read for quote in reading.quotes[0]} == {"quotations are read"}
