"""From a page to a script file that a person edits."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from newscast.errors import DeliveryError, SourceError
from newscast.model.script import SourceKind
from newscast.pipeline import insist_on_words, read
from newscast.scriptfile import format_script
from newscast.target import stem_of

if TYPE_CHECKING:
    from typing import BinaryIO

    from newscast.config import Wish
    from newscast.model.script import Reading

FOLDER = Path("scripts")


def import_page(
    source: str,
    wish: Wish | None = None,
    *,
    output: Path | None = None,
    force: bool = False,
    stdin: BinaryIO | None = None,
) -> tuple[Path, Reading]:
    """Read a page and write what was understood of it as a script file; return the file and the reading.

    Raises `TranscriptNotFoundError` for a page without a transcript, `SourceError` for a source that is a script file
    already, and `DeliveryError` where a file stands there (unless forced) or nothing can be written.
    """
    reading, _ = read(source, wish, stdin=stdin)
    if reading.kind is SourceKind.SCRIPT:
        raise SourceError("this is a script file already", source=reading.source, hint="edit it and render it as it is")
    insist_on_words(reading, heard=any(reading.script.segments))
    file = output or FOLDER / f"{stem_of(source, reading.script.header.title or '')}.txt"
    if file.is_dir():
        file /= f"{stem_of(source, reading.script.header.title or '')}.txt"
    if file.exists() and not force:
        raise DeliveryError(
            "the script file is there already, perhaps with somebody's edits",
            source=str(file),
            hint="name another with -o, or write over it with --force",
        )
    _write(file, format_script(reading.script))
    return file, reading


def _write(file: Path, text: str) -> None:
    temporary: str | None = None
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        handle, temporary = tempfile.mkstemp(prefix=f".{file.name[:40]}-", suffix=".part", dir=file.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
            out.write(text)
        Path(temporary).chmod(0o666 & ~_umask())
        Path(temporary).replace(file)
    except OSError as error:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
        raise DeliveryError(f"cannot write the script file: {error.strerror}", source=str(file)) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
