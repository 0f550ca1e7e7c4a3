"""Where a source comes from: a file, standard input or the web, always bounded and always text in the end."""

from __future__ import annotations

import difflib
import os
import re
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from newscast.errors import SourceError
from newscast.ingest.decode import binary_kind, decode

if TYPE_CHECKING:
    from typing import BinaryIO

LIMIT = 8_000_000
"""Bytes of a page or a script; a newspaper's longest page has a tenth of it."""

_NEIGHBOURS = 5000
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]+)://")
_MARKUP = re.compile(r"<(?:!doctype\s+html|html|head|body|article|main|meta|title)\b[^<]{0,2000}>", re.IGNORECASE)
_TAGS = re.compile(r"</(?:p|div|span|a|li|h[1-6]|td|section)\s*>", re.IGNORECASE)
_START = 4096


@dataclass(frozen=True, slots=True)
class Document:
    """A source as text."""

    name: str
    """The path or address as it was given; “standard input” for `-`."""
    text: str
    """Line ends are `\\n`."""
    is_html: bool = False
    media_type: str | None = None
    """As the web server names it."""


def load(source: str, *, stdin: BinaryIO | None = None) -> Document:
    """Return the text of a path, an http or https address, or `-`; raise SourceError where there is none to be had."""
    if source == "-":
        return _load_stream(stdin)
    scheme = _SCHEME.match(source)
    if scheme and scheme.group(1).lower() in {"http", "https"}:
        from newscast.ingest.fetch import fetch  # noqa: PLC0415 - sockets and TLS only for an address

        page = fetch(source, limit=LIMIT)
        return document(page.data, source, content_type=page.content_type)
    if scheme and not Path(source).exists():
        message = f"{scheme.group(1)} addresses cannot be read"
        raise SourceError(message, hint="give an http or https address, a file, or - for standard input", source=source)
    return document(_read_file(source), source)


def document(data: bytes, name: str, *, content_type: str = "") -> Document:
    """Return bytes as a document; raise SourceError when they are empty, too many or no text."""
    if len(data) > LIMIT:
        raise _too_long(name, len(data))
    if kind := binary_kind(data):
        message = f"this is not text: it seems to be {kind}"
        raise SourceError(message, hint="give a script, a page as text or HTML, or a web address", source=name)
    text = decode(data, content_type=content_type)
    if not text.strip():
        raise SourceError("there are no words in it", hint="is it the right file, and was it saved?", source=name)
    media_type = content_type.partition(";")[0].strip().lower() or None
    return Document(name, text, is_html="html" in (media_type or "") or looks_like_html(text), media_type=media_type)


def looks_like_html(text: str) -> bool:
    """Tell a web page from plain text by its content."""
    start = text[:_START]
    return bool(_MARKUP.search(start)) or (start.lstrip()[:1] == "<" and bool(_TAGS.search(text[: 16 * _START])))


def _load_stream(stdin: BinaryIO | None) -> Document:
    name = "standard input"
    if stdin is None:
        raise SourceError("nothing was given on standard input", hint="pipe a script or a page into it", source=name)
    data = stdin.read(LIMIT + 1)
    if len(data) > LIMIT:
        raise _too_long(name, None)
    return document(data, name)


def _read_file(source: str) -> bytes:
    path = Path(source)
    try:
        if path.is_dir():
            message = "this is a folder, not a file"
            raise SourceError(message, hint="name one of the files in it", source=source)
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            if size > LIMIT:
                raise _too_long(source, size)
            # A pipe or a device has no size; one byte more than allowed tells.
            return file.read(LIMIT + 1)
    except FileNotFoundError as error:
        raise SourceError("there is no such file", hint=_nearest(path), source=source) from error
    except PermissionError as error:
        message = "there is no permission to read this file"
        raise SourceError(message, hint="change its permissions, or copy it", source=source) from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise SourceError(f"this file cannot be read: {reason}", source=source) from error


def _nearest(path: Path) -> str:
    folder = path.parent
    if not folder.is_dir():
        return f"there is no folder {folder} either"
    with os.scandir(folder) as entries:
        names = [entry.name for entry in islice(entries, _NEIGHBOURS)]
    near = difflib.get_close_matches(path.name, sorted(names), n=1)
    return f"did you mean {folder / near[0]}?" if near else "check the spelling of its name"


def _too_long(name: str, size: int | None) -> SourceError:
    found = f"{size / 1e6:.1f} MB" if size is not None else "over the limit"
    message = f"this is too long ({found}): a page or script may have {LIMIT / 1e6:.0f} MB"
    return SourceError(message, hint="cut out the part that holds the news", source=name)
