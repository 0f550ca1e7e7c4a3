"""The lines of a script as a person typed them, and mistakes pinned to their place."""

from __future__ import annotations

import re
from dataclasses import dataclass

from newscast.errors import ScriptError
from newscast.scriptfile.literals import ends_in_backslash

MOST_CHARACTERS = 8_000_000
"""The longest script that is read: about a week of speech."""
LONGEST_LINE = 200_000
"""The longest line that is read, in characters."""

_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A line, or the rest of one, with its place in the file."""

    source: str
    """The file's name, for messages."""
    number: int
    """Counted from 1."""
    text: str
    column: int = 1
    """Column of the first character, counted from 1."""

    @property
    def is_blank(self) -> bool:
        """Tell whether nothing is written on it."""
        return not self.text or self.text.isspace()

    def rest(self, start: int, end: int | None = None) -> SourceLine:
        """Return a part of the line."""
        return SourceLine(self.source, self.number, self.text[start:end], self.column + start)

    def stripped(self) -> SourceLine:
        """Return the line without white space around it; an escaped space at its end stays."""
        start = len(self.text) - len(self.text.lstrip())
        end = len(self.text.rstrip())
        if end < len(self.text) and ends_in_backslash(self.text[start:end]):
            end += 1
        return self.rest(start, end)

    def mistake(self, message: str, hint: str, offset: int = 0) -> ScriptError:
        """Return the error for a mistake that starts `offset` characters into the line."""
        return ScriptError(message, hint=hint, source=self.source, line=self.number, column=self.column + offset)


def split_lines(text: str, source: str) -> list[SourceLine]:
    """Return the lines of a script; raise ScriptError when it, or a line, is longer than anybody reads aloud."""
    if len(text) > MOST_CHARACTERS:
        raise ScriptError(
            f"the script is longer than {MOST_CHARACTERS:,} characters",
            hint="split it into several scripts",
            source=source,
        )
    # Only real line ends part lines: U+2028, form feeds and the like are characters as any other.
    lines = _LINE_END.split(text.removeprefix("\ufeff"))
    found = [SourceLine(source, number, line) for number, line in enumerate(lines, start=1)]
    for line in found:
        if len(line.text) > LONGEST_LINE:
            raise line.mistake(f"the line is longer than {LONGEST_LINE:,} characters", "break it into paragraphs")
    return found


def nearest(word: str, known: tuple[str, ...]) -> str:
    """Return the known word that a mistyped one most likely stands for, or an empty text."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    by_folded = {each.casefold(): each for each in known}
    close = get_close_matches(word[:40].casefold(), by_folded, n=1, cutoff=0.5)
    return by_folded[close[0]] if close else ""
