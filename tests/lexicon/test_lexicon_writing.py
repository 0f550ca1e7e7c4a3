"""What is written reads back the same, in every form."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from newscast.errors import ConfigError
from newscast.lexicon import format_lexicon, parse_lexicon
from newscast.model.lexicon import Entry, Form, Lexicon

PRINTED = st.text(
    st.characters(categories=["L", "N", "P", "S", "Zs"]) | st.sampled_from(" =#\"“<(,;/['\t"), min_size=1, max_size=30
)


def read(text: str, name: str) -> Lexicon:
    return parse_lexicon(text.encode(), name)


@st.composite
def lexicons(draw: st.DrawFn) -> Lexicon:
    """Return a lexicon of entries that a file can hold."""
    found: dict[str, Entry] = {}
    for written in draw(st.lists(PRINTED, max_size=6)):
        form = draw(st.sampled_from(Form))
        said = {
            Form.WORDS: PRINTED,
            Form.RESPELLING: st.sampled_from(["BEE-hotch", "win", "bee-hotch", "CHEHR-ee KREEK", "RAY", "mee-LAY'"]),
            Form.IPA: st.sampled_from(["ˈbiːhɒtʃ", "lɒx", "ˈtʃɛɹi ˈkɹik", "bi.hatʃ"]),
        }[form]
        each = Entry(" ".join(written.split()), " ".join(draw(said).split()), form)
        try:
            (found[each.written],) = read(format_lexicon(Lexicon((each,)), "a.toml"), "a.toml").entries
        except ConfigError:
            continue  # no entry at all: the reading tests tell why
    return Lexicon(tuple(found.values()))


@given(lexicons())
def test_a_lexicon_goes_from_plain_text_to_toml_and_back_unchanged(lexicon: Lexicon) -> None:
    text = format_lexicon(lexicon, "a.txt")
    assert read(text, "a.txt") == lexicon
    table = format_lexicon(read(text, "a.txt"), "a.toml")
    assert read(table, "a.toml") == lexicon
    assert format_lexicon(read(table, "a.toml"), "a.txt") == text


@given(lexicons())
def test_pls_reads_back_the_same(lexicon: Lexicon) -> None:
    once = format_lexicon(lexicon, "a.pls")
    again = read(once, "a.pls")
    assert format_lexicon(again, "a.xml") == once
    assert [each.written for each in again.entries] == [each.written for each in lexicon.entries]
    assert all(
        (now.said, now.form) == (was.said, was.form)
        for now, was in zip(again.entries, lexicon.entries, strict=True)
        if was.form is not Form.RESPELLING
    )


@given(lexicons())
def test_pls_has_the_structure_that_the_standard_asks_for(lexicon: Lexicon) -> None:
    root = etree.fromstring(format_lexicon(lexicon, "a.pls").encode())
    space = "{http://www.w3.org/2005/01/pronunciation-lexicon}"
    assert root.tag == f"{space}lexicon"
    assert {str(name): str(value) for name, value in root.attrib.items()} == {
        "version": "1.0",
        "alphabet": "ipa",
        "{http://www.w3.org/XML/1998/namespace}lang": "en-US",
    }
    for lexeme in root:
        first, second = lexeme
        assert (lexeme.tag, first.tag) == (f"{space}lexeme", f"{space}grapheme")
        assert second.tag in {f"{space}phoneme", f"{space}alias"}


def test_respellings_become_phonemes_and_words_become_aliases() -> None:
    lexicon = read("Bihac = BEE-hotch\nSEPTA = septa\n", "a.txt")
    assert [(each.form, each.said) for each in read(format_lexicon(lexicon, "a.pls"), "a.pls").entries] == [
        (Form.IPA, "ˈbiːhɒtʃ"),
        (Form.WORDS, "septa"),
    ]


def test_lines_are_written_as_an_editor_would_type_them() -> None:
    text = 'Bihac = BEE-hotch\nLough = /lɒx/\n287(g) = two eighty-seven G\nNATO = words: NAY-toh\n"#a" = a\n'
    assert format_lexicon(read(text, "a.txt")) == text


def test_a_form_that_is_not_known_is_refused() -> None:
    with pytest.raises(ConfigError) as caught:
        format_lexicon(Lexicon(), "a.docx")
    assert caught.value.hint == "end its name in .txt, .toml, .pls, .xml"
