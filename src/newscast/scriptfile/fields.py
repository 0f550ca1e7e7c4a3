"""The fields of a production cue, parted by bars: `in 0:03.5 | out 0:12 | outcue "by spring"`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.scriptfile.literals import write_literal, write_marks
from newscast.scriptfile.source import nearest
from newscast.scriptfile.times import read_number, read_time, write_number, write_time

if TYPE_CHECKING:
    from newscast.errors import ScriptError
    from newscast.model.script import Sound
    from newscast.scriptfile.literals import Literal
    from newscast.scriptfile.source import SourceLine

_KEYED = re.compile(r"(?P<key>[A-Za-z]+)(?:\s+(?P<value>\S.*)|$)", re.DOTALL)
_KEYS = ("slug", "in", "out", "outcue", "level")
_VALUE = re.compile(r"[+-]?[0-9][0-9.:]*|[\"“].*", re.DOTALL)
_CLOSING = {'"': '"', "“": "”"}
_LOUDEST = 100.0
"""dB, either way: beyond it a level is a slip of the finger."""


@dataclass(frozen=True, slots=True)
class Field:
    """A field with its key; the key of a soundbite's speaker is empty."""

    key: str
    value: Literal
    whole: Literal

    def unknown(self, line: SourceLine, kind: str, keys: tuple[str, ...]) -> ScriptError:
        """Return the error for a field that the cue does not have."""
        meant = nearest(self.whole.text.partition(" ")[0], keys)
        hint = f"did you mean “{meant}”?" if meant else f"it can have {', '.join(keys)}"
        return line.mistake(f"a {kind} cue has no field “{self.whole.text}”", hint, self.whole.offsets[0])

    def number(self, line: SourceLine) -> float:
        """Return its value in dB; raise ScriptError when it is none."""
        number = read_number(self.value.shape)
        if number is None or abs(number) > _LOUDEST:
            raise self._wrong(line, "level", "write decibels, as in level -3")
        return number

    def time(self, line: SourceLine) -> float:
        """Return its value in seconds; raise ScriptError when it is no time."""
        seconds = read_time(self.value.shape)
        if seconds is None:
            raise self._wrong(line, "time", "write minutes and seconds into the clip, as in 0:03.5")
        return seconds

    def quoted(self, line: SourceLine) -> str:
        """Return its value without the quotation marks; raise ScriptError when they are not a pair."""
        shape = self.value.shape
        closing = _CLOSING.get(shape[:1])
        if not closing or len(shape) < 2 or shape.find(closing, 1) != len(shape) - 1:
            raise self._wrong(
                line, "outcue", 'write the clip\'s last words in quotation marks, as in outcue "by spring"'
            )
        return self.value.text[1:-1]

    def _wrong(self, line: SourceLine, what: str, hint: str) -> ScriptError:
        return line.mistake(f"“{self.value.text}” is no {what}", hint, self.value.offsets[0])


def read_fields(line: SourceLine, kind: str, inner: Literal, keys: tuple[str, ...]) -> tuple[Literal, dict[str, Field]]:
    """Return a cue's first field, and the others by key; raise ScriptError for one that makes no sense."""
    first, *others = inner.split("|")
    if not first:
        raise line.mistake(f"the {kind} cue's first field is empty", "write what it is about before the first bar")
    fields: dict[str, Field] = {}
    for whole in others:
        if not whole:
            raise line.mistake("there is nothing between two bars", r"take one out, or write \|", whole.offsets[0] - 1)
        field = _field(line, kind, whole, keys)
        if field.key in fields:
            what = f"“{field.key}” is given twice" if field.key else f"“{whole.text}” is a second speaker"
            raise line.mistake(what, "keep one", whole.offsets[0])
        fields[field.key] = field
    return first, fields


def _field(line: SourceLine, kind: str, whole: Literal, keys: tuple[str, ...]) -> Field:
    match = _KEYED.fullmatch(whole.shape)
    value = whole.part(match.start("value")) if match and match["value"] else whole.part(len(whole.text))
    if not match or not _looks_keyed(match["key"], value.shape):
        return Field("", whole, whole)
    key = match["key"].lower()
    if key not in keys:
        raise Field("", whole, whole).unknown(line, kind, keys)
    if not value:
        raise line.mistake(f"“{key}” has no value", "write it behind the word", whole.offsets[0])
    return Field(key, value, whole)


def _looks_keyed(key: str, value: str) -> bool:
    """Tell a field with a key, also a mistyped one, from a person: “in 0:03” and “levl -3” from “In Ho Kim”."""
    return key in _KEYS or bool(_VALUE.fullmatch(value))


def write_fields(sound: Sound) -> list[str]:
    """Return the fields of a sound, without the first."""
    fields = [_write_speaker(sound.speaker)] if sound.speaker is not None else []
    if sound.cue_in is not None:
        fields.append(f"in {write_time(sound.cue_in)}")
    if sound.cue_out is not None:
        fields.append(f"out {write_time(sound.cue_out)}")
    if sound.outcue is not None:
        marked = write_marks(sound.outcue, '[]|"')
        fields.append(f'outcue "{marked}"')
    if sound.level is not None:
        fields.append(f"level {write_number(sound.level)}")
    return fields


def _write_speaker(speaker: str) -> str:
    if speaker == "?":
        return r"\?"
    written = write_literal(speaker, "[]|")
    match = _KEYED.fullmatch(speaker)
    if not match or not match["value"] or not _looks_keyed(match["key"], match["value"]):
        return written
    space = len(match["key"])  # a literal space keeps the name in one piece
    return f"{written[:space]}\\{written[space:]}"
