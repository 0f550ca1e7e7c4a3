"""The ffmpeg program that imageio-ffmpeg brings, as a process that is fed or read and never left behind."""

from __future__ import annotations

import subprocess
import tempfile
from contextlib import suppress
from typing import IO, TYPE_CHECKING, cast

import imageio_ffmpeg

from newscast.errors import DeliveryError

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATIENCE = 600.0  # seconds for what is left to do after the last frame
_GRACE = 5.0  # seconds in which a program that closed its input ends
_REINSTALL = "type “pip install --force-reinstall imageio-ffmpeg”, or write .wav or .flac, which need no ffmpeg"
_HINT = "see if the disk is full, or write another form, as in --output newscast.wav"


class Ffmpeg:
    """One run of ffmpeg with pipes at both ends. Whoever starts it calls `finish` or `kill`."""

    def __init__(self, *options: str) -> None:
        # A file takes all that ffmpeg says without anybody reading along; a full pipe would stop it.
        self._messages = tempfile.TemporaryFile()  # noqa: SIM115 - closed by `kill`
        try:
            self._process = subprocess.Popen(  # noqa: S603 - no shell, and every option is ours
                [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-nostdin", *options],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._messages,
            )
        except (OSError, RuntimeError) as error:
            self._messages.close()
            raise DeliveryError(f"ffmpeg cannot be started: {error}", hint=_REINSTALL) from error
        self._stdin = cast("IO[bytes]", self._process.stdin)
        self._stdout = cast("IO[bytes]", self._process.stdout)

    def feed(self, data: memoryview) -> None:
        """Write to its standard input. Raises `DeliveryError` where it has given up."""
        try:
            self._stdin.write(data)
        except OSError as error:
            raise self._failure() from error

    def read(self, size: int) -> Iterator[bytes]:
        """Yield its standard output, `size` bytes at a time and at last what is left."""
        while data := self._stdout.read(size):
            yield data

    def finish(self) -> None:
        """Wait for its end. Raises `DeliveryError` where it failed."""
        with suppress(OSError):
            self._stdin.close()
        if self._process.wait(_PATIENCE):
            raise self._failure()

    def kill(self) -> None:
        """Stop it if it still runs, and let go of its pipes."""
        self._process.kill()
        for pipe in (self._stdin, self._stdout, self._messages):
            with suppress(OSError):
                pipe.close()
        self._process.wait()

    def _failure(self) -> DeliveryError:
        """Return an error with the last thing that ffmpeg said."""
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(_GRACE)
        self._messages.seek(0)
        said = self._messages.read().decode(errors="replace").split("\n")
        last = next((line.strip() for line in reversed(said) if line.strip()), "it stopped without a word")
        return DeliveryError(f"ffmpeg could not write the audio: {last}", hint=_HINT)
