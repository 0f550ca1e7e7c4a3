"""A pyttsx3 driver over eSpeak NG: synchronous, in memory, with the times of words.

pyttsx3 imports the driver that it is asked for as `pyttsx3.drivers.<name>`; `install` puts this module there. The
driver keeps what it spoke for `getProperty("spoken")`: there is no file, no thread and no sound card. It has the
methods that queued `say` jobs need, and raises on every mistake, which pyttsx3 passes on as its `error` event.
"""

from __future__ import annotations

import difflib
import sys
from typing import Protocol

from newscast.engines.espeak_library import PITCH, RATE, Library, WordEvent, library
from newscast.errors import EngineError

NAME = "newscast_espeak"
"""As `pyttsx3.init` takes it."""

_LIMITS = {"rate": (80, 450), "pitch": (0, 99)}
_PARAMETERS = {"rate": RATE, "pitch": PITCH}


class Proxy(Protocol):
    """What pyttsx3 gives to a driver."""

    def setBusy(self, busy: bool) -> None:  # noqa: FBT001, N802 - pyttsx3's signature
        """Say whether the driver works; False runs what is queued."""

    def notify(self, topic: str, **kwargs: object) -> None:
        """Send an event to the listeners."""


def install() -> None:
    """Make the driver known to pyttsx3."""
    sys.modules[f"pyttsx3.drivers.{NAME}"] = sys.modules[__name__]


def buildDriver(proxy: Proxy) -> EspeakDriver:  # noqa: N802 - the name that pyttsx3 looks for
    """Make a driver. Raises `EngineUnavailableError` where eSpeak NG is not installed."""
    return EspeakDriver(proxy, library())


class EspeakDriver:
    """One job after the other, each finished when its method returns."""

    def __init__(self, proxy: Proxy, espeak: Library) -> None:
        self._proxy = proxy
        self._espeak = espeak
        self._values = {"rate": 165, "pitch": 50}
        self._phonemes = False
        self._spoken: tuple[bytes, list[WordEvent], int] | None = None

    def destroy(self) -> None:
        """Leave the library as it is: it lives as long as the process."""

    def stop(self) -> None:
        """Do nothing: no job runs while another method is called."""

    def say(self, text: str) -> None:
        """Speak a text and keep samples, words and rate for `getProperty`."""
        self._spoken = None
        self._proxy.notify("started-utterance")
        pcm, words = self._espeak.synth(text, phonemes=self._phonemes)
        for word in words:
            self._proxy.notify("started-word", location=word.position, length=0)
        self._spoken = pcm, words, self._espeak.rate
        self._proxy.notify("finished-utterance", completed=True)

    def getProperty(self, name: str) -> object:  # noqa: N802 - pyttsx3's interface
        """Return `spoken`, `voice`, `phonemes`, `rate` or `pitch`; raise `KeyError` for anything else."""
        known = {"spoken": self._spoken, "voice": self._espeak.chosen, "phonemes": self._phonemes, **self._values}
        return known[name]

    def setProperty(self, name: str, value: str | int) -> None:  # noqa: N802 - pyttsx3's interface
        """Set `voice`, `rate`, `pitch`, or whether texts hold `phonemes`.

        Raises `EngineError` for a voice that does not exist.
        """
        if name == "voice":
            self._set_voice(str(value))
        elif name == "phonemes":
            self._phonemes = bool(value)
        else:
            lowest, highest = _LIMITS[name]
            self._values[name] = min(max(int(value), lowest), highest)
            self._espeak.set_parameter(_PARAMETERS[name], self._values[name])

    def startLoop(self) -> None:  # noqa: N802 - pyttsx3's interface
        """Run what is queued."""
        self._proxy.setBusy(False)

    def endLoop(self) -> None:  # noqa: N802 - pyttsx3's interface
        """Do nothing: the loop ends with its last job."""

    def _set_voice(self, name: str) -> None:
        if name == self._espeak.chosen:
            return
        if not self._espeak.set_voice(name):
            raise unknown_voice(name, self._espeak.names())
        for parameter, value in self._values.items():  # a new voice brings its own
            self._espeak.set_parameter(_PARAMETERS[parameter], value)


def unknown_voice(name: str, known: tuple[str, ...]) -> EngineError:
    """Return the error for a voice that does not exist, with the nearest that does."""
    base, plus, variant = name.partition("+")
    bases = {short.lower(): short for full in known if full[0] != "+" for short in (full, full.rpartition("/")[2])}
    variants = {full[1:].lower(): full[1:] for full in known if full[0] == "+"}
    near_base = difflib.get_close_matches(base.lower(), bases, n=1)
    near_variant = difflib.get_close_matches(variant.lower(), variants, n=1)
    hint = "`newscast voices` lists some"
    if near_base and (near_variant or not plus):
        near = bases[near_base[0]] + (f"+{variants[near_variant[0]]}" if plus else "")
        hint = f"did you mean “{near}”? {hint}"
    return EngineError(f"there is no voice “{name[:80]}”", hint=hint)
