"""A rule is tried only where a text has what its copy needs; trying every rule gives the same words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newscast.spoken import RULES, spoken_form
from newscast.spoken.marks import plain_marks, tidy
from newscast.spoken.rule import MIXED_CASE, compiled
from newscast.spoken.table import habits_of, is_shouted

if TYPE_CHECKING:
    from newscast.spoken.rule import Taken

CASES = Path(__file__).parent.parent / "cases"
PIECES = """
    5 10 1.5 2,000 2024 1/2 7:30 .45 0 $5 £3 -4 5m 5km 12in. 6ft 10st 4lb 99p 20% 35C 98° 1080p 24/7 9-1-1 911 737 800
    mph km/h lbs. m.p.h. p.m. a.m. PM EST million bn k to and or - – : / x × by per of th st Jan. March Dr. Dr St. Ave.
    N. NE No. no. # Flight Room H.R. S. I- I US CO N.C. VI World War II Act II U.S. FBI NASA a the A B.C. AD FY PIN in
    code Apt. box '90s ' " ( ) , . OT punch split pounds years year-old -mile calibre cal s 49ers G P.L. Law COVID-19
    1.2.3 B.1.1.7 ID.4 v1.2
    """.split()  # noqa: SIM905  # one piece a line would take a hundred lines
ABBREVIATIONS = """
    Mr. Gov. Calif. D-Calif. (R-Texas) SE St Sts. Blvd. Mt. Ft. vs. v. Inc. Co. Jr. Ph.D. i.e. e.g. etc. Sat. Sun. Sept.
    May noon midnight o'clock NATO IT WHO II X L AM KOA WABC ft. km lb oz kg °F °C ½ ¼ ² € ¥ … — @ * ~ _ & ; ! ?
    .com www. http:// a@b.co #tag @me 1st 2nd 21st 1,000 0.5 00 007 1990's 5-4 51-49 3:2 12:30 5pm 2x 4G B-52 F-16 I-95
    M4 A1(M) 800-555-1212 1-800-GO-FEDEX H1N1 230(c) 287(g) S.B. Nos. pp. $ £5m $1.2bn 5p 3C -.45 -5 +5 camelCase MPh
    """.split()  # noqa: SIM905
TEXTS = st.tuples(st.sampled_from(["", " "]), st.lists(st.sampled_from(PIECES), max_size=9)).map(
    lambda drawn: drawn[0].join(drawn[1])
)
JUNK = st.lists(
    st.sampled_from([*PIECES, *ABBREVIATIONS])
    | st.integers(0, 9999).map(str)
    | st.characters(codec="utf-8", exclude_characters="\n"),
    max_size=14,
).map(lambda drawn: "".join(part for piece in drawn for part in (piece, " " * (len(piece) % 2))))


def said_by_every_rule(text: str, language: str) -> str:
    """Return the spoken form of a line as it is when no rule is passed over."""
    text = plain_marks(text)
    for _ in range(12):
        before = text
        habits = habits_of(language, shouted=is_shouted(text))
        taken: list[Taken] = []
        for rule in RULES:
            if MIXED_CASE in rule.needs and habits.shouted:
                continue  # what this rule needs is no copy of its own
            match = compiled(rule.pattern, rule.flags).search(text)
            text = rule.said(match, habits, taken) if match else text
        text = tidy(text)
        if text == before:
            break
    return text


def cases() -> list[str]:
    found: list[str] = []
    for file in sorted(CASES.glob("spoken-*.md")):
        lines = file.read_text(encoding="utf-8").splitlines()
        found += [line.removeprefix("- ").partition(" →")[0] for line in lines if line.startswith("- ")]
    return found


@pytest.mark.parametrize("language", ["en-US", "en-GB"])
def test_cases_are_said_alike_when_every_rule_is_tried(language: str) -> None:
    different = [text for text in cases() if spoken_form(text, language) != said_by_every_rule(text, language)]
    assert different == []


@given(TEXTS, st.sampled_from(["en-US", "en-GB"]))
@settings(max_examples=300, deadline=None, derandomize=True)
def test_texts_are_said_alike_when_every_rule_is_tried(text: str, language: str) -> None:
    assert spoken_form(text, language) == said_by_every_rule(text, language)


@given(JUNK | JUNK.map(str.upper), st.sampled_from(["en-US", "en-GB"]))
@settings(max_examples=1000, deadline=None, derandomize=True)
def test_whatever_is_typed_is_said_alike_when_every_rule_is_tried(text: str, language: str) -> None:
    expected = said_by_every_rule(text, language) if text.strip() else ""
    assert spoken_form(text, language) == expected
