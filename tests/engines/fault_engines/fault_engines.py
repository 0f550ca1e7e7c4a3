"""Engines that hang, die, raise and lie when a text tells them to, and beep otherwise."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, cast

from newscast.engines.base import Speech
from newscast.engines.tone import ToneEngine
from newscast.errors import EngineError, EngineUnavailableError
from newscast.model.speech import Utterance, Voice, VoiceInfo, WordTime

if TYPE_CHECKING:
    from collections.abc import Callable


def _hang(_: Speech) -> Speech:
    time.sleep(600)
    raise AssertionError


def _die(_: Speech) -> Speech:
    os._exit(3)


def _raise(_: Speech) -> Speech:
    raise ZeroDivisionError("by zero")


def _refuse(_: Speech) -> Speech:
    raise EngineError("this cannot be said", hint="say something else")


def _chat(speech: Speech) -> Speech:
    print("engines like to chat")  # noqa: T201
    os.write(1, b"on every level\n")
    return speech


def _nothing(_: Speech) -> Speech:
    return cast("Speech", None)


def _plain(speech: Speech) -> Speech:
    return speech


FAULTS: dict[str, Callable[[Speech], Speech]] = {
    "hang": _hang,
    "die": _die,
    "raise": _raise,
    "refuse": _refuse,
    "chat": _chat,
    "none": _nothing,
    "odd": lambda speech: Speech(speech.pcm + b"\0", speech.rate),
    "no-rate": lambda speech: Speech(speech.pcm, 0),
    "text": lambda speech: Speech("abcd", speech.rate),  # type: ignore[arg-type]
    "silence": lambda speech: Speech(bytes(1000), speech.rate),
    "words": lambda speech: Speech(speech.pcm, speech.rate, (3, 4)),  # type: ignore[arg-type]
    "early": lambda speech: Speech(speech.pcm, speech.rate, (WordTime(-5, 0, 4),)),
    "late": lambda speech: Speech(speech.pcm, speech.rate, (WordTime(0, 0, 4), WordTime(10**9, 0, 4))),
    "beyond": lambda speech: Speech(speech.pcm, speech.rate, (WordTime(0, 900, 4),)),
}


class FaultyEngine:
    name: ClassVar[str] = "faulty"
    concurrency: ClassVar[int] = 0
    takes_phonemes: ClassVar[bool] = False

    @staticmethod
    def fingerprint() -> str:
        return "1"

    def voices(self) -> tuple[VoiceInfo, ...]:
        return ToneEngine().voices()

    def speak(self, utterance: Utterance) -> Speech:
        """Commit the fault that the text starts with; `once-…` only where the file that follows is not there yet."""
        speech = ToneEngine().speak(replace(utterance, voice=Voice("tone", "tone-1")))
        fault, _, rest = utterance.text.partition(" ")
        if fault.startswith("once-"):
            if Path(rest).exists():
                return speech
            Path(rest).write_text(str(os.getpid()), encoding="utf-8")
            fault = fault.removeprefix("once-")
        if fault == "slow":
            Path(rest).write_text(str(os.getpid()), encoding="utf-8")
            time.sleep(600)
        return FAULTS.get(fault, _plain)(speech)


class UnloadableEngine(FaultyEngine):
    def __init__(self) -> None:
        raise EngineUnavailableError("its model is not there", hint="fetch it")


class BrokenEngine(FaultyEngine):
    def __init__(self) -> None:
        raise RuntimeError("out of luck")


class StillbornEngine(FaultyEngine):
    def __init__(self) -> None:
        os._exit(4)
