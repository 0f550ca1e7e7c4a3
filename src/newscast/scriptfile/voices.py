"""The `Voice` lines of a header: `NAME = VOICE [rate N] [pitch N] [gain N], VOICE …`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newscast.errors import ConfigError, ScriptError
from newscast.model.script import VoiceChoice
from newscast.scriptfile.literals import read_literal, write_literal
from newscast.scriptfile.source import SourceLine, nearest
from newscast.scriptfile.times import read_number, write_number

if TYPE_CHECKING:
    from newscast.scriptfile.literals import Literal

_LIMITS = {"rate": (1, 1000), "pitch": (0, 100), "gain": (-60, 60)}
_UNITS = {"rate": "words a minute", "pitch": "50 being the voice's own", "gain": "dB"}
_LAST_TWO_WORDS = re.compile(r"\s(?P<key>[A-Za-z]+)\s+(?P<value>\S+)$")
_EXAMPLE = "as in “Voice: Dana Ruiz = system:en-us+f2 rate 165, kokoro:af_heart”"


def read_voice_line(line: SourceLine) -> tuple[str, tuple[VoiceChoice, ...]]:
    """Return a speaker and the alternatives for their voice, in order of preference."""
    literal = read_literal(line.text)
    equals = literal.shape.find("=")
    name = literal.part(0, max(equals, 0)).stripped()
    if equals < 0 or not name:
        raise line.mistake("a Voice line names a speaker and a voice", f"write NAME = VOICE, {_EXAMPLE}")
    return name.text, tuple(_choice(line, part) for part in literal.part(equals + 1).split(","))


def read_voices(text: str, source: str) -> tuple[VoiceChoice, ...]:
    """Read the voices of a settings file or a command line as `Voice` lines write them. Raises `ConfigError`."""
    line = SourceLine(source, 1, text)
    try:
        return tuple(_choice(line, part) for part in read_literal(text).split(","))
    except ScriptError as error:
        raise ConfigError(f"“{text}”: {error.message}", source=source, hint=error.hint) from error


def _choice(line: SourceLine, literal: Literal) -> VoiceChoice:
    settings: dict[str, float] = {}
    while match := _setting_at_end(literal.shape):
        key, offset = match["key"].lower(), literal.offsets[match.start("key")]
        if key not in _LIMITS or key in settings:
            raise line.mistake(*_wrong_setting(key), offset)
        settings[key] = _setting(line, key, match["value"], offset)
        literal = literal.part(0, match.start()).stripped()
    colon = literal.shape.find(":")
    engine = literal.part(0, colon).stripped().text if colon >= 0 else None
    voice = literal.part(colon + 1).stripped()
    if not voice or engine == "":
        raise line.mistake("a voice is missing here", f"write engine:voice or a voice, {_EXAMPLE}", literal.offsets[0])
    rate, pitch = settings.get("rate"), settings.get("pitch")
    return VoiceChoice(
        voice.text,
        engine,
        rate=None if rate is None else int(rate),
        pitch=None if pitch is None else int(pitch),
        gain=settings.get("gain"),
    )


def _setting_at_end(shape: str) -> re.Match[str] | None:
    """Find a last setting, also a mistyped one; “English 2” is a voice's name."""
    match = _LAST_TWO_WORDS.search(shape)
    if match and (match["key"].lower() in _LIMITS or (match["value"][-1].isdigit() and _meant(match["key"]))):
        return match
    return None


def _meant(key: str) -> str:
    return nearest(key, tuple(_LIMITS))


def _wrong_setting(key: str) -> tuple[str, str]:
    if key in _LIMITS:
        return f"{key} is given twice for one voice", "keep the one that is right"
    return f"a voice has no setting “{key}”", f"did you mean “{_meant(key)}”?"


def _setting(line: SourceLine, key: str, text: str, offset: int) -> float:
    number = read_number(text)
    low, high = _LIMITS[key]
    if number is None or not low <= number <= high or (key != "gain" and not number.is_integer()):
        raise line.mistake(f"“{text}” is no {key}", f"{key} is a number from {low} to {high}, {_UNITS[key]}", offset)
    return number


def write_voice_line(speaker: str, choices: tuple[VoiceChoice, ...]) -> str:
    """Return the value of a `Voice` line."""
    return f"{write_literal(speaker, '=')} = {', '.join(map(_write_choice, choices))}"


def _write_choice(choice: VoiceChoice) -> str:
    voice = write_literal(choice.voice, ",:")
    if match := _setting_at_end(voice):  # a voice whose name ends as a setting would
        space = match.start("value") - 1
        voice = f"{voice[:space]}\\{voice[space:]}"
    parts = [voice if choice.engine is None else f"{write_literal(choice.engine, ',:')}:{voice}"]
    for key, value in (("rate", choice.rate), ("pitch", choice.pitch), ("gain", choice.gain)):
        if value is not None:
            parts.append(f"{key} {write_number(value)}")
    return " ".join(parts)
