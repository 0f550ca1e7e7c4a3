"""A voice for every speaker: the same one every time, and not the neighbour's."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newscast.errors import CastingError
from newscast.model.script import Remark
from newscast.model.speech import Voice

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from newscast.model.script import VoiceChoice
    from newscast.model.speech import VoiceInfo

UNNAMED = "Speaker"
"""How a person is called whom the source does not name."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who speaks in which voice."""

    voices: Mapping[str, Voice]
    """By the speaker's name, `UNNAMED` where the source gives none; in order of first appearance."""
    remarks: tuple[Remark, ...] = ()


def cast(
    speakers: Sequence[str],
    *,
    anchor: str | None,
    choices: Sequence[tuple[str, tuple[VoiceChoice, ...]]],
    engine: str,
    voices: Sequence[VoiceInfo],
    language: str = "en-US",
) -> Cast:
    """Give every speaker a voice of the engine in use.

    `choices` are what header, settings and command line ask for, later ones over earlier. The anchor gets the engine's
    first voice; everybody else the free voice that their name ranks highest, so that a voice does not depend on who
    else speaks unless two names want the same one. Raises `CastingError` where the engine has no voices at all.
    """
    pool = _pool(voices, language)
    if not pool:
        raise CastingError(f"the engine “{engine}” has no voices", hint="`newscast doctor` tells what is missing")
    names = list(dict.fromkeys(speakers))
    cast_as = {name: voice for name in names if (voice := _chosen(name, choices, engine))}
    taken = [voice.name for voice in cast_as.values()]
    for name in sorted(names, key=lambda name: name != anchor):
        if name not in cast_as:
            wanted = pool if name == anchor else _ranked(name, pool, language)
            cast_as[name] = Voice(engine, _least_used([voice.name for voice in wanted], taken))
            taken.append(cast_as[name].name)
    passed_over = [name for name in names if _is_asked_for(name, choices) and not _chosen(name, choices, engine)]
    remarks = (
        *(
            Remark(f"no voice asked for {name} is one of “{engine}”: cast in {cast_as[name].label}")
            for name in passed_over
        ),
        *_remarks(names, cast_as, choices),
    )
    return Cast({name: cast_as[name] for name in names}, remarks)


def _pool(voices: Sequence[VoiceInfo], language: str) -> list[VoiceInfo]:
    """Return the voices of the language, its own region first; all voices where none speaks it."""
    tongue = language.partition("-")[0].lower()
    own = [voice for voice in voices if voice.language.partition("-")[0].lower() == tongue] or list(voices)
    return sorted(own, key=lambda voice: _is_foreign(voice, language))


def _is_foreign(voice: VoiceInfo, language: str) -> bool:
    return voice.language.lower() != language.lower()


def _chosen(name: str, choices: Sequence[tuple[str, tuple[VoiceChoice, ...]]], engine: str) -> Voice | None:
    for speaker, alternatives in reversed(choices):
        if speaker.casefold() == name.casefold():
            for choice in alternatives:
                if choice.engine in {None, engine}:
                    return Voice(engine, choice.voice, choice.rate, choice.pitch, choice.gain or 0.0)
    return None


def _is_asked_for(name: str, choices: Sequence[tuple[str, tuple[VoiceChoice, ...]]]) -> bool:
    return any(speaker.casefold() == name.casefold() for speaker, _ in choices)


def _ranked(name: str, pool: Sequence[VoiceInfo], language: str) -> list[VoiceInfo]:
    """Order voices by a hash of name and voice (rendezvous hashing), stable when others come or go.

    Another region's accent comes last.
    """

    def rank(voice: VoiceInfo) -> tuple[bool, bytes]:
        digest = hashlib.sha256(f"{name.casefold()}\n{voice.name}".encode("utf-8", "surrogatepass")).digest()
        return _is_foreign(voice, language), digest

    return sorted(pool, key=rank)


def _least_used(wanted: Sequence[str], taken: Sequence[str]) -> str:
    return min(wanted, key=taken.count)


def _remarks(
    names: Sequence[str], cast_as: Mapping[str, Voice], choices: Sequence[tuple[str, tuple[VoiceChoice, ...]]]
) -> tuple[Remark, ...]:
    by_voice: dict[str, list[str]] = {}
    for name in names:
        by_voice.setdefault(cast_as[name].label, []).append(name)
    shared = [
        Remark(f"{' and '.join(sharing)} share the voice {label}")
        for label, sharing in by_voice.items()
        if len(sharing) > 1
    ]
    known = {name.casefold() for name in names}
    absent = [
        Remark(f"a voice is chosen for “{speaker}”, who does not speak here")
        for speaker in dict.fromkeys(speaker for speaker, _ in choices)
        if speaker.casefold() not in known
    ]
    return (*shared, *absent)
