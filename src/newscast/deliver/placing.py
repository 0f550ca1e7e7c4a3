"""Files that appear under their name only when they are whole."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import time
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from newscast.errors import DeliveryError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_PREFIX = ".newscast-"
_STALE = 24 * 3600.0  # seconds after which a file was left by a program that was killed
_NOTHING = 32_768  # bytes: less is no room for a block of audio
_HINTS = {
    errno.ENOSPC: "free some space, or name another folder with --output",
    errno.EDQUOT: "free some space, or name another folder with --output",
    errno.EFBIG: "the system allows no larger file there; name another folder with --output",
}
_ELSEWHERE = "name another place with --output, or change its permissions"


@contextmanager
def placed(path: Path) -> Iterator[Path]:
    """Give a new empty file beside `path` to write to, and move it into place in the end; on any error, remove it.

    Raises `DeliveryError` where that cannot be done, and for every `OSError` inside.
    """
    if path.is_dir():
        raise DeliveryError(f"{path} is a folder", hint="name a file in it, as in “newscast.mp3”")
    beside = path.with_name(f"{_PREFIX}{secrets.token_hex(6)}{path.suffix}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _sweep(path.parent)
        beside.touch(exist_ok=False)
        yield beside
        beside.replace(path)
    except OSError as error:
        raise unwritable(path, error) from error
    except DeliveryError as error:
        # Encoders tell of a full disk in words of their own, or not at all.
        if _is_full(path.parent):
            raise unwritable(path, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))) from error
        raise
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)


def unwritable(path: Path, error: OSError) -> DeliveryError:
    """Return the error of a file that the system would not write."""
    reason = error.strerror or str(error)
    return DeliveryError(f"{path} cannot be written: {reason}", hint=_HINTS.get(error.errno or 0, _ELSEWHERE))


def _is_full(folder: Path) -> bool:
    return shutil.disk_usage(folder).free < _NOTHING


def _sweep(folder: Path) -> None:
    """Remove files that a killed program left."""
    old = time.time() - _STALE
    for left in folder.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            if left.stat().st_mtime < old:
                left.unlink()
