"""Lexicon files: read in any form, told apart by what they hold, and written."""

from __future__ import annotations

import re
import stat
from pathlib import PurePath
from typing import TYPE_CHECKING

from newscast.errors import ConfigError
from newscast.lexicon.place import Place
from newscast.lexicon.pls import read_pls, write_pls
from newscast.lexicon.table import read_toml, write_toml
from newscast.lexicon.text import read_text, write_text
from newscast.lexicon.values import MOST_ENTRIES, doubt
from newscast.model.lexicon import Doubt, Lexicon

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from newscast.model.lexicon import Entry

MOST_BYTES = 5_000_000

_BOMS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_ENCODING = re.compile(rb"<\?xml\b[^>]{0,100}\bencoding\s*=\s*[\"']([\w.-]{1,40})[\"']")
_ENCODINGS = {"us-ascii": "ascii", "iso-8859-1": "cp1252", "windows-1252": "cp1252", "utf-8": "utf-8"}


def read_lexicons(files: Iterable[Path]) -> Lexicon:
    """Return what several files say, the later ones over the earlier."""
    lexicon = Lexicon()
    for file in files:
        lexicon = read_lexicon(file).over(lexicon)
    return lexicon


def read_lexicon(file: Path, name: str = "") -> Lexicon:
    """Read a lexicon file.

    Raises ConfigError, with the place, for a file that cannot be read and for the mistakes in it.
    """
    source = name or str(file)
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ConfigError("this is not a file", source=source, hint="name a lexicon file")
        if status.st_size > MOST_BYTES:
            raise ConfigError(f"the lexicon has more than {MOST_BYTES:,} bytes", source=source, hint="split it")
        data = file.read_bytes()
    except FileNotFoundError as error:
        raise ConfigError("there is no such lexicon", source=source, hint="check the spelling of its name") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ConfigError(
            f"the lexicon cannot be read: {reason}", source=source, hint="mend its name or place"
        ) from error
    return parse_lexicon(data, source)


def parse_lexicon(data: bytes, source: str) -> Lexicon:
    """Return the lexicon that a file's bytes hold; its name tells TOML from plain text."""
    if len(data) > MOST_BYTES:
        raise ConfigError(f"the lexicon has more than {MOST_BYTES:,} bytes", source=source, hint="split it")
    text = _decoded(data, source)
    doubts: list[Doubt] = []
    if text.lstrip().startswith("<"):
        entries, doubts = read_pls(text, source)
    elif PurePath(source).suffix.lower() == ".toml":
        entries = read_toml(text, source)
    else:
        entries, doubts = read_text(text, source)
    if len(entries) > MOST_ENTRIES:
        raise ConfigError(f"the lexicon has more than {MOST_ENTRIES:,} entries", source=source, hint="split it")
    if not entries:
        doubts.append(Doubt(source, "the lexicon has no entries"))
    return _settled(entries, doubts)


def _decoded(data: bytes, source: str) -> str:
    encoding, start = next(((name, len(bom)) for bom, name in _BOMS if data.startswith(bom)), ("utf-8", 0))
    if not start and (declared := _ENCODING.match(data)):
        named = declared[1].decode("ascii").lower()
        if named not in _ENCODINGS:
            raise Place(source, 1).mistake(f"the encoding “{named}” cannot be read", "save the file as UTF-8")
        encoding = _ENCODINGS[named]
    if encoding == "utf-8" and (nul := data.find(0)) >= 0:
        raise Place(source, data.count(b"\n", 0, nul) + 1).mistake("this is not a text file", "save it as plain text")
    try:
        return data[start:].decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, start + error.start) + 1
        raise Place(source, line).mistake("the text is not in UTF-8", "save the file as UTF-8") from error


def _settled(entries: Iterable[Entry], doubts: list[Doubt]) -> Lexicon:
    """Return each word once, with a doubt where a file says two things of it: the later counts."""
    settled: dict[str, Entry] = {}
    for each in entries:
        earlier = settled.pop(each.written, None)
        if earlier and earlier != each:
            doubts.append(Doubt(each.where, f"“{each.written}” stands at {earlier.where} too; this one counts"))
        if doubtful := doubt(each):
            doubts.append(Doubt(each.where, doubtful))
        settled[each.written] = each
    return Lexicon(tuple(settled.values()), tuple(doubts))


_WRITERS: dict[str, Callable[[Lexicon, str], str]] = {
    ".txt": lambda lexicon, _: write_text(lexicon),
    ".toml": lambda lexicon, _: write_toml(lexicon),
    ".pls": write_pls,
    ".xml": write_pls,
}
SUFFIXES = tuple(_WRITERS)
"""Of the forms that can be written."""


def format_lexicon(lexicon: Lexicon, name: str = "lexicon.txt", language: str = "en-US") -> str:
    """Return a lexicon in the form that a file's name asks for; raise ConfigError for a form that is not known.

    PLS alone tells the language of the copy that a lexicon is for.
    """
    writer = _WRITERS.get(PurePath(name).suffix.lower())
    if writer is None:
        raise ConfigError(
            "a lexicon is not written in this form", source=name, hint=f"end its name in {', '.join(SUFFIXES)}"
        )
    return writer(lexicon, language)
