"""Lines that belong together, as one text in which every character still has its place."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newscast.errors import ScriptError
    from newscast.scriptfile.source import SourceLine


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph as it is typed: one line or several, none blank, none with white space around it."""

    text: str
    """The lines, parted by a line end."""
    rows: tuple[SourceLine, ...]
    starts: tuple[int, ...]
    """Where each line starts in `text`."""

    @property
    def lines(self) -> tuple[int, int]:
        """First and last line in the file."""
        return self.rows[0].number, self.rows[-1].number

    def lines_of(self, start: int, end: int) -> tuple[int, int]:
        """Return the first and last line of a stretch of the text."""
        return self._row(start).number, self._row(max(start, end - 1)).number

    def mistake(self, message: str, hint: str, position: int) -> ScriptError:
        """Return the error for a mistake at a position in the text."""
        index = bisect_right(self.starts, position) - 1
        return self.rows[index].mistake(message, hint, position - self.starts[index])

    def _row(self, position: int) -> SourceLine:
        return self.rows[bisect_right(self.starts, position) - 1]


def block_of(rows: list[SourceLine]) -> Block:
    """Return lines as a block; they are stripped and not blank already."""
    lengths = (len(row.text) + 1 for row in rows)
    starts = tuple(accumulate(lengths, initial=0))[:-1]
    return Block("\n".join(row.text for row in rows), tuple(rows), starts)
