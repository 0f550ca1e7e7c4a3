"""Encoders that take a newscast block by block."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol, Self

import numpy as np

from newscast.deliver.ffmpeg import Ffmpeg
from newscast.errors import DeliveryError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    from numpy.typing import NDArray

    from newscast.deliver.forms import Codec, Form

_MOST_WAV = 4_294_900_000  # bytes: sizes in a RIFF header have 32 bits
_SEED = 2410  # the same programme gives the same file


class Encoder(Protocol):
    """Writes blocks of the shape (frames, channels); the file is whole when the context ends without an error."""

    def write(self, block: NDArray[np.float32]) -> None:
        """Encode the next frames."""

    def __enter__(self) -> Self:
        """Begin the file."""

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """End the file."""


def encoder_for(form: Form, path: Path, *, rate: int, channels: int, frames: int) -> Encoder:
    """Return the encoder of a form that writes to `path`. Raises `DeliveryError` where the form is too small."""
    if form.codec is not None:
        return FfmpegEncoder(form.codec, path, rate=rate, channels=channels)
    if form.suffix == ".wav" and 2 * channels * frames > _MOST_WAV:
        raise DeliveryError("the newscast is too long for a WAV file, which holds 4 GB", hint="use .flac")
    return SampleEncoder(path, rate=rate, channels=channels)


class SampleEncoder:
    """Write 16-bit samples, dithered, by libsndfile."""

    def __init__(self, path: Path, *, rate: int, channels: int) -> None:
        import soundfile  # noqa: PLC0415 - other forms are written without it

        with _told():
            self._file = soundfile.SoundFile(path, "w", rate, channels, "PCM_16", format=path.suffix[1:].upper())
        self._dice = np.random.default_rng(_SEED)

    def write(self, block: NDArray[np.float32]) -> None:
        """Encode the next frames. Raises `DeliveryError` where libsndfile cannot write them."""
        # Triangular noise of one step to either side makes the rounding error independent of the sound.
        noise = self._dice.random(block.shape, np.float32)
        noise -= self._dice.random(block.shape, np.float32)
        # Silence stays silence.
        steps = np.rint(block * np.float32(32768) + noise * (block != 0))
        with _told():
            self._file.write(np.clip(steps, -32768, 32767).astype(np.int16))

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Close the file."""
        self._file.close()


@contextmanager
def _told() -> Iterator[None]:
    """Turn what libsndfile and its binding raise where a disk is full into `DeliveryError`."""
    try:
        yield
    except (RuntimeError, AssertionError) as error:
        raise DeliveryError(f"the audio file cannot be written: {error}", hint="see if the disk is full") from error


class FfmpegEncoder:
    """Write by ffmpeg, fed with floats."""

    def __init__(self, codec: Codec, path: Path, *, rate: int, channels: int) -> None:
        self._ffmpeg = Ffmpeg(
            *("-f", "f32le", "-ar", str(rate), "-ac", str(channels), "-i", "pipe:0", "-c:a", codec.encoder),
            *("-b:a", f"{codec.bit_rate(rate, channels)}k", *codec.options),
            *("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact"),
            *("-f", codec.container, "-y", str(path)),
        )

    def write(self, block: NDArray[np.float32]) -> None:
        """Encode the next frames. Raises `DeliveryError` with what ffmpeg says where it has given up."""
        self._ffmpeg.feed(np.ascontiguousarray(block, "<f4").data)

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        """Wait for the end of the file; after an error, stop at once."""
        try:
            if kind is None:
                self._ffmpeg.finish()
        finally:
            self._ffmpeg.kill()
