"""The speech of macOS (NSSpeechSynthesizer) and Windows (SAPI 5), by way of pyttsx3's own drivers.

Both can only save a file: one job a run, into a folder of its own, read back at once.
"""

from __future__ import annotations

import difflib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from newscast.engines.base import Speech
from newscast.errors import EngineError, EngineUnavailableError

if TYPE_CHECKING:
    from newscast.model.speech import Voice

# Suffixes, because NSSpeechSynthesizer writes AIFF whatever it is told.
_SUFFIXES = {"nsss": ".aiff", "sapi5": ".wav"}
_PLATFORMS = {"darwin": "nsss", "win32": "sapi5"}


def driver_here() -> str | None:
    """Return the name of pyttsx3's driver for the platform's own speech; None where there is none."""
    return _PLATFORMS.get(sys.platform)


class NativeSpeech:
    """The platform's own voices, named `nsss:…` or `sapi5:…`."""

    def __init__(self, driver: str) -> None:
        try:
            import pyttsx3  # noqa: PLC0415 - only where such a voice is used

            self._engine = pyttsx3.init(driver)
        except Exception as error:  # the platform's bridges raise whatever they like
            raise EngineUnavailableError(f"the platform's own speech cannot be started: {error}") from error
        self._driver = driver

    def speak(self, text: str, voice: Voice, rate: int) -> Speech:
        """Speak a text at a rate (words a minute). These voices tell no word times and keep their pitch."""
        import tempfile  # noqa: PLC0415 - only where such a voice is used

        identifier = voice.name.partition(":")[2]
        with tempfile.TemporaryDirectory(prefix="newscast-", ignore_cleanup_errors=True) as folder:
            file = Path(folder) / f"speech{_SUFFIXES[self._driver]}"
            self._save(text.replace("[[", "[ ["), identifier, rate, file)  # “[[” is a command to macOS
            return _read(file)

    def _save(self, text: str, identifier: str, rate: int, file: Path) -> None:
        errors: list[Exception] = []
        token = self._engine.connect("error", lambda name, exception: errors.append(exception))  # noqa: ARG005
        try:
            self._engine.proxy.setBusy(True)  # else an end that comes before its loop hangs SAPI 5
            self._engine.setProperty("voice", identifier)
            self._engine.setProperty("rate", rate)
            self._engine.save_to_file(text, str(file))
            self._engine.runAndWait()
        finally:
            self._engine.disconnect(token)
        if errors or self._engine.getProperty("voice") != identifier:
            reason = f": {errors[0]}" if errors else ""
            raise EngineError(
                f"{self._driver} cannot speak in the voice “{identifier}”{reason}", hint=self._nearest(identifier)
            )

    def _nearest(self, identifier: str) -> str:
        known = [str(voice.id) for voice in self._engine.getProperty("voices")]
        near = difflib.get_close_matches(identifier, known, cutoff=0.3) or known[:3]
        return f"installed voices: {', '.join(f'{self._driver}:{name}' for name in near)}"


def _read(file: Path) -> Speech:
    import soundfile  # noqa: PLC0415

    try:
        samples, rate = soundfile.read(file, dtype="int16", always_2d=True)
    except (OSError, RuntimeError) as error:
        raise EngineError(f"the platform's speech left no sound: {error}") from error
    return Speech(samples[:, 0].astype("<i2").tobytes(), rate)
