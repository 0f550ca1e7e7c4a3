"""Proof that a file on disk is what the same words would give again."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING

from newscast.model.programme import Loudness
from newscast.model.report import Report, SegmentReport

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from newscast.cache import ClipStore

FORMAT = 2
"""Raised whenever the mix or a writer would make another file of the same rundown."""
_BLOCK = 1 << 20


def receipt_key(*parts: object) -> str:
    """Return the name under which a receipt is kept: a digest of all that decides what the files hold."""
    text = json.dumps([FORMAT, *map(repr, parts)], ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def remember(store: ClipStore, key: str, report: Report) -> None:
    """Keep what a run made, with a digest of each file."""
    store.remember(
        key,
        {
            "output": [[str(file), _digest(file)] for file in report.output],
            "seconds": report.seconds,
            "integrated": report.loudness.integrated,
            "true_peak": report.loudness.true_peak,
            "segments": [[part.speaker, part.start, part.end] for part in report.segments],
            "cast": dict(report.cast),
        },
    )


def recall(store: ClipStore, key: str) -> Report | None:
    """Return the report of an earlier run if all its files still are what it made."""
    kept = store.recall(key)
    if kept is None:
        return None
    try:
        if not all(_digest(Path(file)) == digest for file, digest in kept["output"]):
            return None
        return Report(
            output=tuple(Path(file) for file, _ in kept["output"]),
            seconds=kept["seconds"],
            loudness=Loudness(kept["integrated"], kept["true_peak"]),
            segments=tuple(
                SegmentReport(speaker, start, end, cached=True, spoken=0) for speaker, start, end in kept["segments"]
            ),
            cast=kept["cast"],
            stages={},
            unchanged=True,
        )
    except (KeyError, TypeError, ValueError, OSError):
        return None  # a receipt of another version, or a file that is gone: the newscast is made again


def identity(files: Iterable[Path]) -> Mapping[str, tuple[int, int]]:
    """Return size and time of change (ns) of the sound files that a script plays."""
    return {str(file): (file.stat().st_size, file.stat().st_mtime_ns) for file in files if file.is_file()}


def _digest(file: Path) -> str:
    digest = hashlib.sha256()
    with file.open("rb") as data:
        while block := data.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()
