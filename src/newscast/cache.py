"""The clip store: each spoken sentence is one file, named by all that decides how it sounds.

A file is a magic number, the sizes and checksums, a JSON header and the samples. Files are written under another name
and moved into place, so that two programs can share a store and a broken one leaves no torn clip. Whatever cannot be
read is a miss. Reading a header checks its own checksum and the file's length; the samples' checksum is checked when
they are read.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import struct
import time
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

from newscast.errors import DeliveryError
from newscast.model.speech import Clip, WordTime

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from io import FileIO

    from newscast.model.speech import Utterance

FORMAT = 1
"""Raised when clips of an earlier version must not be used any more."""

_PREFIX = struct.Struct("<8sIIQI")  # magic, header bytes, header crc, body bytes, body crc
_MAGIC = b"newscst1"
_FIRST_READ = 8192  # bytes: holds the header of nearly every sentence
_MAX_HEADER = 1 << 26
_STALE = 24 * 3600.0  # seconds after which a part file was left by a program that was killed
_SAMPLE = 2  # bytes


def clip_key(utterance: Utterance, fingerprint: str) -> str:
    """Return the name of a clip: a digest of everything that decides how it sounds. The gain is the mix's matter."""
    voice = utterance.voice
    said: list[object] = [FORMAT, voice.engine, fingerprint, voice.name, voice.rate, voice.pitch]
    said += [utterance.language, utterance.text, utterance.take]
    said += [(one.position, one.length, one.ipa) for one in utterance.phonemes]
    return hashlib.sha256(json.dumps(said, separators=(",", ":")).encode()).hexdigest()


def default_root() -> Path:
    """Return the folder of the store: `NEWSCAST_CACHE`, else the user's cache folder."""
    if named := os.environ.get("NEWSCAST_CACHE"):
        return Path(named).expanduser()
    import platformdirs  # noqa: PLC0415 - not needed where a folder is named

    return Path(platformdirs.user_cache_dir("newscast", appauthor=False))


class ClipStore:
    """Spoken sentences, sound files and receipts on disk. Safe for several programs at once."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._swept = False

    def get(self, key: str) -> Clip | None:
        """Return the clip of that name without reading its samples; None where it is missing or torn."""
        header = _read_header(self._path("clips", key))
        try:
            return None if header is None else _clip(key, header)
        except (KeyError, TypeError):
            return None

    def pcm(self, key: str) -> bytes | None:
        """Return the samples: signed 16-bit little-endian, channels interleaved.

        None where the clip is missing or damaged; a damaged one is removed, so that it can be made again.
        """
        path = self._path("clips", key)
        try:
            with path.open("rb", buffering=0) as file:
                body = _read_body(file)
        except OSError:
            return None
        if body is None:
            with suppress(OSError):
                path.unlink()
        return body

    def put(
        self,
        key: str,
        pcm: bytes,
        rate: int,
        *,
        words: Sequence[WordTime] = (),
        energies: Sequence[float] = (),
        channels: int = 1,
    ) -> Clip:
        """Store samples and return the clip of that name that is in the store now.

        Where another program was faster it is that program's clip: an engine may give a frame more or less each time,
        and all programs must agree. Raises `DeliveryError` where the store cannot be written.
        """
        header = {
            "rate": rate,
            "channels": channels,
            "frames": len(pcm) // (_SAMPLE * channels),
            "words": [(word.start, word.position, word.length) for word in words],
            "energies": [float(f"{energy:.6g}") for energy in energies],
        }
        path, written = self._path("clips", key), _dump(header)
        if not self._write(path, written, pcm):
            if clip := self.get(key):
                return replace(clip, cached=False)
            self._write(path, written, pcm, over=True)  # it was there, and is gone again
        return replace(_clip(key, header), cached=False)

    def remember(self, key: str, data: Mapping[str, object]) -> None:
        """Store a small document, in place of an earlier one. Raises `DeliveryError` where it cannot be written."""
        self._write(self._path("documents", key), _dump(data), b"", over=True)

    def recall(self, key: str) -> dict[str, Any] | None:
        """Return the document of that name; None where it is missing or torn."""
        return _read_header(self._path("documents", key))

    def _path(self, kind: str, key: str) -> Path:
        name = key if len(key) == 64 and key.isascii() and key.isalnum() else hashlib.sha256(key.encode()).hexdigest()
        return self.root / kind / name[:2] / name

    def _write(self, path: Path, header: bytes, body: bytes, *, over: bool = False) -> bool:
        """Write beside and move into place; False where another program's entry stays, never so with `over`."""
        prefix = _PREFIX.pack(_MAGIC, len(header), crc32(header), len(body), crc32(body))
        try:
            part = self._part(prefix + header, body)
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                return _move(part, path, over=over)
            finally:
                part.unlink(missing_ok=True)
        except OSError as error:
            raise _unwritable(self.root, error) from error

    def _part(self, header: bytes, body: bytes) -> Path:
        """Write a part file, on the same disk as the store; a failed one is removed."""
        folder = self.root / "parts"
        if not self._swept:
            folder.mkdir(parents=True, exist_ok=True)
            _sweep(folder)
            self._swept = True
        part = folder / os.urandom(8).hex()
        try:
            with part.open("xb") as file:
                file.write(header)
                file.write(body)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        return part


_HINT = "free some space, or name another folder in NEWSCAST_CACHE"


def _move(part: Path, path: Path, *, over: bool) -> bool:
    """Give a part its name. The first of two programs wins, unless what stands there is torn."""
    if not over:
        try:
            os.link(part, path)
        except FileExistsError:
            if _read_header(path) is not None:
                return False
        except OSError:
            pass  # a file system without links: the last wins
        else:
            return True
    part.replace(path)
    return True


def _sweep(folder: Path) -> None:
    """Remove parts that a killed program left."""
    old = time.time() - _STALE
    for part in folder.iterdir():
        with suppress(OSError):
            if part.stat().st_mtime < old:
                part.unlink()


def _unwritable(root: Path, error: OSError) -> DeliveryError:
    full = error.errno in {errno.ENOSPC, errno.EDQUOT}
    reason = "the disk is full" if full else error.strerror or str(error)
    return DeliveryError(f"the clip store {root} cannot be written: {reason}", hint=_HINT)


def _dump(data: Mapping[str, object]) -> bytes:
    return json.dumps(data, separators=(",", ":")).encode()


def _read_header(path: Path) -> dict[str, Any] | None:
    """Return the header if it is whole and the file as long as it says."""
    try:
        with path.open("rb", buffering=0) as file:
            start = file.read(_FIRST_READ)
            magic, length, crc, body, _ = _PREFIX.unpack_from(start)
            whole = os.fstat(file.fileno()).st_size == _PREFIX.size + length + body
            if magic != _MAGIC or not whole or length > _MAX_HEADER:
                return None
            end = _PREFIX.size + length
            if end > len(start):
                start += file.read(end - len(start))
        header = start[_PREFIX.size : end]
        if crc32(header) != crc:
            return None
        value = json.loads(header)
    except (OSError, struct.error, ValueError):
        return None
    return value if isinstance(value, dict) else None


def _read_body(file: FileIO) -> bytes | None:
    """Return what follows the header if it is whole."""
    try:
        magic, length, _, size, crc = _PREFIX.unpack(file.read(_PREFIX.size))
    except struct.error:
        return None
    file.seek(_PREFIX.size + length)
    body = file.read()
    return body if magic == _MAGIC and len(body) == size and crc32(body) == crc else None


def _clip(key: str, header: Mapping[str, Any]) -> Clip:
    return Clip(
        key,
        header["rate"],
        header["frames"],
        tuple(WordTime(*word) for word in header["words"]),
        tuple(header["energies"]),
        cached=True,
        channels=header["channels"],
    )
