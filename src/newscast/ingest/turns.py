"""From the lines of a transcript to turns: who speaks, in which paragraphs, and what nobody says."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newscast.ingest.cues import (
    Cue,
    Notation,
    directions,
    is_end_mark,
    read_bracket,
    read_cased_colon,
    read_chevron,
    read_colon,
)
from newscast.ingest.lines import WORD, ends_sentence
from newscast.ingest.transcript import SPOKEN, Section
from newscast.model.script import Fate, LedgerEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from newscast.ingest.lines import Line

_LONG_LINE = 90
"""Characters; lines as long as this are paragraphs, shorter ones may be wrapped."""
_CHEVRONS = re.compile(r"[>＞]{2,6}")


@dataclass(frozen=True, slots=True)
class Copy:
    """A paragraph as it stands on the page."""

    text: str
    lines: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Turn:
    """What one person says in one go."""

    speaker: str | None
    role: str | None
    paragraphs: tuple[Copy, ...]
    lines: tuple[int, int]
    opens_story: bool = False


@dataclass(slots=True)
class _Open:
    """A turn that is still being read."""

    cue: Cue
    line: int
    paragraphs: list[Copy] = field(default_factory=list)
    pending: list[tuple[int, str]] = field(default_factory=list)
    """(line, text) of the paragraph that is being read."""


def read_turns(lines: Sequence[Line], section: Section) -> tuple[tuple[Turn, ...], list[LedgerEntry]]:
    """Return the turns of a transcript section, and cues and directions as ledger entries."""
    reader = _Reader(_cue_readers(section))
    before = -1
    for index in sorted(index for index, fate in section.fates.items() if fate == SPOKEN):
        line = lines[index]
        # Furniture between two lines parts paragraphs as a blank line does.
        if line.is_blank or any(
            lines[between].is_blank or between in section.fates for between in range(before + 1, index)
        ):
            reader.end_paragraph()
        before = index
        if not line.is_blank:
            reader.read(line.number, line.text)
    reader.end_turn()
    return tuple(reader.turns), reader.ledger


def _cue_readers(section: Section) -> tuple[Callable[[str], Cue | None], ...]:
    match section.notation:
        case Notation.BRACKET:
            return (read_bracket,)
        case Notation.CHEVRON:
            return (read_chevron, _read_announcer)
        case Notation.COLON:
            return (read_cased_colon, read_bracket) if section.cased_names else (read_colon, read_bracket)
        case Notation.CAPITALS | Notation.ARTICLE:
            return ()


def _read_announcer(line: str) -> Cue | None:
    """Captions put a voice that is not seen into brackets, as in `[ Male Announcer ]`."""
    return read_bracket(line) if line.lstrip().startswith("[") else None


class _Reader:
    def __init__(self, readers: tuple[Callable[[str], Cue | None], ...]) -> None:
        self._readers = readers
        self.turns: list[Turn] = []
        self.ledger: list[LedgerEntry] = []
        self._open = _Open(Cue(0, None), 0)

    def read(self, number: int, text: str) -> None:
        """Take in one line: a cue, words, directions."""
        if is_end_mark(text):
            self._drop(number, text, Fate.DIRECTION, "end mark")
            self.end_paragraph()
            return
        for part in self._parts(text):
            cue = next((cue for reader in self._readers if (cue := reader(part))), None)
            if cue:
                self.end_turn()
                self._drop(number, part[: cue.end], Fate.CUE, "speaker cue")
                self._open = _Open(cue, number)
                part = part[cue.end :]  # noqa: PLW2901 - the words behind the cue
            self._say(number, part)

    def _parts(self, text: str) -> Iterator[str]:
        """Cut a caption line at its speaker marks; several people may share one."""
        if read_chevron not in self._readers:
            yield text
            return
        starts = [match.start() for match in _CHEVRONS.finditer(text)]
        for start, stop in zip([0, *starts], [*starts, len(text)], strict=True):
            if start < stop:
                yield text[start:stop]

    def _say(self, number: int, text: str) -> None:
        position = 0
        for start, end in directions(text):
            self._add(number, text[position:start])
            self._drop(number, text[start:end], Fate.DIRECTION, "direction")
            position = end
        self._add(number, text[position:])

    def _add(self, number: int, text: str) -> None:
        if text.strip():
            if not self._open.line:
                self._open.line = number
            self._open.pending.append((number, text.strip()))

    def _drop(self, number: int, text: str, fate: Fate, why: str) -> None:
        if WORD.search(text):
            self.ledger.append(LedgerEntry((number, number), text.strip(), fate, why))

    def end_paragraph(self) -> None:
        """Close the paragraph that is being read."""
        pending, self._open.pending = self._open.pending, []
        self._open.paragraphs += _paragraphs(pending)

    def end_turn(self) -> None:
        """Close the turn that is being read; a cue without words makes none."""
        self.end_paragraph()
        turn = self._open
        if turn.paragraphs:
            last = turn.paragraphs[-1].lines[1]
            cue = turn.cue
            paragraphs = tuple(turn.paragraphs)
            self.turns.append(Turn(cue.speaker, cue.role, paragraphs, (turn.line, last), cue.opens_story))
        self._open = _Open(Cue(0, None), 0)


def _paragraphs(pending: list[tuple[int, str]]) -> Iterator[Copy]:
    """Join wrapped lines; lines that are long, or sentences each, are paragraphs of their own."""
    by_line: list[tuple[int, str]] = []
    for number, text in pending:
        if by_line and by_line[-1][0] == number:
            by_line[-1] = (number, f"{by_line[-1][1]} {text}")
        else:
            by_line.append((number, text))
    if not by_line:
        return
    if all(len(text) >= _LONG_LINE or ends_sentence(text) for _, text in by_line[:-1]):
        yield from (Copy(text, (number, number)) for number, text in by_line)
    else:
        yield Copy(" ".join(text for _, text in by_line), (by_line[0][0], by_line[-1][0]))
