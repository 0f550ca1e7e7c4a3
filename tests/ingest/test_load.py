"""Where sources come from, and what is said when there is none to be had."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newscast.errors import SourceError
from newscast.ingest import Document, load
from newscast.ingest.decode import decode
from newscast.ingest.lines import words_of
from newscast.ingest.load import LIMIT

if TYPE_CHECKING:
    from pathlib import Path

COPY = "Café owners said “yes” on Tuesday.\nThe vote was 5–4.\n"


def write(folder: Path, data: bytes, name: str = "page.txt") -> str:
    path = folder / name
    path.write_bytes(data)
    return str(path)


@pytest.mark.parametrize(
    "encoding",
    ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"],
)
def test_text_in_any_usual_encoding_is_read(tmp_path: Path, encoding: str) -> None:
    data = COPY.encode(encoding)
    source = write(tmp_path, data)
    assert load(source) == Document(source, COPY)


def test_utf_16_big_endian_with_its_mark_is_read(tmp_path: Path) -> None:
    assert load(write(tmp_path, b"\xfe\xff" + COPY.encode("utf-16-be"))).text == COPY


def test_a_declared_encoding_counts_where_the_bytes_are_not_utf_8(tmp_path: Path) -> None:
    page = '<html><head><meta charset="iso-8859-2"></head><body>Wałęsa spoke</body></html>'.encode("iso-8859-2")
    document = load(write(tmp_path, page))
    assert "Wałęsa" in document.text
    assert document.is_html


def test_an_unknown_declared_encoding_is_passed_over() -> None:
    assert decode(b"caf\xe9", content_type="text/plain; charset=klingon") == "café"
    assert decode("Привет".encode("koi8-r"), content_type="text/plain; charset=koi8-r") == "Привет"


def test_stray_windows_bytes_do_not_spoil_the_rest() -> None:
    assert decode("“Ja”, sagte er. ".encode() + b"\x93caf\xe9\x94 \x81") == "“Ja”, sagte er. “café” \x81"


@given(st.text(alphabet=st.characters(codec="cp1252", exclude_categories=["Cc"])))
def test_no_word_of_windows_text_is_lost(text: str) -> None:
    assert (
        set(filter(str.isascii, words_of(text))) <= set(words_of(decode(text.encode("cp1252")))) or not text.isascii()
    )


def test_line_ends_of_all_systems_become_one(tmp_path: Path) -> None:
    assert load(write(tmp_path, b"one\r\ntwo\rthree\n")).text == "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"ID3\x04\x00rest", "MP3 audio"),
        (b"%PDF-1.7 text", "a PDF document"),
        (b"PK\x03\x04docx", "zip archive"),
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        (b"\x00\x00\x00\x20ftypM4A ", "MP4"),
        (b"news\x00news\x00", "binary"),
        (bytes(range(1, 32)) * 30, "binary"),
        (b"\x01\x00\x02\x00" * 40, "binary"),
    ],
)
def test_what_is_no_text_is_named(tmp_path: Path, data: bytes, kind: str) -> None:
    with pytest.raises(SourceError, match="not text") as caught:
        load(write(tmp_path, data))
    assert kind in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf"])
def test_an_empty_source_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(SourceError, match="no words"):
        load(write(tmp_path, data))


def test_a_long_file_is_refused_with_its_size_and_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(SourceError, match=r"50\.0 MB.* 8 MB"):
        load(str(path))


def test_standard_input_is_read_and_bounded() -> None:
    assert load("-", stdin=io.BytesIO(COPY.encode())).name == "standard input"
    with pytest.raises(SourceError, match="too long"):
        load("-", stdin=io.BytesIO(b"a" * (LIMIT + 1)))
    with pytest.raises(SourceError, match="nothing was given"):
        load("-")


def test_a_missing_file_is_answered_with_the_nearest_name(tmp_path: Path) -> None:
    write(tmp_path, b"text", "morning.txt")
    with pytest.raises(SourceError, match="no such file") as caught:
        load(str(tmp_path / "mornign.txt"))
    assert "morning.txt" in caught.value.hint
    with pytest.raises(SourceError) as caught:
        load(str(tmp_path / "zzzz"))
    assert "spelling" in caught.value.hint
    with pytest.raises(SourceError) as caught:
        load(str(tmp_path / "none" / "page.txt"))
    assert "no folder" in caught.value.hint


def test_a_folder_and_a_strange_name_are_refused(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="folder"):
        load(str(tmp_path))
    with pytest.raises(SourceError, match="cannot be read"):
        load("a\0b")
    with pytest.raises(SourceError, match="ftp addresses"):
        load("ftp://example.org/page")


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="the superuser may read everything")
def test_a_file_without_permission_is_refused(tmp_path: Path) -> None:
    source = write(tmp_path, b"text")
    (tmp_path / "page.txt").chmod(0)
    with pytest.raises(SourceError, match="permission"):
        load(source)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!DOCTYPE html><p>News", True),
        ("<div><p>News</p></div>", True),
        ("He wrote <b>bold</b> words", False),
        ("[Maria]\nGood evening.", False),
        ("<3 is what he wrote", False),
    ],
)
def test_html_is_told_by_its_content(tmp_path: Path, text: str, expected: bool) -> None:  # noqa: FBT001 - a case's answer
    assert load(write(tmp_path, text.encode())).is_html is expected
