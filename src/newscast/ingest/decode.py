"""Bytes to text: which encoding, and whether it is text at all."""

from __future__ import annotations

import codecs
import re

# (how the bytes begin, what such a file is)
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\x89PNG\r\n", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"ID3", "MP3 audio"),
    (b"\xff\xfb", "MP3 audio"),
    (b"\xff\xf3", "MP3 audio"),
    (b"fLaC", "FLAC audio"),
    (b"OggS", "Ogg audio"),
    (b"RIFF", "WAV audio or another RIFF file"),
    (b"FORM", "AIFF audio or another IFF file"),
    (b"\x1a\x45\xdf\xa3", "Matroska or WebM video"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a Windows program"),
    (b"{\\rtf", "a rich-text document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"SQLite format 3\x00", "a database"),
)
_FTYP = slice(4, 8)  # ISO/IEC 14496-12 §4.3: the brand box of MP4 and M4A

# Longest first: the UTF-32 LE mark begins with the UTF-16 LE one.
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64 * 1024
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\x0b\x0c\x1b"))
_MOST_CONTROLS = 0.02
"""Share of control characters above which bytes are no text."""
_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_FIELD_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)


def binary_kind(data: bytes) -> str | None:
    """Return what a file that holds no text seems to be, None for text in any encoding."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data[_FTYP] == b"ftyp":
        return "MP4 audio or video"
    if any(data.startswith(mark) for mark, _ in _MARKS) or _wide_encoding(data):
        return None
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if b"\x00" in data or controls > _MOST_CONTROLS * len(sample):
        return "binary data"
    return None


def decode(data: bytes, *, content_type: str = "") -> str:
    """Return the text of some bytes, line feeds its only line ends; no byte that could be part of a word is lost."""
    text = _decode(data, content_type)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes, content_type: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    if wide := _wide_encoding(data):
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_declared(data, content_type) or _decode_mixed(data)


def _wide_encoding(data: bytes) -> str | None:
    """Return the name of UTF-16 without a mark: every other byte of Latin text is then zero."""
    sample = data[:_SAMPLE]
    if len(sample) < 4 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2], sample[1::2]
    zeros = even.count(0) / len(even), odd.count(0) / len(odd)
    encoding = "utf-16-le" if zeros[1] > zeros[0] else "utf-16-be"
    if max(zeros) < 0.4 or min(zeros) > 0.02:
        return None
    text = sample[: len(sample) // 2 * 2].decode(encoding, "replace")
    strange = sum(ord(character) < 32 and character not in "\t\n\r\f" for character in text)
    return None if strange > _MOST_CONTROLS * len(text) else encoding


def _decode_declared(data: bytes, content_type: str) -> str | None:
    declared = [match.group(1) for match in [_FIELD_CHARSET.search(content_type)] if match]
    declared += [match.group(1).decode("ascii") for match in [_META_CHARSET.search(data[:4096])] if match]
    for name in declared:
        # WHATWG Encoding §4.2: pages that say Latin-1 or ASCII mean Windows-1252.
        if name.lower() in {"iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii", "utf-8", "utf8", "windows-1252"}:
            continue
        try:
            return data.decode(name)
        except (LookupError, ValueError):
            continue
    return None


def _decode_mixed(data: bytes) -> str:
    """Read UTF-8 and take each byte that does not fit as Windows-1252: right for either, and for a mixture."""
    return data.decode("utf-8", _STRAY)


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    stray = error.object[error.start : error.end]
    # Five bytes have no character in Windows-1252; Latin-1 has one for each.
    return "".join(
        bytes([byte]).decode("cp1252" if byte not in _UNASSIGNED else "latin-1") for byte in stray
    ), error.end


_UNASSIGNED = b"\x81\x8d\x8f\x90\x9d"
_STRAY = "newscast.windows-1252"
codecs.register_error(_STRAY, _as_windows_1252)
