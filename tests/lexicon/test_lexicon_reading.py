"""Lexicon files are read as editors type them, and each mistake has a message of its own."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.errors import ConfigError
from newscast.lexicon import parse_lexicon, read_lexicon
from newscast.model.lexicon import Entry, Form, Lexicon

FOLDER = Path(__file__).parents[1] / "cases"
LINES = [
    tuple(line[2:].rsplit(" → ", 1))
    for line in (FOLDER / "lexicon-lines.md").read_text("utf-8").splitlines()
    if line.startswith("- ")
]
MISTAKES = re.findall(
    r"^~~~\n(\S+)\n(.*?)\n\.\n(.*?)\n\.\n(.*?)\n~~~$",
    (FOLDER / "lexicon-errors.md").read_text("utf-8"),
    re.DOTALL | re.MULTILINE,
)
TOML = """
Bihac = "BEE-hotch"
'Lough' = { ipa = "lɒx" }
"287(g)" = "two eighty-seven G"  # a statute

[people]
"Linh Nguyen" = { respelling = "lin win" }
"\\u0041na" = "AH-nah"

[places.bosnia]
Lodz = "WOODJ"

[NATO]
words = "NAY-toh"
"""
PLS = """<?xml version="1.0" encoding="UTF-8"?>
<!-- ours -->
<lexicon version="1.0" xmlns="http://www.w3.org/2005/01/pronunciation-lexicon" alphabet="ipa" xml:lang="en-US">
  <meta name="seeAlso" content="x"/>
  <lexeme xml:id="a">
    <grapheme>Bihac</grapheme><grapheme orthography="latin">Bihać</grapheme>
    <phoneme>biˈhatʃ</phoneme><phoneme prefer="true"> ˈbiːhɒtʃ </phoneme><example>in Bihac</example>
  </lexeme>
  <lexeme role="verb"><grapheme>read</grapheme><phoneme>ɹid</phoneme></lexeme>
  <lexeme><grapheme>read</grapheme><phoneme>ɹɛd</phoneme></lexeme>
  <lexeme>
    <grapheme>SB 287</grapheme><alias>Senate Bill<!-- no number --> two eighty-seven</alias>
  </lexeme>
  <lexeme><grapheme>Wray</grapheme><phoneme alphabet="ipa">ɹeɪ</phoneme></lexeme>
</lexicon>
"""


def entries(text: str, name: str = "house.txt") -> list[tuple[str, str, str]]:
    lexicon = parse_lexicon(text.encode(), name)
    return [(each.written, each.form.value, each.said) for each in lexicon.entries]


def doubts(text: str, name: str = "house.txt") -> list[str]:
    return [str(doubt) for doubt in parse_lexicon(text.encode(), name).doubts]


@pytest.mark.parametrize(("line", "expected"), LINES, ids=[line for line, _ in LINES])
def test_a_line_is_understood_as_the_manual_says(line: str, expected: str) -> None:
    assert entries(line.replace("⇥", "\t")) == [tuple(expected.split(" | "))]


@pytest.mark.parametrize(("name", "text", "message", "hint"), MISTAKES, ids=[message for *_, message, _ in MISTAKES])
def test_a_mistake_in_a_lexicon_is_named_with_its_place_and_what_to_do(
    name: str, text: str, message: str, hint: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_lexicon(text.encode(), name)
    assert (str(caught.value), caught.value.hint) == (message, hint)


def test_comments_blank_lines_and_windows_line_ends_are_passed_over() -> None:
    lexicon = parse_lexicon("\ufeff# names\r\n\r\nBihac = BEE-hotch\r\nLodz = WOODJ\r\n".encode(), "house.txt")
    assert [each.where for each in lexicon.entries] == ["house.txt:3", "house.txt:4"]
    assert lexicon.doubts == ()


def test_notepads_unicode_is_read() -> None:
    lexicon = parse_lexicon(b"\xff\xfe" + "Lough = /lɒx/\r\n".encode("utf-16-le"), "house.txt")
    assert lexicon.entries == (Entry("Lough", "lɒx", Form.IPA),)


def test_a_lists_heading_is_no_entry_and_is_told() -> None:
    assert entries("Word\tPronunciation\nBihac\tBEE-hotch\n") == [("Bihac", "respelling", "BEE-hotch")]
    assert doubts("Word,Say\nBihac,BEE-hotch\n") == ["house.txt:1: “Word,Say” is taken for the heading of a list"]
    assert entries("Word = wurd") == [("Word", "words", "wurd")]


def test_of_two_lines_for_a_word_the_later_counts_and_a_remark_says_so() -> None:
    text = "Bihac = BEE-hotch\nLodz = WOODJ\nBihac = bee-HAHTCH\nLodz = WOODJ\n"
    assert entries(text) == [("Bihac", "respelling", "bee-HAHTCH"), ("Lodz", "respelling", "WOODJ")]
    assert doubts(text) == ["house.txt:3: “Bihac” stands at house.txt:1 too; this one counts"]


def test_a_respelling_without_capitals_is_pointed_at_and_words_with_hyphens_are_not() -> None:
    (said,) = doubts("Bihac = bee-hotch\n")
    assert said.startswith("house.txt:1: “bee-hotch” is read as English is;")
    assert "“BEE-hotch”" in said
    assert doubts("VP = vice-president\nACLU = A-C-L-U\nSEPTA = sep-ta\nMeToo = me too\n2nd = sec-2\n") == []


def test_an_empty_lexicon_is_told() -> None:
    assert doubts("# nothing yet\n") == ["house.txt: the lexicon has no entries"]


def test_toml_is_read_with_its_groups_and_places() -> None:
    lexicon = parse_lexicon(TOML.encode(), "house.toml")
    assert [(each.written, each.form.value, each.said, each.where) for each in lexicon.entries] == [
        ("Bihac", "respelling", "BEE-hotch", "house.toml:2"),
        ("Lough", "ipa", "lɒx", "house.toml:3"),
        ("287(g)", "words", "two eighty-seven G", "house.toml:4"),
        ("Linh Nguyen", "respelling", "lin win", "house.toml:7"),
        ("Ana", "respelling", "AH-nah", "house.toml:8"),
        ("Lodz", "respelling", "WOODJ", "house.toml:11"),
        ("NATO", "words", "NAY-toh", "house.toml:13"),
    ]
    assert lexicon.doubts == ()


def test_an_escape_that_only_toml_has_costs_no_more_than_the_line_number() -> None:
    lexicon = parse_lexicon(b'"\\U00000041na" = "AH-nah"', "house.toml")
    assert lexicon.entries == (Entry("Ana", "AH-nah", Form.RESPELLING),)


def test_pls_is_read_as_the_standard_says() -> None:
    assert entries(PLS, "house.xml") == [
        ("Bihac", "ipa", "ˈbiːhɒtʃ"),
        ("Bihać", "ipa", "ˈbiːhɒtʃ"),
        ("read", "ipa", "ɹid"),
        ("SB 287", "words", "Senate Bill two eighty-seven"),
        ("Wray", "ipa", "ɹeɪ"),
    ]
    assert doubts(PLS) == [
        "house.txt: 1 lexeme with several pronunciations: the preferred one is used, else the first",
        "house.txt: 1 lexeme with a role: roles are not told apart",
        "house.txt: 1 lexeme for a word that an earlier one has: the first is used",
    ]


def test_phonemes_in_another_alphabet_do_no_harm_where_others_can_be_read() -> None:
    text = (
        '<?xml version="1.0" encoding="utf-16"?>\n<lexicon version="1.0" alphabet="x-sampa"><lexeme>'
        "<grapheme>Lough</grapheme><phoneme>lQx</phoneme>"
        '<phoneme alphabet="ipa">lɒx</phoneme></lexeme></lexicon>'
    )
    assert parse_lexicon(text.encode("utf-16"), "house.pls").entries == (Entry("Lough", "lɒx", Form.IPA),)


def test_a_pls_lexicon_of_another_language_or_encoding_is_read_with_a_remark() -> None:
    head = '<?xml version="1.0" encoding="ISO-8859-1"?><lexicon version="1.0" alphabet="ipa" xml:lang="de">'
    text = head + "<lexeme><grapheme>Köln</grapheme><alias>Cologne</alias></lexeme></lexicon>"
    lexicon = parse_lexicon(text.encode("latin-1"), "house.pls")
    assert lexicon.entries == (Entry("Köln", "Cologne", Form.WORDS),)
    assert [str(doubt) for doubt in lexicon.doubts] == [
        "house.pls: the lexicon is for “de”; its words are looked for in all copy"
    ]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"Bihac = BEE-hotch\n\x00\x01\x02", "house.txt:2: this is not a text file"),
        (b"Bihac = BEE-hotch\nK\xf6ln = Cologne\n", "house.txt:2: the text is not in UTF-8"),
        (b"\xff\xfe=", "house.txt:1: the text is not in UTF-8"),
        ("Bi\u200fhac = BEE-hotch".encode(), "house.txt:1:1: the word holds a character that cannot be seen: right-to"),
        ("Bihac = \u202eBEE".encode(), "house.txt:1:9: the value of “Bihac” holds a character that cannot be seen"),
        (b"Bihac = BEE\x07", "house.txt:1:9: the value of “Bihac” holds a character that cannot be seen: a control"),
        (b"x" * 2001, "house.txt:1: the line is longer than 2,000 characters"),
        (b"x" * 101 + b" = y", "house.txt:1:1: the word is longer than 100 characters"),
        (b"x = " + b"y " * 200, "house.txt:1:5: the value of “x” is longer than 300 characters"),
        (b"#" * 5_000_001, "house.txt: the lexicon has more than 5,000,000 bytes"),
        (
            b"".join(b"w%d = word\n" % number for number in range(100_001)),
            "house.txt: the lexicon has more than 100,000",
        ),
        (b"<a>" * 300, "house.txt:1:7"),
        (b"<lexicon>&nbsp;</lexicon>", "house.txt:1:16: this is not XML: Entity 'nbsp' not defined"),
        (b"<lexicon " + b"<" * 100_000, "house.txt:1"),
        (b"<lexicon>" + b" " * 1_000_000, "house.txt:1"),
    ],
)
def test_a_hostile_lexicon_gives_one_clear_message(data: bytes, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_lexicon(data, "house.txt")
    assert str(caught.value).startswith(message)
    assert caught.value.hint


def test_dots_in_a_word_a_value_or_a_comment_are_no_parts_of_a_key() -> None:
    dots = "." * 30
    text = f"# {dots}\n'A{dots}B' = \"a{dots}b\"  # {dots}\n"
    assert len(entries(text, "house.toml")) == 1


@pytest.mark.parametrize("text", ["a = " + "[" * 1900, "a = " + "{a=" * 600, ".".join("a" * 900) + " = 1"])
def test_toml_of_great_depth_is_refused(text: str) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_lexicon(text.encode(), "house.toml")
    assert caught.value.source == "house.toml"


def test_a_large_lexicon_is_read_in_proportion_to_its_size() -> None:
    started = time.process_time()
    text = "".join(f"Word{number} = {'a' * (number % 40 + 1)} b (c, d; “e\n" for number in range(20_000))
    assert len(entries(text)) == 20_000
    assert time.process_time() - started < 5


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("house.txt", "Bihac\n"),
        ("house.toml", "w{} = 3\n"),
        ("house.pls", "<lexeme><grapheme>Bihac</grapheme></lexeme>\n"),
    ],
)
def test_the_mistakes_of_a_file_are_told_in_order_and_no_more_than_twenty(name: str, line: str) -> None:
    rows = "".join(line.format(number) for number in range(30))
    with pytest.raises(ConfigError) as caught:
        parse_lexicon((f"<lexicon>{rows}</lexicon>" if name.endswith("pls") else rows).encode(), name)
    found = [caught.value, *caught.value.further]
    assert [each.line for each in found] == list(range(1, 21))


def test_a_file_that_is_missing_a_folder_or_huge_is_told(tmp_path: Path) -> None:
    for name, message in (("gone.txt", "no such lexicon"), (".", "this is not a file"), ("a\0b", "cannot be read")):
        with pytest.raises(ConfigError, match=message):
            read_lexicon(tmp_path / name)
    (tmp_path / "huge.txt").write_bytes(b"#" * 5_000_001)
    with pytest.raises(ConfigError, match="more than"):
        read_lexicon(tmp_path / "huge.txt")
    (tmp_path / "house.txt").write_text("Bihac = BEE-hotch", encoding="utf-8")
    assert read_lexicon(tmp_path / "house.txt", "house.txt").entries[0].where == "house.txt:1"


@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.toml", "a.pls"]))
def test_whatever_the_bytes_are_there_is_a_lexicon_or_one_error(data: bytes, name: str) -> None:
    try:
        lexicon = parse_lexicon(data, name)
    except ConfigError as error:
        assert error.message  # noqa: PT017 - either outcome is right
    else:
        assert isinstance(lexicon, Lexicon)


@given(st.text(alphabet=' =\t,;()[]<>/"“”#-:→aBé1', max_size=40))
def test_whatever_a_line_is_there_is_an_entry_or_one_error(line: str) -> None:
    try:
        found = entries(line)
    except ConfigError as error:
        assert error.hint  # noqa: PT017 - either outcome is right
    else:
        assert len(found) <= 1
