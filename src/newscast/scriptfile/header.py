"""The `Key: value` lines at the top of a script."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.errors import ScriptError
from newscast.model.script import Header
from newscast.scriptfile.source import nearest
from newscast.scriptfile.times import read_time, write_time
from newscast.scriptfile.voices import read_voice_line, write_voice_line

if TYPE_CHECKING:
    from newscast.model.script import VoiceChoice
    from newscast.scriptfile.source import SourceLine

KEYS = (
    *("Title", "Slug", "Date", "Source", "Language", "Target"),
    *("Anchor", "Voice", "Lexicon", "Loudness", "Disclosure"),
)
_BY_FOLDED = {key.casefold(): key for key in KEYS}

_KEY = re.compile(r"\s*(?P<key>[^\W\d_][^:\[\]{}]{0,40}?)\s*:")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")  # BCP 47, the shape of a tag
_LONGEST_TARGET = 24 * 3600.0
"""Seconds."""


def known_key(text: str) -> str | None:
    """Return the header key that a line starts with, in its usual spelling, or None."""
    match = _KEY.match(text)
    return _BY_FOLDED.get(match["key"].casefold()) if match else None


def read_header(lines: list[SourceLine]) -> Header:
    """Return what the header's lines say; raise ScriptError at the first that makes no sense."""
    values: dict[str, SourceLine] = {}
    voices: dict[str, tuple[VoiceChoice, ...]] = {}
    lexicons: list[str] = []
    places: list[tuple[str, int, int]] = []
    for line in lines:
        key, value = _key_and_value(line)
        if key == "Voice":
            _add_voice(voices, value)
        elif not value.text:
            continue  # a form not yet filled in: the key counts as not given
        elif key == "Lexicon":
            lexicons.append(value.text)
        else:
            _add_value(values, key, value, line)
        places.append((key, value.number, value.column))
    texts = {key: value.text for key, value in values.items()}
    return Header(
        title=texts.get("Title"),
        slug=texts.get("Slug"),
        date=texts.get("Date"),
        source=texts.get("Source"),
        language=texts.get("Language"),
        target=read_time(texts.get("Target", "")),
        anchor=texts.get("Anchor"),
        voices=tuple(voices.items()),
        lexicons=tuple(lexicons),
        loudness=texts.get("Loudness"),
        disclosure=texts.get("Disclosure"),
        places=tuple(places),
    )


def _add_value(values: dict[str, SourceLine], key: str, value: SourceLine, line: SourceLine) -> None:
    if key in values:
        raise line.mistake(
            f"{key} is given twice, first on line {values[key].number}", "keep the one that is right", _indent(line)
        )
    if key == "Target":
        _check_target(value)
    if key == "Language":
        _check_language(value)
    values[key] = value


def _add_voice(voices: dict[str, tuple[VoiceChoice, ...]], value: SourceLine) -> None:
    speaker, choices = read_voice_line(value)
    if speaker in voices:
        raise value.mistake(
            f"{speaker} has two Voice lines", "keep one; alternatives stand on one line, parted by commas"
        )
    voices[speaker] = choices


def _indent(line: SourceLine) -> int:
    return len(line.text) - len(line.text.lstrip())


def _key_and_value(line: SourceLine) -> tuple[str, SourceLine]:
    match = _KEY.match(line.text)
    if not match:
        raise line.mistake(
            "this line of the header has no key",
            "write it as “Key: value”, and leave a blank line between the header and the copy",
            _indent(line),
        )
    key = _BY_FOLDED.get(match["key"].casefold())
    if not key:
        meant = nearest(match["key"], KEYS)
        raise line.mistake(
            f"there is no header key “{match['key']}”",
            f"did you mean “{meant}”?" if meant else f"the keys are {', '.join(KEYS)}",
            match.start("key"),
        )
    rest = line.rest(match.end())
    if key == "Voice":  # the one value with literals
        return key, rest.stripped()
    start = _indent(rest)
    return key, rest.rest(start, max(start, len(rest.text.rstrip())))


def _check_target(value: SourceLine) -> None:
    seconds = read_time(value.text)
    if not seconds or seconds > _LONGEST_TARGET:
        raise value.mistake(
            f"“{value.text}” is no length for a newscast", "write minutes and seconds, as in 1:15, or seconds, as in 75"
        )


def _check_language(value: SourceLine) -> None:
    if not _LANGUAGE.fullmatch(value.text):
        raise value.mistake(f"“{value.text}” is no language tag", "write it as in en-US, en-GB or es")


def write_header(header: Header) -> str:
    """Return the header's lines; raise ScriptError for a value that a header line cannot hold."""
    values: list[tuple[str, str | None]] = [
        ("Title", header.title),
        ("Slug", header.slug),
        ("Date", header.date),
        ("Source", header.source),
        ("Language", header.language),
        ("Target", None if header.target is None else write_time(header.target)),
        ("Anchor", header.anchor),
        *(("Voice", write_voice_line(speaker, choices)) for speaker, choices in header.voices),
        *(("Lexicon", lexicon) for lexicon in header.lexicons),
        ("Loudness", header.loudness),
        ("Disclosure", header.disclosure),
    ]
    lines = [_line(key, value) for key, value in values if value is not None]
    # A script is told from a page by its first line, so there is always one.
    return "\n".join(lines or ["Title:"]) + "\n"


def _line(key: str, value: str) -> str:
    is_whole = key == "Voice" or value == value.strip()
    if not value or not is_whole or "\n" in value or "\r" in value:
        raise ScriptError(
            f"the {key} “{value[:40]}” cannot stand in a header",
            hint="a value is one line, not empty, without white space at its ends",
        )
    return f"{key}: {value}"
