"""How a voice is written down: `engine:voice rate 165 pitch 50 gain -2`, alternatives parted by commas."""

from __future__ import annotations

from newscast.model.script import VoiceChoice

RANGES = {"rate": (80, 450), "pitch": (0, 100), "gain": (-40, 20)}
"""Words a minute; 0-100 with 50 in the middle; dB."""


def parse_choices(text: str) -> tuple[VoiceChoice, ...]:
    """Read the right-hand side of a `Voice` line.

    Raises `ValueError` with a sentence that says what is wrong.
    """
    choices = tuple(_parse_choice(part.split()) for part in text.split(",") if part.strip())
    if not choices:
        raise ValueError("a voice is missing")
    return choices


def format_choices(choices: tuple[VoiceChoice, ...]) -> str:
    """Return what `parse_choices` reads back as the same choices."""
    return ", ".join(_format_choice(choice) for choice in choices)


def _parse_choice(words: list[str]) -> VoiceChoice:
    engine, colon, voice = words[0].partition(":")
    if not colon:
        engine, voice = "", words[0]
    if not voice or (colon and not engine):
        raise ValueError(f"“{words[0]}” is not a voice: write VOICE or ENGINE:VOICE")
    numbers = _parse_settings(words[1:])
    rate, pitch = numbers.get("rate"), numbers.get("pitch")
    return VoiceChoice(
        voice,
        engine or None,
        rate=None if rate is None else int(rate),
        pitch=None if pitch is None else int(pitch),
        gain=numbers.get("gain"),
    )


def _parse_settings(words: list[str]) -> dict[str, float]:
    numbers: dict[str, float] = {}
    for key, value in zip(words[::2], [*words[1::2], ""], strict=False):
        name = key.lower()
        if name not in RANGES:
            raise ValueError(f"“{key}” is not a voice setting: use rate, pitch or gain, each with a number")
        low, high = RANGES[name]
        try:
            number = float(value) if name == "gain" else int(value)
        except ValueError:
            raise ValueError(f"{name} needs a number from {low} to {high}, not “{value}”") from None
        if not low <= number <= high:
            raise ValueError(f"{name} needs a number from {low} to {high}, not “{value}”")
        if name in numbers:
            raise ValueError(f"{name} is given twice")
        numbers[name] = number
    return numbers


def _format_choice(choice: VoiceChoice) -> str:
    parts = [f"{choice.engine}:{choice.voice}" if choice.engine else choice.voice]
    if choice.rate is not None:
        parts.append(f"rate {choice.rate}")
    if choice.pitch is not None:
        parts.append(f"pitch {choice.pitch}")
    if choice.gain is not None:
        parts.append(f"gain {choice.gain!r}")
    return " ".join(parts)
