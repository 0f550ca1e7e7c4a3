"""Cues: what stands in brackets at the start of a line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.model.script import Pause, Sound, SoundKind
from newscast.scriptfile.fields import Field, read_fields, write_fields
from newscast.scriptfile.literals import read_literal, write_literal
from newscast.scriptfile.source import nearest
from newscast.scriptfile.times import read_number, write_number

if TYPE_CHECKING:
    from newscast.scriptfile.literals import Literal
    from newscast.scriptfile.source import SourceLine

UNKNOWN = "?"
"""Stands for a name or title that the source does not give."""
LONGEST_PAUSE = 60.0
"""Seconds."""


@dataclass(frozen=True, slots=True)
class SpeakerCue:
    """`[Name, role]`: who says what follows."""

    speaker: str | None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class StoryCue:
    """`[STORY: title | slug X]`: a new item of news."""

    title: str | None
    slug: str | None = None


Cue = SpeakerCue | StoryCue | Pause | Sound

_FIELDS = {"STORY": ("slug",), "STING": ("level",), "BED": ("level",), "SOT": ("in", "out", "outcue", "level")}
_EXAMPLES = {
    "STORY": "[STORY: Harbour bridge]",
    "STING": "[STING: sounds/open.wav]",
    "BED": "[BED: sounds/bed.wav] or [BED: out]",
    "SOT": "[SOT: clips/mayor.wav | Ana Cole]",
    "PAUSE": "[PAUSE: 0.5]",
}
KINDS = tuple(_EXAMPLES)


def starts_cue(text: str) -> bool:
    """Tell whether a line starts with a cue and not with a note or with words."""
    return text.startswith("[") and not text.startswith("[[")


def read_cue(line: SourceLine) -> tuple[Cue, SourceLine]:
    """Return the cue that a line starts with and the rest of the line; raise ScriptError for one that is none."""
    literal = read_literal(line.text)
    end = literal.shape.find("]")
    if end < 0:
        raise line.mistake(
            "the bracket is never closed", r"close it with ] on the same line, or write \[ for a bracket that is read"
        )
    inner = literal.part(1, end)
    if (bracket := inner.shape.find("[")) >= 0:
        raise line.mistake(
            "there is a bracket inside a cue", r"write \[ and \] for brackets in a name", inner.offsets[bracket]
        )
    return _cue(line, inner.stripped()), line.rest(literal.offsets[end] + 1)


def _cue(line: SourceLine, inner: Literal) -> Cue:
    if not inner:
        raise line.mistake("the cue is empty", "write the speaker's name in it, or [?] when nobody knows it")
    colon = inner.shape.find(":")
    if colon < 0:
        return _speaker(line, inner)
    kind, fields = inner.part(0, colon).stripped(), inner.part(colon + 1).stripped()
    if kind.shape.upper() not in KINDS:
        raise line.mistake(*_unknown_kind(kind), inner.offsets[0])
    if not fields:
        raise line.mistake(
            f"the {kind.text.upper()} cue is empty", f"write it as in {_EXAMPLES[kind.text.upper()]}", inner.offsets[0]
        )
    return _production_cue(line, kind.text.upper(), fields)


def _unknown_kind(kind: Literal) -> tuple[str, str]:
    meant = nearest(kind.text, KINDS)
    hint = f"did you mean {meant}?" if meant else f"the cues are {', '.join(KINDS)}."
    return f"there is no cue “{kind.text}”", rf"{hint} For a name with a colon in it write \:"


def _speaker(line: SourceLine, inner: Literal) -> SpeakerCue:
    if inner.shape in KINDS:
        raise line.mistake(
            f"the {inner.text} cue says nothing",
            f"write it as in {_EXAMPLES[inner.text]}; for a person of that name, {inner.text.title()}",
        )
    comma = inner.shape.find(",")
    name = inner.part(0, comma).stripped() if comma >= 0 else inner
    role = inner.part(comma + 1).stripped() if comma >= 0 else None
    if not name:
        raise line.mistake("the cue names nobody before the comma", "write [Name, role], or [?, role]")
    if role is not None and not role:
        raise line.mistake(
            "the role after the comma is missing", "write [Name, role], or the name alone", inner.offsets[comma]
        )
    return SpeakerCue(None if name.shape == UNKNOWN else name.text, role.text if role else None)


def _production_cue(line: SourceLine, kind: str, inner: Literal) -> Cue:
    if kind == "PAUSE":
        return _pause(line, inner)
    first, fields = read_fields(line, kind, inner, _FIELDS[kind])
    if kind == "STORY":
        _only_named(line, kind, fields)
        slug = fields.get("slug")
        return StoryCue(None if first.shape == UNKNOWN else first.text, slug.value.text if slug else None)
    return _sound(line, SoundKind(kind), first, fields)


def _pause(line: SourceLine, inner: Literal) -> Pause:
    seconds = read_number(inner.shape)
    if seconds is None or seconds < 0:
        raise line.mistake(
            f"“{inner.text}” is no length for a pause", "write seconds, as in [PAUSE: 0.5]", inner.offsets[0]
        )
    if seconds > LONGEST_PAUSE:
        raise line.mistake(
            f"a pause of {inner.text} s is longer than {LONGEST_PAUSE:g} s",
            "write seconds, as in [PAUSE: 0.5]",
            inner.offsets[0],
        )
    return Pause(seconds, line.number)


def _only_named(line: SourceLine, kind: str, fields: dict[str, Field]) -> None:
    """Raise ScriptError for a field without a key where only a soundbite has one: its speaker."""
    if "" in fields:
        raise fields[""].unknown(line, kind, _FIELDS[kind])


def _sound(line: SourceLine, kind: SoundKind, first: Literal, fields: dict[str, Field]) -> Sound:
    if kind is not SoundKind.SOT:
        _only_named(line, kind, fields)
    no_file = {SoundKind.BED: "out", SoundKind.SOT: "voice"}.get(kind)
    file = None if first.shape.lower() == no_file else first.text
    if file is None:
        _check_without_file(line, kind, fields)
    speaker = fields.get("")
    sound = Sound(
        kind,
        file,
        speaker=speaker.value.text if speaker and speaker.value.shape != UNKNOWN else None,
        level=fields["level"].number(line) if "level" in fields else None,
        cue_in=fields["in"].time(line) if "in" in fields else None,
        cue_out=fields["out"].time(line) if "out" in fields else None,
        outcue=fields["outcue"].quoted(line) if "outcue" in fields else None,
        lines=(line.number, line.number),
    )
    if sound.cue_out is not None and sound.cue_out <= (sound.cue_in or 0):
        raise line.mistake(
            "the clip ends before it starts", "“out” must be later than “in”", fields["out"].value.offsets[0]
        )
    return sound


def _check_without_file(line: SourceLine, kind: SoundKind, fields: dict[str, Field]) -> None:
    allowed = ("", "level") if kind is SoundKind.SOT else ()
    for key, field in fields.items():
        if key not in allowed:
            what = "[BED: out] ends a bed" if kind is SoundKind.BED else "[SOT: voice] plays no clip"
            raise line.mistake(f"{what}, so “{key}” means nothing", "take the field out", field.value.offsets[0])


def write_cue(cue: Cue) -> str:
    """Return a cue's line."""
    match cue:
        case SpeakerCue(speaker, role):
            name = UNKNOWN if speaker is None else _named(speaker, ",:")
            return f"[{name}]" if role is None else f"[{name}, {write_literal(role, '[]:')}]"
        case StoryCue(title, slug):
            fields = [UNKNOWN if title is None else _named(title, "|")]
            if slug is not None:
                fields.append(f"slug {write_literal(slug, '[]|')}")
            return f"[STORY: {' | '.join(fields)}]"
        case Pause(seconds):
            return f"[PAUSE: {write_number(seconds)}]"
        case Sound():
            return _write_sound(cue)


def _named(text: str, marks: str) -> str:
    return rf"\{text}" if text == UNKNOWN else write_literal(text, f"[]{marks}")


def _write_sound(sound: Sound) -> str:
    no_file = "out" if sound.kind is SoundKind.BED else "voice"
    first = no_file if sound.file is None else write_literal(sound.file, "[]|")
    return f"[{sound.kind}: {' | '.join([first, *write_fields(sound)])}]"
