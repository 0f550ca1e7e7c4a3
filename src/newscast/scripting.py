"""From a page to a script file that a person edits."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from newscast.deliver.placing import placed
from newscast.errors import DeliveryError, SourceError
from newscast.model.script import SourceKind
from newscast.preparation import insist_on_words, read
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
    reading, settings, _ = read(source, wish, stdin=stdin)
    if reading.kind is SourceKind.SCRIPT:
        raise SourceError("this is a script file already", source=reading.source, hint="edit it and render it as it is")
    insist_on_words(reading, heard=any(reading.script.segments))
    file = output or FOLDER / f"{stem_of(source, reading.script.header.title or '')}.txt"
    if file.is_dir():
        file /= f"{stem_of(source, reading.script.header.title or '')}.txt"
    if file.exists() and Path(source).exists() and file.samefile(source):
        raise DeliveryError(
            "the script file would be written over the page that it comes from",
            source=str(file),
            hint="name another with -o, as in -o scripts/NAME-script.txt",
        )
    if file.exists() and not force:
        raise DeliveryError(
            "the script file is there already, perhaps with somebody's edits",
            source=str(file),
            hint="name another with -o, or write over it with --force",
        )
    header = reading.script.header
    script = replace(reading.script, header=replace(header, language=header.language or settings.language))
    text = format_script(script)
    with placed(file) as beside:
        beside.write_text(text, encoding="utf-8", newline="\n")
    return file, reading
