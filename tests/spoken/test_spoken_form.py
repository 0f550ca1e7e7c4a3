"""What holds for the spoken form of any text."""

from __future__ import annotations

import re
import subprocess
import sys
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.errors import ConfigError
from newscast.model.speech import Change
from newscast.spoken import RULES, explain, rules_named, spoken_form
from newscast.spoken.marks import plain_marks

LANGUAGES = st.sampled_from(["en-US", "en-GB"])
FRAGMENTS = tuple(
    """
    Nov. 26 2024 $1.2 MILLION St. Main N. 1400 5:42 A.M. p.m. I-95 287(g) (R-Texas) GIs FBI's U.S. Dr. Sgt. II 1990s
    '90s 3/4 50% -30- ### … — 98°F #Tag @x http://a.b/c a@b.com AT&T Pope John XXIII 5-10 No. 1 the said ICE US IT A I
    51-49 10,000 Ave. , . ? ( ) Q1 4x H.R. '' ' - -5 +1 555-1234 / & AND/OR Jan Tues., etc. PA NASAs VTOL ½ Ⅷ ٣ 1,00,0
    C$5 a 5km walk 9mm 12:30:01 7:99 300 B.C. " * = 2*3=6 5'11" Jr. Inc. vs. 2am-3am EST 0 007
    NATO's FBI-CIA IV (D) v. Sr. Mary Gen. Z **x** B- C# ~5 (MORE) w/ USB-C OK'd ChatGPT DoD MiG aka US-NATO AFL-CIO
    Bihac (BEE-hotch) COLE (KOHL) Nguyen's (pron. win)
    PhD Roe II World War I, @SANnews he/she x.pdf CEOs' SUVS TVS WHO a/k/a w/in PAC, A+ A&M ISIS-K R-Macon, gov't
    """.split()  # noqa: SIM905  # one fragment a line would take a hundred lines
)
TEXTS = st.one_of(
    st.text(max_size=40),
    st.text(alphabet="0123456789.,:/-$%'\"() aAsStTpPmMIVX£°#&+@½²\n…—", max_size=30),
    st.lists(st.sampled_from(FRAGMENTS), max_size=10).map(" ".join),
)


HOSTILE = (
    "a.|U.S. |1/|1 |$1 |A-|(|,;|http://|a@|a - a=|½ |-|'|AB |1,|No. |*a |_a_|~~|A&B |FBI-|AB|Sr. |Ax v. |(D) |w/ |AB'S "
    "|aBC |(MORE) |@AAa|II |World War I |a.pdf |A# |#AAAa|he/|Gen. Z |ABC-"
)
"""What long lines are made of, parted by bars."""
HOSTILE_FIGURES = (
    "1,2|1,1|1,|½|1.|1-|1/|$1|£1m|1%|1:2|1 to |1st|a1|1a|1,234|1,00,0|-1|1x|#1|1°|(1)|1'|1\"|.1|1.2.|1=|+1|No.1|1am|"
    "1/2 |1-2 |Jan 1 |1 Jan |€1-|1m²|1–2–|Ⅷ|1 bn to |5'10\"|1&2|1*1|$1-$|1 1/2 |12:34:|I-1|10^6|1 – |1.2.3|1m|"
    "1,21,|1 x 1 "
)
"""What long lines of figures and marks are made of, parted by bars."""


@given(TEXTS, LANGUAGES)
def test_no_figure_and_no_symbol_is_left(text: str, language: str) -> None:
    spoken = spoken_form(text, language)
    assert not any(character.isnumeric() for character in spoken)
    kinds = {unicodedata.category(character)[0] for character in spoken if character not in " .,!?;:'-\n"}
    assert kinds <= {"L", "M"}


@given(TEXTS, LANGUAGES)
def test_its_own_output_comes_back_unchanged(text: str, language: str) -> None:
    spoken = spoken_form(text, language)
    assert spoken_form(spoken, language) == spoken


@given(TEXTS, LANGUAGES)
def test_lines_stay_lines(text: str, language: str) -> None:
    assert spoken_form(text, language).count("\n") == text.count("\n")


@pytest.mark.parametrize("unit", HOSTILE.split("|"))
def test_a_long_hostile_line_takes_no_longer_than_its_length_asks(unit: str) -> None:
    started = time.process_time()
    spoken_form(unit * (20_000 // len(unit)))
    assert time.process_time() - started < 3


def seconds(text: str) -> float:
    started = time.process_time()
    spoken_form(text)
    return time.process_time() - started


@pytest.mark.parametrize("unit", HOSTILE_FIGURES.split("|"))
def test_a_line_of_figures_four_times_as_long_takes_about_four_times_as_long(unit: str) -> None:
    short = min(seconds(unit * (2_000 // len(unit))) for _ in range(2))
    assert min(seconds(unit * (8_000 // len(unit))) for _ in range(2)) < 9 * short + 0.4


def test_letters_that_look_like_those_of_a_unit_are_taken_for_them() -> None:
    assert spoken_form("1 m\u017f, 1 m\u0130, 5 million\u017f") == "one millisecond, one mile, five millions"
    assert spoken_form("On APR\u0130L 5 it cost $5 m\u0131llion.") == "On April fifth it cost five million dollars."
    assert spoken_form("It is 12 \u03bcm wide.") == spoken_form("It is 12 \u00b5m wide.")


@pytest.mark.parametrize("text", ["US s'’s ", "5'’1 st", "a’'b", "‘'`"])
def test_apostrophes_side_by_side_are_one_mark(text: str) -> None:
    spoken = spoken_form(text, "en-GB")
    assert "''" not in spoken
    assert spoken_form(spoken, "en-GB") == spoken


def test_no_letter_that_is_left_passes_for_another_of_the_alphabet() -> None:
    every = "".join(chr(code) for code in range(128, 0x2FFF))
    assert re.findall("[a-z]", plain_marks(every), re.IGNORECASE | re.ASCII) == re.findall(
        "[a-z]", plain_marks(every), re.IGNORECASE
    )


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        (
            "THE 62-POINT-FIVE PERCENT AND 45-HUNDRED PEOPLE",
            "the sixty-two-point-five percent and forty-five-hundred people",
        ),
        ("The U-N met.", "The U-N met."),
        ("May I come in?", "May I come in?"),
        ("", ""),
        ("###", ""),
        ("٣ and ४ left.", "three and four left."),
        ("WHO did it? Or is WHO late?", "who did it? Or is W-H-O late?"),
        ("USGS and USFW maps", "U-S-G-S and U-S-F-W maps"),
        ("THE NAACP AND THE NCAA MET TODAY", "the N-double-A-C-P and the N-C-double-A met today"),
        ("He has A- and B-shares.", "He has A and B-shares."),
        ("KING JOHN AND KHAN OF IRAQ SAW GHOSTS", "king john and khan of iraq saw ghosts"),
        ("GRADE A BEEF AND VITAMIN A ARE A MUST", "grade A beef and vitamin A are a must"),
        ("HELP US!", "help us!"),
        ("Police held 45 MS-13 members.", "Police held forty-five M-S thirteen members."),
        ("NATO, US", "Nato, U-S"),
        ("McConnell and DeSantis met, and iPhone sales fell.", "McConnell and DeSantis met, and iPhone sales fell."),
        ("He said 'no' to the cops' car.", "He said 'no' to the cops' car."),
        ("“Really?” she asked.", "Really? she asked."),
        ("Wait... what?", "Wait, what?"),
        ("He left… Then he came back.", "He left. Then he came back."),
        (
            "It cost $1.111 or 25¢ or C$1,000,000.",
            "It cost one point one one one dollars or twenty-five cents or one million Canadian dollars.",
        ),
        ("It is 1080p and 1p.", "It is ten eighty p and one p."),
        ("From $5 million-$2 billion", "From five million dollars to two billion dollars"),
        ("From $1.50-$2", "From one dollar fifty cents to two dollars"),
        ("It is 99/98 or 2/1.", "It is ninety-nine ninety-eighths or two over one."),
        ("Meet at 99:59 or 25/25/25.", "Meet at ninety-nine to fifty-nine or twenty-five twenty-five twenty-five."),
        ("In 1000 and 3000 BC", "In one thousand and three thousand BC"),
        (
            "A 4K screen, the 1234567890123456th",
            "A four K screen, the one two three four five six seven eight nine zero one two three four five six th",
        ),
        ("一 and ㊿ and 🄌", "one and fifty and zero"),
        ("In the summer of '05", "In the summer of oh five"),
        ("ROSE 5% AT 5 P.M., IT SAID", "rose five percent at five PM, it said"),
        ("The church of Sts. Anne and Agnes burned.", "The church of Saints Anne and Agnes burned."),
        ("Sts. Anne and Agnes", "Saints Anne and Agnes"),
        ("Sts. are closed.", "Sts. are closed."),
        ("Offices in NYC, LA and Monroe, LA", "Offices in N-Y-C, L-A and Monroe, Louisiana"),
    ],
)
def test_what_is_already_spoken_stays_and_marks_become_pauses(text: str, spoken: str) -> None:
    assert spoken_form(text) == spoken


@pytest.mark.parametrize(
    ("acronym", "said"),
    [
        ("ATF", "A-T-F"),
        ("NAACP", "N-double-A-C-P"),
        ("OSHA", "Osha"),
        ("NASCAR", "Nascar"),
        ("CEOs", "C-E-O's"),
        ("DOJ's", "D-O-J's"),
        ("CPAC", "C-pac"),
        ("NORTHCOM", "Northcom"),
        ("GOP", "G-O-P"),
        ("SUV", "S-U-V"),
        ("UNICEF", "Unicef"),
    ],
)
def test_acronyms_are_said_or_spelled(acronym: str, said: str) -> None:
    assert spoken_form(f"Reporters asked {acronym} about it.") == f"Reporters asked {said} about it."


def test_explain_tells_what_each_rule_did_in_order() -> None:
    assert explain("Sgt. Poe is 45.") == (
        Change("name.title", "Sgt.", "Sergeant"),
        Change("number.cardinal", "45", "forty-five"),
    )


def test_a_language_without_a_country_is_american() -> None:
    assert re.search("May third", spoken_form("May 3", "en"))
    assert re.search("the third of May", spoken_form("May 3", "en_AU"))


def test_a_rule_that_is_switched_off_leaves_its_copy_to_the_others() -> None:
    off = frozenset({"name.title", "money.scaled"})
    assert spoken_form("Sgt. Poe won $1.2 million.", without=off) != spoken_form("Sgt. Poe won $1.2 million.")
    assert spoken_form("Sgt. Poe left.", without=off) == "Sgt. Poe left."
    assert explain("Sgt. Poe left.", without=off) == ()
    assert spoken_form("NATO met the EU.", without=frozenset({"acronym.said"})) == "NATO met the E-U."


def test_with_every_rule_off_figures_are_said_one_by_one_and_symbols_dropped() -> None:
    off = rules_named(rule.name for rule in RULES)
    assert spoken_form("Sgt. Poe won $12 & 5%.", without=off) == "Sgt. Poe won one two five."


@given(TEXTS, st.sets(st.sampled_from([rule.name for rule in RULES])))
def test_whatever_is_switched_off_no_figure_and_no_symbol_is_left(text: str, off: set[str]) -> None:
    spoken = spoken_form(text, without=frozenset(off))
    assert not any(character.isnumeric() for character in spoken)
    kinds = {unicodedata.category(character)[0] for character in spoken if character not in " .,!?;:'-\n"}
    assert kinds <= {"L", "M"}


def test_a_rule_that_does_not_exist_is_told_with_the_nearest_name() -> None:
    with pytest.raises(ConfigError, match="no spoken-form rule") as caught:
        rules_named(["mony.scaled"], "newscast.toml")
    assert (caught.value.hint, caught.value.source) == ("did you mean “money.scaled”?", "newscast.toml")
    with pytest.raises(ConfigError) as caught:
        rules_named(["???"])
    assert "spoken-form.md" in caught.value.hint


def test_a_line_alone_loads_no_sentences_and_no_pronunciations() -> None:
    said = "from newscast.spoken import spoken_form; spoken_form('It is 5 p.m.'); import sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    loaded = {name for name in done.stdout.split() if name.startswith("newscast.")}
    assert not loaded & {"newscast.spoken.splitting", "newscast.spoken.pronunciations", "newscast.model.script"}
    assert "newscast.spoken.table" in loaded


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("Bihac (BEE-hotch) is a town.", "bee-hotch is a town."),
        ("SGT. NGUYEN (PRON. WIN) PAID $5.", "Sergeant win paid five dollars."),
        ("Linh Nguyen (lin win) left. Nguyen was 45.", "lin win left. win was forty-five."),
        ("Kamala Harris (KAH'-mah-lah HAIR'-iss) spoke.", "kah-mah-lah hair-iss spoke."),
        ("Jill Cole (left) and Rep. Poe (D-Ohio)", "Jill Cole, left, and Representative Poe, Democrat of Ohio"),
    ],
)
def test_a_name_with_a_pronouncer_is_said_once_and_an_aside_is_none(written: str, spoken: str) -> None:
    assert spoken_form(written) == spoken
    assert spoken_form(spoken) == spoken
    assert [change.rule for change in explain(written)].count("name.pronouncer") == ("(left)" not in written)
